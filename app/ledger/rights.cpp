#include "ledger/rights.h"
#include "base/error.h"
#include "ledger/definition_part.h"
#include "ledger/ledger_tr.h"
#include "resources/resources.h"
#include <QFile>
#include <QJsonDocument>

namespace wardbook::ledger {

namespace {

constexpr char kFile[] = "roles.json";

const QStringList& verbs()
{
    static const QStringList all = [] {
        QStringList list;
        for (const char* v : {verb::kView, verb::kEdit, verb::kSubmit, verb::kReview, verb::kApprove,
                              verb::kExport, verb::kVoid})
            list << QString::fromLatin1(v);
        return list;
    }();
    return all;
}

QHash<QString, QSet<QString>> readRights(DefinitionPart& role, const QJsonObject& json,
                                         const RegisterSet& registers)
{
    QHash<QString, QSet<QString>> rights;
    DefinitionPart part(json, QString::fromLatin1(kFile), QStringLiteral("rights"));
    const QStringList names = json.keys();
    for (const QString& name : names) {
        if (name != QLatin1String("*") && !registers.find(name))
            role.fail(Tr::tr("there is no register “%1”").arg(name));
        const QStringList list = part.texts(name.toUtf8().constData(), true);
        for (const QString& v : list)
            if (!verbs().contains(v))
                role.fail(Tr::tr("“%1” is not a right").arg(v));
        const QSet<QString> set(list.begin(), list.end());
        if (set.size() != list.size() || (!set.isEmpty() && !set.contains(QString::fromLatin1(verb::kView))))
            role.fail(Tr::tr("the rights on “%1” must begin with view and name each verb once").arg(name));
        rights.insert(name, set);
    }
    return rights;
}

Role readRole(DefinitionPart part, const RegisterSet& registers)
{
    Role role;
    role.id = part.identifier("id");
    part.setPlace(QStringLiteral("role ") + role.id);
    role.label = part.label("label");
    role.ownDepartmentOnly = part.flag("own_department_only");
    role.managesPeople = part.flag("manages_people");
    role.managesVault = part.flag("manages_vault");
    role.rights = readRights(part, part.object("rights"), registers);
    part.close();
    return role;
}

} // namespace

Rights Rights::parse(const QJsonObject& json, const RegisterSet& registers)
{
    Rights rights;
    DefinitionPart whole(json, QString::fromLatin1(kFile), {});
    const QList<DefinitionPart> parts = whole.parts("roles", QStringLiteral("role"));
    whole.close();
    for (const DefinitionPart& part : parts) {
        const Role role = readRole(part, registers);
        if (rights.m_roles.contains(role.id))
            DefinitionPart::fail(QString::fromLatin1(kFile), QStringLiteral("role ") + role.id,
                                 Tr::tr("“%1” is there twice").arg(role.id));
        rights.m_order << role.id;
        rights.m_roles.insert(role.id, role);
    }
    return rights;
}

const Rights& Rights::builtIn()
{
    static const Rights rights = [] {
        const auto registers = RegisterSet::builtIn(); // also makes the compiled-in files available
        QFile file(QStringLiteral(":/roles.json"));
        QByteArray json;
        if (file.open(QIODevice::ReadOnly))
            json = file.readAll();
        return parse(QJsonDocument::fromJson(json).object(), *registers);
    }();
    return rights;
}

const Role& Rights::role(const QString& id) const
{
    const auto it = m_roles.constFind(id);
    if (it == m_roles.cend())
        throw Error(ErrorKind::Invalid, Tr::tr("There is no role “%1”.").arg(id));
    return *it;
}

QStringList Rights::roleIds() const
{
    return m_order;
}

bool Rights::may(const QString& roleId, const QString& registerId, const QString& verb) const
{
    const auto role = m_roles.constFind(roleId);
    if (role == m_roles.cend())
        return false;
    auto verbs = role->rights.constFind(registerId);
    if (verbs == role->rights.cend())
        verbs = role->rights.constFind(QStringLiteral("*"));
    return verbs != role->rights.cend() && verbs->contains(verb);
}

} // namespace wardbook::ledger
