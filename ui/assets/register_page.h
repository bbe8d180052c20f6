#pragma once
#include "ui/kit/record_page.h"

class QStackedWidget;

namespace wardbook::ui {

class HintCard;
class ImportPage;

/// A RecordPage that can import and export; assets also get classification hints.
class RegisterRecords : public RecordPage
{
    Q_OBJECT
public:
    RegisterRecords(Services& services, const QString& registerId, QWidget* parent);

Q_SIGNALS:
    void importWanted();

protected:
    void importRecords() override { Q_EMIT importWanted(); }
    void exportRecords() override;
    bool canImport() const override;
    bool canExport() const override;
    std::function<void(ledger::Reader&, RecordDetail&)> moreDetail() const override;
    void showMore(const RecordDetail& detail) override;

private:
    void hintForNew();
    void adopt(const Hint& hint);
    void refuse(const Hint& hint);
    HintCard* m_hint = nullptr;
};

/// One register in the window: its records, and the import that takes their place while it runs. Files
/// dropped on it are imported.
class RegisterPage : public Page
{
    Q_OBJECT
public:
    RegisterPage(Services& services, const QString& registerId, QWidget* parent);
    void activate(const QString& target) override;
    bool command(const QString& name) override;
    QString holdsBack() const override;
    RegisterRecords& records() { return *m_records; }
    ImportPage* importPage() { return m_import; }
    void importFile(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void startImport();
    void endImport();
    void hostMessages(); ///< under the header that is shown
    Services& m_services;
    QString m_registerId;
    QStackedWidget* m_stack;
    RegisterRecords* m_records;
    ImportPage* m_import = nullptr;
};

} // namespace wardbook::ui
