#include "base/error.h"
#include "crypto/digest.h"
#include "filings/filing_kind_parse.h"
#include "filings/filings_tr.h"
#include "ledger/record_fields.h"
#include "register_fields.h"
#include "resources/resources.h"
#include <QDir>
#include <QHash>
#include <QJsonDocument>
#include <mutex>

/// Where kinds, forms and sheets come from: the program's own files and a unit's records.
namespace wardbook::filings {

namespace fp = fields::requirement_pack;
using Kinds = std::shared_ptr<const FilingKinds>;

namespace {

const QString kPackKind = QStringLiteral("kind");
const QString kFilingKind = QStringLiteral("filing_kind"), kForm = QStringLiteral("filing_form"),
              kTable = QStringLiteral("filing_table");

struct Stored
{
    QString kind, id, version, digest;
    QByteArray json;
};

QString digestOf(const QByteArray& compactJson)
{
    return QString::fromLatin1(crypto::sm3(compactJson).toHex());
}

QJsonObject objectOf(const QByteArray& json, const QString& file)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        Pack::fail(file, {},
                   Tr::tr("line %1 is no JSON (%2)")
                       .arg(json.left(problem.offset).count('\n') + 1)
                       .arg(problem.errorString()));
    if (!document.isObject())
        Pack::fail(file, {}, Tr::tr("the file must hold one JSON object"));
    return document.object();
}

/// What the unit loaded, in the order of loading.
QList<Stored> storedPacks(ledger::Reader& reader)
{
    QMap<qint64, Stored> found;
    for (const QString& kind : {kFilingKind, kForm, kTable})
        reader.forEachWith(
            QLatin1String(fp::kRegister), QLatin1String(fp::kind), kind, [&](const ledger::Record& record) {
                const ledger::RecordFields fields(reader, fp::kRegister, record);
                found.insert(record.id, {kind, fields.text(fp::pack), fields.text(fp::version),
                                         fields.text(fp::digest), fields.text(fp::content).toUtf8()});
            });
    return found.values();
}

[[noreturn]] void failStored(const Stored& stored, const QString& detail)
{
    throw Error(ErrorKind::Damaged,
                Tr::tr("“%1 %2”, a kind of filing or a form that this unit loaded, can't be used: %3 "
                       "What was recorded is unharmed. Load it again, corrected, under another version.")
                    .arg(stored.id, stored.version, detail),
                stored.id);
}

} // namespace

/// Puts a set together: what is added later goes before what has the same id.
class KindLoader
{
public:
    explicit KindLoader(const ledger::RegisterSet& registers) : m_registers(registers) {}
    KindLoader(const ledger::RegisterSet& registers, const FilingKinds& kinds)
        : m_registers(registers), m_kinds(kinds)
    {
    }

    /// Id and version.
    std::pair<QString, QString> add(const QJsonObject& json, bool own)
    {
        const QString kind = json.value(kPackKind).toString();
        if (kind == kForm) {
            const Form form = Form::parse(json);
            m_kinds.m_forms.insert(form.id, form);
            return {form.id, form.version};
        }
        if (kind == kTable) {
            const FormTable table = FormTable::parse(json);
            m_kinds.m_tables.insert(table.id, table);
            return {table.id, table.version};
        }
        FilingKind made = FilingKind::parse(json, m_registers);
        made.own = own;
        auto& kinds = m_kinds.m_kinds;
        const auto same = std::find_if(kinds.begin(), kinds.end(),
                                       [&](const FilingKind& each) { return each.id == made.id; });
        if (same != kinds.end())
            *same = made;
        else
            kinds << made;
        return {made.id, made.version};
    }

    /// Errors: Invalid when a kind speaks of forms that aren't there or print what it doesn't know.
    Kinds finished() const
    {
        for (const FilingKind& kind : m_kinds.m_kinds)
            checkForms(kind, m_kinds, m_registers);
        return std::make_shared<const FilingKinds>(m_kinds);
    }

private:
    const ledger::RegisterSet& m_registers;
    FilingKinds m_kinds;
};

namespace {

Kinds readBuiltIn(const ledger::RegisterSet& registers)
{
    initResources();
    KindLoader loader(registers);
    for (const QString& folder :
         {QStringLiteral(":/packs/filings/forms"), QStringLiteral(":/packs/filings")}) {
        const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString& name : names) {
            QFile file(folder + u'/' + name);
            if (!file.open(QIODevice::ReadOnly))
                Pack::fail(name, {}, file.errorString());
            loader.add(objectOf(file.readAll(), name), false);
        }
    }
    return loader.finished();
}

/// The shipped ones with the unit's own; `last`, one that is not stored yet.
Kinds withOwn(const ledger::RegisterSet& registers, const QList<Stored>& stored)
{
    KindLoader loader(registers, *FilingKinds::builtIn(registers));
    for (const Stored& each : stored) {
        if (digestOf(each.json) != each.digest)
            failStored(each, Tr::tr("its content has changed."));
        try {
            loader.add(objectOf(each.json, each.id), true);
        } catch (const Error& error) {
            failStored(each, error.text());
        }
    }
    return loader.finished();
}

