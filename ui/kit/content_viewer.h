#pragma once
#include <QDialog>

namespace wardbook::ui {

/// Looks at an attachment in memory (ContentView); of kinds that can't be shown it says what they are.
class ContentViewer : public QDialog
{
    Q_OBJECT
public:
    ContentViewer(const QString& name, const QString& mediaType, const QByteArray& content, QWidget* parent);
    /// Adds a button that takes the content out of the vault; the caller asks and writes.
    void offerSaving();
    /// Adds a button that opens it with the system's program: see kit/open_copies.h.
    void offerOpening();

Q_SIGNALS:
    void saveWanted();
    void openWanted();

private:
    class QHBoxLayout* m_foot;
};

} // namespace wardbook::ui
