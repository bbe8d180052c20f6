#include "ledger/unit_packs.h"
#include "crypto/digest.h"
#include "fields/requirement_pack.h"
#include "ledger/ledger_tr.h"
#include "ledger/record_fields.h"
#include <QJsonDocument>

namespace wardbook::ledger {

namespace fp = fields::requirement_pack;

namespace {

QString digestOf(const QByteArray& content)
{
    return QString::fromLatin1(crypto::sm3(content).toHex());
}

} // namespace

bool UnitPack::intact() const
{
    return digestOf(content) == digest;
}

UnitPack packOf(const QByteArray& json)
{
    UnitPack pack;
    pack.content = QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact);
    pack.digest = digestOf(pack.content);
    return pack;
}

QList<UnitPack> unitPacks(Reader& reader, const QStringList& kinds)
{
    QMap<qint64, UnitPack> found;
    for (const QString& kind : kinds)
        reader.forEachWith(
            QLatin1String(fp::kRegister), QLatin1String(fp::kind), kind, [&](const Record& record) {
                const RecordFields fields(reader, fp::kRegister, record);
                found.insert(record.id,
                             {kind, fields.text(fp::pack), fields.text(fp::version), fields.text(fp::title),
                              fields.text(fp::source), fields.number(fp::items),
                              fields.text(fp::content).toUtf8(), fields.text(fp::digest)});
            });
    return found.values();
}

QString keyOf(const QList<UnitPack>& packs)
{
    QStringList digests;
    for (const UnitPack& pack : packs)
        digests << pack.digest;
    return digests.join(u' ');
}

bool isNewPack(Reader& reader, const UnitPack& pack)
{
    for (const UnitPack& known : unitPacks(reader, {pack.kind})) {
        if (known.id != pack.id || known.version != pack.version)
            continue;
        if (known.digest == pack.digest)
            return false;
        throw Error(ErrorKind::Invalid,
                    Tr::tr("There is “%1 %2” with other content already. Nothing was changed. Give the new "
                           "one another version.")
                        .arg(pack.id, pack.version),
                    pack.id);
    }
    return true;
}

void storePack(ActWriter& writer, const UnitPack& pack)
{
    FieldValues values{{QLatin1String(fp::pack), pack.id},
                       {QLatin1String(fp::version), pack.version},
                       {QLatin1String(fp::title), pack.title},
                       {QLatin1String(fp::source), pack.source},
                       {QLatin1String(fp::digest), pack.digest},
                       {QLatin1String(fp::kind), pack.kind},
                       {QLatin1String(fp::content), QString::fromUtf8(pack.content)}};
    if (pack.items > 0)
        values.insert(QLatin1String(fp::items), pack.items);
    writer.create(QLatin1String(fp::kRegister), values);
}

} // namespace wardbook::ledger
