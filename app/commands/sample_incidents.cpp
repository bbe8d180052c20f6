#include "commands/sample_incidents.h"
#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/sample_support.h"
#include "drills/drill_service.h"
#include "fields/asset.h"
#include "fields/communication.h"
#include "fields/department.h"
#include "fields/grade_decision.h"
#include "fields/impact.h"
#include "fields/improvement.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "fields/observable.h"
#include "fields/plan.h"
#include "fields/plan_contact.h"
#include "fields/plan_step.h"
#include "fields/timeline_entry.h"
#include "incidents/custody_service.h"
#include "incidents/incident_service.h"
#include "incidents/report_service.h"
#include <QBuffer>

namespace wardbook::commands::sample {

namespace {

namespace fi = fields::incident;
using incidents::IncidentService;
using ledger::ActWriter;
using people::Workspace;

qint64 minutesFromNow(const QJsonValue& minutes)
{
    constexpr qint64 kMinute = 60'000;
    return clock::nowMs() / kMinute * kMinute + minutes.toInteger() * kMinute;
}

QString word(const QJsonValue& object, const char* key)
{
    return object[QLatin1String(key)].toString();
}

qint64 revOf(Workspace& workspace, const char* registerId, qint64 id)
{
    return workspace.ledger().reader()->record(QString::fromLatin1(registerId), id).rev;
}

QJsonObject without(QJsonObject object, const QStringList& keys)
{
    for (const QString& key : keys)
        object.remove(key);
    return object;
}

/// One incident of the file, told step by step by whoever is signed in.
class Teller
{
public:
    Teller(Workspace& workspace, const QJsonValue& story) : m_workspace(workspace), m_story(story) {}

    void tell()
    {
        log();
        if (const QString reason = word(m_story, "dismiss"); !reason.isEmpty())
            return at(-8640).dismiss(m_id, rev(), reason);
        if (!m_story[QLatin1String("steps")].isArray())
            return;
        assess();
        addParts();
        addExhibits();
        decide();
        finishTasks();
        report();
        finish();
    }

private:
    IncidentService at(const QJsonValue& minutes) const
    {
        return IncidentService(m_workspace, [ms = minutesFromNow(minutes)] { return ms; });
    }
    qint64 rev() const { return revOf(m_workspace, fi::kRegister, m_id); }

    void log()
    {
        incidents::QuickLog entry;
        entry.text = word(m_story, "text");
        entry.awareMs = minutesFromNow(m_story[QLatin1String("aware")]);
        entry.source = word(m_story, "source");
        entry.department = m_workspace.ledger().reader()->resolve(
            QString::fromLatin1(fields::department::kRegister), word(m_story, "department"));
        m_id = at(m_story[QLatin1String("aware")]).log(entry);
    }

    void assess()
    {
        const qint64 plan = m_workspace.ledger().reader()->resolve(
            QString::fromLatin1(fields::plan::kRegister), word(m_story, "plan"));
        const QJsonValue soon = m_story[QLatin1String("aware")].toInt() + 4;
        at(soon).makeIncident(m_id, rev(), plan);
        edit(m_story[QLatin1String("fields")].toObject(), soon);
        for (const QJsonValue& step : m_story[QLatin1String("steps")].toArray())
            at(m_story[QLatin1String("aware")].toInt() + 6).step(m_id, rev(), step.toString());
    }

    void edit(const QJsonObject& object, const QJsonValue& minutes)
    {
        ledger::FieldValues values;
        m_workspace.perform(Tr::tr("Organisation entered"), {}, [&](ActWriter& writer) {
            values = parse(writer, QString::fromLatin1(fi::kRegister), object);
        });
        at(minutes).edit(m_id, rev(), values);
    }

    ledger::FieldValues valuesOf(const char* registerId, const QJsonObject& object)
    {
        ledger::FieldValues values;
        m_workspace.perform(Tr::tr("Organisation entered"), {}, [&](ActWriter& writer) {
            values = parse(writer, QString::fromLatin1(registerId), object);
        });
        return values;
    }

