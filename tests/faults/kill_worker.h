#pragma once
#include "../filings/filing_fixture.h"
#include "exchange/export.h"
#include "exchange/import_write.h"
#include "exchange/mapping_memory.h"
#include "faulty_unit.h"
#include "survey/survey_record.h"
#include <array>
#include <cstdio>

/// The process that is killed: one person's day over and over, each thing said on stdout once it is done.
namespace wardbook::faults {

inline constexpr char kWorkerMode[] = "--work-until-killed";

class KillWorker
{
public:
    KillWorker(const QString& vault, const QString& folder, qint64 filing)
        : m_folder(folder), m_filing(filing),
          m_workspace(people::Workspace::open(vault, filings::kChief, filings::kPassword, {})),
          m_round(int(m_workspace->vault().header().generation))
    {
        const auto reader = m_workspace->ledger().reader();
        m_department =
            reader->resolve(QString::fromLatin1(fields::department::kRegister), QStringLiteral("信息中心"));
    }
    /// Endless when `rounds` is 0.
    void work(int rounds)
    {
        // Each process begins elsewhere in the day: most don't live to its end.
        constexpr std::array steps{&KillWorker::edit,     &KillWorker::import,  &KillWorker::undo,
                                   &KillWorker::evidence, &KillWorker::package, &KillWorker::exportList,
                                   &KillWorker::backup,   &KillWorker::survey,  &KillWorker::member};
        for (size_t i = 0; rounds == 0 || i < size_t(rounds) * steps.size(); ++i, ++m_round)
            (this->*steps[size_t(m_round) % steps.size()])();
    }

private:
    void say(const char* what, const QByteArray& value) const
    {
        std::printf("%s %s\n", what, value.constData());
        std::fflush(stdout);
    }
    void confirm(qint64 seq)
    {
        const auto act = m_workspace->ledger().reader(256)->act(seq);
        say("act", QByteArray::number(seq) + ' ' + act->hash.toHex());
    }
    void confirmNewest() { confirm(m_workspace->vault().header().head.seq); }
    QString name(const char* what) const
    {
        return QStringLiteral("%1 %2").arg(QLatin1String(what)).arg(m_round);
    }

    void edit()
    {
        qint64 id = 0;
        confirm(m_workspace
                    ->perform(QStringLiteral("新建"), {},
                              [&](ledger::ActWriter& writer) {
                                  id = writer.create(kAsset, {{QStringLiteral("name"), name("资产")},
                                                              {QStringLiteral("department"), m_department}});
                              })
                    .seq);
        confirm(m_workspace
                    ->perform(QStringLiteral("修改"), {},
                              [&](ledger::ActWriter& writer) {
                                  writer.update(kAsset, id, 1, {{QStringLiteral("volume_records"), m_round}});
                                  writer.transition(kAsset, id, 2, QStringLiteral("submit"));
                              })
                    .seq);
    }
    void import()
    {
        QByteArray csv = "名称,归口部门\n";
        for (int i = 0; i < 12; ++i)
            csv += QStringLiteral("导入 %1-%2,信息中心\n").arg(m_round).arg(i).toUtf8();
        overwrite(m_folder + QStringLiteral("/in.csv"), csv);
        exchange::ImportSource source;
        source.path = m_folder + QStringLiteral("/in.csv");
        const auto reader = m_workspace->ledger().reader();
        const auto& definition = reader->registers().at(kAsset);
        const auto preview = exchange::previewSource(source, definition);
        const auto mapping = exchange::startMapping(*reader, definition, preview);
        const auto plan =
            exchange::dryRun(*reader, preview, mapping,
                             exchange::importOptionsFor(m_workspace->ledger(), m_workspace->actor()));
        m_undoable = exchange::writeImport(m_workspace->ledger(), m_workspace->actor(), plan).actSeq;
        confirm(m_undoable);
    }
    void undo()
    {
        if (m_undoable == 0)
            import();
        confirm(m_workspace->ledger()
                    .undo(m_workspace->actor(), std::exchange(m_undoable, 0), QStringLiteral("试"))
                    .seq);
    }
    void evidence()
    {
        QByteArray bytes = someBytes(20'000, quint64(m_round));
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto stored = m_workspace->vault().evidence().add(buffer, name("证据"), {});
        say("evidence", stored.sm3.toHex());
    }
    void package()
    {
        filings::FilingService(*m_workspace)
            .writeAgain(m_filing, m_folder + QStringLiteral("/package.zip"), {}, QStringLiteral("试"));
        say("package", QByteArray::number(m_round));
    }
    void exportList()
    {
        exchange::ExportOptions options;
        options.registerId = kAsset;
        confirm(exchange::exportWithAct(m_workspace->ledger(), m_workspace->actor(), options,
                                        m_folder + QStringLiteral("/out.xlsx"), QStringLiteral("试"))
                    .actSeq);
    }
    void backup()
    {
        m_workspace->vault().backup(m_folder + QStringLiteral("/unit.wbbackup"));
        say("backup", QByteArray::number(m_round));
    }
    void survey()
    {
        survey::Findings findings;
        findings.sourceName = QStringLiteral("HIS");
        findings.today = QDate(2026, 7, 1);
        survey::Table table;
        table.name = QStringLiteral("t%1").arg(m_round % 50);
        table.rows = m_round;
        table.columns << survey::Column{QStringLiteral("id"), QStringLiteral("text"), {}, true, false, {}};
        findings.catalogue.tables << table;
        confirm(m_workspace
                    ->perform(QStringLiteral("摸底"), {},
                              [&](ledger::ActWriter& writer) {
                                  findings.source = writer.create(
                                      QStringLiteral("data_source"),
                                      {{QStringLiteral("name"), name("HIS")},
                                       {QStringLiteral("engine"), QStringLiteral("postgresql")}});
                                  survey::writeSurvey(writer, findings, {});
                              })
                    .seq);
    }
    /// Somebody comes, changes role and goes: the keys of the vault change.
    void member()
    {
        const QString uid = m_workspace->team().add(name("成员"), QStringLiteral("auditor"), 0,
                                                    filings::kPassword, QStringLiteral("试"));
        confirmNewest();
        m_workspace->team().setRole(uid, QStringLiteral("security_administrator"), 0, QStringLiteral("试"));
        confirmNewest();
        m_workspace->team().disable(uid, QStringLiteral("离职"));
        confirmNewest();
        say("gone", uid.toLatin1());
    }

    QString m_folder;
    qint64 m_filing = 0, m_department = 0, m_undoable = 0;
    std::unique_ptr<people::Workspace> m_workspace;
    int m_round = 0;
};

} // namespace wardbook::faults
