#pragma once
#include "ledger/verify.h"
#include "ui/audit/trail_source.h"
#include "ui/kit/page.h"
#include "ui/kit/services.h"

class QCheckBox;
class QLabel;

namespace wardbook::ui {

class DiffView;
class PageHeader;
class SealPanel;
class TrailFilters;
class TrailModel;
class PlainTable;

/// 留痕: every act, newest first; what the chosen one changed; its signature and place in the chain; and the
/// check of everything.
class AuditPage : public Page
{
    Q_OBJECT
public:
    explicit AuditPage(Services& services, QWidget* parent = nullptr);
    void activate(const QString& target) override; ///< number of an act
    bool command(const QString& name) override;

private:
    QWidget* buildLower();
    void reload();
    void readMore();
    void addPage(quint64 token, const QList<ledger::ActEntry>& acts);
    void chooseRow(int row);
    void showDetail(const ActDetail& detail);
    void showRecord(int index);
    void verifyAll();
    void showReport();
    void saveReport();
    void exportTrail();
    void writeTrail(const QString& file, const QString& reason);
    void undoChosen();

    Services& m_services;
    PageHeader* m_header;
    TrailFilters* m_filters;
    TrailModel* m_model;
    PlainTable* m_table;
    DiffView* m_diff = nullptr;
    QLabel *m_diffTitle = nullptr, *m_diffNote = nullptr;
    SealPanel* m_seal = nullptr;
    ActDetail m_detail;
    int m_record = 0;
    qint64 m_wanted = 0; ///< act to choose once it is listed
    quint64 m_token = 0;
    std::shared_ptr<ledger::VerifyReport> m_report;
    TrailSource m_source; ///< last: its worker stops first
};

} // namespace wardbook::ui
