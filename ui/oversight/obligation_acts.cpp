#include "ui/oversight/obligation_acts.h"
#include "fields/obligation.h"
#include "ui/kit/field_dialog.h"
#include "ui/oversight/oversight_page_tr.h"

namespace wardbook::ui {

namespace fo = fields::obligation;
using oversight::Compliance;
using oversight::Obligation;
using oversight::ObligationChange;
using oversight::ObligationService;

namespace {

QVariant isoOf(QDate day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant();
}

QVariant refOf(qint64 id)
{
    return id == 0 ? QVariant() : QVariant(id);
}

/// What was typed, as a change; what wasn't touched stays as it is.
ObligationChange changeOf(const ledger::FieldValues& values, const ledger::FieldValues& before)
{
    ObligationChange change;
    const auto changed = [&](const char* field) {
        const QString id = QLatin1String(field);
        return values.contains(id) && values.value(id).toString() != before.value(id).toString();
    };
    const auto value = [&](const char* field) { return values.value(QLatin1String(field)); };
    if (changed(fo::owner))
        change.owner = value(fo::owner).toLongLong();
    if (changed(fo::department))
        change.department = value(fo::department).toLongLong();
    if (changed(fo::next_on))
        change.nextOn = QDate::fromString(value(fo::next_on).toString(), Qt::ISODate);
    if (changed(fo::note))
        change.note = value(fo::note).toString();
    return change;
}

bool isEmpty(const ObligationChange& change)
{
    return !change.owner && !change.department && !change.nextOn && !change.note;
}

} // namespace

ObligationActs::ObligationActs(Services& services, RecordSource& source, QWidget* page)
    : QObject(page), m_services(services), m_source(source), m_page(page)
{
}

QDate ObligationActs::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_services.nowMs()).date();
}

void ObligationActs::edit(const QList<Obligation>& chosen)
{
    if (chosen.isEmpty())
        return;
    const Obligation& first = chosen.constFirst();
    const bool single = chosen.size() == 1;
    auto* dialog = new FieldDialog(
        m_source, fo::kRegister,
        {single ? OversightPageTr::tr("Person and date") : OversightPageTr::tr("Person and date for all"),
         single
             ? first.title
             : OversightPageTr::tr("%1 obligations. What is left empty stays as it is.").arg(chosen.size()),
         OversightPageTr::tr("Save changes"), false},
        m_page);
    ledger::FieldValues before;
    const auto add = [&](const char* field, const QVariant& value, const QString& shown) {
        if (single)
            before.insert(QLatin1String(field), value);
        dialog->addField(field, single ? FieldDialog::Line{value, shown, false, {}} : FieldDialog::Line());
    };
    add(fo::owner, refOf(first.owner), first.ownerName);
    add(fo::department, refOf(first.department), first.departmentName);
    add(fo::next_on, isoOf(first.nextOn), {});
    if (single)
        add(fo::note, first.note, first.note);
    QStringList ids;
    for (const Obligation& each : chosen)
        ids << each.id;
    dialog->setWork(
        [workspace = &m_services.workspace(), ids, before](const ledger::FieldValues& values, const QString&,
                                                           const Progress&) {
            const ObligationChange change = changeOf(values, before);
            if (!isEmpty(change))
                ObligationService(*workspace).change(ids, change);
        },
        [this] { Q_EMIT done(); });
    dialog->start();
}

void ObligationActs::judge(const Obligation& obligation)
{
    auto* dialog = new FieldDialog(
        m_source, fo::kRegister,
        {OversightPageTr::tr("Judge"), obligation.title, OversightPageTr::tr("Save changes"), false}, m_page);
    const auto state = [](Compliance of) {
        return std::pair(QVariant(oversight::complianceId(of)), oversight::complianceText(of));
    };
    if (obligation.own)
        dialog->addField(fo::state,
                         {state(obligation.state).first, state(obligation.state).second, true, {}});
    else
        dialog->addField(fo::state, {{}, {}, true, {}});
    dialog->addField(
        fo::reason, {obligation.own ? QVariant(obligation.reason) : QVariant(), obligation.reason, true, {}});
    dialog->addNote(OversightPageTr::tr(
        "A person’s judgement goes before what the registers prove; the reason stays with it."));
    dialog->setWork(
        [workspace = &m_services.workspace(), id = obligation.id](const ledger::FieldValues& values,
                                                                  const QString&, const Progress&) {
            ObligationChange change;
            change.state = oversight::complianceFromId(values.value(QLatin1String(fo::state)).toString());
            change.reason = values.value(QLatin1String(fo::reason)).toString();
            ObligationService(*workspace).change(id, change);
        },
        [this] { Q_EMIT done(); });
    dialog->start();
}

void ObligationActs::judgeByRegisters(const QString& id)
{
    ObligationChange change;
    change.state = std::optional<Compliance>();
    this->change({id}, change);
}

void ObligationActs::change(const QStringList& ids, const ObligationChange& change)
{
    m_services.run(
        this, OversightPageTr::tr("Saving"),
        [workspace = &m_services.workspace(), ids, change](const Progress&) {
            ObligationService(*workspace).change(ids, change);
        },
        [this] { Q_EMIT done(); });
}

void ObligationActs::selfCheck(const oversight::Obligations& found)
{
    int binding = 0;
    for (const Obligation& each : found.all)
        binding += each.counts() ? 1 : 0;
    auto* dialog = new FieldDialog(
        m_source, fo::kRegister,
        {OversightPageTr::tr("Self-check of compliance"),
         OversightPageTr::tr("Every duty that binds is marked as checked, with how it stands, and is due "
                             "again after its cycle: %1 in all.")
             .arg(binding),
         OversightPageTr::tr("Mark as checked"), false},
        m_page);
    for (const Compliance state : {Compliance::Met, Compliance::Partly, Compliance::Open, Compliance::ToJudge,
                                   Compliance::NotApplicable})
        dialog->addLabel(OversightPageTr::tr("%1: %2").arg(oversight::complianceText(state),
                                                           QString::number(found.count(state))));
    dialog->addField(fo::checked_on, {isoOf(today()), {}, true, {}});
    dialog->setWork(
        [workspace = &m_services.workspace(), found](const ledger::FieldValues& values, const QString&,
                                                     const Progress&) {
            const QDate on =
                QDate::fromString(values.value(QLatin1String(fo::checked_on)).toString(), Qt::ISODate);
            ObligationService(*workspace).selfCheck(found, on);
        },
        [this] {
            m_services.message(Services::Tone::Ok, OversightPageTr::tr("The self-check is kept"), {},
                               {{OversightPageTr::tr("Preview the report"), [this] { previewReport(); }}});
            Q_EMIT done();
        });
    dialog->start();
}

} // namespace wardbook::ui
