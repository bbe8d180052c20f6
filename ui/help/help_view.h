#pragma once
#include <QTextBrowser>

class QPrinter;

namespace wardbook::ui {

class Manual;
struct Topic;

/// One topic as text: our colours and fonts, pictures as wide as there is room, what was searched for marked.
/// Goes nowhere by itself: links to topics are a signal, others are not followed.
class HelpView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit HelpView(QWidget* parent = nullptr);
    /// `marked`: words to mark and go to.
    void showTopic(const Manual& manual, const Topic& topic, const QStringList& marked);
    int zoomPercent() const { return m_zoom; }
    void setZoomPercent(int percent); ///< 70 to 250
    /// The topic on paper: always dark on white.
    void print(QPrinter* printer) const;
    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    void topicWanted(const QString& id);
    void zoomChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void render();
    void renderInPlace(); ///< the text stays where it was read
    void fitPictures();
    void mark();

    const Manual* m_manual = nullptr;
    QString m_markdown;
    QStringList m_marked;
    int m_zoom = 100;
    bool m_rendering = false;
};

} // namespace wardbook::ui
