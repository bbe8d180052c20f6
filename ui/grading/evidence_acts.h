#pragma once
#include "ui/grading/round_editor.h"
#include "ui/kit/services.h"

class QMimeData;

namespace wardbook::ui {

/// Evidence for cells: files and screenshots go into the vault, encrypted, once each; every cell then names
/// them. What was pasted never touches the disk in clear.
class EvidenceActs : public QObject
{
    Q_OBJECT
public:
    EvidenceActs(Services& services, RoundEditor& editor, QObject* parent = nullptr);
    void choose(const Cells& cells, QWidget* parent);
    void addFiles(const Cells& cells, const QStringList& files);
    /// A screenshot or copied files; false: the clipboard holds neither.
    bool paste(const Cells& cells, const QMimeData* data);
    void remove(CellAt at, qint64 proof);

Q_SIGNALS:
    void added(const Cells& cells, int proofs);

private:
    struct Piece
    {
        QString name, mediaType;
        QString file;      ///< to read from; or
        QByteArray memory; ///< what was pasted
    };
    void add(const Cells& cells, const QList<Piece>& pieces);
    void link(const Cells& cells, const QList<qint64>& proofs);
    Services& m_services;
    RoundEditor& m_editor;
};

} // namespace wardbook::ui
