#include "ui/grading/proof_list.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace wardbook::ui {

using Proof = grading::CellDetail::Proof;

namespace {

constexpr Length kRow{26}, kDate{48};
constexpr int kMostRows = 6;

QString iconOf(const Proof& proof)
{
    if (!proof.missing.isEmpty())
        return QStringLiteral("file-missing");
    if (proof.mediaType.startsWith(QLatin1String("image/")))
        return QStringLiteral("image");
    return QStringLiteral("file");
}

class ProofDelegate : public QStyledItemDelegate
{
public:
    ProofDelegate(const ProofList& list, QObject* parent) : QStyledItemDelegate(parent), m_list(list) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, kRow}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const Proof& proof = m_list.proofs().at(index.row());
        const bool current = option.state & QStyle::State_HasFocus;
        painter->fillRect(option.rect, current                                  ? t.selected
                                       : option.state & QStyle::State_MouseOver ? t.hover
                                                                                : t.sunken);
        const QRect row = option.rect;
        const bool missing = !proof.missing.isEmpty();
        paintIcon(*painter, iconOf(proof),
                  QRect(row.left(), row.center().y() - metric::kIcon / 2, metric::kIcon, metric::kIcon),
                  missing ? t.badText : t.text2);
        painter->setFont(ui::font(FontRole::Caption));
        painter->setPen(t.text3);
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter,
                          proof.addedOn.toString(QStringLiteral("MM-dd")));
        painter->setFont(ui::font(FontRole::Body));
        painter->setPen(missing ? t.badText : t.text);
        const QRect text = row.adjusted(metric::kIcon + 7, 0, -kDate, 0);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(proof.name, Qt::ElideMiddle, text.width()));
    }

private:
    const ProofList& m_list;
};

} // namespace

ProofList::ProofList(QWidget* parent)
    : QWidget(parent), m_title(makeLabel({}, FontRole::BodyBold, "", this)),
      m_hint(makeLabel(GradingPageTr::tr("Drop files here, or paste a screenshot with Ctrl+V"),
                       FontRole::Caption, "text3", this)),
      m_list(new QListWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    auto* add = makeIconButton(QStringLiteral("plus"), GradingPageTr::tr("Add evidence"), {}, this);
    add->setObjectName(QStringLiteral("addEvidence"));
    head->addWidget(add);
    head->addWidget(new KeyHint(QStringLiteral("E"), {}, this));
    column->addLayout(head);
    m_list->setObjectName(QStringLiteral("proofs"));
    m_list->setAccessibleName(GradingPageTr::tr("Evidence"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new ProofDelegate(*this, this));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    setSurface(m_list, "sunken");
    column->addWidget(m_list);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    connect(add, &QToolButton::clicked, this, &ProofList::addWanted);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { Q_EMIT opened(m_proofs.at(m_list->row(item))); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &ProofList::showMenu);
}

void ProofList::setProofs(const QList<Proof>& proofs, bool editable)
{
    m_proofs = proofs;
    m_editable = editable;
    m_title->setText(proofs.isEmpty() ? GradingPageTr::tr("Evidence")
                                      : GradingPageTr::tr("Evidence (%n)", nullptr, int(proofs.size())));
    findChild<QToolButton*>(QStringLiteral("addEvidence"))->setEnabled(editable);
    m_hint->setVisible(editable);
    m_list->clear();
    for (const Proof& proof : proofs) {
        auto* item = new QListWidgetItem(m_list);
        item->setData(Qt::AccessibleTextRole, proof.name);
        item->setToolTip(!proof.missing.isEmpty()
                             ? proof.missing
                             : QStringLiteral("%1\n%2 · %3\nSM3 %4")
                                   .arg(proof.name, QLocale().formattedDataSize(proof.size),
                                        stampText(proof.addedOn), proof.digest));
    }
    m_list->setVisible(!proofs.isEmpty());
    m_list->setFixedHeight(int(qMin<qsizetype>(proofs.size(), kMostRows)) * kRow);
}

void ProofList::showMenu(const QPoint& at)
{
    const QListWidgetItem* item = m_list->itemAt(at);
    if (!item)
        return;
    const Proof proof = m_proofs.at(m_list->row(item));
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(GradingPageTr::tr("Show"), this, [this, proof] { Q_EMIT opened(proof); });
    if (m_editable)
        menu->addAction(GradingPageTr::tr("Take from this cell"), this,
                        [this, proof] { Q_EMIT removeWanted(proof.id); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool ProofList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && m_list->currentRow() >= 0) {
        const Proof proof = m_proofs.at(m_list->currentRow());
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT opened(proof);
            return true;
        }
        if (key == Qt::Key_Delete && m_editable) {
            Q_EMIT removeWanted(proof.id);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wardbook::ui
