#include "grading/grading_tr.h"
#include "grading/pack_builder.h"
#include <QRegularExpression>

namespace wardbook::grading {

namespace {

constexpr int kDeepestGroup = 20, kDeepestParameter = 5;

QString text(const QJsonValue& object, const char* key)
{
    return object[QLatin1String(key)].toString();
}

QJsonArray list(const QJsonValue& object, const char* key)
{
    return object[QLatin1String(key)].toArray();
}

QString property(const QJsonValue& object, const char* name)
{
    QString found;
    for (const QJsonValue& prop : list(object, "props"))
        // Labels come in several spellings; the one without a class is for reading.
        if (text(prop, "name") == QLatin1String(name) &&
            (found.isEmpty() || !prop.toObject().contains(QLatin1String("class"))))
            found = text(prop, "value");
    return found;
}

/// Markdown links and marks as plain words.
QString plain(QString prose)
{
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression marks(QStringLiteral("\\*|`"));
    prose.replace(link, QStringLiteral("\\1"));
    prose.remove(marks);
    return prose.trimmed();
}

class OscalCatalog
{
public:
    OscalCatalog(const QByteArray& json, PackBuilder& builder) : m_json(json), m_builder(builder) {}

    void readGroup(const QJsonValue& group, const QString& layer, int depth, const Progress& progress)
    {
        if (depth > kDeepestGroup)
            return m_builder.refuse(place(text(group, "id")), Tr::tr("groups are nested too deeply."));
        const QString title = text(group, "title");
        const QString name = layer.isEmpty() ? title : layer;
        for (const QJsonValue& inner : list(group, "groups"))
            readGroup(inner, name, depth + 1, progress);
        for (const QJsonValue& control : list(group, "controls"))
            readControl(control, name, depth + 1, progress);
    }

    void readControl(const QJsonValue& control, const QString& layer, int depth, const Progress& progress)
    {
        progress.throwIfCancelled();
        const QString id = text(control, "id");
        if (!control.isObject() || id.isEmpty() || text(control, "title").isEmpty())
            return m_builder.refuse(id.isEmpty() ? layer : place(id),
                                    Tr::tr("a control needs an id and a title."));
        if (depth > kDeepestGroup)
            return m_builder.refuse(place(id), Tr::tr("controls are nested too deeply."));
        for (const QJsonValue& param : list(control, "params"))
            m_params.insert(text(param, "id"), param);
        if (property(control, "status").compare(QLatin1String("withdrawn"), Qt::CaseInsensitive) == 0)
            m_builder.remark(Tr::tr("Withdrawn controls were left out."));
        else
            readStatements(control, layer);
        for (const QJsonValue& inner : list(control, "controls"))
            readControl(inner, layer, depth + 1, progress);
    }

private:
    /// "line 118, control ac-1". Controls come in the order of the text, so each is looked for behind the
    /// last.
    QString place(const QString& id) const
    {
        const QByteArray quoted = '"' + id.toUtf8() + '"';
        const qsizetype at = m_json.indexOf(quoted, m_at);
        if (at >= 0) {
            m_line += QByteArrayView(m_json).sliced(m_at, at - m_at).count('\n');
            m_at = at;
        }
        return Tr::tr("line %1, control %2").arg(m_line).arg(id);
    }

    void readStatements(const QJsonValue& control, const QString& layer)
    {
        const QString id = text(control, "id");
        DraftItem base;
        base.place = place(id);
        base.layer = layer;
        base.point = text(control, "title");
        base.clause = property(control, "label");
        if (base.clause.isEmpty())
            base.clause = id;
        readMethods(control, base);
        QList<QJsonValue> statements;
        for (const QJsonValue& part : list(control, "parts"))
            if (text(part, "name") == QLatin1String("statement"))
                statements.append(part);
        if (statements.isEmpty()) { // a control may say everything in its title
            base.id = id;
            base.text = text(control, "title");
            return m_builder.add(base);
        }
        for (const QJsonValue& statement : std::as_const(statements)) {
            QList<QJsonValue> items;
            for (const QJsonValue& part : list(statement, "parts"))
                if (text(part, "name") == QLatin1String("item"))
                    items.append(part);
            if (items.isEmpty()) {
                DraftItem item = base;
                item.id = statements.size() == 1 ? id : text(statement, "id");
                item.text = wholeText(statement, 0);
                m_builder.add(item);
            }
            for (const QJsonValue& part : std::as_const(items))
                m_builder.add(itemOf(base, statement, part));
        }
    }

