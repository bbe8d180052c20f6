#pragma once
#include <QStringList>
#include <QWidget>

namespace wardbook::ui {

/// "✓ 选文件 — 2 对列与试运行 — 3 写入 — 4 结果": done, current, later. Paint only; the page moves it.
class Stepper : public QWidget
{
    Q_OBJECT
public:
    explicit Stepper(const QStringList& steps, QWidget* parent = nullptr);
    void setCurrent(int index); ///< 0-based; steps before it are done; past the end: all done
    int current() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_steps;
    int m_current = 0;
};

} // namespace wardbook::ui
