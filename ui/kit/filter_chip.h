#pragma once
#include <QMenu>
#include <QToolButton>

namespace wardbook::ui {

/// One thing to tick in a filter's menu.
struct FilterOption
{
    QString value; ///< stored value; "" means empty
    QString text;
    qint64 count = -1; ///< -1: unknown
};

/// "级别 3–5 ×" or "类别 全部 ⌄": a filter with a menu of check marks that stays open while ticking.
class FilterChip : public QToolButton
{
    Q_OBJECT
public:
    FilterChip(const QString& label, QWidget* parent = nullptr);
    void setOptions(const QList<FilterOption>& options); ///< keeps what is ticked
    QList<FilterOption> options() const { return m_options; }
    void setSelected(const QStringList& values); ///< does not emit
    QStringList selected() const { return m_selected; }
    bool isSet() const { return !m_selected.isEmpty(); }
    void setText(const QString& label);
    /// Exclusive: choosing one unticks the others (time spans).
    void setExclusive(bool exclusive) { m_exclusive = exclusive; }
    /// What an unset filter says; default 全部.
    void setUnsetText(const QString& text);
    QMenu* optionMenu() const { return m_menu; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< a bar without room shortens the label; the tooltip has it

Q_SIGNALS:
    void selectionChanged(const QStringList& values);
    void aboutToOpen(); ///< a good time to ask for counts

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString summary() const;
    int summaryWidth() const;
    void fillMenu();
    void toggle(const QString& value, bool on);
    void openMenu();
    QString m_label, m_unset;
    QList<FilterOption> m_options;
    QStringList m_selected;
    QMenu* m_menu;
    bool m_exclusive = false;
};

} // namespace wardbook::ui
