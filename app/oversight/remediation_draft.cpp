// From judged cells to an action that only wants to be confirmed.
#include "base/error.h"
#include "fields/check_object.h"
#include "fields/department.h"
#include "fields/person.h"
#include "fields/system.h"
#include "fields/verdict.h"
#include "oversight/action_record.h"
#include "oversight/oversight_tr.h"
#include "oversight/remediation_rules.h"
#include "oversight/remediation_service.h"
#include <QSet>
#include <algorithm>

namespace wardbook::oversight {

namespace {

using grading::Round;
using At = std::pair<int, int>; ///< row, column

constexpr qsizetype kLongestText = 3900; // the register's long texts end at 4000
constexpr qsizetype kLongestTitle = 300;
constexpr qsizetype kLongestLayer = 100;
constexpr qsizetype kLongestItem = 60;

QString cut(const QString& text, qsizetype length)
{
    return text.size() <= length ? text : text.left(length - 1) + QChar(0x2026);
}

/// What the drafts of one call share: records that are read once.
class DraftMaker
{
public:
    DraftMaker(ledger::Reader& reader, const Round& round, QDate today)
        : m_reader(reader), m_round(round), m_today(today),
          m_definition(reader.registers().at(remediationRegister()))
    {
        reader.forEachWith(remediationRegister(), QString::fromLatin1(field::system), round.system,
                           [this](const ledger::Record& record) { m_actions.append(record); });
    }

    RemediationDraft make(const QList<At>& cells);

private:
    ledger::Record find(const char* registerId, qint64 id);
    void addWords(RemediationDraft& draft, const QList<At>& cells);
    void addDescription(RemediationDraft& draft, const QList<At>& cells);
    void addPerson(RemediationDraft& draft);
    void addEarlier(RemediationDraft& draft, const QStringList& items);
    void addSharedActions(const QStringList& items);

