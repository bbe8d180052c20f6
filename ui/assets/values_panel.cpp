#include "ui/assets/values_panel.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/kit/choice_editors.h"
#include "ui/kit/icons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QLocale>

namespace wardbook::ui {

constexpr int kMostShown = 4; ///< the rest comes up as these are settled

ValuesPanel::ValuesPanel(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
                         Lookup lookup, QWidget* parent)
    : QWidget(parent), m_definition(definition), m_registers(registers), m_lookup(std::move(lookup))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, 0);
    column->setSpacing(metric::kGap);
    auto* head = new QHBoxLayout;
    m_title = makeLabel({}, FontRole::BodyBold, "", this);
    m_rest = makeLabel({}, FontRole::Caption, "text2", this);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_rest);
    column->addLayout(head);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(metric::kGap);
    column->addLayout(m_lines);
    hide();
}

void ValuesPanel::show(const exchange::ImportPlan& plan, const QString& field, const QString& heading)
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_count = 0;
    const ledger::FieldDef* found = m_definition.field(field);
    QList<exchange::UnresolvedValue> values;
    if (found && !plan.isNull()) {
        for (const exchange::UnresolvedValue& value : plan.unresolved()) {
            if (value.field == field)
                values.append(value);
        }
    }
    setVisible(!values.isEmpty());
    if (values.isEmpty())
        return;
    m_title->setText(AssetsPageTr::tr("“%1”: %2 values not understood").arg(heading).arg(values.size()));
    const qint64 known = plan.resolvedCounts().value(field);
    m_rest->setText(known > 0 ? AssetsPageTr::tr("the other %1 are").arg(QLocale().toString(known))
                              : QString());
    for (const exchange::UnresolvedValue& value : values.mid(0, kMostShown))
        addValue(*found, value);
    m_count = static_cast<int>(values.size());
}

void ValuesPanel::addValue(const ledger::FieldDef& field, const exchange::UnresolvedValue& value)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    row->addWidget(new ElideLabel(value.text, line), 1);
    row->addWidget(makeIconLabel(QStringLiteral("arrow-right"), "text2", metric::kSmallIcon, line));
    auto* choice = new ChoiceEdit(line);
    choice->setObjectName(QStringLiteral("meaning_") + value.text);
    choice->setAccessibleName(value.text);
    choice->setFixedWidth(px(180));
    choice->setPlaceholderText(value.suggestion.isEmpty() ? AssetsPageTr::tr("Choose…")
                                                          : AssetsPageTr::tr("%1?").arg(value.suggestion));
    if (field.type == ledger::FieldType::Code || field.type == ledger::FieldType::Codes) {
        choice->setChoices(codeChoices(m_registers.codes(field.codes)));
    } else {
        choice->setProvider(
            [lookup = m_lookup, ref = field.ref](const QString& text, const ChoiceEdit::Answer& answer) {
                lookup(ref, text, answer);
            });
    }
    connect(choice, &ChoiceEdit::choiceMade, this,
            [this, id = field.id, text = value.text](const QString& meaning) {
                Q_EMIT meaningChosen(id, text, meaning);
            });
    row->addWidget(choice);
    QLabel* rows = makeLabel(AssetsPageTr::tr("%1 rows").arg(QLocale().toString(value.rows)),
                             FontRole::Caption, "text2", line);
    rows->setFixedWidth(px(52));
    rows->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(rows);
    m_lines->addWidget(line);
    line->show();
}

} // namespace wardbook::ui
