#pragma once
#include "ui/grading/round_editor.h"
#include <QWidget>

class QGridLayout;

namespace wardbook::ui {

/// What belongs to a cell: actions that name it, what the previous round said, other objects where the same
/// item is as bad.
class RelatedView : public QWidget
{
    Q_OBJECT
public:
    explicit RelatedView(QWidget* parent = nullptr);
    void show(const RoundEditor& editor, CellAt at, const QList<RelatedAction>& actions, const QDate& today);

Q_SIGNALS:
    void actionWanted(const QString& uid);
    void takeOverWanted();
    void cellWanted(CellAt at);

private:
    void clear();
    void addLine(const QString& label, QWidget* content);
    QWidget* actionLine(const RelatedAction& action, const QDate& today);
    QGridLayout* m_lines;
    QWidget* m_body;
};

} // namespace wardbook::ui
