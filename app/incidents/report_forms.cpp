#include "incidents/report_forms.h"
#include "base/error.h"
#include "incidents/incident_records.h"
#include "incidents/incidents_tr.h"
#include "incidents/report_items.h"
#include "ledger/definition_part.h"
#include "resources/resources.h"
#include <QFile>
#include <QJsonDocument>

namespace wardbook::incidents {

using ledger::DefinitionPart;

namespace {

/// A field of the incident or a source; "when:field" names two fields.
void requireKnown(DefinitionPart& part, const QStringList& names, bool conditional)
{
    const ledger::RegisterDef& incident = ledger::RegisterSet::builtIn()->at(incidentRegister());
    for (const QString& name : names) {
        const QStringList pieces = conditional ? name.split(u':') : QStringList{name};
        for (const QString& each : pieces)
            if (!incident.field(each) && !ReportFacts::sources().contains(each))
                part.fail(Tr::tr("there is no field or source “%1”").arg(each));
    }
}

ReportItem readItem(DefinitionPart& part)
{
    ReportItem item;
    item.id = part.text("id");
    part.setPlace(QStringLiteral("item ") + item.id);
    item.number = part.label("number");
    item.title = part.label("title");
    item.hint = part.label("hint");
    item.fields = part.texts("fields", true);
    item.missing = part.texts("missing");
    item.wanted = part.texts("wanted");
    item.requiredFirst = part.flag("required_first");
    item.optional = part.flag("optional");
    item.verified = part.flag("verified");
    requireKnown(part, item.fields, false);
    requireKnown(part, item.missing, true);
    requireKnown(part, item.wanted, true);
    part.close();
    return item;
}

ReportForm readForm(DefinitionPart& part)
{
    ReportForm form;
    form.id = part.identifier("id");
    part.setPlace(QStringLiteral("form ") + form.id);
    form.kinds = part.texts("kinds", true);
    form.title = part.label("title");
    form.law = part.text("law", {});
    form.article = part.text("article", {});
    form.note = part.label("note", false);
    form.verified = part.flag("verified");
    for (DefinitionPart& each : part.parts("items", QStringLiteral("item"))) {
        const ReportItem item = readItem(each);
        if (form.item(item.id))
            each.fail(Tr::tr("“%1” is there twice").arg(item.id));
        form.items.append(item);
    }
    part.close();
    return form;
}

} // namespace

ReportForms ReportForms::parse(const QByteArray& json)
{
    const QString file = QStringLiteral("report_forms.json");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        DefinitionPart::fail(file, {}, error.errorString());
    DefinitionPart part(document.object(), file, {});
    ReportForms forms;
    part.identifier("id");
    part.label("label");
    part.label("note", false);
    part.text("verified_on", {});
    part.flag("verified");
    forms.version = part.text("version");
    for (DefinitionPart& each : part.parts("forms", QStringLiteral("form"))) {
        const ReportForm form = readForm(each);
        if (forms.find(form.id))
            each.fail(Tr::tr("“%1” is there twice").arg(form.id));
        forms.forms.append(form);
    }
    part.close();
    return forms;
}

const ReportForms& ReportForms::builtIn()
{
    static const ReportForms forms = [] {
        initResources();
        QFile file(QStringLiteral(":/packs/report_forms.json"));
        try {
            return parse(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        } catch (const Error& broken) {
            throw Error(ErrorKind::Damaged,
                        Tr::tr("The program's own forms of reports can't be used. The vault is unharmed; "
                               "install the program again."),
                        broken.text());
        }
    }();
    return forms;
}

QString ReportItem::heading() const
{
    const QString& before = number.text();
    const bool wide = before.endsWith(QChar(0xff09)) || before.endsWith(QChar(0x3001)); // ） 、
    return wide ? before + title.text() : before + u' ' + title.text();
}

const ReportItem* ReportForm::item(const QString& wanted) const
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const ReportItem& each) { return each.id == wanted; });
    return found == items.end() ? nullptr : &*found;
}

const ReportForm* ReportForms::find(const QString& wanted) const
{
    const auto found =
        std::find_if(forms.begin(), forms.end(), [&](const ReportForm& each) { return each.id == wanted; });
    return found == forms.end() ? nullptr : &*found;
}

const ReportForm* ReportForms::forKind(const QString& noticeKind) const
{
    const auto found = std::find_if(forms.begin(), forms.end(),
                                    [&](const ReportForm& each) { return each.kinds.contains(noticeKind); });
    return found == forms.end() ? nullptr : &*found;
}

} // namespace wardbook::incidents
