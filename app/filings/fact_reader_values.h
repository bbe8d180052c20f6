#pragma once
#include "base/language.h"
#include "filings/facts.h"
#include "ledger/reader.h"
#include <QDate>
#include <QHash>

/// For this room only: fields of records as facts.
namespace wardbook::filings {

/// How a document's language writes values: forms for authorities are Chinese whatever the program speaks.
class FactWords
{
public:
    explicit FactWords(Language language) : m_language(language) {}
    bool chinese() const { return m_language == Language::Chinese; }
    const QString& label(const Label& label) const { return chinese() ? label.zh : label.en; }
    QString date(QDate date) const;              ///< "2026 年 6 月 11 日"
    QString dateTime(const QDateTime& at) const; ///< with the time behind it
    QString joined(QStringList parts) const;     ///< without empty ones: "甲、乙"
    QString count(qint64 value, const QString& unit) const;
    QList<FactOption> yesNo() const; ///< codes yes and no
    QList<FactOption> options(const Label& yes, const Label& no, const char* yesCode = "yes",
                              const char* noCode = "no") const;

private:
    Language m_language;
};

/// Makes `fact` say one of its options; text is the option's label.
void choose(Fact& fact, const QString& code);

/// Reads records as sets of facts with bare keys ("name", "owner"; "_title", "_state"); what references lead
/// to is read once and shared. Lives no longer than the reader.
class RecordFacts
{
public:
    RecordFacts(ledger::Reader& reader, Language language);
    FactSet of(const QString& registerId, const ledger::Record& record);
    FactSet blank(const QString& registerId); ///< every key, nothing in it
    const FactWords& words() const { return m_words; }
    ledger::Reader& reader() { return m_reader; }
    /// A value of this field as a fact, from a record's values or those that a person typed.
    Fact fact(const ledger::RegisterDef& definition, const ledger::FieldDef& field,
              const QVector<QVariant>& values);
    /// Options are shared by every fact of the same list.
    const QList<FactOption>& optionsOf(const ledger::CodeList& list);

private:
    struct Keys
    {
        QList<const ledger::FieldDef*> byName; ///< sorted as the set sorts them
    };
    const Keys& keysOf(const ledger::RegisterDef& definition);
    FactSet read(const ledger::RegisterDef& definition, const ledger::Record* record, bool follow);
    const FactSet& followed(const QString& registerId, qint64 record);
    QString text(const ledger::RegisterDef& definition, const ledger::FieldDef& field, const QVariant& value,
                 const QVector<QVariant>& values);
    void setCodes(Fact& fact, const ledger::RegisterDef& definition, const ledger::FieldDef& field,
                  const QString& stored, const QVector<QVariant>& values);

    ledger::Reader& m_reader;
    FactWords m_words;
    QList<FactOption> m_yesNo;
    QHash<QString, Keys> m_keys;
    QHash<QString, QList<FactOption>> m_options;
    QHash<QString, QHash<qint64, FactSet>> m_followed; ///< by register; 0: the blank one
};

/// Facts that forms need and no field holds ("grade_text", "volume" …), added to those of a record (null: a
/// blank set) of this register. Their values rest on nothing but the record's own fields.
void addComputed(FactSet& facts, const ledger::RegisterDef& definition, const ledger::Record* record,
                 const FactWords& words);
/// Such a key of such a register: it says again what fields say.
bool isComputed(const QString& registerId, const QString& key);

} // namespace wardbook::filings
