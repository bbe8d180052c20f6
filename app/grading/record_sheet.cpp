#include "grading/record_sheet.h"
#include "base/error.h"
#include "grading/grading_tr.h"
#include "grading/record_columns.h"

namespace wardbook::grading {

using exchange::Row;
using exchange::RowKind;
using exchange::TableLayout;
using exchange::TableSource;

namespace {

constexpr int kGuessedColumn = 80; ///< most that a cell gets whose verdict stands in a guessed column

/// Reads one workbook sheet after sheet.
class RecordSheetReader
{
public:
    RecordSheetReader(ledger::Reader& reader, const Round& round, const RecordSheetOptions& options)
        : m_registers(reader.registers()), m_round(round), m_options(options), m_items(round),
          m_comparer(reader, round)
    {
    }

    void readSheet(TableSource& source, int sheet, const Progress& progress)
    {
        m_name = source.sheets().at(sheet).name;
        TableLayout layout;
        try {
            exchange::LayoutOptions options;
            options.sheet = sheet;
            // Verdicts don't count: over ticked columns they are headings, in a table without header data.
            options.known = [this](const QString& heading) {
                return !columnOf(m_registers, heading).isEmpty();
            };
            layout = exchange::findLayout(source, options, progress);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Invalid)
                throw;
            return; // an empty sheet
        }
        if (m_options.columns.isEmpty() && headerIsData(layout)) {
            layout.firstData = layout.headerFirst;
            layout.headerFirst = layout.headerLast = 0;
            for (exchange::TableColumn& column : layout.columns) {
                column.heading.clear();
                column.parts.clear();
            }
        }
        RecordSheetPreview preview{m_name, layout.headerFirst, 0, {}};
        preview.columns =
            RecordColumnFinder(m_registers, m_round, m_items).find(source, layout, m_options.columns);
        m_columns = RecordColumnFinder::meanings(preview.columns);
        if (!hasVerdicts()) {
            m_result.filled.remarks << Tr::tr("“%1” has no column of verdicts and was left out.").arg(m_name);
            return;
        }
        for (const RecordColumn& column : preview.columns)
            if (column.guessed)
                m_result.filled.remarks << Tr::tr("“%1”: %2").arg(m_name, column.why);
        m_guessedVerdict =
            std::any_of(preview.columns.begin(), preview.columns.end(), [](const RecordColumn& column) {
                return column.guessed && column.meaning == QLatin1String("verdict");
            });
        findSheetObject(source, sheet, layout);
        preview.object = m_sheetObject.column < 0 ? 0 : m_round.objects.at(m_sheetObject.column).id;
        m_above = {};
        exchange::readTable(
            source, layout,
            [this](qint64 number, RowKind kind, Row& cells) {
                if (kind == RowKind::Data)
                    row(number, RowTexts(m_columns, cells));
                return true;
            },
            progress);
        m_result.sheets << preview;
    }

    RecordSheet take() { return std::move(m_result); }

private:
    bool hasVerdicts() const
    {
        for (const QString& meaning : m_columns.keys())
            if (meaning == QLatin1String("verdict") || meaning.startsWith(QLatin1String("tick:")))
                return true;
        return false;
    }

    /// A first row without a known heading that has a verdict in it: the table begins with its data.
    bool headerIsData(const TableLayout& layout) const
    {
        QList<Verdict> verdicts;
        for (const exchange::TableColumn& column : layout.columns) {
            if (!columnOf(m_registers, column.heading).isEmpty())
                return false;
            const Verdict verdict = verdictFromText(m_registers, column.heading);
            if (verdict != Verdict::Blank && !verdicts.contains(verdict))
                verdicts << verdict;
        }
        return layout.headerFirst > 0 && verdicts.size() == 1; // two are columns to tick
    }

    /// "测评对象：HIS 数据库" above the table, in one cell or two; else the name of the sheet.
    void findSheetObject(TableSource& source, int sheet, const TableLayout& layout)
    {
        m_sheetObject = {};
        source.read(sheet, [&](qint64 number, Row& cells) {
            if (number >= layout.firstData)
                return false;
            for (size_t i = 0; i < cells.size() && m_sheetObject.column < 0; ++i) {
                QString label = cells[i].text.trimmed(), value;
                for (const QChar colon : {QChar(0xff1a), QChar(u':')})
                    if (const qsizetype at = label.indexOf(colon); at > 0) {
                        value = label.mid(at + 1).trimmed();
                        label = label.left(at);
                    }
                if (columnOf(m_registers, label) != QLatin1String("object"))
                    continue;
                for (size_t next = i + 1; value.isEmpty() && next < cells.size(); ++next)
                    value = cells[next].text.trimmed();
                m_sheetObject = matchObject(m_round, value);
            }
            return m_sheetObject.column < 0;
        });
        if (m_sheetObject.column < 0)
            m_sheetObject = matchObject(m_round, m_name);
    }

    /// What is written once for several rows counts until something else is written.
    void carry(ItemWords& words, QString& object)
    {
        const auto take = [](QString& own, QString& above) {
            if (own.isEmpty())
                own = above;
            else
                above = own;
        };
        if (!words.layer.isEmpty() && words.layer != m_above.layer)
            m_above.point.clear();
        if (!words.point.isEmpty() && words.point != m_above.point)
            m_above.clause.clear();
        take(words.layer, m_above.layer);
        take(words.point, m_above.point);
        // Of a clause with its letter the next row has its own, or none.
        if (words.clause.isEmpty() || !words.clause.back().isLetter())
            take(words.clause, m_above.clause);
        take(object, m_aboveObject);
    }

