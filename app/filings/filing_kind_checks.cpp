#include "filings/filing_kind_keys.h"
#include "filings/filing_kind_parse.h"
#include "filings/filings_tr.h"
#include "filings/form_text.h"

/// Completeness rules of a kind, and whether a kind's pieces fit together.
namespace wardbook::filings {

namespace {

/// How many keys a test takes.
struct TestWord
{
    const char* word;
    CheckTest test;
    int least, most;
};

constexpr int kAny = 100;
constexpr TestWord kTests[] = {{"filled", CheckTest::Filled, 1, kAny},
                               {"attached", CheckTest::Attached, 0, 0},
                               {"credit_code", CheckTest::CreditCode, 1, 1},
                               {"phone", CheckTest::Phone, 1, 1},
                               {"email", CheckTest::Email, 1, 1},
                               {"postcode", CheckTest::Postcode, 1, 1},
                               {"not_before", CheckTest::NotBefore, 2, 2},
                               {"not_future", CheckTest::NotFuture, 1, 1},
                               {"not_expired", CheckTest::NotExpired, 1, 1},
                               {"max_age", CheckTest::MaxAge, 1, 1},
                               {"same", CheckTest::Same, 2, kAny},
                               {"any_of", CheckTest::AnyOf, 1, 1},
                               {"at_least", CheckTest::AtLeast, 0, 1},
                               {"grade_is_higher", CheckTest::GradeIsHigher, 3, 3},
                               {"signed", CheckTest::Signed, 1, 1}};

void readTest(Pack& part, CheckRule& rule)
{
    const QString word = part.text("test");
    QStringList words;
    for (const TestWord& each : kTests) {
        words << QLatin1String(each.word);
        if (word != words.last())
            continue;
        rule.test = each.test;
        if (rule.keys.size() < each.least || rule.keys.size() > each.most)
            part.fail(Tr::tr("the test “%1” takes %2 to %3 keys").arg(word).arg(each.least).arg(each.most));
        const bool needsValues = each.test == CheckTest::AnyOf || each.test == CheckTest::Signed;
        if (needsValues == rule.values.isEmpty())
            part.fail(needsValues ? Tr::tr("the test “%1” needs “values”").arg(word)
                                  : Tr::tr("the test “%1” takes no “values”").arg(word));
        if ((each.test == CheckTest::MaxAge) != (rule.months > 0))
            part.fail(Tr::tr("“months” goes with the test “max_age”, and with no other"));
        if (each.test == CheckTest::AtLeast && rule.keys.isEmpty() == rule.list.isEmpty())
            part.fail(Tr::tr("the test “at_least” takes one key or a list"));
        return;
    }
    failWord(part, "test", word, words);
}

/// Says where in a kind something is wrong.
class KindChecker
{
public:
    KindChecker(const FilingKind& kind, const ledger::RegisterSet& registers)
        : m_kind(kind), m_registers(registers), m_keys(kind, registers)
    {
    }
    void wholeKind() const;
    void parts() const;
    void checks() const;
    void form(const Form& form, const QString& place) const;
    void table(const FormTable& table, const QString& place) const;
    [[noreturn]] void fail(const QString& place, const QString& reason) const
    {
        Pack::fail(m_kind.id, place, reason);
    }

private:
    void key(const QString& place, const QString& key, const QStringList& lists = {}) const
    {
        if (!m_keys.find(key, lists))
            fail(place, Tr::tr("no fact answers to “%1”").arg(key));
    }
    void text(const QString& place, const QString& text, const QStringList& lists = {}) const
    {
        if (const QString broken = brokenPlaceholder(text); !broken.isEmpty())
            fail(place, Tr::tr("“%1” is no placeholder").arg(broken));
        if (const QString problem = m_keys.problemIn(text, lists); !problem.isEmpty())
            fail(place, problem);
    }
    void conditions(const QString& place, const QList<Condition>& conditions,
                    const QStringList& lists = {}) const;
    void code(const QString& place, const char* list, const QString& code) const;
    void list(const QString& place, const QString& name) const
    {
        if (!m_keys.hasList(name))
            fail(place, Tr::tr("the kind has no list “%1”").arg(name));
    }
    void block(const FormBlock& block, const QString& place, const QStringList& lists) const;

