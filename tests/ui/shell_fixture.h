#pragma once
#include "base/clock.h"
#include "crypto/password_key.h"
#include "people/team.h"
#include "people/workspace.h"
#include "resources/resources.h"
#include "translations/translations.h"
#include "ui/gui_test.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/theme.h"
#include "ui/shell/desk.h"
#include "ui/shell/main_window.h"
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QTemporaryDir>
#include <QVBoxLayout>

/// Shared by the tests of the shell: a vault in a scratch folder and a window with two pages of our own.
namespace wardbook::shelltest {

inline const QString kUnit = QStringLiteral("江城市第一人民医院");
inline const QString kFounder = QStringLiteral("陈立群");
inline const QString kPassword = QStringLiteral("correct horse 电池 staple");

/// A page that only remembers what it was told.
class NotePage : public ui::Page
{
public:
    NotePage(const QString& id, QWidget* parent)
        : ui::Page(parent), m_field(new QLineEdit), m_list(new QListView)
    {
        setObjectName(id);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(new ui::PageHeader(id));
        m_field->setObjectName(QStringLiteral("noteField"));
        m_list->setObjectName(QStringLiteral("noteList"));
        ui::markPane(m_field, ui::Pane::Filter);
        ui::markPane(m_list, ui::Pane::List);
        column->addWidget(m_field);
        column->addWidget(m_list, 1);
    }
    void activate(const QString& target) override { m_targets.append(target); }
    bool command(const QString& name) override
    {
        m_commands.append(name);
        return name != QLatin1String("verify");
    }
    QString holdsBack() const override { return m_holds; }
    QStringList commands() const { return m_commands; }
    QStringList targets() const { return m_targets; }
    void setHolds(const QString& reason) { m_holds = reason; }

private:
    QLineEdit* m_field;
    QListView* m_list;
    QStringList m_commands, m_targets;
    QString m_holds;
};

inline ui::Program program()
{
    ui::Program result;
    result.pages = [](const ledger::RegisterSet&) {
        const auto page = [](const QString& id, const QString& title, const QString& section) {
            return ui::PageEntry{
                id, section, QStringLiteral("database"), title,
                [id](ui::Services&, QWidget* parent) -> ui::Page* { return new NotePage(id, parent); }};
        };
        return QList<ui::PageEntry>{
            page(QStringLiteral("first"), QStringLiteral("资产台账"), QStringLiteral("台账")),
            page(QStringLiteral("second"), QStringLiteral("留痕"), QStringLiteral("合规")),
            page(QStringLiteral("third"), QStringLiteral("设置"), QStringLiteral("bottom"))};
    };
    result.setLanguage = installTranslations;
    result.samplePassword = [](const QString&) { return kPassword; };
    return result;
}

class Scratch
{
public:
    Scratch()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(m_dir.filePath(QStringLiteral("state"))));
        for (const char* key :
             {"recentVaults", "paletteRecent", "railClosed", "idleMinutes", "theme", "language"})
            ui::settings().setValue(QLatin1String(key), {});
        installTranslations(Language::Chinese);
        ui::setTheme(ui::ThemeName::Light);
    }
    QString path(const QString& name) const { return m_dir.filePath(name); }
    QString vaultDir() const { return path(QStringLiteral("unit.wardbook")); }
    /// Creates the vault and returns its recovery code; the workspace is closed again.
    QString create(bool sample = false) const
    {
        return people::Workspace::create(vaultDir(), kUnit, kFounder, kPassword, sample).recoveryCode;
    }

private:
    QTemporaryDir m_dir;
};

inline NotePage* notePage(ui::MainWindow& window)
{
    return window.desk() ? dynamic_cast<NotePage*>(window.desk()->currentPage()) : nullptr;
}

/// Types the password and opens; true when the desk is there.
inline bool unlock(ui::MainWindow& window, const QString& password = kPassword)
{
    auto* field = window.findChild<QLineEdit*>(QStringLiteral("unlockPassword"));
    auto* open = window.findChild<QAbstractButton*>(QStringLiteral("unlockOpen"));
    if (!gui::type(field, {}))
        return false;
    field->setText(password); // an input method commits Chinese as text, not as keys
    QTest::keyClick(field, Qt::Key_End);
    Q_EMIT field->textEdited(password);
    return gui::click(open) && QTest::qWaitFor([&] { return window.desk() != nullptr; }, 30000);
}

} // namespace wardbook::shelltest
