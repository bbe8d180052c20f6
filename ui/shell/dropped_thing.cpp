#include "ui/shell/dropped_thing.h"
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace wardbook::ui {

namespace {
const QString kHeader = QStringLiteral("vault.json");
}

DroppedThing thingAt(const QString& path)
{
    using Kind = DroppedThing::Kind;
    const QFileInfo file(path);
    const QString own = file.absoluteFilePath();
    if (file.isDir()) {
        // Damaged vaults too: the unlock page says what is wrong with them.
        const bool vault = QFileInfo::exists(own + u'/' + kHeader) ||
                           file.fileName().endsWith(QLatin1String(".wardbook"), Qt::CaseInsensitive);
        return vault ? DroppedThing{Kind::Vault, own} : DroppedThing{};
    }
    if (file.fileName() == kHeader)
        return {Kind::Vault, file.absolutePath()};
    const QString suffix = file.suffix().toLower();
    if (suffix == QLatin1String("wbbackup"))
        return {Kind::Backup, own};
    if (suffix == QLatin1String("zip"))
        return {Kind::Package, own};
    for (const char* ledger : {"xlsx", "csv", "tsv"})
        if (suffix == QLatin1String(ledger))
            return {Kind::Spreadsheet, own};
    return {};
}

DroppedThing droppedThing(const QMimeData* data)
{
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    if (urls.size() != 1 || !urls.constFirst().isLocalFile())
        return {};
    return thingAt(urls.constFirst().toLocalFile());
}

} // namespace wardbook::ui
