#include "ui/shell/recent_vaults.h"
#include "base/error.h"
#include "ui/kit/buttons.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/widgets.h"
#include "ui/shell/aside.h"
#include "ui/shell/shell_tr.h"
#include "vault/header.h"
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QShortcut>

namespace wardbook::ui {

namespace {

constexpr qsizetype kNumbered = 9;
constexpr Length kForget{24}, kWidestName{190};
constexpr int kRowGap = 2;
constexpr qsizetype kShownRows = 6; ///< more are scrolled to

QString nameOf(const QString& dir)
{
    return QFileInfo(dir).completeBaseName();
}

QStringList othersThan(const QString& current)
{
    QStringList others = settings().recentVaults();
    others.removeAll(QDir::cleanPath(QFileInfo(current).absoluteFilePath()));
    return others;
}

} // namespace

QString whyNotThere(const QString& vaultDir)
{
    const QFileInfo folder(vaultDir);
    if (!folder.exists()) {
        // The nearest folder above that exists tells whether a drive is away or the vault was moved.
        return QFileInfo(folder.absolutePath()).exists() ? ShellTr::tr("moved or deleted")
                                                         : ShellTr::tr("drive or folder not there");
    }
    try {
        vault::readHeader(vaultDir);
        return {};
    } catch (const Error& error) {
        switch (error.kind()) {
        case ErrorKind::NotFound:
        case ErrorKind::NotAVault:
            return ShellTr::tr("no vault in it any more");
        case ErrorKind::NewerFormat:
            return ShellTr::tr("of a newer Wardbook");
        case ErrorKind::Damaged:
            return {}; // it may still open from what is kept beside it; the unlock page knows more
        default:
            return ShellTr::tr("can't be read");
        }
    }
}

RecentVaultList::RecentVaultList(QWidget* parent)
    : QWidget(parent), m_inner(new QWidget), m_scroll(new QScrollArea(this)), m_rows(new QVBoxLayout(m_inner))
{
    setObjectName(QStringLiteral("recentVaults"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(makeLabel(ShellTr::tr("Opened before"), FontRole::Caption, "text3"));
    column->addWidget(m_scroll);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its rows have it
    m_scroll->setWidget(m_inner);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_inner->setAutoFillBackground(false);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(kRowGap);
    fill();
}

void RecentVaultList::takeNumbersIn(QWidget* keys)
{
    for (int number = 1; number <= kNumbered; ++number) {
        auto* key = new QShortcut(QKeySequence(Qt::Key(Qt::Key_0 + number)), keys);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, number] {
            if (number <= m_dirs.size())
                Q_EMIT vaultChosen(m_dirs.at(number - 1));
        });
    }
}

void RecentVaultList::fill()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_dirs = settings().recentVaults();
    setVisible(!m_dirs.isEmpty());
    if (m_dirs.isEmpty())
        return;
    for (qsizetype i = 0; i < m_dirs.size(); ++i)
        addRow(m_dirs.at(i), i + 1);
    const int shown = int(qMin(m_dirs.size(), kShownRows));
    m_scroll->setFixedHeight(shown * (metric::kControl + kRowGap) - kRowGap);
}

void RecentVaultList::addRow(const QString& dir, qsizetype number)
{
    const QString place = QDir::toNativeSeparators(dir);
    auto* row = new QWidget(m_inner);
    row->setFixedHeight(metric::kControl);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metric::kGap);
    QLabel* digit =
        makeLabel(number <= kNumbered ? QString::number(number) : QString(), FontRole::Caption, "text3", row);
    line->addWidget(digit);
    auto* open = new Button({}, "link", QStringLiteral("database"), row);
    open->setText(open->fontMetrics().elidedText(nameOf(dir), Qt::ElideMiddle, kWidestName));
    open->setAccessibleName(nameOf(dir));
    open->setObjectName(QStringLiteral("recentVault"));
    open->setToolTip(place);
    open->setAccessibleDescription(place);
    line->addWidget(open);
    auto* why = new ElideLabel({}, row);
    why->setFont(ui::font(FontRole::Caption));
    why->setObjectName(QStringLiteral("recentVaultWhy"));
    setTone(why, "warn");
    line->addWidget(why, 1);
    QToolButton* gone = makeIconButton(QStringLiteral("close"), ShellTr::tr("Take off this list"), {}, row);
    gone->setObjectName(QStringLiteral("forgetVault"));
    gone->setFixedSize(kForget, kForget);
    gone->setAccessibleName(ShellTr::tr("Take %1 off this list").arg(nameOf(dir)));
    gone->setToolTip(ShellTr::tr("Take off this list; the vault itself stays as it is"));
    line->addWidget(gone);
    m_rows->addWidget(row);
    connect(open, &QPushButton::clicked, this, [this, dir] { Q_EMIT vaultChosen(dir); });
    // Queued: the row must not be deleted inside its own button's signal.
    connect(
        gone, &QToolButton::clicked, this, [this, dir] { forget(dir); }, Qt::QueuedConnection);
    lookAside<QString>(
        row, [dir] { return whyNotThere(dir); },
        [why, open](const QString& reason) {
            why->setText(reason);
            if (!reason.isEmpty())
                open->setAccessibleDescription(
                    QStringLiteral("%1, %2").arg(open->accessibleDescription(), reason));
        });
}

void RecentVaultList::forget(const QString& dir)
{
    settings().forgetVault(dir);
    fill();
}

void fillRecentMenu(QMenu* menu, const QString& current,
                    const std::function<void(const QString& dir)>& chosen)
{
    menu->clear();
    menu->setToolTipsVisible(true);
    int number = 0;
    const QStringList others = othersThan(current);
    for (const QString& dir : others) {
        ++number;
        // The name is shown as it is: an & in it is no key.
        const QString name = nameOf(dir).replace(u'&', QLatin1String("&&"));
        QAction* action =
            menu->addAction(number <= kNumbered ? QStringLiteral("&%1  %2").arg(number).arg(name) : name);
        action->setToolTip(QDir::toNativeSeparators(dir));
        QObject::connect(action, &QAction::triggered, menu, [chosen, dir] { chosen(dir); });
        lookAside<QString>(
            action, [dir] { return whyNotThere(dir); },
            [action](const QString& reason) {
                if (!reason.isEmpty())
                    action->setText(QStringLiteral("%1 — %2").arg(action->text(), reason));
            });
    }
    if (number == 0)
        menu->addAction(ShellTr::tr("No other vault was opened yet"))->setEnabled(false);
}

QToolButton* makeRecentButton(QWidget* owner, const std::function<QString()>& current,
                              const std::function<void(const QString& dir)>& chosen)
{
    QToolButton* button = makeIconButton(QStringLiteral("history"),
                                         ShellTr::tr("Vaults opened before (Alt+1 … Alt+9)"), {}, owner);
    button->setObjectName(QStringLiteral("recentButton"));
    auto* menu = new QMenu(button);
    menu->setObjectName(QStringLiteral("recentMenu"));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    QObject::connect(menu, &QMenu::aboutToShow, menu,
                     [menu, current, chosen] { fillRecentMenu(menu, current(), chosen); });
    for (int number = 1; number <= kNumbered; ++number) {
        auto* key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)), owner);
        QObject::connect(key, &QShortcut::activated, owner, [number, current, chosen] {
            const QStringList others = othersThan(current());
            if (number <= others.size())
                chosen(others.at(number - 1));
        });
    }
    return button;
}

} // namespace wardbook::ui
