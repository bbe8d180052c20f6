#include "ui/filings/seal_dialog.h"
#include "base/error.h"
#include "crypto/secret.h"
#include "fields/filing.h"
#include "fields/recipient.h"
#include "ledger/record_fields.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include "vault/vault.h"
#include <QBoxLayout>
#include <QButtonGroup>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

namespace wardbook::ui {

namespace {

constexpr Length kDialogWidth{588};
constexpr qint64 kLargestKey = 64 * 1024;

prompts::Question question(const FilingView& view, SealDialog::Purpose purpose)
{
    const QString about = QStringLiteral("%1 %2").arg(view.file.code, view.file.title);
    if (purpose == SealDialog::Purpose::WriteAgain)
        return {FilingsPageTr::tr("Write the package again"),
                FilingsPageTr::tr("%1. The same files and signatures as sealed.").arg(about),
                FilingsPageTr::tr("Write"), false};
    return {FilingsPageTr::tr("Seal the package"),
            FilingsPageTr::tr("%1. Once sealed, its content can’t be changed; the file leaves the vault and "
                              "its SM3 goes into the trail.")
                .arg(about),
            FilingsPageTr::tr("Seal"), false};
}

QLineEdit* secretLine(const char* name, const QString& label, QVBoxLayout* column)
{
    column->addWidget(makeLabel(label, FontRole::Body, "text2"));
    auto* line = new QLineEdit;
    line->setObjectName(QLatin1String(name));
    line->setAccessibleName(label);
    line->setEchoMode(QLineEdit::Password);
    column->addWidget(line);
    return line;
}

} // namespace

SealDialog::SealDialog(Services& services, RecordSource& source, const FilingViewPtr& view, Purpose purpose,
                       const QString& suggestedPath, QWidget* parent)
    : WorkPrompt(question(*view, purpose), parent), m_services(services), m_source(source), m_view(view),
      m_purpose(purpose), m_path(new QLineEdit(QDir::toNativeSeparators(suggestedPath), this)),
      m_password(nullptr), m_again(nullptr), m_ways(new QButtonGroup(this)),
      m_keyFrom(makeLabel({}, FontRole::Body, "text2", this)),
      m_fingerprint(makeLabel({}, FontRole::Mono, "", this)),
      m_checked(makeLabel({}, FontRole::Caption, "warn", this))
{
    setObjectName(QStringLiteral("sealFiling"));
    setMinimumWidth(kDialogWidth);
    build();
    connect(m_path, &QLineEdit::textChanged, this, &SealDialog::check);
    connect(m_ways, &QButtonGroup::idClicked, this, &SealDialog::showWay);
    connect(this, &PromptDialog::acted, this, &SealDialog::act);
    readRecipient();
    check();
}

SealDialog::~SealDialog() = default;

void SealDialog::build()
{
    body()->addWidget(makeLabel(FilingsPageTr::tr("File"), FontRole::Body, "text2", this));
    auto* path = new QHBoxLayout;
    path->setSpacing(metric::kGap);
    m_path->setObjectName(QStringLiteral("sealPath"));
    m_path->setAccessibleName(FilingsPageTr::tr("File"));
    path->addWidget(m_path, 1);
    auto* choose = new Button(FilingsPageTr::tr("Choose…"), "plain", {}, this);
    choose->setObjectName(QStringLiteral("sealChoose"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &SealDialog::choosePath);
    path->addWidget(choose);
    body()->addLayout(path);
    body()->addWidget(makeLabel(FilingsPageTr::tr("Protection"), FontRole::Body, "text2", this));
    const std::pair<const char*, QString> ways[] = {
        {"sealPlain", FilingsPageTr::tr("None: anyone can open and verify it")},
        {"sealPassword", FilingsPageTr::tr("Password (AES-256, opens in 7-Zip)")},
        {"sealReceiver", FilingsPageTr::tr("The receiver’s SM2 key: only its holder can open it")}};
    for (int way = Plain; way <= Receiver; ++way) {
        auto* button = new QRadioButton(ways[way].second, this);
        button->setObjectName(QLatin1String(ways[way].first));
        m_ways->addButton(button, way);
        body()->addWidget(button);
    }
    m_ways->button(Plain)->setChecked(true);
    m_pages = {nullptr, passwordPage(), receiverPage()};
    for (QWidget* page : m_pages)
        if (page)
            body()->addWidget(page);
    showWay(Plain);
    if (m_purpose == Purpose::WriteAgain) {
        m_reason = addReason();
        connect(m_reason, &QPlainTextEdit::textChanged, this, &SealDialog::check);
    }
}

QWidget* SealDialog::passwordPage()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(20, 0, 0, 0);
    column->setSpacing(4);
    m_password = secretLine("sealSecret", FilingsPageTr::tr("Password, at least 10 characters"), column);
    m_again = secretLine("sealSecretAgain", FilingsPageTr::tr("The same again"), column);
    QLabel* tell = makeLabel(FilingsPageTr::tr("It is kept nowhere. Tell the receiver by another way than "
                                               "the package takes."),
                             FontRole::Caption, "text2", page);
    tell->setWordWrap(true);
    column->addWidget(tell);
    column->addStretch(1);
    for (QLineEdit* line : {m_password, m_again})
        connect(line, &QLineEdit::textChanged, this, &SealDialog::check);
    return page;
}

QWidget* SealDialog::receiverPage()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(20, 0, 0, 0);
    column->setSpacing(4);
    m_keyFrom->setWordWrap(true);
    m_fingerprint->setObjectName(QStringLiteral("sealFingerprint"));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_checked->setWordWrap(true);
    column->addWidget(m_keyFrom);
    column->addWidget(m_fingerprint);
    column->addWidget(m_checked);
    auto* other = new Button(FilingsPageTr::tr("Another key file…"), "plain", {}, page);
    other->setSmall(true);
    other->setAutoDefault(false);
    other->setObjectName(QStringLiteral("sealKeyFile"));
    connect(other, &QPushButton::clicked, this, &SealDialog::chooseKey);
    column->addWidget(other, 0, Qt::AlignLeft);
    column->addStretch(1);
    return page;
}

