#pragma once
#include <QStringList>
#include <QWidget>

class QLabel;

namespace wardbook::ui {

/// How strong a new password is: a bar in three parts and a word; what is wrong with it comes first.
class PasswordMeter : public QWidget
{
    Q_OBJECT
public:
    explicit PasswordMeter(QWidget* parent = nullptr);
    /// `known`: words that whoever guesses tries first (the name, the unit).
    void show(const QString& password, const QString& name, const QStringList& known);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_text;
    int m_parts = 0; ///< of three
};

} // namespace wardbook::ui
