#include "ui/assets/import_page.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/assets/dry_run_panel.h"
#include "ui/assets/dry_run_view.h"
#include "ui/assets/import_result_view.h"
#include "ui/assets/mapping_panel.h"
#include "ui/kit/buttons.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_lookup.h"
#include "ui/kit/stepper.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QCheckBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>

namespace wardbook::ui {

constexpr Length kMappingWidth{487};

ImportPage::ImportPage(Services& services, const QString& registerId, QWidget* parent)
    : ImportView(parent), m_services(services), m_runner(new ImportRunner(services, registerId, this)),
      m_source(new RecordSource(services.workspace().ledger(), registerId, this))
{
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new PageHeader(
        AssetsPageTr::tr("Import %1").arg(m_runner->definition().label.text().toLower()), this);
    m_stepper = new Stepper({AssetsPageTr::tr("File"), AssetsPageTr::tr("Match and dry run"),
                             AssetsPageTr::tr("Write"), AssetsPageTr::tr("Result")},
                            this);
    m_header->addWidget(m_stepper);
    column->addWidget(m_header);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
    buildMatch();
    buildFooter();
    column->addWidget(makeLine("h2", this));
    column->addWidget(m_footer);
    connectRunner();
    setStep(Choose);
}

ImportPage::~ImportPage()
{
    m_runner->cancel();
}

void ImportPage::buildMatch()
{
    const ValuesPanel::Lookup lookup = makeLookup(*m_source, LookupKey::Text);
    m_match = new QSplitter(Qt::Horizontal, m_stack);
    m_match->setHandleWidth(1);
    m_match->setChildrenCollapsible(false);
    m_mapping = new MappingPanel(*m_runner, lookup, m_match);
    m_dryRun = new DryRunPanel(*m_runner, lookup, m_match);
    m_mapping->setMinimumWidth(px(380));
    markPane(m_mapping, Pane::Filter);
    markPane(&m_dryRun->view(), Pane::List);
    m_match->addWidget(m_mapping);
    m_match->addWidget(m_dryRun);
    m_match->setStretchFactor(1, 1);
    m_match->setSizes({kMappingWidth, 780});
    m_stack->addWidget(m_match);

    m_working = new QWidget(m_stack);
    setSurface(m_working, "surface");
    auto* outer = new QVBoxLayout(m_working);
    outer->addStretch(2);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    auto* box = new QVBoxLayout;
    box->setSpacing(metric::kSection);
    m_workingTitle = makeLabel({}, FontRole::PageTitle, "", m_working);
    m_workingTitle->setAlignment(Qt::AlignCenter);
    m_workingCount = makeLabel({}, FontRole::Body, "text2", m_working);
    m_workingCount->setAlignment(Qt::AlignCenter);
    m_bar = new QProgressBar(m_working);
    m_bar->setFixedWidth(px(420));
    m_bar->setTextVisible(false);
    m_cancelWork = new Button(AssetsPageTr::tr("Cancel"), "plain", {}, m_working);
    m_cancelWork->setObjectName(QStringLiteral("cancelWork"));
    box->addWidget(m_workingTitle);
    box->addWidget(m_bar);
    box->addWidget(m_workingCount);
    box->addWidget(m_cancelWork, 0, Qt::AlignCenter);
    middle->addLayout(box);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);
    m_stack->addWidget(m_working);
    connect(m_cancelWork, &QPushButton::clicked, m_runner, &ImportRunner::cancel);

    m_result = new ImportResultView(m_stack);
    m_stack->addWidget(m_result);
    connect(m_mapping, &MappingPanel::changed, this, [this] {
        m_touched = true;
        rerun();
    });
    connect(m_mapping, &MappingPanel::reopenRequested, this,
            [this](const exchange::ImportSource& source) { m_runner->open(source); });
    connect(m_mapping, &MappingPanel::problem, this, [this](const QString& title, const QString& text) {
        m_services.message(Services::Tone::Error, title, text);
    });
    connect(m_dryRun, &DryRunPanel::rerunRequested, this, &ImportPage::rerun);
    connect(m_dryRun, &DryRunPanel::fixed, this, [this] {
        m_touched = true;
        rerun();
    });
    connect(m_result, &ImportResultView::undoRequested, this,
            [this] { Q_EMIT undoRequested(m_runner->result().actSeq); });
    connect(m_result, &ImportResultView::anotherRequested, this, &ImportPage::chooseFile);
    connect(m_result, &ImportResultView::finished, this, &ImportPage::closed);
}

