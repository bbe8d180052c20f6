#pragma once
#include "ui/kit/prompts.h"
#include "ui/shell_fixture.h"
#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>

/// Shared by the tests of the way to a new vault: the window on its first page, and the steps walked as a
/// person walks them.
namespace wardbook::shelltest {

class SetupScreen
{
public:
    SetupScreen() : window(program())
    {
        window.start();
        window.resize(1280, 720);
        window.show();
    }
    template<class T>
    T* part(const char* name)
    {
        const auto all = window.findChildren<T*>(QString::fromLatin1(name));
        for (T* each : all)
            if (each->isVisible())
                return each;
        return nullptr;
    }
    QAbstractButton* button(const char* name) { return part<QAbstractButton>(name); }
    bool click(const char* name) { return gui::click(button(name)); }
    /// Chinese comes from an input method as text, not as keys.
    bool enter(const char* name, const QString& text)
    {
        auto* field = part<QLineEdit>(name);
        if (!gui::usable(field))
            return false;
        field->setText(text);
        Q_EMIT field->textEdited(text);
        return true;
    }
    bool canGoOn()
    {
        return QTest::qWaitFor([this] { return button("createNext") && button("createNext")->isEnabled(); },
                               10000);
    }
    bool begin()
    {
        return click("firstCreate") &&
               QTest::qWaitFor([this] { return part<QWidget>("createUnit") != nullptr; });
    }
    bool next() { return canGoOn() && click("createNext"); }
    bool toPlace() { return begin() && enter("createUnit", kUnit) && next(); }
    /// A scratch folder is a temporary one: that has to be said first.
    bool toMe(const QString& dir)
    {
        return toPlace() && enter("createFolder", dir) &&
               QTest::qWaitFor([this] { return part<QCheckBox>("createInSpite") != nullptr; }, 10000) &&
               click("createInSpite") && next();
    }
    bool toDepartments(const QString& dir)
    {
        return toMe(dir) && enter("createName", kFounder) && enter("createPassword", kPassword) &&
               enter("createAgain", kPassword) && next();
    }
    bool toMembers(const QString& dir)
    {
        if (!toDepartments(dir))
            return false;
        part<QPlainTextEdit>("createDepartments")
            ->setPlainText(QStringLiteral("信息科\n检验科\t3 楼\n信息科\n"));
        return next();
    }
    bool addMember(const QString& name, const QString& role, const QString& department)
    {
        if (!click("createAddMember"))
            return false;
        const auto last = [this](const char* part) {
            const auto all = window.findChildren<QWidget*>(QString::fromLatin1(part));
            return all.isEmpty() ? nullptr : all.constLast();
        };
        auto* roleChoice = qobject_cast<QComboBox*>(last("memberRole"));
        auto* departmentChoice = qobject_cast<QComboBox*>(last("memberDepartment"));
        if (!roleChoice || !departmentChoice)
            return gui::refuse(QStringLiteral("no row for the member"));
        qobject_cast<QLineEdit*>(last("memberName"))->setText(name);
        roleChoice->setCurrentIndex(roleChoice->findData(role));
        departmentChoice->setCurrentIndex(std::max(0, departmentChoice->findData(department)));
        QTest::qWait(0); // the row is scrolled to
        return gui::click(last("memberMake"));
    }
    bool create()
    {
        return next() && QTest::qWaitFor([this] { return part<QLabel>("createCode") != nullptr; }, 30000);
    }
    /// Reads the two groups that are asked for from the code.
    bool prove()
    {
        const QStringList groups = part<QLabel>("createCode")->text().split(u'-');
        bool ok = click("createHave");
        for (const char* name : {"createFirstGroup", "createSecondGroup"}) {
            auto* field = part<QLineEdit>(name);
            ok = ok && enter(name, groups.value(field->property("group").toInt()).trimmed().toLower());
        }
        return ok;
    }
    QString why() { return part<QLabel>("createWhy") ? part<QLabel>("createWhy")->text() : QString(); }

    ui::MainWindow window;
};

} // namespace wardbook::shelltest

#define SETUP(step) QVERIFY2(step, wardbook::gui::problem().constData())
