#include "ui/filings/verify_dialog.h"
#include "base/quantity.h"
#include "filings/package_writer.h"
#include "filings/vault_witness.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/filings/verify_words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>

namespace wardbook::ui {

using filings::PackageProblem;
using filings::PackageReport;

namespace {

constexpr Length kLabelWidth{112};
constexpr qint64 kLargestKey = 64 * 1024;

/// A package of this vault is also held against its members and its trail.
PackageReport verified(people::Workspace* workspace, const QString& path, filings::VerifyOptions options,
                       const Progress& progress)
{
    PackageReport report = filings::verifyPackage(path, options, progress);
    if (!workspace || !report.isPackage || report.manifest.vault != workspace->vault().header().vaultId)
        return report;
    const auto reader = workspace->ledger().reader(1024);
    options.actHash = filings::actWitness(*reader);
    options.member = filings::memberWitness(*workspace, *reader);
    return filings::verifyPackage(path, options, progress);
}

} // namespace

VerifyDialog::VerifyDialog(Services* services, const QString& path, QWidget* parent)
    : QDialog(parent), m_services(services), m_path(path), m_report(std::make_shared<PackageReport>()),
      m_icon(new QLabel(this)), m_verdict(makeLabel({}, FontRole::PanelTitle, "", this)),
      m_lines(new QVBoxLayout), m_locked(new QWidget(this)), m_content(new QWidget),
      m_password(new QLineEdit(m_locked)), m_bar(new QProgressBar(this)),
      m_unpack(new Button(FilingsPageTr::tr("Unpack…"), "plain", {}, this)),
      m_close(new Button(FilingsPageTr::tr("Close"), "plain", {}, this))
{
    setObjectName(QStringLiteral("verifyPackage"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(FilingsPageTr::tr("Verify a package"));
    resize(px(680), px(560));
    build();
}

VerifyDialog::~VerifyDialog() = default;

void VerifyDialog::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, metric::kPage, 20, metric::kPage);
    column->setSpacing(metric::kSection);
    auto* head = new QHBoxLayout;
    head->setSpacing(metric::kGap);
    m_icon->setFixedSize(metric::kLargeIcon, metric::kLargeIcon);
    m_verdict->setObjectName(QStringLiteral("verifyVerdict"));
    m_verdict->setWordWrap(true);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_verdict, 1);
    column->addLayout(head);
    auto* name = new ElideLabel(QDir::toNativeSeparators(m_path), this);
    setTone(name, "text2");
    column->addWidget(name);
    m_bar->setTextVisible(false);
    m_bar->setObjectName(QStringLiteral("verifyProgress"));
    column->addWidget(m_bar);
    auto* locked = new QHBoxLayout(m_locked);
    locked->setContentsMargins(0, 0, 0, 0);
    locked->setSpacing(metric::kGap);
    m_password->setObjectName(QStringLiteral("verifyPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(FilingsPageTr::tr("Password of the package"));
    m_password->setAccessibleName(FilingsPageTr::tr("Password of the package"));
    auto* open = new Button(FilingsPageTr::tr("Open"), "primary", {}, m_locked);
    open->setObjectName(QStringLiteral("verifyOpen"));
    auto* key = new Button(FilingsPageTr::tr("Private key…"), "plain", {}, m_locked);
    key->setObjectName(QStringLiteral("verifyKey"));
    locked->addWidget(m_password, 1);
    locked->addWidget(open);
    locked->addWidget(key);
    column->addWidget(m_locked);
    auto* inner = new QVBoxLayout(m_content);
    inner->setContentsMargins(0, 0, metric::kGap, 0);
    m_lines->setSpacing(6);
    inner->addLayout(m_lines);
    inner->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(m_content);
    for (QWidget* part : {static_cast<QWidget*>(area), m_content})
        setSurface(part, "surface");
    column->addWidget(area, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metric::kGap);
    m_unpack->setObjectName(QStringLiteral("verifyUnpack"));
    m_close->setObjectName(QStringLiteral("verifyClose"));
    foot->addWidget(m_unpack);
    foot->addStretch(1);
    foot->addWidget(m_close);
    column->addLayout(foot);
    connect(open, &QPushButton::clicked, this, &VerifyDialog::openLocked);
    connect(m_password, &QLineEdit::returnPressed, this, &VerifyDialog::openLocked);
    connect(key, &QPushButton::clicked, this, &VerifyDialog::chooseKey);
    connect(m_unpack, &QPushButton::clicked, this, &VerifyDialog::unpack);
    connect(m_close, &QPushButton::clicked, this, &VerifyDialog::reject);
}

void VerifyDialog::start()
{
    open();
    m_close->setFocus();
    verify({});
}

void VerifyDialog::verify(const filings::VerifyOptions& options)
{
    if (m_task)
        return;
    m_options = options;
    m_settled = false;
    clear();
    m_locked->hide();
    m_unpack->hide();
    m_icon->clear();
    setTone(m_verdict, "");
    m_verdict->setText(FilingsPageTr::tr("Verifying…"));
    m_bar->setRange(0, 0);
    m_bar->show();
    const auto found = std::make_shared<PackageReport>();
    const auto over = [this] {
        m_task = nullptr;
        m_settled = true;
        m_bar->hide();
    };
    m_task = Task::start(
        this, FilingsPageTr::tr("Verifying"),
        [found, options, path = m_path, workspace = m_services ? &m_services->workspace() : nullptr](
            const Progress& progress) { *found = verified(workspace, path, options, progress); },
        [this, over, found] {
            over();
            m_report = found;
            showReport();
        },
        [this, over](const Error& error) {
            over();
            *m_report = {};
            show(error.text());
        });
    connect(m_task, &Task::progressed, this, [this](qint64 done, qint64 total) {
        constexpr int kParts = 1000;
        m_bar->setRange(0, total > 0 ? kParts : 0);
        m_bar->setValue(total > 0 ? int(double(done) * kParts / double(total)) : 0);
    });
}

void VerifyDialog::reject()
{
    if (m_task)
        m_task->cancel();
    m_password->clear();
    QDialog::reject();
}

QString VerifyDialog::verdict() const
{
    return m_verdict->text();
}

void VerifyDialog::clear()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (QWidget* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
}

QStringList VerifyDialog::lines() const
{
    QStringList texts;
    for (int i = 0; i < m_lines->count(); ++i)
        if (QWidget* line = m_lines->itemAt(i)->widget())
            for (const QLabel* label : line->findChildren<QLabel*>())
                if (!label->text().isEmpty())
                    texts.append(label->text());
    return texts;
}

void VerifyDialog::addLine(const QString& icon, const char* tone, const QString& text, const QString& second)
{
    auto* line = new QWidget(m_content);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    row->addWidget(makeIconLabel(icon, tone, metric::kIcon, line), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    QLabel* first = makeLabel(text, FontRole::Body, "", line);
    first->setWordWrap(true);
    first->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(first);
    if (!second.isEmpty()) {
        QLabel* more = makeLabel(second, FontRole::Caption, "text2", line);
        more->setWordWrap(true);
        more->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(more);
    }
    row->addLayout(words, 1);
    m_lines->addWidget(line);
}

void VerifyDialog::addFact(const QString& label, const QString& value, bool mono)
{
    if (value.isEmpty())
        return;
    auto* line = new QWidget(m_content);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    QLabel* name = makeLabel(label, FontRole::Body, "text2", line);
    name->setFixedWidth(kLabelWidth);
    name->setWordWrap(true);
    row->addWidget(name, 0, Qt::AlignTop);
    QLabel* text = makeLabel(value, mono ? FontRole::MonoCaption : FontRole::Body, "", line);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(text, 1);
    m_lines->addWidget(line);
}

/// It could not be read at all.
void VerifyDialog::show(const QString& problem)
{
    m_icon->setPixmap(icon(QStringLiteral("error"), IconTone::Bad).pixmap(metric::kLargeIcon));
    setTone(m_verdict, "bad");
    m_verdict->setText(FilingsPageTr::tr("It could not be verified"));
    addLine(QStringLiteral("error"), "bad", problem);
}

void VerifyDialog::showReport()
{
    const PackageVerdict verdict = verdictOf(*m_report);
    m_icon->setPixmap(icon(verdict.icon, verdict.tone == QByteArray("ok")     ? IconTone::Ok
                                         : verdict.tone == QByteArray("warn") ? IconTone::Warn
                                                                              : IconTone::Bad)
                          .pixmap(metric::kLargeIcon));
    m_verdict->setText(verdict.text);
    setTone(m_verdict, verdict.tone);
    m_locked->setVisible(verdict.locked);
    m_unpack->setVisible(m_report->ok && m_report->isPackage);
    if (verdict.locked) {
        m_password->selectAll();
        m_password->setFocus();
    }
    showProblems();
    showManifest();
}

void VerifyDialog::showProblems()
{
    for (const PackageProblem& problem : std::as_const(m_report->problems))
        addLine(problem.fatal ? QStringLiteral("error") : QStringLiteral("info"),
                problem.fatal ? "bad" : "text2", problem.text,
                problem.text.contains(problem.file) ? QString() : problem.file);
}

void VerifyDialog::showManifest()
{
    const filings::Manifest& manifest = m_report->manifest;
    if (m_report->isPackage) {
        for (const filings::PackageSignature& signature : std::as_const(m_report->signatures))
            addLine(QStringLiteral("check"), "ok", signatureText(signature), signatureDetail(signature));
        addFact(FilingsPageTr::tr("Filing"), QStringLiteral("%1 %2").arg(manifest.filing, manifest.title));
        addFact(FilingsPageTr::tr("Unit"), QStringLiteral("%1 %2").arg(manifest.unit, manifest.unitCode));
        addFact(FilingsPageTr::tr("Kind"),
                QStringLiteral("%1 %2").arg(manifest.kindLabel, manifest.kindVersion));
        addFact(FilingsPageTr::tr("Recipient"), manifest.recipient);
        addFact(FilingsPageTr::tr("Made"), madeText(manifest));
        addFact(FilingsPageTr::tr("From act"),
                actText(manifest, m_services ? m_services->workspace().vault().header().vaultId : QString()));
        addFact(FilingsPageTr::tr("Files checked"), QString::number(m_report->files));
        addFact(FilingsPageTr::tr("Manifest SM3"), QString::fromLatin1(m_report->manifestSm3.toHex()), true);
    }
    addFact(FilingsPageTr::tr("Size"), formatBytes(m_report->size));
    addFact(QStringLiteral("SM3"), QString::fromLatin1(m_report->sm3.toHex()), true);
    addFact(QStringLiteral("SHA-256"), QString::fromLatin1(m_report->sha256.toHex()), true);
}

/// In the window's message bar; without one, as a line of its own.
void VerifyDialog::say(bool good, const QString& title, const QString& text)
{
    if (m_services)
        m_services->message(good ? Services::Tone::Ok : Services::Tone::Error, title, text);
    else
        addLine(good ? QStringLiteral("check") : QStringLiteral("error"), good ? "ok" : "bad", title, text);
}

void VerifyDialog::openLocked()
{
    if (m_password->text().isEmpty())
        return;
    filings::VerifyOptions options;
    options.password = crypto::passwordSecret(m_password->text());
    verify(options);
}

void VerifyDialog::chooseKey()
{
    prompts::openFile(
        this, FilingsPageTr::tr("The receiver’s private key"),
        FilingsPageTr::tr("Keys (*.pem *.der *.key);;All files (*)"), [this](const QString& path) {
            QFile file(path);
            if (path.isEmpty())
                return;
            if (!file.open(QIODevice::ReadOnly))
                return say(false, FilingsPageTr::tr("%1 could not be read.").arg(QFileInfo(path).fileName()));
            QByteArray text = file.read(kLargestKey);
            filings::VerifyOptions options;
            try {
                options.receiver = filings::receiverPrivateKey(text);
            } catch (const Error& error) {
                say(false, error.text());
            }
            crypto::wipe(text);
            if (options.receiver)
                verify(options);
        });
}

void VerifyDialog::unpack()
{
    prompts::folder(this, FilingsPageTr::tr("Unpack into an empty folder"), [this](const QString& folder) {
        if (folder.isEmpty() || m_task)
            return;
        const auto work = [path = m_path, folder, options = m_options](const Progress& progress) {
            filings::unpackPackage(path, folder, options, progress);
        };
        const auto done = [this, folder] {
            say(true, FilingsPageTr::tr("Unpacked"), QDir::toNativeSeparators(folder));
        };
        if (m_services)
            m_services->run(this, FilingsPageTr::tr("Unpacking"), work, done);
        else
            Task::start(this, FilingsPageTr::tr("Unpacking"), work, done,
                        [this](const Error& error) { say(false, error.text()); });
    });
}

} // namespace wardbook::ui
