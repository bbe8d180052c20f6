#pragma once
#include "crypto/digest.h"
#include "ledger/field_values.h"
#include "ledger/formula.h"
#include "ledger/ledger.h"

namespace wardbook::ledger {

/// A new record with everything that storing it needs, except what only the vault can say (unique values,
/// references).
struct NewRow
{
    Record record; ///< with its hash
    QByteArray canonical;
    QByteArray searchDocument;    ///< empty: the register has no search index
    QList<FieldProblem> problems; ///< of its values; nothing is stored when there are any
    bool numbered = false;        ///< its code is the next one, not one that somebody gave

    /// The row as the database takes it, when asked for: its uid, then its texts, in UTF-8; and its values.
    QByteArray texts;
    qsizetype uidSize = 0;
    struct Stored
    {
        int position;     ///< of the field
        qsizetype size;   ///< bytes of a text; −1: a number
        qsizetype number; ///< the number itself, or where the text begins
    };
    std::vector<Stored> stored; ///< ascending; what is not null
};

/// Makes new records of one register within one act. Any one thread: an import makes its rows beside the
/// thread that writes them. What it refers to outlives it.
class NewRowMaker
{
public:
    NewRowMaker(const RegisterDef& definition, const RegisterSet& registers, const Rights& rights,
                const Actor& actor, qint64 actSeq, bool founding);
    /// Fills `row`, whatever was in it. `nextCode` is asked when the record needs a number. Throws Denied,
    /// Invalid (unknown field or state).
    void make(NewRow& row, const FieldValues& values, const QString& state, const QString& uid, qint64 id,
              const std::function<QString()>& nextCode);
    static void prepareStored(NewRow& row); ///< after make(): so that who writes only hands it over

private:
    void setValues(Record& record, const FieldValues& values) const;
    void requireAllowed(const Record& record);

    const RegisterDef& m_definition;
    const RegisterSet& m_registers;
    const Rights& m_rights;
    const Actor& m_actor;
    qint64 m_actSeq;
    bool m_founding; ///< the very first act: there is no member yet who could have rights
    Formulas m_formulas;
    bool m_searched;
    std::vector<const FieldDef*> m_byId; ///< in the order of FieldValues
    bool m_mayCreate = false;            ///< asked once: the role's rights don't change within an act
    crypto::Digest m_digest;
};

} // namespace wardbook::ledger
