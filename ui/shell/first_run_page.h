#pragma once
#include "ui/shell/program.h"
#include "ui/shell/start_frame.h"

class QVBoxLayout;

namespace wardbook::ui {

/// Nothing to open yet: create a vault, open one, or look at the sample unit.
class FirstRunPage : public StartFrame
{
    Q_OBJECT
public:
    FirstRunPage(const Program& program, QWidget* parent = nullptr);

Q_SIGNALS:
    void createWanted();
    void openWanted();
    void sampleWanted();
    void tourWanted();
    void vaultChosen(const QString& dir);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addChoice(QVBoxLayout* column, const QString& icon, const QString& title, const QString& text,
                   const QString& button, const char* kind, const QString& name,
                   void (FirstRunPage::*wanted)());
};

} // namespace wardbook::ui
