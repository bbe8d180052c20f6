#include "ui/help/help_window.h"
#include "ui/help/generated_topics.h"
#include "ui/help/help_tr.h"
#include "ui/help/help_view.h"
#include "ui/help/hit_list.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/search_box.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/widgets.h"
#include <QCloseEvent>
#include <QKeyEvent>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {

const QSize kFirstSize(1000, 760), kLeast(640, 420);
constexpr int kSideWidth = 292, kZoomStep = 10, kTopicRole = Qt::UserRole;

QString key(const char* name)
{
    return QStringLiteral("help/") + QLatin1String(name);
}

} // namespace

HelpWindow::HelpWindow(std::function<QString()> commands)
    : m_manual(wardbook::language()), m_commands(std::move(commands)),
      m_search(new SearchBox(HelpTr::tr("Search the manual"))), m_lists(new QStackedWidget),
      m_contents(new QTreeWidget), m_hits(new HitList), m_none(makeLabel({}, FontRole::Body, "text2")),
      m_place(makeLabel({}, FontRole::Caption, "text2")),
      m_back(makeIconButton(QStringLiteral("arrow-left"), HelpTr::tr("Back"),
                            QKeySequence(Qt::ALT | Qt::Key_Left))),
      m_forward(makeIconButton(QStringLiteral("arrow-right"), HelpTr::tr("Forward"),
                               QKeySequence(Qt::ALT | Qt::Key_Right))),
      m_view(new HelpView)
{
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(HelpTr::tr("Help — Wardbook"));
    setWindowIcon(appIcon());
    setAttribute(Qt::WA_QuitOnClose, false);
    setSurface(this, "surface");
    setMinimumSize(kLeast);
    m_manual.setMarkdown(QStringLiteral("about"), aboutTopic(m_manual));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto* halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeSide());
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeLine("h"));
    column->addWidget(m_view, 1);
    halves->addWidget(right);
    halves->setStretchFactor(1, 1);
    halves->setSizes({kSideWidth, kFirstSize.width() - kSideWidth});
    row->addWidget(halves);

    fillContents();
    addKeys();
    connect(m_search, &SearchBox::edited, this, &HelpWindow::find);
    connect(m_search, &SearchBox::downPressed, this,
            [this] { m_lists->currentWidget()->setFocus(Qt::TabFocusReason); });
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item && !item->data(0, kTopicRole).toString().isEmpty())
            open(item->data(0, kTopicRole).toString());
    });
    connect(m_hits, &HitList::chosen, this,
            [this](const QString& topic) { open(topic, queryWords(m_search->text())); });
    connect(m_view, &HelpView::topicWanted, this, [this](const QString& topic) { open(topic); });
    connect(m_view, &HelpView::zoomChanged, this,
            [this] { settings().setValue(key("zoom"), m_view->zoomPercent()); });
    m_view->setZoomPercent(settings().number(key("zoom"), 100));
    const QByteArray place = QByteArray::fromBase64(settings().text(key("geometry")).toLatin1());
    if (place.isEmpty() || !restoreGeometry(place))
        resize(kFirstSize.boundedTo(screen() ? screen()->availableSize() : kFirstSize));
}

QWidget* HelpWindow::makeSide()
{
    auto* side = new QWidget;
    setSurface(side, "rail");
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    m_search->setObjectName(QStringLiteral("helpSearch"));
    column->addWidget(m_search);
    m_contents->setObjectName(QStringLiteral("helpContents"));
    m_contents->setAccessibleName(HelpTr::tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setRootIsDecorated(true);
    m_contents->setIndentation(14);
    m_none->setObjectName(QStringLiteral("helpNone"));
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_lists->addWidget(m_contents);
    m_lists->addWidget(m_hits);
    m_lists->addWidget(m_none);
    column->addWidget(m_lists, 1);
    return side;
}

QWidget* HelpWindow::makeBar()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(4);
    m_back->setObjectName(QStringLiteral("helpBack"));
    m_forward->setObjectName(QStringLiteral("helpForward"));
    connect(m_back, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { go(1); });
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addSpacing(8);
    row->addWidget(m_place, 1);
    const auto add = [&](const char* icon, const QString& name, const QKeySequence& keys,
                         const std::function<void()>& run) {
        QToolButton* button = makeIconButton(QLatin1String(icon), name, keys);
        connect(button, &QToolButton::clicked, this, run);
        row->addWidget(button);
        return button;
    };
    add("zoom-out", HelpTr::tr("Smaller text"), QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { zoom(-1); });
    add("zoom-in", HelpTr::tr("Larger text"), QKeySequence(Qt::CTRL | Qt::Key_Plus), [this] { zoom(1); });
    add("print", HelpTr::tr("Print this topic…"), QKeySequence(Qt::CTRL | Qt::Key_P), [this] {
        print();
    })->setObjectName(QStringLiteral("helpPrint"));
    return bar;
}

