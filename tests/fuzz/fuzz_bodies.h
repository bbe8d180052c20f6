#pragma once
#include "exchange/xlsx_fixture.h"
#include <QByteArray>

/// What the fuzzers call, and tst_fuzz_corpus with the seeds: only wardbook::Error may come out, and nothing
/// may hang.
namespace fuzz {

void csv(const QByteArray& data);
void json(const QByteArray& data);
/// A whole zip when it begins like one; else the first byte says which part of a workbook the rest replaces.
void xlsx(const QByteArray& data);
void vaultHeader(const QByteArray& data);

struct Seed
{
    QByteArray target; ///< csv, json, xlsx, vault
    QByteArray name;
    QByteArray content;
};
QList<Seed> seeds();

} // namespace fuzz
