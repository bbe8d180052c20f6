#include "exchange/import_source.h"
#include "base/error.h"
#include "exchange/catalogue_words.h"
#include "exchange/exchange_tr.h"
#include "exchange/heading_words.h"

namespace wardbook::exchange {

namespace {

constexpr int kRowsLookedAt = 2000;
constexpr int kSamples = 200;

int sheetNumber(const TableSource& file, const QString& name)
{
    if (name.isEmpty())
        return -1;
    for (int i = 0; i < file.sheets().size(); ++i) {
        if (file.sheets().at(i).name == name)
            return i;
    }
    throw Error(ErrorKind::NotFound, Tr::tr("The file has no sheet “%1”.").arg(name));
}

/// Listings of open data have their own words: at least three columns must be named in them.
bool isCatalogue(const QList<SourceColumn>& columns)
{
    int known = 0;
    for (const SourceColumn& column : columns)
        known += catalogue::isCatalogueHeading(column.heading) ? 1 : 0;
    return known >= 3;
}

} // namespace

SourcePreview previewSource(const ImportSource& source, const ledger::RegisterDef& definition,
                            const Progress& progress)
{
    const auto file = TableSource::open(source.path, OpenOptions{source.encoding, source.separator});
    SourcePreview preview;
    preview.source = source;
    preview.format = file->format();
    preview.sheets = file->sheets();

    const HeadingWords words(definition);
    LayoutOptions options;
    options.sheet = sheetNumber(*file, source.sheet);
    options.headerFirst = source.headerFirst;
    options.headerLast = source.headerLast;
    options.known = [&words](const QString& heading) { return words.knows(heading); };
    preview.layout = findLayout(*file, options, progress);
    preview.source.sheet = file->sheets().value(preview.layout.sheet).name;
    preview.source.encoding = file->encoding();
    preview.source.separator = file->separator();
    preview.fileRegister = file->metadata().value(QLatin1String("register")).toString();

    int width = 0;
    for (const TableColumn& column : preview.layout.columns) {
        preview.columns.append({column.index, column.heading, column.parts, {}, {}, 0});
        width = std::max(width, column.index + 1);
    }
    std::vector<QHash<QString, int>> seen(preview.columns.size());
    readTable(
        *file, preview.layout,
        [&](qint64, RowKind kind, Row& cells) {
            if (kind != RowKind::Data)
                return true;
            ++preview.rowsLookedAt;
            for (qsizetype i = 0; i < preview.columns.size(); ++i) {
                SourceColumn& column = preview.columns[i];
                const auto at = static_cast<size_t>(column.column);
                if (at >= cells.size() || cells[at].isEmpty())
                    continue;
                const QString text = cells[at].text.trimmed();
                if (text.isEmpty())
                    continue;
                ++column.filled;
                auto& known = seen[static_cast<size_t>(i)];
                if (const auto number = known.constFind(text); number != known.constEnd()) {
                    ++column.rows[*number];
                } else if (column.samples.size() < kSamples) {
                    known.insert(text, static_cast<int>(column.samples.size()));
                    column.samples.append(text);
                    column.rows.append(1);
                }
            }
            return preview.rowsLookedAt < kRowsLookedAt;
        },
        progress);
    preview.catalogue = isCatalogue(preview.columns);
    return preview;
}

} // namespace wardbook::exchange
