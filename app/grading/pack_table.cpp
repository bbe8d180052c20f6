#include "exchange/table_layout.h"
#include "grading/grading_tr.h"
#include "grading/pack_builder.h"
#include "grading/sheet_columns.h"
#include <QRegularExpression>

namespace wardbook::grading {

namespace {

const ledger::Code* match(const ledger::RegisterSet& registers, const char* list, const QString& text)
{
    return registers.codes(QString::fromLatin1(list)).match(text);
}

/// Reads one row; what is wrong with it is said with the row's number.
class CatalogueRow
{
public:
    CatalogueRow(const ledger::RegisterSet& registers, PackBuilder& builder, qint64 number,
                 const RowTexts& text)
        : m_registers(registers), m_builder(builder), m_text(text)
    {
        m_item.place = Tr::tr("row %1").arg(number);
    }

    void read(const QString& layer, const QString& point)
    {
        m_item.id = m_text["item_id"];
        m_item.layer = layer;
        m_item.point = point;
        m_item.clause = m_text["clause"];
        m_item.letter = m_text["letter"];
        m_item.text = m_text["topic"].isEmpty() ? m_text["question"] : m_text["topic"];
        m_item.question = m_text["question"];
        m_item.how = m_text["how"];
        m_item.evidence = m_text["evidence"];
        m_item.remedy = m_text["remedy"];
        readLevel();
        readScope();
        readKind();
        readWeight();
        readObjects();
        if (m_good)
            m_builder.add(m_item);
    }

private:
    void refuse(const QString& reason)
    {
        m_builder.refuse(m_item.place, reason);
        m_good = false;
    }
    void readLevel()
    {
        const QString text = m_text["level"];
        if (text.isEmpty())
            return;
        const ledger::Code* grade = match(m_registers, "protection_grade", text);
        const int level = grade ? grade->id.toInt() : 0;
        if (level < 1 || level > 4)
            return refuse(Tr::tr("“%1” is no level from 1 to 4.").arg(text));
        m_item.level = level;
    }
    void readScope()
    {
        const QString text = m_text["scope"];
        if (text.isEmpty())
            return;
        const ledger::Code* scope = match(m_registers, "requirement_scope", text);
        if (!scope)
            return refuse(Tr::tr("“%1” is neither general nor an extension.").arg(text));
        m_item.scope = scope->id;
    }
    void readKind()
    {
        const QString text = m_text["kind"].toUpper();
        if (text.isEmpty())
            return;
        if (text.size() != 1 || !QStringLiteral("SAG").contains(text))
            return refuse(Tr::tr("“%1” is neither S, A nor G.").arg(text));
        m_item.kind = text;
    }
    void readWeight()
    {
        const QString text = m_text["weight"];
        if (text.isEmpty())
            return;
        static const QStringList words{QStringLiteral("一般"), QStringLiteral("重要"),
                                       QStringLiteral("关键")};
        bool number = false;
        const double value = text.toDouble(&number);
        m_item.weight = number ? int(value) : int(words.indexOf(text)) + 1;
        if (m_item.weight < 1 || m_item.weight > 3 || (number && value != m_item.weight))
            refuse(Tr::tr("“%1” is no weight: 1, 2, 3 or 一般, 重要, 关键.").arg(text));
    }
    void readObjects()
    {
        static const QRegularExpression separators(QStringLiteral("[,，、;；/\\n]+"));
        for (const QString& word : m_text["objects"].split(separators, Qt::SkipEmptyParts)) {
            const ledger::Code* kind = match(m_registers, "object_kind", word);
            if (!kind)
                return refuse(Tr::tr("“%1” is no kind of object.").arg(word.trimmed()));
            if (!m_item.objects.contains(kind->id))
                m_item.objects << kind->id;
        }
    }

    const ledger::RegisterSet& m_registers;
    PackBuilder& m_builder;
    const RowTexts& m_text;
    DraftItem m_item;
    bool m_good = true;
};

} // namespace

void readCatalogueTable(const QString& path, const ledger::RegisterSet& registers, PackBuilder& builder,
                        const Progress& progress)
{
    const auto source = exchange::TableSource::open(path);
    exchange::LayoutOptions options;
    options.known = [&](const QString& heading) { return !columnOf(registers, heading).isEmpty(); };
    const exchange::TableLayout layout = exchange::findLayout(*source, options, progress);
    SheetColumns columns;
    for (const exchange::TableColumn& column : layout.columns) {
        const QString id = columnOf(registers, column.heading);
        if (id.isEmpty() && !column.heading.isEmpty())
            builder.remark(Tr::tr("The column “%1” is not used.").arg(column.heading));
        else if (!id.isEmpty() && !columns.contains(id))
            columns.insert(id, column.index);
    }
    if (!columns.contains(QStringLiteral("topic")) && !columns.contains(QStringLiteral("question"))) {
        builder.refuse(layout.headerFirst > 0 ? Tr::tr("row %1").arg(layout.headerFirst) : Tr::tr("row 1"),
                       Tr::tr("no column with the requirements was found (requirement, check item, 要求内容, "
                              "测评项 …)."));
        return;
    }
    if (!layout.titles.isEmpty())
        builder.setHead({}, {}, layout.titles.first(), {});
    QString layer, point; // written once for several rows, merged or not
    exchange::readTable(
        *source, layout,
        [&](qint64 number, exchange::RowKind kind, exchange::Row& cells) {
            if (kind != exchange::RowKind::Data)
                return true;
            const RowTexts text(columns, cells);
            if (!text["layer"].isEmpty() && text["layer"] != layer) {
                layer = text["layer"];
                point.clear();
            }
            if (!text["point"].isEmpty())
                point = text["point"];
            // A row that only names a layer or control point is a heading of those below.
            if (text["topic"].isEmpty() && text["question"].isEmpty() && text["item_id"].isEmpty() &&
                text["letter"].isEmpty() && text["level"].isEmpty() && text["objects"].isEmpty())
                return true;
            CatalogueRow(registers, builder, number, text).read(layer, point);
            return true;
        },
        progress);
}

} // namespace wardbook::grading
