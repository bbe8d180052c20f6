#pragma once
#include <QImage>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;

namespace wardbook::ui {

class EmptyState;

/// Content shown from memory: a picture as large as there is room, a text as it is written, or a sentence.
/// What it is the bytes say themselves, not a name or a type that somebody gave them. Nothing is written to
/// the disk.
class ContentView : public QWidget
{
    Q_OBJECT
public:
    explicit ContentView(QWidget* parent = nullptr);
    /// `name`: for screen readers; `otherwise`: the sentence for what is neither picture nor text.
    void setContent(const QString& name, const QByteArray& content, const QString& otherwise);
    void setSentence(const QString& sentence); ///< instead of content: being read, missing, too large
    void clear();                              ///< lets go of the content
    QPlainTextEdit* textView() const { return m_text; }
    QLabel* pictureView() const { return m_picture; }
    EmptyState* emptyState() const { return m_empty; }
    QSize sizeHint() const override; ///< what the content would like

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitPicture();

    QImage m_image;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    QLabel* m_picture;
    QWidget* m_page; ///< text and what is said about it
    QPlainTextEdit* m_text;
    QLabel* m_cut;
    EmptyState* m_empty;
};

/// The bytes as text; empty when they are none. UTF-8, or with a byte order mark UTF-16, or else GB 18030,
/// which Chinese programs often write. Looks at the beginning only when there is much; `cut` says so.
QString textOf(const QByteArray& content, bool* cut = nullptr);

} // namespace wardbook::ui
