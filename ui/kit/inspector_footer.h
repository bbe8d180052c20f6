#pragma once
#include "ledger/ledger.h"
#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace wardbook::ui {

class Button;
class ElideLabel;

/// What may be done with the shown record: from the register's transitions and the ledger's answer for this
/// person. A refused primary act stays visible and says why.
class InspectorFooter : public QWidget
{
    Q_OBJECT
public:
    explicit InspectorFooter(QWidget* parent = nullptr);
    void showRecord(const ledger::RegisterDef& definition, const ledger::Record& record,
                    const ledger::Ledger::Allowed& allowed, bool mayVoid, bool comparable);
    void showNew();
    void showNothing();
    void setBusy(bool busy);
    /// Transition of Ctrl+Enter, empty if none is allowed now.
    const QString& primary() const { return m_primary; }
    QString refusal() const;
    QMenu* moreMenu() const { return m_more; } ///< the rest of what may be done; null if nothing

Q_SIGNALS:
    void transitionRequested(const QString& transition);
    void voidRequested();
    void compareRequested();
    void createRequested();
    void cancelRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void clear();
    Button* add(const QString& text, const char* kind);
    void setRefusal(const QString& text);
    QHBoxLayout* m_row;
    ElideLabel* m_refusal;
    QString m_primary;
    QList<Button*> m_buttons;
    Button* m_compare = nullptr;
    Button* m_main = nullptr;
    QMenu* m_more = nullptr;
};

} // namespace wardbook::ui
