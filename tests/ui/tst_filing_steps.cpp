#include "fields/filing.h"
#include "fields/filing_part.h"
#include "fields/recipient.h"
#include "fields/system.h"
#include "fields/unit.h"
#include "filings/filing_fixture.h"
#include "gui_test.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/filings/filing_acts.h"
#include "ui/filings/filing_desk_view.h"
#include "ui/filings/filings_page.h"
#include "ui/filings/package_files.h"
#include "ui/filings/package_panel.h"
#include "ui/filings/step_list.h"
#include "ui/filings/step_row.h"
#include "ui/filings/verify_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/field_editor.h"
#include "ui/kit/prompts.h"
#include "ui/kit/theme.h"
#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>

using namespace wardbook;
using namespace wardbook::gui;
using namespace wardbook::ui;
using filings::FilingDesk;
using filings::name;
namespace field = fields::filing;

namespace {

/// The page as the program makes it, with one filing on the desk.
struct Screen
{
    explicit Screen(FilingDesk& desk) : unit(desk), services(*desk.workspace)
    {
        window.resize(1272, 800);
        page = std::make_unique<FilingsPage>(services, &window);
        page->resize(window.size());
        window.show();
    }
    bool open(qint64 filing)
    {
        page->activate(unit.record(field::kRegister, filing).uid);
        return ready();
    }
    bool ready()
    {
        return QTest::qWaitFor([&] { return page->showsDesk() && page->desk().ready(); });
    }
    template<typename Condition>
    bool until(Condition condition)
    {
        return QTest::qWaitFor([&] { return page->desk().ready() && condition(page->desk().data()->file); });
    }
    bool reaches(const char* state)
    {
        return until([&](const filings::FilingFile& file) { return file.state == QLatin1String(state); });
    }
    PackagePanel& panel() { return page->desk().package(); }
    PackageFiles& files() { return panel().files(); }
    StepRow& step(StepList::Step step) { return panel().steps().row(step); }
    Button* next() { return page->findChild<Button*>(QStringLiteral("packageNext")); }
    QString refusal() { return page->findChild<QLabel*>(QStringLiteral("packageRefusal"))->text(); }
    template<typename Dialog = QDialog>
    Dialog* dialog(const char* objectName)
    {
        Dialog* found = nullptr;
        const bool shown = QTest::qWaitFor([&] {
            found = window.findChild<Dialog*>(QLatin1String(objectName));
            return found && found->isVisible();
        });
        return shown ? found : nullptr;
    }
    bool gone(const char* objectName)
    {
        return QTest::qWaitFor([&] {
            const auto* found = window.findChild<QDialog*>(QLatin1String(objectName));
            return !found || !found->isVisible();
        });
    }
    static bool fill(QWidget* dialog, const char* fieldName, const QString& text)
    {
        auto* editor = dialog->findChild<FieldEditor*>(QStringLiteral("field_") + QLatin1String(fieldName));
        if (!editor || !usable(editor->input()))
            return refuse(QStringLiteral("no such field: ") + QLatin1String(fieldName));
        if (auto* lines = qobject_cast<QPlainTextEdit*>(editor->input()))
            lines->setPlainText(text);
        else if (auto* line = qobject_cast<QLineEdit*>(editor->input()))
            line->setText(text);
        editor->finish();
        return true;
    }
    static bool put(QWidget* dialog, const char* objectName, const QString& text)
    {
        auto* line = dialog->findChild<QLineEdit*>(QLatin1String(objectName));
        if (!usable(line))
            return false;
        line->setText(text);
        return true;
    }
    static bool why(QWidget* dialog, const QString& reason)
    {
        auto* edit = dialog->findChild<QPlainTextEdit*>(QStringLiteral("promptReason"));
        if (!usable(edit))
            return false;
        edit->setPlainText(reason);
        return true;
    }
    static bool act(QWidget* dialog)
    {
        return click(dialog->findChild<QWidget*>(QStringLiteral("promptAct")));
    }
    /// What the dialog says is wrong; empty when nothing is.
    static QString error(const QPointer<QDialog>& dialog)
    {
        const auto* label = dialog ? dialog->findChild<QLabel*>(QStringLiteral("promptError")) : nullptr;
        return label && label->isVisible() ? label->text() : QString();
    }
    /// Refused, and ready for another try.
    static bool refuses(QDialog* dialog)
    {
        auto* act = dialog->findChild<QWidget*>(QStringLiteral("promptAct"));
        return QTest::qWaitFor([&] { return act->isEnabled() && !error(dialog).isEmpty(); });
    }
    int rowNamed(const QString& part)
    {
        for (int row = 0; row < files().rows(); ++row)
            if (files().at(row)->name.contains(part))
                return row;
        return -1;
    }

