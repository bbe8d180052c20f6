#include "sample_values.h"
#include "survey/database.h"
#include "survey/ddl_parser.h"
#include "survey/patterns.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wardbook;
using namespace wardbook::survey;

namespace {

QString words(const Table& table)
{
    QStringList result{table.fullName() + u'(' + table.comment + u')'};
    for (const Column& column : table.columns)
        result << column.name + u' ' + column.type + (column.key ? QStringLiteral(" key") : QString()) +
                      (column.nullable ? QString() : QStringLiteral(" required")) +
                      (column.comment.isEmpty() ? QString()
                                                : QLatin1String(" [") + column.comment + QLatin1Char(0x5d));
    return result.join(u'\n');
}

} // namespace

class TestDdl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dialects_data();
    void dialects();
    void rowsOfADumpAreNotKept();
    void whatCannotBeReadIsNamed();
    void hostileFiles_data();
    void hostileFiles();
    void encodings_data();
    void encodings();
    void filesThatAreNone();
    void publicSchemas_data();
    void publicSchemas();

private:
    QString written(const QByteArray& bytes)
    {
        const QString path = m_dir.filePath(QStringLiteral("%1.sql").arg(++m_files));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }
    static Catalogue read(const QString& path)
    {
        return readCatalogue(Source::fromUri(QStringLiteral("ddl:") + path), {}, {});
    }
    QTemporaryDir m_dir;
    int m_files = 0;
};

