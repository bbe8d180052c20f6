#pragma once
#include <QFrame>

class QComboBox;
class QLineEdit;
class QMenu;

namespace wardbook::ui {

class Button;

/// Below the chosen inject: what may be done with it, and the reason when it is skipped or moved to another
/// time. It is laid over the list, so that a refresh takes nothing of what was typed.
class InjectForm : public QFrame
{
    Q_OBJECT
public:
    explicit InjectForm(QWidget* parent = nullptr);
    /// Shows the acts for a waiting inject; the same one keeps what was typed.
    void showFor(qint64 inject, bool mayRelease, const QString& refusal);
    qint64 inject() const { return m_inject; }
    bool asking() const { return m_asking; } ///< the reason is being given
    void ask();
    void stopAsking();
    /// The time that 改到 stands for.
    void setProposal(qint64 ms);
    int wantedHeight() const;

Q_SIGNALS:
    void releaseWanted(qint64 inject);
    void skipWanted(qint64 inject, const QString& reason);
    void postponeWanted(qint64 inject, qint64 toMs, const QString& reason);
    void proposalWanted(int minutes); ///< from now
    void heightChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QString reason() const;
    void refresh();
    qint64 m_inject = 0, m_proposal = 0;
    bool m_asking = false;
    QWidget *m_acts, *m_ask;
    Button *m_release, *m_skip, *m_move, *m_doSkip, *m_cancel;
    class QToolButton* m_other;
    QComboBox* m_why;
    QLineEdit* m_text;
};

} // namespace wardbook::ui
