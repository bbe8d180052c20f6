#include "grading/requirement_pack.h"
#include <algorithm>

namespace wardbook::grading {

int RequirementPack::indexOf(const QString& itemId) const
{
    return m_index.value(itemId, -1);
}

QList<int> RequirementPack::itemsFor(int sLevel, int aLevel, const QStringList& scopes) const
{
    const QString general = QStringLiteral("general");
    const auto wanted = [&](const RequirementItem& item) {
        if (item.scope != general && !scopes.contains(item.scope))
            return false;
        const int level = item.kind == 'S' ? sLevel : item.kind == 'A' ? aLevel : std::max(sLevel, aLevel);
        return item.level == 0 || item.level == level;
    };
    QList<int> result;
    for (int i = 0; i < items.size(); ++i)
        if (wanted(items.at(i)))
            result << i;
    // The extensions' chapters follow the general one in the standard; people go through a layer once.
    const auto rank = [&](int index) {
        const RequirementItem& item = items.at(index);
        return std::tuple(item.layer, item.scope != general, item.scope != general ? item.scope : QString(),
                          item.point);
    };
    std::stable_sort(result.begin(), result.end(), [&](int a, int b) { return rank(a) < rank(b); });
    return result;
}

QMap<QString, int> RequirementPack::counts() const
{
    QMap<QString, int> result;
    for (const RequirementItem& item : items) {
        QString key = item.level == 0 ? QStringLiteral("all") : QStringLiteral("L%1").arg(item.level);
        if (item.scope != QLatin1String("general"))
            key += u' ' + item.scope;
        ++result[key];
    }
    return result;
}

} // namespace wardbook::grading
