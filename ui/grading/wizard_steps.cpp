#include "ui/grading/wizard_steps.h"
#include "ui/grading/graded_data.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/matrix_view.h"
#include "ui/kit/chips.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/widgets.h"
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace wardbook::ui {

using grading::GradingDraft;

namespace {

constexpr Length kTextLine{20};

QString dataLevelText(int level)
{
    return level > 0 ? GradingPageTr::tr("level %1").arg(level) : QString();
}

} // namespace

WizardStep::WizardStep(GradingDraft& draft, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_column(new QVBoxLayout(this))
{
    setSurface(this, "surface");
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

QPlainTextEdit* WizardStep::addText(const QString& label, const char* name, QString GradingDraft::*part,
                                    int lines)
{
    auto* edit = new QPlainTextEdit(m_draft.*part, this);
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(label);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(14 + lines * kTextLine);
    m_column->addWidget(makeLabel(label, FontRole::Body, "text2"));
    m_column->addWidget(edit);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit, part] {
        m_draft.*part = edit->toPlainText().trimmed();
        Q_EMIT changed();
    });
    return edit;
}

QLineEdit* WizardStep::addLine(const QString& label, const char* name, QString GradingDraft::*part)
{
    auto* edit = new QLineEdit(m_draft.*part, this);
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(label);
    m_column->addWidget(makeLabel(label, FontRole::Body, "text2"));
    m_column->addWidget(edit);
    connect(edit, &QLineEdit::textChanged, this, [this, edit, part] {
        m_draft.*part = edit->text().trimmed();
        Q_EMIT changed();
    });
    return edit;
}

void WizardStep::addNote(const QString& text)
{
    QLabel* note = makeLabel(text, FontRole::Caption, "text2");
    note->setWordWrap(true);
    m_column->addWidget(note);
}

SystemStep::SystemStep(const WizardStart& start, GradingDraft& draft, QWidget* parent)
    : WizardStep(draft, parent), m_regrade(start.regrade || !draft.regradeReason.isEmpty())
{
    addText(GradingPageTr::tr("What the system does, for whom"), "wizardBusiness", &GradingDraft::business,
            3);
    addText(GradingPageTr::tr("Data it carries"), "wizardData", &GradingDraft::data, 2);
    if (m_regrade)
        addText(GradingPageTr::tr("Why it is graded anew"), "wizardRegrade", &GradingDraft::regradeReason, 2);
    const QString highest =
        start.facts.highestDataLevel > 0
            ? GradingPageTr::tr(", the highest of data level %1").arg(start.facts.highestDataLevel)
            : QString();
    column()->addWidget(makeLabel(
        GradingPageTr::tr("%1 assets of the inventory lie in this system").arg(start.view.assets) + highest,
        FontRole::Body, "text2"));
    column()->addWidget(assetTable(start), 1);
}

PlainTable* SystemStep::assetTable(const WizardStart& start)
{
    auto* model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({GradingPageTr::tr("Asset"), GradingPageTr::tr("Data level"),
                                      GradingPageTr::tr("National class"), GradingPageTr::tr("Persons")});
    const QLocale numbers(QLocale::English);
    for (const WizardStart::Asset& asset : start.assets) {
        QList<QStandardItem*> row;
        for (const QString& cell :
             {asset.code + QStringLiteral("  ") + asset.name, dataLevelText(asset.level), asset.nationalClass,
              asset.persons > 0 ? numbers.toString(asset.persons) : QString()})
            row << new QStandardItem(cell);
        model->appendRow(row);
    }
    auto* table = new PlainTable(*model, this);
    table->setObjectName(QStringLiteral("wizardAssets"));
    table->setAccessibleName(GradingPageTr::tr("Assets in this system"));
    table->verticalHeader()->setDefaultSectionSize(metric::kDenseRow);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setMinimumHeight(px(96));
    return table;
}

QString SystemStep::refusal() const
{
    return m_regrade && draft().regradeReason.size() < 2
               ? GradingPageTr::tr("Write why the system is graded anew.")
               : QString();
}

ConcernList::ConcernList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("concerns"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

void ConcernList::setConcerns(const QList<grading::GradeConcern>& concerns)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* card = item->widget()) {
            card->hide();
            card->deleteLater();
        }
        delete item;
    }
    m_texts.clear();
    for (const grading::GradeConcern& concern : concerns) {
        m_texts << concern.text;
        auto* card = new QFrame(this);
        setSurface(card, "warnBlock");
        auto* row = new QHBoxLayout(card);
        row->setContentsMargins(metric::kSection, 6, metric::kSection, 6);
        row->addWidget(makeIconLabel(QStringLiteral("warning"), "warn"), 0, Qt::AlignTop);
        auto* text = makeLabel(concern.clause.isEmpty()
                                   ? concern.text
                                   : GradingPageTr::tr("%1 (%2)").arg(concern.text, concern.clause),
                               FontRole::Body);
        text->setWordWrap(true);
        row->addWidget(text, 1);
        if (!concern.verified)
            row->addWidget(new chips::Chip(GradingPageTr::tr("unchecked"), chips::Tone::Warn, card), 0,
                           Qt::AlignTop);
        m_column->addWidget(card);
    }
    setVisible(!concerns.isEmpty());
}