void TestDdl::dialects_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("PostgreSQL")
        << QStringLiteral(R"sql(
SET search_path = his;
CREATE TABLE IF NOT EXISTS his."Patient" (
    id bigint DEFAULT nextval('his.patient_id_seq'::regclass) NOT NULL,
    name character varying(40) COLLATE "zh_CN",
    born timestamp(3) without time zone DEFAULT (now() - '1 day'::interval),
    amount numeric(12,2)[] CHECK (amount > 0),
    CONSTRAINT "Patient_pkey" PRIMARY KEY (id),
    EXCLUDE USING gist (name WITH =)
) PARTITION BY RANGE (id);
CREATE TABLE his.part PARTITION OF his."Patient" FOR VALUES FROM (1) TO (2);
COMMENT ON TABLE his."Patient" IS '患者''s; 表';
COMMENT ON COLUMN his."Patient".name IS E'姓名';
CREATE FUNCTION his.f() RETURNS int LANGUAGE plpgsql AS $body$ BEGIN CREATE TABLE inner_one (a int); END $body$;
CREATE MATERIALIZED VIEW his.v AS SELECT 1;
CREATE TABLE late (a int, b int);
ALTER TABLE ONLY late ADD CONSTRAINT late_pk PRIMARY KEY (a, b);
ALTER TABLE late ADD COLUMN IF NOT EXISTS c text NOT NULL;
)sql")
        << QStringList{
               QStringLiteral(
                   "his.Patient(患者's; 表)\nid bigint key required\nname character varying(40) [姓名]\n"
                   "born timestamp(3) without time zone\namount numeric(12,2)[]"),
               QStringLiteral("his.part()"), QStringLiteral("his.v()"),
               QStringLiteral("late()\na int key required\nb int key required\nc text required")};
    QTest::newRow("MySQL")
        << QStringLiteral(R"sql(
/*!40101 SET NAMES utf8 */;
DROP TABLE IF EXISTS `patient`;
/*!50001 CREATE TABLE `patient` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT '主键; (id)',
  `key` varchar(20) CHARACTER SET utf8 DEFAULT 'a,b)' COMMENT 'it\'s',
  `sex` enum('男','女') DEFAULT NULL, # 性别
  PRIMARY KEY (`id`) USING BTREE,
  KEY `by_key` (`key`(10)),
  FULLTEXT KEY `ft` (`key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='患者' */;
DELIMITER $$
CREATE TRIGGER t BEFORE INSERT ON patient FOR EACH ROW BEGIN SET @x = 1; END$$
DELIMITER ;
CREATE TABLE visit (id int, at datetime, PRIMARY KEY (id)) COMMENT '就诊';
ALTER TABLE visit COMMENT = '就诊记录';
CREATE ALGORITHM=UNDEFINED DEFINER=`root`@`%` SQL SECURITY DEFINER VIEW `v` (`a`, `b`) AS select 1, 2;
)sql")
        << QStringList{
               QStringLiteral(
                   "patient(患者)\nid int(10) unsigned key required [主键; (id)]\nkey varchar(20) [it's]\n"
                   "sex enum('男','女') [性别]"),
               QStringLiteral("visit(就诊记录)\nid int key required\nat datetime"),
               QStringLiteral("v()\na \nb ")};
    QTest::newRow("SQLite")
        << QStringLiteral(R"sql(
CREATE TABLE note ( -- 笔记
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  body, -- 正文
  "when it was" REAL NOT NULL /* 时间 */
) WITHOUT ROWID;
CREATE TEMP TABLE t(a,b,UNIQUE(a));
)sql")
        << QStringList{
               QStringLiteral(
                   "note(笔记)\nid INTEGER key required\nbody  [正文]\nwhen it was REAL required [时间]"),
               QStringLiteral("t()\na \nb ")};
    QTest::newRow("SQL Server")
        << QStringLiteral(R"sql(
USE [his]
GO
CREATE TABLE [dbo].[Patient](
	[ID] [int] IDENTITY(1,1) NOT NULL,
	[Name] [nvarchar](50) NULL CONSTRAINT [df] DEFAULT (N'无'),
	[Photo] [varbinary](max) NULL,
 CONSTRAINT [PK_Patient] PRIMARY KEY CLUSTERED ([ID] ASC) WITH (PAD_INDEX = OFF) ON [PRIMARY]
) ON [PRIMARY]
GO
EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'患者' , @level0type=N'SCHEMA',@level0name=N'dbo', @level1type=N'TABLE',@level1name=N'Patient'
GO
EXEC sp_addextendedproperty 'MS_Description', N'姓名', 'SCHEMA', N'dbo', 'TABLE', N'Patient', 'COLUMN', N'Name'
GO
CREATE TABLE Plain (a int)
CREATE TABLE Plain2 (b int, c nchar(2))
GO
ALTER TABLE [dbo].[Other] WITH CHECK ADD CONSTRAINT [x] FOREIGN KEY([a]) REFERENCES [dbo].[Patient] ([ID])
GO
)sql")
        << QStringList{
               QStringLiteral(
                   "dbo.Patient(患者)\nID int key required\nName nvarchar(50) [姓名]\nPhoto varbinary(max)"),
               QStringLiteral("Plain()\na int"), QStringLiteral("Plain2()\nb int\nc nchar(2)")};
    QTest::newRow("Oracle")
        << QStringLiteral(R"sql(
CREATE GLOBAL TEMPORARY TABLE "HIS"."PATIENT" 
   (	"ID" NUMBER(10,0) NOT NULL ENABLE, 
	"XM" VARCHAR2(40 CHAR) DEFAULT '无' , 
	"NOTE" CLOB, 
	 CONSTRAINT "PK_P" PRIMARY KEY ("ID") USING INDEX (CREATE INDEX x ON y (z)) ENABLE, 
	 SUPPLEMENTAL LOG DATA (ALL) COLUMNS
   ) TABLESPACE "USERS" LOB ("NOTE") STORE AS (DISABLE STORAGE IN ROW)
/
COMMENT ON COLUMN "HIS"."PATIENT"."XM" IS '姓名';
COMMENT ON TABLE "HIS"."PATIENT"  IS '患者';
CREATE OR REPLACE FORCE EDITIONABLE VIEW "HIS"."V" ("A") AS select 1 from dual;
)sql")
        << QStringList{
               QStringLiteral(
                   "HIS.PATIENT(患者)\nID NUMBER(10,0) key required\nXM VARCHAR2(40 CHAR) [姓名]\nNOTE CLOB"),
               QStringLiteral("HIS.V()\nA ")};
}

