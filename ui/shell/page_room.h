#pragma once
#include <QScrollArea>

namespace wardbook::ui {

/// The place of one page: gives it the whole room, and scrolls when large letters or a small screen leave less than
/// the page needs. What gets the focus is brought into sight.
class PageRoom : public QScrollArea
{
    Q_OBJECT
public:
    explicit PageRoom(QWidget* page, QWidget* parent = nullptr);
    QSize minimumSizeHint() const override { return {}; }
};

} // namespace wardbook::ui
