#include "fields/filing.h"
#include "filings/form_text.h"
#include "packs_fixture.h"

using namespace wardbook;
using namespace wardbook::filings;

/// Kinds as data: what is shipped fits together, what is wrong is refused with its place, a unit's own goes
/// first.
class TstKinds : public QObject
{
    Q_OBJECT

    static QJsonObject set(QJsonObject json, const QStringList& path, const QJsonValue& value)
    {
        const QString key = path.first();
        if (path.size() == 1) {
            if (value.isUndefined())
                json.remove(key);
            else
                json.insert(key, value);
            return json;
        }
        const bool inArray = path.size() > 1 && json.value(key).isArray();
        if (inArray) {
            QJsonArray array = json.value(key).toArray();
            const int index = path[1].toInt();
            array[index] =
                path.size() == 2 ? value : QJsonValue(set(array[index].toObject(), path.mid(2), value));
            json.insert(key, array);
        } else {
            json.insert(key, set(json.value(key).toObject(), path.mid(1), value));
        }
        return json;
    }

private Q_SLOTS:
    void initTestCase()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        setLanguage(Language::English);
    }

    void shippedOnesFitTogether()
    {
        QString text;
        std::shared_ptr<const FilingKinds> kinds;
        QCOMPARE(refused([&] { kinds = FilingKinds::builtIn(*ledger::RegisterSet::builtIn()); }, &text),
                 QString());
        for (const char* known :
             {"mlps-filing", "asset-ledger", "data-survey", "important-data", "incident-report",
              "drill-report", "self-assessment", "annual-summary", "handover"})
            QVERIFY2(kinds->find(id(known)), known);
        for (const FilingKind& kind : kinds->kinds())
            for (const PartDefinition& part : kind.parts)
                QVERIFY2(part.make != PartDefinition::Make::Builtin || builtinMaker(part.form),
                         qPrintable(kind.id + u' ' + part.form));
        QVERIFY(FilingKinds::builtIn(*ledger::RegisterSet::builtIn()) == kinds);
        QCOMPARE(refused([&] { kinds->at(id("tax-return")); }, &text), id("unsupported"));
        QVERIFY(text.contains(id("mlps-filing")));
    }

    /// What the parser takes for a fact is one when the vault is read.
    void everyPlaceholderIsAnswered()
    {
        FiledHospital hospital;
        const auto kinds = FilingKinds::builtIn(*ledger::RegisterSet::builtIn());
        FilingSubject subject;
        subject.system = hospital.system;
        subject.year = 2026;
        subject.filing =
            hospital.make(fields::filing::kRegister, {{id("title"), id("t")}, {id("kind"), id("k")}});
        for (const FilingKind& kind : kinds->kinds()) {
            const FactSet facts = readFacts(*hospital.reader(), kind, subject, hospital.today());
            for (const PartDefinition& part : kind.parts)
                if (const Form* form = kinds->form(part.form))
                    QCOMPARE(unknownPlaceholders(*form, facts), QStringList());
            QStringList unknown;
            filledPlain(kind.packageName, FactScope(facts), &unknown);
            QCOMPARE(unknown, QStringList());
            for (const CheckRule& rule : kind.checks)
                for (const QString& key : rule.keys)
                    QVERIFY2(rule.list.isEmpty() ? facts.find(key) != nullptr
                                                 : facts.blanks[rule.list].find(key) || facts.find(key),
                             qPrintable(kind.id + u' ' + rule.id + u' ' + key));
        }
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QStringList& path, const QJsonValue& value,
                            const char* said) {
            QTest::newRow(name) << path << value << QString::fromUtf8(said);
        };
        const QJsonValue none(QJsonValue::Undefined);
        row("unknown key", {"colour"}, "red", "colour");
        row("unknown key of a part", {"parts", "0", "colour"}, "red", "parts 1 (form)");
        row("wrong type", {"signatures"}, "two", "signatures");
        row("out of range", {"signatures"}, 12, "from 0 to 9");
        row("label without English", {"label"}, QJsonObject{{"zh", "备案"}}, "“label” needs");
        row("no label", {"parts", "0", "label"}, none, "parts 1 (form)");
        row("other kind", {"kind"}, "filing_sort", "filing_kind");
        row("no source", {"source"}, none, "source");
        row("subject", {"subject"}, "planet", "planet");
        row("variant", {"variants"}, QJsonArray{"again"}, "filing_variant");
        row("recipient", {"recipient"}, "king", "recipient_kind");
        row("register", {"lists", "0", "register_id"}, "assets", "there is no register “assets”");
        row("field", {"lists", "0", "sort"}, "colour", "has no field “colour”");
        row("field of where", {"lists", "0", "where", "0", "field"}, "colour", "lists 1 (assets) where 1");
        row("subject of where", {"lists", "0", "where", "0", "any_of"}, QJsonArray{"@moon"}, "@moon");
        row("code of where", {"counts", "0", "where", "0", "any_of"}, QJsonArray{"9"}, "has no code “9”");
        row("code list", {"typed", "0", "codes"}, "colours", "there is no code list “colours”");
        row("list named twice", {"lists", "0", "name"}, "part", "twice");
        row("package name", {"package_name"}, "{{unit.nome}}", "“{{unit.nome}}”");
        row("broken braces", {"package_name"}, "{{unit.name}", "is no placeholder");
        row("file name", {"parts", "0", "file_name"}, "{{owner.name}}", "parts 1 (form)");
        row("no form", {"parts", "0", "form"}, "other-form", "there is no form “other-form”");
        row("no sheet", {"parts", "1", "form"}, "own-form", "there is no sheet “own-form”");
        row("format", {"parts", "0", "formats"}, QJsonArray{"odt"}, "odt");
        row("part twice", {"parts", "1", "id"}, "form", "twice");
        row("id", {"parts", "1", "id"}, "a b", "“a b”");
        row("condition", {"parts", "2", "required", "0", "any_of"}, QJsonArray{"33"}, "can't be “33”");
        row("empty condition", {"parts", "2", "required", "0", "any_of"}, QJsonArray(), "condition");
        row("test", {"checks", "0", "test"}, "fulled", "fulled");
        row("keys of a test", {"checks", "1", "keys"}, QJsonArray{"name", "code"}, "checks 2 (owner)");
        row("key of a check", {"checks", "0", "keys"}, QJsonArray{"unit.nome"}, "unit.nome");
        row("key of an entry", {"checks", "1", "keys"}, QJsonArray{"owner.nome"}, "owner.nome");
        row("part of a check", {"checks", "0", "part"}, "annex", "no part “annex”");
        row("section of a check", {"checks", "0", "section"}, "two", "no section “two”");
        row("list of a check", {"checks", "1", "list"}, "things", "no list “things”");
        row("months", {"checks", "0", "months"}, 3, "max_age");
        row("limit without law", {"due_days"}, 30, "due_source");
        row("refile", {"refile_on"}, QJsonArray{"assets.colour"}, "colour");
    }
    void mistakesAreNamed()
    {
        QFETCH(QStringList, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, said);
        static FilingDesk desk;
        setLanguage(Language::English);
        QString text;
        const QJsonObject wrong = set(set(ownKind(), {id("version")}, id("2")), path, value);
        QCOMPARE(refused([&] { storeFilingPack(*desk.workspace, bytesOf(wrong)); }, &text), id("invalid"));
        QVERIFY2(text.contains(id("own-kind")) && text.contains(said), qPrintable(text));
        QCOMPARE(FilingKinds::current(*desk.reader())->at(id("own-kind")).version, id("1"));
    }

    void mistakesOfFormsAreNamed_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QStringList& path, const QJsonValue& value,
                            const char* said) {
            QTest::newRow(name) << (QStringList{"sections"} + path) << value << QString::fromUtf8(said);
        };
        const QJsonObject cell{{"text", "x"}};
        row("unknown key", {"0", "blocks", "0", "colour"}, "red", "section 1 (one) block 1");
        row("block", {"0", "blocks", "0", "kind"}, "tabel", "tabel");
        row("empty table", {"0", "blocks", "0", "widths"}, QJsonArray(), "widths");
        row("too many cells", {"0", "blocks", "0", "rows", "2", "cells"}, QJsonArray{"a", "b", "c", "d", "e"},
            "row 3 has more cells");
        row("too few cells", {"0", "blocks", "0", "rows", "2", "cells"}, QJsonArray{"a"}, "row 3 has fewer");
        row("span over the end", {"1", "blocks", "0", "rows", "2", "cells", "0", "rows"}, 2,
            "below the last row");
        row("placeholder", {"0", "blocks", "1", "text"}, "{{expert.oponion}}", "{{expert.oponion}}");
        row("no boxes", {"0", "blocks", "1", "text"}, "{{?unit.name}}", "boxes");
        row("no such box", {"0", "blocks", "1", "text"}, "{{?system.grade=9}}", "{{?system.grade=9}}");
        row("number outside", {"0", "blocks", "1", "text"}, "{{#}}", "{{#}}");
        row("braces", {"0", "blocks", "1", "text"}, "{{unit name}}", "is no placeholder");
        row("list", {"1", "each"}, "things", "no list “things”");
        row("when", {"0", "blocks", "2", "when"}, "!system.colour", "system.colour");
        row("entry's key outside", {"0", "title"}, "{{owner.name}}", "{{owner.name}}");
    }
    void mistakesOfFormsAreNamed()
    {
        QFETCH(QStringList, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, said);
        static FilingDesk desk;
        setLanguage(Language::English);
        QString text;
        const QJsonObject wrong = set(set(ownForm(), {id("version")}, id("2")), path, value);
        QCOMPARE(refused([&] { storeFilingPack(*desk.workspace, bytesOf(wrong)); }, &text), id("invalid"));
        QVERIFY2(text.contains(id("own-")) && text.contains(said), qPrintable(text));
    }

    void notJson()
    {
        FiledHospital hospital;
        setLanguage(Language::English);
        QString text;
        QCOMPARE(refused([&] { storeFilingPack(*hospital.workspace, "{\n\"kind\": filing"); }, &text),
                 id("invalid"));
        QVERIFY2(text.contains(id("line 2")), qPrintable(text));
        QCOMPARE(refused([&] { storeFilingPack(*hospital.workspace, "[]"); }), id("invalid"));
    }

    void ownGoesBeforeShipped()
    {
        FiledHospital hospital;
        const auto load = [&](QJsonObject json, const char* version, const char* name) {
            json.insert(id("id"), id("data-survey"));
            json.insert(id("version"), id(version));
            json.insert(id("label"), QJsonObject{{"zh", id(name)}, {"en", id(name)}});
            storeFilingPack(*hospital.workspace, bytesOf(json));
        };
        storeFilingPack(*hospital.workspace, bytesOf(ownForm()));
        storeFilingPack(*hospital.workspace, bytesOf(ownSheet()));
        const auto shipped = FilingKinds::builtIn(hospital.reader()->registers());
        load(ownKind(), "7", "first");
        const qint64 acts = hospital.lastAct();
        load(ownKind(), "7", "first"); // the same once more is no act
        QCOMPARE(hospital.lastAct(), acts);
        QCOMPARE(refused([&] { load(ownKind(), "7", "other"); }), id("invalid"));
        load(ownKind(), "8", "second");
        const auto kinds = FilingKinds::current(*hospital.reader());
        QCOMPARE(kinds->kinds().size(), shipped->kinds().size());
        QCOMPARE(kinds->at(id("data-survey")).label.en, id("second"));
        QVERIFY(kinds->at(id("data-survey")).own);
        QVERIFY(!kinds->at(id("mlps-filing")).own);
        QVERIFY(!shipped->at(id("data-survey")).own);
        QVERIFY(FilingKinds::current(*hospital.reader()) == kinds); // read once
    }

    /// A form that no longer prints what a kind needs is refused, not stored.
    void formMustFitItsKinds()
    {
        FilingDesk desk;
        setLanguage(Language::English);
        QString text;
        QJsonObject form = set(ownForm(), {id("version")}, id("2"));
        form = set(form, {id("sections"), id("0"), id("id")}, id("uno"));
        QCOMPARE(refused([&] { storeFilingPack(*desk.workspace, bytesOf(form)); }, &text), id("invalid"));
        QVERIFY2(text.contains(id("no section “one”")) || text.contains(QStringLiteral("“one”")),
                 qPrintable(text));
        QCOMPARE(desk.kinds->form(id("own-form"))->version, id("1"));
    }
};

QTEST_GUILESS_MAIN(TstKinds)
#include "tst_kinds.moc"
