#include "ui/settings/notices_section.h"
#include "ui/kit/notice_settings.h"
#include "ui/kit/widgets.h"
#include "ui/settings/settings_tr.h"
#include <QCheckBox>
#include <QFormLayout>

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

void addNoticesRows(QFormLayout& form)
{
    auto* on = new QCheckBox(SettingsTr::tr("Tell me what is due"));
    on->setObjectName(QStringLiteral("notices"));
    on->setChecked(notices::on());
    auto* discreet = new QCheckBox(SettingsTr::tr("Say only that something is due, not what"));
    discreet->setObjectName(QStringLiteral("noticesDiscreet"));
    discreet->setChecked(notices::discreet());
    discreet->setEnabled(on->isChecked());
    const auto indent = [] {
        auto* empty = new QLabel;
        empty->setFixedWidth(kLabelWidth);
        return empty;
    };
    form.addRow(indent(), on);
    form.addRow(indent(), discreet);
    QObject::connect(on, &QCheckBox::toggled, discreet, [discreet](bool checked) {
        settings().setValue(notices::kOn, checked);
        discreet->setEnabled(checked);
    });
    QObject::connect(discreet, &QCheckBox::toggled, discreet,
                     [](bool checked) { settings().setValue(notices::kDiscreet, checked); });
}

} // namespace wardbook::ui