    FilingDesk& unit;
    FakeServices services;
    QWidget window;
    std::unique_ptr<FilingsPage> page;
};

QString written(const FilingDesk& desk, const char* file, const QByteArray& bytes)
{
    const QString path = desk.dir.filePath(QLatin1String(file));
    QFile target(path);
    return target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() ? path : QString();
}

} // namespace

class TestFilingSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        crypto::useFastPasswordsForTests();
        initResources();
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
    }

    void aNewFilingKnowsItsKindAndRecipient()
    {
        FilingDesk unit;
        Screen screen(unit);
        const QString uid = unit.record(fields::system::kRegister, unit.system).uid;
        screen.page->acts().begin(QStringLiteral("small"), uid);
        QDialog* dialog = screen.dialog("newFiling");
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->findChild<QComboBox*>(QStringLiteral("filingKind"))->currentText(),
                     QStringLiteral("小备案（本单位）"));
        QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("filingSubject"))->text(),
                 QStringLiteral("医院信息系统"));
        QTRY_COMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("filingRecipient"))->text(),
                     QStringLiteral("江城市公安局网安支队"));
        QVERIFY2(Screen::act(dialog), problem().constData());
        QVERIFY(screen.ready());
        const filings::FilingFile& file = screen.page->desk().data()->file;
        QCOMPARE(file.kindId, QStringLiteral("small"));
        QCOMPARE(file.subject.system, unit.system);
        QCOMPARE(file.signers.size(), 2);
        QCOMPARE(file.signers.first().name, filings::kAdministrator);
        QCOMPARE(screen.files().noteAt(screen.rowNamed(QStringLiteral("拓扑"))), QStringLiteral("缺"));
        QVERIFY(!screen.next()->isEnabled());
        QVERIFY(screen.refusal().contains(QStringLiteral("缺 1 件")));
    }

    void aNewRecipientIsMadeOnTheWay()
    {
        FilingDesk unit;
        Screen screen(unit);
        screen.page->acts().begin(QStringLiteral("small"),
                                  unit.record(fields::system::kRegister, unit.system).uid);
        QDialog* dialog = screen.dialog("newFiling");
        QVERIFY(dialog);
        auto* recipient = dialog->findChild<ChoiceEdit*>(QStringLiteral("filingRecipient"));
        QTRY_VERIFY(!recipient->text().isEmpty());
        Q_EMIT recipient->createRequested(QStringLiteral("江北分局"));
        QDialog* made = screen.dialog("newRecipient");
        QVERIFY(made);
        QVERIFY2(Screen::fill(made, fields::recipient::public_key, QStringLiteral("这不是公钥")),
                 problem().constData());
        QVERIFY2(Screen::act(made), problem().constData());
        QVERIFY(Screen::refuses(made)); // now, not when a package is sealed
        QVERIFY2(Screen::fill(made, fields::recipient::public_key, {}), problem().constData());
        QVERIFY2(Screen::act(made), problem().constData());
        QTRY_COMPARE(recipient->text(), QStringLiteral("江北分局"));
        QVERIFY(recipient->chosen().toLongLong() != unit.police);
    }

    void aDroppedFileGoesToWhatIsMissing()
    {
        FilingDesk unit;
        const qint64 filing = unit.draft();
        Screen screen(unit);
        QVERIFY(screen.open(filing));
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(written(unit, "图.docx", "no"))});
        const auto drop = [&] { // Qt delivers drops of real drags alone
            QDropEvent event(QPointF(20, 20), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
            static_cast<QObject&>(screen.panel()).event(&event);
        };
        drop();
        QDialog* dialog = screen.dialog("attachDialog");
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QComboBox*>(QStringLiteral("attachPart"))->currentText(),
                 QStringLiteral("拓扑结构及说明"));
        QVERIFY2(Screen::act(dialog), problem().constData());
        QVERIFY(Screen::error(dialog).contains(QStringLiteral("pdf"))); // the part takes no docx
        QVERIFY2(click(dialog->findChild<QWidget*>(QStringLiteral("promptCancel"))), problem().constData());
        QVERIFY(screen.gone("attachDialog"));

        mime.setUrls({QUrl::fromLocalFile(written(unit, "图.pdf", "%PDF-1.4 topology"))});
        drop();
        dialog = screen.dialog("attachDialog");
        QVERIFY(dialog);
        QVERIFY2(Screen::fill(dialog, fields::filing_part::pages, QStringLiteral("2")),
                 problem().constData());
        QVERIFY2(Screen::act(dialog), problem().constData());
        QVERIFY(screen.until([](const filings::FilingFile& file) { return file.files.size() == 1; }));
        QCOMPARE(screen.page->desk().data()->file.files.first().pages, 2);
        QVERIFY(screen.files().noteAt(screen.rowNamed(QStringLiteral("拓扑"))) != QStringLiteral("缺"));
        QVERIFY(screen.next()->isEnabled());

        QVERIFY(screen.gone("attachDialog"));
        // and out of it again
        screen.files().setCurrentIndex(
            screen.files().model()->index(screen.rowNamed(QStringLiteral("拓扑")), 0));
        GUI_PRESS(&screen.files(), Qt::Key_Delete);
        QVERIFY(screen.until([](const filings::FilingFile& file) { return file.files.isEmpty(); }));
    }

    void aDoubtIsConfirmedWithAReasonAndTakenBack()
    {
        FilingDesk unit;
        const qint64 filing = unit.complete();
        unit.set(fields::unit::kRegister, 1, {{name("duty_phone"), QStringLiteral("12")}});
        Screen screen(unit);
        QVERIFY(screen.open(filing));
        QCOMPARE(screen.step(StepList::Complete).lines(), {QStringLiteral("1 处待确认")});
        QVERIFY(!screen.next()->isEnabled());
        for (const filings::CheckLine& line : screen.page->desk().data()->file.lines)
            if (line.state == filings::CheckState::Doubtful)
                screen.page->acts().confirm(line);
        QDialog* dialog = screen.dialog("confirmLine");
        QVERIFY(dialog);
        GUI_SAYS(dialog, QStringLiteral("不像能打通的号码"));
        QVERIFY(!dialog->findChild<QWidget*>(QStringLiteral("promptAct"))->isEnabled());
        QVERIFY2(Screen::why(dialog, QStringLiteral("院内短号，已核对")), problem().constData());
        QVERIFY2(Screen::act(dialog), problem().constData());
        QVERIFY(screen.until([](const filings::FilingFile& file) { return file.completeness.complete(); }));
        QVERIFY(screen.next()->isEnabled());
        prompts::nextAnswer(true);
        screen.page->acts().takeBack(QStringLiteral("phone"));
        QVERIFY(screen.until([](const filings::FilingFile& file) { return !file.completeness.complete(); }));
    }

    void aValueIsTypedIntoTheFilingAlone()
    {
        FilingDesk unit;
        const qint64 filing = unit.draft();
        Screen screen(unit);
        QVERIFY(screen.open(filing));
        screen.page->acts().typeValue(QStringLiteral("expert.opinion"));
        QDialog* dialog = screen.dialog("typeValue");
        QVERIFY(dialog);
        auto* text = dialog->findChild<QPlainTextEdit*>(QStringLiteral("valueText"));
        QVERIFY(text); // a text of several lines
        text->setPlainText(QStringLiteral("定级准确"));
        QVERIFY2(Screen::act(dialog), problem().constData());
        QVERIFY(screen.until([](const filings::FilingFile& file) {
            return file.facts.text(QStringLiteral("expert.opinion")) == QStringLiteral("定级准确");
        }));
        QVERIFY(screen.gone("typeValue"));
        // in place of a record's value only with a reason
        screen.page->acts().typeValue(QStringLiteral("system.name"));
        dialog = screen.dialog("typeValue");
        QVERIFY(dialog);
        QVERIFY2(Screen::put(dialog, "valueText", QStringLiteral("HIS")), problem().constData());
        QVERIFY(!dialog->findChild<QWidget*>(QStringLiteral("promptAct"))->isEnabled());
        QVERIFY2(Screen::why(dialog, QStringLiteral("沿用备案名称")), problem().constData());
        QVERIFY2(Screen::act(dialog), problem().constData());
        QVERIFY(screen.until([](const filings::FilingFile& file) {
            return file.facts.text(QStringLiteral("system.name")) == QStringLiteral("HIS");
        }));
        QCOMPARE(unit.value(fields::system::kRegister, unit.system, "name").toString(),
                 QStringLiteral("医院信息系统"));
    }

    void fromSignatureToReceipt();
    void whatWasSealedIsVoidedAndFiledAgain();
    void aChangedPackageIsNamed();
    void aTemplateWithUnknownNamesIsRefused();
};