    void addParts()
    {
        const auto reader = m_workspace.ledger().reader();
        for (const QJsonValue& each : m_story[QLatin1String("assets")].toArray()) {
            const qint64 asset = named(*reader, fields::asset::kRegister, word(each, "asset")).id;
            at(-100).linkAsset(
                m_id, asset,
                valuesOf(fields::impact::kRegister, without(each.toObject(), {QStringLiteral("asset")})));
        }
        for (const QJsonValue& each : m_story[QLatin1String("entries")].toArray()) {
            const QJsonValue minutes = each[QLatin1String("at")];
            at(0).addEntry(m_id, word(each, "lane"), word(each, "text"), minutesFromNow(minutes),
                           valuesOf(fields::timeline_entry::kRegister,
                                    without(each.toObject(), {QStringLiteral("lane"), QStringLiteral("text"),
                                                              QStringLiteral("at")})));
        }
        m_workspace.perform(Tr::tr("Traces and calls entered"), {}, [&](ActWriter& writer) {
            const auto add = [&](const char* part, const char* registerId) {
                for (const QJsonValue& each : m_story[QLatin1String(part)].toArray()) {
                    ledger::FieldValues values =
                        parse(writer, QString::fromLatin1(registerId), each.toObject());
                    values.insert(QStringLiteral("incident"), m_id);
                    writer.create(QString::fromLatin1(registerId), values);
                }
            };
            add("observables", fields::observable::kRegister);
            add("communications", fields::communication::kRegister);
        });
    }

    void addExhibits()
    {
        for (const QJsonValue& each : m_story[QLatin1String("exhibits")].toArray()) {
            const qint64 moment = minutesFromNow(each[QLatin1String("at")]);
            incidents::CustodyService custody(m_workspace, [moment] { return moment; });
            incidents::NewExhibit exhibit;
            exhibit.name = word(each, "name");
            exhibit.kind = word(each, "kind");
            exhibit.collectedBy = word(each, "by");
            exhibit.where = word(each, "where");
            exhibit.tool = word(each, "tool");
            exhibit.storage = word(each, "storage");
            exhibit.sealNo = word(each, "seal_no");
            exhibit.collectedMs = moment;
            qint64 id = 0;
            if (const QByteArray content = word(each, "content").toUtf8(); !content.isEmpty()) {
                QBuffer buffer;
                buffer.setData(content);
                buffer.open(QIODevice::ReadOnly);
                id = custody.addFile(m_id, exhibit, buffer);
            } else {
                exhibit.sm3 = QByteArray::fromHex(word(each, "sm3").toLatin1());
                exhibit.sha256 = QByteArray::fromHex(word(each, "sha256").toLatin1());
                exhibit.size = each[QLatin1String("size")].toInteger();
                exhibit.sealed = each[QLatin1String("sealed")].toBool();
                id = custody.addKeptElsewhere(m_id, exhibit);
            }
            handOver(id, exhibit, each[QLatin1String("handed")]);
        }
    }

    void handOver(qint64 id, const incidents::NewExhibit& exhibit, const QJsonValue& handed)
    {
        if (!handed.isObject())
            return;
        incidents::CustodyStep step;
        step.action = QStringLiteral("hand_over");
        step.atMs = minutesFromNow(handed[QLatin1String("at")]);
        step.from = exhibit.collectedBy;
        step.to = word(handed, "to");
        step.purpose = word(handed, "purpose");
        step.place = exhibit.storage;
        incidents::CustodyService(m_workspace).record(id, step);
    }

    void decide()
    {
        const QJsonValue decision = m_story[QLatin1String("decide")];
        const QJsonValue minutes = decision[QLatin1String("at")];
        if (const QJsonObject facts = decision[QLatin1String("facts")].toObject(); !facts.isEmpty())
            edit(facts, minutes);
        at(minutes).decide(m_id,
                           {word(decision, "grade"), word(decision, "reason"), {}, minutesFromNow(minutes)});
        for (const QJsonValue& mark : m_story[QLatin1String("marks")].toArray())
            at(0).markDone(m_id, word(mark, "rule"), minutesFromNow(mark[QLatin1String("at")]),
                           word(mark, "receipt"));
    }

