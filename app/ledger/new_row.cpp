#include "ledger/new_row.h"
#include "base/ids.h"
#include "ledger/ledger_tr.h"
#include "ledger/permissions.h"
#include "ledger/row_io.h"
#include "ledger/schema.h"
#include "ledger/search_text.h"
#include "storage/tokenizer.h"

namespace wardbook::ledger {

NewRowMaker::NewRowMaker(const RegisterDef& definition, const RegisterSet& registers, const Rights& rights,
                         const Actor& actor, qint64 actSeq, bool founding)
    : m_definition(definition), m_registers(registers), m_rights(rights), m_actor(actor), m_actSeq(actSeq),
      m_founding(founding), m_searched(!schema::searchIndexName(definition).isEmpty())
{
}

NewRow NewRowMaker::make(const FieldValues& values, const QString& state, const QString& uid, qint64 id,
                         const std::function<QString()>& nextCode)
{
    NewRow row;
    Record& record = row.record;
    record.values.resize(m_definition.fields.size());
    for (auto it = values.begin(); it != values.end(); ++it) {
        const FieldDef& field = m_definition.fieldAt(it.key());
        record.values[field.position] = storedValue(field, it.value());
    }
    record.state = state.isEmpty() ? m_definition.initialState().id : state;
    if (!m_founding) {
        permissions::require(permissions::createRefusal(m_rights, m_actor, m_definition, record));
        if (record.state != m_definition.initialState().id)
            permissions::require(
                permissions::verbRefusal(m_rights, m_actor, m_definition, QLatin1String(verb::kApprove)));
    }
    if (!m_definition.state(record.state) || record.state == QLatin1String(kVoidState))
        throw Error(ErrorKind::Invalid, Tr::tr("There is no state “%1” in “%2”. Nothing was changed.")
                                            .arg(record.state, m_definition.label.text()));
    if (!m_definition.codePrefix.isEmpty() && record.values.first().isNull())
        record.values.first() = nextCode();
    record.id = id;
    record.uid = uid.isEmpty() ? newUlid() : uid;
    record.rev = 1;
    record.actSeq = m_actSeq;
    record.authors << m_actor.member;
    for (FieldProblem& problem : validate(m_definition, m_registers, record))
        if (!problem.warning)
            row.problems << std::move(problem);
    row.canonical = canonicalRow(m_definition, record);
    record.rowHash = m_digest.add(row.canonical).final();
    if (m_searched) {
        const SearchText text = searchText(m_definition, record);
        row.searchDocument = storage::searchDocument(text.text, text.initials);
    }
    return row;
}

} // namespace wardbook::ledger
