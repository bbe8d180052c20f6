#include "base/error.h"
#include "fields/assessment.h"
#include "fields/check_object.h"
#include "fields/verdict.h"
#include "grading/grading_tr.h"
#include "grading/round_records.h"

namespace wardbook::grading {

using records::Fields;
namespace fa = fields::assessment;
namespace fc = fields::check_object;
namespace fv = fields::verdict;

namespace {

/// Is anything judged, noted or attached for the object?
bool written(ledger::Reader& reader, qint64 assessment, qint64 object)
{
    bool found = false;
    reader.forEachWith(QLatin1String(fv::kRegister), QLatin1String(fv::assessment), assessment,
                       [&](const ledger::Record& record) {
                           const records::CellRecord cell = records::cellRecord(reader, record);
                           found = found || (cell.object == object && !cell.empty());
                       });
    return found;
}

} // namespace

void RoundService::addObjects(const Round& round, const QList<qint64>& objects)
{
    m_workspace.perform(Tr::tr("Add objects to the round"), {}, [&](ledger::ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const ledger::Record record = records::assessment(reader, round.id);
        QList<qint64> ids = Fields(reader, fa::kRegister, record).ids(fa::objects);
        for (const qint64 id : objects) {
            const auto object = reader.find(QLatin1String(fc::kRegister), id);
            if (!object || object->state != QLatin1String("active"))
                throw Error(
                    ErrorKind::Invalid,
                    Tr::tr("The object “%1” is not in use. Nothing was changed.")
                        .arg(object ? reader.nameOf(QLatin1String(fc::kRegister), id) : QString::number(id)));
            if (!ids.contains(id))
                ids << id;
        }
        writer.update(QLatin1String(fa::kRegister), record.id, record.rev,
                      {{QLatin1String(fa::objects), records::refsOf(ids)}});
    });
}

void RoundService::removeObject(const Round& round, qint64 object)
{
    m_workspace.perform(Tr::tr("Take an object out of the round"), {}, [&](ledger::ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const ledger::Record record = records::assessment(reader, round.id);
        QList<qint64> ids = Fields(reader, fa::kRegister, record).ids(fa::objects);
        const QString name = reader.nameOf(QLatin1String(fc::kRegister), object);
        if (!ids.removeOne(object))
            return;
        if (written(reader, round.id, object))
            throw Error(ErrorKind::Invalid,
                        Tr::tr("“%1” is judged already in this round. Nothing was changed. Clear its cells "
                               "first if it does not belong here.")
                            .arg(name));
        if (ids.isEmpty())
            throw Error(ErrorKind::Invalid,
                        Tr::tr("“%1” is the only object of this round. Nothing was changed.").arg(name));
        writer.update(QLatin1String(fa::kRegister), record.id, record.rev,
                      {{QLatin1String(fa::objects), records::refsOf(ids)}});
    });
}

} // namespace wardbook::grading