void TestFilingSteps::fromSignatureToReceipt()
{
    FilingDesk unit;
    const qint64 filing = unit.complete();
    const QString zip = unit.zip();
    {
        Screen screen(unit);
        QVERIFY(screen.open(filing));
        QVERIFY(!screen.step(StepList::Seal).button().isEnabled());
        GUI_CLICK(screen.next());
        QDialog* dialog = screen.dialog("signFiling");
        QVERIFY(dialog);
        QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("promptCancel"));
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("signOpinion"))
            ->setPlainText(QStringLiteral("属实"));
        QVERIFY2(Screen::act(dialog), problem().constData());
        const QPointer<QDialog> asked = dialog;
        QVERIFY2(screen.reaches("signing"), qPrintable(Screen::error(asked)));
        QVERIFY(
            screen.until([](const filings::FilingFile& file) { return file.signers.first().signedMs != 0; }));
        const QStringList lines = screen.step(StepList::Sign).lines();
        QVERIFY2(lines.value(0).contains(QStringLiteral("已签")), qPrintable(lines.join(u'|')));
        QVERIFY2(lines.value(1).contains(QStringLiteral("待签")), qPrintable(lines.join(u'|')));
        QVERIFY(!screen.next()->isEnabled()); // the chief signs now
        QVERIFY(!screen.refusal().isEmpty());
        QVERIFY(!screen.window.findChild<QDialog*>(QStringLiteral("sealFiling")));
    }
    unit.pass(10);
    unit.signIn(filings::kChief);
    Screen screen(unit);
    QVERIFY(screen.open(filing));
    GUI_CLICK(screen.next());
    QDialog* sign = screen.dialog("signFiling");
    QVERIFY(sign);
    QVERIFY2(Screen::act(sign), problem().constData());
    // the last signature leads on to the seal
    QDialog* seal = screen.dialog("sealFiling");
    QVERIFY(seal);
    auto* act = seal->findChild<QWidget*>(QStringLiteral("promptAct"));
    QVERIFY2(Screen::put(seal, "sealPath", zip), problem().constData());
    QVERIFY(act->isEnabled());
    auto* way = seal->findChild<QWidget*>(QStringLiteral("sealPassword"));
    QTest::mouseClick(way, Qt::LeftButton, {},
                      QPoint(20, way->height() / 2)); // its words, not the room beside
    QVERIFY(!act->isEnabled());
    QVERIFY2(Screen::put(seal, "sealSecret", QStringLiteral("短")), problem().constData());
    QVERIFY(!Screen::error(seal).isEmpty());
    QVERIFY2(Screen::put(seal, "sealSecret", QStringLiteral("正确 horse 42 口令")), problem().constData());
    QVERIFY(!act->isEnabled()); // not typed twice yet
    QVERIFY2(Screen::put(seal, "sealSecretAgain", QStringLiteral("正确 horse 42 口令")),
             problem().constData());
    QVERIFY2(Screen::act(seal), problem().constData());
    QVERIFY(screen.reaches("sealed"));
    QVERIFY(QFileInfo(zip).size() > 0);
    QCOMPARE(unit.text(filing, field::protection), QStringLiteral("password"));

    // verified like anybody would: it asks for the password
    FilingActs::verifyPackage(screen.services, &screen.window, zip);
    auto* verify = screen.dialog<VerifyDialog>("verifyPackage");
    QVERIFY(verify);
    QTRY_VERIFY(verify->settled());
    QVERIFY2(verify->verdict().contains(QStringLiteral("口令")), qPrintable(verify->verdict()));
    QVERIFY2(Screen::put(verify, "verifyPassword", QStringLiteral("正确 horse 42 口令")),
             problem().constData());
    GUI_CLICK(verify->findChild<QWidget*>(QStringLiteral("verifyOpen")));
    QTRY_VERIFY(verify->settled());
    QVERIFY2(verify->verdict().contains(QStringLiteral("完好")),
             qPrintable(verify->verdict() + verify->lines().join(u'|')));
    QVERIFY(verify->verdict().contains(filings::kChief));
    GUI_CLICK(verify->findChild<QWidget*>(QStringLiteral("verifyClose")));

    unit.pass(30);
    GUI_CLICK(screen.next());
    const QPointer<QDialog> send = screen.dialog("deliverFiling");
    QVERIFY(send);
    QVERIFY2(Screen::act(send), problem().constData());
    QVERIFY(!Screen::error(send).isEmpty()); // no channel
    auto* channel = send->findChild<FieldEditor*>(QStringLiteral("field_channel"));
    QVERIFY(channel);
    Q_EMIT channel->edited({{name(field::channel), QStringLiteral("window")}});
    QVERIFY2(Screen::act(send), problem().constData());
    QVERIFY2(screen.reaches("sent"), qPrintable(Screen::error(send)));
    QCOMPARE(unit.text(filing, field::channel), QStringLiteral("window"));

    unit.pass(60);
    GUI_CLICK(screen.next());
    const QPointer<QDialog> receive = screen.dialog("receiveFiling");
    QVERIFY(receive);
    QVERIFY2(Screen::fill(receive, field::receipt_no, QStringLiteral("HZ-2026-7")), problem().constData());
    QVERIFY2(Screen::fill(receive, field::certificate_no, QStringLiteral("42010043001-00001")),
             problem().constData());
    QVERIFY2(Screen::put(receive, "receiptFile", written(unit, "回执.pdf", "%PDF-1.4 receipt")),
             problem().constData());
    QVERIFY2(Screen::act(receive), problem().constData());
    QVERIFY2(screen.reaches("receipted"), qPrintable(Screen::error(receive)));
    QVERIFY(unit.value(field::kRegister, filing, field::receipt_file).toLongLong() != 0);
    QCOMPARE(unit.text(filing, field::valid_until), QStringLiteral("2029-06-10"));
    QCOMPARE(unit.value(fields::system::kRegister, unit.system, "filing_number").toString(),
             QStringLiteral("42010043001-00001"));
    QVERIFY(screen.step(StepList::Deliver).lines().join(u'|').contains(QStringLiteral("HZ-2026-7")));
    QVERIFY(!screen.next()->isVisible());
}

