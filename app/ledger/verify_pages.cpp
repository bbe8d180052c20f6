#include "ledger/verify_pages.h"
#include "base/error.h"
#include "ledger/ledger_tr.h"
#include "storage/salvage.h"
#include "vault/evidence_secret.h"
#include "vault/evidence_store.h"
#include "vault/files.h"

namespace wardbook::ledger {

namespace {

constexpr int kCacheKiB = 1024;
constexpr qsizetype kMaxNamed = 100; ///< pages named one by one

VerifyProblem problem(const char* kind, const QString& text)
{
    return {QLatin1String(kind), 0, {}, {}, text, true};
}

/// What people call a table of the vault.
QString nameOf(const QString& table)
{
    if (table == QLatin1String("act"))
        return Tr::tr("the list of acts");
    if (table == QLatin1String("change"))
        return Tr::tr("what the acts changed");
    if (table == QLatin1String("evidence") || table == QLatin1String("chunk"))
        return Tr::tr("attachments");
    if (table.startsWith(QLatin1String("r_")))
        if (const RegisterDef* definition = RegisterSet::builtIn()->find(table.mid(2)))
            return QStringLiteral("“%1”").arg(definition->label.text());
    if (table.startsWith(QLatin1String("fts_")))
        return Tr::tr("a search index, which can be made anew");
    return table;
}

QString affected(const storage::Opener& open)
{
    QStringList names;
    try {
        for (const QString& table : storage::unreadableTables(open))
            if (const QString name = nameOf(table); !names.contains(name))
                names << name;
    } catch (const Error&) {
        return Tr::tr("Nothing in this file can be read. Restore the last backup.");
    }
    if (names.isEmpty())
        return Tr::tr(
            "No record and no attachment is affected: the damage lies in an index or an unused page. "
            "“rescue” makes a sound copy of the vault.");
    return Tr::tr(
               "Affected: %1. Everything else can be read. Restore the last backup, or save what is readable "
               "with “rescue”.")
        .arg(names.join(language() == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", ")));
}

void addPages(QList<VerifyProblem>& problems, const char* database, const storage::Opener& open)
{
    const QString file = QLatin1String(database);
    try {
        const QList<qint64> pages = storage::damagedPages(open);
        for (const qint64 page : pages.first(std::min(pages.size(), kMaxNamed)))
            problems << problem("page", Tr::tr("Page %1 of %2 (bytes %3 to %4) is damaged.")
                                            .arg(page)
                                            .arg(file)
                                            .arg((page - 1) * storage::kPageSize)
                                            .arg(page * storage::kPageSize - 1));
        if (!pages.isEmpty())
            problems << problem(
                "page",
                Tr::tr("%1: %n damaged pages. %2", nullptr, int(pages.size())).arg(file, affected(open)));
    } catch (const Error& error) {
        if (!storage::isDamage(error))
            throw;
        problems << problem("page", Tr::tr("%1 can't be read page by page: %2").arg(file, error.text()));
    }
}

/// The vault opens with the header before the last when the last can't be read; that must not go unsaid.
void addHeaders(QList<VerifyProblem>& problems, const QString& dir)
{
    const auto readable = [&dir](bool previous) {
        try {
            vault::readHeader(dir, previous);
            return true;
        } catch (const Error& error) {
            return previous && error.detail().endsWith(QLatin1String("missing")); // none was written yet
        }
    };
    if (!readable(false))
        problems << problem(
            "header", Tr::tr("vault.json is damaged; vault.json.previous stands in for it. Open the vault "
                             "for writing once: that writes it anew."));
    if (!readable(true)) {
        problems << problem("header",
                            Tr::tr("vault.json.previous is damaged. Nothing depends on it; the next act "
                                   "writes it anew."));
        problems.last().fatal = false;
    }
}

} // namespace

QList<VerifyProblem> verifyPages(const vault::Vault& vault)
{
    QList<VerifyProblem> problems;
    addHeaders(problems, vault.dir());
    addPages(problems, vault::files::kRegister, [&vault] {
        return std::shared_ptr<storage::Connection>(vault.connect(storage::OpenMode::ReadOnly, kCacheKiB));
    });
    addPages(problems, vault::files::kEvidence, [&vault] {
        const std::shared_ptr<vault::EvidenceStore> store = vault.evidenceReader();
        return std::shared_ptr<storage::Connection>(store, &store->connection());
    });
    return problems;
}

QList<VerifyProblem> verifyAttachmentsOneByOne(const vault::Vault& vault, const Progress& progress)
{
    QList<VerifyProblem> problems;
    const auto all = vault.evidenceReader()->list();
    qint64 done = 0;
    for (const vault::Evidence& one : all) {
        progress.step(done++, all.size(), one.name);
        try {
            const auto reader = vault.evidenceReader();
            const vault::ReadingSecrets whole; // nothing of it is handed on
            const auto piece = reader->open(one.sm3);
            while (!piece().isEmpty())
                progress.throwIfCancelled();
        } catch (const Error& error) {
            if (!storage::isDamage(error))
                throw;
            VerifyProblem found = problem(
                "evidence", Tr::tr("The attachment “%1” is damaged. Take it from a backup.").arg(one.name));
            found.record = QString::fromLatin1(one.sm3.toHex());
            problems << found;
        }
    }
    return problems;
}

} // namespace wardbook::ledger
