#include "ui/shell/start_frame.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/shell/page_room.h"
#include "ui/shell/shell_tr.h"
#include "version.h"
#include <QCoreApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {
constexpr Length kCardWidth{840}, kCardHeight{536};
constexpr int kAllOfIt = 1000; // a stretch beside which one of 1 is nothing
} // namespace

StartFrame::StartFrame(QWidget* parent) : QWidget(parent), m_card(new QHBoxLayout), m_frame(new QFrame)
{
    setSurface(this, "window");
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 12);
    auto* room = new PageRoom(this); // large letters on a small screen
    auto* middle = new QWidget(room->viewport());
    setSurface(middle, "window");
    room->setWidget(middle);
    whole->addWidget(room, 1);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(16, 16, 16, 0);
    column->addStretch(1);
    setSurface(m_frame, "card");
    m_card->setContentsMargins(1, 1, 1, 1);
    m_card->setSpacing(0);
    m_frame->setLayout(m_card);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_frame);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    // Large letters on a small screen: rather a tighter card than one that has to be scrolled to its buttons.
    setCardSize({0, 0}, {kCardWidth, kCardHeight});

    auto* foot = new QHBoxLayout;
    foot->setSpacing(6);
    foot->addStretch(1);
    foot->addWidget(makeLabel(ShellTr::tr("Wardbook %1").arg(QStringLiteral(WARDBOOK_VERSION)),
                              FontRole::Caption, "text2"));
    foot->addSpacing(18);
    foot->addWidget(makeIconLabel(QStringLiteral("offline"), "text2", metric::kSmallIcon));
    foot->addWidget(makeLabel(ShellTr::tr("Runs on this computer, offline"), FontRole::Caption, "text2"));
    foot->addSpacing(18);
    // Each language is named in itself, so that nobody has to read the other one to leave it.
    const std::pair<Language, QString> languages[] = {{Language::Chinese, QStringLiteral("中文")},
                                                      {Language::English, QStringLiteral("English")}};
    for (const auto& [choice, name] : languages) {
        if (choice == language()) {
            foot->addWidget(makeLabel(name, FontRole::Caption, "text2"));
            continue;
        }
        auto* button = new Button(name, "link");
        button->setFont(ui::font(FontRole::Caption));
        button->setObjectName(QStringLiteral("otherLanguage"));
        foot->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, wanted = choice] { Q_EMIT languageWanted(wanted); });
    }
    foot->addSpacing(18);
    auto* help = new Button(ShellTr::tr("Help (F1)"), "link");
    help->setFont(ui::font(FontRole::Caption));
    help->setObjectName(QStringLiteral("startHelp"));
    foot->addWidget(help);
    // Whoever gives help listens to the key; this frame doesn't know who that is.
    connect(help, &QPushButton::clicked, this, [this] {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_F1, Qt::NoModifier);
        QCoreApplication::sendEvent(this, &press);
    });
    foot->addStretch(1);
    whole->addLayout(foot);
}

/// The stretches around the card take none of what it can use.
void StartFrame::setCardSize(const QSize& least, const QSize& most)
{
    m_frame->setMinimumSize(least);
    m_frame->setMaximumSize(most);
    m_frame->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto* column = qobject_cast<QVBoxLayout*>(m_frame->parentWidget()->layout());
    auto* row = qobject_cast<QHBoxLayout*>(column->itemAt(1)->layout());
    column->setStretchFactor(row, kAllOfIt);
    row->setStretchFactor(m_frame, kAllOfIt);
}

} // namespace wardbook::ui
