#include "exchange/proofs.h"
#include "fields/filing.h"
#include "ui/filings/filing_preview.h"
#include "ui/filings/filing_words.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/content_view.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/icons.h"
#include "ui/kit/open_copies.h"
#include "ui/kit/record_source.h"
#include <QBuffer>
#include <QMenu>
#include <QStackedWidget>

/// What the preview does with single values and with attached files.
namespace wardbook::ui {

using filings::FactSource;

/// What is larger is not shown, only exported: it would have to lie in memory as a whole.
constexpr qint64 kMostBytes = 64 * 1024 * 1024;
constexpr int kReaderKiB = 1024;

void FilingPreview::clickValue(const QString& source)
{
    FilingSelection::Place place;
    place.part = m_part;
    place.source = source;
    place.key = keyOf(source);
    const LaidPartPtr& laid = m_pages->part();
    const LaidPart::Spot spot = laid->spots.value(source);
    if (const LaidPart::Section* section = laid->sectionAt(spot.page, spot.rect.top()))
        place.section = section->id;
    m_selection.select(place, this);
    notePage();
    openRecord(source);
}

/// Values that no record holds offer what can be done with them instead.
void FilingPreview::openRecord(const QString& source)
{
    const auto place = std::make_shared<RecordPlace>();
    m_source.read(
        this,
        [place, source](ledger::Reader& reader) { *place = placeOf(reader, FactSource::fromToken(source)); },
        [this, place, source] {
            if (!place->isEmpty())
                m_services.open(place->page, place->target);
            else
                showValueMenu(source, m_pages->viewport()->mapToGlobal(m_pages->boxOf(source).bottomLeft()));
        });
}

void FilingPreview::showValueMenu(const QString& source, const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("valueMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* about = menu->addAction(tipOf(source).section(QLatin1Char('\n'), 0, 0));
    about->setEnabled(false);
    menu->addSeparator();
    QAction* open = menu->addAction(icon(QStringLiteral("link")), FilingsPageTr::tr("Open the record"));
    open->setObjectName(QStringLiteral("openRecord"));
    open->setEnabled(FactSource::fromToken(source).record != 0);
    connect(open, &QAction::triggered, this, [this, source] { openRecord(source); });
    const QString key = keyOf(source);
    if (m_view && m_view->edit && m_view->isDraft() && !key.isEmpty()) {
        QAction* type =
            menu->addAction(icon(QStringLiteral("pencil")), FilingsPageTr::tr("Type another value…"));
        type->setObjectName(QStringLiteral("typeAnother"));
        connect(type, &QAction::triggered, this, [this, key] { Q_EMIT typeWanted(key); });
    }
    menu->popup(at);
}

/// "单位名称 · 取自 单位 名称" and how to get there.
QString FilingPreview::tipOf(const QString& source) const
{
    if (!m_view)
        return {};
    const FactSource from = FactSource::fromToken(source);
    const filings::Fact* fact = m_view->file.facts.find(keyOf(source));
    const auto registers = m_services.workspace().ledger().registers();
    const ledger::RegisterDef* definition = registers->find(from.registerId);
    const ledger::FieldDef* field = definition ? definition->field(from.field) : nullptr;
    QString where;
    if (definition)
        where = field ? FilingsPageTr::tr("%1 · %2").arg(definition->label.text(), field->label.text())
                      : definition->label.text();
    const QString what = fact && !fact->label.isEmpty() ? fact->label
                         : field                        ? field->label.text()
                                                        : QString();
    QStringList lines;
    if (fact && fact->typed)
        lines << FilingsPageTr::tr("%1: typed in for this filing").arg(what);
    else
        lines << FilingsPageTr::tr("%1: from %2").arg(what, where);
    if (from.record != 0)
        lines << FilingsPageTr::tr("Click to open the record; right click for more");
    return lines.join(QLatin1Char('\n'));
}

void FilingPreview::showAttachment()
{
    m_slow.stop();
    m_maker->forget();
    m_pages->setPart({}, false);
    m_settled = true;
    m_files.clear();
    for (const filings::GivenFile& file : m_view->file.files)
        if (file.part == m_part)
            m_files.append(file);
    if (!m_files.isEmpty())
        return showFile(qMax(0, indexOf(m_selection.place().file)));
    m_reading = 0;
    const filings::PartDefinition* definition = m_view->file.kind ? m_view->file.kind->part(m_part) : nullptr;
    if (!definition)
        return say(FilingsPageTr::tr("This line is about the filing as a whole."));
    const QString hint = definition->hint.text();
    const QString missing =
        FilingsPageTr::tr("Nothing is attached as “%1” yet.").arg(definition->label.text());
    say(hint.isEmpty() ? missing : missing + QLatin1Char('\n') + hint, false, true);
}

int FilingPreview::indexOf(const QString& packageFile) const
{
    for (const filings::PackageFile& file : m_view->file.package)
        for (int i = 0; file.name == packageFile && i < m_files.size(); ++i)
            if (m_files.at(i).record == file.record)
                return i;
    return -1;
}

void FilingPreview::showFile(int index)
{
    if (index < 0 || index >= m_files.size())
        return;
    m_file = index;
    const filings::GivenFile& file = m_files.at(index);
    m_content->emptyState()->clearActions();
    if (file.lost) {
        m_content->setSentence(
            FilingsPageTr::tr("%1 is missing from the evidence store. Attach it again.").arg(file.name));
    } else {
        m_content->setSentence(FilingsPageTr::tr("Reading %1").arg(file.name));
        readFile(file);
    }
    settle(m_content);
    noteTitle();
}

void FilingPreview::readFile(const filings::GivenFile& file)
{
    const auto content = std::make_shared<QByteArray>();
    m_reading = file.record;
    m_settled = false;
    const auto show = [this, content, file] {
        if (m_reading != file.record)
            return;
        m_settled = true;
        m_content->setContent(file.name, *content,
                              FilingsPageTr::tr("%1 can't be shown here. Export it to open it with another "
                                                "program; the export is kept in the trail.")
                                  .arg(file.name));
        if (m_view && m_view->exports && !content->isEmpty())
            m_content->emptyState()->addAction(
                FilingsPageTr::tr("Open with the system's program…"), [this, content, file] {
                    openWithSystem(m_services, this,
                                   {file.name, *content, QString::fromLatin1(fields::filing::kRegister)});
                });
        if (m_view && m_view->exports)
            m_content->emptyState()->addAction(FilingsPageTr::tr("Export…"),
                                               [this, file] { Q_EMIT exportWanted(file.part, file.record); });
    };
    if (file.size > kMostBytes)
        return show();
    m_services.run(
        this, FilingsPageTr::tr("Reading %1").arg(file.name),
        [content, workspace = &m_services.workspace(), proof = file.proof](const Progress& progress) {
            QBuffer buffer(content.get());
            buffer.open(QIODevice::WriteOnly);
            const auto reader = workspace->ledger().reader(kReaderKiB);
            exchange::readProof(*workspace, *reader, proof, buffer, progress);
        },
        show);
}

} // namespace wardbook::ui