void TestFilingSteps::whatWasSealedIsVoidedAndFiledAgain()
{
    FilingDesk unit;
    const qint64 filing = unit.sealed();
    unit.signIn(filings::kChief);
    Screen screen(unit);
    QVERIFY(screen.open(filing));
    prompts::nextText(QStringLiteral("拓扑图已换新"));
    screen.page->acts().voidFiling();
    QVERIFY(screen.reaches("voided"));
    screen.page->acts().again();
    QDialog* dialog = screen.dialog("fileAgain");
    QVERIFY(dialog);
    QVERIFY2(Screen::act(dialog), problem().constData());
    QVERIFY(screen.reaches("draft"));
    QVERIFY(screen.page->desk().filing() != filing);
    QCOMPARE(screen.page->desk().data()->file.files.size(), 1); // the attachment came along
}

void TestFilingSteps::aChangedPackageIsNamed()
{
    FilingDesk unit;
    const qint64 filing = unit.sealed();
    QFile zip(unit.zip());
    QVERIFY(zip.open(QIODevice::ReadWrite));
    QByteArray bytes = zip.readAll();
    const qsizetype at = bytes.indexOf("topology"); // stored as it is, or else inside its pressed bytes
    const qsizetype bit = at >= 0 ? at : bytes.size() / 3;
    bytes[bit] = char(bytes.at(bit) ^ 1);
    zip.seek(0);
    zip.write(bytes);
    zip.close();
    Screen screen(unit);
    QVERIFY(screen.open(filing));
    prompts::nextFileName(unit.zip());
    FilingActs::verifyPackage(screen.services, &screen.window);
    auto* verify = screen.dialog<VerifyDialog>("verifyPackage");
    QVERIFY(verify);
    QTRY_VERIFY(verify->settled());
    QVERIFY(!verify->report().ok);
    QVERIFY2(!verify->verdict().contains(QStringLiteral("完好")), qPrintable(verify->verdict()));
    QVERIFY(!verify->lines().isEmpty());
    QVERIFY(!verify->findChild<QWidget*>(QStringLiteral("verifyUnpack"))->isVisible());
}

