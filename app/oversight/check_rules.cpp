#include "oversight/check_rules.h"
#include "base/error.h"
#include "ledger/definition_part.h"
#include "oversight/oversight_tr.h"
#include <QDate>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace wardbook::oversight {

using ledger::DefinitionPart;

namespace {

const QStringList kSeverities{QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low")};

/// Rules are named on the command line and in records: letters, digits, hyphen and _.
bool isRuleId(const QString& id)
{
    static const QRegularExpression form(QStringLiteral("^[a-z][a-z0-9_-]{1,79}$"));
    return form.match(id).hasMatch();
}

void checkPlaceholders(DefinitionPart& part, const Label& text, const ledger::RegisterSet& registers,
                       const ledger::RegisterDef& definition)
{
    for (const QString& language : {text.zh, text.en})
        for (const QString& name : placeholdersIn(language)) {
            const QStringList path = name.split(u'.');
            const ledger::FieldDef* field = definition.field(path.first());
            if (field && path.size() == 2)
                field = field->type == ledger::FieldType::Ref ? registers.at(field->ref).field(path.last())
                                                              : nullptr;
            if (!field || path.size() > 2)
                part.fail(Tr::tr("there is no field for {%1}").arg(name));
        }
}

CheckRule readRule(DefinitionPart& part, const ledger::RegisterSet& registers)
{
    CheckRule rule;
    rule.id = part.text("id");
    part.setPlace(QStringLiteral("checks (%1)").arg(rule.id));
    if (!isRuleId(rule.id))
        part.fail(Tr::tr("an id has small letters, digits, - and _ only"));
    const auto severity = kSeverities.indexOf(part.text("severity"));
    if (severity < 0)
        part.fail(Tr::tr("“severity” must be high, medium or low"));
    rule.severity = static_cast<Severity>(severity);
    rule.title = part.label("title");
    rule.text = part.label("text");
    rule.fix = part.label("fix");
    rule.law = part.text("law");
    rule.article = part.text("article", {});
    if (!part.has("verified"))
        part.fail(Tr::tr("“verified” is missing"));
    rule.verified = part.flag("verified");
    rule.test = ledger::readRecordTest(part);
    rule.related = ledger::readRelatedTests(part);
    part.close();
    try {
        const ledger::RecordQuery query(registers, rule.test, rule.related);
    } catch (const Error& error) {
        part.fail(error.text());
    }
    checkPlaceholders(part, rule.text, registers, registers.at(rule.test.registerId));
    return rule;
}

} // namespace

QString severityId(Severity severity)
{
    return kSeverities.at(static_cast<int>(severity));
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::High:
        return Tr::tr("High");
    case Severity::Medium:
        return Tr::tr("Medium");
    case Severity::Low:
        return Tr::tr("Low");
    }
    return {};
}

QStringList placeholdersIn(const QString& text)
{
    static const QRegularExpression braces(QStringLiteral("\\{([^}]*)\\}"));
    QStringList names;
    for (auto it = braces.globalMatch(text); it.hasNext();)
        names << it.next().captured(1);
    return names;
}

CheckRules CheckRules::parse(const QByteArray& json, const ledger::RegisterSet& registers)
{
    const QString file = QStringLiteral("checks");
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        DefinitionPart::fail(file, {},
                             Tr::tr("line %1 is no JSON (%2)")
                                 .arg(json.left(problem.offset).count('\n') + 1)
                                 .arg(problem.errorString()));
    if (!document.isObject())
        DefinitionPart::fail(file, {}, Tr::tr("the file must hold one JSON object"));
    DefinitionPart root(document.object(), file, {});
    if (const QString kind = root.text("kind"); kind != QLatin1String("checks"))
        root.fail(Tr::tr("this is a pack of another kind (%1)").arg(kind));
    CheckRules made;
    made.id = root.text("id");
    made.version = root.text("version");
    made.label = root.label("label");
    made.source = root.text("source", {});
    made.verified = root.flag("verified");
    if (const QString day = root.text("verified_on", {});
        !day.isEmpty() && !QDate::fromString(day, Qt::ISODate).isValid())
        root.fail(Tr::tr("“%1” is no date").arg(day));
    root.label("note", false);
    QSet<QString> ids;
    for (DefinitionPart& part : root.parts("checks", QStringLiteral("checks"))) {
        made.rules << readRule(part, registers);
        const QString& id = made.rules.constLast().id;
        if (ids.contains(id))
            part.fail(Tr::tr("this id is there twice"));
        ids.insert(id);
    }
    root.close();
    return made;
}

const CheckRule* CheckRules::find(const QString& wanted) const
{
    const auto it =
        std::find_if(rules.begin(), rules.end(), [&](const CheckRule& rule) { return rule.id == wanted; });
    return it == rules.end() ? nullptr : &*it;
}

} // namespace wardbook::oversight