void SealDialog::readRecipient()
{
    struct Found
    {
        QString name, key;
        QDate checkedOn;
    };
    const auto found = std::make_shared<Found>();
    const qint64 recipient =
        ledger::RecordFields(m_source.registers()->at(QLatin1String(fields::filing::kRegister)),
                             m_view->file.filing)
            .number(fields::filing::recipient);
    m_keyProblem = FilingsPageTr::tr("The recipient has no key here. Choose its key file.");
    m_keyFrom->setText(m_keyProblem);
    m_checked->hide();
    if (recipient == 0)
        return;
    m_source.read(
        this,
        [found, recipient](ledger::Reader& reader) {
            namespace fr = fields::recipient;
            const auto record = reader.find(QLatin1String(fr::kRegister), recipient);
            if (!record)
                return;
            const ledger::RecordFields own(reader, fr::kRegister, *record);
            *found = {own.text(fr::name), own.text(fr::public_key), own.date(fr::key_checked_on)};
        },
        [this, found] {
            if (found->key.trimmed().isEmpty() || m_key)
                return;
            takeKey(found->key.toLatin1(), found->name);
            m_checked->setText(
                found->checkedOn.isValid()
                    ? FilingsPageTr::tr("The fingerprint was compared on %1.").arg(dayText(found->checkedOn))
                    : FilingsPageTr::tr("Nobody has compared this fingerprint with the "
                                        "receiver yet. Do so by telephone before sealing."));
            setTone(m_checked, found->checkedOn.isValid() ? "text2" : "warn");
            m_checked->show();
            if (found->checkedOn.isValid() && m_ways->checkedId() == Plain) {
                m_ways->button(Receiver)->setChecked(true);
                showWay(Receiver);
            }
            check();
        });
}

void SealDialog::takeKey(const QByteArray& text, const QString& from)
{
    try {
        m_key = filings::receiverKey(text);
        m_keyProblem.clear();
        m_keyFrom->setText(FilingsPageTr::tr("Key of %1, fingerprint:").arg(from));
        m_fingerprint->setText(m_key->fingerprint());
    } catch (const Error& error) {
        m_key.reset();
        m_keyProblem = error.text();
        m_keyFrom->setText(error.text());
        m_fingerprint->clear();
    }
}

