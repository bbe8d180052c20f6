#include "commands/sample_filings.h"
#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/sample_support.h"
#include "documents/pdf_writer.h"
#include "fields/filing.h"
#include "fields/filing_part.h"
#include "fields/member.h"
#include "fields/person.h"
#include "fields/recipient.h"
#include "fields/system.h"
#include "filings/filing_service.h"
#include <QBuffer>
#include <QDir>

namespace wardbook::commands::sample {

namespace {

using filings::FilingService;
using people::Workspace;

QString word(const QJsonValue& object, const char* key)
{
    return object[QLatin1String(key)].toString();
}

qint64 daysAgo(const QJsonValue& days)
{
    constexpr qint64 kDay = 86'400'000;
    return clock::nowMs() - days.toInteger() * kDay;
}

/// Today at that hour, so that the open filing always has its limit in sight.
qint64 todayAt(int hour, int minute)
{
    return QDateTime(clock::now().date(), QTime(hour, minute)).toMSecsSinceEpoch();
}

/// A page that says what it stands for: the sample has no real papers.
QByteArray paper(const QString& title, const QString& text)
{
    documents::Document document;
    document.title = title;
    document.headerLeft = Tr::tr("Sample unit");
    document.paragraph(text);
    return documents::pdfBytes(document);
}

qint64 revOf(Workspace& workspace, qint64 filing)
{
    return workspace.ledger().reader()->record(QString::fromLatin1(fields::filing::kRegister), filing).rev;
}

/// One filing of the file, prepared as far as it says.
class Preparer
{
public:
    Preparer(Workspace& workspace, const QJsonValue& story)
        : m_workspace(workspace), m_story(story),
          m_service(workspace, [ms = daysAgo(story[QLatin1String("days_ago")])] { return ms; })
    {
    }

    qint64 prepare()
    {
        const qint64 filing = create();
        for (const QJsonValue& file : m_story[QLatin1String("files")].toArray())
            attach(filing, file);
        const QJsonObject typed = m_story[QLatin1String("typed")].toObject();
        for (auto it = typed.begin(); it != typed.end(); ++it)
            m_service.setValue(filing, it.key(), it.value().toString(), {});
        const QJsonObject exempted = m_story[QLatin1String("exempt")].toObject();
        for (auto it = exempted.begin(); it != exempted.end(); ++it)
            m_service.exempt(filing, it.key(), it.value().toString());
        const QJsonObject confirmed = m_story[QLatin1String("confirm")].toObject();
        for (auto it = confirmed.begin(); it != confirmed.end(); ++it)
            m_service.confirm(filing, it.key(), it.value().toString());
        return filing;
    }

    FilingService& service() { return m_service; }

private:
    qint64 create()
    {
        const auto reader = m_workspace.ledger().reader();
        filings::NewFiling filing;
        filing.kind = word(m_story, "kind");
        filing.variant = word(m_story, "variant");
        filing.title = word(m_story, "title");
        filing.subject.year = m_story[QLatin1String("year")].toInt();
        if (const QString system = word(m_story, "system"); !system.isEmpty())
            filing.subject.system = named(*reader, fields::system::kRegister, system).id;
        filing.recipient = named(*reader, fields::recipient::kRegister, word(m_story, "recipient")).id;
        filing.preparer = named(*reader, fields::person::kRegister, word(m_story, "preparer")).id;
        for (const QJsonValue& signer : m_story[QLatin1String("signers")].toArray())
            filing.signers.append(named(*reader, fields::member::kRegister, signer.toString()).id);
        if (m_story[QLatin1String("due_today")].toBool())
            filing.dueMs = todayAt(17, 30);
        return m_service.create(filing);
    }

    void attach(qint64 filing, const QJsonValue& file)
    {
        const QString name = word(file, "name");
        QByteArray bytes = paper(QFileInfo(name).completeBaseName(), word(file, "text"));
        QBuffer content(&bytes);
        content.open(QIODevice::ReadOnly);
        ledger::FieldValues details;
        if (const QJsonValue days = file[QLatin1String("issued_days_ago")]; days.isDouble())
            details.insert(QString::fromLatin1(fields::filing_part::issued_on),
                           clock::now().date().addDays(-days.toInteger()).toString(Qt::ISODate));
        m_service.attach(filing, word(file, "part"), content, name, details);
    }

    Workspace& m_workspace;
    QJsonValue m_story;
    FilingService m_service;
};

/// The second signature, and all that follows it.
void complete(Workspace& workspace, const QJsonValue& story, const QString& folder)
{
    const qint64 filing =
        named(*workspace.ledger().reader(), fields::filing::kRegister, word(story, "title")).id;
    FilingService service(workspace, [ms = daysAgo(story[QLatin1String("days_ago")])] { return ms; });
    service.sign(filing, revOf(workspace, filing), {});
    service.seal(filing, revOf(workspace, filing), QDir(folder).filePath(QStringLiteral("sample.zip")), {});
    service.registerSent(filing, revOf(workspace, filing), {0, word(story, "channel"), {}, {}});
    // the answer came days later
    FilingService later(workspace, [ms = daysAgo(story[QLatin1String("receipt_days_ago")])] { return ms; });
    filings::Receipt receipt;
    receipt.number = word(story, "receipt");
    receipt.certificate = word(story, "certificate");
    receipt.atMs = daysAgo(story[QLatin1String("receipt_days_ago")]);
    receipt.certificateOn = QDateTime::fromMSecsSinceEpoch(receipt.atMs).date();
    later.registerReceipt(filing, revOf(workspace, filing), receipt);
}

} // namespace

void enterRecipients(Workspace& administrator)
{
    administrator.perform(Tr::tr("Recipients entered"), {}, [](ledger::ActWriter& writer) {
        createAll(writer, fields::recipient::kRegister,
                  data("filings")[QLatin1String("recipients")].toArray());
    });
}

void prepareEarlier(Workspace& administrator)
{
    for (const QJsonValue& story : data("filings")[QLatin1String("earlier")].toArray()) {
        Preparer preparer(administrator, story);
        const qint64 filing = preparer.prepare();
        preparer.service().freeze(filing, revOf(administrator, filing));
        preparer.service().sign(filing, revOf(administrator, filing), {});
    }
}

void sealEarlier(Workspace& officer, const QString& packageFolder)
{
    for (const QJsonValue& story : data("filings")[QLatin1String("earlier")].toArray())
        complete(officer, story, packageFolder);
}

void changeWhatWasFiled(Workspace& administrator)
{
    administrator.perform(
        Tr::tr("Edit"), Tr::tr("A new module was put in use"), [](ledger::ActWriter& writer) {
            for (const QJsonValue& change : data("filings")[QLatin1String("changes")].toArray()) {
                const QString registerId = word(change, "register");
                const ledger::Record record =
                    named(writer.reader(), registerId.toLatin1().constData(), word(change, "name"));
                writer.update(registerId, record.id, record.rev,
                              parse(writer, registerId, change[QLatin1String("fields")].toObject()));
            }
        });
}

void prepareFilings(Workspace& administrator)
{
    for (const QJsonValue& story : data("filings")[QLatin1String("open")].toArray())
        Preparer(administrator, story).prepare();
}

} // namespace wardbook::commands::sample
