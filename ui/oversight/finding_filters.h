#pragma once
#include "oversight/finding_list.h"
#include "ui/kit/filter_chip.h"

namespace wardbook::ui {

class Button;
class SearchBox;

/// What narrows the findings beside the rules: search, register, department, what is being done.
class FindingFilters : public QWidget
{
    Q_OBJECT
public:
    explicit FindingFilters(QWidget* parent = nullptr);
    oversight::FindingFilter filter() const; ///< without rule and severity
    void clear();                            ///< does not emit
    /// "register:ID", "department:ID", "handling:proposed"; false for anything else. Does not emit.
    bool take(const QString& target);
    void setOptions(const ledger::RegisterSet& registers, const QStringList& found,
                    const QList<FilterOption>& departments);
    void note(bool narrowed, int shown); ///< what came of it
    void focusSearch();
    SearchBox& search() { return *m_search; }

Q_SIGNALS:
    void changed();
    void clearWanted();
    void listWanted(); ///< Down in the search

private:
    SearchBox* m_search;
    FilterChip *m_registers, *m_departments, *m_handling;
    Button* m_clear;
};

} // namespace wardbook::ui
