#pragma once
#include "ui/kit/page.h"
#include "ui/kit/services.h"

class QFormLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace wardbook::ui {

class OwnRegistersView;

/// 设置: this workstation's habits, the vault's own settings, backup, and the unit's own fields.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(Services& services, QWidget* parent = nullptr);
    void activate(const QString& target) override; ///< "own": the unit's own registers and fields
    bool command(const QString& name) override;
    QString holdsBack() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QFormLayout* addSection(QVBoxLayout* column, const QString& title, const QString& note = {});
    void addWindowSection(QVBoxLayout* column);
    void addLockSection(QVBoxLayout* column);
    void addBackupSection(QVBoxLayout* column);
    void addOwnSection(QVBoxLayout* column);
    void addVaultSection(QVBoxLayout* column);
    void backup();
    void askRestoreTest();
    void restoreTest(const QString& file, const QString& password);
    void showOwn();
    void showSettings();
    void hostMessages(); ///< under the header that is shown

    Services& m_services;
    QLabel* m_lastBackup = nullptr;
    QStackedWidget* m_stack = nullptr;
    OwnRegistersView* m_own = nullptr;
};

} // namespace wardbook::ui
