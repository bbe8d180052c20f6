#pragma once
#include "base/language.h"
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QVariant>
#include <memory>
#include <optional>

/// Register definitions: resources/registers/*.json (format: resources/registers/README.md) plus a unit's own
/// fields.
namespace wardbook::ledger {

/// What a field holds and how it is stored.
enum class FieldType {
    Text,     ///< one line
    LongText, ///< several lines
    Code,     ///< one code of a code list; stored as the code
    Codes,    ///< several codes; stored as "a,b" in list order
    Integer,
    Count,    ///< whole number of things, entered as "1.28亿条"
    Bytes,    ///< bytes, entered as "412 TB"
    Bool,     ///< 0 or 1
    Date,     ///< "yyyy-MM-dd"
    DateTime, ///< "yyyy-MM-ddTHH:mm:ss" local
    Instant,  ///< ms since 1970 UTC; shown in the local zone. What legal clocks count from
    Ref,      ///< id of a record of another register
    Refs,     ///< several ids, "3,17"
};

/// An entry of a code list.
struct Code
{
    QString id;
    Label label;
    QString parent;       ///< id of the broader code, may be empty
    QStringList synonyms; ///< other ways people write it
};

/// A code list; resources/codes.
struct CodeList
{
    QString id;
    QString source;        ///< law or standard and clause
    bool verified = false; ///< false: shown with a badge
    QList<Code> codes;
    const Code* find(const QString& code) const;
    /// Code whose id, label (either language) or synonym equals the folded text, with or without 数据, 类 or
    /// 级 behind it; null if none.
    const Code* match(const QString& text) const;
    /// The same without folding the text first: finds most cells, quickly.
    const Code* matchAsWritten(const QString& text) const;
    QString labelOf(const QString& code) const; ///< the code itself when unknown

private:
    friend class RegisterSet;
    void index(); ///< throws Invalid when two codes are written alike
    QHash<QString, int> m_byId;
    QHash<QString, int> m_words; ///< as written, and folded; -1 where two codes share a shortened form
};

/// A field of a register; format in resources/registers/README.md.
struct FieldDef
{
    QString id;
    Label label;
    Label help;
    FieldType type = FieldType::Text;
    QString codes; ///< code list id
    QString ref;   ///< register id
    QString section;
    bool required = false;
    bool unique = false;
    bool identifier = false; ///< searched by prefix in a B-tree, not in the text index
    bool search = false;     ///< part of the text index
    bool sortable = false;   ///< has a (field, id) index
    bool readOnly = false;   ///< set by the program only
    bool custom = false;     ///< a unit's own
    bool retired = false;    ///< a unit's own that is kept for its history only: not shown, not imported
    bool inList = false;     ///< default column
    int listWidth = 120;
    std::optional<qint64> minimum, maximum;
    int maxLength = 4000;
    QString bytesField;   ///< Count: sibling that takes the value when the text is a size ("412 TB")
    QString unitField;    ///< Count: sibling that keeps the measure word
    QString otherField;   ///< Code(s) with an "other" code: text sibling that keeps words that are no code
    QString formula;      ///< worked out from other fields whenever the record is written; see formula.h
    QStringList synonyms; ///< column headings under which others write it
    int position = 0;     ///< index in RegisterDef::fields and Record::values
    std::shared_ptr<const CodeList> codeList; ///< what `codes` names; null for other types
    QString column() const { return QStringLiteral("f_") + id; }
};

/// A state that records of a register can be in.
struct StateDef
{
    QString id;
    Label label;
    QString tone; ///< neutral, info, warn, ok, bad
    bool initial = false;
    bool editable = true;
    QString onEdit; ///< state that an edit moves to ("" = stays)
    bool keepsBaseline =
        false; ///< a pending change: entered by an edit, the values before are kept as baseline
};

/// A step from state to state, with the right that it needs.
struct TransitionDef
{
    QString id;
    Label label;
    QStringList from;
    QString to;
    QString right;             ///< verb: submit, review, approve, edit, void
    bool notByAuthors = false; ///< four eyes: nobody who wrote since the last approval
    bool reasonRequired = false;
    bool restoresBaseline = false; ///< return: puts the values of the baseline back
    bool settles = false;          ///< approval: clears authors and baseline
    QStringList carries;           ///< fields that the step itself may fill; that makes nobody an author
    bool guarded = false; ///< holds more conditions than this file can say: only its own service takes it
    bool primary = false;
};

/// A rule between fields of one record, as data.
struct RuleDef
{
    enum class Severity { Error, Warning };
    QString id;
    QString field;          ///< when this field …
    QStringList anyOf;      ///< … has one of these values (empty list: has any value)
    QStringList empty;      ///< then these must be empty
    QStringList filled;     ///< then these must be filled
    QString otherField;     ///< or: when also this field …
    QStringList otherAnyOf; ///< … has one of these values, then it is wrong by itself
    Severity severity = Severity::Error;
    Label text;

