#pragma once
#include <QString>
#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace wardbook::ui {

class Services;

/// What is to go on paper, which is a copy in clear.
struct PaperCopy
{
    QString registerId; ///< whose right to export is asked; empty: none
    QString title;
    QString subject; ///< what the act names
};

/// Why this member may not print contents of that register; empty: may.
QString paperRefusal(Services& services, const QString& registerId);
/// The own password and a reason, as for every way out of the vault.
void askForPaper(Services& services, QWidget* parent, const std::function<void(const QString& reason)>& then);
/// The act (kind "print") comes first, on a worker: what can't be written down isn't printed. `paint` runs on
/// the GUI thread while `parent` lives.
void printWithAct(Services& services, QWidget* parent, const PaperCopy& paper, const QString& reason,
                  const std::function<void()>& paint);
/// The whole way: password and reason, the system's dialog for `printer`, the act, `paint`.
void printInClear(Services& services, QWidget* parent, const PaperCopy& paper,
                  const std::shared_ptr<QPrinter>& printer,
                  const std::function<void(QPrinter& printer)>& paint);
/// Test seam: where the next printInClear() prints to instead of asking for a printer.
void nextPaperTo(const QString& pdfFile);

} // namespace wardbook::ui
