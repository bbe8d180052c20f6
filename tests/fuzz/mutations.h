#pragma once
#include <QByteArray>
#include <QByteArrayList>
#include <random>

namespace fuzz {

/// A few small changes, the same ones for the same generator.
inline QByteArray mutated(QByteArray data, std::mt19937& random)
{
    static const QByteArrayList words{"\"",
                                      "\r",
                                      "\n",
                                      ",",
                                      "<",
                                      ">",
                                      "]]>",
                                      "&amp;",
                                      "&#0;",
                                      QByteArray(1, '\0'),
                                      "{",
                                      "[",
                                      "}",
                                      "r=\"XFD1048576\"",
                                      "99999999999999999999",
                                      "-1",
                                      "1e999",
                                      "\xFF\xFE",
                                      "<row>",
                                      "\xED\xA0\x80",
                                      "t=\"s\"",
                                      "<v>",
                                      "\\u0000",
                                      "A1:XFD9"};
    const auto below = [&random](qsizetype n) {
        return qsizetype(random() % quint32(std::max<qsizetype>(n, 1)));
    };
    for (int i = 1 + int(below(4)); i > 0; --i) {
        const auto at = below(data.size() + 1);
        switch (below(5)) {
        case 0:
            if (at < data.size())
                data[at] = char(random());
            break;
        case 1:
            data.remove(at, 1 + below(20));
            break;
        case 2:
            data.insert(at, words[below(words.size())]);
            break;
        case 3:
            data.insert(at, data.mid(below(data.size()), below(60)));
            break;
        default:
            data.truncate(at);
            break;
        }
    }
    return data;
}

} // namespace fuzz
