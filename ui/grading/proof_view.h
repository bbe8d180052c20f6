#pragma once
#include "grading/round_service.h"
#include "ui/kit/services.h"
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;

namespace wardbook::ui {

class Button;
class ElideLabel;
class EmptyState;

/// A piece of evidence shown from memory: pictures and texts here, anything else only by exporting it, which
/// is an act with a reason. Nothing of it is written to the disk for looking at it.
class ProofView : public QWidget
{
    Q_OBJECT
public:
    ProofView(Services& services, QWidget* parent = nullptr);
    void open(const grading::CellDetail::Proof& proof);
    void forget(); ///< lets go of the content
    QPlainTextEdit* textView() const { return m_text; }
    QLabel* pictureView() const { return m_picture; }
    EmptyState* emptyState() const { return m_empty; }
    Button* exportButton() const { return m_export; }

Q_SIGNALS:
    void closed();
    void shown();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildBar();
    void showContent(const QByteArray& content);
    void fitPicture();
    void askExport();
    Services& m_services;
    grading::CellDetail::Proof m_proof;
    QImage m_image;
    ElideLabel* m_title;
    QLabel* m_facts;
    Button* m_export;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    QLabel* m_picture;
    QPlainTextEdit* m_text;
    EmptyState* m_empty;
};

} // namespace wardbook::ui
