#include "ui/survey/survey_acts.h"
#include "base/clock.h"
#include "fields/asset.h"
#include "fields/data_source.h"
#include "fields/data_table.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_source.h"
#include "ui/kit/services.h"
#include "ui/survey/connection_dialog.h"
#include "ui/survey/start_dialog.h"
#include "ui/survey/survey_page_tr.h"
#include <QCoreApplication>
#include <QPointer>

namespace wardbook::ui {

using survey::KnownTable;
using survey::SurveyResult;
using survey::SurveyService;

namespace {

QString id(const char* name)
{
    return QString::fromLatin1(name);
}

QList<qint64> idsOf(const QList<const KnownTable*>& tables)
{
    QList<qint64> ids;
    for (const KnownTable* table : tables)
        ids << table->id;
    return ids;
}

/// "lis_report, lis_item and 3 more"
QString namesOf(const QList<const KnownTable*>& tables)
{
    constexpr int kShown = 4;
    QStringList names;
    for (const KnownTable* table : tables.mid(0, kShown))
        names << table->table.fullName();
    const QString text = names.join(SurveyPageTr::tr(", "));
    const int more = int(tables.size()) - kShown;
    return more > 0 ? SurveyPageTr::tr("%1 and %n more", nullptr, more).arg(text) : text;
}

/// A password as long as somebody needs it.
struct Password
{
    QString text;
    explicit Password(const QString& typed) : text(typed) {}
    Password(const Password&) = delete;
    Password& operator=(const Password&) = delete;
    ~Password() { text.fill(u'\0'); }
};

} // namespace

SurveyActs::SurveyActs(Services& services, RecordSource& source, QWidget* page)
    : QObject(page), m_services(services), m_source(source), m_page(page)
{
}

void SurveyActs::connectNew()
{
    auto* dialog = new ConnectionDialog(m_services, m_source, 0, 0, {}, {}, m_page);
    dialog->setMade([this](qint64 source) { Q_EMIT made(source); });
    dialog->start();
}

void SurveyActs::change(qint64 dataSource)
{
    struct Read
    {
        qint64 rev = 0;
        ledger::FieldValues values;
        QHash<QString, QString> shown;
    };
    auto read = std::make_shared<Read>();
    m_source.read(
        this,
        [read, dataSource](ledger::Reader& reader) {
            const ledger::RegisterDef& definition = reader.registers().at(id(fields::data_source::kRegister));
            const auto record = reader.find(definition.id, dataSource);
            if (!record)
                return;
            read->rev = record->rev;
            for (const ledger::FieldDef& field : definition.fields) {
                if (record->value(field).isNull())
                    continue;
                read->values.insert(field.id, record->value(field));
                read->shown.insert(field.id, ledger::displayValue(field, definition, reader.registers(),
                                                                  record->values, reader.namer()));
            }
        },
        [this, read, dataSource] {
            if (read->values.isEmpty())
                return;
            auto* dialog = new ConnectionDialog(m_services, m_source, dataSource, read->rev, read->values,
                                                read->shown, m_page);
            dialog->setMade([this](qint64 source) { Q_EMIT made(source); });
            dialog->start();
        });
}

void SurveyActs::start(const SourceLine& source)
{
    if (m_running)
        return;
    const auto begin = [this, source](const QString& typed, const survey::Depth& depth) {
        m_running = true;
        Q_EMIT runningChanged();
        const auto password = std::make_shared<Password>(typed);
        const auto result = std::make_shared<SurveyResult>();
        // the page must know that it ended, however it did: work that is gone has ended
        const auto ended = std::shared_ptr<void>(nullptr, [acts = QPointer<SurveyActs>(this)](void*) {
            QMetaObject::invokeMethod(
                qApp,
                [acts] {
                    if (!acts)
                        return;
                    acts->m_running = false;
                    Q_EMIT acts->runningChanged();
                },
                Qt::QueuedConnection);
        });
        m_services.run(
            this, SurveyPageTr::tr("Survey of %1").arg(source.name),
            [password, result, depth, ended, record = source.id,
             workspace = &m_services.workspace()](const Progress& progress) {
                *result = SurveyService(*workspace)
                              .survey(record, password->text, depth, clock::now().date(), progress);
            },
            [this, result, name = source.name] {
                tell(name, *result);
                Q_EMIT surveyed(*result);
            });
    };
    auto* dialog = new StartDialog(source, begin, m_page);
    dialog->open();
}

void SurveyActs::tell(const QString& name, const SurveyResult& result)
{
    const QString found =
        SurveyPageTr::tr("%n tables, %1 set aside, %2 with personal information", nullptr, int(result.tables))
            .arg(result.setAside)
            .arg(result.personalTables);
    if (result.outcome != QLatin1String("complete"))
        return m_services.message(Services::Tone::Warning,
                                  SurveyPageTr::tr("%1 was surveyed in part").arg(name),
                                  found + QStringLiteral(" · ") + result.problem.section(u'\n', 0, 0));
    const survey::Drift& drift = result.drift;
    QStringList parts{found};
    if (!drift.fresh.isEmpty())
        parts << SurveyPageTr::tr("%n new", nullptr, int(drift.fresh.size()));
    if (!drift.gone.isEmpty())
        parts << SurveyPageTr::tr("%n gone", nullptr, int(drift.gone.size()));
    if (!drift.freshPersonal.isEmpty())
        parts << SurveyPageTr::tr("%n with new personal columns", nullptr, int(drift.freshPersonal.size()));
    m_services.message(Services::Tone::Ok, SurveyPageTr::tr("%1 is surveyed").arg(name),
                       parts.join(QStringLiteral(" · ")));
}

void SurveyActs::adopt(const QList<const KnownTable*>& tables, const QString& name)
{
    if (tables.isEmpty())
        return;
    auto* dialog =
        new FieldDialog(m_source, fields::asset::kRegister,
                        {SurveyPageTr::tr("Make an asset of %n tables", nullptr, int(tables.size())),
                         namesOf(tables), SurveyPageTr::tr("Make the asset"), false},
                        m_page);
    dialog->setObjectName(QStringLiteral("adoptDialog"));
    FieldDialog::Line named, department;
    named.value = name;
    named.required = true;
    department.required = true;
    dialog->addField(fields::asset::name, named);
    dialog->addField(fields::asset::department, department);
    dialog->addNote(SurveyPageTr::tr("A draft with the suggested category, level and reason, the volume and "
                                     "where it is stored; a person reviews it like any other."));
    const auto made = std::make_shared<qint64>(0);
    dialog->setWork(
        [made, ids = idsOf(tables), workspace = &m_services.workspace()](const ledger::FieldValues& values,
                                                                         const QString&, const Progress&) {
            *made = SurveyService(*workspace)
                        .adopt(ids, values.value(id(fields::asset::name)).toString(),
                               values.value(id(fields::asset::department)).toLongLong());
        },
        [this, count = int(tables.size())] {
            m_services.message(Services::Tone::Ok,
                               SurveyPageTr::tr("%n tables are an asset now", nullptr, count),
                               SurveyPageTr::tr("It is a draft in the asset register."));
        });
    dialog->start();
}

void SurveyActs::link(const QList<const KnownTable*>& tables)
{
    if (tables.isEmpty())
        return;
    auto* dialog =
        new FieldDialog(m_source, fields::data_table::kRegister,
                        {SurveyPageTr::tr("Which asset do %n tables belong to?", nullptr, int(tables.size())),
                         namesOf(tables), SurveyPageTr::tr("Assign"), false},
                        m_page);
    dialog->setObjectName(QStringLiteral("linkDialog"));
    FieldDialog::Line asset;
    asset.required = true;
    dialog->addField(fields::data_table::asset, asset);
    dialog->setWork([ids = idsOf(tables), workspace = &m_services.workspace()](
                        const ledger::FieldValues& values, const QString&, const Progress&) {
        SurveyService(*workspace).link(ids, values.value(id(fields::data_table::asset)).toLongLong());
    });
    dialog->start();
}

void SurveyActs::leaveOut(const QList<const KnownTable*>& tables)
{
    if (tables.isEmpty())
        return;
    const QString label = SurveyPageTr::tr("Leave out %n tables", nullptr, int(tables.size()));
    prompts::reason(m_page, {label, namesOf(tables), SurveyPageTr::tr("Leave out"), false},
                    [this, label, ids = idsOf(tables)](const QString& reason) {
                        m_services.run(m_page, label,
                                       [ids, reason, workspace = &m_services.workspace()](const Progress&) {
                                           SurveyService(*workspace).leaveOut(ids, true, reason);
                                       });
                    });
}

void SurveyActs::takeIn(const QList<const KnownTable*>& tables)
{
    if (tables.isEmpty())
        return;
    m_services.run(m_page, SurveyPageTr::tr("Take in %n tables", nullptr, int(tables.size())),
                   [ids = idsOf(tables), workspace = &m_services.workspace()](const Progress&) {
                       SurveyService(*workspace).leaveOut(ids, false, {});
                   });
}

} // namespace wardbook::ui
