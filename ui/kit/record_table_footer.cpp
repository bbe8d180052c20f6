#include "ui/kit/record_table_footer.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QLocale>
#include <QMouseEvent>

namespace wardbook::ui {

namespace {

/// A count that shows its records when clicked; the keyboard has the state filter for that.
class CountLink : public QLabel
{
public:
    CountLink(const QString& text, const char* tone, std::function<void()> clicked, QWidget* parent)
        : QLabel(text, parent), m_clicked(std::move(clicked))
    {
        setFont(ui::font(FontRole::Caption));
        setTone(this, tone);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        if (rect().contains(event->position().toPoint()))
            m_clicked();
    }

private:
    std::function<void()> m_clicked;
};

} // namespace

RecordTableFooter::RecordTableFooter(const ledger::RegisterDef& definition, QWidget* parent)
    : QWidget(parent), m_definition(definition)
{
    setSurface(this, "sunken");
    setFixedHeight(metric::kTableFooter);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kPage);
    m_counts = makeLabel({}, FontRole::Caption, "text2", this);
    m_counts->setObjectName(QStringLiteral("counts"));
    row->addWidget(m_counts);
    m_states = new QHBoxLayout;
    m_states->setSpacing(metric::kPage);
    row->addLayout(m_states);
    m_selected = makeLabel({}, FontRole::Caption, "accent", this);
    row->addWidget(m_selected);
    row->addStretch(1);
    row->addWidget(new KeyHint(QStringLiteral("↑↓"), KitTr::tr("move"), this));
    row->addWidget(new KeyHint(QStringLiteral("F2"), KitTr::tr("edit"), this));
    row->addWidget(new KeyHint(QStringLiteral("Space"), KitTr::tr("mark"), this));
    row->addWidget(new KeyHint(QStringLiteral("F6"), KitTr::tr("to the panel"), this));
}

void RecordTableFooter::show(const ledger::ListHits& hits, bool filtered, qint64 totalRecords)
{
    const QLocale locale;
    const QString total = locale.toString(totalRecords);
    const QString found = hits.capped ? QStringLiteral("1000+") : locale.toString(qlonglong(hits.ids.size()));
    m_counts->setText(!filtered          ? KitTr::tr("%1 in all").arg(total)
                      : totalRecords < 0 ? KitTr::tr("%1 match").arg(found)
                                         : KitTr::tr("%1 match, %2 in all").arg(found, total));
    while (QLayoutItem* item = m_states->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const QHash<QString, qint64> counts = hits.facetCounts.value(QStringLiteral("_state"));
    for (const ledger::StateDef& state : m_definition.states) {
        const bool waits = state.tone == QLatin1String("info") || state.tone == QLatin1String("warn") ||
                           state.tone == QLatin1String("bad");
        const qint64 count = counts.value(state.id);
        if (!waits || count == 0)
            continue;
        auto* link = new CountLink(
            QStringLiteral("%1 %2").arg(state.label.text(), locale.toString(count)),
            state.tone == QLatin1String("warn") ? "warn" : "text2",
            [this, id = state.id] { Q_EMIT stateRequested(id); }, this);
        link->setObjectName(QStringLiteral("stateCount_") + state.id);
        m_states->addWidget(link);
    }
}

void RecordTableFooter::setSelected(int count)
{
    m_selected->setText(count > 1 ? KitTr::tr("%1 marked").arg(QLocale().toString(count)) : QString());
}

QString RecordTableFooter::text() const
{
    return m_counts->text();
}

} // namespace wardbook::ui
