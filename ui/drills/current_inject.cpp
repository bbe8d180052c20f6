#include "ui/drills/current_inject.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/large_text.h"
#include "ui/drills/marked_text.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QCheckBox>
#include <QScrollArea>

namespace wardbook::ui {

namespace {

constexpr Length kRow{30};
constexpr int kRowsShown = 4;

} // namespace

CurrentInject::CurrentInject(QWidget* parent)
    : QWidget(parent), m_no(makeLabel({}, FontRole::PanelTitle, "text2", this)),
      m_hint(makeLabel({}, FontRole::Caption, "text2", this)),
      m_none(makeLabel({}, FontRole::Body, "text2", this)),
      m_note(makeLabel({}, FontRole::Caption, "text2", this)),
      m_actionsTitle(makeLabel(DrillsPageTr::tr("Expected actions"), FontRole::BodyBold, "", this)),
      m_title(new ElideLabel({}, this)), m_state(new chips::Chip({}, chips::Tone::Neutral, this)),
      m_again(new Button(DrillsPageTr::tr("Read out again"), "plain", QStringLiteral("refresh"), this)),
      m_attachment(new Button(DrillsPageTr::tr("Attachment"), "plain", QStringLiteral("paperclip"), this)),
      m_quote(new DrillQuote(this))
{
    setSurface(this, "surface");
    setAttribute(Qt::WA_StyledBackground);
    QFont number = m_no->font();
    number.setBold(false);
    m_no->setFont(number);
    m_title->setFont(ui::font(FontRole::PageTitle));
    m_title->setObjectName(QStringLiteral("injectTitle"));
    m_again->setSmall(true);
    m_again->setObjectName(QStringLiteral("readAgain"));
    m_attachment->setSmall(true);
    m_attachment->setObjectName(QStringLiteral("injectAttachment"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(metric::kGap);
    head->addWidget(m_no);
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addStretch(1);
    head->addWidget(m_attachment);
    head->addWidget(m_again);
    column->addLayout(head);
    column->addWidget(m_quote);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_actionsTitle);
    actions->addStretch(1);
    actions->addWidget(m_hint);
    column->addLayout(actions);
    m_none->setObjectName(QStringLiteral("noInject"));
    column->addWidget(m_none);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("actionScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* sheet = new QWidget;
    setSurface(sheet, "surface");
    m_lines = new QVBoxLayout(sheet);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    m_lines->addStretch(1);
    scroll->setWidget(sheet);
    column->addWidget(scroll);
    connect(m_again, &QPushButton::clicked, this, &CurrentInject::readAgain);
    connect(m_attachment, &QPushButton::clicked, this,
            [this] { Q_EMIT attachmentWanted(m_shown.attachment); });
}

void CurrentInject::fitRows(int count)
{
    while (m_rows.size() < count) {
        auto* row = new ActionRow(this);
        connect(row, &ActionRow::ticked, this, &CurrentInject::ticked);
        connect(row, &ActionRow::missed, this, &CurrentInject::missed);
        m_lines->insertWidget(int(m_rows.size()), row);
        m_rows.append(row);
    }
    while (m_rows.size() > count)
        delete m_rows.takeLast();
    auto* scroll = findChild<QScrollArea*>(QStringLiteral("actionScroll"));
    scroll->setFixedHeight(qMin(count, kRowsShown) * kRow);
    scroll->setVisible(count > 0);
}

void CurrentInject::show(const drills::DrillRun& run, qint64 inject, qint64 nowMs, bool mayAct)
{
    const drills::RunInject* found = run.inject(inject);
    m_inject = found ? inject : 0;
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_no, m_title, m_state, m_again, m_quote, m_actionsTitle, m_hint})
        widget->setVisible(found);
    m_attachment->setVisible(found && found->attachment != 0);
    if (!found) {
        m_none->setText(DrillsPageTr::tr("Nothing is released yet. Choose an inject at the left; Space "
                                         "releases it."));
        m_none->show();
        m_note->hide();
        fitRows(0);
        return;
    }
    m_shown = *found;
    m_no->setText(found->no);
    m_title->setText(found->title);
    const bool answered = found->state == QLatin1String("answered");
    if (found->state == QLatin1String("skipped"))
        m_state->set(DrillsPageTr::tr("Skipped"), chips::Tone::Warn);
    else if (answered)
        m_state->set(DrillsPageTr::tr("Answered %1").arg(timeText(found->answeredMs)), chips::Tone::Ok,
                     QStringLiteral("check"));
    else if (found->releasedMs != 0)
        m_state->set(DrillsPageTr::tr("Released %1").arg(timeText(found->releasedMs)), chips::Tone::Info,
                     QStringLiteral("check"));
    else
        m_state->set(found->contingency ? DrillsPageTr::tr("In reserve") : DrillsPageTr::tr("Not released"),
                     chips::Tone::Neutral);
    m_quote->text().setContent(found->content.isEmpty() ? found->title : found->content);
    QStringList notes;
    if (!found->reason.isEmpty())
        notes << DrillsPageTr::tr("Skipped or moved: %1").arg(found->reason);
    if (!found->condition.isEmpty())
        notes << DrillsPageTr::tr("Only if: %1").arg(found->condition);
    if (!found->note.isEmpty())
        notes << DrillsPageTr::tr("For the controllers: %1").arg(found->note);
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_note->setVisible(!notes.isEmpty());
    m_hint->setText(found->releasedMs != 0 ? DrillsPageTr::tr("Tick what is done; the time is kept by itself")
                                           : DrillsPageTr::tr("They count from the release"));
    m_none->setText(DrillsPageTr::tr("None are planned."));
    m_none->setVisible(found->actions.isEmpty());
    QStringList way;
    for (const QString& part :
         {found->from, found->to, codeText("delivery", found->delivery), found->storyText})
        if (!part.isEmpty())
            way << part;
    m_way = way.join(DrillsPageTr::tr(", "));
    fitRows(int(found->actions.size()));
    for (int i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->show(found->actions.at(i), found->releasedMs, nowMs, mayAct);
}

void CurrentInject::setNow(qint64 nowMs)
{
    for (ActionRow* row : m_rows)
        row->setNow(nowMs);
}

void CurrentInject::readAgain()
{
    auto* large = new LargeText(QStringLiteral("%1 %2").arg(m_shown.no, m_shown.title), m_way,
                                m_shown.content.isEmpty() ? m_shown.title : m_shown.content, window());
    large->open();
}

} // namespace wardbook::ui
