#pragma once
#include "documents/document.h"

/// The parts of a docx beside its body.
namespace wardbook::documents::docx {

QByteArray stylesPart();
/// `orderedLists`: how many numbered lists the body has; each counts from 1. Number ids: kHeadingNumbers,
/// kBullets, then kFirstOrdered + index.
QByteArray numberingPart(Document::Numbering numbering, int orderedLists);
QByteArray settingsPart();
QByteArray fontTablePart();
QByteArray headerPart(const Document& document);
QByteArray footerPart(const Document& document);
QByteArray corePropertiesPart(const Document& document);
QByteArray appPropertiesPart();
QByteArray contentTypesPart();
QByteArray packageRelationsPart();
QByteArray documentRelationsPart(int images);
QString imageRelation(int index);

inline constexpr int kHeadingNumbers = 1, kBullets = 2, kFirstOrdered = 3;

} // namespace wardbook::documents::docx
