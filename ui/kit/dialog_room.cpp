#include "ui/kit/dialog_room.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include <QDialog>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {

constexpr int kFrameOfWindow = 48; ///< px for title bar and border

class DialogRoom : public QScrollArea
{
public:
    DialogRoom(QWidget* content, const QSize& wanted, QWidget* parent) : QScrollArea(parent), m_wanted(wanted)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setWidgetResizable(true);
        setWidget(content);
    }
    QSize sizeHint() const override { return m_wanted; }
    QSize minimumSizeHint() const override { return {}; }

private:
    QSize m_wanted;
};

} // namespace

void fitToScreen(QDialog& dialog)
{
    QLayout* layout = dialog.layout();
    if (!layout || !dialog.screen() || dialog.windowFlags().testFlag(Qt::FramelessWindowHint))
        return;
    const QSize room = dialog.screen()->availableSize() - QSize(0, kFrameOfWindow);
    const int width = qMax(dialog.minimumWidth(), layout->totalMinimumSize().width());
    const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(qMin(width, room.width()))
                                                   : layout->totalMinimumSize().height();
    if (width <= room.width() && height <= room.height()) {
        if (dialog.testAttribute(Qt::WA_Resized))
            dialog.resize(dialog.size().boundedTo(room));
        return;
    }
    auto* content = new QWidget;
    setSurface(content, "surface");
    content->setLayout(layout); // taken over from the dialog
    auto* whole = new QVBoxLayout(&dialog);
    whole->setContentsMargins(0, 0, 0, 0);
    const QSize wanted = QSize(width + metric::kPage, height).boundedTo(room);
    whole->addWidget(new DialogRoom(content, wanted, &dialog));
    dialog.setMinimumSize(QSize(0, 0));
    dialog.resize(wanted);
}

} // namespace wardbook::ui
