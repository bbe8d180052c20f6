#include "ui/assets/right_page.h"
#include "base/clock.h"
#include "fields/right.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/process_card.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QUrlQuery>

namespace wardbook::ui {

namespace fr = fields::right;

RightPage::RightPage(Services& services, QWidget* parent)
    : RecordPage(services, QString::fromLatin1(fr::kRegister), parent)
{
    offerExchange();
    build();
    m_card = new ProcessCard(AssetsPageTr::tr("Contradictions"), this);
    m_card->setObjectName(QStringLiteral("rightCard"));
    inspector().form().addUnder(QString::fromLatin1(fr::kind), m_card);
    m_card->hide();
    connect(&services.workspace().ledger(), &ledger::Ledger::changed, this, [this](const QString& changed) {
        if (changed != definition().id)
            return;
        readConflicts();
        if (isVisible() && !inspector().creating())
            reloadDetail(); // another right may have ended what this one contradicts
    });
    readConflicts();
}

QWidget* RightPage::makeBar(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    setSurface(bar, "surface");
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, 0);
    m_only = new Button(AssetsPageTr::tr("Only contradictions"), "plain", QStringLiteral("warning"), bar);
    m_only->setObjectName(QStringLiteral("conflictsOnly"));
    m_only->setCheckable(true);
    m_only->setToolTip(
        AssetsPageTr::tr("Two exclusive holders, overlapping or expired rights that are in force"));
    connect(m_only, &QPushButton::toggled, this, [this] { runQuery(); });
    row->addWidget(m_only);
    row->addStretch(1);
    return bar;
}

void RightPage::activate(const QString& target)
{
    if (!target.startsWith(QLatin1Char('?')))
        return RecordPage::activate(target);
    QUrlQuery query(target.mid(1));
    const QSignalBlocker quiet(m_only);
    m_only->setChecked(query.queryItemValue(QStringLiteral("view")) == QLatin1String("conflicts"));
    query.removeAllQueryItems(QStringLiteral("view"));
    RecordPage::activate(QLatin1Char('?') + query.toString());
}

/// One reading at a time; what changed meanwhile is read once more.
void RightPage::readConflicts()
{
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    auto found = std::make_shared<QList<assets::RightConflict>>();
    model().source().read(
        this,
        [found](ledger::Reader& reader) { *found = assets::rightConflicts(reader, clock::now().date()); },
        [this, found] {
            m_reading = false;
            const QList<qint64> before = std::exchange(m_conflicting, {});
            for (const assets::RightConflict& conflict : *found)
                if (m_conflicting.isEmpty() || m_conflicting.constLast() != conflict.right)
                    m_conflicting << conflict.right;
            m_only->setText(AssetsPageTr::tr("Only contradictions (%1)").arg(m_conflicting.size()));
            if (m_only->isChecked() && before != m_conflicting)
                runQuery();
            if (std::exchange(m_again, false))
                readConflicts();
        });
}

QList<ledger::Filter> RightPage::pageFilters() const
{
    if (!m_only || !m_only->isChecked())
        return {};
    QStringList ids;
    for (const qint64 id : m_conflicting)
        ids << QString::number(id);
    if (ids.isEmpty())
        ids << QStringLiteral("0"); // no record has this id
    return {{QStringLiteral("_id"), ids}};
}

void RightPage::clearPageFilters()
{
    const QSignalBlocker quiet(m_only);
    m_only->setChecked(false);
}

std::function<void(ledger::Reader&, RecordDetail&)> RightPage::moreDetail() const
{
    auto found = std::make_shared<QList<assets::RightConflict>>();
    m_own = found;
    return [found](ledger::Reader& reader, RecordDetail& detail) {
        *found = assets::conflictsOf(reader, detail.form.record, clock::now().date());
    };
}

void RightPage::showMore(const RecordDetail& detail)
{
    const bool any = detail.form.record.id != 0 && m_own && !m_own->isEmpty();
    m_card->setVisible(any);
    if (m_lines) {
        m_lines->hide();
        m_lines->deleteLater(); // one of its links may be on the stack
        m_lines = nullptr;
    }
    if (!any)
        return;
    m_lines = new QWidget(m_card);
    m_card->content()->addWidget(m_lines);
    auto* column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    bool grave = false;
    for (const assets::RightConflict& conflict : std::as_const(*m_own)) {
        grave = grave || conflict.grave();
        auto* row = new QHBoxLayout;
        auto* text = makeLabel(conflict.text, FontRole::Caption, conflict.grave() ? "bad" : "warn", m_lines);
        text->setWordWrap(true);
        row->addWidget(text, 1);
        if (!conflict.otherUid.isEmpty()) {
            auto* open = new Button(AssetsPageTr::tr("Open %1").arg(conflict.otherCode), "link", {}, m_lines);
            open->setSmall(true);
            connect(open, &QPushButton::clicked, this, [this, uid = conflict.otherUid] { activate(uid); });
            row->addWidget(open, 0, Qt::AlignTop);
        }
        column->addLayout(row);
    }
    m_lines->show();
    m_card->setChip(QString::number(m_own->size()), grave ? chips::Tone::Bad : chips::Tone::Warn);
}

} // namespace wardbook::ui
