#include "ledger/step_conditions.h"
#include "base/error.h"
#include "ledger/definition_part.h"
#include "ledger/ledger_tr.h"
#include "resources/resources.h"
#include <QFile>
#include <QJsonDocument>

namespace wardbook::ledger {

StepConditions StepConditions::parse(const QByteArray& json, const RegisterSet& registers)
{
    DefinitionPart root(QJsonDocument::fromJson(json).object(), QStringLiteral("step_conditions"), {});
    StepConditions made;
    for (DefinitionPart& part : root.parts("conditions", QStringLiteral("conditions"))) {
        part.setPlace(part.text("id"));
        const QString transition = part.text("step");
        const RecordTest test = readRecordTest(part);
        const QList<RelatedTest> related = readRelatedTests(part);
        const Label text = part.label("text");
        const QString law = part.text("law", {}), article = part.text("article", {});
        part.close();
        const RegisterDef* definition = registers.find(test.registerId);
        if (!definition)
            continue; // a vault's set always has it; sets made for less don't
        if (!definition->transition(transition))
            part.fail(Tr::tr("there is no step “%1” in “%2”").arg(transition, test.registerId));
        made.m_bars.push_back({transition, RecordQuery(registers, test, related), text, law, article});
    }
    root.close();
    return made;
}

StepConditions StepConditions::shipped(const RegisterSet& registers)
{
    initResources();
    QFile file(QStringLiteral(":/packs/step_conditions.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Damaged,
                    Tr::tr("The conditions of steps can't be read. Install the program again."));
    return parse(file.readAll(), registers);
}

void StepConditions::require(Reader& reader, const QString& registerId, const QString& transition,
                             qint64 record, QDate today) const
{
    const std::array<qint64, 1> only{record};
    for (const Bar& bar : m_bars) {
        if (bar.query.registerId() != registerId || bar.transition != transition ||
            bar.query.ids(reader, today, only).isEmpty())
            continue;
        const QString source = bar.law.isEmpty() ? QString() : Tr::tr(" (%1, %2)").arg(bar.law, bar.article);
        throw Error(ErrorKind::Invalid, Tr::tr("%1%2 Nothing was changed.").arg(bar.text.text(), source));
    }
}

} // namespace wardbook::ledger
