// What goes into a filing: attachments, confirmations, typed values, templates, and single files out of it.
#include "base/error.h"
#include "exchange/proofs.h"
#include "fields/filing.h"
#include "fields/filing_part.h"
#include "ledger/record_fields.h"
#include "ui/filings/attach_dialog.h"
#include "ui/filings/changes_view.h"
#include "ui/filings/confirm_dialog.h"
#include "ui/filings/filing_acts.h"
#include "ui/filings/filing_tools.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/filings/template_dialog.h"
#include "ui/filings/value_dialog.h"
#include "ui/kit/content_viewer.h"
#include "ui/kit/open_copies.h"
#include "ui/kit/prompts.h"
#include <QBuffer>
#include <QDir>
#include <QMimeDatabase>
#include <QStandardPaths>

namespace wardbook::ui {

using filings::CheckLine;
using filings::PackageFile;

namespace {

constexpr qint64 kLargestShown = 64LL * 1024 * 1024;

/// What an open dialog can be asked for.
QString filterOf(const filings::PartDefinition* part)
{
    const QString all = FilingsPageTr::tr("All files (*)");
    if (!part || part->formats.isEmpty())
        return all;
    QStringList patterns;
    for (const QString& suffix : part->formats)
        patterns.append(QStringLiteral("*.") + suffix);
    return QStringLiteral("%1 (%2);;%3").arg(part->label.text(), patterns.join(QLatin1Char(' ')), all);
}

} // namespace

void FilingActs::attach(const QString& id, const QStringList& files)
{
    if (!mayEdit() || !m_view->file.kind)
        return;
    const filings::PartDefinition* into = part(id);
    const QString known = into && into->make == filings::PartDefinition::Make::Attachment ? id : QString();
    const auto ask = [this, known](const QStringList& given) {
        auto* dialog = new AttachDialog(m_services, *m_source, m_view, {known, given, 0}, m_parent);
        dialog->start();
    };
    if (!files.isEmpty())
        return ask(files);
    prompts::openFile(m_parent, FilingsPageTr::tr("Attach"), filterOf(known.isEmpty() ? nullptr : into),
                      [this, ask](const QString& file) {
                          if (!file.isEmpty() && mayEdit())
                              ask({file});
                      });
}

void FilingActs::attachKept(const QString& id)
{
    if (!mayEdit() || !m_view->file.kind)
        return;
    auto* dialog = new AttachDialog(m_services, *m_source, m_view, {id, {}, 0}, m_parent);
    dialog->start();
}

void FilingActs::replace(const QString& id, qint64 filingPart)
{
    prompts::openFile(m_parent, FilingsPageTr::tr("Replace the file"), filterOf(part(id)),
                      [this, id, filingPart](const QString& file) {
                          if (file.isEmpty() || !mayEdit())
                              return;
                          auto* dialog = new AttachDialog(m_services, *m_source, m_view,
                                                          {id, {file}, filingPart}, m_parent);
                          dialog->start();
                      });
}

void FilingActs::remove(qint64 filingPart)
{
    if (!m_view)
        return;
    QString name;
    for (const PackageFile& file : m_view->file.package)
        if (file.record == filingPart)
            name = file.name;
    run(
        FilingsPageTr::tr("Saving"),
        [tools = FilingTools::of(m_services), filingPart](filings::FilingService& service, const Progress&) {
            service.detach(filingPart, tools.rev(fields::filing_part::kRegister, filingPart));
        },
        [this, name] {
            m_services.message(Services::Tone::Ok, FilingsPageTr::tr("%1 is taken out").arg(name),
                               FilingsPageTr::tr("It stays in the evidence store."));
        });
}

void FilingActs::exempt(const QString& id, bool applies)
{
    const filings::PartDefinition* of = part(id);
    if (!of || !mayEdit())
        return;
    const auto go = [this, id, filing = m_view->id()](const QString& reason) {
        run(FilingsPageTr::tr("Saving"),
            [=](filings::FilingService& service, const Progress&) { service.exempt(filing, id, reason); });
    };
    if (applies)
        return go({});
    prompts::reason(m_parent,
                    {FilingsPageTr::tr("Does not apply: %1").arg(of->label.text()),
                     FilingsPageTr::tr("The part is left out of this filing. %1").arg(of->source),
                     FilingsPageTr::tr("Does not apply"), false},
                    go);
}

void FilingActs::useTemplate(const QString& id)
{
    const filings::PartDefinition* of = part(id);
    if (!of || !mayEdit())
        return;
    auto* dialog = new TemplateDialog(m_services, m_view, *of, m_parent);
    dialog->start();
}

/// What is attached is looked at in memory; documents that are made are in the preview.
void FilingActs::openFile(const PackageFile& file)
{
    if (file.proof == 0)
        return;
    if (file.size > kLargestShown)
        return m_services.message(Services::Tone::Warning,
                                  FilingsPageTr::tr("%1 is too large to look at in memory").arg(file.name),
                                  FilingsPageTr::tr("A copy in clear can be exported."));
    auto content = std::make_shared<QByteArray>();
    m_services.run(
        this, FilingsPageTr::tr("Opening %1").arg(file.name),
        [content, workspace = &m_services.workspace(), proof = file.proof](const Progress& progress) {
            QBuffer buffer(content.get());
            buffer.open(QIODevice::WriteOnly);
            exchange::readProof(*workspace, *workspace->ledger().reader(1024), proof, buffer, progress);
        },
        [this, content, file] {
            const QString type =
                QMimeDatabase().mimeTypeForFile(file.name, QMimeDatabase::MatchExtension).name();
            auto* viewer = new ContentViewer(file.name, type, *content, m_parent);
            if (m_view && m_view->exports) {
                viewer->offerSaving();
                viewer->offerOpening();
            }
            connect(viewer, &ContentViewer::openWanted, this, [this, viewer, file, content] {
                viewer->accept(); // one dialog at a time
                openWithSystem(m_services, m_parent,
                               {file.name, *content, QString::fromLatin1(fields::filing::kRegister)});
            });
            connect(viewer, &ContentViewer::saveWanted, this, [this, viewer, file] {
                viewer->accept(); // one dialog at a time
                exportFile(file);
            });
            viewer->open();
        });
}

void FilingActs::exportFile(const PackageFile& file)
{
    if (!m_view)
        return;
    vault::Vault* vault = &m_services.workspace().vault();
    prompts::password(
        m_parent,
        {FilingsPageTr::tr("Export in clear"),
         FilingsPageTr::tr(
             "%1 leaves the vault unencrypted. Who exported it, when and why is kept in the trail.")
             .arg(file.name),
         FilingsPageTr::tr("Export"), false},
        true, [vault](const QString& password) { return vault->checkPassword(password); },
        [this, file](const QString& reason) {
            const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
            prompts::saveFile(m_parent, FilingsPageTr::tr("Save as"), FilingsPageTr::tr("All files (*)"),
                              folder.filePath(QFileInfo(file.name).fileName()),
                              [this, file, reason](const QString& path) {
                                  if (!path.isEmpty())
                                      writeFile(file, path, reason);
                              });
        });
}

void FilingActs::writeFile(const PackageFile& file, const QString& path, const QString& reason)
{
    m_services.run(
        this, FilingsPageTr::tr("Writing the file"),
        [tools = FilingTools::of(m_services), filing = m_view->id(), file, path,
         reason](const Progress& progress) {
            if (file.proof != 0)
                exchange::exportProof(*tools.workspace, file.proof, path, reason, progress);
            else
                tools.service().exportPart(filing, file.part, path, reason, progress);
        },
        [this, path] {
            m_services.message(Services::Tone::Ok, FilingsPageTr::tr("The file is written"),
                               QDir::toNativeSeparators(path));
        });
}

void FilingActs::confirm(const CheckLine& line)
{
    if (!mayEdit())
        return;
    auto* dialog = new ConfirmDialog(m_services, m_view, line, m_parent);
    connect(dialog, &ConfirmDialog::sourceWanted, this, &FilingActs::sourceWanted);
    dialog->start();
}

void FilingActs::takeBack(const QString& rule)
{
    QString said;
    if (m_view)
        for (const CheckLine& line : m_view->file.lines)
            for (const CheckLine::Problem& problem : line.problems)
                if (problem.rule == rule && problem.state == filings::CheckState::Confirmed)
                    said =
                        QStringLiteral("%1\n%2: %3").arg(problem.text, problem.confirmedBy, problem.reason);
    if (!mayEdit())
        return;
    prompts::confirm(
        m_parent,
        {FilingsPageTr::tr("Take the confirmation back"), said, FilingsPageTr::tr("Take back"), false},
        [this, rule, filing = m_view->id()] {
            run(FilingsPageTr::tr("Saving"),
                [=](filings::FilingService& service, const Progress&) { service.confirm(filing, rule, {}); });
        });
}

void FilingActs::typeValue(const QString& key)
{
    if (!mayEdit())
        return;
    ValueDialog* dialog = ValueDialog::create(m_services, m_view, key, m_parent);
    if (!dialog)
        return m_services.message(
            Services::Tone::Warning, FilingsPageTr::tr("This value is computed"),
            FilingsPageTr::tr("It follows from other records and can’t be typed in; mend those."));
    dialog->start();
}

void FilingActs::showChanges()
{
    if (!m_view)
        return;
    if (m_view->file.changes.isEmpty())
        return m_services.message(Services::Tone::Ok,
                                  FilingsPageTr::tr("Nothing has changed since the last filing"));
    auto* dialog = new ChangesView(m_view, m_parent);
    connect(dialog, &ChangesView::sourceWanted, this, &FilingActs::sourceWanted);
    dialog->open();
}

} // namespace wardbook::ui
