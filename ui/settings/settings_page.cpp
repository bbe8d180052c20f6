#include "ui/settings/settings_page.h"
#include "storage/connection.h"
#include "ui/kit/buttons.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/page_header.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/widgets.h"
#include "ui/settings/notices_section.h"
#include "ui/settings/outbox_section.h"
#include "ui/settings/own_registers_view.h"
#include "ui/settings/settings_tr.h"
#include <QCheckBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>

namespace wardbook::ui {

constexpr Length kColumnWidth{760};
constexpr Length kLabelWidth{168};
constexpr int kMaximumIdleMinutes = 240;
/// The window is made anew after something was defined: the page then comes back to where it was. GUI thread.
static bool reopenOwn = false;

SettingsPage::SettingsPage(Services& services, QWidget* parent) : Page(parent), m_services(services)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    outer->addWidget(m_stack);
    auto* form = new QWidget;
    m_stack->addWidget(form);
    auto* whole = new QVBoxLayout(form);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto* header = new PageHeader(SettingsTr::tr("Settings"), this);
    whole->addWidget(header);
    whole->addWidget(makeLine("h", this));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget;
    setSurface(page, "surface");
    auto* side = new QHBoxLayout(page);
    auto* column = new QVBoxLayout;
    side->setContentsMargins(metric::kPage, metric::kPage, metric::kPage, metric::kPage);
    side->addLayout(column);
    side->addStretch(1);
    column->setSpacing(metric::kGap);
    addWindowSection(column);
    addLockSection(column);
    addNoticesRows(*addSection(column, noticesTitle(), noticesNote()));
    addBackupSection(column);
    addOwnSection(column);
    addSection(column, outboxTitle(), outboxNote())->addRow(new OutboxSection(m_services));
    addVaultSection(column);
    column->addStretch(1);
    scroll->setWidget(page);
    whole->addWidget(scroll, 1);
    if (std::exchange(reopenOwn, false))
        showOwn();
}

QFormLayout* SettingsPage::addSection(QVBoxLayout* column, const QString& title, const QString& note)
{
    if (column->count() > 0)
        column->addSpacing(metric::kPage);
    column->addWidget(makeLabel(title, FontRole::PanelTitle));
    if (!note.isEmpty()) {
        auto* label = makeLabel(note, FontRole::Body, "text2");
        label->setWordWrap(true);
        label->setFixedWidth(kColumnWidth);
        column->addWidget(label);
    }
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(metric::kPage);
    form->setVerticalSpacing(metric::kGap);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    column->addLayout(form);
    return form;
}

static QLabel* formLabel(const QString& text)
{
    auto* label = makeLabel(text, FontRole::Body, "text2");
    label->setFixedWidth(kLabelWidth);
    return label;
}

static QLabel* valueLabel(const QString& text)
{
    auto* label = makeLabel(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    label->setFixedWidth(kColumnWidth - kLabelWidth - metric::kPage);
    return label;
}

/// A combo box over one settings key.
static QComboBox* choice(const char* name, const QString& label, const QString& key, const QString& now,
                         const QList<std::pair<QString, QString>>& choices)
{
    auto* combo = new QComboBox;
    combo->setObjectName(QLatin1String(name));
    combo->setAccessibleName(label);
    combo->setMinimumWidth(kLabelWidth);
    for (const auto& [id, text] : choices)
        combo->addItem(text, id);
    combo->setCurrentIndex(std::max(0, combo->findData(now)));
    QObject::connect(combo, &QComboBox::activated, combo,
                     [combo, key] { settings().setValue(key, combo->currentData().toString()); });
    return combo;
}

void SettingsPage::addOwnSection(QVBoxLayout* column)
{
    QFormLayout* form = addSection(
        column, SettingsTr::tr("Own registers and fields"),
        SettingsTr::tr(
            "What the shipped registers don't have, the unit adds itself: a field, or a whole register. "
            "It is kept in the vault with history, search, import and export like any other."));
    auto* row = new QHBoxLayout;
    auto* open = new Button(SettingsTr::tr("Manage…"), "plain", QStringLiteral("columns"));
    open->setObjectName(QStringLiteral("ownRegisters"));
    connect(open, &QPushButton::clicked, this, &SettingsPage::showOwn);
    row->addWidget(open);
    row->addStretch(1);
    form->addRow(formLabel({}), row);
}

void SettingsPage::showOwn()
{
    if (!m_own) {
        m_own = new OwnRegistersView(m_services, this);
        m_stack->addWidget(m_own);
        connect(m_own, &OwnRegistersView::closed, this, &SettingsPage::showSettings);
        connect(m_own, &OwnRegistersView::windowRebuilt, this, [] { reopenOwn = true; });
    }
    m_stack->setCurrentWidget(m_own);
    m_own->reload();
    hostMessages();
}

void SettingsPage::showSettings()
{
    m_stack->setCurrentIndex(0);
    hostMessages();
}

/// The shell puts its message bar under the page's first header, which may be hidden.
void SettingsPage::hostMessages()
{
    auto* bar = findChild<MessageBar*>();
    auto* header = m_stack->currentWidget()->findChild<PageHeader*>();
    if (bar && header && !header->isAncestorOf(bar))
        header->hostMessages(bar);
}

void SettingsPage::activate(const QString& target)
{
    if (target == QLatin1String("own"))
        return showOwn();
    hostMessages();
}

QString SettingsPage::holdsBack() const
{
    return m_own ? m_own->holdsBack() : QString();
}

void SettingsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_own && m_stack->currentWidget() == m_own && !m_own->editing())
        return showSettings();
    Page::keyPressEvent(event);
}

