#pragma once
#include <QStringList>
#include <QWidget>
#include <functional>

class QMenu;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace wardbook::ui {

/// Why a vault that was opened before can't be opened now, in a few words; empty: it is there. A look at a
/// network drive may take long: any thread but the GUI's.
QString whyNotThere(const QString& vaultDir);

/// The vaults that were opened before, newest first, numbered 1 to 9. The places are looked at on a worker;
/// one that is not there says why, and stays: the drive may come back. Each can be taken off the list, which
/// touches nothing of the vault.
class RecentVaultList : public QWidget
{
    Q_OBJECT
public:
    explicit RecentVaultList(QWidget* parent = nullptr);
    /// With the list shown, its numbers work in `keys`' whole window part; not where digits are typed.
    void takeNumbersIn(QWidget* keys);
    qsizetype count() const { return m_dirs.size(); }

Q_SIGNALS:
    void vaultChosen(const QString& dir);

private:
    void fill();
    void addRow(const QString& dir, qsizetype number);
    void forget(const QString& dir);
    QWidget* m_inner;
    QScrollArea* m_scroll;
    QVBoxLayout* m_rows;
    QStringList m_dirs;
};

/// The same as a menu; made anew each time it opens. The vault that is shown now (`current`) is left out.
void fillRecentMenu(QMenu* menu, const QString& current,
                    const std::function<void(const QString& dir)>& chosen);
/// A small button with that menu, for where digits are typed: Alt+1 … Alt+9 in `owner` choose at once.
QToolButton* makeRecentButton(QWidget* owner, const std::function<QString()>& current,
                              const std::function<void(const QString& dir)>& chosen);

} // namespace wardbook::ui
