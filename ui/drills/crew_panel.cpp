#include "ui/drills/crew_panel.h"
#include "ledger/definitions.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/marked_text.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace wardbook::ui {

using drills::RunPerson;

namespace {

constexpr Length kRow{44}, kHead{40}, kDot{8}, kMessageRow{26};
constexpr int kMessagesShown = 6;

class PersonDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {0, kRow}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const auto* model = static_cast<const CrewModel*>(index.model());
        const RunPerson& person = model->person(index.row());
        const QString presence = person.presence;
        const bool gone = presence == QLatin1String("left") || presence == QLatin1String("absent");
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool focus = (option.state & QStyle::State_Selected) && (option.state & QStyle::State_HasFocus);
        painter->fillRect(option.rect, focus                                    ? t.selected
                                       : option.state & QStyle::State_MouseOver ? t.hover
                                                                                : t.sunken);
        painter->setPen(t.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QRect inner = option.rect.adjusted(metric::kPage, 4, -metric::kPage, -5);
        const QRect upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
        const QRect lower(inner.left(), upper.bottom(), inner.width(), inner.height() / 2);
        const QString status = model->status(index.row());
        painter->setFont(font(FontRole::Body));
        painter->setPen(gone ? t.badText : t.text2);
        painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, status);
        const int wide = painter->fontMetrics().horizontalAdvance(status);
        const QRectF dot(upper.right() - wide - metric::kGap - kDot, upper.center().y() - kDot / 2.0 + 0.5,
                         kDot, kDot);
        const bool filled = gone || model->busy(index.row());
        painter->setPen(filled ? Qt::NoPen : QPen(t.text3, 1.5));
        painter->setBrush(gone ? QBrush(t.badFill) : filled ? QBrush(t.okFill) : QBrush(Qt::NoBrush));
        painter->drawEllipse(filled ? dot : dot.adjusted(0.75, 0.75, -0.75, -0.75));
        painter->setPen(presence == QLatin1String("present") || gone ? t.text : t.text2);
        const int room = upper.width() - wide - kDot - 2 * metric::kGap;
        painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(person.name, Qt::ElideRight, room));
        painter->setFont(font(FontRole::Caption));
        painter->setPen(t.text2);
        QStringList place;
        for (const QString& part : {person.organisation, person.role})
            if (!part.isEmpty())
                place << part;
        painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(place.join(DrillsPageTr::tr(", ")),
                                                            Qt::ElideRight, lower.width()));
        painter->restore();
    }
};

/// The words at the left, their time at the right.
class SentDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, kMessageRow};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        painter->save();
        const bool focus = (option.state & QStyle::State_Selected) && (option.state & QStyle::State_HasFocus);
        painter->fillRect(option.rect, focus ? t.selected : t.sunken);
        QRect inner = option.rect.adjusted(metric::kPage, 0, -metric::kPage, 0);
        const QString at = index.data(Qt::UserRole).toString();
        painter->setFont(font(FontRole::Caption));
        painter->setPen(t.text2);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, at);
        inner.setRight(inner.right() - painter->fontMetrics().horizontalAdvance(at) - metric::kGap);
        painter->setPen(t.text);
        painter->drawText(
            inner, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
        painter->restore();
    }
};

class PeopleList : public QListView
{
public:
    using QListView::QListView;

protected:
    void keyboardSearch(const QString&) override {}
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Space && currentIndex().isValid())
            Q_EMIT clicked(currentIndex());
        else if (event->text().isEmpty() || event->text().at(0).unicode() < 0x20)
            QListView::keyPressEvent(event);
        else
            event->ignore();
    }
};

} // namespace

