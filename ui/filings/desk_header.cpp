#include "ui/filings/desk_header.h"
#include "documents/rich_text.h"
#include "ui/filings/filing_words.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QMenu>

namespace wardbook::ui {

DeskHeader::DeskHeader(QWidget* parent)
    : QWidget(parent), m_header(new PageHeader({}, this)),
      m_code(makeLabel({}, FontRole::Body, "text2", this)),
      m_state(new chips::Chip({}, chips::Tone::Neutral, this)),
      m_due(makeLabel({}, FontRole::Body, "", this)), m_changes(new Button({}, "link", {}, this)),
      m_reminder(new Button(FilingsPageTr::tr("Reminder…"), "plain", QStringLiteral("message-alert"), this)),
      m_export(new Button(FilingsPageTr::tr("Export preview"), "plain", QStringLiteral("export"), this)),
      m_next(new Button({}, "primary", {}, this)),
      m_more(makeIconButton(QStringLiteral("more"), FilingsPageTr::tr("More"), {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_header);
    QToolButton* back =
        makeIconButton(QStringLiteral("arrow-left"), FilingsPageTr::tr("All filings (Esc)"), {}, this);
    back->setObjectName(QStringLiteral("filingBack"));
    m_header->addLeading(back);
    m_state->setObjectName(QStringLiteral("filingState"));
    m_due->setObjectName(QStringLiteral("filingDue"));
    m_reminder->setObjectName(QStringLiteral("filingReminder"));
    m_export->setObjectName(QStringLiteral("filingExport"));
    m_next->setObjectName(QStringLiteral("filingNext"));
    m_changes->setObjectName(QStringLiteral("filingChanges"));
    m_more->setObjectName(QStringLiteral("filingMore"));
    m_header->addBadge(m_code);
    m_header->addBadge(m_state);
    m_header->addBeside(m_due);
    m_header->addBeside(m_changes);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_header->addWidget(m_more);
    m_header->addWidget(m_reminder);
    m_header->addWidget(m_export);
    m_header->addWidget(m_next);
    markPane(m_header, Pane::Header);
    connect(back, &QToolButton::clicked, this, &DeskHeader::backWanted);
    connect(m_reminder, &QPushButton::clicked, this, &DeskHeader::reminderWanted);
    connect(m_export, &QPushButton::clicked, this, &DeskHeader::exportWanted);
    connect(m_next, &QPushButton::clicked, this, &DeskHeader::nextWanted);
    connect(m_changes, &QPushButton::clicked, this, &DeskHeader::changesWanted);
}

void DeskHeader::show(const FilingView& view, const QString& next, const QString& icon,
                      const QString& refusal)
{
    const filings::FilingFile& file = view.file;
    m_header->setTitle(file.title);
    m_code->setText(file.code);
    const StateWord word = stateWord(file);
    m_state->set(word.text, word.tone);
    m_header->setSubtitle(file.recipientName.isEmpty() ? FilingsPageTr::tr("recipient not chosen")
                                                       : FilingsPageTr::tr("to %1").arg(file.recipientName));
    const DueWord due = dueWord(file.dueMs, view.readAtMs, isOpenState(file.state));
    m_due->setText(due.text);
    setTone(m_due, toneName(due.tone));
    QString tip = file.dueSource;
    if (!tip.isEmpty() && !file.dueVerified)
        tip += QLatin1Char('\n') + documents::unverifiedBadge();
    m_due->setToolTip(tip);
    m_due->setVisible(!due.text.isEmpty());
    m_changes->setText(
        FilingsPageTr::tr("%n changes since the last filing", nullptr, int(file.changes.size())));
    m_changes->setVisible(!file.changes.isEmpty());
    const bool incomplete = view.isDraft() && !file.completeness.complete();
    m_reminder->setVisible(incomplete);
    m_export->setVisible(view.exports);
    m_next->setText(next);
    m_next->setIconName(icon);
    m_next->setRefusal(refusal);
    m_next->setVisible(!next.isEmpty());
    if (refusal.isEmpty())
        m_next->setToolTip(QStringLiteral("Ctrl+Enter"));
    fillMenu(view);
}

void DeskHeader::fillMenu(const FilingView& view)
{
    QMenu* menu = m_more->menu();
    menu->clear();
    const bool draft = view.edit && view.isDraft();
    if (draft && view.file.kind)
        for (const filings::TypedValue& value : view.file.kind->typed) {
            QAction* action = menu->addAction(FilingsPageTr::tr("Fill in %1…").arg(value.label.text()));
            action->setObjectName(QStringLiteral("typed_") + value.key);
            connect(action, &QAction::triggered, this, [this, key = value.key] { Q_EMIT typedWanted(key); });
        }
    menu->addSeparator();
    if (view.file.previous != 0)
        connect(menu->addAction(FilingsPageTr::tr("Compare with the last filing…")), &QAction::triggered,
                this, &DeskHeader::changesWanted);
    if (view.edit && !view.isDraft())
        connect(menu->addAction(FilingsPageTr::tr("File again…")), &QAction::triggered, this,
                &DeskHeader::againWanted);
    connect(menu->addAction(FilingsPageTr::tr("Verify a package…")), &QAction::triggered, this,
            &DeskHeader::verifyWanted);
}

QString DeskHeader::dueText() const
{
    return m_due->text();
}

} // namespace wardbook::ui
