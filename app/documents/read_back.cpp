#include "documents/read_back.h"
#include "documents/docx_package.h"
#include "exchange/xml_stream.h"

namespace wardbook::documents {

namespace {

/// Walks through the elements of a body, header or footer.
class BodyReader : public exchange::XmlHandler
{
public:
    explicit BodyReader(DocxVisitor& visitor) : m_visitor(visitor) {}

    void start(std::string_view name, const Attributes& attributes) override
    {
        if (m_fallback > 0 || name == "Fallback") { // says once more what stands beside it
            ++m_fallback;
            return;
        }
        if (name == "tbl")
            ++m_tableDepth == 1 ? void(m_table = {}) : void();
        else if (name == "tr" && m_tableDepth == 1)
            m_table.rows.append(QStringList());
        else if (name == "tblHeader" && m_tableDepth == 1)
            ++m_table.headerRows;
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
            m_visitor.picture();
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
            m_visitor.paragraph(paragraph);
        } else if (name == "tc" && m_tableDepth == 1 && !m_table.rows.isEmpty())
            m_table.rows.last().append(m_cell.join(QLatin1Char('\n')));
        else if (name == "tbl" && --m_tableDepth == 0)
            m_visitor.table(std::exchange(m_table, {}));
    }

    void text(std::string_view text) override
    {
        if (m_inText && m_fallback == 0)
            append(QString::fromUtf8(text.data(), qsizetype(text.size())));
    }

private:
    void append(const QString& text)
    {
        if (!m_open.isEmpty())
            m_open.last().text += text;
    }

    DocxVisitor& m_visitor;
    ReadBack::Table m_table;
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

/// Keeps all it is told.
class Collector : public DocxVisitor
{
public:
    void title(const QString& text) override { result.title = text; }
    void paragraph(const ReadBack::Paragraph& paragraph) override { result.paragraphs.append(paragraph); }
    void table(const ReadBack::Table& table) override { result.tables.append(table); }
    void header(const QString& text) override { result.headers.append(text); }
    void footer(const QString& text) override { result.footers.append(text); }
    void picture() override { ++result.pictures; }
    ReadBack result;
};

/// Keeps the words alone.
class WordsCollector : public DocxVisitor
{
public:
    void paragraph(const ReadBack::Paragraph& paragraph) override
    {
        m_words += paragraph.text;
        m_ends.push_back(m_words.size());
    }
    QStringView at(qsizetype index) const
    {
        const auto begin = index == 0 ? 0 : m_ends[size_t(index) - 1];
        return QStringView(m_words).mid(begin, m_ends[size_t(index)] - begin);
    }
    qsizetype size() const { return qsizetype(m_ends.size()); }

private:
    QString m_words;
    std::vector<qsizetype> m_ends;
};

/// Looks for one text after the other, each behind the one before.
class Search
{
public:
    explicit Search(const WordsCollector& file) : m_file(file) {}
    void want(const QStringList& texts)
    {
        for (const auto& text : texts) {
            auto found = m_at;
            while (found < m_file.size() && !m_file.at(found).endsWith(text))
                ++found;
            if (found == m_file.size())
                m_missing.append(text);
            else
                m_at = found + 1;
        }
    }
    QStringList missing() const { return m_missing; }

private:
    const WordsCollector& m_file;
    qsizetype m_at = 0;
    QStringList m_missing;
};

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

QStringList textsOf(const Document& document)
{
    QStringList texts;
    addTexts(texts, document.title);
    addTexts(texts, document.subtitle);
    for (const auto& field : document.coverFields)
        addTexts(texts, field.value);
    for (const auto& block : document.blocks)
        texts += textsOf(block);
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

void readDocx(const QString& path, DocxVisitor& visitor, const Progress& progress)
{
    DocxPackage package(path);
    qint64 done = 0;
    const auto run = [&](qsizetype part, exchange::XmlHandler& reader) {
        exchange::XmlStream stream(reader);
        package.read(part, [&](QByteArrayView piece) {
            progress.step(done += piece.size(), 0);
            stream.feed({piece.data(), size_t(piece.size())});
        });
        stream.finish();
    };
    const auto plain = [&](qsizetype part) {
        Collector words;
        BodyReader reader(words);
        run(part, reader);
        return words.result.plainText();
    };
    for (qsizetype i = 0; i < package.names().size(); ++i) {
        const auto name = package.names()[i].toLower();
        if (name == QLatin1String("word/document.xml")) {
            BodyReader reader(visitor);
            run(i, reader);
        } else if (name == QLatin1String("docprops/core.xml")) {
            QString title;
            TitleReader reader(title);
            run(i, reader);
            visitor.title(title);
        } else if (name.startsWith(QLatin1String("word/header"))) {
            visitor.header(plain(i));
        } else if (name.startsWith(QLatin1String("word/footer"))) {
            visitor.footer(plain(i));
        }
    }
}

ReadBack readDocx(const QString& path)
{
    Collector all;
    readDocx(path, all);
    return all.result;
}

QStringList missingIn(const ReadBack& file, const Document& document)
{
    WordsCollector words;
    for (const auto& paragraph : file.paragraphs)
        words.paragraph(paragraph);
    Search search(words);
    search.want(textsOf(document));
    return search.missing();
}

QStringList missingIn(const QString& path, const Document& head, const Pieces& pieces,
                      const Progress& progress)
{
    WordsCollector words;
    readDocx(path, words, progress);
    Search search(words);
    search.want(textsOf(head));
    pieces([&](const Document& piece) {
        progress.throwIfCancelled();
        search.want(textsOf(piece));
    });
    return search.missing();
}

} // namespace wardbook::documents
