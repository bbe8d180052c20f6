#include "ui/help/help_source.h"
#include "ui/help/help_tr.h"
#include "ui/help/manual_search.h"

namespace wardbook::ui {

namespace {
const QString kId = QStringLiteral("help:");
}

HelpSource::HelpSource(Manual manual, std::function<void(const QString& topic)> open)
    : m_manual(std::move(manual)), m_open(std::move(open))
{
}

QString HelpSource::group() const
{
    return HelpTr::tr("Manual");
}

PaletteItem HelpSource::item(const Topic& topic) const
{
    PaletteItem item;
    item.icon = QStringLiteral("help");
    item.text = topic.title;
    item.note = topic.section == topic.title ? QString() : topic.section;
    item.id = kId + topic.id;
    item.run = [open = m_open, id = topic.id] { open(id); };
    return item;
}

std::optional<PaletteItem> HelpSource::recall(const QString& id) const
{
    const Topic* topic = id.startsWith(kId) ? m_manual.topic(id.mid(kId.size())) : nullptr;
    return topic ? std::optional(item(*topic)) : std::nullopt;
}

void HelpSource::query(QObject*, const QString& text, int limit, const Answer& answer)
{
    QList<PaletteItem> items;
    const QList<ManualHit> hits = searchManual(m_manual, text);
    for (const ManualHit& hit : hits) {
        if (items.size() >= limit)
            break;
        PaletteItem one = item(*m_manual.topic(hit.topic));
        one.spans = hit.titleSpans;
        items << one;
    }
    answer(items);
}

} // namespace wardbook::ui
