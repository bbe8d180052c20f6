#pragma once
#include <QDateTime>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace wardbook::ui {

class ElideLabel;

/// 24 px at the foot: saved when, what is selected or running; signing key, backup, 不联网.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    StatusLine(bool readOnly, QWidget* parent = nullptr);
    void setSaved(const QDateTime& time);
    void setText(const QString& text);     ///< what the page says: selection, result
    void setRunning(const QString& text);  ///< a task; shown instead while it is not empty
    void setBackup(const QDateTime& time); ///< invalid: never
    void setSending(bool on);              ///< something leaves the workstation by itself
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* addRight(const QString& icon, const char* tone);
    QWidget* m_savedMark;
    QLabel *m_saved, *m_backup = nullptr, *m_key = nullptr, *m_network = nullptr;
    ElideLabel* m_text;
    QHBoxLayout* m_row;
    QString m_said, m_running;
};

} // namespace wardbook::ui
