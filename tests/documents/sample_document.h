#pragma once
#include "documents/document.h"
#include <cmath>

namespace documents_testing {

using namespace wardbook::documents;

inline QStringList layers()
{
    return {QStringLiteral("物理环境"), QStringLiteral("通信网络"), QStringLiteral("区域边界"),
            QStringLiteral("计算环境"), QStringLiteral("管理中心"), QStringLiteral("管理制度"),
            QStringLiteral("管理机构"), QStringLiteral("管理人员"), QStringLiteral("建设管理"),
            QStringLiteral("运维管理")};
}

inline Chart radar()
{
    Chart chart;
    chart.categories = layers();
    chart.series = {{QStringLiteral("本次 87"), {96, 80, 84, 72, 68, 100, 96, 95, 90, 86}},
                    {QStringLiteral("上次 84"), {95, 78, 86, 70, 66, 94, 92, 90, 91, 84}}};
    chart.limit = 75;
    return chart;
}

inline Chart bars()
{
    Chart chart;
    chart.kind = Chart::Kind::StackedBars;
    chart.categories = layers();
    chart.maximum = 0;
    chart.series = {{QStringLiteral("符合"), {20, 5, 15, 20, 5, 7, 13, 11, 28, 39}, Tone::Good},
                    {QStringLiteral("部分符合"), {1, 2, 3, 8, 4, 0, 1, 1, 4, 6}, Tone::Warning},
                    {QStringLiteral("不符合"), {0, 1, 2, 5, 3, 0, 0, 0, 2, 1}, Tone::Bad},
                    {QStringLiteral("不适用"), {1, 0, 0, 1, 0, 0, 0, 0, 0, 2}, Tone::Muted}};
    return chart;
}

inline Chart trend()
{
    Chart chart;
    chart.kind = Chart::Kind::Trend;
    chart.categories = {QStringLiteral("23下"), QStringLiteral("24上"), QStringLiteral("24下"),
                        QStringLiteral("25上"), QStringLiteral("25下"), QStringLiteral("26上")};
    chart.series = {{QStringLiteral("自查"), {68, 71, 74, 78, NAN, 87}},
                    {QStringLiteral("测评"), {NAN, NAN, NAN, 76.4, 82.6, NAN}}};
    chart.minimum = 60;
    chart.maximum = 90;
    chart.limit = 70;
    chart.limitLabel = QStringLiteral("及格 70");
    return chart;
}

inline Table itemTable(int rows)
{
    Table table;
    table.caption = QStringLiteral("表 1　要求项判定");
    table.columns = {{QStringLiteral("条款"), 1.6},
                     {QStringLiteral("控制点"), 1.6},
                     {QStringLiteral("检查问题"), 5},
                     {QStringLiteral("判定"), 1.2, Align::Center},
                     {QStringLiteral("得分"), 0.9, Align::Right}};
    for (int i = 1; i <= rows; ++i) {
        Cell verdict(i % 3 ? QStringLiteral("符合") : QStringLiteral("不符合"),
                     i % 3 ? Tone::Normal : Tone::Bad);
        if (i % 3 == 0)
            verdict.fill = Tone::Bad;
        table.rows.append(Row{
            QStringLiteral("8.1.4.%1").arg(i), QStringLiteral("身份鉴别"),
            QStringLiteral("第 %1 项：登录的用户是否逐一标识和鉴别，口令是否有复杂度要求并定期更换；“空口令”"
                           "账户是否已清除（含数据库、中间件）？")
                .arg(i),
            verdict, QString::number(i % 3 ? 1.0 : 0.0, 'f', 1)});
    }
    return table;
}

inline Table formTable()
{
    const auto label = [](const char* words, int rows = 1) {
        Cell cell(words);
        cell.label = true;
        cell.rows = rows;
        return cell;
    };
    const auto wide = [](Text text, int columns) {
        Cell cell(std::move(text));
        cell.columns = columns;
        return cell;
    };
    Table table;
    table.columns = {{.width = 2}, {.width = 2}, {.width = 2}, {.width = 3}};
    table.rows = {
        Row{label("定级对象名称"),
            wide(Text().add(QStringLiteral("医院信息系统（HIS）"), Run::Look::Filled), 3)},
        Row{label("业务信息安全", 2), label("受侵害的客体"), label("损害程度"), label("等级")},
        Row{QStringLiteral("社会秩序、公共利益"), QStringLiteral("严重损害"),
            Text::bold(QStringLiteral("第三级（S3A3）"))},
        Row{label("主管部门审核"),
            wide(Text(QStringLiteral("☑已审核　☐未审核　审核时间："))
                     .add(QStringLiteral("2023 年 4 月 10 日 早于定级时间，请确认"), Run::Look::Doubtful),
                 3)},
        Row{label("签名"), wide(Text().placeholder(QStringLiteral("定级责任人签名")), 3)}};
    return table;
}

inline Document sampleDocument()
{
    Document document;
    document.title = QStringLiteral("网络安全等级保护自查报告");
    document.subtitle = QStringLiteral("医院信息系统 HIS　2026 年上半年");
    document.cover = true;
    document.contents = true;
    document.coverFields = {{QStringLiteral("单位"), QStringLiteral("江城市第一人民医院")},
                            {QStringLiteral("系统"), QStringLiteral("医院信息系统 HIS（第三级 S3A3）")},
                            {QStringLiteral("编制"), QStringLiteral("周宁")},
                            {QStringLiteral("日期"), QStringLiteral("2026-06-11")}};
    document.coverNote = QStringLiteral("本报告为单位自查结果，不是等级测评机构出具的结论。");
    document.headerLeft = QStringLiteral("网络安全等级保护自查报告　医院信息系统 HIS");
    document.headerRight = QStringLiteral("内部资料");
    document.footerLeft = QStringLiteral("江城市第一人民医院");
    document.heading(1, QStringLiteral("自查概况"))
        .paragraph(QStringLiteral(
            "本次自查依据 GB/T 22239-2019 第三级要求，覆盖十个层面、211 "
            "项要求，由网络安全管理员组织，各科室信息保护联络员配合。自查对象包括机房、网络、边界设备、"
            "服务器、数据库、应用系统与终端；“一次判定、全院共用”的管理要求只判定一次。《网络安全法》"
            "第二十一条、《数据安全法》第二十七条规定的义务同时核对。"))
        .keyValues({{QStringLiteral("符合率"), Text::bold(QStringLiteral("87.0 %"))},
                    {QStringLiteral("结论"), Text(QStringLiteral("基本符合 ")).badge(unverifiedBadge())},
                    {QStringLiteral("重大风险隐患"), Text(QStringLiteral("1 项"), Tone::Bad)},
                    {QStringLiteral("上次"), QStringLiteral("84.2 %（2025 年下半年）")}},
                   2)
        .note(QStringLiteral(
                  "计分规则取自 2025 年版规则包，边界情形按单位设置处理；原文未核对的条款以徽标标出。"),
              Tone::Warning, unverifiedBadge())
        .bullets({QStringLiteral("计算环境得 72 分，主要问题是堡垒机未启用双因素鉴别。"),
                  Text(QStringLiteral("管理中心得 68 分："))
                      .addBold(QStringLiteral("日志留存不足六个月"), Tone::Bad)
                      .add(QStringLiteral("，审计未覆盖备库。"))})
        .heading(2, QStringLiteral("十个层面得分"))
        .chart(radar(), QStringLiteral("图 1　十个层面得分与上次比较"), 85)
        .chart(bars(), QStringLiteral("图 2　各层面判定数量"), 80)
        .chart(trend(), QStringLiteral("图 3　得分趋势"), 60)
        .heading(1, QStringLiteral("定级"))
        .table(formTable())
        .heading(1, QStringLiteral("逐项判定"))
        .heading(2, QStringLiteral("安全计算环境"))
        .table(itemTable(30))
        .bullets({QStringLiteral("先整改高风险项；"), QStringLiteral("再复查。")}, true)
        .paragraph(Text(QStringLiteral("English words wrap too: "))
                       .add(QStringLiteral("multi-factor authentication, intrusion prevention and malicious "
                                           "code protection are examined on "
                                           "every object; ")));
    return document;
}

} // namespace documents_testing
