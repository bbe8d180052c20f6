#include "ui/drills/drill_editor.h"
#include "drills/drill_service.h"
#include "fields/drill.h"
#include "fields/drill_objective.h"
#include "fields/drill_participant.h"
#include "fields/inject.h"
#include "ui/drills/drill_parts.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/focus_home.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace wardbook::ui {

namespace {

constexpr Length kInjectForm{380};

bool concerns(const QString& registerId)
{
    namespace f = fields;
    for (const char* id : {f::drill::kRegister, f::inject::kRegister, f::drill_participant::kRegister,
                           f::drill_objective::kRegister})
        if (registerId == QLatin1String(id))
            return true;
    return false;
}

} // namespace

DrillEditor::DrillEditor(Services& services, DrillSource& source, QWidget* parent)
    : QWidget(parent), m_services(services), m_source(source), m_header(new PageHeader({}, this)),
      m_state(new chips::Chip({}, chips::Tone::Neutral, this)),
      m_back(new Button(DrillsPageTr::tr("Back"), "quiet", QStringLiteral("arrow-left"), this)),
      m_primary(new Button({}, "primary", {}, this)),
      m_return(new Button(DrillsPageTr::tr("Return…"), "plain", {}, this)),
      m_papers(makeIconButton(QStringLiteral("print"), DrillsPageTr::tr("Papers"), {}, this)),
      m_lack(makeLabel({}, FontRole::Body, "warn", this)), m_tabs(new QTabBar(this)),
      m_stack(new QStackedWidget(this)),
      m_form(new FormPane(services, fields::drill::kRegister,
                          {QStringLiteral("basic"), QStringLiteral("design"), QStringLiteral("remarks")},
                          {QLatin1String(fields::drill::scenario)}, this)),
      m_support(new FormPane(services, fields::drill::kRegister, {QStringLiteral("support")}, {}, this)),
      m_injectForm(
          new FormPane(services, fields::inject::kRegister, {},
                       {QLatin1String(fields::inject::drill), QLatin1String(fields::inject::released_at),
                        QLatin1String(fields::inject::released_by),
                        QLatin1String(fields::inject::answered_at), QLatin1String(fields::inject::improvised),
                        QLatin1String(fields::inject::planned_offset), QLatin1String(fields::inject::reason)},
                       this)),
      m_objectives(new PartTable(services, source, objectiveParts(false), this)),
      m_injects(new PartTable(services, source, injectParts(), this)),
      m_people(new PartTable(services, source, participantParts(), this)),
      m_expected(makeLabel({}, FontRole::Caption, "warn", this))
{
    setObjectName(QStringLiteral("drillEditor"));
    setSurface(this, "surface");
    setAttribute(Qt::WA_StyledBackground);
    build();
    connect(m_back, &QPushButton::clicked, this, &DrillEditor::closed);
    connect(m_primary, &QPushButton::clicked, this, [this] { step(m_primaryStep); });
    connect(m_return, &QPushButton::clicked, this, [this] { step(QStringLiteral("return")); });
    connect(m_papers, &QToolButton::clicked, this, &DrillEditor::showPapers);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_injects, &PartTable::currentChanged, this,
            [this](qint64 id) { m_injectForm->showRecord(id, m_injects->editable()); });
    for (RecordEditor* editor : {&m_injects->editor(), &m_injectForm->editor()})
        for (const auto done : {&RecordEditor::saved, &RecordEditor::created})
            connect(editor, done, this, [this, editor] { m_lastOfInjects = editor; });
    connect(m_injectForm, &FormPane::shownChanged, this, &DrillEditor::checkExpected);
    connect(
        &services.workspace().ledger(), &ledger::Ledger::changed, this,
        [this](const QString& registerId) {
            if (concerns(registerId) && isVisible())
                read();
        },
        Qt::QueuedConnection);
}

void DrillEditor::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_back->setObjectName(QStringLiteral("editorBack"));
    m_primary->setObjectName(QStringLiteral("editorPrimary"));
    m_return->setObjectName(QStringLiteral("editorReturn"));
    m_papers->setObjectName(QStringLiteral("editorPapers"));
    m_header->addLeading(m_back);
    m_header->addBadge(m_state);
    m_header->addWidget(m_papers);
    m_header->addWidget(m_return);
    m_header->addWidget(m_primary);
    markPane(m_header, Pane::Header);
    column->addWidget(m_header);
    m_lack->setObjectName(QStringLiteral("editorGaps"));
    m_lack->setWordWrap(true);
    m_lack->setContentsMargins(metric::kPage, 4, metric::kPage, 4);
    column->addWidget(m_lack);
    m_tabs->setObjectName(QStringLiteral("editorTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString& name :
         {DrillsPageTr::tr("The drill"), DrillsPageTr::tr("Objectives"), DrillsPageTr::tr("Injects"),
          DrillsPageTr::tr("Participants"), DrillsPageTr::tr("Support")})
        m_tabs->addTab(name);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    column->addLayout(tabs);
    column->addWidget(makeLine("h", this));
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_objectives);
    m_stack->addWidget(buildInjects());
    m_stack->addWidget(m_people);
    m_stack->addWidget(m_support);
    markPane(m_stack, Pane::List);
    column->addWidget(m_stack, 1);
    setFocusHome(this, m_tabs);
}

