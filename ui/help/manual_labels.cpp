#include "ui/help/manual_labels.h"
#include "base/language.h"
#include "resources/resources.h"
#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace wardbook::ui::labels {

namespace {

/// Where the program's own words may stand; the pages first.
constexpr const char* kContexts[] = {
    "ShellTr",       "KitTr",           "AssetsPageTr",   "GradingPageTr",  "IncidentsPageTr", "DrillsPageTr",
    "FilingsPageTr", "OversightPageTr", "CalendarPageTr", "OverviewPageTr", "SurveyPageTr",    "AuditTr",
    "PeopleTr",      "SettingsTr",      "HelpTr",         "DesktopTr",      "Ledger",          "Assets",
    "Grading",       "Incidents",       "Drills",         "Filings",        "Oversight",       "Calendar",
    "Overview",      "Survey",          "Exchange",       "Vault",          "People",          "Documents",
    "Outbox"};

constexpr char16_t kFirstWide = 0x2E80; ///< Han and its punctuation

QJsonObject object(const QString& path)
{
    initResources();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString labelOf(const QJsonObject& thing)
{
    return thing.value(QLatin1String("label"))
        .toObject()
        .value(language() == Language::Chinese ? QLatin1String("zh") : QLatin1String("en"))
        .toString();
}

QJsonObject member(const QJsonObject& of, const char* list, const QString& id)
{
    for (const QJsonValue& entry : of.value(QLatin1String(list)).toArray())
        if (entry.toObject().value(QLatin1String("id")).toString() == id)
            return entry.toObject();
    return {};
}

/// "asset.level" of a register's list.
QString ofRegister(const QString& name, const char* list)
{
    const QString id = name.section(QLatin1Char('.'), 0, 0);
    return labelOf(member(object(QStringLiteral(":/registers/%1.json").arg(id)), list,
                          name.section(QLatin1Char('.'), 1)));
}

QString fromData(const QString& kind, const QString& name)
{
    if (kind == QLatin1String("register"))
        return labelOf(object(QStringLiteral(":/registers/%1.json").arg(name)));
    if (kind == QLatin1String("field"))
        return ofRegister(name, "fields");
    if (kind == QLatin1String("state"))
        return ofRegister(name, "states");
    if (kind == QLatin1String("step"))
        return ofRegister(name, "transitions");
    if (kind == QLatin1String("role"))
        return labelOf(member(object(QStringLiteral(":/roles.json")), "roles", name));
    return {};
}

/// "Data:name" of the kinds above; false for a source text that happens to have a colon.
bool isData(const QString& name)
{
    static const QRegularExpression data(QStringLiteral("^(register|field|state|step|role):[a-z_.]+$"));
    return data.match(name).hasMatch();
}

/// Menus carry their letter: "文件(&F)", "&File".
QString withoutLetter(QString text)
{
    static const QRegularExpression letter(QStringLiteral("\\(&\\w\\)"));
    return text.remove(letter).remove(QLatin1Char('&'));
}

QString translated(const QString& context, const QString& source)
{
    return QCoreApplication::translate(context.toUtf8().constData(), source.toUtf8().constData());
}

/// What the contexts make of a source text; an untranslated one counts as unknown.
QStringList meanings(const QString& source)
{
    QStringList result;
    for (const char* context : kContexts) {
        const QString text = translated(QLatin1String(context), source);
        if (text != source && !result.contains(text))
            result << text;
    }
    return result;
}

bool isWide(const QString& text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).unicode() >= kFirstWide;
}

const QRegularExpression& mark()
{
    static const QRegularExpression pattern(QStringLiteral("\\[\\[([^\\]]+)\\]\\]"));
    return pattern;
}

} // namespace

QString text(const QString& name)
{
    if (isData(name))
        return fromData(name.section(QLatin1Char(':'), 0, 0), name.section(QLatin1Char(':'), 1));
    const qsizetype bar = name.indexOf(QLatin1Char('|'));
    const QString source = name.mid(bar + 1);
    if (language() == Language::English)
        return withoutLetter(source);
    if (bar > 0) {
        const QString text = translated(name.left(bar), source);
        return text == source ? QString() : withoutLetter(text);
    }
    return withoutLetter(meanings(source).value(0));
}

QString problem(const QString& name)
{
    if (text(name).isEmpty())
        return QStringLiteral("[[%1]] is unknown").arg(name);
    if (isData(name) || name.contains(QLatin1Char('|')))
        return {};
    const QStringList all = meanings(name);
    return all.size() < 2 ? QString()
                          : QStringLiteral("[[%1]] says different things: %2").arg(name, all.join(u'/'));
}

QString fill(const QString& markdown)
{
    QString result;
    qsizetype from = 0;
    for (auto it = mark().globalMatch(markdown); it.hasNext();) {
        const auto match = it.next();
        const QString label = text(match.captured(1));
        result += markdown.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (label.isEmpty()) {
            result += match.captured();
        } else if (language() == Language::English) {
            result += QStringLiteral("**%1**").arg(label);
        } else {
            // The corner marks bring their own space; the source has blanks for the sake of whoever writes
            // it.
            if (result.endsWith(QLatin1Char(' ')) && isWide(result, result.size() - 2))
                result.chop(1);
            result += QStringLiteral("「%1」").arg(label);
            if (markdown.mid(from, 1) == QLatin1String(" ") && isWide(markdown, from + 1))
                ++from;
        }
    }
    return result + markdown.mid(from);
}

QStringList namesIn(const QString& markdown)
{
    QStringList result;
    for (auto it = mark().globalMatch(markdown); it.hasNext();)
        result << it.next().captured(1);
    return result;
}

} // namespace wardbook::ui::labels
