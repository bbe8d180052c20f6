#include "ui/grading/grid_foot.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/verdict_glyph.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kHeight{36}, kGlyph{14};
constexpr int kShortestReason = 2;

/// Keys at the left, acts at the right; what does not fit is left out from the right.
class Legend : public QWidget
{
public:
    explicit Legend(QWidget* parent) : QWidget(parent) { setSurface(this, "surface"); }
    void setReadOnly(const QString& reason)
    {
        m_reason = reason;
        setAccessibleName(reason);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().sunken);
        painter.setPen(theme().line2);
        painter.drawLine(0, 0, width(), 0);
        painter.setFont(ui::font(FontRole::Caption));
        int x = metric::kPage;
        if (!m_reason.isEmpty()) {
            paintIcon(painter, QStringLiteral("lock"),
                      QRect(x, (height() - metric::kSmallIcon) / 2, metric::kSmallIcon, metric::kSmallIcon),
                      theme().text2);
            painter.setPen(theme().text2);
            painter.drawText(rect().adjusted(x + metric::kSmallIcon + 6, 0, -metric::kGap, 0),
                             Qt::AlignVCenter, m_reason);
            return;
        }
        using grading::Verdict;
        const std::pair<Verdict, const char*> verdicts[] = {{Verdict::Met, "1"},
                                                            {Verdict::Partial, "2"},
                                                            {Verdict::Unmet, "3"},
                                                            {Verdict::NotApplicable, "4"}};
        for (const auto& [verdict, key] : verdicts)
            x = paintVerdictKey(painter, x, verdict, QString::fromLatin1(key));
        x = paintKey(painter, x, QStringLiteral("0"), GradingPageTr::tr("clear"));
        paintActs(painter, x + metric::kPage);
    }

private:
    int paintVerdictKey(QPainter& painter, int x, grading::Verdict verdict, const QString& key)
    {
        paintKeyCap(painter, QRect(x, 0, keyCapWidth(key), height()), key);
        x += keyCapWidth(key) + 6;
        paintVerdict(painter, QRect(x, 0, kGlyph, height()), verdict, verdictColour(verdict), kGlyph);
        x += kGlyph + 4;
        const QString word = verdictWord(verdict);
        painter.setPen(verdictColour(verdict));
        const int width = painter.fontMetrics().horizontalAdvance(word);
        painter.drawText(QRect(x, 0, width + 2, height()), Qt::AlignVCenter, word);
        return x + width + metric::kSection;
    }
    int keyWidth(QPainter& painter, const QString& key, const QString& what)
    {
        return keyCapWidth(key) + 6 + painter.fontMetrics().horizontalAdvance(what);
    }
    int paintKey(QPainter& painter, int x, const QString& key, const QString& what)
    {
        paintKeyCap(painter, QRect(x, 0, keyCapWidth(key), height()), key);
        painter.setPen(theme().text2);
        const int left = x + keyCapWidth(key) + 6;
        painter.drawText(QRect(left, 0, painter.fontMetrics().horizontalAdvance(what) + 2, height()),
                         Qt::AlignVCenter, what);
        return x + keyWidth(painter, key, what) + metric::kSection;
    }
    void paintActs(QPainter& painter, int from)
    {
        const std::pair<QString, QString> acts[] = {
            {QStringLiteral("N"), GradingPageTr::tr("next blank")},
            {QStringLiteral("Ctrl+R"), GradingPageTr::tr("fill right")},
            {QStringLiteral("Ctrl+Z"), GradingPageTr::tr("undo")}};
        int room = width() - metric::kPage - from, count = 0, used = 0;
        for (const auto& [key, what] : acts) {
            const int needed = keyWidth(painter, key, what) + (count > 0 ? metric::kPage : 0);
            if (used + needed > room)
                break;
            used += needed;
            ++count;
        }
        int x = width() - metric::kPage - used;
        for (int i = 0; i < count; ++i)
            x = paintKey(painter, x, acts[i].first, acts[i].second) + metric::kPage - metric::kSection;
    }
    QString m_reason;
};

} // namespace

GridFoot::GridFoot(QWidget* parent)
    : QStackedWidget(parent), m_legend(new Legend(this)), m_ask(new QWidget(this)),
      m_question(makeLabel({}, FontRole::Body, "text2", m_ask)), m_reason(new QLineEdit(m_ask)),
      m_take(new Button(GradingPageTr::tr("Not applicable"), "primary", {}, m_ask))
{
    setFixedHeight(kHeight);
    addWidget(m_legend);
    addWidget(m_ask);
    setSurface(m_ask, "surface");
    auto* row = new QHBoxLayout(m_ask);
    row->setContentsMargins(metric::kPage, 3, metric::kPage, 3);
    row->setSpacing(metric::kGap);
    m_reason->setObjectName(QStringLiteral("naReasonLine"));
    m_reason->setAccessibleName(GradingPageTr::tr("Why it does not apply"));
    m_reason->setMaxLength(2000);
    m_reason->installEventFilter(this);
    auto* cancel = new Button(GradingPageTr::tr("Cancel"), "plain", {}, m_ask);
    row->addWidget(m_question);
    row->addWidget(m_reason, 1);
    row->addWidget(m_take);
    row->addWidget(cancel);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_take->setEnabled(text.trimmed().size() >= kShortestReason); });
    connect(m_take, &QPushButton::clicked, this, [this] { end(true); });
    connect(cancel, &QPushButton::clicked, this, [this] { end(false); });
}

void GridFoot::setReadOnly(const QString& reason)
{
    static_cast<Legend*>(m_legend)->setReadOnly(reason);
    if (!reason.isEmpty() && asking())
        end(false);
}

bool GridFoot::asking() const
{
    return currentWidget() == m_ask;
}

void GridFoot::askReason(int cells, const QString& proposal, std::function<void(const QString&)> then,
                         std::function<void()> done)
{
    m_then = std::move(then);
    m_done = std::move(done);
    m_question->setText(cells > 1 ? GradingPageTr::tr("Why do these %n cells not apply?", nullptr, cells)
                                  : GradingPageTr::tr("Why does this not apply?"));
    m_reason->setText(proposal);
    m_reason->selectAll();
    m_take->setEnabled(proposal.size() >= kShortestReason);
    setCurrentWidget(m_ask);
    m_reason->setFocus();
}

void GridFoot::cancel()
{
    if (!asking())
        return;
    m_done = {}; // the focus is where the person went
    end(false);
}

void GridFoot::end(bool accept)
{
    const QString reason = m_reason->text().trimmed();
    if (accept && reason.size() < kShortestReason)
        return;
    setCurrentWidget(m_legend);
    const auto then = std::exchange(m_then, {});
    const auto done = std::exchange(m_done, {});
    if (accept && then)
        then(reason);
    if (done)
        done();
}

bool GridFoot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_reason && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            end(key != Qt::Key_Escape);
            return true;
        }
    }
    return QStackedWidget::eventFilter(watched, event);
}

} // namespace wardbook::ui
