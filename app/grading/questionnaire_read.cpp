#include "fields/assessment.h"
#include "fields/check_object.h"
#include "grading/grading_tr.h"
#include "grading/questionnaire.h"
#include "grading/sheet_columns.h"

namespace wardbook::grading {

using exchange::Row;
using exchange::TableSource;

namespace {

constexpr qint64 kHeaderWithin = 30; ///< people put titles above, but not that many

bool isHiddenId(const QString& text)
{
    return text == QLatin1String(hidden::kRound) || text == QLatin1String(hidden::kItem) ||
           text == QLatin1String(hidden::kObject) || text == QLatin1String(hidden::kRev);
}

/// The columns if this row is the header of a questionnaire; empty otherwise.
SheetColumns headerOf(const ledger::RegisterSet* registers, const Row& cells)
{
    SheetColumns columns;
    for (size_t i = 0; i < cells.size(); ++i) {
        const QString text = cells[i].text.trimmed();
        QString id = isHiddenId(text) ? text : QString();
        if (id.isEmpty() && registers)
            id = columnOf(*registers, text);
        if (!id.isEmpty() && !columns.contains(id))
            columns.insert(id, int(i));
    }
    return columns.contains(QString::fromLatin1(hidden::kItem)) ? columns : SheetColumns();
}

class QuestionnaireReader
{
public:
    QuestionnaireReader(ledger::Reader& reader, const Round& round)
        : m_registers(reader.registers()), m_round(round), m_comparer(reader, round)
    {
        m_roundUid = reader.record(QString::fromLatin1(fields::assessment::kRegister), round.id).uid;
        const QString objects = QString::fromLatin1(fields::check_object::kRegister);
        for (const RoundObject& object : round.objects)
            m_objects.insert(reader.record(objects, object.id).uid, object.id);
    }

    void readSheet(TableSource& source, int sheet, const Progress& progress)
    {
        m_sheet = source.sheets().at(sheet).name;
        m_columns.clear();
        source.read(
            sheet,
            [&](qint64 number, Row& cells) {
                if (!m_columns.isEmpty()) {
                    row(number, cells);
                    return true;
                }
                m_columns = headerOf(&m_registers, cells);
                if (!m_columns.isEmpty())
                    requireColumns();
                return !m_columns.isEmpty() || number < kHeaderWithin;
            },
            progress);
        m_sheets += !m_columns.isEmpty();
    }

    int sheets() const { return m_sheets; }
    FilledSheet take() { return std::move(m_filled); }

private:
    void requireColumns() const
    {
        for (const char* id : {hidden::kRound, hidden::kObject, "verdict"})
            if (!m_columns.contains(QString::fromLatin1(id)))
                throw Error(
                    ErrorKind::Invalid,
                    Tr::tr("The sheet “%1” has lost its column “%2”, so its answers belong to nothing. "
                           "Nothing was changed. Export the questionnaire again and copy the answers over.")
                        .arg(m_sheet, m_registers.codes(QStringLiteral("sheet_column"))
                                          .labelOf(QString::fromLatin1(id))));
    }

    void row(qint64 number, const Row& cells)
    {
        const RowTexts text(m_columns, cells);
        const QString verdict = text["verdict"];
        FilledCell cell;
        cell.sheet = m_sheet;
        cell.note = text["note"];
        cell.naReason = text["na_reason"];
        cell.item = text[hidden::kItem];
        if (verdict.isEmpty() && cell.note.isEmpty() && cell.naReason.isEmpty()) {
            m_filled.unanswered += !cell.item.isEmpty();
            return;
        }
        const auto refuse = [&](const char* column, const QString& reason) {
            cell.place = place(column, number);
            cell.reason = reason;
            m_filled.cells.append(cell);
        };
        cell.place = place("verdict", number);
        cell.objectName = text["object"];
        if (cell.item.isEmpty())
            return refuse("verdict", Tr::tr("This row was added: it belongs to no requirement item."));
        if (text[hidden::kRound] != m_roundUid)
            return refuse(hidden::kRound, Tr::tr("This row belongs to another round of self-assessment."));
        const int at = m_round.rowOf(cell.item);
        if (at < 0)
            return refuse(hidden::kItem,
                          Tr::tr("The requirement item “%1” is not part of this round.").arg(cell.item));
        const QString clause = text["clause"];
        if (!clause.isEmpty() && clause != citation(m_round.item(at)))
            return refuse("clause", Tr::tr("The row says %1, its hidden id says %2: cells were moved.")
                                        .arg(clause, citation(m_round.item(at))));
        cell.object = m_objects.value(text[hidden::kObject]);
        if (cell.object == 0)
            return refuse(hidden::kObject, Tr::tr("The object is not part of this round."));
        cell.verdict = verdictFromText(m_registers, verdict);
        if (!verdict.isEmpty() && cell.verdict == Verdict::Blank)
            return refuse("verdict", Tr::tr("“%1” is no verdict.").arg(verdict));
        const qint64 rev = text[hidden::kRev].toLongLong();
        const int column = m_round.columnOf(cell.object);
        cell.changedSince = m_columns.contains(QString::fromLatin1(hidden::kRev)) && column >= 0 &&
                            rev != m_round.cell(at, column).rev;
        if (cell.verdict == Verdict::NotApplicable && cell.naReason.isEmpty())
            cell.place = place("na_reason", number);
        m_comparer.add(cell, m_filled);
    }

    QString place(const char* column, qint64 number) const
    {
        return exchange::cellName(m_columns.value(QString::fromLatin1(column), 0), number);
    }

    const ledger::RegisterSet& m_registers;
    const Round& m_round;
    CellComparer m_comparer;
    QString m_roundUid, m_sheet;
    QHash<QString, qint64> m_objects; ///< uid → id
    SheetColumns m_columns;
    FilledSheet m_filled;
    int m_sheets = 0;
};

} // namespace

bool isQuestionnaire(const QString& path)
{
    const auto source = TableSource::open(path);
    for (int sheet = 0; sheet < source->sheets().size(); ++sheet) {
        bool found = false;
        source->read(sheet, [&](qint64 number, Row& cells) {
            found = !headerOf(nullptr, cells).isEmpty();
            return !found && number < kHeaderWithin;
        });
        if (found)
            return true;
    }
    return false;
}

FilledSheet readQuestionnaire(ledger::Reader& reader, const Round& round, const QString& path,
                              const Progress& progress)
{
    const auto source = TableSource::open(path);
    QuestionnaireReader questionnaire(reader, round);
    for (int sheet = 0; sheet < source->sheets().size(); ++sheet)
        questionnaire.readSheet(*source, sheet, progress);
    if (questionnaire.sheets() == 0)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("This workbook is no questionnaire of Wardbook. Nothing was changed."));
    return questionnaire.take();
}

} // namespace wardbook::grading
