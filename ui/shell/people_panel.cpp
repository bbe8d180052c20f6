#include "ui/shell/people_panel.h"
#include "base/quantity.h"
#include "ui/kit/buttons.h"
#include "ui/kit/search_box.h"
#include "ui/kit/widgets.h"
#include "ui/shell/recent_vaults.h"
#include "ui/shell/shell_tr.h"
#include "vault/vault.h"
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {
constexpr Length kWidth{352};
}

PeoplePanel::PeoplePanel(QWidget* parent)
    : QWidget(parent), m_title(new ElideLabel), m_place(new ElideLabel),
      m_size(makeLabel({}, FontRole::Caption, "text2")),
      m_search(new SearchBox(ShellTr::tr("Find a person: name or pinyin initials"))), m_finder(new QWidget),
      m_finderLine(makeLine("h")), m_list(new QListView), m_model(new PeopleListModel(this))
{
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto* head = new QVBoxLayout;
    head->setContentsMargins(16, 20, 16, 10);
    head->setSpacing(2);
    m_title->setFont(ui::font(FontRole::PageTitle));
    m_title->setObjectName(QStringLiteral("vaultTitle"));
    m_place->setFont(ui::font(FontRole::Caption));
    m_place->setObjectName(QStringLiteral("vaultPlace"));
    setTone(m_place, "text2");
    head->addWidget(m_title);
    auto* place = new QHBoxLayout; // a long path gives way to what stands behind it
    place->setSpacing(12);
    place->addWidget(m_place);
    place->addWidget(m_size);
    place->addStretch(1);
    head->addLayout(place);
    column->addLayout(head);
    column->addWidget(makeLine("h"));

    auto* finder = new QVBoxLayout(m_finder);
    finder->setContentsMargins(16, 12, 16, 12);
    finder->addWidget(m_search);
    column->addWidget(m_finder);
    column->addWidget(m_finderLine);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new PeopleDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(ShellTr::tr("People"));
    m_list->setStyleSheet(QStringLiteral("background: transparent"));
    m_list->setObjectName(QStringLiteral("peopleList"));
    m_search->setObjectName(QStringLiteral("peopleSearch"));
    QSizePolicy keeps = m_list->sizePolicy();
    keeps.setRetainSizeWhenHidden(true); // what is left stays at the top
    m_list->setSizePolicy(keeps);
    column->addWidget(m_list, 1);
    column->addWidget(makeLine("h"));

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 8);
    auto* other = new Button(ShellTr::tr("Open another vault…"), "link", QStringLiteral("folder-open"));
    other->setObjectName(QStringLiteral("otherVault"));
    foot->addWidget(other);
    foot->addStretch(1);
    foot->addWidget(makeRecentButton(
        this, [this] { return m_dir; }, [this](const QString& dir) { Q_EMIT vaultWanted(dir); }));
    column->addLayout(foot);

    connect(m_search, &SearchBox::edited, this, [this](const QString& text) {
        m_model->setFilter(text);
        m_list->setCurrentIndex(m_model->index(0, 0));
        Q_EMIT personChanged();
    });
    connect(m_search, &SearchBox::downPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_search, &QLineEdit::returnPressed, this, &PeoplePanel::personActivated);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PeoplePanel::personChanged);
    connect(m_list, &QListView::activated, this, &PeoplePanel::personActivated);
    connect(m_list, &QListView::clicked, this, &PeoplePanel::personActivated);
    connect(other, &QPushButton::clicked, this, &PeoplePanel::otherVaultWanted);
}

void PeoplePanel::showVault(const QString& dir, const vault::Header& header)
{
    m_dir = dir;
    m_title->setText(header.displayName);
    m_place->setText(QDir::toNativeSeparators(dir));
    m_size->setText(ShellTr::tr("%1, encrypted").arg(formatBytes(vault::diskSize(dir))));
    m_finder->setVisible(!header.hideNames);
    m_finderLine->setVisible(!header.hideNames);
    m_list->setVisible(!header.hideNames);
    m_model->setPeople(header.hideNames ? QList<vault::KeySlot>() : header.slots_);
    m_search->clear();
    m_search->setCount(ShellTr::tr("%n in all", nullptr, m_model->total()));
    m_list->setCurrentIndex(m_model->index(0, 0));
    Q_EMIT personChanged();
}

void PeoplePanel::showBroken(const QString& dir)
{
    m_dir = dir;
    m_title->setText(QFileInfo(dir).completeBaseName());
    m_place->setText(QDir::toNativeSeparators(dir));
    m_size->clear();
    m_finder->hide();
    m_finderLine->hide();
    m_model->setPeople({});
    m_list->hide();
}

const vault::KeySlot* PeoplePanel::current() const
{
    return m_model->person(m_list->currentIndex().row());
}

void PeoplePanel::select(const QString& member)
{
    const int row = m_model->rowOf(member);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
}

} // namespace wardbook::ui
