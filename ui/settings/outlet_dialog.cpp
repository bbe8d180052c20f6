#include "ui/settings/outlet_dialog.h"
#include "fields/outlet.h"
#include "outbox/dispatch.h"
#include "ui/kit/buttons.h"
#include "ui/kit/dialog_room.h"
#include "ui/kit/widgets.h"
#include "ui/settings/settings_tr.h"
#include <QCheckBox>
#include <QFile>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace wardbook::ui {

namespace field = fields::outlet;

namespace {

constexpr Length kWidth{620};
constexpr Length kLabelWidth{132};
constexpr qint64 kLargestAuthority = 100'000;
constexpr int kLargestPort = 65535;

} // namespace

OutletDialog::OutletDialog(Services& services, const prompts::Question& question, QWidget* parent)
    : WorkPrompt(question, parent), m_services(services), m_form(new QFormLayout)
{
    setMinimumWidth(kWidth);
    m_form->setHorizontalSpacing(metric::kPage);
    m_form->setVerticalSpacing(metric::kGap);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    body()->addLayout(m_form);
}

OutletDialog::~OutletDialog()
{
    if (m_stop)
        m_stop->stop();
}

void OutletDialog::reject()
{
    if (m_stop)
        m_stop->stop();
    WorkPrompt::reject();
}

void OutletDialog::fit()
{
    fitHeight(*this);
}

void OutletDialog::showEvent(QShowEvent* event)
{
    WorkPrompt::showEvent(event);
    fit();
}

QLabel* OutletDialog::addRow(const QString& label, QWidget* input, const char* fieldName)
{
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::kGap / 4);
    column->addWidget(input);
    QLabel* problem = makeLabel({}, FontRole::Caption, "bad");
    problem->setWordWrap(true);
    problem->hide();
    column->addWidget(problem);
    QLabel* name = makeLabel(label, FontRole::Body, "text2");
    name->setFixedWidth(kLabelWidth);
    name->setWordWrap(true);
    if (input->accessibleName().isEmpty())
        input->setAccessibleName(label);
    m_form->addRow(name, cell);
    m_rows.insert(QLatin1String(fieldName), {input, problem});
    return problem;
}

void OutletDialog::addEndpointRows()
{
    m_on = new QCheckBox(SettingsTr::tr("On"));
    m_on->setObjectName(QStringLiteral("outletOn"));
    addRow(SettingsTr::tr("Sending out"), m_on, field::enabled);
    m_host = new QLineEdit;
    m_host->setObjectName(QStringLiteral("outletHost"));
    m_host->setPlaceholderText(SettingsTr::tr("Name as its certificate has it"));
    addRow(SettingsTr::tr("Server"), m_host, field::host);
    m_port = new QSpinBox;
    m_port->setObjectName(QStringLiteral("outletPort"));
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setRange(1, kLargestPort);
    addRow(SettingsTr::tr("Port"), m_port, field::port);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metric::kGap);
    m_authorityText = makeLabel({});
    auto* choose = new Button(SettingsTr::tr("Choose…"));
    choose->setObjectName(QStringLiteral("outletAuthority"));
    choose->setSmall(true);
    auto* none = new Button(SettingsTr::tr("Remove"), "quiet");
    none->setObjectName(QStringLiteral("outletNoAuthority"));
    none->setSmall(true);
    m_noAuthority = none;
    line->addWidget(m_authorityText, 1);
    line->addWidget(choose);
    line->addWidget(none);
    addRow(SettingsTr::tr("Trusted certificate"), row, field::authority);
    connect(choose, &QPushButton::clicked, this, &OutletDialog::chooseAuthority);
    connect(none, &QPushButton::clicked, this, [this] { setAuthority({}); });
}

