#include "ui/grading/filled_dialog.h"
#include "grading/questionnaire.h"
#include "grading/record_sheet.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/filter_chip.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/prompts.h"
#include "ui/kit/services.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include <QFileInfo>
#include <QHeaderView>
#include <QPointer>
#include <QShortcut>
#include <QVBoxLayout>

namespace wardbook::ui {

using grading::FilledSheet;
using grading::RoundService;
using Outcome = grading::FilledCell::Outcome;

FilledDialog::FilledDialog(Services& services, const grading::Round& round, FilledSheet filled,
                           const QString& file, QWidget* parent)
    : QDialog(parent), m_services(services), m_round(round), m_file(file),
      m_model(new FilledModel(m_round, std::move(filled), this)), m_table(new PlainTable(*m_model, this)),
      m_outcomes(new FilterChip(GradingPageTr::tr("Compared with here"), this)),
      m_note(makeLabel({}, FontRole::Body, "text2")), m_act(new Button({}, "primary", {}, this))
{
    setObjectName(QStringLiteral("filledSheet"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(GradingPageTr::tr("Answers in %1").arg(QFileInfo(file).fileName()));
    resize(px(980), px(560));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(metric::kSection);
    column->addWidget(makeLabel(windowTitle(), FontRole::PanelTitle));
    const FilledSheet& read = m_model->filled();
    QStringList remarks{GradingPageTr::tr("%1 new, %2 differ, %3 the same, %4 refused, %5 left empty")
                            .arg(read.count(Outcome::New))
                            .arg(read.count(Outcome::Differs))
                            .arg(read.count(Outcome::Same))
                            .arg(read.count(Outcome::Refused))
                            .arg(read.unanswered)};
    auto* sum = makeLabel((remarks + read.remarks).join(QLatin1Char('\n')), FontRole::Body, "text2");
    sum->setObjectName(QStringLiteral("filledSum"));
    sum->setWordWrap(true);
    column->addWidget(sum);
    m_outcomes->setOptions({{QStringLiteral("new"), GradingPageTr::tr("New")},
                            {QStringLiteral("differs"), GradingPageTr::tr("Differs")},
                            {QStringLiteral("same"), GradingPageTr::tr("The same")},
                            {QStringLiteral("refused"), GradingPageTr::tr("Refused")}});
    auto* filters = new QHBoxLayout;
    filters->addWidget(m_outcomes);
    filters->addStretch(1);
    column->addLayout(filters);
    m_table->setObjectName(QStringLiteral("filledCells"));
    m_table->setAccessibleName(windowTitle());
    m_table->horizontalHeader()->setSectionResizeMode(FilledModel::Remark, QHeaderView::Stretch);
    for (const auto& [section, width] :
         {std::pair(FilledModel::Take, 36), std::pair(FilledModel::Place, 128),
          std::pair(FilledModel::Item, 240), std::pair(FilledModel::Object, 136),
          std::pair(FilledModel::Now, 80), std::pair(FilledModel::File, 80)})
        m_table->setColumnWidth(section, px(width));
    column->addWidget(m_table, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metric::kGap);
    auto* cancel = new Button(GradingPageTr::tr("Cancel"), "plain", {}, this);
    m_act->setObjectName(QStringLiteral("writeFilled"));
    foot->addWidget(m_note, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_act);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &FilledDialog::write);
    connect(m_outcomes, &FilterChip::selectionChanged, m_model, &FilledModel::setShown);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &FilledDialog::showSum);
    connect(m_table, &PlainTable::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == FilledModel::Take)
            m_model->toggle(index.row());
    });
    auto* space = new QShortcut(Qt::Key_Space, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] {
        if (m_table->currentIndex().isValid())
            m_model->toggle(m_table->currentIndex().row());
    });
    showSum();
    m_table->setFocus();
}

void FilledDialog::showSum()
{
    const qsizetype count = m_model->ticked().size();
    m_act->setText(GradingPageTr::tr("Write %1 cells").arg(count));
    m_act->setRefusal(count > 0 ? QString() : GradingPageTr::tr("Nothing is ticked"));
    m_note->setText(GradingPageTr::tr("Space or a click on the mark takes a row over or leaves it out."));
}

void FilledDialog::write()
{
    m_act->setEnabled(false);
    const auto conflicts = std::make_shared<QList<grading::CellConflict>>();
    people::Workspace& workspace = m_services.workspace();
    const QList<grading::CellEdit> edits = grading::editsOf(m_model->filled(), m_model->ticked());
    Task::start(
        this, GradingPageTr::tr("Writing the verdicts"),
        [conflicts, edits, &workspace, round = m_round,
         label = GradingPageTr::tr("Filled from %1").arg(QFileInfo(m_file).fileName())](const Progress&) {
            RoundService(workspace).apply(round, edits, conflicts.get(), label);
        },
        [this, conflicts, count = edits.size()] {
            const qsizetype kept = conflicts->size();
            m_services.message(kept > 0 ? Services::Tone::Warning : Services::Tone::Ok,
                               GradingPageTr::tr("%1 cells written").arg(count - kept),
                               kept > 0
                                   ? GradingPageTr::tr("%1 cells were changed by somebody else meanwhile and "
                                                       "stay as they are.")
                                         .arg(kept)
                                   : QString());
            Q_EMIT written(int(count - kept));
            accept();
        },
        [this](const Error& error) {
            m_act->setEnabled(true);
            setTone(m_note, "bad");
            m_note->setText(error.text());
        });
}

void importFilledSheet(Services& services, QWidget* parent, qint64 round)
{
    prompts::openFile(parent, GradingPageTr::tr("Choose a questionnaire that came back, or a record sheet"),
                      GradingPageTr::tr("Spreadsheets (*.xlsx *.csv);;All files (*)"),
                      [&services, parent = QPointer<QWidget>(parent), round](const QString& file) {
                          if (!file.isEmpty() && parent)
                              readFilledSheet(services, parent, round, file);
                      });
}

void readFilledSheet(Services& services, QWidget* parent, qint64 round, const QString& file)
{
    struct Read
    {
        grading::Round round;
        FilledSheet filled;
    };
    const auto read = std::make_shared<Read>();
    people::Workspace& workspace = services.workspace();
    services.run(
        parent, GradingPageTr::tr("Reading the answers"),
        [read, &workspace, round, file](const Progress& progress) {
            const auto reader = workspace.ledger().reader();
            read->round = RoundService(workspace).load(*reader, round);
            read->filled = grading::readQuestionnaire(*reader, read->round, file, progress);
        },
        [&services, parent, read, file] {
            auto* dialog = new FilledDialog(services, read->round, std::move(read->filled), file, parent);
            dialog->open();
        });
}

} // namespace wardbook::ui
