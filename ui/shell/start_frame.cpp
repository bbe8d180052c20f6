#include "ui/shell/start_frame.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/shell/shell_tr.h"
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {
constexpr int kCardWidth = 840, kCardHeight = 536;
}

StartFrame::StartFrame(QWidget* parent) : QWidget(parent), m_card(new QHBoxLayout)
{
    setSurface(this, "window");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->addStretch(1);
    auto* card = new QFrame;
    setSurface(card, "card");
    card->setFixedSize(kCardWidth, kCardHeight);
    m_card->setContentsMargins(1, 1, 1, 1);
    m_card->setSpacing(0);
    card->setLayout(m_card);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(1);

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
    foot->addStretch(1);
    column->addLayout(foot);
}

} // namespace wardbook::ui