SideStep::SideStep(people::Workspace& workspace, const WizardStart& start, bool service, GradingDraft& draft,
                   QWidget* parent)
    : WizardStep(draft, parent), m_workspace(workspace), m_facts(start.facts), m_service(service),
      m_choice(new QComboBox), m_matrix(new MatrixView), m_level(makeLabel({}, FontRole::PanelTitle)),
      m_concerns(new ConcernList)
{
    const QString title =
        service ? GradingPageTr::tr("System service A") : GradingPageTr::tr("Business information S");
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(title, FontRole::PanelTitle));
    head->addStretch(1);
    head->addWidget(makeLabel(GradingPageTr::tr("Matrix"), FontRole::Body, "text2"));
    m_choice->setObjectName(QStringLiteral("matrixChoice"));
    m_choice->setAccessibleName(GradingPageTr::tr("Matrix"));
    const ledger::CodeList& matrices = ledger::RegisterSet::builtIn()->codes(QStringLiteral("grade_matrix"));
    for (const ledger::Code& code : matrices.codes)
        m_choice->addItem(code.label.text(), code.id);
    m_choice->setToolTip(matrices.source);
    head->addWidget(m_choice);
    if (!matrices.verified)
        head->addWidget(new chips::Chip(GradingPageTr::tr("unchecked"), chips::Tone::Warn, this));
    column()->addLayout(head);
    addNote(
        service
            ? GradingPageTr::tr("If the system stops or fails: who is injured, and how badly? Choose a cell.")
            : GradingPageTr::tr("If the information leaks, is altered or lost: who is injured, and how "
                                "badly? Choose a cell."));
    m_matrix->setObjectName(service ? QStringLiteral("wizardMatrixA") : QStringLiteral("wizardMatrixS"));
    m_matrix->setAccessibleName(title);
    m_matrix->setEditable(true);
    column()->addWidget(m_matrix);
    m_level->setObjectName(service ? QStringLiteral("wizardLevelA") : QStringLiteral("wizardLevelS"));
    column()->addWidget(m_level);
    m_reason = addText(GradingPageTr::tr("Reasons"), service ? "wizardReasonA" : "wizardReasonS",
                       service ? &GradingDraft::aReason : &GradingDraft::sReason, 4);
    column()->addWidget(m_concerns);
    column()->addStretch(1);
    connect(m_matrix, &MatrixView::chosen, this, &SideStep::choose);
    connect(m_choice, &QComboBox::activated, this, [this] {
        this->draft().matrix = m_choice->currentData().toString();
        suggest();
        enter();
        Q_EMIT changed();
    });
    enter();
}

QString& SideStep::object() const
{
    return m_service ? draft().aObject : draft().sObject;
}

QString& SideStep::degree() const
{
    return m_service ? draft().aDegree : draft().sDegree;
}

QString& SideStep::reason() const
{
    return m_service ? draft().aReason : draft().sReason;
}

void SideStep::enter()
{
    m_choice->setCurrentIndex(m_choice->findData(draft().matrix));
    m_matrix->setMatrix(draft().matrix);
    m_matrix->setChosen(object(), degree());
    if (reason().isEmpty())
        suggest();
    showLevel();
}

void SideStep::choose(const QString& chosenObject, const QString& chosenDegree)
{
    object() = chosenObject;
    degree() = chosenDegree;
    suggest();
    showLevel();
    Q_EMIT changed();
}

/// What the person wrote is never replaced.
void SideStep::suggest()
{
    if (object().isEmpty() || (!reason().isEmpty() && reason() != m_suggested))
        return;
    m_suggested = grading::GradingService(m_workspace).suggestedReason(draft(), m_service).trimmed();
    m_reason->setPlainText(m_suggested);
}

void SideStep::showLevel()
{
    const int level = m_service ? draft().aLevel() : draft().sLevel();
    m_level->setText(level == 0
                         ? GradingPageTr::tr("No cell is chosen yet")
                         : GradingPageTr::tr("%1: %2").arg(
                               m_service ? QStringLiteral("A") : QStringLiteral("S"), fullGrade(level)));
    grading::GradeFacts facts = m_facts;
    facts.level = draft().level();
    m_concerns->setConcerns(level > 0 ? grading::concerns(facts) : QList<grading::GradeConcern>());
}

QString SideStep::refusal() const
{
    return (m_service ? draft().aLevel() : draft().sLevel()) == 0 ? GradingPageTr::tr("Choose a cell first.")
                                                                  : QString();
}

} // namespace wardbook::ui
