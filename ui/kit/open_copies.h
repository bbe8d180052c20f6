#pragma once
#include <QByteArray>
#include <QObject>
#include <QString>
#include <functional>

class QUrl;
class QWidget;

namespace wardbook::ui {

class Services;

/// Contents of the vault that lie in clear because the system's own program shows them. Each is a read-only
/// copy in a folder that only this user can enter, in memory where the system has such a place. All of them
/// go when the vault is locked or the program ends; what a killed program left behind goes at the next start.
/// GUI thread.
class OpenCopies : public QObject
{
    Q_OBJECT
public:
    /// The one of this unlocked window.
    static OpenCopies& of(Services& services);
    ~OpenCopies() override;
    /// Throws Io, and Denied for kinds of files that a system may run instead of showing them.
    QString write(const QString& name, const QByteArray& content);
    void remove(const QString& copy); ///< what write() returned; the others stay
    void removeAll();
    const QString& folder() const { return m_folder; } ///< empty: nothing lies in clear

    /// Test seam: shows a file instead of the system's program.
    static void openWith(const std::function<bool(const QUrl&)>& opener);

private:
    explicit OpenCopies(QObject* services, const QString& otherwise);
    QString m_folder, m_otherwise;
};

/// What is to be opened, and whose right to export is asked.
struct OpenedContent
{
    QString name;
    QByteArray content;
    QString registerId;
};

/// Asks for the own password and a reason, writes the act (kind "export"), then the copy, and opens it: a
/// copy in clear is an export, however short it lives.
void openWithSystem(Services& services, QWidget* parent, const OpenedContent& content);

} // namespace wardbook::ui