void TestDdl::dialects()
{
    QFETCH(QString, sql);
    QFETCH(QStringList, expected);
    QStringList found;
    const Catalogue catalogue = parseDdl(sql);
    for (const Table& table : catalogue.tables)
        found << words(table);
    if (expected.contains(QStringLiteral("his.part()")))
        QVERIFY(found.removeAll(QStringLiteral("his.part()")) <=
                1); // a part of another table may be left out
    expected.removeAll(QStringLiteral("his.part()"));
    QCOMPARE(found.join(u"\n\n"), expected.join(u"\n\n"));
}

void TestDdl::rowsOfADumpAreNotKept()
{
    const QString sql =
        QStringLiteral("CREATE TABLE p (a text);\nINSERT INTO p VALUES ('%1'); INSERT INTO p VALUES "
                       "('CREATE TABLE fake (b int);');\nCOPY p (a) FROM stdin;\n%1\tit's '\n\\.\n"
                       "CREATE TABLE q (c int);")
            .arg(samples::residentId(7));
    const Catalogue catalogue = parseDdl(sql);
    QCOMPARE(catalogue.tables.size(), 2);
    QVERIFY(!samples::everything(catalogue.tables, catalogue.problems).contains(samples::residentId(7)));
}

void TestDdl::whatCannotBeReadIsNamed()
{
    const Catalogue catalogue =
        parseDdl(u"CREATE TABLE a (x int);\nCREATE TABLE b AS SELECT * FROM a;\n\n"
                 "CREATE TABLE ();\nCREATE TABLE c (y int, z text DEFAULT 'never closed);\n");
    QCOMPARE(catalogue.tables.size(), 3);
    QVERIFY(!samples::find(catalogue.tables, QStringLiteral("b"))->problem.isEmpty());
    QCOMPARE(samples::find(catalogue.tables, QStringLiteral("c"))->columns.size(), 2);
    QCOMPARE(catalogue.problems.size(), 3);
    QVERIFY(catalogue.problems[0].contains(u'2') && catalogue.problems[0].contains(u'b'));
    QVERIFY(catalogue.problems[1].contains(u'4'));
}

