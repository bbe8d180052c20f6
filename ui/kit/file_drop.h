#pragma once
#include <QObject>
#include <QStringList>
#include <functional>

class QMimeData;
class QWidget;

namespace wardbook::ui {

class DropFrame;

/// Paths of the files (no folders) that were dropped or copied; empty if there are none.
QStringList localFiles(const QMimeData* data);

/// Why these can't be imported: not one, or of a kind that the import doesn't read. Empty: they can.
QString importRefusal(const QStringList& files);

/// Files dropped on a widget: while they hover, a frame says what letting go would do, or why it would do
/// nothing. Text that is dragged is none of its business. GUI thread; belongs to its widget.
class FileDrop : public QObject
{
    Q_OBJECT
public:
    struct Wanted
    {
        /// What letting go does: "Import as assets". Asked each time, as it may depend on what is shown.
        std::function<QString(const QStringList& files)> hint;
        /// Why these can't be taken; empty: they can.
        std::function<QString(const QStringList& files)> refusal;
        /// Empty: the widget takes them by itself (it wants to know where they fell); this only tells.
        std::function<void(const QStringList& files)> take;
        /// Says the refusal again after they were let go.
        std::function<void(const QString& refusal)> refused;
    };
    FileDrop(QWidget* target, Wanted wanted);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void leave();
    QWidget* m_target;
    Wanted m_wanted;
    DropFrame* m_frame = nullptr;
};

} // namespace wardbook::ui
