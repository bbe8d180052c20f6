#include "calendar/ics_writer.h"
#include <QTest>

using namespace wardbook;
using namespace wardbook::calendar;

namespace {

/// Content lines as a reader of calendars takes them: unfolded.
QList<QByteArray> unfolded(QByteArray ics)
{
    QList<QByteArray> lines;
    ics.replace("\r\n ", "");
    for (const QByteArray& line : ics.split('\n'))
        if (!line.isEmpty())
            lines << line.chopped(1); // the CR
    return lines;
}

/// What a reader shows of a TEXT value.
QString shown(const QByteArray& value)
{
    QString text;
    const QString raw = QString::fromUtf8(value);
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] == u'\\' && i + 1 < raw.size()) {
            ++i;
            text += raw[i] == u'n' ? QChar(u'\n') : raw[i];
        } else {
            text += raw[i];
        }
    }
    return text;
}

struct Event
{
    QMap<QByteArray, QByteArray> values;
    bool alarm = false;
};

QList<Event> events(const QByteArray& ics)
{
    QList<Event> all;
    bool inAlarm = false;
    for (const QByteArray& line : unfolded(ics)) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon), value = line.mid(colon + 1);
        if (line == "BEGIN:VEVENT") {
            all << Event();
        } else if (line == "BEGIN:VALARM") {
            inAlarm = all.last().alarm = true;
        } else if (line == "END:VALARM") {
            inAlarm = false;
        } else if (!all.isEmpty() && !inAlarm) {
            all.last().values.insert(name, value);
        }
    }
    return all;
}

qint64 noonOf(QDate day)
{
    return QDateTime(day, QTime(12, 0)).toMSecsSinceEpoch();
}

} // namespace

class TstIcs : public QObject
{
    Q_OBJECT

    const QDate m_today{2026, 6, 11};

    Duty duty(QDate on) const
    {
        Duty made;
        made.on = on;
        made.text = QStringLiteral("检验信息系统：到公安机关备案；逗号, 分号; 反斜杠\\ 与\n换行");
        made.kind = QStringLiteral("定级对象：到公安机关备案");
        made.registerId = QStringLiteral("system");
        made.record = 7;
        made.uid = QStringLiteral("01JD0000000000000000000000-file");
        made.source = QStringLiteral("公通字〔2007〕43号 第十五条");
        return made;
    }
    Event written(const Duty& one, bool discreet = false) const
    {
        const QList<Event> all = events(icsOf({one}, {noonOf(m_today), discreet}));
        return all.size() == 1 ? all.first() : Event();
    }

private Q_SLOTS:
    void linesAreFoldedBetweenCharacters_data()
    {
        QTest::addColumn<QString>("text");
        // every place of the fold within a character of three octets, and of four
        for (int shift = 0; shift < 4; ++shift) {
            QTest::addRow("three, %d", shift) << QString(shift, u'a') + QString(120, QChar(0x5B88));
            QTest::addRow("four, %d", shift) << QString(shift, u'a') + QStringLiteral("𠮷").repeated(60);
        }
        for (const int length : {66, 67, 68, 141, 142})
            QTest::addRow("plain, %d", length) << QString(length, u'x');
    }
    void linesAreFoldedBetweenCharacters()
    {
        QFETCH(QString, text);
        QByteArray ics;
        addIcsLine(ics, "SUMMARY", icsText(text));
        QVERIFY(ics.endsWith("\r\n"));
        QList<QByteArray> lines = ics.split('\n');
        lines.removeLast();
        for (const QByteArray& line : lines) {
            QVERIFY(line.endsWith('\r'));
            QVERIFY2(line.size() - 1 <= 75, line.constData());
            // a character that was cut would come back as something else
            QCOMPARE(QString::fromUtf8(line).toUtf8(), line);
        }
        QCOMPARE(unfolded(ics), QList<QByteArray>{"SUMMARY:" + text.toUtf8()});
    }

