#include "exchange/xlsx_book.h"
#include "fields/assessment.h"
#include "fields/check_object.h"
#include "grading/grading_tr.h"
#include "grading/questionnaire.h"
#include "grading/sheet_columns.h"

namespace wardbook::grading {

using exchange::XlsxBook;

namespace {

/// The columns in their order; the first four are hidden.
struct OutColumn
{
    QString heading;
    int width = 0; ///< characters; 0: hidden
    bool answer = false;
};

constexpr int kClause = 4, kPoint = 5, kObject = 6, kQuestion = 7, kHow = 8, kVerdict = 9, kNote = 10,
              kReason = 11;

QList<OutColumn> columns(const ledger::RegisterSet& registers)
{
    const ledger::CodeList& words = registers.codes(QStringLiteral("sheet_column"));
    const auto word = [&](const char* code) { return words.labelOf(QString::fromLatin1(code)); };
    return {{QString::fromLatin1(hidden::kRound)},
            {QString::fromLatin1(hidden::kItem)},
            {QString::fromLatin1(hidden::kObject)},
            {QString::fromLatin1(hidden::kRev)},
            {word("clause"), 12},
            {word("point"), 16},
            {word("object"), 18},
            {word("question"), 48},
            {word("how"), 44},
            {word("verdict"), 11, true},
            {word("note"), 44, true},
            {word("na_reason"), 24, true}};
}

class QuestionnaireBook
{
public:
    QuestionnaireBook(ledger::Reader& reader, const Round& round, const QString& path)
        : m_round(round), m_registers(reader.registers()), m_texts(reader, round), m_book(path, false),
          m_columns(columns(reader.registers())), m_verdicts(m_registers.codes(QStringLiteral("verdict")))
    {
        m_roundUid = reader.record(QString::fromLatin1(fields::assessment::kRegister), round.id).uid;
        const QString objects = QString::fromLatin1(fields::check_object::kRegister);
        for (const RoundObject& object : round.objects)
            m_objectUids.insert(object.id, reader.record(objects, object.id).uid);
        m_heading = m_book.format(true, true);
        m_fixed = cellFormat(false);
        m_open = cellFormat(true);
    }

    void instructions(qint64 cells)
    {
        lxw_worksheet* sheet = m_book.addSheet(Tr::tr("How to fill in"));
        protect(sheet);
        XlsxBook::check(worksheet_set_column(sheet, 0, 0, 100, nullptr));
        const QStringList lines{
            Tr::tr("Self-assessment of %1, %2").arg(m_round.systemName, m_round.name),
            Tr::tr("Questionnaire %1: %2 answers on the following sheets.").arg(m_round.code).arg(cells),
            Tr::tr("1. Read the question and check on the spot as the next column says."),
            Tr::tr("2. Choose a verdict from the list: %1.").arg(verdictWords().join(Tr::tr(", "))),
            Tr::tr("3. Write what was found into the record. “Not applicable” needs a reason."),
            Tr::tr("4. What can't be judged stays empty: an empty answer changes nothing."),
            Tr::tr("5. Rows may be filtered. Don't add rows: they belong to nothing and are "
                   "refused."),
            Tr::tr("6. Send the file back under any name. Every answer is compared before it is taken over."),
            Tr::tr("This is a self-assessment, not an assessment by a licensed body.")};
        for (qsizetype i = 0; i < lines.size(); ++i)
            m_book.text(sheet, i, 0, lines.at(i), i == 0 ? m_heading : m_fixed);
        m_firstSheetRows = lines.size();
    }

    void startSheet(const QString& name)
    {
        m_sheet = m_book.addSheet(name);
        m_row = 1;
        for (int i = 0; i < m_columns.size(); ++i) {
            const OutColumn& column = m_columns.at(i);
            lxw_row_col_options options{};
            options.hidden = column.width == 0;
            XlsxBook::check(worksheet_set_column_opt(m_sheet, lxw_col_t(i), lxw_col_t(i),
                                                     column.width > 0 ? column.width : 10, nullptr,
                                                     &options));
            m_book.text(m_sheet, 0, i, column.heading, m_heading);
        }
        worksheet_freeze_panes(m_sheet, 1, kQuestion);
    }

    void ask(int row, int column)
    {
        const RequirementItem& item = m_round.item(row);
        const RequirementCheck& check = m_round.check(row);
        const RoundObject& object = m_round.objects.at(column);
        const Cell& cell = m_round.cell(row, column);
        const CellText& text = m_texts.of(item.id, object.id);
        write(0, m_roundUid, m_fixed);
        write(1, item.id, m_fixed);
        write(2, m_objectUids.value(object.id), m_fixed);
        write(3, QString::number(cell.rev), m_fixed);
        write(kClause, citation(item), m_fixed);
        write(kPoint, m_round.pack->points.at(item.point).label.text(), m_fixed);
        write(kObject, object.name, m_fixed);
        write(kQuestion, check.question.text().isEmpty() ? item.topic.text() : check.question.text(),
              m_fixed);
        write(kHow, check.how.text(), m_fixed);
        write(kVerdict,
              m_verdicts.find(verdictCode(cell.verdict)) ? m_verdicts.labelOf(verdictCode(cell.verdict))
                                                         : QString(),
              m_open);
        write(kNote, text.note, m_open);
        write(kReason, text.naReason, m_open);
        ++m_row;
    }