void ImportPage::buildFooter()
{
    m_footer = new QWidget(this);
    setSurface(m_footer, "sunken");
    m_footer->setFixedHeight(metric::kInspectorFooter);
    markPane(m_footer, Pane::Footer);
    auto* row = new QHBoxLayout(m_footer);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    m_handBack = new QCheckBox(m_footer);
    m_handBack->setObjectName(QStringLiteral("handBack"));
    m_handBack->setChecked(true);
    row->addWidget(m_handBack);
    m_undoNote =
        makeLabel(AssetsPageTr::tr("Can be undone as a whole until records of it are changed or approved"),
                  FontRole::Body, "text2", m_footer);
    row->addWidget(m_undoNote);
    row->addStretch(1);
    m_cancel = new Button(AssetsPageTr::tr("Cancel"), "quiet", {}, m_footer);
    m_back = new Button(AssetsPageTr::tr("Back"), "plain", {}, m_footer);
    m_write = new Button(AssetsPageTr::tr("Write"), "primary", {}, m_footer);
    m_write->setObjectName(QStringLiteral("write"));
    m_write->setKeyCap(QStringLiteral("Ctrl+Enter"));
    row->addWidget(m_cancel);
    row->addWidget(m_back);
    row->addWidget(m_write);
    connect(m_cancel, &QPushButton::clicked, this, &ImportPage::leave);
    connect(m_back, &QPushButton::clicked, this, &ImportPage::chooseFile);
    connect(m_write, &QPushButton::clicked, this, &ImportPage::goWrite);
}

void ImportPage::connectRunner()
{
    connect(m_runner, &ImportRunner::opened, this, &ImportPage::takeOpened);
    connect(m_runner, &ImportRunner::planned, this, &ImportPage::takePlan);
    connect(m_runner, &ImportRunner::written, this, &ImportPage::takeWritten);
    connect(m_runner, &ImportRunner::failed, this, &ImportPage::takeFailure);
    connect(m_runner, &ImportRunner::cancelled, this, [this] {
        if (m_step == Write) {
            m_services.status(AssetsPageTr::tr("Cancelled; nothing was written"));
            setStep(Match);
        } else if (m_step == Choose) {
            Q_EMIT closed();
        }
    });
    connect(m_runner, &ImportRunner::busyChanged, this, &ImportPage::updateFooter);
    connect(m_runner, &ImportRunner::progressed, this, [this](qint64 done, qint64 total) {
        const QLocale locale;
        m_bar->setMaximum(total > 0 ? 1000 : 0);
        m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
        m_workingCount->setText(
            m_step != Write ? QString()
            : total > 0     ? AssetsPageTr::tr("%1 of %2").arg(locale.toString(done), locale.toString(total))
                            : locale.toString(done));
    });
}

void ImportPage::openFile(const QString& path)
{
    if (path.isEmpty())
        return;
    m_path = path;
    m_touched = false;
    m_header->setSubtitle(QFileInfo(path).fileName());
    setStep(Choose);
    exchange::ImportSource source;
    source.path = path;
    m_runner->open(source);
}

void ImportPage::chooseFile()
{
    prompts::openFile(this, AssetsPageTr::tr("Choose a ledger"),
                      AssetsPageTr::tr("Ledgers (*.xlsx *.csv *.tsv *.txt *.json);;All files (*)"),
                      [this](const QString& file) { openFile(file); });
}

void ImportPage::setStep(Step step)
{
    m_step = step;
    m_stepper->setCurrent(step == Result ? 4 : step);
    m_bar->setMaximum(0);
    m_workingCount->clear();
    switch (step) {
    case Choose:
        m_workingTitle->setText(AssetsPageTr::tr("Reading the file"));
        break;
    case Write:
        m_workingTitle->setText(
            AssetsPageTr::tr("Writing %1 rows").arg(QLocale().toString(m_runner->plan().counts().toWrite())));
        break;
    default:
        break;
    }
    m_stack->setCurrentWidget(step == Match    ? static_cast<QWidget*>(m_match)
                              : step == Result ? m_result
                                               : m_working);
    m_footer->setVisible(step == Match);
    updateFooter();
}

void ImportPage::takeOpened()
{
    const exchange::SourcePreview& preview = m_runner->preview();
    const QString name = QFileInfo(m_path).fileName();
    m_header->setSubtitle(preview.source.sheet.isEmpty() ||
                                  preview.format != exchange::TableSource::Format::Xlsx
                              ? name
                              : AssetsPageTr::tr("%1, sheet “%2”").arg(name, preview.source.sheet));
    m_mapping->showFile();
    setStep(Match);
    rerun();
}