CrewPanel::CrewPanel(QWidget* parent)
    : QWidget(parent), m_count(makeLabel({}, FontRole::Body, "text2", this)),
      m_sentTitle(makeLabel({}, FontRole::BodyBold, "", this)),
      m_marked(makeLabel(DrillsPageTr::tr("all marked 【演练】"), FontRole::Caption, "ok", this)),
      m_filter(new Button(DrillsPageTr::tr("Absent"), "link", {}, this)),
      m_write(new Button(DrillsPageTr::tr("Send a message"), "plain", QStringLiteral("send"), this)),
      m_send(new Button(DrillsPageTr::tr("Send"), "primary", {}, this)), m_list(new PeopleList(this)),
      m_model(new CrewModel(this)), m_sent(new QListWidget(this)), m_compose(new QWidget(this)),
      m_to(new QLineEdit(this)), m_text(new QLineEdit(this))
{
    setSurface(this, "sunken");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    head->setSpacing(metric::kGap);
    auto* title = makeLabel(DrillsPageTr::tr("People"), FontRole::BodyBold, "", this);
    title->setFixedHeight(kHead);
    head->addWidget(title);
    head->addWidget(m_count, 1);
    m_filter->setObjectName(QStringLiteral("onlyMissing"));
    head->addWidget(m_filter);
    column->addLayout(head);
    column->addWidget(makeLine("h", this));
    m_list->setObjectName(QStringLiteral("participants"));
    m_list->setAccessibleName(DrillsPageTr::tr("People"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PersonDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    setSurface(m_list->viewport(), "sunken");
    column->addWidget(m_list, 1);
    column->addWidget(makeLine("h2", this));

    auto* sent = new QHBoxLayout;
    sent->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, 4);
    sent->addWidget(m_sentTitle);
    sent->addStretch(1);
    sent->addWidget(m_marked);
    column->addLayout(sent);
    m_sent->setObjectName(QStringLiteral("sentMessages"));
    m_sent->setFrameShape(QFrame::NoFrame);
    m_sent->setItemDelegate(new SentDelegate(m_sent));
    m_sent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sent->setTextElideMode(Qt::ElideRight);
    m_sent->setFocusPolicy(Qt::TabFocus);
    setSurface(m_sent, "sunken");
    column->addWidget(m_sent);
    auto* fields = new QVBoxLayout(m_compose);
    fields->setContentsMargins(metric::kPage, 4, metric::kPage, 4);
    fields->setSpacing(6);
    m_to->setObjectName(QStringLiteral("messageTo"));
    m_to->setPlaceholderText(DrillsPageTr::tr("To whom"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setPlaceholderText(DrillsPageTr::tr("【演练】 is put in front by itself"));
    m_text->setMaxLength(2000);
    fields->addWidget(m_to);
    fields->addWidget(m_text);
    m_compose->hide();
    column->addWidget(m_compose);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metric::kPage, 4, metric::kPage, metric::kGap);
    foot->addStretch(1);
    m_write->setObjectName(QStringLiteral("writeMessage"));
    m_write->setSmall(true);
    m_send->setObjectName(QStringLiteral("sendMessage"));
    m_send->setSmall(true);
    m_send->hide();
    foot->addWidget(m_write);
    foot->addWidget(m_send);
    column->addLayout(foot);

    connect(m_filter, &QPushButton::clicked, this, [this] {
        m_onlyMissing = !m_onlyMissing;
        setRun(m_run, m_current, m_mayAct);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (!m_mayAct)
            return;
        const RunPerson& person = m_model->person(index.row());
        Q_EMIT presenceWanted(person.id, person.presence == QLatin1String("present")
                                             ? QStringLiteral("left")
                                             : QStringLiteral("present"));
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &CrewPanel::showPresenceMenu);
    connect(m_write, &QPushButton::clicked, this, [this] { compose(true); });
    connect(m_send, &QPushButton::clicked, this, &CrewPanel::send);
    connect(m_text, &QLineEdit::returnPressed, this, &CrewPanel::send);
    connect(m_text, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_send->setEnabled(!text.trimmed().isEmpty()); });
}

void CrewPanel::setRun(const drills::DrillRun& run, qint64 currentInject, bool mayAct)
{
    m_run = run;
    m_current = currentInject;
    m_mayAct = mayAct;
    const int row = m_list->currentIndex().row();
    m_model->setRun(run, currentInject, m_onlyMissing);
    if (row >= 0 && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row));
    int there = 0;
    for (const RunPerson& person : run.people)
        there += person.presence == QLatin1String("present");
    m_count->setText(DrillsPageTr::tr("%1, %2 there").arg(run.people.size()).arg(there));
    m_filter->setText(m_onlyMissing ? DrillsPageTr::tr("All") : DrillsPageTr::tr("Absent"));
    m_sent->clear();
    for (auto it = run.events.crbegin(); it != run.events.crend(); ++it) {
        if (it->kind != QLatin1String("message"))
            continue;
        const QString words = drills::marked(it->text);
        auto* item = new QListWidgetItem(words, m_sent);
        item->setData(Qt::UserRole, minuteText(it->atMs));
        item->setToolTip(it->recipient.isEmpty() ? words
                                                 : DrillsPageTr::tr("To %1\n%2").arg(it->recipient, words));
    }
    const int count = m_sent->count();
    m_sentTitle->setText(DrillsPageTr::tr("Sent: %1").arg(count));
    m_marked->setVisible(count > 0);
    m_sent->setVisible(count > 0);
    m_sent->setFixedHeight(qMin(count, kMessagesShown) * kMessageRow + 2);
    m_write->setVisible(mayAct && !m_compose->isVisible());
}

void CrewPanel::compose(bool open)
{
    m_compose->setVisible(open);
    m_send->setVisible(open);
    m_send->setEnabled(false);
    m_write->setVisible(!open);
    if (open)
        m_to->setFocus();
}

void CrewPanel::send()
{
    if (m_text->text().trimmed().isEmpty())
        return;
    Q_EMIT messageWanted(m_to->text().trimmed(), m_text->text().trimmed());
    m_text->clear();
    compose(false);
    m_list->setFocus();
}

void CrewPanel::showPresenceMenu(const QPoint& at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid() || !m_mayAct)
        return;
    const qint64 id = m_model->person(index.row()).id;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ledger::Code& code : ledger::RegisterSet::builtIn()->codes(QStringLiteral("presence")).codes)
        menu->addAction(code.label.text(), this, [this, id, code] { Q_EMIT presenceWanted(id, code.id); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace wardbook::ui