void SettingsPage::addWindowSection(QVBoxLayout* column)
{
    QFormLayout* form = addSection(column, SettingsTr::tr("Window"));
    form->addRow(formLabel(SettingsTr::tr("Theme")),
                 choice("theme", SettingsTr::tr("Theme"), QStringLiteral("theme"),
                        settings().text(QStringLiteral("theme"), QStringLiteral("light")),
                        {{QStringLiteral("light"), SettingsTr::tr("Light")},
                         {QStringLiteral("dark"), SettingsTr::tr("Dark")}}));
    QList<std::pair<QString, QString>> sizes{{QString(), SettingsTr::tr("As on this desktop")}};
    for (const int percent : kTextSizes)
        sizes.append({QString::number(percent), SettingsTr::tr("%1 %").arg(percent)});
    form->addRow(formLabel(SettingsTr::tr("Text size")),
                 choice("textSize", SettingsTr::tr("Text size"), QStringLiteral("textSize"),
                        settings().text(QStringLiteral("textSize")), sizes));
    form->addRow(formLabel(SettingsTr::tr("Language")),
                 choice("language", SettingsTr::tr("Language"), QStringLiteral("language"),
                        language() == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"),
                        {{QStringLiteral("zh"), QStringLiteral("中文")},
                         {QStringLiteral("en"), QStringLiteral("English")}}));
}

void SettingsPage::addLockSection(QVBoxLayout* column)
{
    QFormLayout* form = addSection(column, SettingsTr::tr("Lock"),
                                   SettingsTr::tr("Idle means that no key, mouse or touch reached Wardbook's "
                                                  "own windows, whatever else is done on this "
                                                  "machine. Locking closes every page and wipes the keys; "
                                                  "nothing is lost, as everything is saved at once."));
    auto* minutes = new QSpinBox;
    minutes->setObjectName(QStringLiteral("idleMinutes"));
    minutes->setAccessibleName(SettingsTr::tr("Lock when idle for"));
    minutes->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys and wheel still step
    minutes->setRange(0, kMaximumIdleMinutes);
    minutes->setSuffix(SettingsTr::tr(" min"));
    minutes->setSpecialValueText(SettingsTr::tr("Never"));
    minutes->setMinimumWidth(kLabelWidth);
    minutes->setValue(settings().number(QStringLiteral("idleMinutes"), kDefaultIdleMinutes));
    connect(minutes, &QSpinBox::valueChanged, this,
            [](int value) { settings().setValue(QStringLiteral("idleMinutes"), value); });
    form->addRow(formLabel(SettingsTr::tr("Lock when idle for")), minutes);
    auto* suspend = new QCheckBox(SettingsTr::tr("Lock before the machine sleeps"));
    suspend->setObjectName(QStringLiteral("lockOnSuspend"));
    suspend->setChecked(settings().flag(QStringLiteral("lockOnSuspend"), true));
    connect(suspend, &QCheckBox::toggled, this,
            [](bool on) { settings().setValue(QStringLiteral("lockOnSuspend"), on); });
    form->addRow(formLabel({}), suspend);
    auto* screen = new QCheckBox(SettingsTr::tr("Lock together with the screen"));
    screen->setObjectName(QStringLiteral("lockWithScreen"));
    screen->setChecked(settings().flag(QStringLiteral("lockWithScreen"), true));
    connect(screen, &QCheckBox::toggled, this,
            [](bool on) { settings().setValue(QStringLiteral("lockWithScreen"), on); });
    form->addRow(formLabel({}), screen);
    auto* clipboard =
        new QCheckBox(SettingsTr::tr("Empty the clipboard when locking, if the copy is from here"));
    clipboard->setObjectName(QStringLiteral("clearClipboard"));
    clipboard->setChecked(settings().flag(QStringLiteral("clearClipboard"), true));
    connect(clipboard, &QCheckBox::toggled, this,
            [](bool on) { settings().setValue(QStringLiteral("clearClipboard"), on); });
    form->addRow(formLabel({}), clipboard);
    auto* hide = new QCheckBox(SettingsTr::tr("Hide members' names on the unlock page"));
    hide->setObjectName(QStringLiteral("hideNames"));
    hide->setChecked(m_services.workspace().vault().header().hideNames);
    const auto& session = m_services.workspace().session();
    const bool manages =
        m_services.workspace().ledger().rights().role(session.role).managesVault && !session.readOnly;
    hide->setEnabled(manages);
    if (!manages)
        hide->setToolTip(SettingsTr::tr("Set by who manages the vault"));
    connect(hide, &QCheckBox::toggled, this, [this](bool on) {
        m_services.attempt([&] { m_services.workspace().vault().setHideNames(on); });
    });
    form->addRow(formLabel({}), hide);
}