void OutletDialog::addTrial()
{
    auto* line = new QHBoxLayout;
    m_try = new Button(SettingsTr::tr("Test connection"), "plain", QStringLiteral("link"));
    m_try->setObjectName(QStringLiteral("outletTry"));
    m_result = makeLabel({}, FontRole::Body, "ok");
    m_result->setObjectName(QStringLiteral("outletResult"));
    m_result->setWordWrap(true);
    line->addWidget(m_try);
    line->addWidget(m_result, 1);
    body()->addLayout(line);
    connect(m_try, &QPushButton::clicked, this, [this] { tryOut(); });
}

void OutletDialog::setEndpoint(bool enabled, const outbox::Endpoint& endpoint)
{
    m_on->setChecked(enabled);
    m_host->setText(endpoint.host);
    m_port->setValue(endpoint.port);
    setAuthority(endpoint.authority);
}

outbox::Endpoint OutletDialog::endpoint() const
{
    return {m_host->text().trimmed(), m_port->value(), m_authority};
}

bool OutletDialog::isOn() const
{
    return m_on->isChecked();
}

void OutletDialog::setPort(int port)
{
    m_port->setValue(port);
}

int OutletDialog::port() const
{
    return m_port->value();
}

void OutletDialog::setAuthority(const QString& pem)
{
    m_authority = pem;
    m_authorityText->setText(pem.isEmpty() ? SettingsTr::tr("Those that this system trusts")
                                           : SettingsTr::tr("The unit's own"));
    m_noAuthority->setVisible(!pem.isEmpty());
    holds({});
}

void OutletDialog::chooseAuthority()
{
    prompts::openFile(this, SettingsTr::tr("Certificate of the authority"),
                      SettingsTr::tr("Certificates (*.pem *.crt *.cer)"), [this](const QString& path) {
                          QFile file(path);
                          if (!file.open(QIODevice::ReadOnly))
                              return setError(
                                  SettingsTr::tr("The file can't be read: %1").arg(file.errorString()));
                          const QString pem = QString::fromLatin1(file.read(kLargestAuthority + 1));
                          try {
                              if (pem.size() > kLargestAuthority)
                                  throw Error(ErrorKind::Invalid,
                                              SettingsTr::tr("The file is too large for a certificate."));
                              outbox::checkAuthority(pem);
                          } catch (const Error& error) {
                              holds({{field::authority, error.text()}});
                              return;
                          }
                          setAuthority(pem);
                      });
}

bool OutletDialog::holds(const QList<outbox::SettingProblem>& problems)
{
    for (const Row& row : std::as_const(m_rows)) {
        setWrong(row.input, false);
        row.problem->hide();
    }
    setError({});
    QWidget* first = nullptr;
    for (const outbox::SettingProblem& problem : problems) {
        const Row row = m_rows.value(QLatin1String(problem.field));
        if (!row.input) {
            setError(problem.text);
            continue;
        }
        setWrong(row.input, true);
        row.problem->setText(problem.text);
        row.problem->show();
        if (!first)
            first = row.input;
    }
    if (first)
        first->setFocus();
    fit();
    return problems.isEmpty();
}

void OutletDialog::keep(const std::function<void()>& save)
{
    m_result->clear();
    run(
        SettingsTr::tr("Saving"), [save](const Progress&) { save(); },
        [this] {
            Q_EMIT saved();
            accept();
        },
        Cancel::Impossible);
}

void OutletDialog::start(const std::function<void(outbox::Dispatch&)>& trial, const QString& sent)
{
    m_result->clear();
    m_try->setEnabled(false);
    m_stop = std::make_shared<outbox::StopSwitch>();
    people::Workspace& unit = workspace();
    run(
        SettingsTr::tr("Testing the connection"),
        [&unit, trial, stop = m_stop](const Progress&) {
            outbox::Dispatch dispatch(unit, *stop);
            trial(dispatch);
        },
        [this, sent] {
            setBusy(false);
            settled();
            m_result->setText(sent);
            fit();
        });
    fit();
}

void OutletDialog::settled()
{
    m_stop.reset();
    m_try->setEnabled(true);
    // the sentence that says why is set after this
    QMetaObject::invokeMethod(this, &OutletDialog::fit, Qt::QueuedConnection);
}

} // namespace wardbook::ui
