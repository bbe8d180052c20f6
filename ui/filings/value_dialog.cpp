#include "ui/filings/value_dialog.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace wardbook::ui {

using filings::Fact;
using filings::FactSet;

namespace {

constexpr Length kMostBoxesHeight{220}, kLinesHeight{140};

/// "system.name", or "assets#ZC-0003.persons" in an entry of a list.
const Fact* factOf(const FactSet& facts, const QString& key)
{
    const qsizetype hash = key.indexOf(QLatin1Char('#'));
    if (hash < 0)
        return facts.find(key);
    const auto list = facts.lists.constFind(key.left(hash));
    if (list == facts.lists.constEnd())
        return nullptr;
    const QString rest = key.mid(hash + 1);
    for (const FactSet& entry : *list)
        if (const QString name = filings::entryName(entry); rest.startsWith(name + QLatin1Char('.')))
            return entry.find(rest.mid(name.size() + 1));
    return nullptr;
}

/// What stands in no record needs no reason.
const filings::TypedValue* typedValue(const FilingView& view, const QString& key)
{
    for (const filings::TypedValue& value :
         view.file.kind ? view.file.kind->typed : QList<filings::TypedValue>())
        if (value.key == key)
            return &value;
    return nullptr;
}

} // namespace

ValueDialog* ValueDialog::create(Services& services, const FilingViewPtr& view, const QString& key,
                                 QWidget* parent)
{
    const Fact* fact = factOf(view->file.facts, key);
    return fact ? new ValueDialog(services, view, key, *fact, parent) : nullptr;
}

ValueDialog::ValueDialog(Services& services, const FilingViewPtr& view, const QString& key, const Fact& fact,
                         QWidget* parent)
    : WorkPrompt({fact.label.isEmpty() ? FilingsPageTr::tr("Value of the form") : fact.label,
                  typedValue(*view, key)
                      ? FilingsPageTr::tr("It stands in no record and is kept with this filing.")
                      : FilingsPageTr::tr("It is printed in place of what the record says, in this filing "
                                          "only. If the record is wrong, mend the record."),
                  FilingsPageTr::tr("Save"), false},
                 parent),
      m_services(services), m_view(view), m_key(key)
{
    setObjectName(QStringLiteral("typeValue"));
    setMinimumWidth(px(520));
    bool lines = fact.text.contains(QLatin1Char('\n'));
    if (const filings::TypedValue* value = typedValue(*view, key))
        lines = lines || value->lines;
    build(fact, lines);
    if (!typedValue(*view, key))
        m_reason = addReason();
    connect(this, &PromptDialog::acted, this, [this] { save(typed()); });
    if (!fact.typed)
        return;
    auto* back = new Button(FilingsPageTr::tr("Take it from the record again"), "link", {}, this);
    back->setObjectName(QStringLiteral("valueBack"));
    back->setAutoDefault(false);
    body()->addWidget(back, 0, Qt::AlignLeft);
    connect(back, &QPushButton::clicked, this, [this] { save({}); });
}

void ValueDialog::build(const Fact& fact, bool lines)
{
    if (!fact.options.isEmpty()) {
        auto* inner = new QWidget;
        auto* column = new QVBoxLayout(inner);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        for (const filings::FactOption& option : fact.options) {
            auto* box = new QCheckBox(option.label, inner);
            box->setObjectName(QStringLiteral("value_") + option.code);
            box->setChecked(fact.codes.contains(option.code));
            column->addWidget(box);
            m_boxes.append({box, option.code});
        }
        auto* area = new QScrollArea(this);
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setWidget(inner);
        area->setFixedHeight(qMin<int>(kMostBoxesHeight, inner->sizeHint().height() + 4));
        body()->addWidget(area);
        return;
    }
    if (lines) {
        m_lines = new QPlainTextEdit(fact.text, this);
        m_lines->setObjectName(QStringLiteral("valueText"));
        m_lines->setAccessibleName(FilingsPageTr::tr("Value"));
        m_lines->setTabChangesFocus(true);
        m_lines->setFixedHeight(kLinesHeight);
        return body()->addWidget(m_lines);
    }
    m_line = new QLineEdit(fact.text, this);
    m_line->setObjectName(QStringLiteral("valueText"));
    m_line->setAccessibleName(FilingsPageTr::tr("Value"));
    const filings::TypedValue* value = typedValue(*m_view, m_key);
    if (value && value->date) {
        m_line->setText(fact.raw);
        m_line->setPlaceholderText(QStringLiteral("2026-06-11"));
    }
    body()->addWidget(m_line);
}

QString ValueDialog::typed() const
{
    if (m_line)
        return m_line->text().trimmed();
    if (m_lines)
        return m_lines->toPlainText().trimmed();
    QStringList codes;
    for (const auto& [box, code] : m_boxes)
        if (box->isChecked())
            codes.append(code);
    return codes.join(QLatin1Char(','));
}

void ValueDialog::save(const QString& text)
{
    run(
        FilingsPageTr::tr("Saving"),
        [tools = FilingTools::of(m_services), filing = m_view->id(), key = m_key, text,
         reason = m_reason ? m_reason->toPlainText().trimmed() : QString()](const Progress&) {
            tools.service().setValue(filing, key, text, reason);
        },
        [this] { accept(); });
}

void ValueDialog::start()
{
    open();
    QWidget* first = m_line              ? static_cast<QWidget*>(m_line)
                     : m_lines           ? static_cast<QWidget*>(m_lines)
                     : m_boxes.isEmpty() ? nullptr
                                         : m_boxes.first().first;
    if (first)
        first->setFocus();
    if (m_line)
        m_line->selectAll();
}

} // namespace wardbook::ui