void SettingsPage::addBackupSection(QVBoxLayout* column)
{
    QFormLayout* form = addSection(
        column, SettingsTr::tr("Backup"),
        SettingsTr::tr(
            "One encrypted file that opens with the same passwords. The same file again only adds "
            "what is new. A trial restore opens it elsewhere and verifies everything."));
    const qint64 last = settings().lastBackup(m_services.workspace().vault().header().vaultId);
    m_lastBackup = valueLabel(
        last == 0 ? SettingsTr::tr("None from this workstation yet")
                  : QDateTime::fromMSecsSinceEpoch(last).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    form->addRow(formLabel(SettingsTr::tr("Last backup")), m_lastBackup);
    auto* row = new QHBoxLayout;
    auto* now = new Button(SettingsTr::tr("Back up now…"), "primary", QStringLiteral("backup"));
    now->setObjectName(QStringLiteral("backupNow"));
    auto* trial = new Button(SettingsTr::tr("Trial restore…"), "plain", QStringLiteral("refresh"));
    trial->setObjectName(QStringLiteral("restoreTest"));
    row->setSpacing(metric::kGap);
    row->addWidget(now);
    row->addWidget(trial);
    row->addStretch(1);
    form->addRow(formLabel({}), row);
    connect(now, &QPushButton::clicked, this, &SettingsPage::backup);
    connect(trial, &QPushButton::clicked, this, &SettingsPage::askRestoreTest);
}

void SettingsPage::addVaultSection(QVBoxLayout* column)
{
    QFormLayout* form = addSection(column, SettingsTr::tr("This vault"));
    const vault::Header header = m_services.workspace().vault().header();
    form->addRow(formLabel(SettingsTr::tr("Folder")), valueLabel(m_services.workspace().vault().dir()));
    form->addRow(
        formLabel(SettingsTr::tr("Size")),
        valueLabel(QLocale().formattedDataSize(vault::diskSize(m_services.workspace().vault().dir()))));
    form->addRow(formLabel(SettingsTr::tr("Vault id")), valueLabel(header.vaultId));
    form->addRow(
        formLabel(SettingsTr::tr("Format")),
        valueLabel(SettingsTr::tr("%1, %2").arg(header.format).arg(storage::Connection::engineVersion())));
    form->addRow(formLabel(SettingsTr::tr("Head of the trail")),
                 valueLabel(SettingsTr::tr("act %1, SM3 %2")
                                .arg(header.head.seq)
                                .arg(QString::fromLatin1(header.head.hash.toHex()))));
    form->addRow(formLabel(SettingsTr::tr("Settings file")), valueLabel(settings().file()));
}

bool SettingsPage::command(const QString& name)
{
    return m_own && m_stack->currentWidget() == m_own && m_own->command(name);
}

} // namespace wardbook::ui