    const FilingKind& m_kind;
    const ledger::RegisterSet& m_registers;
    KindKeys m_keys;
};

void KindChecker::code(const QString& place, const char* list, const QString& code) const
{
    if (!m_registers.codes(QLatin1String(list)).find(code))
        fail(place, Tr::tr("code list “%1” has no code “%2”").arg(QLatin1String(list), code));
}

void KindChecker::conditions(const QString& place, const QList<Condition>& all,
                             const QStringList& lists) const
{
    for (const Condition& condition : all) {
        key(place, condition.key, lists);
        const auto known = m_keys.find(condition.key, lists);
        for (const QString& value : condition.anyOf)
            if (known->boxes && !known->codes.contains(value))
                fail(place, Tr::tr("“%1” can't be “%2”").arg(condition.key, value));
    }
}

void KindChecker::wholeKind() const
{
    for (const QString& variant : m_kind.variants)
        code({}, "filing_variant", variant);
    if (!m_kind.recipient.isEmpty())
        code({}, "recipient_kind", m_kind.recipient);
    text(QStringLiteral("package_name"), m_kind.packageName);
    if (!m_kind.dueFrom.isEmpty())
        key(QStringLiteral("due_from"), m_kind.dueFrom);
    for (const QString& each : m_kind.refileOn) {
        const QString place = QStringLiteral("refile_on");
        const qsizetype dot = each.indexOf(u'.');
        const QString name = each.left(dot);
        if (dot < 0 || !m_keys.hasList(name))
            key(place, each);
        else if (each.mid(dot + 1) != QLatin1String("*"))
            key(place, each.mid(dot + 1), {name});
    }
}

void KindChecker::parts() const
{
    for (qsizetype i = 0; i < m_kind.parts.size(); ++i) {
        const PartDefinition& part = m_kind.parts[i];
        const QString place = placeOf(QStringLiteral("parts"), i + 1, part.id);
        text(place, part.fileName);
        conditions(place, part.required);
        conditions(place, part.when);
    }
}

void KindChecker::checks() const
{
    for (qsizetype i = 0; i < m_kind.checks.size(); ++i) {
        const CheckRule& rule = m_kind.checks[i];
        const QString place = placeOf(QStringLiteral("checks"), i + 1, rule.id);
        if (!m_keys.hasPart(rule.part))
            fail(place, Tr::tr("the kind has no part “%1”").arg(rule.part));
        if (!rule.list.isEmpty())
            list(place, rule.list);
        const QStringList lists = rule.list.isEmpty() ? QStringList() : QStringList{rule.list};
        for (const QString& each : rule.keys)
            key(place, each, lists);
        conditions(place, rule.when, lists);
    }
}

void KindChecker::block(const FormBlock& block, const QString& place, const QStringList& lists) const
{
    text(place, block.text, lists);
    const QString when = block.when.startsWith(u'!') ? block.when.mid(1) : block.when;
    if (!when.isEmpty() && !m_keys.hasList(when))
        key(place, when, lists);
    if (block.kind == FormBlock::Kind::Image && !m_keys.hasPart(block.part))
        fail(place, Tr::tr("the kind has no part “%1”").arg(block.part));
    for (qsizetype r = 0; r < block.rows.size(); ++r) {
        const FormRow& row = block.rows[r];
        const QString rowPlace = placeOf(place + QStringLiteral(" row"), r + 1);
        QStringList inside = lists;
        if (!row.each.isEmpty()) {
            list(rowPlace, row.each);
            inside << row.each;
        }
        for (qsizetype c = 0; c < row.cells.size(); ++c)
            text(placeOf(rowPlace + QStringLiteral(" cell"), c + 1), row.cells[c].text, inside);
    }
}

void KindChecker::form(const Form& form, const QString& place) const
{
    const QString here = place + u' ' + form.id;
    text(here, form.title);
    for (const FormSection& section : form.sections) {
        const QString sectionPlace = here + u' ' + section.id;
        if (!section.each.isEmpty())
            list(sectionPlace, section.each);
        const QStringList lists = section.each.isEmpty() ? QStringList() : QStringList{section.each};
        text(sectionPlace, section.title, lists);
        for (qsizetype b = 0; b < section.blocks.size(); ++b)
            block(section.blocks[b], placeOf(sectionPlace + QStringLiteral(" block"), b + 1), lists);
    }
}

void KindChecker::table(const FormTable& table, const QString& place) const
{
    const QString here = place + u' ' + table.id;
    text(here, table.title);
    list(here, table.list);
    for (qsizetype c = 0; c < table.columns.size(); ++c)
        text(placeOf(here + QStringLiteral(" column"), c + 1), table.columns[c].text, {table.list});
}

} // namespace

QList<CheckRule> readChecks(Pack& whole)
{
    QList<CheckRule> rules;
    QStringList known;
    for (Pack& part : whole.parts("checks", QStringLiteral("checks"), false)) {
        CheckRule rule;
        rule.id = packId(part);
        const QString place = placeOf(QStringLiteral("checks"), rules.size() + 1, rule.id);
        part.setPlace(place);
        requireNew(part, rule.id, known);
        rule.label = part.label("label", false);
        rule.part = part.text("part");
        rule.section = part.text("section", {});
        rule.keys = part.texts("keys");
        rule.values = part.texts("values");
        rule.list = part.text("list", {});
        rule.months = numberIn(part, "months", 0, 1200, 0);
        rule.least = numberIn(part, "least", 1, 1000000, 1);
        rule.doubtful = part.flag("doubtful");
        rule.when = readConditions(part, "when", place);
        rule.text = part.label("text");
        rule.source = part.text("source", {});
        rule.verified = part.flag("verified", true);
        readTest(part, rule);
        part.close();
        rules << rule;
    }
    return rules;
}

void checkKind(const FilingKind& kind, const ledger::RegisterSet& registers)
{
    for (const TypedValue& typed : kind.typed)
        if (!typed.codes.isEmpty() && !registers.codeListIds().contains(typed.codes))
            Pack::fail(kind.id, QStringLiteral("typed ") + typed.key,
                       Tr::tr("there is no code list “%1”").arg(typed.codes));
    const KindChecker checker(kind, registers);
    checker.wholeKind();
    checker.parts();
    checker.checks();
}

void checkForms(const FilingKind& kind, const FilingKinds& kinds, const ledger::RegisterSet& registers)
{
    const KindChecker checker(kind, registers);
    for (qsizetype i = 0; i < kind.parts.size(); ++i) {
        const PartDefinition& part = kind.parts[i];
        const QString place = placeOf(QStringLiteral("parts"), i + 1, part.id);
        if (part.make == PartDefinition::Make::Form) {
            const Form* form = kinds.form(part.form);
            if (!form)
                checker.fail(place, Tr::tr("there is no form “%1”").arg(part.form));
            checker.form(*form, place);
        } else if (part.make == PartDefinition::Make::Table) {
            const FormTable* table = kinds.table(part.form);
            if (!table)
                checker.fail(place, Tr::tr("there is no sheet “%1”").arg(part.form));
            checker.table(*table, place);
        }
    }
    for (qsizetype i = 0; i < kind.checks.size(); ++i) {
        const CheckRule& rule = kind.checks[i];
        const PartDefinition* part = kind.part(rule.part);
        const Form* form =
            part && part->make == PartDefinition::Make::Form ? kinds.form(part->form) : nullptr;
        const bool found =
            form && std::any_of(form->sections.begin(), form->sections.end(),
                                [&](const FormSection& section) { return section.id == rule.section; });
        if (!rule.section.isEmpty() && !found)
            checker.fail(placeOf(QStringLiteral("checks"), i + 1, rule.id),
                         Tr::tr("the form of part “%1” has no section “%2”").arg(rule.part, rule.section));
    }
}

} // namespace wardbook::filings
