#include "ui/filings/filing_desk_view.h"
#include "fields/unit.h"
#include "ledger/record_fields.h"
#include "ui/filings/checklist_model.h"
#include "ui/filings/desk_header.h"
#include "ui/filings/filing_acts.h"
#include "ui/filings/filing_checklist.h"
#include "ui/filings/filing_preview.h"
#include "ui/filings/filing_words.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/filings/package_panel.h"
#include "ui/filings/reminder_sheet.h"
#include "ui/kit/focus_home.h"
#include "ui/kit/record_source.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QListView>
#include <QShortcut>

namespace wardbook::ui {

namespace {

constexpr int kReloadDelayMs = 120; ///< several registers change in one act
constexpr Length kChecklist{312}, kPackage{320}, kChecklistNarrow{292}, kPackageNarrow{300},
    kNarrowBelow{1260};

QDate dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).date();
}

} // namespace

FilingDeskView::FilingDeskView(Services& services, FilingActs& acts, QWidget* parent)
    : QWidget(parent), m_services(services), m_acts(acts)
{
    setSurface(this, "surface");
    build();
    watch();
}

FilingDeskView::~FilingDeskView() = default;

void FilingDeskView::build()
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_header = new DeskHeader(this);
    whole->addWidget(m_header);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_checklist = new FilingChecklist(m_selection, this);
    m_preview = new FilingPreview(m_services, m_selection, m_acts.source(), this);
    m_package = new PackagePanel(m_acts, m_selection, this);
    row->addWidget(m_checklist);
    row->addWidget(makeLine("v2", this));
    row->addWidget(m_preview, 1);
    row->addWidget(makeLine("v2", this));
    row->addWidget(m_package);
    whole->addLayout(row, 1);
    setFocusHome(this, m_checklist);
    auto* next = new QShortcut(
        QKeySequence(Qt::Key_F8), this, this, [this] { m_checklist->goToNextProblem(); },
        Qt::WidgetWithChildrenShortcut);
    next->setObjectName(QStringLiteral("nextProblem"));
}

void FilingDeskView::watch()
{
    connect(m_header, &DeskHeader::backWanted, this, &FilingDeskView::leaveWanted);
    connect(m_header, &DeskHeader::nextWanted, this, &FilingDeskView::goOn);
    connect(m_header, &DeskHeader::exportWanted, this, &FilingDeskView::exportPreview);
    connect(m_header, &DeskHeader::changesWanted, &m_acts, &FilingActs::showChanges);
    connect(m_header, &DeskHeader::typedWanted, &m_acts, &FilingActs::typeValue);
    connect(m_header, &DeskHeader::againWanted, &m_acts, &FilingActs::again);
    connect(m_header, &DeskHeader::verifyWanted, this,
            [this] { FilingActs::verifyPackage(m_services, window()); });
    connect(m_header, &DeskHeader::reminderWanted, this, [this] {
        if (m_view)
            (new ReminderSheet(m_services, m_view, this))->open();
    });
    connect(m_checklist, &FilingChecklist::recheckWanted, this, [this] {
        m_services.status(FilingsPageTr::tr("Checking again"));
        read();
    });
    connect(m_checklist, &FilingChecklist::mendWanted, this, &FilingDeskView::mend);
    connect(m_checklist, &FilingChecklist::menuWanted, this, &FilingDeskView::showLineMenu);
    connect(m_preview, &FilingPreview::typeWanted, &m_acts, &FilingActs::typeValue);
    connect(m_preview, &FilingPreview::attachWanted, this,
            [this](const QString& part) { m_acts.attach(part); });
    connect(m_preview, &FilingPreview::exportWanted, this, &FilingDeskView::exportPart);
    connect(&m_acts.source(), &RecordSource::failed, this, [this](const QString& text) {
        if (!std::exchange(m_reading, false))
            return;
        m_checklist->setChecking(false);
        m_services.message(Services::Tone::Error, FilingsPageTr::tr("The filing can't be read"), text);
    });
    m_reload.setSingleShot(true);
    m_reload.setInterval(kReloadDelayMs);
    connect(&m_reload, &QTimer::timeout, this, &FilingDeskView::read);
    connect(
        &m_services.workspace().ledger(), &ledger::Ledger::changed, this,
        [this] {
            if (m_wanted == 0)
                return;
            if (isVisible())
                m_reload.start();
            else
                m_stale = true;
        },
        Qt::QueuedConnection);
}

