#pragma once
#include "ledger/reader.h"
#include "ui/kit/serial_worker.h"
#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace wardbook::ui {

class Page;
class Services;

/// Ctrl+Z and Ctrl+Shift+Z on every page: takes back what this person did there since unlocking, the latest
/// act first, and does it again. Whichever way an act was written or undone, the ledger tells of it, so that
/// no page needs to. A page whose undo is finer than acts (the grid of verdicts) says so with the property
/// “ownUndo” on the widget that has it. GUI thread.
class UndoDesk : public QObject
{
    Q_OBJECT
public:
    UndoDesk(Services& services, QWidget& window, QObject* parent);
    ~UndoDesk() override;
    void undo();
    void redo();

Q_SIGNALS:
    void noted(qint64 act); ///< an act of this session is known with its words

private:
    /// An act that can be taken back by undoing `seq`; for redo, `seq` is the act that undid it.
    struct Done
    {
        qint64 seq = 0;
        QString label;
        qint64 changes = 0;
        QPointer<Page> page;
        QString pageName;
    };

    void watch();
    void take(qint64 seq, const QPointer<Page>& page);
    void note(const ledger::ActEntry& act, const QPointer<Page>& page);
    Page* currentPage() const;
    bool pageDoes(const char* command);
    void revert(const Done& act, bool again);
    void perform(const Done& act, bool again);
    static int lastOf(const QList<Done>& acts, const Page* page); ///< -1: none
    void sayNothing(const QList<Done>& acts, bool again);

    Services& m_services;
    QWidget& m_window;
    QList<Done> m_done, m_undone; ///< latest last
    qint64 m_seen = 0;            ///< one act tells of each register it changed
    QString m_member;
    std::unique_ptr<ledger::Reader> m_reader; ///< worker only
    SerialWorker m_worker;                    ///< last: stops first
};

} // namespace wardbook::ui
