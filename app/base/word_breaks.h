#pragma once
#include <QList>
#include <QString>

namespace wardbook {

/// Where a line may be broken between two words, Chinese ones too (数据库|主库): positions inside the text,
/// ascending, each after the blanks that stand there. Any thread.
QList<qsizetype> wordBreaks(const QString& text);

} // namespace wardbook