    void textIsEscapedAndComesBack()
    {
        QCOMPARE(icsText(QStringLiteral("a,b;c\\d\r\ne")), QByteArray("a\\,b\\;c\\\\d\\ne"));
        QCOMPARE(icsText(QStringLiteral("a\x01\x7f\tb")), QByteArray("ab"));
        const Duty one = duty(m_today.addDays(9));
        QCOMPARE(shown(written(one).values.value("SUMMARY")), one.text);
        // nothing that a record says can begin a line of its own
        Duty hostile = one;
        hostile.text = QStringLiteral("x\r\nEND:VEVENT\r\nBEGIN:VEVENT");
        QCOMPARE(events(icsOf({hostile}, {noonOf(m_today), false})).size(), 1);
    }

    void aDayIsADateAndAnHourIsUtc()
    {
        const Event day = written(duty(QDate(2026, 7, 1)));
        QCOMPARE(day.values.value("DTSTART;VALUE=DATE"), QByteArray("20260701"));
        QVERIFY(!day.values.contains("DTSTART"));
        QCOMPARE(day.values.value("UID"), QByteArray("01JD0000000000000000000000-file@wardbook"));
        Duty hour = duty(QDate(2026, 7, 1));
        hour.atMs = QDateTime(QDate(2026, 7, 1), QTime(1, 2, 3), Qt::UTC).toMSecsSinceEpoch();
        const Event at = written(hour);
        QCOMPARE(at.values.value("DTSTART"), QByteArray("20260701T010203Z"));
        QVERIFY(at.values.value("DTSTAMP").endsWith('Z'));
    }

    void theLawIsNamedAndWhetherItWasCompared()
    {
        Duty one = duty(m_today.addDays(9));
        const QString verified = shown(written(one).values.value("DESCRIPTION"));
        QVERIFY(verified.contains(one.source));
        one.verified = false;
        const QString open = shown(written(one).values.value("DESCRIPTION"));
        QVERIFY(open.startsWith(verified) && open.size() > verified.size());
    }

    void remindsOnlyOfWhatIsToCome()
    {
        QVERIFY(written(duty(m_today.addDays(9))).alarm);
        QVERIFY(!written(duty(m_today.addDays(1))).alarm); // its reminder would have been this morning
        QVERIFY(!written(duty(m_today.addDays(-9))).alarm);
        const QByteArray ics = icsOf({duty(m_today.addDays(9))}, {noonOf(m_today), false});
        QVERIFY(unfolded(ics).contains("TRIGGER:-P1D"));
    }

    void overdueIsSaid()
    {
        Duty late = duty(m_today.addDays(-9));
        const QByteArray before = written(late).values.value("SUMMARY");
        late.overdue = true;
        QVERIFY(written(late).values.value("SUMMARY") != before);
        QVERIFY(written(late).values.value("SUMMARY").endsWith(before));
    }

    void discreetTellsNoNames()
    {
        const Duty one = duty(m_today.addDays(9));
        const QByteArray open = icsOf({one}, {noonOf(m_today), false});
        const QByteArray quiet = icsOf({one}, {noonOf(m_today), true});
        const auto everything = [](const QByteArray& ics) { return shown(unfolded(ics).join('\n')); };
        QVERIFY(everything(open).contains(QStringLiteral("检验信息系统")));
        QVERIFY(!everything(quiet).contains(QStringLiteral("检验信息系统")));
        QVERIFY(!everything(quiet).contains(one.source));
        QCOMPARE(shown(written(one, true).values.value("SUMMARY")), one.kind);
        // the same event, whichever way it was written
        QCOMPARE(written(one, true).values.value("UID"), written(one).values.value("UID"));
    }

    void aCalendarOfNothingIsWhole()
    {
        const QList<QByteArray> lines = unfolded(icsOf({}, {noonOf(m_today), false}));
        QCOMPARE(lines.first(), QByteArray("BEGIN:VCALENDAR"));
        QCOMPARE(lines.last(), QByteArray("END:VCALENDAR"));
        QVERIFY(lines.contains("VERSION:2.0"));
    }
};

QTEST_MAIN(TstIcs)
#include "tst_ics.moc"
