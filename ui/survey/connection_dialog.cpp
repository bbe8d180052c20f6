#include "ui/survey/connection_dialog.h"
#include "fields/data_source.h"
#include "survey/database.h"
#include "survey/known_tables.h"
#include "survey/source_options.h"
#include "ui/kit/buttons.h"
#include "ui/kit/services.h"
#include "ui/kit/widgets.h"
#include "ui/survey/survey_page_tr.h"
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace wardbook::ui {

namespace at = fields::data_source;

namespace {

constexpr const char* kFields[] = {at::name,    at::engine,  at::host, at::port,   at::database,  at::account,
                                   at::options, at::schemas, at::path, at::system, at::department};
constexpr const char* kServerFields[] = {at::host, at::port, at::database, at::account, at::schemas};

QString id(const char* name)
{
    return QString::fromLatin1(name);
}

prompts::Question question(bool fresh)
{
    return {fresh ? SurveyPageTr::tr("New connection") : SurveyPageTr::tr("Change the connection"),
            SurveyPageTr::tr("Wardbook only reads: use an account that may do nothing else."),
            SurveyPageTr::tr("Save"), false};
}

} // namespace

ConnectionDialog::ConnectionDialog(Services& services, RecordSource& source, qint64 record, qint64 rev,
                                   const ledger::FieldValues& values, const QHash<QString, QString>& shown,
                                   QWidget* parent)
    : FieldDialog(source, at::kRegister, question(record == 0), parent), m_password(new QLineEdit(this)),
      m_try(new Button(SurveyPageTr::tr("Try the connection"), "plain", {}, this)),
      m_choose(new Button(SurveyPageTr::tr("Choose a file…"), "plain", {}, this)),
      m_result(makeLabel({}, FontRole::Caption, "text2", this)),
      m_written(std::make_shared<std::atomic<qint64>>(record))
{
    setObjectName(QStringLiteral("connectionDialog"));
    for (const char* field : kFields) {
        Line line;
        line.value = values.value(id(field));
        line.shown = shown.value(id(field));
        line.required = field == at::name || field == at::engine;
        addField(field, line);
        if (field == at::path)
            m_chooseLabel = addBeneath(m_choose);
    }
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setObjectName(QStringLiteral("connectionPassword"));
    m_password->setAccessibleName(SurveyPageTr::tr("Password, for trying"));
    m_password->setPlaceholderText(SurveyPageTr::tr("For trying only; it is not kept"));
    m_try->setObjectName(QStringLiteral("connectionTry"));
    m_choose->setObjectName(QStringLiteral("connectionFile"));
    QLabel* label = addRow(SurveyPageTr::tr("Password"), m_password);
    label->setBuddy(m_password);
    addBeneath(m_try);
    m_result->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("connectionResult"));
    body()->addWidget(m_result);
    m_result->hide();
    editor(at::options)->setPlaceholder(SurveyPageTr::tr("sslmode=require; with ODBC: DSN=…"));
    connect(editor(at::engine), &FieldEditor::edited, this, &ConnectionDialog::fitKind);
    connect(m_try, &QPushButton::clicked, this, &ConnectionDialog::tryConnection);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        prompts::openFile(
            this, SurveyPageTr::tr("Choose a file"),
            SurveyPageTr::tr("SQLite or DDL (*.db *.sqlite *.sqlite3 *.sql *.ddl);;All files (*)"),
            [this](const QString& file) { setValue(at::path, file, file); });
    });
    if (this->values().value(id(at::engine)).isNull())
        setValue(
            at::engine, QStringLiteral("postgresql"),
            context().definition->fieldAt(id(at::engine)).codeList->labelOf(QStringLiteral("postgresql")));
    setWork(
        [&services, record, rev, made = m_written](const ledger::FieldValues& typed, const QString&,
                                                   const Progress&) {
            qint64 written = record;
            services.workspace().perform(record == 0 ? SurveyPageTr::tr("Register a database")
                                                     : SurveyPageTr::tr("Change a database"),
                                         {}, [&](ledger::ActWriter& writer) {
                                             if (record == 0)
                                                 written = writer.create(id(at::kRegister), typed);
                                             else
                                                 writer.update(id(at::kRegister), record, rev, typed);
                                         });
            made->store(written);
        },
        [this] {
            if (m_made)
                m_made(m_written->load());
        });
    fitKind();
}

