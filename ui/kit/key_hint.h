#pragma once
#include <QPainter>
#include <QWidget>

namespace wardbook::ui {

enum class KeyCapOn { Surface, Accent };

int keyCapWidth(const QString& keys);
/// A cap of keyCapWidth() × 16, vertically centred in `rect`, at its left.
void paintKeyCap(QPainter& painter, const QRect& rect, const QString& keys, KeyCapOn on = KeyCapOn::Surface);

/// "[F2] edit": a cap and what it does, for table and palette footers.
class KeyHint : public QWidget
{
    Q_OBJECT
public:
    explicit KeyHint(const QString& keys, const QString& what = {}, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys, m_what;
};

} // namespace wardbook::ui
