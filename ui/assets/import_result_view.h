#pragma once
#include "ui/assets/import_runner.h"
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

class Button;

/// What came of an import, and the way back.
class ImportResultView : public QWidget
{
    Q_OBJECT
public:
    explicit ImportResultView(QWidget* parent);
    void show(const ImportRunner& runner, bool undoable);

Q_SIGNALS:
    void undoRequested();
    void anotherRequested();
    void finished();

private:
    void addLine(const QString& icon, const char* tone, const QString& text);
    QLabel* m_title;
    QVBoxLayout* m_lines;
    Button* m_undo;
};

} // namespace wardbook::ui
