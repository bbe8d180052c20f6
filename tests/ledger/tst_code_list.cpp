#include "ledger/definitions.h"
#include <QTest>

using namespace wardbook;
using namespace wardbook::ledger;

class TestCodeList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codesAreFoundAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("code");
        const struct
        {
            const char *list, *text, *code;
        } rows[] = {{"data_level", "四级", "4"},
                    {"data_level", "L4", "4"},
                    {"data_level", "l4", "4"},
                    {"data_level", "第4级", "4"},
                    {"data_level", "第 4 级", "4"},
                    {"data_level", "第四级", "4"},
                    {"data_level", "4级", "4"},
                    {"data_level", "Ⅳ", "4"},
                    {"data_level", "IV级", "4"},
                    {"data_level", "四", "4"},
                    {"data_level", "level 4", "4"},
                    {"data_level", "Level-4", "4"},
                    {"data_level", "S4", "4"},
                    {"data_level", "４", "4"},
                    {"data_level", "4.0", "4"},
                    {"data_level", "4级数据", "4"},
                    {"data_level", "三+", ""},
                    {"data_level", "高", ""},
                    {"data_level", "机密", ""},
                    {"data_level", "6", ""},
                    {"data_level", "0", ""},
                    {"data_level", "-4", ""},
                    {"data_level", "4-5", ""},
                    {"data_level", "4.5", ""},
                    {"data_level", "44", ""},
                    {"data_level", "", ""},
                    {"category", "个人属性", "personal"},
                    {"category", "个人属性数据", "personal"},
                    {"category", "个人属性类", "personal"},
                    {"category", "个人属性类数据", "personal"},
                    {"category", "个人属性数据类", "personal"},
                    {"category", "医疗支付数据", "payment"},
                    {"category", "公共卫生", "public_health"},
                    {"category", "Public Health", "public_health"},
                    {"category", "public_health", "public_health"},
                    {"category", "医嘱", "medical_order"},
                    {"category", "数据", ""},
                    {"category", "公共資訊", ""},
                    {"update_frequency", "T+1", "daily"},
                    {"update_frequency", "Ｔ＋１", "daily"},
                    {"update_frequency", "real time", "realtime"},
                    {"update_frequency", "REAL-TIME", "realtime"},
                    {"update_frequency", "R/P1D", "daily"}};
        for (const auto& row : rows)
            QTest::addRow("%s %s", row.list, row.text)
                << QString::fromLatin1(row.list) << QString::fromLatin1(row.code);
    }

    void codesAreFoundAsPeopleWriteThem()
    {
        QFETCH(QString, list);
        QFETCH(QString, code);
        const QString text = QString::fromUtf8(QTest::currentDataTag()).mid(list.size() + 1);
        const Code* found = RegisterSet::builtIn()->codes(list).match(text);
        QCOMPARE(found ? found->id : QString(), code);
    }

    void everyWordOfAListMeansItsCode()
    {
        for (const QString& id : RegisterSet::builtIn()->codeListIds()) {
            const CodeList& list = RegisterSet::builtIn()->codes(id);
            for (const Code& code : list.codes) {
                QCOMPARE(list.find(code.id)->id, code.id);
                for (const QString& word :
                     QStringList{code.id, code.label.zh, code.label.en} + code.synonyms) {
                    const Code* written = list.match(word);
                    const Code* shouted = list.match(QStringLiteral(" %1 ").arg(word.toUpper()));
                    QVERIFY2(written && written->id == code.id, qPrintable(word));
                    QVERIFY2(shouted && shouted->id == code.id, qPrintable(word));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCodeList)
#include "tst_code_list.moc"