void HelpWindow::addKeys()
{
    const auto on = [this](const QKeySequence& keys, const std::function<void()>& run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    on(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { go(-1); });
    on(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { go(1); });
    on(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on(QKeySequence(Qt::CTRL | Qt::Key_P), [this] { print(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Plus), [this] { zoom(1); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Equal), [this] { zoom(1); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { zoom(-1); });
    on(QKeySequence(Qt::CTRL | Qt::Key_0), [this] { m_view->setZoomPercent(100); });
}

void HelpWindow::fillContents()
{
    QTreeWidgetItem* section = nullptr;
    for (const Topic& topic : m_manual.topics()) {
        if (!section || section->text(0) != topic.section) {
            section = new QTreeWidgetItem(m_contents, {topic.section});
            section->setFlags(Qt::ItemIsEnabled);
            section->setSizeHint(0, QSize(0, metric::kControl));
            section->setFont(0, ui::font(FontRole::CaptionBold));
        }
        auto* item = new QTreeWidgetItem(section, {topic.title});
        item->setData(0, kTopicRole, topic.id);
        item->setToolTip(0, topic.title);
        item->setSizeHint(0, QSize(0, metric::kSmallControl));
    }
    m_contents->expandAll();
}

void HelpWindow::search(const QString& text)
{
    m_search->setText(text);
    m_search->setFocus();
}

void HelpWindow::find(const QString& text)
{
    if (queryWords(text).isEmpty()) {
        m_search->setCount({});
        m_lists->setCurrentWidget(m_contents);
        return;
    }
    const QList<ManualHit> hits = searchManual(m_manual, text);
    m_search->setCount(hits.isEmpty() ? QString() : QString::number(hits.size()));
    if (hits.isEmpty()) {
        m_none->setText(HelpTr::tr("Nothing in the manual has “%1”. Try fewer words, or another one for the "
                                   "same thing.")
                            .arg(text.trimmed()));
        m_lists->setCurrentWidget(m_none);
        return;
    }
    m_lists->setCurrentWidget(m_hits);
    m_hits->setHits(hits);
}

void HelpWindow::open(const QString& topic, const QStringList& marked)
{
    if (!m_manual.topic(topic))
        return;
    if (topic != m_current) {
        m_visited = m_visited.mid(0, m_at + 1);
        m_visited << topic;
        m_at = int(m_visited.size()) - 1;
    }
    showTopic(topic, marked);
}

void HelpWindow::go(int step)
{
    if (m_at + step < 0 || m_at + step >= m_visited.size())
        return;
    m_at += step;
    showTopic(m_visited.at(m_at), {});
}

void HelpWindow::showTopic(const QString& id, const QStringList& marked)
{
    m_current = id;
    if (id == QLatin1String("keys"))
        m_manual.setMarkdown(id, keysTopic(m_manual, m_commands ? m_commands() : QString()));
    const Topic& topic = *m_manual.topic(id);
    m_view->showTopic(m_manual, topic, marked);
    showPlace();
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_visited.size());
}

void HelpWindow::showPlace()
{
    const Topic& topic = *m_manual.topic(m_current);
    m_place->setText(topic.section == topic.title ? topic.section
                                                  : HelpTr::tr("%1 › %2").arg(topic.section, topic.title));
    const QSignalBlocker quiet(m_contents);
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
        QTreeWidgetItem* section = m_contents->topLevelItem(i);
        for (int j = 0; j < section->childCount(); ++j) {
            if (section->child(j)->data(0, kTopicRole).toString() != m_current)
                continue;
            m_contents->setCurrentItem(section->child(j));
            m_contents->scrollToItem(section->child(j));
        }
    }
}

void HelpWindow::zoom(int step)
{
    m_view->setZoomPercent(m_view->zoomPercent() + step * kZoomStep);
}

void HelpWindow::print()
{
    auto* preview = new QPrintPreviewDialog(this);
    preview->setObjectName(QStringLiteral("helpPreview"));
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->setWindowTitle(HelpTr::tr("Print this topic…"));
    connect(preview, &QPrintPreviewDialog::paintRequested, m_view, &HelpView::print);
    preview->QDialog::open();
}

void HelpWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void HelpWindow::closeEvent(QCloseEvent* event)
{
    settings().setValue(key("geometry"), QString::fromLatin1(saveGeometry().toBase64()));
    QWidget::closeEvent(event);
}

void HelpWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_manual.language() != wardbook::language())
        Q_EMIT languageChanged();
}

} // namespace wardbook::ui
