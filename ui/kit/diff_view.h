#pragma once
#include <QTableView>

namespace wardbook::ui {

/// A field before and after.
struct DiffRow
{
    QString label;
    QString before, after; ///< as people read them; empty is shown as （空）
    bool changed = true;
};

/// Before and after of a record's fields side by side; what changed is tinted.
class DiffView : public QTableView
{
    Q_OBJECT
public:
    explicit DiffView(QWidget* parent = nullptr);
    /// Captions stand behind 改之前 and 改之后: who, when; may be empty.
    void setRows(const QList<DiffRow>& rows, const QString& beforeCaption = {},
                 const QString& afterCaption = {});
    void setOnlyChanges(bool only);
    int shownRows() const;
    int heightOfRows() const; ///< header and all rows, to size a view without a scroll bar
    /// Moves to the next or previous changed row.
    void step(int direction);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    QList<DiffRow> m_rows;
    QString m_before, m_after;
    bool m_only = false;
    class DiffModel* m_model;
};

} // namespace wardbook::ui
