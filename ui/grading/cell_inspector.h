#pragma once
#include "ui/grading/round_editor.h"
#include <QTimer>
#include <QWidget>

namespace wardbook::ui::chips {
class Chip;
}
class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;
class QVBoxLayout;

namespace wardbook::ui {

class Button;
class CheckCard;
class ElideLabel;
class ProofList;
class RelatedView;
class VerdictButtons;

/// The current cell in full: what is asked, verdict, high risk, note, evidence, what belongs to it. Typed
/// texts go to the editor a quarter of a second after the last key, and when the cell changes.
class CellInspector : public QWidget
{
    Q_OBJECT
public:
    CellInspector(RoundEditor& editor, RoundSource& source, QWidget* parent = nullptr);
    ~CellInspector() override;
    /// `marked`: the cells that verdicts and evidence are for.
    void show(CellAt at, const Cells& marked);
    void refresh(); ///< the cell changed in memory
    void reread();  ///< … or in the vault
    void finish();  ///< hands over what was typed
    void focusNote();
    CellAt cell() const { return m_at; }
    const Cells& marked() const { return m_marked; }
    bool complete() const { return m_complete; } ///< everything of the cell was read
    QPlainTextEdit* noteEdit() const { return m_note; }
    QLineEdit* naReasonEdit() const { return m_naReason; }
    QPlainTextEdit* compensationEdit() const { return m_compensation; }
    QCheckBox* riskBox() const { return m_risk; }
    VerdictButtons& verdicts() const { return *m_verdicts; }
    ProofList& proofs() const { return *m_proofs; }
    RelatedView& related() const { return *m_related; }
    Button* remediateButton() const { return m_remediate; }

Q_SIGNALS:
    void judged(grading::Verdict verdict);
    void riskToggled();
    void evidenceWanted();
    void filesDropped(const QStringList& files);
    void proofOpened(const grading::CellDetail::Proof& proof);
    void proofRemoved(CellAt at, qint64 proof);
    void remediateWanted();
    void takeOverWanted();
    void cellWanted(CellAt at);
    void actionWanted(const QString& uid);
    void leaving(); ///< Esc or Ctrl+Enter in a text: back to the grid

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildBody();
    QWidget* buildFoot();
    QPlainTextEdit* makeText(const QString& name, const char* objectName, int height);
    void showTexts();
    void showPicture(const CellPicture& picture);
    void showRisk();
    bool editable() const { return m_editable; }

    RoundEditor& m_editor;
    RoundSource& m_source;
    CellAt m_at;
    Cells m_marked;
    CellPicture m_picture;
    bool m_complete = false, m_editable = false;
    QTimer m_typed, m_settled; ///< keys rest; the cell rests
    bool m_showing = false;    ///< texts are being set, nobody types
    QLabel *m_place, *m_question, *m_trigger, *m_noteTitle;
    ElideLabel* m_changed;
    chips::Chip* m_unverified;
    QWidget *m_body, *m_riskRow, *m_naBlock, *m_compensationBlock;
    VerdictButtons* m_verdicts;
    QCheckBox* m_risk;
    QPlainTextEdit *m_note, *m_compensation;
    QLineEdit* m_naReason;
    CheckCard* m_check;
    ProofList* m_proofs;
    RelatedView* m_related;
    Button* m_remediate;
};

} // namespace wardbook::ui
