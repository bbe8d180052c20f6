#pragma once
#include "fuzz/fuzz_bodies.h"

/// The rooms above exchange: what people bring in as forms, packages, packs, definitions and structures of
/// databases.
namespace fuzz {

/// A whole zip when it begins like one; else the first byte says which part of a form the rest replaces.
void docx(const QByteArray& data);
/// A filing package: a whole zip, or the first byte says which of its files the rest replaces.
void package(const QByteArray& data);
/// The first byte says which kind of pack the rest is.
void packs(const QByteArray& data);
/// The first byte says whether the rest defines an own register or an own field, or changes one.
void definitions(const QByteArray& data);
void ddl(const QByteArray& data);
/// The first byte says what the sheet is given as: questionnaire, record sheet; and which part is replaced.
void sheets(const QByteArray& data);

QList<Seed> officeSeeds();
QList<Seed> ruleSeeds();
QList<Seed> sheetSeeds();

} // namespace fuzz
