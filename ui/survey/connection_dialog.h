#pragma once
#include "survey/catalogue.h"
#include "ui/kit/field_dialog.h"
#include <atomic>

class QLineEdit;

namespace wardbook::ui {

class Button;
class Services;

/// Registers a database, or changes where it is. The password is for trying only: it is never kept.
class ConnectionDialog : public FieldDialog
{
    Q_OBJECT
public:
    /// `id` 0: a new one; else `values` are what is there, `shown` the names of what they refer to.
    ConnectionDialog(Services& services, RecordSource& source, qint64 id, qint64 rev,
                     const ledger::FieldValues& values, const QHash<QString, QString>& shown,
                     QWidget* parent);
    ~ConnectionDialog() override;
    void setMade(std::function<void(qint64 id)> made) { m_made = std::move(made); }
    QLineEdit* passwordField() const { return m_password; }
    Button* tryButton() const { return m_try; }

protected:
    bool ready() override;

private:
    enum class Kind { Server, Odbc, File };
    Kind kind() const;
    QString problem() const; ///< what is missing; empty: nothing
    QString wrongOption() const;
    survey::Source source() const;
    QLabel* addBeneath(Button* button); ///< the label in front of it
    void fitKind();
    void showRow(QWidget* input, bool visible);
    void tryConnection();

    QLineEdit* m_password;
    Button *m_try, *m_choose;
    QLabel *m_result, *m_chooseLabel = nullptr;
    std::function<void(qint64)> m_made;
    std::shared_ptr<std::atomic<qint64>> m_written; ///< set on the worker
};

} // namespace wardbook::ui
