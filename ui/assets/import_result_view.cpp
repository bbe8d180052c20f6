#include "ui/assets/import_result_view.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QDir>
#include <QLocale>

namespace wardbook::ui {

ImportResultView::ImportResultView(QWidget* parent) : QWidget(parent)
{
    setSurface(this, "surface");
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    auto* card = new QFrame(this);
    setSurface(card, "card");
    card->setFixedWidth(px(560));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(metric::kSection);
    auto* head = new QHBoxLayout;
    head->setSpacing(metric::kGap);
    head->addWidget(makeIconLabel(QStringLiteral("check-circle"), "ok", metric::kLargeIcon, card));
    m_title = makeLabel({}, FontRole::PageTitle, "", card);
    m_title->setObjectName(QStringLiteral("importResult"));
    head->addWidget(m_title, 1);
    column->addLayout(head);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(metric::kGap);
    column->addLayout(m_lines);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metric::kGap);
    m_undo = new Button(AssetsPageTr::tr("Undo this import"), "plain", QStringLiteral("undo"), card);
    m_undo->setObjectName(QStringLiteral("undoImport"));
    auto* another = new Button(AssetsPageTr::tr("Import another…"), "plain", {}, card);
    auto* done = new Button(AssetsPageTr::tr("Done"), "primary", {}, card);
    done->setKeyCap(QStringLiteral("Ctrl+Enter"));
    done->setObjectName(QStringLiteral("importDone"));
    buttons->addWidget(m_undo);
    buttons->addStretch(1);
    buttons->addWidget(another);
    buttons->addWidget(done);
    column->addLayout(buttons);
    middle->addWidget(card);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_undo->setEnabled(false);
        Q_EMIT undoRequested();
    });
    connect(another, &QPushButton::clicked, this, &ImportResultView::anotherRequested);
    connect(done, &QPushButton::clicked, this, &ImportResultView::finished);
}

void ImportResultView::addLine(const QString& icon, const char* tone, const QString& text)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    row->addWidget(makeIconLabel(icon, tone, metric::kIcon, line), 0, Qt::AlignTop);
    QLabel* label = makeLabel(text, FontRole::Body, "text2", line);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(label, 1);
    m_lines->addWidget(line);
}

void ImportResultView::show(const ImportRunner& runner, bool undoable)
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QLocale locale;
    const exchange::ImportResult& result = runner.result();
    const exchange::PlanCounts& counts = result.counts;
    m_title->setText(result.actSeq == 0
                         ? AssetsPageTr::tr("Nothing had to be written")
                         : AssetsPageTr::tr("%1 rows written").arg(locale.toString(counts.toWrite())));
    addLine(QStringLiteral("plus"), "text2",
            AssetsPageTr::tr("%1 new, %2 changed")
                .arg(locale.toString(counts.created), locale.toString(counts.changed)));
    for (auto it = result.createdElsewhere.begin(); it != result.createdElsewhere.end(); ++it) {
        const ledger::RegisterDef* other = runner.registers().find(it.key());
        addLine(QStringLiteral("plus"), "text2",
                AssetsPageTr::tr("%1: %2 created as drafts")
                    .arg(other ? other->label.text() : it.key(), locale.toString(*it)));
    }
    if (counts.duplicate + counts.excluded > 0)
        addLine(QStringLiteral("copy"), "text3",
                AssetsPageTr::tr("%1 duplicate, %2 left out")
                    .arg(locale.toString(counts.duplicate), locale.toString(counts.excluded)));
    if (counts.error > 0)
        addLine(
            QStringLiteral("error"), "bad",
            runner.errorFile().isEmpty()
                ? AssetsPageTr::tr("%1 rows with errors were not imported").arg(locale.toString(counts.error))
                : AssetsPageTr::tr("%1 rows with errors are in %2, to hand back")
                      .arg(locale.toString(counts.error), QDir::toNativeSeparators(runner.errorFile())));
    if (!runner.afterword().isEmpty())
        addLine(QStringLiteral("warning"), "warn", runner.afterword());
    addLine(QStringLiteral("clock"), "text3",
            AssetsPageTr::tr("Took %1 s, one act in the trail")
                .arg(locale.toString(double(result.elapsedMs) / 1000.0, 'f', 1)));
    m_undo->setVisible(result.actSeq != 0);
    m_undo->setEnabled(undoable && result.actSeq != 0);
}

} // namespace wardbook::ui