void TestDdl::hostileFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray open("CREATE TABLE t (a int, b ");
    QTest::newRow("parentheses") << open + QByteArray(300'000, '(');
    QTest::newRow("closing") << open + QByteArray(300'000, ')');
    QTest::newRow("commas") << open + QByteArray(300'000, ',');
    QTest::newRow("quotes") << open + QByteArray(300'001, '\'');
    QTest::newRow("a long name") << "CREATE TABLE " + QByteArray(2'000'000, 'x') + " (a int)";
    QTest::newRow("a long type") << open + QByteArray("x ").repeated(400'000);
    QTest::newRow("dollars") << "CREATE TABLE t (a int);" + QByteArray("$a$b$").repeated(50'000);
    QTest::newRow("comments") << "CREATE TABLE t (a int);" + QByteArray("/*/").repeated(50'000);
    QTest::newRow("dots") << "CREATE TABLE " + QByteArray("a.").repeated(100'000) + "t (a int);";
    QTest::newRow("many tables") << QByteArray("CREATE TABLE t (a int);").repeated(20'000);
    QTest::newRow("zeros") << "CREATE TABLE t (a int);" + QByteArray(10'000, '\0');
    QTest::newRow("alter") << "CREATE TABLE t (a int); ALTER TABLE t ADD PRIMARY KEY" +
                                  QByteArray("(").repeated(9'000);
    QTest::newRow("broken UTF-8") << QByteArray(
        "CREATE TABLE t (a int, b text); -- \xff\xfe\xc3\x28\xf0\x9f");
}

void TestDdl::hostileFiles()
{
    QFETCH(QByteArray, bytes);
    const Catalogue catalogue = parseDdl(QString::fromUtf8(bytes));
    QVERIFY(catalogue.tables.size() <= 1);
    QVERIFY(catalogue.problems.size() <= 50);
    for (const Table& table : catalogue.tables)
        for (const Column& column : table.columns)
            QVERIFY(column.type.size() <= 200);
}

void TestDdl::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString sql = QStringLiteral(
        "-- 患者主索引与就诊记录的建表语句，供信息科使用\nCREATE TABLE p (xm varchar(20) COMMENT '患者姓名', "
        "sfzh varchar(18) COMMENT '身份证号码') COMMENT='患者基本信息表';\n");
    QTest::newRow("UTF-8") << sql.toUtf8();
    QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + sql.toUtf8();
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe") +
                                   QByteArray(reinterpret_cast<const char*>(sql.utf16()), sql.size() * 2);
    QTest::newRow("GB18030") << QStringEncoder("GB18030").encode(sql).operator QByteArray();
}

void TestDdl::encodings()
{
    QFETCH(QByteArray, bytes);
    if (bytes.isEmpty())
        QSKIP("Qt was built without ICU");
    const Catalogue catalogue = read(written(bytes));
    QCOMPARE(catalogue.tables.size(), 1);
    QCOMPARE(catalogue.tables[0].comment, QStringLiteral("患者基本信息表"));
    QCOMPARE(catalogue.tables[0].columns[1].comment, QStringLiteral("身份证号码"));
}

void TestDdl::filesThatAreNone()
{
    const auto kindOf = [](const QString& path) {
        try {
            read(path);
        } catch (const Error& error) {
            return error.kind();
        }
        return ErrorKind::Busy;
    };
    QCOMPARE(kindOf(m_dir.filePath(QStringLiteral("missing.sql"))), ErrorKind::NotFound);
    QCOMPARE(kindOf(m_dir.path()), ErrorKind::Io);
    QCOMPARE(kindOf(QStringLiteral("/dev/zero")), ErrorKind::Io);
    QCOMPARE(kindOf(written("hello")), ErrorKind::Invalid);
    QCOMPARE(kindOf(written("")), ErrorKind::Invalid);
    QCOMPARE(kindOf(written(
                 QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0", 30).repeated(50))),
             ErrorKind::Invalid);
}

void TestDdl::publicSchemas_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("type");
    QTest::newRow("HIS") << "ZainZhao_HIS.mysql.ddl.sql"
                         << "bms_bills_record"
                         << "bill_no"
                         << "varchar(64)";
    QTest::newRow("MIMIC") << "mimic-iv_create.pg.sql"
                           << "mimiciv_hosp.admissions"
                           << "admission_type"
                           << "VARCHAR(40)";
    QTest::newRow("OMOP") << "omop54_postgresql.sql"
                          << "person"
                          << "birth_datetime"
                          << "TIMESTAMP";
    QTest::newRow("OMOP SQLite") << "omop54_sqlite.sql"
                                 << "person"
                                 << "birth_datetime"
                                 << "REAL";
}

void TestDdl::publicSchemas()
{
    QFETCH(QString, file);
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(QString, type);
    QFile source(QDir(QStringLiteral(WARDBOOK_SHARED_DIR "/data/schemas")).filePath(file));
    if (!source.open(QIODevice::ReadOnly))
        QSKIP("the public schemas are not here");
    const qsizetype expected =
        QString::fromUtf8(source.readAll()).count(QLatin1String("CREATE TABLE"), Qt::CaseInsensitive);
    const Catalogue catalogue = read(source.fileName());
    QCOMPARE(catalogue.problems, QStringList());
    QCOMPARE(catalogue.tables.size(), expected);
    const Column* found = samples::find(samples::find(catalogue.tables, table), column);
    QVERIFY(found);
    QCOMPARE(found->type, type);
    for (const Table& each : catalogue.tables)
        QVERIFY2(!each.columns.isEmpty(), qPrintable(each.name));
}

QTEST_GUILESS_MAIN(TestDdl)
#include "tst_ddl.moc"
