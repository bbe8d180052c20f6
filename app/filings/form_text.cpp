#include "filings/form_text.h"
#include <QRegularExpression>

namespace wardbook::filings {

namespace {

const QRegularExpression& pattern()
{
    static const QRegularExpression expression(QStringLiteral(
        "\\{\\{\\s*(?:(#)|([a-z_][\\w.-]*)|\\?\\s*([a-z_][\\w.-]*)\\s*(?:=\\s*([\\w./-]+))?)\\s*\\}\\}"));
    return expression;
}

const QLatin1String kOpen("{{"), kClose("}}");

/// A blank to write on, where the form's words ask for something that nobody recorded.
const QString kBlank = QStringLiteral("＿＿＿＿");

bool asks(const QString& words)
{
    const QString front = words.trimmed();
    return front.endsWith(u'：') || front.endsWith(u':');
}

QString valueOf(const Placeholder& placeholder, const Fact& fact)
{
    switch (placeholder.kind) {
    case Placeholder::Kind::Boxes:
        return boxes(fact);
    case Placeholder::Kind::Box:
        return fact.codes.contains(placeholder.code) ? QStringLiteral("☑") : QStringLiteral("☐");
    default:
        return fact.text;
    }
}

} // namespace

QString Placeholder::words() const
{
    switch (kind) {
    case Kind::Number:
        return QStringLiteral("{{#}}");
    case Kind::Boxes:
        return QStringLiteral("{{?%1}}").arg(key);
    case Kind::Box:
        return QStringLiteral("{{?%1=%2}}").arg(key, code);
    default:
        return QStringLiteral("{{%1}}").arg(key);
    }
}

QList<Placeholder> placeholdersIn(const QString& text)
{
    QList<Placeholder> found;
    if (!text.contains(kOpen))
        return found;
    for (auto it = pattern().globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        Placeholder placeholder;
        placeholder.from = match.capturedStart();
        placeholder.to = match.capturedEnd();
        if (match.hasCaptured(1)) {
            placeholder.kind = Placeholder::Kind::Number;
        } else if (match.hasCaptured(2)) {
            placeholder.key = match.captured(2);
        } else {
            placeholder.key = match.captured(3);
            placeholder.code = match.captured(4);
            placeholder.kind = placeholder.code.isEmpty() ? Placeholder::Kind::Boxes : Placeholder::Kind::Box;
        }
        found << placeholder;
    }
    return found;
}

QString brokenPlaceholder(const QString& text)
{
    QString rest = text;
    rest.remove(pattern());
    for (const QLatin1String braces : {kOpen, kClose})
        if (const auto at = rest.indexOf(braces); at >= 0)
            return rest.mid(at, 40);
    return {};
}

documents::Text filledText(const QString& text, const FactScope& scope, const FillOptions& options)
{
    documents::Text filled;
    qsizetype at = 0;
    const QList<Placeholder> placeholders = placeholdersIn(text);
    for (const Placeholder& placeholder : placeholders) {
        const QString front = text.mid(at, placeholder.from - at);
        filled.add(front);
        at = placeholder.to;
        if (placeholder.kind == Placeholder::Kind::Number) {
            filled.add(QString::number(scope.number()));
            continue;
        }
        const Fact* fact = scope.find(placeholder.key);
        if (!fact && options.unknown && !options.unknown->contains(placeholder.words()))
            options.unknown->append(placeholder.words());
        const QString value = valueOf(placeholder, fact ? *fact : Fact());
        const QString source = fact ? fact->source.token() : QString();
        const bool doubtful = options.doubtful && !source.isEmpty() && options.doubtful->contains(source);
        if (!value.isEmpty())
            filled.addFilled(value, source, doubtful);
        else if (doubtful) // only while it is looked at: the place that waits for a value leads to it
            filled.addFilled(kBlank, source, true);
        else if (options.blanks && asks(front))
            filled.add(kBlank, documents::Run::Look::Placeholder);
    }
    filled.add(text.mid(at));
    return filled;
}

documents::Text filledText(const QString& text, const FactScope& scope, QStringList* unknown)
{
    return filledText(text, scope, FillOptions{unknown, nullptr, true});
}

QString filledPlain(const QString& text, const FactScope& scope, QStringList* unknown)
{
    return filledText(text, scope, FillOptions{unknown, nullptr, false}).plain();
}

QString boxes(const Fact& fact)
{
    QStringList all;
    for (const FactOption& option : fact.options)
        all << (fact.codes.contains(option.code) ? u'☑' : u'☐') + option.label;
    return all.isEmpty() ? fact.text : all.join(QChar(0x3000));
}

bool isShown(const QString& when, const FactScope& scope)
{
    if (when.isEmpty())
        return true;
    const bool negated = when.startsWith(u'!');
    const QString key = negated ? when.mid(1) : when;
    const Fact* fact = scope.find(key);
    const QList<FactSet>* list = fact ? nullptr : scope.list(key);
    return ((fact && !fact->isEmpty()) || (list && !list->isEmpty())) != negated;
}

FactScope FactScope::entered(const FactSet& entry, int number) const
{
    FactScope inner(*this);
    inner.m_chain.prepend(&entry);
    inner.m_number = number;
    return inner;
}

const Fact* FactScope::find(const QString& key) const
{
    for (const FactSet* facts : m_chain)
        if (const Fact* fact = facts->find(key))
            return fact;
    return nullptr;
}

const QList<FactSet>* FactScope::list(const QString& name) const
{
    for (const FactSet* facts : m_chain)
        if (const auto it = facts->lists.constFind(name); it != facts->lists.constEnd())
            return &*it;
    return nullptr;
}

} // namespace wardbook::filings
