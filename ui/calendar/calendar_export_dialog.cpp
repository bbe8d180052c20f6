#include "ui/calendar/calendar_export_dialog.h"
#include "calendar/calendar_export.h"
#include "fields/obligation.h"
#include "ledger/permissions.h"
#include "ui/calendar/calendar_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QButtonGroup>
#include <QDir>
#include <QLineEdit>
#include <QRadioButton>
#include <QStandardPaths>

namespace wardbook::ui {

namespace {

constexpr Length kLabelWidth{72};
constexpr int kMonthsAhead = 12, kYearsAtMost = 20;

} // namespace

CalendarExportDialog::CalendarExportDialog(Services& services, const DutyFilter& filter, qint64 me,
                                           QWidget* page)
    : PromptDialog({CalendarPageTr::tr("Export the calendar"),
                    CalendarPageTr::tr("A file (.ics) that calendar programs and phones read. A later "
                                       "export moves the entries of an earlier one."),
                    CalendarPageTr::tr("Export…"), false},
                   page),
      m_services(services), m_filter(filter), m_me(me),
      m_until(new QLineEdit(clock::now().date().addMonths(kMonthsAhead).toString(Qt::ISODate)))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kPage);
    QLabel* label = makeLabel(CalendarPageTr::tr("Until"), FontRole::Body, "text2");
    label->setFixedWidth(kLabelWidth);
    row->addWidget(label);
    m_until->setObjectName(QStringLiteral("until"));
    m_until->setAccessibleName(CalendarPageTr::tr("Last day of the calendar"));
    row->addWidget(m_until);
    row->addStretch(1);
    body()->addLayout(row);
    m_discreet = addRow(CalendarPageTr::tr("Entries"), "discreet", CalendarPageTr::tr("Kinds only"), "named",
                        CalendarPageTr::tr("With names and laws"));
    m_all = addRow(CalendarPageTr::tr("Duties"), "all", CalendarPageTr::tr("All"), "filtered",
                   CalendarPageTr::tr("Those that match the filters"));
    auto* filtered = findChild<QRadioButton*>(QStringLiteral("filtered"));
    filtered->setEnabled(filter.any());
    if (!filter.any())
        filtered->setToolTip(CalendarPageTr::tr("No filter is set"));
    QLabel* note =
        makeLabel(CalendarPageTr::tr(
                      "Kinds only: “Remediation: due”, without the name of any record, for calendars that "
                      "others see too. The file is not encrypted. The export asks for the password and a "
                      "reason and is kept in the trail."),
                  FontRole::Caption, "text2");
    note->setWordWrap(true);
    body()->addWidget(note);
    connect(this, &PromptDialog::acted, this, &CalendarExportDialog::go);
}

QString CalendarExportDialog::refusal(people::Workspace& workspace)
{
    if (workspace.session().readOnly)
        return CalendarPageTr::tr(
            "The vault is open read-only: an export is an act, and none can be written.");
    const auto registers = workspace.ledger().registers();
    return ledger::permissions::verbRefusal(workspace.ledger().rights(), workspace.actor(),
                                            registers->at(QLatin1String(fields::obligation::kRegister)),
                                            QLatin1String(ledger::verb::kExport));
}

QRadioButton* CalendarExportDialog::addRow(const QString& label, const char* first, const QString& firstText,
                                           const char* second, const QString& secondText)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kPage);
    QLabel* shown = makeLabel(label, FontRole::Body, "text2");
    shown->setFixedWidth(kLabelWidth);
    row->addWidget(shown);
    auto* group = new QButtonGroup(this);
    const auto add = [&](const char* name, const QString& text) {
        auto* radio = new QRadioButton(text);
        radio->setObjectName(QLatin1String(name));
        radio->setAccessibleName(label + QStringLiteral(": ") + text);
        group->addButton(radio);
        row->addWidget(radio);
        return radio;
    };
    QRadioButton* preset = add(first, firstText);
    preset->setChecked(true);
    add(second, secondText);
    row->addStretch(1);
    body()->addLayout(row);
    return preset;
}

void CalendarExportDialog::go()
{
    const QDate today = clock::now().date();
    const QDate until = QDate::fromString(m_until->text().trimmed(), Qt::ISODate);
    const bool sound = until >= today && until <= today.addYears(kYearsAtMost);
    setWrong(m_until, !sound);
    if (!sound) {
        setError(CalendarPageTr::tr("Enter a day from today on, at most %1 years ahead, such as %2.")
                     .arg(kYearsAtMost)
                     .arg(today.addMonths(kMonthsAhead).toString(Qt::ISODate)));
        m_until->setFocus();
        return;
    }
    const Chosen chosen{until, m_discreet->isChecked(), m_all->isChecked() ? DutyFilter() : m_filter, m_me};
    QWidget* page = parentWidget();
    Services* services = &m_services;
    people::Workspace* workspace = &m_services.workspace();
    const QString name =
        QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
            .filePath(CalendarPageTr::tr("Calendar-%1.ics").arg(today.toString(QStringLiteral("yyyyMMdd"))));
    accept(); // one dialog at a time
    prompts::password(
        page,
        {CalendarPageTr::tr("Export the calendar"),
         CalendarPageTr::tr(
             "The file leaves the vault unencrypted. Who exported it, when and why is kept in the trail."),
         CalendarPageTr::tr("Export"), false},
        true, [workspace](const QString& password) { return workspace->vault().checkPassword(password); },
        [page, services, chosen, name](const QString& reason) {
            prompts::saveFile(page, CalendarPageTr::tr("Save the calendar as"),
                              CalendarPageTr::tr("Calendar (*.ics)"), name,
                              [services, chosen, reason](const QString& file) {
                                  if (!file.isEmpty())
                                      write(*services, chosen, file, reason);
                              });
        });
}

void CalendarExportDialog::write(Services& services, const Chosen& chosen, const QString& file,
                                 const QString& reason)
{
    Services* shell = &services;
    people::Workspace* workspace = &services.workspace();
    const auto count = std::make_shared<qsizetype>(0);
    const qint64 nowMs = services.nowMs();
    services.run(
        &services, CalendarPageTr::tr("Exporting the calendar"),
        [=](const Progress& progress) {
            const auto reader = workspace->ledger().reader();
            DutyFacts facts;
            facts.me = chosen.me;
            facts.duties =
                calendar::duties(*workspace, *reader, clock::now().date(), nowMs, chosen.until, progress);
            const QList<calendar::Duty> wanted = chosen.filter.of(facts);
            *count = wanted.size();
            calendar::exportCalendar(*workspace, wanted, nowMs, {file, reason, chosen.discreet});
        },
        [shell, count, file] {
            shell->message(Services::Tone::Ok, CalendarPageTr::tr("%1 entries exported").arg(*count),
                           QDir::toNativeSeparators(file));
        });
}

} // namespace wardbook::ui
