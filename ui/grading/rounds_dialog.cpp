#include "ui/grading/rounds_dialog.h"
#include "ui/grading/graded_source.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/pack_move_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/services.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include <QHeaderView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace wardbook::ui {

RoundsDialog::RoundsDialog(Services& services, GradedSource& source, const QString& system,
                           const QList<RoundLine>& rounds, QWidget* parent)
    : QDialog(parent), m_services(services), m_source(source), m_rounds(rounds),
      m_model(new QStandardItemModel(this)), m_table(new PlainTable(*m_model, this)),
      m_note(makeLabel({}, FontRole::Caption, "text2", this)),
      m_open(new Button(GradingPageTr::tr("Open"), "primary", {}, this)),
      m_fill(
          new Button(GradingPageTr::tr("Read in a questionnaire…"), "plain", QStringLiteral("import"), this)),
      m_export(new Button(GradingPageTr::tr("Report…"), "plain", QStringLiteral("file"), this)),
      m_move(new Button(GradingPageTr::tr("Newer catalogue…"), "plain", QStringLiteral("refresh"), this))
{
    setObjectName(QStringLiteral("rounds"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(GradingPageTr::tr("Self-assessments of %1").arg(system));
    resize(px(760), px(420));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(metric::kSection);
    column->addWidget(makeLabel(windowTitle(), FontRole::PanelTitle));
    fill();
    column->addWidget(m_table, 1);
    column->addWidget(m_note);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metric::kGap);
    auto* close = new Button(GradingPageTr::tr("Close"), "plain", {}, this);
    m_open->setObjectName(QStringLiteral("openRound"));
    m_move->setObjectName(QStringLiteral("moveRound"));
    m_fill->setObjectName(QStringLiteral("fillRound"));
    m_export->setObjectName(QStringLiteral("exportRoundOf"));
    for (Button* button : {m_export, m_fill, m_move})
        foot->addWidget(button);
    foot->addStretch(1);
    foot->addWidget(close);
    foot->addWidget(m_open);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &RoundsDialog::openChosen);
    // One dialog at a time: these go on at the page.
    const auto leaveFor = [this](void (RoundsDialog::*signal)(qint64)) {
        if (const RoundLine* round = chosen()) {
            Q_EMIT(this->*signal)(round->id);
            accept();
        }
    };
    connect(m_fill, &QPushButton::clicked, this, [leaveFor] { leaveFor(&RoundsDialog::fillWanted); });
    connect(m_export, &QPushButton::clicked, this, [leaveFor] { leaveFor(&RoundsDialog::exportWanted); });
    connect(m_move, &QPushButton::clicked, this, &RoundsDialog::moveChosen);
    connect(m_table, &PlainTable::activated, this, &RoundsDialog::openChosen);
    connect(m_table, &PlainTable::currentRowChanged, this, &RoundsDialog::updateButtons);
    if (!m_rounds.isEmpty())
        m_table->selectRow(0);
    updateButtons();
    m_table->setFocus();
}

void RoundsDialog::fill()
{
    m_table->setObjectName(QStringLiteral("roundTable"));
    m_table->setAccessibleName(GradingPageTr::tr("Rounds"));
    m_model->setHorizontalHeaderLabels({GradingPageTr::tr("Round"), GradingPageTr::tr("State"),
                                        GradingPageTr::tr("Started"), GradingPageTr::tr("Catalogue"),
                                        GradingPageTr::tr("Result")});
    for (const RoundLine& round : m_rounds) {
        QStringList result;
        if (!round.rate.isEmpty())
            result << GradingPageTr::tr("%1 met").arg(
                round.rate.endsWith(QLatin1Char('%')) ? round.rate : round.rate + QLatin1Char('%'));
        if (!round.score.isEmpty())
            result << GradingPageTr::tr("score %1").arg(round.score);
        if (!round.conclusion.isEmpty())
            result << round.conclusion;
        const QStringList cells{QStringList{round.code, round.name}.join(QStringLiteral("  ")),
                                round.stateWord, dayText(round.startedOn),
                                round.pack + QLatin1Char(' ') + round.packVersion,
                                result.join(GradingPageTr::tr(", "))};
        QList<QStandardItem*> row;
        for (const QString& cell : cells) {
            row << new QStandardItem(cell);
            row.last()->setToolTip(cell);
        }
        m_model->appendRow(row);
    }
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->setColumnWidth(State, px(88));
    m_table->setColumnWidth(Started, px(128));
    m_table->setColumnWidth(Catalogue, px(152));
    m_table->setColumnWidth(Result, px(168));
}

void RoundsDialog::setRights(const GradedRights& rights)
{
    m_rights = rights;
    updateButtons();
}

const RoundLine* RoundsDialog::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 ? nullptr : &m_rounds.at(row);
}

void RoundsDialog::updateButtons()
{
    const RoundLine* round = chosen();
    m_open->setRefusal(round ? QString() : GradingPageTr::tr("Choose a round"));
    const bool draft = round && round->state == QLatin1String("draft");
    m_export->setVisible(m_rights.exportRounds);
    for (Button* button : {m_fill, m_move})
        button->setVisible(m_rights.assess);
    m_fill->setRefusal(draft ? QString() : GradingPageTr::tr("Answers go into a round in progress"));
    m_move->setRefusal(draft ? QString()
                             : GradingPageTr::tr("Only a round in progress moves to another version"));
    m_note->clear();
}

void RoundsDialog::openChosen()
{
    const RoundLine* round = chosen();
    if (!round)
        return;
    Q_EMIT opened(round->id);
    accept();
}

void RoundsDialog::moveChosen()
{
    const RoundLine* round = chosen();
    if (!round)
        return;
    const auto choices = std::make_shared<PackMove>();
    people::Workspace& workspace = m_services.workspace();
    m_source.read(
        this,
        [choices, &workspace, id = round->id](ledger::Reader& reader) {
            *choices = readPackMove(workspace, reader, id);
        },
        [this, choices] {
            if (choices->targets.isEmpty()) {
                m_note->setText(GradingPageTr::tr("There is no other version of this catalogue."));
                return;
            }
            auto* dialog = new PackMoveDialog(m_services, *choices, this);
            connect(dialog, &QDialog::accepted, this, &QDialog::accept);
            dialog->open();
        });
}

} // namespace wardbook::ui
