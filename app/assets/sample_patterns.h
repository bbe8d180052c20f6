#pragma once
#include <QString>

/// What a sampled value looks like. Pure functions; nothing is kept.
namespace wardbook::assets::pattern {

/// 18 digits (or 17 and X) with a real date of birth and the check digit of GB 11643-1999.
bool isResidentId(const QString& text);
/// Mainland mobile number: 11 digits, first 1, second 3–9; +86 and spaces allowed.
bool isMobile(const QString& text);
bool isEmail(const QString& text);
/// 15–19 digits with a valid Luhn check digit, and not a resident identity number.
bool isBankCard(const QString& text);
/// 统一社会信用代码 of GB 32100-2015: 18 characters with its check character.
bool isUnitCode(const QString& text);

/// By the name that packs use; throws Invalid for a name that is none of the above.
bool matches(const QString& patternName, const QString& text);

} // namespace wardbook::assets::pattern