void ImportPage::rerun()
{
    if (m_step != Match)
        return;
    m_dryRun->setBusy(true);
    m_runner->dryRun();
}

void ImportPage::takePlan()
{
    m_mapping->showPlan();
    m_dryRun->setBusy(false);
    m_dryRun->showPlan();
    m_services.status(AssetsPageTr::tr("Dry run done, %1 s")
                          .arg(QLocale().toString(double(m_runner->plan().elapsedMs()) / 1000.0, 'f', 1)));
    updateFooter();
}

void ImportPage::takeFailure(const Error& error)
{
    m_dryRun->setBusy(false);
    if (m_step == Match) {
        m_dryRun->showFailure(error.text());
        updateFooter();
        return;
    }
    m_services.showError(error);
    if (m_step == Write)
        setStep(Match);
    else
        Q_EMIT closed();
}

void ImportPage::updateFooter()
{
    const QLocale locale;
    const bool planned = !m_runner->plan().isNull();
    const exchange::PlanCounts counts = planned ? m_runner->plan().counts() : exchange::PlanCounts{};
    m_handBack->setVisible(counts.error > 0);
    m_handBack->setText(AssetsPageTr::tr("Save the %1 rows with errors as a spreadsheet to hand back")
                            .arg(locale.toString(counts.error)));
    m_write->setText(AssetsPageTr::tr("Write %1 rows").arg(locale.toString(counts.toWrite())));
    m_write->updateGeometry();
    m_write->setRefusal(m_runner->busy()        ? AssetsPageTr::tr("The dry run is still running.")
                        : !planned              ? AssetsPageTr::tr("There is no dry run yet.")
                        : counts.toWrite() == 0 ? AssetsPageTr::tr("No row would change anything.")
                                                : QString());
}

void ImportPage::goWrite()
{
    if (m_step != Match || !m_write->isEnabled())
        return;
    const auto write = [this](const QString& errorFile) {
        setStep(Write);
        m_runner->write(errorFile);
    };
    if (m_runner->plan().counts().error == 0 || !m_handBack->isChecked())
        return write({});
    const QFileInfo file(m_path);
    const QString suggested = file.absolutePath() + QLatin1Char('/') + file.completeBaseName() +
                              AssetsPageTr::tr("-returned") + QStringLiteral(".xlsx");
    prompts::saveFile(this, AssetsPageTr::tr("Save the rows with errors as"), QStringLiteral("xlsx (*.xlsx)"),
                      suggested, [write](const QString& chosen) {
                          if (!chosen.isEmpty())
                              write(chosen);
                      });
}

void ImportPage::takeWritten()
{
    m_touched = false;
    m_result->show(*m_runner, true);
    setStep(Result);
    if (m_runner->result().actSeq != 0)
        Q_EMIT written(m_runner->result().actSeq,
                       AssetsPageTr::tr("Import of %1").arg(QFileInfo(m_path).fileName()));
}

QString ImportPage::holdsBack() const
{
    if (m_runner->writing())
        return AssetsPageTr::tr("The import is being written.");
    return m_step == Match && m_touched
               ? AssetsPageTr::tr("The choices made for this import are not written yet.")
               : QString();
}

void ImportPage::leave()
{
    if (holdsBack().isEmpty()) {
        m_runner->cancel();
        Q_EMIT closed();
        return;
    }
    prompts::confirm(
        this, {AssetsPageTr::tr("Give up this import?"), holdsBack(), AssetsPageTr::tr("Give up"), true},
        [this] { Q_EMIT closed(); });
}

bool ImportPage::command(const QString& name)
{
    if (name == QLatin1String("primary")) {
        if (m_step == Match)
            goWrite();
        else if (m_step == Result)
            Q_EMIT closed();
    } else if (name == QLatin1String("refresh")) {
        rerun();
    } else if (name == QLatin1String("undo") && m_step == Result && m_runner->result().actSeq != 0) {
        Q_EMIT undoRequested(m_runner->result().actSeq);
    } else if (name == QLatin1String("import")) {
        chooseFile();
    } else {
        return false;
    }
    return true;
}

void ImportPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::ControlModifier && command(QStringLiteral("primary")))
        return;
    if (event->key() == Qt::Key_F5 && command(QStringLiteral("refresh")))
        return;
    if (event->key() == Qt::Key_F8 && m_step == Match)
        return m_dryRun->view().goToError();
    if (event->key() == Qt::Key_Escape) {
        if (m_runner->writing())
            m_runner->cancel();
        else
            leave();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace wardbook::ui
