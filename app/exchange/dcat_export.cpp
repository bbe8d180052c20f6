#include "exchange/dcat_export.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include "fields/asset.h"

namespace wardbook::exchange {

namespace asset = fields::asset;

namespace {

/// DCAT-US writes intervals as ISO 8601 repetitions.
QString periodicity(const QString& code)
{
    static const QHash<QString, QString> intervals{
        {QStringLiteral("realtime"), QStringLiteral("R/PT1S")},
        {QStringLiteral("hourly"), QStringLiteral("R/PT1H")},
        {QStringLiteral("daily"), QStringLiteral("R/P1D")},
        {QStringLiteral("weekly"), QStringLiteral("R/P1W")},
        {QStringLiteral("biweekly"), QStringLiteral("R/P2W")},
        {QStringLiteral("monthly"), QStringLiteral("R/P1M")},
        {QStringLiteral("quarterly"), QStringLiteral("R/P3M")},
        {QStringLiteral("semiannual"), QStringLiteral("R/P6M")},
        {QStringLiteral("annual"), QStringLiteral("R/P1Y")},
        {QStringLiteral("irregular"), QStringLiteral("irregular")}};
    return intervals.value(code);
}

} // namespace

DcatWriter::DcatWriter(ledger::Reader& reader, const ledger::RegisterDef& definition, const QString& path)
    : m_definition(definition), m_file(path)
{
    if (definition.id != QLatin1String(asset::kRegister))
        throw Error(ErrorKind::Unsupported, Tr::tr("Only data assets can be written as a catalogue."));
    for (const ledger::FieldDef& field : definition.fields) {
        if (!field.ref.isEmpty() && !m_refs.contains(field.ref))
            m_refs.insert(field.ref, std::make_shared<RefIndex>(reader, reader.registers().at(field.ref)));
    }
    if (!m_file.open(QIODevice::WriteOnly))
        throw Error(ErrorKind::Io, Tr::tr("The file can't be written: %1").arg(m_file.errorString()));
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    write("{\"@context\":\"https://project-open-data.cio.gov/v1.1/schema/"
          "catalog.jsonld\",\"@type\":\"dcat:Catalog\","
          "\"conformsTo\":\"https://project-open-data.cio.gov/v1.1/schema\",\"dataset\":[");
}

void DcatWriter::write(const QByteArray& bytes)
{
    if (m_file.write(bytes) != bytes.size())
        throw Error(ErrorKind::Io, Tr::tr("The file can't be written: %1").arg(m_file.errorString()));
}

QString DcatWriter::text(const QString& id, const ledger::Record& record) const
{
    const ledger::FieldDef* field = m_definition.field(id);
    if (!field)
        return {};
    return ledger::plainValue(*field, record.value(*field), [this](const QString& registerId, qint64 ref) {
        const auto index = m_refs.value(registerId);
        return index ? index->title(ref) : QString();
    });
}

void DcatWriter::add(const ledger::Record& record)
{
    QJsonObject dataset{{QStringLiteral("@type"), QStringLiteral("dcat:Dataset")}};
    const auto put = [&dataset](const char* key, const QString& value) {
        if (!value.isEmpty())
            dataset.insert(QLatin1String(key), value);
    };
    put("identifier", text(QLatin1String(asset::code), record));
    put("title", text(QLatin1String(asset::name), record));
    put("description", text(QLatin1String(asset::description), record));
    put("theme", text(QLatin1String(asset::theme), record));
    put("license", text(QLatin1String(asset::license), record));
    put("format", text(QLatin1String(asset::format), record));
    put("spatial", text(QLatin1String(asset::region_name), record));
    put("temporal", text(QLatin1String(asset::period), record));
    put("landingPage", text(QLatin1String(asset::access_url), record));
    put("modified", text(QLatin1String(asset::last_confirmed), record));
    const QString frequency = text(QLatin1String(asset::update_frequency), record);
    const QString words = text(QLatin1String(asset::update_note), record);
    put("accrualPeriodicity", periodicity(frequency).isEmpty() ? words : periodicity(frequency));
    const QString level = text(QLatin1String(asset::openness), record);
    put("accessLevel", level == QLatin1String("public") ? level : QStringLiteral("non-public"));
    if (const QString publisher = text(QLatin1String(asset::department), record); !publisher.isEmpty())
        dataset.insert(QStringLiteral("publisher"), QJsonObject{{QStringLiteral("name"), publisher}});
    if (const QString owner = text(QLatin1String(asset::owner), record); !owner.isEmpty())
        dataset.insert(QStringLiteral("contactPoint"), QJsonObject{{QStringLiteral("fn"), owner}});
    QJsonArray keywords;
    for (const QString& keyword : splitNames(text(QLatin1String(asset::keywords), record)))
        keywords.append(keyword);
    if (!keywords.isEmpty())
        dataset.insert(QStringLiteral("keyword"), keywords);
    write((m_first ? QByteArray() : QByteArray(",\n")) +
          QJsonDocument(dataset).toJson(QJsonDocument::Compact));
    m_first = false;
}

void DcatWriter::finish()
{
    write("]}\n");
    if (!m_file.commit())
        throw Error(ErrorKind::Io, Tr::tr("The file can't be written: %1").arg(m_file.errorString()));
}

} // namespace wardbook::exchange
