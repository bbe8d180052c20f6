#pragma once
#include "ledger/reader.h"
#include <QDate>
#include <array>

/// How good the data is (register quality_check), and how complete the inventory itself is.
namespace wardbook::assets {

/// The six dimensions, in the order in which people name them: 规范性 完整性 准确性 一致性 时效性 可访问性.
constexpr int kQualityDimensions = 6;
QString qualityDimension(const ledger::RegisterSet& registers, int dimension); ///< its label

/// One dated quality check, for the trend. Scores are 0–100; none: not judged.
struct QualityPoint
{
    qint64 check = 0;
    QString uid, code;
    QDate on;
    std::optional<int> score;
    std::array<std::optional<int>, kQualityDimensions> parts;
};

/// One check's own scores.
QualityPoint qualityPoint(const ledger::RegisterDef& definition, const ledger::Record& check);
/// Checks of one asset by date, oldest first, at most the latest `most`; retired ones left out.
QList<QualityPoint> qualityTrend(ledger::Reader& reader, qint64 asset, int most = 6);

/// What 数据资产目录 must say of every asset: 名称 类别 来源 用途 存储位置 数据量级 更新频率 责任人 敏感度.
struct CompletenessItem
{
    QString id, label;
    qint64 filled = 0; ///< of all departments
};

/// How much of what must be known of a department's assets is filled in.
struct CompletenessRow
{
    qint64 department = 0;
    QString name;
    qint64 assets = 0;
    QList<qint64> filled; ///< by item
    double share() const; ///< 0 … 1 of everything that must be there
};

/// Of the living assets; those that hold state secrets keep a pointer only, and are left out.
struct Completeness
{
    QList<CompletenessItem> items;
    QList<CompletenessRow> departments; ///< least complete first
    qint64 assets = 0;
    double share() const; ///< 0 … 1; 1 when there are no assets
};
/// `department`: only this one (0: all).
Completeness inventoryCompleteness(ledger::Reader& reader, qint64 department = 0);

} // namespace wardbook::assets
