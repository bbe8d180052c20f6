#include "ui/grading/related_view.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/verdict_glyph.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QGridLayout>

namespace wardbook::ui {

using grading::Verdict;

constexpr Length kLabelWidth{68};
constexpr int kMostActions = 3;

RelatedView::RelatedView(QWidget* parent) : QWidget(parent), m_lines(nullptr), m_body(nullptr)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeLabel(GradingPageTr::tr("Related"), FontRole::BodyBold, "", this));
    clear();
}

void RelatedView::clear()
{
    if (m_body) {
        m_body->hide();
        m_body->deleteLater(); // a button in it may be what asked for this
    }
    m_body = new QWidget(this);
    m_lines = new QGridLayout(m_body);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(metric::kGap);
    m_lines->setVerticalSpacing(2);
    m_lines->setColumnMinimumWidth(0, kLabelWidth);
    m_lines->setColumnStretch(1, 1);
    layout()->addWidget(m_body);
}

void RelatedView::addLine(const QString& label, QWidget* content)
{
    const int row = m_lines->rowCount();
    m_lines->addWidget(makeLabel(label, FontRole::Body, "text2", m_body), row, 0, Qt::AlignTop);
    m_lines->addWidget(content, row, 1);
}

static QWidget* lineOf(QWidget* parent, const QList<QWidget*>& parts)
{
    auto* line = new QWidget(parent);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    for (QWidget* part : parts) {
        const auto* label = qobject_cast<QLabel*>(part);
        row->addWidget(part, label && label->wordWrap() ? 1 : 0);
    }
    row->addStretch(0);
    return line;
}

QWidget* RelatedView::actionLine(const RelatedAction& action, const QDate& today)
{
    auto* link = new Button(action.code, "link", {}, m_body);
    link->setSmall(true);
    link->setToolTip(action.title);
    connect(link, &QPushButton::clicked, this, [this, uid = action.uid] { Q_EMIT actionWanted(uid); });
    QString words = action.stateText;
    const char* tone = "text2";
    if (action.open && action.due.isValid()) {
        const qint64 days = action.due.daysTo(today);
        if (days > 0) {
            words = GradingPageTr::tr("%n day(s) late", nullptr, int(days));
            tone = "bad";
        } else {
            words = GradingPageTr::tr("due %1").arg(action.due.toString(Qt::ISODate));
            tone = days == 0 ? "warn" : "text2";
        }
    }
    return lineOf(m_body, {link, makeLabel(words, FontRole::Body, tone, m_body)});
}

static QString alike(const grading::Round& round, const Cells& others, Verdict verdict)
{
    const QString first = round.objects.at(others.constFirst().column).name;
    if (others.size() == 1)
        return verdict == Verdict::Unmet ? GradingPageTr::tr("%1 does not meet it either").arg(first)
                                         : GradingPageTr::tr("%1 meets it partly too").arg(first);
    return verdict == Verdict::Unmet
               ? GradingPageTr::tr("%1 and %n more do not meet it either", nullptr, int(others.size()) - 1)
                     .arg(first)
               : GradingPageTr::tr("%1 and %n more meet it partly too", nullptr, int(others.size()) - 1)
                     .arg(first);
}

void RelatedView::show(const RoundEditor& editor, CellAt at, const QList<RelatedAction>& actions,
                       const QDate& today)
{
    clear();
    const grading::Round& round = editor.round();
    for (qsizetype i = 0; i < qMin<qsizetype>(actions.size(), kMostActions); ++i)
        addLine(i == 0 ? GradingPageTr::tr("Remediation") : QString(), actionLine(actions.at(i), today));

    const Verdict before = editor.before(at), now = editor.cell(at).verdict;
    if (editor.previous()) {
        QString words = before == Verdict::Blank ? GradingPageTr::tr("not in %1").arg(editor.previous()->name)
                                                 : GradingPageTr::tr("%1: %2", "round and verdict")
                                                       .arg(editor.previous()->name, verdictWord(before));
        if (editor.cell(at).takenOver)
            words += QStringLiteral(" · ") + GradingPageTr::tr("taken over");
        auto* said = makeLabel(words, FontRole::Body, before == Verdict::Unmet ? "bad" : "", m_body);
        said->setWordWrap(true);
        QList<QWidget*> parts{said};
        if (before != Verdict::Blank && before != now && editor.readOnlyReason().isEmpty()) {
            auto* take = new Button(GradingPageTr::tr("Take over"), "link", {}, m_body);
            take->setObjectName(QStringLiteral("takeOver"));
            take->setSmall(true);
            take->setToolTip(
                GradingPageTr::tr("Verdict, note and evidence of the previous round, unchanged"));
            connect(take, &QPushButton::clicked, this, &RelatedView::takeOverWanted);
            parts.append(take);
        }
        addLine(GradingPageTr::tr("Last time"), lineOf(m_body, parts));
    }

    if (now == Verdict::Unmet || now == Verdict::Partial) {
        Cells others;
        for (int column = 0; column < round.objects.size(); ++column)
            if (column != at.column && round.applies(at.row, column) &&
                round.cell(at.row, column).verdict == now)
                others.append({at.row, column});
        if (!others.isEmpty()) {
            // Wraps, as a button would not: names of objects are long.
            auto* link = makeLabel({}, FontRole::Body, "", m_body);
            link->setTextFormat(Qt::RichText);
            link->setWordWrap(true);
            link->setText(QStringLiteral("<a href=\"#\" style=\"color:%1;text-decoration:none\">%2</a>")
                              .arg(theme().accent.name(), alike(round, others, now).toHtmlEscaped()));
            link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
            connect(link, &QLabel::linkActivated, this,
                    [this, first = others.constFirst()] { Q_EMIT cellWanted(first); });
            addLine(GradingPageTr::tr("Other objects"), link);
        }
    }
    setVisible(m_lines->count() > 0);
}

} // namespace wardbook::ui