void TestFilingSteps::aTemplateWithUnknownNamesIsRefused()
{
    FilingDesk unit;
    const qint64 filing = unit.draft();
    Screen screen(unit);
    QVERIFY(screen.open(filing));
    screen.page->acts().useTemplate(QStringLiteral("form"));
    QDialog* dialog = screen.dialog("ownTemplate");
    QVERIFY(dialog);
    auto* names = dialog->findChild<QAbstractItemView*>(QStringLiteral("templateNames"));
    QVERIFY(names->model()->rowCount() > 10);
    QVERIFY2(Screen::put(dialog, "templateFind", QStringLiteral("{{unit.credit_code")),
             problem().constData());
    QCOMPARE(names->model()->rowCount(), 1);
    QCOMPARE(names->model()->index(0, 0).data().toString(), QStringLiteral("{{unit.credit_code}}"));
    QCOMPARE(names->model()->index(0, 2).data().toString(), QStringLiteral("91350100M000100Y43"));
    QVERIFY2(Screen::put(dialog, "templatePath", written(unit, "自有.docx", "this is no docx")),
             problem().constData());
    QVERIFY2(Screen::act(dialog), problem().constData());
    QVERIFY(Screen::refuses(dialog));
    QVERIFY(screen.page->desk().data()->file.templates.isEmpty());
}

QTEST_MAIN(TestFilingSteps)
#include "tst_filing_steps.moc"
