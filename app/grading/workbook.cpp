#include "grading/workbook.h"
#include "exchange/xlsx_book.h"
#include "grading/grading_tr.h"

namespace wardbook::grading {

using exchange::XlsxBook;

namespace {

QString percentOrDash(double value)
{
    return value < 0 ? QStringLiteral("–") : QString::number(value, 'f', 1);
}

class RoundWorkbook
{
public:
    RoundWorkbook(const ReportFacts& facts, const QString& path)
        : m_facts(facts), m_round(facts.round), m_book(path, false)
    {
        m_heading = m_book.format(true, true);
        m_text = m_book.format(false, true);
        format_set_text_wrap(m_text);
        format_set_align(m_text, LXW_ALIGN_VERTICAL_TOP);
        for (const auto& [verdict, colour] :
             {std::pair(Verdict::Partial, 0xFCEFD8), std::pair(Verdict::Unmet, 0xFBE7E5)}) {
            lxw_format* format = m_book.format(false, true);
            format_set_bg_color(format, lxw_color_t(colour));
            format_set_align(format, LXW_ALIGN_CENTER);
            m_tinted[int(verdict)] = format;
        }
        m_centred = m_book.format(false, true);
        format_set_align(m_centred, LXW_ALIGN_CENTER);
    }

    void summary()
    {
        start(Tr::tr("Summary"), {{Tr::tr("What"), 26}, {Tr::tr("Value"), 70}});
        const ScoreResult& result = m_facts.result;
        const Round::Counts counts = m_round.counts();
        const auto line = [&](const QString& what, const QString& value) { row({what, value}); };
        line(Tr::tr("Unit"), m_facts.unitName);
        line(Tr::tr("System"), m_round.systemName);
        line(Tr::tr("Protection grade"), m_facts.gradeText);
        line(Tr::tr("Round"), QStringLiteral("%1（%2）").arg(m_round.name, m_round.code));
        line(Tr::tr("State"), m_facts.stateWord);
        line(Tr::tr("Requirements"),
             Tr::tr("%1, version %2").arg(m_round.pack->label.text(), m_round.pack->version));
        line(Tr::tr("Scoring rule"), m_facts.rule->label.text());
        line(Tr::tr("Rate met"), rateText(result.rate));
        if (result.score >= 0)
            line(Tr::tr("Score"), percentOrDash(result.score));
        line(Tr::tr("Conclusion of the self-assessment"),
             m_facts.conclusionWord.isEmpty() ? Tr::tr("none yet") : m_facts.conclusionWord);
        for (const Verdict verdict : {Verdict::Met, Verdict::Partial, Verdict::Unmet, Verdict::NotApplicable})
            line(m_facts.word(verdict), QString::number(countOf(counts, verdict)));
        line(Tr::tr("Blank"), QString::number(counts.blank));
        line(Tr::tr("High risks"), QString::number(result.triggers.size()));
        for (const ScoreStep& step : result.steps)
            line(Tr::tr("Step"), step.verified ? step.text : Tr::tr("%1 [unverified]").arg(step.text));
        m_summaryRows = m_row;
    }

    void layers()
    {
        start(Tr::tr("Layers"), shareColumns({{Tr::tr("Layer"), 24}, {Tr::tr("Control point"), 24}}));
        for (const Share& layer : m_facts.result.layers) {
            share({m_round.pack->layers.at(layer.layer).label.text(), Tr::tr("Together")}, layer);
            for (const Share& point : m_facts.result.points)
                if (point.layer == layer.layer)
                    share({m_round.pack->layers.at(layer.layer).label.text(),
                           m_round.pack->points.at(point.point).label.text()},
                          point);
        }
    }

    void objects()
    {
        start(
            Tr::tr("Objects"),
            shareColumns(
                {{Tr::tr("Code"), 12}, {Tr::tr("Name"), 28}, {Tr::tr("Kind"), 18}, {Tr::tr("Kept by"), 20}}));
        for (const Share& object : m_facts.result.objects)
            if (const int column = m_round.columnOf(object.object); column >= 0)
                share({m_round.objects.at(column).code, m_round.objects.at(column).name,
                       m_facts.objects.at(column).kindWord, m_facts.objects.at(column).department},
                      object);
    }

    void grid(const Progress& progress)
    {
        QList<Column> columns{{Tr::tr("Layer"), 16},
                              {Tr::tr("Control point"), 18},
                              {Tr::tr("Item"), 12},
                              {Tr::tr("What is asked"), 48}};
        for (const RoundObject& object : m_round.objects)
            columns.append({object.name, 12});
        start(Tr::tr("Items by object"), columns, 4);
        for (int item = 0; item < m_round.items.size(); ++item) {
            const RequirementItem& each = m_round.item(item);
            const qint64 at = m_row;
            row({m_round.pack->layers.at(each.layer).label.text(),
                 m_round.pack->points.at(each.point).label.text(), citation(each), each.topic.text()});
            for (int column = 0; column < m_round.objects.size(); ++column) {
                if (!m_round.applies(item, column))
                    continue;
                const Verdict verdict = m_round.cell(item, column).verdict;
                lxw_format* tinted = m_tinted[int(verdict)];
                m_book.text(m_sheet, at, 4 + column, m_facts.word(verdict), tinted ? tinted : m_centred);
            }
            progress.step(item + 1, m_round.items.size(), Tr::tr("Writing the workbook"));
        }
    }