void FilingDeskView::open(qint64 filing, const QString& place)
{
    m_place = place;
    if (m_wanted != filing) {
        m_wanted = filing;
        m_view.reset();
        m_selection.clear();
        m_acts.setFiling({});
    }
    read();
}

void FilingDeskView::close()
{
    m_wanted = 0;
    m_view.reset();
    m_reload.stop();
    m_acts.setFiling({});
    m_selection.clear();
    m_checklist->setFiling({});
    m_preview->setFiling({});
    m_package->show({});
}

/// One reading at a time; what changed meanwhile is read once more.
void FilingDeskView::read()
{
    m_stale = false;
    if (m_wanted == 0)
        return;
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    m_checklist->setChecking(true);
    auto view = std::make_shared<FilingView>();
    static_cast<FilingRights&>(*view) = FilingRights::of(m_services.workspace());
    view->readAtMs = m_services.nowMs();
    m_acts.source().read(
        this,
        [view, workspace = &m_services.workspace(), id = m_wanted](ledger::Reader& reader) {
            view->file = filings::readFiling(*workspace, reader, id, dayOf(view->readAtMs));
            reader.forEach(fieldId(fields::unit::kRegister), [&](const ledger::Record& record) {
                if (view->unit.isEmpty())
                    view->unit = ledger::RecordFields(reader, fields::unit::kRegister, record)
                                     .text(fields::unit::name);
            });
        },
        [this, view] {
            m_reading = false;
            m_checklist->setChecking(false);
            if (view->id() == m_wanted)
                show(view);
            if (std::exchange(m_again, false) || (m_wanted != 0 && view->id() != m_wanted))
                read();
        });
}

void FilingDeskView::show(const FilingViewPtr& view)
{
    const bool first = !m_view;
    m_view = view;
    m_acts.setFiling(view);
    m_checklist->setFiling(filingOf(view));
    m_preview->setFiling(view);
    m_package->show(view);
    const NextStep next = nextStep();
    m_header->show(*view, next.text, next.icon, next.refusal);
    if (first || !m_place.isEmpty())
        choosePlace();
    m_services.status(view->isDraft()
                          ? FilingsPageTr::tr("%1, a draft; saved as it is written").arg(view->file.code)
                          : QStringLiteral("%1　%2").arg(view->file.code, stateWord(view->file).text));
    Q_EMIT shown();
}

/// Where to begin: what was asked for, else the first thing that is wrong, else the first line.
void FilingDeskView::choosePlace()
{
    const QString wanted = std::exchange(m_place, {});
    if (!wanted.isEmpty()) {
        FilingSelection::Place place;
        place.part = wanted.section(QLatin1Char('/'), 0, 0);
        place.section = wanted.section(QLatin1Char('/'), 1);
        return m_selection.select(place, this);
    }
    const filings::CheckLine* chosen = nullptr;
    for (const filings::CheckLine& one : m_view->file.lines) {
        const bool better = isProblem(one.state) && (!chosen || !isProblem(chosen->state));
        if (!chosen || better)
            chosen = &one;
    }
    if (chosen)
        m_checklist->selectLine(chosen->id);
}

const filings::CheckLine* FilingDeskView::line(const QString& id) const
{
    for (const filings::CheckLine& one : m_view->file.lines)
        if (one.id == id)
            return &one;
    return nullptr;
}

bool FilingDeskView::command(const QString& name)
{
    if (name == QLatin1String("refresh")) {
        Q_EMIT m_checklist->recheckWanted();
    } else if (name == QLatin1String("primary")) {
        if (m_view && nextStep().refusal.isEmpty())
            goOn();
        else if (m_view)
            m_services.message(Services::Tone::Warning, nextStep().refusal);
    } else if (name == QLatin1String("export")) {
        exportPreview();
    } else if (name == QLatin1String("verify")) {
        FilingActs::verifyPackage(m_services, window());
    } else {
        return false;
    }
    return true;
}

void FilingDeskView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < kNarrowBelow;
    m_checklist->setFixedWidth(narrow ? kChecklistNarrow : kChecklist);
    m_package->setFixedWidth(narrow ? kPackageNarrow : kPackage);
}

void FilingDeskView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

} // namespace wardbook::ui
