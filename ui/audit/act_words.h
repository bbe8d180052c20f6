#pragma once
#include <QDateTime>
#include <QString>

namespace wardbook::ui {

/// The word for a kind of act: 新建, 修改, 导入 …; transitions have their own label.
QString actKindWord(const QString& kind, const QString& label = {});
/// 11:06:12 today, 6-10 16:42 this year, 2025-06-10 earlier.
QString trailTime(const QDateTime& at);
/// 9c41 e07a…: the first eight hex digits.
QString shortHash(const QByteArray& hash);
/// All of it, grouped by four.
QString longHash(const QByteArray& hash);

} // namespace wardbook::ui
