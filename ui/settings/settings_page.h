#pragma once
#include "ui/kit/page.h"
#include "ui/kit/services.h"

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

/// 设置: this workstation's habits, the vault's own settings, backup, and the unit's own fields.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(Services& services, QWidget* parent = nullptr);
    bool command(const QString& name) override;

private:
    QFormLayout* addSection(QVBoxLayout* column, const QString& title, const QString& note = {});
    void addWindowSection(QVBoxLayout* column);
    void addLockSection(QVBoxLayout* column);
    void addBackupSection(QVBoxLayout* column);
    void addFieldSection(QVBoxLayout* column);
    void addVaultSection(QVBoxLayout* column);
    void backup();
    void askRestoreTest();
    void restoreTest(const QString& file, const QString& password);
    void addField();
    void showFields();

    Services& m_services;
    QLabel* m_lastBackup = nullptr;
    QVBoxLayout* m_fields = nullptr;
};

} // namespace wardbook::ui
