#pragma once
#include <QByteArray>
#include <QList>
#include <QString>

namespace wardbook::documents {

struct ZipPart
{
    QString name;
    QByteArray bytes;
};

/// A zip of these parts in this order. No clock goes in: equal parts give equal bytes. Errors: Io.
QByteArray zipped(const QList<ZipPart>& parts);

} // namespace wardbook::documents
