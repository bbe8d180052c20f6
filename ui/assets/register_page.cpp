#include "ui/assets/register_page.h"
#include "ui/assets/assets_page_entry.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/assets/export_dialog.h"
#include "ui/assets/hint_source.h"
#include "ui/assets/import_page.h"
#include "ui/assets/process_pages.h"
#include "ui/kit/hint_card.h"
#include "ui/kit/level_picker.h"
#include "ui/kit/page_header.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_inspector.h"

namespace wardbook::ui {

RegisterRecords::RegisterRecords(Services& services, const QString& registerId, QWidget* parent)
    : RecordPage(services, registerId, parent)
{
    offerExchange();
    build();
    if (!hintsFor(registerId))
        return;
    header().setTitle(AssetsPageTr::tr("Data assets"));
    m_hint = new HintCard(this);
    m_hint->setObjectName(QStringLiteral("hint"));
    inspector().form().addUnder(QStringLiteral("level"), m_hint);
    connect(m_hint, &HintCard::adopted, this, &RegisterRecords::adopt);
    connect(m_hint, &HintCard::refused, this, &RegisterRecords::refuse);
    connect(&inspector().form(), &RecordForm::changedNew, this, &RegisterRecords::hintForNew);
    connect(m_hint, &HintCard::rulesRequested, this, [this] {
        this->services().message(Services::Tone::Ok, AssetsPageTr::tr("Where this suggestion comes from"),
                                 m_hint->hint().source);
    });
}

std::function<void(ledger::Reader&, RecordDetail&)> RegisterRecords::moreDetail() const
{
    if (!hintsFor(definition().id))
        return {};
    return [id = definition().id](ledger::Reader& reader, RecordDetail& detail) {
        detail.hint = hintFor(reader.registers().at(id), reader.registers(), detail.form.record);
    };
}

void RegisterRecords::showMore(const RecordDetail& detail)
{
    if (!m_hint)
        return;
    people::Workspace& workspace = services().workspace();
    const bool editable =
        detail.hint && writable() &&
        workspace.ledger().allowed(workspace.actor(), definition(), detail.form.record).edit;
    m_hint->show(detail.hint.value_or(Hint{}), editable);
    if (auto* picker = qobject_cast<LevelPicker*>(inspector().form().editor(QStringLiteral("level"))))
        picker->setSuggested(detail.hint ? detail.hint->suggestedLevel : 0);
}

/// While a new record is filled in: what is suggested so far, to look at.
void RegisterRecords::hintForNew()
{
    ledger::Record record;
    record.values.resize(definition().fields.size());
    const ledger::FieldValues& values = inspector().form().newValues();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (const ledger::FieldDef* field = definition().field(it.key()))
            record.values[field->position] = it.value();
    }
    const Hint hint = hintFor(definition(), model().registers(), record);
    m_hint->show(hint, false);
    if (auto* picker = qobject_cast<LevelPicker*>(inspector().form().editor(QStringLiteral("level"))))
        picker->setSuggested(hint.suggestedLevel);
}

void RegisterRecords::adopt(const Hint& hint)
{
    const ledger::Record& record = inspector().detail().form.record;
    const ledger::FieldValues values = adoptedValues(definition(), record, hint);
    if (!values.isEmpty())
        editor().edit(record.id, record.rev, values);
}

void RegisterRecords::refuse(const Hint& hint)
{
    prompts::reason(
        this,
        {AssetsPageTr::tr("Turn down the suggestion"),
         AssetsPageTr::tr(
             "The reason is kept with the record, and this suggestion is not shown as open again."),
         AssetsPageTr::tr("Turn down"), false},
        [this, hint](const QString& reason) {
            const ledger::Record& record = inspector().detail().form.record;
            editor().edit(record.id, record.rev, refusedValues(definition(), record, hint, reason), reason);
        });
}

ExchangePages exchangePages()
{
    ExchangePages pages;
    pages.makeImport = [](Services& services, const QString& registerId, QWidget* parent) -> ImportView* {
        return new ImportPage(services, registerId, parent);
    };
    pages.openExport = [](Services& services, RecordPage& page) {
        auto* dialog = new ExportDialog(services, page.model().definition(), page.listQuery(),
                                        page.table().selectedIds(), page.model().columns().ids(), &page);
        dialog->open();
    };
    return pages;
}

RegisterPage::RegisterPage(Services& services, const QString& registerId, QWidget* parent)
    : RegisterHost(
          services, registerId, exchangePages(),
          [&](QWidget* stack) -> RecordPage* {
              if (RecordPage* own = makeProcessPage(services, registerId, stack))
                  return own;
              return new RegisterRecords(services, registerId, stack);
          },
          parent)
{
}

ImportPage* RegisterPage::importPage()
{
    return qobject_cast<ImportPage*>(importView());
}

} // namespace wardbook::ui
