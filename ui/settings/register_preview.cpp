#include "ui/settings/register_preview.h"
#include "base/error.h"
#include "ledger/own_json.h"
#include "ui/kit/record_form.h"
#include "ui/kit/widgets.h"
#include "ui/settings/settings_tr.h"
#include <QBoxLayout>
#include <QScrollArea>

namespace wardbook::ui {

RegisterPreview::RegisterPreview(std::shared_ptr<const ledger::RegisterSet> registers, QWidget* parent)
    : QWidget(parent), m_registers(std::move(registers)),
      m_title(makeLabel({}, FontRole::PanelTitle, "", this)),
      m_states(makeLabel({}, FontRole::Caption, "text2", this)), m_scroll(new QScrollArea(this))
{
    setSurface(this, "sunken");
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("previewTitle"));
    m_states->setWordWrap(true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(SettingsTr::tr("Preview of the form"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metric::kSection, 0, 0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    head->addWidget(makeLabel(SettingsTr::tr("Preview of the form"), FontRole::Caption, "text3", this));
    head->addWidget(m_title);
    head->addWidget(m_states);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
}

/// The form looks at the definition until it is gone.
RegisterPreview::~RegisterPreview()
{
    delete m_scroll->takeWidget();
}

QString RegisterPreview::show(const QJsonObject& definition, const QString& stored)
{
    const QJsonObject whole = ledger::own_json::completeRegister(
        definition, [this](const QString& id) { return m_registers->find(id) != nullptr; });
    std::shared_ptr<const ledger::RegisterSet> grown;
    try {
        // A changed one stands beside the one that is in force.
        QJsonObject json = whole;
        if (!stored.isEmpty()) {
            const QString beside = ledger::own_json::identifierFor(
                QStringLiteral("preview"), QLatin1String(ledger::own_json::kPrefix),
                [this](const QString& id) { return m_registers->find(id) != nullptr; });
            json.insert(QStringLiteral("id"), beside);
            json.remove(QStringLiteral("code_lists"));
        }
        ledger::own_json::withNames(json, [&] { grown = m_registers->withCustomRegisters({json}); });
        const ledger::RegisterDef& shown = grown->at(json.value(QLatin1String("id")).toString());
        FieldContext context;
        context.definition = &shown;
        context.registers = grown;
        context.lookup = [](const QString&, const QString&, const ChoiceEdit::Answer& answer) { answer({}); };
        auto* form = new RecordForm(context);
        setSurface(form, "sunken");
        form->startNew({}, {});
        m_scroll->setWidget(form); // deletes the one before
        m_shown = grown;
        m_title->setText(shown.label.text());
        QStringList states;
        for (const ledger::StateDef& state : shown.states)
            states << state.label.text();
        m_states->setText(SettingsTr::tr("States: %1").arg(states.join(QStringLiteral(" · "))));
    } catch (const Error& error) {
        return error.text();
    }
    return {};
}

} // namespace wardbook::ui
