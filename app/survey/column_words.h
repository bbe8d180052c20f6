#pragma once
#include <QString>

namespace wardbook::survey {

/// What the name and the comment of a column say it holds: "PatientName", "sfzh", "身份证号".
class ColumnWords
{
public:
    explicit ColumnWords(const QString& name, const QString& comment = {});
    /// Whether they speak of the pattern (patterns.h).
    bool speakOf(QLatin1String pattern) const;
    /// Whether they speak of things, not of persons: drugs, departments, items.
    bool speakOfThings() const;
    bool isPersonal() const;

private:
    bool any(QStringView words) const;
    QString m_ascii; ///< "_patient_name_"
    QString m_han;
};

} // namespace wardbook::survey
