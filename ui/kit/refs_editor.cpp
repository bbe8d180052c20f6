#include "ui/kit/refs_editor.h"
#include "ui/kit/buttons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

const QString kNameSeparator = QStringLiteral("\x1f");

RefsEditor::RefsEditor(const FieldContext& context, const ledger::FieldDef& field, bool flat, QWidget* parent)
    : FieldEditor(field, parent), m_lines(new QVBoxLayout), m_add(new ChoiceEdit(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_lines->setSpacing(0);
    layout->addLayout(m_lines);
    layout->addWidget(m_add);
    m_add->setPlaceholderText(KitTr::tr("Add…"));
    if (flat)
        setLook(m_add, "flat", true);
    m_add->setProvider([&context, ref = field.ref](const QString& text, const ChoiceEdit::Answer& answer) {
        context.lookup(ref, text, answer);
    });
    connect(m_add, &ChoiceEdit::choiceMade, this, [this](const QString& id, const QString& text) {
        m_add->setModified(false);
        m_add->setChosen({}, {});
        m_add->clear();
        if (id.isEmpty() || m_ids.contains(id))
            return;
        m_ids.append(id);
        m_names.append(text);
        store();
    });
}

QWidget* RefsEditor::input()
{
    return m_add;
}

void RefsEditor::setValue(const QVariant& value, const QString& shown)
{
    m_ids = value.toString().split(QLatin1Char(','), Qt::SkipEmptyParts);
    m_names = shown.isEmpty() ? QStringList() : shown.split(kNameSeparator);
    while (m_names.size() < m_ids.size())
        m_names.append(m_ids.at(m_names.size()));
    rebuild();
}

void RefsEditor::setEditable(bool editable)
{
    m_editable = editable;
    m_add->setVisible(editable);
    setFocusProxy(editable ? m_add : nullptr); // Tab would stop before one that is hidden
    rebuild();
}

void RefsEditor::store()
{
    rebuild();
    Q_EMIT edited({{m_field.id, m_ids.isEmpty() ? QVariant() : QVariant(m_ids.join(QLatin1Char(',')))}});
}

void RefsEditor::rebuild()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(8, 0, 0, 0);
        row->addWidget(new ElideLabel(m_names.at(i), line), 1);
        QToolButton* away =
            makeIconButton(QStringLiteral("close"), KitTr::tr("Take away %1").arg(m_names.at(i)), {}, line);
        away->setVisible(m_editable);
        row->addWidget(away);
        line->setFixedHeight(metric::kControl);
        connect(away, &QToolButton::clicked, this, [this, id = m_ids.at(i)] {
            const auto at = m_ids.indexOf(id);
            if (at < 0)
                return;
            m_ids.removeAt(at);
            m_names.removeAt(at);
            store();
        });
        m_lines->addWidget(line);
    }
}

} // namespace wardbook::ui