    void finishTasks()
    {
        int left = m_story[QLatin1String("finish_tasks")].toInt();
        const auto reader = m_workspace.ledger().reader();
        QList<std::pair<qint64, qint64>> tasks;
        reader->forEachWith(QString::fromLatin1(fields::incident_task::kRegister),
                            QString::fromLatin1(fields::incident_task::incident), m_id,
                            [&](const ledger::Record& task) {
                                if (left-- > 0)
                                    tasks.append({task.id, task.rev});
                            });
        int minutes = m_story[QLatin1String("aware")].toInt() + 10;
        for (const auto& [task, taskRev] : tasks) {
            at(minutes).finishTask(task, taskRev, {});
            minutes += 9;
        }
    }

    void report()
    {
        const QJsonValue wanted = m_story[QLatin1String("report")];
        if (!wanted.isObject())
            return;
        incidents::ReportService service(m_workspace, [ms = minutesFromNow(-15)] { return ms; });
        incidents::ReportPlan plan;
        plan.kind = word(wanted, "kind");
        plan.rule = word(wanted, "rule");
        plan.recipient = word(wanted, "recipient");
        plan.recipientName = word(wanted, "recipient_name");
        plan.channel = word(wanted, "channel");
        const qint64 notice = service.create(m_id, plan);
        for (const QJsonValue& item : wanted[QLatin1String("later")].toArray())
            service.setItem(notice, item.toString(), {}, true);
    }

    void finish()
    {
        for (const QJsonValue& each : m_story[QLatin1String("improvements")].toArray())
            at(-60200).addImprovement(m_id, valuesOf(fields::improvement::kRegister, each.toObject()));
        if (const QJsonValue end = m_story[QLatin1String("end")]; end.isDouble())
            at(end).endHandling(m_id, rev(), minutesFromNow(end));
        if (m_story[QLatin1String("close")].toBool())
            at(-60100).close(m_id, rev());
    }

    Workspace& m_workspace;
    QJsonValue m_story;
    qint64 m_id = 0;
};

} // namespace

void enterPlans(Workspace& administrator)
{
    for (const QJsonValue& plan : data("plans")[QLatin1String("plans")].toArray()) {
        qint64 id = 0;
        administrator.perform(Tr::tr("Plan entered"), {}, [&](ActWriter& writer) {
            id = create(writer, fields::plan::kRegister,
                        without(plan.toObject(), {QStringLiteral("steps"), QStringLiteral("contacts")}));
            const auto add = [&](const char* part, const char* registerId) {
                for (const QJsonValue& each : plan[QLatin1String(part)].toArray()) {
                    ledger::FieldValues values =
                        parse(writer, QString::fromLatin1(registerId), each.toObject());
                    values.insert(QStringLiteral("plan"), id);
                    writer.create(QString::fromLatin1(registerId), values);
                }
            };
            add("steps", fields::plan_step::kRegister);
            add("contacts", fields::plan_contact::kRegister);
        });
    }
    stepAll(administrator, fields::plan::kRegister, QStringLiteral("draft"), QStringLiteral("submit"));
}

void enterIncidents(Workspace& administrator)
{
    for (const QJsonValue& story : data("incidents")[QLatin1String("incidents")].toArray())
        Teller(administrator, story).tell();
}

void countersignDecisions(Workspace& officer)
{
    stepAll(officer, fields::grade_decision::kRegister, QStringLiteral("decided"),
            QStringLiteral("countersign"), [&](const ledger::Record& decision) {
                const auto reader = officer.ledger().reader();
                const ledger::RegisterDef& definition =
                    reader->registers().at(QString::fromLatin1(fields::grade_decision::kRegister));
                const qint64 of =
                    decision.value(definition.fieldAt(QString::fromLatin1(fields::grade_decision::incident)))
                        .toLongLong();
                const auto incident = reader->find(QString::fromLatin1(fi::kRegister), of);
                return incident && incident->state != QLatin1String("closed");
            });
}

} // namespace wardbook::commands::sample
