#include "ledger/definitions.h"
#include "base/error.h"
#include "ledger/definition_parser.h"
#include "ledger/definition_part.h"
#include "ledger/ledger_tr.h"
#include "resources/resources.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace wardbook::ledger {

namespace parser = definition_parser;

namespace {

QList<QJsonObject> readFolder(const QString& folder)
{
    QList<QJsonObject> result;
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        QJsonParseError problem{};
        QJsonDocument document;
        if (file.open(QIODevice::ReadOnly))
            document = QJsonDocument::fromJson(file.readAll(), &problem);
        const QJsonObject object = document.object();
        if (object.value(QLatin1String("id")).toString() != info.completeBaseName())
            DefinitionPart::fail(
                info.fileName(), {},
                Tr::tr("it isn't JSON with an “id” like the file's name (%1)").arg(problem.errorString()));
        result << object;
    }
    return result;
}

const StateDef& voidState()
{
    static const StateDef state = [] {
        StateDef s;
        s.id = QString::fromLatin1(kVoidState);
        s.label = {QStringLiteral("已作废"), QStringLiteral("Void")};
        s.tone = QStringLiteral("neutral");
        s.editable = false;
        return s;
    }();
    return state;
}

} // namespace

const FieldDef* RegisterDef::field(const QString& fieldId) const
{
    const auto it = m_fieldIndex.constFind(fieldId);
    return it == m_fieldIndex.cend() ? nullptr : &fields.at(*it);
}

const FieldDef& RegisterDef::fieldAt(const QString& fieldId) const
{
    if (const FieldDef* f = field(fieldId))
        return *f;
    throw Error(ErrorKind::Invalid,
                Tr::tr("The register “%1” has no field “%2”.").arg(label.text(), fieldId));
}

const StateDef* RegisterDef::state(const QString& stateId) const
{
    for (const StateDef& s : states)
        if (s.id == stateId)
            return &s;
    return stateId == QLatin1String(kVoidState) ? &voidState() : nullptr;
}

const TransitionDef* RegisterDef::transition(const QString& transitionId) const
{
    for (const TransitionDef& t : transitions)
        if (t.id == transitionId)
            return &t;
    return nullptr;
}

const StateDef& RegisterDef::initialState() const
{
    for (const StateDef& s : states)
        if (s.initial)
            return s;
    return states.first(); // not reached: a parsed register has exactly one
}

void RegisterDef::index(const QHash<QString, std::shared_ptr<const CodeList>>& codeLists)
{
    m_fieldIndex.clear();
    m_canonicalKeys.clear();
    for (int i = 0; i < fields.size(); ++i) {
        fields[i].position = i;
        fields[i].codeList = codeLists.value(fields.at(i).codes);
        m_fieldIndex.insert(fields.at(i).id, i);
        const QByteArray name = fields.at(i).id.toUtf8();
        m_canonicalKeys << CanonicalKey{name, '"' + name + "\":", i};
    }
    std::sort(m_canonicalKeys.begin(), m_canonicalKeys.end(),
              [](const CanonicalKey& a, const CanonicalKey& b) { return a.name < b.name; });
    const auto positionsOf = [this](const QStringList& ids) {
        QList<int> positions;
        for (const QString& fieldId : ids)
            positions << m_fieldIndex.value(fieldId);
        return positions;
    };
    for (RuleDef& rule : rules) {
        rule.fieldPosition = m_fieldIndex.value(rule.field);
        rule.otherPosition = m_fieldIndex.value(rule.otherField, -1);
        rule.emptyPositions = positionsOf(rule.empty);
        rule.filledPositions = positionsOf(rule.filled);
    }
}

std::shared_ptr<const RegisterSet> RegisterSet::builtIn()
{
    static const std::shared_ptr<const RegisterSet> set = [] {
        initResources();
        return parse(readFolder(QStringLiteral(":/registers")), readFolder(QStringLiteral(":/codes")));
    }();
    return set;
}

std::shared_ptr<const RegisterSet> RegisterSet::parse(const QList<QJsonObject>& registers,
                                                      const QList<QJsonObject>& codeLists)
{
    const auto set = std::make_shared<RegisterSet>();
    for (const QJsonObject& json : codeLists) {
        CodeList list = parser::codeList(json);
        if (set->m_codes.contains(list.id))
            DefinitionPart::fail(QStringLiteral("codes/") + list.id, {},
                                 Tr::tr("“%1” is there twice").arg(list.id));
        list.index();
        set->m_codes.insert(list.id, std::make_shared<const CodeList>(list));
    }
    QList<parser::ParsedRegister> parsed;
    for (const QJsonObject& json : registers)
        parsed << parser::registerDef(json);
    std::stable_sort(parsed.begin(), parsed.end(),
                     [](const auto& a, const auto& b) { return a.order < b.order; });
    for (parser::ParsedRegister& p : parsed) {
        RegisterDef& d = p.definition;
        if (set->m_registers.contains(d.id))
            DefinitionPart::fail(parser::fileOf(d.id), {}, Tr::tr("“%1” is there twice").arg(d.id));
        parser::checkRegister(d, set->m_codes);
        d.index(set->m_codes);
        set->m_order << d.id;
        set->m_registers.insert(d.id, std::move(d));
    }
    for (const RegisterDef& d : std::as_const(set->m_registers))
        parser::checkReferences(d, set->m_registers);
    return set;
}

const RegisterDef* RegisterSet::find(const QString& id) const
{
    const auto it = m_registers.constFind(id);
    return it == m_registers.cend() ? nullptr : &*it;
}

const RegisterDef& RegisterSet::at(const QString& id) const
{
    if (const RegisterDef* d = find(id))
        return *d;
    throw Error(ErrorKind::NotFound, Tr::tr("There is no register “%1”.").arg(id));
}

QStringList RegisterSet::ids() const
{
    return m_order;
}

const CodeList& RegisterSet::codes(const QString& id) const
{
    const auto it = m_codes.constFind(id);
    if (it == m_codes.cend())
        throw Error(ErrorKind::NotFound, Tr::tr("There is no code list “%1”.").arg(id));
    return **it;
}

QStringList RegisterSet::codeListIds() const
{
    QStringList ids = m_codes.keys();
    ids.sort();
    return ids;
}

} // namespace wardbook::ledger
