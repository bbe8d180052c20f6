#include "ui/incidents/exhibit_acts.h"
#include "base/error.h"
#include "fields/custody_event.h"
#include "fields/exhibit.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/document_preview.h"
#include "ui/incidents/form_dialog.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/prompts.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace wardbook::ui {

namespace field = fields::exhibit;
namespace chain = fields::custody_event;

namespace {

std::unique_ptr<QFile> openFile(const QString& path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        throw Error(
            ErrorKind::Io,
            IncidentsPageTr::tr("%1 could not be read. Nothing was stored; check whether the file can be "
                                "opened, then add it again.")
                .arg(QFileInfo(path).fileName()),
            file->errorString());
    return file;
}

incidents::NewExhibit exhibitFrom(const ledger::FieldValues& values)
{
    const auto text = [&](const char* name) { return values.value(fieldId(name)).toString(); };
    incidents::NewExhibit exhibit;
    exhibit.name = text(field::name);
    exhibit.kind = text(field::kind);
    exhibit.collectedBy = text(field::collected_by);
    exhibit.collectedMs = values.value(fieldId(field::collected_at)).toLongLong();
    exhibit.where = text(field::collected_where);
    exhibit.tool = text(field::tool);
    exhibit.storage = text(field::storage);
    exhibit.sealNo = text(field::seal_no);
    exhibit.sealed = values.value(fieldId(field::sealed)).toInt() != 0;
    exhibit.note = text(field::note);
    exhibit.size = values.value(fieldId(field::size)).toLongLong();
    exhibit.sm3 = QByteArray::fromHex(text(field::sm3).toLatin1());
    exhibit.sha256 = QByteArray::fromHex(text(field::sha256).toLatin1());
    return exhibit;
}

} // namespace

ExhibitActs::ExhibitActs(CaseActs& acts, QWidget* parent) : QObject(parent), m_acts(acts), m_parent(parent) {}

QString ExhibitActs::titleOf(const ledger::Record& exhibit) const
{
    const ledger::RecordFields own = m_acts.data()->of(field::kRegister, exhibit);
    return QStringLiteral("%1 %2").arg(own.text(field::code), own.text(field::name));
}

void ExhibitActs::chooseFiles()
{
    prompts::openFile(m_parent, IncidentsPageTr::tr("Add a file as evidence"),
                      IncidentsPageTr::tr("All files (*)"), [this](const QString& file) {
                          if (!file.isEmpty())
                              addFiles({file});
                      });
}

void ExhibitActs::addFiles(const QStringList& files)
{
    if (files.isEmpty())
        return;
    QStringList names;
    for (const QString& file : files)
        names.append(QFileInfo(file).fileName());
    auto* dialog = new FormDialog(
        services(), m_acts.source(), field::kRegister,
        {IncidentsPageTr::tr("Secure as evidence"),
         IncidentsPageTr::tr(
             "%1. SM3 and SHA-256 are taken while the file is stored; the original stays where it is.")
             .arg(names.mid(0, 5).join(IncidentsPageTr::tr(", "))),
         IncidentsPageTr::tr("Store"), false},
        m_parent);
    dialog->setObjectName(QStringLiteral("addExhibitDialog"));
    const qint64 now = services().nowMs();
    if (files.size() == 1)
        dialog->addField(field::name, {names.first(), {}, true, {}});
    const QString kind = QStringLiteral("file");
    dialog->addField(
        field::kind,
        {kind, m_acts.data()->registers->codes(QStringLiteral("exhibit_kind")).labelOf(kind), true, {}});
    dialog->addField(field::collected_by, {services().workspace().session().name, {}, true, {}});
    dialog->addField(field::collected_at, {now, ledger::instantText(now), true, {}});
    dialog->addField(field::collected_where);
    dialog->addField(field::tool);
    dialog->addField(field::note);
    dialog->setWork([id = m_acts.data()->id(), files](const ActTools& tools,
                                                      const ledger::FieldValues& values, const QString&) {
        for (const QString& path : files) {
            incidents::NewExhibit exhibit = exhibitFrom(values);
            if (exhibit.name.isEmpty() || files.size() > 1)
                exhibit.name = QFileInfo(path).fileName();
            tools.custody().addFile(id, exhibit, *openFile(path));
        }
    });
    dialog->start();
}

void ExhibitActs::addKeptElsewhere()
{
    auto* dialog = new FormDialog(
        services(), m_acts.source(), field::kRegister,
        {IncidentsPageTr::tr("Evidence kept elsewhere"),
         IncidentsPageTr::tr("A disk, a device, paper: only its description and digests are kept here."),
         IncidentsPageTr::tr("Register"), false},
        m_parent);
    dialog->setObjectName(QStringLiteral("keptElsewhereDialog"));
    const qint64 now = services().nowMs();
    dialog->addField(field::name, {{}, {}, true, {}});
    dialog->addField(field::kind);
    dialog->addField(field::collected_by, {services().workspace().session().name, {}, true, {}});
    dialog->addField(field::collected_at, {now, ledger::instantText(now), true, {}});
    const char* const rest[] = {field::collected_where, field::tool,    field::storage,
                                field::sealed,          field::seal_no, field::sm3,
                                field::sha256,          field::size,    field::note};
    for (const char* name : rest)
        dialog->addField(name);
    dialog->setWork(
        [id = m_acts.data()->id()](const ActTools& tools, const ledger::FieldValues& values, const QString&) {
            tools.custody().addKeptElsewhere(id, exhibitFrom(values));
        });
    dialog->start();
}

