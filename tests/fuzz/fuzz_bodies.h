#pragma once
#include "base/error.h"
#include "exchange/xlsx_fixture.h"
#include <QByteArray>
#include <cstdlib>

/// What the fuzzers call, and tst_fuzz_corpus and tst_fuzz_rooms with the seeds: only wardbook::Error with a
/// sentence may come out, and nothing may hang.
namespace fuzz {

void csv(const QByteArray& data);
void json(const QByteArray& data);
/// A whole zip when it begins like one; else the first byte says which part of a workbook the rest replaces.
void xlsx(const QByteArray& data);
void vault(const QByteArray& data); ///< vault.json
/// A whole backup, or, after a first byte that is none of its magic, the table of contents of one whose sums
/// hold.
void backup(const QByteArray& data);

struct Seed
{
    QByteArray target; ///< csv, json, xlsx, vault, backup …
    QByteArray name;
    QByteArray content;
};
QList<Seed> seeds();

/// A path in memory where the system has such a folder: millions of small files otherwise.
QString scratch(const char* name);
QString written(const char* name, const QByteArray& bytes);
QByteArray readBytes(const QString& path);

/// Beside vaults that live as long as the process: each fixture sets a folder for the program's own state,
/// and a vault that closes after the last of those is gone would make it again, and nobody would clear it
/// away.
struct StateInScratch
{
    StateInScratch() { useIt(); }
    ~StateInScratch() { useIt(); }
    StateInScratch(const StateInScratch&) = delete;
    StateInScratch& operator=(const StateInScratch&) = delete;

private:
    static void useIt();
};

/// Ends the process when something else than an Error with a sentence comes out.
template<typename Body>
void survives(Body&& body)
{
    try {
        body();
    } catch (const wardbook::Error& error) {
        if (error.text().isEmpty())
            std::abort();
    }
}

} // namespace fuzz
