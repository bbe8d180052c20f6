#pragma once
#include <QScrollArea>

namespace wardbook::ui {

/// The place of one page: gives it the whole room, and scrolls when large letters or a small screen leave
/// less than the page needs. What gets the focus is brought into sight. Its page is made in the viewport and
/// then set: one that moves in later is styled once more, which for a large page takes longer than reading
/// its rows.
class PageRoom : public QScrollArea
{
    Q_OBJECT
public:
    explicit PageRoom(QWidget* parent);
    QSize minimumSizeHint() const override { return {}; }
};

} // namespace wardbook::ui
