#include "commands/sample_survey.h"
#include "base/clock.h"
#include "base/error.h"
#include "commands/commands_tr.h"
#include "commands/sample_support.h"
#include "fields/asset.h"
#include "fields/data_source.h"
#include "fields/data_table.h"
#include "fields/system.h"
#include "survey/survey_service.h"
#include <QFile>
#include <QTemporaryDir>

namespace wardbook::commands::sample {

namespace {

namespace fd = fields::data_source;
namespace ft = fields::data_table;
const QString kLaterTables = QStringLiteral("-- 第二次摸底");

QString statements()
{
    QFile file(QStringLiteral(":/sample/his_tables.sql"));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Damaged, Tr::tr("The sample data can't be read. Install the program again."));
    return QString::fromUtf8(file.readAll());
}

void write(const QString& path, const QString& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        throw Error(ErrorKind::Io, file.errorString());
}

/// Tables whose names begin like that.
QList<qint64> tablesOf(people::Workspace& workspace, const QString& prefix)
{
    QList<qint64> ids;
    const auto reader = workspace.ledger().reader();
    const QString registerId = QString::fromLatin1(ft::kRegister);
    const ledger::FieldDef& name = reader->registers().at(registerId).fieldAt(QString::fromLatin1(ft::name));
    reader->forEach(registerId, [&](const ledger::Record& record) {
        if (record.text(name).startsWith(prefix))
            ids << record.id;
    });
    return ids;
}

} // namespace

void surveyDatabases(people::Workspace& administrator)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("his_tables.sql"));
    const QString all = statements();
    const QDate today = clock::now().date();
    survey::SurveyService service(administrator);
    survey::Source source;
    source.engine = survey::Source::Engine::Ddl;
    source.path = path;
    const QString name = QStringLiteral("HIS 生产库（建表语句）");
    write(path, all.left(all.indexOf(kLaterTables)));
    service.survey(source, name, {}, today.addDays(-183));
    const auto reader = administrator.ledger().reader();
    const auto idOf = [&](const char* registerId, const char* asset) {
        return named(*reader, registerId, QString::fromUtf8(asset)).id;
    };
    service.link(tablesOf(administrator, QStringLiteral("lab_")),
                 idOf(fields::asset::kRegister, "检验结果（LIS）"));
    service.leaveOut(tablesOf(administrator, QStringLiteral("base_d")), true,
                     QStringLiteral("字典，不含业务数据"));
    write(path, all);
    service.survey(source, name, {}, today.addDays(-2));
    // where the file lay while the sample was made says nothing
    const ledger::Record registered = named(*reader, fd::kRegister, name);
    administrator.perform(Tr::tr("Sample data"), {}, [&](ledger::ActWriter& writer) {
        writer.update(
            QString::fromLatin1(fd::kRegister), registered.id,
            writer.reader().record(QString::fromLatin1(fd::kRegister), registered.id).rev,
            {{QString::fromLatin1(fd::path), QStringLiteral("his_tables.sql")},
             {QString::fromLatin1(fd::system), idOf(fields::system::kRegister, "医院信息系统（HIS）")},
             {QString::fromLatin1(fd::next_on), today.addDays(181).toString(Qt::ISODate)}});
    });
}

} // namespace wardbook::commands::sample
