#pragma once
#include "ledger/ledger.h"
#include <QDialog>

class QButtonGroup;

namespace wardbook::ui {

/// One field of a conflict, in words.
struct ConflictRow
{
    QString field, label;
    QString base, theirs, mine;
    bool clash = false;
};

/// Somebody else saved the record meanwhile: field by field, theirs or mine. Fields that only one side
/// changed are kept from both; where both did, the person chooses, and nothing is written before that.
class ConflictDialog : public QDialog
{
    Q_OBJECT
public:
    ConflictDialog(const QString& theirName, const QList<ConflictRow>& rows, QWidget* parent);
    /// Fields whose value is to be mine.
    QStringList mine() const;
    void choose(const QString& field, bool mine);

Q_SIGNALS:
    void decided(const QStringList& mine);

private:
    void updateButton();
    QList<ConflictRow> m_rows;
    QHash<QString, QButtonGroup*> m_choices;
    class Button* m_take;
};

/// The conflict's values as people read them.
QList<ConflictRow> conflictRows(ledger::Reader& reader, const ledger::Conflict& conflict);

} // namespace wardbook::ui
