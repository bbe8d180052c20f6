#pragma once
#include "grading/round_service.h"
#include "ui/kit/content_view.h"
#include "ui/kit/services.h"
#include <QWidget>

class QLabel;

namespace wardbook::ui {

class Button;
class ElideLabel;

/// A piece of evidence shown from memory: pictures and texts here, anything else only by exporting it, which
/// is an act with a reason. Nothing of it is written to the disk for looking at it.
class ProofView : public QWidget
{
    Q_OBJECT
public:
    ProofView(Services& services, QWidget* parent = nullptr);
    void open(const grading::CellDetail::Proof& proof);
    void forget(); ///< lets go of the content
    QPlainTextEdit* textView() const { return m_view->textView(); }
    QLabel* pictureView() const { return m_view->pictureView(); }
    EmptyState* emptyState() const { return m_view->emptyState(); }
    Button* exportButton() const { return m_export; }

Q_SIGNALS:
    void closed();
    void shown();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildBar();
    void showContent(const QByteArray& content);
    void askExport();
    Services& m_services;
    grading::CellDetail::Proof m_proof;
    ElideLabel* m_title;
    QLabel* m_facts;
    QByteArray m_content; ///< what is shown; empty: too large, or not read yet
    Button *m_open, *m_export;
    ContentView* m_view;
};

} // namespace wardbook::ui