void SealDialog::choosePath()
{
    prompts::saveFile(this, FilingsPageTr::tr("Seal into"), FilingsPageTr::tr("Package (*.zip)"),
                      m_path->text(), [this](const QString& path) {
                          if (!path.isEmpty())
                              m_path->setText(QDir::toNativeSeparators(path));
                      });
}

void SealDialog::chooseKey()
{
    prompts::openFile(this, FilingsPageTr::tr("The receiver’s key"),
                      FilingsPageTr::tr("Keys (*.pem *.der *.key *.txt *.cer *.crt);;All files (*)"),
                      [this](const QString& path) {
                          if (path.isEmpty())
                              return;
                          QFile file(path);
                          if (!file.open(QIODevice::ReadOnly))
                              m_keyProblem =
                                  FilingsPageTr::tr("%1 could not be read.").arg(QFileInfo(path).fileName());
                          else
                              takeKey(file.read(kLargestKey), QFileInfo(path).fileName());
                          m_checked->setText(FilingsPageTr::tr(
                              "Compare the fingerprint with the receiver by another way before sealing."));
                          setTone(m_checked, "warn");
                          m_checked->setVisible(m_key.has_value());
                          check();
                      });
}

QString SealDialog::problem() const
{
    const QFileInfo target(QDir::fromNativeSeparators(m_path->text().trimmed()));
    if (target.fileName().isEmpty())
        return FilingsPageTr::tr("A file name is missing.");
    if (!target.dir().exists())
        return FilingsPageTr::tr("There is no folder %1.").arg(QDir::toNativeSeparators(target.path()));
    if (m_reason && !prompts::isReason(m_reason->toPlainText()))
        return FilingsPageTr::tr("A reason is missing.");
    if (m_ways->checkedId() == Receiver)
        return m_keyProblem;
    if (m_ways->checkedId() != Password)
        return {};
    if (m_password->text().isEmpty())
        return FilingsPageTr::tr("The password is missing.");
    try {
        vault::checkPasswordRules(m_password->text(), m_view->unit);
    } catch (const Error& error) {
        return error.text();
    }
    return m_password->text() == m_again->text() ? QString() : FilingsPageTr::tr("The two passwords differ.");
}

void SealDialog::showWay(int way)
{
    for (int i = 0; i < m_pages.size(); ++i)
        if (m_pages.at(i))
            m_pages.at(i)->setVisible(i == way);
    adjustSize();
    check();
}

void SealDialog::check()
{
    if (working())
        return;
    const QString refusal = problem();
    // what isn't begun yet needs no red words
    const bool begun = m_ways->checkedId() != Password || !m_password->text().isEmpty();
    setError(begun && !(m_reason && m_reason->toPlainText().isEmpty()) ? refusal : QString());
    actButton()->setRefusal(refusal);
}

void SealDialog::start()
{
    open();
    cancelButton()->setFocus();
}

void SealDialog::act()
{
    if (!problem().isEmpty())
        return check();
    auto protection = std::make_shared<filings::PackageProtection>();
    if (m_ways->checkedId() == Password)
        protection->password = crypto::passwordSecret(m_password->text());
    if (m_ways->checkedId() == Receiver)
        protection->receiver = m_key;
    const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    const auto package = std::make_shared<filings::WrittenPackage>();
    const QString reason = m_reason ? m_reason->toPlainText().trimmed() : QString();
    run(
        m_purpose == Purpose::Seal ? FilingsPageTr::tr("Sealing") : FilingsPageTr::tr("Writing the package"),
        [tools = FilingTools::of(m_services), filing = m_view->id(), rev = m_view->rev(), path, protection,
         package, reason, seals = m_purpose == Purpose::Seal](const Progress& progress) {
            filings::FilingService service = tools.service();
            *package = seals ? service.seal(filing, rev, path, *protection, progress)
                             : service.writeAgain(filing, path, *protection, reason, progress);
        },
        [this, path, package] {
            m_password->clear();
            m_again->clear();
            accept();
            Q_EMIT written(path, *package);
        });
}

} // namespace wardbook::ui
