#include "ui/kit/palette_source.h"
#include "ui/kit/services.h"
#include "ui/shell/palette_model.h"
#include "ui/shell_fixture.h"

using namespace wardbook;
using namespace wardbook::shelltest;

namespace {

/// A source with fixed items, that answers when told to.
class FixedSource : public ui::PaletteSource
{
public:
    QString group() const override { return QStringLiteral("资产"); }
    QString prefixes() const override { return QStringLiteral("#"); }
    void query(QObject*, const QString& text, int limit, const Answer& answer) override
    {
        QList<ui::PaletteItem> items;
        for (const char* name : {"检验报告归档", "基因检测报告", "电子病历"}) {
            ui::PaletteItem item;
            item.text = QString::fromUtf8(name);
            item.icon = QStringLiteral("database");
            item.spans = ui::matchSpans(item.text, text);
            item.run = [this, chosen = item.text] { opened = chosen; };
            item.acts.append({QStringLiteral("history"), QStringLiteral("历史"),
                              [this, chosen = item.text] { opened = QStringLiteral("历史 ") + chosen; }});
            if (!item.spans.isEmpty() && items.size() < limit)
                items.append(item);
        }
        if (hold)
            held = [answer, items] { answer(items); };
        else
            answer(items);
    }
    bool hold = false;
    std::function<void()> held;
    QString opened;
};

} // namespace

class TstPalette : public QObject
{
    Q_OBJECT

    std::unique_ptr<Scratch> m_scratch;
    std::unique_ptr<ui::MainWindow> m_window;
    std::shared_ptr<FixedSource> m_source;

