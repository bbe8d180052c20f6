#include "ui/grading/picture_source.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/icons.h"
#include "ui/kit/row_text.h"
#include <QMenu>

namespace wardbook::ui {

void PictureSource::copyPicture() const
{
    copyImage(picture());
}

QImage PictureSource::blankPicture(const QSize& size)
{
    QImage image(size * kPictureScale, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

void PictureSource::popupPictureMenu(QWidget* owner, const QPoint& at,
                                     const std::function<void()>& print) const
{
    auto* menu = new QMenu(owner);
    menu->setObjectName(QStringLiteral("pictureMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(menu->addAction(icon(QStringLiteral("copy")), GradingPageTr::tr("Copy picture")),
                     &QAction::triggered, owner, [this] { copyPicture(); });
    QObject::connect(menu->addAction(icon(QStringLiteral("print")), GradingPageTr::tr("Print…")),
                     &QAction::triggered, owner, print);
    menu->popup(at);
}

} // namespace wardbook::ui
