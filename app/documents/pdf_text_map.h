#pragma once
#include <QIODevice>

namespace wardbook::documents {

/// Hands a pdf on while Qt writes it, and repairs what it says its glyphs mean. Chinese fonts draw 自 and the
/// radical ⾃ (U+2F83) with one glyph, and Qt notes the smaller number: the page looks right, but searching
/// for 自查 finds nothing. The codes have one length, so no offset in the file moves.
class SearchablePdf : public QIODevice
{
public:
    explicit SearchablePdf(QIODevice& out);
    bool isSequential() const override { return true; }
    /// The last bytes. Qt's writer does not notice a full disk: false when anything was not taken.
    bool finish();
    bool failed() const { return m_failed; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override;

private:
    void pass(qsizetype count);
    QIODevice& m_out;
    QByteArray m_held; ///< not yet handed on: a table of meanings, or what may be the beginning of one
    bool m_inTable = false;
    bool m_failed = false;
};

} // namespace wardbook::documents
