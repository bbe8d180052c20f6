#include "ui/drills/drill_log.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/marked_text.h"
#include "ui/kit/theme.h"
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace wardbook::ui {

using namespace drills;

namespace {

constexpr Length kRow{28}, kTime{60}, kChip{108}, kWho{130}, kNarrowBelow{620}, kNarrowWho{96};

class LogDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {0, kRow}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const auto* model = static_cast<const DrillLogModel*>(index.model());
        const LogLine& line = model->line(index.row());
        painter->save();
        const bool selected =
            (option.state & QStyle::State_Selected) && (option.state & QStyle::State_HasFocus);
        painter->fillRect(option.rect, selected                                 ? t.selected
                                       : option.state & QStyle::State_MouseOver ? t.hover
                                                                                : t.surface);
        painter->setPen(t.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        QRect rest = option.rect.adjusted(metric::kPage, 0, -metric::kPage, -1);
        const int who = rest.width() < kNarrowBelow ? kNarrowWho : kWho;
        painter->setFont(font(FontRole::Body));
        painter->setPen(t.text2);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, timeText(line.atMs));
        rest.setLeft(rest.left() + kTime + metric::kSection);
        chips::paint(*painter, QRect(rest.left(), rest.top(), kChip - metric::kGap, rest.height()), line.chip,
                     observationTone(line.kind));
        rest.setLeft(rest.left() + kChip);
        const auto draw = [&](const QRect& where, const QString& text, const QColor& colour) {
            painter->setFont(font(FontRole::Body));
            painter->setPen(colour);
            painter->drawText(where, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
        };
        draw(QRect(rest.left(), rest.top(), who - metric::kGap, rest.height()), line.who, t.text);
        draw(rest.adjusted(who, 0, 0, 0), line.text, t.text2);
        painter->restore();
    }
};

QString eventText(const RunEvent& event)
{
    const QString kind = codeText("drill_event_kind", event.kind);
    QString text = event.text;
    if (event.kind == QLatin1String("message") && !event.recipient.isEmpty())
        text = DrillsPageTr::tr("to %1: %2").arg(event.recipient, event.text);
    if (event.kind == QLatin1String("gap") && event.untilMs != 0)
        text = DrillsPageTr::tr("%1; nothing was recorded for %2")
                   .arg(event.text.isEmpty() ? kind : event.text, shortLastsText(event.untilMs - event.atMs));
    if (event.kind == QLatin1String("note"))
        return text;
    return text.isEmpty() || text.startsWith(kind) ? (text.isEmpty() ? kind : text)
                                                   : DrillsPageTr::tr("%1: %2").arg(kind, text);
}

} // namespace

QList<LogLine> logLines(const DrillRun& run)
{
    QList<LogLine> lines;
    const QString system = DrillsPageTr::tr("System");
    for (const RunEvent& event : run.events)
        lines << LogLine{event.atMs, {}, system, event.by, eventText(event), 0};
    for (const RunObservation& seen : run.observations) {
        QString text = seen.text;
        const RunInject* inject = run.inject(seen.inject);
        if (text.isEmpty() && inject)
            text = DrillsPageTr::tr("at inject %1").arg(inject->no);
        lines << LogLine{seen.atMs,
                         seen.kind,
                         codeText("observation_kind", seen.kind),
                         seen.who.isEmpty() ? seen.evaluator : seen.who,
                         text,
                         seen.id};
    }
    for (const RunInject& inject : run.injects) {
        if (inject.releasedMs != 0)
            lines << LogLine{inject.releasedMs,
                             {},
                             system,
                             DrillsPageTr::tr("Inject %1").arg(inject.no),
                             DrillsPageTr::tr("released: %1").arg(inject.title),
                             0};
        for (const RunAction& action : inject.actions) {
            if (action.state == QLatin1String("done") && action.doneMs != 0)
                lines << LogLine{action.doneMs,
                                 {},
                                 system,
                                 action.doneBy.isEmpty() ? DrillsPageTr::tr("Inject %1").arg(inject.no)
                                                         : action.doneBy,
                                 DrillsPageTr::tr("done after %1: %2")
                                     .arg(shortLastsText(action.doneMs - inject.releasedMs), action.text),
                                 0};
        }
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const LogLine& a, const LogLine& b) { return a.atMs > b.atMs; });
    return lines;
}

void DrillLogModel::setLines(const QList<LogLine>& lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int DrillLogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant DrillLogModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const LogLine& line = m_lines.at(index.row());
    if (role == Qt::ToolTipRole)
        return line.text;
    return QStringList{timeText(line.atMs), line.chip, line.who, line.text}.join(QLatin1Char('\t'));
}

DrillLog::DrillLog(QWidget* parent) : QListView(parent), m_model(new DrillLogModel(this))
{
    setProperty("ownCopy", true); // what is copied carries the mark of a drill
    setObjectName(QStringLiteral("drillLog"));
    setAccessibleName(DrillsPageTr::tr("Log"));
    setModel(m_model);
    setItemDelegate(new LogDelegate(this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setMinimumHeight(2 * kRow);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const qint64 id = m_model->line(index.row()).observation)
            Q_EMIT observationOpened(id);
    });
}

void DrillLog::setRun(const DrillRun& run)
{
    m_model->setLines(logLines(run));
}

void DrillLog::copy()
{
    QStringList lines;
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : rows)
        lines << row.data().toString();
    if (!lines.isEmpty())
        copyMarked(lines);
}

void DrillLog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (enter && !(event->modifiers() & Qt::ControlModifier) && currentIndex().isValid())
        Q_EMIT observationOpened(m_model->line(currentIndex().row()).observation);
    else if (event->text().isEmpty() || event->text().at(0).unicode() < 0x20)
        QListView::keyPressEvent(event);
    else
        event->ignore();
}

void DrillLog::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(DrillsPageTr::tr("Copy"), this, &DrillLog::copy);
    const QModelIndex at = indexAt(event->pos());
    if (const qint64 id = at.isValid() ? m_model->line(at.row()).observation : 0)
        menu->addAction(DrillsPageTr::tr("Write more about it"), this,
                        [this, id] { Q_EMIT observationOpened(id); });
    menu->popup(event->globalPos());
}

} // namespace wardbook::ui
