#include "ui/filings/confirm_dialog.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QPlainTextEdit>

namespace wardbook::ui {

using filings::CheckLine;
using filings::CheckState;

ConfirmDialog::ConfirmDialog(Services& services, const FilingViewPtr& view, const CheckLine& line,
                             QWidget* parent)
    : WorkPrompt(
          {FilingsPageTr::tr("Confirm: %1").arg(line.title.simplified()),
           FilingsPageTr::tr("It goes out as it is. Say why it is right all the same; the reason stays "
                             "in the trail."),
           FilingsPageTr::tr("Confirm"), false},
          parent)
{
    setObjectName(QStringLiteral("confirmLine"));
    setMinimumWidth(px(520));
    QStringList rules;
    for (const CheckLine::Problem& problem : line.problems) {
        if (problem.state != CheckState::Doubtful)
            continue;
        addProblem(problem);
        rules.append(problem.rule);
    }
    m_reason = addReason();
    connect(this, &PromptDialog::acted, this, [this, tools = FilingTools::of(services), view, rules] {
        run(
            FilingsPageTr::tr("Saving"),
            [tools, filing = view->id(), rules, reason = m_reason->toPlainText().trimmed()](const Progress&) {
                filings::FilingService service = tools.service();
                for (const QString& rule : rules)
                    service.confirm(filing, rule, reason);
            },
            [this] { accept(); });
    });
}

void ConfirmDialog::addProblem(const CheckLine::Problem& problem)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    row->addWidget(makeIconLabel(QStringLiteral("warning"), "warn", metric::kIcon, this), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    QLabel* text = makeLabel(problem.text, FontRole::Body, "", this);
    text->setWordWrap(true);
    words->addWidget(text);
    if (!problem.law.isEmpty()) {
        QLabel* law =
            makeLabel(problem.verified ? problem.law : FilingsPageTr::tr("%1 (unchecked)").arg(problem.law),
                      FontRole::Caption, "text2", this);
        law->setWordWrap(true);
        words->addWidget(law);
    }
    row->addLayout(words, 1);
    if (problem.source.record != 0) {
        auto* go = new Button(FilingsPageTr::tr("To the record"), "link", {}, this);
        go->setAutoDefault(false);
        row->addWidget(go, 0, Qt::AlignTop);
        connect(go, &QPushButton::clicked, this, [this, source = problem.source] {
            reject();
            Q_EMIT sourceWanted(source);
        });
    }
    body()->addLayout(row);
}

void ConfirmDialog::start()
{
    open();
    m_reason->setFocus();
}

} // namespace wardbook::ui
