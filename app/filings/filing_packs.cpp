#include "base/error.h"
#include "base/shared_by_key.h"
#include "filings/filing_kind_parse.h"
#include "filings/filings_tr.h"
#include "ledger/unit_packs.h"
#include "resources/resources.h"
#include <QDir>
#include <QJsonDocument>
#include <mutex>

/// Where kinds, forms and sheets come from: the program's own files and a unit's records.
namespace wardbook::filings {

using ledger::UnitPack;
using Kinds = std::shared_ptr<const FilingKinds>;

namespace {

const QString kPackKind = QStringLiteral("kind");
const QString kFilingKind = QStringLiteral("filing_kind"), kForm = QStringLiteral("filing_form"),
              kTable = QStringLiteral("filing_table");

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

QList<UnitPack> storedPacks(ledger::Reader& reader)
{
    return ledger::unitPacks(reader, {kFilingKind, kForm, kTable});
}

[[noreturn]] void failStored(const UnitPack& stored, const QString& detail)
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
Kinds withOwn(const ledger::RegisterSet& registers, const QList<UnitPack>& stored)
{
    KindLoader loader(registers, *FilingKinds::builtIn(registers));
    for (const UnitPack& each : stored) {
        if (!each.intact())
            failStored(each, Tr::tr("its content has changed."));
        try {
            loader.add(objectOf(each.content, each.id), true);
        } catch (const Error& error) {
            failStored(each, error.text());
        }
    }
    return loader.finished();
}

SharedByKey<FilingKinds>& openKinds()
{
    static SharedByKey<FilingKinds> kinds;
    return kinds;
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
    const QList<UnitPack> stored = storedPacks(reader);
    if (stored.isEmpty())
        return builtIn(reader.registers());
    const QString key = ledger::keyOf(stored);
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
    const QJsonObject object = objectOf(json, QStringLiteral("filing_kind"));
    const auto reader = workspace.ledger().reader(2048);
    KindLoader loader(reader->registers(), *FilingKinds::current(*reader));
    UnitPack pack = ledger::packOf(json);
    std::tie(pack.id, pack.version) = loader.add(object, true);
    loader.finished();
    pack.kind = object.value(kPackKind).toString();
    pack.title = titleOf(object, pack.id);
    pack.source = object.value(QLatin1String("source")).toString();
    if (ledger::isNewPack(*reader, pack))
        workspace.perform(Tr::tr("Load a kind of filing"), {},
                          [&](ledger::ActWriter& writer) { ledger::storePack(writer, pack); });
}

} // namespace wardbook::filings
