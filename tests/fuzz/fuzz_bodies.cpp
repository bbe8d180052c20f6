#include "fuzz/fuzz_bodies.h"
#include "crypto/digest.h"
#include "exchange/csv_parser.h"
#include "exchange/table_layout.h"
#include "vault/backup_file.h"
#include "vault/vault.h"
#include <QDir>
#include <QTemporaryDir>
#include <QtEndian>

using namespace wardbook;
using namespace wardbook::exchange;

namespace fuzz {

QString scratch(const char* name)
{
    static const QTemporaryDir dir(
        (QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm") : QDir::tempPath()) +
        QStringLiteral("/wardbook-fuzz-XXXXXX"));
    return dir.filePath(QLatin1String(name));
}

QString written(const char* name, const QByteArray& bytes)
{
    const auto path = scratch(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        std::abort();
    return path;
}

QByteArray readBytes(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        std::abort();
    return file.readAll();
}

void StateInScratch::useIt()
{
    qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(scratch("state")));
}

namespace {

void readEverything(const QString& path)
{
    survives([&] {
        const auto source = TableSource::open(path);
        for (int sheet = 0; sheet < std::min<int>(int(source->sheets().size()), 3); ++sheet) {
            qint64 last = 0;
            source->read(sheet, [&](qint64 number, Row& cells) {
                // The promises of RowHandler.
                if (number <= last || cells.empty() || cells.back().isEmpty())
                    std::abort();
                last = number;
                return true;
            });
        }
        const auto layout = findLayout(*source);
        readTable(*source, layout, [](qint64, RowKind, Row&) { return true; });
    });
}

fixture::Workbook sampleBook()
{
    fixture::Workbook book;
    book.sharedStrings = "<si><t>序号</t></si><si><t>部门</t></si><si><r><t>名</t></r><r><t>称</t></r></si>";
    book.numFormats = "<numFmt numFmtId=\"170\" formatCode=\"yyyy-mm-dd\"/>";
    book.cellFormats = "<xf numFmtId=\"0\"/><xf numFmtId=\"170\"/>";
    book.sheets = {
        {"S",
         "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" "
         "t=\"s\"><v>2</v></c>"
         "<c r=\"D1\" t=\"inlineStr\"><is><t>日期</t></is></c></row>"
         "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"str\"><f>x</f><v>心内科</v></c>"
         "<c r=\"D2\" s=\"1\"><v>45351</v></c></row><row><c><v>2</v></c><c t=\"b\"><v>1</v></c></row>",
         fixture::merges({"B2:B3"}),
         {}}};
    return book;
}

QByteArray backupTable()
{
    const auto extent =
        QStringLiteral("[2048,5,\"%1\"]").arg(QLatin1String(wardbook::crypto::sm3("hello").toHex()));
    return QStringLiteral("{\"createdMs\":1,\"generation\":2,\"parts\":{\"evidence.db\":[%1],"
                          "\"register.db\":[%1],\"vault.json\":[%1]},\"vaultId\":"
                          "\"01HZZZZZZZZZZZZZZZZZZZZZZZ\"}")
        .arg(extent)
        .toUtf8();
}

/// A backup of one block whose table of contents says `table`; every sum in it holds.
QByteArray backupWith(const QByteArray& table)
{
    static const QByteArray front = [] {
        const auto path = scratch("front");
        QFile::remove(path);
        wardbook::vault::backup::Writer writer(path, wardbook::vault::backup::Writer::How::Fresh,
                                               QStringLiteral("01HZZZZZZZZZZZZZZZZZZZZZZZ"), 0);
        writer.finish({QStringLiteral("01HZZZZZZZZZZZZZZZZZZZZZZZ"), 1, 2, {}});
        return readBytes(path).left(wardbook::vault::backup::kFront);
    }();
    QByteArray whole = front + "hello" + table;
    QByteArray superblock;
    for (const quint64 number : {quint64(1), quint64(front.size() + 5), quint64(table.size())}) {
        const quint64 big = qToBigEndian(number);
        superblock.append(reinterpret_cast<const char*>(&big), sizeof big);
    }
    superblock += wardbook::crypto::sm3(table);
    superblock += wardbook::crypto::sm3(superblock);
    whole.replace(512, superblock.size(), superblock);
    whole.replace(1024, superblock.size(), QByteArray(superblock.size(), '\0'));
    return whole;
}

} // namespace

void csv(const QByteArray& data)
{
    readEverything(written("table.csv", data));
    const auto text = QString::fromUtf8(data);
    if (undefused(defused(text)) != text)
        std::abort();
}

void json(const QByteArray& data)
{
    readEverything(written("table.json", data));
}

void xlsx(const QByteArray& data)
{
    if (data.startsWith("PK")) {
        readEverything(written("book.xlsx", data));
        return;
    }
    if (data.isEmpty())
        return;
    auto parts = sampleBook().parts();
    parts[uchar(data[0]) % parts.size()].content = data.mid(1);
    const auto path = scratch("parts.xlsx");
    fixture::writeZip(path, parts);
    readEverything(path);
}

void vault(const QByteArray& data)
{
    survives([&] {
        const auto header = wardbook::vault::parseHeader(data);
        // What was understood can be written and understood again.
        const auto again = wardbook::vault::parseHeader(wardbook::vault::headerJson(header));
        if (wardbook::vault::headerJson(again) != wardbook::vault::headerJson(header))
            std::abort();
    });
}

void backup(const QByteArray& data)
{
    const auto path =
        written("backup.wardbook-backup", data.startsWith("WBB") ? data : backupWith(data.mid(1)));
    survives([&] {
        const wardbook::vault::backup::Reader reader(path);
        const auto& parts = reader.contents().parts;
        for (auto part = parts.begin(); part != parts.end(); ++part)
            for (const auto& extent : part.value())
                survives([&] { reader.block(part.key(), extent); });
    });
    const auto folder = scratch("restored");
    survives([&] { wardbook::vault::restore(path, folder); });
    QDir(folder).removeRecursively();
}

QList<Seed> seeds()
{
    QList<Seed> all{
        {"csv", "plain", "编号,名称,级别\r\n1,甲,3\r\n2,\"乙, \"\"二\"\"\r\n\",4\r\n合计,,7\r\n"},
        {"csv", "sins", QByteArray("sep=;\na;\"b\n;'=1\r x;5\"\"\";\"never\n\0;;;\r\n", 38)},
        {"csv", "utf16",
         QByteArray("\xFF\xFE"
                    "a\0,\0b\0\n\0001\0,\0002\0\n\0",
                    18)},
        {"csv", "gb18030", "\xB1\xE0\xBA\xC5,\xC3\xFB\xB3\xC6\n1,\xBC\xD7\n"},
        {"csv", "big5", "\xBD\x73\xB8\xB9,\xB8\xEA\xAE\xC6\xB6\xB0\n1,\xA5\xD2\n"},
        {"json", "export",
         R"({"register":"asset","records":[{"code":"ZC-1","name":"甲","n":12},{"code":"ZC-2","name":null}]})"},
        {"json", "dcat",
         R"({"dataset":[{"@type":"dcat:Dataset","title":"A","keyword":["x"],"publisher":{"name":"P"}}]})"},
        {"json", "graph",
         R"({"@graph":[{"@type":"dcat:Dataset","dct:title":{"@language":"zh","@value":"甲"}}]})"}};
    const auto book = sampleBook();
    const auto parts = book.parts();
    for (qsizetype i = 0; i < parts.size(); ++i)
        all.append({"xlsx", "part" + QByteArray::number(i), char(i) + parts[i].content});
    book.write(scratch("seed.xlsx"));
    all.append({"xlsx", "whole", readBytes(scratch("seed.xlsx"))});
    all.append({"backup", "table", '\0' + backupTable()});
    all.append({"backup", "whole", backupWith(backupTable())});

    wardbook::vault::Header header;
    header.vaultId = QStringLiteral("01HZZZZZZZZZZZZZZZZZZZZZZZ");
    header.displayName = QStringLiteral("市一院");
    header.created = QDateTime::fromSecsSinceEpoch(1'700'000'000);
    wardbook::vault::KeySlot slot;
    slot.member = QStringLiteral("01HYYYYYYYYYYYYYYYYYYYYYYY");
    slot.name = QStringLiteral("张三");
    slot.role = QStringLiteral("chief");
    slot.kdf.salt = QByteArray(16, 's');
    slot.wrappedPrivateKey = QByteArray(80, 'w');
    slot.publicKey = QByteArray(91, 'p');
    slot.sealedVaultKey = QByteArray(140, 'v');
    slot.passwordChanged = header.created;
    header.slots_ = {slot};
    header.mac = QByteArray(32, 'm');
    all.append({"vault", "one-member", wardbook::vault::headerJson(header)});
    header.hideNames = true;
    header.rotation.insert(slot.member, QByteArray(140, 'r'));
    header.head = {12, QByteArray(32, 'h')};
    all.append({"vault", "rotating", wardbook::vault::headerJson(header)});
    return all;
}

} // namespace fuzz
