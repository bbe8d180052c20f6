#include "ui/drills/finding_pane.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QListWidget>

namespace wardbook::ui {

namespace {

constexpr Length kRow{34};

} // namespace

FindingPane::FindingPane(QWidget* parent)
    : QWidget(parent), m_findingsTitle(makeLabel({}, FontRole::BodyBold, "", this)),
      m_improvementsTitle(makeLabel({}, FontRole::BodyBold, "", this)), m_findings(new QListWidget(this)),
      m_improvements(new QListWidget(this)),
      m_make(new Button(DrillsPageTr::tr("Make it an improvement"), "plain", {}, this)),
      m_new(new Button(DrillsPageTr::tr("Another improvement…"), "plain", QStringLiteral("plus"), this)),
      m_act(new Button(DrillsPageTr::tr("Hand over to remediation…"), "plain", QStringLiteral("checklist"),
                       this)),
      m_open(new Button(DrillsPageTr::tr("Open the action"), "plain", {}, this))
{
    setSurface(this, "surface");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, metric::kSection);
    column->setSpacing(6);
    m_findings->setObjectName(QStringLiteral("findings"));
    m_improvements->setObjectName(QStringLiteral("improvements"));
    m_improvements->setAccessibleName(DrillsPageTr::tr("Improvements"));
    m_make->setObjectName(QStringLiteral("makeImprovement"));
    m_new->setObjectName(QStringLiteral("newImprovement"));
    m_act->setObjectName(QStringLiteral("toRemediation"));
    m_open->setObjectName(QStringLiteral("openRemediation"));
    const auto section = [&](QLabel* title, QListWidget* list, std::initializer_list<Button*> buttons) {
        auto* head = new QHBoxLayout;
        head->setSpacing(metric::kGap);
        head->addWidget(title);
        head->addStretch(1);
        for (Button* button : buttons) {
            button->setSmall(true);
            head->addWidget(button);
        }
        column->addLayout(head);
        list->setWordWrap(true);
        column->addWidget(list, 1);
        column->addSpacing(metric::kGap);
    };
    section(m_findingsTitle, m_findings, {m_make});
    section(m_improvementsTitle, m_improvements, {m_new, m_act, m_open});
    connect(m_findings, &QListWidget::currentRowChanged, this, &FindingPane::showButtons);
    connect(m_improvements, &QListWidget::currentRowChanged, this, &FindingPane::showButtons);
    connect(m_improvements, &QListWidget::itemActivated, this, [this] {
        const int row = m_improvements->currentRow();
        if (row >= 0 && row < m_made.size())
            Q_EMIT improvementOpened(m_made.at(row).id);
    });
    connect(m_make, &QPushButton::clicked, this, [this] {
        const drills::Finding& finding = m_list.at(m_findings->currentRow());
        Q_EMIT improvementWanted(finding.key, finding.text, finding.observation);
    });
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT improvementWanted({}, {}, 0); });
    connect(m_act, &QPushButton::clicked, this, &FindingPane::actionsWanted);
    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT remediationOpened(m_made.at(m_improvements->currentRow()).remediationUid); });
}

void FindingPane::show(const QList<drills::Finding>& findings, const QList<ImprovementLine>& improvements,
                       bool editable)
{
    m_list = findings;
    m_made = improvements;
    m_editable = editable;
    const int row = m_findings->currentRow(), made = m_improvements->currentRow();
    m_findings->clear();
    for (const drills::Finding& finding : findings) {
        QString text = finding.text;
        if (finding.improvement != 0)
            text = DrillsPageTr::tr("%1  (has an improvement)").arg(text);
        else if (finding.repeats != 0)
            text = DrillsPageTr::tr("%1  (repeated: %2 in an earlier drill)").arg(text, finding.repeatsCode);
        auto* item = new QListWidgetItem(text, m_findings);
        item->setSizeHint({0, kRow});
        item->setToolTip(text);
    }
    m_improvements->clear();
    int waiting = 0;
    for (const ImprovementLine& line : improvements) {
        QStringList parts{line.code, line.title};
        if (line.repeated)
            parts << DrillsPageTr::tr("repeated: %1").arg(line.repeatsCode);
        parts << (line.remediationUid.isEmpty() ? DrillsPageTr::tr("no action yet")
                                                : DrillsPageTr::tr("action %1").arg(line.remediationCode));
        waiting += line.remediationUid.isEmpty();
        auto* item = new QListWidgetItem(parts.join(QStringLiteral("   ")), m_improvements);
        item->setSizeHint({0, kRow});
        item->setToolTip(line.action);
    }
    m_findings->setCurrentRow(qBound(-1, row, m_findings->count() - 1));
    m_improvements->setCurrentRow(qBound(-1, made, m_improvements->count() - 1));
    m_findingsTitle->setText(DrillsPageTr::tr("Findings: %1").arg(findings.size()));
    m_improvementsTitle->setText(DrillsPageTr::tr("Improvements: %1").arg(improvements.size()));
    m_findings->setAccessibleName(m_findingsTitle->text());
    m_improvements->setAccessibleName(m_improvementsTitle->text());
    m_act->setRefusal(waiting == 0 ? DrillsPageTr::tr("Every improvement has its action.") : QString());
    showButtons();
}

void FindingPane::showButtons()
{
    const int row = m_findings->currentRow(), made = m_improvements->currentRow();
    m_make->setVisible(m_editable);
    m_new->setVisible(m_editable);
    m_act->setVisible(m_editable);
    m_make->setEnabled(row >= 0 && row < m_list.size() && m_list.at(row).improvement == 0);
    m_open->setEnabled(made >= 0 && made < m_made.size() && !m_made.at(made).remediationUid.isEmpty());
}

} // namespace wardbook::ui
