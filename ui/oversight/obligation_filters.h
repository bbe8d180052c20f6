#pragma once
#include "ui/kit/filter_chip.h"
#include "ui/oversight/obligations_model.h"

namespace wardbook::ui {

class Button;
class SearchBox;

/// What narrows the duties beside the laws: search, state, date.
class ObligationFilters : public QWidget
{
    Q_OBJECT
public:
    explicit ObligationFilters(QWidget* parent = nullptr);
    ObligationFilter filter() const; ///< without the law
    void clear();                    ///< does not emit
    /// "state:open,partly", "due:overdue", "due:soon", "overdue"; false for anything else. Does not emit.
    bool take(const QString& target);
    void note(bool narrowed, int shown); ///< what came of it
    void focusSearch();
    SearchBox& search() { return *m_search; }

Q_SIGNALS:
    void changed();
    void clearWanted();
    void listWanted(); ///< Down in the search

private:
    SearchBox* m_search;
    FilterChip *m_states, *m_due;
    Button* m_clear;
};

} // namespace wardbook::ui
