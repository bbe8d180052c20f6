#pragma once
#include <QKeySequence>
#include <QPushButton>
#include <QToolButton>

namespace wardbook::ui {

/// Push button with one of our icons and a painted key cap. The look comes from the properties `kind`
/// (primary, plain, quiet, danger, link) and `small`. One primary per view.
class Button : public QPushButton
{
    Q_OBJECT
public:
    explicit Button(const QString& text, const char* kind = "plain", const QString& icon = {},
                    QWidget* parent = nullptr);
    void setKind(const char* kind);
    void setSmall(bool small);
    void setIconName(const QString& name);
    /// Shown as a cap behind the text; the key itself is the shell's (Page::command) or the caller's
    /// business.
    void setKeyCap(const QString& keys);
    /// Disabled with its reason as tooltip; enabled when empty. Show the reason beside the button too.
    void setRefusal(const QString& reason);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor textColour() const;
    QString m_icon, m_keys;
};

/// Icon-only button; the tooltip is its name and key, as is its accessible name.
QToolButton* makeIconButton(const QString& icon, const QString& name, const QKeySequence& keys = {},
                            QWidget* parent = nullptr);

} // namespace wardbook::ui
