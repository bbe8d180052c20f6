#pragma once
#include "ui/shell/setup_draft.h"
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace wardbook::ui {

/// One step on the way to a new vault: a headline, why it is asked, and its fields in a column that scrolls
/// where the letters are large. What was entered stays in the fields while the person goes back and forth.
class SetupStep : public QWidget
{
    Q_OBJECT
public:
    SetupStep(const QString& title, const QString& headline, const QString& why, QWidget* parent = nullptr);
    const QString& title() const { return m_title; } ///< in the list of steps
    /// Why it can't go on yet; empty when it can.
    virtual QString problem() const { return {}; }
    virtual void load(const SetupDraft& draft) { Q_UNUSED(draft) } ///< once, when the page is made
    virtual void save(SetupDraft& draft) const { Q_UNUSED(draft) }
    /// The step is shown: what earlier steps said may have changed.
    virtual void enter(const SetupDraft& draft) { Q_UNUSED(draft) }
    virtual QWidget* first() const { return nullptr; } ///< where the focus goes

Q_SIGNALS:
    void changed();
    void nextWanted(); ///< Enter in a field

protected:
    QVBoxLayout* column() const { return m_column; }
    /// A field under its label, with a note under it where there is one.
    void addField(const QString& label, QWidget* field, QWidget* note = nullptr);
    void scrollTo(QWidget* widget);

private:
    QString m_title;
    QVBoxLayout* m_column;
    QScrollArea* m_scroll;
};

} // namespace wardbook::ui
