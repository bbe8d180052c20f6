#pragma once
#include "drills/evaluation.h"
#include <QScrollArea>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace wardbook::ui {

/// Nine items, each 1, 3 or 5 by every evaluator, with advice. Shows one evaluator's and the mean of all.
class ScorePane : public QScrollArea
{
    Q_OBJECT
public:
    ScorePane(const QString& evaluator, QWidget* parent = nullptr);
    /// `advice`: of this evaluator, by item.
    void show(const drills::Evaluation& evaluation, const QHash<QString, QString>& advice, bool editable);
    QString evaluator() const;
    QAbstractButton* button(const QString& item, int score) const;

Q_SIGNALS:
    void scored(const QString& evaluator, const QString& item, int score);
    void advised(const QString& evaluator, const QString& item, const QString& advice);

private:
    struct Line
    {
        QString item;
        QButtonGroup* group = nullptr;
        QLineEdit* advice = nullptr;
        QLabel* others = nullptr;
    };
    void addLine(QGridLayout& grid, const QString& item, const QString& label);
    void fill();
    QLineEdit* m_evaluator;
    QLabel* m_mean;
    QList<Line> m_lines;
    drills::Evaluation m_evaluation;
    QHash<QString, QString> m_advice;
    bool m_editable = false;
};

} // namespace wardbook::ui
