#pragma once
#include "grading/round_service.h"
#include <QWidget>

class QLabel;
class QListWidget;

namespace wardbook::ui {

/// The evidence of a cell: name and day; Enter or a click opens a piece in the window, Delete takes it from
/// the cell.
class ProofList : public QWidget
{
    Q_OBJECT
public:
    explicit ProofList(QWidget* parent = nullptr);
    void setProofs(const QList<grading::CellDetail::Proof>& proofs, bool editable);
    const QList<grading::CellDetail::Proof>& proofs() const { return m_proofs; }
    QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void addWanted();
    void opened(const grading::CellDetail::Proof& proof);
    void removeWanted(qint64 proof);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu(const QPoint& at);
    QList<grading::CellDetail::Proof> m_proofs;
    bool m_editable = false;
    QLabel* m_title;
    QLabel* m_hint;
    QListWidget* m_list;
};

} // namespace wardbook::ui
