#include "ledger/definition_part.h"
#include "ledger/record_query.h"

/// Questions as packs write them.
namespace wardbook::ledger {

namespace {

FieldTest readFieldTest(DefinitionPart& part)
{
    FieldTest test;
    test.field = part.text("field");
    test.anyOf = part.texts("any_of");
    test.noneOf = part.texts("none_of");
    test.filled = part.flag("filled");
    test.empty = part.flag("empty");
    test.before = part.text("before", {});
    test.after = part.text("after", {});
    test.atLeast = part.number("at_least");
    test.below = part.number("below");
    part.close();
    return test;
}

void readInto(QList<RelatedTest>& tests, DefinitionPart& part, const char* key, bool none)
{
    if (!part.has(key))
        return;
    const bool list = part.isList(key);
    QList<DefinitionPart> each;
    if (list)
        each = part.parts(key, part.placeOf(QLatin1String(key)));
    else
        each << part.part(key, QLatin1String(key));
    for (DefinitionPart& one : each) {
        tests << RelatedTest{readRecordTest(one), none};
        one.close();
    }
}

} // namespace

RecordTest readRecordTest(DefinitionPart& part)
{
    RecordTest test;
    test.registerId = part.text("register");
    for (DefinitionPart& each : part.parts("where", part.placeOf(QStringLiteral("where"))))
        test.all << readFieldTest(each);
    return test;
}

QList<RelatedTest> readRelatedTests(DefinitionPart& part)
{
    QList<RelatedTest> tests;
    readInto(tests, part, "none", true);
    readInto(tests, part, "some", false);
    return tests;
}

} // namespace wardbook::ledger
