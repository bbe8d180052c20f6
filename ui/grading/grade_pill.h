#pragma once
#include <QWidget>

namespace wardbook::ui {

/// "第三级 S3A3" in the outlined pill of protection grades, for headers.
class GradePill : public QWidget
{
    Q_OBJECT
public:
    explicit GradePill(QWidget* parent = nullptr);
    void setGrade(int level, const QString& text); ///< 0: grey
    QString text() const { return m_text; }
    /// The same for delegates, at the right of `rect`.
    static int widthOf(const QString& text);
    static void paint(QPainter& painter, const QRect& rect, int level, const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_level = 0;
    QString m_text;
};

} // namespace wardbook::ui
