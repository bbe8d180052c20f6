#pragma once
#include "ui/filings/filing_data.h"
#include "ui/filings/filing_selection.h"
#include "ui/kit/services.h"
#include <QTimer>
#include <QWidget>

namespace wardbook::ui {

class DeskHeader;
class FilingActs;
class FilingChecklist;
class FilingPreview;
class PackagePanel;
class RecordSource;

/// The desk of one filing: checklist, document, package; one selection through all three. Read anew whenever
/// something in the vault changed, as its values come from everywhere.
class FilingDeskView : public QWidget
{
    Q_OBJECT
public:
    FilingDeskView(Services& services, FilingActs& acts, QWidget* parent);
    ~FilingDeskView() override;
    /// `place`: "part" or "part/section" to go to.
    void open(qint64 filing, const QString& place = {});
    void close();
    qint64 filing() const { return m_wanted; }
    const FilingViewPtr& data() const { return m_view; }
    bool ready() const { return m_view && m_view->id() == m_wanted && !m_reading && !m_reload.isActive(); }
    bool command(const QString& name);

    DeskHeader& header() { return *m_header; }
    FilingChecklist& checklist() { return *m_checklist; }
    FilingPreview& preview() { return *m_preview; }
    PackagePanel& package() { return *m_package; }
    FilingSelection& selection() { return m_selection; }
    /// What the header's main button does now.
    struct NextStep
    {
        enum class Kind { None, Attach, Mend, Confirm, Panel, Again } kind = Kind::None;
        QString text, icon, refusal;
        QString line; ///< of the checklist
    };
    NextStep nextStep() const;

Q_SIGNALS:
    void leaveWanted();
    void shown(); ///< what the vault has is on the screen

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void watch();
    void read();
    void show(const FilingViewPtr& view);
    void choosePlace();
    void goOn();
    void mend(const filings::CheckLine& line);
    void showLineMenu(const filings::CheckLine& line, const QPoint& at);
    void exportPreview();
    void exportPart(const QString& part, qint64 record);
    const filings::CheckLine* line(const QString& id) const;

    Services& m_services;
    FilingActs& m_acts;
    FilingSelection m_selection;
    FilingViewPtr m_view;
    qint64 m_wanted = 0;
    QString m_place;
    bool m_reading = false, m_again = false, m_stale = false;
    QTimer m_reload;
    DeskHeader* m_header = nullptr;
    FilingChecklist* m_checklist = nullptr;
    FilingPreview* m_preview = nullptr;
    PackagePanel* m_package = nullptr;
};

} // namespace wardbook::ui
