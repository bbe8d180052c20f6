#include "ui/drills/part_delegate.h"
#include "ui/drills/part_model.h"
#include "ui/kit/choice_edit.h"
#include "ui/kit/choice_editors.h"
#include "ui/kit/theme.h"
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kChoices{40};
constexpr int kBar = 3;

} // namespace

PartDelegate::PartDelegate(PartModel& model, DrillSource& source,
                           std::shared_ptr<const ledger::RegisterSet> registers, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_source(source), m_registers(std::move(registers))
{
}

void PartDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Theme& t = theme();
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected                                   ? t.selected
                                   : (option.state & QStyle::State_MouseOver) ? t.hover
                                                                              : t.surface);
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (selected && index.column() == 0)
        painter->fillRect(option.rect.left(), option.rect.top(), kBar, option.rect.height(), t.accent);
    const QRect inner = option.rect.adjusted(metric::kGap, 0, -metric::kGap, -1);
    painter->setFont(option.font);
    painter->setPen(index.column() == 0 ? t.text2 : t.text);
    painter->drawText(inner, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data().toString().simplified(), Qt::ElideRight,
                                                        inner.width()));
}

QWidget* PartDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const
{
    const ledger::FieldDef& field = m_model.fieldOf(index.column());
    auto* self = const_cast<PartDelegate*>(this);
    if (field.type != ledger::FieldType::Code && field.type != ledger::FieldType::Ref &&
        field.type != ledger::FieldType::Bool) {
        auto* line = new QLineEdit(parent);
        line->setObjectName(QStringLiteral("cellEditor"));
        return line;
    }
    auto* choice = new ChoiceEdit(parent);
    choice->setObjectName(QStringLiteral("cellEditor"));
    if (field.type == ledger::FieldType::Code)
        choice->setChoices(codeChoices(m_registers->codes(field.codes)));
    else if (field.type == ledger::FieldType::Ref)
        choice->setProvider(recordChoices(m_source, choice, field.ref));
    else
        choice->setChoices({{QStringLiteral("1"), ledger::displayValue(field, *m_registers, 1, {}), {}, 0},
                            {QStringLiteral("0"), ledger::displayValue(field, *m_registers, 0, {}), {}, 0}});
    choice->setRequired(field.required);
    connect(choice, &ChoiceEdit::choiceMade, self, [self, choice] {
        Q_EMIT self->commitData(choice);
        Q_EMIT self->closeEditor(choice);
    });
    return choice;
}

void PartDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString shown = index.data(Qt::EditRole).toString();
    const ledger::Record* record = m_model.at(index.row());
    if (auto* choice = qobject_cast<ChoiceEdit*>(editor)) {
        choice->setChosen(record ? record->text(m_model.fieldOf(index.column())) : QString(), shown);
        return;
    }
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (line && !line->isModified())
        line->setText(shown);
}

void PartDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const
{
    const ledger::FieldDef& field = m_model.fieldOf(index.column());
    const ledger::Record* record = m_model.at(index.row());
    if (!record)
        return;
    ledger::FieldValues values;
    if (auto* choice = qobject_cast<ChoiceEdit*>(editor)) {
        const QString id = choice->chosen();
        const bool number = field.type != ledger::FieldType::Code;
        values.insert(field.id, id.isEmpty() ? QVariant()
                                : number     ? QVariant(id.toLongLong())
                                             : QVariant(id));
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        if (line->text() == index.data(Qt::EditRole).toString())
            return;
        const ledger::RegisterDef& definition = m_registers->at(QLatin1String(m_model.spec().registerId));
        const ledger::ParsedField parsed = ledger::parseField(
            definition, field, *m_registers, line->text(), [](const QString&, const QString&) { return 0; });
        if (!parsed.ok()) {
            Q_EMIT misread(parsed.problem);
            return;
        }
        values = parsed.values;
    }
    if (values.value(field.id) != record->value(field))
        Q_EMIT edited(index.row(), values);
}

std::function<void(const QString&, const std::function<void(const QList<Choice>&)>&)>
recordChoices(DrillSource& source, QObject* context, const QString& registerId)
{
    return [&source, context, registerId](const QString& text, const ChoiceEdit::Answer& answer) {
        const auto choices = std::make_shared<QList<Choice>>();
        source.read(
            context,
            [choices, registerId, text](ledger::Reader& reader) {
                const ledger::RegisterDef& definition = reader.registers().at(registerId);
                const ledger::FieldDef* department = definition.field(definition.departmentField);
                const QString find = text.trimmed();
                ledger::ListQuery query;
                query.registerId = registerId;
                const QList<qint64> ids = find.isEmpty() ? reader.firstIds(query, kChoices)
                                                         : reader.search(registerId, find, kChoices);
                for (const qint64 id : ids) {
                    const ledger::Record record = reader.record(registerId, id);
                    const QString where =
                        department && department->type == ledger::FieldType::Ref
                            ? reader.nameOf(department->ref, record.value(*department).toLongLong())
                            : QString();
                    *choices << Choice{QString::number(id), reader.nameOf(registerId, id), where, 0};
                }
            },
            [answer, choices] { answer(*choices); });
    };
}

} // namespace wardbook::ui
