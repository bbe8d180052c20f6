#pragma once
#include "ui/overview/places.h"
#include <QAbstractTableModel>
#include <QColor>
#include <QTableView>

namespace wardbook::ui {

/// A cell of a small table of counts. With a place it can be clicked.
struct FactCell
{
    enum class Look {
        Text,  ///< tone: "", text2, text3, bad, accent
        Bold,  ///< totals
        Level, ///< a number on the colours of its data level; zero is a dot
        Chip,  ///< a word; tone: bad, warn, neutral
        Bar    ///< shares of the width, the rest empty
    };
    enum class Ink { Ok, Warn, Bad, Calm };
    Look look = Look::Text;
    QString text{};
    const char* tone = "";
    Qt::Alignment alignment = Qt::AlignLeft;
    int level = 0;
    QList<std::pair<double, Ink>> shares{};
    Place place{};
    QString tip{}; ///< also what is read aloud
};

/// A small table of figures.
class FactModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setRows(const QList<QList<FactCell>>& rows);
    const FactCell* at(const QModelIndex& index) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<QList<FactCell>> m_rows;
};

/// As high as its rows; arrows move between the cells, Enter or a click opens what a number counts.
class FactTable : public QTableView
{
    Q_OBJECT
public:
    /// `widths`: of the columns; 0 takes what is left. `rowHeight`: of every row.
    FactTable(const QString& name, const QList<int>& widths, int rowHeight, QWidget* parent = nullptr);
    void setColumns(const QList<int>& widths) { m_widths = widths; } ///< from the next setRows() on
    void setRows(const QList<QList<FactCell>>& rows);
    const FactModel& facts() const { return m_model; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(const wardbook::ui::Place& place);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void open(const QModelIndex& index);
    FactModel m_model;
    QList<int> m_widths;
    int m_rowHeight;
};

} // namespace wardbook::ui
