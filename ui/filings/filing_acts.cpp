// A filing's steps: signing, sealing, what goes out and comes back.
#include "ui/filings/filing_acts.h"
#include "fields/filing.h"
#include "filings/package_writer.h"
#include "ledger/record_fields.h"
#include "ui/filings/filing_tools.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/filings/new_filing_dialog.h"
#include "ui/filings/receipt_dialog.h"
#include "ui/filings/seal_dialog.h"
#include "ui/filings/sign_dialog.h"
#include "ui/filings/verify_dialog.h"
#include "ui/kit/field_dialog.h"
#include "ui/kit/prompts.h"
#include <QDir>
#include <QStandardPaths>

namespace wardbook::ui {

namespace field = fields::filing;
using filings::FilingFile;
using filings::Signer;

FilingActs::FilingActs(Services& services, QWidget* parent)
    : QObject(parent), m_services(services), m_parent(parent),
      m_source(new RecordSource(services.workspace().ledger(), QLatin1String(field::kRegister), this))
{
}

FilingActs::~FilingActs() = default;

void FilingActs::setFiling(const FilingViewPtr& view)
{
    m_view = view;
    const bool here = view && view->id() == m_sealNext;
    if (!here) {
        m_sealNext = 0;
        return;
    }
    if (view->file.state != QLatin1String("signing") || !view->file.sealRefusal.isEmpty())
        return; // others sign first
    m_sealNext = 0;
    seal();
}

void FilingActs::run(const QString& what, Work work, std::function<void()> done)
{
    m_services.run(
        this, what,
        [tools = FilingTools::of(m_services), work = std::move(work)](const Progress& progress) {
            filings::FilingService service = tools.service();
            work(service, progress);
        },
        std::move(done));
}

QString FilingActs::titleOf() const
{
    return m_view ? QStringLiteral("%1 %2").arg(m_view->file.code, m_view->file.title) : QString();
}

const filings::PartDefinition* FilingActs::part(const QString& id) const
{
    return m_view && m_view->file.kind ? m_view->file.kind->part(id) : nullptr;
}

void FilingActs::begin(const QString& kind, const QString& subjectUid)
{
    auto* dialog = new NewFilingDialog(m_services, *m_source, kind, subjectUid, m_parent);
    connect(dialog, &NewFilingDialog::created, this, &FilingActs::made);
    dialog->begin();
}

FilingActs::Next FilingActs::next() const
{
    Next next;
    if (!m_view)
        return next;
    const FilingFile& file = m_view->file;
    const auto is = [&](const char* state) { return file.state == QLatin1String(state); };
    if (is("draft")) {
        next = {FilingsPageTr::tr("Sign and seal…"), file.freezeRefusal, file.freezeRefusal,
                Next::Step::Sign};
        int missing = 0;
        for (const filings::PackageFile& one : file.package)
            missing += one.state == filings::PackageFile::State::Missing ? 1 : 0;
        if (!next.refusal.isEmpty() && missing > 0)
            next.note = FilingsPageTr::tr("%1 missing: it can’t be sealed").arg(missing);
        else if (!next.refusal.isEmpty() && file.completeness.doubtful > 0)
            next.note =
                FilingsPageTr::tr("%1 to be confirmed: it can’t be sealed").arg(file.completeness.doubtful);
        return next;
    }
    if (is("signing")) {
        const bool all = std::all_of(file.signers.begin(), file.signers.end(),
                                     [](const Signer& signer) { return signer.signedMs != 0; });
        if (all)
            return {FilingsPageTr::tr("Seal…"), file.sealRefusal, file.sealRefusal, Next::Step::Seal};
        return {FilingsPageTr::tr("Sign and seal…"), file.signRefusal, file.signRefusal, Next::Step::Sign};
    }
    const QString refusal =
        m_view->submit ? QString() : FilingsPageTr::tr("Your role does not deliver filings.");
    if (is("sealed"))
        return {FilingsPageTr::tr("Register the delivery…"), refusal, refusal, Next::Step::Send};
    if (is("sent"))
        return {FilingsPageTr::tr("Register the receipt…"), refusal, refusal, Next::Step::Receive};
    return next;
}

void FilingActs::goOn()
{
    switch (next().step) {
    case Next::Step::Sign:
        return sign(true);
    case Next::Step::Seal:
        return seal();
    case Next::Step::Send:
        return deliver();
    case Next::Step::Receive:
        return receive();
    case Next::Step::None:
        break;
    }
}

void FilingActs::sign(bool thenSeal)
{
    if (!m_view)
        return;
    auto* dialog = new SignDialog(m_services, m_view, m_parent);
    connect(dialog, &SignDialog::signedOrFixed, this, [this, thenSeal, filing = m_view->id()](bool byMe) {
        m_sealNext = thenSeal && byMe ? filing : 0;
        m_services.message(Services::Tone::Ok, byMe ? FilingsPageTr::tr("Signed")
                                                    : FilingsPageTr::tr("Content fixed; it waits for its "
                                                                        "signatures"));
    });
    dialog->start();
}

void FilingActs::reopen()
{
    if (!m_view)
        return;
    prompts::reason(m_parent,
                    {FilingsPageTr::tr("Reopen the filing"),
                     FilingsPageTr::tr("%1. It becomes a draft again and the signatures given so far become "
                                       "void.")
                         .arg(titleOf()),
                     FilingsPageTr::tr("Reopen"), true},
                    [this, filing = m_view->id(), rev = m_view->rev()](const QString& reason) {
                        run(FilingsPageTr::tr("Saving"),
                            [=](filings::FilingService& service, const Progress&) {
                                service.reopen(filing, rev, reason);
                            });
                    });
}

QString FilingActs::suggestedPackage() const
{
    const ledger::RecordFields own(m_source->registers()->at(QLatin1String(field::kRegister)),
                                   m_view->file.filing);
    QString name = own.text(field::package_name);
    if (name.isEmpty() && m_view->file.kind)
        name = filings::filledPlain(m_view->file.kind->packageName, filings::FactScope(m_view->file.facts));
    if (name.isEmpty())
        name = titleOf();
    if (!name.endsWith(QLatin1String(".zip")))
        name = filings::safeFileName(name) + QStringLiteral(".zip");
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return (folder.exists() ? folder : QDir::home()).filePath(name);
}

void FilingActs::seal()
{
    if (!m_view)
        return;
    auto* dialog = new SealDialog(m_services, *m_source, m_view, SealDialog::Purpose::Seal,
                                  suggestedPackage(), m_parent);
    connect(dialog, &SealDialog::written, this,
            [this](const QString& path, const filings::WrittenPackage& package) {
                m_services.message(Services::Tone::Ok, FilingsPageTr::tr("Sealed"),
                                   FilingsPageTr::tr("%1  SM3 %2")
                                       .arg(QDir::toNativeSeparators(path),
                                            QString::fromLatin1(package.sm3.toHex().left(16))));
            });
    dialog->start();
}

void FilingActs::writeAgain()
{
    if (!m_view)
        return;
    auto* dialog = new SealDialog(m_services, *m_source, m_view, SealDialog::Purpose::WriteAgain,
                                  suggestedPackage(), m_parent);
    connect(dialog, &SealDialog::written, this, [this](const QString& path) {
        m_services.message(Services::Tone::Ok, FilingsPageTr::tr("The package is written"),
                           QDir::toNativeSeparators(path));
    });
    dialog->start();
}

void FilingActs::deliver()
{
    if (!m_view)
        return;
    auto* dialog =
        new FieldDialog(*m_source, field::kRegister,
                        {FilingsPageTr::tr("Register the delivery"),
                         FilingsPageTr::tr("%1. It counts as delivered from this time on.").arg(titleOf()),
                         FilingsPageTr::tr("Register"), false},
                        m_parent);
    dialog->setObjectName(QStringLiteral("deliverFiling"));
    const qint64 now = m_services.nowMs();
    dialog->addField(field::sent_at, {now, ledger::instantText(now), true, {}});
    dialog->addField(field::channel, {{}, {}, true, {}});
    dialog->addField(field::receipt_no);
    dialog->addField(field::sent_note);
    dialog->setWork([tools = FilingTools::of(m_services), filing = m_view->id(), rev = m_view->rev()](
                        const ledger::FieldValues& values, const QString&, const Progress&) {
        const auto text = [&](const char* name) { return values.value(QLatin1String(name)).toString(); };
        tools.service().registerSent(filing, rev,
                                     {values.value(QLatin1String(field::sent_at)).toLongLong(),
                                      text(field::channel), text(field::sent_note), text(field::receipt_no)});
    });
    dialog->start();
}

void FilingActs::receive()
{
    if (!m_view)
        return;
    auto* dialog = new ReceiptDialog(m_services, *m_source, m_view, m_parent);
    dialog->start();
}

void FilingActs::sendBack()
{
    if (!m_view)
        return;
    auto* dialog = new FieldDialog(*m_source, field::kRegister,
                                   {FilingsPageTr::tr("Register the return"),
                                    FilingsPageTr::tr("%1. It can then be filed again.").arg(titleOf()),
                                    FilingsPageTr::tr("Register"), true},
                                   m_parent);
    dialog->setObjectName(QStringLiteral("returnFiling"));
    const qint64 now = m_services.nowMs();
    dialog->addField(field::returned_at, {now, ledger::instantText(now), true, {}});
    dialog->addField(field::returned_note, {{}, {}, true, {}});
    dialog->setWork([tools = FilingTools::of(m_services), filing = m_view->id(), rev = m_view->rev()](
                        const ledger::FieldValues& values, const QString&, const Progress&) {
        tools.service().registerReturn(filing, rev,
                                       values.value(QLatin1String(field::returned_at)).toLongLong(),
                                       values.value(QLatin1String(field::returned_note)).toString());
    });
    dialog->start();
}

void FilingActs::voidFiling()
{
    if (!m_view)
        return;
    prompts::reason(m_parent,
                    {FilingsPageTr::tr("Void the filing"),
                     FilingsPageTr::tr("%1. It stays in the register but counts no more; file again from it "
                                       "if need be.")
                         .arg(titleOf()),
                     FilingsPageTr::tr("Void"), true},
                    [this, filing = m_view->id(), rev = m_view->rev()](const QString& reason) {
                        run(FilingsPageTr::tr("Saving"),
                            [=](filings::FilingService& service, const Progress&) {
                                service.voidFiling(filing, rev, reason);
                            });
                    });
}

void FilingActs::again()
{
    if (!m_view)
        return;
    auto* dialog = new FieldDialog(
        *m_source, field::kRegister,
        {FilingsPageTr::tr("File again"),
         FilingsPageTr::tr("A new draft from %1: its attachments and signers are taken over, its values are "
                           "read afresh.")
             .arg(titleOf()),
         FilingsPageTr::tr("Create"), false},
        m_parent);
    dialog->setObjectName(QStringLiteral("fileAgain"));
    const QStringList variants = m_view->file.kind ? m_view->file.kind->variants : QStringList();
    if (!variants.isEmpty()) {
        const QString code =
            m_view->file.state == QLatin1String("receipted") && variants.contains(QStringLiteral("change"))
                ? QStringLiteral("change")
                : m_view->file.variant;
        const QString label = m_source->registers()->codes(QStringLiteral("filing_variant")).labelOf(code);
        dialog->addField(field::variant, {code, label, true, {}});
    }
    const auto drafted = std::make_shared<qint64>(0);
    dialog->setWork(
        [drafted, tools = FilingTools::of(m_services),
         filing = m_view->id()](const ledger::FieldValues& values, const QString&, const Progress&) {
            *drafted = tools.service().again(filing, values.value(QLatin1String(field::variant)).toString());
        },
        [this, drafted] { Q_EMIT made(*drafted); });
    dialog->start();
}

void FilingActs::verifyPackage(Services& services, QWidget* window, const QString& path)
{
    if (!path.isEmpty()) {
        auto* dialog = new VerifyDialog(&services, path, window);
        return dialog->start();
    }
    prompts::openFile(window, FilingsPageTr::tr("Verify a package"),
                      FilingsPageTr::tr("Packages (*.zip);;All files (*)"),
                      [&services, window](const QString& chosen) {
                          if (!chosen.isEmpty())
                              verifyPackage(services, window, chosen);
                      });
}

} // namespace wardbook::ui
