#include "grading/round_texts.h"
#include "fields/verdict.h"

namespace wardbook::grading {

namespace fv = fields::verdict;

namespace {

QList<qint64> idList(const QString& stored)
{
    QList<qint64> ids;
    for (const QString& id : stored.split(QLatin1Char(','), Qt::SkipEmptyParts))
        ids.append(id.toLongLong());
    return ids;
}

} // namespace

RoundTexts::RoundTexts(ledger::Reader& reader, const Round& round)
{
    const QString registerId = QString::fromLatin1(fv::kRegister);
    const ledger::RegisterDef& definition = reader.registers().at(registerId);
    const auto at = [&](const char* field) -> const ledger::FieldDef& {
        return definition.fieldAt(QString::fromLatin1(field));
    };
    const ledger::FieldDef &item = at(fv::item), &object = at(fv::object), &note = at(fv::note),
                           &reason = at(fv::na_reason), &compensation = at(fv::compensation),
                           &evidence = at(fv::evidence);
    reader.forEachWith(registerId, QString::fromLatin1(fv::assessment), round.id,
                       [&](const ledger::Record& record) {
                           m_texts.insert({record.text(item), record.value(object).toLongLong()},
                                          {record.text(note), record.text(reason), record.text(compensation),
                                           idList(record.text(evidence)), record.actSeq});
                       });
}

const CellText& RoundTexts::of(const QString& item, qint64 object) const
{
    static const CellText nothing;
    const auto found = m_texts.constFind({item, object});
    return found == m_texts.cend() ? nothing : *found;
}

QString citation(const RequirementItem& item)
{
    return item.letter.isEmpty() ? item.clause : item.clause + QLatin1Char(' ') + item.letter;
}

} // namespace wardbook::grading