    QWidget* palette() { return m_window->findChild<QWidget*>(QStringLiteral("palette")); }
    QLineEdit* field() { return palette()->findChild<QLineEdit*>(QStringLiteral("paletteText")); }
    QStringList rows()
    {
        QStringList result;
        const auto* list = palette()->findChild<QListView*>(QStringLiteral("paletteList"));
        const auto* model = static_cast<const ui::PaletteModel*>(list->model());
        for (int row = 0; row < model->rowCount(); ++row)
            if (const ui::PaletteItem* item = model->item(row))
                result.append(item->text);
        return result;
    }
    bool open()
    {
        QApplication::setActiveWindow(m_window.get());
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        return palette() && palette()->isVisible();
    }

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<Scratch>();
        m_scratch->create();
        m_window = std::make_unique<ui::MainWindow>(program());
        m_window->start(m_scratch->vaultDir());
        m_window->show();
        QVERIFY2(unlock(*m_window), gui::problem());
        QApplication::setActiveWindow(m_window.get());
        m_source = std::make_shared<FixedSource>();
        m_window->desk()->services().addPaletteSource(m_window->desk(), m_source);
    }

    void cleanup()
    {
        m_window.reset();
        m_scratch.reset();
        ui::setTextSize(100);
    }

    void findsByWordsAndInitials_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        QTest::newRow("word") << QStringLiteral("检验报告归档") << QStringLiteral("报告") << 2 << 2;
        QTest::newRow("initials") << QStringLiteral("检验报告归档") << QStringLiteral("jybg") << 0 << 4;
        QTest::newRow("inner initials") << QStringLiteral("体检检验报告") << QStringLiteral("JYBG") << 2 << 4;
        QTest::newRow("latin") << QStringLiteral("LIS 接口") << QStringLiteral("lis") << 0 << 3;
        QTest::newRow("none") << QStringLiteral("电子病历") << QStringLiteral("jybg") << -1 << 0;
        QTest::newRow("empty") << QStringLiteral("电子病历") << QString() << -1 << 0;
    }

    void findsByWordsAndInitials()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QFETCH(int, start);
        QFETCH(int, length);
        const auto spans = ui::matchSpans(text, query);
        if (start < 0) {
            QVERIFY(spans.isEmpty());
            return;
        }
        QCOMPARE(spans.size(), 1);
        QCOMPARE(spans.constFirst(), std::make_pair(start, length));
    }

    void opensFromInsideALineEdit()
    {
        auto* edit = notePage(*m_window)->findChild<QLineEdit*>(QStringLiteral("noteField"));
        GUI_TYPE(edit, QStringLiteral("keep me"));
        QTest::keyClick(edit, Qt::Key_Home);
        QTest::keyClick(edit, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette());
        QCOMPARE(edit->text(), QStringLiteral("keep me"));
    }

    void opensFromTheButton()
    {
        GUI_CLICK(m_window->findChild<QAbstractButton*>(QStringLiteral("paletteButton")));
        QVERIFY(palette()->isVisible());
    }

    void runsWhatIsChosen()
    {
        QVERIFY(open());
        GUI_TYPE(field(), QStringLiteral("jybg"));
        QTRY_COMPARE(rows(), QStringList(QStringLiteral("检验报告归档")));
        GUI_PRESS(field(), Qt::Key_Return);
        QCOMPARE(m_source->opened, QStringLiteral("检验报告归档"));
        QTRY_VERIFY(!palette());
    }

    void movesWithTheArrows()
    {
        QVERIFY(open());
        field()->setText(QStringLiteral("报告"));
        QCOMPARE(rows().size(), 2);
        GUI_PRESS(field(), Qt::Key_Down);
        GUI_PRESS(field(), Qt::Key_Return);
        QCOMPARE(m_source->opened, QStringLiteral("基因检测报告"));
    }

    void prefixesNarrow()
    {
        QVERIFY(open());
        field()->setText(QStringLiteral(">报告"));
        QVERIFY(rows().isEmpty());
        field()->setText(QStringLiteral("#报告"));
        QCOMPARE(rows().size(), 2);
        field()->setText(QStringLiteral(">"));
        QVERIFY(rows().size() > 10);
    }

    void tabOffersWhatElseMayBeDone()
    {
        QVERIFY(open());
        GUI_TYPE(field(), QStringLiteral("bg"));
        QTRY_VERIFY(rows().contains(QStringLiteral("基因检测报告")));
        const QStringList found = rows();
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Tab);
        QCOMPARE(rows().size(), 2); // open, and the act
        QCOMPARE(rows().at(1), QStringLiteral("历史"));
        QTest::keyClick(field(), Qt::Key_Escape); // back, on the same row
        QCOMPARE(rows(), found);
        QTest::keyClick(field(), Qt::Key_Tab);
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(!palette() || !palette()->isVisible());
        QCOMPARE(m_source->opened, QStringLiteral("历史 基因检测报告"));
    }

    void typingLeavesTheActs()
    {
        QVERIFY(open());
        GUI_TYPE(field(), QStringLiteral("bg"));
        QTest::keyClick(field(), Qt::Key_Tab);
        QCOMPARE(rows().size(), 2);
        QTest::keyClicks(field(), QStringLiteral("gd"));
        QTRY_COMPARE(rows(), QStringList{QStringLiteral("检验报告归档")});
    }

    void clausesAreFoundOnlyBehindTheirSign()
    {
        class Clauses : public ui::PaletteSource
        {
        public:
            QString group() const override { return QStringLiteral("条款"); }
            QString prefixes() const override { return QStringLiteral("§"); }
            bool onlyByPrefix() const override { return true; }
            void query(QObject*, const QString& text, int, const Answer& answer) override
            {
                ui::PaletteItem item;
                item.text = QStringLiteral("8.1.4.1 ") + text;
                answer({item});
            }
        };
        m_window->desk()->services().addPaletteSource(m_window->desk(), std::make_shared<Clauses>());
        QVERIFY(open());
        GUI_TYPE(field(), QStringLiteral("bg"));
        QTRY_VERIFY(rows().contains(QStringLiteral("检验报告归档")));
        QVERIFY(!rows().contains(QStringLiteral("8.1.4.1 bg")));
        field()->setText(QStringLiteral("§bg"));
        QTRY_COMPARE(rows(), QStringList{QStringLiteral("8.1.4.1 bg")});
    }

    void goesToAPageByItsName()
    {
        QVERIFY(open());
        field()->setText(QStringLiteral("留痕"));
        QVERIFY(rows().contains(QStringLiteral("留痕")));
        GUI_PRESS(field(), Qt::Key_Return);
        QCOMPARE(notePage(*m_window)->objectName(), QStringLiteral("second"));
    }

    void offersWhatWasUsedLast()
    {
        QVERIFY(open());
        field()->setText(QStringLiteral("留痕"));
        GUI_PRESS(field(), Qt::Key_Return);
        QTRY_VERIFY(!palette());
        QVERIFY(open());
        QCOMPARE(rows().constFirst(), QStringLiteral("留痕"));
    }

    void dropsLateAnswers()
    {
        m_source->hold = true;
        QVERIFY(open());
        field()->setText(QStringLiteral("电子"));
        const auto late = m_source->held;
        m_source->hold = false;
        field()->setText(QStringLiteral("报告"));
        QCOMPARE(rows().size(), 2);
        late();
        QCOMPARE(rows().size(), 2);
    }

    void largeLettersLeaveItInTheWindow()
    {
        ui::setTextSize(200);
        m_window->resize(1280, 720);
        QVERIFY(open());
        QVERIFY(field()->font().pointSizeF() > 20); // 12 at the normal size
        field()->setText(QStringLiteral(">"));
        QTRY_VERIFY(rows().size() > 12);
        QTRY_VERIFY2(m_window->geometry().contains(palette()->geometry()),
                     qPrintable(QStringLiteral("%1 × %2").arg(palette()->width()).arg(palette()->height())));
    }

    void escapeClearsThenCloses()
    {
        QVERIFY(open());
        GUI_TYPE(field(), QStringLiteral("abc"));
        GUI_PRESS(field(), Qt::Key_Escape);
        QVERIFY(field()->text().isEmpty());
        GUI_PRESS(field(), Qt::Key_Escape);
        QTRY_VERIFY(!palette());
    }
};

QTEST_MAIN(TstPalette)
#include "tst_palette.moc"
