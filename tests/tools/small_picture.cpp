#include "small_picture.h"
#include <QHash>
#include <algorithm>
#include <cstdlib>

namespace wardbook {

namespace {

constexpr int kColours = 256, kApart = 9; ///< sum of the differences below which two colours look the same

int distance(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b));
}

} // namespace

QImage smallPicture(const QImage& picture)
{
    const QImage full = picture.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < full.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(full.constScanLine(y));
        for (int x = 0; x < full.width(); ++x)
            ++counts[line[x]];
    }
    QList<std::pair<int, QRgb>> byCount;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it)
        byCount << std::pair(-it.value(), it.key());
    std::sort(byCount.begin(), byCount.end());
    QList<QRgb> table;
    for (const auto& [count, colour] : std::as_const(byCount)) {
        const bool near = std::any_of(table.begin(), table.end(), [colour = colour](QRgb taken) {
            return distance(taken, colour) < kApart;
        });
        if (!near)
            table << colour;
        if (table.size() == kColours)
            break;
    }
    return full.convertToFormat(QImage::Format_Indexed8, table, Qt::ThresholdDither | Qt::AvoidDither);
}

} // namespace wardbook