ConnectionDialog::~ConnectionDialog()
{
    m_password->clear();
}

/// A button under the fields, where they begin.
QLabel* ConnectionDialog::addBeneath(Button* button)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(button);
    row->addStretch(1);
    return addRow({}, line);
}

ConnectionDialog::Kind ConnectionDialog::kind() const
{
    const QString engine = values().value(id(at::engine)).toString();
    return engine == QLatin1String("odbc")                                       ? Kind::Odbc
           : engine == QLatin1String("sqlite") || engine == QLatin1String("ddl") ? Kind::File
                                                                                 : Kind::Server;
}

void ConnectionDialog::showRow(QWidget* input, bool visible)
{
    input->setVisible(visible);
    const QWidget* buddy = input;
    if (const auto* field = qobject_cast<FieldEditor*>(input))
        buddy = const_cast<FieldEditor*>(field)->input();
    for (QLabel* label : findChildren<QLabel*>())
        if (label->buddy() == buddy)
            label->setVisible(visible);
}

/// Only what this kind of database has.
void ConnectionDialog::fitKind()
{
    const Kind now = kind();
    for (const char* field : kServerFields)
        showRow(editor(field),
                now == Kind::Server || (now == Kind::Odbc && (field == at::account || field == at::schemas)));
    showRow(editor(at::options), now != Kind::File);
    showRow(editor(at::path), now == Kind::File);
    m_choose->parentWidget()->setVisible(now == Kind::File);
    m_chooseLabel->setVisible(now == Kind::File);
    showRow(m_password, now != Kind::File);
    fit();
}

QString ConnectionDialog::problem() const
{
    const auto empty = [&](const char* field) {
        return values().value(id(field)).toString().trimmed().isEmpty();
    };
    switch (kind()) {
    case Kind::Server:
        return empty(at::host) || empty(at::database) ? SurveyPageTr::tr("Host and database are needed.")
                                                      : wrongOption();
    case Kind::Odbc:
        return empty(at::options) ? SurveyPageTr::tr("ODBC needs the connection options, such as DSN=HIS.")
                                  : wrongOption();
    case Kind::File:
        return empty(at::path) ? SurveyPageTr::tr("Choose the file first.") : QString();
    }
    return {};
}

/// Before it is written down: a password among the options would stay in the register and its history.
QString ConnectionDialog::wrongOption() const
{
    try {
        if (kind() == Kind::Odbc)
            survey::options::checkOdbc(source().options);
        else
            survey::options::checkServer(source());
    } catch (const Error& error) {
        return error.text();
    }
    return {};
}

bool ConnectionDialog::ready()
{
    const QString missing = problem();
    setError(missing);
    return missing.isEmpty();
}

survey::Source ConnectionDialog::source() const
{
    const ledger::RegisterDef& definition = *context().definition;
    ledger::Record record;
    record.values.resize(definition.fields.size());
    for (auto it = values().begin(); it != values().end(); ++it)
        record.values[definition.fieldAt(it.key()).position] = it.value();
    survey::Source source = survey::sourceOf(definition, record);
    source.password = m_password->text();
    return source;
}

void ConnectionDialog::tryConnection()
{
    for (const char* field : kFields)
        editor(field)->finish();
    if (!ready())
        return;
    m_try->setEnabled(false);
    setTone(m_result, "text2");
    m_result->setText(SurveyPageTr::tr("Trying …"));
    m_result->show();
    fit();
    const auto ended = [this](const char* tone, const QString& text) {
        m_try->setEnabled(true);
        setTone(m_result, tone);
        m_result->setText(text);
        fit();
    };
    auto server = std::make_shared<QString>();
    Task::start(
        this, SurveyPageTr::tr("Trying the connection"),
        [server, from = std::make_shared<survey::Source>(source())](const Progress&) {
            try {
                *server = survey::Database::open(*from, {})->server();
            } catch (...) {
                from->password.fill(u'\0');
                throw;
            }
            from->password.fill(u'\0');
        },
        [ended, server] { ended("ok", SurveyPageTr::tr("Answers: %1").arg(*server)); },
        [ended](const Error& error) { ended("bad", error.text()); });
}

} // namespace wardbook::ui
