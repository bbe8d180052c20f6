#include "ui/grading/remediation_panel.h"
#include "oversight/due_words.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/widgets.h"
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {

enum Role { Uid = Qt::UserRole, Code, Risk, RiskWord, RiskWidth, Layer, Due, DueTone };

constexpr Length kRow{28};
constexpr Length kCode{80}, kRisk{28}, kLayer{88}, kDue{112};

chips::Tone riskTone(const QString& risk)
{
    return risk == QLatin1String("high")     ? chips::Tone::Bad
           : risk == QLatin1String("medium") ? chips::Tone::Warn
                                             : chips::Tone::Neutral;
}

class Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {320, kRow}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const QRect box = option.rect;
        const bool current = option.state & QStyle::State_HasFocus;
        painter->fillRect(box, current                                  ? t.selected
                               : option.state & QStyle::State_MouseOver ? t.hover
                                                                        : t.surface);
        painter->setPen(t.line);
        painter->drawLine(box.bottomLeft(), box.bottomRight());
        QRect rest = box.adjusted(metric::kPage, 0, -metric::kPage, -1);
        const auto left = [&rest](int wide) {
            const QRect part(rest.left(), rest.top(), wide, rest.height());
            rest.setLeft(rest.left() + wide);
            return part;
        };
        const auto right = [&rest](int wide) {
            const QRect part(rest.right() + 1 - wide, rest.top(), wide, rest.height());
            rest.setRight(rest.right() - wide);
            return part;
        };
        const auto draw = [painter](const QRect& part, const QString& text, FontRole role,
                                    const QColor& colour, Qt::Alignment alignment) {
            painter->setFont(ui::font(role));
            painter->setPen(colour);
            painter->drawText(part, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, part.width()));
        };
        draw(left(kCode), index.data(Code).toString(), FontRole::Caption, t.text2, Qt::AlignLeft);
        const auto tone = static_cast<oversight::DueTone>(index.data(DueTone).toInt());
        draw(right(kDue), index.data(Due).toString(), FontRole::Body,
             tone == oversight::DueTone::Late   ? t.badText
             : tone == oversight::DueTone::Soon ? t.warnText
                                                : t.text2,
             Qt::AlignRight);
        draw(right(kLayer), index.data(Layer).toString(), FontRole::Body, t.text2, Qt::AlignLeft);
        const QRect risk = right(index.data(RiskWidth).toInt() + metric::kSection);
        if (const QString word = index.data(RiskWord).toString(); !word.isEmpty())
            chips::paint(*painter, risk, word, riskTone(index.data(Risk).toString()));
        draw(rest.adjusted(0, 0, -metric::kGap, 0), index.data(Qt::DisplayRole).toString(), FontRole::Body,
             t.text, Qt::AlignLeft);
    }
};

} // namespace

RemediationPanel::RemediationPanel(QWidget* parent)
    : QWidget(parent), m_title(makeLabel({}, FontRole::PanelTitle)),
      m_none(makeLabel(GradingPageTr::tr("Nothing is left to be put right."), FontRole::Body, "text2")),
      m_all(new Button(GradingPageTr::tr("Open the list"), "link", {}, this)), m_list(new QListView(this)),
      m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("remediationPanel"));
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metric::kGap, 0, metric::kGap);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_all);
    column->addLayout(head);
    m_none->setContentsMargins(metric::kPage, 4, metric::kPage, 4);
    column->addWidget(m_none);
    m_list->setObjectName(QStringLiteral("openRemediations"));
    m_list->setAccessibleName(GradingPageTr::tr("Open remediations"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Delegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    column->addWidget(m_list, 1);
    m_all->setObjectName(QStringLiteral("openRemediationList"));
    connect(m_all, &QPushButton::clicked, this, &RemediationPanel::listWanted);
    // One click opens: nothing else can be done with a row here.
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.data(Uid).toString()); });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.data(Uid).toString()); });
}

void RemediationPanel::setDetail(const SystemDetail& detail, QDate today)
{
    m_title->setText(GradingPageTr::tr("Open remediations: %1").arg(detail.view.openRemediations));
    m_model->clear();
    int risk = kRisk; // the same in every row, so that the columns stand
    for (const RemediationLine& line : detail.remediations)
        risk = qMax(risk, chips::width(line.riskWord));
    for (const RemediationLine& line : detail.remediations) {
        auto* item = new QStandardItem(line.title);
        item->setData(line.uid, Uid);
        item->setData(line.code, Code);
        item->setData(line.risk, Risk);
        item->setData(line.riskWord, RiskWord);
        item->setData(risk, RiskWidth);
        item->setData(line.layer, Layer);
        const oversight::DueWords due = oversight::dueWords(line.due, today);
        item->setData(due.text, Due);
        item->setData(int(due.tone), DueTone);
        item->setToolTip(line.title);
        item->setData(QStringList{line.code, line.title, line.riskWord, due.text}.join(QLatin1Char(' ')),
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    m_none->setVisible(detail.remediations.isEmpty());
    m_list->setVisible(!detail.remediations.isEmpty());
}

} // namespace wardbook::ui
