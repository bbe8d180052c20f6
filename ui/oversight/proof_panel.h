#pragma once
#include "ledger/reader.h"
#include "ui/kit/services.h"
#include <QDateTime>
#include <QWidget>

class QLabel;
class QListWidget;

namespace wardbook::ui {

class Button;

/// One file that proves something was done.
struct ProofLine
{
    qint64 id = 0;
    QString name, mediaType, digest;
    qint64 size = 0;
    QDateTime addedOn;
};
QList<ProofLine> proofLines(ledger::Reader& reader, const QString& refs);

/// The proofs of an action: add, look at in memory, save a copy in clear (an act with password and reason),
/// take away. Files lie encrypted in the vault.
class ProofPanel : public QWidget
{
    Q_OBJECT
public:
    ProofPanel(Services& services, QWidget* parent);
    void show(qint64 action, qint64 rev, const QList<ProofLine>& proofs, bool editable);
    QListWidget& list() { return *m_list; }
    void addFiles(const QStringList& files);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose();
    void look(int row);
    bool maySave() const;
    void saveCopy(const ProofLine& proof);
    void writeCopy(const ProofLine& proof, const QString& path, const QString& reason);
    void takeAway(int row);
    void showMenu(const QPoint& at);

    Services& m_services;
    qint64 m_action = 0, m_rev = 0;
    QList<ProofLine> m_proofs;
    bool m_editable = false;
    QListWidget* m_list;
    Button* m_add;
    QLabel* m_later;
};

} // namespace wardbook::ui
