#include "exchange/record_identity.h"
#include "base/text_keys.h"

namespace wardbook::exchange {

using ledger::FieldDef;
using ledger::FieldType;

namespace {

bool isText(const FieldDef& field)
{
    return field.type == FieldType::Text || field.type == FieldType::LongText;
}

IdentityKey hashOf(const QString& pieces)
{
    const QStringView view(pieces);
    IdentityKey key{qHash(view, 0x9e3779b97f4a7c15ULL), qHash(view, 0xc2b2ae3d27d4eb4fULL)};
    if (key.isNull())
        key.b = 1;
    return key;
}

/// One value of the rule; false when it is an empty text.
bool addPiece(const FieldDef& field, const QVariant& value, QString& pieces)
{
    bool filled = true;
    if (isText(field)) {
        const qsizetype before = pieces.size();
        pieces += keys::fold(value.toString());
        filled = pieces.size() > before;
    } else if (!value.isNull()) {
        pieces += value.toString();
    }
    pieces += QChar(0x1f);
    return filled;
}

template<typename ValueOf>
IdentityKey keyFrom(const std::vector<const FieldDef*>& fields, const ValueOf& valueOf)
{
    QString pieces;
    bool nothing = true;
    for (const FieldDef* field : fields) {
        const QVariant value = valueOf(*field);
        const bool filled = addPiece(*field, value, pieces);
        // A department alone is no identity; a name, a code or a date may be.
        if (filled && !value.isNull() && field->type != FieldType::Ref)
            nothing = false;
    }
    return nothing ? IdentityKey{} : hashOf(pieces);
}

} // namespace

IdentityRule::IdentityRule(const ledger::RegisterDef& definition, const QStringList& fields)
{
    for (const QString& id : fields) {
        if (const FieldDef* field = definition.field(id))
            m_fields.push_back(field);
    }
}

IdentityKey IdentityRule::keyOf(const ReadRow& row) const
{
    return keyFrom(m_fields, [&row](const FieldDef& field) { return row.values.at(field.position); });
}

IdentityKey IdentityRule::keyOf(const ledger::Record& record) const
{
    return keyFrom(m_fields, [&record](const FieldDef& field) { return record.value(field); });
}

IdentityKey IdentityRule::ofText(const QString& text)
{
    const QString folded = keys::fold(text);
    return folded.isEmpty() ? IdentityKey{} : hashOf(folded);
}

void ExistingRecords::load(ledger::Reader& reader, const ledger::RegisterDef& definition,
                           const IdentityRule& rule, Wanted wanted, const Progress& progress)
{
    QStringList columns{QStringLiteral("id"), QStringLiteral("state"), QStringLiteral("uid")};
    const FieldDef* code = definition.field(QStringLiteral("code"));
    columns.append(code && wanted.codes ? code->column() : QStringLiteral("NULL"));
    for (const FieldDef* field : rule.fields())
        columns.append(field->column());
    storage::Statement rows(reader.connection(),
                            QStringLiteral("SELECT %1 FROM %2").arg(columns.join(u','), definition.table()));
    const QString voided = QLatin1String(ledger::kVoidState);
    while (rows.step()) {
        if ((++m_count & 0xfff) == 0)
            progress.throwIfCancelled();
        const qint64 id = rows.integer(0);
        if (wanted.codes && !rows.isNull(3))
            m_codes.push_back({IdentityRule::ofText(rows.text(3)), id});
        if (wanted.uids)
            m_uids.push_back({IdentityRule::ofText(rows.text(2)), id});
        if (!wanted.identity || rows.text(1) == voided)
            continue;
        int column = 4;
        const IdentityKey key = keyFrom(rule.fields(), [&](const FieldDef&) { return rows.value(column++); });
        if (!key.isNull())
            m_identities.push_back({key, id});
    }
    for (auto* entries : {&m_identities, &m_codes, &m_uids})
        std::sort(entries->begin(), entries->end());
}

std::vector<qint64> ExistingRecords::withIdentity(const IdentityKey& key) const
{
    std::vector<qint64> ids;
    for (auto it = std::lower_bound(m_identities.begin(), m_identities.end(), Entry{key, 0});
         it != m_identities.end() && it->key == key && ids.size() < 2; ++it)
        ids.push_back(it->id);
    return ids;
}

qint64 ExistingRecords::only(const std::vector<Entry>& entries, const IdentityKey& key)
{
    const auto it = std::lower_bound(entries.begin(), entries.end(), Entry{key, 0});
    return it != entries.end() && it->key == key ? it->id : 0;
}

qint64 ExistingRecords::withCode(const QString& code) const
{
    const IdentityKey key = IdentityRule::ofText(code);
    return key.isNull() ? 0 : only(m_codes, key);
}

qint64 ExistingRecords::withUid(const QString& uid) const
{
    const IdentityKey key = IdentityRule::ofText(uid);
    return key.isNull() ? 0 : only(m_uids, key);
}

} // namespace wardbook::exchange