void ExhibitActs::record(const ledger::Record& exhibit, const QString& action)
{
    const QString label = m_acts.data()->registers->codes(QStringLiteral("custody_action")).labelOf(action);
    const bool destroys = action == QLatin1String("destroy");
    auto* dialog =
        new FormDialog(services(), m_acts.source(), chain::kRegister,
                       {label,
                        destroys ? IncidentsPageTr::tr("%1. It counts once another person has witnessed it.")
                                       .arg(titleOf(exhibit))
                                 : titleOf(exhibit),
                        label, destroys},
                       m_parent);
    dialog->setObjectName(QStringLiteral("custodyDialog"));
    const qint64 now = services().nowMs();
    dialog->addField(chain::at, {now, ledger::instantText(now), true, {}});
    const bool moves = action == QLatin1String("hand_over") || action == QLatin1String("return");
    dialog->addField(chain::from_name, {services().workspace().session().name, {}, moves, {}});
    dialog->addField(chain::to_name, {{}, {}, moves, {}});
    dialog->addField(chain::purpose, {{}, {}, true, {}});
    dialog->addField(chain::place);
    dialog->addField(chain::note);
    dialog->setWork(
        [id = exhibit.id, action](const ActTools& tools, const ledger::FieldValues& values, const QString&) {
            const auto text = [&](const char* name) { return values.value(fieldId(name)).toString(); };
            tools.custody().record(id, {action, values.value(fieldId(chain::at)).toLongLong(),
                                        text(chain::from_name), text(chain::to_name), text(chain::purpose),
                                        text(chain::place), text(chain::note)});
        });
    dialog->start();
}

/// What is kept elsewhere is checked against a file that the person brings.
void ExhibitActs::verify(const ledger::Record& exhibit)
{
    if (m_acts.data()->of(field::kRegister, exhibit).flag(field::stored))
        return check(exhibit.id, {});
    prompts::openFile(m_parent, IncidentsPageTr::tr("File to compare with"),
                      IncidentsPageTr::tr("All files (*)"), [this, id = exhibit.id](const QString& path) {
                          if (!path.isEmpty())
                              check(id, path);
                      });
}

void ExhibitActs::check(qint64 exhibit, const QString& path)
{
    auto matches = std::make_shared<bool>(false);
    Services* shell = &services();
    shell->run(
        this, IncidentsPageTr::tr("Verifying"),
        [matches, exhibit, path, tools = ActTools::of(*shell)](const Progress& progress) {
            const auto file = path.isEmpty() ? nullptr : openFile(path);
            *matches = tools.custody().verify(exhibit, IncidentsPageTr::tr("digests compared"), file.get(),
                                              progress);
        },
        [shell, matches] {
            shell->message(*matches ? Services::Tone::Ok : Services::Tone::Error,
                           *matches ? IncidentsPageTr::tr("Both digests match")
                                    : IncidentsPageTr::tr("The digests do not match"),
                           *matches
                               ? QString()
                               : IncidentsPageTr::tr("The file was changed since it was secured. The step is "
                                                     "recorded in the custody chain."));
        });
}

void ExhibitActs::copyOut(const ledger::Record& exhibit)
{
    vault::Vault* vault = &services().workspace().vault();
    const QString name =
        m_acts.data()->marked(m_acts.data()->of(field::kRegister, exhibit).text(field::name));
    prompts::password(
        m_parent,
        {IncidentsPageTr::tr("Copy out in clear"),
         IncidentsPageTr::tr(
             "The file leaves the vault unencrypted. The copy is a step of the custody chain."),
         IncidentsPageTr::tr("Copy"), false},
        true, [vault](const QString& password) { return vault->checkPassword(password); },
        [this, id = exhibit.id, name](const QString& reason) {
            const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
            prompts::saveFile(
                m_parent, IncidentsPageTr::tr("Save a copy"), IncidentsPageTr::tr("All files (*)"),
                folder.filePath(name), [this, id, reason](const QString& path) {
                    if (path.isEmpty())
                        return;
                    m_acts.run([id, reason, path](const ActTools& tools) {
                        tools.custody().copyOut(id, path, QDir::toNativeSeparators(path), reason);
                    });
                });
        });
}

void ExhibitActs::witness(const ledger::Record& event)
{
    const ledger::RecordFields own = m_acts.data()->of(chain::kRegister, event);
    prompts::confirm(m_parent,
                     {IncidentsPageTr::tr("Witness this step"),
                      IncidentsPageTr::tr("%1: %2. Sign that you saw it.")
                          .arg(own.label(chain::action), own.text(chain::purpose)),
                      IncidentsPageTr::tr("Witness"), false},
                     [this, id = event.id, rev = event.rev] {
                         m_acts.run([id, rev](const ActTools& tools) { tools.custody().witness(id, rev); });
                     });
}

void ExhibitActs::sheet(const ledger::Record& exhibit)
{
    previewDocument(
        services(), m_parent,
        {fieldId(field::kRegister), IncidentsPageTr::tr("Custody sheet of %1").arg(titleOf(exhibit)),
         m_acts.data()->of(field::kRegister, exhibit).text(field::code)},
        [id = exhibit.id](ledger::Reader& reader) { return incidents::CustodyService::sheet(reader, id); });
}

} // namespace wardbook::ui