    void openPoints()
    {
        start(Tr::tr("Open points"), {{Tr::tr("Layer"), 16},
                                      {Tr::tr("Control point"), 18},
                                      {Tr::tr("Item"), 12},
                                      {Tr::tr("What is asked"), 40},
                                      {Tr::tr("Object"), 22},
                                      {Tr::tr("Verdict"), 12},
                                      {Tr::tr("High risk"), 10},
                                      {Tr::tr("Record"), 48},
                                      {Tr::tr("Compensating measure"), 36},
                                      {Tr::tr("Suggested remedy"), 48},
                                      {Tr::tr("Action"), 14}});
        for (const Finding& finding : m_facts.findings) {
            const RequirementItem& item = m_round.item(finding.row);
            QStringList actions;
            for (const ActionFact& action : m_facts.actions)
                if (action.open() && action.items.contains(item.id))
                    actions << action.code;
            for (const int column : finding.columns) {
                const Cell& cell = m_round.cell(finding.row, column);
                const CellText& text = m_facts.texts.of(item.id, m_round.objects.at(column).id);
                row({m_round.pack->layers.at(item.layer).label.text(),
                     m_round.pack->points.at(item.point).label.text(), citation(item), item.topic.text(),
                     m_round.objects.at(column).name, m_facts.word(cell.verdict),
                     cell.highRisk ? Tr::tr("yes") : QString(), text.note, text.compensation,
                     m_round.check(finding.row).remedy.text(), actions.join(QLatin1Char(' '))});
            }
        }
    }

    void actions()
    {
        start(Tr::tr("Remediation"), {{Tr::tr("No."), 12},
                                      {Tr::tr("Finding"), 40},
                                      {Tr::tr("Risk"), 8},
                                      {Tr::tr("Layer"), 18},
                                      {Tr::tr("Plan"), 40},
                                      {Tr::tr("Department"), 16},
                                      {Tr::tr("Responsible"), 12},
                                      {Tr::tr("Due"), 12},
                                      {Tr::tr("State"), 12},
                                      {Tr::tr("What was done"), 40}});
        for (const ActionFact& action : m_facts.actions)
            row({action.code, action.title, action.riskWord, action.layer, action.plan, action.department,
                 action.owner, action.due.toString(Qt::ISODate),
                 action.late(m_facts.today) ? Tr::tr("%1, late").arg(action.stateWord) : action.stateWord,
                 action.result});
    }

    void finish() { m_book.finish(m_summaryRows); }

private:
    struct Column
    {
        QString heading;
        int width = 12;
    };

    static int countOf(const Round::Counts& counts, Verdict verdict)
    {
        switch (verdict) {
        case Verdict::Met:
            return counts.met;
        case Verdict::Partial:
            return counts.partial;
        case Verdict::Unmet:
            return counts.unmet;
        case Verdict::NotApplicable:
            return counts.notApplicable;
        case Verdict::Blank:
            break;
        }
        return counts.blank;
    }

    void start(const QString& name, const QList<Column>& columns, int frozen = 0)
    {
        m_sheet = m_book.addSheet(name);
        for (int i = 0; i < columns.size(); ++i) {
            XlsxBook::check(
                worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), columns.at(i).width, nullptr));
            m_book.text(m_sheet, 0, i, columns.at(i).heading, m_heading);
        }
        worksheet_freeze_panes(m_sheet, 1, lxw_col_t(frozen));
        m_row = 1;
    }

    void row(const QStringList& texts)
    {
        for (int i = 0; i < texts.size(); ++i)
            if (!texts.at(i).isEmpty())
                m_book.text(m_sheet, m_row, i, texts.at(i), m_text);
        ++m_row;
    }

    QList<Column> shareColumns(QList<Column> columns) const
    {
        for (const Verdict verdict : {Verdict::Met, Verdict::Partial, Verdict::Unmet, Verdict::NotApplicable})
            columns.append({m_facts.word(verdict), 10});
        columns.append({Tr::tr("Blank"), 10});
        columns.append({Tr::tr("Score"), 10});
        return columns;
    }

    /// Figures as numbers, so that they can be added up.
    void share(const QStringList& names, const Share& share)
    {
        for (int i = 0; i < names.size(); ++i)
            m_book.text(m_sheet, m_row, i, names.at(i), m_text);
        auto column = lxw_col_t(names.size());
        const auto figure = [&](double value) {
            XlsxBook::check(worksheet_write_number(m_sheet, lxw_row_t(m_row), column++, value, nullptr));
        };
        for (const Verdict verdict :
             {Verdict::Met, Verdict::Partial, Verdict::Unmet, Verdict::NotApplicable, Verdict::Blank})
            figure(countOf(share.counts, verdict));
        if (share.score >= 0)
            figure(std::round(share.score * 10) / 10);
        ++m_row;
    }

    const ReportFacts& m_facts;
    const Round& m_round;
    XlsxBook m_book;
    lxw_format *m_heading = nullptr, *m_text = nullptr, *m_centred = nullptr;
    lxw_format* m_tinted[5] = {};
    lxw_worksheet* m_sheet = nullptr;
    qint64 m_row = 0, m_summaryRows = 0;
};

} // namespace

void writeWorkbook(const ReportFacts& facts, const QString& path, const Progress& progress)
{
    RoundWorkbook book(facts, path);
    book.summary();
    book.layers();
    book.objects();
    book.grid(progress);
    book.openPoints();
    book.actions();
    book.finish();
}

} // namespace wardbook::grading
