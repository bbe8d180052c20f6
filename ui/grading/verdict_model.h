#pragma once
#include "ui/grading/round_editor.h"
#include <QAbstractTableModel>
#include <QSet>

namespace wardbook::ui {

/// One layer of the round as the grid shows it: column 0 the items under the headings of their control
/// points, the others the objects that any item of the layer applies to. Answers from memory.
class VerdictModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Filter { All, Blank, Unmet };
    struct Line
    {
        bool heading = false;
        int group = 0; ///< index of the control point's group in this layer
        int row = -1;  ///< of the round; items only
    };
    struct Group
    {
        QString id; ///< stays the same when the round is read again
        QString title;
        QList<int> rows; ///< of the round, all of them
        bool collapsed = false;
    };

    explicit VerdictModel(RoundEditor& editor, QObject* parent = nullptr);

    void setLayer(int layer);
    int layer() const { return m_layer; }
    /// Which rows are shown is decided now and when the layer changes, not at every stroke: a row must not
    /// go away under the hand.
    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    void setCollapsed(int group, bool collapsed);
    void setAllCollapsed(bool collapsed);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    RoundEditor& editor() const { return m_editor; }
    const Line& line(int modelRow) const { return m_lines.at(modelRow); }
    const Group& group(int index) const { return m_groups.at(index); }
    int groupCount() const { return int(m_groups.size()); }
    const QList<int>& columns() const { return m_columns; } ///< of the round
    const QList<int>& rowsOfLayer() const { return m_rows; }
    CellAt cellAt(const QModelIndex& index) const; ///< invalid for headings, items and what does not apply
    QModelIndex indexOf(CellAt at) const;          ///< invalid if not shown
    int blanksIn(int group) const;
    QString layerTitle() const; ///< "8.1.4 安全计算环境"
    QString layerSize() const;  ///< "34 项 × 11 个对象"
    /// The item can be a high risk by itself at the round's level.
    bool flagged(int row) const;

    /// The next cell without a verdict after `from`, down the columns or along the rows, in the shown lines;
    /// starts over at the end. Invalid: none.
    CellAt nextBlank(CellAt from, bool down) const;
    /// The first blank cell of a layer; invalid: none.
    CellAt firstBlank(int layer) const;

Q_SIGNALS:
    void layerChanged();

private:
    void rebuild();
    void readGroups();
    QList<Line> linesOf() const;
    bool shows(int row) const;
    void noteChanged(const Cells& cells);

    RoundEditor& m_editor;
    int m_layer = 0;
    Filter m_filter = Filter::All;
    QList<int> m_rows, m_columns;
    QList<Group> m_groups;
    QList<Line> m_lines;
    QHash<int, int> m_lineOfRow;
    QSet<int> m_hidden; ///< rows that the filter leaves out
    QSet<QString> m_collapsed;
};

} // namespace wardbook::ui
