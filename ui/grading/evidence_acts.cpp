#include "ui/grading/evidence_acts.h"
#include "base/clock.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/prompts.h"
#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QMimeDatabase>

namespace wardbook::ui {

EvidenceActs::EvidenceActs(Services& services, RoundEditor& editor, QObject* parent)
    : QObject(parent), m_services(services), m_editor(editor)
{
}

void EvidenceActs::choose(const Cells& cells, QWidget* parent)
{
    if (cells.isEmpty() || !m_editor.readOnlyReason().isEmpty())
        return;
    prompts::openFile(parent, GradingPageTr::tr("Evidence"), GradingPageTr::tr("All files (*)"),
                      [this, cells](const QString& file) { addFiles(cells, {file}); });
}

void EvidenceActs::addFiles(const Cells& cells, const QStringList& files)
{
    const QMimeDatabase types;
    QList<Piece> pieces;
    for (const QString& file : files)
        pieces.append({QFileInfo(file).fileName(), types.mimeTypeForFile(file).name(), file, {}});
    add(cells, pieces);
}

bool EvidenceActs::paste(const Cells& cells, const QMimeData* data)
{
    if (!data || cells.isEmpty() || !m_editor.readOnlyReason().isEmpty())
        return false;
    const QStringList files = localFiles(data);
    if (!files.isEmpty()) {
        addFiles(cells, files);
        return true;
    }
    const QImage image = qvariant_cast<QImage>(data->imageData());
    if (image.isNull())
        return false;
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const QString name = GradingPageTr::tr("Screenshot %1.png")
                             .arg(clock::now().toString(QStringLiteral("yyyy-MM-dd HH-mm-ss")));
    add(cells, {{name, QStringLiteral("image/png"), {}, png}});
    return true;
}

void EvidenceActs::add(const Cells& cells, const QList<Piece>& pieces)
{
    if (pieces.isEmpty() || cells.isEmpty() || !m_editor.readOnlyReason().isEmpty())
        return;
    auto proofs = std::make_shared<QList<qint64>>();
    people::Workspace* workspace = &m_services.workspace();
    m_services.run(
        this, GradingPageTr::tr("Storing evidence"),
        [proofs, pieces, workspace](const Progress& progress) {
            grading::RoundService service(*workspace);
            for (const Piece& piece : pieces) {
                QBuffer memory;
                QFile file(piece.file);
                QIODevice* content = &file;
                if (piece.file.isEmpty()) {
                    memory.setData(piece.memory);
                    content = &memory;
                }
                if (!content->open(QIODevice::ReadOnly))
                    throw Error(ErrorKind::Io,
                                GradingPageTr::tr("%1 could not be read. The cells are as they were; check "
                                                  "whether the file can be opened and add it again.")
                                    .arg(piece.name),
                                file.errorString());
                proofs->append(service.addProof(*content, piece.name, piece.mediaType, progress));
            }
        },
        [this, cells, proofs] { link(cells, *proofs); });
}

/// After what the cells hold already; the same file twice counts once.
void EvidenceActs::link(const Cells& cells, const QList<qint64>& proofs)
{
    m_editor.texts(cells, [this, cells, proofs](const QHash<quint64, grading::CellText>& texts) {
        QList<RoundEditor::Write> writes;
        for (const CellAt at : cells) {
            RoundEditor::Write write;
            write.at = at;
            write.was.proofs = texts.value(at.key()).proofs;
            QList<qint64> all = write.was.proofs;
            for (const qint64 proof : proofs)
                if (!all.contains(proof))
                    all.append(proof);
            if (all == write.was.proofs)
                continue;
            write.edit.proofs = all;
            writes.append(write);
        }
        m_editor.write(writes);
        Q_EMIT added(cells, int(proofs.size()));
    });
}

void EvidenceActs::remove(CellAt at, qint64 proof)
{
    m_editor.texts({at}, [this, at, proof](const QHash<quint64, grading::CellText>& texts) {
        const QList<qint64> was = texts.value(at.key()).proofs;
        QList<qint64> left = was;
        left.removeAll(proof);
        m_editor.setProofs(at, left, was);
        Q_EMIT added({at}, 0);
    });
}

} // namespace wardbook::ui
