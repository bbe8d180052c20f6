#pragma once
#include <QDialog>

namespace wardbook::ui {

/// The words of an inject large enough to be read out, or turned to the room. Esc closes.
class LargeText : public QDialog
{
    Q_OBJECT
public:
    LargeText(const QString& title, const QString& way, const QString& content, QWidget* parent);
};

} // namespace wardbook::ui
