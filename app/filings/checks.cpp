#include "filings/checks.h"
#include "fields/filing_part.h"
#include "filings/check_lines.h"
#include "filings/filings_tr.h"

namespace wardbook::filings {

namespace {

QString expiryKey(const QString& part)
{
    return QStringLiteral("part/") + part + QStringLiteral("/expired");
}

/// Builds the checklist; lives for one call.
class Checklist
{
public:
    Checklist(const FilingKind& kind, const FilingKinds& kinds, const FactSet& facts,
              const QList<GivenFile>& files, const QList<Confirmation>& confirmations, QDate today)
        : m_kind(kind), m_kinds(kinds), m_facts(facts), m_files(files), m_confirmations(confirmations),
          m_today(today)
    {
        for (const CheckRule& rule : kind.checks)
            m_found.append(problemsOf(rule, facts, files, confirmations, today));
    }

    QList<CheckLine> lines()
    {
        documents();
        attachments();
        consistency();
        return std::move(m_lines);
    }

private:
    bool belongs(const PartDefinition& part) const { return holds(part.when, m_facts); }
    bool required(const PartDefinition& part) const
    {
        return !part.optional && holds(part.required, m_facts);
    }
    const Confirmation* exempted(const PartDefinition& part) const
    {
        return confirmationOf(m_confirmations, part.id, true);
    }

    /// Problems of this part's rules that have no line of their own.
    template<class Here>
    QList<CheckLine::Problem> problemsAt(const QString& part, Here&& here) const
    {
        QList<CheckLine::Problem> all;
        for (qsizetype i = 0; i < m_kind.checks.size(); ++i) {
            const CheckRule& rule = m_kind.checks.at(i);
            if (rule.part == part && rule.label.zh.isEmpty() && here(rule))
                all += m_found.at(i);
        }
        return all;
    }
    static bool any(const CheckRule&) { return true; }
    static bool asksForFile(const CheckRule& rule) { return rule.test == CheckTest::Attached; }

    bool isExempt(CheckLine& line, const PartDefinition& part) const
    {
        const Confirmation* exempt = exempted(part);
        if (!exempt)
            return false;
        line.state = CheckState::NotNeeded;
        line.detail = Tr::tr("does not apply: %1").arg(exempt->reason);
        return true;
    }

    void documents()
    {
        QList<CheckLine> single;
        for (const PartDefinition& part : m_kind.parts) {
            if (part.make == PartDefinition::Make::Attachment || !belongs(part))
                continue;
            const Form* form = part.make == PartDefinition::Make::Form ? m_kinds.form(part.form) : nullptr;
            if (form && form->sections.size() > 1 && !exempted(part))
                sections(part, *form);
            else
                single.append(documentLine(part, form));
        }
        // one alone stands under its own name, several under one heading
        const QString group = single.size() == 1 ? single.first().title : Tr::tr("Documents");
        for (CheckLine& line : single) {
            line.group = group;
            m_lines.append(line);
        }
    }

    void sections(const PartDefinition& part, const Form& form)
    {
        for (const FormSection& section : form.sections) {
            CheckLine line;
            line.id = QStringLiteral("form/%1/%2").arg(part.id, section.id);
            line.group = part.label.text();
            line.title = filledPlain(section.title, FactScope(m_facts));
            line.part = part.id;
            line.section = section.id;
            line.detail = originOf(section, m_facts);
            const bool first = &section == &form.sections.first();
            // what belongs to the form as a whole is said at its first table
            settle(line, problemsAt(part.id, [&](const CheckRule& rule) {
                       return rule.section == section.id || (first && rule.section.isEmpty());
                   }));
            m_lines.append(line);
        }
    }

    CheckLine documentLine(const PartDefinition& part, const Form* form)
    {
        CheckLine line;
        line.id = QStringLiteral("part/") + part.id;
        line.title = part.label.text();
        line.part = part.id;
        if (form && !form->sections.isEmpty())
            line.section = form->sections.first().id;
        if (isExempt(line, part))
            return line;
        if (form && !form->sections.isEmpty())
            line.detail = originOf(form->sections.first(), m_facts);
        else if (const FormTable* table = m_kinds.table(part.form);
                 table && part.make == PartDefinition::Make::Table)
            line.detail = Tr::tr("%1 rows").arg(m_facts.lists.value(table->list).size());
        settle(line, problemsAt(part.id, any));
        return line;
    }

    void attachments()
    {
        QList<CheckLine> lines;
        int needed = 0;
        QStringList because; ///< what makes them needed: "第三级"
        for (const PartDefinition& part : m_kind.parts) {
            if (part.make != PartDefinition::Make::Attachment || !belongs(part))
                continue;
            if (required(part) && !exempted(part)) {
                ++needed;
                for (const Condition& condition : part.required)
                    because.append(m_facts.text(condition.key));
            }
            lines.append(attachmentLine(part));
        }
        because.removeDuplicates();
        QString note;
        if (needed > 0)
            note = because.size() == 1 && !because.first().isEmpty()
                       ? Tr::tr("%1 needs %2").arg(because.first()).arg(needed)
                       : Tr::tr("%1 needed").arg(needed);
        for (CheckLine& line : lines) {
            line.group = Tr::tr("Attachments");
            line.groupNote = note;
            m_lines.append(line);
        }
    }

