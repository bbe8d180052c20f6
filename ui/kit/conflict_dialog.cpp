#include "ui/kit/conflict_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/record_detail.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>
#include <QScrollArea>

namespace wardbook::ui {

constexpr int kTheirs = 0;
constexpr int kMine = 1;

static QLabel* valueLabel(const QString& text, const char* tone, QWidget* parent)
{
    QLabel* label = makeLabel(text.isEmpty() ? KitTr::tr("(empty)") : text, FontRole::Body, tone, parent);
    label->setWordWrap(true);
    return label;
}

ConflictDialog::ConflictDialog(const QString& theirName, const QList<ConflictRow>& rows, QWidget* parent)
    : QDialog(parent), m_rows(rows)
{
    setWindowTitle(KitTr::tr("Changed by two people"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(px(640), px(360));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPage, metric::kPage, metric::kPage, metric::kPage);
    column->setSpacing(metric::kSection);
    QLabel* intro =
        makeLabel(KitTr::tr("%1 saved this record while you were editing it. Nothing of either side is lost: "
                            "choose field by field what is to stand.")
                      .arg(theirName),
                  FontRole::Body, "", this);
    intro->setWordWrap(true);
    column->addWidget(intro);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    auto* body = new QWidget;
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metric::kSection);
    grid->setVerticalSpacing(metric::kGap);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(3, 1);
    const QString headings[] = {KitTr::tr("Field"), KitTr::tr("As you read it"), theirName,
                                KitTr::tr("Yours")};
    for (int i = 0; i < 4; ++i)
        grid->addWidget(makeLabel(headings[i], FontRole::Caption, "text2", body), 0, i);
    int at = 1;
    for (const ConflictRow& row : m_rows) {
        grid->addWidget(makeLabel(row.label, FontRole::Body, "text2", body), at, 0, Qt::AlignTop);
        grid->addWidget(valueLabel(row.base, "text3", body), at, 1, Qt::AlignTop);
        auto* group = new QButtonGroup(this);
        const QString values[] = {row.theirs, row.mine};
        for (const int side : {kTheirs, kMine}) {
            auto* cell = new QWidget(body);
            auto* line = new QHBoxLayout(cell);
            line->setContentsMargins(0, 0, 0, 0);
            auto* radio = new QRadioButton(cell);
            radio->setObjectName(QStringLiteral("%1_%2").arg(
                side == kMine ? QStringLiteral("mine") : QStringLiteral("theirs"), row.field));
            radio->setAccessibleName(QStringLiteral("%1: %2").arg(row.label, values[side]));
            group->addButton(radio, side);
            line->addWidget(radio, 0, Qt::AlignTop);
            line->addWidget(valueLabel(values[side], "", cell), 1);
            grid->addWidget(cell, at, 2 + side, Qt::AlignTop);
        }
        if (!row.clash)
            group->button(row.mine == row.base ? kTheirs : kMine)->setChecked(true);
        connect(group, &QButtonGroup::idToggled, this, &ConflictDialog::updateButton);
        m_choices.insert(row.field, group);
        ++at;
    }
    grid->setRowStretch(at, 1);
    scroll->setWidget(body);
    column->addWidget(scroll, 1);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = new Button(KitTr::tr("Keep theirs"), "plain", {}, this);
    m_take = new Button(KitTr::tr("Save the choice"), "primary", {}, this);
    m_take->setObjectName(QStringLiteral("saveChoice"));
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] {
        Q_EMIT decided(mine());
        accept();
    });
    cancel->setFocus();
    updateButton();
}

void ConflictDialog::updateButton()
{
    const bool open = std::any_of(m_choices.begin(), m_choices.end(),
                                  [](const QButtonGroup* group) { return group->checkedId() < 0; });
    m_take->setRefusal(open ? KitTr::tr("Choose a side for every field first.") : QString());
}

void ConflictDialog::choose(const QString& field, bool mine)
{
    if (QButtonGroup* group = m_choices.value(field))
        group->button(mine ? kMine : kTheirs)->setChecked(true);
}

QStringList ConflictDialog::mine() const
{
    QStringList fields;
    for (const ConflictRow& row : m_rows) {
        if (m_choices.value(row.field)->checkedId() == kMine)
            fields.append(row.field);
    }
    return fields;
}

QList<ConflictRow> conflictRows(ledger::Reader& reader, const ledger::Conflict& conflict)
{
    const ledger::RegisterSet& registers = reader.registers();
    const ledger::RegisterDef& definition = registers.at(conflict.registerId);
    const ledger::RefNamer name = reader.namer();
    QList<ConflictRow> rows;
    for (const ledger::Conflict::Field& field : conflict.fields) {
        rows.append({field.field, fieldLabel(definition, field.field),
                     changeText(definition, registers, field.field, field.base, name),
                     changeText(definition, registers, field.field, field.theirs, name),
                     changeText(definition, registers, field.field, field.mine, name), field.clash});
    }
    return rows;
}

} // namespace wardbook::ui