    /// The same as positions, for imports: filled when the register is indexed; -1 without other field.
    int fieldPosition = -1, otherPosition = -1;
    QList<int> emptyPositions, filledPositions;
};

/// A heading under which forms show fields.
struct SectionDef
{
    QString id;
    Label label;
};

/// A register; resources/registers.
struct RegisterDef
{
    QString id;
    Label label;
    QString icon;
    QString group;           ///< code of register_group, under which pages list it
    QString codePrefix;      ///< records get PREFIX-0001 …; empty: no code field
    bool codeByYear = false; ///< PREFIX-2026-0001 …, counted anew every year
    bool custom = false;     ///< a unit's own
    bool internal = false; ///< kept by the program (member, custom_field …), no page and no import of its own
    QString titleField;
    QString departmentField; ///< what "own department" means; empty: no such limit
    /// Ref: the record that this one is part of. Parts change only while their owner may be edited, and who
    /// wrote a part counts as an author of the owner.
    QString ownerField;
    QStringList identity; ///< two rows are the same when these are equal
    QStringList facets;   ///< offered as filters
    QString defaultSort;
    QList<SectionDef> sections;
    QList<FieldDef> fields;
    QList<StateDef> states;
    QList<TransitionDef> transitions;
    QList<RuleDef> rules;

    const FieldDef* field(const QString& id) const;
    const FieldDef& fieldAt(const QString& id) const; ///< throws Invalid
    const StateDef* state(const QString& id) const;   ///< also the built-in "void"
    const TransitionDef* transition(const QString& id) const;
    const StateDef& initialState() const;
    QString table() const { return QStringLiteral("r_") + id; }

    /// A field and its JSON key as canonicalRow() writes it.
    struct CanonicalKey
    {
        QByteArray name; ///< the field id
        QByteArray json; ///< "name": with the quotes and the colon
        int position = 0;
    };
    const QList<CanonicalKey>& canonicalKeys() const { return m_canonicalKeys; } ///< sorted by byte

private:
    friend class RegisterSet;
    void index(const QHash<QString, std::shared_ptr<const CodeList>>& codeLists);
    QHash<QString, int> m_fieldIndex;
    QList<CanonicalKey> m_canonicalKeys;
};

/// All registers and code lists of one vault; immutable and shared between threads.
class RegisterSet
{
public:
    /// From resources/registers and resources/codes. Throws Invalid naming file, field and reason.
    static std::shared_ptr<const RegisterSet> builtIn();
    static std::shared_ptr<const RegisterSet> parse(const QList<QJsonObject>& registers,
                                                    const QList<QJsonObject>& codeLists);
    /// The same plus a unit's own fields (register id → field objects in the JSON format).
    std::shared_ptr<const RegisterSet>
    withCustomFields(const QList<std::pair<QString, QJsonObject>>& fields) const;
    /// The same plus registers of a unit's own (the JSON of a register file each).
    std::shared_ptr<const RegisterSet> withCustomRegisters(const QList<QJsonObject>& registers) const;

    const RegisterDef* find(const QString& id) const;
    const RegisterDef& at(const QString& id) const; ///< throws NotFound
    /// In the order of the files' `order`. References may also point to the same or a later register
    /// (department.head → person).
    QStringList ids() const;
    const CodeList& codes(const QString& id) const; ///< throws NotFound
    QStringList codeListIds() const;                ///< sorted

private:
    QStringList m_order;
    QHash<QString, RegisterDef> m_registers;
    QHash<QString, std::shared_ptr<const CodeList>> m_codes;
};

inline constexpr char kVoidState[] = "void";

} // namespace wardbook::ledger
