#pragma once
#include "drills/drill_run.h"
#include <QAbstractButton>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace wardbook::ui {

namespace chips {
class Chip;
}
class Button;
class ChoiceEdit;

/// One of the six: its key, its word, its picture.
class ObserveButton : public QAbstractButton
{
    Q_OBJECT
public:
    ObserveButton(int number, const QString& kind, QWidget* parent);
    const QString& kind() const { return m_kind; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_number;
    QString m_kind;
};

/// Observations with one key: the moment is kept at once, words can follow in the line above the buttons.
class ObservePanel : public QWidget
{
    Q_OBJECT
public:
    explicit ObservePanel(QWidget* parent = nullptr);
    void setPeople(const QList<drills::RunPerson>& people);
    void setMayAct(bool mayAct);
    bool stamp(int number); ///< 1 … 6; false when nothing may be recorded now
    /// The line for the words of an observation; `token` comes back with them.
    void openLine(const QString& kind, qint64 atMs, qint64 token, const QString& who = {},
                  const QString& text = {});
    bool lineOpen() const;
    void closeLine(); ///< gives the focus back

Q_SIGNALS:
    void stamped(const QString& kind);
    void described(qint64 token, const QString& who, const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void finish();
    QWidget *m_title, *m_line;
    chips::Chip* m_kind;
    QLabel* m_at;
    ChoiceEdit* m_who;
    QLineEdit* m_text;
    QList<ObserveButton*> m_buttons;
    QWidget* m_before = nullptr; ///< where the focus was
    qint64 m_token = 0;
    bool m_mayAct = true;
};

} // namespace wardbook::ui
