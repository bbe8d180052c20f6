#include "ui/audit/trail_model.h"
#include "ui/audit/act_words.h"
#include "ui/audit/audit_tr.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/theme.h"
#include <QLocale>

namespace wardbook::ui {

QString checkWord(const ledger::ActCheck& check)
{
    if (!check.contentHolds)
        return AuditTr::tr("Content altered");
    if (!check.signatureHolds)
        return AuditTr::tr("Signature invalid");
    if (!check.chainHolds)
        return AuditTr::tr("Chain broken");
    return check.keyDisabled ? AuditTr::tr("Valid, key disabled") : AuditTr::tr("Valid");
}

TrailModel::TrailModel(std::shared_ptr<const ledger::RegisterSet> registers, QObject* parent)
    : QAbstractTableModel(parent), m_registers(std::move(registers))
{
}

/// Acts on many records name them as "asset:332, person:4".
QString TrailModel::subjectText(const QString& subject) const
{
    QStringList parts = subject.split(QStringLiteral(", "));
    for (QString& part : parts) {
        const qsizetype colon = part.lastIndexOf(QLatin1Char(':'));
        const ledger::RegisterDef* definition = colon > 0 ? m_registers->find(part.left(colon)) : nullptr;
        if (definition)
            part = AuditTr::tr("%1 %2").arg(definition->label.text(), part.mid(colon + 1));
    }
    return parts.join(QStringLiteral(", "));
}

void TrailModel::reset()
{
    beginResetModel();
    m_acts.clear();
    m_complete = false;
    m_asked = true;
    endResetModel();
}

void TrailModel::append(const QList<ledger::ActEntry>& acts, bool last)
{
    m_asked = false;
    m_complete = last;
    if (acts.isEmpty())
        return;
    const int first = static_cast<int>(m_acts.size());
    beginInsertRows({}, first, first + static_cast<int>(acts.size()) - 1);
    m_acts << acts;
    endInsertRows();
}

void TrailModel::setCheck(qint64 seq, const ledger::ActCheck& check)
{
    m_checks.insert(seq, check);
    for (int row = 0; row < m_acts.size(); ++row)
        if (m_acts.at(row).seq == seq)
            Q_EMIT dataChanged(index(row, Signature), index(row, Signature));
}

const ledger::ActCheck* TrailModel::checkOf(qint64 seq) const
{
    const auto found = m_checks.constFind(seq);
    return found == m_checks.constEnd() ? nullptr : &*found;
}

int TrailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_acts.size());
}

int TrailModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Count;
}

/// Signed says only that a signature is there; what it is worth is known after a check.
QString TrailModel::signatureText(const ledger::ActEntry& act) const
{
    if (const ledger::ActCheck* check = checkOf(act.seq))
        return checkWord(*check);
    return m_wholeHolds ? AuditTr::tr("Valid") : AuditTr::tr("Signed");
}

QVariant TrailModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ledger::ActEntry& act = m_acts.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role == Qt::ToolTipRole && index.column() == Time)
        return act.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
               (act.clockBehind ? AuditTr::tr("; the clock was behind the act before") : QString());
    const ledger::ActCheck* check = checkOf(act.seq);
    const bool bad = check && !check->ok();
    if (role == PlainTable::kGlyphRole && index.column() == Signature)
        return bad ? QStringLiteral("error") : QStringLiteral("check-circle");
    if (role == Qt::FontRole && index.column() == Hash)
        return font(FontRole::MonoCaption);
    if (role == Qt::ForegroundRole) {
        const Theme& t = theme();
        if (index.column() == Signature && bad)
            return t.badText;
        return index.column() == Number || index.column() == Hash ? t.text3
               : index.column() == Subject                        ? t.text2
                                                                  : t.text;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Number:
        return QLocale(QLocale::English).toString(act.seq);
    case Time:
        return trailTime(act.at) + (act.clockBehind ? QStringLiteral(" ⚠") : QString());
    case Person:
        return act.actor;
    case Kind:
        return actKindWord(act.kind, act.label);
    case Subject:
        return subjectText(act.subject);
    case Content:
        return act.reason.isEmpty() ? act.label : act.label + AuditTr::tr(": ") + act.reason;
    case Signature:
        return signatureText(act);
    case Hash:
        return role == Qt::ToolTipRole ? longHash(act.hash) : shortHash(act.hash);
    default:
        return {};
    }
}

QVariant TrailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return AuditTr::tr("No.");
    case Time:
        return AuditTr::tr("Time");
    case Person:
        return AuditTr::tr("Person");
    case Kind:
        return AuditTr::tr("Act");
    case Subject:
        return AuditTr::tr("Object");
    case Content:
        return AuditTr::tr("Content");
    case Signature:
        return AuditTr::tr("Signature");
    case Hash:
        return AuditTr::tr("Check value");
    default:
        return {};
    }
}

bool TrailModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete && !m_asked;
}

void TrailModel::fetchMore(const QModelIndex&)
{
    m_asked = true;
    Q_EMIT moreWanted();
}

} // namespace wardbook::ui
