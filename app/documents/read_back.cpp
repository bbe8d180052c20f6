#include "documents/read_back.h"
#include "documents/docx_package.h"
#include "exchange/xml_stream.h"

namespace wardbook::documents {

namespace {

/// Walks through the elements of a body, header or footer.
class BodyReader : public exchange::XmlHandler
{
public:
    explicit BodyReader(ReadBack& result) : m_result(result) {}

    void start(std::string_view name, const Attributes& attributes) override
    {
        if (m_fallback > 0 || name == "Fallback") { // says once more what stands beside it
            ++m_fallback;
            return;
        }
        if (name == "tbl")
            ++m_tableDepth == 1 ? m_result.tables.append(ReadBack::Table()) : void();
        else if (name == "tr" && m_tableDepth == 1)
            table().rows.append(QStringList());
        else if (name == "tblHeader" && m_tableDepth == 1)
            ++table().headerRows;
        else if (name == "tc" && m_tableDepth == 1)
            m_cell.clear();
        else if (name == "p")
            m_open.append({{}, {}, m_tableDepth > 0});
        else if (name == "pStyle" && !m_open.isEmpty())
            m_open.last().style = QString::fromUtf8(attributes.value("val"));
        else if (name == "t")
            m_inText = true;
        else if (name == "br" || name == "cr")
            append(QStringLiteral("\n"));
        else if (name == "tab" && m_inRun)
            append(QStringLiteral("\t"));
        else if (name == "r")
            m_inRun = true;
        else if (name == "blip")
            ++m_result.pictures;
    }

    void end(std::string_view name) override
    {
        if (m_fallback > 0) {
            --m_fallback;
            return;
        }
        if (name == "t")
            m_inText = false;
        else if (name == "r")
            m_inRun = false;
        else if (name == "p" && !m_open.isEmpty()) {
            const auto paragraph = m_open.takeLast();
            if (m_tableDepth > 0)
                m_cell.append(paragraph.text);
            m_result.paragraphs.append(paragraph);
        } else if (name == "tc" && m_tableDepth == 1 && !table().rows.isEmpty())
            table().rows.last().append(m_cell.join(QLatin1Char('\n')));
        else if (name == "tbl")
            --m_tableDepth;
    }

    void text(std::string_view text) override
    {
        if (m_inText && m_fallback == 0)
            append(QString::fromUtf8(text.data(), qsizetype(text.size())));
    }

private:
    ReadBack::Table& table() { return m_result.tables.last(); }
    void append(const QString& text)
    {
        if (!m_open.isEmpty())
            m_open.last().text += text;
    }

    ReadBack& m_result;
    QList<ReadBack::Paragraph> m_open; ///< a text box puts paragraphs into a paragraph
    QStringList m_cell;
    int m_tableDepth = 0;
    int m_fallback = 0;
    bool m_inText = false, m_inRun = false;
};

class TitleReader : public exchange::XmlHandler
{
public:
    explicit TitleReader(QString& title) : m_title(title) {}
    void start(std::string_view name, const Attributes&) override { m_inTitle = name == "title"; }
    void end(std::string_view) override { m_inTitle = false; }
    void text(std::string_view text) override
    {
        if (m_inTitle)
            m_title += QString::fromUtf8(text.data(), qsizetype(text.size()));
    }

private:
    QString& m_title;
    bool m_inTitle = false;
};

QString textsOf(const QByteArray& part)
{
    ReadBack found;
    BodyReader reader(found);
    exchange::XmlStream(reader).run(part);
    return found.plainText();
}

void addTexts(QStringList& texts, const Text& text)
{
    if (const auto plain = cleanText(text.plain()); !plain.isEmpty())
        texts.append(plain);
}

void addRows(QStringList& texts, const QList<Row>& rows)
{
    for (const auto& row : rows)
        for (const auto& cell : row)
            addTexts(texts, cell.text);
}

QStringList textsOf(const Block& block)
{
    QStringList texts;
    if (const auto* heading = std::get_if<Heading>(&block))
        addTexts(texts, heading->text);
    else if (const auto* paragraph = std::get_if<Paragraph>(&block))
        addTexts(texts, paragraph->text);
    else if (const auto* note = std::get_if<Note>(&block))
        addTexts(texts, note->text);
    else if (const auto* chart = std::get_if<ChartBlock>(&block))
        addTexts(texts, chart->caption);
    else if (const auto* image = std::get_if<ImageBlock>(&block))
        addTexts(texts, image->caption);
    else if (const auto* list = std::get_if<BulletList>(&block)) {
        for (const auto& item : list->items)
            addTexts(texts, item);
    } else if (const auto* values = std::get_if<KeyValues>(&block)) {
        for (const auto& pair : values->pairs) {
            addTexts(texts, pair.key);
            addTexts(texts, pair.value);
        }
    } else if (const auto* table = std::get_if<Table>(&block)) {
        const auto checked = checkedTable(*table);
        addTexts(texts, checked.caption);
        addRows(texts, checked.header);
        addRows(texts, checked.rows);
    }
    return texts;
}

} // namespace

QString ReadBack::plainText() const
{
    QStringList lines;
    for (const auto& paragraph : paragraphs)
        lines.append(paragraph.text);
    return lines.join(QLatin1Char('\n'));
}

ReadBack readDocx(const QString& path)
{
    const auto parts = readPackage(path);
    ReadBack result;
    for (const auto& part : parts) {
        const auto name = part.name.toLower();
        if (name == QLatin1String("word/document.xml")) {
            BodyReader reader(result);
            exchange::XmlStream(reader).run(part.bytes);
        } else if (name == QLatin1String("docprops/core.xml")) {
            TitleReader reader(result.title);
            exchange::XmlStream(reader).run(part.bytes);
        } else if (name.startsWith(QLatin1String("word/header"))) {
            result.headers.append(textsOf(part.bytes));
        } else if (name.startsWith(QLatin1String("word/footer"))) {
            result.footers.append(textsOf(part.bytes));
        }
    }
    return result;
}

QStringList missingIn(const ReadBack& file, const Document& document)
{
    QStringList wanted;
    addTexts(wanted, document.title);
    addTexts(wanted, document.subtitle);
    for (const auto& field : document.coverFields)
        addTexts(wanted, field.value);
    for (const auto& block : document.blocks)
        wanted += textsOf(block);
    QStringList missing;
    qsizetype at = 0;
    for (const auto& text : wanted) {
        auto found = at;
        while (found < file.paragraphs.size() && !file.paragraphs[found].text.endsWith(text))
            ++found;
        if (found == file.paragraphs.size())
            missing.append(text);
        else
            at = found + 1;
    }
    return missing;
}

} // namespace wardbook::documents
