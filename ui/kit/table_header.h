#pragma once
#include <QHeaderView>

namespace wardbook::ui {

/// Column headings of our tables: caption on the sunken surface, standing above the cells' texts (page
/// padding in the first column, right-aligned where the model says so), with an arrow behind the sorted one.
class TableHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHeader(QWidget* parent = nullptr);
    void setSorted(int logical, bool descending); ///< -1: none
    int sorted() const { return m_sorted; }
    bool descending() const { return m_descending; }
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logical) const override;

private:
    int m_sorted = -1;
    bool m_descending = false;
};

} // namespace wardbook::ui
