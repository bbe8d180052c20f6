#pragma once
#include "survey/survey_service.h"
#include "ui/survey/survey_picture.h"
#include <QObject>
#include <functional>

class QWidget;

namespace wardbook::ui {

class RecordSource;
class Services;

/// What can be done on the page: questions to the person and the acts behind them. GUI thread; the acts run
/// on workers.
class SurveyActs : public QObject
{
    Q_OBJECT
public:
    SurveyActs(Services& services, RecordSource& source, QWidget* page);
    void connectNew(); ///< a new connection
    void change(qint64 dataSource);
    void start(const SourceLine& source);
    bool running() const { return m_running; }
    void adopt(const QList<const survey::KnownTable*>& tables, const QString& name);
    void link(const QList<const survey::KnownTable*>& tables);
    void leaveOut(const QList<const survey::KnownTable*>& tables);
    void takeIn(const QList<const survey::KnownTable*>& tables);

Q_SIGNALS:
    void made(qint64 dataSource);
    void surveyed(const wardbook::survey::SurveyResult& result);
    void runningChanged();

private:
    void tell(const QString& name, const survey::SurveyResult& result);
    Services& m_services;
    RecordSource& m_source;
    QWidget* m_page;
    bool m_running = false;
};

} // namespace wardbook::ui
