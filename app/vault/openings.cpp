#include "vault/openings.h"
#include "vault/vault.h"
#include "vault/vault_tr.h"
#include <QLocale>

namespace wardbook::vault::openings {

Error notFound(const QString& dir)
{
    return Error(
        ErrorKind::NotFound,
        Tr::tr("There is no vault at %1. Nothing was changed. Check whether the drive or network folder is "
               "connected, or choose another folder.")
            .arg(dir),
        dir);
}

Error notAVault(const QString& dir)
{
    return Error(
        ErrorKind::NotAVault,
        Tr::tr("%1 is not a Wardbook vault. Nothing in it was changed. Choose the folder whose name ends in "
               ".wardbook, or create a new vault.")
            .arg(dir),
        dir);
}

Error damaged(const QString& file, const QString& detail)
{
    return Error(
        ErrorKind::Damaged,
        Tr::tr("%1 in the vault folder is damaged or was changed outside Wardbook. Nothing was written, and "
               "the other files of the vault are left as they are. Copy the folder to a safe place, then "
               "restore the last backup into a new folder.")
            .arg(file),
        detail.isEmpty() ? file : file + QStringLiteral(": ") + detail);
}

Error newerFormat(int format)
{
    return Error(
        ErrorKind::NewerFormat,
        Tr::tr("This was written by a newer Wardbook (format %1; this one reads up to %2). It was left "
               "untouched. Open it with the newer version.")
            .arg(format)
            .arg(kFormat),
        QStringLiteral("format %1").arg(format));
}

Error wrongPassword()
{
    return Error(
        ErrorKind::WrongPassword,
        Tr::tr("The name and the password do not belong together. Nothing was changed. Check Caps Lock and "
               "the input method and try again; a forgotten password can be replaced with the recovery code "
               "or the recovery shares."));
}

Error disabledMember(const QString& name)
{
    return Error(
        ErrorKind::Denied,
        Tr::tr("%1 no longer has a key to this vault: the member was disabled. Nothing was changed. Ask the "
               "chief security officer for a new membership.")
            .arg(name),
        QStringLiteral("disabled"));
}

Error busy(const OpenedBy& by)
{
    const QString who = by.name.isEmpty() ? Tr::tr("somebody") : by.name;
    const QString where = by.workstation.isEmpty() ? Tr::tr("an unnamed workstation") : by.workstation;
    const QString since = by.since.isValid()
                              ? by.since.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                              : Tr::tr("an unknown time");
    return Error(
        ErrorKind::Busy,
        Tr::tr("The vault is open for writing by %1 on %2 since %3. Nothing was changed, and their work is "
               "not disturbed. Open it read-only, or ask them to lock it.")
            .arg(who, where, since),
        QStringLiteral("%1@%2 %3").arg(who, where, by.process));
}

Error readOnlyMedium(const QString& dir)
{
    return Error(
        ErrorKind::ReadOnly,
        Tr::tr("The vault folder %1 can't be written to: the medium is read-only or the permission is "
               "missing. Everything in it is unharmed. Open it read-only, or copy the folder to a place that "
               "can be written.")
            .arg(dir),
        dir);
}

Error openedForReading()
{
    return Error(
        ErrorKind::ReadOnly,
        Tr::tr("The vault is open read-only, so nothing was changed. Lock it and open it for writing to do "
               "this."));
}

Error rolledBack(qint64 seq, qint64 seenSeq)
{
    return Error(
        ErrorKind::RolledBack,
        Tr::tr("The vault is older than what this workstation last saw: it ends at act %1, and act %2 was "
               "seen here. Nothing was changed. If an older copy was put in place on purpose, confirm that "
               "and go on; otherwise look for the newer folder before anybody works in this one.")
            .arg(seq)
            .arg(seenSeq),
        QStringLiteral("%1 < %2").arg(seq).arg(seenSeq));
}

Error changedElsewhere(const QString& detail)
{
    return Error(
        ErrorKind::Busy,
        Tr::tr(
            "Somebody else wrote into this vault while it was open here: the folder does not keep the lock "
            "between workstations, or files in it were replaced. Nothing was written. Lock the vault, make "
            "sure that nobody else has it open, open it again and repeat the last step."),
        detail);
}

Error inUse()
{
    return Error(
        ErrorKind::Busy,
        Tr::tr("The keys can't be changed while another window has the vault open, even read-only. Nothing "
               "was changed. Close the other window and try again."));
}

} // namespace wardbook::vault::openings
