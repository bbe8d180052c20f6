#pragma once
#include "documents/page_layout.h"
#include "ui/desktop/print_content.h"
#include <QDialog>
#include <memory>

class QComboBox;
class QLabel;
class QPrinter;
class QPrintPreviewWidget;

namespace wardbook::ui {

class Button;
class Services;

/// The pages as they will come out of the printer, in a window beside the program's: what to print, upright
/// or across, paper. Looking is free; printing and saving as pdf take the right to export, the own password
/// and a reason, and are kept in the trail, since paper is a copy in clear. Goes when the vault is locked.
class PrintPreview : public QDialog
{
    Q_OBJECT
public:
    PrintPreview(Services& services, const QList<PrintContent>& contents, QWidget* parent);
    ~PrintPreview() override;
    int pageCount() const { return m_layout ? m_layout->pageCount() : 0; }
    const documents::PageLayout* layout() const { return m_layout.get(); }
    /// Test seam: where printing goes instead of asking for a printer.
    void printTo(const QString& pdfFile) { m_testFile = pdfFile; }

Q_SIGNALS:
    void laidOut();
    void printed();

private:
    const PrintContent& content() const;
    void build();
    void choose();
    void layOut();
    void showPlace();
    void paint(QPrinter& printer) const;
    void askPrinter(const QString& reason);
    void printNow(const std::shared_ptr<QPrinter>& printer, const QString& reason);
    void save(const QString& file, const QString& reason);
    void setUpPage();

    Services& m_services;
    const QList<PrintContent> m_contents;
    std::unique_ptr<QPrinter> m_printer;
    std::shared_ptr<documents::Document> m_document;
    std::shared_ptr<documents::PageLayout> m_layout;
    quint64 m_generation = 0; ///< a choice made while an older one is being laid out wins
    QPrintPreviewWidget* m_view;
    QComboBox *m_choice, *m_turn;
    QLabel *m_place, *m_note;
    Button *m_print, *m_save;
    QString m_testFile;
};

} // namespace wardbook::ui
