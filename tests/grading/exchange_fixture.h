#pragma once
#include "base/clock.h"
#include "crypto/password_key.h"
#include "exchange/sheet.h"
#include "fields/check_object.h"
#include "fields/department.h"
#include "fields/system.h"
#include "grading/round_service.h"
#include "people/team.h"
#include "resources/resources.h"
#include <QTemporaryDir>
#include <QtTest>

namespace wardbook::grading {

/// A vault with one graded system, a few objects and a round of the shipped pack: what questionnaires, record
/// sheets and reports are made of.
class ExchangeFixture
{
public:
    explicit ExchangeFixture(int servers = 1)
    {
        initResources();
        crypto::useFastPasswordsForTests();
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(folder.filePath(QStringLiteral("state"))));
        workspace = people::Workspace::create(folder.filePath(QStringLiteral("v.wardbook")),
                                              QStringLiteral("江城市第一人民医院"), QStringLiteral("周宁"),
                                              QStringLiteral("correct horse 11"))
                        .workspace;
        department = create(fields::department::kRegister, {{"name", QStringLiteral("检验科")}});
        system = create(fields::system::kRegister, {{"name", QStringLiteral("检验系统")},
                                                    {"s_level", QStringLiteral("2")},
                                                    {"a_level", QStringLiteral("2")},
                                                    {"grade", QStringLiteral("2")}});
        object(QStringLiteral("主机房"), "machine_room");
        object(QStringLiteral("检验数据库"), "database", department);
        object(QStringLiteral("安全管理"), "management");
        for (int i = 1; i <= servers; ++i)
            object(QStringLiteral("服务器 %1").arg(i), "server");
        service = std::make_unique<RoundService>(*workspace);
        NewRound wanted;
        wanted.system = system;
        wanted.name = QStringLiteral("2026 上半年");
        id = service->start(wanted);
    }

    QString path(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }
    std::unique_ptr<ledger::Reader> reader() const { return workspace->ledger().reader(); }
    Round round() const { return service->load(*reader(), id); }

    qint64 create(const char* registerId, const QList<std::pair<const char*, QVariant>>& values)
    {
        ledger::FieldValues fields;
        for (const auto& [field, value] : values)
            fields.insert(QString::fromLatin1(field), value);
        qint64 made = 0;
        workspace->perform(QStringLiteral("new"), {}, [&](ledger::ActWriter& writer) {
            made = writer.create(QString::fromLatin1(registerId), fields);
        });
        return made;
    }
    qint64 object(const QString& name, const char* kind, qint64 keeper = 0)
    {
        return create(fields::check_object::kRegister,
                      {{"name", name},
                       {"kind", QString::fromLatin1(kind)},
                       {"system", system},
                       {"department", keeper == 0 ? QVariant() : QVariant(keeper)}});
    }
    /// Row of the item that people cite so: "7.1.4.1 a".
    static int row(const Round& round, const char* cited)
    {
        for (int row = 0; row < round.items.size(); ++row)
            if (round.item(row).clause + QLatin1Char(' ') + round.item(row).letter ==
                QString::fromUtf8(cited))
                return row;
        return -1;
    }
    static int column(const Round& round, const char* name)
    {
        for (int column = 0; column < round.objects.size(); ++column)
            if (round.objects.at(column).name == QString::fromUtf8(name))
                return column;
        return -1;
    }
    CellEdit edit(const char* cited, const char* object, Verdict verdict, const QString& note = {}) const
    {
        const Round now = round();
        CellEdit edit;
        const int r = row(now, cited), c = column(now, object);
        edit.item = now.item(r).id;
        edit.object = now.objects.at(c).id;
        edit.rev = now.cell(r, c).rev;
        edit.verdict = verdict;
        if (!note.isEmpty())
            (verdict == Verdict::NotApplicable ? edit.naReason : edit.note) = note;
        return edit;
    }
    void judge(const char* cited, const char* object, Verdict verdict, const QString& note = {})
    {
        service->apply(round(), {edit(cited, object, verdict, note)});
    }
    /// Judges every cell that is blank.
    void judgeRest(Verdict verdict)
    {
        const Round now = round();
        QList<CellEdit> edits;
        for (int r = 0; r < now.items.size(); ++r)
            for (int c = 0; c < now.objects.size(); ++c)
                if (now.applies(r, c) && now.cell(r, c).verdict == Verdict::Blank) {
                    CellEdit edit;
                    edit.item = now.item(r).id;
                    edit.object = now.objects.at(c).id;
                    edit.verdict = verdict;
                    edits << edit;
                }
        service->apply(now, edits);
    }

    QTemporaryDir folder;
    std::unique_ptr<people::Workspace> workspace;
    std::unique_ptr<RoundService> service;
    qint64 department = 0, system = 0, id = 0;
};

/// A workbook as rows of texts, to look at and to write back changed.
struct SheetTexts
{
    QString name;
    QList<QStringList> rows;
    /// Column of a heading in the first row; -1 if there is none.
    int column(const char* heading) const
    {
        return rows.isEmpty() ? -1 : int(rows.first().indexOf(QString::fromUtf8(heading)));
    }
};

inline QList<SheetTexts> readSheets(const QString& path)
{
    const auto source = exchange::TableSource::open(path);
    QList<SheetTexts> sheets;
    for (int i = 0; i < source->sheets().size(); ++i) {
        SheetTexts sheet{source->sheets().at(i).name, {}};
        source->read(i, [&](qint64 number, exchange::Row& cells) {
            while (sheet.rows.size() < number)
                sheet.rows.append(QStringList());
            for (const exchange::Cell& cell : cells)
                sheet.rows.last() << cell.text;
            return true;
        });
        sheets << sheet;
    }
    return sheets;
}

} // namespace wardbook::grading
