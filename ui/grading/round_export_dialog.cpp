#include "ui/grading/round_export_dialog.h"
#include "base/clock.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/report_preview.h"
#include "ui/kit/services.h"
#include "ui/kit/widgets.h"
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {

constexpr Length kIndent{24};

void write(Services& services, qint64 round, const RoundFileChoice& choice, const QString& file,
           const QString& reason)
{
    const auto answers = std::make_shared<qint64>(0);
    people::Workspace* workspace = &services.workspace();
    services.run(
        &services, GradingPageTr::tr("Writing the file"),
        [=](const Progress& progress) {
            *answers = writeRoundFile(*workspace, round, choice, file, reason, progress);
        },
        [&services, choice, answers, file] {
            services.message(Services::Tone::Ok,
                             choice.file == RoundFile::Questionnaire
                                 ? GradingPageTr::tr("The questionnaire asks for %1 answers").arg(*answers)
                                 : GradingPageTr::tr("The file is written"),
                             QDir::toNativeSeparators(file));
        });
}

} // namespace

RoundExportDialog::RoundExportDialog(Services& services, RoundExport choices, QWidget* parent)
    : QDialog(parent), m_services(services), m_export(std::move(choices)), m_files(new QButtonGroup(this)),
      m_questionnaire(new QWidget(this)), m_department(new QComboBox),
      m_onlyBlank(new QCheckBox(GradingPageTr::tr("Only what is not judged yet")))
{
    setObjectName(QStringLiteral("roundExport"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(GradingPageTr::tr("%1, %2").arg(m_export.system, m_export.name));
    setMinimumWidth(px(520));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(2);
    column->addWidget(makeLabel(windowTitle(), FontRole::PanelTitle));
    column->addSpacing(metric::kGap);
    addFile(column, RoundFile::ReportDocx, GradingPageTr::tr("Self-assessment report (docx)"),
            GradingPageTr::tr("With charts, to be edited further."));
    addFile(column, RoundFile::ReportPdf, GradingPageTr::tr("Self-assessment report (pdf)"),
            GradingPageTr::tr("The same, to be printed and handed over."));
    addFile(column, RoundFile::Workbook, GradingPageTr::tr("Workbook (xlsx)"),
            GradingPageTr::tr("Summary, layers, objects, every cell and open points, to calculate with."));
    addFile(column, RoundFile::Oscal, GradingPageTr::tr("OSCAL assessment results (json)"),
            GradingPageTr::tr("For tools of others."));
    addFile(column, RoundFile::OscalPlan, GradingPageTr::tr("OSCAL plan of action (json)"),
            GradingPageTr::tr("Open remediations of the system, for tools of others."));
    if (m_export.draft)
        addFile(column, RoundFile::Questionnaire, GradingPageTr::tr("Questionnaire (xlsx)"),
                GradingPageTr::tr("For departments without this program; it is read back and compared."));
    auto* options = new QHBoxLayout(m_questionnaire);
    options->setContentsMargins(kIndent, 0, 0, 0);
    options->setSpacing(metric::kSection);
    m_department->setObjectName(QStringLiteral("exportDepartment"));
    m_department->setAccessibleName(GradingPageTr::tr("Department"));
    m_department->addItem(GradingPageTr::tr("Every department"), 0);
    for (const auto& [id, name] : m_export.departments)
        m_department->addItem(name, id);
    m_onlyBlank->setChecked(true);
    options->addWidget(m_department);
    options->addWidget(m_onlyBlank);
    options->addStretch(1);
    column->addWidget(m_questionnaire);
    m_questionnaire->hide();
    column->addWidget(makeLabel(
        GradingPageTr::tr("The file is not encrypted; the export asks for the password and a reason."),
        FontRole::Caption, "text2"));
    column->addSpacing(metric::kSection);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metric::kGap);
    auto* cancel = new Button(GradingPageTr::tr("Cancel"), "plain", {}, this);
    auto* act = new Button(GradingPageTr::tr("Export…"), "primary", {}, this);
    act->setObjectName(QStringLiteral("exportRound"));
    auto* preview = new Button(GradingPageTr::tr("Preview the report"), "plain", {}, this);
    preview->setObjectName(QStringLiteral("previewReport"));
    connect(preview, &QPushButton::clicked, this, &RoundExportDialog::preview);
    foot->addWidget(preview);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(act);
    column->addLayout(foot);
    m_files->button(int(RoundFile::ReportDocx))->setChecked(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(act, &QPushButton::clicked, this, &RoundExportDialog::go);
    connect(m_files, &QButtonGroup::idToggled, this,
            [this] { m_questionnaire->setVisible(m_files->checkedId() == int(RoundFile::Questionnaire)); });
}

void RoundExportDialog::preview()
{
    const auto pages = std::make_shared<QList<QImage>>();
    people::Workspace* workspace = &m_services.workspace();
    m_services.run(
        this, GradingPageTr::tr("Laying out the report"),
        [workspace, pages, round = m_export.round](const Progress& progress) {
            *pages = reportPages(*workspace, round, progress);
        },
        [this, pages] { (new ReportPreview(windowTitle(), *pages, this))->show(); });
}

void RoundExportDialog::addFile(QVBoxLayout* column, RoundFile file, const QString& title,
                                const QString& text)
{
    auto* radio = new QRadioButton(title, this);
    radio->setObjectName(QStringLiteral("file_%1").arg(int(file)));
    radio->setAccessibleDescription(text);
    m_files->addButton(radio, int(file));
    auto* label = makeLabel(text, FontRole::Caption, "text2", this);
    label->setContentsMargins(kIndent, 0, 0, metric::kGap);
    column->addWidget(radio, 0, Qt::AlignLeft);
    column->addWidget(label);
}

RoundFileChoice RoundExportDialog::choice() const
{
    return {RoundFile(m_files->checkedId()), m_department->currentData().toLongLong(),
            m_onlyBlank->isChecked()};
}

void RoundExportDialog::go()
{
    const RoundFileChoice chosen = choice();
    const QString suffix = suffixOf(chosen.file);
    const QString name =
        QStringLiteral("%1-%2-%3.%4")
            .arg(m_export.system, m_export.name, clock::now().toString(QStringLiteral("yyyyMMdd")), suffix);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QWidget* page = parentWidget();
    Services* services = &m_services;
    vault::Vault* vault = &m_services.workspace().vault();
    const qint64 round = m_export.round;
    accept(); // one dialog at a time
    prompts::password(
        page,
        {GradingPageTr::tr("Export in clear"),
         GradingPageTr::tr(
             "The file leaves the vault unencrypted. Who exported it, when and why is kept in the "
             "trail."),
         GradingPageTr::tr("Export"), false},
        true, [vault](const QString& password) { return vault->checkPassword(password); },
        [=](const QString& reason) {
            prompts::saveFile(page, GradingPageTr::tr("Save as"), QStringLiteral("%1 (*.%1)").arg(suffix),
                              QDir(folder).filePath(name), [=](const QString& file) {
                                  if (!file.isEmpty())
                                      write(*services, round, chosen, file, reason);
                              });
        });
}

} // namespace wardbook::ui
