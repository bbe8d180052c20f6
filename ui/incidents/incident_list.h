#pragma once
#include "ui/kit/record_page.h"

class QButtonGroup;

namespace wardbook::ui {

/// The register of incidents: what is open first, drills apart. Enter or a double click opens the case file.
class IncidentList : public RecordPage
{
    Q_OBJECT
public:
    enum class View { Open, All, Drills };
    IncidentList(Services& services, bool exchange, QWidget* parent);
    void activate(const QString& target) override;
    bool command(const QString& name) override;
    View view() const;
    void setView(View view);

Q_SIGNALS:
    void fileWanted(qint64 incident);
    void logWanted();
    void stepWanted(qint64 incident, const QString& transition);

protected:
    QWidget* makeBar(QWidget* parent) override;
    QList<ledger::Filter> pageFilters() const override;
    void clearPageFilters() override;
    QStringList firstColumns() const override;
    void listAnswered() override;
    bool takesEdit(const ledger::Record& record, const ledger::FieldValues& values) override;
    bool takesTransition(const QString& transition, const QList<std::pair<qint64, qint64>>& records) override;

private:
    std::optional<CellLook> look(const RecordRow& row, const RecordColumn& column) const;
    void takeNew();
    QButtonGroup* m_views = nullptr;
};

} // namespace wardbook::ui