    CheckLine attachmentLine(const PartDefinition& part)
    {
        CheckLine line;
        line.id = QStringLiteral("part/") + part.id;
        line.title = part.label.text();
        line.part = part.id;
        QList<GivenFile> given;
        QList<CheckLine::Problem> problems;
        for (const GivenFile& file : m_files) {
            if (file.part != part.id)
                continue;
            given.append(file);
            problems += fileProblems(part, file);
        }
        if (given.isEmpty()) {
            if (isExempt(line, part))
                return line;
            QList<CheckLine::Problem> asked = problemsAt(part.id, asksForFile);
            if (asked.isEmpty() && required(part))
                asked.append(notGiven(part));
            if (asked.isEmpty()) {
                line.state = CheckState::NotNeeded;
                line.detail = Tr::tr("not attached; need not be");
            }
            settle(line, asked);
            if (line.state == CheckState::Missing)
                line.detail = Tr::tr("missing: %1").arg(line.problems.first().text);
            return line;
        }
        line.detail = givenText(given);
        settle(line, problems + problemsAt(part.id, any));
        return line;
    }

    CheckLine::Problem notGiven(const PartDefinition& part) const
    {
        CheckLine::Problem problem;
        problem.text = part.hint.text().isEmpty() ? part.label.text() : part.hint.text();
        problem.law = part.source;
        problem.verified = part.verified;
        return problem;
    }

    QList<CheckLine::Problem> fileProblems(const PartDefinition& part, const GivenFile& file) const
    {
        CheckLine::Problem problem;
        problem.source = {QString::fromLatin1(fields::filing_part::kRegister), file.record, {}};
        if (file.lost) {
            problem.text =
                Tr::tr("the content of %1 is not in the evidence store; attach it again").arg(file.name);
            return {problem};
        }
        if (!file.expiresOn.isValid() || file.expiresOn >= m_today)
            return {};
        problem.rule = expiryKey(part.id) + QLatin1Char('#') + file.name;
        problem.state = CheckState::Doubtful;
        problem.text = Tr::tr("%1 was valid until %2").arg(file.name, file.expiresOn.toString(Qt::ISODate));
        if (const Confirmation* confirmed = confirmationOf(m_confirmations, problem.rule, false)) {
            problem.state = CheckState::Confirmed;
            problem.confirmedBy = confirmed->by;
            problem.reason = confirmed->reason;
        }
        return {problem};
    }

    void consistency()
    {
        for (qsizetype i = 0; i < m_kind.checks.size(); ++i) {
            const CheckRule& rule = m_kind.checks.at(i);
            const PartDefinition* part = rule.part.isEmpty() ? nullptr : m_kind.part(rule.part);
            const bool named = !rule.label.zh.isEmpty();
            const bool homeless = rule.part.isEmpty() && !m_found.at(i).isEmpty();
            if ((!named && !homeless) ||
                !holds(rule.list.isEmpty() ? rule.when : QList<Condition>(), m_facts))
                continue;
            if (part && (!belongs(*part) || exempted(*part)))
                continue;
            CheckLine line;
            line.id = QStringLiteral("rule/") + rule.id;
            line.group = Tr::tr("Consistency");
            line.title = named ? rule.label.text() : m_found.at(i).first().text;
            line.part = rule.part;
            line.section = rule.section;
            settle(line, m_found.at(i));
            m_lines.append(line);
        }
    }

    const FilingKind& m_kind;
    const FilingKinds& m_kinds;
    const FactSet& m_facts;
    const QList<GivenFile>& m_files;
    const QList<Confirmation>& m_confirmations;
    const QDate m_today;
    QList<QList<CheckLine::Problem>> m_found; ///< by rule
    QList<CheckLine> m_lines;
};

} // namespace

QList<CheckLine> checkFiling(const FilingKind& kind, const FilingKinds& kinds, const FactSet& facts,
                             const QList<GivenFile>& files, const QList<Confirmation>& confirmations,
                             QDate today)
{
    return Checklist(kind, kinds, facts, files, confirmations, today).lines();
}

Completeness completenessOf(const QList<CheckLine>& lines)
{
    Completeness sum;
    for (const CheckLine& line : lines) {
        sum.missing += line.state == CheckState::Missing ? 1 : 0;
        sum.doubtful += line.state == CheckState::Doubtful ? 1 : 0;
        sum.present += line.state == CheckState::Present || line.state == CheckState::Confirmed ? 1 : 0;
    }
    return sum;
}

} // namespace wardbook::filings
