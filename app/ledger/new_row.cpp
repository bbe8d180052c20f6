#include "ledger/new_row.h"
#include "base/ids.h"
#include "ledger/ledger_tr.h"
#include "ledger/permissions.h"
#include "ledger/row_io.h"
#include "ledger/schema.h"
#include "ledger/search_text.h"
#include "storage/tokenizer.h"
#include <QStringConverter>

namespace wardbook::ledger {

NewRowMaker::NewRowMaker(const RegisterDef& definition, const RegisterSet& registers, const Rights& rights,
                         const Actor& actor, qint64 actSeq, bool founding)
    : m_definition(definition), m_registers(registers), m_rights(rights), m_actor(actor), m_actSeq(actSeq),
      m_founding(founding), m_formulas(definition), m_searched(!schema::searchIndexName(definition).isEmpty())
{
    for (const FieldDef& field : definition.fields)
        m_byId.push_back(&field);
    std::sort(m_byId.begin(), m_byId.end(),
              [](const FieldDef* a, const FieldDef* b) { return a->id < b->id; });
}

void NewRowMaker::setValues(Record& record, const FieldValues& values) const
{
    record.values.fill(QVariant(), m_definition.fields.size());
    // Both are sorted: going along finds a field sooner than looking it up.
    auto field = m_byId.begin();
    for (auto it = values.begin(); it != values.end(); ++it) {
        while (field != m_byId.end() && (*field)->id != it.key())
            ++field;
        const FieldDef& found = field == m_byId.end() ? m_definition.fieldAt(it.key()) : **field;
        record.values[found.position] = storedValue(found, it.value());
    }
}

void NewRowMaker::requireAllowed(const Record& record)
{
    if (m_founding)
        return;
    if (!m_mayCreate || m_rights.role(m_actor.role).ownDepartmentOnly)
        permissions::require(permissions::createRefusal(m_rights, m_actor, m_definition, record));
    m_mayCreate = true;
    if (record.state != m_definition.initialState().id)
        permissions::require(
            permissions::verbRefusal(m_rights, m_actor, m_definition, QLatin1String(verb::kApprove)));
}

void NewRowMaker::make(NewRow& row, const FieldValues& values, const QString& state, const QString& uid,
                       qint64 id, const std::function<QString()>& nextCode)
{
    Record& record = row.record;
    setValues(record, values);
    m_formulas.workOut(record);
    record.state = state.isEmpty() ? m_definition.initialState().id : state;
    requireAllowed(record);
    if (!m_definition.state(record.state) || record.state == QLatin1String(kVoidState))
        throw Error(ErrorKind::Invalid, Tr::tr("There is no state “%1” in “%2”. Nothing was changed.")
                                            .arg(record.state, m_definition.label.text()));
    row.numbered = !m_definition.codePrefix.isEmpty() && record.values.constFirst().isNull();
    if (row.numbered)
        record.values.first() = nextCode();
    record.id = id;
    record.uid = uid.isEmpty() ? newUlid() : uid;
    record.rev = 1;
    record.actSeq = m_actSeq;
    if (record.authors.size() != 1 || record.authors.constFirst() != m_actor.member)
        record.authors = {m_actor.member};
    record.baseline.clear();
    row.problems.clear();
    for (FieldProblem& problem : validate(m_definition, m_registers, record))
        if (!problem.warning)
            row.problems << std::move(problem);
    row.canonical = canonicalRow(m_definition, record);
    record.rowHash = m_digest.add(row.canonical).final();
    if (m_searched) {
        const SearchText text = searchText(m_definition, record);
        row.searchDocument = storage::searchDocument(text.text, text.initials);
    }
}

void NewRowMaker::prepareStored(NewRow& row)
{
    QStringEncoder encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const auto append = [&](const QString& text) {
        const qsizetype begin = row.texts.size();
        row.texts.resize(begin + encoder.requiredSpace(text.size()));
        const char* const end = encoder.appendToBuffer(row.texts.data() + begin, text);
        row.texts.resize(end - row.texts.constData());
        return row.texts.size() - begin;
    };
    row.texts.resize(0); // keeps its memory
    row.stored.clear();
    row.uidSize = append(row.record.uid);
    for (int position = 0; position < row.record.values.size(); ++position) {
        const QVariant& value = row.record.values.at(position);
        if (value.isNull())
            continue;
        if (value.typeId() == QMetaType::LongLong) {
            row.stored.push_back({position, -1, value.toLongLong()});
        } else {
            const qsizetype begin = row.texts.size();
            row.stored.push_back({position, append(value.toString()), begin});
        }
    }
}

} // namespace wardbook::ledger
