#pragma once
#include "base/clock.h"
#include "base/ids.h"
#include "crypto/password_key.h"
#include "fields/asset.h"
#include "fields/department.h"
#include "fields/member.h"
#include "ledger/ledger.h"
#include "ledger/verify.h"
#include "resources/resources.h"
#include "vault/vault.h"
#include <QTemporaryDir>
#include <QtTest>

namespace wardbook::ledger {

namespace fa = fields::asset;
namespace fd = fields::department;
namespace fm = fields::member;

/// A vault in a temporary folder with its founder's record, and further members on request.
class LedgerFixture
{
public:
    LedgerFixture()
    {
        initResources();
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(dir.filePath(QStringLiteral("state"))));
        crypto::useFastPasswordsForTests();
        founderId = newUlid();
        auto created = vault::Vault::create(path(), QStringLiteral("测试医院"),
                                            {founderId, QStringLiteral("周建国"), chief(), password()});
        vault = std::move(created.vault);
        open();
        founder = {founderId, QStringLiteral("周建国"), chief(),
                   0,         QStringLiteral("PC-1"),   &vault->signingKey()};
        ledger->perform(founder, QStringLiteral("新建保险库"), {}, [&](ActWriter& writer) {
            writer.create(QLatin1String(fm::kRegister), memberValues(founder), {}, founderId);
        });
    }
    ~LedgerFixture() { close(); }

    static QString password() { return QStringLiteral("correct horse 42"); }
    static QString chief() { return QStringLiteral("chief_security_officer"); }
    static QString asset() { return QLatin1String(fa::kRegister); }
    static QString department() { return QLatin1String(fd::kRegister); }
    QString path() const { return dir.filePath(QStringLiteral("test.wardbook")); }

    void open() { ledger = std::make_unique<Ledger>(*vault); }
    void close()
    {
        ledger.reset();
        vault.reset();
    }
    /// Locks and unlocks, as after a restart.
    void reopen(bool readOnly = false)
    {
        close();
        vault::Vault::OpenOptions options;
        options.readOnly = readOnly;
        vault = vault::Vault::open(path(), founderId, password(), options);
        founder.key = &vault->signingKey();
        open();
    }

    FieldValues memberValues(const Actor& member) const
    {
        return {
            {QLatin1String(fm::name), member.name},
            {QLatin1String(fm::role), member.role},
            {QLatin1String(fm::department),
             member.department == 0 ? QVariant() : QVariant(member.department)},
            {QLatin1String(fm::public_key), QString::fromLatin1(member.key->publicKey().der().toBase64())},
            {QLatin1String(fm::disabled), 0}};
    }
    /// A second person with a role of its own; only the ledger knows it, which is enough to act.
    Actor addMember(const QString& name, const QString& role, qint64 departmentId = 0)
    {
        keys.push_back(std::make_unique<crypto::SigningKey>(crypto::SigningKey::generate()));
        const Actor member{newUlid(), name, role, departmentId, QStringLiteral("PC-2"), keys.back().get()};
        ledger->perform(founder, QStringLiteral("添加成员"), {}, [&](ActWriter& writer) {
            writer.create(QLatin1String(fm::kRegister), memberValues(member), {}, member.member);
        });
        return member;
    }
    qint64 addDepartment(const QString& name)
    {
        qint64 id = 0;
        ledger->perform(founder, QStringLiteral("新建部门"), {}, [&](ActWriter& writer) {
            id = writer.create(department(), {{QLatin1String(fd::name), name}});
        });
        return id;
    }
    qint64 addAsset(const Actor& actor, const QString& name, qint64 departmentId, FieldValues more = {})
    {
        more.insert(QLatin1String(fa::name), name);
        more.insert(QLatin1String(fa::department), departmentId);
        qint64 id = 0;
        ledger->perform(actor, QStringLiteral("新建资产"), {},
                        [&](ActWriter& writer) { id = writer.create(asset(), more); });
        return id;
    }
    qint64 addAsset(const QString& name, qint64 departmentId, const FieldValues& more = {})
    {
        return addAsset(founder, name, departmentId, more);
    }
    Record read(const QString& registerId, qint64 id) const
    {
        return ledger->reader()->record(registerId, id);
    }
    QVariant value(const QString& registerId, qint64 id, const char* field) const
    {
        const auto reader = ledger->reader();
        return reader->record(registerId, id)
            .value(reader->registers().at(registerId).fieldAt(QLatin1String(field)));
    }
    ActResult update(const Actor& actor, const QString& registerId, qint64 id, const FieldValues& changes)
    {
        const qint64 rev = read(registerId, id).rev;
        return ledger->perform(actor, QStringLiteral("修改"), {},
                               [&](ActWriter& writer) { writer.update(registerId, id, rev, changes); });
    }
    ActResult step(const Actor& actor, const QString& registerId, qint64 id, const char* transition,
                   const QString& reason = {})
    {
        const qint64 rev = read(registerId, id).rev;
        return ledger->perform(actor, QLatin1String(transition), reason, [&](ActWriter& writer) {
            writer.transition(registerId, id, rev, QLatin1String(transition));
        });
    }
    /// The database as somebody with the key could get at it, past the program.
    std::unique_ptr<storage::Connection> raw() const
    {
        return vault->connect(storage::OpenMode::ReadWrite, 2048);
    }

    QTemporaryDir dir;
    QString founderId;
    std::unique_ptr<vault::Vault> vault;
    std::unique_ptr<Ledger> ledger;
    Actor founder;
    std::vector<std::unique_ptr<crypto::SigningKey>> keys;
};

/// Kind of the error that `call` throws; empty when it throws none.
template<typename Call>
QString errorKind(const Call& call)
{
    try {
        call();
    } catch (const Error& error) {
        return Error::kindName(error.kind());
    }
    return {};
}

template<typename Call>
QString errorText(const Call& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.text();
    }
    return {};
}

} // namespace wardbook::ledger
