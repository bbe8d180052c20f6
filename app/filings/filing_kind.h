#pragma once
#include "base/language.h"
#include "filings/form.h"
#include "ledger/reader.h"
#include "people/workspace.h"
#include <memory>

/// Kinds of filings as data: resources/packs/filings/*.json ("kind": "filing_kind"; format: README.md there).
/// A unit's own ones lie in the register requirement_pack and go before shipped ones of the same id.
namespace wardbook::filings {

/// All of them must hold. Of one fact: its codes or raw value are among `anyOf`, or it is (not) filled.
struct Condition
{
    QString key;
    QStringList anyOf;
    bool filled = false, empty = false;
};

/// Records whose fields become facts: `name`.* for one, a list `name` for several.
struct FactQuery
{
    QString name;
    QString registerId;
    struct Where
    {
        QString field;     ///< field id, "_state" or "_id"
        QStringList anyOf; ///< stored values; "@system", "@filing", "@incident", … the subject's id
    };
    QList<Where> where;
    bool list = false;
    QString latestBy;  ///< of several, the one with the greatest value of this field (else the last one)
    QString sort = {}; ///< lists: by this field; empty: by code
};

/// A number that forms ask for: how many records there are of a kind.
struct FactCount
{
    QString name; ///< "counts.NAME"
    FactQuery query;
};

/// What a rule of the checklist looks at.
enum class CheckTest {
    Filled,     ///< `keys` are filled (missing)
    Attached,   ///< the part has a file (missing)
    CreditCode, ///< GB 32100 check digit
    Phone,
    Email,
    Postcode,
    NotBefore,     ///< raw date of keys[0] is not before that of keys[1]
    NotFuture,     ///< raw date of keys[0] is not after today
    NotExpired,    ///< raw date of keys[0] is today or later
    MaxAge,        ///< raw date of keys[0] is at most `months` old
    Same,          ///< all filled ones among `keys` have the same text
    AnyOf,         ///< keys[0] is one of `values`
    AtLeast,       ///< number of keys[0], or entries of list `list` without keys, is at least `least`
    GradeIsHigher, ///< keys[0] is the higher of keys[1] and keys[2]
    Signed         ///< what keys[0]'s record is in one of the states `values`
};

/// A rule of the checklist.
struct CheckRule
{
    QString id;
    Label label; ///< a line of its own in the checklist, e.g. "名称、级别、代码三处相同"; empty: counted to
                 ///< its section
    QString part, section; ///< where it belongs: part of the package, section of its form
    CheckTest test = CheckTest::Filled;
    QStringList keys, values;
    QString list; ///< for every entry of this list (keys are the entry's)
    int months = 0, least = 1;
    bool doubtful = false; ///< false: it holds the package back; true: a person may confirm it with a reason
    QList<Condition> when;
    Label text;     ///< what is wrong; {0}, {1} = texts of keys
    QString source; ///< law and article, empty: sense
    bool verified = true;
};

/// One document or attachment of the package.
struct PartDefinition
{
    QString id;
    Label label;
    Label hint; ///< what belongs in it
    enum class Make { Attachment, Form, Table, Builtin } make = Make::Attachment;
    QString form;              ///< id of a form or table definition; Builtin: its name (part_maker.h)
    QStringList formats;       ///< docx, pdf, xlsx, json; Attachment: suffixes that are accepted, empty: any
    QString fileName;          ///< in the package, without suffix; placeholders allowed
    QList<Condition> required; ///< with `optional` false and no condition: always
    QList<Condition> when;     ///< part belongs to the filing at all
    bool optional = false;
    bool several = false; ///< more than one file
    QString source;       ///< "公通字〔2007〕43号 第十六条（一）"
    bool verified = true;
};

/// A value that stands in no record: a person types it into the filing.
struct TypedValue
{
    QString key;
    Label label;
    QString codes;      ///< code list: the value has boxes
    bool date = false;  ///< a day, raw "yyyy-MM-dd"
    bool lines = false; ///< several lines
};

/// A kind of filing: its parts, checks, signers and limit; resources/packs/filings.
struct FilingKind
{
    QString id, version;
    Label label, purpose;
    QString source;
    bool verified = false;
    bool own = false; ///< loaded by the unit
    enum class Subject { System, Unit, Incident, Drill, Assessment, Year } subject = Subject::Unit;
    Language language = Language::Chinese; ///< of what it prints; `anyLanguage`: the program's
    bool anyLanguage = false;
    QStringList variants; ///< codes of filing_variant; empty: none is asked
    QString recipient;    ///< code of recipient_kind
    QString packageName;  ///< "{{unit.name}}-{{system.name}}-备案材料"
    int signatures = 1;   ///< at least so many officers
    int dueDays = 0;      ///< legal limit, from `dueFrom` (key of a date); 0: none
    QString dueFrom;
    bool dueWorkingDays = false, dueVerified = false;
    QString dueSource;
    int validMonths = 0; ///< of the certificate
    int renewMonthsBefore = 0;
    QString nextDuty{}; ///< words for what follows, e.g. "申请换证"
    QList<FactQuery> records, lists;
    QList<FactCount> counts;
    QList<TypedValue> typed{};
    QList<PartDefinition> parts;
    QList<CheckRule> checks;
    QStringList refileOn; ///< keys whose change after filing asks for filing again; "LIST.*": any entry of it
    int refileDays = 0;
    QString refileSource;
    bool refileVerified = false;

    const PartDefinition* part(const QString& id) const;
    static FilingKind parse(const QJsonObject& json,
                            const ledger::RegisterSet& registers); ///< throws Invalid with place and reason
};

/// Everything a vault can file: kinds with their forms. Immutable; shared between threads.
class FilingKinds
{
public:
    static std::shared_ptr<const FilingKinds> current(ledger::Reader& reader); ///< shipped and the unit's own
    static std::shared_ptr<const FilingKinds> builtIn(const ledger::RegisterSet& registers);
    const QList<FilingKind>& kinds() const { return m_kinds; }
    const FilingKind* find(const QString& id) const;
    const FilingKind& at(const QString& id) const; ///< throws Unsupported in words
    const Form* form(const QString& id) const;
    const FormTable* table(const QString& id) const;

private:
    friend class KindLoader;
    QList<FilingKind> m_kinds; ///< shipped ones by file name, then the unit's
    QMap<QString, Form> m_forms;
    QMap<QString, FormTable> m_tables;
};

/// Keeps a unit's own kind, form or sheet, an act; a pack file holds {"kind": "filing_kind" | "filing_form" |
/// "filing_table", …}. It is refused when it doesn't fit the others. Errors: Invalid with place and reason.
/// Reads it as strictly and keeps nothing; throws Invalid.
void checkFilingPack(ledger::Reader& reader, const QByteArray& json);
void storeFilingPack(people::Workspace& workspace, const QByteArray& json);

} // namespace wardbook::filings
