#pragma once
#include "grading/comparison.h"
#include "grading/round_service.h"
#include "grading/round_texts.h"
#include "ui/grading/cell_at.h"
#include "ui/kit/serial_worker.h"
#include <QHash>
#include <QObject>
#include <atomic>
#include <memory>

namespace wardbook::ui {

/// A round with the one before, read together.
struct LoadedRound
{
    grading::Round round;
    std::shared_ptr<const grading::Round> previous; ///< null: none
    std::vector<grading::Verdict> before;           ///< verdict of the previous round, row × column
    QHash<QString, QString> refusals;               ///< by transition: why this person may not do it
};

/// An action that names a cell.
struct RelatedAction
{
    qint64 id = 0;
    QString uid, code, title, stateText;
    bool open = false;
    QDate due;
};

/// A cell with everything that the inspector shows of it.
struct CellPicture
{
    grading::CellDetail detail;
    QList<RelatedAction> actions; ///< open ones first
};

/// Reads rounds and cells off the GUI thread, in order, with a reader of its own. Answers come on the GUI
/// thread; the destructor interrupts and waits.
class RoundSource : public QObject
{
    Q_OBJECT
public:
    explicit RoundSource(people::Workspace& workspace, QObject* parent = nullptr);
    ~RoundSource() override;

    void load(qint64 assessment, std::function<void(std::shared_ptr<LoadedRound>)> done);
    /// Only the latest call is answered: the person has moved on.
    void detail(std::shared_ptr<const grading::Round> round, CellAt at,
                std::function<void(const CellPicture&)> done);
    /// `round` against an earlier one.
    void compare(std::shared_ptr<const grading::Round> round, qint64 earlier,
                 std::function<void(const grading::RoundComparison&, const QString& earlierName)> done);
    /// By id of the verdict's record.
    void texts(const QList<qint64>& records,
               std::function<void(const QHash<qint64, grading::CellText>&)> done);
    /// Runs `work` on the worker and then `done` here.
    void read(std::function<void(ledger::Reader&)> work, std::function<void()> done);

Q_SIGNALS:
    void failed(const Error& error);

private:
    people::Workspace& m_workspace;
    std::unique_ptr<ledger::Reader> m_reader; ///< made and used on the worker
    std::mutex m_mutex;                       ///< guards the pointer against interrupt
    std::atomic<bool> m_ending{false};
    std::atomic<quint64> m_detail{0};
    SerialWorker m_worker;
};

QHash<qint64, grading::CellText> readTexts(ledger::Reader& reader, const QList<qint64>& records);

} // namespace wardbook::ui
