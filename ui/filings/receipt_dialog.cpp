#include "ui/filings/receipt_dialog.h"
#include "base/error.h"
#include "exchange/proofs.h"
#include "fields/filing.h"
#include "ledger/record_fields.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeDatabase>

namespace wardbook::ui {

namespace field = fields::filing;

namespace {

/// 0 without a file.
qint64 stored(people::Workspace& workspace, const QString& path, const Progress& progress)
{
    if (path.isEmpty())
        return 0;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Io,
                    FilingsPageTr::tr("%1 could not be read. Nothing was registered; check whether the file "
                                      "can be opened, then register again.")
                        .arg(QFileInfo(path).fileName()),
                    file.errorString());
    return exchange::addProof(workspace, file, QFileInfo(path).fileName(),
                              QMimeDatabase().mimeTypeForFile(path).name(), progress);
}

} // namespace

ReceiptDialog::ReceiptDialog(Services& services, RecordSource& source, const FilingViewPtr& view,
                             QWidget* parent)
    : FieldDialog(source, field::kRegister,
                  {FilingsPageTr::tr("Register the receipt"),
                   QStringLiteral("%1 %2").arg(view->file.code, view->file.title),
                   FilingsPageTr::tr("Register"), false},
                  parent),
      m_files(std::make_shared<Files>())
{
    setObjectName(QStringLiteral("receiveFiling"));
    const ledger::RecordFields own(source.registers()->at(QLatin1String(field::kRegister)),
                                   view->file.filing);
    const qint64 now = services.nowMs();
    addField(field::receipt_no, {own.value(field::receipt_no), {}, false, {}});
    addField(field::receipt_at, {now, ledger::instantText(now), true, {}});
    m_receipt = addFile(FilingsPageTr::tr("Receipt as a file"), "receiptFile");
    if (view->file.kind && view->file.kind->subject == filings::FilingKind::Subject::System) {
        addField(field::certificate_no);
        addField(field::certificate_on);
        addField(field::valid_until)
            ->setPlaceholder(view->file.kind->validMonths > 0
                                 ? FilingsPageTr::tr("Empty: %1 months").arg(view->file.kind->validMonths)
                                 : QString());
        m_certificate = addFile(FilingsPageTr::tr("Certificate as a file"), "certificateFile");
    }
    setWork([tools = FilingTools::of(services), filing = view->id(), rev = view->rev(),
             files = m_files](const ledger::FieldValues& values, const QString&, const Progress& progress) {
        const auto text = [&](const char* name) { return values.value(QLatin1String(name)).toString(); };
        const auto day = [&](const char* name) { return QDate::fromString(text(name), Qt::ISODate); };
        filings::Receipt receipt;
        receipt.number = text(field::receipt_no);
        receipt.certificate = text(field::certificate_no);
        receipt.atMs = values.value(QLatin1String(field::receipt_at)).toLongLong();
        receipt.certificateOn = day(field::certificate_on);
        receipt.validUntil = day(field::valid_until);
        receipt.file = stored(*tools.workspace, files->receipt, progress);
        receipt.certificateFile = stored(*tools.workspace, files->certificate, progress);
        tools.service().registerReceipt(filing, rev, receipt);
    });
}

QLineEdit* ReceiptDialog::addFile(const QString& label, const char* name)
{
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    auto* path = new QLineEdit(holder);
    path->setObjectName(QLatin1String(name));
    path->setAccessibleName(label);
    row->addWidget(path, 1);
    auto* choose = new Button(FilingsPageTr::tr("Choose…"), "plain", {}, holder);
    choose->setAutoDefault(false);
    row->addWidget(choose);
    addRow(label, holder)->setBuddy(path);
    connect(choose, &QPushButton::clicked, this, [this, path, label] {
        prompts::openFile(this, label, FilingsPageTr::tr("All files (*)"), [path](const QString& file) {
            if (!file.isEmpty())
                path->setText(QDir::toNativeSeparators(file));
        });
    });
    return path;
}

bool ReceiptDialog::ready()
{
    m_files->receipt = QDir::fromNativeSeparators(m_receipt->text().trimmed());
    m_files->certificate =
        m_certificate ? QDir::fromNativeSeparators(m_certificate->text().trimmed()) : QString();
    for (const QString& path : {m_files->receipt, m_files->certificate})
        if (!path.isEmpty() && !QFileInfo(path).isFile()) {
            setError(FilingsPageTr::tr("There is no file %1.").arg(QDir::toNativeSeparators(path)));
            return false;
        }
    return true;
}

} // namespace wardbook::ui
