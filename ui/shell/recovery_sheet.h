#pragma once
#include <QList>
#include <QString>
#include <functional>

class QWidget;

namespace wardbook::ui {

/// One page of paper with something secret on it: a recovery code, a share of one, a first password.
struct SecretSheet
{
    QString title;
    QString secret; ///< large, so that it can be read back
    QStringList lines;
};

SecretSheet recoverySheet(const QString& unit, const QString& member, const QString& code);
SecretSheet shareSheet(const QString& unit, const QString& holder, const QString& share, int threshold,
                       int count);
SecretSheet firstPasswordSheet(const QString& unit, const QString& member, const QString& role,
                               const QString& password);

/// The system's dialog, opened without waiting; one page for each sheet. `printed`: not after a cancel.
void printSheets(QWidget* parent, const QList<SecretSheet>& sheets,
                 const std::function<void()>& printed = {});
/// Asks where to, writes a PDF that nobody else on this computer can read, and calls back with what went
/// wrong, or with an empty text and the file's name.
void saveSheets(QWidget* parent, const QString& title, const QString& suggested,
                const QList<SecretSheet>& sheets,
                const std::function<void(const QString& problem, const QString& file)>& done);
/// The groups of a code as they stand between its dashes, upper case.
QStringList groupsOf(const QString& code);
/// Whether what was typed is this group; I and L are read as 1, O as 0, as everywhere in codes.
bool isGroup(const QString& typed, const QString& group);

} // namespace wardbook::ui
