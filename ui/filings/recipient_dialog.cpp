#include "ui/filings/recipient_dialog.h"
#include "fields/recipient.h"
#include "filings/package_writer.h"
#include "ui/filings/filings_page_tr.h"

namespace wardbook::ui {

namespace field = fields::recipient;

RecipientDialog::RecipientDialog(Services& services, RecordSource& source, const QString& name,
                                 const QString& kind, QWidget* parent)
    : FieldDialog(source, field::kRegister,
                  {FilingsPageTr::tr("New recipient"),
                   FilingsPageTr::tr("It is kept in the register of recipients for the filings to come."),
                   FilingsPageTr::tr("Create"), false},
                  parent)
{
    setObjectName(QStringLiteral("newRecipient"));
    addField(field::name, {name.trimmed(), {}, true, {}});
    addField(field::kind,
             {kind.isEmpty() ? QVariant() : QVariant(kind),
              kind.isEmpty() ? QString()
                             : source.registers()->codes(QStringLiteral("recipient_kind")).labelOf(kind),
              false,
              {}});
    for (const char* more : {field::address, field::contact, field::phone, field::public_key})
        addField(more);
    struct Made
    {
        qint64 id = 0;
        QString name;
    };
    const auto made = std::make_shared<Made>();
    setWork(
        [made, workspace = &services.workspace()](ledger::FieldValues values, const QString&,
                                                  const Progress&) {
            const QString key = values.value(QLatin1String(field::public_key)).toString();
            if (!key.trimmed().isEmpty()) // refused here, not when a package waits to be sealed
                values.insert(QLatin1String(field::key_fingerprint),
                              filings::receiverKey(key.toLatin1()).fingerprint());
            made->name = values.value(QLatin1String(field::name)).toString();
            workspace->perform(FilingsPageTr::tr("New recipient"), {}, [&](ledger::ActWriter& writer) {
                made->id = writer.create(QLatin1String(field::kRegister), values);
            });
        },
        [this, made] { Q_EMIT created(made->id, made->name); });
}

} // namespace wardbook::ui
