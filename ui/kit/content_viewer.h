#pragma once
#include <QDialog>

namespace wardbook::ui {

/// Looks at an attachment in memory: pictures and texts as they are; of other kinds it says what they are.
/// Nothing is written to the disk.
class ContentViewer : public QDialog
{
    Q_OBJECT
public:
    ContentViewer(const QString& name, const QString& mediaType, const QByteArray& content, QWidget* parent);
    /// Adds a button that takes the content out of the vault; the caller asks and writes.
    void offerSaving();

Q_SIGNALS:
    void saveWanted();

private:
    QWidget* makeView(const QString& mediaType, const QByteArray& content);
    class QHBoxLayout* m_foot;
};

} // namespace wardbook::ui
