#include "ui/page_checks.h"

using namespace wardbook;
using namespace wardbook::pagewalk;

/// Every page of the program, for somebody without a mouse or without eyes on the screen.
class TstEveryPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<Walk> m_walk;
    Offenders m_names, m_keys, m_focus;
    QSet<QString> m_kinds; ///< of controls that were looked at

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        crypto::useFastPasswordsForTests();
        m_walk = std::make_unique<Walk>();
        QVERIFY(m_walk->window().desk());
        QVERIFY(m_walk->active());
        m_walk->everywhere([&](const QString& place) {
            checkNames(place, &m_walk->window(), m_names);
            checkCells(place, &m_walk->window(), m_names);
            checkFocusShows(place, m_walk->window(), m_kinds, m_focus);
            checkTabChain(place, m_walk->window(), m_keys);
        });
    }
    void cleanupTestCase() { m_walk.reset(); }

    void wrongOnesAreFound()
    {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        column->addWidget(new QLineEdit);
        column->addWidget(new QLabel(QStringLiteral("Some words here")));
        auto* named = new QLineEdit;
        named->setAccessibleName(QStringLiteral("备注"));
        column->addWidget(named);
        window.show();
        Offenders found;
        checkNames(QStringLiteral("here"), &window, found);
        QCOMPARE(found.count(), 2);
    }

    void everythingHasAName() { QVERIFY(m_names.none()); }
    void keysReachEverythingAndComeBack() { QVERIFY(m_keys.none()); }
    void focusShows()
    {
        QVERIFY(m_kinds.size() > 20);
        QVERIFY(m_focus.none());
    }
};

QTEST_MAIN(TstEveryPage)
#include "tst_every_page.moc"