/// Sets in use, by what they consist of. Holds none alive, so that nothing of a vault stays when it is
/// locked.
class OpenKinds
{
public:
    Kinds find(const QString& key)
    {
        const std::scoped_lock lock(m_mutex);
        return m_kinds.value(key).lock();
    }
    void add(const QString& key, const Kinds& kinds)
    {
        const std::scoped_lock lock(m_mutex);
        m_kinds.insert(key, kinds);
    }

private:
    std::mutex m_mutex;
    QHash<QString, std::weak_ptr<const FilingKinds>> m_kinds;
};

OpenKinds& openKinds()
{
    static OpenKinds kinds;
    return kinds;
}

QString keyOf(const QList<Stored>& stored)
{
    QStringList digests;
    for (const Stored& each : stored)
        digests << each.digest;
    return digests.join(u' ');
}

QString titleOf(const QJsonObject& pack, const QString& id)
{
    const QJsonObject label = pack.value(QLatin1String("label")).toObject();
    const QString zh =
        label.value(QLatin1String("zh")).toString(pack.value(QLatin1String("title")).toString());
    const QString title =
        language() == Language::English ? label.value(QLatin1String("en")).toString(zh) : zh;
    return title.isEmpty() ? id : title;
}

} // namespace

Kinds FilingKinds::builtIn(const ledger::RegisterSet& registers)
{
    static std::mutex mutex;
    static Kinds kinds;
    const std::scoped_lock lock(mutex);
    if (!kinds) {
        try {
            kinds = readBuiltIn(registers);
        } catch (const Error& error) {
            throw Error(ErrorKind::Damaged,
                        Tr::tr("The kinds of filings that come with the program are damaged. The vault is "
                               "unharmed. Install the program again."),
                        error.text());
        }
    }
    return kinds;
}

Kinds FilingKinds::current(ledger::Reader& reader)
{
    const QList<Stored> stored = storedPacks(reader);
    if (stored.isEmpty())
        return builtIn(reader.registers());
    const QString key = keyOf(stored);
    if (Kinds open = openKinds().find(key))
        return open;
    Kinds kinds;
    try {
        kinds = withOwn(reader.registers(), stored);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Invalid) // they don't fit together
            failStored(stored.last(), error.text());
        throw;
    }
    openKinds().add(key, kinds);
    return kinds;
}

const FilingKind* FilingKinds::find(const QString& id) const
{
    const auto it =
        std::find_if(m_kinds.begin(), m_kinds.end(), [&](const FilingKind& kind) { return kind.id == id; });
    return it == m_kinds.end() ? nullptr : &*it;
}

const FilingKind& FilingKinds::at(const QString& id) const
{
    if (const FilingKind* kind = find(id))
        return *kind;
    QStringList known;
    for (const FilingKind& kind : m_kinds)
        known << kind.id;
    throw Error(ErrorKind::Unsupported,
                Tr::tr("There is no kind of filing “%1”. Nothing was changed. Known are: %2.")
                    .arg(id, known.join(QStringLiteral(", "))),
                id);
}

const Form* FilingKinds::form(const QString& id) const
{
    const auto it = m_forms.constFind(id);
    return it == m_forms.constEnd() ? nullptr : &*it;
}

const FormTable* FilingKinds::table(const QString& id) const
{
    const auto it = m_tables.constFind(id);
    return it == m_tables.constEnd() ? nullptr : &*it;
}

void checkFilingPack(ledger::Reader& reader, const QByteArray& json)
{
    KindLoader loader(reader.registers(), *FilingKinds::current(reader));
    loader.add(objectOf(json, QStringLiteral("filing_kind")), true);
    loader.finished();
}

void storeFilingPack(people::Workspace& workspace, const QByteArray& json)
{
    const QJsonObject pack = objectOf(json, QStringLiteral("filing_kind"));
    const QByteArray content = QJsonDocument(pack).toJson(QJsonDocument::Compact);
    const QString digest = digestOf(content);
    const auto reader = workspace.ledger().reader(2048);
    const QList<Stored> stored = storedPacks(*reader);
    KindLoader loader(reader->registers(), *FilingKinds::current(*reader));
    const auto [id, version] = loader.add(pack, true);
    loader.finished();
    const QString kind = pack.value(kPackKind).toString();
    for (const Stored& each : stored) {
        if (each.kind != kind || each.id != id || each.version != version)
            continue;
        if (each.digest == digest)
            return;
        throw Error(ErrorKind::Invalid,
                    Tr::tr("There is “%1 %2” with other content already. Nothing was changed. Give the new "
                           "one another version.")
                        .arg(id, version),
                    id);
    }
    workspace.perform(Tr::tr("Load a kind of filing"), {}, [&](ledger::ActWriter& writer) {
        writer.create(QLatin1String(fp::kRegister),
                      {{QLatin1String(fp::pack), id},
                       {QLatin1String(fp::version), version},
                       {QLatin1String(fp::title), titleOf(pack, id)},
                       {QLatin1String(fp::source), pack.value(QLatin1String("source")).toString()},
                       {QLatin1String(fp::digest), digest},
                       {QLatin1String(fp::kind), kind},
                       {QLatin1String(fp::content), QString::fromUtf8(content)}});
    });
}

} // namespace wardbook::filings
