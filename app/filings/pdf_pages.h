#pragma once
#include <QIODevice>

namespace wardbook::filings {

/// Hands a source through and counts the pages of a PDF on the way, so that an attachment of any size is read
/// once. What it can't tell (page objects packed into streams, files saved again and again) is 0: a wrong
/// number would stand in the checklist as if somebody had counted.
class PageCounter : public QIODevice
{
public:
    explicit PageCounter(QIODevice& source);
    bool isSequential() const override { return m_source.isSequential(); }
    qint64 size() const override { return m_source.size(); }
    int pages() const;

protected:
    qint64 readData(char* data, qint64 capacity) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    void scan(const QByteArray& bytes);
    QIODevice& m_source;
    QByteArray m_rest; ///< the end of what came before: a word may be cut in two
    int m_pages = 0, m_saved = 0;
};

} // namespace wardbook::filings
