#include "ui/incidents/closing_dialog.h"
#include "fields/incident.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QPlainTextEdit>

namespace wardbook::ui {

using incidents::ClosingGap;

namespace {

QString placeOf(ClosingGap::Kind kind)
{
    switch (kind) {
    case ClosingGap::Kind::Clock:
        return QStringLiteral("clocks");
    case ClosingGap::Kind::Task:
        return QStringLiteral("tasks");
    case ClosingGap::Kind::FinalReport:
        return QStringLiteral("report");
    case ClosingGap::Kind::Lessons:
        return QStringLiteral("lessons");
    case ClosingGap::Kind::Grade:
        break;
    }
    return QStringLiteral("grade");
}

prompts::Question question(const CaseData& facts)
{
    if (facts.gaps.isEmpty())
        return {IncidentsPageTr::tr("Close the incident"),
                IncidentsPageTr::tr("Nothing is open. It can be opened again later."),
                IncidentsPageTr::tr("Close incident"), false};
    return {IncidentsPageTr::tr("Not ready to be closed"),
            IncidentsPageTr::tr("These are still open. Each line leads to its place."),
            IncidentsPageTr::tr("Close in spite of this"), true};
}

} // namespace

ClosingDialog::ClosingDialog(Services& services, const CasePtr& facts, QWidget* parent)
    : PromptDialog(question(*facts), parent)
{
    setObjectName(QStringLiteral("closing"));
    for (const ClosingGap& gap : facts->gaps)
        addGap(gap);
    if (facts->gaps.isEmpty()) {
        const QString refusal =
            facts->refusal(fields::incident::kRegister, facts->incident(), QStringLiteral("close"));
        actButton()->setRefusal(refusal);
        setError(refusal);
        connect(this, &PromptDialog::acted, this, [this] {
            accept();
            Q_EMIT closeWanted({});
        });
        return;
    }
    const QString override = QStringLiteral("close_override");
    QString refusal = facts->refusal(fields::incident::kRegister, facts->incident(), override);
    if (!services.workspace().ledger().rights().may(services.workspace().session().role,
                                                    fieldId(fields::incident::kRegister),
                                                    QString::fromLatin1(ledger::verb::kApprove)))
        refusal = IncidentsPageTr::tr("Closing in spite of this is for the chief security officer.");
    if (!refusal.isEmpty()) {
        actButton()->hide();
        cancelButton()->setText(IncidentsPageTr::tr("Back"));
        QLabel* why = makeLabel(refusal, FontRole::Caption, "text2", this);
        why->setWordWrap(true);
        body()->addWidget(why);
        return;
    }
    QPlainTextEdit* reason = addReason();
    connect(this, &PromptDialog::acted, this, [this, reason] {
        const QString written = reason->toPlainText().trimmed();
        accept();
        Q_EMIT closeWanted(written);
    });
}

void ClosingDialog::addGap(const ClosingGap& gap)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    row->addWidget(makeIconLabel(QStringLiteral("warning"), "warn", metric::kIcon, this), 0, Qt::AlignTop);
    QLabel* text = makeLabel(gap.text, FontRole::Body, "", this);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    auto* go = new Button(IncidentsPageTr::tr("Go there"), "link", {}, this);
    go->setObjectName(QStringLiteral("gap_") + placeOf(gap.kind));
    go->setAutoDefault(false);
    row->addWidget(go, 0, Qt::AlignTop);
    body()->addLayout(row);
    connect(go, &QPushButton::clicked, this, [this, gap] {
        reject();
        Q_EMIT placeWanted(placeOf(gap.kind), gap.record);
    });
}

} // namespace wardbook::ui
