#include "ui/settings/notices_section.h"
#include "ui/kit/notice_settings.h"
#include "ui/kit/tray_settings.h"
#include "ui/kit/widgets.h"
#include "ui/settings/settings_tr.h"
#include <QCheckBox>
#include <QFormLayout>
#include <QSystemTrayIcon>

namespace wardbook::ui {

constexpr Length kLabelWidth{168}; ///< as in the page's other sections

QString noticesTitle()
{
    return SettingsTr::tr("Desktop notices");
}

QString noticesNote()
{
    return SettingsTr::tr(
        "When a legal limit is half used, or a duty's hour or day comes, the desktop says so, "
        "each once. Clicking a notice opens the record. While the vault is locked a notice "
        "says only that something is near.");
}

static QWidget* indent()
{
    auto* empty = new QLabel;
    empty->setFixedWidth(kLabelWidth);
    return empty;
}

static void addTrayRows(QFormLayout& form)
{
    auto* on = new QCheckBox(SettingsTr::tr("Show the nearest limit in the tray"));
    on->setObjectName(QStringLiteral("tray"));
    on->setChecked(tray::on());
    auto* closeTo = new QCheckBox(SettingsTr::tr("Closing the window leaves Wardbook in the tray"));
    closeTo->setObjectName(QStringLiteral("closeToTray"));
    closeTo->setChecked(settings().flag(tray::kCloseTo, false));
    form.addRow(indent(), on);
    form.addRow(indent(), closeTo);
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        const QString why = SettingsTr::tr("This desktop has no tray.");
        for (QCheckBox* box : {on, closeTo}) {
            box->setEnabled(false);
            box->setToolTip(why);
        }
        QLabel* note = makeLabel(why, FontRole::Caption, "text2");
        note->setObjectName(QStringLiteral("noTray"));
        form.addRow(indent(), note);
        return;
    }
    closeTo->setEnabled(on->isChecked());
    QObject::connect(on, &QCheckBox::toggled, closeTo, [closeTo](bool checked) {
        settings().setValue(tray::kOn, checked);
        closeTo->setEnabled(checked);
    });
    QObject::connect(closeTo, &QCheckBox::toggled, closeTo,
                     [](bool checked) { settings().setValue(tray::kCloseTo, checked); });
}

void addNoticesRows(QFormLayout& form)
{
    auto* on = new QCheckBox(SettingsTr::tr("Tell me what is due"));
    on->setObjectName(QStringLiteral("notices"));
    on->setChecked(notices::on());
    auto* discreet = new QCheckBox(SettingsTr::tr("Say only that something is due, not what"));
    discreet->setObjectName(QStringLiteral("noticesDiscreet"));
    discreet->setChecked(notices::discreet());
    discreet->setEnabled(on->isChecked());
    form.addRow(indent(), on);
    form.addRow(indent(), discreet);
    QObject::connect(on, &QCheckBox::toggled, discreet, [discreet](bool checked) {
        settings().setValue(notices::kOn, checked);
        discreet->setEnabled(checked);
    });
    QObject::connect(discreet, &QCheckBox::toggled, discreet,
                     [](bool checked) { settings().setValue(notices::kDiscreet, checked); });
    addTrayRows(form);
}

} // namespace wardbook::ui