    void finishSheet()
    {
        // A list inside the rule: four words, far below the 255 characters it may have.
        const QByteArray list = QStringLiteral("=\"%1\"").arg(verdictWords().join(QLatin1Char(','))).toUtf8();
        const QByteArray warning = Tr::tr("Choose one of the words of the list.").toUtf8();
        lxw_data_validation rule{};
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = const_cast<char*>(list.constData());
        rule.ignore_blank = LXW_VALIDATION_ON;
        rule.show_error = LXW_VALIDATION_ON;
        rule.dropdown = LXW_VALIDATION_ON;
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
        rule.error_message = const_cast<char*>(warning.constData());
        const auto last = lxw_row_t(m_row - 1);
        XlsxBook::check(worksheet_data_validation_range(m_sheet, 1, kVerdict, last, kVerdict, &rule));
        XlsxBook::check(worksheet_autofilter(m_sheet, 0, 0, last, lxw_col_t(m_columns.size() - 1)));
        protect(m_sheet);
    }

    void finish() { m_book.finish(m_firstSheetRows); }

private:
    QStringList verdictWords() const
    {
        QStringList words;
        for (const ledger::Code& code : m_verdicts.codes)
            words << code.label.text();
        return words;
    }
    lxw_format* cellFormat(bool unlocked)
    {
        lxw_format* format = m_book.format(false, true);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, 0xC6CCD2);
        if (unlocked)
            format_set_unlocked(format);
        else
            format_set_bg_color(format, 0xF7F8F9);
        return format;
    }
    /// Without a password: it guards against slips, not against people.
    static void protect(lxw_worksheet* sheet)
    {
        lxw_protection allowed{};
        allowed.format_columns = 1;
        allowed.format_rows = 1;
        allowed.sort = 1;
        allowed.autofilter = 1;
        worksheet_protect(sheet, nullptr, &allowed);
    }
    void write(int column, const QString& text, lxw_format* format)
    {
        if (text.isEmpty())
            XlsxBook::check(worksheet_write_blank(m_sheet, lxw_row_t(m_row), lxw_col_t(column), format));
        else
            m_book.text(m_sheet, m_row, column, text, format);
    }

    const Round& m_round;
    const ledger::RegisterSet& m_registers;
    RoundTexts m_texts;
    XlsxBook m_book;
    QList<OutColumn> m_columns;
    const ledger::CodeList& m_verdicts;
    QString m_roundUid;
    QHash<qint64, QString> m_objectUids;
    lxw_format *m_heading = nullptr, *m_fixed = nullptr, *m_open = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    qint64 m_row = 0, m_firstSheetRows = 0;
};

/// Columns of the round that are asked for.
QList<int> wantedObjects(ledger::Reader& reader, const Round& round, const QuestionnaireOptions& options)
{
    QList<int> wanted;
    const QString registerId = QString::fromLatin1(fields::check_object::kRegister);
    const ledger::FieldDef& department =
        reader.registers().at(registerId).fieldAt(QString::fromLatin1(fields::check_object::department));
    for (int column = 0; column < round.objects.size(); ++column) {
        const qint64 id = round.objects.at(column).id;
        if (!options.objects.isEmpty() && !options.objects.contains(id))
            continue;
        if (options.department != 0 &&
            reader.record(registerId, id).value(department).toLongLong() != options.department)
            continue;
        wanted.append(column);
    }
    return wanted;
}

} // namespace

qint64 writeQuestionnaire(ledger::Reader& reader, const Round& round, const QuestionnaireOptions& options,
                          const QString& path, const Progress& progress)
{
    const auto asked = [&](int row, int column) {
        return round.applies(row, column) &&
               (!options.onlyBlank || round.cell(row, column).verdict == Verdict::Blank);
    };
    QList<std::pair<int, QList<int>>> sheets; // column → rows
    qint64 cells = 0;
    for (const int column : wantedObjects(reader, round, options)) {
        QList<int> rows;
        for (int row = 0; row < round.items.size(); ++row)
            if (asked(row, column))
                rows.append(row);
        cells += rows.size();
        if (!rows.isEmpty())
            sheets.append({column, rows});
    }
    if (cells == 0)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("There is nothing to ask: no cell of the round is left with this choice."));

    QuestionnaireBook book(reader, round, path);
    book.instructions(cells);
    if (options.oneSheet)
        book.startSheet(Tr::tr("Questions"));
    qint64 done = 0;
    for (const auto& [column, rows] : std::as_const(sheets)) {
        if (!options.oneSheet)
            book.startSheet(round.objects.at(column).name);
        for (const int row : rows)
            book.ask(row, column);
        if (!options.oneSheet)
            book.finishSheet();
        done += rows.size();
        progress.step(done, cells, Tr::tr("Writing the questionnaire"));
    }
    if (options.oneSheet)
        book.finishSheet();
    book.finish();
    return cells;
}

} // namespace wardbook::grading
