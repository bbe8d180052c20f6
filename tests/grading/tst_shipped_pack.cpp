#include "grading/requirement_pack.h"
#include "resources/resources.h"
#include "tests/grading/pack_counts.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace wardbook;
using namespace wardbook::grading;

class TstShippedPack : public QObject
{
    Q_OBJECT

    std::shared_ptr<const RequirementPack> m_pack;

    static QString place(const QString& scope, const QString& layer, const QString& point, int level)
    {
        return QStringLiteral("%1 %2 %3 L%4").arg(scope, layer, point).arg(level);
    }
    /// Figures of a file of the domain notes; empty where the notes are not at hand.
    static QJsonArray notes(const char* name)
    {
        QFile file(QStringLiteral(WARDBOOK_SHARED_DIR "/domain/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                              : QJsonArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        m_pack = RequirementPack::builtIn();
    }

    void itemsOfEachControlPoint()
    {
        QMap<QString, int> found, expected;
        for (const RequirementItem& item : m_pack->items)
            ++found[place(item.scope, m_pack->layers.at(item.layer).id,
                          m_pack->points.at(item.point).label.zh, item.level)];
        for (const PointCounts& point : kPointCounts)
            for (int level = 1; level <= 4; ++level)
                if (const int items = point.items[level - 1]; items > 0)
                    expected[place(QLatin1String(point.scope), QLatin1String(point.layer),
                                   QString::fromUtf8(point.point), level)] = items;
        QCOMPARE(found.keys(), expected.keys());
        for (auto it = expected.begin(); it != expected.end(); ++it)
            QVERIFY2(found.value(it.key()) == it.value(), qPrintable(it.key()));
    }

    void itemsOfEachLayer()
    {
        for (const LayerCounts& layer : kLayerCounts)
            for (int level = 1; level <= 4; ++level) {
                int items = 0;
                for (const RequirementItem& item : m_pack->items)
                    items += item.scope == QLatin1String("general") && item.level == level &&
                             m_pack->layers.at(item.layer).id == QLatin1String(layer.layer);
                QVERIFY2(items == layer.items[level - 1], layer.layer);
            }
        QCOMPARE(m_pack->layers.size(), qsizetype(std::size(kLayerCounts)));
    }

    void itemsOfEachGrade()
    {
        const QMap<QString, int> counts = m_pack->counts();
        const QMap<QString, int> expected{
            {QStringLiteral("L1"), 55},        {QStringLiteral("L2"), 135},
            {QStringLiteral("L3"), 211},       {QStringLiteral("L4"), 228},
            {QStringLiteral("L2 cloud"), 29},  {QStringLiteral("L3 cloud"), 46},
            {QStringLiteral("L2 mobile"), 14}, {QStringLiteral("L3 mobile"), 19},
            {QStringLiteral("L2 iot"), 7},     {QStringLiteral("L3 iot"), 20},
            {QStringLiteral("L2 ics"), 15},    {QStringLiteral("L3 ics"), 21}};
        QCOMPARE(counts, expected);
        QCOMPARE(m_pack->itemsFor(1, 1, {}).size(), 55);
        QCOMPARE(m_pack->itemsFor(2, 2, {}).size(), 135);
        QCOMPARE(m_pack->itemsFor(3, 3, {}).size(), 211);
        QCOMPARE(m_pack->itemsFor(4, 4, {}).size(), 228);
        QCOMPARE(m_pack->itemsFor(3, 3, {QStringLiteral("cloud"), QStringLiteral("iot")}).size(),
                 211 + 46 + 20);
    }

    /// The table in pack_counts.h against the notes it was taken from.
    void theTableIsThatOfTheNotes()
    {
        const QJsonArray layers = notes("mlps-structure.json");
        if (layers.isEmpty())
            QSKIP("The domain notes are not at hand; the table itself is tested above.");
        QHash<QString, int> table;
        int sum = 0;
        for (const PointCounts& point : kPointCounts)
            for (int level = 1; level <= 4; ++level) {
                if (QLatin1String(point.scope) != QLatin1String("general"))
                    continue;
                table.insert(QStringLiteral("%1 L%2").arg(QString::fromUtf8(point.point)).arg(level) +
                                 QLatin1String(point.layer),
                             point.items[level - 1]);
                sum += point.items[level - 1];
            }
        int checked = 0;
        for (const QJsonValue& layer : layers) {
            QString id;
            for (const RequirementLayer& each : m_pack->layers)
                if (each.label.zh == layer[QLatin1String("layer")].toString())
                    id = each.id;
            const QJsonArray points = layer[QLatin1String("points")].toArray();
            for (const QJsonValue& point : points)
                for (int level = 1; level <= 4; ++level) {
                    const QString key = QStringLiteral("L%1").arg(level);
                    const int items = point[QLatin1String("items")][key].toInt();
                    const QString name = point[QLatin1String("name")].toString() + u' ' + key + id;
                    QVERIFY2(table.value(name, -1) == items, qPrintable(name));
                    checked += items;
                }
        }
        QCOMPARE(checked, sum);
        QCOMPARE(sum, 55 + 135 + 211 + 228);
    }

    void everythingIsWrittenInBothLanguages()
    {
        static const QRegularExpression han(QStringLiteral("\\p{Han}"));
        const auto good = [&](const Label& label) {
            return label.zh.contains(han) && !label.en.contains(han) && !label.en.isEmpty();
        };
        for (const RequirementCheck& check : m_pack->checks) {
            for (const Label* label : {&check.question, &check.how, &check.evidence, &check.remedy})
                QVERIFY2(good(*label), qPrintable(check.id + u' ' + label->zh + u' ' + label->en));
            if (check.highRisk)
                QVERIFY2(good(check.highRisk->trigger), qPrintable(check.id));
        }
        for (const RequirementItem& item : m_pack->items)
            QVERIFY2(good(item.topic), qPrintable(item.id));
        for (const ControlPoint& point : m_pack->points)
            QVERIFY2(good(point.label), qPrintable(point.id));
    }

    void clausesAreThoseOfTheLevel()
    {
        static const QStringList chapters{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
                                          QStringLiteral("4"), QStringLiteral("5")};
        static const QStringList scopes{QStringLiteral("general"), QStringLiteral("cloud"),
                                        QStringLiteral("mobile"), QStringLiteral("iot"),
                                        QStringLiteral("ics")};
        QSet<QString> places;
        for (const RequirementItem& item : m_pack->items) {
            // chapters 6–9 are levels 1–4; in each, x.1 is general and x.2–x.5 the extensions
            const QString chapter =
                QStringLiteral("%1.%2.").arg(item.level + 5).arg(scopes.indexOf(item.scope) + 1);
            QVERIFY2(item.clause.startsWith(chapter), qPrintable(item.id + u' ' + item.clause));
            const QString where = item.clause + u' ' + item.letter;
            QVERIFY2(!places.contains(where), qPrintable(item.id + u' ' + where));
            places.insert(where);
            QVERIFY2(item.id.startsWith(QStringLiteral("L%1-").arg(item.level)), qPrintable(item.id));
        }
    }

    void everyCheckIsAskedAndOncePerLevel()
    {
        QSet<QString> asked;
        QSet<int> used;
        for (const RequirementItem& item : m_pack->items) {
            const QString key = QStringLiteral("%1 %2").arg(item.level).arg(item.check);
            QVERIFY2(!asked.contains(key), qPrintable(item.id));
            asked.insert(key);
            used.insert(item.check);
        }
        QCOMPARE(used.size(), m_pack->checks.size());
    }

    void highRisksCount()
    {
        // A trigger from level 3 on must be asked at level 3, or it could never count.
        QSet<QString> asked;
        for (const RequirementItem& item : m_pack->items)
            asked.insert(QStringLiteral("%1 %2").arg(item.check).arg(item.level));
        int risks = 0;
        for (int i = 0; i < m_pack->checks.size(); ++i) {
            const auto& risk = m_pack->checks.at(i).highRisk;
            if (!risk)
                continue;
            ++risks;
            bool counts = false;
            for (int level = risk->fromLevel; level <= 4; ++level)
                counts = counts || asked.contains(QStringLiteral("%1 %2").arg(i).arg(level));
            QVERIFY2(counts, qPrintable(m_pack->checks.at(i).id));
        }
        QVERIFY(risks > 40);
    }

    void whatIsUncertainSaysSo()
    {
        QVERIFY(!m_pack->verified);
        for (const RequirementItem& item : m_pack->items)
            QVERIFY2(!item.kindVerified, qPrintable(item.id)); // no source for S, A, G was at hand
        QVERIFY(std::any_of(m_pack->items.begin(), m_pack->items.end(),
                            [](const RequirementItem& item) { return !item.verified; }));
    }
};

QTEST_GUILESS_MAIN(TstShippedPack)
#include "tst_shipped_pack.moc"