    ledger::Reader& m_reader;
    const Round& m_round;
    QDate m_today;
    const ledger::RegisterDef& m_definition;
    QList<ledger::Record> m_actions; ///< of this system, and those on shared objects
    QSet<QString> m_searched;
};

ledger::Record DraftMaker::find(const char* registerId, qint64 id)
{
    return id == 0 ? ledger::Record()
                   : m_reader.find(QString::fromLatin1(registerId), id).value_or(ledger::Record());
}

RemediationDraft DraftMaker::make(const QList<At>& cells)
{
    RemediationDraft draft;
    draft.source = QStringLiteral("assessment");
    draft.system = m_round.system;
    draft.assessment = m_round.id;
    QStringList items;
    for (const auto& [row, column] : cells) {
        const grading::Cell& cell = m_round.cell(row, column);
        if (cell.record != 0)
            draft.verdicts.append(cell.record);
        if (const qint64 object = m_round.objects.at(column).id; !draft.objects.contains(object))
            draft.objects.append(object);
        if (const QString& item = m_round.item(row).id; !items.contains(item))
            items.append(item);
        const RemediationRules::Risk* risk = RemediationRules::builtIn().riskOf(cell);
        if (risk && riskRank(risk->risk) > riskRank(draft.risk)) {
            draft.risk = risk->risk;
            draft.riskReason = risk->reason.text();
        }
    }
    // as many whole ids as the field holds
    QStringList named = items;
    while (named.size() > 1 && named.join(QLatin1Char(' ')).size() > kLongestItem)
        named.removeLast();
    draft.item = named.join(QLatin1Char(' '));
    draft.due = RemediationRules::builtIn().due(draft.risk, m_today);
    addWords(draft, cells);
    addDescription(draft, cells);
    addPerson(draft);
    addEarlier(draft, items);
    return draft;
}

void DraftMaker::addWords(RemediationDraft& draft, const QList<At>& cells)
{
    QStringList topics, layers, remedies, objects;
    const auto add = [](QStringList& to, const QString& text) {
        if (!text.isEmpty() && !to.contains(text))
            to.append(text);
    };
    for (const auto& [row, column] : cells) {
        const grading::RequirementItem& item = m_round.item(row);
        add(topics, item.topic.text());
        add(layers, m_round.pack->layers.at(item.layer).label.text());
        add(remedies, m_round.check(row).remedy.text());
        add(objects, m_round.objects.at(column).name);
    }
    const QString what =
        topics.size() == 1 ? topics.first() : Tr::tr("%1 (%2 items)").arg(topics.value(0)).arg(topics.size());
    const QString where = objects.size() == 1
                              ? objects.first()
                              : Tr::tr("%1 (%2 objects)").arg(objects.value(0)).arg(objects.size());
    draft.title = cut(Tr::tr("%1: %2").arg(what, where), kLongestTitle);
    draft.layer = cut(layers.join(Tr::tr(", ")), kLongestLayer);
    draft.plan = cut(remedies.join(QLatin1Char('\n')), kLongestText);
}

/// One line a cell: object, verdict and what was recorded on the spot.
void DraftMaker::addDescription(RemediationDraft& draft, const QList<At>& cells)
{
    const QString verdictRegister = QString::fromLatin1(fields::verdict::kRegister);
    const ledger::FieldDef& note =
        m_reader.registers().at(verdictRegister).fieldAt(QString::fromLatin1(fields::verdict::note));
    const ledger::CodeList& words = m_reader.registers().codes(QStringLiteral("verdict"));
    QHash<qint64, QString> notes;
    for (const ledger::Record& record :
         m_reader.fetch(verdictRegister, std::span<const qint64>(draft.verdicts.constData(),
                                                                 static_cast<size_t>(draft.verdicts.size()))))
        notes.insert(record.id, record.text(note).simplified());
    QStringList lines;
    const bool many = std::any_of(cells.begin(), cells.end(),
                                  [&](const At& at) { return at.first != cells.first().first; });
    int row = -1;
    for (const auto& at : cells) {
        if (many && at.first != row)
            lines.append(QStringLiteral("[%1] %2").arg(m_round.item(at.first).id,
                                                       m_round.item(at.first).topic.text()));
        row = at.first;
        const grading::Cell& cell = m_round.cell(at.first, at.second);
        QString line = Tr::tr("%1: %2").arg(m_round.objects.at(at.second).name,
                                            words.labelOf(grading::verdictCode(cell.verdict)));
        if (const QString text = notes.value(cell.record); !text.isEmpty())
            line = Tr::tr("%1. %2").arg(line, text);
        lines.append(line);
    }
    draft.description = cut(lines.join(QLatin1Char('\n')), kLongestText);
}

/// Who keeps most of the objects; where nobody is named, who answers for the system.
void DraftMaker::addPerson(RemediationDraft& draft)
{
    const auto& objectDef = m_reader.registers().at(QString::fromLatin1(fields::check_object::kRegister));
    const auto& systemDef = m_reader.registers().at(QString::fromLatin1(fields::system::kRegister));
    using Pair = std::pair<qint64, qint64>; // department, owner
    QList<std::pair<Pair, int>> votes;
    for (const qint64 id : std::as_const(draft.objects)) {
        const ledger::Record object = find(fields::check_object::kRegister, id);
        if (object.id == 0)
            continue;
        const Pair pair{
            object.value(objectDef.fieldAt(QString::fromLatin1(fields::check_object::department)))
                .toLongLong(),
            object.value(objectDef.fieldAt(QString::fromLatin1(fields::check_object::owner))).toLongLong()};
        if (pair == Pair(0, 0))
            continue;
        auto at =
            std::find_if(votes.begin(), votes.end(), [&](const auto& vote) { return vote.first == pair; });
        if (at == votes.end())
            votes.append({pair, 1});
        else
            ++at->second;
    }
    Pair chosen{0, 0};
    int most = 0;
    for (const auto& [pair, count] : votes) {
        if (count > most) {
            chosen = pair;
            most = count;
        }
    }
    if (chosen.first == 0) {
        if (const ledger::Record system = find(fields::system::kRegister, draft.system); system.id != 0) {
            chosen.first =
                system.value(systemDef.fieldAt(QString::fromLatin1(fields::system::department))).toLongLong();
            if (chosen.second == 0)
                chosen.second =
                    system.value(systemDef.fieldAt(QString::fromLatin1(fields::system::owner))).toLongLong();
        }
    }
    draft.department = chosen.first;
    draft.owner = chosen.second;
    if (draft.department != 0)
        draft.departmentName =
            m_reader.nameOf(QString::fromLatin1(fields::department::kRegister), draft.department);
    if (draft.owner != 0)
        draft.ownerName = m_reader.nameOf(QString::fromLatin1(fields::person::kRegister), draft.owner);
}

/// Actions of other systems on an object that they share with this one.
void DraftMaker::addSharedActions(const QStringList& items)
{
    for (const QString& item : items) {
        if (m_searched.contains(item))
            continue;
        m_searched.insert(item);
        const QList<qint64> ids = m_reader.search(remediationRegister(), item, 200);
        for (const ledger::Record& record :
             m_reader.fetch(remediationRegister(),
                            std::span<const qint64>(ids.constData(), static_cast<size_t>(ids.size())))) {
            if (record.state != QLatin1String(ledger::kVoidState) &&
                ActionRecord(m_definition, record).number(field::system) != m_round.system)
                m_actions.append(record);
        }
    }
}

void DraftMaker::addEarlier(RemediationDraft& draft, const QStringList& items)
{
    addSharedActions(items);
    const auto meets = [](const auto& a, const auto& b) {
        return std::any_of(a.begin(), a.end(), [&](const auto& each) { return b.contains(each); });
    };
    for (const ledger::Record& record : std::as_const(m_actions)) {
        const ActionRecord action(m_definition, record);
        const bool sameItem = meets(action.items(), items);
        const bool sameObject = meets(action.refs(field::objects), draft.objects);
        if (action.isPending()) {
            if (meets(action.refs(field::verdicts), draft.verdicts) || (sameItem && sameObject))
                draft.openCodes.append(action.text(field::code));
            continue;
        }
        const bool sameSystem = action.number(field::system) == draft.system;
        if (!RemediationRules::builtIn().repeatStates.contains(record.state) || !sameItem ||
            !(sameSystem || sameObject) || record.id < draft.repeats)
            continue;
        draft.repeats = record.id;
        draft.repeatsCode = action.text(field::code);
    }
    draft.openCodes.removeDuplicates();
}

} // namespace

QList<RemediationDraft> RemediationService::fromCells(ledger::Reader& reader, const Round& round,
                                                      const QList<At>& cells, Split split, QDate today) const
{
    QList<At> wanted;
    for (const At& at : cells) {
        const bool inside = at.first >= 0 && at.first < round.items.size() && at.second >= 0 &&
                            at.second < round.objects.size();
        if (inside && round.applies(at.first, at.second) &&
            RemediationRules::builtIn().riskOf(round.cell(at.first, at.second)) && !wanted.contains(at))
            wanted.append(at);
    }
    if (wanted.isEmpty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("Nothing to remedy here: none of the chosen cells is judged \"partly met\" or "
                           "\"not met\". Judge first, then try again."));
    std::sort(wanted.begin(), wanted.end());
    DraftMaker maker(reader, round, today);
    if (split == Split::One)
        return {maker.make(wanted)};
    QList<RemediationDraft> drafts;
    for (qsizetype from = 0; from < wanted.size();) {
        qsizetype to = from;
        while (to < wanted.size() && wanted.at(to).first == wanted.at(from).first)
            ++to;
        drafts.append(maker.make(wanted.mid(from, to - from)));
        from = to;
    }
    return drafts;
}

RemediationDraft RemediationService::fromCells(ledger::Reader& reader, const Round& round,
                                               const QList<At>& cells, QDate today) const
{
    return fromCells(reader, round, cells, Split::One, today).first();
}

} // namespace wardbook::oversight
