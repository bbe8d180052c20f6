#include "exchange/ref_index.h"
#include "base/text_keys.h"
#include "exchange/words.h"
#include "fields/department.h"
#include "fields/person.h"

namespace wardbook::exchange {

using ledger::RegisterDef;

namespace {

/// "王静（RY-0012）" → "RY-0012".
QString codeInBrackets(const QString& text)
{
    if (!text.endsWith(u'）') && !text.endsWith(u')'))
        return {};
    const qsizetype at = std::max(text.lastIndexOf(u'（'), text.lastIndexOf(u'('));
    return at < 0 ? QString() : text.mid(at + 1, text.size() - at - 2);
}

} // namespace

RefIndex::RefIndex(ledger::Reader& reader, const RegisterDef& target)
    : m_byDepartment(!target.departmentField.isEmpty() && target.departmentField != target.titleField)
{
    const auto column = [&target](const QString& id) {
        const ledger::FieldDef* field = target.field(id);
        return field ? field->column() : QStringLiteral("NULL");
    };
    storage::Statement rows(reader.connection(),
                            QStringLiteral("SELECT id, %1, %2, %3, %4, state FROM %5 ORDER BY id")
                                .arg(column(target.titleField), column(QStringLiteral("code")),
                                     column(target.departmentField),
                                     column(QLatin1String(fields::department::short_name)), target.table()));
    const QString voided = QLatin1String(ledger::kVoidState);
    while (rows.step()) {
        const qint64 id = rows.integer(0);
        const Entry made{rows.text(1), rows.text(2), m_byDepartment ? rows.integer(3) : 0,
                         rows.text(5) == voided};
        if (!made.code.isEmpty())
            m_byCode.insert(keys::fold(made.code), id);
        if (!made.isVoid) {
            insert(made.title, id);
            if (const QString name = rows.text(4); !name.isEmpty())
                m_byShortName[keys::fold(name)].append(id);
        }
        m_entries.insert(id, made);
    }
}

void RefIndex::insert(const QString& title, qint64 id)
{
    m_byTitle[keys::fold(title)].append(id);
}

const RefIndex::Entry* RefIndex::entry(qint64 id) const
{
    const auto it = m_entries.constFind(id);
    return it == m_entries.constEnd() ? nullptr : &*it;
}

qint64 RefIndex::among(const QList<qint64>& ids, qint64 department) const
{
    qint64 found = 0;
    for (const qint64 id : ids) {
        if (m_byDepartment && department != 0 && this->department(id) != department)
            continue;
        if (found != 0)
            return department != 0 || !m_byDepartment ? found : 0;
        found = id;
    }
    return found;
}

qint64 RefIndex::find(const QString& text, qint64 department) const
{
    const QString key = keys::fold(text);
    if (key.isEmpty())
        return 0;
    if (const qint64 id = among(m_byTitle.value(key), department))
        return id;
    if (const qint64 id = m_byCode.value(key))
        return id;
    if (const qint64 id = among(m_byShortName.value(key), department))
        return id;
    if (const QString code = codeInBrackets(key); !code.isEmpty())
        return m_byCode.value(code);
    return 0;
}

QString RefIndex::title(qint64 id) const
{
    if (id < 0)
        return m_pending.value(-id - 1).title;
    const Entry* found = entry(id);
    return found ? found->title : QString();
}

qint64 RefIndex::department(qint64 id) const
{
    if (id < 0)
        return m_pending.value(-id - 1).department;
    const Entry* found = entry(id);
    return found ? found->department : 0;
}

QString RefIndex::textFor(qint64 id, qint64 department) const
{
    const Entry* found = entry(id);
    if (!found)
        return {};
    if (find(found->title, department) == id || found->code.isEmpty())
        return found->title;
    return QStringLiteral("%1（%2）").arg(found->title, found->code);
}

QStringList RefIndex::alike(const QString& text, qint64 department) const
{
    QList<std::pair<double, QString>> found;
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (it->isVoid || (m_byDepartment && department != 0 && it->department != department))
            continue;
        if (const double like = words::likeness(text, it->title); like >= 0.4)
            found.append({like, it->title});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    QStringList titles;
    for (const auto& [like, title] : found) {
        if (titles.size() < 5 && !titles.contains(title))
            titles.append(title);
    }
    return titles;
}

qint64 RefIndex::add(const QString& title, qint64 department)
{
    m_pending.append({title.simplified(), m_byDepartment ? department : 0, 0});
    const qint64 id = -m_pending.size();
    insert(title, id);
    return id;
}

void RefIndex::countRow(qint64 id)
{
    if (id < 0)
        ++m_pending[-id - 1].rows;
}

bool isCreatable(const ledger::RegisterSet& registers, const QString& registerId)
{
    return registers.find(registerId) && (registerId == QLatin1String(fields::department::kRegister) ||
                                          registerId == QLatin1String(fields::person::kRegister));
}

QStringList splitNames(const QString& text)
{
    QStringList parts;
    QString part;
    for (const QChar c : text) {
        if (QStringView(u"、;；\n").contains(c)) {
            parts.append(part.trimmed());
            part.clear();
        } else {
            part += c;
        }
    }
    parts.append(part.trimmed());
    parts.removeAll(QString());
    return parts;
}

} // namespace wardbook::exchange
