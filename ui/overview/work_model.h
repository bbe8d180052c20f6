#pragma once
#include "ui/overview/work_words.h"
#include <QAbstractListModel>

namespace wardbook::ui {

/// The lines of work under their headings. What lies beyond this week is left out until it is unfolded.
class WorkModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit WorkModel(std::shared_ptr<const ledger::RegisterSet> registers, QObject* parent = nullptr);
    void setWork(const QList<overview::Work>& work, const overview::Moment& moment);
    void setNow(qint64 nowMs) { m_moment.nowMs = nowMs; } ///< the view repaints its clocks
    void setUnfolded(bool unfolded);
    bool unfolded() const { return m_unfolded; }
    qsizetype laterCount() const { return m_counts[size_t(overview::When::Later)]; }
    qsizetype count(overview::When when) const { return m_counts[size_t(when)]; }

    bool isSection(int row) const { return m_lines.at(row).work < 0; }
    overview::When sectionOf(int row) const { return m_lines.at(row).when; }
    const overview::Work* at(int row) const; ///< null: a heading, or no such row
    WorkWords words(int row) const;          ///< of a line of work
    int rowOf(const QString& key) const;     ///< -1: not here
    int firstRow() const;                    ///< of work; -1: there is none
    bool counts() const { return m_counts[0] > 0; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line
    {
        overview::When when;
        int work = -1; ///< index; -1: the heading
    };
    void fill();
    std::shared_ptr<const ledger::RegisterSet> m_registers;
    QList<overview::Work> m_work;
    overview::Moment m_moment;
    QList<Line> m_lines;
    std::array<qsizetype, 5> m_counts{};
    bool m_unfolded = false;
};

} // namespace wardbook::ui
