#pragma once
#include "ledger/verify_act.h"
#include <QAbstractTableModel>
#include <QHash>

namespace wardbook::ui {

/// The acts read so far, newest first; asks for the next page when the view comes to the end. GUI thread.
class TrailModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Time, Person, Kind, Subject, Content, Signature, Hash, Count };
    TrailModel(std::shared_ptr<const ledger::RegisterSet> registers, QObject* parent);

    void reset();
    void append(const QList<ledger::ActEntry>& acts, bool last);
    void setCheck(qint64 seq, const ledger::ActCheck& check);
    const ledger::ActCheck* checkOf(qint64 seq) const;
    void setWholeChecked(bool holds) { m_wholeHolds = holds; }
    const ledger::ActEntry& at(int row) const { return m_acts.at(row); }
    qint64 lastSeq() const { return m_acts.isEmpty() ? 0 : m_acts.last().seq; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    QString subjectText(const QString& subject) const;
    QString signatureText(const ledger::ActEntry& act) const;
    std::shared_ptr<const ledger::RegisterSet> m_registers;
    QList<ledger::ActEntry> m_acts;
    QHash<qint64, ledger::ActCheck> m_checks;
    bool m_wholeHolds = false;
    bool m_complete = true;
    bool m_asked = false;
};

/// Words for what a check found: 有效, 密钥已停用, 签名无效 …
QString checkWord(const ledger::ActCheck& check);

} // namespace wardbook::ui
