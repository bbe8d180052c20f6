#pragma once
#include "ui/kit/page.h"
#include "ui/kit/record_detail.h"
#include "ui/kit/record_editor.h"
#include "ui/kit/record_table_view.h"
#include "ui/kit/services.h"

class QSplitter;
class QStackedWidget;

namespace wardbook::ui {

class Button;
class EmptyState;
class PageHeader;
class RecordFilterBar;
class RecordInspector;
class RecordTableFooter;

/// The page of one register: table, search and filters, inspector. Everything in it follows from the
/// register's file; import and export are added by whoever may use those rooms.
class RecordPage : public Page
{
    Q_OBJECT
public:
    RecordPage(Services& services, const QString& registerId, QWidget* parent = nullptr);
    ~RecordPage() override;

    /// A record's uid, "UID#field", "history:UID", "new", "import", or filters: "?level=3,4&_state=submitted&find=…".
    void activate(const QString& target) override;
    bool command(const QString& name) override;
    QString holdsBack() const override;

    RecordTableModel& model() const { return *m_model; }
    RecordTableView& table() { return *m_table; }
    RecordInspector& inspector() { return *m_inspector; }
    RecordFilterBar& filterBar() { return *m_filters; }
    RecordTableFooter& tableFooter() { return *m_footer; }
    RecordEditor& editor() { return *m_editor; }

    /// Offers import and export, as whoever hosts the page has them. Before build().
    void offerExchange() { m_exchange = true; }
    ledger::ListQuery listQuery() const { return query(); }

Q_SIGNALS:
    void importWanted();
    void exportWanted();
    void detailShown(qint64 id); ///< the inspector shows this record as the vault has it

protected:
    Services& services() const { return m_services; }
    const ledger::RegisterDef& definition() const { return m_model->definition(); }
    bool may(const char* verb)
        const; ///< the role's right on this register, in a session that may write (or export)
    bool writable() const;
    ledger::ListQuery query() const;
    /// Buttons that only some pages have; the primary one stays last.
    PageHeader& header() { return *m_header; }
    /// Import and export take the page's place or open a dialog: see kit/register_host.h.
    virtual void importRecords() { Q_EMIT importWanted(); }
    virtual void exportRecords() { Q_EMIT exportWanted(); }
    virtual bool canImport() const { return m_exchange && writable() && may(ledger::verb::kEdit); }
    virtual bool canExport() const { return m_exchange && may(ledger::verb::kExport); }
    /// Narrows every list further than the filter bar: a view that only this page has.
    virtual QList<ledger::Filter> pageFilters() const { return {}; }
    virtual void clearPageFilters() {}
    /// A widget between the header and the filter bar; null: none.
    virtual QWidget* makeBar(QWidget* parent)
    {
        Q_UNUSED(parent)
        return nullptr;
    }
    /// True when the page takes a change or a step over: it wants a reason, or does more in the same act.
    virtual bool takesEdit(const ledger::Record& record, const ledger::FieldValues& values)
    {
        Q_UNUSED(record)
        Q_UNUSED(values)
        return false;
    }
    virtual bool takesTransition(const QString& transition, const QList<std::pair<qint64, qint64>>& records)
    {
        Q_UNUSED(transition)
        Q_UNUSED(records)
        return false;
    }
    virtual void listAnswered() {} ///< rows and counts are new
    virtual QStringList firstColumns() const
    {
        return {};
    } ///< until the person chooses; empty: the register's
    void runQuery();
    void setSort(const QString& field,
                 bool descending = false); ///< from the next query on; "": the register's
    /// More about a record, off the GUI thread, on the page's reader.
    virtual std::function<void(ledger::Reader&, RecordDetail&)> moreDetail() const { return {}; }
    virtual void showMore(const RecordDetail& detail) { Q_UNUSED(detail) }
    void build(); ///< by the most derived constructor
    void reloadDetail();
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildHeader();
    void connectTable();
    void connectInspector();
    void connectEditor();
    void clearAllFilters();
    void showAnswer();
    void showEmptyState();
    void readFacetNames();
    void showRecord(qint64 id);
    void showDetail(const RecordDetail& detail);
    void selectUid(const QString& uid, bool history = false, const QString& field = {});
    void startNew(const QString& given = {}); ///< "?system=3": what it begins with
    QString newText() const;
    std::optional<ledger::Filter> ownDepartment() const; ///< what a role limited to its department sees
    bool leaveNew(const std::function<void()>& then);
    void editCell(qint64 id, const QString& field, const QString& text);
    void performTransition(const QString& transition, const QList<std::pair<qint64, qint64>>& records);
    void askVoid(const QList<std::pair<qint64, qint64>>& records);
    void compare();
    void resolveConflict(const ledger::Conflict& conflict, const QList<ConflictRow>& rows);
    void showMenu(const QPoint& at);
    void copyRows(bool withHeadings);
    void chooseColumns();
    void applyColumns(const QStringList& ids, const QHash<QString, int>& widths);
    void showInspector(bool on);
    QList<std::pair<qint64, qint64>> selectedRecords() const; ///< id and revision seen (0: not read yet)

    Services& m_services;
    FieldContext m_context;
    RecordTableModel* m_model;
    RecordTableView* m_table = nullptr;
    RecordEditor* m_editor;
    PageHeader* m_header = nullptr;
    RecordFilterBar* m_filters = nullptr;
    RecordTableFooter* m_footer = nullptr;
    RecordInspector* m_inspector = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_tableStack = nullptr;
    QSplitter* m_splitter = nullptr;
    Button* m_new = nullptr;
    QToolButton* m_showInspector = nullptr;
    QString m_sort;
    bool m_descending = false;
    bool m_exchange = false;
    qint64 m_wantedDetail = 0;
    bool m_readingDetail = false;
    bool m_namesAsked = false;
    qint64 m_selectWhenListed = 0;
    std::pair<qint64, QString> m_fieldWhenShown; ///< of that record
    struct EditAnswer
    {
        qint64 id = 0, rev = 0;
        bool may = false;
    };
    EditAnswer m_editAnswer; ///< for the record that was asked about last
};

/// The page id under which a register is found in the rail.
QString pageOfRegister(const QString& registerId);

} // namespace wardbook::ui
