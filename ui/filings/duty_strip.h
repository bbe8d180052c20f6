#pragma once
#include "filings/filing_file.h"
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

class Button;

/// What filings in force ask for: filing again because something changed, renewing a certificate, dates that
/// come near. Each line says why and leads on. Hidden when there is nothing.
class DutyStrip : public QWidget
{
    Q_OBJECT
public:
    explicit DutyStrip(QWidget* parent);
    struct Line
    {
        qint64 filing = 0;
        QString title; ///< of the filing
        QString text;  ///< what it asks for
        QString tip;   ///< every change; law
        QDate due;
        bool verified = true;
        bool again = false; ///< asks for a new filing
    };
    /// The most urgent first. `mayFile`: this member may begin filings.
    void show(const QList<Line>& lines, QDate today, bool mayFile);
    static QList<Line> linesOf(const QList<filings::RefilingDuty>& refilings,
                               const QList<filings::FilingDuty>& duties,
                               const QList<filings::FilingEntry>& entries);
    int lineCount() const { return int(m_lines.size()); }

Q_SIGNALS:
    void openWanted(qint64 filing);
    void againWanted(qint64 filing);

private:
    void refill();
    QWidget* makeLine(const Line& line);
    QList<Line> m_lines;
    QDate m_today;
    bool m_mayFile = false, m_all = false;
    QVBoxLayout* m_column;
};

} // namespace wardbook::ui
