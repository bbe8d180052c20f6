#pragma once
#include <QImage>
#include <QString>
#include <functional>

class QPoint;
class QWidget;

namespace wardbook::ui {

/// Something drawn that leaves the window as a picture: copied, or printed under its heading. Pictures are on
/// white, in the light colours, twice the size on screen.
class PictureSource
{
public:
    virtual ~PictureSource() = default;
    virtual QImage picture() const = 0;
    void copyPicture() const;
    void setHeading(const QString& heading) { m_heading = heading; }
    const QString& heading() const { return m_heading; }

protected:
    /// White and of the right size for what is `size` on screen.
    static QImage blankPicture(const QSize& size);
    static constexpr double kPictureScale = 2;
    /// Copy and print, as a menu of `owner`.
    void popupPictureMenu(QWidget* owner, const QPoint& at, const std::function<void()>& print) const;

private:
    QString m_heading;
};

} // namespace wardbook::ui
