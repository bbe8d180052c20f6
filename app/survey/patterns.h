#pragma once
#include "survey/catalogue.h"
#include <memory>

namespace wardbook::survey {

/// What values of columns are compared with: resident identity numbers with their check digit, mobile
/// numbers, names, medical record and insurance numbers, addresses, e-mail, dates of birth, diagnoses (ICD),
/// and so on. Stands on assets/sample_patterns.h.
struct Pattern
{
    QString id;    ///< "resident_id"
    QString label; ///< in the program's language
    bool personal = false, sensitive = false;
};
const QList<Pattern>& patterns();

/// Counts what values look like; keeps none of them. One for each column.
class Sampler
{
public:
    explicit Sampler(const QString& columnName);
    ~Sampler();
    void look(QStringView value);
    /// Patterns that enough of the values match to say so, most telling first.
    QList<PatternHit> hits() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Whether the column holds personal information: by what its values look like, else by its name and comment.
bool isPersonal(const Column& column);

} // namespace wardbook::survey
