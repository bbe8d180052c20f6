#pragma once
#include <QDialog>

class QTabWidget;

namespace wardbook::ui {

/// Figures to look at, table by table: nothing in it changes anything.
class FiguresDialog : public QDialog
{
    Q_OBJECT
public:
    struct Column
    {
        QString title;
        int width = 100;
        bool figure = true; ///< to the right
    };
    struct Cell
    {
        QString text;
        const char* tone = ""; ///< bad, warn, text3
        Cell(QString words, const char* look = "")
            : text(std::move(words)), tone(look) {} // NOLINT: written as texts
    };
    FiguresDialog(const QString& title, const QString& note, QWidget* parent);
    void addTable(const QString& title, const QList<Column>& columns, const QList<QList<Cell>>& rows);

private:
    QTabWidget* m_tabs;
};

} // namespace wardbook::ui