    DraftItem itemOf(const DraftItem& base, const QJsonValue& statement, const QJsonValue& part) const
    {
        static const QRegularExpression around(QStringLiteral("^[\\s(]+|[\\s.)]+$"));
        DraftItem item = base;
        item.letter = property(part, "label").remove(around);
        item.id = text(part, "id");
        if (item.id.isEmpty())
            item.id = QStringLiteral("%1-%2").arg(base.clause, item.letter);
        const QString opening = filled(text(statement, "prose"), 0);
        item.text = opening.isEmpty() ? wholeText(part, 0) : opening + QLatin1Char('\n') + wholeText(part, 0);
        return item;
    }

    /// The prose of a part and of the items under it, one line each.
    QString wholeText(const QJsonValue& part, int depth) const
    {
        QStringList lines;
        if (const QString prose = filled(text(part, "prose"), 0); !prose.isEmpty())
            lines << prose;
        if (depth < kDeepestGroup)
            for (const QJsonValue& inner : list(part, "parts"))
                if (text(inner, "name") == QLatin1String("item"))
                    lines << (property(inner, "label") + QLatin1Char(' ') + wholeText(inner, depth + 1))
                                 .trimmed();
        return lines.join(QLatin1Char('\n'));
    }

    /// `{{ insert: param, ac-1_prm_1 }}` becomes the value that was set, the choices, or the parameter's
    /// name.
    QString filled(const QString& prose, int depth) const
    {
        static const QRegularExpression insert(
            QStringLiteral("\\{\\{\\s*(?:insert:\\s*)?param,?\\s*([^}\\s]+)\\s*\\}\\}"));
        QString out;
        qsizetype last = 0;
        for (auto it = insert.globalMatch(prose); it.hasNext();) {
            const auto match = it.next();
            out += prose.mid(last, match.capturedStart() - last) + parameter(match.captured(1), depth);
            last = match.capturedEnd();
        }
        return plain(out + prose.mid(last));
    }

    QString parameter(const QString& id, int depth) const
    {
        const QJsonValue param = m_params.value(id);
        QStringList words;
        for (const QJsonValue& value : list(param, "values"))
            words << value.toString();
        if (words.isEmpty() && depth < kDeepestParameter)
            for (const QJsonValue& choice : list(param[QLatin1String("select")], "choice"))
                words << filled(choice.toString(), depth + 1);
        if (!words.isEmpty())
            return QStringLiteral("[%1]").arg(words.join(QStringLiteral(" | ")));
        const QString name = text(param, "label");
        return QStringLiteral("[%1]").arg(name.isEmpty() ? id : name);
    }

    void readMethods(const QJsonValue& control, DraftItem& item) const
    {
        static const QMap<QString, QString> methods{
            {QStringLiteral("EXAMINE"), QStringLiteral("look")},
            {QStringLiteral("INTERVIEW"), QStringLiteral("interview")},
            {QStringLiteral("TEST"), QStringLiteral("test")}};
        QStringList how;
        for (const QJsonValue& part : list(control, "parts")) {
            if (text(part, "name") != QLatin1String("assessment-method"))
                continue;
            const QString method = property(part, "method");
            if (const QString code = methods.value(method); !code.isEmpty() && !item.methods.contains(code))
                item.methods << code;
            for (const QJsonValue& objects : list(part, "parts"))
                how << QStringLiteral("%1: %2").arg(method, filled(text(objects, "prose"), 0).simplified());
        }
        item.how = how.join(QLatin1Char('\n'));
    }

    const QByteArray& m_json;
    PackBuilder& m_builder;
    QHash<QString, QJsonValue> m_params;
    mutable qsizetype m_at = 0, m_line = 1;
};

} // namespace

void readOscalCatalog(const QJsonObject& catalog, const QByteArray& json, PackBuilder& builder,
                      const Progress& progress)
{
    const QJsonValue metadata = catalog[QLatin1String("metadata")];
    if (text(metadata, "title").isEmpty())
        builder.refuse(Tr::tr("line 1"), Tr::tr("an OSCAL catalog needs metadata with a title."));
    builder.setHead({}, text(metadata, "version"), plain(text(metadata, "title")),
                    QStringLiteral("OSCAL %1").arg(text(catalog, "uuid")));
    OscalCatalog reader(json, builder);
    for (const QJsonValue& group : list(catalog, "groups"))
        reader.readGroup(group, {}, 0, progress);
    for (const QJsonValue& control : list(catalog, "controls"))
        reader.readControl(control, {}, 0, progress);
}

} // namespace wardbook::grading