QWidget* DrillEditor::buildInjects()
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_injects);
    auto* side = new QWidget(splitter);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_injectForm, 1);
    m_expected->setWordWrap(true);
    m_expected->setObjectName(QStringLiteral("expectedProblem"));
    m_expected->setContentsMargins(metric::kPage, 4, metric::kPage, metric::kGap);
    column->addWidget(m_expected);
    splitter->addWidget(side);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({900, kInjectForm});
    side->setMinimumWidth(metric::kInspectorMin);
    const std::pair<const char*, QString> tools[] = {{"importInjects", DrillsPageTr::tr("Import a sheet…")},
                                                     {"exportInjects", DrillsPageTr::tr("Export as xlsx…")}};
    for (const auto& [name, text] : tools) {
        auto* button = new Button(text, "plain", {}, this);
        button->setSmall(true);
        button->setObjectName(QLatin1String(name));
        const bool imports = qstrcmp(name, "importInjects") == 0;
        connect(button, &QPushButton::clicked, this,
                [this, imports] { imports ? importInjects() : exportInjects(); });
        m_injects->addWidget(button);
    }
    return splitter;
}

void DrillEditor::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void DrillEditor::showDrill(qint64 drill)
{
    if (m_drill != drill) {
        m_drill = drill;
        m_head = {};
        m_injectForm->showRecord(0, false);
        m_tabs->setCurrentIndex(0);
    }
    read();
}

void DrillEditor::read()
{
    if (m_drill == 0)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    struct Answer
    {
        ledger::Record record;
        QString title;
        QStringList gaps;
    };
    const auto answer = std::make_shared<Answer>();
    m_source.read(
        this,
        [answer, drill = m_drill](ledger::Reader& reader) {
            const QString id = QLatin1String(fields::drill::kRegister);
            answer->record = reader.record(id, drill);
            answer->title =
                answer->record.text(reader.registers().at(id).fieldAt(QLatin1String(fields::drill::title)));
            answer->gaps = drills::DrillService::gaps(reader, drill);
        },
        [this, answer] {
            m_reading = false;
            if (answer->record.id == m_drill)
                showHead(answer->record, answer->title, answer->gaps);
            if (std::exchange(m_again, false))
                read();
        });
}

QString DrillEditor::refusalOf(const ledger::RegisterDef& definition) const
{
    people::Workspace& workspace = m_services.workspace();
    if (workspace.session().readOnly)
        return DrillsPageTr::tr("The vault is open for reading only.");
    if (m_head.state == QLatin1String("ready"))
        return DrillsPageTr::tr("Approved. To change it, return it to planning first.");
    const auto allowed = workspace.ledger().allowed(workspace.actor(), definition, m_head);
    return allowed.edit ? QString() : allowed.editRefusal;
}

void DrillEditor::showHead(const ledger::Record& record, const QString& title, const QStringList& gaps)
{
    const bool other = m_head.id != record.id || m_head.state != record.state;
    m_head = record;
    m_title = title;
    m_gaps = gaps;
    people::Workspace& workspace = m_services.workspace();
    const ledger::RegisterDef& definition =
        workspace.ledger().registers()->at(QLatin1String(fields::drill::kRegister));
    const ledger::StateDef* state = definition.state(record.state);
    m_header->setTitle(title);
    m_state->set(state ? state->label.text() : record.state,
                 chips::toneFromText(state ? state->tone : QString()));
    m_primaryStep.clear();
    QString refusal;
    bool mayReturn = false;
    for (const auto& step : workspace.ledger().allowed(workspace.actor(), definition, record).transitions) {
        const ledger::TransitionDef* found = definition.transition(step.id);
        if (step.id == QLatin1String("return"))
            mayReturn = step.allowed;
        if (!found || !found->primary)
            continue;
        m_primaryStep = step.id;
        refusal = step.allowed ? QString() : step.refusal;
        m_primary->setText(found->label.text());
        m_primary->updateGeometry();
    }
    const bool planning = record.state == QLatin1String("planning");
    if (refusal.isEmpty() && !gaps.isEmpty() && (planning || record.state == QLatin1String("submitted")))
        refusal = gaps.first();
    const bool readOnly = workspace.session().readOnly;
    m_primary->setVisible(!m_primaryStep.isEmpty() && !readOnly);
    m_primary->setRefusal(refusal);
    m_return->setVisible(mayReturn && !readOnly);
    QStringList lack = planning ? gaps : QStringList();
    if (!refusal.isEmpty() && !lack.contains(refusal))
        lack.prepend(refusal);
    m_lack->setText(lack.isEmpty() ? QString()
                                   : (planning ? DrillsPageTr::tr("Still lacking: %1") : QStringLiteral("%1"))
                                         .arg(lack.join(QLatin1Char(' '))));
    m_lack->setVisible(!lack.isEmpty());
    if (other) {
        const QString why = refusalOf(definition);
        m_form->showRecord(m_drill, why.isEmpty());
        m_support->showRecord(m_drill, why.isEmpty());
        for (PartTable* table : {m_objectives, m_injects, m_people})
            table->showOwner(m_drill, why);
        m_injectForm->showRecord(m_injects->current(), why.isEmpty());
    }
    Q_EMIT shown();
}

} // namespace wardbook::ui
