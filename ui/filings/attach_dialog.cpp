#include "ui/filings/attach_dialog.h"
#include "base/error.h"
#include "fields/filing_part.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>

namespace wardbook::ui {

namespace field = fields::filing_part;
using filings::PartDefinition;

namespace {

std::unique_ptr<QFile> openFile(const QString& path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Io,
                    FilingsPageTr::tr("%1 could not be read. The filing is as it was; check whether the file "
                                      "can be opened, then attach it again.")
                        .arg(QFileInfo(path).fileName()),
                    file->errorString());
    return file;
}

prompts::Question question(const AttachDialog::What& what)
{
    QStringList names;
    for (const QString& file : what.files)
        names.append(QFileInfo(file).fileName());
    constexpr int kNamed = 4;
    QString text = names.mid(0, kNamed).join(FilingsPageTr::tr(", "));
    if (names.size() > kNamed)
        text = FilingsPageTr::tr("%1 and %2 more").arg(text).arg(names.size() - kNamed);
    return {what.replaces != 0 ? FilingsPageTr::tr("Replace the file") : FilingsPageTr::tr("Attach"), text,
            what.replaces != 0 ? FilingsPageTr::tr("Replace") : FilingsPageTr::tr("Attach"), false};
}

} // namespace

AttachDialog::AttachDialog(Services& services, RecordSource& source, const FilingViewPtr& view,
                           const What& what, QWidget* parent)
    : FieldDialog(source, field::kRegister, question(what), parent), m_view(view), m_what(what),
      m_part(std::make_shared<QString>()), m_parts(new QComboBox(this)), m_hint(nullptr)
{
    setObjectName(QStringLiteral("attachDialog"));
    m_parts->setObjectName(QStringLiteral("attachPart"));
    m_parts->setAccessibleName(FilingsPageTr::tr("Part"));
    addRow(FilingsPageTr::tr("Part"), m_parts);
    m_hint = addNote({});
    const bool kept = what.files.isEmpty();
    if (kept)
        addField(field::file, {{}, {}, true, FilingsPageTr::tr("Evidence of the vault")});
    for (const char* detail : {field::issued_on, field::expires_on, field::pages, field::note})
        addField(detail);
    // the parts that still want a file come first
    for (const bool wanting : {true, false})
        for (const PartDefinition& part : view->file.kind->parts) {
            if (part.make != PartDefinition::Make::Attachment)
                continue;
            const bool given =
                std::any_of(view->file.files.begin(), view->file.files.end(),
                            [&](const filings::GivenFile& file) { return file.part == part.id; });
            if (wanting != given)
                m_parts->addItem(part.label.text(), part.id);
        }
    m_parts->setCurrentIndex(qMax(0, m_parts->findData(what.part)));
    m_parts->setEnabled(what.replaces == 0);
    connect(m_parts, &QComboBox::currentIndexChanged, this, &AttachDialog::showPart);
    showPart();
    setWhat(FilingsPageTr::tr("Storing the file"));
    setWork([tools = FilingTools::of(services), filing = view->id(), what,
             part = m_part](const ledger::FieldValues& values, const QString&, const Progress& progress) {
        ledger::FieldValues details = values;
        const qint64 proof = details.take(QLatin1String(field::file)).toLongLong();
        filings::FilingService service = tools.service();
        // every file is opened before the first one goes in: an unreadable one changes nothing
        QList<std::shared_ptr<QFile>> files;
        for (const QString& path : what.files)
            files.append(openFile(path));
        qint64 last = what.replaces;
        for (qsizetype i = 0; i < files.size(); ++i)
            last = service.attach(filing, *part, *files.at(i), QFileInfo(what.files.at(i)).fileName(),
                                  details, progress);
        if (what.replaces != 0 &&
            what.replaces != last) // a part of several files took it beside the former one
            service.detach(what.replaces, tools.rev(field::kRegister, what.replaces));
        if (proof == 0)
            return;
        const qint64 made = service.attachProof(filing, *part, proof);
        if (!details.isEmpty())
            tools.workspace->perform(
                FilingsPageTr::tr("About an attachment"), {}, [&](ledger::ActWriter& writer) {
                    const QString parts = QLatin1String(field::kRegister);
                    writer.update(parts, made, writer.reader().record(parts, made).rev, details);
                });
    });
}

void AttachDialog::showPart()
{
    const PartDefinition* part = m_view->file.kind->part(m_parts->currentData().toString());
    QStringList says;
    if (part && !part->hint.text().isEmpty())
        says.append(part->hint.text());
    if (part && !part->formats.isEmpty())
        says.append(FilingsPageTr::tr("Files: %1").arg(part->formats.join(FilingsPageTr::tr(", "))));
    if (part && !part->source.isEmpty())
        says.append(part->verified ? part->source : FilingsPageTr::tr("%1 (unchecked)").arg(part->source));
    m_hint->setText(says.join(QLatin1Char('\n')));
    m_hint->setVisible(!says.isEmpty());
    fit();
    setError({});
}

bool AttachDialog::ready()
{
    const PartDefinition* part = m_view->file.kind->part(m_parts->currentData().toString());
    if (!part)
        return false;
    for (const QString& path : std::as_const(m_what.files)) {
        const QString suffix = QFileInfo(path).suffix().toLower();
        if (part->formats.isEmpty() || part->formats.contains(suffix))
            continue;
        setError(FilingsPageTr::tr("%1 is no file that this part takes (%2). Choose another part or file.")
                     .arg(QFileInfo(path).fileName(), part->formats.join(FilingsPageTr::tr(", "))));
        return false;
    }
    *m_part = part->id;
    return true;
}

} // namespace wardbook::ui
