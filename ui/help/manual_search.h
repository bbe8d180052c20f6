#pragma once
#include "ui/help/manual.h"

namespace wardbook::ui {

/// One topic that a search found, best first.
struct ManualHit
{
    QString topic, title;
    QString snippet;                       ///< a piece of the text around the first find
    QList<std::pair<int, int>> titleSpans; ///< (start, length) of what matched
    QList<std::pair<int, int>> snippetSpans;
    int rank = 0;
};

/// Finds Chinese by any two characters in a row and English by the beginnings of words; every word that was
/// typed must occur. A title counts most, then a heading, then the text. When the words don't occur together,
/// pages that share most of their character pairs are offered. Pure function.
QList<ManualHit> searchManual(const Manual& manual, const QString& query);

/// Where one of the words occurs in `text`, for marking it.
QList<std::pair<int, int>> wordSpans(const QString& text, const QStringList& words);
/// The words of a query, folded.
QStringList queryWords(const QString& query);

} // namespace wardbook::ui
