#include "base/clock.h"
#include "documents/rich_text.h"
#include "exchange/file_export.h"
#include "exchange/table_writer.h"
#include "fields/accepted_finding.h"
#include "ui/kit/prompts.h"
#include "ui/oversight/finding_acts.h"
#include "ui/oversight/finding_words.h"
#include "ui/oversight/oversight_page_tr.h"
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

// The list of findings as a file that leaves the vault.
namespace wardbook::ui {

namespace {

constexpr qsizetype kAtOnce = 500;

exchange::OutTable tableOf()
{
    exchange::OutTable table;
    table.name = OversightPageTr::tr("Findings");
    const std::pair<QString, int> columns[] = {{OversightPageTr::tr("Risk"), 8},
                                               {OversightPageTr::tr("Rule"), 28},
                                               {OversightPageTr::tr("Register"), 14},
                                               {OversightPageTr::tr("Code"), 14},
                                               {OversightPageTr::tr("Record"), 28},
                                               {OversightPageTr::tr("What is wrong"), 60},
                                               {OversightPageTr::tr("How to mend it"), 60},
                                               {OversightPageTr::tr("Basis"), 44},
                                               {OversightPageTr::tr("Department"), 18},
                                               {OversightPageTr::tr("Handling"), 24}};
    for (const auto& [heading, width] : columns)
        table.columns << exchange::OutColumn{heading, heading, exchange::OutColumn::Type::Text,
                                             width,   {},      {}};
    return table;
}

exchange::Row rowOf(const ledger::RegisterSet& registers, const oversight::Finding& finding)
{
    const QString law = finding.verified
                            ? finding.law
                            : QStringLiteral("%1 [%2]").arg(finding.law, documents::unverifiedBadge());
    exchange::Row row;
    for (const QString& text : {oversight::severityText(finding.severity), finding.ruleTitle,
                                registers.at(finding.registerId).label.text(), finding.code, finding.title,
                                finding.text, finding.fix, law, finding.department, handlingText(finding)})
        row.push_back({text, exchange::Cell::Kind::Text});
    return row;
}

} // namespace

void FindingActs::exportList(const std::shared_ptr<const oversight::CheckRules>& rules,
                             const QList<oversight::FindingKey>& keys)
{
    vault::Vault& vault = m_services.workspace().vault();
    prompts::password(
        m_page,
        {OversightPageTr::tr("Export in clear"),
         OversightPageTr::tr("The file leaves the vault unencrypted. Who exported it, when and why is kept "
                             "in the trail."),
         OversightPageTr::tr("Export"), false},
        true, [&vault](const QString& password) { return vault.checkPassword(password); },
        [this, rules, keys](const QString& reason) {
            const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
            const QString name = OversightPageTr::tr("findings %1.xlsx")
                                     .arg(clock::now().toString(QStringLiteral("yyyyMMdd")));
            prompts::saveFile(
                m_page, OversightPageTr::tr("Save as"),
                OversightPageTr::tr("Spreadsheet (*.xlsx);;CSV (*.csv)"), QDir(folder).filePath(name),
                [this, rules, keys, reason](const QString& file) { write(rules, keys, file, reason); });
        });
}

void FindingActs::write(const std::shared_ptr<const oversight::CheckRules>& rules,
                        const QList<oversight::FindingKey>& keys, const QString& file, const QString& reason)
{
    m_services.run(
        this, OversightPageTr::tr("Exporting"),
        [workspace = &m_services.workspace(), rules, keys, file, reason,
         today = today()](const Progress& progress) {
            const auto reader = workspace->ledger().reader();
            const auto fill = [&](const QString& temporary) {
                const auto writer = exchange::TableWriter::create(temporary, tableOf());
                const std::span all(keys.constData(), size_t(keys.size()));
                for (qsizetype from = 0; from < keys.size(); from += kAtOnce) {
                    progress.step(from, keys.size());
                    const auto part =
                        all.subspan(size_t(from), size_t(std::min(kAtOnce, keys.size() - from)));
                    for (const auto& finding : oversight::wordsOf(*reader, *rules, today, part))
                        if (!finding.rule.isEmpty())
                            writer->row(rowOf(reader->registers(), finding));
                }
                writer->finish();
                return OversightPageTr::tr("Findings, %1 lines, %2")
                    .arg(keys.size())
                    .arg(QFileInfo(file).fileName());
            };
            exchange::exportFileWithAct(workspace->ledger(), workspace->actor(),
                                        {QString::fromLatin1(fields::accepted_finding::kRegister), file,
                                         OversightPageTr::tr("Export of findings"), reason},
                                        fill, progress);
        },
        [this, file] { m_services.message(Services::Tone::Ok, OversightPageTr::tr("Exported"), file); });
}

} // namespace wardbook::ui
