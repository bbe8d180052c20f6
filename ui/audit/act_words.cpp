#include "ui/audit/act_words.h"
#include "base/clock.h"
#include "ui/audit/audit_tr.h"
#include <QHash>

namespace wardbook::ui {

QString actKindWord(const QString& kind, const QString& label)
{
    const QHash<QString, QString> words{
        {QStringLiteral("create"), AuditTr::tr("New")},
        {QStringLiteral("update"), AuditTr::tr("Edit")},
        {QStringLiteral("void"), AuditTr::tr("Void")},
        {QStringLiteral("import"), AuditTr::tr("Import")},
        {QStringLiteral("export"), AuditTr::tr("Export")},
        {QStringLiteral("print"), AuditTr::tr("Print")},
        {QStringLiteral("undo"), AuditTr::tr("Undo")},
        {QStringLiteral("submit"), AuditTr::tr("Submit")},
        {QStringLiteral("return"), AuditTr::tr("Return")},
        {QStringLiteral("return_change"), AuditTr::tr("Return")},
        {QStringLiteral("review"), AuditTr::tr("Review")},
        {QStringLiteral("approve"), AuditTr::tr("Approve")},
        {QStringLiteral("approve_change"), AuditTr::tr("Approve")},
        {QStringLiteral("withdraw"), AuditTr::tr("Withdraw")},
        {QStringLiteral("withdraw_change"), AuditTr::tr("Withdraw")},
        {QStringLiteral("confirm"), AuditTr::tr("Confirm")},
        {QStringLiteral("retire"), AuditTr::tr("Retire")},
        {QStringLiteral("reactivate"), AuditTr::tr("Reactivate")},
        {QStringLiteral("password"), AuditTr::tr("Change password")},
        {QStringLiteral("recovery"), AuditTr::tr("Recovery material")},
        {QStringLiteral("recovery_test"), AuditTr::tr("Recovery sheet tried")},
        {QStringLiteral("unlock"), AuditTr::tr("Unlock")},
        {QStringLiteral("custom_field"), AuditTr::tr("Custom field")}};
    const QString word = words.value(kind);
    return !word.isEmpty() ? word : !label.isEmpty() ? label : kind;
}

QString trailTime(const QDateTime& at)
{
    const QDateTime local = at.toLocalTime();
    const QDate today = clock::now().date();
    if (local.date() == today)
        return local.toString(QStringLiteral("HH:mm:ss"));
    return local.toString(local.date().year() == today.year() ? QStringLiteral("M-dd HH:mm")
                                                              : QStringLiteral("yyyy-MM-dd"));
}

QString shortHash(const QByteArray& hash)
{
    const QString hex = QString::fromLatin1(hash.toHex());
    return hex.isEmpty() ? QString() : hex.left(4) + QLatin1Char(' ') + hex.mid(4, 4) + QStringLiteral("…");
}

QString longHash(const QByteArray& hash)
{
    QString text = QString::fromLatin1(hash.toHex());
    for (qsizetype at = text.size() - 4; at > 0; at -= 4)
        text.insert(at, QLatin1Char(' '));
    return text;
}

} // namespace wardbook::ui