    /// Blank, with something written: no verdict, or more than one tick.
    Verdict verdictOf(const RowTexts& text, QString& written) const
    {
        written = text["verdict"];
        if (!written.isEmpty())
            return verdictFromText(m_registers, written);
        Verdict ticked = Verdict::Blank;
        for (const Verdict verdict :
             {Verdict::Met, Verdict::Partial, Verdict::Unmet, Verdict::NotApplicable}) {
            const QString tick = text[tickColumn(verdict)];
            if (tick.isEmpty())
                continue;
            ticked = written.isEmpty() ? verdict : Verdict::Blank;
            written += tick;
        }
        return ticked;
    }

    int countTicks(const RowTexts& text) const
    {
        int ticks = 0;
        for (const Verdict verdict : {Verdict::Met, Verdict::Partial, Verdict::Unmet, Verdict::NotApplicable})
            ticks += !text[tickColumn(verdict)].isEmpty();
        return ticks;
    }

    ObjectMatch objectOf(const QString& written, int row) const
    {
        if (m_options.object != 0)
            return {m_round.columnOf(m_options.object), 100, {}};
        if (!written.isEmpty())
            return matchObject(m_round, written);
        if (m_sheetObject.column >= 0)
            return m_sheetObject;
        ObjectMatch only;
        for (int column = 0; column < m_round.objects.size(); ++column) {
            if (!m_round.applies(row, column))
                continue;
            if (only.column >= 0)
                return {};
            only.column = column;
        }
        if (only.column >= 0) {
            only.confidence = 80;
            only.guess = Tr::tr("Taken for “%1”, the only object that the item applies to.")
                             .arg(m_round.objects.at(only.column).name);
        }
        return only;
    }

    void row(qint64 number, const RowTexts& text)
    {
        ItemWords words{text["item_id"], text["layer"],
                        text["point"],   text["clause"],
                        text["letter"],  text["topic"].isEmpty() ? text["question"] : text["topic"]};
        QString object = text["object"].isEmpty() ? text["object_code"] : text["object"];
        carry(words, object);
        QString written;
        const Verdict verdict = verdictOf(text, written);
        const QString note = text["note"], reason = text["na_reason"];
        const bool named = !words.id.isEmpty() || !words.text.isEmpty() || !words.letter.isEmpty();
        if (written.isEmpty() && note.isEmpty() && reason.isEmpty()) {
            m_result.filled.unanswered += named;
            return;
        }
        FilledCell cell;
        cell.sheet = m_name;
        cell.place = place("verdict", number);
        cell.objectName = object;
        cell.verdict = verdict;
        cell.note = note;
        cell.naReason = reason;
        const auto refuse = [&](const QString& why) {
            cell.reason = why;
            m_result.filled.cells << cell;
        };
        const ItemMatch item = m_items.find(words);
        if (item.row < 0) {
            cell.place = place("topic", number);
            return refuse(item.refusal);
        }
        cell.item = m_round.item(item.row).id;
        if (!written.isEmpty() && verdict == Verdict::Blank)
            return refuse(countTicks(text) > 1 ? Tr::tr("More than one verdict is ticked.")
                                               : Tr::tr("“%1” is no verdict.").arg(written));
        const ObjectMatch found = objectOf(object, item.row);
        if (found.column < 0) {
            cell.place = place("object", number);
            return refuse(object.isEmpty() ? Tr::tr("The sheet doesn't say which object this is about.")
                                           : Tr::tr("The round has no object “%1”.").arg(object));
        }
        cell.object = m_round.objects.at(found.column).id;
        cell.confidence =
            std::min({item.confidence, found.confidence, m_guessedVerdict ? kGuessedColumn : 100});
        QStringList guesses{item.guess, found.guess};
        if (m_guessedVerdict)
            guesses << Tr::tr("The verdict stands in a column without a known heading.");
        if (verdict == Verdict::NotApplicable && reason.isEmpty() && !note.isEmpty()) {
            cell.naReason = note;
            cell.note.clear();
            remarkOnce(Tr::tr("Where an item is not applicable, the record is taken as the reason."));
        }
        guesses.removeAll(QString());
        cell.guess = guesses.join(QLatin1Char(' '));
        m_comparer.add(cell, m_result.filled);
    }

    void remarkOnce(const QString& sentence)
    {
        if (!m_result.filled.remarks.contains(sentence))
            m_result.filled.remarks << sentence;
    }

    QString place(const char* column, qint64 number) const
    {
        return exchange::cellName(m_columns.value(QString::fromLatin1(column), 0), number);
    }

    const ledger::RegisterSet& m_registers;
    const Round& m_round;
    const RecordSheetOptions& m_options;
    ItemMatcher m_items;
    CellComparer m_comparer;
    RecordSheet m_result;
    QString m_name, m_aboveObject;
    SheetColumns m_columns;
    ObjectMatch m_sheetObject;
    ItemWords m_above;
    bool m_guessedVerdict = false;
};

} // namespace

RecordSheet readRecordSheet(ledger::Reader& reader, const Round& round, const QString& path,
                            const RecordSheetOptions& options, const Progress& progress)
{
    const auto source = TableSource::open(path);
    RecordSheetReader sheets(reader, round, options);
    for (int sheet = 0; sheet < source->sheets().size(); ++sheet)
        if (options.sheet < 0 ? !source->sheets().at(sheet).hidden : options.sheet == sheet)
            sheets.readSheet(*source, sheet, progress);
    RecordSheet result = sheets.take();
    if (result.sheets.isEmpty())
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("No sheet of this file has a column of verdicts (met, partly met, not met …). Nothing "
                   "was changed. Say which column it is, or fill in a questionnaire instead."));
    return result;
}

} // namespace wardbook::grading
