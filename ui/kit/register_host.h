#pragma once
#include "ui/kit/record_page.h"

class QStackedWidget;

namespace wardbook::ui {

/// An import while it takes the place of its register's page.
class ImportView : public Page
{
    Q_OBJECT
public:
    using Page::Page;
    virtual void openFile(const QString& path) = 0;

Q_SIGNALS:
    void closed();
    void written(qint64 act, const QString& what);
    void undoRequested(qint64 act);
    void showRequested(const QString& target); ///< records of this register
};

/// Import and export as the room that has them offers them to every page of records. Empty: not offered.
struct ExchangePages
{
    std::function<ImportView*(Services& services, const QString& registerId, QWidget* parent)> makeImport;
    std::function<void(Services& services, RecordPage& page)> openExport;
    bool offered() const { return makeImport && openExport; }
};

/// One register in the window: its records, and the import that takes their place while it runs. Files
/// dropped on it are imported.
class RegisterHost : public Page
{
    Q_OBJECT
public:
    using MakeRecords = std::function<RecordPage*(QWidget* parent)>;
    RegisterHost(Services& services, const QString& registerId, ExchangePages exchange,
                 const MakeRecords& makeRecords, QWidget* parent);
    void activate(const QString& target) override;
    bool command(const QString& name) override;
    QString holdsBack() const override;
    RecordPage& records() { return *m_records; }
    ImportView* importView() { return m_import; }
    void importFile(const QString& path);

private:
    void takeDrops();
    void startImport();
    void endImport();
    void hostMessages(); ///< under the header that is shown
    Services& m_services;
    QString m_registerId;
    ExchangePages m_exchange;
    QStackedWidget* m_stack;
    RecordPage* m_records;
    ImportView* m_import = nullptr;
};

} // namespace wardbook::ui
