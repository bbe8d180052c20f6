#include "ui/overview/first_steps_panel.h"
#include "ui/kit/buttons.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/icons.h"
#include "ui/kit/widgets.h"
#include "ui/overview/overview_page_tr.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr int kInset = 12, kBetween = 12, kAir = 7;

} // namespace

FirstStepRow::FirstStepRow(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FirstStepRow::setLine(const FirstStepLine& line)
{
    m_line = line;
    setObjectName(QStringLiteral("firstStep%1").arg(int(line.step)));
    setText(line.title);
    setAccessibleName(line.done ? OverviewPageTr::tr("%1, done").arg(line.title)
                                : OverviewPageTr::tr("%1, to do").arg(line.title));
    setAccessibleDescription(line.detail);
    setToolTip(line.detail);
    updateGeometry();
    update();
}

QSize FirstStepRow::sizeHint() const
{
    const int lines = QFontMetrics(ui::font(FontRole::BodyBold)).height() +
                      QFontMetrics(ui::font(FontRole::Caption)).height();
    return {px(320), lines + 2 * kAir + 2};
}

void FirstStepRow::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(hasFocus() ? t.selected : t.hover);
        painter.drawRoundedRect(QRectF(rect()), metric::kRadius, metric::kRadius);
    }
    const int size = metric::kLargeIcon;
    const QRect picture(kInset, (height() - size) / 2, size, size);
    paintIcon(painter, m_line.done ? QStringLiteral("check-circle") : m_line.icon, picture,
              m_line.done ? t.okText : t.accent);
    const int arrow = metric::kIcon;
    paintIcon(painter, QStringLiteral("chevron-right"),
              QRect(width() - kInset - arrow, (height() - arrow) / 2, arrow, arrow), t.text3);
    const int left = kInset + size + kBetween;
    const QRect words(left, kAir, width() - left - kInset - arrow - kBetween, height() - 2 * kAir);
    painter.setFont(ui::font(m_line.done ? FontRole::Body : FontRole::BodyBold));
    painter.setPen(m_line.done ? t.text2 : t.text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_line.title, Qt::ElideRight, words.width()));
    painter.setFont(ui::font(FontRole::Caption));
    painter.setPen(t.text2);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(m_line.detail, Qt::ElideRight, words.width()));
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, metric::kFocusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::kRadius, metric::kRadius);
    }
}

void FirstStepRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_J)
        Q_EMIT moved(1);
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_K)
        Q_EMIT moved(-1);
    else
        QAbstractButton::keyPressEvent(event);
}

FirstStepsPanel::FirstStepsPanel(bool foldable, QWidget* parent)
    : QFrame(parent), m_title(makeLabel(OverviewPageTr::tr("First steps"), FontRole::PanelTitle)),
      m_count(makeLabel({}, FontRole::Caption, "text2")),
      m_away(new Button(OverviewPageTr::tr("Put away"), "quiet")), m_list(new QVBoxLayout), m_folded(foldable)
{
    setObjectName(QStringLiteral("firstSteps"));
    setSurface(this, "card");
    takeDrops();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4, 0, 0, 2);
    head->setSpacing(metric::kGap);
    head->addWidget(m_title);
    m_count->setObjectName(QStringLiteral("firstStepsCount"));
    head->addWidget(m_count, 1);
    if (foldable) {
        m_fold = new Button({}, "link");
        m_fold->setObjectName(QStringLiteral("firstStepsFold"));
        head->addWidget(m_fold);
        connect(m_fold, &QPushButton::clicked, this, [this] {
            m_folded = !m_folded;
            showRows();
        });
    }
    m_away->setObjectName(QStringLiteral("firstStepsAway"));
    m_away->setToolTip(OverviewPageTr::tr("Help, First steps brings the list back"));
    m_away->setSmall(true);
    head->addWidget(m_away);
    column->addLayout(head);
    m_list->setSpacing(0);
    column->addLayout(m_list);
    connect(m_away, &QPushButton::clicked, this, &FirstStepsPanel::putAway);
}

void FirstStepsPanel::setLines(const QList<FirstStepLine>& lines)
{
    while (m_rows.size() > lines.size())
        delete m_rows.takeLast();
    while (m_rows.size() < lines.size()) {
        auto* row = new FirstStepRow;
        m_rows.append(row);
        m_list->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT chosen(row->line()); });
        connect(row, &FirstStepRow::moved, this, [this, row](int step) { focusRow(row, step); });
    }
    int done = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        m_rows.at(i)->setLine(lines.at(i));
        done += lines.at(i).done ? 1 : 0;
    }
    m_count->setText(done == lines.size() ? OverviewPageTr::tr("All %1 are done").arg(done)
                                          : OverviewPageTr::tr("%1 of %2 done").arg(done).arg(lines.size()));
    showRows();
}

/// Folded: only what comes next.
void FirstStepsPanel::showRows()
{
    bool shown = false;
    for (FirstStepRow* row : std::as_const(m_rows)) {
        const bool show = !m_folded || (!row->line().done && !shown);
        row->setVisible(show);
        shown = shown || show;
    }
    if (m_fold) {
        m_fold->setText(m_folded ? OverviewPageTr::tr("Show all") : OverviewPageTr::tr("Fold"));
        m_fold->setVisible(m_rows.size() > 1);
    }
}

void FirstStepsPanel::focusRow(const FirstStepRow* from, int step)
{
    for (qsizetype i = m_rows.indexOf(from) + step; i >= 0 && i < m_rows.size(); i += step)
        if (m_rows.at(i)->isVisible())
            return m_rows.at(i)->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void FirstStepsPanel::takeDrops()
{
    FileDrop::Wanted wanted;
    wanted.hint = [](const QStringList&) {
        return OverviewPageTr::tr("Let go to import the file into the inventory");
    };
    wanted.refusal = [this](const QStringList& files) {
        const bool may = std::any_of(m_rows.begin(), m_rows.end(), [](const FirstStepRow* row) {
            return row->line().step == FirstStep::Import;
        });
        return may ? importRefusal(files) : OverviewPageTr::tr("Your role doesn’t import assets");
    };
    wanted.take = [this](const QStringList& files) { Q_EMIT fileDropped(files.constFirst()); };
    new FileDrop(this, std::move(wanted));
}

} // namespace wardbook::ui
