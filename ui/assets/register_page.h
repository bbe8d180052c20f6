#pragma once
#include "ui/kit/register_host.h"

namespace wardbook::ui {

class HintCard;
class ImportPage;

/// The records of one register; assets also get classification hints.
class RegisterRecords : public RecordPage
{
    Q_OBJECT
public:
    RegisterRecords(Services& services, const QString& registerId, QWidget* parent);

protected:
    std::function<void(ledger::Reader&, RecordDetail&)> moreDetail() const override;
    void showMore(const RecordDetail& detail) override;

private:
    void hintForNew();
    void adopt(const Hint& hint);
    void refuse(const Hint& hint);
    HintCard* m_hint = nullptr;
};

/// One register in the window, with import and export.
class RegisterPage : public RegisterHost
{
    Q_OBJECT
public:
    RegisterPage(Services& services, const QString& registerId, QWidget* parent);
    ImportPage* importPage(); ///< null while there is none
};

} // namespace wardbook::ui
