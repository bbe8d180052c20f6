#pragma once
#include "ui/kit/palette_source.h"
#include <QDialog>
#include <QPointer>
#include <memory>

class QLabel;
class QLineEdit;
class QListView;

namespace wardbook::ui {

class CommandRegistry;
class DeskServices;
class PaletteModel;

/// Ctrl+K: one line that finds records, pages, people and commands. Prefixes: > commands, # codes, @ people,
/// § clauses. Empty: what was opened last. Up and Down move, Enter opens, Tab shows what else may be done
/// with an item, Esc goes back, clears and then closes.
class PaletteDialog : public QDialog
{
    Q_OBJECT
public:
    PaletteDialog(DeskServices& services, CommandRegistry& commands, QWidget* desk);
    ~PaletteDialog() override;
    void popUp();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void ask();
    void answer(int asked, int group, const QList<PaletteItem>& items);
    void run();
    void move(int step);
    void showActs();
    void leaveActs();
    void fit();
    QList<PaletteItem> recent() const;
    void remember(const PaletteItem& item);

    DeskServices& m_services;
    QList<std::shared_ptr<PaletteSource>> m_sources;
    QLineEdit* m_text;
    QLabel* m_count;
    QListView* m_list;
    PaletteModel* m_model;
    QPointer<QWidget> m_dim;
    int m_asked = 0; ///< answers to earlier questions are dropped
    int m_pending = 0;
    bool m_acting = false; ///< the list holds what may be done with one item
    int m_actedRow = -1;   ///< and this is the row it came from
};

} // namespace wardbook::ui
