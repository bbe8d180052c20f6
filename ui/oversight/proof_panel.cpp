#include "ui/oversight/proof_panel.h"
#include "base/error.h"
#include "exchange/proofs.h"
#include "fields/proof.h"
#include "oversight/remediation_service.h"
#include "ui/kit/buttons.h"
#include "ui/kit/content_viewer.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/icons.h"
#include "ui/kit/open_copies.h"
#include "ui/kit/prompts.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include "ui/oversight/oversight_page_tr.h"
#include <QBoxLayout>
#include <QBuffer>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QMimeDatabase>
#include <QStandardPaths>

namespace wardbook::ui {

namespace {

constexpr Length kRow{26};
constexpr int kMostRows = 6;
constexpr qint64 kLargestShown = 64LL << 20; ///< bytes that are looked at in memory

} // namespace

QList<ProofLine> proofLines(ledger::Reader& reader, const QString& refs)
{
    namespace field = fields::proof;
    const QString registerId = QString::fromLatin1(field::kRegister);
    const ledger::RegisterDef& definition = reader.registers().at(registerId);
    const auto text = [&](const ledger::Record& record, const char* name) {
        return record.text(definition.fieldAt(QString::fromLatin1(name)));
    };
    QList<qint64> ids;
    for (const QString& id : refs.split(QLatin1Char(','), Qt::SkipEmptyParts))
        ids.append(id.toLongLong());
    QList<ProofLine> lines;
    for (const ledger::Record& record :
         reader.fetch(registerId, std::span<const qint64>(ids.constData(), size_t(ids.size())))) {
        lines.append({record.id, text(record, field::name), text(record, field::media_type),
                      text(record, field::digest), text(record, field::size).toLongLong(),
                      QDateTime::fromString(text(record, field::added_on), Qt::ISODate)});
    }
    return lines;
}

ProofPanel::ProofPanel(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_list(new QListWidget(this)),
      m_add(new Button(OversightPageTr::tr("Attach a file…"), "plain", QStringLiteral("paperclip"), this)),
      m_later(makeLabel(OversightPageTr::tr("Files can be attached once it is created."), FontRole::Caption,
                        "text3", this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_list->setObjectName(QStringLiteral("proofs"));
    m_list->setAccessibleName(OversightPageTr::tr("Proof"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setIconSize({metric::kIcon, metric::kIcon});
    m_list->installEventFilter(this);
    column->addWidget(m_list);
    m_add->setSmall(true);
    m_add->setObjectName(QStringLiteral("addProof"));
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(m_later);
    new FileDrop(this, {[](const QStringList&) { return OversightPageTr::tr("Let go to add as proof"); },
                        [this](const QStringList&) {
                            return m_editable
                                       ? QString()
                                       : OversightPageTr::tr("Nothing can be added here now: it is closed, "
                                                             "or this role doesn't change it");
                        },
                        {},
                        {}});
    connect(m_add, &QPushButton::clicked, this, &ProofPanel::choose);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { look(m_list->row(item)); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &ProofPanel::showMenu);
}

void ProofPanel::show(qint64 action, qint64 rev, const QList<ProofLine>& proofs, bool editable)
{
    m_action = action;
    m_rev = rev;
    m_proofs = proofs;
    m_editable = editable;
    m_list->clear();
    for (const ProofLine& proof : proofs) {
        const bool picture = proof.mediaType.startsWith(QLatin1String("image/"));
        auto* item = new QListWidgetItem(icon(picture ? QStringLiteral("image") : QStringLiteral("file")),
                                         proof.name, m_list);
        item->setSizeHint({100, kRow});
        item->setToolTip(QStringLiteral("%1\n%2 · %3\nSM3 %4")
                             .arg(proof.name, QLocale().formattedDataSize(proof.size),
                                  stampText(proof.addedOn), proof.digest));
    }
    m_list->setVisible(!proofs.isEmpty());
    m_list->setFixedHeight(int(qMin<qsizetype>(proofs.size(), kMostRows)) * kRow + 4);
    m_add->setVisible(editable);
    m_later->setVisible(action == 0);
}

void ProofPanel::choose()
{
    prompts::openFile(this, OversightPageTr::tr("Attach a file"), OversightPageTr::tr("All files (*)"),
                      [this](const QString& file) {
                          if (!file.isEmpty())
                              addFiles({file});
                      });
}

void ProofPanel::addFiles(const QStringList& files)
{
    if (files.isEmpty() || m_action == 0 || !m_editable)
        return;
    people::Workspace* workspace = &m_services.workspace();
    m_services.run(
        this, OversightPageTr::tr("Storing the file"),
        [files, workspace, action = m_action](const Progress& progress) {
            const QMimeDatabase types;
            oversight::RemediationService service(*workspace);
            for (const QString& path : files) {
                QFile file(path);
                if (!file.open(QIODevice::ReadOnly))
                    throw Error(
                        ErrorKind::Io,
                        OversightPageTr::tr("%1 could not be read. The action is as it was; check whether "
                                            "the file can be opened, then attach it again.")
                            .arg(QFileInfo(path).fileName()),
                        file.errorString());
                service.addProof(action, file, QFileInfo(path).fileName(), types.mimeTypeForFile(path).name(),
                                 progress);
            }
        },
        [this] { Q_EMIT changed(); });
}

void ProofPanel::look(int row)
{
    if (row < 0 || row >= m_proofs.size())
        return;
    const ProofLine proof = m_proofs.at(row);
    if (proof.size > kLargestShown) {
        const QString large = OversightPageTr::tr("%1 is too large to look at in memory").arg(proof.name);
        if (maySave())
            m_services.message(
                Services::Tone::Warning, large,
                OversightPageTr::tr("A copy in clear can be saved; that is kept in the trail."),
                {{OversightPageTr::tr("Save a copy…"), [this, proof] { saveCopy(proof); }}});
        else
            m_services.message(Services::Tone::Warning, large,
                               OversightPageTr::tr("Ask somebody whose role exports evidence for a copy."));
        return;
    }
    auto content = std::make_shared<QByteArray>();
    people::Workspace* workspace = &m_services.workspace();
    m_services.run(
        this, OversightPageTr::tr("Opening %1").arg(proof.name),
        [content, workspace, proof](const Progress& progress) {
            QBuffer buffer(content.get());
            buffer.open(QIODevice::WriteOnly);
            exchange::readProof(*workspace, *workspace->ledger().reader(1024), proof.id, buffer, progress);
        },
        [this, content, proof] {
            auto* viewer = new ContentViewer(proof.name, proof.mediaType, *content, this);
            if (maySave()) {
                viewer->offerSaving();
                viewer->offerOpening();
            }
            connect(viewer, &ContentViewer::openWanted, this, [this, viewer, proof, content] {
                viewer->accept(); // one dialog at a time
                openWithSystem(m_services, this,
                               {proof.name, *content, QString::fromLatin1(fields::proof::kRegister)});
            });
            connect(viewer, &ContentViewer::saveWanted, this, [this, viewer, proof] {
                viewer->accept(); // one dialog at a time
                saveCopy(proof);
            });
            viewer->open();
        });
}

bool ProofPanel::maySave() const
{
    people::Workspace& workspace = m_services.workspace();
    return workspace.ledger().rights().may(workspace.session().role,
                                           QString::fromLatin1(fields::proof::kRegister),
                                           QString::fromLatin1(ledger::verb::kExport));
}

void ProofPanel::saveCopy(const ProofLine& proof)
{
    people::Workspace* workspace = &m_services.workspace();
    prompts::password(
        this,
        {OversightPageTr::tr("Save a copy in clear"),
         OversightPageTr::tr(
             "The file leaves the vault unencrypted. Who saved it, when and why is kept in the trail."),
         OversightPageTr::tr("Save"), false},
        true, [workspace](const QString& password) { return workspace->vault().checkPassword(password); },
        [this, proof](const QString& reason) {
            const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
            prompts::saveFile(this, OversightPageTr::tr("Save a copy"), OversightPageTr::tr("All files (*)"),
                              QDir(folder).filePath(proof.name), [this, proof, reason](const QString& path) {
                                  if (!path.isEmpty())
                                      writeCopy(proof, path, reason);
                              });
        });
}

void ProofPanel::writeCopy(const ProofLine& proof, const QString& path, const QString& reason)
{
    people::Workspace* workspace = &m_services.workspace();
    m_services.run(
        this, OversightPageTr::tr("Saving"),
        [workspace, proof, path, reason](const Progress& progress) {
            exchange::exportProof(*workspace, proof.id, path, reason, progress);
        },
        [this, path] {
            m_services.message(Services::Tone::Ok, OversightPageTr::tr("Copy saved"),
                               QDir::toNativeSeparators(path));
        });
}

void ProofPanel::takeAway(int row)
{
    if (!m_editable || row < 0 || row >= m_proofs.size())
        return;
    people::Workspace* workspace = &m_services.workspace();
    const qint64 proof = m_proofs.at(row).id;
    m_services.run(
        this, OversightPageTr::tr("Saving"),
        [workspace, proof, action = m_action, rev = m_rev](const Progress&) {
            oversight::RemediationService(*workspace).removeProof(action, rev, proof);
        },
        [this] { Q_EMIT changed(); });
}

void ProofPanel::showMenu(const QPoint& at)
{
    const QListWidgetItem* item = m_list->itemAt(at);
    if (!item)
        return;
    const int row = m_list->row(item);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(OversightPageTr::tr("Show"), this, [this, row] { look(row); });
    if (m_editable)
        menu->addAction(OversightPageTr::tr("Take away"), this, [this, row] { takeAway(row); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool ProofPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            look(m_list->currentRow());
            return true;
        }
        if (key == Qt::Key_Delete && m_editable) {
            takeAway(m_list->currentRow());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProofPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_editable && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ProofPanel::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    addFiles(localFiles(event->mimeData()));
}

} // namespace wardbook::ui
