#include "ui/shell/palette_dialog.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/widgets.h"
#include "ui/shell/command_registry.h"
#include "ui/shell/desk_services.h"
#include "ui/shell/palette_model.h"
#include "ui/shell/palette_sources.h"
#include "ui/shell/shell_tr.h"
#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kWidth{680}, kTop{80}, kListMax{474}, kAroundList{96};
constexpr int kSides = 16; ///< what stays of the window beside it and below it, where it is as large
constexpr int kPerGroup = 6, kAlone = 40, kRecent = 8;

/// The rest of the window under the palette.
class Dim : public QWidget
{
public:
    explicit Dim(QWidget* parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(parent->rect());
        show();
        raise();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(rect(), QColor(0, 0, 0, theme().dark ? 140 : 102));
    }
};

} // namespace

PaletteDialog::PaletteDialog(DeskServices& services, CommandRegistry& commands, QWidget* desk)
    : QDialog(desk, Qt::Dialog | Qt::FramelessWindowHint), m_services(services),
      m_sources(services.paletteSources()), m_text(new QLineEdit),
      m_count(makeLabel({}, FontRole::Caption, "text2")), m_list(new QListView),
      m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setFixedWidth(qMin<int>(kWidth, desk->window()->width() - 2 * kSides));
    m_sources.append(makeCommandSource(commands));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(15, 8, 15, 8);
    head->setSpacing(10);
    head->addWidget(makeIconLabel(QStringLiteral("search"), "text", metric::kLargeIcon));
    m_text->setObjectName(QStringLiteral("paletteText"));
    m_text->setAccessibleName(ShellTr::tr("Search or run a command"));
    m_text->setPlaceholderText(ShellTr::tr("Names, codes, people, commands; pinyin initials will do"));
    m_text->setStyleSheet(QStringLiteral("QLineEdit { border: 0; padding: 0; background: transparent; }"));
    QFont large = ui::font(FontRole::PageTitle);
    large.setBold(false);
    m_text->setFont(large);
    head->addWidget(m_text, 1);
    m_count->setObjectName(QStringLiteral("paletteCount"));
    head->addWidget(m_count);
    head->addWidget(new KeyHint(QStringLiteral("Esc")));
    column->addLayout(head);
    column->addWidget(makeLine("h2"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(ShellTr::tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    column->addWidget(m_list);
    column->addWidget(makeLine("h2"));
    auto* foot = new QWidget;
    setSurface(foot, "sunken");
    auto* hints = new QHBoxLayout(foot);
    hints->setContentsMargins(16, 8, 16, 8);
    hints->setSpacing(16);
    hints->addWidget(new KeyHint(QStringLiteral("↑↓"), ShellTr::tr("choose")));
    hints->addWidget(new KeyHint(QStringLiteral("Enter"), ShellTr::tr("open")));
    hints->addWidget(new KeyHint(QStringLiteral("Tab"), ShellTr::tr("more")));
    hints->addStretch(1);
    hints->addWidget(new KeyHint(QStringLiteral(">"), ShellTr::tr("commands only")));
    hints->addWidget(new KeyHint(QStringLiteral("#"), ShellTr::tr("codes")));
    hints->addWidget(new KeyHint(QStringLiteral("@"), ShellTr::tr("people")));
    hints->addWidget(new KeyHint(QStringLiteral("§"), ShellTr::tr("clauses")));
    hints->addWidget(new KeyHint(QStringLiteral("?"), ShellTr::tr("manual")));
    column->addWidget(foot);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &PaletteDialog::ask);
    connect(m_list, &QListView::clicked, this, &PaletteDialog::run);
}

PaletteDialog::~PaletteDialog()
{
    delete m_dim;
}

void PaletteDialog::popUp()
{
    QWidget* desk = parentWidget();
    m_dim = new Dim(desk->window());
    ask();
    const QPoint corner = desk->window()->mapToGlobal(QPoint((desk->window()->width() - width()) / 2, kTop));
    QDialog::move(corner);
    open();
    m_text->setFocus();
}

void PaletteDialog::ask()
{
    const QString typed = m_text->text().trimmed();
    const QChar prefix = typed.isEmpty() ? QChar() : typed.at(0);
    const bool prefixed = !typed.isEmpty() && QStringLiteral(">#@§?？").contains(prefix);
    const QString query = prefixed ? typed.mid(1).trimmed() : typed;
    const int asked = ++m_asked;
    m_acting = false;
    QStringList groups{ShellTr::tr("Opened before")};
    QList<std::pair<int, std::shared_ptr<PaletteSource>>> chosen;
    for (const auto& source : std::as_const(m_sources)) {
        if (prefixed ? !source->prefixes().contains(prefix) : source->onlyByPrefix())
            continue;
        chosen.append({int(groups.size()), source});
        groups.append(source->group());
    }
    m_model->reset(groups);
    m_pending = int(chosen.size());
    if (typed.isEmpty())
        m_model->setGroup(0, recent());
    fit();
    for (const auto& [group, source] : chosen)
        source->query(
            this, query, prefixed ? kAlone : kPerGroup,
            [this, asked, place = group](const QList<PaletteItem>& items) { answer(asked, place, items); });
}

void PaletteDialog::answer(int asked, int group, const QList<PaletteItem>& items)
{
    if (asked != m_asked || m_acting)
        return;
    --m_pending;
    if (!items.isEmpty() && !(m_text->text().trimmed().isEmpty() && m_model->itemCount() >= kRecent))
        m_model->setGroup(group, items);
    fit();
}

void PaletteDialog::fit()
{
    if (!m_model->item(m_list->currentIndex().row()) ||
        m_list->currentIndex().row() != m_model->nextItem(-1, 1))
        m_list->setCurrentIndex(m_model->index(m_model->nextItem(-1, 1), 0));
    const int count = m_model->itemCount();
    m_count->setText(count == 0 && m_pending == 0 ? ShellTr::tr("nothing found")
                                                  : ShellTr::tr("%n found", nullptr, count));
    const int room = parentWidget()->window()->height() - kTop - kAroundList - kSides;
    const int most = qMin<int>(kListMax, qMax<int>(room, metric::kTwoLineRow));
    int height = 0;
    for (int row = 0; row < m_model->rowCount() && height < most; ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(qMin(height, most));
    adjustSize();
}

void PaletteDialog::move(int step)
{
    const int row = m_model->nextItem(m_list->currentIndex().row(), step);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
}

void PaletteDialog::showActs()
{
    const int row = m_list->currentIndex().row();
    const PaletteItem* chosen = m_model->item(row);
    if (m_acting || !chosen || chosen->acts.isEmpty())
        return;
    const PaletteItem item = *chosen;
    QList<PaletteItem> acts;
    PaletteItem open;
    open.icon = item.icon;
    open.text = ShellTr::tr("Open");
    open.run = item.run;
    acts.append(open);
    for (const PaletteAct& act : item.acts) {
        PaletteItem line;
        line.icon = act.icon;
        line.text = act.text;
        line.run = act.run;
        acts.append(line);
    }
    m_acting = true;
    m_actedRow = row;
    m_model->reset({item.text});
    m_model->setGroup(0, acts);
    fit();
}

/// The answers are asked for again: some may have come meanwhile.
void PaletteDialog::leaveActs()
{
    const int row = m_actedRow;
    ask();
    if (m_model->item(row))
        m_list->setCurrentIndex(m_model->index(row, 0));
}

void PaletteDialog::run()
{
    const PaletteItem* chosen = m_model->item(m_list->currentIndex().row());
    if (!chosen)
        return;
    const PaletteItem item = *chosen; // closing lets go of the model
    remember(item);
    accept();
    if (item.run)
        item.run();
}

bool PaletteDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Tab:
        showActs();
        return true;
    case Qt::Key_Backtab:
        if (m_acting)
            leaveActs();
        return true;
    case Qt::Key_Escape:
        if (m_acting)
            leaveActs();
        else if (m_text->text().isEmpty())
            reject();
        else
            m_text->clear();
        return true;
    default:
        return false;
    }
}

void PaletteDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().raised);
    painter.setPen(theme().line2);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

QList<PaletteItem> PaletteDialog::recent() const
{
    // Only ids of commands and pages are kept outside the vault: a record's name would be content.
    QList<PaletteItem> result;
    const QJsonArray stored = settings().value(QStringLiteral("paletteRecent")).toArray();
    for (const auto& source : m_sources)
        for (const QJsonValue& id : stored)
            if (const auto item = source->recall(id.toString()))
                result.append(*item);
    return result;
}

void PaletteDialog::remember(const PaletteItem& item)
{
    if (item.id.isEmpty())
        return;
    QJsonArray stored = settings().value(QStringLiteral("paletteRecent")).toArray();
    QJsonArray next{item.id};
    for (const QJsonValue& id : std::as_const(stored))
        if (id.toString() != item.id && next.size() < kRecent)
            next.append(id);
    settings().setValue(QStringLiteral("paletteRecent"), next);
}

} // namespace wardbook::ui
