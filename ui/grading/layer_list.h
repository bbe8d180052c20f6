#pragma once
#include "ui/grading/round_editor.h"
#include <QWidget>

class QListView;

namespace wardbook::ui {

class LayerModel;
class TotalsView;

/// The layers of the round with how far they are and what is not met; the totals of the round below.
class LayerList : public QWidget
{
    Q_OBJECT
public:
    LayerList(RoundEditor& editor, QWidget* parent = nullptr);
    void setLayer(int layer); ///< of the pack; does not emit
    int layer() const;
    QList<int> layers() const; ///< those that have items in this round
    QListView& view() { return *m_view; }

Q_SIGNALS:
    void chosen(int layer);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    RoundEditor& m_editor;
    LayerModel* m_model;
    QListView* m_view;
    TotalsView* m_totals;
};

} // namespace wardbook::ui
