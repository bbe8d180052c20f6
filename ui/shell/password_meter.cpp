#include "ui/shell/password_meter.h"
#include "base/error.h"
#include "people/new_password.h"
#include "ui/kit/widgets.h"
#include "ui/shell/shell_tr.h"
#include "vault/vault.h"
#include <QHBoxLayout>
#include <QPainter>

namespace wardbook::ui {

namespace {
constexpr int kBars = 3, kBar = 36, kBarHeight = 6, kBetween = 4;
} // namespace

PasswordMeter::PasswordMeter(QWidget* parent)
    : QWidget(parent), m_text(makeLabel({}, FontRole::Caption, "text2"))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kBars * (kBar + kBetween) + metric::kGap, 0, 0, 0);
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("passwordStrength"));
    row->addWidget(m_text, 1);
    setMinimumHeight(20);
}

void PasswordMeter::show(const QString& password, const QString& name, const QStringList& known)
{
    m_parts = 0;
    const char* tone = "text2";
    QString text =
        ShellTr::tr("At least 10 characters; a short sentence is easier to keep than signs and digits");
    if (!password.isEmpty()) {
        try {
            vault::checkPasswordRules(password, name);
            const people::PasswordStrength strength = people::passwordStrength(password, known);
            m_parts = 1 + int(strength);
            const bool weak = strength == people::PasswordStrength::Weak;
            tone = weak ? "warn" : "ok";
            text = weak ? ShellTr::tr("Weak: it can be guessed. Add words, or let one be made.")
                   : strength == people::PasswordStrength::Fair ? ShellTr::tr("Fair")
                                                                : ShellTr::tr("Strong");
        } catch (const Error& error) {
            m_parts = 1;
            tone = "bad";
            text = error.text();
        }
    }
    m_text->setText(text);
    setTone(m_text, tone);
    setAccessibleName(text);
    update();
}

void PasswordMeter::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QColor filled = m_parts >= 2 ? t.okFill : t.warnFill;
    for (int i = 0; i < kBars; ++i) {
        painter.setBrush(i < m_parts ? filled : t.chip);
        painter.drawRoundedRect(
            QRectF(i * (kBar + kBetween), (height() - kBarHeight) / 2.0, kBar, kBarHeight), 3, 3);
    }
}

} // namespace wardbook::ui
