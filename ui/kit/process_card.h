#pragma once
#include "ui/kit/chips.h"
#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

class Button;

/// A card in the form of a record: title, chip, a sentence, what the page puts in, and buttons at the foot.
class ProcessCard : public QFrame
{
    Q_OBJECT
public:
    explicit ProcessCard(const QString& title, QWidget* parent = nullptr);
    void setChip(const QString& text, chips::Tone tone); ///< empty: none
    void setNote(const QString& text, const char* tone = "text2");
    QString note() const;
    QVBoxLayout* content() const { return m_content; }
    Button* addButton(const QString& text, const char* name, const QString& icon = {});

private:
    chips::Chip* m_chip;
    QLabel* m_note;
    QVBoxLayout* m_content;
    QHBoxLayout* m_buttons;
};

} // namespace wardbook::ui
