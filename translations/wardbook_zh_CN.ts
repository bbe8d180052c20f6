<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
    <context>
        <name>Assets</name>
        <message>
            <source>The program's own rule pack is missing; install it again.</source>
            <translation>程序自带的规则包缺失，请重新安装。</translation>
        </message>
        <message>
            <source>This is no pack of classification hints: version or rules are missing.</source>
            <translation>这不是分类分级提示规则包：缺少版本或规则。</translation>
        </message>
        <message>
            <source>Hint rule “%1” is incomplete: condition, level 1–5, reason in both languages and clause are needed.</source>
            <translation>提示规则“%1”不完整：要有条件、1 到 5 的级别、中英文理由和条款。</translation>
        </message>
        <message>
            <source>A rule pack names a pattern that is not known: %1</source>
            <translation>规则包里有不认识的样式：%1</translation>
        </message>
        <message>
            <source>No department has data assets to confirm. The census was not started; enter or import the assets first.</source>
            <translation>没有任何部门有待确认的数据资产，清查没有开始。先录入或导入数据资产。</translation>
        </message>
        <message>
            <source>Census: %1</source>
            <translation>%1清查</translation>
        </message>
        <message>
            <source>Start a census</source>
            <translation>开始数据清查</translation>
        </message>
        <message>
            <source>The asset is not in this vault.</source>
            <translation>这项资产不在保险库里。</translation>
        </message>
        <message>
            <source>Confirm data assets</source>
            <translation>确认数据资产</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2 项）</translation>
        </message>
        <message>
            <source>%1 departments, %2 assets to confirm, %3 confirmed; %4 new, %5 changed, %6 gone.</source>
            <translation>%1 个部门应确认 %2 项，已确认 %3 项；新增 %4 项，变更 %5 项，停用 %6 项。</translation>
        </message>
        <message>
            <source>Not confirmed: %1.</source>
            <translation>未确认：%1。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Finish a census</source>
            <translation>结束数据清查</translation>
        </message>
        <message>
            <source>(no department)</source>
            <translation>（没有部门）</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>(no asset)</source>
            <translation>（没有写明资产）</translation>
        </message>
        <message>
            <source>(no period)</source>
            <translation>（没有写明期间）</translation>
        </message>
        <message>
            <source>It ends on %1, before it begins on %2.</source>
            <translation>%1 到期，早于 %2 的生效日期。</translation>
        </message>
        <message>
            <source>It expired on %1 and still stands in force.</source>
            <translation>已于 %1 到期，状态仍是有效。</translation>
        </message>
        <message>
            <source>%1 holds the same right by %2 at the same time.</source>
            <translation>%1 同一时间还凭 %2 持有同一权利。</translation>
        </message>
        <message>
            <source>%1 of %2 is exclusive too, at the same time (%3).</source>
            <translation>%2 的%1同一时间也是排他的（%3）。</translation>
        </message>
        <message>
            <source>It is exclusive, and %1 has the same right at the same time (%2).</source>
            <translation>这项权利是排他的，%1 同一时间也有同一权利（%2）。</translation>
        </message>
        <message>
            <source>%1 has the same right exclusively at the same time (%2).</source>
            <translation>%1 同一时间排他持有同一权利（%2）。</translation>
        </message>
        <message>
            <source>Internal estimate</source>
            <translation>内部估算</translation>
        </message>
        <message>
            <source>Estimate of a data asset</source>
            <translation>数据资产估算单</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Data asset</source>
            <translation>数据资产</translation>
        </message>
        <message>
            <source>Valuation</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>基准日</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>目的</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Estimated by</source>
            <translation>测算</translation>
        </message>
        <message>
            <source>%1: %2 CNY</source>
            <translation>%1：%2 元</translation>
        </message>
        <message>
            <source>No estimate yet: factors are missing.</source>
            <translation>因素没有填全，还没有估算值。</translation>
        </message>
        <message>
            <source>Range: %1 – %2 CNY</source>
            <translation>区间：%1 – %2 元</translation>
        </message>
        <message>
            <source>Assumptions and limits</source>
            <translation>假设与限制</translation>
        </message>
        <message>
            <source>None were written down.</source>
            <translation>没有写明。</translation>
        </message>
        <message>
            <source>The sheet is written as .docx or .pdf. Nothing was exported; choose another name.</source>
            <translation>估算单只写成 .docx 或 .pdf。没有导出任何内容，换一个文件名。</translation>
        </message>
        <message>
            <source>Export the sheet of a valuation</source>
            <translation>导出估算单</translation>
        </message>
        <message>
            <source>Hand in a department's census</source>
            <translation>提交部门清查</translation>
        </message>
        <message>
            <source>Factors and steps</source>
            <translation>因素与步骤</translation>
        </message>
        <message>
            <source>Factor</source>
            <translation>因素</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>not filled in</source>
            <translation>未填</translation>
        </message>
        <message>
            <source>The three methods side by side</source>
            <translation>三种方法对比</translation>
        </message>
        <message>
            <source>Internal estimate (CNY)</source>
            <translation>内部估算（元）</translation>
        </message>
        <message>
            <source>Range (CNY)</source>
            <translation>区间（元）</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>none</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>An estimate for the unit's own management. It is not an appraisal report and can't stand in for one.</source>
            <translation>供单位内部管理使用的估算，不构成资产评估报告，也不能代替。</translation>
        </message>
    </context>
    <context>
        <name>AssetsPageTr</name>
        <message>
            <source>Registers</source>
            <translation>台账</translation>
        </message>
        <message>
            <source>Data assets</source>
            <translation>资产台账</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>导出%1</translation>
        </message>
        <message>
            <source>Those that match the filters</source>
            <translation>符合当前筛选的</translation>
        </message>
        <message>
            <source>The %1 marked</source>
            <translation>已选的 %1 项</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>对列</translation>
        </message>
        <message>
            <source>Every field</source>
            <translation>全部字段</translation>
        </message>
        <message>
            <source>As in the list</source>
            <translation>列表里显示的</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Spreadsheet (xlsx)</source>
            <translation>电子表格（xlsx）</translation>
        </message>
        <message>
            <source>Codes instead of words</source>
            <translation>用代码，不用名称</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>The file is not encrypted. The export asks for the password and a reason and is kept in the trail.</source>
            <translation>导出的文件不加密。导出前要再输一次口令并写明理由，记入留痕。</translation>
        </message>
        <message>
            <source>Export in clear</source>
            <translation>明文导出</translation>
        </message>
        <message>
            <source>The file leaves the vault unencrypted. Who exported it, when and why is kept in the trail.</source>
            <translation>文件离开保险库后不再加密。谁在何时因何导出，记入留痕。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Save the export as</source>
            <translation>导出到</translation>
        </message>
        <message>
            <source>Exporting %1</source>
            <translation>正在导出%1</translation>
        </message>
        <message>
            <source>%1 records exported</source>
            <translation>已导出 %1 项</translation>
        </message>
        <message>
            <source>%1; rules of %2</source>
            <translation>依据 %1；规则集 %2</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>第 %1 级</translation>
        </message>
        <message>
            <source>Suggested %1 turned down: %2</source>
            <translation>未采纳建议（%1）：%2</translation>
        </message>
        <message>
            <source>Reading the file</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>Dry run</source>
            <translation>试运行</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>正在导入</translation>
        </message>
        <message>
            <source>Where this suggestion comes from</source>
            <translation>建议的依据</translation>
        </message>
        <message>
            <source>Turn down the suggestion</source>
            <translation>不采纳建议</translation>
        </message>
        <message>
            <source>The reason is kept with the record, and this suggestion is not shown as open again.</source>
            <translation>理由记在这项资产的定级理由里，同样的建议不再要求处理。</translation>
        </message>
        <message>
            <source>Turn down</source>
            <translation>不采纳</translation>
        </message>
        <message>
            <source>Choose a ledger</source>
            <translation>选择台账文件</translation>
        </message>
        <message>
            <source>Ledgers (*.xlsx *.csv *.tsv *.txt *.json);;All files (*)</source>
            <translation>台账文件 (*.xlsx *.csv *.tsv *.txt *.json);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Keep in the remarks</source>
            <translation>记入备注</translation>
        </message>
        <message>
            <source>Record key</source>
            <translation>记录标识</translation>
        </message>
        <message>
            <source>(no heading)</source>
            <translation>（无列名）</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Column of the file</source>
            <translation>文件里的列</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>样例</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>对应字段</translation>
        </message>
        <message>
            <source>“%1”: %2 values not understood</source>
            <translation>“%1”有 %2 个值对不上</translation>
        </message>
        <message>
            <source>the other %1 are</source>
            <translation>其余 %1 个已对上</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选…</translation>
        </message>
        <message>
            <source>%1?</source>
            <translation>%1？</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 行</translation>
        </message>
        <message>
            <source>Make it %1</source>
            <translation>改为 %1</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Explanation</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Put right</source>
            <translation>就地修正</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>重新试运行</translation>
        </message>
        <message>
            <source>next error</source>
            <translation>下一个错误</translation>
        </message>
        <message>
            <source>put right</source>
            <translation>修正</translation>
        </message>
        <message>
            <source>leave this row out</source>
            <translation>不导入此行</translation>
        </message>
        <message>
            <source>Nothing written yet  %1</source>
            <translation>未写入任何数据  %1</translation>
        </message>
        <message>
            <source>Running…</source>
            <translation>正在试运行…</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>%1, cell %2 of the file</source>
            <translation>%1，源文件 %2</translation>
        </message>
        <message>
            <source>suggested</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Write “%1”</source>
            <translation>改为“%1”</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>空</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>导入%1</translation>
        </message>
        <message>
            <source>File</source>
            <translation>选文件</translation>
        </message>
        <message>
            <source>Match and dry run</source>
            <translation>对列与试运行</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>写入</translation>
        </message>
        <message>
            <source>Can be undone as a whole until records of it are changed or approved</source>
            <translation>写入后可整批撤销，直到其中记录再有改动或核定</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Cancelled; nothing was written</source>
            <translation>已取消，未写入任何数据</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2 行</translation>
        </message>
        <message>
            <source>Writing %1 rows</source>
            <translation>正在写入 %1 行</translation>
        </message>
        <message>
            <source>%1, sheet “%2”</source>
            <translation>%1，工作表“%2”</translation>
        </message>
        <message>
            <source>Dry run done, %1 s</source>
            <translation>试运行完成，用时 %1 秒</translation>
        </message>
        <message>
            <source>Save the %1 rows with errors as a spreadsheet to hand back</source>
            <translation>错误 %1 行另存为表格，退回科室</translation>
        </message>
        <message>
            <source>Write %1 rows</source>
            <translation>写入 %1 行</translation>
        </message>
        <message>
            <source>The dry run is still running.</source>
            <translation>试运行还没有结束。</translation>
        </message>
        <message>
            <source>There is no dry run yet.</source>
            <translation>还没有试运行。</translation>
        </message>
        <message>
            <source>No row would change anything.</source>
            <translation>没有要写入的行。</translation>
        </message>
        <message>
            <source>-returned</source>
            <translation>-退回</translation>
        </message>
        <message>
            <source>Save the rows with errors as</source>
            <translation>错误行另存为</translation>
        </message>
        <message>
            <source>Import of %1</source>
            <translation>导入 %1</translation>
        </message>
        <message>
            <source>The import is being written.</source>
            <translation>正在写入导入的数据。</translation>
        </message>
        <message>
            <source>The choices made for this import are not written yet.</source>
            <translation>这次导入的对列和修正还没有写入。</translation>
        </message>
        <message>
            <source>Give up this import?</source>
            <translation>放弃这次导入？</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销这次导入</translation>
        </message>
        <message>
            <source>Import another…</source>
            <translation>再导入一份…</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Nothing had to be written</source>
            <translation>没有要写入的内容</translation>
        </message>
        <message>
            <source>%1 rows written</source>
            <translation>已写入 %1 行</translation>
        </message>
        <message>
            <source>%1 new, %2 changed</source>
            <translation>新增 %1，变更 %2</translation>
        </message>
        <message>
            <source>%1: %2 created as drafts</source>
            <translation>%1：新建草稿 %2 项</translation>
        </message>
        <message>
            <source>%1 duplicate, %2 left out</source>
            <translation>重复 %1，不导入 %2</translation>
        </message>
        <message>
            <source>%1 rows with errors were not imported</source>
            <translation>错误 %1 行没有导入</translation>
        </message>
        <message>
            <source>%1 rows with errors are in %2, to hand back</source>
            <translation>错误 %1 行已存到 %2，可退回科室</translation>
        </message>
        <message>
            <source>Took %1 s, one act in the trail</source>
            <translation>用时 %1 秒，留痕记为一次操作</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>套用模板</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Keep columns without a field as notes in the remarks</source>
            <translation>没有对应字段的列记入备注</translation>
        </message>
        <message>
            <source>Remember these choices for the next file like this</source>
            <translation>记住这次对照，下回自动用</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>改规则</translation>
        </message>
        <message>
            <source>%1 columns, %2 matched</source>
            <translation>%1 列，自动对上 %2 列</translation>
        </message>
        <message>
            <source>Create what is missing as drafts (%1)</source>
            <translation>台账里没有的新建为草稿（%1 项）</translation>
        </message>
        <message>
            <source>The same record when equal: %1</source>
            <translation>认定为同一条记录：%1 都相同</translation>
        </message>
        <message>
            <source> and </source>
            <translation> 与 </translation>
        </message>
        <message>
            <source>Column templates (*.json)</source>
            <translation>对列模板 (*.json)</translation>
        </message>
        <message>
            <source>Use a template…</source>
            <translation>套用模板…</translation>
        </message>
        <message>
            <source>Choose a template</source>
            <translation>选择模板</translation>
        </message>
        <message>
            <source>Save as a template…</source>
            <translation>存为模板…</translation>
        </message>
        <message>
            <source>Save the template as</source>
            <translation>模板存到</translation>
        </message>
        <message>
            <source>This template can't be used</source>
            <translation>这个模板不能用</translation>
        </message>
        <message>
            <source>The template was not saved</source>
            <translation>模板没有存下</translation>
        </message>
        <message>
            <source>Fields to export</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Choose %1…</source>
            <translation>选%1…</translation>
        </message>
        <message>
            <source>Fill in %1…</source>
            <translation>填%1…</translation>
        </message>
        <message>
            <source>Other registers</source>
            <translation>其他台账</translation>
        </message>
        <message>
            <source>To be confirmed</source>
            <translation>待确认</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>Gone</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Assets of “%1”</source>
            <translation>“%1”的数据资产</translation>
        </message>
        <message>
            <source>Which assets</source>
            <translation>哪些资产</translation>
        </message>
        <message>
            <source>All departments</source>
            <translation>全部部门</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Assets</source>
            <translation>资产</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>The vault is open for reading only.</source>
            <translation>保险库以只读方式打开。</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>Reading the assets of a census</source>
            <translation>读取清查资产</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Last confirmed</source>
            <translation>最近确认</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从未</translation>
        </message>
        <message>
            <source>There is none.</source>
            <translation>没有。</translation>
        </message>
        <message>
            <source>%1 assets, the first %2 are shown</source>
            <translation>共 %1 项，列出前 %2 项</translation>
        </message>
        <message>
            <source>%1 assets</source>
            <translation>共 %1 项</translation>
        </message>
        <message>
            <source>Confirm %1</source>
            <translation>确认所选 %1 项</translation>
        </message>
        <message>
            <source>Confirm all %1</source>
            <translation>全部确认（%1 项）</translation>
        </message>
        <message>
            <source>There is nothing to confirm in this list.</source>
            <translation>这个清单里没有要确认的。</translation>
        </message>
        <message>
            <source>Confirming</source>
            <translation>正在确认</translation>
        </message>
        <message>
            <source>%1 confirmed</source>
            <translation>已确认 %1 项</translation>
        </message>
        <message>
            <source>%1; %2 skipped: %3</source>
            <translation>%1；跳过 %2 项：%3</translation>
        </message>
        <message>
            <source>No task: its assets came later</source>
            <translation>没有任务：资产是后来登记的</translation>
        </message>
        <message>
            <source>Liaison: %1</source>
            <translation>联络员：%1</translation>
        </message>
        <message>
            <source>Due %1</source>
            <translation>截止 %1</translation>
        </message>
        <message>
            <source>%1 new, %2 changed, %3 gone</source>
            <translation>新增 %1，变更 %2，停用 %3</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>To confirm…</source>
            <translation>待确认…</translation>
        </message>
        <message>
            <source>What changed…</source>
            <translation>新增与变更…</translation>
        </message>
        <message>
            <source>%1 of %2 confirmed; %3 new, %4 changed, %5 gone</source>
            <translation>应确认 %2 项，已确认 %1 项；新增 %3，变更 %4，停用 %5</translation>
        </message>
        <message>
            <source>%1 departments are late</source>
            <translation>%1 个部门逾期</translation>
        </message>
        <message>
            <source>%1 more departments</source>
            <translation>另有 %1 个部门</translation>
        </message>
        <message>
            <source>To confirm (%1)…</source>
            <translation>待确认（%1）…</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Finish the census</source>
            <translation>结束清查</translation>
        </message>
        <message>
            <source>%1 assets are not confirmed. The figures of every department are written down.</source>
            <translation>还有 %1 项没有确认。结束时写下各部门的数字。</translation>
        </message>
        <message>
            <source>The figures of every department are written down.</source>
            <translation>结束时写下各部门的数字。</translation>
        </message>
        <message>
            <source>Conclusion</source>
            <translation>清查结论</translation>
        </message>
        <message>
            <source>Six dimensions</source>
            <translation>六项得分</translation>
        </message>
        <message>
            <source>By department…</source>
            <translation>按部门…</translation>
        </message>
        <message>
            <source>Counting what the inventory says</source>
            <translation>统计目录完整度</translation>
        </message>
        <message>
            <source>The inventory has no data assets yet</source>
            <translation>目录里还没有数据资产</translation>
        </message>
        <message>
            <source>Inventory complete to %1 (%2 assets, %3 facts each)</source>
            <translation>目录完整度 %1（%2 项资产，每项 %3 个要素）</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>完整度</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>How complete the inventory is</source>
            <translation>目录完整度</translation>
        </message>
        <message>
            <source>The share of living assets for which each fact is filled in. Assets that hold state secrets keep a pointer only and are left out.</source>
            <translation>在用资产中每个要素已填写的比例。涉及国家秘密的资产只留保管处，不计在内。</translation>
        </message>
        <message>
            <source>By department</source>
            <translation>按部门</translation>
        </message>
        <message>
            <source>not rated</source>
            <translation>未评</translation>
        </message>
        <message>
            <source>%1 points</source>
            <translation>%1 分</translation>
        </message>
        <message>
            <source>The score is the mean of the dimensions that are rated.</source>
            <translation>总分是已评各项的平均。</translation>
        </message>
        <message>
            <source>The latest %1 checks of this asset</source>
            <translation>这项资产最近 %1 次评价</translation>
        </message>
        <message>
            <source>The first check of this asset</source>
            <translation>这项资产第一次评价</translation>
        </message>
        <message>
            <source>Sums…</source>
            <translation>分配汇总…</translation>
        </message>
        <message>
            <source>How it is shared out</source>
            <translation>分配情况</translation>
        </message>
        <message>
            <source>Shared out</source>
            <translation>已分完</translation>
        </message>
        <message>
            <source>%1 CNY left</source>
            <translation>未分配 %1 元</translation>
        </message>
        <message>
            <source>%1 CNY too much</source>
            <translation>超出 %1 元</translation>
        </message>
        <message>
            <source>More is shared out than came in: correct the amount or a share.</source>
            <translation>分出的多于收入，核对收益金额或某一份额。</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>笔数</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>收益</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位留存</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>科室</translation>
        </message>
        <message>
            <source>Persons</source>
            <translation>个人</translation>
        </message>
        <message>
            <source>Public and patients</source>
            <translation>公益与患者</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>未分配</translation>
        </message>
        <message>
            <source>Revenue and shares (CNY)</source>
            <translation>收益与分配（元）</translation>
        </message>
        <message>
            <source>By asset</source>
            <translation>按资产</translation>
        </message>
        <message>
            <source>Data asset</source>
            <translation>数据资产</translation>
        </message>
        <message>
            <source>By period</source>
            <translation>按期间</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Contradictions</source>
            <translation>权属冲突</translation>
        </message>
        <message>
            <source>Only contradictions</source>
            <translation>只看有冲突的</translation>
        </message>
        <message>
            <source>Two exclusive holders, overlapping or expired rights that are in force</source>
            <translation>两个排他权利人、时间重叠，或已到期仍标为有效</translation>
        </message>
        <message>
            <source>Only contradictions (%1)</source>
            <translation>只看有冲突的（%1）</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>打开 %1</translation>
        </message>
        <message>
            <source>How it came about</source>
            <translation>估算过程</translation>
        </message>
        <message>
            <source>Compare methods…</source>
            <translation>方法对比…</translation>
        </message>
        <message>
            <source>Sheet…</source>
            <translation>估算单…</translation>
        </message>
        <message>
            <source>Compare methods (%1)…</source>
            <translation>方法对比（%1）…</translation>
        </message>
        <message>
            <source>not filled in</source>
            <translation>未填</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>Three methods for “%1”</source>
            <translation>“%1”的三种方法</translation>
        </message>
        <message>
            <source>Estimates</source>
            <translation>估算值</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Internal estimate (CNY)</source>
            <translation>内部估算（元）</translation>
        </message>
        <message>
            <source>From</source>
            <translation>下限</translation>
        </message>
        <message>
            <source>To</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>基准日</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Factors</source>
            <translation>因素</translation>
        </message>
        <message>
            <source>Factor</source>
            <translation>因素</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Laying out the sheet</source>
            <translation>正在排版估算单</translation>
        </message>
        <message>
            <source>Sheet of an estimate</source>
            <translation>估算单</translation>
        </message>
        <message>
            <source>Save as docx or pdf…</source>
            <translation>存为 docx 或 pdf…</translation>
        </message>
        <message>
            <source>Save the sheet</source>
            <translation>保存估算单</translation>
        </message>
        <message>
            <source>The file leaves the vault unencrypted. Who saved it, when and why is kept in the trail.</source>
            <translation>文件以明文离开保险库。谁、何时、为何保存，都记入留痕。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Documents (*.pdf *.docx)</source>
            <translation>文档 (*.pdf *.docx)</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>Sheet saved</source>
            <translation>估算单已保存</translation>
        </message>
    </context>
    <context>
        <name>AuditTr</name>
        <message>
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>复核</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>核定</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Reactivate</source>
            <translation>恢复使用</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>换口令</translation>
        </message>
        <message>
            <source>Recovery material</source>
            <translation>恢复材料</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>Custom field</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>Trail</source>
            <translation>留痕</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Verify everything</source>
            <translation>校验全部</translation>
        </message>
        <message>
            <source>%1 acts since %2</source>
            <translation>%1 条，自 %2</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>改动对比</translation>
        </message>
        <message>
            <source>Only changes</source>
            <translation>只看改动</translation>
        </message>
        <message>
            <source>Previous record</source>
            <translation>上一项</translation>
        </message>
        <message>
            <source>Next record</source>
            <translation>下一项</translation>
        </message>
        <message>
            <source>This act changed no record</source>
            <translation>这条操作没有改动记录</translation>
        </message>
        <message>
            <source>%1, %2 fields</source>
            <translation>%1，改 %2 项</translation>
        </message>
        <message>
            <source>; record %1 of %2</source>
            <translation>；第 %1 项，共 %2 项</translation>
        </message>
        <message>
            <source>act %1, %2</source>
            <translation>第 %1 条，%2</translation>
        </message>
        <message>
            <source>Compliance</source>
            <translation>合规</translation>
        </message>
        <message>
            <source>Verifying</source>
            <translation>正在校验</translation>
        </message>
        <message>
            <source>%1 acts chained without gap, %2 changes, %3 records, %4 attachments; took %5 s.</source>
            <translation>%1 条首尾相连，没有缺号；改动 %2 处，记录 %3 项，附件 %4 件。用时 %5 秒</translation>
        </message>
        <message>
            <source>Show this act</source>
            <translation>看这一条</translation>
        </message>
        <message>
            <source>Save report…</source>
            <translation>出校验报告…</translation>
        </message>
        <message>
            <source>Verified, everything holds</source>
            <translation>校验完成，全部有效</translation>
        </message>
        <message>
            <source>Verified, %1 to look at</source>
            <translation>校验完成，%1 条要看</translation>
        </message>
        <message>
            <source>verification %1.txt</source>
            <translation>校验报告 %1.txt</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>保存校验报告</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>文本 (*.txt)</translation>
        </message>
        <message>
            <source>The report was not saved: %1. The vault is unharmed.</source>
            <translation>报告没有保存：%1。保险库不受影响。</translation>
        </message>
        <message>
            <source>Report saved</source>
            <translation>报告已保存</translation>
        </message>
        <message>
            <source>trail %1.xlsx</source>
            <translation>留痕 %1.xlsx</translation>
        </message>
        <message>
            <source>Export the trail</source>
            <translation>导出留痕</translation>
        </message>
        <message>
            <source>Spreadsheet (*.xlsx);;CSV (*.csv)</source>
            <translation>表格 (*.xlsx);;CSV (*.csv)</translation>
        </message>
        <message>
            <source>Export the trail in clear</source>
            <translation>明文导出留痕</translation>
        </message>
        <message>
            <source>Outside the vault the file is not protected. The export is an act of its own.</source>
            <translation>文件离开保险库后不再受保护。导出本身也会留痕。</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>正在导出</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>动作</translation>
        </message>
        <message>
            <source>Object</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Workstation</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Check value</source>
            <translation>校验值</translation>
        </message>
        <message>
            <source>Export of the trail</source>
            <translation>导出留痕</translation>
        </message>
        <message>
            <source>Trail, %1 acts</source>
            <translation>留痕 %1 条</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>已导出</translation>
        </message>
        <message>
            <source>Undo act %1</source>
            <translation>撤销第 %1 条</translation>
        </message>
        <message>
            <source>A new act puts back what it changed; both stay in the trail.</source>
            <translation>用一条新的操作把改动恢复原样，两条都留在留痕里。</translation>
        </message>
        <message>
            <source>Undoing</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>Act %1 was undone</source>
            <translation>第 %1 条已撤销</translation>
        </message>
        <message>
            <source>Signature and chain</source>
            <translation>签名与链</translation>
        </message>
        <message>
            <source>Undo this act…</source>
            <translation>撤销这一条…</translation>
        </message>
        <message>
            <source>Check this act</source>
            <translation>单独校验</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>提交人</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Time of signing</source>
            <translation>签名时间</translation>
        </message>
        <message>
            <source>This act</source>
            <translation>本条</translation>
        </message>
        <message>
            <source>Act before</source>
            <translation>上一条</translation>
        </message>
        <message>
            <source>; the clock was behind the act before</source>
            <translation>；时钟早于上一条</translation>
        </message>
        <message>
            <source>None, this is the first</source>
            <translation>没有，这是第一条</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>（无）</translation>
        </message>
        <message>
            <source>Signed, not checked yet</source>
            <translation>已签名，尚未校验</translation>
        </message>
        <message>
            <source>No key of this person is known</source>
            <translation>没有此人的密钥</translation>
        </message>
        <message>
            <source>Object, person, code</source>
            <translation>对象、人员、编号</translation>
        </message>
        <message>
            <source>Search the trail</source>
            <translation>搜索留痕</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>近 7 天</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>近 30 天</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>近一年</translation>
        </message>
        <message>
            <source>Only with changes</source>
            <translation>只看有变更</translation>
        </message>
        <message>
            <source>Content altered</source>
            <translation>内容被改动</translation>
        </message>
        <message>
            <source>Signature invalid</source>
            <translation>签名无效</translation>
        </message>
        <message>
            <source>Chain broken</source>
            <translation>链断开</translation>
        </message>
        <message>
            <source>Valid, key disabled</source>
            <translation>有效，密钥已停用</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>已签名</translation>
        </message>
        <message>
            <source>: </source>
            <translation>：</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Verification report</source>
            <translation>校验报告</translation>
        </message>
        <message>
            <source>Acts: %1, changes: %2, records: %3, attachments: %4</source>
            <translation>操作 %1 条，改动 %2 处，记录 %3 项，附件 %4 件</translation>
        </message>
        <message>
            <source>Head of the chain: act %1, SM3 %2</source>
            <translation>链头：第 %1 条，SM3 %2</translation>
        </message>
        <message>
            <source>Result: everything holds.</source>
            <translation>结果：全部有效。</translation>
        </message>
        <message>
            <source>Result: something does not hold.</source>
            <translation>结果：有内容对不上。</translation>
        </message>
        <message>
            <source>MMMM d, yyyy</source>
            <translation>yyyy 年 M 月 d 日</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2 项</translation>
        </message>
        <message>
            <source>Recovery sheet tried</source>
            <translation>恢复单试用</translation>
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message>
            <source>A calendar is written as .ics, not as “%1”. Nothing was written.</source>
            <translation>日历文件只能是 .ics，不能是“%1”，没有写出任何文件。</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n duties</source>
            <translation>
                <numerusform>%1，%n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Export the calendar without names</source>
            <translation>导出日历（不含名称）</translation>
        </message>
        <message>
            <source>Export the calendar</source>
            <translation>导出日历</translation>
        </message>
        <message>
            <source>renew the certificate</source>
            <translation>到期前换发证明</translation>
        </message>
        <message>
            <source>file the changes</source>
            <translation>变更备案</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>limit for a report</source>
            <translation>报告时限</translation>
        </message>
        <message>
            <source>to be delivered</source>
            <translation>待报送</translation>
        </message>
        <message>
            <source>next duty</source>
            <translation>后续事项</translation>
        </message>
        <message>
            <source>Check of the obligation: %1</source>
            <translation>合规义务检查：%1</translation>
        </message>
        <message>
            <source>check</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Overdue: %1</source>
            <translation>逾期：%1</translation>
        </message>
        <message>
            <source>%1, %2 items</source>
            <translation>%1 %2 项</translation>
        </message>
    </context>
    <context>
        <name>CalendarPageTr</name>
        <message>
            <source>By law</source>
            <translation>法定</translation>
        </message>
        <message>
            <source>Enter closes the list</source>
            <translation>Enter 收起</translation>
        </message>
        <message>
            <source>Enter lists them</source>
            <translation>Enter 展开</translation>
        </message>
        <message>
            <source>overdue since %1</source>
            <translation>%1 起逾期</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>%1, today</source>
            <translation>%1，今天</translation>
        </message>
        <message>
            <source>set by law</source>
            <translation>法定期限</translation>
        </message>
        <message>
            <source>%1: nobody has compared it with its source yet</source>
            <translation>%1：还没有人与原文核对过</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>What is due</source>
            <translation>应办事项</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Set by</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Search what is due</source>
            <translation>搜索应办事项</translation>
        </message>
        <message>
            <source>Previous month</source>
            <translation>上个月</translation>
        </message>
        <message>
            <source>Next month</source>
            <translation>下个月</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Only what names me as the one who answers for it</source>
            <translation>只看由我负责的</translation>
        </message>
        <message>
            <source>Who is signed in is linked to no record of a person; whoever manages the people can link it</source>
            <translation>当前登录人没有关联人员记录；可由管理人员的同事关联</translation>
        </message>
        <message>
            <source>Export the calendar</source>
            <translation>导出日历</translation>
        </message>
        <message>
            <source>A file (.ics) that calendar programs and phones read. A later export moves the entries of an earlier one.</source>
            <translation>日历软件和手机能读的文件（.ics）。以后再导出，同一事项会移到新日期，不会重复。</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止到</translation>
        </message>
        <message>
            <source>Last day of the calendar</source>
            <translation>日历的最后一天</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Kinds only</source>
            <translation>只写类型</translation>
        </message>
        <message>
            <source>With names and laws</source>
            <translation>写明名称和依据</translation>
        </message>
        <message>
            <source>Duties</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Those that match the filters</source>
            <translation>符合筛选条件的</translation>
        </message>
        <message>
            <source>No filter is set</source>
            <translation>没有设置筛选</translation>
        </message>
        <message>
            <source>Kinds only: “Remediation: due”, without the name of any record, for calendars that others see too. The file is not encrypted. The export asks for the password and a reason and is kept in the trail.</source>
            <translation>只写类型：如“整改：期限”，不含任何记录的名称，适合别人也能看到的日历。文件不加密。导出要输入口令和原因，并留痕。</translation>
        </message>
        <message>
            <source>The vault is open read-only: an export is an act, and none can be written.</source>
            <translation>保险库以只读方式打开：导出要留痕，现在无法写入。</translation>
        </message>
        <message>
            <source>Enter a day from today on, at most %1 years ahead, such as %2.</source>
            <translation>填今天或以后的日期，最远 %1 年，如 %2。</translation>
        </message>
        <message>
            <source>Calendar-%1.ics</source>
            <translation>日历-%1.ics</translation>
        </message>
        <message>
            <source>The file leaves the vault unencrypted. Who exported it, when and why is kept in the trail.</source>
            <translation>文件离开保险库后不再加密。谁在何时因何导出，会留痕。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Save the calendar as</source>
            <translation>日历另存为</translation>
        </message>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>日历 (*.ics)</translation>
        </message>
        <message>
            <source>Exporting the calendar</source>
            <translation>正在导出日历</translation>
        </message>
        <message>
            <source>%1 entries exported</source>
            <translation>已导出 %1 条日历</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>Export the calendar…</source>
            <translation>导出日历…</translation>
        </message>
        <message>
            <source>Which list</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>当天</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>一周</translation>
        </message>
        <message>
            <source>day</source>
            <translation>按天移动</translation>
        </message>
        <message>
            <source>month</source>
            <translation>按月移动</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>in the list</source>
            <translation>列表中上下移动</translation>
        </message>
        <message>
            <source>open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Reading what is due…</source>
            <translation>正在读取应办事项…</translation>
        </message>
        <message>
            <source>Reading was cancelled</source>
            <translation>已取消读取</translation>
        </message>
        <message>
            <source>What is due can't be read</source>
            <translation>读不出应办事项</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>重新读取</translation>
        </message>
        <message>
            <source>Reading what is due: %1 of %2 registers</source>
            <translation>正在读取应办事项：第 %1 个台账，共 %2 个</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>overdue %1, today %2, rest of the week %3</source>
            <translation>逾期 %1，今天 %2，本周还有 %3</translation>
        </message>
        <message>
            <source>Overdue %1</source>
            <translation>已逾期 %1</translation>
        </message>
        <message>
            <source>Nothing is overdue</source>
            <translation>没有逾期事项</translation>
        </message>
        <message>
            <source>Nothing is due in this week</source>
            <translation>这一周没有应办事项</translation>
        </message>
        <message>
            <source>Nothing is due on this day</source>
            <translation>这一天没有应办事项</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Wardbook</source>
            <translation>守册</translation>
        </message>
        <message>
            <source>Of no department</source>
            <translation>没有部门</translation>
        </message>
        <message>
            <source>Set by law</source>
            <translation>法定</translation>
        </message>
        <message>
            <source>Of the unit's own</source>
            <translation>本单位自定</translation>
        </message>
        <message>
            <source>The limit is near: %1</source>
            <translation>期限临近：%1</translation>
        </message>
        <message>
            <source>Due: %1</source>
            <translation>到期：%1</translation>
        </message>
        <message>
            <source>Wardbook: something is due</source>
            <translation>守册：有事项到期</translation>
        </message>
        <message>
            <source>Wardbook: %1 things are due</source>
            <translation>守册：有 %1 项到期</translation>
        </message>
        <message>
            <source>The calendar shows what.</source>
            <translation>点开日历查看。</translation>
        </message>
        <message>
            <source>Reading what is due</source>
            <translation>读取应办事项</translation>
        </message>
        <message>
            <source>Wardbook: a deadline is near</source>
            <translation>守册：有期限临近</translation>
        </message>
        <message>
            <source>Unlock the vault to see it.</source>
            <translation>解锁查看。</translation>
        </message>
        <message>
            <source>%1 more</source>
            <translation>还有 %1 项</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月历</translation>
        </message>
        <message>
            <source>Nothing is due</source>
            <translation>没有应办事项</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>另有 %1 条</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>逾期</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Something unexpected failed. Nothing more was changed.</source>
            <translation>出现意外错误，没有再改动任何内容。</translation>
        </message>
        <message>
            <source>The password file can't be read: %1</source>
            <translation>口令文件读不了：%1</translation>
        </message>
        <message>
            <source>A password is needed: give --password-file.</source>
            <translation>需要口令：请给出 --password-file。</translation>
        </message>
        <message>
            <source>Password of %1: </source>
            <translation>%1 的口令：</translation>
        </message>
        <message>
            <source>Which vault? Give --vault DIR.</source>
            <translation>哪个保险库？请给出 --vault DIR。</translation>
        </message>
        <message>
            <source>Who acts? Give --as MEMBER.</source>
            <translation>以谁的身份？请给出 --as MEMBER。</translation>
        </message>
        <message>
            <source>The mapping file can't be read: %1</source>
            <translation>对列文件读不了：%1</translation>
        </message>
        <message>
            <source>The mapping file is not a JSON object: %1</source>
            <translation>对列文件不是 JSON 对象：%1</translation>
        </message>
        <message>
            <source>Row %1 %2 %3: %4</source>
            <translation>第 %1 行 %2 %3：%4</translation>
        </message>
        <message>
            <source>%1 rows: %2 new, %3 changed, %4 duplicate, %5 with errors.</source>
            <translation>共 %1 行：新增 %2，变更 %3，重复 %4，错误 %5。</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>Dry run: nothing was written.</source>
            <translation>试运行：没有写入任何内容。</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>写入</translation>
        </message>
        <message>
            <source>Nothing had to be written.</source>
            <translation>没有需要写入的内容。</translation>
        </message>
        <message>
            <source>Written as act %1; “undo %1” takes all of it back.</source>
            <translation>已作为第 %1 条操作写入，用“undo %1”可整批撤销。</translation>
        </message>
        <message>
            <source>Exporting in clear needs a reason: give --reason. Nothing was exported.</source>
            <translation>明文导出要写明原因：请给出 --reason。没有导出任何内容。</translation>
        </message>
        <message>
            <source>“%1” is no filter of this register. Nothing was exported.</source>
            <translation>“%1”不是这本台账的筛选条件。没有导出任何内容。</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>%1 records exported in clear to %2. Act %3.</source>
            <translation>已明文导出 %1 项到 %2，第 %3 条操作。</translation>
        </message>
        <message>
            <source>There is no department “%1”. Nothing was changed.</source>
            <translation>没有部门“%1”。没有改动任何内容。</translation>
        </message>
        <message>
            <source>There is no member “%1”. Nothing was changed.</source>
            <translation>没有成员“%1”。没有改动任何内容。</translation>
        </message>
        <message>
            <source> (disabled)</source>
            <translation>（已停用）</translation>
        </message>
        <message>
            <source>First password of %1: </source>
            <translation>%1 的初始口令：</translation>
        </message>
        <message>
            <source>%1 can now open the vault.</source>
            <translation>%1 现在可以打开保险库。</translation>
        </message>
        <message>
            <source>The role of %1 was changed.</source>
            <translation>%1 的角色已调整。</translation>
        </message>
        <message>
            <source>Rotating the vault key</source>
            <translation>更换保险库密钥</translation>
        </message>
        <message>
            <source>%1 can no longer open the vault; its key was changed.</source>
            <translation>%1 不能再打开保险库，库密钥已更换。</translation>
        </message>
        <message>
            <source>New password: </source>
            <translation>新口令：</translation>
        </message>
        <message>
            <source>The password was changed.</source>
            <translation>口令已更换。</translation>
        </message>
        <message>
            <source>%1 has a new password. Make a new recovery code now: this one was used.</source>
            <translation>%1 已有新口令。恢复材料已用过，请立即更换恢复码。</translation>
        </message>
        <message>
            <source>More than %1 match.</source>
            <translation>符合条件的超过 %1 项。</translation>
        </message>
        <message>
            <source>%1 of %2 shown.</source>
            <translation>共 %2 项，显示 %1 项。</translation>
        </message>
        <message>
            <source>There is no record “%1” in %2.</source>
            <translation>%2 里没有记录“%1”。</translation>
        </message>
        <message>
            <source>Act %1.</source>
            <translation>第 %1 条操作。</translation>
        </message>
        <message>
            <source>New record</source>
            <translation>新建记录</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>%1 was changed.</source>
            <translation>%1 已修改。</translation>
        </message>
        <message>
            <source>There is no step “%1” in %2. Nothing was changed.</source>
            <translation>%2 没有步骤“%1”。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Act %1 was undone.</source>
            <translation>第 %1 条操作已撤销。</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>This role may not see the register “%1”.</source>
            <translation>这个角色不能查看“%1”台账。</translation>
        </message>
        <message>
            <source>There is no state “%1” in %2.</source>
            <translation>%2 没有状态“%1”。</translation>
        </message>
        <message>
            <source>“%1” is not FIELD=VALUE. Nothing was changed.</source>
            <translation>“%1”不是“字段=值”。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Everything holds: %1 acts, %2 changes, %3 records, %4 attachments.</source>
            <translation>全部有效：操作 %1 条，改动 %2 处，记录 %3 项，附件 %4 件。</translation>
        </message>
        <message>
            <source>Something does not hold. Keep this vault as it is, and open a backup to go on working.</source>
            <translation>有内容对不上。请原样保留这个保险库，改用备份继续工作。</translation>
        </message>
        <message>
            <source>Where? Give the folder to create.</source>
            <translation>放在哪里？请给出要新建的文件夹。</translation>
        </message>
        <message>
            <source>Making the sample unit</source>
            <translation>正在生成示例单位</translation>
        </message>
        <message>
            <source>Made the sample unit in %1. Members: %2. Password of all of them: %3</source>
            <translation>已在 %1 生成示例单位。成员：%2。口令都是：%3</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>The program's own sample data is missing; install it again.</source>
            <translation>程序自带的示例数据缺失，请重新安装。</translation>
        </message>
        <message>
            <source>Organisation entered</source>
            <translation>录入机构信息</translation>
        </message>
        <message>
            <source>Heads of departments entered</source>
            <translation>录入部门负责人</translation>
        </message>
        <message>
            <source>Inventory of the departments entered</source>
            <translation>录入各科资产清点</translation>
        </message>
        <message>
            <source>Half-yearly census</source>
            <translation>半年度清点</translation>
        </message>
        <message>
            <source>Names and identity numbers are part of the results</source>
            <translation>结果里含姓名和身份证号</translation>
        </message>
        <message>
            <source>The sample has no member with the role “%1”.</source>
            <translation>示例里没有角色“%1”的成员。</translation>
        </message>
        <message>
            <source>%1 exists already; the sample unit needs a new folder.</source>
            <translation>%1 已存在，示例单位要放在新文件夹里。</translation>
        </message>
        <message>
            <source>Created %1. %2 is its chief security officer.</source>
            <translation>已建立 %1，首席网络安全官为 %2。</translation>
        </message>
        <message>
            <source>Recovery code, shown only this once; print it and lock it away:</source>
            <translation>恢复码只显示这一次，请打印后锁好：</translation>
        </message>
        <message>
            <source>Verifying</source>
            <translation>校验</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Backup written: %1 (%2 bytes). Try it with restore-test.</source>
            <translation>备份已写入：%1（%2 字节）。可用 restore-test 试恢复。</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Restored to %1. It opens with the passwords of the day of the backup.</source>
            <translation>已恢复到 %1，用备份当天的口令打开。</translation>
        </message>
        <message>
            <source>No room for a trial restore: %1</source>
            <translation>没有空间做试恢复：%1</translation>
        </message>
        <message>
            <source>The backup opens.</source>
            <translation>备份可以打开。</translation>
        </message>
        <message>
            <source>“%1” is no extension: cloud, mobile, iot or ics.</source>
            <translation>“%1”不是扩展要求：应为 cloud、mobile、iot 或 ics。</translation>
        </message>
        <message>
            <source>There is no object “%1”. Nothing was changed.</source>
            <translation>没有对象“%1”。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Began %1 “%2” of %3: %4 items, %5 objects, %6 cells.</source>
            <translation>已开始 %1“%2”，%3：%4 个要求项，%5 个对象，%6 格。</translation>
        </message>
        <message>
            <source>%1 changed this cell meanwhile. Nothing was written; look at it and try again.</source>
            <translation>%1 刚改过这一格。没有写入；请先看一看再试。</translation>
        </message>
        <message>
            <source>%1 “%2” is now: %3.</source>
            <translation>%1“%2”现在是：%3。</translation>
        </message>
        <message>
            <source>Export as OSCAL</source>
            <translation>导出 OSCAL</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Wrote %1.</source>
            <translation>已写出 %1。</translation>
        </message>
        <message>
            <source>There is no department “%1”.</source>
            <translation>没有部门“%1”。</translation>
        </message>
        <message>
            <source>Export a questionnaire</source>
            <translation>导出问卷</translation>
        </message>
        <message>
            <source>Writing the questionnaire</source>
            <translation>正在写问卷</translation>
        </message>
        <message>
            <source>%1, %2: %3 answers</source>
            <translation>%1，%2：%3 个答案</translation>
        </message>
        <message>
            <source>Wrote %1: %2 answers to give.</source>
            <translation>已写出 %1：待填 %2 个答案。</translation>
        </message>
        <message>
            <source>Questionnaires are written as xlsx, OSCAL as json. Nothing was written.</source>
            <translation>问卷写成 xlsx，OSCAL 写成 json。没有写出文件。</translation>
        </message>
        <message>
            <source>A report is written as docx, pdf or xlsx. Nothing was written.</source>
            <translation>报告可以写成 docx、pdf 或 xlsx。没有写出文件。</translation>
        </message>
        <message>
            <source>No font with Chinese characters is installed: the report has no charts and no table of contents.</source>
            <translation>没有安装含汉字的字体：报告没有图和目录。</translation>
        </message>
        <message>
            <source>Writing the report</source>
            <translation>正在写报告</translation>
        </message>
        <message>
            <source>Export a self-assessment report</source>
            <translation>导出自查报告</translation>
        </message>
        <message>
            <source>“%1” %2</source>
            <translation>“%1”%2</translation>
        </message>
        <message>
            <source>%1 refused: %2</source>
            <translation>%1 退回：%2</translation>
        </message>
        <message>
            <source>%1 was judged here after the questionnaire was made.</source>
            <translation>%1 在问卷发出之后已经判定过。</translation>
        </message>
        <message>
            <source>%1 guessed (%2 %): %3</source>
            <translation>%1 推测（%2 %）：%3</translation>
        </message>
        <message>
            <source>“%1” is not MEANING=COLUMN, for example verdict=F. Nothing was changed.</source>
            <translation>“%1”不是“含义=列”的写法，例如 verdict=F。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Filled from %1</source>
            <translation>按 %1 填写</translation>
        </message>
        <message>
            <source>%1 new, %2 the same, %3 differ, %4 refused, %5 left empty, %6 guessed; %7 written.</source>
            <translation>新填 %1 格，相同 %2 格，不同 %3 格，退回 %4 格，留空 %5 格，推测 %6 格；写入 %7 格。</translation>
        </message>
        <message>
            <source>“%1” is not QUESTION=OPTION.</source>
            <translation>“%1”不是“问题=选项”的写法。</translation>
        </message>
        <message>
            <source>%1 [unverified]</source>
            <translation>%1［待核对］</translation>
        </message>
        <message>
            <source>Self-assessment %1: rate met %2, %3.</source>
            <translation>自查 %1：符合率 %2，%3。</translation>
        </message>
        <message>
            <source>no conclusion while cells are blank</source>
            <translation>还有未评的格，暂无结论</translation>
        </message>
        <message>
            <source>“%1” has no round before it.</source>
            <translation>“%1”之前没有别的轮次。</translation>
        </message>
        <message>
            <source>%1 against %2: %3 better, %4 worse, %5 the same.</source>
            <translation>%1 与 %2 相比：变好 %3 格，变差 %4 格，相同 %5 格。</translation>
        </message>
        <message>
            <source>There is no system “%1”.</source>
            <translation>没有系统“%1”。</translation>
        </message>
        <message>
            <source>“%1” has no self-assessment yet: begin one with “assess new”.</source>
            <translation>“%1”还没有自查：用“assess new”开始一轮。</translation>
        </message>
        <message>
            <source>There is no round of self-assessment “%1”: give its code, its name where no other has it, or the system.</source>
            <translation>没有自查“%1”：请写编号、不重名的轮次名，或系统名。</translation>
        </message>
        <message>
            <source>This round has no requirement item “%1”. Nothing was changed.</source>
            <translation>本轮没有要求项“%1”。没有改动任何内容。</translation>
        </message>
        <message>
            <source>This round has no object “%1”. Nothing was changed.</source>
            <translation>本轮没有对象“%1”。没有改动任何内容。</translation>
        </message>
        <message>
            <source>“%1” is no verdict: met, partial, unmet, na, or blank to clear the cell. Nothing was changed.</source>
            <translation>“%1”不是判定：应为 met、partial、unmet、na，或用 blank 清空。没有改动任何内容。</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>已核对</translation>
        </message>
        <message>
            <source>unverified</source>
            <translation>待核对</translation>
        </message>
        <message>
            <source>“%1” is no kind of object.</source>
            <translation>“%1”不是对象类型。</translation>
        </message>
        <message>
            <source>Assessed objects entered</source>
            <translation>录入被查对象</translation>
        </message>
        <message>
            <source>Filing certificates entered</source>
            <translation>录入备案证明</translation>
        </message>
        <message>
            <source>Earlier self-assessment entered</source>
            <translation>录入以往自查</translation>
        </message>
        <message>
            <source>Remediation entered</source>
            <translation>录入整改</translation>
        </message>
        <message>
            <source>There is no scenario “%1”. “wardbook drill scenarios” lists them.</source>
            <translation>没有情景“%1”。用 wardbook drill scenarios 查看全部情景。</translation>
        </message>
        <message>
            <source>A drill needs a scenario or a title. Nothing was changed.</source>
            <translation>演练要有情景或名称。没有改动任何内容。</translation>
        </message>
        <message>
            <source>“%1” is not a date, such as 2026-06-12. Nothing was changed.</source>
            <translation>“%1”不是日期，应如 2026-06-12。没有改动任何内容。</translation>
        </message>
        <message>
            <source>“%1” is no NAME=VALUE. Nothing was changed.</source>
            <translation>“%1”不是“名称=值”。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Drill evaluated</source>
            <translation>演练评估</translation>
        </message>
        <message>
            <source>There is no objective %1. Nothing was changed.</source>
            <translation>没有第 %1 个目标。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Expected actions: %1 in time, %2 late, %3 missed</source>
            <translation>应有动作：按时 %1，超时 %2，未做 %3</translation>
        </message>
        <message>
            <source>Mean score: %1 of 5</source>
            <translation>平均分：%1（满分 5）</translation>
        </message>
        <message>
            <source>Repeated (%1): %2</source>
            <translation>重复问题（%1）：%2</translation>
        </message>
        <message>
            <source>%1 new, %2 changed, %3 as before, %4 with problems</source>
            <translation>新增 %1，更改 %2，不变 %3，有问题 %4</translation>
        </message>
        <message>
            <source>Give --in or --out. Nothing was changed.</source>
            <translation>请给出 --in 或 --out。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Reading and writing the sheet</source>
            <translation>正在读写表格</translation>
        </message>
        <message>
            <source>The script %1 can't be read. Nothing was changed.</source>
            <translation>读不了脚本 %1。没有改动任何内容。</translation>
        </message>
        <message>
            <source>%1 steps taken.</source>
            <translation>已执行 %1 步。</translation>
        </message>
        <message>
            <source>Inject %1 has no expected action %2. Nothing was changed.</source>
            <translation>注入 %1 没有第 %2 个应有动作。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Which drill, and what? Or give a script. Nothing was changed.</source>
            <translation>请写明哪次演练、做什么，或给出脚本。没有改动任何内容。</translation>
        </message>
        <message>
            <source>There is no “%1” in “%2”. Nothing was changed.</source>
            <translation>“%2”里没有“%1”。没有改动任何内容。</translation>
        </message>
        <message>
            <source>%1 has no inject “%2”. Nothing was changed.</source>
            <translation>%1 没有注入“%2”。没有改动任何内容。</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>next</source>
            <translation>接下来</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>in reserve</source>
            <translation>备用</translation>
        </message>
        <message>
            <source>%1 %2: %3</source>
            <translation>%1 %2：%3</translation>
        </message>
        <message>
            <source>Running for %1, story day %2, %3</source>
            <translation>已进行 %1，情景第 %2 天 %3</translation>
        </message>
        <message>
            <source>Nothing of “%1” waits to be approved. Nothing was changed.</source>
            <translation>“%1”没有待批准的登记。没有改动任何内容。</translation>
        </message>
        <message>
            <source>There is no plan “%1”. Nothing was changed.</source>
            <translation>没有预案“%1”。没有改动任何内容。</translation>
        </message>
        <message>
            <source> (unverified)</source>
            <translation>（待核对）</translation>
        </message>
        <message>
            <source>Suggested: %1. %2</source>
            <translation>建议级别：%1。%2</translation>
        </message>
        <message>
            <source>Decided: %1.</source>
            <translation>已判定：%1。</translation>
        </message>
        <message>
            <source>%1: %2 items filled, %3 to follow.</source>
            <translation>%1：已填 %2 项，待补 %3 项。</translation>
        </message>
        <message>
            <source>“%1” is no ITEM=TEXT. The draft is kept.</source>
            <translation>“%1”不是“内容项=文字”。草稿已保留。</translation>
        </message>
        <message>
            <source>There is no incident “%1”. Nothing was changed.</source>
            <translation>没有事件“%1”。没有改动任何内容。</translation>
        </message>
        <message>
            <source>There is no report “%1”. Nothing was changed.</source>
            <translation>没有报告“%1”。没有改动任何内容。</translation>
        </message>
        <message>
            <source>“%1” is not one of: %2.</source>
            <translation>“%1”不在可选值里：%2。</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>剩 %1</translation>
        </message>
        <message>
            <source>late by %1</source>
            <translation>逾期 %1</translation>
        </message>
        <message>
            <source>internal target</source>
            <translation>内部目标</translation>
        </message>
        <message>
            <source>The date moved away and nothing says why: give postponed=… or --reason.</source>
            <translation>期限已推后，但没有写明理由：请给出 postponed=… 或 --reason。</translation>
        </message>
        <message>
            <source>The reason was kept with the action too.</source>
            <translation>理由已同时记入该整改。</translation>
        </message>
        <message>
            <source>A record that becomes void keeps its fields as they are. Nothing was changed.</source>
            <translation>作废的记录字段保持原样。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Power failure in the meeting room</source>
            <translation>会议室断电</translation>
        </message>
        <message>
            <source>All departments</source>
            <translation>各科室</translation>
        </message>
        <message>
            <source>Please switch to paper forms</source>
            <translation>请各科室启用手工流程</translation>
        </message>
        <message>
            <source>Core clinical systems are down</source>
            <translation>核心诊疗系统停用</translation>
        </message>
        <message>
            <source>Programme entered</source>
            <translation>录入年度计划</translation>
        </message>
        <message>
            <source>Participants entered</source>
            <translation>录入参演人员</translation>
        </message>
        <message>
            <source>Traces and calls entered</source>
            <translation>登记线索与沟通</translation>
        </message>
        <message>
            <source>Plan entered</source>
            <translation>录入预案</translation>
        </message>
        <message>
            <source>%1 injects, %2 minutes</source>
            <translation>%1 条注入，%2 分钟</translation>
        </message>
        <message>
            <source>There is no record “%1” in “%2”. Nothing was changed.</source>
            <translation>“%2”中没有“%1”，未做任何更改。</translation>
        </message>
        <message>
            <source>Attaching</source>
            <translation>正在加入附件</translation>
        </message>
        <message>
            <source>Making the documents</source>
            <translation>正在生成文件</translation>
        </message>
        <message>
            <source>Sealing</source>
            <translation>正在封装</translation>
        </message>
        <message>
            <source>Say where the package goes (--out FILE.zip), or --check.</source>
            <translation>请指明报送包写到哪里（--out 文件.zip），或只检查（--check）。</translation>
        </message>
        <message>
            <source>File again: %1, until %2. %3</source>
            <translation>需重新报送：%1，截止 %2。%3</translation>
        </message>
        <message>
            <source>Say where the package goes (--out FILE.zip).</source>
            <translation>请指明报送包写到哪里（--out 文件.zip）。</translation>
        </message>
        <message>
            <source>There is no filing “%1”. Nothing was changed.</source>
            <translation>没有报送“%1”，未做任何更改。</translation>
        </message>
        <message>
            <source>“%1” is not of the form NAME=VALUE.</source>
            <translation>“%1”不是“名称=值”的写法。</translation>
        </message>
        <message>
            <source>“%1” can't be read: %2. Nothing was attached.</source>
            <translation>“%1”无法读取：%2。没有加入附件。</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺</translation>
        </message>
        <message>
            <source>doubtful</source>
            <translation>待确认</translation>
        </message>
        <message>
            <source>Complete: %1 of %2.</source>
            <translation>齐 %1，共 %2。</translation>
        </message>
        <message>
            <source>Signed: %1</source>
            <translation>已签：%1</translation>
        </message>
        <message>
            <source>To be signed: %1</source>
            <translation>待签：%1</translation>
        </message>
        <message>
            <source>Package: %1</source>
            <translation>报送包：%1</translation>
        </message>
        <message>
            <source>Made from act %1 (%2), %3 by %4.</source>
            <translation>内容取自留痕 %1（%2），%4 于 %3 制作。</translation>
        </message>
        <message>
            <source>Signed by %1 (%2), key %3, %4.</source>
            <translation>签名：%1（%2），密钥 %3，%4。</translation>
        </message>
        <message>
            <source>The package is whole: %1 files.</source>
            <translation>报送包完整：%1 个文件。</translation>
        </message>
        <message>
            <source>The package does not hold. Don't accept it; ask its sender for it again.</source>
            <translation>报送包不可信，请勿接收；请报送单位重新提供。</translation>
        </message>
        <message>
            <source>Sample unit</source>
            <translation>示例单位</translation>
        </message>
        <message>
            <source>Recipients entered</source>
            <translation>登记接收单位</translation>
        </message>
        <message>
            <source>A new module was put in use</source>
            <translation>新模块投入使用</translation>
        </message>
        <message>
            <source>No longer in force</source>
            <translation>不再有效</translation>
        </message>
        <message>
            <source>Registers of the whole process entered</source>
            <translation>全过程台账登记</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>正在检查</translation>
        </message>
        <message>
            <source>There is no law “%1” in the list of obligations, only %2.</source>
            <translation>义务清单里没有法规“%1”，只有 %2。</translation>
        </message>
        <message>
            <source>%1 obligations marked as checked today.</source>
            <translation>已登记今天自查义务 %1 项。</translation>
        </message>
        <message>
            <source>To mend it: %1</source>
            <translation>处理办法：%1</translation>
        </message>
        <message>
            <source>Accepted by %1 until %2: %3</source>
            <translation>%1批准接受到 %2：%3</translation>
        </message>
        <message>
            <source>Proposed for acceptance</source>
            <translation>已申请接受，待批</translation>
        </message>
        <message>
            <source>There is no check “%1”. “wardbook check --rules” lists them.</source>
            <translation>没有检查规则“%1”。“wardbook check --rules”列出全部规则。</translation>
        </message>
        <message>
            <source>High: %1, medium: %2, low: %3, accepted: %4; %5 rules</source>
            <translation>高 %1，中 %2，低 %3，已接受 %4；共 %5 条规则</translation>
        </message>
        <message>
            <source>It was not verified: it is locked.</source>
            <translation>没有核验：报送包已加密。</translation>
        </message>
        <message>
            <source>%1: %2 of %3 confirmed; %4 new, %5 changed, %6 gone</source>
            <translation>%1：应确认 %3 项，已确认 %2 项；新增 %4，变更 %5，停用 %6</translation>
        </message>
        <message>
            <source>“%1” has started: %2 departments, %3 assets to confirm.</source>
            <translation>“%1”已开始：%2 个部门，应确认 %3 项。</translation>
        </message>
        <message>
            <source>There is no data asset “%1”. Nothing was confirmed.</source>
            <translation>没有“%1”这项数据资产。没有确认任何资产。</translation>
        </message>
        <message>
            <source>Name the assets by code, or use --department or --all. Nothing was confirmed.</source>
            <translation>写明资产编号，或用 --department、--all。没有确认任何资产。</translation>
        </message>
        <message>
            <source>Confirming</source>
            <translation>正在确认</translation>
        </message>
        <message>
            <source>%1 confirmed.</source>
            <translation>已确认 %1 项。</translation>
        </message>
        <message>
            <source>%1 skipped: %2</source>
            <translation>跳过 %1 项：%2</translation>
        </message>
        <message>
            <source>This department has no task in “%1”. Nothing was changed.</source>
            <translation>这个部门在“%1”里没有清查任务。没有改动任何内容。</translation>
        </message>
        <message>
            <source>%1: handed in with %2 of %3 confirmed.</source>
            <translation>%1：已提交，应确认 %3 项，已确认 %2 项。</translation>
        </message>
        <message>
            <source>off</source>
            <translation>未启用</translation>
        </message>
        <message>
            <source>Log server: %1</source>
            <translation>日志服务器：%1</translation>
        </message>
        <message>
            <source>  sent to act %1, %2 wait</source>
            <translation>  已发送至操作 %1，待发 %2</translation>
        </message>
        <message>
            <source>  some have waited for more than a day</source>
            <translation>  有操作已等待超过一天</translation>
        </message>
        <message>
            <source>Mail reminders: %1</source>
            <translation>邮件提醒：%1</translation>
        </message>
        <message>
            <source>  next at %1</source>
            <translation>  下一次 %1</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>正在发送</translation>
        </message>
        <message>
            <source>Sent %1 acts and %2 mails.</source>
            <translation>已发送 %1 条操作、%2 封邮件。</translation>
        </message>
        <message>
            <source>Nothing is set to be sent. Set a log server or mail reminders in the window's settings.</source>
            <translation>没有启用任何对外发送。在窗口的设置中启用日志服务器或邮件提醒。</translation>
        </message>
        <message>
            <source>Who gets the trial mail? Give --to ADDRESS.</source>
            <translation>测试邮件发给谁？用 --to 给出邮箱地址。</translation>
        </message>
        <message>
            <source>%1 took a trial message.</source>
            <translation>%1 已收到测试消息。</translation>
        </message>
        <message>
            <source>%1 took a trial mail to %2.</source>
            <translation>%1 已收下发往 %2 的测试邮件。</translation>
        </message>
        <message>
            <source>“%1” can't be read: %2. Nothing was changed.</source>
            <translation>“%1”读不了：%2。未作任何改动。</translation>
        </message>
        <message>
            <source>“%1” holds no JSON object (%2). Nothing was changed.</source>
            <translation>“%1”里不是 JSON 对象（%2）。未作任何改动。</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>在用</translation>
        </message>
        <message>
            <source>retired</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>in use, adapted</source>
            <translation>在用，已调整</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>已搁置</translation>
        </message>
        <message>
            <source>Your role may not see what the unit defined itself.</source>
            <translation>当前角色不能查看自建台账与字段。</translation>
        </message>
        <message>
            <source>There is no own register “%1”.</source>
            <translation>没有自建台账“%1”。</translation>
        </message>
        <message>
            <source>The sample data can't be read. Install the program again.</source>
            <translation>无法读取示例数据，请重新安装程序。</translation>
        </message>
        <message>
            <source>Sample data</source>
            <translation>示例数据</translation>
        </message>
        <message numerus="yes">
            <source>%n tables</source>
            <translation>
                <numerusform>%n 张表</numerusform>
            </translation>
        </message>
        <message>
            <source>Set aside: %1 (%2)</source>
            <translation>搁置：%1（%2）</translation>
        </message>
        <message>
            <source>Surveying</source>
            <translation>正在摸底</translation>
        </message>
        <message numerus="yes">
            <source>%n tables. Nothing was written.</source>
            <translation>
                <numerusform>%n 张表，没有写入。</numerusform>
            </translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>新增：%1</translation>
        </message>
        <message>
            <source>Gone: %1</source>
            <translation>消失：%1</translation>
        </message>
        <message>
            <source>Grown: %1</source>
            <translation>增长：%1</translation>
        </message>
        <message>
            <source>Shrunk: %1</source>
            <translation>减少：%1</translation>
        </message>
        <message>
            <source>Columns changed: %1</source>
            <translation>列有变化：%1</translation>
        </message>
        <message>
            <source>New personal columns: %1</source>
            <translation>新增个人信息列：%1</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n tables, %2 set aside, %3 with personal information.</source>
            <translation>
                <numerusform>%1：%n 张表，搁置 %2 张，含个人信息 %3 张。</numerusform>
            </translation>
        </message>
        <message>
            <source>The variable %1 is not set. Nothing was changed.</source>
            <translation>环境变量 %1 没有设置，没有改动。</translation>
        </message>
        <message>
            <source>Password of the database: </source>
            <translation>数据库口令：</translation>
        </message>
        <message>
            <source>No database “%1” is registered, and it is no address such as postgresql://account@host/database. Nothing was changed.</source>
            <translation>没有登记过数据库“%1”，它也不是 postgresql://账号@主机/库名 这样的地址。没有改动。</translation>
        </message>
        <message>
            <source>There is no census “%1”.</source>
            <translation>没有“%1”这次清查。</translation>
        </message>
        <message>
            <source>No census is running. Name one by its code.</source>
            <translation>没有进行中的清查。写明编号。</translation>
        </message>
        <message>
            <source>“%1” is no FIELD=VALUE of an incident. Nothing was changed.</source>
            <translation>“%1”不是事件的“字段=值”。没有改动任何内容。</translation>
        </message>
        <message>
            <source>“%1” holds no JSON object. Nothing was changed.</source>
            <translation>“%1”里不是 JSON 对象。未作任何改动。</translation>
        </message>
        <message>
            <source>Correct the value; nothing was changed.</source>
            <translation>请改正这个值，没有改动任何内容。</translation>
        </message>
        <message>
            <source>Rescuing</source>
            <translation>正在抢救</translation>
        </message>
        <message>
            <source>%1: nothing could be read from number %2 on.</source>
            <translation>%1：从编号 %2 起无法读取。</translation>
        </message>
        <message>
            <source>%1: numbers %2 to %3 could not be read.</source>
            <translation>%1：编号 %2 至 %3 无法读取。</translation>
        </message>
        <message>
            <source>Attachment lost: %1</source>
            <translation>附件丢失：%1</translation>
        </message>
        <message>
            <source>evidence.db could not be opened: the rescued vault has no attachments.</source>
            <translation>evidence.db 无法打开：抢救出的保险库没有附件。</translation>
        </message>
        <message>
            <source>The last %1 acts could not be read.</source>
            <translation>最后 %1 个操作无法读取。</translation>
        </message>
        <message>
            <source>Rescued to %1, with %2 attachments. The damaged folder is as it was.</source>
            <translation>已抢救到 %1，含 %2 个附件。损坏的文件夹保持原样。</translation>
        </message>
    </context>
    <context>
        <name>Crypto</name>
        <message>
            <source>The key slot asks for settings that this program doesn't accept. Nothing was opened and nothing was changed. The file may have been altered.</source>
            <translation>密钥槽要求的参数不在本程序接受的范围内，文件可能被改动过。没有打开、也没有改动任何内容。</translation>
        </message>
        <message>
            <source>There is not enough memory to check the password (%1 MiB). Nothing was changed. Close other programs and try again.</source>
            <translation>内存不足，无法校验口令（需要 %1 MiB）。没有改动任何内容。请关闭其他程序后再试。</translation>
        </message>
        <message>
            <source>What was sealed can't be opened: the key is another one or it was altered. Nothing was changed.</source>
            <translation>封装的内容打不开：密钥不是这一把，或内容被改动过。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Only a secret of 16 bytes can be written as a recovery code.</source>
            <translation>只有 16 字节的密钥材料才能写成恢复码。</translation>
        </message>
        <message>
            <source>The recovery code has a typing mistake: its check digits don't fit. Nothing was changed. Compare it with the print, group by group.</source>
            <translation>恢复码有输入错误：校验位不符。没有改动任何内容。请与打印件逐组核对。</translation>
        </message>
        <message>
            <source>A secret can be shared among 2 to 16 holders, and at least 2 of them must be needed.</source>
            <translation>密钥可分给 2 至 16 位持有人，且至少需要 2 位才能合成。</translation>
        </message>
        <message>
            <source>Share %1 has a typing mistake: its check digits don't fit. Nothing was changed. Compare it with the print, group by group.</source>
            <translation>第 %1 份恢复份额有输入错误：校验位不符。没有改动任何内容。请与打印件逐组核对。</translation>
        </message>
        <message>
            <source>Share %1 belongs to another set of shares than share 1. Nothing was changed. Use shares that were printed together.</source>
            <translation>第 %1 份恢复份额与第 1 份不是同一套。没有改动任何内容。请使用同一次打印的份额。</translation>
        </message>
        <message>
            <source>Too few shares: %1 different ones are needed, %2 were given. Nothing was changed.</source>
            <translation>恢复份额不够：需要 %1 份不同的份额，只给出 %2 份。没有改动任何内容。</translation>
        </message>
        <message>
            <source>These shares don't give a key together. Nothing was changed.</source>
            <translation>这些恢复份额合不成密钥。没有改动任何内容。</translation>
        </message>
        <message>
            <source>This is no SM2 key. Nothing was changed.</source>
            <translation>这不是 SM2 密钥。没有改动任何内容。</translation>
        </message>
        <message>
            <source>The signing key can't be read. Nothing was changed.</source>
            <translation>签名密钥读不出来。没有改动任何内容。</translation>
        </message>
        <message>
            <source>What was sealed can't be opened: it was sealed to another key or was altered. Nothing was changed.</source>
            <translation>封装的内容打不开：它是封装给另一把密钥的，或被改动过。没有改动任何内容。</translation>
        </message>
        <message>
            <source>This private key is locked by a password of its own. Nothing was changed. Take the password off with the program that made the key and choose it again.</source>
            <translation>这个私钥自身带有口令保护，没有改动任何内容。请用生成它的程序去掉口令后重新选择。</translation>
        </message>
    </context>
    <context>
        <name>DesktopTr</name>
        <message>
            <source>Column %1</source>
            <translation>第 %1 列</translation>
        </message>
        <message>
            <source>Columns as they were at first</source>
            <translation>恢复默认列</translation>
        </message>
        <message>
            <source>Copy as table</source>
            <translation>按表格复制</translation>
        </message>
        <message>
            <source>Copy with headings</source>
            <translation>连表头复制</translation>
        </message>
        <message>
            <source>Copy the whole list</source>
            <translation>复制整个列表</translation>
        </message>
        <message>
            <source>Copy this cell</source>
            <translation>复制此单元格</translation>
        </message>
        <message>
            <source>This cell is empty</source>
            <translation>此单元格为空</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>These are too many rows to drag: copy them with Ctrl+C, or export them</source>
            <translation>行数太多，不能拖出：请用 Ctrl+C 复制，或导出</translation>
        </message>
        <message>
            <source>Only the first %1 of %2 rows are printed. Narrow the list down, or export it: a file has all of them.</source>
            <translation>共 %2 行，只打印前 %1 行。请缩小筛选范围，或改用导出：文件里有全部行。</translation>
        </message>
        <message>
            <source>%1 (%2 rows)</source>
            <translation>%1（%2 行）</translation>
        </message>
        <message>
            <source>%1, %2 rows</source>
            <translation>%1，%2 行</translation>
        </message>
        <message>
            <source>All lists of this page</source>
            <translation>本页全部列表</translation>
        </message>
        <message>
            <source>%1, all lists</source>
            <translation>%1，全部列表</translation>
        </message>
        <message>
            <source>The page as it is on the screen</source>
            <translation>本页画面</translation>
        </message>
        <message>
            <source>%1, picture of the page</source>
            <translation>%1，页面画面</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>There is nothing on this page to print</source>
            <translation>本页没有可打印的内容</translation>
        </message>
        <message>
            <source>Printed by %1, %2</source>
            <translation>打印：%1，%2</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Printed by</source>
            <translation>打印人</translation>
        </message>
        <message>
            <source>%1 (%2), %3</source>
            <translation>%1（%2），%3</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>Print: %1</source>
            <translation>打印：%1</translation>
        </message>
        <message>
            <source>What to print</source>
            <translation>打印内容</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张方向</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>纵向</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>横向</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>整页</translation>
        </message>
        <message>
            <source>Preview of the pages</source>
            <translation>页面预览</translation>
        </message>
        <message>
            <source>Page setup…</source>
            <translation>页面设置…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>Paper is a copy in clear: printing asks for the password and a reason, and is kept in the trail.</source>
            <translation>纸质件是明文副本：打印需输入口令和理由，并留痕。</translation>
        </message>
        <message>
            <source>Laying out…</source>
            <translation>正在排版…</translation>
        </message>
        <message>
            <source>Laying out %1</source>
            <translation>正在排版“%1”</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>正在保存“%1”</translation>
        </message>
        <message>
            <source>Printed to a file: %1</source>
            <translation>打印到文件：%1</translation>
        </message>
        <message>
            <source>Saved as PDF</source>
            <translation>已存为 PDF</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>空</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>search: %1</source>
            <translation>检索：%1</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>筛选条件</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>No rows.</source>
            <translation>没有行。</translation>
        </message>
        <message>
            <source> (approved: %1)</source>
            <translation>（已核定：%1）</translation>
        </message>
        <message>
            <source>Not filled: %1</source>
            <translation>未填写：%1</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1：%2 → %3</translation>
        </message>
        <message>
            <source>No history.</source>
            <translation>没有历史。</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Related records</source>
            <translation>关联记录</translation>
        </message>
        <message>
            <source>The list (%1)</source>
            <translation>列表（%1 行）</translation>
        </message>
        <message>
            <source>Only the %1 marked</source>
            <translation>仅所选 %1 行</translation>
        </message>
        <message>
            <source>This record with its history: %1</source>
            <translation>本条记录及历史：%1</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Nothing was undone on this page since unlocking</source>
            <translation>解锁以来，本页没有撤销过操作</translation>
        </message>
        <message>
            <source>You changed nothing on this page since unlocking</source>
            <translation>解锁以来，本人未在本页改动过内容</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>The last act undone elsewhere: %1</source>
            <translation>最近在别处撤销的操作：%1</translation>
        </message>
        <message>
            <source>Your last act elsewhere: %1</source>
            <translation>本人最近在别处的操作：%1</translation>
        </message>
        <message>
            <source>Redo it</source>
            <translation>重做它</translation>
        </message>
        <message>
            <source>Undo it</source>
            <translation>撤销它</translation>
        </message>
        <message>
            <source>Redo “%1”?</source>
            <translation>重做“%1”？</translation>
        </message>
        <message>
            <source>Undo “%1”?</source>
            <translation>撤销“%1”？</translation>
        </message>
        <message>
            <source>This act changed %1 records; all of them are put back.</source>
            <translation>这项操作涉及 %1 条记录，将一并恢复。</translation>
        </message>
        <message>
            <source>Redoing</source>
            <translation>正在重做</translation>
        </message>
        <message>
            <source>Undoing</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>“%1” can't be redone</source>
            <translation>“%1”不能重做</translation>
        </message>
        <message>
            <source>“%1” can't be undone</source>
            <translation>“%1”不能撤销</translation>
        </message>
        <message>
            <source>Redone: %1</source>
            <translation>已重做：%1</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>已撤销：%1</translation>
        </message>
    </context>
    <context>
        <name>Documents</name>
        <message>
            <source>Row %1 of the table “%2” has more cells than the table has columns (%3). Nothing was written.</source>
            <translation>表格“%2”第 %1 行的单元格多于列数（%3 列），没有写出任何文件。</translation>
        </message>
        <message>
            <source>The series “%1” of a chart has %2 values for %3 categories. Nothing was written.</source>
            <translation>图表的数据系列“%1”有 %2 个值，而类别有 %3 个，没有写出任何文件。</translation>
        </message>
        <message>
            <source>This document is damaged and cannot be read to its end. It was not changed. Open it in the word processor, save it again and retry.</source>
            <translation>文档已损坏，无法读完，文件未改动。请用文字处理软件打开、重新保存后再试。</translation>
        </message>
        <message>
            <source>This file is no docx document. It was not changed. Open it in the word processor and save it as docx.</source>
            <translation>这不是 docx 文档，文件未改动。请用文字处理软件打开并另存为 docx。</translation>
        </message>
        <message>
            <source>This document is protected by a password. Save a copy without a password and use that one.</source>
            <translation>文档设有打开口令。请另存一份不带口令的副本再使用。</translation>
        </message>
        <message>
            <source>This document expands to an absurd size and was not read further. It was not changed.</source>
            <translation>文档解压后大得不合常理，已停止读取，文件未改动。</translation>
        </message>
        <message>
            <source>The document cannot be read. Check that it is still there, that it is not open elsewhere and that you may read it.</source>
            <translation>无法读取文档。请确认文件仍在、没有被其他程序占用，并且有权读取。</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>The template asks for what is not known here: %1. Nothing was written. Correct these names in the template; known are: %2.</source>
            <translation>模板中有无法识别的名称：%1，没有写出任何文件。请在模板中改正；可用的名称有：%2。</translation>
        </message>
        <message>
            <source>Pages cannot be laid out here because the program runs without a display part. Nothing was written. Write a docx instead, or use the window.</source>
            <translation>程序正以不带显示部分的方式运行，无法排版，没有写出任何文件。请改为写出 docx，或在窗口中操作。</translation>
        </message>
        <message>
            <source>No font with Chinese characters is installed on this computer, so the pages would show empty boxes. Nothing was written. Install Noto Serif CJK (package fonts-noto-cjk) and retry.</source>
            <translation>本机没有安装中文字体，页面只会显示空方框，因此没有写出任何文件。请安装 Noto Serif CJK（软件包 fonts-noto-cjk）后再试。</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>To be checked</source>
            <translation>待核对</translation>
        </message>
        <message>
            <source>The template begins or ends the list “%1” without the other end, or crosses it with another. Nothing was written. Correct the template and retry.</source>
            <translation>模板中的列表“%1”只有开头或结尾，或与其他列表交叉，没有写出任何文件。请改正模板后再试。</translation>
        </message>
        <message>
            <source>A part of this document is broken. It was not changed. Open it in the word processor, save it again and retry.</source>
            <translation>文档中有一部分已损坏，文件未改动。请用文字处理软件打开、重新保存后再试。</translation>
        </message>
        <message>
            <source>The document could not be packed. Nothing was written. Check the free memory and retry.</source>
            <translation>文档无法打包，没有写出任何文件。请检查可用内存后再试。</translation>
        </message>
        <message>
            <source>%1 is not used as a template: %2 Nothing was written and the file was not changed.</source>
            <translation>%1 不能用作模板：%2没有写入任何内容，该文件也未改动。</translation>
        </message>
        <message>
            <source>its parts have names that no word processor writes.</source>
            <translation>其内部文件的名称不是文字处理软件会写出的。</translation>
        </message>
        <message>
            <source>it contains macros. Save it as docx without macros.</source>
            <translation>其中含有宏。请另存为不含宏的 docx。</translation>
        </message>
        <message>
            <source>it contains active controls. Remove them in the word processor.</source>
            <translation>其中含有活动控件。请在文字处理软件中将其删除。</translation>
        </message>
        <message>
            <source>it loads another template from elsewhere. Detach that in the word processor.</source>
            <translation>它会从别处加载另一个模板。请在文字处理软件中解除附加的模板。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>The document could not be written to its end. Check the free space and retry.</source>
            <translation>文档没能写完。请检查剩余空间后重试。</translation>
        </message>
        <message>
            <source>Page %1</source>
            <translation>第 %1 页</translation>
        </message>
        <message>
            <source>The pdf could not be written to its end. Check the free space and retry.</source>
            <translation>pdf 没能写完。请检查剩余空间后重试。</translation>
        </message>
        <message>
            <source>The pdf could not be opened.</source>
            <translation>无法打开 PDF 文件。</translation>
        </message>
        <message>
            <source>The pdf is not whole.</source>
            <translation>PDF 文件不完整。</translation>
        </message>
    </context>
    <context>
        <name>Drills</name>
        <message>
            <source>in reserve</source>
            <translation>备用</translation>
        </message>
        <message>
            <source>Inject</source>
            <translation>注入</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>计划时间</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>To</source>
            <translation>接收方</translation>
        </message>
        <message>
            <source>Released at</source>
            <translation>投放时刻</translation>
        </message>
        <message>
            <source>By</source>
            <translation>经手人</translation>
        </message>
        <message>
            <source>Skipped or postponed: why</source>
            <translation>跳过或推迟的理由</translation>
        </message>
        <message>
            <source>Expected action</source>
            <translation>应有动作</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Done at</source>
            <translation>完成时刻</translation>
        </message>
        <message>
            <source>Not done</source>
            <translation>未做</translation>
        </message>
        <message>
            <source>No expected actions have been written yet.</source>
            <translation>还没有编写应有动作。</translation>
        </message>
        <message>
            <source>Came at</source>
            <translation>到场时刻</translation>
        </message>
        <message>
            <source>Left at</source>
            <translation>离席时刻</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Forms for when the computers are down</source>
            <translation>停机用表</translation>
        </message>
        <message>
            <source>Write the time as the wall clock shows it, hours, minutes and seconds. When the ledger is back, everything is typed in with the time that stands here; nothing is rounded and nothing is guessed. Keep the sheets as evidence.</source>
            <translation>按墙上时钟写时间，写到时、分、秒。台账恢复后按纸上的时间逐条补录，不取整，不推测。原表留作证据。</translation>
        </message>
        <message>
            <source>Stop word: “%1”. Anybody may say it; everybody stops at once.</source>
            <translation>中止口令：“%1”。任何人都可以喊，喊出后全员立即停下。</translation>
        </message>
        <message>
            <source>Started at</source>
            <translation>开始时刻</translation>
        </message>
        <message>
            <source>Ended at</source>
            <translation>结束时刻</translation>
        </message>
        <message>
            <source>Recorder</source>
            <translation>记录人</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>页次</translation>
        </message>
        <message>
            <source>____ of ____</source>
            <translation>第 ____ 页，共 ____ 页</translation>
        </message>
        <message>
            <source>Injects</source>
            <translation>注入</translation>
        </message>
        <message>
            <source>Expected actions</source>
            <translation>应有动作</translation>
        </message>
        <message>
            <source>Pauses and interruptions</source>
            <translation>暂停与中断</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Observations</source>
            <translation>观察记录</translation>
        </message>
        <message>
            <source>Kinds: %1</source>
            <translation>种类：%1</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>What was seen</source>
            <translation>观察到的情况</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>到场登记</translation>
        </message>
        <message>
            <source>The drill is paused. Nothing was recorded; go on with it first.</source>
            <translation>演练处于暂停，没有记录任何内容；请先继续演练。</translation>
        </message>
        <message>
            <source>The drill is “%1”, it isn't running. Nothing was recorded.</source>
            <translation>演练的状态是“%1”，不在进行中，没有记录任何内容。</translation>
        </message>
        <message>
            <source>The inject belongs to another drill. Nothing was recorded.</source>
            <translation>这条注入属于另一场演练，没有记录任何内容。</translation>
        </message>
        <message>
            <source>%1 is in the future. Nothing was recorded.</source>
            <translation>%1 还没有到，没有记录任何内容。</translation>
        </message>
        <message>
            <source>%1 is before the drill started (%2). Nothing was recorded.</source>
            <translation>%1 早于演练开始（%2），没有记录任何内容。</translation>
        </message>
        <message>
            <source>%1 is after the drill ended (%2). Nothing was recorded.</source>
            <translation>%1 晚于演练结束（%2），没有记录任何内容。</translation>
        </message>
        <message>
            <source>Drill started</source>
            <translation>演练开始</translation>
        </message>
        <message>
            <source>“%1” is still running: one drill at a time. Nothing was started; end the other one first.</source>
            <translation>“%1”还在进行，同一时间只能有一场演练。没有开始新的；请先结束那一场。</translation>
        </message>
        <message>
            <source>The drill is “%1”; only one that is approved can start. Nothing was changed.</source>
            <translation>演练的状态是“%1”，批准后才能开始。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Say why the drill is paused. It goes on until then.</source>
            <translation>请写明暂停的理由；在此之前演练照常进行。</translation>
        </message>
        <message>
            <source>Drill paused</source>
            <translation>演练暂停</translation>
        </message>
        <message>
            <source>Drill goes on</source>
            <translation>演练继续</translation>
        </message>
        <message>
            <source>The drill isn't paused. Nothing was changed.</source>
            <translation>演练没有暂停，没有改动任何内容。</translation>
        </message>
        <message>
            <source>Paused for %1 minutes: %2</source>
            <translation>暂停 %1 分钟：%2</translation>
        </message>
        <message>
            <source>Drill ended</source>
            <translation>演练结束</translation>
        </message>
        <message>
            <source>Gap in the record</source>
            <translation>记录中断</translation>
        </message>
        <message>
            <source>A gap lies between the start of the drill and now, %1 doesn't. Nothing was recorded.</source>
            <translation>中断应在演练开始之后、现在之前，%1 不在其间。没有记录任何内容。</translation>
        </message>
        <message>
            <source>Nothing recorded for %1 minutes; they count as drill time</source>
            <translation>中断 %1 分钟，计入演练用时</translation>
        </message>
        <message>
            <source>Nothing recorded for %1 minutes; they don't count</source>
            <translation>中断 %1 分钟，不计入演练用时</translation>
        </message>
        <message>
            <source>Observation</source>
            <translation>观察记录</translation>
        </message>
        <message>
            <source>Observation described</source>
            <translation>补充观察内容</translation>
        </message>
        <message>
            <source>The message is empty. Nothing was recorded.</source>
            <translation>消息没有内容，没有记录。</translation>
        </message>
        <message>
            <source>Message sent in the drill</source>
            <translation>演练外发消息</translation>
        </message>
        <message>
            <source>The note is empty. Nothing was recorded.</source>
            <translation>没有写内容，没有记录。</translation>
        </message>
        <message>
            <source>Note in the drill log</source>
            <translation>演练日志记录</translation>
        </message>
        <message>
            <source>There is no form “%1”. Nothing was exported; choose A1 to A10, injects, msel, downtime or plan.</source>
            <translation>没有“%1”这种表，未导出任何文件；可选 A1 到 A10、injects、msel、downtime、plan。</translation>
        </message>
        <message>
            <source>Forms of a drill are written as .docx or .pdf. Nothing was exported; choose another name.</source>
            <translation>演练用表只能写成 .docx 或 .pdf，未导出任何文件；换一个文件名。</translation>
        </message>
        <message>
            <source>Export a form of a drill</source>
            <translation>导出演练用表</translation>
        </message>
        <message>
            <source>No date is planned.</source>
            <translation>没有计划日期。</translation>
        </message>
        <message>
            <source>The form (tabletop, live, demonstration) isn't chosen.</source>
            <translation>没有选择形式（桌面推演、实操演练、示范演练）。</translation>
        </message>
        <message>
            <source>Nobody is named as director.</source>
            <translation>没有指定总导演。</translation>
        </message>
        <message>
            <source>The safety limits and the way back are missing.</source>
            <translation>没有写安全边界与回退。</translation>
        </message>
        <message>
            <source>There is no stop word.</source>
            <translation>没有中止口令。</translation>
        </message>
        <message>
            <source>The planned minutes are missing.</source>
            <translation>没有计划时长。</translation>
        </message>
        <message>
            <source>No objective is set.</source>
            <translation>没有演练目标。</translation>
        </message>
        <message>
            <source>No participants are named.</source>
            <translation>没有参演人员。</translation>
        </message>
        <message>
            <source>Two injects have the number %1.</source>
            <translation>有两条注入的序号都是 %1。</translation>
        </message>
        <message>
            <source>Inject %1 has no content.</source>
            <translation>注入 %1 没有内容。</translation>
        </message>
        <message>
            <source>Inject %1 is a contingency, but nothing says when to use it.</source>
            <translation>注入 %1 是备用的，但没有写在什么条件下使用。</translation>
        </message>
        <message>
            <source>Inject %1 has no minute.</source>
            <translation>注入 %1 没有写开始后第几分钟。</translation>
        </message>
        <message>
            <source>Inject %1: %2</source>
            <translation>注入 %1：%2</translation>
        </message>
        <message>
            <source>There are no injects.</source>
            <translation>没有注入。</translation>
        </message>
        <message>
            <source>The drill isn't ready for this: %1 Nothing was changed.</source>
            <translation>演练还不具备条件：%1没有改动任何内容。</translation>
        </message>
        <message>
            <source>The drill is paused: nothing is released until it goes on.</source>
            <translation>演练处于暂停，继续之前不能投放。</translation>
        </message>
        <message>
            <source>The drill isn't running. Nothing was recorded.</source>
            <translation>演练不在进行中，没有记录任何内容。</translation>
        </message>
        <message>
            <source>Inject %1 isn't waiting any more. Nothing was changed.</source>
            <translation>注入 %1 已经不是待投状态，没有改动任何内容。</translation>
        </message>
        <message>
            <source>Inject released</source>
            <translation>投放注入</translation>
        </message>
        <message>
            <source>Inject %1 was released already. Nothing was changed.</source>
            <translation>注入 %1 已经投放过，没有改动任何内容。</translation>
        </message>
        <message>
            <source>Say why the inject is skipped. It waits until then.</source>
            <translation>请写明跳过的理由；在此之前仍待投放。</translation>
        </message>
        <message>
            <source>Inject skipped</source>
            <translation>跳过注入</translation>
        </message>
        <message>
            <source>Inject %1 “%2” skipped: %3</source>
            <translation>跳过注入 %1“%2”：%3</translation>
        </message>
        <message>
            <source>Say why the inject is moved. It stays where it is until then.</source>
            <translation>请写明推迟的理由；在此之前时间不变。</translation>
        </message>
        <message>
            <source>Inject moved</source>
            <translation>注入改期</translation>
        </message>
        <message>
            <source>Minute %1 of the drill is over. Nothing was changed; choose a later one.</source>
            <translation>演练的第 %1 分钟已经过去，没有改动任何内容；请选晚一些的时间。</translation>
        </message>
        <message>
            <source>Inject %1 “%2” moved from minute %3 to %4: %5</source>
            <translation>注入 %1“%2”从第 %3 分钟改到第 %4 分钟：%5</translation>
        </message>
        <message>
            <source>The inject has no title. Nothing was added.</source>
            <translation>注入没有标题，没有添加。</translation>
        </message>
        <message>
            <source>Improvised inject: %1</source>
            <translation>临时加注入：%1</translation>
        </message>
        <message>
            <source>Expected action done</source>
            <translation>应有动作已做</translation>
        </message>
        <message>
            <source>Tick taken back</source>
            <translation>撤回勾选</translation>
        </message>
        <message>
            <source>The inject isn't released yet, so that nothing of it can be done. Nothing was recorded.</source>
            <translation>这条注入还没有投放，谈不上完成，没有记录任何内容。</translation>
        </message>
        <message>
            <source>%1 is before the inject was released (%2). Nothing was recorded.</source>
            <translation>%1 早于这条注入的投放时刻（%2），没有记录任何内容。</translation>
        </message>
        <message>
            <source>Expected action missed</source>
            <translation>应有动作未做</translation>
        </message>
        <message>
            <source>Form %1 after %2; the words of the form are our own.</source>
            <translation>格式 %1，参照 %2，表内文字自拟。</translation>
        </message>
        <message>
            <source>【演练】 Exercise: nothing in it happened, and it goes to nobody outside.</source>
            <translation>【演练】仅供演练，内容均非真实事件，不对外报送。</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>%1, %2 minutes</source>
            <translation>%1，%2 分钟</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>实际开始</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Submitted by</source>
            <translation>送审人</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>批准人</translation>
        </message>
        <message>
            <source>%1 minutes</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Step %1 of the script: %2</source>
            <translation>脚本第 %1 步：%2</translation>
        </message>
        <message>
            <source>Step %1 of the script (%2): %3</source>
            <translation>脚本第 %1 步（%2）：%3</translation>
        </message>
        <message>
            <source>“do” can't be “%1”; possible are %2.</source>
            <translation>“do”不能是“%1”，可以是 %2。</translation>
        </message>
        <message>
            <source>“at” reads “%1”; write +minutes:seconds or +hours:minutes:seconds.</source>
            <translation>“at”写的是“%1”，应写成 +分:秒 或 +时:分:秒。</translation>
        </message>
        <message>
            <source>it comes before the step above it (%1).</source>
            <translation>时间早于上一步（%1）。</translation>
        </message>
        <message>
            <source>“%1” is missing.</source>
            <translation>缺少“%1”。</translation>
        </message>
        <message>
            <source>“%1” is not a key that may stand here.</source>
            <translation>这里不能有“%1”。</translation>
        </message>
        <message>
            <source>script</source>
            <translation>脚本</translation>
        </message>
        <message>
            <source>it names either a drill or a scenario</source>
            <translation>应写明一场演练或一个情景，二者只写一个</translation>
        </message>
        <message>
            <source>“start” must be a time, as 2026-06-12T14:00:00+08:00</source>
            <translation>“start”应为时间，例如 2026-06-12T14:00:00+08:00</translation>
        </message>
        <message>
            <source>there is no drill “%1”</source>
            <translation>没有演练“%1”</translation>
        </message>
        <message>
            <source>there is no scenario “%1”</source>
            <translation>没有情景“%1”</translation>
        </message>
        <message>
            <source>script, line %1</source>
            <translation>脚本第 %1 行</translation>
        </message>
        <message>
            <source>this is no JSON object</source>
            <translation>不是 JSON 对象</translation>
        </message>
        <message>
            <source>There is no scenario “%1”. Nothing was made; choose one of the list or begin without one.</source>
            <translation>没有情景“%1”，没有新建演练；请从列表中选一个，或者不用情景。</translation>
        </message>
        <message>
            <source>New drill: %1</source>
            <translation>新建演练：%1</translation>
        </message>
        <message>
            <source>Drill submitted</source>
            <translation>演练送审</translation>
        </message>
        <message>
            <source>Drill approved</source>
            <translation>批准演练</translation>
        </message>
        <message>
            <source>Evaluation finished</source>
            <translation>完成评估</translation>
        </message>
        <message>
            <source>The evaluation isn't complete: %1 Nothing was changed.</source>
            <translation>评估还不完整：%1没有改动任何内容。</translation>
        </message>
        <message>
            <source>Finding of a drill: %1</source>
            <translation>演练发现的问题：%1</translation>
        </message>
        <message>
            <source>Not rated: %1.</source>
            <translation>没有评定的目标：%1。</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>One evaluator has to score all %1 items; the fullest sheet has %2.</source>
            <translation>至少一位评估人要给全部 %1 项打分，目前最全的一份有 %2 项。</translation>
        </message>
        <message>
            <source>The line “%1” names no action before the bar.</source>
            <translation>“%1”这一行在竖线前没有写动作。</translation>
        </message>
        <message>
            <source>The line “%1” must read: action | minutes | role.</source>
            <translation>“%1”这一行应写成：动作 | 分钟 | 角色。</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>意见和建议</translation>
        </message>
        <message>
            <source>Evaluation form of the drill</source>
            <translation>演练评估单</translation>
        </message>
        <message>
            <source>The nine items</source>
            <translation>九项评估</translation>
        </message>
        <message>
            <source>Items in our own words; scores 1 poor, 3 adequate, 5 excellent.</source>
            <translation>九项条目为自拟，评分为 1 差、3 合格、5 优秀。</translation>
        </message>
        <message>
            <source>Nobody has scored yet: tick one box for each item.</source>
            <translation>还没有人打分，每项勾选一格。</translation>
        </message>
        <message>
            <source>Mean %1 of 5; evaluators: %2.</source>
            <translation>平均 %1 分（满分 5 分），评估人：%2。</translation>
        </message>
        <message>
            <source>Objectives</source>
            <translation>演练目标</translation>
        </message>
        <message>
            <source>Ratings: %1.</source>
            <translation>评定档次：%1。</translation>
        </message>
        <message>
            <source>Evaluator (signature)</source>
            <translation>评估人（签名）</translation>
        </message>
        <message>
            <source>No drill has been put into this programme yet.</source>
            <translation>本计划还没有列入演练。</translation>
        </message>
        <message>
            <source>Form and scope</source>
            <translation>形式与范围</translation>
        </message>
        <message>
            <source>Aim and content</source>
            <translation>目的与内容</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>演练过程</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Minutes after the start</source>
            <translation>开始后（分钟）</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>主要内容</translation>
        </message>
        <message>
            <source>No injects have been written yet.</source>
            <translation>还没有编写注入。</translation>
        </message>
        <message>
            <source>%1 %2 (in reserve)</source>
            <translation>%1 %2（备用）</translation>
        </message>
        <message>
            <source>【演练】 Programme of exercises</source>
            <translation>【演练】年度演练计划</translation>
        </message>
        <message>
            <source>%1 for %2 drills</source>
            <translation>%1（%2 次演练合计）</translation>
        </message>
        <message>
            <source>above the budget</source>
            <translation>超出预算</translation>
        </message>
        <message>
            <source>Planned expenses (yuan)</source>
            <translation>计划支出（元）</translation>
        </message>
        <message>
            <source>Work plan of the drill</source>
            <translation>演练工作方案</translation>
        </message>
        <message>
            <source>Aim</source>
            <translation>目的</translation>
        </message>
        <message>
            <source>No aim has been written yet.</source>
            <translation>目的尚未填写。</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>组织机构与人员</translation>
        </message>
        <message>
            <source>Background of the story</source>
            <translation>情景背景</translation>
        </message>
        <message>
            <source>No background has been written yet.</source>
            <translation>情景背景尚未填写。</translation>
        </message>
        <message>
            <source>How it runs</source>
            <translation>实施安排</translation>
        </message>
        <message>
            <source>Safety limits, fallback and stop word</source>
            <translation>安全边界、回退与中止口令</translation>
        </message>
        <message>
            <source>No safety limits have been written yet.</source>
            <translation>安全边界尚未填写。</translation>
        </message>
        <message>
            <source>No stop word has been agreed yet: without one the drill is not approved.</source>
            <translation>还没有约定中止口令，缺少中止口令的演练不予批准。</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>审批</translation>
        </message>
        <message>
            <source>Reported by (signature)</source>
            <translation>报告人（签名）</translation>
        </message>
        <message>
            <source>Received by (signature)</source>
            <translation>接收人（签名）</translation>
        </message>
        <message>
            <source>Report no. %1: %2</source>
            <translation>事件报告单（第 %1 次）：%2</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>After the start of the drill</source>
            <translation>距演练开始</translation>
        </message>
        <message>
            <source>What was reported</source>
            <translation>报告内容</translation>
        </message>
        <message>
            <source>to follow</source>
            <translation>待补</translation>
        </message>
        <message>
            <source>Report no. ____</source>
            <translation>事件报告单（第 ____ 次）</translation>
        </message>
        <message>
            <source>Reporting unit</source>
            <translation>报告单位</translation>
        </message>
        <message>
            <source>Reported to</source>
            <translation>报告对象</translation>
        </message>
        <message>
            <source>Nothing was recorded.</source>
            <translation>没有记录。</translation>
        </message>
        <message>
            <source>The drill did not get here.</source>
            <translation>演练没有进行到这一阶段。</translation>
        </message>
        <message>
            <source>Control of the drill</source>
            <translation>过程控制</translation>
        </message>
        <message>
            <source>How participants performed</source>
            <translation>参演人员表现</translation>
        </message>
        <message>
            <source>Surprises and how they were dealt with</source>
            <translation>意外情况及处置</translation>
        </message>
        <message>
            <source>Recorded by</source>
            <translation>记录人</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>记录手段</translation>
        </message>
        <message>
            <source>ledger, act trail</source>
            <translation>台账与操作留痕</translation>
        </message>
        <message>
            <source>Incident report form</source>
            <translation>事件报告单</translation>
        </message>
        <message>
            <source>Nothing was reported with the ledger in this drill; the form below is filled in by hand.</source>
            <translation>本次演练没有在台账里生成报告，下面的表供手工填写。</translation>
        </message>
        <message>
            <source>The drill has not been held yet; the form below is filled in by hand.</source>
            <translation>演练尚未举行，下面的表供手工填写。</translation>
        </message>
        <message>
            <source>Exercised incident</source>
            <translation>演练事件</translation>
        </message>
        <message>
            <source>Record form of the drill</source>
            <translation>演练记录单</translation>
        </message>
        <message>
            <source>The drill has not been held yet; there is nothing to record. For writing by hand print the downtime forms.</source>
            <translation>演练尚未举行，没有可记的内容。手工记录请打印停机用表。</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>过程日志</translation>
        </message>
        <message>
            <source>Drill time</source>
            <translation>演练用时</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Nothing has been recorded yet.</source>
            <translation>还没有记录。</translation>
        </message>
        <message>
            <source>improvised</source>
            <translation>临时加</translation>
        </message>
        <message>
            <source>after %1 %2</source>
            <translation>接 %1 %2</translation>
        </message>
        <message>
            <source>if: %1</source>
            <translation>条件：%1</translation>
        </message>
        <message>
            <source>postponed from +%1</source>
            <translation>原定 +%1，已推迟</translation>
        </message>
        <message>
            <source>Contents of the script</source>
            <translation>演练脚本目录</translation>
        </message>
        <message>
            <source>Story time</source>
            <translation>情景时间</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Objective</source>
            <translation>对应目标</translation>
        </message>
        <message>
            <source>Script of the drill</source>
            <translation>演练脚本</translation>
        </message>
        <message>
            <source>Main thread</source>
            <translation>主线</translation>
        </message>
        <message>
            <source>Scene shown</source>
            <translation>场景展示</translation>
        </message>
        <message>
            <source>Order, report, answer</source>
            <translation>指令、报告、应答</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>动作</translation>
        </message>
        <message>
            <source>Scene at the same time</source>
            <translation>同步场景</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>story %1</source>
            <translation>情景 %1</translation>
        </message>
        <message>
            <source>List of all injects, for controllers only</source>
            <translation>注入总表（仅限导调人员）</translation>
        </message>
        <message>
            <source>%1 controllers only</source>
            <translation>%1 仅限导调人员</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Title and text</source>
            <translation>标题与内容</translation>
        </message>
        <message>
            <source>From, to, delivery</source>
            <translation>发出、接收、方式</translation>
        </message>
        <message>
            <source>When to use it</source>
            <translation>使用条件</translation>
        </message>
        <message>
            <source>For the controller</source>
            <translation>导调提示</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>执行情况</translation>
        </message>
        <message>
            <source>Summary report of the drill</source>
            <translation>演练总结报告</translation>
        </message>
        <message>
            <source>Aim and participants</source>
            <translation>目的与参演人员</translation>
        </message>
        <message>
            <source>The drill has not been held yet.</source>
            <translation>演练尚未举行。</translation>
        </message>
        <message>
            <source>Started %1, ended %2; %3 of drill time, %4 of pauses and gaps.</source>
            <translation>%1 开始，%2 结束；演练用时 %3，暂停和中断 %4。</translation>
        </message>
        <message>
            <source>Started %1 and still running: %2 of drill time so far.</source>
            <translation>%1 开始，仍在进行，演练已用时 %2。</translation>
        </message>
        <message>
            <source>%1 injects released, %2 of them improvised, %3 skipped; %4 expected actions in time, %5 late, %6 not done.</source>
            <translation>投放注入 %1 个，其中临时加 %2 个，跳过 %3 个；应有动作按时 %4 项，超时 %5 项，未做 %6 项。</translation>
        </message>
        <message>
            <source>Times against targets</source>
            <translation>用时与目标</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>No expected action has come up yet.</source>
            <translation>还没有出现应有动作。</translation>
        </message>
        <message>
            <source>in time</source>
            <translation>按时</translation>
        </message>
        <message>
            <source>late</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>not done</source>
            <translation>未做</translation>
        </message>
        <message>
            <source>open</source>
            <translation>待做</translation>
        </message>
        <message>
            <source>Time to report against the real legal limit</source>
            <translation>报告用时与真实法定时限</translation>
        </message>
        <message>
            <source>No duty to report came up in this drill.</source>
            <translation>本次演练没有触发报告义务。</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Real limit</source>
            <translation>真实时限</translation>
        </message>
        <message>
            <source>no figure</source>
            <translation>未定数值</translation>
        </message>
        <message>
            <source>What evaluators say</source>
            <translation>评估意见</translation>
        </message>
        <message>
            <source>Mean of the nine items: %1 of 5.</source>
            <translation>九项平均 %1 分（满分 5 分）。</translation>
        </message>
        <message>
            <source>Nobody has scored the nine items yet.</source>
            <translation>九项还没有人打分。</translation>
        </message>
        <message>
            <source>Nothing has been observed yet.</source>
            <translation>还没有观察记录。</translation>
        </message>
        <message>
            <source>Hot wash</source>
            <translation>复盘</translation>
        </message>
        <message>
            <source>Not answered yet.</source>
            <translation>尚未回答。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>No questions have been asked.</source>
            <translation>没有设复盘问题。</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>发现的问题</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Improvement</source>
            <translation>改进项</translation>
        </message>
        <message>
            <source>Seen before</source>
            <translation>以往情况</translation>
        </message>
        <message>
            <source>No findings have been written down.</source>
            <translation>没有记下问题。</translation>
        </message>
        <message>
            <source>repeated problem</source>
            <translation>重复问题</translation>
        </message>
        <message>
            <source>Improvements</source>
            <translation>改进措施</translation>
        </message>
        <message>
            <source>No improvements have been agreed yet.</source>
            <translation>还没有商定改进措施。</translation>
        </message>
        <message>
            <source>Conclusion</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>No conclusion has been written yet.</source>
            <translation>结论尚未填写。</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>编写人</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>审核人</translation>
        </message>
        <message>
            <source>Legal limit</source>
            <translation>法定时限</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Nobody has been named yet.</source>
            <translation>还没有列入人员。</translation>
        </message>
        <message>
            <source>No objectives have been written yet.</source>
            <translation>还没有编写演练目标。</translation>
        </message>
        <message>
            <source>not rated</source>
            <translation>未评定</translation>
        </message>
        <message>
            <source>Support plan of the drill</source>
            <translation>演练保障方案</translation>
        </message>
        <message>
            <source>Nothing has been written here yet.</source>
            <translation>此项尚未填写。</translation>
        </message>
        <message>
            <source>Check before the start</source>
            <translation>开始前检查</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>保障项</translation>
        </message>
        <message>
            <source>In order</source>
            <translation>已落实</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>缺什么</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>检查人</translation>
        </message>
        <message>
            <source>Evaluation plan of the drill</source>
            <translation>演练评估方案</translation>
        </message>
        <message>
            <source>Who evaluates, and how</source>
            <translation>评估人员与方式</translation>
        </message>
        <message>
            <source>Nobody of the evaluation group has been named yet.</source>
            <translation>评估组还没有列入人员。</translation>
        </message>
        <message>
            <source>Evaluation group: %1</source>
            <translation>评估组：%1</translation>
        </message>
        <message>
            <source>Nothing has been written about the evaluation yet.</source>
            <translation>评估安排尚未填写。</translation>
        </message>
        <message>
            <source>Three things are kept apart: what was measured (times), what evaluators score (nine items) and how far each objective was met.</source>
            <translation>三类结果分开列出：计时事实、评估人员的九项打分、每个目标的达成程度。</translation>
        </message>
        <message>
            <source>Objectives and how they are measured</source>
            <translation>目标与衡量办法</translation>
        </message>
        <message>
            <source>Each objective is rated: %1.</source>
            <translation>每个目标评定为：%1。</translation>
        </message>
        <message>
            <source>What is timed</source>
            <translation>计时项目</translation>
        </message>
        <message>
            <source>From the release of the inject, pauses taken out. Reports are measured against the real legal limit; where the law names no figure, none is made up.</source>
            <translation>从注入投放起计时，扣除暂停。报告按真实法定时限衡量，法律没有写明数值的，不另编数值。</translation>
        </message>
        <message>
            <source>Inject %1  %2</source>
            <translation>注入 %1  %2</translation>
        </message>
        <message>
            <source>when the controller says so</source>
            <translation>由导调人员决定</translation>
        </message>
        <message>
            <source>Hand out</source>
            <translation>发放时机</translation>
        </message>
        <message>
            <source>Handed out at</source>
            <translation>实发时刻</translation>
        </message>
        <message>
            <source>This inject has no text.</source>
            <translation>这条注入没有正文。</translation>
        </message>
        <message>
            <source>【演练】 This is an exercise. Don’t act outside it, don’t call real numbers, and give this slip back.</source>
            <translation>【演练】本页仅供演练。不得用于真实处置，不拨真实号码，用后交回。</translation>
        </message>
        <message>
            <source>【演练】 This is an exercise. Don’t act outside it, don’t call real numbers, and give this slip back. Stop word: “%1”.</source>
            <translation>【演练】本页仅供演练。不得用于真实处置，不拨真实号码，用后交回。中止口令：“%1”。</translation>
        </message>
        <message>
            <source>Injects to hand out</source>
            <translation>注入纸单</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Drill</source>
            <translation>演练</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页数</translation>
        </message>
        <message>
            <source>%1 injects, one a page</source>
            <translation>%1 个注入，每页一个</translation>
        </message>
        <message>
            <source>For controllers: keep closed until each page is handed out. Slips say only what players may know.</source>
            <translation>供导调人员使用，发放前不得翻开。纸单只写参演人员可以知道的内容。</translation>
        </message>
        <message>
            <source>The inject has no number.</source>
            <translation>注入没有序号。</translation>
        </message>
        <message>
            <source>The inject has no title.</source>
            <translation>注入没有标题。</translation>
        </message>
        <message>
            <source>The drill has no objective “%1”.</source>
            <translation>演练没有目标“%1”。</translation>
        </message>
        <message>
            <source>The sheet says no minute for this inject.</source>
            <translation>表里没有写这条注入在第几分钟。</translation>
        </message>
        <message>
            <source>The inject has no minute.</source>
            <translation>注入没有写开始后第几分钟。</translation>
        </message>
        <message>
            <source>The number %1 stands in row %2 already.</source>
            <translation>序号 %1 在第 %2 行已经有了。</translation>
        </message>
        <message>
            <source>Another inject of the drill has the number %1 already.</source>
            <translation>演练里另一条注入已经用了序号 %1。</translation>
        </message>
        <message>
            <source>Row %1 is the same inject.</source>
            <translation>第 %1 行是同一条注入。</translation>
        </message>
        <message>
            <source>The inject depends on itself.</source>
            <translation>注入以自己为前提。</translation>
        </message>
        <message>
            <source>It depends on inject %1, which is neither here nor in the drill.</source>
            <translation>前提注入 %1 既不在表里，也不在演练里。</translation>
        </message>
        <message>
            <source>The drill is “%1”: a sheet is taken over only while it is planned. Nothing was changed.</source>
            <translation>演练的状态是“%1”，只有策划期间才能导入表格。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Injects exported: %1</source>
            <translation>导出注入：%1</translation>
        </message>
        <message>
            <source>Injects from %1</source>
            <translation>从 %1 导入注入</translation>
        </message>
        <message>
            <source>This plan has no steps yet.</source>
            <translation>本预案还没有步骤。</translation>
        </message>
        <message>
            <source>This plan has no contacts yet.</source>
            <translation>本预案还没有联络人。</translation>
        </message>
        <message>
            <source>never checked</source>
            <translation>从未核对</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>版本 %1</translation>
        </message>
        <message>
            <source>%1 version %2</source>
            <translation>%1 版本 %2</translation>
        </message>
        <message>
            <source>This version is not in force (%1). Act on the approved one.</source>
            <translation>本版本未生效（%1），处置时以已核定的版本为准。</translation>
        </message>
        <message>
            <source>Nothing has been written about where the plan applies.</source>
            <translation>适用范围尚未填写。</translation>
        </message>
        <message>
            <source>No kinds of incident have been named.</source>
            <translation>还没有指定适用的事件类别。</translation>
        </message>
        <message>
            <source>No response levels have been written yet.</source>
            <translation>分级响应尚未填写。</translation>
        </message>
        <message>
            <source>No teams have been written yet.</source>
            <translation>工作组尚未填写。</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>处置步骤</translation>
        </message>
        <message>
            <source>Who is called, and by whom</source>
            <translation>联络表（由谁通知谁）</translation>
        </message>
        <message>
            <source>The numbers have never been checked as a whole.</source>
            <translation>联络表从未整体核对过。</translation>
        </message>
        <message>
            <source>Numbers last checked on %1.</source>
            <translation>联络表最近核对日期：%1。</translation>
        </message>
        <message>
            <source>Say which version the new one is. Nothing was made.</source>
            <translation>请写明新版本的版本号，没有新建。</translation>
        </message>
        <message>
            <source>New version of a plan: %1</source>
            <translation>预案新版本：%1</translation>
        </message>
        <message>
            <source>The plan has the version %1 already. Nothing was made; give the new one another.</source>
            <translation>这份预案已经是 %1 版，没有新建；请换一个版本号。</translation>
        </message>
        <message>
            <source>Replaced by version %1</source>
            <translation>由 %1 版取代</translation>
        </message>
        <message>
            <source>Plan approved: %1 %2</source>
            <translation>核定预案：%1 %2</translation>
        </message>
        <message>
            <source>%1 contacts checked</source>
            <translation>核对 %1 个联系人</translation>
        </message>
        <message>
            <source>The drill has no name.</source>
            <translation>演练没有名称。</translation>
        </message>
        <message>
            <source>“%1” is not being planned any more; the sheet doesn't change it.</source>
            <translation>“%1”已经不在策划阶段，不能用表格改动。</translation>
        </message>
        <message>
            <source>The programme has no drill %1.</source>
            <translation>年度计划里没有演练 %1。</translation>
        </message>
        <message>
            <source>“%1” is not in the register “%2”, or there are several of that name.</source>
            <translation>“%2”里没有“%1”，或者不止一个同名的。</translation>
        </message>
        <message>
            <source>Row %1 is the same drill.</source>
            <translation>第 %1 行是同一场演练。</translation>
        </message>
        <message>
            <source>Programme exported: %1</source>
            <translation>导出年度计划：%1</translation>
        </message>
        <message>
            <source>Programme from %1</source>
            <translation>从 %1 导入年度计划</translation>
        </message>
        <message>
            <source>The drill has no inject %1.</source>
            <translation>演练没有注入 %1。</translation>
        </message>
        <message>
            <source>Inject %1 has %2 expected actions; there is no number %3.</source>
            <translation>注入 %1 有 %2 个应有动作，没有第 %3 个。</translation>
        </message>
        <message>
            <source>The drill hasn't started, so that there is no exercised incident yet.</source>
            <translation>演练还没有开始，还没有演练事件。</translation>
        </message>
        <message>
            <source>The drill has no “%1” in “%2”.</source>
            <translation>演练的“%2”里没有“%1”。</translation>
        </message>
        <message>
            <source>Played from a script</source>
            <translation>由脚本演练</translation>
        </message>
        <message>
            <source>Objective rated</source>
            <translation>评定演练目标</translation>
        </message>
        <message>
            <source>Scored</source>
            <translation>评估打分</translation>
        </message>
        <message>
            <source>limit %1</source>
            <translation>时限 %1</translation>
        </message>
        <message>
            <source>the law names no figure; internal target %1</source>
            <translation>法律没有规定具体时间，内部目标 %1</translation>
        </message>
        <message>
            <source>the law names no figure</source>
            <translation>法律没有规定具体时间</translation>
        </message>
        <message>
            <source>What starts this clock did not happen in the drill (%1).</source>
            <translation>演练中没有出现触发这个时限的情况（%1）。</translation>
        </message>
        <message>
            <source>Reported after %1: in time (%2).</source>
            <translation>用时 %1 报告，按时（%2）。</translation>
        </message>
        <message>
            <source>Reported after %1: too late (%2).</source>
            <translation>用时 %1 报告，超时（%2）。</translation>
        </message>
        <message>
            <source>Not reported in the drill, %1 after the start (%2).</source>
            <translation>演练中没有报告，已过 %1（%2）。</translation>
        </message>
        <message>
            <source>Not reported yet, %1 after the start (%2).</source>
            <translation>还没有报告，已过 %1（%2）。</translation>
        </message>
        <message>
            <source>To %1: %2</source>
            <translation>发给%1：%2</translation>
        </message>
        <message>
            <source>%1 (until %2, %3)</source>
            <translation>%1（至 %2，%3）</translation>
        </message>
        <message>
            <source>counted as drill time</source>
            <translation>计入演练用时</translation>
        </message>
        <message>
            <source>not counted as drill time</source>
            <translation>不计入演练用时</translation>
        </message>
        <message>
            <source>Released</source>
            <translation>已投放</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已做</translation>
        </message>
        <message>
            <source>%1 (after %2, target %3 minutes)</source>
            <translation>%1（用时 %2，目标 %3 分钟）</translation>
        </message>
        <message>
            <source>%1 %2: %3</source>
            <translation>%1 %2：%3</translation>
        </message>
        <message>
            <source>a “|” can't stand in an action</source>
            <translation>动作里不能有“|”</translation>
        </message>
        <message>
            <source>a contingency needs a condition that says when to use it</source>
            <translation>备用注入要写明在什么条件下使用</translation>
        </message>
        <message>
            <source>the objective “%1” is there twice</source>
            <translation>目标“%1”出现两次</translation>
        </message>
        <message>
            <source>the inject “%1” is there twice</source>
            <translation>注入“%1”出现两次</translation>
        </message>
        <message>
            <source>the inject “%1” names an objective “%2” that isn't there</source>
            <translation>注入“%1”对应的目标“%2”不存在</translation>
        </message>
        <message>
            <source>the inject “%1” depends on “%2”, which isn't there</source>
            <translation>注入“%1”的前提“%2”不存在</translation>
        </message>
        <message>
            <source>the inject “%1” comes before the one that stands above it</source>
            <translation>注入“%1”的时间早于上一条</translation>
        </message>
        <message>
            <source>line %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>scenario</source>
            <translation>情景</translation>
        </message>
        <message>
            <source>an id is small letters, digits and _</source>
            <translation>id 由小写字母、数字和 _ 组成</translation>
        </message>
        <message>
            <source>“story_start” must be a time of day, as 02:10</source>
            <translation>“story_start”应为时刻，例如 02:10</translation>
        </message>
        <message>
            <source>The file can't be used: %1: %2. Nothing was changed.</source>
            <translation>文件不能使用：%1：%2。没有改动任何内容。</translation>
        </message>
        <message>
            <source>“%1” must be a text</source>
            <translation>“%1”应为文字</translation>
        </message>
        <message>
            <source>“%1” is missing</source>
            <translation>缺少“%1”</translation>
        </message>
        <message>
            <source>“%1” needs a Chinese (zh) and an English (en) text, nothing else</source>
            <translation>“%1”要有中文（zh）和英文（en），不能有别的</translation>
        </message>
        <message>
            <source>“%1” must be a whole number from %2 to %3</source>
            <translation>“%1”应为 %2 到 %3 的整数</translation>
        </message>
        <message>
            <source>“%1” must be true or false</source>
            <translation>“%1”应为 true 或 false</translation>
        </message>
        <message>
            <source>“%1” may not be “%2”; possible are %3</source>
            <translation>“%1”不能是“%2”，可以是 %3</translation>
        </message>
        <message>
            <source>“%1” must be a list</source>
            <translation>“%1”应为列表</translation>
        </message>
        <message>
            <source>the list “%1” is empty</source>
            <translation>列表“%1”是空的</translation>
        </message>
        <message>
            <source>must be an object</source>
            <translation>应为对象</translation>
        </message>
        <message>
            <source>“%1” must be a list of texts</source>
            <translation>“%1”应为文字列表</translation>
        </message>
        <message>
            <source>“%1” is not a key that may stand here</source>
            <translation>这里不能有“%1”</translation>
        </message>
        <message>
            <source>“%1” has no column “%2”. Nothing was changed; write the heading above the column or export a sheet to fill in.</source>
            <translation>“%1”没有“%2”这一列，没有改动任何内容；请在列上写明表头，或者先导出表格再填。</translation>
        </message>
        <message>
            <source>The text is longer than %1 characters.</source>
            <translation>文字超过 %1 个字符。</translation>
        </message>
        <message>
            <source>“%1” must lie between %2 and %3.</source>
            <translation>“%1”应在 %2 到 %3 之间。</translation>
        </message>
        <message>
            <source>Minutes against target, by expected action</source>
            <translation>各应有动作的用时与目标（分钟）</translation>
        </message>
        <message>
            <source>minutes taken</source>
            <translation>实际用时</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Red: later than the target. “–”: not done. Pauses are taken out.</source>
            <translation>红色为超出目标，“–”为未做；用时已扣除暂停。</translation>
        </message>
        <message>
            <source>Target (min)</source>
            <translation>目标（分）</translation>
        </message>
        <message>
            <source>No chart: this computer has no font with Chinese characters.</source>
            <translation>未附图：本机没有中文字体。</translation>
        </message>
        <message>
            <source>Not in force: %1</source>
            <translation>未生效：%1</translation>
        </message>
        <message>
            <source>Done late</source>
            <translation>超时做到</translation>
        </message>
        <message>
            <source>%1 injects released as planned: %2.</source>
            <translation>按计划投放注入 %1 个：%2。</translation>
        </message>
        <message>
            <source>%1 expected actions in time; times in the log below.</source>
            <translation>按时做到应有动作 %1 项，用时见后面的过程日志。</translation>
        </message>
    </context>
    <context>
        <name>DrillsPageTr</name>
        <message>
            <source>%1, %2 over</source>
            <translation>%1，超 %2</translation>
        </message>
        <message>
            <source>not done</source>
            <translation>未做</translation>
        </message>
        <message>
            <source>not judged</source>
            <translation>未判定</translation>
        </message>
        <message>
            <source>Actions against their targets</source>
            <translation>各动作用时与目标</translation>
        </message>
        <message>
            <source>%1 %2: %3</source>
            <translation>%1 %2：%3</translation>
        </message>
        <message>
            <source>%1
within %2 min, %3</source>
            <translation>%1
%2 分钟内，%3</translation>
        </message>
        <message>
            <source>Note that it was not done</source>
            <translation>记为未做</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>within %1 min</source>
            <translation>%1 分钟内</translation>
        </message>
        <message>
            <source>over by %1</source>
            <translation>超 %1</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>剩 %1</translation>
        </message>
        <message>
            <source>Release inject %1</source>
            <translation>投放注入 %1</translation>
        </message>
        <message>
            <source>Skip an inject</source>
            <translation>跳过注入</translation>
        </message>
        <message>
            <source>Postpone an inject</source>
            <translation>推迟注入</translation>
        </message>
        <message>
            <source>Add an inject</source>
            <translation>临时加一条注入</translation>
        </message>
        <message>
            <source>Observation</source>
            <translation>观察</translation>
        </message>
        <message>
            <source>Words of an observation</source>
            <translation>补充观察</translation>
        </message>
        <message>
            <source>Go on with the drill</source>
            <translation>继续演练</translation>
        </message>
        <message>
            <source>Pause the drill</source>
            <translation>暂停演练</translation>
        </message>
        <message>
            <source>The story stands still and nothing is released until somebody goes on.</source>
            <translation>情景时间停住，继续之前不能投放。</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>End the drill</source>
            <translation>结束演练</translation>
        </message>
        <message>
            <source>%1 injects were not released. The clocks stop and the evaluation begins; this can't be taken back.</source>
            <translation>还有 %1 条注入没有投放。结束后计时停止，进入评估，不能撤回。</translation>
        </message>
        <message>
            <source>The clocks stop and the evaluation begins; this can't be taken back.</source>
            <translation>结束后计时停止，进入评估，不能撤回。</translation>
        </message>
        <message>
            <source>Judge a gap</source>
            <translation>中断是否计入用时</translation>
        </message>
        <message>
            <source>Add a note to the log</source>
            <translation>记一条</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>返回列表</translation>
        </message>
        <message>
            <source>Open the exercised incident</source>
            <translation>打开演练事件</translation>
        </message>
        <message>
            <source>Add a note to the log…</source>
            <translation>记一条…</translation>
        </message>
        <message>
            <source>Inject pack, one a page…</source>
            <translation>注入包（一条一页）…</translation>
        </message>
        <message>
            <source>List of all injects…</source>
            <translation>注入总表…</translation>
        </message>
        <message>
            <source>Forms for when the computers are down…</source>
            <translation>停机记录单…</translation>
        </message>
        <message>
            <source>Time used</source>
            <translation>已用时间</translation>
        </message>
        <message>
            <source>Pause…</source>
            <translation>暂停…</translation>
        </message>
        <message>
            <source>End the drill…</source>
            <translation>结束演练…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Story time</source>
            <translation>情景时间</translation>
        </message>
        <message>
            <source>Wall time</source>
            <translation>实际时间</translation>
        </message>
        <message>
            <source>Elapsed</source>
            <translation>已进行</translation>
        </message>
        <message>
            <source>1 minute = %1 minutes of the story</source>
            <translation>1 分钟 = 情景 %1 分钟</translation>
        </message>
        <message>
            <source>Runs like the clock</source>
            <translation>与实际时间同步</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Day %1</source>
            <translation>第 %1 天</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>共 %1</translation>
        </message>
        <message numerus="yes">
            <source>paused %n time(s), %1</source>
            <translation>
                <numerusform>暂停过 %n 次，共 %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>interrupted %n time(s)</source>
            <translation>
                <numerusform>中断过 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>paused now: %1</source>
            <translation>现在暂停：%1</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Expected actions</source>
            <translation>应有动作</translation>
        </message>
        <message>
            <source>Read out again</source>
            <translation>重读</translation>
        </message>
        <message>
            <source>Attachment</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>Nothing is released yet. Choose an inject at the left; Space releases it.</source>
            <translation>还没有投放。在左侧选一条注入，按空格投放。</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>已跳过</translation>
        </message>
        <message>
            <source>Answered %1</source>
            <translation>已应答 %1</translation>
        </message>
        <message>
            <source>Released %1</source>
            <translation>已投放 %1</translation>
        </message>
        <message>
            <source>In reserve</source>
            <translation>备用</translation>
        </message>
        <message>
            <source>Not released</source>
            <translation>待投</translation>
        </message>
        <message>
            <source>Skipped or moved: %1</source>
            <translation>跳过或改期的原因：%1</translation>
        </message>
        <message>
            <source>Only if: %1</source>
            <translation>启用条件：%1</translation>
        </message>
        <message>
            <source>For the controllers: %1</source>
            <translation>导调提示：%1</translation>
        </message>
        <message>
            <source>Tick what is done; the time is kept by itself</source>
            <translation>到位就勾，时间自动记</translation>
        </message>
        <message>
            <source>They count from the release</source>
            <translation>从投放时起算</translation>
        </message>
        <message>
            <source>None are planned.</source>
            <translation>没有设定应有动作。</translation>
        </message>
        <message>
            <source>There is nothing to undo here</source>
            <translation>这里没有可撤销的操作</translation>
        </message>
        <message>
            <source>Undo: %1</source>
            <translation>撤销：%1</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>已撤销：%1</translation>
        </message>
        <message>
            <source>Next one</source>
            <translation>下一条</translation>
        </message>
        <message>
            <source>Add one</source>
            <translation>临时加一条</translation>
        </message>
        <message>
            <source>It counts</source>
            <translation>计入用时</translation>
        </message>
        <message>
            <source>It doesn't count</source>
            <translation>不计入</translation>
        </message>
        <message>
            <source>Injects</source>
            <translation>注入</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>takes back the last one</source>
            <translation>撤销上一条</translation>
        </message>
        <message>
            <source>Action done</source>
            <translation>勾选应有动作</translation>
        </message>
        <message>
            <source>Action taken back</source>
            <translation>撤回应有动作</translation>
        </message>
        <message>
            <source>Action not done</source>
            <translation>记为未做</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>到场情况</translation>
        </message>
        <message>
            <source>Send a message</source>
            <translation>外发一条</translation>
        </message>
        <message>
            <source>A real incident has a legal clock running: %1, %2. Consider pausing the drill.</source>
            <translation>有真实事件的法定时限在走：%1，%2。建议先暂停演练。</translation>
        </message>
        <message>
            <source>The drill is paused: go on first.</source>
            <translation>演练已暂停，请先继续。</translation>
        </message>
        <message>
            <source>This role can't lead a drill.</source>
            <translation>这个角色不能导调演练。</translation>
        </message>
        <message>
            <source>%1, %2 released</source>
            <translation>%1 条，已投 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was recorded from %1 to %2 (%3). Nothing is lost. Does this time count as time of the drill?</source>
            <translation>%1 到 %2（%3）没有任何记录，已有记录都在。这段时间要不要计入演练用时？</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Return…</source>
            <translation>退回…</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>打印与导出</translation>
        </message>
        <message>
            <source>The drill</source>
            <translation>概况</translation>
        </message>
        <message>
            <source>Objectives</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>参演</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>保障</translation>
        </message>
        <message>
            <source>Import a sheet…</source>
            <translation>导入表格…</translation>
        </message>
        <message>
            <source>Export as xlsx…</source>
            <translation>导出 xlsx…</translation>
        </message>
        <message>
            <source>The vault is open for reading only.</source>
            <translation>保险库以只读方式打开。</translation>
        </message>
        <message>
            <source>Approved. To change it, return it to planning first.</source>
            <translation>已批准。要改请先退回策划。</translation>
        </message>
        <message>
            <source>Still lacking: %1</source>
            <translation>还缺：%1</translation>
        </message>
        <message>
            <source>Return “%1” to planning</source>
            <translation>把“%1”退回策划</translation>
        </message>
        <message>
            <source>It can be changed again and needs a new approval.</source>
            <translation>退回后可以再改，改完要重新审批。</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Start “%1”</source>
            <translation>开始“%1”</translation>
        </message>
        <message>
            <source>Approve “%1”</source>
            <translation>批准“%1”</translation>
        </message>
        <message>
            <source>The clocks begin to run. An exercised incident is opened for it; everything is marked 【演练】.</source>
            <translation>开始计时，并建立一个演练事件；所有内容都带【演练】。</translation>
        </message>
        <message>
            <source>It can then be started, and not be changed any more.</source>
            <translation>批准后可以开始演练，内容不再改动。</translation>
        </message>
        <message>
            <source>Start the drill</source>
            <translation>开始演练</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>核定</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>Return a drill</source>
            <translation>退回演练</translation>
        </message>
        <message>
            <source>Expected actions: %1</source>
            <translation>应有动作：%1</translation>
        </message>
        <message>
            <source>Nothing can be imported now</source>
            <translation>现在不能导入</translation>
        </message>
        <message>
            <source>The drill must be in planning.</source>
            <translation>只有策划中的演练可以导入。</translation>
        </message>
        <message>
            <source>Choose a sheet of injects</source>
            <translation>选择注入表</translation>
        </message>
        <message>
            <source>Sheets (*.xlsx *.csv *.tsv);;All files (*)</source>
            <translation>表格 (*.xlsx *.csv *.tsv);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Exporting %1</source>
            <translation>正在导出%1</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>已导出</translation>
        </message>
        <message>
            <source>Inject pack</source>
            <translation>注入包</translation>
        </message>
        <message>
            <source>List of all injects</source>
            <translation>注入总表</translation>
        </message>
        <message>
            <source>Downtime forms</source>
            <translation>停机记录单</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>预案</translation>
        </message>
        <message>
            <source>Export in clear</source>
            <translation>明文导出</translation>
        </message>
        <message>
            <source>The file leaves the vault unencrypted. Who exported it, when and why is kept in the trail.</source>
            <translation>文件以明文离开保险库。谁在何时为何导出，都会留痕。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Laying out %1</source>
            <translation>正在排版%1</translation>
        </message>
        <message>
            <source>Open the plan</source>
            <translation>打开预案</translation>
        </message>
        <message>
            <source>Open the drill</source>
            <translation>打开演练</translation>
        </message>
        <message>
            <source>New from a scenario…</source>
            <translation>从情景新建…</translation>
        </message>
        <message>
            <source>to %1: %2</source>
            <translation>发给%1：%2</translation>
        </message>
        <message>
            <source>%1; nothing was recorded for %2</source>
            <translation>%1；有 %2 没有记录</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>at inject %1</source>
            <translation>注入 %1 时</translation>
        </message>
        <message>
            <source>Inject %1</source>
            <translation>注入 %1</translation>
        </message>
        <message>
            <source>released: %1</source>
            <translation>投放：%1</translation>
        </message>
        <message>
            <source>done after %1: %2</source>
            <translation>%1 做到：%2</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Write more about it</source>
            <translation>补充说明</translation>
        </message>
        <message>
            <source>A new objective, Enter</source>
            <translation>新的目标，回车添加</translation>
        </message>
        <message>
            <source>A new inject, Enter</source>
            <translation>新的注入，回车添加</translation>
        </message>
        <message>
            <source>Name or initials, Enter</source>
            <translation>姓名或拼音首字母，回车添加</translation>
        </message>
        <message>
            <source>A new question, Enter</source>
            <translation>新的问题，回车添加</translation>
        </message>
        <message>
            <source>A new step: what is done, Enter</source>
            <translation>新的步骤：做什么，回车添加</translation>
        </message>
        <message>
            <source>Drills</source>
            <translation>演练</translation>
        </message>
        <message>
            <source>Yearly programmes</source>
            <translation>年度计划</translation>
        </message>
        <message>
            <source>Plans</source>
            <translation>预案</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation>情景库</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>No drill is running</source>
            <translation>没有正在进行的演练</translation>
        </message>
        <message>
            <source>This record is no longer here</source>
            <translation>这条记录已不在</translation>
        </message>
        <message>
            <source>Drill paused</source>
            <translation>演练已暂停</translation>
        </message>
        <message>
            <source>Drill running</source>
            <translation>演练进行中</translation>
        </message>
        <message>
            <source>Response</source>
            <translation>处置</translation>
        </message>
        <message>
            <source>Emergency drills</source>
            <translation>应急演练</translation>
        </message>
        <message>
            <source>Score of a drill</source>
            <translation>演练打分</translation>
        </message>
        <message>
            <source>Improvement</source>
            <translation>改进项</translation>
        </message>
        <message>
            <source>Hand over to remediation</source>
            <translation>转整改</translation>
        </message>
        <message numerus="yes">
            <source>%n improvement(s) become actions with an owner and a date; they are followed up there. What came back has a high risk.</source>
            <translation>
                <numerusform>%n 个改进项转为整改项，写明责任人和期限，在整改清单里跟踪。重复问题按高风险。</numerusform>
            </translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>转整改</translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) are in remediation</source>
            <translation>
                <numerusform>已转整改 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>The scenario of this drill is not one of the shipped ones</source>
            <translation>这次演练的情景不在情景库里</translation>
        </message>
        <message>
            <source>Questions of the hot wash</source>
            <translation>复盘问题</translation>
        </message>
        <message>
            <source>How it went</source>
            <translation>查看过程</translation>
        </message>
        <message>
            <source>Exercised incident</source>
            <translation>演练事件</translation>
        </message>
        <message>
            <source>Forms…</source>
            <translation>表单…</translation>
        </message>
        <message>
            <source>Questions of the scenario</source>
            <translation>取情景的问题</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>打分</translation>
        </message>
        <message>
            <source>Hot wash</source>
            <translation>复盘</translation>
        </message>
        <message>
            <source>Improvements</source>
            <translation>改进项</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>总结</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Make it an improvement</source>
            <translation>转为改进项</translation>
        </message>
        <message>
            <source>Another improvement…</source>
            <translation>另加改进项…</translation>
        </message>
        <message>
            <source>Hand over to remediation…</source>
            <translation>转整改…</translation>
        </message>
        <message>
            <source>Open the action</source>
            <translation>打开整改项</translation>
        </message>
        <message>
            <source>%1  (has an improvement)</source>
            <translation>%1（已有改进项）</translation>
        </message>
        <message>
            <source>%1  (repeated: %2 in an earlier drill)</source>
            <translation>%1（重复问题：以前的演练里是 %2）</translation>
        </message>
        <message>
            <source>repeated: %1</source>
            <translation>重复问题：%1</translation>
        </message>
        <message>
            <source>no action yet</source>
            <translation>还没有整改项</translation>
        </message>
        <message>
            <source>action %1</source>
            <translation>整改 %1</translation>
        </message>
        <message>
            <source>Findings: %1</source>
            <translation>发现 %1 条</translation>
        </message>
        <message>
            <source>Improvements: %1</source>
            <translation>改进项 %1 条</translation>
        </message>
        <message>
            <source>Every improvement has its action.</source>
            <translation>每个改进项都已有整改项。</translation>
        </message>
        <message>
            <source>Somebody else changed this meanwhile</source>
            <translation>这项内容刚被别人改过</translation>
        </message>
        <message>
            <source>It is shown as it is now; enter the change again if it still holds.</source>
            <translation>现在显示的是最新内容；仍要改的话请重新输入。</translation>
        </message>
        <message>
            <source>The same finding in two drills is marked as repeated.</source>
            <translation>两次演练发现同样的问题，会标为重复问题。</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>yyyy-mm-dd</source>
            <translation>年-月-日</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>发现的问题</translation>
        </message>
        <message>
            <source>Root cause</source>
            <translation>根本原因</translation>
        </message>
        <message>
            <source>What is changed</source>
            <translation>改进措施</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Say what was found.</source>
            <translation>请写明发现的问题。</translation>
        </message>
        <message>
            <source>The day is written like 2026-06-12.</source>
            <translation>日期的写法如 2026-06-12。</translation>
        </message>
        <message>
            <source>It is not in the plan; the log and the report say so.</source>
            <translation>这一条不在计划内，记录和报告里会注明。</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>What is read out or handed over</source>
            <translation>宣读或递交的内容</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>立即</translation>
        </message>
        <message>
            <source> min from now</source>
            <translation> 分钟后</translation>
        </message>
        <message>
            <source>From</source>
            <translation>发自</translation>
        </message>
        <message>
            <source>To</source>
            <translation>发给</translation>
        </message>
        <message>
            <source>By</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>投放</translation>
        </message>
        <message>
            <source>One a line: action | minutes | role</source>
            <translation>每行一项：动作 | 分钟 | 角色</translation>
        </message>
        <message>
            <source>Expected actions (may be empty)</source>
            <translation>应有动作（可以不写）</translation>
        </message>
        <message>
            <source>It needs a title.</source>
            <translation>请写标题。</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>接下来</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>late %1</source>
            <translation>迟 %1</translation>
        </message>
        <message>
            <source>released %1</source>
            <translation>已投 %1</translation>
        </message>
        <message>
            <source>minute %1</source>
            <translation>第 %1 分钟</translation>
        </message>
        <message>
            <source>in %1</source>
            <translation>%1 后</translation>
        </message>
        <message>
            <source>skipped</source>
            <translation>已跳过</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已应答</translation>
        </message>
        <message>
            <source>released</source>
            <translation>已投</translation>
        </message>
        <message>
            <source>reserve</source>
            <translation>备用</translation>
        </message>
        <message>
            <source>%1, %2 of them within 30 minutes</source>
            <translation>%1 条，其中 %2 条在 30 分钟内</translation>
        </message>
        <message>
            <source>%1 (added)</source>
            <translation>%1（临时）</translation>
        </message>
        <message>
            <source>Skip or postpone…</source>
            <translation>跳过或推迟…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Another time</source>
            <translation>换个时间</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Participants are not there</source>
            <translation>参演人员未到位</translation>
        </message>
        <message>
            <source>The step before isn't finished</source>
            <translation>前一步还没完成</translation>
        </message>
        <message>
            <source>Not enough time</source>
            <translation>时间不够</translation>
        </message>
        <message>
            <source>The story took another turn</source>
            <translation>情景走向变了</translation>
        </message>
        <message>
            <source>Safety limits</source>
            <translation>涉及安全边界</translation>
        </message>
        <message>
            <source>Another reason</source>
            <translation>其他原因（写明）</translation>
        </message>
        <message>
            <source>More about it</source>
            <translation>补充说明</translation>
        </message>
        <message>
            <source>in %1 minutes</source>
            <translation>%1 分钟后</translation>
        </message>
        <message>
            <source>Say why in a few words.</source>
            <translation>请简单写明原因。</translation>
        </message>
        <message>
            <source>Move to %1</source>
            <translation>改到 %1</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>A new drill from a scenario</source>
            <translation>用情景新建演练</translation>
        </message>
        <message>
            <source>Objectives, injects and expected actions are copied and can be changed.</source>
            <translation>目标、注入和应有动作会复制过来，可以再改。</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>None: an empty drill</source>
            <translation>不用情景，新建空白演练</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>情景</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Day (yyyy-mm-dd)</source>
            <translation>日期（年-月-日）</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Pace</source>
            <translation>节奏</translation>
        </message>
        <message>
            <source>Story minutes per minute</source>
            <translation>1 分钟等于情景几分钟</translation>
        </message>
        <message>
            <source>Plan that is practised</source>
            <translation>所用预案</translation>
        </message>
        <message>
            <source>Yearly programme</source>
            <translation>年度计划</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>总导演</translation>
        </message>
        <message>
            <source>Organised by</source>
            <translation>组织部门</translation>
        </message>
        <message>
            <source>The drill needs a name.</source>
            <translation>请写演练名称。</translation>
        </message>
        <message>
            <source>Creating the drill…</source>
            <translation>正在新建演练…</translation>
        </message>
        <message>
            <source>Creating the drill</source>
            <translation>新建演练</translation>
        </message>
        <message>
            <source>%1 (key %2)</source>
            <translation>%1（按 %2 键）</translation>
        </message>
        <message>
            <source>Note what you see</source>
            <translation>记观察</translation>
        </message>
        <message>
            <source>A digit keeps the time; then type more,</source>
            <translation>按数字键即记下时间，再打字补充，</translation>
        </message>
        <message>
            <source>closes</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>What was seen</source>
            <translation>看到了什么</translation>
        </message>
        <message>
            <source>Export %1…</source>
            <translation>导出 %1…</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>This can't be read</source>
            <translation>没看懂这项内容</translation>
        </message>
        <message>
            <source>This was not saved</source>
            <translation>没有保存</translation>
        </message>
        <message>
            <source>Somebody else changed this line meanwhile</source>
            <translation>这一行刚被别人改过</translation>
        </message>
        <message>
            <source>Add “%1”</source>
            <translation>添加“%1”</translation>
        </message>
        <message>
            <source>taken out of the list</source>
            <translation>移出列表</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Change the order</source>
            <translation>调整顺序</translation>
        </message>
        <message>
            <source>handles %1</source>
            <translation>处置 %1</translation>
        </message>
        <message>
            <source>stands by</source>
            <translation>待命</translation>
        </message>
        <message>
            <source>left %1</source>
            <translation>离席 %1</translation>
        </message>
        <message>
            <source>%1, %2. A click: there, or left.</source>
            <translation>%1，%2。单击：到场或离席。</translation>
        </message>
        <message>
            <source>all marked 【演练】</source>
            <translation>全部已加【演练】</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>发给谁</translation>
        </message>
        <message>
            <source>【演练】 is put in front by itself</source>
            <translation>自动加上【演练】</translation>
        </message>
        <message>
            <source>%1, %2 there</source>
            <translation>%1 人，到 %2</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>To %1
%2</source>
            <translation>发给%1
%2</translation>
        </message>
        <message>
            <source>Sent: %1</source>
            <translation>外发 %1 条</translation>
        </message>
        <message>
            <source>Return “%1”</source>
            <translation>退回“%1”</translation>
        </message>
        <message>
            <source>It becomes a draft again; who wrote it reads the reason.</source>
            <translation>退回后恢复为草稿，编写人能看到理由。</translation>
        </message>
        <message>
            <source>Approve “%1”, version %2</source>
            <translation>核定“%1”版本 %2</translation>
        </message>
        <message>
            <source>It takes the place of the version before it, which is retired.</source>
            <translation>核定后取代上一版，上一版废止。</translation>
        </message>
        <message>
            <source>A new version of “%1”</source>
            <translation>“%1”的新版本</translation>
        </message>
        <message>
            <source>Steps and contacts are copied. Version %1 stays in force until the new one is approved.</source>
            <translation>步骤和联络表会复制过来。新版本核定之前，版本 %1 继续有效。</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Creating a version</source>
            <translation>正在建新版本</translation>
        </message>
        <message>
            <source>Note the check of the call tree</source>
            <translation>登记联络表核对</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) were called or looked up and are right as of %1. Correct what is wrong first.</source>
            <translation>
                <numerusform>%n 个联络人已打过电话或查过，到 %1 都正确。有错的请先改。</numerusform>
            </translation>
        </message>
        <message>
            <source>All checked</source>
            <translation>全部核对无误</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>New version…</source>
            <translation>新版本…</translation>
        </message>
        <message>
            <source>Checked today</source>
            <translation>核对…</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>联络表</translation>
        </message>
        <message>
            <source>The plan</source>
            <translation>概况</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>, in force from %1</source>
            <translation>，%1 起生效</translation>
        </message>
        <message>
            <source>Version %1: %2%3</source>
            <translation>版本 %1：%2%3</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>版本 %1</translation>
        </message>
        <message>
            <source>review overdue since %1</source>
            <translation>评审已逾期（%1）</translation>
        </message>
        <message>
            <source>next review %1</source>
            <translation>下次评审 %1</translation>
        </message>
        <message>
            <source>no review date</source>
            <translation>没有评审日期</translation>
        </message>
        <message>
            <source>Approved. To change it, make a new version.</source>
            <translation>已核定。要改请建新版本。</translation>
        </message>
        <message>
            <source>unchecked</source>
            <translation>待核对</translation>
        </message>
        <message>
            <source>Make a drill of it…</source>
            <translation>用此情景新建演练…</translation>
        </message>
        <message numerus="yes">
            <source>%n scenario(s) come with the program</source>
            <translation>
                <numerusform>随程序提供 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 minutes, 1 minute = %3 of the story, begins at %4</source>
            <translation>%1，%2 分钟，1 分钟 = 情景 %3 分钟，情景从 %4 开始</translation>
        </message>
        <message>
            <source>%1   %2   %3</source>
            <translation>%1   %2   %3</translation>
        </message>
        <message>
            <source>Injects: %1, %2 of them in reserve</source>
            <translation>注入 %1 条，其中备用 %2 条</translation>
        </message>
        <message>
            <source>Evaluator</source>
            <translation>评估人</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>%1: advice</source>
            <translation>%1：意见</translation>
        </message>
        <message>
            <source>mean %1</source>
            <translation>平均 %1</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>正在导入</translation>
        </message>
        <message>
            <source>Imported: %1 new, %2 changed, %3 as before</source>
            <translation>已导入：新增 %1 条，改动 %2 条，相同 %3 条</translation>
        </message>
        <message>
            <source>Import a sheet</source>
            <translation>导入表格</translation>
        </message>
        <message>
            <source>%1 new, %2 changed, %3 as before. Nothing is written yet.</source>
            <translation>新增 %1 条，改动 %2 条，相同 %3 条。现在还没有写入。</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) can't be read:</source>
            <translation>
                <numerusform>%n 行读不懂：</numerusform>
            </translation>
        </message>
        <message>
            <source>Leave these rows out and import the others</source>
            <translation>略过这些行，导入其余的</translation>
        </message>
        <message>
            <source>Correct the sheet, or leave these rows out.</source>
            <translation>请改好表格，或者略过这些行。</translation>
        </message>
        <message>
            <source>The sheet says what is there already.</source>
            <translation>表格与现有内容相同。</translation>
        </message>
        <message>
            <source>Reading the sheet</source>
            <translation>正在读取表格</translation>
        </message>
        <message>
            <source>Programme</source>
            <translation>年度计划</translation>
        </message>
        <message>
            <source>No legal clock ran in this drill.</source>
            <translation>这次演练没有触发法定时限。</translation>
        </message>
        <message>
            <source>Time to report, against the real limit</source>
            <translation>报告用时与法定时限</translation>
        </message>
        <message>
            <source>bar: time taken, mark: target</source>
            <translation>条：用时，竖线：目标</translation>
        </message>
        <message>
            <source>not reported</source>
            <translation>未报告</translation>
        </message>
        <message>
            <source>elapsed</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>in time</source>
            <translation>按时</translation>
        </message>
        <message>
            <source>late</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>%1 actions in time, %2 late, %3 not done. %4 injects released, %5 skipped, %6 added.</source>
            <translation>应有动作按时 %1 项，超时 %2 项，未做 %3 项。注入投放 %4 条，跳过 %5 条，临时加 %6 条。</translation>
        </message>
        <message>
            <source>Observations: %1</source>
            <translation>观察：%1</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Absent</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>People</source>
            <translation>参演</translation>
        </message>
        <message>
            <source>Choose a sheet of drills</source>
            <translation>选择演练计划表</translation>
        </message>
        <message>
            <source>Skip it</source>
            <translation>跳过并留痕</translation>
        </message>
        <message>
            <source>not started</source>
            <translation>未起算</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>%1 could not be written. Nothing was left behind and a former file of that name is unchanged. Check the free space and whether you may write there.</source>
            <translation>无法写入 %1。没有留下任何文件，原有的同名文件未变。请检查磁盘空间和写入权限。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between examples</comment>
            <translation>，</translation>
        </message>
        <message>
            <source>Not understood and kept in the remarks: %1</source>
            <translation>不认识，原文留在备注里：%1</translation>
        </message>
        <message>
            <source>Not understood: %1</source>
            <translation>不认识：%1</translation>
        </message>
        <message>
            <source>Row %1 is millions of characters long: this is hardly a table. Nothing was imported.</source>
            <translation>第 %1 行长达数百万字符，不像表格，未导入任何内容。</translation>
        </message>
        <message>
            <source>Row %1 has more than 16384 columns: this is hardly a table. Nothing was imported.</source>
            <translation>第 %1 行超过 16384 列，不像表格，未导入任何内容。</translation>
        </message>
        <message>
            <source>The file cannot be read. Check that it is not open elsewhere and that you may read it.</source>
            <translation>无法读取该文件。请确认它没有在别处打开，并且有读取权限。</translation>
        </message>
        <message>
            <source>This file is empty.</source>
            <translation>该文件是空的。</translation>
        </message>
        <message>
            <source>This file is neither text nor a workbook. Choose an .xlsx, .csv or .json file.</source>
            <translation>该文件既不是文本也不是工作簿。请选择 .xlsx、.csv 或 .json 文件。</translation>
        </message>
        <message>
            <source>The workbook has no such sheet.</source>
            <translation>工作簿里没有这张工作表。</translation>
        </message>
        <message>
            <source>Only data assets can be written as a catalogue.</source>
            <translation>只有数据资产可以导出为数据目录。</translation>
        </message>
        <message>
            <source>The file can't be written: %1</source>
            <translation>文件写不进去：%1</translation>
        </message>
        <message>
            <source>“%1” is kept by the program and takes no import.</source>
            <translation>“%1”由程序自己维护，不能导入。</translation>
        </message>
        <message>
            <source>No column of the file is “%1”. Choose the column that holds it; nothing was read into the register.</source>
            <translation>文件里没有对应“%1”的列。选定这一列后再试，台账没有写入任何内容。</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>正在导出</translation>
        </message>
        <message>
            <source>The file can't be written here: %1. Nothing was exported: choose another place.</source>
            <translation>这个位置写不了文件：%1。什么也没有导出，换个位置。</translation>
        </message>
        <message>
            <source>The role “%1” may not export “%2”. Nothing was written.</source>
            <translation>“%1”没有导出“%2”的权限，什么也没有写出。</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>导出%1</translation>
        </message>
        <message>
            <source>%1, %2 records</source>
            <translation>%1，%2 条</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between parts of a summary</comment>
            <translation>，</translation>
        </message>
        <message>
            <source> and </source>
            <comment>between names of fields</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>%1 %2 → %3</source>
            <translation>%1 %2 → %3</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>空</translation>
        </message>
        <message>
            <source>; </source>
            <comment>between changes</comment>
            <translation>；</translation>
        </message>
        <message>
            <source>%1 as in row %2; only row %2 is taken</source>
            <translation>%1与第 %2 行相同，只取第 %2 行</translation>
        </message>
        <message>
            <source>Same as %1, nothing differs</source>
            <translation>与 %1 相同，没有变化</translation>
        </message>
        <message>
            <source>Left out on purpose</source>
            <translation>已选不导入</translation>
        </message>
        <message>
            <source>The file has no sheet “%1”.</source>
            <translation>文件里没有工作表“%1”。</translation>
        </message>
        <message>
            <source>%1: %2 new, %3 changed</source>
            <translation>%1：新增 %2，变更 %3</translation>
        </message>
        <message>
            <source>Row %1: %2 Nothing was imported.</source>
            <translation>第 %1 行：%2什么也没有导入。</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>正在写入</translation>
        </message>
        <message>
            <source>Somebody else wrote the record of row %1 since the dry run. Nothing was imported: run it again to compare.</source>
            <translation>试运行之后，第 %1 行对应的记录被别人写过。什么也没有导入，重新试运行后再比对。</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>导入%1</translation>
        </message>
        <message>
            <source>Entry %1 of this JSON file is broken. Nothing was imported.</source>
            <translation>该 JSON 文件的第 %1 条已损坏，未导入任何内容。</translation>
        </message>
        <message>
            <source>There is no list of records in this JSON file. Choose a catalogue or an export.</source>
            <translation>该 JSON 文件里没有记录列表。请选择数据目录或导出文件。</translation>
        </message>
        <message>
            <source>This is no complete JSON file (broken near byte %1). Nothing was imported.</source>
            <translation>该 JSON 文件不完整（在第 %1 字节附近中断），未导入任何内容。</translation>
        </message>
        <message>
            <source>One entry of this JSON file is several megabytes long: this is hardly a table. Nothing was imported.</source>
            <translation>该 JSON 文件中有一条长达数兆字节，不像表格，未导入任何内容。</translation>
        </message>
        <message>
            <source>The mapping names the field “%1”, which “%2” doesn't have.</source>
            <translation>对照里写的字段“%1”，“%2”没有。</translation>
        </message>
        <message>
            <source>Remember the columns of a file</source>
            <translation>记住文件的对列</translation>
        </message>
        <message>
            <source>Why it was handed back</source>
            <translation>退回原因</translation>
        </message>
        <message>
            <source>Several records have this name: add the code or the department.</source>
            <translation>同名记录不止一条，补上编号或部门。</translation>
        </message>
        <message>
            <source>Your role imports records of your own department only.</source>
            <translation>当前角色只能导入本部门的记录。</translation>
        </message>
        <message>
            <source>%1 is the same as in row %2.</source>
            <translation>%1与第 %2 行相同。</translation>
        </message>
        <message>
            <source>%1 is taken by another record.</source>
            <translation>%1已被另一条记录使用。</translation>
        </message>
        <message>
            <source>The record keeps its code %1.</source>
            <translation>记录的编号 %1 不变。</translation>
        </message>
        <message>
            <source>%1 is “%2” and can't be changed.</source>
            <translation>%1 处于“%2”状态，不能改。</translation>
        </message>
        <message>
            <source>%1 “%2” is not understood and kept in the remarks.</source>
            <translation>%1“%2”不认识，原文留在备注里。</translation>
        </message>
        <message>
            <source>The spreadsheet itself shows the error %1 here.</source>
            <translation>表格这一格本身是错误值 %1。</translation>
        </message>
        <message>
            <source>%1 “%2” is not in %3.</source>
            <translation>%1“%2”在%3找不到。</translation>
        </message>
        <message>
            <source>%1 “%2” is not registered.</source>
            <translation>%1“%2”还没有登记。</translation>
        </message>
        <message>
            <source>There is no file %1.</source>
            <translation>没有文件 %1。</translation>
        </message>
        <message>
            <source>This file is protected by a password, or it is an old .xls file. Open it in the spreadsheet program, save it as .xlsx without a password and import that file.</source>
            <translation>该文件有密码保护，或是旧版 .xls 文件。请用表格软件打开，另存为不带密码的 .xlsx 后再导入。</translation>
        </message>
        <message>
            <source>This is a PDF. Choose an .xlsx, .csv or .json file.</source>
            <translation>这是 PDF 文件。请选择 .xlsx、.csv 或 .json 文件。</translation>
        </message>
        <message>
            <source>This is a web page or an XML file under another name. Open it in the spreadsheet program, save it as .xlsx and import that file.</source>
            <translation>这其实是改了扩展名的网页或 XML 文件。请用表格软件打开，另存为 .xlsx 后再导入。</translation>
        </message>
        <message>
            <source>The sheet “%1” is empty; there is nothing to import.</source>
            <translation>工作表“%1”是空的，没有可导入的内容。</translation>
        </message>
        <message>
            <source>Files of the kind “%1” are not written. Choose .xlsx, .csv, .tsv or .json.</source>
            <translation>不能写出“%1”类型的文件。请选择 .xlsx、.csv、.tsv 或 .json。</translation>
        </message>
        <message>
            <source>There is no text encoding named %1.</source>
            <translation>没有名为 %1 的文字编码。</translation>
        </message>
        <message>
            <source>A spreadsheet holds at most 1,048,576 rows. Export as csv or JSON, or filter the list first.</source>
            <translation>电子表格最多 1,048,576 行。请导出为 csv 或 JSON，或先筛选列表。</translation>
        </message>
        <message>
            <source>A spreadsheet cell holds at most 32,767 characters. Export as csv or JSON instead.</source>
            <translation>电子表格的单元格最多容纳 32,767 个字符。请改为导出 csv 或 JSON。</translation>
        </message>
        <message>
            <source>The spreadsheet could not be written. Nothing was left behind.</source>
            <translation>无法写出电子表格，没有留下任何文件。</translation>
        </message>
        <message>
            <source>This is a binary workbook (.xlsb). Save it as .xlsx and import that file.</source>
            <translation>这是二进制工作簿（.xlsb）。请另存为 .xlsx 后再导入。</translation>
        </message>
        <message>
            <source>This is an OpenDocument file. Save it as .xlsx and import that file.</source>
            <translation>这是 OpenDocument 文件。请另存为 .xlsx 后再导入。</translation>
        </message>
        <message>
            <source>This file is protected by a password. Save a copy without a password and import that one.</source>
            <translation>该文件有密码保护。请另存一份不带密码的文件后再导入。</translation>
        </message>
        <message>
            <source>There is no workbook in this file. Choose an .xlsx, .csv or .json file.</source>
            <translation>该文件里没有工作簿。请选择 .xlsx、.csv 或 .json 文件。</translation>
        </message>
        <message>
            <source>This workbook has no sheet with cells. Nothing was imported.</source>
            <translation>该工作簿没有带单元格的工作表，未导入任何内容。</translation>
        </message>
        <message>
            <source>This sheet is larger than a spreadsheet can be and was not read further. Nothing was imported.</source>
            <translation>该工作表超出了电子表格的上限，已停止读取，未导入任何内容。</translation>
        </message>
        <message>
            <source>Cell %1 holds a text of several megabytes. Nothing was imported.</source>
            <translation>单元格 %1 中的文字有数兆字节，未导入任何内容。</translation>
        </message>
        <message>
            <source>This workbook holds more text than fits into memory. Nothing was imported. Save the sheet as csv and import that.</source>
            <translation>该工作簿的文字超出了内存限制，未导入任何内容。请将工作表另存为 csv 后再导入。</translation>
        </message>
        <message>
            <source>This workbook repeats very long texts thousands of times, as no real table does. It was not read further; nothing was imported.</source>
            <translation>该工作簿把很长的文字重复了成千上万次，不像真实的表格，已停止读取，未导入任何内容。</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>This value is not in the list.</source>
            <translation>该值不在选项中。</translation>
        </message>
        <message>
            <source>The inside of this file is nested absurdly deep and was not read. Nothing was imported.</source>
            <translation>该文件内部嵌套过深，未予读取，未导入任何内容。</translation>
        </message>
        <message>
            <source>This file declares entities inside its XML, which no spreadsheet program does and which is used for attacks. It was not read; nothing was imported.</source>
            <translation>该文件在 XML 中声明了实体，表格软件不会这样写，这是攻击常用的手法。未予读取，未导入任何内容。</translation>
        </message>
        <message>
            <source>This file is damaged inside (its XML is broken). Nothing was imported. Open it in the spreadsheet program, save it again and retry.</source>
            <translation>该文件内部已损坏（XML 不完整），未导入任何内容。请用表格软件打开并重新保存后再试。</translation>
        </message>
        <message>
            <source>A part of this file is larger than any spreadsheet program writes it. Nothing was imported.</source>
            <translation>该文件的某个部分大得不像表格软件所写，未导入任何内容。</translation>
        </message>
        <message>
            <source>This file is damaged and cannot be read to its end. Nothing was imported. Open it in the spreadsheet program, save it again and retry.</source>
            <translation>该文件已损坏，无法读完，未导入任何内容。请用表格软件打开并重新保存后再试。</translation>
        </message>
        <message>
            <source>This file expands to an absurd size and was not read further. Nothing was imported. If it is a real table, save it as csv and import that.</source>
            <translation>该文件解压后大得离谱，已停止读取，未导入任何内容。如果确实是表格，请另存为 csv 后再导入。</translation>
        </message>
        <message>
            <source>The merged cells of this sheet cover more than any table has. Nothing was imported.</source>
            <translation>该工作表的合并单元格范围超出了任何表格的规模，未导入任何内容。</translation>
        </message>
        <message>
            <source>Add evidence</source>
            <translation>加入证据</translation>
        </message>
        <message>
            <source>The content of %1 is not in the evidence store. What was written about it is still here; attach the file again.</source>
            <translation>证据库里没有 %1 的内容。有关它的文字记录仍在；请重新附上文件。</translation>
        </message>
        <message>
            <source>Export evidence</source>
            <translation>导出证据</translation>
        </message>
    </context>
    <context>
        <name>Filings</name>
        <message>
            <source>A hand-over holds every register, and “%1” may not be exported by your role.</source>
            <translation>移交包含全部台账，当前岗位不能导出“%1”。</translation>
        </message>
        <message>
            <source>A document could not be stored. Nothing was changed.</source>
            <translation>文件无法保存，未作任何改动。</translation>
        </message>
        <message>
            <source>Writing the trail</source>
            <translation>正在写出留痕</translation>
        </message>
        <message>
            <source>Verification of the vault</source>
            <translation>保险库核验报告</translation>
        </message>
        <message>
            <source>The incident has no such report yet. Write and sign it on the incident's page first; the filing is unchanged.</source>
            <translation>这起事件还没有这种报告。先在事件页面写好并签发；本次报送没有变。</translation>
        </message>
        <message>
            <source>No chart: this computer has no font with Chinese characters.</source>
            <translation>没有图：这台电脑没有中文字体。</translation>
        </message>
        <message>
            <source>“%1” is written as docx or pdf, not as %2. Nothing was made.</source>
            <translation>“%1”只能写成 docx 或 pdf，不能写成 %2。没有生成文件。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Confirmed: %1</source>
            <translation>已确认：%1</translation>
        </message>
        <message>
            <source>Confirmed by %1: %2</source>
            <translation>%1已确认：%2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>%1 and others</source>
            <translation>%1 等</translation>
        </message>
        <message>
            <source>%1 missing, %2 to be confirmed: %3</source>
            <translation>缺 %1 处，%2 处待确认：%3</translation>
        </message>
        <message>
            <source>%1 missing: %2</source>
            <translation>缺 %1 处：%2</translation>
        </message>
        <message>
            <source>%1 to be confirmed: %2</source>
            <translation>%1 处待确认：%2</translation>
        </message>
        <message>
            <source>%1 confirmed</source>
            <translation>已确认 %1 处</translation>
        </message>
        <message>
            <source>nothing to fill in</source>
            <translation>没有要填的</translation>
        </message>
        <message>
            <source>%1 sheets</source>
            <translation>%1 张</translation>
        </message>
        <message>
            <source>from the unit’s details</source>
            <translation>取自单位信息</translation>
        </message>
        <message>
            <source>from the registers</source>
            <translation>取自台账</translation>
        </message>
        <message>
            <source>follows the attachments</source>
            <translation>随附件更新</translation>
        </message>
        <message>
            <source>%1 by hand</source>
            <translation>手填 %1 处</translation>
        </message>
        <message>
            <source>%1 files</source>
            <translation>%1 个文件</translation>
        </message>
        <message>
            <source>%1 pages</source>
            <translation>%1 页</translation>
        </message>
        <message>
            <source>No. %1</source>
            <translation>第 %1 条</translation>
        </message>
        <message>
            <source>“%1” is not filled in</source>
            <translation>“%1”未填</translation>
        </message>
        <message>
            <source>does not apply: %1</source>
            <translation>不适用：%1</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 行</translation>
        </message>
        <message>
            <source>%1 needs %2</source>
            <translation>%1必须 %2 件</translation>
        </message>
        <message>
            <source>%1 needed</source>
            <translation>必须 %1 件</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>not attached; need not be</source>
            <translation>未附，可不附</translation>
        </message>
        <message>
            <source>missing: %1</source>
            <translation>缺：%1</translation>
        </message>
        <message>
            <source>the content of %1 is not in the evidence store; attach it again</source>
            <translation>证据库里没有 %1 的内容，请重新附上</translation>
        </message>
        <message>
            <source>%1 was valid until %2</source>
            <translation>%1 的有效期至 %2，已过期</translation>
        </message>
        <message>
            <source>Consistency</source>
            <translation>一致性</translation>
        </message>
        <message>
            <source>The values kept with a filing cannot be read. The records themselves are unharmed; the filing can’t be compared with them.</source>
            <translation>随报送保存的取值无法读取。各记录未受影响，只是不能与该次报送比较。</translation>
        </message>
        <message>
            <source>%1: overdue</source>
            <translation>%1：已逾期</translation>
        </message>
        <message>
            <source>%1: to be delivered</source>
            <translation>%1：待送达</translation>
        </message>
        <message>
            <source>%1: the certificate runs out</source>
            <translation>%1：备案证明到期</translation>
        </message>
        <message>
            <source>it is “%1”</source>
            <translation>当前为“%1”</translation>
        </message>
        <message>
            <source>the key of %1 was disabled</source>
            <translation>%1的密钥已停用</translation>
        </message>
        <message>
            <source>%1 has not signed yet</source>
            <translation>%1还没有签名</translation>
        </message>
        <message>
            <source>this version of the program doesn’t know its kind “%1”</source>
            <translation>这个版本的程序不认识它的种类“%1”</translation>
        </message>
        <message>
            <source>%1 missing, %2 to be confirmed</source>
            <translation>缺 %1 项，%2 项待确认</translation>
        </message>
        <message>
            <source>%1 missing</source>
            <translation>缺 %1 项</translation>
        </message>
        <message>
            <source>%1 to be confirmed</source>
            <translation>%1 项待确认</translation>
        </message>
        <message>
            <source>%1 officers have to sign it, %2 are named</source>
            <translation>须有 %1 人签名，目前指定了 %2 人</translation>
        </message>
        <message>
            <source>your role may not sign filings</source>
            <translation>你的岗位无权在报送上签名</translation>
        </message>
        <message>
            <source>you have signed it</source>
            <translation>你已经签过名</translation>
        </message>
        <message>
            <source>it is %1’s turn</source>
            <translation>现在该%1签名</translation>
        </message>
        <message>
            <source>everybody has signed</source>
            <translation>所有人都已签名</translation>
        </message>
        <message>
            <source>%1 is not complete and stays a draft:
%2</source>
            <translation>%1 还不完整，保持草稿：
%2</translation>
        </message>
        <message>
            <source>%1 stays a draft: %2.</source>
            <translation>%1 保持草稿：%2。</translation>
        </message>
        <message>
            <source>Records changed while the documents were made (“%1”, %2). Nothing was fixed; do it once more.</source>
            <translation>生成材料期间有记录被改动（“%1”，%2）。没有定稿；请再做一次。</translation>
        </message>
        <message>
            <source>The content of %1 is not in the evidence store. Nothing was fixed; attach the file again.</source>
            <translation>证据库里没有 %1 的内容。没有定稿；请重新附上这个文件。</translation>
        </message>
        <message>
            <source>%1 does not say what the records say; nothing was fixed:
%2</source>
            <translation>%1 读回的内容与台账不符，没有定稿：
%2</translation>
        </message>
        <message>
            <source>Filing fixed for signing</source>
            <translation>报送定稿送签</translation>
        </message>
        <message>
            <source>%1 was changed by somebody else meanwhile. Nothing was done; read it again first.</source>
            <translation>%1 刚被别人改过。没有执行任何操作；请先重新读取。</translation>
        </message>
        <message>
            <source>the test “%1” takes %2 to %3 keys</source>
            <translation>检查“%1”需要 %2 至 %3 个取值</translation>
        </message>
        <message>
            <source>the test “%1” needs “values”</source>
            <translation>检查“%1”缺少“values”</translation>
        </message>
        <message>
            <source>the test “%1” takes no “values”</source>
            <translation>检查“%1”不使用“values”</translation>
        </message>
        <message>
            <source>“months” goes with the test “max_age”, and with no other</source>
            <translation>“months”只用于检查“max_age”</translation>
        </message>
        <message>
            <source>the test “at_least” takes one key or a list</source>
            <translation>检查“at_least”需要一个取值或一个列表，二者选一</translation>
        </message>
        <message>
            <source>no fact answers to “%1”</source>
            <translation>没有名为“%1”的取值</translation>
        </message>
        <message>
            <source>“%1” is no placeholder</source>
            <translation>“%1”不是占位符</translation>
        </message>
        <message>
            <source>the kind has no list “%1”</source>
            <translation>该报送种类没有列表“%1”</translation>
        </message>
        <message>
            <source>code list “%1” has no code “%2”</source>
            <translation>代码表“%1”没有代码“%2”</translation>
        </message>
        <message>
            <source>“%1” can't be “%2”</source>
            <translation>“%1”不可能是“%2”</translation>
        </message>
        <message>
            <source>the kind has no part “%1”</source>
            <translation>该报送种类没有材料“%1”</translation>
        </message>
        <message>
            <source>there is no code list “%1”</source>
            <translation>没有代码表“%1”</translation>
        </message>
        <message>
            <source>there is no form “%1”</source>
            <translation>没有表单“%1”</translation>
        </message>
        <message>
            <source>there is no sheet “%1”</source>
            <translation>没有表格“%1”</translation>
        </message>
        <message>
            <source>the form of part “%1” has no section “%2”</source>
            <translation>材料“%1”的表单没有“%2”部分</translation>
        </message>
        <message>
            <source>“%1” stands outside of every list</source>
            <translation>“%1”不在任何列表之内</translation>
        </message>
        <message>
            <source>“%1” asks for boxes of what has none</source>
            <translation>“%1”要求勾选框，但该取值没有选项</translation>
        </message>
        <message>
            <source>“%1” names a code that its list doesn't have</source>
            <translation>“%1”中的代码不在代码表中</translation>
        </message>
        <message>
            <source>a limit needs “due_from” and “due_source”</source>
            <translation>时限需写明“due_from”和“due_source”</translation>
        </message>
        <message>
            <source>“%1” can't be a key</source>
            <translation>“%1”不能作为取值名</translation>
        </message>
        <message>
            <source>a condition is one of “any_of”, “filled” and “empty”</source>
            <translation>条件只能是“any_of”“filled”“empty”之一</translation>
        </message>
        <message>
            <source>there is no register “%1”</source>
            <translation>没有登记簿“%1”</translation>
        </message>
        <message>
            <source>register “%1” has no field “%2”</source>
            <translation>登记簿“%1”没有字段“%2”</translation>
        </message>
        <message>
            <source>“%1” is nothing that a filing is about</source>
            <translation>“%1”不是报送对象</translation>
        </message>
        <message>
            <source>“%1” must not be empty</source>
            <translation>“%1”不能为空</translation>
        </message>
        <message>
            <source>“%1” is no id: letters, digits, dot, hyphen and _, at most 60 of them</source>
            <translation>“%1”不能作为标识：只能用字母、数字、点、连字符和 _，最多 60 个字符</translation>
        </message>
        <message>
            <source>“%1” must be from %2 to %3</source>
            <translation>“%1”应在 %2 至 %3 之间</translation>
        </message>
        <message>
            <source>the id “%1” is there twice</source>
            <translation>标识“%1”重复</translation>
        </message>
        <message>
            <source>“%1” is “%2”, but must be one of %3</source>
            <translation>“%1”为“%2”，只能是 %3 之一</translation>
        </message>
        <message>
            <source>line %1 is no JSON (%2)</source>
            <translation>第 %1 行不是 JSON（%2）</translation>
        </message>
        <message>
            <source>the file must hold one JSON object</source>
            <translation>文件应只含一个 JSON 对象</translation>
        </message>
        <message>
            <source>“%1 %2”, a kind of filing or a form that this unit loaded, can't be used: %3 What was recorded is unharmed. Load it again, corrected, under another version.</source>
            <translation>本单位载入的报送种类或表单“%1 %2”无法使用：%3 已登记的内容未受影响。请更正后换一个版本号重新载入。</translation>
        </message>
        <message>
            <source>its content has changed.</source>
            <translation>内容已被改动。</translation>
        </message>
        <message>
            <source>The kinds of filings that come with the program are damaged. The vault is unharmed. Install the program again.</source>
            <translation>程序自带的报送种类已损坏，保险库未受影响。请重新安装程序。</translation>
        </message>
        <message>
            <source>There is no kind of filing “%1”. Nothing was changed. Known are: %2.</source>
            <translation>没有报送种类“%1”，未作任何改动。现有：%2。</translation>
        </message>
        <message>
            <source>Load a kind of filing</source>
            <translation>载入报送种类</translation>
        </message>
        <message>
            <source>The manifest kept for %1 is not the one that was fixed. Nothing was written; run a full verification of the vault.</source>
            <translation>%1 保存的清单不是定稿时的那一份。没有写出任何文件；请对保险库做一次完整核验。</translation>
        </message>
        <message>
            <source>The package was not sealed: %1. Nothing was written and nothing changed.</source>
            <translation>没有封装：%1。没有写出文件，也没有改动。</translation>
        </message>
        <message>
            <source>%1 is not in the evidence store as it was when the contents were fixed. Nothing was written; run a full verification of the vault.</source>
            <translation>证据库里的 %1 与定稿时不一致。没有写出任何文件；请对保险库做一次完整核验。</translation>
        </message>
        <message>
            <source>signature %1 (%2) is out of order</source>
            <translation>第 %1 个签名（%2）次序不对</translation>
        </message>
        <message>
            <source>the signature of %1 does not hold for these contents</source>
            <translation>%1的签名对不上现在的内容</translation>
        </message>
        <message>
            <source>the key of %1 was disabled after signing</source>
            <translation>%1签名后密钥已停用</translation>
        </message>
        <message>
            <source>%1 signed without being asked to</source>
            <translation>%1不在签名人之列却有签名</translation>
        </message>
        <message>
            <source>Filing signed</source>
            <translation>报送已签名</translation>
        </message>
        <message>
            <source>It was not signed: %1.</source>
            <translation>没有签名：%1。</translation>
        </message>
        <message>
            <source>Package sealed</source>
            <translation>报送包已封装</translation>
        </message>
        <message>
            <source>Nothing was written: say what the package is needed for again.</source>
            <translation>没有写出：请写明再次需要这个包的用途。</translation>
        </message>
        <message>
            <source>%1 was voided; its package is not given out any more.</source>
            <translation>%1 已作废，不再写出它的包。</translation>
        </message>
        <message>
            <source>%1 was not sealed yet: there is no package.</source>
            <translation>%1 还没有封装，没有可写出的包。</translation>
        </message>
        <message>
            <source>Package written again</source>
            <translation>报送包再次写出</translation>
        </message>
        <message>
            <source>“%1” needs to know what it is about. Nothing was begun; choose it first.</source>
            <translation>“%1”须先选定报送的对象。没有新建报送；请先选择。</translation>
        </message>
        <message>
            <source>“%1” has no variant “%2”. Nothing was begun.</source>
            <translation>“%1”没有“%2”这种类型。没有新建报送。</translation>
        </message>
        <message>
            <source>%1 is named twice. Nothing was changed; every signature needs another person.</source>
            <translation>%1被指定了两次。没有改动；每个签名须由不同的人签。</translation>
        </message>
        <message>
            <source>The key of %1 was disabled. Nothing was changed; choose another signer.</source>
            <translation>%1的密钥已停用。没有改动；请另选签名人。</translation>
        </message>
        <message>
            <source>Filing begun</source>
            <translation>新建报送</translation>
        </message>
        <message>
            <source>Filing changed</source>
            <translation>修改报送</translation>
        </message>
        <message>
            <source>“%1” follows from the filing’s steps and is not changed by hand. Nothing was changed.</source>
            <translation>“%1”由报送的步骤写入，不能手改。没有改动。</translation>
        </message>
        <message>
            <source>There is nothing to write here yet. Nothing was exported.</source>
            <translation>这里还没有可写出的内容。没有导出。</translation>
        </message>
        <message>
            <source>This part is not written as “%1” but as %2. Nothing was exported; choose another name.</source>
            <translation>这份材料不能写成“%1”，可以写成 %2。没有导出；请换一个文件名。</translation>
        </message>
        <message>
            <source>The file can't be written here: %1. Nothing was exported; choose another place.</source>
            <translation>这里写不了文件：%1。没有导出；请换一个位置。</translation>
        </message>
        <message>
            <source>%1 has no part “%2”. Nothing was exported.</source>
            <translation>%1 没有材料“%2”。没有导出。</translation>
        </message>
        <message>
            <source>Part of a filing exported</source>
            <translation>导出报送材料</translation>
        </message>
        <message>
            <source>“%1” has no part “%2”. Nothing was changed.</source>
            <translation>“%1”没有材料“%2”。没有改动。</translation>
        </message>
        <message>
            <source>“%1” is made by the program from the records; nothing is attached to it.</source>
            <translation>“%1”由程序按台账生成，不能附文件。</translation>
        </message>
        <message>
            <source>%1 was not attached: “%2” takes %3 only. Convert the file and attach it again.</source>
            <translation>没有附上 %1：“%2”只收 %3。请转换格式后再附。</translation>
        </message>
        <message>
            <source>%1 can't be read. Nothing was attached; check that the file is there and that you may open it.</source>
            <translation>读不了 %1。没有附上；请检查文件是否还在、是否有权打开。</translation>
        </message>
        <message>
            <source>%1 is empty. Nothing was attached; choose the right file.</source>
            <translation>%1 是空文件。没有附上；请选对文件。</translation>
        </message>
        <message>
            <source>Attachment</source>
            <translation>附上材料</translation>
        </message>
        <message>
            <source>Attachment taken out</source>
            <translation>取下材料</translation>
        </message>
        <message>
            <source>Value typed in</source>
            <translation>手填取值</translation>
        </message>
        <message>
            <source>The filing has no value “%1”. Nothing was changed.</source>
            <translation>报送里没有取值“%1”。没有改动。</translation>
        </message>
        <message>
            <source>This is missing, and what is missing can't be confirmed. Nothing was changed; fill it in or attach it.</source>
            <translation>这一处是缺项，缺项不能确认通过。没有改动；请填写或附上。</translation>
        </message>
        <message>
            <source>There is nothing to confirm in “%1”. Nothing was changed.</source>
            <translation>“%1”没有待确认的内容。没有改动。</translation>
        </message>
        <message>
            <source>Confirmation taken back</source>
            <translation>收回确认</translation>
        </message>
        <message>
            <source>Doubt confirmed</source>
            <translation>确认存疑项</translation>
        </message>
        <message>
            <source>Part applies again</source>
            <translation>材料恢复适用</translation>
        </message>
        <message>
            <source>Part does not apply</source>
            <translation>材料不适用</translation>
        </message>
        <message>
            <source>“%1” always belongs to this filing. Nothing was changed.</source>
            <translation>“%1”是这类报送必有的材料。没有改动。</translation>
        </message>
        <message>
            <source>“%1” takes no template. Nothing was changed.</source>
            <translation>“%1”不能用模板。没有改动。</translation>
        </message>
        <message>
            <source>%1 can't be read as a template. Nothing was changed; choose a docx file.</source>
            <translation>%1 不能作为模板读取。没有改动；请选 docx 文件。</translation>
        </message>
        <message>
            <source>%1 asks for what nothing answers; it is not used, and nothing was changed:
%2</source>
            <translation>%1 里有找不到取值的占位符，没有采用，也没有改动：
%2</translation>
        </message>
        <message>
            <source>Own template</source>
            <translation>自有模板</translation>
        </message>
        <message>
            <source>Own template taken back</source>
            <translation>取消自有模板</translation>
        </message>
        <message>
            <source>It was not taken back: say what has to be changed.</source>
            <translation>没有退回：请写明要改什么。</translation>
        </message>
        <message>
            <source>Filing back to draft</source>
            <translation>报送退回修改</translation>
        </message>
        <message>
            <source>Delivery registered</source>
            <translation>登记送达</translation>
        </message>
        <message>
            <source>No receipt was registered: give its number or that of the certificate, or attach it as a file.</source>
            <translation>没有登记回执：请填回执号或备案证明编号，或附上文件。</translation>
        </message>
        <message>
            <source>Receipt registered</source>
            <translation>登记回执</translation>
        </message>
        <message>
            <source>The certificate would run out before it begins (%1, %2). Nothing was registered; correct one of the dates.</source>
            <translation>备案证明的有效期至（%1）早于证明日期（%2）。没有登记；请改正其中一个日期。</translation>
        </message>
        <message>
            <source>The return was not registered: write down what has to be corrected.</source>
            <translation>没有登记退回：请写明要补正什么。</translation>
        </message>
        <message>
            <source>Return registered</source>
            <translation>登记退回</translation>
        </message>
        <message>
            <source>Correct it and file it again</source>
            <translation>补正后重新报送</translation>
        </message>
        <message>
            <source>It was not voided: give the reason; it is kept with the package.</source>
            <translation>没有作废：请写明原因，原因随包保存。</translation>
        </message>
        <message>
            <source>Filing voided</source>
            <translation>报送已作废</translation>
        </message>
        <message>
            <source>Filing begun again</source>
            <translation>重新报送</translation>
        </message>
        <message>
            <source>%1 is not sealed yet: change it instead of beginning another one.</source>
            <translation>%1 还没有封装：请直接修改，不必另建。</translation>
        </message>
        <message>
            <source>“%1” is missing</source>
            <translation>缺少“%1”</translation>
        </message>
        <message>
            <source>%1 has more cells than there are columns</source>
            <translation>%1 的单元格多于列数</translation>
        </message>
        <message>
            <source>%1 is repeated, so its cells can't reach into other rows</source>
            <translation>%1 会重复出现，单元格不能跨行</translation>
        </message>
        <message>
            <source>%1 has fewer cells than there are columns</source>
            <translation>%1 的单元格少于列数</translation>
        </message>
        <message>
            <source>a cell reaches below the last row</source>
            <translation>有单元格跨出了最后一行</translation>
        </message>
        <message>
            <source>a table has at most %1 columns</source>
            <translation>表最多 %1 列</translation>
        </message>
        <message>
            <source>“header” must have as many titles as there are widths</source>
            <translation>“header”的标题数应与列宽数相同</translation>
        </message>
        <message>
            <source>a column of numbers or dates takes one value alone</source>
            <translation>数字列和日期列只能放一个取值</translation>
        </message>
        <message>
            <source>There is not enough memory to prepare a document of the filing. Nothing was changed; close other programs and try again.</source>
            <translation>内存不足，无法准备报送材料。没有改动；请关掉其他程序再试。</translation>
        </message>
        <message>
            <source>%1 is not as this program writes it (%2). Nothing was changed. Ask the sender for the package again.</source>
            <translation>%1 与本软件写出的格式不符（%2），没有改动任何内容。请向发件单位重新索取报送包。</translation>
        </message>
        <message>
            <source>too long</source>
            <translation>过长</translation>
        </message>
        <message>
            <source>no JSON at byte %1</source>
            <translation>第 %1 字节处不是 JSON</translation>
        </message>
        <message>
            <source>This package was made by a newer version of the program. Nothing was changed. Verify it with that version.</source>
            <translation>这个报送包由更新版本的软件生成，没有改动任何内容。请用新版本验证。</translation>
        </message>
        <message>
            <source>field %1</source>
            <translation>字段 %1</translation>
        </message>
        <message>
            <source>The package could not be unpacked into “%1”. Nothing was left behind. Check the free space and whether you may write there.</source>
            <translation>报送包无法解到“%1”，没有留下任何文件。请检查剩余空间和写入权限。</translation>
        </message>
        <message>
            <source>“%1” is not an empty folder. Nothing was unpacked. Choose an empty one.</source>
            <translation>“%1”不是空文件夹，未解包。请另选一个空文件夹。</translation>
        </message>
        <message>
            <source>The package was changed while it was unpacked. Nothing was left behind. Verify it again.</source>
            <translation>报送包在解包过程中被改动，没有留下任何文件。请重新验证。</translation>
        </message>
        <message>
            <source>The file cannot be read. Check that it is not open elsewhere and that you may read it.</source>
            <translation>无法读取这个文件。请确认它没有被其他程序占用，并且有读取权限。</translation>
        </message>
        <message>
            <source>The file cannot be read to its end. Nothing was changed. Copy it from its source again.</source>
            <translation>这个文件无法读完，没有改动任何内容。请从来源处重新复制。</translation>
        </message>
        <message>
            <source>This is no zip file, so it is no package.</source>
            <translation>这不是 zip 文件，因此不是报送包。</translation>
        </message>
        <message>
            <source>The zip file is cut off or its directory is damaged. Ask for the package again.</source>
            <translation>zip 文件不完整，或其目录已损坏。请重新索取报送包。</translation>
        </message>
        <message>
            <source>The zip file names an absurd number of files. Nothing in it was read.</source>
            <translation>zip 文件所列的文件数量异常，未读取其中任何内容。</translation>
        </message>
        <message>
            <source>The zip file expands to an absurd size. Nothing in it was read or unpacked.</source>
            <translation>zip 文件展开后大小异常，未读取也未解开任何内容。</translation>
        </message>
        <message>
            <source>The zip file holds %1 bytes that belong to none of its files.</source>
            <translation>zip 文件中有 %1 字节不属于任何文件。</translation>
        </message>
        <message>
            <source>“%1” must not be unpacked: %2.</source>
            <translation>“%1”不能解包：%2。</translation>
        </message>
        <message>
            <source>“%1” is a link or a device instead of a file.</source>
            <translation>“%1”是链接或设备，不是文件。</translation>
        </message>
        <message>
            <source>The zip file holds “%1” twice: programs differ in which of them they show.</source>
            <translation>zip 文件中有两个“%1”：不同程序显示的可能不是同一个。</translation>
        </message>
        <message>
            <source>What stands in front of “%1” contradicts the zip's directory: one of them was altered.</source>
            <translation>“%1”前的文件头与 zip 目录不一致：其中之一被改动过。</translation>
        </message>
        <message>
            <source>“%1” stands in a folder that is a file as well.</source>
            <translation>“%1”所在的文件夹同时又是一个文件。</translation>
        </message>
        <message>
            <source>The password is not that of this package. Nothing in it could be read.</source>
            <translation>口令不是这个报送包的口令，内容无法读取。</translation>
        </message>
        <message>
            <source>The package is locked by a password. Give the password to verify it.</source>
            <translation>报送包已用口令加密。请输入口令后验证。</translation>
        </message>
        <message>
            <source>The package is sealed to the holder of the SM2 key %1. Give that private key, or the password, to verify it.</source>
            <translation>报送包只能由 SM2 密钥 %1 的持有人打开。请提供该私钥或口令后验证。</translation>
        </message>
        <message>
            <source>The package is sealed to the SM2 key %1, not to the one given (%2).</source>
            <translation>报送包是封给 SM2 密钥 %1 的，不是所提供的密钥（%2）。</translation>
        </message>
        <message>
            <source>The password sealed in %1 doesn't open the files.</source>
            <translation>%1 中封存的口令打不开文件。</translation>
        </message>
        <message>
            <source>%1 was altered: the password sealed in it can't be read.</source>
            <translation>%1 被改动：其中封存的口令无法读取。</translation>
        </message>
        <message>
            <source>“%1” is larger than this program writes it.</source>
            <translation>“%1”超出了本软件写出的大小。</translation>
        </message>
        <message>
            <source>“%1” was altered: it can't be unpacked.</source>
            <translation>“%1”被改动：无法解开。</translation>
        </message>
        <message>
            <source>The zip file has no %1: it was not made by this program.</source>
            <translation>zip 文件中没有 %1：它不是由本软件生成的。</translation>
        </message>
        <message>
            <source>“%1” was added: the manifest doesn't name it.</source>
            <translation>“%1”是后加的：清单中没有它。</translation>
        </message>
        <message>
            <source>“%1” is missing.</source>
            <translation>缺少“%1”。</translation>
        </message>
        <message>
            <source>“%1” has another size than the manifest says (%2 bytes).</source>
            <translation>“%1”的大小与清单不符（清单为 %2 字节）。</translation>
        </message>
        <message>
            <source>“%1” was changed after it was sealed.</source>
            <translation>“%1”在封存后被改动。</translation>
        </message>
        <message>
            <source>“%1” was packed in a way that this program can't read.</source>
            <translation>“%1”的压缩方式本软件无法读取。</translation>
        </message>
        <message>
            <source>comment</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>order of the files</source>
            <translation>文件顺序</translation>
        </message>
        <message>
            <source>times</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>compression</source>
            <translation>压缩方式</translation>
        </message>
        <message>
            <source>additions of another program</source>
            <translation>其他程序的附加信息</translation>
        </message>
        <message>
            <source>encryption</source>
            <translation>加密方式</translation>
        </message>
        <message>
            <source>The package was packed again by another program (%1). That alone doesn't touch what it contains.</source>
            <translation>报送包被其他程序重新打包过（%1）。仅此一点不影响其中的内容。</translation>
        </message>
        <message>
            <source>The package holds an absurd number of signatures.</source>
            <translation>报送包中的签名数量异常。</translation>
        </message>
        <message>
            <source>“%1” was altered: it is no signature as this program writes it.</source>
            <translation>“%1”被改动：它不是本软件写出的签名。</translation>
        </message>
        <message>
            <source>“%1” was renamed: it holds signature %2, by “%3”.</source>
            <translation>“%1”被改名：其中是“%3”的第 %2 个签名。</translation>
        </message>
        <message>
            <source>The signature of “%1” doesn't hold: it was altered or made with another key.</source>
            <translation>“%1”的签名无效：被改动过，或由另一个密钥生成。</translation>
        </message>
        <message>
            <source>%1 is not the one that was signed (by %2): it was edited afterwards.</source>
            <translation>%1 不是当时签名的那一份（签名人：%2）：签名后被改动过。</translation>
        </message>
        <message>
            <source>“%1” signed more than once.</source>
            <translation>“%1”签了不止一次。</translation>
        </message>
        <message>
            <source>Two signatures claim to be number %1.</source>
            <translation>有两个签名都标为第 %1 个。</translation>
        </message>
        <message>
            <source>Signature %1, by “%2”, follows on none: the one before it is missing.</source>
            <translation>“%2”的第 %1 个签名前面缺少上一个签名。</translation>
        </message>
        <message>
            <source>Signature %1, by “%2”, doesn't countersign the one before it: that one was exchanged.</source>
            <translation>“%2”的第 %1 个签名不是对上一个签名的会签：上一个签名被换过。</translation>
        </message>
        <message>
            <source>Signature %1, by “%2”, bears an earlier time than the one before it.</source>
            <translation>“%2”的第 %1 个签名的时间早于上一个签名。</translation>
        </message>
        <message>
            <source>Nobody's signature vouches for the package.</source>
            <translation>报送包没有任何人签名。</translation>
        </message>
        <message>
            <source>The signature of “%1” (number %2) is missing.</source>
            <translation>缺少“%1”的签名（第 %2 个）。</translation>
        </message>
        <message>
            <source>Signature %1 is by “%2”; the manifest asks for “%3”.</source>
            <translation>第 %1 个签名是“%2”的，清单要求的是“%3”。</translation>
        </message>
        <message>
            <source>The manifest asks for no signature of “%1”.</source>
            <translation>清单没有要求“%1”签名。</translation>
        </message>
        <message>
            <source>This vault has no act %1, which the package was made from: it is an older copy or another vault.</source>
            <translation>这个保险库没有报送包所依据的第 %1 条操作：这是较早的副本，或是另一个保险库。</translation>
        </message>
        <message>
            <source>Act %1 of this vault is another one than the package was made from.</source>
            <translation>这个保险库的第 %1 条操作与报送包所依据的不是同一个。</translation>
        </message>
        <message>
            <source>“%1” is not what the manifest says. No package was written. Make the documents of this filing again.</source>
            <translation>“%1”与清单不符，未写出报送包。请重新生成这份备案的文件。</translation>
        </message>
        <message>
            <source>“%1” can't go into a package: %2. No package was written. Give the file another name.</source>
            <translation>“%1”不能放进报送包：%2。未写出报送包。请给文件换个名字。</translation>
        </message>
        <message>
            <source>Two files of the package are called “%1”. No package was written. Give one of them another name.</source>
            <translation>报送包中有两个文件都叫“%1”，未写出报送包。请给其中一个换个名字。</translation>
        </message>
        <message>
            <source>The manifest or a signature over it doesn't hold. No package was written. Make the documents of this filing again and have them signed.</source>
            <translation>清单或对它的签名不成立，未写出报送包。请重新生成这份备案的文件并重新签名。</translation>
        </message>
        <message>
            <source>A package can't be locked by an empty password. No package was written.</source>
            <translation>不能用空口令加密报送包，未写出报送包。</translation>
        </message>
        <message>
            <source>Packages can't be encrypted on this system: its zip library lacks AES. No package was written.</source>
            <translation>本系统无法加密报送包：zip 库不支持 AES。未写出报送包。</translation>
        </message>
        <message>
            <source>%1 asks for what is not known here: %2. Nothing was produced. Correct these names and try again.</source>
            <translation>%1 用到了不存在的取值：%2。未生成任何文件。请更正这些名称后重试。</translation>
        </message>
        <message>
            <source>There is no form “%1”. Nothing was produced.</source>
            <translation>没有表单“%1”，未生成任何文件。</translation>
        </message>
        <message>
            <source>There is no sheet “%1”. Nothing was produced.</source>
            <translation>没有表格“%1”，未生成任何文件。</translation>
        </message>
        <message>
            <source>The template of “%1”</source>
            <translation>“%1”的模板</translation>
        </message>
        <message>
            <source>This program doesn't know how to make “%1”. Nothing was produced.</source>
            <translation>本程序不会生成“%1”，未生成任何文件。</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>There are further differences.</source>
            <translation>还有其他差异。</translation>
        </message>
        <message>
            <source>%1, “%2”: the file says “%3”, the vault says “%4”.</source>
            <translation>%1，“%2”：文件中为“%3”，库中为“%4”。</translation>
        </message>
        <message>
            <source>The file says “%1”, which the form doesn't.</source>
            <translation>文件中有“%1”，表单中没有。</translation>
        </message>
        <message>
            <source>%1: “%2” is missing in the file.</source>
            <translation>%1：文件中缺少“%2”。</translation>
        </message>
        <message>
            <source>The file has a row “%1”, which the form doesn't have.</source>
            <translation>文件中有一行“%1”，表单中没有。</translation>
        </message>
        <message>
            <source>%1: the row “%2” is missing in the file.</source>
            <translation>%1：文件中缺少“%2”这一行。</translation>
        </message>
        <message>
            <source>%1: a row has %2 cells instead of %3.</source>
            <translation>%1：有一行为 %2 个单元格，应为 %3 个。</translation>
        </message>
        <message>
            <source>The sheet has more rows than the %1 recorded ones.</source>
            <translation>表格行数多于已登记的 %1 条。</translation>
        </message>
        <message>
            <source>The sheet is empty.</source>
            <translation>表格是空的。</translation>
        </message>
        <message>
            <source>The sheet has %1 rows instead of %2.</source>
            <translation>表格有 %1 行，应为 %2 行。</translation>
        </message>
        <message>
            <source>Row %1, “%2”: the file says “%3”, the vault says “%4”.</source>
            <translation>第 %1 行，“%2”：文件中为“%3”，库中为“%4”。</translation>
        </message>
        <message>
            <source>There is no room to prepare the documents. Nothing was changed; make room on the disk of the vault and try again.</source>
            <translation>没有空间准备文件，未做任何更改；请在保险库所在磁盘腾出空间后重试。</translation>
        </message>
        <message>
            <source>A document could not be read back. Nothing was changed.</source>
            <translation>文件写出后无法读回，未做任何更改。</translation>
        </message>
        <message>
            <source>“%1”, who signed as number %2, is no member of this vault.</source>
            <translation>第 %2 个签名人“%1”不是本保险库的成员。</translation>
        </message>
        <message>
            <source>The key of signature %1 is not one that “%2” has or had.</source>
            <translation>第 %1 个签名所用的密钥不是“%2”现在或曾经的密钥。</translation>
        </message>
        <message>
            <source>The key of “%1” was disabled on %2, before this signature.</source>
            <translation>“%1”的密钥已于 %2 停用，早于签名登记的时间。</translation>
        </message>
        <message>
            <source>it has no name</source>
            <translation>没有文件名</translation>
        </message>
        <message>
            <source>its name is too long</source>
            <translation>文件名过长</translation>
        </message>
        <message>
            <source>its name holds a backslash</source>
            <translation>文件名含反斜杠</translation>
        </message>
        <message>
            <source>its name is an absolute path</source>
            <translation>文件名是绝对路径</translation>
        </message>
        <message>
            <source>its name begins with a drive letter</source>
            <translation>文件名以盘符开头</translation>
        </message>
        <message>
            <source>its name leads out of the folder (“..”)</source>
            <translation>文件名指向文件夹之外（“..”）</translation>
        </message>
        <message>
            <source>its name does not work on every system</source>
            <translation>文件名并非在所有系统上都可用</translation>
        </message>
        <message>
            <source>its name holds characters that file systems refuse</source>
            <translation>文件名含文件系统不接受的字符</translation>
        </message>
        <message>
            <source>%1 entries: %2</source>
            <translation>%1 条%2</translation>
        </message>
        <message>
            <source>%1, “%2”: the pdf doesn't say “%3”.</source>
            <translation>%1，“%2”：PDF 中没有“%3”。</translation>
        </message>
        <message>
            <source>Signature %1 (“%2”) is not recorded in this vault.</source>
            <translation>第 %1 个签名（“%2”）没有在本保险库登记。</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Everything holds</source>
            <translation>全部相符</translation>
        </message>
        <message>
            <source>Something does not hold</source>
            <translation>有不相符之处</translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>留痕</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Last act</source>
            <translation>最后一条留痕</translation>
        </message>
        <message>
            <source>Its hash (SM3)</source>
            <translation>其 SM3 值</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>留痕</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>发现的问题</translation>
        </message>
        <message>
            <source>This is a private key. It belongs to the receiver alone and must not be sent. Nothing was changed. Ask the receiver for the public key that belongs to it.</source>
            <translation>这是私钥，只应由接收方自己保管，不得外传。没有改动任何内容。请向接收方索取对应的公钥。</translation>
        </message>
        <message>
            <source>This is no SM2 public key. Nothing was changed. Give it as a PEM or DER file, or as the hexadecimal digits of its point (beginning with 04).</source>
            <translation>这不是 SM2 公钥，没有改动任何内容。请提供 PEM 或 DER 文件，或其点的十六进制数字（以 04 开头）。</translation>
        </message>
        <message>
            <source>This is no SM2 private key. Nothing was changed. Give it as a PEM or DER file (PKCS#8).</source>
            <translation>这不是 SM2 私钥，没有改动任何内容。请提供 PEM 或 DER 文件（PKCS#8）。</translation>
        </message>
    </context>
    <context>
        <name>FilingsPageTr</name>
        <message>
            <source>%1 could not be read. The filing is as it was; check whether the file can be opened, then attach it again.</source>
            <translation>%1 读不出来，报送未作改动；请确认文件能打开后再附。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1 等，另有 %2 个文件</translation>
        </message>
        <message>
            <source>Replace the file</source>
            <translation>替换文件</translation>
        </message>
        <message>
            <source>Attach</source>
            <translation>附文件</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Evidence of the vault</source>
            <translation>库内证据</translation>
        </message>
        <message>
            <source>Storing the file</source>
            <translation>正在存入文件</translation>
        </message>
        <message>
            <source>About an attachment</source>
            <translation>补充附件信息</translation>
        </message>
        <message>
            <source>Files: %1</source>
            <translation>可附：%1</translation>
        </message>
        <message>
            <source>%1 (unchecked)</source>
            <translation>%1（待核对）</translation>
        </message>
        <message>
            <source>%1 is no file that this part takes (%2). Choose another part or file.</source>
            <translation>%1 不是这项材料可附的文件（%2），请另选材料或文件。</translation>
        </message>
        <message>
            <source> (%1)</source>
            <translation>（%1）</translation>
        </message>
        <message>
            <source> – confirmed by %1: %2</source>
            <translation>　已由%1确认：%2</translation>
        </message>
        <message numerus="yes">
            <source>%1; %n more</source>
            <translation>
                <numerusform>%1；另有 %n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>缺 %n 项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to confirm</source>
            <translation>
                <numerusform>%n 处待确认</numerusform>
            </translation>
        </message>
        <message>
            <source>Confirm: %1</source>
            <translation>确认：%1</translation>
        </message>
        <message>
            <source>It goes out as it is. Say why it is right all the same; the reason stays in the trail.</source>
            <translation>将按现状报出。请写明为何无误，原因记入留痕。</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>To the record</source>
            <translation>去改记录</translation>
        </message>
        <message>
            <source>Reminder…</source>
            <translation>催办单…</translation>
        </message>
        <message>
            <source>Export preview</source>
            <translation>导出预览</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>All filings (Esc)</source>
            <translation>全部报送（Esc）</translation>
        </message>
        <message>
            <source>recipient not chosen</source>
            <translation>接收单位未定</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>报%1</translation>
        </message>
        <message numerus="yes">
            <source>%n changes since the last filing</source>
            <translation>
                <numerusform>与上次报送相比 %n 处变化</numerusform>
            </translation>
        </message>
        <message>
            <source>Fill in %1…</source>
            <translation>填写%1…</translation>
        </message>
        <message>
            <source>Compare with the last filing…</source>
            <translation>与上次报送比较…</translation>
        </message>
        <message>
            <source>File again…</source>
            <translation>重新报送…</translation>
        </message>
        <message>
            <source>Verify a package…</source>
            <translation>核验报送包…</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>%1 new: %2</source>
            <translation>%1 新增：%2</translation>
        </message>
        <message>
            <source>%1 gone: %2</source>
            <translation>%1 已无：%2</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1：%2 → %3</translation>
        </message>
        <message>
            <source>The certificate runs out; it has to be renewed</source>
            <translation>备案证明将到期，须换证</translation>
        </message>
        <message numerus="yes">
            <source>Changed since it was filed: %1; %n more</source>
            <translation>
                <numerusform>报送后有变更：%1；另有 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Changed since it was filed: %1</source>
            <translation>报送后有变更：%1</translation>
        </message>
        <message>
            <source>Show fewer</source>
            <translation>收起</translation>
        </message>
        <message numerus="yes">
            <source>Show all %n duties</source>
            <translation>
                <numerusform>显示全部 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>overdue since %1</source>
            <translation>%1 起逾期</translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>%1 前</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Sign and seal…</source>
            <translation>签名并封装…</translation>
        </message>
        <message>
            <source>%1 missing: it can’t be sealed</source>
            <translation>缺 %1 件，不能封装</translation>
        </message>
        <message>
            <source>%1 to be confirmed: it can’t be sealed</source>
            <translation>%1 处待确认，不能封装</translation>
        </message>
        <message>
            <source>Seal…</source>
            <translation>封装…</translation>
        </message>
        <message>
            <source>Your role does not deliver filings.</source>
            <translation>你的角色不能办理报送。</translation>
        </message>
        <message>
            <source>Register the delivery…</source>
            <translation>登记送达…</translation>
        </message>
        <message>
            <source>Register the receipt…</source>
            <translation>登记回执…</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>已签名</translation>
        </message>
        <message>
            <source>Content fixed; it waits for its signatures</source>
            <translation>已定稿，待签</translation>
        </message>
        <message>
            <source>Reopen the filing</source>
            <translation>退回修改</translation>
        </message>
        <message>
            <source>%1. It becomes a draft again and the signatures given so far become void.</source>
            <translation>%1。将退回草稿，已有签名作废。</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>已封装</translation>
        </message>
        <message>
            <source>%1  SM3 %2</source>
            <translation>%1  SM3 %2</translation>
        </message>
        <message>
            <source>The package is written</source>
            <translation>包已写出</translation>
        </message>
        <message>
            <source>Register the delivery</source>
            <translation>登记送达</translation>
        </message>
        <message>
            <source>%1. It counts as delivered from this time on.</source>
            <translation>%1。自此时起算作已送达。</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Register the return</source>
            <translation>登记退回</translation>
        </message>
        <message>
            <source>%1. It can then be filed again.</source>
            <translation>%1。之后可以重新报送。</translation>
        </message>
        <message>
            <source>Void the filing</source>
            <translation>作废报送</translation>
        </message>
        <message>
            <source>%1. It stays in the register but counts no more; file again from it if need be.</source>
            <translation>%1。登记仍保留，但不再有效；需要时可由它重新报送。</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>File again</source>
            <translation>重新报送</translation>
        </message>
        <message>
            <source>A new draft from %1: its attachments and signers are taken over, its values are read afresh.</source>
            <translation>由 %1 新建草稿：沿用附件和签名人，取值重新读取。</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Verify a package</source>
            <translation>核验报送包</translation>
        </message>
        <message>
            <source>Packages (*.zip);;All files (*)</source>
            <translation>报送包 (*.zip);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Recheck</source>
            <translation>再查</translation>
        </message>
        <message>
            <source>Completeness</source>
            <translation>完整性</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>完整性清单</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>齐 %1，共 %2</translation>
        </message>
        <message>
            <source>Present %1, to be confirmed %2, missing %3</source>
            <translation>齐 %1，待确认 %2，缺 %3</translation>
        </message>
        <message>
            <source>Attach…</source>
            <translation>补附件…</translation>
        </message>
        <message>
            <source>Fill in what is missing</source>
            <translation>补填内容</translation>
        </message>
        <message>
            <source>Confirm…</source>
            <translation>确认…</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>打开：%1</translation>
        </message>
        <message>
            <source>Type another value…</source>
            <translation>改填…</translation>
        </message>
        <message>
            <source>Take back: %1</source>
            <translation>收回确认：%1</translation>
        </message>
        <message>
            <source>From evidence…</source>
            <translation>取库内证据…</translation>
        </message>
        <message>
            <source>It applies after all</source>
            <translation>改回适用</translation>
        </message>
        <message>
            <source>Does not apply…</source>
            <translation>不适用…</translation>
        </message>
        <message>
            <source>Own template…</source>
            <translation>自有模板…</translation>
        </message>
        <message>
            <source>Choose a document first: this line has none to export</source>
            <translation>这一行没有可导出的文件，请先选一份材料</translation>
        </message>
        <message>
            <source>Checking again</source>
            <translation>正在再查</translation>
        </message>
        <message>
            <source>The filing can't be read</source>
            <translation>这份报送读不出来</translation>
        </message>
        <message>
            <source>Filings</source>
            <translation>报送</translation>
        </message>
        <message>
            <source>New filing…</source>
            <translation>新建报送…</translation>
        </message>
        <message>
            <source>Search filings</source>
            <translation>搜索报送</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>The filings can't be read</source>
            <translation>报送读不出来</translation>
        </message>
        <message>
            <source>%1 in all, %2 not delivered yet</source>
            <translation>共 %1 份，%2 份未送达</translation>
        </message>
        <message>
            <source>No filings match these conditions</source>
            <translation>没有符合条件的报送</translation>
        </message>
        <message>
            <source>No filings yet. A package takes its values from the registers and says what is missing.</source>
            <translation>还没有报送。新建一份，内容取自台账，缺什么会逐项列出。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>接收单位</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>送达</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Next duty</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Mark values from records</source>
            <translation>标出自动取值</translation>
        </message>
        <message>
            <source>Laying out the pages…</source>
            <translation>正在排版…</translation>
        </message>
        <message>
            <source>Choose a line of the checklist.</source>
            <translation>在左侧清单中选一项。</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>This part is made with the unit's own template. Export it to look at it in Word or WPS.</source>
            <translation>这份材料用本单位模板生成，导出后可在 Word 或 WPS 中查看。</translation>
        </message>
        <message>
            <source>This part is a sheet: its rows come from the registers when the package is made.</source>
            <translation>这份材料是电子表，生成时逐行取自台账。</translation>
        </message>
        <message>
            <source>This part has no pages to look at here.</source>
            <translation>这份材料没有可预览的页面。</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>File %1 of %2</source>
            <translation>第 %1 件，共 %2 件</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>打开记录</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1: typed in for this filing</source>
            <translation>%1：本次报送手填</translation>
        </message>
        <message>
            <source>%1: from %2</source>
            <translation>%1：取自 %2</translation>
        </message>
        <message>
            <source>Click to open the record; right click for more</source>
            <translation>单击打开记录，右键更多</translation>
        </message>
        <message>
            <source>This line is about the filing as a whole.</source>
            <translation>这一项针对整份报送。</translation>
        </message>
        <message>
            <source>Nothing is attached as “%1” yet.</source>
            <translation>还没有附上“%1”。</translation>
        </message>
        <message>
            <source>%1 is missing from the evidence store. Attach it again.</source>
            <translation>证据库里没有 %1，请重新附上。</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>正在读取 %1</translation>
        </message>
        <message>
            <source>%1 can't be shown here. Export it to open it with another program; the export is kept in the trail.</source>
            <translation>%1 不能在这里查看。导出后可用其他程序打开，导出会记入留痕。</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺</translation>
        </message>
        <message>
            <source>to be confirmed</source>
            <translation>待确认</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>not needed</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>present</source>
            <translation>齐</translation>
        </message>
        <message>
            <source>Documents missing</source>
            <translation>补材料</translation>
        </message>
        <message>
            <source>To be confirmed</source>
            <translation>待确认</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>已齐</translation>
        </message>
        <message>
            <source>To be signed</source>
            <translation>待签</translation>
        </message>
        <message>
            <source>Receipt in</source>
            <translation>有回执</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>Voided</source>
            <translation>已作废</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>%1 截止</translation>
        </message>
        <message numerus="yes">
            <source>overdue by %n days</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>This filing is no longer here</source>
            <translation>这份报送已不在库中</translation>
        </message>
        <message>
            <source>Filing %1</source>
            <translation>报送 %1</translation>
        </message>
        <message>
            <source>Compliance</source>
            <translation>合规</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>%1 is taken out</source>
            <translation>已移出 %1</translation>
        </message>
        <message>
            <source>It stays in the evidence store.</source>
            <translation>文件仍留在证据库。</translation>
        </message>
        <message>
            <source>Does not apply: %1</source>
            <translation>不适用：%1</translation>
        </message>
        <message>
            <source>The part is left out of this filing. %1</source>
            <translation>本次报送不含这项材料。%1</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>%1 is too large to look at in memory</source>
            <translation>%1 太大，不能直接查看</translation>
        </message>
        <message>
            <source>A copy in clear can be exported.</source>
            <translation>可以导出明文副本再看。</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>正在打开 %1</translation>
        </message>
        <message>
            <source>Export in clear</source>
            <translation>导出明文</translation>
        </message>
        <message>
            <source>%1 leaves the vault unencrypted. Who exported it, when and why is kept in the trail.</source>
            <translation>%1 将以明文离开保险库。何人、何时、为何导出，都记入留痕。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Writing the file</source>
            <translation>正在写文件</translation>
        </message>
        <message>
            <source>The file is written</source>
            <translation>文件已写出</translation>
        </message>
        <message>
            <source>Take the confirmation back</source>
            <translation>收回确认</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>收回</translation>
        </message>
        <message>
            <source>This value is computed</source>
            <translation>这个值是推算的</translation>
        </message>
        <message>
            <source>It follows from other records and can’t be typed in; mend those.</source>
            <translation>它由其他记录推算，不能手填；请改那些记录。</translation>
        </message>
        <message>
            <source>Nothing has changed since the last filing</source>
            <translation>与上次报送相比没有变化</translation>
        </message>
        <message>
            <source>New filing</source>
            <translation>新建报送</translation>
        </message>
        <message>
            <source>Its forms are filled from the registers; nothing leaves the vault before it is sealed.</source>
            <translation>表格由台账自动填写；封装之前不出保险库。</translation>
        </message>
        <message>
            <source>Creating the filing</source>
            <translation>正在新建报送</translation>
        </message>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Empty: named after its kind and what it is about</source>
            <translation>留空则按种类和对象取名</translation>
        </message>
        <message>
            <source>Name or code; a new one can be added</source>
            <translation>名称或编号，也可新增</translation>
        </message>
        <message>
            <source>New recipient “%1”…</source>
            <translation>新接收单位“%1”…</translation>
        </message>
        <message>
            <source>Empty: by the rule of the kind</source>
            <translation>留空则按规定计算</translation>
        </message>
        <message>
            <source>Without names the kind’s number of officers signs, beginning with you.</source>
            <translation>留空则按规定人数，由本人起依次签名。</translation>
        </message>
        <message>
            <source>The kinds of filings could not be read. Nothing was changed.</source>
            <translation>报送种类读不出来，未作任何改动。</translation>
        </message>
        <message>
            <source>%1 (own)</source>
            <translation>%1（本单位）</translation>
        </message>
        <message>
            <source>“%1” is still empty.</source>
            <translation>“%1”还没有填。</translation>
        </message>
        <message>
            <source>%1 signatures are needed; name the signers in order.</source>
            <translation>需要 %1 人签名，请按顺序填写签名人。</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>to be made</source>
            <translation>待生成</translation>
        </message>
        <message>
            <source>Files of the package</source>
            <translation>包内文件</translation>
        </message>
        <message>
            <source>Attach files…</source>
            <translation>附文件…</translation>
        </message>
        <message>
            <source>Take from the vault…</source>
            <translation>用库内证据…</translation>
        </message>
        <message>
            <source>Replace…</source>
            <translation>替换…</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>移出</translation>
        </message>
        <message>
            <source>More steps</source>
            <translation>更多操作</translation>
        </message>
        <message>
            <source>Once sealed, the content can’t be changed. To change it, void this package with a reason and seal it again.</source>
            <translation>封装后内容不能再改；要改须作废本包、写明原因、重新封装。</translation>
        </message>
        <message>
            <source>%1 missing</source>
            <translation>缺 %1 件</translation>
        </message>
        <message>
            <source>Changes since the last filing</source>
            <translation>与上次报送相比</translation>
        </message>
        <message>
            <source>Reopen…</source>
            <translation>退回修改…</translation>
        </message>
        <message>
            <source>Write again…</source>
            <translation>再写一份…</translation>
        </message>
        <message>
            <source>Register the return…</source>
            <translation>登记退回…</translation>
        </message>
        <message>
            <source>Void…</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>Pages of the document</source>
            <translation>文档页面</translation>
        </message>
        <message>
            <source>%1 could not be read. Nothing was registered; check whether the file can be opened, then register again.</source>
            <translation>%1 读不出来，未作登记；请确认文件能打开后再登记。</translation>
        </message>
        <message>
            <source>Register the receipt</source>
            <translation>登记回执</translation>
        </message>
        <message>
            <source>Receipt as a file</source>
            <translation>回执文件</translation>
        </message>
        <message>
            <source>Empty: %1 months</source>
            <translation>留空则为 %1 个月</translation>
        </message>
        <message>
            <source>Certificate as a file</source>
            <translation>证明文件</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选…</translation>
        </message>
        <message>
            <source>There is no file %1.</source>
            <translation>没有文件 %1。</translation>
        </message>
        <message>
            <source>New recipient</source>
            <translation>新接收单位</translation>
        </message>
        <message>
            <source>It is kept in the register of recipients for the filings to come.</source>
            <translation>存入接收单位名录，以后报送可直接选用。</translation>
        </message>
        <message>
            <source>Filing %1 still lacks what is listed here.</source>
            <translation>报送 %1 尚缺下列材料。</translation>
        </message>
        <message>
            <source>Filing %1 to %2 still lacks what is listed here.</source>
            <translation>报%2的 %1 尚缺下列材料。</translation>
        </message>
        <message>
            <source>Hand it to the security office as soon as it is there.</source>
            <translation>备齐后请即交安全管理部门。</translation>
        </message>
        <message>
            <source>It is due %1. Hand it to the security office before then.</source>
            <translation>截止时间 %1，请在此之前交安全管理部门。</translation>
        </message>
        <message>
            <source>To: %1</source>
            <translation>致：%1</translation>
        </message>
        <message>
            <source>Reminder for filing %1 “%2”</source>
            <translation>报送 %1“%2”的催办单</translation>
        </message>
        <message>
            <source>Reminder</source>
            <translation>催办单</translation>
        </message>
        <message>
            <source>Reminder for what is missing</source>
            <translation>催办所缺材料</translation>
        </message>
        <message>
            <source>To (department or person)</source>
            <translation>致（科室或个人）</translation>
        </message>
        <message>
            <source>What it lists</source>
            <translation>列出的材料</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>A line of your own</source>
            <translation>附言</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>复制文字</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save pdf…</source>
            <translation>存为 pdf…</translation>
        </message>
        <message>
            <source>Save docx…</source>
            <translation>存为 docx…</translation>
        </message>
        <message>
            <source>Nothing is ticked.</source>
            <translation>还没有勾选材料。</translation>
        </message>
        <message>
            <source>Your role doesn't export filings.</source>
            <translation>本岗位不能导出报送。</translation>
        </message>
        <message>
            <source>The file leaves the vault unencrypted. Who exported it, when and why is kept in the trail.</source>
            <translation>文件将以明文离开保险库。何人、何时、为何导出，都记入留痕。</translation>
        </message>
        <message>
            <source>Save the reminder as</source>
            <translation>催办单另存为</translation>
        </message>
        <message>
            <source>Exporting the reminder</source>
            <translation>正在导出催办单</translation>
        </message>
        <message>
            <source>Reminder exported</source>
            <translation>催办单已导出</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>The reminder is on the clipboard</source>
            <translation>催办单已在剪贴板</translation>
        </message>
        <message>
            <source>Write the package again</source>
            <translation>再写一份包</translation>
        </message>
        <message>
            <source>%1. The same files and signatures as sealed.</source>
            <translation>%1。文件和签名与封装时相同。</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>写出</translation>
        </message>
        <message>
            <source>Seal the package</source>
            <translation>封装报送包</translation>
        </message>
        <message>
            <source>%1. Once sealed, its content can’t be changed; the file leaves the vault and its SM3 goes into the trail.</source>
            <translation>%1。封装后内容不能再改；包文件离开保险库，SM3 校验值写入留痕。</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>封装</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>加密方式</translation>
        </message>
        <message>
            <source>None: anyone can open and verify it</source>
            <translation>不加密：任何人都能打开和核验</translation>
        </message>
        <message>
            <source>Password (AES-256, opens in 7-Zip)</source>
            <translation>口令（AES-256，可用 7-Zip 打开）</translation>
        </message>
        <message>
            <source>The receiver’s SM2 key: only its holder can open it</source>
            <translation>接收方 SM2 公钥：只有持钥人能打开</translation>
        </message>
        <message>
            <source>Password, at least 10 characters</source>
            <translation>口令，至少 10 个字符</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>再输一次</translation>
        </message>
        <message>
            <source>It is kept nowhere. Tell the receiver by another way than the package takes.</source>
            <translation>口令不作保存。请用另一条渠道告知接收方。</translation>
        </message>
        <message>
            <source>Another key file…</source>
            <translation>另选公钥文件…</translation>
        </message>
        <message>
            <source>The recipient has no key here. Choose its key file.</source>
            <translation>接收单位没有登记公钥，请选公钥文件。</translation>
        </message>
        <message>
            <source>The fingerprint was compared on %1.</source>
            <translation>指纹已于 %1 核对。</translation>
        </message>
        <message>
            <source>Nobody has compared this fingerprint with the receiver yet. Do so by telephone before sealing.</source>
            <translation>这个指纹还没有与接收方核对过，封装前请打电话核对。</translation>
        </message>
        <message>
            <source>Key of %1, fingerprint:</source>
            <translation>%1 的公钥，指纹：</translation>
        </message>
        <message>
            <source>Seal into</source>
            <translation>封装为</translation>
        </message>
        <message>
            <source>Package (*.zip)</source>
            <translation>报送包 (*.zip)</translation>
        </message>
        <message>
            <source>The receiver’s key</source>
            <translation>接收方公钥</translation>
        </message>
        <message>
            <source>Keys (*.pem *.der *.key *.txt *.cer *.crt);;All files (*)</source>
            <translation>公钥 (*.pem *.der *.key *.txt *.cer *.crt);;所有文件 (*)</translation>
        </message>
        <message>
            <source>%1 could not be read.</source>
            <translation>%1 读不出来。</translation>
        </message>
        <message>
            <source>Compare the fingerprint with the receiver by another way before sealing.</source>
            <translation>封装前请用另一条渠道与接收方核对指纹。</translation>
        </message>
        <message>
            <source>A file name is missing.</source>
            <translation>还没有填文件名。</translation>
        </message>
        <message>
            <source>There is no folder %1.</source>
            <translation>没有文件夹 %1。</translation>
        </message>
        <message>
            <source>A reason is missing.</source>
            <translation>还没有写原因。</translation>
        </message>
        <message>
            <source>The password is missing.</source>
            <translation>还没有填口令。</translation>
        </message>
        <message>
            <source>The two passwords differ.</source>
            <translation>两次口令不一致。</translation>
        </message>
        <message>
            <source>Sealing</source>
            <translation>正在封装</translation>
        </message>
        <message>
            <source>Writing the package</source>
            <translation>正在写包</translation>
        </message>
        <message>
            <source>Sign the filing</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>%1. The signature covers the manifest with the digest of every file.</source>
            <translation>%1。签名覆盖清单和每个文件的校验值。</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Fix the content and sign</source>
            <translation>定稿并签名</translation>
        </message>
        <message>
            <source>Fix the content</source>
            <translation>定稿</translation>
        </message>
        <message>
            <source>%1. Every document is made, read back, compared with the registers and stored; then the content can’t be changed until the filing is reopened with a reason.</source>
            <translation>%1。将生成全部文件，回读并与台账比对后存档；之后内容不能再改，要改须写明原因退回。</translation>
        </message>
        <message>
            <source>Fix and sign</source>
            <translation>定稿并签名</translation>
        </message>
        <message>
            <source>Fix for signing</source>
            <translation>定稿送签</translation>
        </message>
        <message>
            <source>%1 files, %2. Signers in order: %3</source>
            <translation>%1 个文件，%2。签名顺序：%3</translation>
        </message>
        <message>
            <source>Opinion, if any (part of the signature)</source>
            <translation>意见，可不填（随签名一并固定）</translation>
        </message>
        <message>
            <source>Opinion</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>正在签名</translation>
        </message>
        <message>
            <source>Making the documents</source>
            <translation>正在生成文件</translation>
        </message>
        <message>
            <source>%1: key disabled</source>
            <translation>%1　密钥已停用</translation>
        </message>
        <message>
            <source>%1: signed %2</source>
            <translation>%1　已签 %2</translation>
        </message>
        <message>
            <source>%1: to sign</source>
            <translation>%1　待签</translation>
        </message>
        <message>
            <source>Complete the material</source>
            <translation>补齐材料</translation>
        </message>
        <message>
            <source>Signatures</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Delivery and receipt</source>
            <translation>送达与回执</translation>
        </message>
        <message>
            <source>Content fixed</source>
            <translation>已定稿</translation>
        </message>
        <message>
            <source>Content fixed %1</source>
            <translation>%1 定稿</translation>
        </message>
        <message>
            <source>%1 missing, %2 to be confirmed</source>
            <translation>还缺 %1 件，%2 处待确认</translation>
        </message>
        <message>
            <source>%1 to be confirmed</source>
            <translation>%1 处待确认</translation>
        </message>
        <message>
            <source>Everything is there</source>
            <translation>材料已齐</translation>
        </message>
        <message>
            <source>Nobody is named to sign</source>
            <translation>还没有指定签名人</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>签名…</translation>
        </message>
        <message>
            <source>With a password or the receiver’s key if wanted; the SM3 goes into the trail.</source>
            <translation>可用口令或接收方公钥加密；SM3 校验值写入留痕</translation>
        </message>
        <message>
            <source>It has to be signed first.</source>
            <translation>要先签名。</translation>
        </message>
        <message>
            <source>%1, %2, by %3</source>
            <translation>%1，%2，%3 封装</translation>
        </message>
        <message>
            <source>Delivered %1, %2</source>
            <translation>%1 送达，%2</translation>
        </message>
        <message>
            <source>Receipt %1, %2</source>
            <translation>回执 %1，%2</translation>
        </message>
        <message>
            <source>Certificate %1</source>
            <translation>备案证明 %1</translation>
        </message>
        <message>
            <source>Valid until %1</source>
            <translation>有效期至 %1</translation>
        </message>
        <message>
            <source>Returned %1: %2</source>
            <translation>%1 退回：%2</translation>
        </message>
        <message>
            <source>Voided: it counts no more.</source>
            <translation>已作废，不再有效。</translation>
        </message>
        <message>
            <source>Next: %1, %2</source>
            <translation>下一步：%1，%2</translation>
        </message>
        <message>
            <source>Register how and when it went; the receipt as a file.</source>
            <translation>登记送达方式、时间，上传回执</translation>
        </message>
        <message>
            <source>Receipt…</source>
            <translation>回执…</translation>
        </message>
        <message>
            <source>Register…</source>
            <translation>登记…</translation>
        </message>
        <message>
            <source>It has to be sealed first.</source>
            <translation>要先封装。</translation>
        </message>
        <message>
            <source>once for each entry</source>
            <translation>每条重复一次</translation>
        </message>
        <message>
            <source>%1 entries</source>
            <translation>%1 条</translation>
        </message>
        <message>
            <source>Own template: %1</source>
            <translation>自有模板：%1</translation>
        </message>
        <message>
            <source>A Word document (docx) of the unit in place of the program’s form. Names in double braces are replaced; in table rows a list repeats the row.</source>
            <translation>用本单位的 Word 文档（docx）代替程序自带的表。双花括号里的名称会换成取值；写在表格行里的列表会逐条重复该行。</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Word document (docx)</source>
            <translation>Word 文档（docx）</translation>
        </message>
        <message>
            <source>Take the program’s form again</source>
            <translation>改回程序自带的表</translation>
        </message>
        <message>
            <source>Find a name</source>
            <translation>查名称</translation>
        </message>
        <message>
            <source>Names of values</source>
            <translation>取值名称</translation>
        </message>
        <message>
            <source>Double-click copies a name.</source>
            <translation>双击复制名称。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Stands for</source>
            <translation>含义</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Own template</source>
            <translation>自有模板</translation>
        </message>
        <message>
            <source>Word document (*.docx)</source>
            <translation>Word 文档 (*.docx)</translation>
        </message>
        <message>
            <source>Choose a document first.</source>
            <translation>请先选文档。</translation>
        </message>
        <message>
            <source>Reading the template</source>
            <translation>正在读取模板</translation>
        </message>
        <message>
            <source>%1 could not be read. The filing is as it was; choose another document.</source>
            <translation>%1 读不出来，报送未作改动；请另选文档。</translation>
        </message>
        <message>
            <source>Value of the form</source>
            <translation>表中取值</translation>
        </message>
        <message>
            <source>It stands in no record and is kept with this filing.</source>
            <translation>这个值不在任何记录里，随本次报送保存。</translation>
        </message>
        <message>
            <source>It is printed in place of what the record says, in this filing only. If the record is wrong, mend the record.</source>
            <translation>只在本次报送中代替记录里的值。如果是记录有误，请改记录。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Take it from the record again</source>
            <translation>改回取自记录</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>取值</translation>
        </message>
        <message>
            <source>Unpack…</source>
            <translation>解包…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Password of the package</source>
            <translation>包的口令</translation>
        </message>
        <message>
            <source>Private key…</source>
            <translation>私钥…</translation>
        </message>
        <message>
            <source>Verifying…</source>
            <translation>正在核验…</translation>
        </message>
        <message>
            <source>Verifying</source>
            <translation>正在核验</translation>
        </message>
        <message>
            <source>It could not be verified</source>
            <translation>不能核验</translation>
        </message>
        <message>
            <source>Filing</source>
            <translation>报送</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>制作</translation>
        </message>
        <message>
            <source>From act</source>
            <translation>取自留痕</translation>
        </message>
        <message>
            <source>Files checked</source>
            <translation>核对文件</translation>
        </message>
        <message>
            <source>Manifest SM3</source>
            <translation>清单 SM3</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>The receiver’s private key</source>
            <translation>接收方私钥</translation>
        </message>
        <message>
            <source>Keys (*.pem *.der *.key);;All files (*)</source>
            <translation>密钥 (*.pem *.der *.key);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Unpack into an empty folder</source>
            <translation>解包到空文件夹</translation>
        </message>
        <message>
            <source>Unpacking</source>
            <translation>正在解包</translation>
        </message>
        <message>
            <source>Unpacked</source>
            <translation>已解包</translation>
        </message>
        <message>
            <source>Locked: it can be verified with its password or the receiver’s key</source>
            <translation>已加密：用口令或接收方私钥打开后才能核验</translation>
        </message>
        <message>
            <source>Whole, and signed by %1</source>
            <translation>完好，签名人：%1</translation>
        </message>
        <message>
            <source>The content is whole; see the remarks</source>
            <translation>内容完好，另有说明</translation>
        </message>
        <message>
            <source>This is no package</source>
            <translation>这不是报送包</translation>
        </message>
        <message>
            <source>This is no package of a filing, or it is damaged</source>
            <translation>这不是报送包，或已损坏</translation>
        </message>
        <message>
            <source>It was changed after it was signed</source>
            <translation>签名后被改动过</translation>
        </message>
        <message>
            <source>It does not hold</source>
            <translation>核验不通过</translation>
        </message>
        <message>
            <source>%1. %2, signed %3</source>
            <translation>%1. %2　%3 签名</translation>
        </message>
        <message>
            <source>Key %1</source>
            <translation>密钥 %1</translation>
        </message>
        <message>
            <source>%1, chain head %2…</source>
            <translation>第 %1 号，链头 %2…</translation>
        </message>
        <message>
            <source>%1 (of this vault)</source>
            <translation>%1（本保险库）</translation>
        </message>
        <message>
            <source>%1 (of another vault)</source>
            <translation>%1（其他保险库）</translation>
        </message>
        <message>
            <source>%1 items</source>
            <translation>共 %1 项</translation>
        </message>
        <message>
            <source>%1 to be filed again</source>
            <translation>%1 项须重新报送</translation>
        </message>
        <message>
            <source>A double click leads to the record.</source>
            <translation>双击去看记录。</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>In the last filing</source>
            <translation>上次报送</translation>
        </message>
        <message>
            <source>Consequence</source>
            <translation>后果</translation>
        </message>
        <message>
            <source>(not there)</source>
            <translation>（没有）</translation>
        </message>
        <message>
            <source>(no longer)</source>
            <translation>（已没有）</translation>
        </message>
        <message>
            <source>file again</source>
            <translation>须重新报送</translation>
        </message>
        <message>
            <source>%1, a draft; saved as it is written</source>
            <translation>%1　草稿自动保存</translation>
        </message>
        <message>
            <source>Package: %1</source>
            <translation>包内 %1 件</translation>
        </message>
        <message>
            <source>Reminder: documents for a filing</source>
            <translation>报送材料催办单</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>What is needed</source>
            <translation>需要补充</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Open with the system's program…</source>
            <translation>用系统程序打开…</translation>
        </message>
        <message>
            <source>Let go to attach to the package</source>
            <translation>松开即附入材料包</translation>
        </message>
        <message>
            <source>Nothing is attached any more: the package is being signed or sealed, or this role doesn't change it</source>
            <translation>不能再附文件：材料包正在签批或已封装，或此角色无权修改</translation>
        </message>
    </context>
    <context>
        <name>Grading</name>
        <message>
            <source>Self-assessment of graded protection</source>
            <translation>网络安全等级保护自查报告</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>System</source>
            <translation>定级对象</translation>
        </message>
        <message>
            <source>Protection grade</source>
            <translation>安全保护等级</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>What the unit found about itself. It doesn't replace an assessment by a licensed body and draws no such conclusion.</source>
            <translation>本报告是本单位自查的结果，不代替测评机构的测评，也不作测评结论。</translation>
        </message>
        <message>
            <source>The requirement item “%1” is not part of this round.</source>
            <translation>本轮没有要求项“%1”。</translation>
        </message>
        <message>
            <source>The object is not part of this round.</source>
            <translation>该对象不在本轮之内。</translation>
        </message>
        <message>
            <source>The item doesn't apply to this kind of object.</source>
            <translation>该要求项不适用于这类对象。</translation>
        </message>
        <message>
            <source>“Not applicable” needs a reason.</source>
            <translation>“不适用”须写理由。</translation>
        </message>
        <message>
            <source>The same cell stands in %1 of “%2” with something else; that one counts.</source>
            <translation>同一格在“%2”的 %1 已有不同内容，以那一处为准。</translation>
        </message>
        <message>
            <source>The program's own rule pack %1 is missing or damaged. The vault is unharmed; install the program again.</source>
            <translation>程序自带的规则包 %1 缺失或损坏。保险库完好；请重新安装本程序。</translation>
        </message>
        <message>
            <source>%1 Nothing was changed.</source>
            <translation>%1没有任何改动。</translation>
        </message>
        <message>
            <source>“%1” is being graded already (%2). Go on with that one, or void it.</source>
            <translation>“%1”已有一次没办完的定级（%2）。请接着办那一次，或先将其作废。</translation>
        </message>
        <message>
            <source>Begin grading</source>
            <translation>开始定级</translation>
        </message>
        <message>
            <source>Edit grading</source>
            <translation>修改定级</translation>
        </message>
        <message>
            <source>The system to be graded is not in this vault.</source>
            <translation>保险库里没有要定级的系统。</translation>
        </message>
        <message>
            <source>For business information the injured object and the degree are open.</source>
            <translation>业务信息一侧还没有选受侵害的客体和侵害程度。</translation>
        </message>
        <message>
            <source>For system service the injured object and the degree are open.</source>
            <translation>系统服务一侧还没有选受侵害的客体和侵害程度。</translation>
        </message>
        <message>
            <source>Reasons are needed for both sides.</source>
            <translation>业务信息和系统服务都要写理由。</translation>
        </message>
        <message>
            <source>The date of grading is missing.</source>
            <translation>还没有填定级时间。</translation>
        </message>
        <message>
            <source>The grade changes from %1 to %2: say why.</source>
            <translation>等级由 %1 变为 %2：须写明变更原因。</translation>
        </message>
        <message>
            <source>%1 Change the grade, or say why it stays.</source>
            <translation>%1请改等级，或写明仍按此定级的理由。</translation>
        </message>
        <message>
            <source>Submit grading</source>
            <translation>提交定级</translation>
        </message>
        <message>
            <source>Sign grading</source>
            <translation>定级签字</translation>
        </message>
        <message>
            <source>Return grading</source>
            <translation>退回定级</translation>
        </message>
        <message>
            <source>Submit the grading first; somebody else signs it then.</source>
            <translation>先提交定级，再由另一人签字。</translation>
        </message>
        <message>
            <source>This grading is signed already.</source>
            <translation>这次定级已经签过字。</translation>
        </message>
        <message>
            <source>The filing</source>
            <translation>备案</translation>
        </message>
        <message>
            <source>The filing %1</source>
            <translation>备案 %1</translation>
        </message>
        <message>
            <source>%1 says %2: report the change to %3 to the police.</source>
            <translation>%1登记的是 %2：须向公安机关办理变更，改为 %3。</translation>
        </message>
        <message>
            <source>%1 was made for %2: have it cancelled with the police.</source>
            <translation>%1是按 %2 办的：须向公安机关办理撤销。</translation>
        </message>
        <message>
            <source>%1 was made for %2: file anew within 30 days of grading.</source>
            <translation>%1是按 %2 办的：须在定级后 30 日内重新备案。</translation>
        </message>
        <message>
            <source>The self-assessment “%1” goes on with the items of %2 and keeps every verdict; %3 needs a round of its own.</source>
            <translation>自查“%1”仍按 %2 的要求项进行，已有判定全部保留；%3 须另开一轮。</translation>
        </message>
        <message>
            <source>The self-assessment “%1” stands for %2 only; %3 needs a new one.</source>
            <translation>自查“%1”只对 %2 有效；%3 须重新自查。</translation>
        </message>
        <message>
            <source>The licensed assessment of %1 was made for %2; %3 needs a new one.</source>
            <translation>%1 的等级测评是按 %2 做的；%3 须重新测评。</translation>
        </message>
        <message>
            <source>When this system stops or fails, this does “%1” to “%2”. By “%3” this makes its service %4.</source>
            <translation>本系统一旦停机或失效，会对%2造成%1。按“%3”，系统服务安全保护等级为%4。</translation>
        </message>
        <message>
            <source>When information of this system leaks, is altered or lost, this does “%1” to “%2”. By “%3” this makes its business information %4.</source>
            <translation>本系统的业务信息一旦泄露、被篡改或丢失，会对%2造成%1。按“%3”，业务信息安全保护等级为%4。</translation>
        </message>
        <message>
            <source>Self-assessor</source>
            <translation>自查人</translation>
        </message>
        <message>
            <source>A self-assessment. It doesn't replace an assessment by a licensed body.</source>
            <translation>本单位自查，不代替测评机构的测评。</translation>
        </message>
        <message>
            <source>“%1” has no open action, and a plan of action can't be empty. Nothing was written.</source>
            <translation>“%1”没有未关闭的整改，整改计划不能为空。没有写出文件。</translation>
        </message>
        <message>
            <source>Remediation of %1</source>
            <translation>%1 的整改</translation>
        </message>
        <message>
            <source>Self-assessment of %1, grade %2</source>
            <translation>%1 自查，%2</translation>
        </message>
        <message>
            <source>Self-assessment of %1, %2</source>
            <translation>%1 自查，%2</translation>
        </message>
        <message>
            <source>Items of %1, version %2.</source>
            <translation>%1，版本 %2 的要求项。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>“%1” is no identifier.</source>
            <translation>“%1”不能作编号。</translation>
        </message>
        <message>
            <source>the id “%1” is there twice.</source>
            <translation>编号“%1”出现了两次。</translation>
        </message>
        <message>
            <source>Ids have letters, digits, dot, hyphen and _ only: “%1” became “%2”.</source>
            <translation>编号只能用字母、数字、点、连字符和下划线：“%1”改成了“%2”。</translation>
        </message>
        <message>
            <source>clause and letter “%1” are there twice; a column with ids would tell them apart.</source>
            <translation>条款与项“%1”出现了两次；加一列编号就能区分。</translation>
        </message>
        <message>
            <source>there is no text that says what is asked.</source>
            <translation>没有写明要求内容。</translation>
        </message>
        <message>
            <source>the text is longer than %1 characters.</source>
            <translation>内容超过 %1 个字。</translation>
        </message>
        <message>
            <source>Items that don't say what kinds of object they apply to count for the unit's management and are judged once.</source>
            <translation>没有写适用对象的要求项按本单位安全管理处理，只判定一次。</translation>
        </message>
        <message>
            <source>Requirements</source>
            <translation>自查依据</translation>
        </message>
        <message>
            <source>… and %1 more.</source>
            <translation>……另有 %1 处。</translation>
        </message>
        <message>
            <source>“%1” was not loaded:
%2</source>
            <translation>“%1”没有载入：
%2</translation>
        </message>
        <message>
            <source>“%1” has no requirement in it. Nothing was loaded.</source>
            <translation>“%1”里没有要求项。没有载入任何内容。</translation>
        </message>
        <message>
            <source>“%1” can't be read. Nothing was loaded.</source>
            <translation>无法读取“%1”。没有载入任何内容。</translation>
        </message>
        <message>
            <source>“%1” is larger than 64 MB. Nothing was loaded.</source>
            <translation>“%1”超过 64 MB。没有载入任何内容。</translation>
        </message>
        <message>
            <source>“%1” is neither a requirement pack nor an OSCAL catalog. Nothing was loaded.</source>
            <translation>“%1”既不是要求项规则包，也不是 OSCAL 目录。没有载入任何内容。</translation>
        </message>
        <message>
            <source>groups are nested too deeply.</source>
            <translation>分组嵌套过深。</translation>
        </message>
        <message>
            <source>a control needs an id and a title.</source>
            <translation>控制项须有编号和标题。</translation>
        </message>
        <message>
            <source>controls are nested too deeply.</source>
            <translation>控制项嵌套过深。</translation>
        </message>
        <message>
            <source>Withdrawn controls were left out.</source>
            <translation>已撤销的控制项没有载入。</translation>
        </message>
        <message>
            <source>line %1, control %2</source>
            <translation>第 %1 行，控制项 %2</translation>
        </message>
        <message>
            <source>line 1</source>
            <translation>第 1 行</translation>
        </message>
        <message>
            <source>an OSCAL catalog needs metadata with a title.</source>
            <translation>OSCAL 目录须有带标题的元数据。</translation>
        </message>
        <message>
            <source>The requirement pack “%1” can't be used: %2. Nothing was changed.</source>
            <translation>要求项规则包“%1”不能用：%2。没有改动任何内容。</translation>
        </message>
        <message>
            <source>The requirement pack “%1” can't be used: %2: %3. Nothing was changed.</source>
            <translation>要求项规则包“%1”不能用：%2：%3。没有改动任何内容。</translation>
        </message>
        <message>
            <source>“%1” is longer than %2 characters</source>
            <translation>“%1”超过 %2 个字</translation>
        </message>
        <message>
            <source>“%1” must be a text</source>
            <translation>“%1”应是文字</translation>
        </message>
        <message>
            <source>“%1” is missing</source>
            <translation>缺少“%1”</translation>
        </message>
        <message>
            <source>“%1” must be true or false</source>
            <translation>“%1”应是 true 或 false</translation>
        </message>
        <message>
            <source>“%1” must be a whole number from %2 to %3</source>
            <translation>“%1”应是 %2 到 %3 的整数</translation>
        </message>
        <message>
            <source>“%1” needs a Chinese (zh) and an English (en) text, or one text for both</source>
            <translation>“%1”应有中文（zh）和英文（en），或只写一段文字两用</translation>
        </message>
        <message>
            <source>“%1” may not hold “%2”; possible are %3</source>
            <translation>“%1”里不能有“%2”，可用的是 %3</translation>
        </message>
        <message>
            <source>“%1” holds “%2” twice</source>
            <translation>“%1”里“%2”重复</translation>
        </message>
        <message>
            <source>“%1” must be a list</source>
            <translation>“%1”应是列表</translation>
        </message>
        <message>
            <source>the list “%1” is empty</source>
            <translation>列表“%1”是空的</translation>
        </message>
        <message>
            <source>“%1” must be an object</source>
            <translation>“%1”应是对象</translation>
        </message>
        <message>
            <source>“%1” is not a key that may stand here</source>
            <translation>这里不能有“%1”这个键</translation>
        </message>
        <message>
            <source>row %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>“%1” is no level from 1 to 4.</source>
            <translation>“%1”不是 1 至 4 级。</translation>
        </message>
        <message>
            <source>“%1” is neither general nor an extension.</source>
            <translation>“%1”既不是通用要求，也不是扩展要求。</translation>
        </message>
        <message>
            <source>“%1” is neither S, A nor G.</source>
            <translation>“%1”不是 S、A 或 G。</translation>
        </message>
        <message>
            <source>“%1” is no weight: 1, 2, 3 or 一般, 重要, 关键.</source>
            <translation>“%1”不是权重：应为 1、2、3 或 一般、重要、关键。</translation>
        </message>
        <message>
            <source>“%1” is no kind of object.</source>
            <translation>“%1”不是对象类型。</translation>
        </message>
        <message>
            <source>The column “%1” is not used.</source>
            <translation>“%1”列没有用到。</translation>
        </message>
        <message>
            <source>row 1</source>
            <translation>第 1 行</translation>
        </message>
        <message>
            <source>no column with the requirements was found (requirement, check item, 要求内容, 测评项 …).</source>
            <translation>没有找到写要求的列（要求内容、测评项、检查项……）。</translation>
        </message>
        <message>
            <source>The sheet “%1” has lost its column “%2”, so its answers belong to nothing. Nothing was changed. Export the questionnaire again and copy the answers over.</source>
            <translation>工作表“%1”缺少“%2”列，答案对不上要求项。没有改动任何内容。请重新导出问卷，再把答案抄过去。</translation>
        </message>
        <message>
            <source>This row was added: it belongs to no requirement item.</source>
            <translation>这一行是后加的，不属于任何要求项。</translation>
        </message>
        <message>
            <source>This row belongs to another round of self-assessment.</source>
            <translation>这一行属于另一轮自查。</translation>
        </message>
        <message>
            <source>The row says %1, its hidden id says %2: cells were moved.</source>
            <translation>这一行写的是 %1，隐藏标识却是 %2：单元格被移动过。</translation>
        </message>
        <message>
            <source>“%1” is no verdict.</source>
            <translation>“%1”不是判定。</translation>
        </message>
        <message>
            <source>This workbook is no questionnaire of Wardbook. Nothing was changed.</source>
            <translation>这个工作簿不是守册的问卷。没有改动任何内容。</translation>
        </message>
        <message>
            <source>How to fill in</source>
            <translation>填写说明</translation>
        </message>
        <message>
            <source>Questionnaire %1: %2 answers on the following sheets.</source>
            <translation>问卷 %1：后面的工作表共需 %2 个答案。</translation>
        </message>
        <message>
            <source>1. Read the question and check on the spot as the next column says.</source>
            <translation>1. 先读检查问题，再按“检查方法”一列现场检查。</translation>
        </message>
        <message>
            <source>2. Choose a verdict from the list: %1.</source>
            <translation>2. 在下拉列表里选判定：%1。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>3. Write what was found into the record. “Not applicable” needs a reason.</source>
            <translation>3. 把看到的写进现场记录。判“不适用”须写理由。</translation>
        </message>
        <message>
            <source>4. What can't be judged stays empty: an empty answer changes nothing.</source>
            <translation>4. 判不了的留空：空着不会改动任何内容。</translation>
        </message>
        <message>
            <source>5. Rows may be filtered. Don't add rows: they belong to nothing and are refused.</source>
            <translation>5. 可以筛选。请勿加行：加的行不属于任何要求项，会被退回。</translation>
        </message>
        <message>
            <source>6. Send the file back under any name. Every answer is compared before it is taken over.</source>
            <translation>6. 文件可以改名后交回。每个答案都先比对再采用。</translation>
        </message>
        <message>
            <source>This is a self-assessment, not an assessment by a licensed body.</source>
            <translation>这是本单位自查，不是测评机构的测评。</translation>
        </message>
        <message>
            <source>Choose one of the words of the list.</source>
            <translation>请从列表中选一个词。</translation>
        </message>
        <message>
            <source>There is nothing to ask: no cell of the round is left with this choice.</source>
            <translation>没有要问的：按这个选择，本轮没有剩下的单元格。</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Writing the questionnaire</source>
            <translation>正在写问卷</translation>
        </message>
        <message>
            <source>“%1” holds sentences, so it is read as the record.</source>
            <translation>“%1”里是成句的话，按现场记录读入。</translation>
        </message>
        <message>
            <source>Column %1 (%2) is read as “%3” because of what stands in it.</source>
            <translation>按内容判断，%1 列（%2）读作“%3”。</translation>
        </message>
        <message>
            <source>no heading</source>
            <translation>无标题</translation>
        </message>
        <message>
            <source>Taken for %1 “%2” because the words are alike.</source>
            <translation>文字相近，按 %1“%2”处理。</translation>
        </message>
        <message>
            <source>Taken for %1 by control point and letter, but the words are more like %2.</source>
            <translation>按控制点和项号取 %1，但文字更像 %2。</translation>
        </message>
        <message>
            <source>Taken for %1, the only item of “%2”.</source>
            <translation>按“%2”唯一的要求项 %1 处理。</translation>
        </message>
        <message>
            <source>No item of this round was found for “%1”.</source>
            <translation>没有找到与“%1”对应的要求项。</translation>
        </message>
        <message>
            <source>“%1” taken for “%2”.</source>
            <translation>“%1”按“%2”处理。</translation>
        </message>
        <message>
            <source>“%1” has no column of verdicts and was left out.</source>
            <translation>“%1”没有判定列，已跳过。</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>“%1”：%2</translation>
        </message>
        <message>
            <source>Taken for “%1”, the only object that the item applies to.</source>
            <translation>按“%1”处理：该要求项只适用于这一个对象。</translation>
        </message>
        <message>
            <source>More than one verdict is ticked.</source>
            <translation>勾了不止一个判定。</translation>
        </message>
        <message>
            <source>The sheet doesn't say which object this is about.</source>
            <translation>表里没有写是哪个对象。</translation>
        </message>
        <message>
            <source>The round has no object “%1”.</source>
            <translation>本轮没有对象“%1”。</translation>
        </message>
        <message>
            <source>The verdict stands in a column without a known heading.</source>
            <translation>判定所在的列没有可识别的标题。</translation>
        </message>
        <message>
            <source>Where an item is not applicable, the record is taken as the reason.</source>
            <translation>不适用的项，以现场记录为理由。</translation>
        </message>
        <message>
            <source>No sheet of this file has a column of verdicts (met, partly met, not met …). Nothing was changed. Say which column it is, or fill in a questionnaire instead.</source>
            <translation>文件里没有一张表有判定列（符合、部分符合、不符合……）。没有改动任何内容。请指明是哪一列，或改用问卷。</translation>
        </message>
        <message>
            <source>: %1</source>
            <translation>：%1</translation>
        </message>
        <message>
            <source>high risk</source>
            <translation>有高风险</translation>
        </message>
        <message>
            <source>. %1</source>
            <translation>。%1</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>要求项</translation>
        </message>
        <message>
            <source>What is asked</source>
            <translation>要求内容</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>现状</translation>
        </message>
        <message>
            <source>Suggested remedy</source>
            <translation>整改建议</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>整改</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>措施</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>责任部门与责任人</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>%1
late</source>
            <translation>%1
逾期</translation>
        </message>
        <message>
            <source>Results by layer</source>
            <translation>分层面结果</translation>
        </message>
        <message>
            <source>Score %1: %2 cells met, %3 partly, %4 not, %5 not applicable, %6 blank.</source>
            <translation>得分 %1：符合 %2 格，部分符合 %3 格，不符合 %4 格，不适用 %5 格，未评 %6 格。</translation>
        </message>
        <message>
            <source>Control point</source>
            <translation>控制点</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>发现的问题</translation>
        </message>
        <message>
            <source>Everything judged so far is met or not applicable.</source>
            <translation>已评的都符合或不适用。</translation>
        </message>
        <message>
            <source>%1 items are not or only partly met; at %2 of them something is not met at all.</source>
            <translation>%1 个要求项不符合或部分符合，其中 %2 项有完全没做到的。</translation>
        </message>
        <message>
            <source>High risks</source>
            <translation>高风险</translation>
        </message>
        <message>
            <source>Trigger</source>
            <translation>触发情形</translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Compensating measure</source>
            <translation>补偿措施</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>计入</translation>
        </message>
        <message>
            <source>No high risk was found.</source>
            <translation>没有发现高风险。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>The triggers follow a list whose official text has not been compared.</source>
            <translation>触发情形依据的清单尚未与正式文本核对。</translation>
        </message>
        <message>
            <source>Remediation</source>
            <translation>整改情况</translation>
        </message>
        <message>
            <source>%1 actions are open, %2 of them late, %3 with high risk; %4 are closed.</source>
            <translation>未关闭 %1 项，其中逾期 %2 项、高风险 %3 项；已关闭 %4 项。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未关闭</translation>
        </message>
        <message>
            <source>Closed or accepted</source>
            <translation>已关闭或接受风险</translation>
        </message>
        <message>
            <source>Steps and signatures</source>
            <translation>过程与签字</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>By</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>At</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Annex: objects</source>
            <translation>附录：被查对象</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Kept by</source>
            <translation>管理部门</translation>
        </message>
        <message>
            <source>Annex: not applicable</source>
            <translation>附录：不适用项</translation>
        </message>
        <message>
            <source>Object</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Every item applies.</source>
            <translation>所有要求项都适用。</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1，版本 %2</translation>
        </message>
        <message>
            <source>Cells by layer</source>
            <translation>各层面判定数</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层面</translation>
        </message>
        <message>
            <source>Blank</source>
            <translation>未评</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Basis and scope</source>
            <translation>依据与范围</translation>
        </message>
        <message>
            <source>%1 checked its system “%2” itself against the requirements of its grade. This report says what was looked at, what was found and what is being done about it.</source>
            <translation>%1 按“%2”的安全保护等级，对照相应要求开展自查。本报告说明查了什么、发现了什么、正在怎样整改。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Extensions</source>
            <translation>适用扩展要求</translation>
        </message>
        <message>
            <source>Scoring rule</source>
            <translation>计分规则</translation>
        </message>
        <message>
            <source>Begun on</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>Items and objects</source>
            <translation>要求项与对象</translation>
        </message>
        <message>
            <source>%1 items, %2 objects, %3 cells</source>
            <translation>%1 个要求项，%2 个对象，%3 格</translation>
        </message>
        <message>
            <source>Objects by kind</source>
            <translation>对象类型</translation>
        </message>
        <message>
            <source>The system was graded anew after the round began (now S%1A%2). The round was finished with the grade it began with.</source>
            <translation>本轮开始后系统重新定级（现为 S%1A%2）。本轮仍按开始时的等级完成。</translation>
        </message>
        <message>
            <source>The catalogue of requirements has not been compared with the official text.</source>
            <translation>要求项目录尚未与正式文本核对。</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>自查方法</translation>
        </message>
        <message>
            <source>Every item is held against every object of a kind that it speaks of: by asking those responsible, by looking at documents and settings, and by trying it out. What the whole unit shares is judged once and counts for each system.</source>
            <translation>每个要求项逐一对照它所涉及类型的每个对象：访谈责任人，核查文档与配置，并实际测试。全单位共用的只判定一次，各系统都采用。</translation>
        </message>
        <message>
            <source>: everything the item asks for is there.</source>
            <translation>：要求的内容都已做到。</translation>
        </message>
        <message>
            <source>: a part of it is missing.</source>
            <translation>：有一部分没有做到。</translation>
        </message>
        <message>
            <source>: it is missing, or without effect.</source>
            <translation>：没有做到，或者没有效果。</translation>
        </message>
        <message>
            <source>: the object can't have it; the reason is in the annex.</source>
            <translation>：对象不存在此项，理由见附录。</translation>
        </message>
        <message>
            <source>Whoever judged could not review or sign the round. Scores of layers, control points and objects are the share of what is met, partly met counting half.</source>
            <translation>判定人不得复核或签字。层面、控制点和对象的得分为符合所占比例，部分符合按一半计。</translation>
        </message>
        <message>
            <source>Overall result</source>
            <translation>总体情况</translation>
        </message>
        <message>
            <source>This round is not signed. Its figures may still change.</source>
            <translation>本轮尚未签字，数字还可能变化。</translation>
        </message>
        <message>
            <source>%1 cells are not judged yet, so there is no conclusion.</source>
            <translation>还有 %1 格未评，因此没有结论。</translation>
        </message>
        <message>
            <source>Rate met</source>
            <translation>符合率</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>要求项</translation>
        </message>
        <message>
            <source>%1 met, %2 partly met, %3 not met, %4 not applicable</source>
            <translation>符合 %1 项，部分符合 %2 项，不符合 %3 项，不适用 %4 项</translation>
        </message>
        <message>
            <source>%1, of which %2 count</source>
            <translation>%1 项，其中计入 %2 项</translation>
        </message>
        <message>
            <source>Conclusion of the self-assessment</source>
            <translation>自查结论</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>暂无</translation>
        </message>
        <message>
            <source>Round before</source>
            <translation>上一轮</translation>
        </message>
        <message>
            <source>%1: rate met %2</source>
            <translation>%1：符合率 %2</translation>
        </message>
        <message>
            <source>%1 items speak of kinds of object that the round doesn't have. They are in no figure.</source>
            <translation>有 %1 个要求项针对本轮没有的对象类型，不计入任何数字。</translation>
        </message>
        <message>
            <source>The rate lies exactly on a limit that the rule leaves open: the body that assesses decides.</source>
            <translation>符合率正好落在规则没有说明的界限上：由测评机构判定。</translation>
        </message>
        <message>
            <source>The rule doesn't speak of this case. The conclusion is presumed.</source>
            <translation>规则没有说明这种情形，结论为推定。</translation>
        </message>
        <message>
            <source>Score of the layers, the round before dashed</source>
            <translation>各层面得分，虚线为上一轮</translation>
        </message>
        <message>
            <source>Verdicts by layer</source>
            <translation>各层面判定</translation>
        </message>
        <message>
            <source>How the result was worked out</source>
            <translation>计分过程</translation>
        </message>
        <message>
            <source>Rule: </source>
            <translation>规则：</translation>
        </message>
        <message>
            <source>Source: %1</source>
            <translation>出处：%1</translation>
        </message>
        <message>
            <source>Compared with the round before</source>
            <translation>与上一轮对比</translation>
        </message>
        <message>
            <source>There is no earlier round to compare with.</source>
            <translation>没有可对比的上一轮。</translation>
        </message>
        <message>
            <source>Against “%1”: %2 cells better, %3 worse, %4 the same.</source>
            <translation>与“%1”相比：%2 格变好，%3 格变差，%4 格相同。</translation>
        </message>
        <message>
            <source>Rate met, round by round</source>
            <translation>历轮符合率</translation>
        </message>
        <message>
            <source>Worse than before</source>
            <translation>比上一轮差的</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>上一轮</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>本轮</translation>
        </message>
        <message>
            <source>Nothing is worse than before.</source>
            <translation>没有变差的。</translation>
        </message>
        <message>
            <source>“%1” is no identifier: letters, digits, dot, hyphen and _ only</source>
            <translation>“%1”不能作标识：只用字母、数字、点、连字符和下划线</translation>
        </message>
        <message>
            <source>the id “%1” is there twice</source>
            <translation>标识“%1”重复</translation>
        </message>
        <message>
            <source>“%1” names “%2”, which is not in the pack</source>
            <translation>“%1”指向“%2”，规则包里没有</translation>
        </message>
        <message>
            <source>an object must stand here</source>
            <translation>这里应是对象</translation>
        </message>
        <message>
            <source>line %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>this is no JSON (%1)</source>
            <translation>不是 JSON（%1）</translation>
        </message>
        <message>
            <source>the file must hold one JSON object</source>
            <translation>文件应是一个 JSON 对象</translation>
        </message>
        <message>
            <source>this is a pack of another kind (%1)</source>
            <translation>这是另一种规则包（%1）</translation>
        </message>
        <message>
            <source>“%1” must be S, A or G</source>
            <translation>“%1”应是 S、A 或 G</translation>
        </message>
        <message>
            <source>%1 should have %2 items, but there are %3</source>
            <translation>%1 应有 %2 项，实有 %3 项</translation>
        </message>
        <message>
            <source>The program's own requirement pack is missing. The vault is unharmed. Install the program again.</source>
            <translation>程序自带的要求项规则包不见了。保险库没有受影响。请重新安装程序。</translation>
        </message>
        <message>
            <source>“%1” of object %2 is no cell of this round. Nothing was changed. Load the round again: its items or objects may have changed.</source>
            <translation>本轮没有“%1”与对象 %2 这一格。没有改动任何内容。请重新打开本轮：要求项或对象可能有变。</translation>
        </message>
        <message>
            <source>%1: only what is partly met or not met can be a high risk. Nothing was changed. Judge the cell first.</source>
            <translation>%1：部分符合或不符合的才能标高风险。没有改动任何内容。先判定这一格。</translation>
        </message>
        <message>
            <source>%1: “not applicable” needs a reason. Nothing was changed. Write why it does not apply.</source>
            <translation>%1：“不适用”要写理由。没有改动任何内容。写明为什么不适用。</translation>
        </message>
        <message>
            <source>The round was moved to another version of its requirement pack meanwhile. Nothing was changed. Load the round again.</source>
            <translation>这期间本轮换了要求项规则包的版本。没有改动任何内容。请重新打开本轮。</translation>
        </message>
        <message>
            <source>Judge %1</source>
            <translation>判定 %1</translation>
        </message>
        <message>
            <source>Judge %1 cells</source>
            <translation>判定 %1 格</translation>
        </message>
        <message>
            <source>The attachment “%1” is no longer in the evidence store. The verdict is unharmed. Take the attachment from a backup, or attach the file again.</source>
            <translation>附件“%1”已不在证据库里。判定没有受影响。从备份取回附件，或重新添加这个文件。</translation>
        </message>
        <message>
            <source>The entry of evidence number %1 is gone. The verdict is unharmed. Run a full verification.</source>
            <translation>编号 %1 的证据登记不见了。判定没有受影响。请做一次全面校验。</translation>
        </message>
        <message>
            <source>The evidence “%1” was withdrawn. The verdict is unharmed.</source>
            <translation>证据“%1”已作废。判定没有受影响。</translation>
        </message>
        <message>
            <source>Add objects to the round</source>
            <translation>本轮增加被查对象</translation>
        </message>
        <message>
            <source>The object “%1” is not in use. Nothing was changed.</source>
            <translation>对象“%1”不在用。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Take an object out of the round</source>
            <translation>本轮移出被查对象</translation>
        </message>
        <message>
            <source>“%1” is judged already in this round. Nothing was changed. Clear its cells first if it does not belong here.</source>
            <translation>“%1”在本轮已有判定。没有改动任何内容。它不属于本轮的话，先清空它的各格。</translation>
        </message>
        <message>
            <source>“%1” is the only object of this round. Nothing was changed.</source>
            <translation>“%1”是本轮唯一的对象。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Moving a round to another version of its pack needs a reason. Nothing was changed.</source>
            <translation>本轮换用规则包的另一版本，要写理由。没有改动任何内容。</translation>
        </message>
        <message>
            <source>“%1” has no items for this round. Nothing was changed.</source>
            <translation>“%1”里没有本轮要用的要求项。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Move the round to another pack version</source>
            <translation>本轮换用规则包的另一版本</translation>
        </message>
        <message>
            <source>The requirement pack “%1” can't be read from the vault, so what was judged by it can't be shown. The verdicts are unharmed. Load the same pack again, or take the vault from a backup.</source>
            <translation>保险库里的要求项规则包“%1”读不出来，依据它的判定暂时不能显示。判定没有受影响。重新载入同一规则包，或改用保险库的备份。</translation>
        </message>
        <message>
            <source>The requirement pack “%1” is not in this vault. Nothing was changed. Load it first.</source>
            <translation>保险库里没有要求项规则包“%1”。没有改动任何内容。请先载入。</translation>
        </message>
        <message>
            <source>There is a requirement pack “%1” with other content already. Nothing was changed. Give the new one another version.</source>
            <translation>已有要求项规则包“%1”，内容不同。没有改动任何内容。给新的规则包换一个版本号。</translation>
        </message>
        <message>
            <source>Load requirement pack</source>
            <translation>载入要求项规则包</translation>
        </message>
        <message>
            <source>“%1” is submitted: its scoring is fixed. Nothing was changed; have it returned first.</source>
            <translation>“%1”已提交，计分规则已固定，未作改动；需先退回。</translation>
        </message>
        <message>
            <source>Scoring rule chosen</source>
            <translation>选择计分规则</translation>
        </message>
        <message>
            <source>The round can't begin: %1 Nothing was changed.</source>
            <translation>这一轮不能开始：%1没有改动任何内容。</translation>
        </message>
        <message>
            <source>“%1” has a round “%2” already; give this one another name.</source>
            <translation>“%1”已有轮次“%2”，请换一个名称。</translation>
        </message>
        <message>
            <source>%1, first half</source>
            <translation>%1 上半年</translation>
        </message>
        <message>
            <source>%1, second half</source>
            <translation>%1 下半年</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>“%1” has no objects to look at. Enter its machine room, servers, applications and so on under “%2” first.</source>
            <translation>“%1”还没有被查对象。先在“%2”里登记它的机房、服务器、应用等。</translation>
        </message>
        <message>
            <source>the object “%1” is not in use.</source>
            <translation>对象“%1”不在用。</translation>
        </message>
        <message>
            <source>there is no extension “%1”.</source>
            <translation>没有“%1”这项扩展要求。</translation>
        </message>
        <message>
            <source>“%1” has no items of “%2” for %3.</source>
            <translation>“%1”里没有%3的“%2”要求项。</translation>
        </message>
        <message>
            <source>the system is not in this vault.</source>
            <translation>保险库里没有这个系统。</translation>
        </message>
        <message>
            <source>“%1” has no grade yet. Grade it first: the grade decides the items.</source>
            <translation>“%1”还没有定级。先定级：要求项由等级决定。</translation>
        </message>
        <message>
            <source>the round “%1” of “%2” is not signed yet. Finish it, or void it.</source>
            <translation>“%2”的轮次“%1”还没有签字。先完成它，或把它作废。</translation>
        </message>
        <message>
            <source>Begin self-assessment</source>
            <translation>开始自查</translation>
        </message>
        <message>
            <source>%1 cells are not judged yet; the first is %2 × %3.</source>
            <translation>还有 %1 格未判定，第一格是 %2 × %3。</translation>
        </message>
        <message>
            <source>This needs a second person: you judged cells of this round yourself.</source>
            <translation>这一步要由另一个人做：本轮里有你自己判定的格。</translation>
        </message>
        <message>
            <source>The round can't be submitted: %1 Nothing was changed.</source>
            <translation>这一轮不能提交：%1没有改动任何内容。</translation>
        </message>
        <message>
            <source>This is not possible for a round that is “%1”.</source>
            <translation>“%1”的轮次不能做这一步。</translation>
        </message>
        <message>
            <source>No item is judged and applies: there is no score and no conclusion.</source>
            <translation>没有已判定且适用的要求项：不算分，也没有结论。</translation>
        </message>
        <message>
            <source>%1 of %2 items have no weight in the pack; each counts with weight %3.</source>
            <translation>%2 项中有 %1 项在规则包里没有权重，各按权重 %3 计。</translation>
        </message>
        <message>
            <source>%1: weight %2 × (1 − %3) %4</source>
            <translation>%1：权重 %2 ×（1 − %3）%4</translation>
        </message>
        <message>
            <source>Technology</source>
            <translation>技术部分</translation>
        </message>
        <message>
            <source>Management</source>
            <translation>管理部分</translation>
        </message>
        <message>
            <source>%1: no item is judged, so its %2 points stay.</source>
            <translation>%1：没有已判定的要求项，%2 分不扣。</translation>
        </message>
        <message>
            <source>%1: %2 − %3 × 100 ÷ %4 is below 0 and counts as 0</source>
            <translation>%1：%2 − %3 × 100 ÷ %4 小于 0，按 0 计</translation>
        </message>
        <message>
            <source>%1: %2 − %3 × 100 ÷ %4 %5</source>
            <translation>%1：%2 − %3 × 100 ÷ %4 %5</translation>
        </message>
        <message>
            <source>Score = %1 + %2 %3</source>
            <translation>得分 = %1 + %2 %3</translation>
        </message>
        <message>
            <source>%1: lost %2 of %3 %4</source>
            <translation>%1：失分 %2 ÷ 总权重 %3 %4</translation>
        </message>
        <message>
            <source>Score = 100 − %1 ÷ %2 × 100 %3</source>
            <translation>得分 = 100 − %1 ÷ %2 × 100 %3</translation>
        </message>
        <message>
            <source>medium risk</source>
            <translation>最高为中风险</translation>
        </message>
        <message>
            <source>low risk</source>
            <translation>最高为低风险</translation>
        </message>
        <message>
            <source>Score %1 and %2: %3</source>
            <translation>得分 %1，%2：%3</translation>
        </message>
        <message>
            <source>No item is judged and applies: there is no rate and no conclusion.</source>
            <translation>没有已判定且适用的要求项：不算符合率，也没有结论。</translation>
        </message>
        <message>
            <source>%1: its objects make %2 of an item.</source>
            <translation>%1：各对象折合 %2 项。</translation>
        </message>
        <message>
            <source>Items met and half of those partly met: %1 + %2 × 0.5 %3</source>
            <translation>符合项加部分符合项的一半：%1 + %2 × 0.5 %3</translation>
        </message>
        <message>
            <source>Rate met = %1 ÷ (%2 − %3) × 100% %4%</source>
            <translation>符合率 = %1 ÷（%2 − %3）× 100% %4%</translation>
        </message>
        <message>
            <source>%1% is above %2% and no major hidden risk counts: %3</source>
            <translation>%1% 高于 %2%，没有计入的重大风险隐患：%3</translation>
        </message>
        <message>
            <source>%1% is between %4% and %2%: %3</source>
            <translation>%1% 高于 %4%、低于 %2%：%3</translation>
        </message>
        <message>
            <source>%1% is below %4%: %3</source>
            <translation>%1% 低于 %4%：%3</translation>
        </message>
        <message>
            <source>Exactly %1%: a limit value, for the assessment body to judge; here it counts as “%2” by the setting.</source>
            <translation>正好 %1%：边界值，由测评机构判定；此处按设置计为“%2”。</translation>
        </message>
        <message>
            <source>%1% is above %2% with a major hidden risk: the rule doesn't speak of this case, and the setting gives no conclusion.</source>
            <translation>%1% 高于 %2%，但有重大风险隐患：规则没有写明这种情形，按设置不给结论。</translation>
        </message>
        <message>
            <source>%1% is above %2% with a major hidden risk: the rule doesn't speak of this case; presumed: %3</source>
            <translation>%1% 高于 %2%，但有重大风险隐患：规则没有写明这种情形，推定为：%3</translation>
        </message>
        <message>
            <source>Rule: %1. %2 items, %3 objects, %4 cells.</source>
            <translation>规则：%1。要求项 %2 项，对象 %3 个，共 %4 格。</translation>
        </message>
        <message>
            <source>%1 items are for kinds of object that this round doesn't have; they are in no figure.</source>
            <translation>有 %1 项针对本轮没有的对象类型，不计入任何数字。</translation>
        </message>
        <message>
            <source>%1 cells are blank: these are the figures of what is judged so far, and there is no conclusion yet.</source>
            <translation>还有 %1 格没有判定：以下只算已判定的部分，还没有结论。</translation>
        </message>
        <message>
            <source>Setting – %1: %2</source>
            <translation>设置 – %1：%2</translation>
        </message>
        <message>
            <source>Items: %1 met, %2 partly met, %3 not met, %4 not applicable, %5 not judged yet.</source>
            <translation>要求项：符合 %1 项，部分符合 %2 项，不符合 %3 项，不适用 %4 项，未判定 %5 项。</translation>
        </message>
        <message>
            <source>Partly met: %1</source>
            <translation>部分符合：%1</translation>
        </message>
        <message>
            <source>Not applicable: %1</source>
            <translation>不适用：%1</translation>
        </message>
        <message>
            <source>Not met: %1</source>
            <translation>不符合：%1</translation>
        </message>
        <message>
            <source>No high risk counts.</source>
            <translation>没有计入的高风险。</translation>
        </message>
        <message>
            <source>High risks that count: %1 (%2)</source>
            <translation>计入的高风险：%1 项（%2）</translation>
        </message>
        <message>
            <source>High risks that don't count under the settings: %1 (%2)</source>
            <translation>按设置不计入的高风险：%1 项（%2）</translation>
        </message>
        <message>
            <source>The setting “%1” of the scoring rule has no option “%2”. Nothing was changed; choose one of those offered.</source>
            <translation>计分设置“%1”没有选项“%2”。没有任何改动；请从列出的选项里选。</translation>
        </message>
        <message>
            <source>There is no scoring rule “%1”. The verdicts are unharmed; choose another rule.</source>
            <translation>没有计分规则“%1”。判定完好；请改选其他规则。</translation>
        </message>
        <message>
            <source>Licensed assessment</source>
            <translation>等级测评</translation>
        </message>
        <message>
            <source>as entered in the register</source>
            <translation>按台账登记的日期</translation>
        </message>
        <message>
            <source>%1 points</source>
            <translation>%1 分</translation>
        </message>
        <message>
            <source>rate met %1</source>
            <translation>符合率 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late, was due %1</source>
            <translation>
                <numerusform>逾期 %n 天，期限为 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>To be signed</source>
            <translation>待签</translation>
        </message>
        <message>
            <source>now %1</source>
            <translation>现为%1</translation>
        </message>
        <message>
            <source>Being graded anew</source>
            <translation>改定级中</translation>
        </message>
        <message>
            <source>Being graded</source>
            <translation>定级中</translation>
        </message>
        <message>
            <source>Not graded yet</source>
            <translation>还没有定级</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <translation>%1　%2</translation>
        </message>
        <message>
            <source>How it was graded isn't on record</source>
            <translation>定级过程没有记在本库</translation>
        </message>
        <message>
            <source>Graded by the unit itself</source>
            <translation>由本单位自主定级</translation>
        </message>
        <message>
            <source>Expert review and approval are there</source>
            <translation>专家评审、主管核准齐</translation>
        </message>
        <message>
            <source>No approval by the superior department</source>
            <translation>缺主管部门核准</translation>
        </message>
        <message>
            <source>No expert review</source>
            <translation>缺专家评审</translation>
        </message>
        <message>
            <source>Neither expert review nor approval</source>
            <translation>缺专家评审、主管部门核准</translation>
        </message>
        <message>
            <source>Grade 1 is not filed</source>
            <translation>第一级不需备案</translation>
        </message>
        <message>
            <source>The grade changed: file anew</source>
            <translation>等级已变，须重新备案</translation>
        </message>
        <message>
            <source>Filed once it is in operation</source>
            <translation>投入运行后备案</translation>
        </message>
        <message>
            <source>Not filed yet</source>
            <translation>还没有备案</translation>
        </message>
        <message>
            <source>File by %1</source>
            <translation>%1前须备案</translation>
        </message>
        <message>
            <source>Filed</source>
            <translation>已备案</translation>
        </message>
        <message>
            <source>Renew the certificate by %1</source>
            <translation>%1前须换发证明</translation>
        </message>
        <message>
            <source>Certificate valid until %1</source>
            <translation>证明有效期至 %1</translation>
        </message>
        <message>
            <source>First one by %1</source>
            <translation>%1前须自查</translation>
        </message>
        <message>
            <source>Next one by %1</source>
            <translation>%1前再查</translation>
        </message>
        <message>
            <source>No self-assessment yet</source>
            <translation>还没有自查</translation>
        </message>
        <message>
            <source>%1, signed %2</source>
            <translation>%1，%2 签字</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>%1, %2% done</source>
            <translation>%1，完成 %2%</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) left</source>
            <translation>
                <numerusform>剩 %n 格</numerusform>
            </translation>
        </message>
        <message>
            <source>Ready to submit</source>
            <translation>已全部判定，可提交</translation>
        </message>
        <message>
            <source>To be reviewed</source>
            <translation>待复核</translation>
        </message>
        <message>
            <source>Due by %1</source>
            <translation>%1前须再测</translation>
        </message>
        <message>
            <source>First due by %1</source>
            <translation>%1前须测评</translation>
        </message>
        <message>
            <source>Last on %1</source>
            <translation>上次 %1</translation>
        </message>
        <message>
            <source>No licensed assessment yet</source>
            <translation>还没有等级测评</translation>
        </message>
        <message>
            <source>None asked for</source>
            <translation>不要求等级测评</translation>
        </message>
        <message>
            <source>Nothing open</source>
            <translation>没有未关闭的整改</translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n 项未关闭</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>逾期 %n 项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of high risk</source>
            <translation>
                <numerusform>高风险 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Grading to be signed</source>
            <translation>定级待签</translation>
        </message>
        <message>
            <source>Filing is late</source>
            <translation>备案已逾期</translation>
        </message>
        <message>
            <source>Filing certificate has expired</source>
            <translation>备案证明已到期</translation>
        </message>
        <message>
            <source>Licensed assessment is late</source>
            <translation>等级测评已逾期</translation>
        </message>
        <message>
            <source>Self-assessment to be reviewed</source>
            <translation>自查待复核</translation>
        </message>
        <message>
            <source>Self-assessment to be signed</source>
            <translation>自查待签</translation>
        </message>
        <message>
            <source>In self-assessment</source>
            <translation>自查中</translation>
        </message>
        <message numerus="yes">
            <source>In self-assessment, %n cell(s) left</source>
            <translation>
                <numerusform>自查中，剩 %n 格</numerusform>
            </translation>
        </message>
        <message>
            <source>Self-assessment ready to submit</source>
            <translation>自查待提交</translation>
        </message>
        <message numerus="yes">
            <source>Remediation: %n late</source>
            <translation>
                <numerusform>整改逾期 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 was due %2</source>
            <translation>%1已过期限 %2</translation>
        </message>
        <message>
            <source>%1 by %2</source>
            <translation>%2前%1</translation>
        </message>
        <message numerus="yes">
            <source>Remediation: %n open</source>
            <translation>
                <numerusform>整改 %n 项未关闭</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to do</source>
            <translation>无待办</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>概要</translation>
        </message>
        <message>
            <source>What</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>%1 [unverified]</source>
            <translation>%1［待核对］</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>分层面</translation>
        </message>
        <message>
            <source>Items by object</source>
            <translation>项×对象</translation>
        </message>
        <message>
            <source>Writing the workbook</source>
            <translation>正在写工作簿</translation>
        </message>
        <message>
            <source>Open points</source>
            <translation>未符合项</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>High risk</source>
            <translation>高风险</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>现场记录</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>完成情况</translation>
        </message>
        <message>
            <source>%1, late</source>
            <translation>%1，逾期</translation>
        </message>
        <message>
            <source>This grading is not in the vault. Nothing was changed; read the page again with F5.</source>
            <translation>保险库里没有这次定级。没有任何改动；请按 F5 重新读取本页。</translation>
        </message>
        <message>
            <source>There is no such self-assessment in this vault.</source>
            <translation>保险库里没有这次自查。</translation>
        </message>
        <message>
            <source>The public holidays of %1 are not loaded yet: only weekends are left out.</source>
            <translation>%1 年的节假日安排尚未载入，只扣除了周末。</translation>
        </message>
        <message>
            <source>This is no list of public holidays: “%1” is not what is expected there. Nothing was changed. The format is described in resources/packs/README.md.</source>
            <translation>这不是节假日安排：“%1” 处的内容不符合格式。没有改动任何内容。格式见 resources/packs/README.md。</translation>
        </message>
        <message>
            <source>The public holidays “%1 %2” of this unit can't be read from the vault. What was recorded is unharmed. Load them again under another version.</source>
            <translation>本单位的节假日安排 “%1 %2” 无法从保险库读出。已登记的内容不受影响。请换一个版本号重新载入。</translation>
        </message>
        <message>
            <source>Load public holidays</source>
            <translation>载入节假日安排</translation>
        </message>
    </context>
    <context>
        <name>GradingPageTr</name>
        <message>
            <source>The clipboard holds neither a picture nor files</source>
            <translation>剪贴板里没有图片，也没有文件</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) filled</source>
            <translation>
                <numerusform>已填 %n 格</numerusform>
            </translation>
        </message>
        <message>
            <source>This is the last cell without a verdict</source>
            <translation>只剩这一格未评</translation>
        </message>
        <message>
            <source>Every cell has a verdict</source>
            <translation>全部评完</translation>
        </message>
        <message>
            <source>Only what is partly met or not met can be a high risk. Judge it first.</source>
            <translation>部分符合或不符合的格才能标高风险，先判定</translation>
        </message>
        <message>
            <source>Nothing to undo</source>
            <translation>没有可撤销的操作</translation>
        </message>
        <message>
            <source>There is no earlier round to take over from</source>
            <translation>没有可沿用的上一轮</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) marked</source>
            <translation>
                <numerusform>已选 %n 格</numerusform>
            </translation>
        </message>
        <message>
            <source>Take over the marked cells from the previous round</source>
            <translation>选中的格沿用上一轮</translation>
        </message>
        <message>
            <source>Take over what is blank in “%1”</source>
            <translation>“%1”未评的格沿用上一轮</translation>
        </message>
        <message>
            <source>Fill right</source>
            <translation>向右填充</translation>
        </message>
        <message>
            <source>Fill down</source>
            <translation>向下填充</translation>
        </message>
        <message>
            <source>Copy %1 to the blank cells of other objects of its kind</source>
            <translation>把“%1”一列复制到同类对象的未评格</translation>
        </message>
        <message>
            <source>Add evidence…</source>
            <translation>添加证据…</translation>
        </message>
        <message>
            <source>Remediate…</source>
            <translation>转为整改…</translation>
        </message>
        <message>
            <source>Fold all</source>
            <translation>全部折叠</translation>
        </message>
        <message>
            <source>Unfold all</source>
            <translation>全部展开</translation>
        </message>
        <message>
            <source>Objects of this round…</source>
            <translation>本轮被查对象…</translation>
        </message>
        <message>
            <source>Take over what is blank in this layer</source>
            <translation>本层面未评的格沿用上一轮</translation>
        </message>
        <message>
            <source>After a verdict go down</source>
            <translation>判定后下移</translation>
        </message>
        <message>
            <source>After a verdict go right</source>
            <translation>判定后右移</translation>
        </message>
        <message>
            <source>Only blank</source>
            <translation>只看未评</translation>
        </message>
        <message>
            <source>Only not met</source>
            <translation>只看不符合</translation>
        </message>
        <message>
            <source>Compare rounds</source>
            <translation>历次对比</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Back to the systems</source>
            <translation>返回定级对象</translation>
        </message>
        <message>
            <source>Cells judged</source>
            <translation>已评格数</translation>
        </message>
        <message>
            <source>%1 self-assessment</source>
            <translation>%1 自查</translation>
        </message>
        <message>
            <source>%1 / %2 cells</source>
            <translation>%1 / %2 格</translation>
        </message>
        <message>
            <source>Nothing to fill</source>
            <translation>没有可填的格</translation>
        </message>
        <message numerus="yes">
            <source>Evidence for %n cell(s)</source>
            <translation>
                <numerusform>证据已加到 %n 格</numerusform>
            </translation>
        </message>
        <message>
            <source>The last verdicts are not saved yet</source>
            <translation>最近的判定还没有存入</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>The system was graded anew meanwhile</source>
            <translation>这个系统已重新定级</translation>
        </message>
        <message>
            <source>This round goes on with grade S%1A%2; the system now has S%3A%4.</source>
            <translation>本轮仍按 S%1A%2 自查，系统现为 S%3A%4。</translation>
        </message>
        <message>
            <source>The last verdicts could not be saved. Leaving now loses them.</source>
            <translation>最近的判定没能存入，现在离开会丢失。</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Why it does not apply</source>
            <translation>不适用理由</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>现场记录</translation>
        </message>
        <message>
            <source>High risk</source>
            <translation>高风险</translation>
        </message>
        <message>
            <source>Compensating measure</source>
            <translation>补偿措施</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>To be checked</source>
            <translation>待核对</translation>
        </message>
        <message>
            <source>This item is not checked against the standard yet.</source>
            <translation>这一项还没有与标准原文核对（待核对）。</translation>
        </message>
        <message numerus="yes">
            <source>%1, and %n more marked</source>
            <translation>
                <numerusform>%1，另选中 %n 格</numerusform>
            </translation>
        </message>
        <message>
            <source>Only what is partly met or not met is turned into remediation.</source>
            <translation>部分符合或不符合的格才转为整改。</translation>
        </message>
        <message>
            <source>By %1, %2</source>
            <translation>%1 %2 改</translation>
        </message>
        <message>
            <source>Verdicts</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>All judged</source>
            <translation>已评完</translation>
        </message>
        <message numerus="yes">
            <source>%n not judged</source>
            <translation>
                <numerusform>未评 %n 格</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, printed on %2. Self-assessment, not a licensed assessment.</source>
            <translation>%1，%2 打印。本单位自查结果，不是等级测评。</translation>
        </message>
        <message>
            <source>How to check it</source>
            <translation>怎样查</translation>
        </message>
        <message>
            <source>interview</source>
            <comment>way of checking</comment>
            <translation>访谈</translation>
        </message>
        <message>
            <source>look</source>
            <comment>way of checking</comment>
            <translation>核查</translation>
        </message>
        <message>
            <source>test</source>
            <comment>way of checking</comment>
            <translation>测试</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>label and text</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>Ways</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Usual evidence</source>
            <translation>常见证据</translation>
        </message>
        <message>
            <source>Usual remedy</source>
            <translation>常见整改</translation>
        </message>
        <message>
            <source>Requirement item</source>
            <translation>要求项</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>unchecked</source>
            <translation>待核对</translation>
        </message>
        <message>
            <source>High risk from %1 on</source>
            <translation>高风险情形（%1起）</translation>
        </message>
        <message>
            <source>Clauses</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>复制 %1</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层面</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>要求项</translation>
        </message>
        <message>
            <source>What is required</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>Object</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Cells that differ</source>
            <translation>有变化的格</translation>
        </message>
        <message>
            <source>Back to the grid</source>
            <translation>返回判定表</translation>
        </message>
        <message>
            <source>Against</source>
            <translation>与</translation>
        </message>
        <message>
            <source>Round to compare with</source>
            <translation>对比的轮次</translation>
        </message>
        <message>
            <source>All differences</source>
            <translation>全部变化</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>变好</translation>
        </message>
        <message>
            <source>Worse</source>
            <translation>变差</translation>
        </message>
        <message>
            <source>Return…</source>
            <translation>退回…</translation>
        </message>
        <message>
            <source>Pass review</source>
            <translation>复核通过</translation>
        </message>
        <message>
            <source>This is the first round of the system; there is nothing to compare with.</source>
            <translation>这是该系统的第一轮自查，没有可对比的轮次。</translation>
        </message>
        <message>
            <source>better %1</source>
            <translation>变好 %1</translation>
        </message>
        <message>
            <source>worse %1</source>
            <translation>变差 %1</translation>
        </message>
        <message>
            <source>other %1</source>
            <translation>其他变化 %1</translation>
        </message>
        <message>
            <source>unchanged %1</source>
            <translation>未变 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n new item(s)</source>
            <translation>
                <numerusform>新增要求 %n 项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new object(s)</source>
            <translation>
                <numerusform>新增对象 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>No cell differs from %1.</source>
            <translation>与 %1 相比没有变化。</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Screenshot %1.png</source>
            <translation>截图 %1.png</translation>
        </message>
        <message>
            <source>Storing evidence</source>
            <translation>正在存入证据</translation>
        </message>
        <message>
            <source>%1 could not be read. The cells are as they were; check whether the file can be opened and add it again.</source>
            <translation>%1 读不出来。各格没有改动；确认文件能打开后再添加。</translation>
        </message>
        <message>
            <source>Compared with here</source>
            <translation>与这里对比</translation>
        </message>
        <message>
            <source>Answers in %1</source>
            <translation>“%1”中的填报</translation>
        </message>
        <message>
            <source>%1 new, %2 differ, %3 the same, %4 refused, %5 left empty</source>
            <translation>新增 %1，不同 %2，相同 %3，不能采用 %4，未填 %5</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Differs</source>
            <translation>不同</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>不能采用</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Write %1 cells</source>
            <translation>写入 %1 格</translation>
        </message>
        <message>
            <source>Nothing is ticked</source>
            <translation>没有勾选任何一行</translation>
        </message>
        <message>
            <source>Space or a click on the mark takes a row over or leaves it out.</source>
            <translation>按空格或点标记，决定是否采用这一行。</translation>
        </message>
        <message>
            <source>Writing the verdicts</source>
            <translation>正在写入判定</translation>
        </message>
        <message>
            <source>Filled from %1</source>
            <translation>由“%1”填入</translation>
        </message>
        <message>
            <source>%1 cells written</source>
            <translation>已写入 %1 格</translation>
        </message>
        <message>
            <source>%1 cells were changed by somebody else meanwhile and stay as they are.</source>
            <translation>有 %1 格已被他人修改，保持不变。</translation>
        </message>
        <message>
            <source>Choose a questionnaire that came back, or a record sheet</source>
            <translation>选择收回的填报表或测评记录表</translation>
        </message>
        <message>
            <source>Spreadsheets (*.xlsx *.csv);;All files (*)</source>
            <translation>电子表格 (*.xlsx *.csv);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Reading the answers</source>
            <translation>正在读取填报</translation>
        </message>
        <message>
            <source>judged here after the file was made</source>
            <translation>填报表导出之后这里又判定过</translation>
        </message>
        <message>
            <source>guessed (%1 %): %2</source>
            <translation>推测（%1%）：%2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>will be written</source>
            <translation>将写入</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>不采用</translation>
        </message>
        <message>
            <source>Place in the file</source>
            <translation>文件位置</translation>
        </message>
        <message>
            <source>Assessed object</source>
            <translation>被查对象</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>这里</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>文件中</translation>
        </message>
        <message>
            <source>Note or remark</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Grading</source>
            <translation>定级</translation>
        </message>
        <message>
            <source>Business information S</source>
            <translation>业务信息安全 S</translation>
        </message>
        <message>
            <source>System service A</source>
            <translation>系统服务安全 A</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>签字</translation>
        </message>
        <message>
            <source>Not graded yet</source>
            <translation>尚未定级</translation>
        </message>
        <message>
            <source>The higher counts: %1 (%2)</source>
            <translation>取较高者：%1（%2）</translation>
        </message>
        <message>
            <source>Until it is signed %1 (%2) counts.</source>
            <translation>签字前仍按%1（%2）。</translation>
        </message>
        <message>
            <source>By GB/T 22240-2020 and the matrix “%1”. Grading anew makes filing and self-assessment invalid; both are done again.</source>
            <translation>依据 GB/T 22240-2020，矩阵：%1。改动会使备案与自查失效，需重新走流程。</translation>
        </message>
        <message>
            <source>The level follows from whom an attack on the system would injure, and how badly (GB/T 22240-2020).</source>
            <translation>等级取决于系统受破坏时侵害的客体和程度（GB/T 22240-2020）。</translation>
        </message>
        <message>
            <source>to be signed</source>
            <translation>待签</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>signed by %1</source>
            <translation>%1已签名</translation>
        </message>
        <message>
            <source>Go on grading…</source>
            <translation>继续定级…</translation>
        </message>
        <message>
            <source>Grade anew…</source>
            <translation>改定级…</translation>
        </message>
        <message>
            <source>Grade…</source>
            <translation>定级…</translation>
        </message>
        <message>
            <source>Grade 1</source>
            <translation>一级</translation>
        </message>
        <message>
            <source>Grade 2</source>
            <translation>二级</translation>
        </message>
        <message>
            <source>Grade 3</source>
            <translation>三级</translation>
        </message>
        <message>
            <source>Grade 4</source>
            <translation>四级</translation>
        </message>
        <message>
            <source>Grade 5</source>
            <translation>五级</translation>
        </message>
        <message>
            <source>Your role has no part in graded protection.</source>
            <translation>当前角色不涉及等级保护。</translation>
        </message>
        <message>
            <source>No systems yet. Import the list of systems, or add one by hand.</source>
            <translation>还没有定级对象。导入系统清单，或新建一项</translation>
        </message>
        <message>
            <source>Import systems…</source>
            <translation>导入系统清单…</translation>
        </message>
        <message>
            <source>Add a system</source>
            <translation>新建系统</translation>
        </message>
        <message>
            <source>No systems yet.</source>
            <translation>还没有定级对象。</translation>
        </message>
        <message>
            <source>This system is not in the list</source>
            <translation>列表中没有这个系统</translation>
        </message>
        <message>
            <source>%1 (%2). The grade and its date are written into the system.</source>
            <translation>%1（%2）。签字后等级和定级时间写入系统台账。</translation>
        </message>
        <message>
            <source>Something doesn't fit; the reason given: %1</source>
            <translation>有不相称之处，填写的理由：%1</translation>
        </message>
        <message>
            <source>Sign the grading of %1</source>
            <translation>签署“%1”的定级</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>正在签字</translation>
        </message>
        <message>
            <source>The grading of %1 is signed</source>
            <translation>“%1”的定级已签</translation>
        </message>
        <message>
            <source>Return the grading of %1</source>
            <translation>退回“%1”的定级</translation>
        </message>
        <message>
            <source>It becomes a draft again; who wrote it reads the reason.</source>
            <translation>退回后变为草稿，填写人能看到理由。</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Returning</source>
            <translation>正在退回</translation>
        </message>
        <message>
            <source>Registers</source>
            <translation>台账</translation>
        </message>
        <message>
            <source>Graded protection</source>
            <translation>等级保护</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>Information S</source>
            <translation>业务信息 S</translation>
        </message>
        <message>
            <source>Service A</source>
            <translation>系统服务 A</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>评审</translation>
        </message>
        <message>
            <source>Grade %1 anew</source>
            <translation>改定级：%1</translation>
        </message>
        <message>
            <source>Grade %1</source>
            <translation>定级：%1</translation>
        </message>
        <message>
            <source>Keep as draft</source>
            <translation>存为草稿</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>When somebody else signs it, the former grading is superseded. Filing and self-assessment start again.</source>
            <translation>他人签字后，原定级被代替，备案与自查需重新进行。</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Submitting…</source>
            <translation>正在提交…</translation>
        </message>
        <message>
            <source>Keeping…</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>The grading of %1 waits for somebody else's signature</source>
            <translation>“%1”的定级已提交，等待他人签字</translation>
        </message>
        <message>
            <source>The grading of %1 is kept as a draft</source>
            <translation>“%1”的定级已存为草稿</translation>
        </message>
        <message>
            <source>Leave without keeping?</source>
            <translation>不保存就离开？</translation>
        </message>
        <message>
            <source>What was changed in this wizard is lost. It may also be kept as a draft.</source>
            <translation>本次填写的内容会丢失，也可以先存为草稿。</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>clear</source>
            <translation>清空</translation>
        </message>
        <message>
            <source>next blank</source>
            <translation>下一未评</translation>
        </message>
        <message>
            <source>fill right</source>
            <translation>向右填充</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>不适用</translation>
        </message>
        <message numerus="yes">
            <source>Why do these %n cells not apply?</source>
            <translation>
                <numerusform>这 %n 格为什么不适用？</numerusform>
            </translation>
        </message>
        <message>
            <source>Why does this not apply?</source>
            <translation>为什么不适用？</translation>
        </message>
        <message>
            <source>Scoring…</source>
            <translation>计分…</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Scores of %1 layers</source>
            <translation>%1 个层面得分</translation>
        </message>
        <message>
            <source>Scores of the layers</source>
            <translation>各层面得分</translation>
        </message>
        <message>
            <source>Scores of the layers: %1</source>
            <translation>各层面得分：%1</translation>
        </message>
        <message>
            <source>Verdicts by layer: %1</source>
            <translation>各层面判定：%1</translation>
        </message>
        <message>
            <source>The scoring rule has not been checked against the official text.</source>
            <translation>计分规则尚未与正式文本核对。</translation>
        </message>
        <message>
            <source>This round %1</source>
            <translation>本次 %1</translation>
        </message>
        <message>
            <source>Last round %1</source>
            <translation>上次 %1</translation>
        </message>
        <message>
            <source>%1 items</source>
            <translation>%1 项</translation>
        </message>
        <message>
            <source>%1: %2 of %3 judged, %4 not met</source>
            <translation>%1：已评 %2 / %3 格，不符合 %4</translation>
        </message>
        <message>
            <source>not met %1</source>
            <comment>layer list</comment>
            <translation>不符合 %1</translation>
        </message>
        <message>
            <source>%1 met, %2 partly met, %3 not met, %4 not applicable, %5 not judged</source>
            <translation>符合 %1，部分符合 %2，不符合 %3，不适用 %4，未评 %5</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层面</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1: %2 items, met %3, partly %4, not met %5</source>
            <translation>%1：%2 项，符合 %3，部分符合 %4，不符合 %5</translation>
        </message>
        <message>
            <source>Met %1</source>
            <translation>符合 %1</translation>
        </message>
        <message>
            <source>Partly %1</source>
            <translation>部分 %1</translation>
        </message>
        <message>
            <source>Not met %1</source>
            <translation>不符合 %1</translation>
        </message>
        <message>
            <source>N/A %1</source>
            <translation>不适用 %1</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>未评 %1</translation>
        </message>
        <message>
            <source>%1, %2 items</source>
            <translation>%1，%2 项</translation>
        </message>
        <message>
            <source>Cells: met %1, partly %2, not met %3, not applicable %4, open %5</source>
            <translation>格：符合 %1，部分符合 %2，不符合 %3，不适用 %4，未评 %5</translation>
        </message>
        <message>
            <source>Citizens, legal persons</source>
            <translation>公民、法人合法权益</translation>
        </message>
        <message>
            <source>Public order and interest</source>
            <translation>社会秩序、公共利益</translation>
        </message>
        <message>
            <source>National security</source>
            <translation>国家安全</translation>
        </message>
        <message>
            <source>Ordinary</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>Serious</source>
            <translation>严重</translation>
        </message>
        <message>
            <source>Grave</source>
            <translation>特别严重</translation>
        </message>
        <message>
            <source>Nothing chosen</source>
            <translation>未选择</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <translation>%1，%2：%3</translation>
        </message>
        <message>
            <source>Who is injured</source>
            <translation>受侵害的客体</translation>
        </message>
        <message>
            <source>new: %1</source>
            <translation>新增：%1</translation>
        </message>
        <message>
            <source>gone: %1</source>
            <translation>取消：%1</translation>
        </message>
        <message>
            <source>changed: %1</source>
            <translation>有改动：%1</translation>
        </message>
        <message>
            <source>Move “%1” to another version of its catalogue</source>
            <translation>把“%1”换到要求项的另一版本</translation>
        </message>
        <message>
            <source>Verdicts of items that stay are kept.</source>
            <translation>保留下来的要求项，判定不变。</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>更换版本</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1，版本 %2</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>将有的变化</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Reason (kept in the trail)</source>
            <translation>理由（留痕）</translation>
        </message>
        <message>
            <source>%1 items are new, %2 go, %3 changed.</source>
            <translation>新增 %1 项，取消 %2 项，有改动 %3 项。</translation>
        </message>
        <message>
            <source> %1 judged cells of items that go leave this round; the trail keeps them.</source>
            <translation>取消的项里有 %1 格已判定，将不再属于本轮，留痕中仍可查。</translation>
        </message>
        <message>
            <source>A reason is needed</source>
            <translation>需要填写理由</translation>
        </message>
        <message>
            <source>Moving…</source>
            <translation>正在更换…</translation>
        </message>
        <message>
            <source>Moving to another version</source>
            <translation>更换要求项版本</translation>
        </message>
        <message>
            <source>Copy picture</source>
            <translation>复制图片</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Drop files here, or paste a screenshot with Ctrl+V</source>
            <translation>拖文件到这里，或按 Ctrl+V 粘贴截图</translation>
        </message>
        <message>
            <source>Add evidence</source>
            <translation>添加证据</translation>
        </message>
        <message numerus="yes">
            <source>Evidence (%n)</source>
            <translation>
                <numerusform>证据 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Take from this cell</source>
            <translation>从这一格移除</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Your role doesn't export evidence.</source>
            <translation>你的角色不能导出证据。</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>正在读取 %1</translation>
        </message>
        <message>
            <source>%1 can't be shown here. Export it to open it with another program; the export is kept in the trail.</source>
            <translation>%1 不能在这里显示。导出后用其他程序打开，导出会留痕。</translation>
        </message>
        <message>
            <source>Exporting %1</source>
            <translation>正在导出 %1</translation>
        </message>
        <message>
            <source>Evidence exported</source>
            <translation>证据已导出</translation>
        </message>
        <message>
            <source>Export evidence in clear</source>
            <translation>明文导出证据</translation>
        </message>
        <message>
            <source>The file leaves the vault unencrypted. Who exported it, when and why is kept in the trail.</source>
            <translation>文件离开保险库后不再加密。谁、何时、为何导出会留痕。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Save the evidence as</source>
            <translation>证据另存为</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>关联</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>期限 %1</translation>
        </message>
        <message>
            <source>%1 does not meet it either</source>
            <translation>%1同样不符合</translation>
        </message>
        <message>
            <source>%1 meets it partly too</source>
            <translation>%1同样部分符合</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more do not meet it either</source>
            <translation>
                <numerusform>%1等另有 %n 个对象同样不符合</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more meet it partly too</source>
            <translation>
                <numerusform>%1等另有 %n 个对象同样部分符合</numerusform>
            </translation>
        </message>
        <message>
            <source>Remediation</source>
            <translation>整改</translation>
        </message>
        <message>
            <source>not in %1</source>
            <translation>%1 没有这一格</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>round and verdict</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>taken over</source>
            <translation>已沿用</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>沿用</translation>
        </message>
        <message>
            <source>Verdict, note and evidence of the previous round, unchanged</source>
            <translation>上一轮的判定、现场记录和证据原样沿用</translation>
        </message>
        <message>
            <source>Last time</source>
            <translation>上次结果</translation>
        </message>
        <message>
            <source>Other objects</source>
            <translation>其他对象</translation>
        </message>
        <message>
            <source>Make it a remediation action</source>
            <translation>转为整改</translation>
        </message>
        <message>
            <source>Create action</source>
            <translation>建立整改</translation>
        </message>
        <message>
            <source>One for each item (%1)</source>
            <translation>每个要求项一项（%1）</translation>
        </message>
        <message>
            <source>All in one</source>
            <translation>合为一项</translation>
        </message>
        <message>
            <source>as suggested for each</source>
            <translation>按各项建议</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>另有 %1 项</translation>
        </message>
        <message>
            <source>Risk and date are suggested by the unit's rules and can be changed.</source>
            <translation>风险和期限按本单位规则预填，可以改。</translation>
        </message>
        <message>
            <source>Risk suggested because: %1.</source>
            <translation>预填风险的依据：%1。</translation>
        </message>
        <message>
            <source>Comes back: %1 was closed before. It will be marked as repeated and linked.</source>
            <translation>重复出现：以前的 %1 已关闭。新建的会标为重复并关联。</translation>
        </message>
        <message>
            <source>Already being worked on: %1.</source>
            <translation>已在整改：%1。</translation>
        </message>
        <message>
            <source>Create %1 actions</source>
            <translation>建立 %1 项整改</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>%1 created</source>
            <translation>%1 已建立</translation>
        </message>
        <message>
            <source>%1 actions created</source>
            <translation>已建立 %1 项整改</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Nothing is left to be put right.</source>
            <translation>没有未关闭的整改。</translation>
        </message>
        <message>
            <source>Open the list</source>
            <translation>打开整改清单</translation>
        </message>
        <message>
            <source>Open remediations</source>
            <translation>未关闭整改</translation>
        </message>
        <message>
            <source>Open remediations: %1</source>
            <translation>未关闭整改 %1 项</translation>
        </message>
        <message>
            <source>The vault is open for reading only.</source>
            <translation>保险库以只读方式打开。</translation>
        </message>
        <message>
            <source>Your role reads self-assessments and does not judge.</source>
            <translation>你的角色可以看自查，不做判定。</translation>
        </message>
        <message>
            <source>This round is signed and stays as it is.</source>
            <translation>本轮已签，不再改动。</translation>
        </message>
        <message>
            <source>This round was submitted. To change it, have it returned first.</source>
            <translation>本轮已提交。要改动，先请复核人退回。</translation>
        </message>
        <message>
            <source>Self-assessment report exported</source>
            <translation>导出自查报告</translation>
        </message>
        <message>
            <source>Self-assessment workbook exported</source>
            <translation>导出自查工作簿</translation>
        </message>
        <message>
            <source>Questionnaire exported</source>
            <translation>导出科室填报表</translation>
        </message>
        <message>
            <source>Exported as OSCAL</source>
            <translation>导出 OSCAL 文件</translation>
        </message>
        <message>
            <source>Writing the file</source>
            <translation>正在写文件</translation>
        </message>
        <message>
            <source>The questionnaire asks for %1 answers</source>
            <translation>填报表共 %1 格待填</translation>
        </message>
        <message>
            <source>The file is written</source>
            <translation>文件已写出</translation>
        </message>
        <message>
            <source>Only what is not judged yet</source>
            <translation>只含未评的</translation>
        </message>
        <message>
            <source>Self-assessment report (docx)</source>
            <translation>自查报告（docx）</translation>
        </message>
        <message>
            <source>With charts, to be edited further.</source>
            <translation>带图表，可继续编辑。</translation>
        </message>
        <message>
            <source>Self-assessment report (pdf)</source>
            <translation>自查报告（pdf）</translation>
        </message>
        <message>
            <source>The same, to be printed and handed over.</source>
            <translation>内容相同，用于打印和交存。</translation>
        </message>
        <message>
            <source>Workbook (xlsx)</source>
            <translation>自查工作簿（xlsx）</translation>
        </message>
        <message>
            <source>Summary, layers, objects, every cell and open points, to calculate with.</source>
            <translation>汇总、层面、对象、全部判定和未关闭问题，便于计算。</translation>
        </message>
        <message>
            <source>OSCAL assessment results (json)</source>
            <translation>OSCAL 自查结果（json）</translation>
        </message>
        <message>
            <source>For tools of others.</source>
            <translation>供其他工具读取。</translation>
        </message>
        <message>
            <source>OSCAL plan of action (json)</source>
            <translation>OSCAL 整改计划（json）</translation>
        </message>
        <message>
            <source>Open remediations of the system, for tools of others.</source>
            <translation>本系统未关闭的整改，供其他工具读取。</translation>
        </message>
        <message>
            <source>Questionnaire (xlsx)</source>
            <translation>科室填报表（xlsx）</translation>
        </message>
        <message>
            <source>For departments without this program; it is read back and compared.</source>
            <translation>发给没有本软件的科室填写，收回后逐格对比。</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>科室</translation>
        </message>
        <message>
            <source>Every department</source>
            <translation>全部科室</translation>
        </message>
        <message>
            <source>The file is not encrypted; the export asks for the password and a reason.</source>
            <translation>文件不加密，导出时需输入口令并填写理由。</translation>
        </message>
        <message>
            <source>Export in clear</source>
            <translation>明文导出</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Objects of this round</source>
            <translation>本轮被查对象</translation>
        </message>
        <message>
            <source>Ticked objects are judged. One that is judged already can be left out once its cells are cleared.</source>
            <translation>勾选的对象参加判定。已有判定的对象，清空它的格后才能去掉。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Name, code or kind</source>
            <translation>名称、编号或类型</translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>被查对象</translation>
        </message>
        <message>
            <source>Open the list of objects</source>
            <translation>打开被查对象台账</translation>
        </message>
        <message>
            <source>Judged already in this round</source>
            <translation>本轮已有判定</translation>
        </message>
        <message>
            <source>Changing the objects</source>
            <translation>正在更改被查对象</translation>
        </message>
        <message>
            <source>The self-assessment could not be read. Nothing was changed; open it again.</source>
            <translation>自查读不出来。没有改动任何内容，请重新打开。</translation>
        </message>
        <message>
            <source>Your role doesn't submit self-assessments.</source>
            <translation>你的角色不能提交自查。</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) not judged yet.</source>
            <translation>
                <numerusform>还有 %n 格未评。</numerusform>
            </translation>
        </message>
        <message>
            <source>Submit for signature…</source>
            <translation>提交签字…</translation>
        </message>
        <message>
            <source>Review…</source>
            <translation>复核…</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>签字…</translation>
        </message>
        <message>
            <source>Submit the self-assessment?</source>
            <translation>提交这次自查？</translation>
        </message>
        <message>
            <source>Another person reviews it, then it is signed. Nobody can judge in it meanwhile; it can be returned.</source>
            <translation>由另一人复核，再签字。其间不能再判定，可以退回。</translation>
        </message>
        <message>
            <source>Submitted for review</source>
            <translation>已提交复核</translation>
        </message>
        <message>
            <source>Pass the review?</source>
            <translation>复核通过？</translation>
        </message>
        <message>
            <source>The round then waits for the signature.</source>
            <translation>之后等待签字。</translation>
        </message>
        <message>
            <source>Review passed</source>
            <translation>复核已通过</translation>
        </message>
        <message>
            <source>Sign the self-assessment?</source>
            <translation>签字确认这次自查？</translation>
        </message>
        <message>
            <source>It is fixed from then on: verdicts, evidence and result stay as they are.</source>
            <translation>签字后固定：判定、证据和结果不再改动。</translation>
        </message>
        <message>
            <source>The self-assessment is signed</source>
            <translation>自查已签</translation>
        </message>
        <message>
            <source>Return the self-assessment</source>
            <translation>退回自查</translation>
        </message>
        <message>
            <source>It can be judged again. Whoever judged it reads the reason.</source>
            <translation>退回后可以继续判定，判定人会看到理由。</translation>
        </message>
        <message>
            <source>Returned; it can be judged again</source>
            <translation>已退回，可以继续判定</translation>
        </message>
        <message>
            <source>Writing the act</source>
            <translation>正在写入</translation>
        </message>
        <message>
            <source>Read in a questionnaire…</source>
            <translation>导入填报表…</translation>
        </message>
        <message>
            <source>Report…</source>
            <translation>报告…</translation>
        </message>
        <message>
            <source>Newer catalogue…</source>
            <translation>更换要求项版本…</translation>
        </message>
        <message>
            <source>Self-assessments of %1</source>
            <translation>“%1”的自查</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>Catalogue</source>
            <translation>要求项</translation>
        </message>
        <message>
            <source>%1 met</source>
            <translation>符合率 %1</translation>
        </message>
        <message>
            <source>score %1</source>
            <translation>得分 %1</translation>
        </message>
        <message>
            <source>Choose a round</source>
            <translation>先选一轮</translation>
        </message>
        <message>
            <source>Answers go into a round in progress</source>
            <translation>只有自查中的轮次能导入</translation>
        </message>
        <message>
            <source>Only a round in progress moves to another version</source>
            <translation>只有自查中的轮次能更换版本</translation>
        </message>
        <message>
            <source>There is no other version of this catalogue.</source>
            <translation>这套要求项没有其他版本。</translation>
        </message>
        <message>
            <source>Keep for this round</source>
            <translation>用于本轮</translation>
        </message>
        <message>
            <source>How %1 is scored</source>
            <translation>“%1”的计分</translation>
        </message>
        <message>
            <source>Scoring rule</source>
            <translation>计分规则</translation>
        </message>
        <message>
            <source> (unchecked)</source>
            <translation>（待核对）</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>计算过程</translation>
        </message>
        <message>
            <source>Control points</source>
            <translation>控制点</translation>
        </message>
        <message>
            <source>Risks</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation>正在计分</translation>
        </message>
        <message>
            <source>Keeping the scoring rule</source>
            <translation>正在保存计分规则</translation>
        </message>
        <message>
            <source>%1 cells not judged yet</source>
            <translation>还有 %1 格未评</translation>
        </message>
        <message>
            <source>exactly on a limit: the licensed body decides</source>
            <translation>边界值，由测评机构判定</translation>
        </message>
        <message>
            <source>presumed: the rule doesn't speak of this case</source>
            <translation>推定：规则未涉及这种情形</translation>
        </message>
        <message>
            <source>%1 items: met %2, partly %3, not met %4, not applicable %5</source>
            <translation>%1 项：符合 %2，部分符合 %3，不符合 %4，不适用 %5</translation>
        </message>
        <message>
            <source>This is how the round is scored already</source>
            <translation>本轮已按此计分</translation>
        </message>
        <message>
            <source>A self-assessment, not a licensed result.</source>
            <translation>自查结果，不是等级测评结论。</translation>
        </message>
        <message>
            <source>The round is submitted; another rule may be looked at but not kept.</source>
            <translation>本轮已提交，可以试看其他规则，不能更改。</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>By</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>符合</translation>
        </message>
        <message>
            <source>Partly</source>
            <translation>部分符合</translation>
        </message>
        <message>
            <source>Not met</source>
            <translation>不符合</translation>
        </message>
        <message>
            <source>N/A</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>Not judged</source>
            <translation>未评</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Trigger</source>
            <translation>触发项</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>计入</translation>
        </message>
        <message>
            <source>compensated</source>
            <translation>已补偿</translation>
        </message>
        <message>
            <source>Risks %1</source>
            <translation>风险 %1</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>late</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>The rule behind this date has not been checked against the official text.</source>
            <translation>这一期限的依据尚未与正式文本核对。</translation>
        </message>
        <message>
            <source>Filing</source>
            <translation>备案</translation>
        </message>
        <message>
            <source>Self-assessment</source>
            <translation>自查</translation>
        </message>
        <message>
            <source>Licensed assessment</source>
            <translation>测评</translation>
        </message>
        <message>
            <source>First half of %1</source>
            <translation>%1 上半年</translation>
        </message>
        <message>
            <source>Second half of %1</source>
            <translation>%1 下半年</translation>
        </message>
        <message>
            <source>Start a self-assessment of %1</source>
            <translation>开始“%1”的自查</translation>
        </message>
        <message>
            <source>S%1A%2. Catalogue, grade and objects stay with this round; objects may be added later.</source>
            <translation>S%1A%2。要求项版本、等级和对象随本轮固定，对象之后可以增加。</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Take over what other rounds of the last 12 months judged in shared objects</source>
            <translation>共用对象沿用其他轮次 12 个月内的判定</translation>
        </message>
        <message>
            <source>Name of the round</source>
            <translation>轮次名称</translation>
        </message>
        <message>
            <source>Load an own catalogue…</source>
            <translation>载入本单位要求项…</translation>
        </message>
        <message>
            <source>Choose a catalogue</source>
            <translation>选择要求项文件</translation>
        </message>
        <message>
            <source>Catalogues (*.xlsx *.csv *.json);;All files (*)</source>
            <translation>要求项文件 (*.xlsx *.csv *.json);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Reading the catalogue…</source>
            <translation>正在读取要求项…</translation>
        </message>
        <message>
            <source>Reading the catalogue</source>
            <translation>读取要求项</translation>
        </message>
        <message>
            <source>The catalogue is loaded</source>
            <translation>要求项已载入</translation>
        </message>
        <message>
            <source>Extensions besides the general requirements</source>
            <translation>通用要求之外的扩展要求</translation>
        </message>
        <message>
            <source>%1, shared</source>
            <translation>%1，共用</translation>
        </message>
        <message>
            <source>%1  (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1 items, %2 objects: %3 cells to judge</source>
            <translation>%1 项，%2 个对象，共 %3 格待判定</translation>
        </message>
        <message>
            <source>The round needs a name.</source>
            <translation>轮次需要名称。</translation>
        </message>
        <message>
            <source>Tick at least one object.</source>
            <translation>至少勾选一个对象。</translation>
        </message>
        <message>
            <source>The catalogue has no items for this grade.</source>
            <translation>这套要求项没有这一等级的内容。</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>正在开始…</translation>
        </message>
        <message>
            <source>Starting the self-assessment</source>
            <translation>开始自查</translation>
        </message>
        <message>
            <source>The last verdicts could not be saved. They are still shown here; the program tries again with the next one.</source>
            <translation>最近的判定没能存入。它们还在这里，下一次判定时再试。</translation>
        </message>
        <message>
            <source>Systems</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>%1 个</translation>
        </message>
        <message>
            <source>Rounds…</source>
            <translation>自查轮次…</translation>
        </message>
        <message>
            <source>Scores over time</source>
            <translation>得分趋势</translation>
        </message>
        <message>
            <source>Record a licensed result…</source>
            <translation>登记测评结果…</translation>
        </message>
        <message>
            <source>There is no result yet, neither an own one nor a licensed one.</source>
            <translation>还没有自查或测评结果。</translation>
        </message>
        <message>
            <source>%1 S%2A%3</source>
            <translation>%1 S%2A%3</translation>
        </message>
        <message>
            <source>not graded</source>
            <translation>未定级</translation>
        </message>
        <message>
            <source>carries %1 assets</source>
            <translation>承载资产 %1 项</translation>
        </message>
        <message>
            <source>in the charge of %1</source>
            <translation>责任人%1</translation>
        </message>
        <message>
            <source>Objects %1</source>
            <translation>被查对象 %1</translation>
        </message>
        <message>
            <source>Import objects…</source>
            <translation>导入被查对象…</translation>
        </message>
        <message>
            <source>Start self-assessment…</source>
            <translation>开始自查…</translation>
        </message>
        <message>
            <source>Review self-assessment</source>
            <translation>复核自查</translation>
        </message>
        <message>
            <source>Sign self-assessment</source>
            <translation>签署自查</translation>
        </message>
        <message>
            <source>Go on with self-assessment</source>
            <translation>继续自查</translation>
        </message>
        <message>
            <source>Show self-assessment</source>
            <translation>查看自查</translation>
        </message>
        <message>
            <source>Not assessed yet. The grade says which items apply: grade first.</source>
            <translation>还没有自查。适用哪些要求项由等级决定，先定级</translation>
        </message>
        <message>
            <source>No objects yet. Import the list of devices and systems, or add one by hand.</source>
            <translation>还没有被查对象。导入设备和系统清单，或新建一项</translation>
        </message>
        <message>
            <source>Not assessed yet. %1 objects are ready.</source>
            <translation>还没有自查，已有 %1 个被查对象</translation>
        </message>
        <message>
            <source>Not assessed yet; the grading has to be signed first.</source>
            <translation>还没有自查，定级签字后才能开始</translation>
        </message>
        <message>
            <source>Not assessed yet.</source>
            <translation>还没有自查。</translation>
        </message>
        <message>
            <source>Add an object</source>
            <translation>新建被查对象</translation>
        </message>
        <message>
            <source>Scores over time: %1</source>
            <translation>得分趋势：%1</translation>
        </message>
        <message>
            <source>H1 %1</source>
            <translation>%1上</translation>
        </message>
        <message>
            <source>H2 %1</source>
            <translation>%1下</translation>
        </message>
        <message>
            <source>Own so far %1</source>
            <translation>自查暂 %1</translation>
        </message>
        <message>
            <source>Own %1</source>
            <translation>自查 %1</translation>
        </message>
        <message>
            <source>Licensed %1</source>
            <translation>测评 %1</translation>
        </message>
        <message>
            <source>Basically conforms %1</source>
            <translation>基本符合 %1</translation>
        </message>
        <message>
            <source>Pass %1</source>
            <translation>及格 %1</translation>
        </message>
        <message>
            <source>%1: own %2</source>
            <translation>%1：自查 %2</translation>
        </message>
        <message>
            <source>%1: licensed %2</source>
            <translation>%1：测评 %2</translation>
        </message>
        <message>
            <source>N/A</source>
            <comment>verdict button</comment>
            <translation>不适用</translation>
        </message>
        <message>
            <source>Partly met</source>
            <translation>部分符合</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>control point, extension</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>does not apply to this kind of object</source>
            <translation>不适用于这类对象</translation>
        </message>
        <message>
            <source>%1 items × %2 objects</source>
            <translation>%1 项 × %2 个对象</translation>
        </message>
        <message>
            <source>Why it is graded so nevertheless</source>
            <translation>仍按此定级的理由</translation>
        </message>
        <message>
            <source>Business information %1, system service %2</source>
            <translation>业务信息%1，系统服务%2</translation>
        </message>
        <message>
            <source>Something doesn't fit: write why it is graded so nevertheless.</source>
            <translation>有不相称之处：写明仍按此定级的理由。</translation>
        </message>
        <message>
            <source>From grade 2 on experts review the grade and the superior department approves it; then it is filed with the police. The filing number and date are entered in the register of systems when the certificate is there.</source>
            <translation>第二级以上须专家评审、主管部门核准，再到公安机关备案。取得备案证明后，编号和日期登记在系统台账里。</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>评审专家</translation>
        </message>
        <message>
            <source>Opinion of the experts</source>
            <translation>专家评审意见</translation>
        </message>
        <message>
            <source>Superior department</source>
            <translation>主管部门</translation>
        </message>
        <message>
            <source>Opinion of the superior department</source>
            <translation>核准意见</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>第 %1 级</translation>
        </message>
        <message>
            <source>What the system does, for whom</source>
            <translation>承载业务和服务对象</translation>
        </message>
        <message>
            <source>Data it carries</source>
            <translation>承载数据</translation>
        </message>
        <message>
            <source>Why it is graded anew</source>
            <translation>变更原因</translation>
        </message>
        <message>
            <source>, the highest of data level %1</source>
            <translation>，其中最高第 %1 级数据</translation>
        </message>
        <message>
            <source>%1 assets of the inventory lie in this system</source>
            <translation>台账中有 %1 项资产在这个系统</translation>
        </message>
        <message>
            <source>Asset</source>
            <translation>资产</translation>
        </message>
        <message>
            <source>Data level</source>
            <translation>数据级别</translation>
        </message>
        <message>
            <source>National class</source>
            <translation>国家分级</translation>
        </message>
        <message>
            <source>Persons</source>
            <translation>涉及人数</translation>
        </message>
        <message>
            <source>Assets in this system</source>
            <translation>本系统的资产</translation>
        </message>
        <message>
            <source>Write why the system is graded anew.</source>
            <translation>写明变更定级的原因。</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>定级矩阵</translation>
        </message>
        <message>
            <source>If the system stops or fails: who is injured, and how badly? Choose a cell.</source>
            <translation>系统中断或失效时，侵害谁、到什么程度：选一格。</translation>
        </message>
        <message>
            <source>If the information leaks, is altered or lost: who is injured, and how badly? Choose a cell.</source>
            <translation>信息泄露、被篡改或丢失时，侵害谁、到什么程度：选一格。</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>No cell is chosen yet</source>
            <translation>尚未选择</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Choose a cell first.</source>
            <translation>先选一格。</translation>
        </message>
        <message>
            <source>Preview the report</source>
            <translation>预览报告</translation>
        </message>
        <message>
            <source>Laying out the report</source>
            <translation>正在排版报告</translation>
        </message>
        <message>
            <source>Nothing to redo</source>
            <translation>没有可重做的操作</translation>
        </message>
        <message>
            <source>Let go to read the answers of a questionnaire into this round</source>
            <translation>松开即把问卷答复读入本轮</translation>
        </message>
        <message>
            <source>No round is open</source>
            <translation>没有打开的轮次</translation>
        </message>
        <message>
            <source>Here one questionnaire is read, as xlsx or csv. Evidence is dropped on its cell.</source>
            <translation>这里一次读入一份问卷（xlsx 或 csv）；证据请拖到对应单元格。</translation>
        </message>
        <message>
            <source>Not read</source>
            <translation>未读入</translation>
        </message>
        <message>
            <source>Let go to attach as evidence</source>
            <translation>松开即作为证据附上</translation>
        </message>
        <message>
            <source>Choose a cell first</source>
            <translation>请先选择单元格</translation>
        </message>
        <message>
            <source>Let go on a cell to attach as evidence, also for all marked cells</source>
            <translation>在单元格上松开即作为证据附上；对所选单元格一并生效</translation>
        </message>
        <message>
            <source>Open with the system's program…</source>
            <translation>用系统程序打开…</translation>
        </message>
        <message>
            <source>Too large to open from memory: export it</source>
            <translation>文件太大，不能直接打开，请导出</translation>
        </message>
        <message>
            <source>Requirement items</source>
            <translation>要求项</translation>
        </message>
    </context>
    <context>
        <name>HelpTr</name>
        <message>
            <source>The keys of the menus are listed here once a vault is open.</source>
            <translation>打开保险库后，这里列出菜单里的键。</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>What they do</source>
            <translation>作用</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>库</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可</translation>
        </message>
        <message>
            <source>of the system</source>
            <translation>系统自带</translation>
        </message>
        <message>
            <source>Help on this page</source>
            <translation>本页说明</translation>
        </message>
        <message>
            <source>Contents of the manual</source>
            <translation>手册目录</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘操作</translation>
        </message>
        <message>
            <source>Versions and licences</source>
            <translation>版本与许可</translation>
        </message>
        <message>
            <source>Manual</source>
            <translation>手册</translation>
        </message>
        <message>
            <source>Text of the topic</source>
            <translation>主题正文</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>搜索手册</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>后退</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前进</translation>
        </message>
        <message>
            <source>Help — Wardbook</source>
            <translation>帮助 — 守册 Wardbook</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>缩小文字</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Print this topic…</source>
            <translation>打印本主题…</translation>
        </message>
        <message>
            <source>Nothing in the manual has “%1”. Try fewer words, or another one for the same thing.</source>
            <translation>手册里没有“%1”。试试少打几个字，或换一种说法。</translation>
        </message>
        <message>
            <source>%1 › %2</source>
            <translation>%1 › %2</translation>
        </message>
        <message>
            <source>Topics found</source>
            <translation>找到的主题</translation>
        </message>
    </context>
    <context>
        <name>Incidents</name>
        <message>
            <source>Critical information infrastructure is hit: counted as its operator.</source>
            <translation>涉及关键信息基础设施，按关键信息基础设施运营者计时。</translation>
        </message>
        <message>
            <source>The kind of operator isn't set: counted as an ordinary network operator. Set it in the unit's record.</source>
            <translation>单位还没有填写运营者身份，暂按其他网络运营者计时。请在单位信息中填写。</translation>
        </message>
        <message>
            <source>%1 (once graded)</source>
            <translation>%1（待定级）</translation>
        </message>
        <message>
            <source>“%1” is said not to apply, but nobody else has approved that yet.</source>
            <translation>“%1”已登记为不适用，尚待他人批准。</translation>
        </message>
        <message>
            <source>“%1” has been running for %2: report it, or say why it does not apply.</source>
            <translation>“%1”已计时 %2：报出并登记，或写明不适用的理由。</translation>
        </message>
        <message>
            <source>“%1” is late by %2: report it, or say why it does not apply.</source>
            <translation>“%1”已逾期 %2：报出并登记，或写明不适用的理由。</translation>
        </message>
        <message>
            <source>“%1” still runs, %2 left: report it, or say why it does not apply.</source>
            <translation>“%1”仍在计时，剩 %2：报出并登记，或写明不适用的理由。</translation>
        </message>
        <message>
            <source>The final report has not been sent: write it, have it signed and register it as sent.</source>
            <translation>总结报告尚未送达：写好、送签并登记送达。</translation>
        </message>
        <message>
            <source>Nobody has decided the grade: judge it.</source>
            <translation>尚未判定级别：请判定。</translation>
        </message>
        <message>
            <source>The mandatory task “%1” is open: finish it, or drop it with a reason.</source>
            <translation>必做任务“%1”未完成：完成它，或写明理由后取消。</translation>
        </message>
        <message>
            <source>Nothing is written about lessons: write them, or why there are none.</source>
            <translation>没有写教训：写明教训，或说明为何没有。</translation>
        </message>
        <message>
            <source>Incident closed</source>
            <translation>关闭事件</translation>
        </message>
        <message>
            <source>It can't be closed yet, it stays as it is:
%1</source>
            <translation>还不能关闭，事件保持原状：
%1</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>It was not closed: write why it is closed in spite of what is missing.</source>
            <translation>没有关闭：写明为何带缺项关闭。</translation>
        </message>
        <message>
            <source>Incident closed in spite of gaps</source>
            <translation>带缺项关闭事件</translation>
        </message>
        <message>
            <source>Nothing holds this incident open: close it in the ordinary way. Nothing was changed.</source>
            <translation>事件没有缺项，按正常方式关闭即可。未作任何改动。</translation>
        </message>
        <message>
            <source>%1
Missing then:
%2</source>
            <translation>%1
当时的缺项：
%2</translation>
        </message>
        <message>
            <source>Closed in spite of %1 gaps: %2</source>
            <translation>带 %1 处缺项关闭：%2</translation>
        </message>
        <message>
            <source>“%1” is no entry that can be added to a chain of custody. Nothing was registered.</source>
            <translation>“%1”不是可以记入保管链的动作。没有登记。</translation>
        </message>
        <message>
            <source>%1 is registered as destroyed: nothing more happens to it. Nothing was registered.</source>
            <translation>%1 已登记销毁，不能再记其他动作。没有登记。</translation>
        </message>
        <message>
            <source>Nothing was registered: say who takes it over.</source>
            <translation>没有登记：写明接收人。</translation>
        </message>
        <message>
            <source>Nothing was registered: say why it is destroyed.</source>
            <translation>没有登记：写明销毁理由。</translation>
        </message>
        <message>
            <source>Evidence %1 was verified: it is NOT the same any more</source>
            <translation>证据 %1 校验：与采集时不一致</translation>
        </message>
        <message>
            <source>Evidence %1: %2</source>
            <translation>证据 %1：%2</translation>
        </message>
        <message>
            <source>Evidence %1: %2, %3</source>
            <translation>证据 %1：%2，%3</translation>
        </message>
        <message>
            <source>The %1 digest must be %2 hexadecimal digits. Nothing was registered; copy it again.</source>
            <translation>%1 摘要应为 %2 位十六进制数字。没有登记，请重新复制。</translation>
        </message>
        <message>
            <source>This is exhibit %1 already. Nothing was registered.</source>
            <translation>这份证据已登记为 %1。没有重复登记。</translation>
        </message>
        <message>
            <source>Evidence collected</source>
            <translation>采集证据</translation>
        </message>
        <message>
            <source>collected as evidence</source>
            <translation>作为证据采集</translation>
        </message>
        <message>
            <source>Evidence %1 collected: %2</source>
            <translation>采集证据 %1：%2</translation>
        </message>
        <message>
            <source>Nothing was registered: give the evidence a name.</source>
            <translation>没有登记：写明证据名称。</translation>
        </message>
        <message>
            <source>Nothing was registered: say where it is kept.</source>
            <translation>没有登记：写明存放地点。</translation>
        </message>
        <message>
            <source>Chain of custody</source>
            <translation>证据保管单</translation>
        </message>
        <message>
            <source>Destruction witnessed</source>
            <translation>见证销毁</translation>
        </message>
        <message>
            <source>Only a destruction is witnessed. Nothing was changed.</source>
            <translation>只有销毁需要见证。未作任何改动。</translation>
        </message>
        <message>
            <source>destruction of %1 witnessed</source>
            <translation>证据 %1 的销毁已见证</translation>
        </message>
        <message>
            <source>Nothing was copied: say who gets it.</source>
            <translation>没有复制：写明给谁。</translation>
        </message>
        <message>
            <source>Nothing was copied: say what for.</source>
            <translation>没有复制：写明用途。</translation>
        </message>
        <message>
            <source>The content of %1 is not in the evidence store. Its record and its chain are unharmed; nothing was copied.</source>
            <translation>保险库中找不到 %1 的内容。登记和保管链未受影响，没有复制。</translation>
        </message>
        <message>
            <source>The file can't be written here: %1. Nothing was copied; choose another place.</source>
            <translation>无法写入这个位置：%1。没有复制，请另选位置。</translation>
        </message>
        <message>
            <source>Evidence copied out</source>
            <translation>复制证据</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>in the vault of the ledger</source>
            <translation>保险库内</translation>
        </message>
        <message>
            <source>%1 bytes</source>
            <translation>%1 字节</translation>
        </message>
        <message>
            <source>%1; %2</source>
            <translation>%1；%2</translation>
        </message>
        <message>
            <source>sealed %1</source>
            <translation>已封存 %1</translation>
        </message>
        <message>
            <source>not sealed</source>
            <translation>未封存</translation>
        </message>
        <message>
            <source>same</source>
            <translation>一致</translation>
        </message>
        <message>
            <source>NOT the same</source>
            <translation>不一致</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What</source>
            <translation>动作</translation>
        </message>
        <message>
            <source>From</source>
            <translation>移交人</translation>
        </message>
        <message>
            <source>To, by</source>
            <translation>接收人、经手人</translation>
        </message>
        <message>
            <source>Purpose, place</source>
            <translation>目的、地点</translation>
        </message>
        <message>
            <source>SM3</source>
            <translation>SM3</translation>
        </message>
        <message>
            <source>Digests</source>
            <translation>校验</translation>
        </message>
        <message>
            <source>Signed by hand</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>witnessed</source>
            <translation>已见证</translation>
        </message>
        <message>
            <source>witness missing</source>
            <translation>待见证</translation>
        </message>
        <message>
            <source>void</source>
            <translation>已作废</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>【演练】 Made in an exercise: no real evidence.</source>
            <translation>【演练】本文件在演练中产生，不是真实证据。</translation>
        </message>
        <message>
            <source>Who had it</source>
            <translation>保管记录</translation>
        </message>
        <message>
            <source>Holder now: %1</source>
            <translation>现保管人：%1</translation>
        </message>
        <message>
            <source>nobody, registered as destroyed</source>
            <translation>无，已登记销毁</translation>
        </message>
        <message>
            <source>Handed over by: ____________________    Taken over by: ____________________    Witness: ____________________    Date: ____________________</source>
            <translation>移交人：____________________    接收人：____________________    见证人：____________________    日期：____________________</translation>
        </message>
        <message>
            <source>The file can't be read. Nothing was registered; check the medium and try again.</source>
            <translation>无法读取文件。没有登记，请检查介质后重试。</translation>
        </message>
        <message>
            <source>%1 is kept elsewhere: choose the file that is to be checked. Nothing was registered.</source>
            <translation>%1 不在保险库内：请选择要校验的文件。没有登记。</translation>
        </message>
        <message>
            <source>No digest of %1 was ever taken, so that there is nothing to compare with. Nothing was registered.</source>
            <translation>%1 采集时没有留下摘要，无从比对。没有登记。</translation>
        </message>
        <message>
            <source>Evidence verified</source>
            <translation>校验证据</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>未起算</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>计时中</translation>
        </message>
        <message>
            <source>Near</source>
            <translation>临近</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>已超时</translation>
        </message>
        <message>
            <source>Done in time</source>
            <translation>按时完成</translation>
        </message>
        <message>
            <source>Done late</source>
            <translation>超时完成</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>: </source>
            <translation>：</translation>
        </message>
        <message>
            <source>%1. That reaches “%2”; nobody has graded the incident yet.</source>
            <translation>%1，达到“%2”，事件还没有定级。</translation>
        </message>
        <message>
            <source>%1. That reaches “%2”; it was graded “%3”.</source>
            <translation>%1，达到“%2”；现判定为“%3”。</translation>
        </message>
        <message>
            <source>%1: %2, no longer “%3” (%4).</source>
            <translation>%1：%2，不再达到“%3”（%4）。</translation>
        </message>
        <message>
            <source>By the facts it is “%1” now; it was graded “%2”.</source>
            <translation>按现有事实为“%1”；现判定为“%2”。</translation>
        </message>
        <message>
            <source>%1 or more</source>
            <translation>%1以上</translation>
        </message>
        <message>
            <source>%1 from %2 on</source>
            <translation>达 %2为%1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Qualitative clause</source>
            <translation>定性情形</translation>
        </message>
        <message>
            <source>%1 data assets affected, persons not counted yet</source>
            <translation>影响 %1 项数据资产，人数未统计</translation>
        </message>
        <message>
            <source>%1 concerned</source>
            <translation>涉及 %1</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>已核实</translation>
        </message>
        <message>
            <source>estimated</source>
            <translation>估计</translation>
        </message>
        <message>
            <source>not deduplicated</source>
            <translation>未去重</translation>
        </message>
        <message>
            <source>%1 at most</source>
            <translation>最多 %1</translation>
        </message>
        <message>
            <source>%1 data assets without a number</source>
            <translation>%1 项数据资产没有人数</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>no sign of a leak</source>
            <translation>未见外泄</translation>
        </message>
        <message>
            <source>a leak is not confirmed</source>
            <translation>外泄未证实</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 小时</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
        <message>
            <source>persons</source>
            <translation>人</translation>
        </message>
        <message>
            <source>yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>times</source>
            <translation>次</translation>
        </message>
        <message>
            <source>Down for %1</source>
            <translation>中断 %1</translation>
        </message>
        <message>
            <source>%1; no critical information infrastructure, so it doesn't count here</source>
            <translation>%1；不是关键信息基础设施，不按此项定级</translation>
        </message>
        <message>
            <source>%1 (version %2)</source>
            <translation>%1（版本 %2）</translation>
        </message>
        <message>
            <source>The plan “%1” is out of force. Nothing was changed; choose another.</source>
            <translation>预案“%1”已废止。未作任何改动，请另选预案。</translation>
        </message>
        <message>
            <source>, not approved yet</source>
            <translation>（尚未核定）</translation>
        </message>
        <message>
            <source>Plan in use: %1%2; %3 tasks</source>
            <translation>启用预案：%1%2，生成任务 %3 项</translation>
        </message>
        <message>
            <source>%1 (Beijing time, UTC+8)</source>
            <translation>%1 北京时间</translation>
        </message>
        <message>
            <source>%1 (UTC%2)</source>
            <translation>%1（UTC%2）</translation>
        </message>
        <message>
            <source>“%1” (%2) lies in the future: it is %3 now. Nothing was changed; correct the time.</source>
            <translation>“%1”（%2）晚于当前时间（%3）。未作任何改动，请更正时间。</translation>
        </message>
        <message>
            <source>“%1” (%2) is before “%3” (%4). Nothing was changed; correct one of them.</source>
            <translation>“%1”（%2）早于“%3”（%4）。未作任何改动，请更正其中一处。</translation>
        </message>
        <message>
            <source>The incident rules “%1 %2” of this unit can't be read from the vault, so limits and grades can't be counted by them. What was recorded is unharmed. Load the same rules again under another version, or take the vault from a backup.</source>
            <translation>保险库中本单位的事件规则“%1 %2”读不出来，无法按它计算时限和级别。已登记的内容不受影响。请把同一规则换一个版本号重新载入，或从备份恢复保险库。</translation>
        </message>
        <message>
            <source>The incident rules that come with the program are damaged. The vault is unharmed. Install the program again.</source>
            <translation>程序自带的事件规则已损坏。保险库不受影响。请重新安装本程序。</translation>
        </message>
        <message>
            <source>There are incident rules “%1 %2” with other content already. Nothing was changed. Give the new ones another version.</source>
            <translation>已有内容不同的事件规则“%1 %2”。没有改动任何内容。请给新的规则换一个版本号。</translation>
        </message>
        <message>
            <source>Load incident rules</source>
            <translation>载入事件规则</translation>
        </message>
        <message>
            <source>line %1 is no JSON (%2)</source>
            <translation>第 %1 行不是 JSON（%2）</translation>
        </message>
        <message>
            <source>the file must hold one JSON object</source>
            <translation>文件里应是一个 JSON 对象</translation>
        </message>
        <message>
            <source>it says “verified”, but “verified_on” is missing</source>
            <translation>标为已核对（verified），却没有核对日期（verified_on）</translation>
        </message>
        <message>
            <source>the id “%1” is there twice</source>
            <translation>标识“%1”重复</translation>
        </message>
        <message>
            <source>grades and figures must rise from step to step</source>
            <translation>级别和数值应逐档升高</translation>
        </message>
        <message>
            <source>only a statutory rule has a “limit”; a unit's own figure is a “target”</source>
            <translation>只有法定规则才有时限（limit），机构自定的数值写在目标（target）里</translation>
        </message>
        <message>
            <source>it ends (%1) before it starts (%2)</source>
            <translation>失效日期（%1）早于生效日期（%2）</translation>
        </message>
        <message>
            <source>“%1” is missing</source>
            <translation>缺少“%1”</translation>
        </message>
        <message>
            <source>this is a pack of another kind (%1)</source>
            <translation>这是另一种规则包（%1）</translation>
        </message>
        <message>
            <source>“%1” is no version: up to 40 characters without @</source>
            <translation>“%1”不能作为版本号：最多 40 个字符，不含 @</translation>
        </message>
        <message>
            <source>taken out</source>
            <translation>已清除</translation>
        </message>
        <message>
            <source>Nothing was logged: write in a few words what happened.</source>
            <translation>没有登记：用几个字写明发生了什么。</translation>
        </message>
        <message>
            <source>Incident logged</source>
            <translation>登记事件</translation>
        </message>
        <message>
            <source>Logged: %1</source>
            <translation>登记：%1</translation>
        </message>
        <message>
            <source>Incident changed</source>
            <translation>修改事件</translation>
        </message>
        <message>
            <source>Made an incident</source>
            <translation>转为事件</translation>
        </message>
        <message>
            <source>Judged to be an incident</source>
            <translation>判为安全事件</translation>
        </message>
        <message>
            <source>It is not set aside yet: say why it is a false alarm.</source>
            <translation>尚未判为误报：写明理由。</translation>
        </message>
        <message>
            <source>Judged a false alarm</source>
            <translation>判为误报</translation>
        </message>
        <message>
            <source>Judged a false alarm: %1</source>
            <translation>判为误报：%1</translation>
        </message>
        <message>
            <source>“%1” is no step of an incident that can be taken like this. Nothing was changed.</source>
            <translation>事件没有可以这样推进的步骤“%1”。未作任何改动。</translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>状态转为“%1”</translation>
        </message>
        <message>
            <source>Now: %1. Reason: %2</source>
            <translation>状态转为“%1”，理由：%2</translation>
        </message>
        <message>
            <source>Handling ended</source>
            <translation>处置结束</translation>
        </message>
        <message>
            <source>Plan started</source>
            <translation>启用预案</translation>
        </message>
        <message>
            <source>The rules in force have no clock “%1”. Nothing was registered.</source>
            <translation>现行规则中没有时限“%1”。没有登记。</translation>
        </message>
        <message>
            <source>“%1” is no grade of an incident. Nothing was decided.</source>
            <translation>“%1”不是事件级别。没有判定。</translation>
        </message>
        <message>
            <source>The grade was not decided: write the reason. It is kept with the decision.</source>
            <translation>没有判定：写明理由，理由与判定一并留存。</translation>
        </message>
        <message>
            <source>Grade decided</source>
            <translation>判定级别</translation>
        </message>
        <message>
            <source>Graded %1: %2</source>
            <translation>判定为“%1”：%2</translation>
        </message>
        <message>
            <source>Grade countersigned</source>
            <translation>会签定级</translation>
        </message>
        <message>
            <source>Grade countersigned: %1</source>
            <translation>定级已会签：%1</translation>
        </message>
        <message>
            <source>Clock registered</source>
            <translation>登记时限</translation>
        </message>
        <message>
            <source>%1: done</source>
            <translation>%1：已完成</translation>
        </message>
        <message>
            <source>%1: done, receipt %2</source>
            <translation>%1：已完成，回执 %2</translation>
        </message>
        <message>
            <source>%1: does not apply, to be approved. Reason: %2</source>
            <translation>%1：登记为不适用，待批准。理由：%2</translation>
        </message>
        <message>
            <source>Nothing was registered: say why this clock does not apply.</source>
            <translation>没有登记：写明这项时限为何不适用。</translation>
        </message>
        <message>
            <source>Clock mark approved</source>
            <translation>批准时限登记</translation>
        </message>
        <message>
            <source>%1: “%2” approved</source>
            <translation>%1：“%2”已批准</translation>
        </message>
        <message>
            <source>“%1” is among the affected already. Nothing was added; change that line.</source>
            <translation>“%1”已在受影响对象中。没有新增，请修改原有的一行。</translation>
        </message>
        <message>
            <source>Affected: %1</source>
            <translation>受影响：%1</translation>
        </message>
        <message>
            <source>Affected: %1, %2</source>
            <translation>受影响：%1，%2</translation>
        </message>
        <message>
            <source>Affected asset</source>
            <translation>登记受影响资产</translation>
        </message>
        <message>
            <source>Affected system</source>
            <translation>登记受影响系统</translation>
        </message>
        <message>
            <source>Nothing was noted: write what happened.</source>
            <translation>没有记录：写明发生了什么。</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>记入经过</translation>
        </message>
        <message>
            <source>Nothing was corrected: write what happened.</source>
            <translation>没有更正：写明实际情况。</translation>
        </message>
        <message>
            <source>Nothing was corrected: say why. The line as it was stays in the history.</source>
            <translation>没有更正：写明理由。原来的记录保留在历史中。</translation>
        </message>
        <message>
            <source>Timeline corrected</source>
            <translation>更正经过</translation>
        </message>
        <message>
            <source>This line was written by the program together with what it tells of. Nothing was changed; add a line that explains it.</source>
            <translation>这一行由程序随操作自动记录，不能更正。未作任何改动，可另记一笔说明。</translation>
        </message>
        <message>
            <source>No task was added: write what is to be done.</source>
            <translation>没有新增任务：写明要做什么。</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>新增任务</translation>
        </message>
        <message>
            <source>Task: %1</source>
            <translation>任务：%1</translation>
        </message>
        <message>
            <source>Task done</source>
            <translation>完成任务</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>完成：%1</translation>
        </message>
        <message>
            <source>Done: %1. %2</source>
            <translation>完成：%1。%2</translation>
        </message>
        <message>
            <source>Nothing was added: write what is to be improved.</source>
            <translation>没有新增：写明要改进什么。</translation>
        </message>
        <message>
            <source>New improvement</source>
            <translation>新增改进项</translation>
        </message>
        <message>
            <source>To improve: %1</source>
            <translation>改进项：%1</translation>
        </message>
        <message>
            <source>“%1” (%2) lies in the future: it is %3 now.</source>
            <translation>“%1”（%2）晚于当前时间（%3）。</translation>
        </message>
        <message>
            <source>“%1” (%2) is before “%3” (%4).</source>
            <translation>“%1”（%2）早于“%3”（%4）。</translation>
        </message>
        <message>
            <source>%1 (no. %2)</source>
            <translation>%1（第 %2 次）</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>form of the unit</source>
            <translation>本机构格式</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>报送单位</translation>
        </message>
        <message>
            <source>To</source>
            <translation>报送对象</translation>
        </message>
        <message>
            <source>People told</source>
            <translation>告知人群</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>告知人数</translation>
        </message>
        <message>
            <source>Incident number</source>
            <translation>事件编号</translation>
        </message>
        <message>
            <source>Incident grade</source>
            <translation>事件级别</translation>
        </message>
        <message>
            <source>Discovered</source>
            <translation>发现时间</translation>
        </message>
        <message>
            <source>Became aware</source>
            <translation>获知时间</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>送达时间</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>报送方式</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>changed since the last report</source>
            <translation>较上次变化</translation>
        </message>
        <message>
            <source>new since the last report</source>
            <translation>较上次新增</translation>
        </message>
        <message>
            <source>to follow</source>
            <translation>待补</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>内容项</translation>
        </message>
        <message>
            <source>Last report</source>
            <translation>上次报告</translation>
        </message>
        <message>
            <source>This report</source>
            <translation>本次报告</translation>
        </message>
        <message>
            <source>What changed since the last report</source>
            <translation>较上次变化</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>编制人</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>签发人</translation>
        </message>
        <message>
            <source>sent first, to be signed</source>
            <translation>先报后签，待补签</translation>
        </message>
        <message>
            <source>Opinion</source>
            <translation>签发意见</translation>
        </message>
        <message>
            <source>Signed at</source>
            <translation>签发时间</translation>
        </message>
        <message>
            <source>Seal of the unit</source>
            <translation>单位（盖章）</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>【演练】 Exercise: not a report of a real incident</source>
            <translation>【演练】不是真实事件的报告</translation>
        </message>
        <message>
            <source>【演练】 Made in an exercise. Nothing in it happened, and it is not sent to anybody outside.</source>
            <translation>【演练】本文件在演练中产生，所述事件并未发生，不对外报送。</translation>
        </message>
        <message>
            <source>Why people are not told</source>
            <translation>不告知个人的理由</translation>
        </message>
        <message>
            <source>there is no field or source “%1”</source>
            <translation>没有字段或来源“%1”</translation>
        </message>
        <message>
            <source>“%1” is there twice</source>
            <translation>“%1”重复</translation>
        </message>
        <message>
            <source>The program's own forms of reports can't be used. The vault is unharmed; install the program again.</source>
            <translation>程序自带的报告格式无法使用。保险库未受影响，请重新安装程序。</translation>
        </message>
        <message>
            <source>decided grade</source>
            <translation>判定级别</translation>
        </message>
        <message>
            <source>systems concerned</source>
            <translation>涉事系统</translation>
        </message>
        <message>
            <source>affected assets</source>
            <translation>受影响资产</translation>
        </message>
        <message>
            <source>measures and effect</source>
            <translation>已采取措施及效果</translation>
        </message>
        <message>
            <source>kinds of information</source>
            <translation>涉及的信息种类</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>record of the incident</source>
            <translation>事件记录</translation>
        </message>
        <message>
            <source>Ransom is demanded; amount, method and date to follow</source>
            <translation>有勒索要求，金额、方式、日期待补</translation>
        </message>
        <message>
            <source>Measures and effect: %1</source>
            <translation>已采取措施及效果：%1</translation>
        </message>
        <message>
            <source>tasks</source>
            <translation>处置任务</translation>
        </message>
        <message>
            <source>timeline</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>This report follows the form “%1”, which this version of the program doesn't know. The report is unharmed; open it with a newer version.</source>
            <translation>这份报告用的格式“%1”是本版程序不认识的。报告未受影响，请用新版程序打开。</translation>
        </message>
        <message>
            <source>Missing: %1</source>
            <translation>缺：%1</translation>
        </message>
        <message>
            <source>Say which group of people is told, or why they are not.</source>
            <translation>写明告知哪些人，或为何不告知。</translation>
        </message>
        <message>
            <source>Say how they are told: telephone, message, letter, notice.</source>
            <translation>写明告知方式：电话、短信、书面或公告。</translation>
        </message>
        <message>
            <source>The rules in force have no clock “%1”. No report was begun.</source>
            <translation>现行规则中没有时限“%1”。没有新建报告。</translation>
        </message>
        <message>
            <source>There is a first report to this recipient already: %1. Nothing was begun; go on with it, or write a follow-up.</source>
            <translation>对这一报送对象已有首报：%1。没有新建，请继续填写它，或写续报。</translation>
        </message>
        <message>
            <source>report %1</source>
            <translation>报告 %1</translation>
        </message>
        <message>
            <source>“%1” is no kind of report. No report was begun.</source>
            <translation>“%1”不是报告种类。没有新建报告。</translation>
        </message>
        <message>
            <source>Report begun</source>
            <translation>新建报告</translation>
        </message>
        <message>
            <source>%1 %2 begun</source>
            <translation>新建%1 %2</translation>
        </message>
        <message>
            <source>Report changed</source>
            <translation>修改报告</translation>
        </message>
        <message>
            <source>Report filled again</source>
            <translation>重新取数</translation>
        </message>
        <message>
            <source>Report item</source>
            <translation>填写报告内容</translation>
        </message>
        <message>
            <source>The report has no item “%1”. Nothing was changed.</source>
            <translation>报告没有内容项“%1”。未作任何改动。</translation>
        </message>
        <message>
            <source>Report submitted</source>
            <translation>报告送签</translation>
        </message>
        <message>
            <source>%1 can't go to the signer yet; it stays as it is:
%2</source>
            <translation>%1 还不能送签，报告保持原状：
%2</translation>
        </message>
        <message>
            <source>%1 %2 submitted</source>
            <translation>%1 %2 送签</translation>
        </message>
        <message>
            <source>It was not sent back: say what is to be changed.</source>
            <translation>没有退回：写明要改什么。</translation>
        </message>
        <message>
            <source>Report sent back</source>
            <translation>退回报告</translation>
        </message>
        <message>
            <source>%1 sent back: %2</source>
            <translation>%1 退回：%2</translation>
        </message>
        <message>
            <source>%1 of them minors</source>
            <translation>其中未成年人 %1</translation>
        </message>
        <message>
            <source>with sensitive personal information</source>
            <translation>含敏感个人信息</translation>
        </message>
        <message>
            <source>down since %1</source>
            <translation>自 %1 起中断</translation>
        </message>
        <message>
            <source>down from %1 to %2</source>
            <translation>%1 至 %2 中断</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>单位信息</translation>
        </message>
        <message>
            <source>Grade: %1</source>
            <translation>级别：%1</translation>
        </message>
        <message>
            <source> (judged %1, %2)</source>
            <translation>（%2于 %1判定）</translation>
        </message>
        <message>
            <source>volume %1</source>
            <translation>数据量 %1</translation>
        </message>
        <message>
            <source>Persons in all: %1</source>
            <translation>涉及人数合计：%1</translation>
        </message>
        <message>
            <source>Persons in all: %1 (between %2 and %3)</source>
            <translation>涉及人数合计：%1（介于 %2 与 %3 之间）</translation>
        </message>
        <message>
            <source>first seen %1</source>
            <translation>首次出现 %1</translation>
        </message>
        <message>
            <source>%1 %2 (%3)</source>
            <translation>%1 %2（%3）</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>未核实</translation>
        </message>
        <message>
            <source>observables</source>
            <translation>线索</translation>
        </message>
        <message>
            <source>taken %1</source>
            <translation>采集于 %1</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>已封存</translation>
        </message>
        <message>
            <source>%1 %2: %3</source>
            <translation>%1 %2：%3</translation>
        </message>
        <message>
            <source>%1 %2 to %3</source>
            <translation>%1 %2 报%3</translation>
        </message>
        <message>
            <source>“%1” needs a second person: you wrote in this report yourself.</source>
            <translation>“%1”须由另一人进行：你写过这份报告的内容。</translation>
        </message>
        <message>
            <source>%1 was changed by somebody else meanwhile. Nothing was done; read it again first.</source>
            <translation>%1 刚被他人修改。未作任何改动，请先重新查看。</translation>
        </message>
        <message>
            <source>Report signed</source>
            <translation>签发报告</translation>
        </message>
        <message>
            <source>%1 %2 signed</source>
            <translation>%1 %2 已签发</translation>
        </message>
        <message>
            <source>Report registered as sent</source>
            <translation>登记报告送达</translation>
        </message>
        <message>
            <source>Report sent before signing</source>
            <translation>先报后签</translation>
        </message>
        <message>
            <source>%1 %2 sent to %3</source>
            <translation>%1 %2 已送达%3</translation>
        </message>
        <message>
            <source>%1, to be signed afterwards: %2</source>
            <translation>%1，待补签：%2</translation>
        </message>
        <message>
            <source>It was not registered: say why it goes out before it is signed.</source>
            <translation>没有登记：写明为何先报后签。</translation>
        </message>
        <message>
            <source>No receipt was registered: give its number, or attach it as a file.</source>
            <translation>没有登记回执：填写回执号，或附上回执文件。</translation>
        </message>
        <message>
            <source>Receipt registered</source>
            <translation>登记回执</translation>
        </message>
        <message>
            <source>Receipt of %1: %2</source>
            <translation>%1 的回执：%2</translation>
        </message>
        <message>
            <source>A report is written as .docx or .pdf. Nothing was exported; choose another name.</source>
            <translation>报告可导出为 .docx 或 .pdf。没有导出，请换一个文件名。</translation>
        </message>
        <message>
            <source>The file can't be written here: %1. Nothing was exported: choose another place.</source>
            <translation>无法写入这个位置：%1。没有导出，请另选位置。</translation>
        </message>
        <message>
            <source>Export report</source>
            <translation>导出报告</translation>
        </message>
        <message>
            <source>These incident rules can't be used: %1. Nothing was changed.</source>
            <translation>这份事件规则不能使用：%1。没有改动任何内容。</translation>
        </message>
        <message>
            <source>“%1” must be a text</source>
            <translation>“%1”应为文字</translation>
        </message>
        <message>
            <source>“%1” is longer than %2 characters</source>
            <translation>“%1”超过 %2 个字符</translation>
        </message>
        <message>
            <source>“%1” is no identifier: up to 60 letters, digits, dot, hyphen and _</source>
            <translation>“%1”不能作为标识：最多 60 个字母、数字、点、连字符和下划线</translation>
        </message>
        <message>
            <source>“%1” may not be “%2”; possible are %3</source>
            <translation>“%1”不能是“%2”，可用的有 %3</translation>
        </message>
        <message>
            <source>“%1” must be a list</source>
            <translation>“%1”应为列表</translation>
        </message>
        <message>
            <source>“%1” must be true or false</source>
            <translation>“%1”应为 true 或 false</translation>
        </message>
        <message>
            <source>“%1” must be a whole number from %2 to %3</source>
            <translation>“%1”应为 %2 到 %3 的整数</translation>
        </message>
        <message>
            <source>“%1” must be a date such as 2026-11-22</source>
            <translation>“%1”应为日期，例如 2026-11-22</translation>
        </message>
        <message>
            <source>“%1” needs a Chinese (zh) and an English (en) text</source>
            <translation>“%1”要有中文（zh）和英文（en）</translation>
        </message>
        <message>
            <source>“%1” must be a number of days, hours or minutes, such as {"hours": 4}</source>
            <translation>“%1”应为天数、小时数或分钟数，例如 {"hours": 4}</translation>
        </message>
        <message>
            <source>an object must stand here</source>
            <translation>此处应为一个对象</translation>
        </message>
        <message>
            <source>“%1” is not known here</source>
            <translation>此处不认识“%1”</translation>
        </message>
        <message>
            <source>%1 is not complete. %2</source>
            <translation>%1不完整。%2</translation>
        </message>
    </context>
    <context>
        <name>IncidentsPageTr</name>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>It stays in the register as a false alarm; its clocks end.</source>
            <translation>仍留在登记中，状态为误报，时限不再计。</translation>
        </message>
        <message>
            <source>Make it an incident</source>
            <translation>转为事件</translation>
        </message>
        <message>
            <source>Steps of the plan become tasks. A plan can be chosen later.</source>
            <translation>预案的步骤会成为处置任务。也可以以后再选预案。</translation>
        </message>
        <message>
            <source>Use a plan</source>
            <translation>启用预案</translation>
        </message>
        <message>
            <source>Its steps become tasks of this incident.</source>
            <translation>预案的步骤会成为本事件的任务。</translation>
        </message>
        <message>
            <source>Use the plan</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>End handling</source>
            <translation>结束处置</translation>
        </message>
        <message>
            <source>From then on the limit of the final report is counted.</source>
            <translation>总结报告的时限从这时起算。</translation>
        </message>
        <message>
            <source>To remediation</source>
            <translation>转整改</translation>
        </message>
        <message>
            <source>The action stays linked to this incident.</source>
            <translation>整改与本事件保持关联。</translation>
        </message>
        <message>
            <source>Create action</source>
            <translation>新建整改</translation>
        </message>
        <message>
            <source>%1 created</source>
            <translation>已新建 %1</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>To remediation…</source>
            <translation>转整改…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>All incidents (Esc)</source>
            <translation>全部事件（Esc）</translation>
        </message>
        <message>
            <source>Use a plan…</source>
            <translation>启用预案…</translation>
        </message>
        <message>
            <source>Export the report…</source>
            <translation>导出报告…</translation>
        </message>
        <message>
            <source>Show the history</source>
            <translation>查看历史</translation>
        </message>
        <message>
            <source>checked on %1</source>
            <translation>%1 核对</translation>
        </message>
        <message>
            <source>Not checked against the official text yet</source>
            <translation>尚未与官方文本核对</translation>
        </message>
        <message>
            <source>unchecked</source>
            <translation>待核对</translation>
        </message>
        <message>
            <source>%1 persons</source>
            <translation>%1人</translation>
        </message>
        <message>
            <source>Register as reported</source>
            <translation>登记已报</translation>
        </message>
        <message>
            <source>%1. For what was told by telephone or on a website.</source>
            <translation>%1。用于电话或网上已报的情况。</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Reported at</source>
            <translation>已报时间</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>%1. The clock goes on until another person approves this.</source>
            <translation>%1。另一人批准之前时限照常计算。</translation>
        </message>
        <message>
            <source>Approve “does not apply”</source>
            <translation>批准不适用</translation>
        </message>
        <message>
            <source>%1. Reason: %2</source>
            <translation>%1。理由：%2</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>批准</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>看报告</translation>
        </message>
        <message>
            <source>Approve…</source>
            <translation>批准…</translation>
        </message>
        <message>
            <source>Write report</source>
            <translation>写报告</translation>
        </message>
        <message>
            <source>Register as reported…</source>
            <translation>登记已报…</translation>
        </message>
        <message>
            <source>Approve “does not apply”…</source>
            <translation>批准不适用…</translation>
        </message>
        <message>
            <source>Does not apply…</source>
            <translation>不适用…</translation>
        </message>
        <message>
            <source>waits for the grade</source>
            <translation>定级后起算</translation>
        </message>
        <message>
            <source>not started</source>
            <translation>尚未起算</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>%1 reported, took %2</source>
            <translation>%1 已报，用时 %2</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>已过</translation>
        </message>
        <message>
            <source>late by</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>left</source>
            <translation>剩</translation>
        </message>
        <message>
            <source>used %1</source>
            <translation>已用 %1</translation>
        </message>
        <message>
            <source>if graded so: due %1</source>
            <translation>达到级别则 %1 截止</translation>
        </message>
        <message>
            <source>approved by %1</source>
            <translation>%1批准</translation>
        </message>
        <message>
            <source>late by %1</source>
            <translation>逾期 %1</translation>
        </message>
        <message>
            <source>receipt %1</source>
            <translation>回执 %1</translation>
        </message>
        <message>
            <source>“does not apply” waits for approval</source>
            <translation>“不适用”待批准</translation>
        </message>
        <message>
            <source>due %1 (%2)</source>
            <translation>%1 截止（%2）</translation>
        </message>
        <message>
            <source>internal target %1</source>
            <translation>内部目标 %1</translation>
        </message>
        <message>
            <source>Close the incident</source>
            <translation>关闭事件</translation>
        </message>
        <message>
            <source>Nothing is open. It can be opened again later.</source>
            <translation>没有未了事项。关闭后可以重新打开。</translation>
        </message>
        <message>
            <source>Close incident</source>
            <translation>关闭事件</translation>
        </message>
        <message>
            <source>Not ready to be closed</source>
            <translation>还不能关闭</translation>
        </message>
        <message>
            <source>These are still open. Each line leads to its place.</source>
            <translation>以下各项未了，可逐项前往处理。</translation>
        </message>
        <message>
            <source>Close in spite of this</source>
            <translation>带缺项关闭</translation>
        </message>
        <message>
            <source>Closing in spite of this is for the chief security officer.</source>
            <translation>带缺项关闭须由首席网络安全官决定。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>前往</translation>
        </message>
        <message>
            <source>Decisions on the grade</source>
            <translation>定级判定记录</translation>
        </message>
        <message>
            <source>History of the incident</source>
            <translation>事件变更记录</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Decided grade</source>
            <translation>判定级别</translation>
        </message>
        <message>
            <source>Suggested grade</source>
            <translation>建议级别</translation>
        </message>
        <message>
            <source>By</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>依据条款</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则包</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Laying out %1</source>
            <translation>正在排版 %1</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>%1 could not be read. Nothing was stored; check whether the file can be opened, then add it again.</source>
            <translation>%1 读不出来，没有存入任何内容。确认文件能打开后再添加。</translation>
        </message>
        <message>
            <source>Add a file as evidence</source>
            <translation>添加证据文件</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Secure as evidence</source>
            <translation>固定为证据</translation>
        </message>
        <message>
            <source>%1. SM3 and SHA-256 are taken while the file is stored; the original stays where it is.</source>
            <translation>%1。存入时计算 SM3 和 SHA-256，原文件不动。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>存入</translation>
        </message>
        <message>
            <source>Evidence kept elsewhere</source>
            <translation>外部保管的证据</translation>
        </message>
        <message>
            <source>A disk, a device, paper: only its description and digests are kept here.</source>
            <translation>硬盘、设备、纸质材料等，这里只登记说明和摘要。</translation>
        </message>
        <message>
            <source>%1. It counts once another person has witnessed it.</source>
            <translation>%1。另一人见证后才算数。</translation>
        </message>
        <message>
            <source>File to compare with</source>
            <translation>用来比对的文件</translation>
        </message>
        <message>
            <source>Verifying</source>
            <translation>正在校验</translation>
        </message>
        <message>
            <source>digests compared</source>
            <translation>比对摘要</translation>
        </message>
        <message>
            <source>Both digests match</source>
            <translation>两种摘要均相符</translation>
        </message>
        <message>
            <source>The digests do not match</source>
            <translation>摘要不符</translation>
        </message>
        <message>
            <source>The file was changed since it was secured. The step is recorded in the custody chain.</source>
            <translation>文件在固定之后有改动。本次校验已记入保管链。</translation>
        </message>
        <message>
            <source>Copy out in clear</source>
            <translation>复制出明文</translation>
        </message>
        <message>
            <source>The file leaves the vault unencrypted. The copy is a step of the custody chain.</source>
            <translation>文件将以明文离开保险库，本次复制记入保管链。</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>另存副本</translation>
        </message>
        <message>
            <source>Witness this step</source>
            <translation>见证本次操作</translation>
        </message>
        <message>
            <source>%1: %2. Sign that you saw it.</source>
            <translation>%1：%2。签名表示本人在场见证。</translation>
        </message>
        <message>
            <source>Witness</source>
            <translation>见证</translation>
        </message>
        <message>
            <source>Custody sheet of %1</source>
            <translation>保管单 %1</translation>
        </message>
        <message>
            <source>Nothing secured yet. Drop files here: logs, images, screenshots.</source>
            <translation>还没有证据。把日志、镜像、截图等文件拖到这里。</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>添加文件…</translation>
        </message>
        <message>
            <source>Kept elsewhere…</source>
            <translation>外部保管…</translation>
        </message>
        <message>
            <source>Custody sheet</source>
            <translation>保管单</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Custody</source>
            <translation>保管链</translation>
        </message>
        <message>
            <source>Record a step ▾</source>
            <translation>登记操作 ▾</translation>
        </message>
        <message>
            <source>Record a step</source>
            <translation>登记操作</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Collected</source>
            <translation>采集时间</translation>
        </message>
        <message>
            <source>Kept at</source>
            <translation>存放</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>in the vault</source>
            <translation>保险库</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>动作</translation>
        </message>
        <message>
            <source>From</source>
            <translation>移交人</translation>
        </message>
        <message>
            <source>To</source>
            <translation>接收人</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>目的</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>matches</source>
            <translation>相符</translation>
        </message>
        <message>
            <source>does not match</source>
            <translation>不符</translation>
        </message>
        <message>
            <source>witnessed</source>
            <translation>已见证</translation>
        </message>
        <message>
            <source>to be witnessed</source>
            <translation>待见证</translation>
        </message>
        <message>
            <source>Verify the digests</source>
            <translation>校验摘要</translation>
        </message>
        <message>
            <source>Copy out…</source>
            <translation>复制…</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>没有保存</translation>
        </message>
        <message>
            <source>Countersign the grade</source>
            <translation>会签定级</translation>
        </message>
        <message>
            <source>%1, judged by %2: %3</source>
            <translation>%1，%2判定：%3</translation>
        </message>
        <message>
            <source>Countersign</source>
            <translation>会签</translation>
        </message>
        <message>
            <source>decided</source>
            <translation>已判定</translation>
        </message>
        <message>
            <source>suggested</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>%1 (suggested)</source>
            <translation>%1（建议）</translation>
        </message>
        <message>
            <source>Judge the grade</source>
            <translation>定级判定</translation>
        </message>
        <message>
            <source>Judge the grade again</source>
            <translation>重新判定</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>No affected assets are linked yet; persons are counted from them.</source>
            <translation>还没有关联受影响资产，人数由资产汇总。</translation>
        </message>
        <message>
            <source>From %1 linked assets: %2 without double counting, between %3 and %4.</source>
            <translation>由 %1 项资产汇总：去重后 %2，区间 %3 至 %4。</translation>
        </message>
        <message>
            <source>The rules suggest %1.</source>
            <translation>规则建议：%1。</translation>
        </message>
        <message>
            <source> (%1)</source>
            <translation>（%1）</translation>
        </message>
        <message>
            <source>Add an affected asset</source>
            <translation>添加受影响资产</translation>
        </message>
        <message>
            <source>Level, persons and amounts are taken from the asset. Assets of the same population count its persons once.</source>
            <translation>级别、人数、数据量取自资产台账。人群相同的资产只计一次人数。</translation>
        </message>
        <message>
            <source>Add asset</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Affected asset</source>
            <translation>受影响资产</translation>
        </message>
        <message>
            <source>Take the asset out</source>
            <translation>移除受影响资产</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Add an asset…</source>
            <translation>加资产…</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>影响</translation>
        </message>
        <message>
            <source>Persons</source>
            <translation>涉及人数</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>数据量</translation>
        </message>
        <message>
            <source>Affected assets</source>
            <translation>受影响资产</translation>
        </message>
        <message>
            <source>%1 records</source>
            <translation>%1条</translation>
        </message>
        <message>
            <source>No affected assets yet. Persons and data levels come from them.</source>
            <translation>还没有受影响资产。人数和数据级别由资产汇总。</translation>
        </message>
        <message>
            <source>Confirmed: %1</source>
            <translation>核实 %1</translation>
        </message>
        <message>
            <source>Without duplicates: %1</source>
            <translation>去重后 %1</translation>
        </message>
        <message>
            <source>minors among them: %1</source>
            <translation>其中未成年人 %1人</translation>
        </message>
        <message>
            <source>between %1 and %2</source>
            <translation>区间 %1 至 %2</translation>
        </message>
        <message>
            <source>%1 assets without a number</source>
            <translation>%1 项资产没有人数</translation>
        </message>
        <message>
            <source>sensitive personal information: yes</source>
            <translation>敏感个人信息：是</translation>
        </message>
        <message>
            <source>sensitive personal information: no</source>
            <translation>敏感个人信息：否</translation>
        </message>
        <message>
            <source>Show the asset</source>
            <translation>查看资产</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Take out…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Add a task…</source>
            <translation>加任务…</translation>
        </message>
        <message>
            <source>No tasks yet. A plan brings its steps as tasks.</source>
            <translation>还没有任务。启用预案后其步骤会成为任务。</translation>
        </message>
        <message>
            <source>Traces</source>
            <translation>线索</translation>
        </message>
        <message>
            <source>Add a trace…</source>
            <translation>加线索…</translation>
        </message>
        <message>
            <source>No traces yet: addresses, accounts, files that the attack left.</source>
            <translation>还没有线索，例如攻击留下的地址、账号、文件。</translation>
        </message>
        <message>
            <source>Communications</source>
            <translation>沟通</translation>
        </message>
        <message>
            <source>Add a communication…</source>
            <translation>记沟通…</translation>
        </message>
        <message>
            <source>No communications yet: who was told what by telephone, and what they said.</source>
            <translation>还没有沟通记录，例如电话告知了谁、对方怎么答复。</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>概况</translation>
        </message>
        <message>
            <source>Evidence and custody</source>
            <translation>证据与保管链</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>判定历史</translation>
        </message>
        <message>
            <source>All fields</source>
            <translation>附注</translation>
        </message>
        <message>
            <source>The case file can't be read</source>
            <translation>事件读不出来</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>安全事件</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>打开事件</translation>
        </message>
        <message>
            <source>Log an incident</source>
            <translation>登记事件</translation>
        </message>
        <message>
            <source>Not closed</source>
            <translation>未关闭</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>【Drill】 records</source>
            <translation>【演练】记录</translation>
        </message>
        <message>
            <source>No open incidents.</source>
            <translation>没有未关闭的事件</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>No incidents yet. One line is enough to log the first one.</source>
            <translation>还没有安全事件。写一句话即可登记</translation>
        </message>
        <message>
            <source>No incidents of drills yet.</source>
            <translation>还没有演练中的事件</translation>
        </message>
        <message>
            <source>This incident is no longer here</source>
            <translation>这个事件已不在登记中</translation>
        </message>
        <message>
            <source>Log an incident…</source>
            <translation>登记安全事件…</translation>
        </message>
        <message>
            <source>Response</source>
            <translation>处置</translation>
        </message>
        <message>
            <source>Judge again…</source>
            <translation>重新判定…</translation>
        </message>
        <message>
            <source>Grading</source>
            <translation>定级判定</translation>
        </message>
        <message>
            <source>The deciding figure was not checked against the official text</source>
            <translation>起决定作用的数值未与官方文本核对</translation>
        </message>
        <message>
            <source>Judge…</source>
            <translation>判定…</translation>
        </message>
        <message>
            <source>Not judged yet; the rules suggest %1</source>
            <translation>尚未判定，规则建议 %1</translation>
        </message>
        <message>
            <source>judged by %1, %2</source>
            <translation>%1 %2 判定</translation>
        </message>
        <message>
            <source>countersigned</source>
            <translation>已会签</translation>
        </message>
        <message>
            <source>%1; %2</source>
            <translation>%1；%2</translation>
        </message>
        <message>
            <source>reaches %1</source>
            <translation>达到%1</translation>
        </message>
        <message>
            <source>could reach %1</source>
            <translation>可能达到%1</translation>
        </message>
        <message>
            <source>below %1</source>
            <translation>未达%1</translation>
        </message>
        <message>
            <source>No facts yet: enter persons, loss, outage…</source>
            <translation>还没有定级事实：填写人数、损失、中断时间…</translation>
        </message>
        <message>
            <source>Done…</source>
            <translation>完成…</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>What was recorded here is not changed any more; add another line.</source>
            <translation>已登记的内容不再修改，可另加一条。</translation>
        </message>
        <message>
            <source>Task done</source>
            <translation>完成任务</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Take it out</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Its history stays.</source>
            <translation>历史记录仍在。</translation>
        </message>
        <message>
            <source>One line is enough. It may turn out to be a false alarm.</source>
            <translation>一句话即可，以后可判为误报。</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>发生了什么</translation>
        </message>
        <message>
            <source>What happened, where, who says so</source>
            <translation>发生了什么，在哪里，谁报告的</translation>
        </message>
        <message>
            <source>Known since</source>
            <translation>获知时间</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>How found</source>
            <translation>发现渠道</translation>
        </message>
        <message>
            <source>%1 is logged</source>
            <translation>已登记 %1</translation>
        </message>
        <message>
            <source>Notice to individuals</source>
            <translation>告知个人</translation>
        </message>
        <message>
            <source>New report or notice</source>
            <translation>新建报告或告知</translation>
        </message>
        <message>
            <source>One notice for each group of people. If they are not told, say why; another person approves that.</source>
            <translation>每类人群一份告知。不告知的写明理由，由另一人批准。</translation>
        </message>
        <message>
            <source>It is filled from the record; what is missing can be added then.</source>
            <translation>内容由记录自动填写，缺项随后补。</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Recipient and way</source>
            <translation>报送对象和方式</translation>
        </message>
        <message>
            <source>the report before</source>
            <translation>上一份</translation>
        </message>
        <message>
            <source>Export in clear</source>
            <translation>导出明文</translation>
        </message>
        <message>
            <source>The file leaves the vault unencrypted. Who exported it, when and why is kept in the trail.</source>
            <translation>文件将以明文离开保险库。谁、何时、为何导出，都记入留痕。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Word document (*.docx);;PDF (*.pdf)</source>
            <translation>Word 文档 (*.docx);;PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Writing the file</source>
            <translation>正在写文件</translation>
        </message>
        <message>
            <source>The file is written</source>
            <translation>文件已写出</translation>
        </message>
        <message>
            <source>follows later</source>
            <translation>随后补报</translation>
        </message>
        <message>
            <source>Text of the item</source>
            <translation>本项内容</translation>
        </message>
        <message>
            <source>before: %1</source>
            <translation>上一份：%1</translation>
        </message>
        <message>
            <source>required first</source>
            <translation>首报必填</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>有变化</translation>
        </message>
        <message>
            <source>taken from %1</source>
            <translation>取自 %1</translation>
        </message>
        <message>
            <source>Items of the report</source>
            <translation>报告内容项</translation>
        </message>
        <message>
            <source>filled</source>
            <translation>已填</translation>
        </message>
        <message>
            <source>to follow</source>
            <translation>待补</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺项</translation>
        </message>
        <message>
            <source>may be empty</source>
            <translation>可空</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Reports of this incident</source>
            <translation>本事件的报告</translation>
        </message>
        <message>
            <source>Another report…</source>
            <translation>新建其他报告…</translation>
        </message>
        <message>
            <source>When time is short, items (1) and (2) go first; the rest follows.</source>
            <translation>时限紧时可先报（一）（二）两项，其余随后补报</translation>
        </message>
        <message>
            <source>%1 filled, %2 to follow</source>
            <translation>已填 %1，待补 %2</translation>
        </message>
        <message>
            <source>The text of a report item was not saved yet.</source>
            <translation>报告内容项还没有保存。</translation>
        </message>
        <message>
            <source>Write the report</source>
            <translation>写报告</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>签发…</translation>
        </message>
        <message>
            <source>Register as sent…</source>
            <translation>登记送达…</translation>
        </message>
        <message>
            <source>Register receipt…</source>
            <translation>登记回执…</translation>
        </message>
        <message>
            <source>Sign afterwards…</source>
            <translation>补签…</translation>
        </message>
        <message>
            <source>Send before signing…</source>
            <translation>先报后签…</translation>
        </message>
        <message>
            <source>Return…</source>
            <translation>退回…</translation>
        </message>
        <message>
            <source>Fill again from the record</source>
            <translation>按记录重新填写</translation>
        </message>
        <message>
            <source>Recipient and way…</source>
            <translation>报送对象和方式…</translation>
        </message>
        <message>
            <source>Compare with the report before</source>
            <translation>与上一份比较</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>New follow-up report…</source>
            <translation>新建续报…</translation>
        </message>
        <message>
            <source>New final report…</source>
            <translation>新建总结报告…</translation>
        </message>
        <message>
            <source>New notice to individuals…</source>
            <translation>新建个人告知…</translation>
        </message>
        <message>
            <source>Not ready to be signed</source>
            <translation>还不能送签</translation>
        </message>
        <message>
            <source>%1 waits for another person’s signature</source>
            <translation>%1 待另一人签发</translation>
        </message>
        <message>
            <source>Sign afterwards</source>
            <translation>补签</translation>
        </message>
        <message>
            <source>Sign the report</source>
            <translation>签发报告</translation>
        </message>
        <message>
            <source>%1. The document is fixed as evidence as it stands now.</source>
            <translation>%1。文件按现在的内容固定为证据。</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>Return the report</source>
            <translation>退回报告</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Register as sent</source>
            <translation>登记送达</translation>
        </message>
        <message>
            <source>Send before signing</source>
            <translation>先报后签</translation>
        </message>
        <message>
            <source>%1. When the limit is near, the report goes first; another person signs it afterwards.</source>
            <translation>%1。时限临近时可先报出，由另一人随后补签。</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已报出</translation>
        </message>
        <message>
            <source>Register the receipt</source>
            <translation>登记回执</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>now %1</source>
            <translation>现在 %1</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>约 %1</translation>
        </message>
        <message>
            <source>%1 %2 due</source>
            <translation>%1 %2截止</translation>
        </message>
        <message>
            <source>Write down</source>
            <translation>记一笔</translation>
        </message>
        <message>
            <source>What happened, or what was decided or done</source>
            <translation>发生、决定或做了什么</translation>
        </message>
        <message>
            <source>in reports</source>
            <translation>入报告</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>A line of the timeline was not written yet.</source>
            <translation>有一条经过还没有记下。</translation>
        </message>
        <message>
            <source>Not written yet</source>
            <translation>还没有记下</translation>
        </message>
        <message>
            <source>Correct this line</source>
            <translation>更正这一条</translation>
        </message>
        <message>
            <source>The line as it was stays in the history.</source>
            <translation>原来的一条留在历史里。</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>found %1, logged by %2</source>
            <translation>%1 发现，%2登记</translation>
        </message>
        <message>
            <source>【Drill】</source>
            <translation>【演练】</translation>
        </message>
        <message>
            <source>Made in an exercise. Nothing here is real.</source>
            <translation>演练中产生，内容均非真实。</translation>
        </message>
        <message>
            <source>%1 listed</source>
            <translation>%1 项</translation>
        </message>
        <message>
            <source>to be countersigned</source>
            <translation>待会签</translation>
        </message>
        <message>
            <source>No report yet. It is filled from the record.</source>
            <translation>还没有报告。内容由记录自动填写</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>送签</translation>
        </message>
        <message>
            <source>Submit first</source>
            <translation>生成首报并送签</translation>
        </message>
        <message>
            <source>or a system</source>
            <translation>或系统</translation>
        </message>
        <message>
            <source>Nothing was added: choose a data asset or a system.</source>
            <translation>没有添加：先选数据资产或系统。</translation>
        </message>
        <message>
            <source>Let go to secure as evidence</source>
            <translation>松开即固定为证据</translation>
        </message>
        <message>
            <source>No evidence is added here: the incident is closed, or this role doesn't handle it</source>
            <translation>不能再添加证据：事件已关闭，或此角色不参与处置</translation>
        </message>
    </context>
    <context>
        <name>KitTr</name>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Text or pinyin initials</source>
            <translation>文字或拼音首字母</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>显示的列</translation>
        </message>
        <message>
            <source>Default columns</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>Changed by two people</source>
            <translation>两个人都改了</translation>
        </message>
        <message>
            <source>%1 saved this record while you were editing it. Nothing of either side is lost: choose field by field what is to stand.</source>
            <translation>编辑期间，%1 已保存了这条记录。两边的内容都没有丢，逐个字段选定保留哪一个。</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>As you read it</source>
            <translation>打开时</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>自己的</translation>
        </message>
        <message>
            <source>Keep theirs</source>
            <translation>保留对方的</translation>
        </message>
        <message>
            <source>Save the choice</source>
            <translation>按所选保存</translation>
        </message>
        <message>
            <source>Choose a side for every field first.</source>
            <translation>先为每个字段选定一边。</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>改之前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>改之后</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>改动对比</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Clear this filter</source>
            <translation>清除此筛选</translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则全文</translation>
        </message>
        <message>
            <source>Adopt</source>
            <translation>采纳</translation>
        </message>
        <message>
            <source>Not here…</source>
            <translation>不采纳…</translation>
        </message>
        <message>
            <source>Level %1 suggested</source>
            <translation>建议第 %1 级</translation>
        </message>
        <message>
            <source>%1 suggested</source>
            <translation>建议%1</translation>
        </message>
        <message>
            <source>agrees with the value</source>
            <translation>与填写值一致</translation>
        </message>
        <message>
            <source>differs from the value</source>
            <translation>与填写值不同</translation>
        </message>
        <message>
            <source>Category: %1</source>
            <translation>类别：%1</translation>
        </message>
        <message>
            <source>These rules were not checked against the original text.</source>
            <translation>这些规则还没有对照原文核对。</translation>
        </message>
        <message>
            <source>Turned down before: %1</source>
            <translation>此前不采纳：%1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Void…</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Level %1, suggested</source>
            <translation>第 %1 级，建议</translation>
        </message>
        <message>
            <source>Level %1, approved so far</source>
            <translation>第 %1 级，原核定值</translation>
        </message>
        <message>
            <source>Level %1</source>
            <translation>第 %1 级</translation>
        </message>
        <message>
            <source>Close message</source>
            <translation>关闭消息</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Reason (kept in the trail)</source>
            <translation>理由（记入留痕）</translation>
        </message>
        <message>
            <source>Checking the password…</source>
            <translation>正在核对口令…</translation>
        </message>
        <message>
            <source>That is not your password. Nothing has left the vault.</source>
            <translation>口令不对。没有任何数据离开保险库。</translation>
        </message>
        <message>
            <source>Your password</source>
            <translation>本人口令</translation>
        </message>
        <message>
            <source>Your password, again</source>
            <translation>再次输入本人口令</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>%1, %2 changed</source>
            <translation>%1，改 %2 项</translation>
        </message>
        <message>
            <source>Changes only</source>
            <translation>只看改动</translation>
        </message>
        <message>
            <source>Previous change</source>
            <translation>上一处改动</translation>
        </message>
        <message>
            <source>Next change</source>
            <translation>下一处改动</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Edit %1</source>
            <translation>修改%1</translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>新建：%1</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>Nothing to undo</source>
            <translation>没有可撤销的操作</translation>
        </message>
        <message>
            <source>Undoing</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>已撤销：%1</translation>
        </message>
        <message>
            <source>Name, code or pinyin initials, as in jyjg</source>
            <translation>名称、编号或拼音首字母，如 jyjg</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>More filters</source>
            <translation>更多筛选</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>原为 %1</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>资料</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>关联</translation>
        </message>
        <message>
            <source>Recent history</source>
            <translation>最近历史</translation>
        </message>
        <message>
            <source>Hide this panel</source>
            <translation>收起右栏</translation>
        </message>
        <message>
            <source>Connections %1</source>
            <translation>关联 %1</translation>
        </message>
        <message>
            <source>History %1</source>
            <translation>历史 %1</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <translation>%1 %2 %3</translation>
        </message>
        <message>
            <source>MMM d HH:mm</source>
            <translation>M 月 d 日 HH:mm</translation>
        </message>
        <message>
            <source>, %1 changes wait</source>
            <translation>，改了 %1 处待审</translation>
        </message>
        <message>
            <source>All %1</source>
            <translation>全部 %1 条</translation>
        </message>
        <message>
            <source>Nothing is written before you create it.</source>
            <translation>新建之前不写入任何数据。</translation>
        </message>
        <message>
            <source>Choose a record to see it here.</source>
            <translation>在左边选一项，资料显示在这里。</translation>
        </message>
        <message>
            <source>Show the panel</source>
            <translation>展开右栏</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>New %1</source>
            <translation>新建%1</translation>
        </message>
        <message>
            <source>The list can't be read</source>
            <translation>列表读不出来</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>已选 %1 项</translation>
        </message>
        <message>
            <source>%1 records</source>
            <translation>%1 项</translation>
        </message>
        <message>
            <source>No %1 match these conditions</source>
            <translation>没有符合条件的%1</translation>
        </message>
        <message>
            <source>No %1 yet</source>
            <translation>还没有%1</translation>
        </message>
        <message>
            <source>No %1 yet. Import what departments handed in, or create one</source>
            <translation>还没有%1。导入各科清点表，或新建一项</translation>
        </message>
        <message>
            <source>No %1 yet. Create the first one</source>
            <translation>还没有%1。新建第一项</translation>
        </message>
        <message>
            <source>This record is no longer here</source>
            <translation>这条记录已不在台账里</translation>
        </message>
        <message>
            <source>The new record was not created yet.</source>
            <translation>填写中的新记录还没有新建。</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>已新建</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>%1 voided</source>
            <translation>已作废 %1 项</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>没有保存</translation>
        </message>
        <message>
            <source>Give up the new record?</source>
            <translation>放弃新建？</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Void %1 records</source>
            <translation>作废 %1 项</translation>
        </message>
        <message>
            <source>They leave the list; their history stays. It can be undone.</source>
            <translation>作废后不再列出，历史仍然保留，可以撤销。</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>已核定的</translation>
        </message>
        <message>
            <source>before the last act</source>
            <translation>上一次操作之前</translation>
        </message>
        <message>
            <source> (%1)</source>
            <translation>（%1 项）</translation>
        </message>
        <message>
            <source>Open in the panel</source>
            <translation>在右栏打开</translation>
        </message>
        <message>
            <source>Edit the cell</source>
            <translation>编辑此格</translation>
        </message>
        <message>
            <source>Copy as table</source>
            <translation>复制为表格</translation>
        </message>
        <message>
            <source>move</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>mark</source>
            <translation>多选</translation>
        </message>
        <message>
            <source>to the panel</source>
            <translation>到右栏</translation>
        </message>
        <message>
            <source>%1 match, %2 in all</source>
            <translation>符合条件 %1 项，共 %2 项</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>共 %1 项</translation>
        </message>
        <message>
            <source>%1 marked</source>
            <translation>已选 %1 项</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Take away %1</source>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>No other record is connected with this one.</source>
            <translation>没有与这条记录关联的其他记录。</translation>
        </message>
        <message>
            <source>Only the first ones of each group are shown.</source>
            <translation>每组只列出前几条。</translation>
        </message>
        <message>
            <source>Connected records</source>
            <translation>关联的记录</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>There is not enough memory for this. Nothing was changed; close other programs and try again.</source>
            <translation>内存不够，未做任何改动。关掉其他程序后再试。</translation>
        </message>
        <message>
            <source>This could not be finished. Nothing was changed; try again.</source>
            <translation>没有做完，未做任何改动。请再试一次。</translation>
        </message>
        <message>
            <source>Choose a day</source>
            <translation>选择日期</translation>
        </message>
        <message>
            <source>At most %1 characters; now %2.</source>
            <translation>最多 %1 字，现有 %2 字。</translation>
        </message>
        <message>
            <source>today %1</source>
            <translation>今天 %1</translation>
        </message>
        <message>
            <source>yesterday %1</source>
            <translation>昨天 %1</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>%1 more</source>
            <translation>其余 %1 项</translation>
        </message>
        <message>
            <source>%1 fields filled</source>
            <translation>填写 %1 项</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>New record</source>
            <translation>新建记录</translation>
        </message>
        <message>
            <source>not filled</source>
            <translation>未填</translation>
        </message>
        <message>
            <source>This role has no right to view this register</source>
            <translation>当前角色无权查看这本台账</translation>
        </message>
        <message>
            <source>%1 match</source>
            <translation>符合条件 %1 项</translation>
        </message>
        <message>
            <source>Files of this kind (%1) can't be shown here.</source>
            <translation>这类文件（%1）不能在这里查看。</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>另存副本…</translation>
        </message>
        <message>
            <source>Choose a ledger</source>
            <translation>选择台账文件</translation>
        </message>
        <message>
            <source>Ledgers (*.xlsx *.csv *.tsv *.txt *.json);;All files (*)</source>
            <translation>台账文件 (*.xlsx *.csv *.tsv *.txt *.json);;所有文件 (*)</translation>
        </message>
        <message>
            <source>An import is under way</source>
            <translation>还有一次导入没有做完</translation>
        </message>
        <message>
            <source>This is the beginning; the file goes on.</source>
            <translation>这里只显示开头部分，文件后面还有内容。</translation>
        </message>
        <message>
            <source>filled with “%1”</source>
            <translation>随“%1”填写</translation>
        </message>
        <message>
            <source>“%1” is still empty.</source>
            <translation>“%1”还没有填。</translation>
        </message>
        <message>
            <source>%1…</source>
            <translation>%1…</translation>
        </message>
        <message>
            <source>Cancelled; nothing was changed.</source>
            <translation>已取消，未作任何改动。</translation>
        </message>
        <message>
            <source>Counted records: %1</source>
            <translation>选出的记录 %1 条</translation>
        </message>
        <message>
            <source>worked out when saved</source>
            <translation>保存后自动计算</translation>
        </message>
        <message>
            <source>Open with the system's program…</source>
            <translation>用系统程序打开…</translation>
        </message>
        <message>
            <source>A file of this kind could be started as a program, so it isn't opened from here. Save a copy where it can be examined.</source>
            <translation>这类文件可能被当作程序运行，因此不从这里打开。请另存副本，在可检查的环境中查看。</translation>
        </message>
        <message>
            <source>The copy can't be written. The vault is unharmed; make room in the folder for temporary files and try again.</source>
            <translation>副本写不出来。保险库未受影响；请在临时文件夹腾出空间后重试。</translation>
        </message>
        <message>
            <source>No program of this computer opens “%1”</source>
            <translation>本机没有可打开“%1”的程序</translation>
        </message>
        <message>
            <source>Its copy in clear was deleted again.</source>
            <translation>其明文副本已删除。</translation>
        </message>
        <message>
            <source>“%1” lies in clear until the vault is locked</source>
            <translation>“%1”的明文副本将保留到锁定为止</translation>
        </message>
        <message>
            <source>The copy is read-only: what is changed in it isn't kept. Save a changed file elsewhere and attach it as a new one.</source>
            <translation>副本为只读，在其中的改动不会保留；改过的文件请另存到别处，再作为新文件附上。</translation>
        </message>
        <message>
            <source>Delete it now</source>
            <translation>立即删除</translation>
        </message>
        <message>
            <source>“%1” isn't opened</source>
            <translation>“%1”未打开</translation>
        </message>
        <message>
            <source>Open a copy in clear</source>
            <translation>打开明文副本</translation>
        </message>
        <message>
            <source>The system's program gets an unencrypted copy, which is deleted when the vault is locked. That program may keep traces of its own. Who opened it, when and why is kept in the trail.</source>
            <translation>系统程序得到的是未加密副本，锁定时删除；该程序自身可能留下痕迹。谁在何时因何打开，均会留痕。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>正在打开 %1</translation>
        </message>
        <message>
            <source>This role may not take contents out of the vault. Nothing was opened.</source>
            <translation>此角色无权把内容带出保险库，未打开任何内容。</translation>
        </message>
        <message>
            <source>Opened in clear: %1</source>
            <translation>以明文打开：%1</translation>
        </message>
        <message>
            <source>Copy with headings</source>
            <translation>连表头复制</translation>
        </message>
        <message>
            <source>Let go to import the file into “%1”</source>
            <translation>松开即导入“%1”</translation>
        </message>
        <message>
            <source>Nothing can be imported: this role or this session only reads here</source>
            <translation>不能导入：此角色或本次会话在这里只读</translation>
        </message>
        <message>
            <source>One file at a time is imported</source>
            <translation>一次只导入一个文件</translation>
        </message>
        <message>
            <source>Only ledgers are imported here: xlsx, csv, tsv, txt or json</source>
            <translation>这里只导入台账文件：xlsx、csv、tsv、txt 或 json</translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>未导入</translation>
        </message>
        <message>
            <source>Nothing is selected that could be copied</source>
            <translation>没有选中可复制的内容</translation>
        </message>
        <message>
            <source>Copied the first %1 of %2 rows; export writes them all</source>
            <translation>共 %2 行，已复制前 %1 行；全部内容请用导出</translation>
        </message>
        <message>
            <source>The role “%1” may not export this, and paper is a copy in clear.</source>
            <translation>角色“%1”无权导出此内容，而纸质件就是明文副本。</translation>
        </message>
        <message>
            <source>Print in clear</source>
            <translation>明文打印</translation>
        </message>
        <message>
            <source>Paper leaves the vault unencrypted. Who printed it, when and why is kept in the trail.</source>
            <translation>纸质件离开保险库后不再加密；谁在何时因何打印，均会留痕。</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Printing %1</source>
            <translation>正在打印“%1”</translation>
        </message>
        <message>
            <source>Printed: %1</source>
            <translation>打印：%1</translation>
        </message>
        <message>
            <source>Sent to the printer: %1</source>
            <translation>已送打印机：%1</translation>
        </message>
        <message>
            <source>Not printed</source>
            <translation>未打印</translation>
        </message>
        <message numerus="yes">
            <source>%Ln records</source>
            <translation>
                <numerusform>%Ln 项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copied %Ln rows</source>
            <translation>
                <numerusform>已复制 %Ln 行</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Ledger</name>
        <message>
            <source>The record is not in this vault. Nothing was changed.</source>
            <translation>保险库里没有这条记录。没有任何改动。</translation>
        </message>
        <message>
            <source>There is no state “%1” in “%2”. Nothing was changed.</source>
            <translation>“%2”没有状态“%1”。没有任何改动。</translation>
        </message>
        <message>
            <source>A record with this identity is in the vault already. Nothing was changed.</source>
            <translation>保险库里已有同一标识的记录。没有任何改动。</translation>
        </message>
        <message>
            <source>There is no step “%1” in “%2”. Nothing was changed.</source>
            <translation>“%2”没有“%1”这一步。没有任何改动。</translation>
        </message>
        <message>
            <source>“%1” needs a reason. Nothing was changed.</source>
            <translation>“%1”须填写原因。没有任何改动。</translation>
        </message>
        <message>
            <source>“%1” is taken: %2 has it already.</source>
            <translation>“%1”已被“%2”占用。</translation>
        </message>
        <message>
            <source>The record it refers to does not exist.</source>
            <translation>所引用的记录不存在。</translation>
        </message>
        <message>
            <source>A record it refers to does not exist.</source>
            <translation>所引用的记录中有不存在的。</translation>
        </message>
        <message>
            <source>The history of a record in “%1” can't be read. Nothing was changed. Run a full verification.</source>
            <translation>“%1”中一条记录的变更历史无法读取。没有任何改动。请做一次完整校验。</translation>
        </message>
        <message>
            <source>“%1” already means “%2”</source>
            <translation>“%1”已表示“%2”</translation>
        </message>
        <message>
            <source>The record was changed meanwhile. Nothing was overwritten. Compare the versions and save again.</source>
            <translation>这条记录在此期间已被修改。没有覆盖任何内容。请比较两个版本后再保存。</translation>
        </message>
        <message>
            <source>%1 changed the record meanwhile. Nothing was overwritten. Compare the versions and save again.</source>
            <translation>%1 在此期间修改了这条记录。没有覆盖任何内容。请比较两个版本后再保存。</translation>
        </message>
        <message>
            <source>Nothing was changed: %1</source>
            <translation>没有任何改动：%1</translation>
        </message>
        <message>
            <source>“%1” is kept by the program and takes no own fields. Nothing was changed.</source>
            <translation>“%1”由程序维护，不能添加自设字段。没有任何改动。</translation>
        </message>
        <message>
            <source>“%1” has a field “%2” already. Nothing was changed.</source>
            <translation>“%1”已有字段“%2”。没有任何改动。</translation>
        </message>
        <message>
            <source>there is no field “%1”</source>
            <translation>没有字段“%1”</translation>
        </message>
        <message>
            <source>the field “%1” has a type that doesn't fit here</source>
            <translation>字段“%1”的类型不能用在这里</translation>
        </message>
        <message>
            <source>“%1” is no value of the field “%2”</source>
            <translation>“%1”不是字段“%2”的取值</translation>
        </message>
        <message>
            <source>every register has the state “void” already</source>
            <translation>每个台账已有“void”状态</translation>
        </message>
        <message>
            <source>there is no state “%1”</source>
            <translation>没有状态“%1”</translation>
        </message>
        <message>
            <source>a state that can't be edited has no “on_edit”</source>
            <translation>不可编辑的状态不能有“on_edit”</translation>
        </message>
        <message>
            <source>exactly one state is the initial one</source>
            <translation>初始状态有且只有一个</translation>
        </message>
        <message>
            <source>“%1” is there twice</source>
            <translation>“%1”重复出现</translation>
        </message>
        <message>
            <source>“%1” is missing</source>
            <translation>缺少“%1”</translation>
        </message>
        <message>
            <source>“%1” is not a right</source>
            <translation>没有“%1”这种权限</translation>
        </message>
        <message>
            <source>it has no fields</source>
            <translation>没有任何字段</translation>
        </message>
        <message>
            <source>with a “code_prefix” the first field is “code”, a unique text and an identifier</source>
            <translation>有“code_prefix”时，第一个字段应为“code”：文本、唯一、标识</translation>
        </message>
        <message>
            <source>“default_sort” must name a field with “sort”</source>
            <translation>“default_sort”应指向可排序的字段</translation>
        </message>
        <message>
            <source>there is no section “%1”</source>
            <translation>没有分区“%1”</translation>
        </message>
        <message>
            <source>a field of codes, and no other, names its code list</source>
            <translation>只有代码字段、且必须写明代码表</translation>
        </message>
        <message>
            <source>there is no code list “%1”</source>
            <translation>没有代码表“%1”</translation>
        </message>
        <message>
            <source>a reference, and no other field, names its register</source>
            <translation>只有引用字段、且必须写明所引台账</translation>
        </message>
        <message>
            <source>only texts can be searched</source>
            <translation>只有文本可以搜索</translation>
        </message>
        <message>
            <source>only a text of one line is an identifier or unique</source>
            <translation>只有单行文本可以是标识或唯一</translation>
        </message>
        <message>
            <source>only numbers have “min” and “max”</source>
            <translation>只有数字可以有“min”和“max”</translation>
        </message>
        <message>
            <source>a field of this type can't be sorted</source>
            <translation>这种类型的字段不能排序</translation>
        </message>
        <message>
            <source>only a count has “bytes_field” and “unit_field”</source>
            <translation>只有数量字段可以有“bytes_field”和“unit_field”</translation>
        </message>
        <message>
            <source>“other_field” needs a code list with the code “other”</source>
            <translation>“other_field”要求代码表里有“other”</translation>
        </message>
        <message>
            <source>the heading “%1” has no letters</source>
            <translation>列名“%1”里没有文字</translation>
        </message>
        <message>
            <source>the heading “%1” already belongs to the field “%2”</source>
            <translation>列名“%1”已属于字段“%2”</translation>
        </message>
        <message>
            <source>“%1” is not a type of field</source>
            <translation>没有“%1”这种字段类型</translation>
        </message>
        <message>
            <source>the width of a column is 24 to 1,000</source>
            <translation>列宽为 24 到 1,000</translation>
        </message>
        <message>
            <source>“min” is greater than “max”</source>
            <translation>“min”大于“max”</translation>
        </message>
        <message>
            <source>“max_length” is for texts, 1 to 1,000,000</source>
            <translation>“max_length”只用于文本，取 1 到 1,000,000</translation>
        </message>
        <message>
            <source>“%1” is not a tone</source>
            <translation>没有“%1”这种色调</translation>
        </message>
        <message>
            <source>“severity” is error or warning</source>
            <translation>“severity”只能是 error 或 warning</translation>
        </message>
        <message>
            <source>a rule needs “empty”, “filled” or “other_field”</source>
            <translation>规则要有“empty”“filled”或“other_field”</translation>
        </message>
        <message>
            <source>a code has no comma and no blank</source>
            <translation>代码里不能有逗号和空格</translation>
        </message>
        <message>
            <source>“%1” needs a Chinese (zh) and an English (en) text</source>
            <translation>“%1”要有中文（zh）和英文（en）</translation>
        </message>
        <message>
            <source>the parent “%1” must stand before it</source>
            <translation>上级代码“%1”应排在它前面</translation>
        </message>
        <message>
            <source>the list is empty</source>
            <translation>代码表是空的</translation>
        </message>
        <message>
            <source>The definition %1 can't be used: %2.</source>
            <translation>定义 %1 不能使用：%2。</translation>
        </message>
        <message>
            <source>“%1” must be a text</source>
            <translation>“%1”应为文本</translation>
        </message>
        <message>
            <source>“%1” is no identifier: small letters, digits and _ only, a letter first, 2 to 40 of them</source>
            <translation>“%1”不是合法标识：只用小写字母、数字和下划线，以字母开头，2 到 40 个字符</translation>
        </message>
        <message>
            <source>“%1” must be true or false</source>
            <translation>“%1”应为 true 或 false</translation>
        </message>
        <message>
            <source>“%1” must be a whole number</source>
            <translation>“%1”应为整数</translation>
        </message>
        <message>
            <source>“%1” must be a list</source>
            <translation>“%1”应为列表</translation>
        </message>
        <message>
            <source>“%1” may hold texts only</source>
            <translation>“%1”里只能是文本</translation>
        </message>
        <message>
            <source>“%1” may hold objects only</source>
            <translation>“%1”里只能是对象</translation>
        </message>
        <message>
            <source>“%1” is not a key that may stand here</source>
            <translation>这里不能有“%1”</translation>
        </message>
        <message>
            <source>it isn't JSON with an “id” like the file's name (%1)</source>
            <translation>不是 JSON，或“id”与文件名不同（%1）</translation>
        </message>
        <message>
            <source>there is no register “%1”</source>
            <translation>没有台账“%1”</translation>
        </message>
        <message>
            <source>The register “%1” has no field “%2”.</source>
            <translation>台账“%1”没有字段“%2”。</translation>
        </message>
        <message>
            <source>the program keeps this register itself</source>
            <translation>这个台账由程序自己维护</translation>
        </message>
        <message>
            <source>nothing would ever fill a field that is read-only</source>
            <translation>只读字段永远没有内容</translation>
        </message>
        <message>
            <source>There is no register “%1”.</source>
            <translation>没有台账“%1”。</translation>
        </message>
        <message>
            <source>There is no code list “%1”.</source>
            <translation>没有代码表“%1”。</translation>
        </message>
        <message>
            <source>%1 acts are missing at the end of the ledger: register.db is older than vault.json. Nothing was changed. Run a full verification, and restore the newest backup if it agrees.</source>
            <translation>留痕末尾缺少 %1 条操作：register.db 比 vault.json 旧。没有任何改动。请做一次完整校验；如结果一致，请用最近的备份恢复。</translation>
        </message>
        <message>
            <source>The ledger does not end where vault.json says: acts were replaced. Nothing was changed. Run a full verification, and restore the newest backup if it agrees.</source>
            <translation>留痕的末尾与 vault.json 不符：有操作被替换。没有任何改动。请做一次完整校验；如结果一致，请用最近的备份恢复。</translation>
        </message>
        <message>
            <source>This vault was made by an older version and must be opened for writing once. It was left untouched.</source>
            <translation>这个保险库由旧版本建立，须先以可写方式打开一次。保险库原样未动。</translation>
        </message>
        <message>
            <source>Nobody is signed in. Nothing was changed.</source>
            <translation>当前无人登录。没有任何改动。</translation>
        </message>
        <message>
            <source>Your membership or role has changed since you signed in. Nothing was changed. Lock the vault and unlock it again.</source>
            <translation>登录之后，成员资格或角色已有变动。没有任何改动。请锁定保险库后重新解锁。</translation>
        </message>
        <message>
            <source>The vault is open for reading only. Nothing was changed.</source>
            <translation>保险库以只读方式打开。没有任何改动。</translation>
        </message>
        <message>
            <source>Undo act %1</source>
            <translation>撤销操作 %1</translation>
        </message>
        <message>
            <source>Add own field</source>
            <translation>添加自设字段</translation>
        </message>
        <message>
            <source>“%1” is no value of “%2”.</source>
            <translation>“%1”不是“%2”的取值。</translation>
        </message>
        <message>
            <source>“%1” is no value of “%2”: %3.</source>
            <translation>“%1”不是“%2”的取值，可填：%3。</translation>
        </message>
        <message>
            <source>“%1” is neither yes nor no.</source>
            <translation>“%1”不是“是”或“否”。</translation>
        </message>
        <message>
            <source>“%1” is not a date, such as 2026-06-05.</source>
            <translation>“%1”不是日期，应如 2026-06-05。</translation>
        </message>
        <message>
            <source>“%1” is not a time, such as 2026-06-05 16:42.</source>
            <translation>“%1”不是时间，应如 2026-06-05 16:42。</translation>
        </message>
        <message>
            <source>“%1” is too long: %2 characters, at most %3 fit.</source>
            <translation>“%1”太长：%2 个字符，最多 %3 个。</translation>
        </message>
        <message>
            <source>“%1” is not in “%2”.</source>
            <translation>“%2”里没有“%1”。</translation>
        </message>
        <message>
            <source>“%1” is too small: at least %2.</source>
            <translation>“%1”太小：不少于 %2。</translation>
        </message>
        <message>
            <source>“%1” is too large: at most %2.</source>
            <translation>“%1”太大：不超过 %2。</translation>
        </message>
        <message>
            <source>“%1” is not a whole number.</source>
            <translation>“%1”不是整数。</translation>
        </message>
        <message>
            <source>“%1” is not a number of things, such as “1.28亿条” or 36400.</source>
            <translation>“%1”不是数量，应如“1.28亿条”或 36400。</translation>
        </message>
        <message>
            <source>“%1” is neither a number nor a size, such as “1.28亿条” or “412 TB”.</source>
            <translation>“%1”既不是条数也不是容量，应如“1.28亿条”或“412 TB”。</translation>
        </message>
        <message>
            <source>“%1” is not a size, such as “412 TB” or “1.5 GB”.</source>
            <translation>“%1”不是容量，应如“412 TB”或“1.5 GB”。</translation>
        </message>
        <message>
            <source>edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>submit</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>review</source>
            <translation>复核</translation>
        </message>
        <message>
            <source>approve</source>
            <translation>核定</translation>
        </message>
        <message>
            <source>export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>view</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>The record is not in this vault.</source>
            <translation>保险库里没有这条记录。</translation>
        </message>
        <message>
            <source>the rights on “%1” must begin with view and name each verb once</source>
            <translation>“%1”的权限要包含 view，且每项只写一次</translation>
        </message>
        <message>
            <source>There is no role “%1”.</source>
            <translation>没有角色“%1”。</translation>
        </message>
        <message>
            <source>This vault was written by a newer version of Wardbook. It was left untouched. Install the newer version to open it.</source>
            <translation>这个保险库由更新版本的守册写成。保险库原样未动。请安装新版本后打开。</translation>
        </message>
        <message>
            <source>act %1 (“%2”, %3, %4)</source>
            <translation>操作 %1（“%2”，%3，%4）</translation>
        </message>
        <message>
            <source>This act changed no record: there is nothing to undo.</source>
            <translation>这条操作没有改动任何记录，无可撤销。</translation>
        </message>
        <message>
            <source>A change of this act is missing. Nothing was changed. Run a full verification.</source>
            <translation>这条操作缺少一处变更。没有任何改动。请做一次完整校验。</translation>
        </message>
        <message>
            <source>“%1” must be a whole number.</source>
            <translation>“%1”应为整数。</translation>
        </message>
        <message>
            <source>“%1” is at least %2.</source>
            <translation>“%1”不少于 %2。</translation>
        </message>
        <message>
            <source>“%1” is at most %2.</source>
            <translation>“%1”不超过 %2。</translation>
        </message>
        <message>
            <source>“%1” must name records of its register.</source>
            <translation>“%1”应指向所引台账里的记录。</translation>
        </message>
        <message>
            <source>“%1” is not filled in.</source>
            <translation>“%1”没有填。</translation>
        </message>
        <message>
            <source>“%1” must be yes or no.</source>
            <translation>“%1”应为是或否。</translation>
        </message>
        <message>
            <source>“%1” must be a text.</source>
            <translation>“%1”应为文本。</translation>
        </message>
        <message>
            <source>register.db is empty; vault.json knows %1 acts.</source>
            <translation>register.db 是空的，而 vault.json 记有 %1 条操作。</translation>
        </message>
        <message>
            <source>Act %1 does not match its own hash: it was altered.</source>
            <translation>操作 %1 与自身的杂凑值不符：内容被改动。</translation>
        </message>
        <message>
            <source>Act %1 is missing.</source>
            <translation>缺少操作 %1。</translation>
        </message>
        <message>
            <source>Acts %1 to %2 are missing.</source>
            <translation>缺少操作 %1 至 %2。</translation>
        </message>
        <message>
            <source>Act %1 does not follow the act before it: one of them was altered or moved.</source>
            <translation>操作 %1 与前一条操作不相接：其中一条被改动或移动。</translation>
        </message>
        <message>
            <source>The time of act %1 contradicts its mark.</source>
            <translation>操作 %1 的时间与其标记不符。</translation>
        </message>
        <message>
            <source>The clock of the workstation was behind at act %1.</source>
            <translation>操作 %1 发生时，工作站的时钟偏慢。</translation>
        </message>
        <message>
            <source>A change belongs to act %1, which is not there.</source>
            <translation>有一处变更属于操作 %1，而该操作不存在。</translation>
        </message>
        <message>
            <source>A change of act %1 is missing or stands elsewhere.</source>
            <translation>操作 %1 的一处变更缺失或位置不对。</translation>
        </message>
        <message>
            <source>Act %1 should have %2 changes; there are %3.</source>
            <translation>操作 %1 应有 %2 处变更，实有 %3 处。</translation>
        </message>
        <message>
            <source>The changes of act %1 were altered.</source>
            <translation>操作 %1 的变更内容被改动。</translation>
        </message>
        <message>
            <source>A change of act %1 makes no sense.</source>
            <translation>操作 %1 有一处变更无法解释。</translation>
        </message>
        <message>
            <source>The history of a record does not begin with its creation.</source>
            <translation>一条记录的变更历史不是从新建开始的。</translation>
        </message>
        <message>
            <source>The content of a created record was altered in its history.</source>
            <translation>变更历史中一条新建记录的内容被改动。</translation>
        </message>
        <message>
            <source>Nobody knows the key of who signed act %1 (%2).</source>
            <translation>找不到操作 %1 签名人（%2）的公钥。</translation>
        </message>
        <message>
            <source>The signature of act %1 is not that of %2.</source>
            <translation>操作 %1 的签名不是 %2 的。</translation>
        </message>
        <message>
            <source>The key of “%1” in vault.json is not the one in the ledger.</source>
            <translation>vault.json 中“%1”的公钥与台账中的不一致。</translation>
        </message>
        <message>
            <source>%1 changes belong to acts that are not there, the first to act %2.</source>
            <translation>有 %1 处变更所属的操作不存在，第一处属于操作 %2。</translation>
        </message>
        <message>
            <source>%1 acts are missing at the end: vault.json knows act %2, register.db ends with act %3.</source>
            <translation>末尾缺少 %1 条操作：vault.json 记到操作 %2，register.db 止于操作 %3。</translation>
        </message>
        <message>
            <source>Act %1 is not the one that vault.json knows.</source>
            <translation>操作 %1 与 vault.json 所记的不同。</translation>
        </message>
        <message>
            <source>A record in “%1” was written by no act.</source>
            <translation>“%1”中有一条记录不是由任何操作写入的。</translation>
        </message>
        <message>
            <source>A record in “%1” is gone: act %2 wrote it last.</source>
            <translation>“%1”中有一条记录不见了：最后由操作 %2 写入。</translation>
        </message>
        <message>
            <source>A record in “%1” is not as act %2 left it.</source>
            <translation>“%1”中有一条记录与操作 %2 之后的内容不符。</translation>
        </message>
        <message>
            <source>The marks of a record in “%1” are not those of act %2.</source>
            <translation>“%1”中有一条记录的标记与操作 %2 不符。</translation>
        </message>
        <message>
            <source>Changes name a register that this version doesn't know.</source>
            <translation>有变更属于本版本不认识的台账。</translation>
        </message>
        <message>
            <source>The vault is open for reading only.</source>
            <translation>保险库以只读方式打开。</translation>
        </message>
        <message>
            <source>The role “%1” has no right to %2 in “%3”.</source>
            <translation>角色“%1”无权在“%3”中%2。</translation>
        </message>
        <message>
            <source>The role “%1” works on records of its own department only.</source>
            <translation>角色“%1”只能处理本部门的记录。</translation>
        </message>
        <message>
            <source>A record that is “%1” can't be edited.</source>
            <translation>状态为“%1”的记录不能编辑。</translation>
        </message>
        <message>
            <source>“%1” is not possible for a record that is “%2”.</source>
            <translation>状态为“%2”的记录不能“%1”。</translation>
        </message>
        <message>
            <source>“%1” needs a second person: you wrote in this record yourself.</source>
            <translation>“%1”须由另一人办理：这条记录由本人填写过。</translation>
        </message>
        <message>
            <source>The record is void already.</source>
            <translation>这条记录已作废。</translation>
        </message>
        <message>
            <source>%1 Nothing was changed.</source>
            <translation>%1没有任何改动。</translation>
        </message>
        <message>
            <source>A later act depends on it: %1. Undo that one first.</source>
            <translation>之后的操作依赖于它：%1。请先撤销那一条。</translation>
        </message>
        <message>
            <source>Acts on members, keys and own fields can't be undone. Change them back instead.</source>
            <translation>涉及成员、密钥和自设字段的操作不能撤销。请改回原样。</translation>
        </message>
        <message>
            <source>Somebody else's act can only be undone by a role that may approve.</source>
            <translation>他人的操作只能由有核定权的角色撤销。</translation>
        </message>
        <message>
            <source>There is no act %1.</source>
            <translation>没有操作 %1。</translation>
        </message>
        <message>
            <source>“%1” is “%2”: what belongs to it is fixed.</source>
            <translation>“%1”已是“%2”，其中的内容不能再改。</translation>
        </message>
        <message>
            <source>“%1” needs a second person: you wrote in “%2” of it yourself.</source>
            <translation>“%1”须由另一人来做：其中的“%2”有本人写的。</translation>
        </message>
        <message>
            <source>“owner_field” must name a sortable reference to another register</source>
            <translation>“owner_field” 须是可排序、指向另一个台账的引用</translation>
        </message>
        <message>
            <source>Acts on “%1” can't be undone. Change them back instead.</source>
            <translation>关于“%1”的操作不能撤销。请改回原样。</translation>
        </message>
        <message>
            <source>“%1” can't be filled by the step “%2”. Nothing was changed.</source>
            <translation>“%2”这一步不能填写“%1”。没有改动任何内容。</translation>
        </message>
        <message>
            <source>“%1” has conditions of its own and is done where they are checked.</source>
            <translation>“%1”另有条件，请在对应页面办理。</translation>
        </message>
        <message>
            <source>the field “%1” can't be filled by a step</source>
            <translation>步骤不能填写字段“%1”</translation>
        </message>
        <message>
            <source>“%1” must be a point in time.</source>
            <translation>“%1”应是一个时刻。</translation>
        </message>
        <message>
            <source>“%1” must be a list of numbers above 0</source>
            <translation>“%1”应为大于 0 的数字组成的列表</translation>
        </message>
        <message>
            <source>What is asked about “%1” doesn't fit: %2.</source>
            <translation>对“%1”的查询条件不合适：%2。</translation>
        </message>
        <message>
            <source>the register “%1” has no field “%2”</source>
            <translation>台账“%1”没有字段“%2”</translation>
        </message>
        <message>
            <source>“%1” is no reference</source>
            <translation>“%1”不是引用字段</translation>
        </message>
        <message>
            <source>it says nothing about the field</source>
            <translation>没有写明对字段的要求</translation>
        </message>
        <message>
            <source>this is always filled</source>
            <translation>这一项总是有值的</translation>
        </message>
        <message>
            <source>only numbers can be compared with a number</source>
            <translation>只有数字才能与数字比较</translation>
        </message>
        <message>
            <source>“%1” is no code of it</source>
            <translation>“%1”不是它的代码</translation>
        </message>
        <message>
            <source>“%1” must be 0 or 1</source>
            <translation>“%1”应为 0 或 1</translation>
        </message>
        <message>
            <source>“%1” is no number</source>
            <translation>“%1”不是数字</translation>
        </message>
        <message>
            <source>values of this field can't be listed</source>
            <translation>这个字段不能按列举的值比较</translation>
        </message>
        <message>
            <source>“@%1” is something else</source>
            <translation>“@%1”是另一类内容</translation>
        </message>
        <message>
            <source>only dates can be compared with a date</source>
            <translation>只有日期才能与日期比较</translation>
        </message>
        <message>
            <source>“%1” is no date</source>
            <translation>“%1”不是日期</translation>
        </message>
        <message>
            <source>There is “%1 %2” with other content already. Nothing was changed. Give the new one another version.</source>
            <translation>已有内容不同的“%1 %2”，未作任何改动。请给新的换一个版本号。</translation>
        </message>
        <message>
            <source>“%1” can't be used by this version and was set aside; its data are unharmed. %2</source>
            <translation>“%1”在本版本中无法使用，已搁置，数据没有受损。%2</translation>
        </message>
        <message>
            <source>This version brings a register of the same id as “%1”: the unit's own stays, the other is left out.</source>
            <translation>本版本自带一本与“%1”标识相同的台账：保留本单位自建的，自带的不显示。</translation>
        </message>
        <message>
            <source>There is no register “%1” in it.</source>
            <translation>本版本没有台账“%1”。</translation>
        </message>
        <message>
            <source>Its register was set aside, too.</source>
            <translation>它所在的台账也已搁置。</translation>
        </message>
        <message>
            <source>Its id isn't the one it was made with.</source>
            <translation>它的标识与当初登记的不一致。</translation>
        </message>
        <message>
            <source>This version brings a field of the same id as “%1”: the unit's own stays with its values, the other is left out.</source>
            <translation>本版本自带一个与“%1”标识相同的字段：保留本单位的字段和内容，自带的不显示。</translation>
        </message>
        <message>
            <source>“%1” is part of this version now; its values are shown there.</source>
            <translation>“%1”已是本版本自带的字段，原有内容照常显示。</translation>
        </message>
        <message>
            <source>“%1” is called “%2” now, as this version uses its name otherwise.</source>
            <translation>“%1”现在显示为“%2”，因为本版本里这个名称另有所指。</translation>
        </message>
        <message>
            <source>“%1” has %2 fields, which is the most there may be. Nothing was changed.</source>
            <translation>“%1”已有 %2 个字段，到了上限。未作任何改动。</translation>
        </message>
        <message>
            <source>“%1” has no own field “%2”. Nothing was changed.</source>
            <translation>“%1”没有自设字段“%2”。未作任何改动。</translation>
        </message>
        <message>
            <source>Numbers begin with one to eight capital letters or digits, a letter first; “%1” doesn't fit.</source>
            <translation>编号前缀为 1–8 个大写字母或数字，以字母开头；“%1”不符合。</translation>
        </message>
        <message>
            <source>Numbers of “%2” begin with “%1” already.</source>
            <translation>“%2”的编号已经以“%1”开头。</translation>
        </message>
        <message>
            <source>An own register can't give these rights to the role “%1”: view comes first, and then edit, submit, review or export; the auditor and those who manage the vault keep theirs.</source>
            <translation>自建台账不能给角色“%1”这些权限：先有查看，再是编辑、提交、复核或导出；审计员和管理保险库的角色保持原有权限。</translation>
        </message>
        <message>
            <source>There is a register “%1” already.</source>
            <translation>已有台账“%1”。</translation>
        </message>
        <message>
            <source>There is an own register called “%1” already.</source>
            <translation>已有名为“%1”的自建台账。</translation>
        </message>
        <message>
            <source>There is no own register “%1”. Nothing was changed.</source>
            <translation>没有自建台账“%1”。未作任何改动。</translation>
        </message>
        <message>
            <source>only a number that is “read_only” has a “formula”</source>
            <translation>只有“read_only”的数字字段可以有“formula”</translation>
        </message>
        <message>
            <source>what names, sorts or assigns a record can't be retired</source>
            <translation>用来命名、排序或确定归属的字段不能停用</translation>
        </message>
        <message>
            <source>the id of an own register begins with “%1”</source>
            <translation>自建台账的标识以“%1”开头</translation>
        </message>
        <message>
            <source>an own register is in the group “own” and not internal</source>
            <translation>自建台账的分组为“own”，且不能是内部台账</translation>
        </message>
        <message>
            <source>no service would ever take a guarded step</source>
            <translation>带条件的步骤没有程序会去执行</translation>
        </message>
        <message>
            <source>“%1” is there twice, or doesn't begin with “%2”</source>
            <translation>“%1”重复，或没有以“%2”开头</translation>
        </message>
        <message>
            <source>Present value</source>
            <translation>现值</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Mean of those filled in</source>
            <translation>已填各项的平均</translation>
        </message>
        <message>
            <source>%1 (not filled in)</source>
            <translation>%1（未填）</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>“%1” is not expected here</source>
            <translation>这里不应出现“%1”</translation>
        </message>
        <message>
            <source>The formula “%1” can't be read at character %2: %3.</source>
            <translation>公式“%1”在第 %2 个字符处读不懂：%3。</translation>
        </message>
        <message>
            <source>too many parentheses</source>
            <translation>括号层数太多</translation>
        </message>
        <message>
            <source>a number or a field is missing</source>
            <translation>缺一个数或字段</translation>
        </message>
        <message>
            <source>“%1” is not a number</source>
            <translation>“%1”不是数</translation>
        </message>
        <message>
            <source>the field “%1” is worked out itself</source>
            <translation>字段“%1”本身也是计算得出的</translation>
        </message>
        <message>
            <source>“%1” has the wrong number of operands</source>
            <translation>“%1”的参数个数不对</translation>
        </message>
        <message>
            <source>there is no operation “%1”</source>
            <translation>没有“%1”这种运算</translation>
        </message>
        <message>
            <source>Change own field</source>
            <translation>修改自设字段</translation>
        </message>
        <message>
            <source>Add own register</source>
            <translation>新建自建台账</translation>
        </message>
        <message>
            <source>Change own register</source>
            <translation>修改自建台账</translation>
        </message>
        <message>
            <source>“%1” of “%2” can't be changed: records and their history depend on it.</source>
            <translation>“%2”的“%1”不能改：已有记录和历史都依赖它。</translation>
        </message>
        <message>
            <source>The choice “%1” of “%2” can't be taken away: records may hold it. Rename it, or add others.</source>
            <translation>“%2”的选项“%1”不能去掉：可能有记录在用。可以改名，或另加选项。</translation>
        </message>
        <message>
            <source>there is no step “%1” in “%2”</source>
            <translation>“%2”没有“%1”这一步</translation>
        </message>
        <message>
            <source>The conditions of steps can't be read. Install the program again.</source>
            <translation>无法读取各步骤的条件，请重新安装程序。</translation>
        </message>
        <message>
            <source> (%1, %2)</source>
            <translation>（%1%2）</translation>
        </message>
        <message>
            <source>%1%2 Nothing was changed.</source>
            <translation>%1%2没有改动任何内容。</translation>
        </message>
        <message>
            <source>“%1” is retired and takes no new records. Nothing was changed; bring it back first.</source>
            <translation>“%1”已停用，不能新增记录。没有任何改动，需要时先恢复使用。</translation>
        </message>
        <message>
            <source>The program has a register called “%1”; a field of your own can be added to it.</source>
            <translation>自带台账里已有“%1”，可以在其中加自设字段。</translation>
        </message>
        <message>
            <source>“%1…” is too long: %2 characters, at most %3 fit.</source>
            <translation>“%1…”太长：%2 个字，最多 %3 个字。</translation>
        </message>
        <message>
            <source>A name is missing: say it in “label”.</source>
            <translation>缺名称：请写在“label”里。</translation>
        </message>
        <message>
            <source>A register has %1 fields at most, not %2.</source>
            <translation>一本台账最多 %1 个字段，现有 %2 个。</translation>
        </message>
        <message>
            <source>A field is missing that names the records: a text of one line.</source>
            <translation>缺少给记录命名的字段：至少要有一个单行文字字段。</translation>
        </message>
        <message>
            <source>Entries in “%1” stand as they were made and can't be undone: what followed from them is counted and countersigned. Enter a correction with its reason instead.</source>
            <translation>“%1”中的登记以当时所记为准，不能撤销：后续计时和会签都以它为据。请另作更正登记并写明理由。</translation>
        </message>
        <message>
            <source>The step “%1” in “%2” can't be undone: it was signed, sealed or made known, and others rely on it. Go on with the steps that the record offers.</source>
            <translation>“%2”的“%1”不能撤销：它已签署、封装或对外告知，他人已据此行事。请按该记录可用的步骤继续办理。</translation>
        </message>
        <message>
            <source>“%1” may not hold the password. It is asked for at each survey and never kept.</source>
            <translation>“%1”中不得写口令。口令在每次摸底时输入，从不保存。</translation>
        </message>
        <message>
            <source>Act %1 says that %2 got a new key, but is not signed with it.</source>
            <translation>第 %1 条留痕称 %2 换了新密钥，但并非用该密钥签名。</translation>
        </message>
        <message>
            <source>The new key of %2 in act %1 has no signature of the recovery material.</source>
            <translation>第 %1 条留痕中 %2 的新密钥没有恢复材料的签名。</translation>
        </message>
        <message>
            <source>What the recovery material is said to have signed for act %1 does not hold.</source>
            <translation>第 %1 条留痕所附的恢复材料签名验不过。</translation>
        </message>
        <message>
            <source>A former key of “%1” in vault.json is named by no act.</source>
            <translation>vault.json 中“%1”的一把旧密钥没有任何留痕提及。</translation>
        </message>
        <message>
            <source>the list of acts</source>
            <translation>操作清单</translation>
        </message>
        <message>
            <source>what the acts changed</source>
            <translation>操作的改动内容</translation>
        </message>
        <message>
            <source>attachments</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>a search index, which can be made anew</source>
            <translation>搜索索引（可以重建）</translation>
        </message>
        <message>
            <source>Nothing in this file can be read. Restore the last backup.</source>
            <translation>这个文件里的内容都无法读取。请恢复最近的备份。</translation>
        </message>
        <message>
            <source>No record and no attachment is affected: the damage lies in an index or an unused page. “rescue” makes a sound copy of the vault.</source>
            <translation>没有记录或附件受影响：损坏处在索引或未使用的页中。用“rescue”可以生成一份完好的保险库。</translation>
        </message>
        <message>
            <source>Affected: %1. Everything else can be read. Restore the last backup, or save what is readable with “rescue”.</source>
            <translation>受影响：%1。其余内容都可以读取。请恢复最近的备份，或用“rescue”把可读的内容保存下来。</translation>
        </message>
        <message>
            <source>Page %1 of %2 (bytes %3 to %4) is damaged.</source>
            <translation>%2 的第 %1 页（第 %3 至 %4 字节）已损坏。</translation>
        </message>
        <message>
            <source>%1 can't be read page by page: %2</source>
            <translation>%1 无法逐页读取：%2</translation>
        </message>
        <message>
            <source>vault.json is damaged; vault.json.previous stands in for it. Open the vault for writing once: that writes it anew.</source>
            <translation>vault.json 已损坏，目前由 vault.json.previous 代替。请以可写方式打开一次保险库，它会被重新写入。</translation>
        </message>
        <message>
            <source>vault.json.previous is damaged. Nothing depends on it; the next act writes it anew.</source>
            <translation>vault.json.previous 已损坏。没有内容依赖它，下一次操作会重新写入。</translation>
        </message>
        <message>
            <source>The attachment “%1” is damaged. Take it from a backup.</source>
            <translation>附件“%1”已损坏。请从备份中取回。</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n damaged pages. %2</source>
            <translation>
                <numerusform>%1：%n 页损坏。%2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Outbox</name>
        <message>
            <source>The vault is open for reading only. Whoever has it open for writing sends.</source>
            <translation>保险库以只读方式打开。由可写打开它的工作站负责发送。</translation>
        </message>
        <message>
            <source>Wardbook: trial of mail reminders</source>
            <translation>守册：邮件提醒测试</translation>
        </message>
        <message>
            <source>Mail reminders reach this address. This mail holds nothing else.</source>
            <translation>邮件提醒可以送达此邮箱。本邮件不含其他内容。</translation>
        </message>
        <message>
            <source>“%1” is no mail address.</source>
            <translation>“%1”不是邮箱地址。</translation>
        </message>
        <message>
            <source>Enter the server's name or address, without anything before or behind it.</source>
            <translation>填写服务器的域名或地址，前后不带其他内容。</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535.</source>
            <translation>端口是 1 到 65535 的整数。</translation>
        </message>
        <message>
            <source>A facility is a number from 0 to 23; 13 is audit.</source>
            <translation>日志设施号是 0 到 23 的整数，13 为审计日志。</translation>
        </message>
        <message>
            <source>An account is one line of text.</source>
            <translation>账号只能是一行文字。</translation>
        </message>
        <message>
            <source>Enter the password of this account at this server.</source>
            <translation>填写此账号在该服务器上的口令。</translation>
        </message>
        <message>
            <source>Enter one mail address, such as anquan@example.org.</source>
            <translation>填写一个邮箱地址，例如 anquan@example.org。</translation>
        </message>
        <message>
            <source>At most %1 addresses can be listed.</source>
            <translation>最多列出 %1 个邮箱地址。</translation>
        </message>
        <message>
            <source>Enter who gets the reminders, one address a line.</source>
            <translation>填写接收提醒的邮箱，每行一个。</translation>
        </message>
        <message>
            <source>Reminders look 0 to 90 days ahead.</source>
            <translation>提前天数为 0 到 90 天。</translation>
        </message>
        <message>
            <source>Enter a time of day, such as 08:00.</source>
            <translation>填写时刻，例如 08:00。</translation>
        </message>
        <message>
            <source>Set by who manages the vault; the role “%1” does not.</source>
            <translation>由管理保险库的角色设置；“%1”没有这项权限。</translation>
        </message>
        <message>
            <source>The vault is open for reading only.</source>
            <translation>保险库以只读方式打开。</translation>
        </message>
        <message>
            <source>Log server</source>
            <translation>日志服务器</translation>
        </message>
        <message>
            <source>Set the log server</source>
            <translation>设置日志服务器</translation>
        </message>
        <message>
            <source>Mail reminders</source>
            <translation>邮件提醒</translation>
        </message>
        <message>
            <source>Set mail reminders</source>
            <translation>设置邮件提醒</translation>
        </message>
        <message>
            <source>Wardbook: %1 overdue, %2 today, %3 within %4 days</source>
            <translation>守册提醒：逾期 %1、今天 %2、%4 天内 %3</translation>
        </message>
        <message>
            <source>Duties that you are in charge of, as of %1:</source>
            <translation>截至 %1，由本人负责的事项：</translation>
        </message>
        <message>
            <source>Duties of the unit, as of %1:</source>
            <translation>截至 %1，本单位的待办事项：</translation>
        </message>
        <message>
            <source>Overdue: %1
Due today: %2
Due within %3 days: %4</source>
            <translation>逾期：%1 项
今天到期：%2 项
%3 天内到期：%4 项</translation>
        </message>
        <message>
            <source>Unlock Wardbook to see what they are. This mail was sent by the program, holds no content of any record, and can't be answered.</source>
            <translation>具体内容在解锁守册后查看。本邮件由程序自动发出，不含任何记录内容，无须回复。</translation>
        </message>
        <message>
            <source>No address was found for %1. Check the server's name and the network.</source>
            <translation>查不到 %1 的地址。核对服务器名称，并检查网络。</translation>
        </message>
        <message>
            <source>%1 can't be reached. Check name and port, and whether the firewall lets this workstation through.</source>
            <translation>连不上 %1。核对名称和端口，并检查防火墙是否放行本工作站。</translation>
        </message>
        <message>
            <source>%1 did not answer in time. Check the port and whether the server expects TLS there.</source>
            <translation>%1 没有按时应答。核对端口，并确认服务器在该端口使用 TLS。</translation>
        </message>
        <message>
            <source>%1 ended the connection before everything was taken. It is sent again later.</source>
            <translation>%1 在接收完之前断开了连接。稍后会重新发送。</translation>
        </message>
        <message>
            <source>The certificate of %1 is not trusted. Choose the certificate (PEM) of the authority that issued it.</source>
            <translation>%1 的证书不受信任。选用签发该证书的机构证书（PEM）。</translation>
        </message>
        <message>
            <source>The certificate of %1 is not valid today. Have it renewed, and check this workstation's clock.</source>
            <translation>%1 的证书不在有效期内。更换证书，并核对本工作站的时间。</translation>
        </message>
        <message>
            <source>The certificate that %1 shows was issued to another name. Enter the server's name as the certificate has it.</source>
            <translation>%1 出示的证书与主机名不符。按证书上的名称填写服务器。</translation>
        </message>
        <message>
            <source>%1 offers no TLS 1.2 or newer on this port. Nothing is sent without it; choose the other kind of encryption or another port.</source>
            <translation>%1 的这个端口不提供 TLS 1.2 及以上的加密，因此没有发送任何内容。换一种加密方式或换一个端口。</translation>
        </message>
        <message>
            <source>%1 refused to sign in. Enter account and password again; many mail servers want an authorisation code of their own here.</source>
            <translation>%1 拒绝登录。重新填写账号和口令；许多邮件服务器这里要填专用的授权码。</translation>
        </message>
        <message>
            <source>%1 offers neither PLAIN nor LOGIN to sign in. Have one of them allowed for this account.</source>
            <translation>%1 不支持 PLAIN 或 LOGIN 登录方式。联系管理员为此账号开通其中一种。</translation>
        </message>
        <message>
            <source>%1 does not accept the From address. Enter the address that belongs to the account.</source>
            <translation>%1 不接受此发件人。填写与账号对应的邮箱地址。</translation>
        </message>
        <message>
            <source>%1 refused at least one recipient; the others have their mail. Check the addresses.</source>
            <translation>%1 拒收了至少一个收件人的邮件，其余的已送达。核对收件人地址。</translation>
        </message>
        <message>
            <source>%1 refused the message. Ask who runs the server.</source>
            <translation>%1 拒收了邮件。联系该服务器的管理员。</translation>
        </message>
        <message>
            <source>The password for %1 is not in this vault. Enter it again.</source>
            <translation>保险库里没有 %1 的口令。重新填写。</translation>
        </message>
        <message>
            <source>Sending to %1 was stopped. What waits is sent later.</source>
            <translation>向 %1 的发送已停止。待发内容稍后继续发送。</translation>
        </message>
        <message>
            <source>This is no certificate that can be read. Choose a PEM file that begins with -----BEGIN CERTIFICATE-----; nothing was changed.</source>
            <translation>这不是可读取的证书。选用以 -----BEGIN CERTIFICATE----- 开头的 PEM 文件；设置没有改动。</translation>
        </message>
        <message>
            <source>The system's encryption could not be prepared. Nothing was sent; what waits is sent later.</source>
            <translation>无法启用系统的加密组件。没有发送任何内容，待发内容稍后继续发送。</translation>
        </message>
    </context>
    <context>
        <name>Oversight</name>
        <message>
            <source>1 day late</source>
            <translation>逾期 1 天</translation>
        </message>
        <message>
            <source>%1 days late</source>
            <translation>逾期 %1 天</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>明天</translation>
        </message>
        <message>
            <source>%1 (%2 items)</source>
            <translation>%1等 %2 项</translation>
        </message>
        <message>
            <source>%1 (%2 objects)</source>
            <translation>%1等 %2 个对象</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1。%2</translation>
        </message>
        <message>
            <source>Nothing to remedy here: none of the chosen cells is judged "partly met" or "not met". Judge first, then try again.</source>
            <translation>这里没有可转为整改的内容：所选单元格都没有判为“部分符合”或“不符合”。先判定，再转整改。</translation>
        </message>
        <message>
            <source>New action: %1</source>
            <translation>新建整改：%1</translation>
        </message>
        <message>
            <source>The date was not moved: say why. The action keeps the date it has.</source>
            <translation>期限没有改：延期须写明理由，原期限不变。</translation>
        </message>
        <message>
            <source>Date moved to %1</source>
            <translation>期限改为 %1</translation>
        </message>
        <message>
            <source>Reported done</source>
            <translation>报告完成</translation>
        </message>
        <message>
            <source>Proof: %1</source>
            <translation>附上证明：%1</translation>
        </message>
        <message>
            <source>Proof taken away</source>
            <translation>取下证明</translation>
        </message>
        <message>
            <source>The same finding came up before</source>
            <translation>同样的问题以前出现过</translation>
        </message>
        <message>
            <source>A finding of an incident or a drill; change it where needed</source>
            <translation>事件或演练中发现的问题，可按需调整</translation>
        </message>
        <message>
            <source>“%1” has an action already. Nothing was added.</source>
            <translation>“%1”已经有整改，没有再添加。</translation>
        </message>
        <message>
            <source>%1 new actions</source>
            <translation>新建 %1 条整改</translation>
        </message>
        <message>
            <source>its content has changed.</source>
            <translation>内容已被改动。</translation>
        </message>
        <message>
            <source>The check rules “%1 %2” that this unit loaded can't be used: %3 What was recorded is unharmed. Load them again, corrected, under another version.</source>
            <translation>本单位载入的检查规则“%1 %2”不能使用：%3已登记的内容没有受影响。请改正后换一个版本号重新载入。</translation>
        </message>
        <message>
            <source>The check rules that come with the program are damaged. The vault is unharmed. Install the program again.</source>
            <translation>程序自带的检查规则已损坏。保险库没有受影响。请重新安装程序。</translation>
        </message>
        <message>
            <source>Load check rules</source>
            <translation>载入检查规则</translation>
        </message>
        <message>
            <source>there is no field for {%1}</source>
            <translation>{%1} 没有对应的字段</translation>
        </message>
        <message>
            <source>an id has small letters, digits, - and _ only</source>
            <translation>编号只能用小写字母、数字、- 和 _</translation>
        </message>
        <message>
            <source>“severity” must be high, medium or low</source>
            <translation>“severity”应为 high、medium 或 low</translation>
        </message>
        <message>
            <source>“verified” is missing</source>
            <translation>缺少“verified”</translation>
        </message>
        <message>
            <source>High</source>
            <translation>高</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>中</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>低</translation>
        </message>
        <message>
            <source>line %1 is no JSON (%2)</source>
            <translation>第 %1 行不是 JSON（%2）</translation>
        </message>
        <message>
            <source>the file must hold one JSON object</source>
            <translation>文件里要有且只有一个 JSON 对象</translation>
        </message>
        <message>
            <source>this is a pack of another kind (%1)</source>
            <translation>这是另一种规则包（%1）</translation>
        </message>
        <message>
            <source>“%1” is no date</source>
            <translation>“%1”不是日期</translation>
        </message>
        <message>
            <source>this id is there twice</source>
            <translation>这个 id 出现了两次</translation>
        </message>
        <message>
            <source>judged by the unit</source>
            <translation>本单位认定</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>法规</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>未自查</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>Obligation</source>
            <translation>义务</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>证明</translation>
        </message>
        <message>
            <source>Open findings</source>
            <translation>未处理问题</translation>
        </message>
        <message>
            <source>In charge</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>自查日期</translation>
        </message>
        <message>
            <source>Next check</source>
            <translation>下次检查</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>found: %1 (%2)</source>
            <translation>已有：%1（%2）</translation>
        </message>
        <message>
            <source>missing: %1</source>
            <translation>缺：%1</translation>
        </message>
        <message>
            <source>open findings: %1</source>
            <translation>未处理问题：%1</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>judged by the unit: %1</source>
            <translation>本单位认定：%1</translation>
        </message>
        <message>
            <source>self-check: %1</source>
            <translation>自查情况：%1</translation>
        </message>
        <message>
            <source>What is still to be done</source>
            <translation>还要做的</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>无。</translation>
        </message>
        <message>
            <source>Binds %1; the registers hold nothing that it applies to.</source>
            <translation>约束对象：%1；台账里没有适用的情形。</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>List of obligations %1. What is proven was read from the registers on %2.</source>
            <translation>义务清单 %1。证明情况取自 %2 的台账。</translation>
        </message>
        <message>
            <source>%1 %2 %3</source>
            <translation>%1%2 %3</translation>
        </message>
        <message>
            <source>Articles that bind nobody by themselves: %1.</source>
            <translation>不单独设义务的条文：%1。</translation>
        </message>
        <message>
            <source>Yearly self-check of compliance, %1</source>
            <translation>%1 年度合规自查报告</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>Made on</source>
            <translation>编制日期</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>总体情况</translation>
        </message>
        <message>
            <source>The report is written as .docx or .pdf. Nothing was exported; choose another name.</source>
            <translation>报告只能写成 .docx 或 .pdf。没有导出任何内容，请换个文件名。</translation>
        </message>
        <message>
            <source>Export the yearly self-check of compliance</source>
            <translation>导出年度合规自查报告</translation>
        </message>
        <message>
            <source>Nothing was proposed: say why it can be accepted.</source>
            <translation>没有提交：请写明可以接受的理由。</translation>
        </message>
        <message>
            <source>Nothing was proposed: name the day until which it is accepted, not before today.</source>
            <translation>没有提交：请写明接受到哪一天，不能早于今天。</translation>
        </message>
        <message>
            <source>Proposed for acceptance: %1</source>
            <translation>申请接受：%1</translation>
        </message>
        <message>
            <source>This finding was proposed for acceptance before and waits for a decision. Nothing was changed.</source>
            <translation>这个问题已申请接受，正在等待审批。没有任何改动。</translation>
        </message>
        <message>
            <source>This finding is accepted until %1. Nothing was changed.</source>
            <translation>这个问题已接受到 %1。没有任何改动。</translation>
        </message>
        <message>
            <source>Finding accepted</source>
            <translation>接受问题</translation>
        </message>
        <message>
            <source>Finding not accepted</source>
            <translation>不接受问题</translation>
        </message>
        <message>
            <source>Acceptance ended</source>
            <translation>终止接受</translation>
        </message>
        <message>
            <source>not entered</source>
            <translation>未填写</translation>
        </message>
        <message>
            <source>a cycle needs its length and where it comes from</source>
            <translation>周期要同时写长度和出处</translation>
        </message>
        <message>
            <source>a cycle has 1 to 120 months</source>
            <translation>周期是 1 到 120 个月</translation>
        </message>
        <message>
            <source>“cycle_source” must be article or unit</source>
            <translation>“cycle_source”只能是 article 或 unit</translation>
        </message>
        <message>
            <source>The list of obligations that comes with the program is damaged. The vault is unharmed. Install the program again.</source>
            <translation>程序自带的义务清单已损坏。保险库没有受影响。请重新安装程序。</translation>
        </message>
        <message>
            <source>There is no obligation “%1”. Nothing was changed; “wardbook obligations list” names them.</source>
            <translation>没有“%1”这项义务，没有改动任何内容。用 wardbook obligations list 查看清单。</translation>
        </message>
        <message>
            <source>“%1” binds nobody; there is nothing to judge. Nothing was changed.</source>
            <translation>“%1”不给任何单位设义务，不用判断。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Choose met, partly met, not met or not applicable. Nothing was changed.</source>
            <translation>请选已落实、部分落实、未落实或不适用。没有改动任何内容。</translation>
        </message>
        <message>
            <source>A judgement of one’s own needs its reason. Nothing was changed.</source>
            <translation>自行认定要写明理由。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Nothing was given to change.</source>
            <translation>没有给出要改的内容。</translation>
        </message>
        <message>
            <source>Obligation changed</source>
            <translation>修改义务</translation>
        </message>
        <message>
            <source>Yearly self-check of compliance</source>
            <translation>年度合规自查</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>已落实</translation>
        </message>
        <message>
            <source>Partly met</source>
            <translation>部分落实</translation>
        </message>
        <message>
            <source>Not met yet</source>
            <translation>未落实</translation>
        </message>
        <message>
            <source>To be judged</source>
            <translation>待判断</translation>
        </message>
        <message>
            <source>For information</source>
            <translation>仅供了解</translation>
        </message>
        <message>
            <source>proof %1 of %2</source>
            <translation>证明 %1/%2</translation>
        </message>
        <message>
            <source>findings: %1</source>
            <translation>未处理问题 %1 项</translation>
        </message>
        <message>
            <source>Comparing with the obligations</source>
            <translation>正在对照义务清单</translation>
        </message>
        <message>
            <source>A finding of an inspection; change it where needed</source>
            <translation>检查发现的问题，可按实际情况调整</translation>
        </message>
        <message>
            <source>“least” must be 1 or more</source>
            <translation>“least”要填 1 或更大的数</translation>
        </message>
        <message>
            <source>an id has small letters, digits and - only, at most 60</source>
            <translation>id 只能用小写字母、数字和 -，最多 60 个字符</translation>
        </message>
        <message>
            <source>there is no group “%1”</source>
            <translation>没有“%1”这一组</translation>
        </message>
        <message>
            <source>there is no “%1” among the bounds</source>
            <translation>bounds 里没有“%1”</translation>
        </message>
        <message>
            <source>it binds nobody and is not marked as informative</source>
            <translation>没有写约束谁，也没有标为仅供了解（informative）</translation>
        </message>
        <message>
            <source>what is informative has no proof</source>
            <translation>仅供了解的条文不设证明</translation>
        </message>
    </context>
    <context>
        <name>OversightPageTr</name>
        <message>
            <source>%1, not signed yet</source>
            <translation>%1，尚未签字</translation>
        </message>
        <message>
            <source>Judged partly met again after it was closed (%1). Reopen it or make a new action.</source>
            <translation>关闭后又判为部分符合（%1）。请重新打开，或另建一项。</translation>
        </message>
        <message>
            <source>Judged not met again after it was closed (%1). Reopen it or make a new action.</source>
            <translation>关闭后又判为不符合（%1）。请重新打开，或另建一项。</translation>
        </message>
        <message>
            <source>Judged met in a later round (%1).</source>
            <translation>后一轮自查判为符合（%1）。</translation>
        </message>
        <message>
            <source>A later round judges it partly met (%1).</source>
            <translation>后一轮自查判为部分符合（%1）。</translation>
        </message>
        <message>
            <source>A later round still judges it not met (%1).</source>
            <translation>后一轮自查仍判为不符合（%1）。</translation>
        </message>
        <message>
            <source>Came back: %1 is %2</source>
            <translation>重复出现：上次 %1（%2）</translation>
        </message>
        <message>
            <source>Came back: it was remedied before</source>
            <translation>重复出现：以前整改过</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>打开 %1</translation>
        </message>
        <message>
            <source>Response</source>
            <translation>处置</translation>
        </message>
        <message>
            <source>Remediation</source>
            <translation>整改清单</translation>
        </message>
        <message>
            <source>Attach a file…</source>
            <translation>附加文件…</translation>
        </message>
        <message>
            <source>Files can be attached once it is created.</source>
            <translation>建立后可附加文件。</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>证明</translation>
        </message>
        <message>
            <source>Attach a file</source>
            <translation>附加文件</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Storing the file</source>
            <translation>正在存入文件</translation>
        </message>
        <message>
            <source>%1 could not be read. The action is as it was; check whether the file can be opened, then attach it again.</source>
            <translation>读不到 %1。这项整改没有变动；请确认文件能打开，再附加一次。</translation>
        </message>
        <message>
            <source>%1 is too large to look at in memory</source>
            <translation>%1 太大，不能在内存中查看</translation>
        </message>
        <message>
            <source>A copy in clear can be saved; that is kept in the trail.</source>
            <translation>可以另存一份明文副本，另存会留痕。</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>另存副本…</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>正在打开 %1</translation>
        </message>
        <message>
            <source>Save a copy in clear</source>
            <translation>另存明文副本</translation>
        </message>
        <message>
            <source>The file leaves the vault unencrypted. Who saved it, when and why is kept in the trail.</source>
            <translation>文件将以明文离开保险库。谁、何时、为何另存，都会留痕。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>另存</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>另存副本</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>Copy saved</source>
            <translation>副本已另存</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>取下</translation>
        </message>
        <message>
            <source>repeated</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>Postpone to %1</source>
            <translation>延期到 %1</translation>
        </message>
        <message>
            <source>Take the date away</source>
            <translation>去掉期限</translation>
        </message>
        <message>
            <source>It is due on %1. The reason is kept with the action.</source>
            <translation>原期限 %1。理由随这项整改保存。</translation>
        </message>
        <message>
            <source>Postpone</source>
            <translation>延期</translation>
        </message>
        <message>
            <source>Report done</source>
            <translation>报告完成</translation>
        </message>
        <message>
            <source>%1 actions</source>
            <translation>%1 项整改</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>做了什么</translation>
        </message>
        <message>
            <source>suggested: %1</source>
            <translation>建议 %1</translation>
        </message>
        <message>
            <source>Not closed</source>
            <translation>未关闭</translation>
        </message>
        <message>
            <source>Open, or reported done and waiting to be verified</source>
            <translation>待整改，或已报告完成、等待验证</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Open, and the date has passed</source>
            <translation>待整改，已过期限</translation>
        </message>
        <message>
            <source>Within %1 days</source>
            <translation>%1 天内</translation>
        </message>
        <message>
            <source>Open, and due within %1 days</source>
            <translation>待整改，%1 天内到期</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>Open, and due in this calendar month</source>
            <translation>待整改，本月到期</translation>
        </message>
        <message>
            <source>To be verified</source>
            <translation>待验证</translation>
        </message>
        <message>
            <source>Reported done; another person verifies it</source>
            <translation>已报告完成，由另一人验证</translation>
        </message>
        <message>
            <source>High risk</source>
            <translation>高风险</translation>
        </message>
        <message>
            <source>Not closed, with a high risk</source>
            <translation>未关闭的高风险问题</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>重复出现</translation>
        </message>
        <message>
            <source>Remedied before and found again, or closed and judged not met again</source>
            <translation>以前整改过又发现，或关闭后再次判为不符合</translation>
        </message>
        <message>
            <source>No owner or date</source>
            <translation>缺责任人或期限</translation>
        </message>
        <message>
            <source>Open, without a person in charge or a date</source>
            <translation>待整改，没有责任人或期限</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Every action, closed ones too</source>
            <translation>全部整改，含已关闭的</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Ask somebody whose role exports evidence for a copy.</source>
            <translation>请有权导出证据的同事提供副本。</translation>
        </message>
        <message>
            <source>Remediate</source>
            <translation>转整改</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Open remediation</source>
            <translation>查看整改</translation>
        </message>
        <message>
            <source>Suggested by the risk. Person in charge and department come from the record; the way to mend it becomes the plan.</source>
            <translation>按风险给出的建议日期。责任人和部门取自记录，处理办法写入整改方案。</translation>
        </message>
        <message>
            <source>The remediation is open</source>
            <translation>已转整改</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Accept the risk</source>
            <translation>接受风险</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>提请批准</translation>
        </message>
        <message>
            <source>Another person approves. Until then, and after the day, the finding counts as open.</source>
            <translation>须由另一人批准。批准前和到期后，这个问题仍按未处理计。</translation>
        </message>
        <message>
            <source>Proposed; another person approves</source>
            <translation>已提请，等另一人批准</translation>
        </message>
        <message>
            <source>Approve the acceptance</source>
            <translation>批准接受风险</translation>
        </message>
        <message>
            <source>Refuse the acceptance</source>
            <translation>不批准接受风险</translation>
        </message>
        <message>
            <source>%1: %2. %3 proposes to accept it until %4: %5</source>
            <translation>%1：%2。%3 提请接受到 %4，理由：%5</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>批准</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>不批准</translation>
        </message>
        <message>
            <source>Refusing</source>
            <translation>正在登记意见</translation>
        </message>
        <message>
            <source>Refused; the finding stays open</source>
            <translation>未批准，问题仍待处理</translation>
        </message>
        <message>
            <source>The risk is accepted</source>
            <translation>已接受风险</translation>
        </message>
        <message>
            <source>End the acceptance</source>
            <translation>终止接受</translation>
        </message>
        <message>
            <source>%1: %2. It was accepted until %3; from now on it counts as open.</source>
            <translation>%1：%2。原接受到 %3，终止后重新按未处理计。</translation>
        </message>
        <message>
            <source>End</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>Ending the acceptance</source>
            <translation>正在终止</translation>
        </message>
        <message>
            <source>The acceptance has ended; the finding is open</source>
            <translation>已终止接受，问题重新待处理</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>问题检查</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>台账</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>How to mend it</source>
            <translation>处理办法</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Handling</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Export in clear</source>
            <translation>明文导出</translation>
        </message>
        <message>
            <source>The file leaves the vault unencrypted. Who exported it, when and why is kept in the trail.</source>
            <translation>文件离开保险库后不再加密。谁在何时因何导出，都记入留痕。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>findings %1.xlsx</source>
            <translation>问题清单 %1.xlsx</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Spreadsheet (*.xlsx);;CSV (*.csv)</source>
            <translation>电子表格 (*.xlsx);;CSV (*.csv)</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>正在导出</translation>
        </message>
        <message>
            <source>Findings, %1 lines, %2</source>
            <translation>问题清单，%1 条，%2</translation>
        </message>
        <message>
            <source>Export of findings</source>
            <translation>导出问题清单</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>已导出</translation>
        </message>
        <message>
            <source>Record, code or rule</source>
            <translation>记录、编号或规则</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Search findings</source>
            <translation>查找问题</translation>
        </message>
        <message>
            <source>not accepted</source>
            <translation>未接受的</translation>
        </message>
        <message>
            <source>This step isn’t possible now</source>
            <translation>现在不能做这一步</translation>
        </message>
        <message>
            <source>Your role may not propose that a finding be accepted</source>
            <translation>所任角色无权提请接受风险</translation>
        </message>
        <message>
            <source>Your role may not open remediations</source>
            <translation>所任角色无权登记整改</translation>
        </message>
        <message>
            <source>Your role may not export findings</source>
            <translation>所任角色无权导出问题清单</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Choose a finding to see what is wrong and how to mend it.</source>
            <translation>选一个问题，看问题在哪、怎样处理。</translation>
        </message>
        <message>
            <source>Proposed for acceptance</source>
            <translation>提请接受风险</translation>
        </message>
        <message>
            <source>Risk accepted</source>
            <translation>已接受风险</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Proposed by</source>
            <translation>提请人</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>批准人</translation>
        </message>
        <message>
            <source>End the acceptance…</source>
            <translation>终止接受…</translation>
        </message>
        <message>
            <source>Refuse…</source>
            <translation>不批准…</translation>
        </message>
        <message>
            <source>Approve…</source>
            <translation>批准…</translation>
        </message>
        <message>
            <source>Open the remediation</source>
            <translation>查看整改</translation>
        </message>
        <message>
            <source>Remediate…</source>
            <translation>转整改…</translation>
        </message>
        <message>
            <source>Accepted until %1</source>
            <translation>接受到 %1</translation>
        </message>
        <message>
            <source>Waiting for approval</source>
            <translation>待批</translation>
        </message>
        <message>
            <source>In remediation</source>
            <translation>整改中</translation>
        </message>
        <message>
            <source>Nothing done yet</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已接受</translation>
        </message>
        <message>
            <source>High %1, medium %2, low %3; accepted %4</source>
            <translation>高 %1，中 %2，低 %3；已接受 %4</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>重新检查</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>The findings can’t be read</source>
            <translation>问题清单读不出来</translation>
        </message>
        <message>
            <source>Checking the registers</source>
            <translation>正在检查各台账</translation>
        </message>
        <message>
            <source>%1 · as of act %2, %3</source>
            <translation>%1 · 截至第 %2 条操作，%3</translation>
        </message>
        <message>
            <source>All findings</source>
            <translation>全部问题</translation>
        </message>
        <message>
            <source>Risk: %1</source>
            <translation>%1风险</translation>
        </message>
        <message>
            <source>The last check failed; what is shown is older</source>
            <translation>上次检查没有完成，显示的是之前的结果</translation>
        </message>
        <message>
            <source>Checking the registers…</source>
            <translation>正在检查各台账…</translation>
        </message>
        <message>
            <source>No findings match these conditions</source>
            <translation>没有符合条件的问题</translation>
        </message>
        <message>
            <source>Nothing was found: every rule holds in every register.</source>
            <translation>没有发现问题，各台账都符合规则。</translation>
        </message>
        <message>
            <source>What became of the findings</source>
            <translation>问题整改情况</translation>
        </message>
        <message>
            <source>%1 not yet in remediation</source>
            <translation>%1 项未转整改</translation>
        </message>
        <message>
            <source>%1 open</source>
            <translation>%1 项未关闭</translation>
        </message>
        <message>
            <source>all closed</source>
            <translation>全部关闭</translation>
        </message>
        <message>
            <source>Your role may not enter remediation</source>
            <translation>所任角色不能登记整改</translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s) are in remediation</source>
            <translation>
                <numerusform>%n 项问题已转整改</numerusform>
            </translation>
        </message>
        <message>
            <source>Person and date</source>
            <translation>责任与日期</translation>
        </message>
        <message>
            <source>Person and date for all</source>
            <translation>统一设置责任与日期</translation>
        </message>
        <message>
            <source>%1 obligations. What is left empty stays as it is.</source>
            <translation>共 %1 项义务。空着的不改。</translation>
        </message>
        <message>
            <source>Save changes</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>认定</translation>
        </message>
        <message>
            <source>A person’s judgement goes before what the registers prove; the reason stays with it.</source>
            <translation>人工认定优先于台账判断，理由一并留存。</translation>
        </message>
        <message>
            <source>Self-check of compliance</source>
            <translation>合规自查</translation>
        </message>
        <message>
            <source>Every duty that binds is marked as checked, with how it stands, and is due again after its cycle: %1 in all.</source>
            <translation>把约束本单位的每项义务按现状记为已自查，并按周期排定下次检查，共 %1 项。</translation>
        </message>
        <message>
            <source>Mark as checked</source>
            <translation>记为已自查</translation>
        </message>
        <message>
            <source>The self-check is kept</source>
            <translation>自查已记录</translation>
        </message>
        <message>
            <source>Preview the report</source>
            <translation>预览报告</translation>
        </message>
        <message>
            <source>Title, article or person</source>
            <translation>名称、条款或责任人</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Next check</source>
            <translation>下次检查</translation>
        </message>
        <message>
            <source>Search obligations</source>
            <translation>查找义务</translation>
        </message>
        <message>
            <source>Within 30 days</source>
            <translation>30 天内</translation>
        </message>
        <message>
            <source>Your role may not change obligations</source>
            <translation>所任角色无权修改合规义务</translation>
        </message>
        <message>
            <source>Your role may not export the self-check report</source>
            <translation>所任角色无权导出自查报告</translation>
        </message>
        <message>
            <source>Obligation</source>
            <translation>义务</translation>
        </message>
        <message>
            <source>judged by a person</source>
            <translation>人工认定</translation>
        </message>
        <message>
            <source>Who is bound</source>
            <translation>适用对象</translation>
        </message>
        <message>
            <source>Judge…</source>
            <translation>认定…</translation>
        </message>
        <message>
            <source>Person and date…</source>
            <translation>责任与日期…</translation>
        </message>
        <message>
            <source>No register proves it; a person judges.</source>
            <translation>台账里没有可作证明的记录，由人认定。</translation>
        </message>
        <message>
            <source>Proof %1/%2</source>
            <translation>证明 %1/%2</translation>
        </message>
        <message>
            <source>%1 of %2 needed</source>
            <translation>%1，需 %2</translation>
        </message>
        <message>
            <source>Opens the list</source>
            <translation>打开清单</translation>
        </message>
        <message>
            <source>Open findings %1</source>
            <translation>未处理问题 %1</translation>
        </message>
        <message>
            <source>Judgement</source>
            <translation>认定</translation>
        </message>
        <message>
            <source>By registers</source>
            <translation>台账判断</translation>
        </message>
        <message>
            <source>Nobody has judged it yet.</source>
            <translation>还没有人认定。</translation>
        </message>
        <message>
            <source>By a person</source>
            <translation>人工认定</translation>
        </message>
        <message>
            <source>Let the registers decide</source>
            <translation>改由台账判断</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>未设置</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>%1, overdue</source>
            <translation>%1，已逾期</translation>
        </message>
        <message>
            <source>Cycle</source>
            <translation>周期</translation>
        </message>
        <message>
            <source>every %1 months, by the article</source>
            <translation>每 %1 个月，条文规定</translation>
        </message>
        <message>
            <source>every %1 months, by the unit</source>
            <translation>每 %1 个月，本单位设置</translation>
        </message>
        <message>
            <source>Last check</source>
            <translation>上次自查</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>自查情况</translation>
        </message>
        <message>
            <source>%1 obligations chosen</source>
            <translation>已选 %1 项义务</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>另有 %1 项</translation>
        </message>
        <message>
            <source>Person and date for all…</source>
            <translation>统一设置责任与日期…</translation>
        </message>
        <message>
            <source>Laying out the report</source>
            <translation>正在排版报告</translation>
        </message>
        <message>
            <source>self-check %1.docx</source>
            <translation>合规自查报告 %1.docx</translation>
        </message>
        <message>
            <source>Word document (*.docx);;PDF (*.pdf)</source>
            <translation>Word 文档 (*.docx);;PDF (*.pdf)</translation>
        </message>
        <message>
            <source>In charge</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Obligations</source>
            <translation>合规义务</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>自查报告</translation>
        </message>
        <message>
            <source>Self-check…</source>
            <translation>合规自查…</translation>
        </message>
        <message>
            <source>Laws</source>
            <translation>法规</translation>
        </message>
        <message>
            <source>The obligations can’t be read</source>
            <translation>合规义务读不出来</translation>
        </message>
        <message>
            <source>Met %1, partly %2, not met %3, to be judged %4; overdue %5</source>
            <translation>已落实 %1，部分落实 %2，未落实 %3，待判断 %4；逾期 %5</translation>
        </message>
        <message>
            <source>All laws</source>
            <translation>全部法规</translation>
        </message>
        <message>
            <source>Your role may not see obligations</source>
            <translation>所任角色无权查看合规义务</translation>
        </message>
        <message>
            <source>Choose an obligation to see what proves it.</source>
            <translation>选一项义务，看由什么证明。</translation>
        </message>
        <message>
            <source>No obligations match these conditions</source>
            <translation>没有符合条件的义务</translation>
        </message>
        <message>
            <source>Compliance</source>
            <translation>合规</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年度</translation>
        </message>
        <message>
            <source>By duty…</source>
            <translation>按职责…</translation>
        </message>
        <message>
            <source>Nobody has a security duty yet: say so in the register of people</source>
            <translation>还没有人登记安全职责，请在人员台账中填写</translation>
        </message>
        <message>
            <source>%1 of %2 with a security duty were trained, in %3 trainings</source>
            <translation>有安全职责的 %2 人中 %1 人已培训，共 %3 次</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Training in %1</source>
            <translation>%1 年培训覆盖</translation>
        </message>
        <message>
            <source>A training counts once it is confirmed, for everybody who attended it.</source>
            <translation>培训确认后计入，参加人员都算。</translation>
        </message>
        <message>
            <source>By duty</source>
            <translation>按职责</translation>
        </message>
        <message>
            <source>Duty</source>
            <translation>职责</translation>
        </message>
        <message>
            <source>Persons</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Trained</source>
            <translation>已培训</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>学时</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>未培训</translation>
        </message>
        <message>
            <source>Open record</source>
            <translation>打开记录</translation>
        </message>
        <message>
            <source>Accept risk…</source>
            <translation>接受风险…</translation>
        </message>
        <message>
            <source>Remediate all</source>
            <translation>全部转整改</translation>
        </message>
        <message>
            <source>Lines and semicolons part the findings: %1 in remediation, %2 of them closed.</source>
            <translation>发现问题按行和分号分项：已转整改 %1 项，其中 %2 项已关闭。</translation>
        </message>
        <message>
            <source>Let go to add as proof</source>
            <translation>松开即作为佐证附上</translation>
        </message>
        <message>
            <source>Nothing can be added here now: it is closed, or this role doesn't change it</source>
            <translation>此处不能再附文件：事项已关闭，或此角色无权修改</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>This has no date: it waits until somebody looks at it.</source>
            <translation>这一项没有期限，等人处理。</translation>
        </message>
        <message>
            <source>%1, %2 items</source>
            <translation>%1，%2 项</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>%1提交</translation>
        </message>
        <message>
            <source>level %1→%2</source>
            <translation>级别 %1→%2</translation>
        </message>
        <message>
            <source>(%1 fields changed)</source>
            <translation>（改了 %1 处）</translation>
        </message>
        <message>
            <source>A limit of an incident can’t be postponed; note in the incident why it is late or doesn’t apply.</source>
            <translation>事件时限不能推迟；超时或不适用的，在事件里写明原因。</translation>
        </message>
        <message>
            <source>Several records stand on this line. Open them and move the date of one.</source>
            <translation>这一行有多条记录，打开后逐条改日期。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>This is a limit of the law (%1): it can’t be postponed.</source>
            <translation>这是法定时限（%1），不能推迟。</translation>
        </message>
        <message>
            <source>This day is worked out from other dates. Open the record and change those.</source>
            <translation>这个日期由其他日期推算，请打开记录修改那些日期。</translation>
        </message>
        <message>
            <source>The date was not moved: choose a later one than it has now.</source>
            <translation>日期没有改：请选一个比现在更晚的日期。</translation>
        </message>
        <message>
            <source>The date was not moved: say why. It stays as it was.</source>
            <translation>日期没有改：请写明原因。原日期保持不变。</translation>
        </message>
        <message>
            <source>Postponed to %1</source>
            <translation>推迟到 %1</translation>
        </message>
    </context>
    <context>
        <name>OverviewPageTr</name>
        <message>
            <source>No level</source>
            <translation>未定级</translation>
        </message>
        <message>
            <source>Level %1</source>
            <translation>第 %1 级</translation>
        </message>
        <message>
            <source>No category</source>
            <translation>未分类</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>The vault is open for reading only.</source>
            <translation>保险库以只读方式打开。</translation>
        </message>
        <message>
            <source>Your role doesn’t allow it.</source>
            <translation>你的角色没有这项权限。</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>总览</translation>
        </message>
        <message>
            <source>New remediation</source>
            <translation>新建整改</translation>
        </message>
        <message>
            <source>New filing</source>
            <translation>新建报送</translation>
        </message>
        <message>
            <source>Start a drill…</source>
            <translation>开始演练…</translation>
        </message>
        <message>
            <source>Log incident</source>
            <translation>登记事件</translation>
        </message>
        <message>
            <source>Nothing is due before the end of the week.</source>
            <translation>本周没有到期的事项。</translation>
        </message>
        <message>
            <source>move</source>
            <translation>上下移动</translation>
        </message>
        <message>
            <source>open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>postpone, with the reason</source>
            <translation>推迟并写原因</translation>
        </message>
        <message>
            <source>Nothing was entered in this vault yet.</source>
            <translation>这个保险库里还没有内容。</translation>
        </message>
        <message>
            <source>Nothing was entered yet. Begin with the inventory: import the spreadsheet that you have, or register the systems first.</source>
            <translation>这里还没有内容。先从资产台账开始：导入现有的清点表，或先登记系统。</translation>
        </message>
        <message>
            <source>Import a spreadsheet…</source>
            <translation>导入表格…</translation>
        </message>
        <message>
            <source>New asset</source>
            <translation>新建资产</translation>
        </message>
        <message>
            <source>Register a system</source>
            <translation>登记系统</translation>
        </message>
        <message>
            <source>Invite colleagues</source>
            <translation>添加同事</translation>
        </message>
        <message>
            <source>1 more in the 14 days after that</source>
            <translation>之后 14 天还有 1 项</translation>
        </message>
        <message>
            <source>%1 more in the 14 days after that</source>
            <translation>之后 14 天还有 %1 项</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Unfold</source>
            <translation>展开</translation>
        </message>
        <message>
            <source>This can’t be postponed</source>
            <translation>这一项不能推迟</translation>
        </message>
        <message>
            <source>Postpone</source>
            <translation>推迟</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Postpone…</source>
            <translation>推迟…</translation>
        </message>
        <message>
            <source>Q1</source>
            <translation>一季</translation>
        </message>
        <message>
            <source>Q2</source>
            <translation>二季</translation>
        </message>
        <message>
            <source>Q3</source>
            <translation>三季</translation>
        </message>
        <message>
            <source>Q4</source>
            <translation>四季</translation>
        </message>
        <message>
            <source>pass %1</source>
            <translation>及格 %1</translation>
        </message>
        <message>
            <source>Scores of self-assessments</source>
            <translation>自查得分</translation>
        </message>
        <message>
            <source>This limit is unchecked</source>
            <translation>这个及格线待核对</translation>
        </message>
        <message>
            <source>Remediation by risk</source>
            <translation>整改按风险</translation>
        </message>
        <message>
            <source>Findings by risk</source>
            <translation>检查问题按风险</translation>
        </message>
        <message>
            <source>Assets by category and level</source>
            <translation>资产按类别和级别</translation>
        </message>
        <message>
            <source>Duties by law</source>
            <translation>合规义务按法规</translation>
        </message>
        <message>
            <source>Open remediation</source>
            <translation>未关闭整改</translation>
        </message>
        <message>
            <source>Findings of the checks</source>
            <translation>检查问题</translation>
        </message>
        <message>
            <source>Data assets</source>
            <translation>资产</translation>
        </message>
        <message>
            <source>Duties of the laws</source>
            <translation>合规义务</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>正在检查…</translation>
        </message>
        <message>
            <source>Open remediation: %1</source>
            <translation>未关闭整改 %1 项</translation>
        </message>
        <message>
            <source>Nothing is waiting to be remedied.</source>
            <translation>没有未关闭的整改。</translation>
        </message>
        <message>
            <source>%1 overdue</source>
            <translation>逾期 %1</translation>
        </message>
        <message>
            <source>none overdue</source>
            <translation>没有逾期</translation>
        </message>
        <message>
            <source>%1 open</source>
            <translation>%1 项</translation>
        </message>
        <message>
            <source>Findings of the checks: %1</source>
            <translation>检查问题 %1 项</translation>
        </message>
        <message>
            <source>%1 accepted</source>
            <translation>已接受 %1</translation>
        </message>
        <message>
            <source>The checks found nothing.</source>
            <translation>检查没有发现问题。</translation>
        </message>
        <message>
            <source>%1 found</source>
            <translation>%1 项</translation>
        </message>
        <message>
            <source>1 system</source>
            <translation>1 个系统</translation>
        </message>
        <message>
            <source>All %1 systems</source>
            <translation>全部 %1 个系统</translation>
        </message>
        <message>
            <source>No self-assessment was signed yet.</source>
            <translation>还没有签字的自查。</translation>
        </message>
        <message>
            <source>Data assets: %1</source>
            <translation>资产 %1 项</translation>
        </message>
        <message>
            <source>%1 to review</source>
            <translation>待复核 %1</translation>
        </message>
        <message>
            <source>%1 pending</source>
            <translation>变更待审 %1</translation>
        </message>
        <message>
            <source>%1 unconfirmed</source>
            <translation>超一年未清点 %1</translation>
        </message>
        <message>
            <source>Last confirmed more than a year ago</source>
            <translation>上次确认已超过一年</translation>
        </message>
        <message>
            <source>There are no assets yet.</source>
            <translation>还没有资产。</translation>
        </message>
        <message>
            <source>by proof in the registers</source>
            <translation>按条款有无证据</translation>
        </message>
        <message>
            <source>No duties are known.</source>
            <translation>没有义务清单。</translation>
        </message>
        <message>
            <source>proof for %1</source>
            <translation>有证据 %1</translation>
        </message>
        <message>
            <source>none %1</source>
            <translation>缺 %1</translation>
        </message>
        <message>
            <source>%1: %2 met, %3 partly, %4 without proof, %5 to be judged, %6 not applicable</source>
            <translation>%1：已落实 %2，部分落实 %3，缺证据 %4，待判断 %5，不适用 %6</translation>
        </message>
        <message>
            <source>Write report</source>
            <translation>写报告</translation>
        </message>
        <message>
            <source>unchecked</source>
            <translation>待核对</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>待办事项</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>整改</translation>
        </message>
        <message>
            <source>Duty</source>
            <translation>合规</translation>
        </message>
        <message>
            <source>Filing</source>
            <translation>报送</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>改进</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>Drill</source>
            <translation>演练</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>预案</translation>
        </message>
        <message>
            <source>Asset</source>
            <translation>资产</translation>
        </message>
        <message>
            <source>Census</source>
            <translation>清点</translation>
        </message>
        <message>
            <source>Grading</source>
            <translation>等保</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>自查</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>制度</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>服务商</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>权限</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>授权</translation>
        </message>
        <message>
            <source>Impact</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Inspection</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Entrusted</source>
            <translation>委托</translation>
        </message>
        <message>
            <source>Destroy</source>
            <translation>销毁</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>质量</translation>
        </message>
        <message>
            <source>Sharing</source>
            <translation>共享</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>权属</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>Abroad</source>
            <translation>出境</translation>
        </message>
        <message>
            <source>Publishing</source>
            <translation>公开</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Valuation</source>
            <translation>估值</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>收益</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>移交</translation>
        </message>
        <message>
            <source>Liability</source>
            <translation>追责</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>培训</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>复核</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>核定</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>签字</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>已 %1</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>%1 截止</translation>
        </message>
        <message>
            <source>internal, until %1</source>
            <translation>内部，%1 截止</translation>
        </message>
        <message>
            <source>late by %1</source>
            <translation>逾期 %1</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>%1 起</translation>
        </message>
        <message>
            <source>1 day late</source>
            <translation>逾期 1 天</translation>
        </message>
        <message>
            <source>%1 days late</source>
            <translation>逾期 %1 天</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>明天</translation>
        </message>
        <message>
            <source>%1 days</source>
            <translation>%1 天</translation>
        </message>
        <message>
            <source>waits 1 day</source>
            <translation>等了 1 天</translation>
        </message>
        <message>
            <source>waits %1 days</source>
            <translation>等了 %1 天</translation>
        </message>
        <message>
            <source>High risk</source>
            <translation>高风险</translation>
        </message>
        <message>
            <source>Medium risk</source>
            <translation>中风险</translation>
        </message>
        <message>
            <source>Low risk</source>
            <translation>低风险</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>正在计时</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Following 14 days</source>
            <translation>之后 14 天</translation>
        </message>
        <message>
            <source>Reading what is due…</source>
            <translation>正在读取待办…</translation>
        </message>
        <message>
            <source>Facts of the unit</source>
            <translation>单位信息</translation>
        </message>
        <message>
            <source>What forms and legal limits ask for is there</source>
            <translation>表格和法定时限需要的信息已填齐</translation>
        </message>
        <message>
            <source>Still open: %1</source>
            <translation>还缺：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Departments and people</source>
            <translation>部门和人员</translation>
        </message>
        <message>
            <source>%1 departments, %2 people</source>
            <translation>部门 %1 个，人员 %2 名</translation>
        </message>
        <message>
            <source>Import the old spreadsheet</source>
            <translation>导入原有台账表格</translation>
        </message>
        <message>
            <source>%1 assets are in the inventory</source>
            <translation>台账中已有资产 %1 项</translation>
        </message>
        <message>
            <source>xlsx, csv or JSON: choose it, or drop it here; a dry run shows every row first</source>
            <translation>xlsx、csv 或 JSON：点这里选择，或把文件拖到这里；先试运行，逐行给出结果</translation>
        </message>
        <message>
            <source>Systems to be graded</source>
            <translation>登记定级对象</translation>
        </message>
        <message>
            <source>%1 systems</source>
            <translation>已登记 %1 个系统</translation>
        </message>
        <message>
            <source>HIS, EMR, PACS … each with its department and owner</source>
            <translation>HIS、电子病历、PACS 等，各填责任部门和责任人</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>%1 members, %2 of them may approve</source>
            <translation>成员 %1 名，其中 %2 名可核定</translation>
        </message>
        <message>
            <source>Four eyes need a second member who may approve</source>
            <translation>还需要第二名可核定的成员，才能做到两人复核</translation>
        </message>
        <message>
            <source>First backup</source>
            <translation>第一次备份</translation>
        </message>
        <message>
            <source>Made from this workstation</source>
            <translation>已在本机做过备份</translation>
        </message>
        <message>
            <source>One encrypted file, best on another medium</source>
            <translation>一个加密文件，最好放在另一介质上</translation>
        </message>
        <message>
            <source>Recovery sheet tried</source>
            <translation>试用恢复单</translation>
        </message>
        <message>
            <source>The code on paper opens this vault</source>
            <translation>纸上的恢复码能打开这个保险库</translation>
        </message>
        <message>
            <source>Type the code from the paper once; nothing is changed by it</source>
            <translation>把纸上的恢复码输入一遍核对，不改动任何内容</translation>
        </message>
        <message>
            <source>Survey a business database</source>
            <translation>业务数据库摸底</translation>
        </message>
        <message>
            <source>%1 surveys</source>
            <translation>已摸底 %1 次</translation>
        </message>
        <message>
            <source>Reads tables and columns and suggests assets; keeps no contents</source>
            <translation>读取表和列，建议资产；不保存数据内容</translation>
        </message>
        <message>
            <source>%1, done</source>
            <translation>%1，已完成</translation>
        </message>
        <message>
            <source>%1, to do</source>
            <translation>%1，待完成</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>起步清单</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Help, First steps brings the list back</source>
            <translation>在“帮助”中点“起步清单”可再次显示</translation>
        </message>
        <message>
            <source>All %1 are done</source>
            <translation>%1 项都已完成</translation>
        </message>
        <message>
            <source>%1 of %2 done</source>
            <translation>已完成 %1 / %2</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>全部显示</translation>
        </message>
        <message>
            <source>Try the recovery sheet…</source>
            <translation>试用恢复单…</translation>
        </message>
        <message>
            <source>Nothing was entered yet. These steps make the vault ready for work; each ticks itself off, in whatever order they are taken.</source>
            <translation>还没有录入内容。完成下面几项，保险库就可以投入使用；先后不限，做完会自动打勾。</translation>
        </message>
        <message>
            <source>The first steps are put away</source>
            <translation>起步清单已收起</translation>
        </message>
        <message>
            <source>Help, First steps brings them back.</source>
            <translation>在“帮助”中点“起步清单”可再次显示。</translation>
        </message>
        <message>
            <source>Choose the old spreadsheet</source>
            <translation>选择原有台账表格</translation>
        </message>
        <message>
            <source>Ledgers (*.xlsx *.csv *.tsv *.txt *.json);;All files (*)</source>
            <translation>台账（*.xlsx *.csv *.tsv *.txt *.json）;;所有文件（*）</translation>
        </message>
        <message>
            <source>Try the recovery sheet</source>
            <translation>试用恢复单</translation>
        </message>
        <message>
            <source>Take the sheet out of its envelope and type the whole code. It is only compared: no password is changed, and the sheet stays valid. Seal it again afterwards.</source>
            <translation>从信封中取出恢复单，输入完整的恢复码。只作核对，不更改任何口令，恢复单仍然有效。核对后重新封存。</translation>
        </message>
        <message>
            <source>Try the code</source>
            <translation>核对</translation>
        </message>
        <message>
            <source>Code on the sheet</source>
            <translation>恢复单上的恢复码</translation>
        </message>
        <message>
            <source>Trying the recovery code</source>
            <translation>正在核对恢复码</translation>
        </message>
        <message>
            <source>The code opens this vault</source>
            <translation>恢复码能打开这个保险库</translation>
        </message>
        <message>
            <source>The recovery sheet opens this vault</source>
            <translation>恢复单能打开这个保险库</translation>
        </message>
        <message>
            <source>Seal it again and keep it away from this computer.</source>
            <translation>重新封存，与这台电脑分开保管。</translation>
        </message>
        <message>
            <source>Let go to import the file into the inventory</source>
            <translation>松开即把文件导入数据资产台账</translation>
        </message>
        <message>
            <source>Your role doesn’t import assets</source>
            <translation>所任角色不能导入资产</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Members and keys are managed by the chief security officer. Nothing was changed.</source>
            <translation>成员和密钥由首席网络安全官管理。没有改动任何内容。</translation>
        </message>
        <message>
            <source>There is no such member. Nothing was changed.</source>
            <translation>没有这名成员。没有改动任何内容。</translation>
        </message>
        <message>
            <source>This is the last member who can manage people. Give the role to somebody else first. Nothing was changed.</source>
            <translation>这是最后一名能管理人员的成员，先把角色交给别人。没有改动任何内容。</translation>
        </message>
        <message>
            <source>A member needs a name. Nothing was changed.</source>
            <translation>成员要有姓名。没有改动任何内容。</translation>
        </message>
        <message>
            <source>The role “%1” works for one department: name it. Nothing was changed.</source>
            <translation>“%1”只负责一个部门，请选定部门。没有改动任何内容。</translation>
        </message>
        <message>
            <source>There is a member named “%1” already. Nothing was changed.</source>
            <translation>已有名为“%1”的成员。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Add member</source>
            <translation>新增成员</translation>
        </message>
        <message>
            <source>Change role</source>
            <translation>调整角色</translation>
        </message>
        <message>
            <source>Disabling a member needs a reason. Nothing was changed.</source>
            <translation>停用成员要写明原因。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Nobody can disable themselves. Nothing was changed.</source>
            <translation>不能停用自己。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Disable member</source>
            <translation>停用成员</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>换口令</translation>
        </message>
        <message>
            <source>New recovery code</source>
            <translation>更换恢复码</translation>
        </message>
        <message>
            <source>The former code no longer works</source>
            <translation>旧恢复码作废</translation>
        </message>
        <message>
            <source>New recovery shares</source>
            <translation>更换恢复分片</translation>
        </message>
        <message>
            <source>%1 of %2 shares</source>
            <translation>%2 份中任 %1 份</translation>
        </message>
        <message>
            <source>This member was disabled and can no longer work in the vault. Nothing was changed. Ask the chief security officer.</source>
            <translation>这名成员已停用，不能再在保险库里工作。没有改动任何内容。请联系首席网络安全官。</translation>
        </message>
        <message>
            <source>Vault created</source>
            <translation>建立保险库</translation>
        </message>
        <message>
            <source>The vault opened, but this member's record is missing from the ledger. The data was not touched. Run a full verification and open a backup if it fails.</source>
            <translation>保险库已打开，但台账里没有这名成员的记录。数据没有动过。先做一次全面校验，不通过就改用备份。</translation>
        </message>
        <message>
            <source>Facts of the unit</source>
            <translation>单位信息</translation>
        </message>
        <message>
            <source>Departments and people of the unit</source>
            <translation>本单位部门和人员</translation>
        </message>
        <message>
            <source>%1 Nothing was created.</source>
            <translation>%1没有创建任何内容。</translation>
        </message>
        <message>
            <source>Making the keys of the vault</source>
            <translation>正在生成保险库的密钥</translation>
        </message>
        <message>
            <source>Writing the facts of the unit</source>
            <translation>正在写入单位信息</translation>
        </message>
        <message>
            <source>Writing the departments</source>
            <translation>正在写入部门</translation>
        </message>
        <message>
            <source>Making the key of %1</source>
            <translation>正在生成 %1 的密钥</translation>
        </message>
        <message>
            <source>A member has no name yet.</source>
            <translation>有一名成员还没有填姓名。</translation>
        </message>
        <message>
            <source>Two members are named “%1”: add something that tells them apart.</source>
            <translation>有两名成员都叫“%1”，加上能区分的字。</translation>
        </message>
        <message>
            <source>%1 is to work for one department: choose which.</source>
            <translation>%1 的角色只负责一个部门，选择是哪个部门。</translation>
        </message>
        <message>
            <source>First password of %1: %2</source>
            <translation>%1 的初始口令：%2</translation>
        </message>
        <message>
            <source>The password was set with the recovery code, whose signature stands here.</source>
            <translation>口令由恢复码重设，恢复码的签名附于此处。</translation>
        </message>
        <message>
            <source>The password was set with recovery shares, whose signature stands here.</source>
            <translation>口令由恢复分片重设，分片所持密钥的签名附于此处。</translation>
        </message>
        <message>
            <source>The password was set with recovery material. What that signed was lost.</source>
            <translation>口令由恢复材料重设，恢复材料的签名已丢失。</translation>
        </message>
        <message>
            <source>Key renewed with recovery material</source>
            <translation>用恢复材料更换了密钥</translation>
        </message>
    </context>
    <context>
        <name>PeopleTr</name>
        <message>
            <source>The two passwords differ.</source>
            <translation>两次输入的口令不一样。</translation>
        </message>
        <message>
            <source>Change the role of %1</source>
            <translation>调整 %1 的角色</translation>
        </message>
        <message>
            <source>Add a member</source>
            <translation>新增成员</translation>
        </message>
        <message>
            <source>Hand over the first password in person; it should be changed at the first opening.</source>
            <translation>初始口令当面交给本人，首次打开后应换掉。</translation>
        </message>
        <message>
            <source>Change role</source>
            <translation>调整角色</translation>
        </message>
        <message>
            <source>Add member</source>
            <translation>新增成员</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>（无）</translation>
        </message>
        <message>
            <source>First password, at least 10 characters</source>
            <translation>初始口令，至少 10 个字符</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>再输一次</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>A name is missing.</source>
            <translation>还没有填姓名。</translation>
        </message>
        <message>
            <source>This role works for one department: choose it.</source>
            <translation>这个角色只负责一个部门，请选定部门。</translation>
        </message>
        <message>
            <source>Change the own password</source>
            <translation>换自己的口令</translation>
        </message>
        <message>
            <source>At least 10 characters, and not the name.</source>
            <translation>至少 10 个字符，不能是姓名。</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>换口令</translation>
        </message>
        <message>
            <source>Present password</source>
            <translation>现在的口令</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>新口令</translation>
        </message>
        <message>
            <source>Recovery shares</source>
            <translation>恢复分片</translation>
        </message>
        <message>
            <source>Each holder keeps one share; so many of them together can set a new password for a member. Former shares stop working.</source>
            <translation>每人保管一份，凑够份数即可为成员重设口令。旧分片作废。</translation>
        </message>
        <message>
            <source>Make shares</source>
            <translation>生成分片</translation>
        </message>
        <message>
            <source>How many together</source>
            <translation>需要几份</translation>
        </message>
        <message>
            <source>Holders, separated by commas</source>
            <translation>保管人，用逗号分开</translation>
        </message>
        <message>
            <source>There are fewer holders than are needed together.</source>
            <translation>保管人比需要的份数少。</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从未</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>在用</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Password changed</source>
            <translation>换口令时间</translation>
        </message>
        <message>
            <source>Last opened</source>
            <translation>上次打开</translation>
        </message>
        <message>
            <source>Key (SM2)</source>
            <translation>密钥（SM2）</translation>
        </message>
        <message>
            <source>People and keys</source>
            <translation>人员与密钥</translation>
        </message>
        <message>
            <source>My password…</source>
            <translation>换口令…</translation>
        </message>
        <message>
            <source>Recovery code…</source>
            <translation>恢复码…</translation>
        </message>
        <message>
            <source>Recovery shares…</source>
            <translation>恢复分片…</translation>
        </message>
        <message>
            <source>Change role…</source>
            <translation>调整角色…</translation>
        </message>
        <message>
            <source>Disable…</source>
            <translation>停用…</translation>
        </message>
        <message>
            <source>Disabling a member changes the key of the whole vault. Acts signed before stay valid.</source>
            <translation>停用成员会更换整个保险库的密钥，此前的签名仍然有效。</translation>
        </message>
        <message>
            <source>Members and keys are managed by the chief security officer.</source>
            <translation>成员和密钥由首席网络安全官管理。</translation>
        </message>
        <message>
            <source>Choose a member first</source>
            <translation>先选一名成员</translation>
        </message>
        <message>
            <source>This member is disabled</source>
            <translation>这名成员已停用</translation>
        </message>
        <message>
            <source>Nobody can disable themselves</source>
            <translation>不能停用自己</translation>
        </message>
        <message>
            <source>Making the key…</source>
            <translation>正在生成密钥…</translation>
        </message>
        <message>
            <source>%1 can now open the vault</source>
            <translation>%1 现在可以打开保险库</translation>
        </message>
        <message>
            <source>Changing…</source>
            <translation>正在更换…</translation>
        </message>
        <message>
            <source>Disable %1</source>
            <translation>停用 %1</translation>
        </message>
        <message>
            <source>The member can no longer open the vault, and the vault's key is changed. Backups made before still open with the former password.</source>
            <translation>这名成员不能再打开保险库，库密钥随即更换。此前的备份仍能用旧口令打开。</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Changing the key of the vault</source>
            <translation>正在更换库密钥</translation>
        </message>
        <message>
            <source>%1 is disabled, the key was changed</source>
            <translation>%1 已停用，库密钥已更换</translation>
        </message>
        <message>
            <source>The password was changed</source>
            <translation>口令已更换</translation>
        </message>
        <message>
            <source>New recovery code</source>
            <translation>更换恢复码</translation>
        </message>
        <message>
            <source>Whoever holds it can set a new password for any member. The former code stops working.</source>
            <translation>持有恢复码的人可为任何成员重设口令。旧恢复码作废。</translation>
        </message>
        <message>
            <source>Make code</source>
            <translation>生成恢复码</translation>
        </message>
        <message>
            <source>Making the recovery code</source>
            <translation>正在生成恢复码</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>恢复码</translation>
        </message>
        <message>
            <source>Shown only this once. Print it and lock it away.</source>
            <translation>只显示这一次，请打印后锁好。</translation>
        </message>
        <message>
            <source>It is kept</source>
            <translation>已收好</translation>
        </message>
        <message>
            <source>Making the shares…</source>
            <translation>正在生成分片…</translation>
        </message>
        <message>
            <source>Share of %1</source>
            <translation>%1 的分片</translation>
        </message>
        <message>
            <source>Shown only this once, for this holder alone: %1 of %2.</source>
            <translation>只显示这一次，只给这位保管人看：第 %1 份，共 %2 份。</translation>
        </message>
        <message>
            <source>Next holder</source>
            <translation>下一位</translation>
        </message>
        <message numerus="yes">
            <source>%n members</source>
            <translation>
                <numerusform>%n 人</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsTr</name>
        <message>
            <source>Add a field</source>
            <translation>新增字段</translation>
        </message>
        <message>
            <source>Add field</source>
            <translation>新增字段</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>台账</translation>
        </message>
        <message>
            <source>Name in Chinese</source>
            <translation>中文名称</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>英文名称</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Text, one line</source>
            <translation>单行文字</translation>
        </message>
        <message>
            <source>Text, several lines</source>
            <translation>多行文字</translation>
        </message>
        <message>
            <source>Whole number</source>
            <translation>整数</translation>
        </message>
        <message>
            <source>Quantity (1.28 亿条)</source>
            <translation>数量（1.28 亿条）</translation>
        </message>
        <message>
            <source>Size (412 TB)</source>
            <translation>容量（412 TB）</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>是或否</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Idle means that no key, mouse or touch reached Wardbook's own windows, whatever else is done on this machine. Locking closes every page and wipes the keys; nothing is lost, as everything is saved at once.</source>
            <translation>空闲是指守册自己的窗口没有收到键盘、鼠标或触摸操作，不管本机在做别的什么。锁定会关闭所有页面并清除密钥；改动都是即时保存的，不会丢失。</translation>
        </message>
        <message>
            <source> min</source>
            <translation> 分钟</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>从不</translation>
        </message>
        <message>
            <source>Lock when idle for</source>
            <translation>空闲多久锁定</translation>
        </message>
        <message>
            <source>Lock before the machine sleeps</source>
            <translation>休眠前锁定</translation>
        </message>
        <message>
            <source>Hide members' names on the unlock page</source>
            <translation>解锁页不显示成员姓名</translation>
        </message>
        <message>
            <source>Set by who manages the vault</source>
            <translation>由管理保险库的人设置</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>One encrypted file that opens with the same passwords. The same file again only adds what is new. A trial restore opens it elsewhere and verifies everything.</source>
            <translation>备份是一个加密文件，用同样的口令打开。再次备份到同一文件只追加新内容。试恢复会在别处打开它并全面校验。</translation>
        </message>
        <message>
            <source>None from this workstation yet</source>
            <translation>本机还没有备份过</translation>
        </message>
        <message>
            <source>Last backup</source>
            <translation>上次备份</translation>
        </message>
        <message>
            <source>Back up now…</source>
            <translation>立即备份…</translation>
        </message>
        <message>
            <source>Trial restore…</source>
            <translation>试恢复…</translation>
        </message>
        <message>
            <source>This vault</source>
            <translation>本保险库</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Vault id</source>
            <translation>库编号</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Head of the trail</source>
            <translation>留痕链头</translation>
        </message>
        <message>
            <source>act %1, SM3 %2</source>
            <translation>第 %1 条，SM3 %2</translation>
        </message>
        <message>
            <source>Settings file</source>
            <translation>设置文件</translation>
        </message>
        <message>
            <source>Back up</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Backup (*.wbbackup)</source>
            <translation>备份 (*.wbbackup)</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>正在备份</translation>
        </message>
        <message>
            <source>Backup written</source>
            <translation>备份已写入</translation>
        </message>
        <message>
            <source>Trial restore</source>
            <translation>试恢复</translation>
        </message>
        <message>
            <source>The backup is opened in a private folder that is removed afterwards. Enter the password again.</source>
            <translation>备份会在一个私有文件夹里打开，用后删除。请再输一次口令。</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>试恢复</translation>
        </message>
        <message>
            <source>There is no room for a trial restore: %1</source>
            <translation>没有空间做试恢复：%1</translation>
        </message>
        <message>
            <source>The backup opens and everything in it holds</source>
            <translation>备份可以打开，内容全部有效</translation>
        </message>
        <message>
            <source>%1 acts, %2 records, %3 attachments</source>
            <translation>操作 %1 条，记录 %2 项，附件 %3 件</translation>
        </message>
        <message>
            <source>The backup opens, but something in it does not hold</source>
            <translation>备份可以打开，但有内容对不上</translation>
        </message>
        <message>
            <source>Add a field…</source>
            <translation>新增字段…</translation>
        </message>
        <message>
            <source>Acts have waited for the log server for more than a day</source>
            <translation>有操作等待发往日志服务器已超过一天</translation>
        </message>
        <message>
            <source>Until they arrive they lie on this workstation only.</source>
            <translation>在送达之前，它们只存放在本工作站上。</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>正在读取</translation>
        </message>
        <message>
            <source>%1 own registers or fields don't fit this version</source>
            <translation>有 %1 项自建台账或字段与本版本不合</translation>
        </message>
        <message>
            <source>Look at them</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Log server</source>
            <translation>日志服务器</translation>
        </message>
        <message>
            <source>Syslog over TLS (RFC 5424, RFC 5425). It gets who did what kind of act when, with its number and workstation; no names of records, no reasons.</source>
            <translation>基于 TLS 的 syslog（RFC 5424、RFC 5425）。只发送谁在何时做了哪一类操作，以及操作号和工作站；不含记录名称和理由。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>From act %1 on, as before</source>
            <translation>自操作 #%1 起（不变）</translation>
        </message>
        <message>
            <source>All acts of this vault</source>
            <translation>本保险库的全部操作</translation>
        </message>
        <message>
            <source>Only acts from now on</source>
            <translation>只发今后的操作</translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>发送范围</translation>
        </message>
        <message>
            <source>13 is audit (RFC 5424)</source>
            <translation>13 为审计日志（RFC 5424）</translation>
        </message>
        <message>
            <source>Facility</source>
            <translation>日志设施号</translation>
        </message>
        <message>
            <source>%1 took a trial message; its certificate is trusted.</source>
            <translation>%1 已收到测试消息，证书受信任。</translation>
        </message>
        <message>
            <source>Mail reminders</source>
            <translation>邮件提醒</translation>
        </message>
        <message>
            <source>Once a day, how many duties are overdue, due today and due soon; no names of records. Only over TLS.</source>
            <translation>每天一次，只写逾期、今天到期和近期到期的事项各有几项，不含记录名称。只通过 TLS 发送。</translation>
        </message>
        <message>
            <source>Also to each person in charge, with just their own counts</source>
            <translation>同时发给各责任人，只含其本人负责的数量</translation>
        </message>
        <message>
            <source>TLS from the start (465)</source>
            <translation>TLS（465）</translation>
        </message>
        <message>
            <source>STARTTLS (587)</source>
            <translation>STARTTLS（587）</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>加密方式</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Kept; empty leaves it as it is</source>
            <translation>已保存，留空则沿用</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>From</source>
            <translation>发件人</translation>
        </message>
        <message>
            <source>One address a line</source>
            <translation>每行一个邮箱地址</translation>
        </message>
        <message>
            <source>To</source>
            <translation>收件人</translation>
        </message>
        <message>
            <source> days</source>
            <translation> 天</translation>
        </message>
        <message>
            <source>Due within</source>
            <translation>提前天数</translation>
        </message>
        <message>
            <source>Every day at</source>
            <translation>每天发送时刻</translation>
        </message>
        <message>
            <source>%1 took a trial mail to %2.</source>
            <translation>%1 已收下发往 %2 的测试邮件。</translation>
        </message>
        <message>
            <source>Desktop notices</source>
            <translation>桌面通知</translation>
        </message>
        <message>
            <source>When a legal limit is half used, or a duty's hour or day comes, the desktop says so, each once. Clicking a notice opens the record. While the vault is locked a notice says only that something is near.</source>
            <translation>法定时限用去一半，或事项到点、到日，桌面各通知一次。点击通知打开记录。保险库锁定时，通知只说有期限临近。</translation>
        </message>
        <message>
            <source>Tell me what is due</source>
            <translation>到期时通知我</translation>
        </message>
        <message>
            <source>Say only that something is due, not what</source>
            <translation>只说有事项到期，不写内容</translation>
        </message>
        <message>
            <source>Off (%1)</source>
            <translation>未启用（%1）</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>未启用</translation>
        </message>
        <message>
            <source>nothing sent yet</source>
            <translation>尚未发送</translation>
        </message>
        <message>
            <source>sent to act #%1</source>
            <translation>已发送至操作 #%1</translation>
        </message>
        <message>
            <source>To %1: %2, %3 waiting</source>
            <translation>发往 %1：%2，待发 %3</translation>
        </message>
        <message>
            <source>, since %1</source>
            <translation>，最早一条 %1</translation>
        </message>
        <message>
            <source>last for %1</source>
            <translation>最近一次 %1</translation>
        </message>
        <message>
            <source>none sent yet</source>
            <translation>尚未发送</translation>
        </message>
        <message>
            <source>By %1: %2, waiting to be sent</source>
            <translation>经 %1：%2，待发送</translation>
        </message>
        <message>
            <source>By %1: %2, next %3</source>
            <translation>经 %1：%2，下一次 %3</translation>
        </message>
        <message>
            <source>Failed %1 (%2 in a row): %3</source>
            <translation>%1 发送失败（连续 %2 次）：%3</translation>
        </message>
        <message>
            <source>Sending out</source>
            <translation>对外发送</translation>
        </message>
        <message>
            <source>Off until it is set. The law wants network logs kept for at least six months (Cybersecurity Law, article 23): headlines of acts can go to the unit's log server, so that they lie outside this workstation too. Reminders tell by mail how much is due. Neither carries any content. Things are sent while the vault is open; what couldn't be sent is sent later.</source>
            <translation>设置之前不发送任何内容。网络日志留存不少于六个月（网络安全法第二十三条）：操作的摘要可以发往本单位的日志服务器，在本工作站之外另存一份；提醒邮件告知有多少事项到期。两者都不含记录内容。保险库打开期间发送，没有发出的稍后补发。</translation>
        </message>
        <message>
            <source>Set…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>立即发送</translation>
        </message>
        <message>
            <source>%1: set</source>
            <translation>%1：设置</translation>
        </message>
        <message>
            <source>%1: send now</source>
            <translation>%1：立即发送</translation>
        </message>
        <message>
            <source>Some acts have waited for more than a day; until they arrive they lie on this workstation only.</source>
            <translation>有操作等待发送已超过一天；在送达之前，它们只存放在本工作站上。</translation>
        </message>
        <message>
            <source>Sent while a member is signed in who sees every department.</source>
            <translation>由能查看全部科室的成员登录时发送。</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>正在发送</translation>
        </message>
        <message>
            <source>On</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Name as its certificate has it</source>
            <translation>与证书上的名称一致</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Trusted certificate</source>
            <translation>信任的证书</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>测试连接</translation>
        </message>
        <message>
            <source>Those that this system trusts</source>
            <translation>系统信任的机构</translation>
        </message>
        <message>
            <source>The unit's own</source>
            <translation>本单位指定的证书</translation>
        </message>
        <message>
            <source>Certificate of the authority</source>
            <translation>签发机构的证书</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer)</source>
            <translation>证书（*.pem *.crt *.cer）</translation>
        </message>
        <message>
            <source>The file can't be read: %1</source>
            <translation>无法读取文件：%1</translation>
        </message>
        <message>
            <source>The file is too large for a certificate.</source>
            <translation>文件过大，不是证书。</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>Testing the connection</source>
            <translation>正在测试连接</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>%1 fields</source>
            <translation>%1 个字段</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>在用</translation>
        </message>
        <message>
            <source>Retired</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>In use, adapted</source>
            <translation>在用，已调整</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>已搁置</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>What it holds</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>One of several choices</source>
            <translation>单选</translation>
        </message>
        <message>
            <source>Several choices</source>
            <translation>多选</translation>
        </message>
        <message>
            <source>Date and time</source>
            <translation>日期和时间</translation>
        </message>
        <message>
            <source>A record of a register</source>
            <translation>引用一条记录</translation>
        </message>
        <message>
            <source>Several records of a register</source>
            <translation>引用多条记录</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>shown in the calendar</source>
            <translation>列入日历</translation>
        </message>
        <message>
            <source>Change the field</source>
            <translation>修改字段</translation>
        </message>
        <message>
            <source>Type and existing choices stay: records hold them.</source>
            <translation>类型和已有选项不能改：记录里可能在用。</translation>
        </message>
        <message>
            <source>Change field</source>
            <translation>保存修改</translation>
        </message>
        <message>
            <source>The Chinese name, if empty</source>
            <translation>不填时用中文名称</translation>
        </message>
        <message>
            <source>Choices from</source>
            <translation>选项来源</translation>
        </message>
        <message>
            <source>Choices, one a line</source>
            <translation>选项，每行一个</translation>
        </message>
        <message>
            <source>Records of</source>
            <translation>引用台账</translation>
        </message>
        <message>
            <source>Section of the form</source>
            <translation>表单分组</translation>
        </message>
        <message>
            <source>Explanation</source>
            <translation>填写说明</translation>
        </message>
        <message>
            <source>Optional</source>
            <translation>可不填</translation>
        </message>
        <message>
            <source>Must be filled in</source>
            <translation>必填</translation>
        </message>
        <message>
            <source>A column of the list</source>
            <translation>在列表中显示</translation>
        </message>
        <message>
            <source>Found by searching</source>
            <translation>可检索</translation>
        </message>
        <message>
            <source>Due then: shown in the calendar</source>
            <translation>到期提醒：列入日历</translation>
        </message>
        <message>
            <source>A list of this field's own</source>
            <translation>自己列出</translation>
        </message>
        <message>
            <source>As in “%1”: %2</source>
            <translation>同“%1”的%2</translation>
        </message>
        <message>
            <source>A name is missing.</source>
            <translation>缺名称。</translation>
        </message>
        <message>
            <source>Choices are missing.</source>
            <translation>缺选项。</translation>
        </message>
        <message>
            <source>The section has no name.</source>
            <translation>分组没有名称。</translation>
        </message>
        <message>
            <source>%1 (retired)</source>
            <translation>%1（已停用）</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>必填</translation>
        </message>
        <message>
            <source>In the list</source>
            <translation>列表显示</translation>
        </message>
        <message>
            <source>Searched</source>
            <translation>可检索</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Choose a field first</source>
            <translation>先选一个字段</translation>
        </message>
        <message>
            <source>Use again</source>
            <translation>恢复使用</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>It is the first</source>
            <translation>已在最前</translation>
        </message>
        <message>
            <source>It is the last</source>
            <translation>已在最后</translation>
        </message>
        <message>
            <source>None: an entry simply is there</source>
            <translation>不设步骤，登记即生效</translation>
        </message>
        <message>
            <source>Draft – in use – retired</source>
            <translation>草稿 – 在用 – 停用</translation>
        </message>
        <message>
            <source>Submit – a second person approves</source>
            <translation>提交 – 另一人核定</translation>
        </message>
        <message>
            <source>New register</source>
            <translation>新建台账</translation>
        </message>
        <message>
            <source>Change the register</source>
            <translation>修改台账</translation>
        </message>
        <message>
            <source>Back, without saving</source>
            <translation>返回，不保存</translation>
        </message>
        <message>
            <source>Create register</source>
            <translation>创建台账</translation>
        </message>
        <message>
            <source>Save changes</source>
            <translation>保存修改</translation>
        </message>
        <message>
            <source>Numbers begin with</source>
            <translation>编号前缀</translation>
        </message>
        <message>
            <source>As SB for SB-0001; empty: no numbers</source>
            <translation>如 SB，编号即 SB-0001；不填则不编号</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>图标</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>流转步骤</translation>
        </message>
        <message>
            <source>Whose it is</source>
            <translation>归属科室</translation>
        </message>
        <message>
            <source>%1 may enter</source>
            <translation>%1可填写</translation>
        </message>
        <message>
            <source>May also enter</source>
            <translation>也可填写</translation>
        </message>
        <message>
            <source>Stays as it was made: records depend on it</source>
            <translation>建好后不能改：记录依赖它</translation>
        </message>
        <message>
            <source>Nobody's in particular</source>
            <translation>不分科室</translation>
        </message>
        <message>
            <source>There is a register of this name already.</source>
            <translation>已有同名台账。</translation>
        </message>
        <message>
            <source>A field of one line is missing: it names the entries.</source>
            <translation>缺一个单行文字字段，记录要用它命名。</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Being saved</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>Nothing was changed yet</source>
            <translation>还没有改动</translation>
        </message>
        <message>
            <source>A liaison works on entries of the own department only.</source>
            <translation>联络员只能填写本科室的记录。</translation>
        </message>
        <message>
            <source>Entries belong to no department: a liaison sees all of them.</source>
            <translation>记录不分科室：联络员能看到并填写全部记录。</translation>
        </message>
        <message>
            <source>Own registers and fields</source>
            <translation>自建台账与字段</translation>
        </message>
        <message>
            <source>Nothing yet. What the shipped registers don't have, the unit adds itself: a field, or a whole register.</source>
            <translation>还没有自建台账或字段。自带台账里没有的，由本单位自己加：一个字段，或一整本台账。</translation>
        </message>
        <message>
            <source>Nothing yet. Who manages the vault may add fields and registers here.</source>
            <translation>还没有自建台账或字段。由管理保险库的角色在这里添加。</translation>
        </message>
        <message>
            <source>New register…</source>
            <translation>新建台账…</translation>
        </message>
        <message>
            <source>Back to the settings</source>
            <translation>返回设置</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Retire…</source>
            <translation>停用…</translation>
        </message>
        <message>
            <source>%1 registers, %2 fields</source>
            <translation>%1 本台账，%2 个字段</translation>
        </message>
        <message>
            <source>Choose a register or field first</source>
            <translation>先选一本台账或一个字段</translation>
        </message>
        <message>
            <source>This version can't read it</source>
            <translation>本版本读不了</translation>
        </message>
        <message>
            <source>Use again…</source>
            <translation>恢复使用…</translation>
        </message>
        <message>
            <source>A retired register has no page</source>
            <translation>停用的台账没有页面</translation>
        </message>
        <message>
            <source>Kept in the vault with history, search, import and export like any other; nothing is ever removed, what isn't needed any more is retired.</source>
            <translation>与其他台账一样存在保险库里，有历史、检索、导入和导出。不删除任何内容，不再需要的停用即可。</translation>
        </message>
        <message>
            <source>A register that is being made is not saved yet.</source>
            <translation>正在编辑的台账还没有保存。</translation>
        </message>
        <message>
            <source>Leave without saving?</source>
            <translation>不保存就离开？</translation>
        </message>
        <message>
            <source>What was entered is lost.</source>
            <translation>填写的内容将丢失。</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>Saving the register</source>
            <translation>正在保存台账</translation>
        </message>
        <message>
            <source>“%1” is among the registers now</source>
            <translation>“%1”已列入台账</translation>
        </message>
        <message>
            <source>“%1” was changed</source>
            <translation>“%1”已修改</translation>
        </message>
        <message>
            <source>Adding the field</source>
            <translation>正在添加字段</translation>
        </message>
        <message>
            <source>The field is in its form now</source>
            <translation>字段已加入表单</translation>
        </message>
        <message>
            <source>Changing the field</source>
            <translation>正在修改字段</translation>
        </message>
        <message>
            <source>The field was changed</source>
            <translation>字段已修改</translation>
        </message>
        <message>
            <source>It is shown and filled in again, with everything it held.</source>
            <translation>重新显示和填写，原有内容都在。</translation>
        </message>
        <message>
            <source>It leaves forms, lists and imports. Its values stay in the history.</source>
            <translation>从表单、列表和导入中移走，内容留在历史里。</translation>
        </message>
        <message>
            <source>Its page goes. Its records and their history stay in the vault.</source>
            <translation>页面不再显示，记录和历史留在保险库里。</translation>
        </message>
        <message>
            <source>Use “%1” again</source>
            <translation>恢复使用“%1”</translation>
        </message>
        <message>
            <source>Retire “%1”</source>
            <translation>停用“%1”</translation>
        </message>
        <message>
            <source>“%1” is in use again</source>
            <translation>“%1”已恢复使用</translation>
        </message>
        <message>
            <source>“%1” is retired</source>
            <translation>“%1”已停用</translation>
        </message>
        <message>
            <source>Showing the new fields</source>
            <translation>正在刷新页面</translation>
        </message>
        <message>
            <source>Preview of the form</source>
            <translation>表单预览</translation>
        </message>
        <message>
            <source>States: %1</source>
            <translation>状态：%1</translation>
        </message>
        <message>
            <source>What the shipped registers don't have, the unit adds itself: a field, or a whole register. It is kept in the vault with history, search, import and export like any other.</source>
            <translation>自带台账里没有的，由本单位自己加：一个字段，或一整本台账。与其他台账一样存在保险库里，有历史、检索、导入和导出。</translation>
        </message>
        <message>
            <source>Manage…</source>
            <translation>管理…</translation>
        </message>
        <message>
            <source>Asked for when a record is submitted; a warning until then</source>
            <translation>提交时必须填写，此前只作提醒</translation>
        </message>
        <message>
            <source>Keys may reach the swap area of this computer</source>
            <translation>密钥可能被写入本机的交换区</translation>
        </message>
        <message>
            <source>The system locks no memory for this program. Everything works; to keep keys off the disk, have the limit “memlock” raised or the swap area encrypted.</source>
            <translation>系统没有给本程序锁定内存。功能不受影响；要让密钥不落盘，请调高 memlock 限额，或给交换区加密。</translation>
        </message>
        <message>
            <source>Show the nearest limit in the tray</source>
            <translation>在托盘显示最近的时限</translation>
        </message>
        <message>
            <source>Closing the window leaves Wardbook in the tray</source>
            <translation>关闭窗口后守册留在托盘</translation>
        </message>
        <message>
            <source>This desktop has no tray.</source>
            <translation>这个桌面没有托盘。</translation>
        </message>
        <message>
            <source>As on this desktop</source>
            <translation>跟随桌面</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字大小</translation>
        </message>
        <message>
            <source>Lock together with the screen</source>
            <translation>锁屏时一并锁定</translation>
        </message>
        <message>
            <source>Empty the clipboard when locking, if the copy is from here</source>
            <translation>锁定时清空剪贴板（仅限从本程序复制的内容）</translation>
        </message>
    </context>
    <context>
        <name>ShellTr</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Record</source>
            <translation>记录(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>工具(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>恢复码</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Password, again</source>
            <translation>再输一次口令</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Create the unit's vault</source>
            <translation>新建本单位的保险库</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Full name, as on its seal</source>
            <translation>全称，与公章一致</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>本人姓名</translation>
        </message>
        <message>
            <source>Folder of the vault</source>
            <translation>保险库文件夹</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Where to put the vault</source>
            <translation>保险库放在哪里</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Create the vault</source>
            <translation>建立保险库</translation>
        </message>
        <message>
            <source>Go to work</source>
            <translation>开始工作</translation>
        </message>
        <message>
            <source>At least 10 characters; a short sentence is easier to keep than signs and digits</source>
            <translation>至少 10 个字符；一句短话比符号加数字更好记</translation>
        </message>
        <message>
            <source>The two passwords differ. Enter the same one twice.</source>
            <translation>两次口令不一致，请输入相同的口令。</translation>
        </message>
        <message>
            <source>Choose a folder for the vault.</source>
            <translation>请选择保险库文件夹。</translation>
        </message>
        <message>
            <source>Give the whole path of the folder.</source>
            <translation>请写出文件夹的完整路径。</translation>
        </message>
        <message>
            <source>This folder has something in it already. Give a new name.</source>
            <translation>此文件夹里已有内容，请换一个名称。</translation>
        </message>
        <message>
            <source>Still running: %1. Leaving cancels it; nothing of it is kept.</source>
            <translation>仍在进行：%1。离开即取消，不保留任何结果。</translation>
        </message>
        <message>
            <source>This page has nothing to do for that key</source>
            <translation>本页没有对应的操作</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Open another vault…</source>
            <translation>打开其他保险库…</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation>在本页查找</translation>
        </message>
        <message>
            <source>Search or run a command</source>
            <translation>搜索或运行命令</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>下一栏</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>上一栏</translation>
        </message>
        <message>
            <source>Narrow or widen the page list</source>
            <translation>收起或展开页面栏</translation>
        </message>
        <message>
            <source>Light theme</source>
            <translation>浅色主题</translation>
        </message>
        <message>
            <source>Dark theme</source>
            <translation>深色主题</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Next step of the selected record</source>
            <translation>所选记录的下一步</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>重新读取</translation>
        </message>
        <message>
            <source>Verify everything</source>
            <translation>校验全部</translation>
        </message>
        <message>
            <source>About Wardbook</source>
            <translation>关于守册</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Wardbook %1</source>
            <translation>守册 %1</translation>
        </message>
        <message>
            <source>Runs on this computer and opens no connection. The vault lies at %1; its format is documented, so that it can be checked without trusting this program.</source>
            <translation>本机运行，不建立任何网络连接。保险库位于 %1；格式已公开，不依赖本程序也可校验。</translation>
        </message>
        <message>
            <source>Not allowed</source>
            <translation>没有权限</translation>
        </message>
        <message>
            <source>Changed by somebody else meanwhile</source>
            <translation>已被他人改动</translation>
        </message>
        <message>
            <source>Not accepted</source>
            <translation>未采纳</translation>
        </message>
        <message>
            <source>Open read-only</source>
            <translation>只读打开</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>文件损坏</translation>
        </message>
        <message>
            <source>Wrong password</source>
            <translation>口令不对</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>正在使用</translation>
        </message>
        <message>
            <source>Not done</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>未做任何改动。</translation>
        </message>
        <message>
            <source>%1…</source>
            <translation>%1…</translation>
        </message>
        <message>
            <source>Wardbook</source>
            <translation>守册 Wardbook</translation>
        </message>
        <message>
            <source>One encrypted vault for the data assets of a health unit: inventory, review, who changed what.</source>
            <translation>卫生健康单位的数据资产，放在一个加密保险库里：清点、核定、谁改了什么。</translation>
        </message>
        <message>
            <source>A vault is a folder on this computer. Everything in it is encrypted; without a password or the recovery code nobody can read it, nor can we.</source>
            <translation>保险库是本机上的一个文件夹，内容全部加密；没有口令或恢复码，任何人都读不出，开发者也不能。</translation>
        </message>
        <message>
            <source>Every change is signed and kept, and can be checked at any time.</source>
            <translation>每次改动都签名留痕，随时可校验。</translation>
        </message>
        <message>
            <source>Opened before</source>
            <translation>最近打开</translation>
        </message>
        <message>
            <source>Where to start</source>
            <translation>从哪里开始</translation>
        </message>
        <message>
            <source>For the unit's chief security officer; takes about two minutes.</source>
            <translation>由首席网络安全官操作，约需两分钟。</translation>
        </message>
        <message>
            <source>Create a vault…</source>
            <translation>新建保险库…</translation>
        </message>
        <message>
            <source>Open a vault that exists</source>
            <translation>打开已有的保险库</translation>
        </message>
        <message>
            <source>A folder whose name ends in .wardbook, on this computer or a network drive.</source>
            <translation>名称以 .wardbook 结尾的文件夹，在本机或网络盘上。</translation>
        </message>
        <message>
            <source>Open a vault…</source>
            <translation>打开保险库…</translation>
        </message>
        <message>
            <source>Look at the sample unit</source>
            <translation>看看示例单位</translation>
        </message>
        <message>
            <source>A fictitious hospital with about 350 assets; its passwords are shown. Nothing of yours is in it.</source>
            <translation>一家虚构的医院，约 350 项资产，口令公开显示，不含本单位数据。</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>打开示例</translation>
        </message>
        <message>
            <source>Choose the folder of a vault (its name ends in .wardbook)</source>
            <translation>选择保险库文件夹（名称以 .wardbook 结尾）</translation>
        </message>
        <message>
            <source>%1 — Wardbook</source>
            <translation>%1 — 守册 Wardbook</translation>
        </message>
        <message numerus="yes">
            <source>Locked after %n minute(s) in which no key, mouse or touch reached Wardbook.</source>
            <translation>
                <numerusform>守册窗口 %n 分钟没有键盘、鼠标或触摸操作，已锁定。</numerusform>
            </translation>
        </message>
        <message>
            <source>Locked because the computer went to sleep.</source>
            <translation>电脑进入睡眠，已锁定。</translation>
        </message>
        <message>
            <source>Lock now?</source>
            <translation>现在锁定？</translation>
        </message>
        <message>
            <source>Quit now?</source>
            <translation>现在退出？</translation>
        </message>
        <message>
            <source>Wrong password; the vault was not opened</source>
            <translation>口令不对，保险库没有打开</translation>
        </message>
        <message>
            <source>This is not a vault</source>
            <translation>这不是保险库</translation>
        </message>
        <message>
            <source>The vault was not found</source>
            <translation>找不到保险库</translation>
        </message>
        <message>
            <source>A file of the vault is damaged</source>
            <translation>保险库有文件损坏</translation>
        </message>
        <message>
            <source>The vault was written by a newer Wardbook</source>
            <translation>保险库由更新版本的守册写入</translation>
        </message>
        <message>
            <source>The vault is in use</source>
            <translation>保险库正在使用</translation>
        </message>
        <message>
            <source>The vault can't be written to here</source>
            <translation>这里不能写入保险库</translation>
        </message>
        <message>
            <source>The vault is older than what this workstation last saw</source>
            <translation>保险库比本机上次见到的旧</translation>
        </message>
        <message>
            <source>This person can't open the vault any more</source>
            <translation>此人已不能打开保险库</translation>
        </message>
        <message>
            <source>The vault was not opened</source>
            <translation>保险库没有打开</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>Use a backup…</source>
            <translation>用备份…</translation>
        </message>
        <message>
            <source>Choose another…</source>
            <translation>选择其他…</translation>
        </message>
        <message>
            <source>Open this older one</source>
            <translation>仍打开这份旧的</translation>
        </message>
        <message>
            <source>Names, codes, people, commands; pinyin initials will do</source>
            <translation>名称、编号、人员、命令，可用拼音首字母</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>commands only</source>
            <translation>只找命令</translation>
        </message>
        <message>
            <source>codes</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>people</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>nothing found</source>
            <translation>没有结果</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>disabled</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>Hide the password</source>
            <translation>隐藏口令</translation>
        </message>
        <message>
            <source>Show the password</source>
            <translation>显示口令</translation>
        </message>
        <message>
            <source>Caps Lock is on</source>
            <translation>大写锁定已打开</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Forgot it: use recovery material…</source>
            <translation>忘了口令，用恢复材料…</translation>
        </message>
        <message>
            <source>%1, enter your password</source>
            <translation>%1，请输入口令</translation>
        </message>
        <message>
            <source>Enter your name and password</source>
            <translation>请输入姓名和口令</translation>
        </message>
        <message>
            <source>Choose a person</source>
            <translation>请选择人员</translation>
        </message>
        <message>
            <source>%1. After unlocking, you sign and leave your trail as this person</source>
            <translation>%1。解锁后以此身份签名和留痕</translation>
        </message>
        <message>
            <source>This vault does not list its members before it is opened</source>
            <translation>此保险库打开前不列出成员</translation>
        </message>
        <message>
            <source>Sample unit; the password is %1</source>
            <translation>示例单位，口令是 %1</translation>
        </message>
        <message>
            <source>Last opened: %1, on %2</source>
            <translation>上次打开：%1，%2</translation>
        </message>
        <message>
            <source>Last opened: %1, by %2, on %3</source>
            <translation>上次打开：%1，%2，%3</translation>
        </message>
        <message>
            <source>Not you? Don't enter a password; tell the chief security officer</source>
            <translation>不是你打开的？先不要输口令，请联系首席网络安全官</translation>
        </message>
        <message>
            <source>Not you? Don't enter a password; tell the auditor, %1</source>
            <translation>不是你打开的？先不要输口令，请联系审计员%1</translation>
        </message>
        <message>
            <source>This vault can't be opened</source>
            <translation>此保险库打不开</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>正在打开…</translation>
        </message>
        <message numerus="yes">
            <source>Try again in %n s</source>
            <translation>
                <numerusform>%n 秒后再试</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Find a person: name or pinyin initials</source>
            <translation>找人：姓名或拼音首字母</translation>
        </message>
        <message>
            <source>%1, encrypted</source>
            <translation>%1，已加密</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>People and settings</source>
            <translation>人员与设置</translation>
        </message>
        <message>
            <source>Replace a forgotten password</source>
            <translation>重设忘记的口令</translation>
        </message>
        <message>
            <source>With the printed recovery code, or with enough shares. The vault's content is not touched; the member gets a new signing key, and older signatures stay valid.</source>
            <translation>使用打印的恢复码，或足够份数的恢复份额。保险库内容不受影响；此人换用新的签名密钥，以前的签名仍然有效。</translation>
        </message>
        <message>
            <source>Replace the password</source>
            <translation>重设口令</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>新口令</translation>
        </message>
        <message>
            <source>New password, again</source>
            <translation>再输一次新口令</translation>
        </message>
        <message>
            <source>Shares: %1 of %2</source>
            <translation>恢复份额：%2 份中的 %1 份</translation>
        </message>
        <message>
            <source>Recovery code or shares</source>
            <translation>恢复码或份额</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Material</source>
            <translation>恢复材料</translation>
        </message>
        <message>
            <source>As printed; one share per line</source>
            <translation>照打印内容输入；份额每行一份</translation>
        </message>
        <message>
            <source>The two new passwords differ. Enter the same one twice.</source>
            <translation>两次新口令不一致，请输入相同的口令。</translation>
        </message>
        <message>
            <source>Checking the recovery material…</source>
            <translation>正在核对恢复材料…</translation>
        </message>
        <message>
            <source>Unit: %1</source>
            <translation>单位：%1</translation>
        </message>
        <message>
            <source>Written for: %1</source>
            <translation>经手人：%1</translation>
        </message>
        <message>
            <source>Date: %1</source>
            <translation>日期：%1</translation>
        </message>
        <message>
            <source>Whoever has this code and the vault's folder can set a new password. Keep it sealed and away from the computer; when it was used or seen, make a new one.</source>
            <translation>同时拿到此码和保险库文件夹的人可以重设口令。请密封并与电脑分开保管；用过或被看到后，请换一个新的。</translation>
        </message>
        <message>
            <source>Recovery code of the Wardbook vault</source>
            <translation>守册保险库恢复码</translation>
        </message>
        <message>
            <source>Preparing the sample unit</source>
            <translation>正在准备示例单位</translation>
        </message>
        <message>
            <source>A fictitious hospital, in a vault of its own. This takes a few seconds.</source>
            <translation>一家虚构的医院，单独放在一个保险库里，需要几秒钟。</translation>
        </message>
        <message>
            <source>Runs on this computer, offline</source>
            <translation>本机运行，不联网</translation>
        </message>
        <message>
            <source>Read-only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Signing key available</source>
            <translation>签名密钥可用</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>不联网</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>Backup %1</source>
            <translation>备份 %1</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>Lock the vault before sleep</source>
            <translation>睡眠前锁定保险库</translation>
        </message>
        <message>
            <source>The password was replaced. Open the vault with the new one.</source>
            <translation>口令已重设，请用新口令打开。</translation>
        </message>
        <message>
            <source>Turn off Caps Lock first, then enter it again</source>
            <translation>先按 Caps Lock 关掉大写锁定，再输一次</translation>
        </message>
        <message>
            <source>The password was last changed on %1; use the one from then on</source>
            <translation>%1换过口令，请用换过之后的那个</translation>
        </message>
        <message numerus="yes">
            <source>Wrong %n time(s)</source>
            <translation>
                <numerusform>已错 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>%1; after %2 more, each try waits %3 s</source>
            <translation>%1；再错 %2 次后，每次要等 %3 秒</translation>
        </message>
        <message>
            <source>%1; each further try waits %2 s</source>
            <translation>%1；以后每次要等 %2 秒</translation>
        </message>
        <message>
            <source>Restored from the backup. The passwords are those of the backup.</source>
            <translation>已从备份恢复，口令以备份时为准。</translation>
        </message>
        <message>
            <source>Opening the vault</source>
            <translation>打开保险库</translation>
        </message>
        <message>
            <source>%1-restored%2.wardbook</source>
            <translation>%1-恢复%2.wardbook</translation>
        </message>
        <message>
            <source>Restoring the backup</source>
            <translation>正在恢复备份</translation>
        </message>
        <message>
            <source>Into %1. The damaged folder is left as it is.</source>
            <translation>恢复到 %1。损坏的文件夹保持原样。</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Choose a backup</source>
            <translation>选择备份</translation>
        </message>
        <message>
            <source>Wardbook backups (*.wbbackup);;All files (*)</source>
            <translation>守册备份 (*.wbbackup);;所有文件 (*)</translation>
        </message>
        <message>
            <source>this computer %1</source>
            <translation>本机 %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message numerus="yes">
            <source>%n in all</source>
            <translation>
                <numerusform>共 %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>more</source>
            <translation>更多操作</translation>
        </message>
        <message>
            <source>clauses</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>复制 %1</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>[Drill] %1</source>
            <translation>【演练】%1</translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1 剩 %2</translation>
        </message>
        <message>
            <source>%1, late by %2</source>
            <translation>%1 逾期 %2</translation>
        </message>
        <message numerus="yes">
            <source>The computer's clock is %n minute(s) behind what was recorded</source>
            <translation>
                <numerusform>这台电脑的时钟比已有记录慢 %n 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The computer's clock jumped ahead by %n minute(s)</source>
            <translation>
                <numerusform>这台电脑的时钟往前跳了 %n 分钟</numerusform>
            </translation>
        </message>
        <message>
            <source>Legal limits go on counting with the time that has really passed. Set the clock right; nothing that was recorded is lost.</source>
            <translation>法定时限仍按实际过去的时间计算。请把时钟调准；已有记录不受影响。</translation>
        </message>
        <message>
            <source>Legal limits are counted with the new time, so that none looks longer than it is. If the clock is wrong, set it right.</source>
            <translation>法定时限按新的时间计算，不会显得比实际宽裕。如果时钟不准，请调准。</translation>
        </message>
        <message>
            <source>What is copied or printed says [Drill]</source>
            <translation>外发文字自动加【演练】</translation>
        </message>
        <message>
            <source>Everything here is part of a drill, nothing of it is real</source>
            <translation>这里的内容都是演练，不是真实事件</translation>
        </message>
        <message>
            <source>%1 · [Drill] %2 — Wardbook</source>
            <translation>%1 • 【演练】%2 — 守册 Wardbook</translation>
        </message>
        <message>
            <source>Sends out</source>
            <translation>已启用对外发送</translation>
        </message>
        <message>
            <source>Headlines of acts or reminders go to the unit’s own servers: see the settings</source>
            <translation>操作摘要或提醒会发往本单位的服务器，见“设置”</translation>
        </message>
        <message>
            <source>Nothing leaves this workstation by itself</source>
            <translation>没有任何内容会自动离开本机</translation>
        </message>
        <message>
            <source>Open recent</source>
            <translation>最近打开</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>缩小文字</translation>
        </message>
        <message>
            <source>Text of normal size</source>
            <translation>恢复正常文字大小</translation>
        </message>
        <message>
            <source>Take a tour</source>
            <translation>看一遍导览</translation>
        </message>
        <message>
            <source>The vault is not in its place. Nothing was changed.</source>
            <translation>保险库不在原位。没有任何改动。</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Opens the sample unit and shows stop by stop what there is; it can be ended at any time.</source>
            <translation>打开示例单位，一站一站介绍各部分，随时可以结束。</translation>
        </message>
        <message>
            <source>Nothing can be written there: the folder belongs to somebody else, or the medium is read-only. Choose another place, for example under Documents.</source>
            <translation>这里不能写入：文件夹属于别人，或介质是只读的。换一个位置，例如“文档”。</translation>
        </message>
        <message>
            <source>Only %1 are free there, and a vault needs at least %2. Make room, or choose another place.</source>
            <translation>这里只剩 %1，保险库至少需要 %2。清理空间，或换一个位置。</translation>
        </message>
        <message>
            <source>This is a temporary folder: the computer may empty it at its next start, and the vault would be gone.</source>
            <translation>这是临时文件夹，电脑重启时可能被清空，保险库会随之丢失。</translation>
        </message>
        <message>
            <source>This is a removable medium: whoever pulls it out takes the vault along, and pulling it while working may damage it. Better keep the vault on the computer and the backups on the medium.</source>
            <translation>这是可移动介质：拔走它就带走了保险库，使用中拔出还可能损坏。最好把保险库放在电脑上，把备份放在移动介质上。</translation>
        </message>
        <message>
            <source>This is a network folder: several computers can open the vault, one of them for writing. The connection must be reliable.</source>
            <translation>这是网络文件夹：几台电脑都可以打开保险库，同一时间只有一台可写。网络必须稳定。</translation>
        </message>
        <message>
            <source>%1 are free there; attachments and backups need more in time.</source>
            <translation>这里还剩 %1；附件和备份会逐渐占用更多空间。</translation>
        </message>
        <message>
            <source>Opening the sample unit for the tour…</source>
            <translation>正在打开示例单位，准备导览…</translation>
        </message>
        <message>
            <source>Locked together with the screen.</source>
            <translation>屏幕锁定，已一并锁定。</translation>
        </message>
        <message>
            <source>The vault is back</source>
            <translation>保险库回来了</translation>
        </message>
        <message>
            <source>It is the same one, with everything that was confirmed. Work goes on.</source>
            <translation>核对过，是同一个保险库，已确认的内容都在。可以继续工作。</translation>
        </message>
        <message>
            <source>This vault has a window already</source>
            <translation>这个保险库已有窗口打开</translation>
        </message>
        <message>
            <source>It was brought to the front: %1</source>
            <translation>已把那个窗口调到最前：%1</translation>
        </message>
        <message>
            <source>The vault that is open now is locked first; everything confirmed is saved in it.</source>
            <translation>先锁定现在打开的保险库；已确认的内容都已保存。</translation>
        </message>
        <message>
            <source>Open %1?</source>
            <translation>打开 %1？</translation>
        </message>
        <message>
            <source>Lock and open</source>
            <translation>锁定并打开</translation>
        </message>
        <message>
            <source>Nothing was imported</source>
            <translation>没有导入</translation>
        </message>
        <message>
            <source>%1 can be imported once the vault is open: drop it again then.</source>
            <translation>保险库打开后才能导入 %1：解锁后再拖进来。</translation>
        </message>
        <message>
            <source>Your role or this opening doesn't allow importing into the inventory.</source>
            <translation>你的角色或本次打开方式不允许导入台账。</translation>
        </message>
        <message>
            <source>Import %1?</source>
            <translation>导入 %1？</translation>
        </message>
        <message>
            <source>Into the data-asset inventory: first its columns are matched and every row is tried; nothing is written before you say so. For another register, open that page and drop the file there.</source>
            <translation>导入数据资产台账：先对应各列，逐行试导，你确认之前不写入任何内容。要导入别的台账，请打开那一页再拖进去。</translation>
        </message>
        <message>
            <source>Make a first password</source>
            <translation>生成初始口令</translation>
        </message>
        <message>
            <source>Take this member out</source>
            <translation>移除这名成员</translation>
        </message>
        <message>
            <source>First password</source>
            <translation>初始口令</translation>
        </message>
        <message>
            <source>Name of member %1</source>
            <translation>成员 %1 的姓名</translation>
        </message>
        <message>
            <source>Role of member %1</source>
            <translation>成员 %1 的角色</translation>
        </message>
        <message>
            <source>Department of member %1</source>
            <translation>成员 %1 的部门</translation>
        </message>
        <message>
            <source>First password of member %1</source>
            <translation>成员 %1 的初始口令</translation>
        </message>
        <message>
            <source>(no department)</source>
            <translation>（无部门）</translation>
        </message>
        <message>
            <source>Save what is readable…</source>
            <translation>保存可读的内容…</translation>
        </message>
        <message>
            <source>manual</source>
            <translation>手册</translation>
        </message>
        <message>
            <source>Weak: it can be guessed. Add words, or let one be made.</source>
            <translation>偏弱，容易被猜到。多加几个字，或点“生成一个”。</translation>
        </message>
        <message>
            <source>Fair</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>强</translation>
        </message>
        <message>
            <source>moved or deleted</source>
            <translation>已移走或删除</translation>
        </message>
        <message>
            <source>drive or folder not there</source>
            <translation>磁盘或文件夹不在</translation>
        </message>
        <message>
            <source>no vault in it any more</source>
            <translation>里面已没有保险库</translation>
        </message>
        <message>
            <source>of a newer Wardbook</source>
            <translation>由更新版本的守册写成</translation>
        </message>
        <message>
            <source>can't be read</source>
            <translation>读不出来</translation>
        </message>
        <message>
            <source>Take off this list</source>
            <translation>从列表移除</translation>
        </message>
        <message>
            <source>Take %1 off this list</source>
            <translation>从列表移除 %1</translation>
        </message>
        <message>
            <source>Take off this list; the vault itself stays as it is</source>
            <translation>从列表移除；保险库本身不受影响</translation>
        </message>
        <message>
            <source>No other vault was opened yet</source>
            <translation>还没有打开过别的保险库</translation>
        </message>
        <message>
            <source>Vaults opened before (Alt+1 … Alt+9)</source>
            <translation>打开过的保险库 (Alt+1 … Alt+9)</translation>
        </message>
        <message>
            <source>To use it: on the unlock page choose “Forgot it: use recovery material…” and enter the code.</source>
            <translation>使用方法：在解锁页选“忘了口令，用恢复材料…”，输入恢复码。</translation>
        </message>
        <message>
            <source>Recovery share of the Wardbook vault</source>
            <translation>守册保险库恢复份额</translation>
        </message>
        <message>
            <source>Holder: %1</source>
            <translation>保管人：%1</translation>
        </message>
        <message>
            <source>%1 of these %2 shares together set a new password; fewer tell nothing. Keep it sealed and give it to nobody.</source>
            <translation>共 %2 份，凑齐 %1 份可以设置新口令，少于此数没有任何作用。请封存，不要交给他人。</translation>
        </message>
        <message>
            <source>First password for Wardbook</source>
            <translation>守册初始口令</translation>
        </message>
        <message>
            <source>For: %1 (%2)</source>
            <translation>交给：%1（%2）</translation>
        </message>
        <message>
            <source>Hand it over in person. At the first opening change it under People and keys, then destroy this slip.</source>
            <translation>当面交付。首次打开后在“人员与密钥”中更改口令，然后销毁此单。</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF（*.pdf）</translation>
        </message>
        <message>
            <source>It could not be written to %1. Choose another place, or print it.</source>
            <translation>无法写入 %1。换一个位置，或直接打印。</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Which departments does the unit have?</source>
            <translation>本单位有哪些部门</translation>
        </message>
        <message>
            <source>One a line, or paste the column from a spreadsheet. It can stay empty: an import of the old inventory brings its departments along, and more can be added at any time.</source>
            <translation>一行一个，也可以从表格中整列粘贴。可以先空着：导入原有台账时会带入部门，以后也可随时增加。</translation>
        </message>
        <message>
            <source>Departments, one a line</source>
            <translation>部门，一行一个</translation>
        </message>
        <message>
            <source>Insert a usual list</source>
            <translation>填入常见科室</translation>
        </message>
        <message>
            <source>Departments that most hospitals have, to be cut down</source>
            <translation>多数医院都有的科室，按实际增删</translation>
        </message>
        <message>
            <source>Information department
Medical affairs
Nursing
Human resources
Finance
Medical insurance
Medical records
Medical equipment
Outpatient clinic
Emergency
Laboratory
Imaging
Pharmacy
Research and education</source>
            <translation>信息科
医务科
护理部
人事科
财务科
医保办
病案室
设备科
门诊部
急诊科
检验科
影像科
药学部
科教科</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>1 department</source>
            <translation>1 个部门</translation>
        </message>
        <message>
            <source>%1 departments</source>
            <translation>%1 个部门</translation>
        </message>
        <message>
            <source>; %1 named twice are taken once</source>
            <translation>；%1 个重复的只算一次</translation>
        </message>
        <message>
            <source>A line is longer than a name can be: “%1…”. One department a line.</source>
            <translation>有一行超过了名称的长度：“%1…”。一行只写一个部门。</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>The vault is made</source>
            <translation>保险库已建好</translation>
        </message>
        <message>
            <source>The overview keeps the list of what comes next and ticks it off by itself.</source>
            <translation>接下来要做的事列在总览的“起步清单”中，做完会自动打勾。</translation>
        </message>
        <message>
            <source>Print slips…</source>
            <translation>打印口令单…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>Hand over the first passwords</source>
            <translation>交付初始口令</translation>
        </message>
        <message>
            <source>One slip for each member, in person. They are not shown again after this page.</source>
            <translation>每名成员一张，当面交付。离开本页后不再显示。</translation>
        </message>
        <message>
            <source>Import the old spreadsheet</source>
            <translation>导入原有台账表格</translation>
        </message>
        <message>
            <source>On the overview, or drop the file on it. A dry run shows every row first; nothing is written before.</source>
            <translation>在总览中导入，或把文件拖到总览上。先试运行，逐行给出结果，确认后才写入。</translation>
        </message>
        <message>
            <source>Make the first backup</source>
            <translation>做第一次备份</translation>
        </message>
        <message>
            <source>Settings, Backup: one encrypted file, best on another medium.</source>
            <translation>在“设置”的备份一栏：一个加密文件，最好放在另一介质上。</translation>
        </message>
        <message>
            <source>Look around</source>
            <translation>四处看看</translation>
        </message>
        <message>
            <source>Stop by stop through the window, in three minutes; it can be ended at any time.</source>
            <translation>一站一站看完各部分，约三分钟，随时可以结束。</translation>
        </message>
        <message>
            <source>Save the slips</source>
            <translation>保存口令单</translation>
        </message>
        <message>
            <source>first-passwords.pdf</source>
            <translation>初始口令单.pdf</translation>
        </message>
        <message>
            <source>Saved as %1. Delete it once the slips are handed over.</source>
            <translation>已存为 %1。交付后删除这个文件。</translation>
        </message>
        <message>
            <source>%1: %2 members, %3 departments, in %4</source>
            <translation>%1：成员 %2 名，部门 %3 个，位于 %4</translation>
        </message>
        <message>
            <source>You</source>
            <translation>本人</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>填写本人信息</translation>
        </message>
        <message>
            <source>Signatures carry this name. The password opens the vault and nobody can look it up: only the recovery sheet helps when it is forgotten.</source>
            <translation>签名使用这个姓名。口令用来打开保险库，任何人都查不到；忘记时只能靠恢复单。</translation>
        </message>
        <message>
            <source>Whoever makes the vault has this role. If somebody else holds the office, add them with it under Members and change your own role afterwards.</source>
            <translation>建库的人就是这个角色。如果由别人担任，在“成员”一步以这个角色加入，之后再更改自己的角色。</translation>
        </message>
        <message>
            <source>Your role</source>
            <translation>本人角色</translation>
        </message>
        <message>
            <source>Make one</source>
            <translation>生成一个</translation>
        </message>
        <message>
            <source>A random password of four groups, shown so that it can be written down</source>
            <translation>随机生成四组字符，直接显示，便于抄下</translation>
        </message>
        <message>
            <source>Your name is missing.</source>
            <translation>还没有填姓名。</translation>
        </message>
        <message>
            <source>The password is missing.</source>
            <translation>还没有填口令。</translation>
        </message>
        <message>
            <source>Admits members and gives roles, sees and edits everything, approves what others wrote, and decides on incidents and drills.</source>
            <translation>接纳成员、分配角色，查看和编辑全部内容，核定他人的改动，对事件和演练作出决定。</translation>
        </message>
        <message>
            <source>Keeps the registers, grades systems, runs self-assessments, imports and exports; approves changes of the inventory that somebody else wrote. Admits nobody.</source>
            <translation>维护各类台账，定级、自查、导入导出；可核定他人对台账的改动。不能接纳成员。</translation>
        </message>
        <message>
            <source>Sees everything; edits and reviews what concerns personal information: assets, consent, sharing, impact assessments, incidents. Approves nothing.</source>
            <translation>可查看全部；编辑和复核与个人信息有关的内容：资产、同意、共享、影响评估、事件。不能核定。</translation>
        </message>
        <message>
            <source>Works for one department: sees and edits its assets and tasks, logs incidents, and submits for review. Sees nothing of other departments.</source>
            <translation>只负责一个部门：查看和编辑本部门的资产和任务，登记事件，提交复核。看不到其他部门的内容。</translation>
        </message>
        <message>
            <source>Prepares and runs plans and drills and can log incidents; sees the rest and changes none of it.</source>
            <translation>编制预案、组织演练，可登记事件；其他内容只看不改。</translation>
        </message>
        <message>
            <source>Sees everything, checks the trail, verifies and exports. Changes nothing, so that the check stays independent.</source>
            <translation>查看全部，检查留痕，校验和导出。不改动任何内容，以保持独立。</translation>
        </message>
        <message>
            <source>The head of the unit: sees and exports everything and signs where the law asks for the head. Edits nothing.</source>
            <translation>单位主要负责人：查看和导出全部内容，法规要求主要负责人签字的由其签字。不编辑内容。</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Who else works with it?</source>
            <translation>还有谁一起使用</translation>
        </message>
        <message>
            <source>Each member opens the vault with a password of their own; hand the first one over in person, to be changed at the first opening. More can be admitted at any time.</source>
            <translation>每名成员用自己的口令打开保险库；初始口令当面交付，首次打开后更改。以后可随时增加成员。</translation>
        </message>
        <message>
            <source>Add a member</source>
            <translation>添加成员</translation>
        </message>
        <message>
            <source>Four eyes can’t work yet: only you could approve, and nobody approves their own changes. Add another chief security officer or a security administrator, now or later.</source>
            <translation>目前只有本人可以核定，而任何人不能核定自己的改动，做不到两人复核。现在或以后再加一名首席网络安全官或网络安全管理员。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Making the vault</source>
            <translation>正在建立保险库</translation>
        </message>
        <message>
            <source>About a second for each member: their keys are made slow to guess on purpose. Stopping leaves nothing behind.</source>
            <translation>每名成员约一秒：为防猜测，密钥有意算得慢。停止后不留下任何内容。</translation>
        </message>
        <message>
            <source>The vault is being made.</source>
            <translation>正在建立保险库。</translation>
        </message>
        <message>
            <source>The vault is made. This can be changed in it.</source>
            <translation>保险库已建好，这一项可在库中修改。</translation>
        </message>
        <message>
            <source>Comes once the vault is made.</source>
            <translation>建好保险库后进行。</translation>
        </message>
        <message>
            <source>Finish the steps before it first.</source>
            <translation>先完成前面的步骤。</translation>
        </message>
        <message>
            <source>Making the keys of the vault</source>
            <translation>正在生成保险库的密钥</translation>
        </message>
        <message>
            <source>Stopped. Nothing was created, and everything entered is still here.</source>
            <translation>已停止。没有创建任何内容，已填的都还在。</translation>
        </message>
        <message>
            <source>%1 Nothing was left in the folder, and everything entered is still here: mend it, or choose another place in step 2, and create again.</source>
            <translation>%1文件夹中没有留下任何内容，已填的都还在：改正后，或在第 2 步换一个位置，再次建库。</translation>
        </message>
        <message>
            <source>The vault is being made. Leaving stops it, and nothing is left of it.</source>
            <translation>正在建立保险库。离开会停止，不留下任何内容。</translation>
        </message>
        <message>
            <source>The recovery sheet is not kept yet, and this code is not shown again. Without it a forgotten password is final; a new one can be made under People and keys.</source>
            <translation>恢复单还没有保存好，这个恢复码不会再显示。没有它，忘记口令就无法恢复；以后可在“人员与密钥”中重新生成。</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Where is the vault to lie?</source>
            <translation>保险库放在哪里</translation>
        </message>
        <message>
            <source>A vault is one folder, and everything in it is encrypted. It is created new; copying or moving the folder moves the vault.</source>
            <translation>保险库是一个文件夹，里面的内容全部加密。文件夹会新建；复制或移动文件夹，就是复制或移动保险库。</translation>
        </message>
        <message>
            <source>Put it there all the same</source>
            <translation>仍然放在这里</translation>
        </message>
        <message>
            <source>The vault can be made there.</source>
            <translation>可以建在这里。</translation>
        </message>
        <message>
            <source>Looking at the place…</source>
            <translation>正在检查这个位置…</translation>
        </message>
        <message>
            <source>Choose another place, or say that it is to be there all the same.</source>
            <translation>换一个位置，或勾选“仍然放在这里”。</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>恢复单</translation>
        </message>
        <message>
            <source>The vault is ready. Print its recovery sheet</source>
            <translation>保险库已建好，打印恢复单</translation>
        </message>
        <message>
            <source>This code opens the way back when every password is forgotten. It is shown once: print it, seal it in an envelope, and keep it away from this computer.</source>
            <translation>所有口令都忘记时，靠这个恢复码重新设置口令。只显示这一次：打印后装信封封存，与这台电脑分开保管。</translation>
        </message>
        <message>
            <source>Make the shares</source>
            <translation>生成份额</translation>
        </message>
        <message>
            <source>Also split it into shares that several people keep</source>
            <translation>另外分成几份，由不同的人保管</translation>
        </message>
        <message>
            <source>I have the sheet on paper or in a safe place</source>
            <translation>恢复单已打印或已妥善保存</translation>
        </message>
        <message>
            <source>How many shares together are enough</source>
            <translation>凑齐几份即可恢复</translation>
        </message>
        <message>
            <source>Enough together:</source>
            <translation>凑齐份数：</translation>
        </message>
        <message>
            <source>Holders, separated by commas</source>
            <translation>保管人，用逗号隔开</translation>
        </message>
        <message>
            <source>Printing. Look whether the whole code is on the paper.</source>
            <translation>正在打印。检查纸上的恢复码是否完整。</translation>
        </message>
        <message>
            <source>Save the recovery sheet</source>
            <translation>保存恢复单</translation>
        </message>
        <message>
            <source>recovery-sheet.pdf</source>
            <translation>恢复单.pdf</translation>
        </message>
        <message>
            <source>Saved as %1. Print it, then delete the file: next to the vault it protects nothing.</source>
            <translation>已存为 %1。打印后删除这个文件：与保险库放在一起起不到保护作用。</translation>
        </message>
        <message>
            <source>To prove it, read these two groups from the sheet:</source>
            <translation>照着恢复单输入其中两组，以确认已经保存：</translation>
        </message>
        <message>
            <source>Group %1</source>
            <translation>第 %1 组</translation>
        </message>
        <message>
            <source>Group %1 of the code</source>
            <translation>恢复码第 %1 组</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>At most 16 holders.</source>
            <translation>最多 16 名保管人。</translation>
        </message>
        <message>
            <source>Fewer holders than are to be enough together: name %1 or more.</source>
            <translation>保管人少于需要凑齐的份数：至少填 %1 名。</translation>
        </message>
        <message>
            <source>%1 shares are made, any %2 of them are enough. Each is a page of its own: print or save again, and hand each to its holder.</source>
            <translation>已生成 %1 份，凑齐任意 %2 份即可恢复。每份单独一页：再次打印或保存，分别交给保管人。</translation>
        </message>
        <message>
            <source>Any %1 of the %2 holders together; fewer can’t.</source>
            <translation>%2 名保管人中任意 %1 名一起即可恢复，少于此数不行。</translation>
        </message>
        <message>
            <source>Making the shares…</source>
            <translation>正在生成份额…</translation>
        </message>
        <message>
            <source>That is not what stands on the sheet. Compare it with the code above.</source>
            <translation>与恢复单上的不一致，对照上面的恢复码再看一遍。</translation>
        </message>
        <message>
            <source>Make the shares, or take the tick away.</source>
            <translation>先生成份额，或取消勾选。</translation>
        </message>
        <message>
            <source>Print or save the sheet, then tick that it is there.</source>
            <translation>打印或保存恢复单，然后勾选。</translation>
        </message>
        <message>
            <source>Type the two groups from the sheet.</source>
            <translation>输入恢复单上的两组字符。</translation>
        </message>
        <message>
            <source>Which unit is it for?</source>
            <translation>为哪个单位建库</translation>
        </message>
        <message>
            <source>Only the name is needed now. The other facts fill the forms and decide legal limits; whatever is left open can be entered later under Unit.</source>
            <translation>现在只须填名称。其他信息用于填表和确定法定时限，没填的以后可在“单位”台账中补填。</translation>
        </message>
        <message>
            <source>Name of the unit (needed)</source>
            <translation>单位名称（必填）</translation>
        </message>
        <message>
            <source>(not yet)</source>
            <translation>（暂不填）</translation>
        </message>
        <message>
            <source>The name of the unit is missing.</source>
            <translation>还没有填单位名称。</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>current step</source>
            <translation>当前步骤</translation>
        </message>
        <message>
            <source>later</source>
            <translation>后续步骤</translation>
        </message>
        <message>
            <source>Step %1 of %2: %3, %4</source>
            <translation>第 %1 步，共 %2 步：%3，%4</translation>
        </message>
        <message>
            <source>Preparing the tour</source>
            <translation>正在准备导览</translation>
        </message>
        <message>
            <source>End the tour</source>
            <translation>结束导览</translation>
        </message>
        <message>
            <source>Tour, %1 of %2</source>
            <translation>导览 %1 / %2</translation>
        </message>
        <message>
            <source>This is the first stop.</source>
            <translation>这是第一站。</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>The tour can’t be read: stop “%1”, %2.</source>
            <translation>导览无法读取：“%1”一站，%2。</translation>
        </message>
        <message>
            <source>%1, locked: a deadline is near</source>
            <translation>%1，已锁定：有时限临近</translation>
        </message>
        <message>
            <source>%1, locked</source>
            <translation>%1，已锁定</translation>
        </message>
        <message>
            <source>%1, open</source>
            <translation>%1，已打开</translation>
        </message>
        <message>
            <source>Nearest limit</source>
            <translation>最近的时限</translation>
        </message>
        <message>
            <source>Show the window</source>
            <translation>显示窗口</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>立即锁定</translation>
        </message>
        <message>
            <source>Choose your name and enter your password first: what is saved is read with it.</source>
            <translation>请先选择姓名并输入口令：保存时要用它读取内容。</translation>
        </message>
        <message>
            <source>What is readable was saved here. Unlock it and run a full verification: that names what is missing.</source>
            <translation>可读的内容已保存到这里。请解锁后做一次完整核验，缺少的内容会逐项列出。</translation>
        </message>
        <message>
            <source>The vault is not there any more</source>
            <translation>保险库不在了</translation>
        </message>
        <message>
            <source>The vault is back and has to be unlocked again</source>
            <translation>保险库回来了，需要重新解锁</translation>
        </message>
        <message>
            <source>An older copy lies in the vault's place</source>
            <translation>保险库的位置上是一份旧副本</translation>
        </message>
        <message>
            <source>Something else lies in the vault's place</source>
            <translation>保险库的位置上是别的东西</translation>
        </message>
        <message>
            <source>%1 can't be reached: a stick was pulled, a network folder went, or the folder was moved. Plug it in or connect it again: it is looked for all the time, and work goes on here once it is back and checked.</source>
            <translation>访问不到 %1：可能是 U 盘被拔出、网络文件夹断开，或文件夹被移走。请重新插上或连接：程序一直在找，找到并核对后就在这里继续。</translation>
        </message>
        <message>
            <source>%1 is the same vault, with everything that was confirmed. The system opened its files anew, so the password is needed once more.</source>
            <translation>%1 是同一个保险库，已确认的内容都在。系统重新挂载了它的文件，需要再输一次口令。</translation>
        </message>
        <message>
            <source>What lies at %1 now is this vault as it was earlier: the last acts are missing in it. Nothing was written into it. Put the right folder back, or lock and look for it.</source>
            <translation>现在 %1 处是这个保险库早先的样子，缺少最近的操作。没有向它写入任何内容。请把正确的文件夹放回来，或先锁定再去找。</translation>
        </message>
        <message>
            <source>What lies at %1 now is not the vault that is open. Nothing was written into it. Put the right folder back, or lock and look for it.</source>
            <translation>现在 %1 处不是正打开的保险库。没有向它写入任何内容。请把正确的文件夹放回来，或先锁定再去找。</translation>
        </message>
        <message>
            <source>Everything that was confirmed is safe in the vault. What is being typed stays on the screen until it is locked.</source>
            <translation>已确认的内容都在保险库里，没有丢失。正在输入的内容留在屏幕上，直到锁定为止。</translation>
        </message>
        <message>
            <source>Copy what was typed</source>
            <translation>复制正在输入的内容</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>再找一次</translation>
        </message>
        <message>
            <source>Nothing was being typed</source>
            <translation>没有正在输入的内容</translation>
        </message>
        <message>
            <source>Unlock again</source>
            <translation>重新解锁</translation>
        </message>
        <message>
            <source>%1-rescued%2.wardbook</source>
            <translation>%1-抢救%2.wardbook</translation>
        </message>
        <message>
            <source>Saving what is readable</source>
            <translation>正在保存可读的内容</translation>
        </message>
        <message>
            <source>Choose the folder in which the restored vault is to lie</source>
            <translation>选择恢复出的保险库放在哪个文件夹</translation>
        </message>
        <message>
            <source>Into %1. The backup stays as it is.</source>
            <translation>恢复到 %1。备份文件保持不变。</translation>
        </message>
        <message>
            <source>Help (F1)</source>
            <translation>帮助（F1）</translation>
        </message>
        <message>
            <source>A vault lies here already. Open it from the first page, or give a new name.</source>
            <translation>此处已有保险库。请在首页打开它，或换一个名称。</translation>
        </message>
        <message>
            <source>A vault was begun here and never finished: nothing was entered in it, and it can’t be opened. Delete this folder, or give a new name.</source>
            <translation>此处留有一个未建完的保险库：其中没有录入内容，也无法打开。请删除此文件夹，或换一个名称。</translation>
        </message>
    </context>
    <context>
        <name>Storage</name>
        <message>
            <source>The database file is missing. If the folder was copied, copy it again completely.</source>
            <translation>缺少数据库文件。如果这个文件夹是复制来的，请重新完整复制一次。</translation>
        </message>
        <message>
            <source>This folder can't hold a vault: its file system doesn't support what safe writing needs. Nothing was changed. Choose a folder on a local disk.</source>
            <translation>这个文件夹不能存放保险库：它所在的文件系统不支持安全写入。没有改动任何内容。请改选本机磁盘上的文件夹。</translation>
        </message>
        <message>
            <source>The new database was not encrypted. Nothing was stored in it. Install the program again.</source>
            <translation>新建的数据库没有加密，里面没有存入任何内容。请重新安装本程序。</translation>
        </message>
        <message>
            <source>Somebody else is writing to this database at the moment. Nothing was changed. Try again shortly.</source>
            <translation>此刻有人正在写入这个数据库。没有改动任何内容，请稍后再试。</translation>
        </message>
        <message>
            <source>This database can only be read here. Nothing was changed. To edit, open it where you may write.</source>
            <translation>这个数据库在这里只能读取。没有改动任何内容。要编辑，请在有写入权限的位置打开。</translation>
        </message>
        <message>
            <source>The database can't be opened: the key doesn't fit, or its beginning is damaged. Nothing was changed.</source>
            <translation>数据库打不开：密钥不符，或者文件开头已损坏。没有改动任何内容。</translation>
        </message>
        <message>
            <source>The database is damaged: a page doesn't hold. Nothing was changed. Verify the vault, and restore it from a backup if needed.</source>
            <translation>数据库已损坏：有一页未通过校验。没有改动任何内容。请校验保险库，必要时从备份恢复。</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>已取消。没有改动任何内容。</translation>
        </message>
        <message>
            <source>The database refused a value that breaks one of its rules. Nothing was changed.</source>
            <translation>有一个值不符合数据库的规则，未被接受。没有改动任何内容。</translation>
        </message>
        <message>
            <source>The disk is full; nothing was changed. Make room on the disk and try again.</source>
            <translation>磁盘已满，没有改动任何内容。请腾出空间后再试。</translation>
        </message>
        <message>
            <source>There is not enough memory. Nothing was changed. Close other programs and try again.</source>
            <translation>内存不足。没有改动任何内容。请关闭其他程序后再试。</translation>
        </message>
        <message>
            <source>The database file can't be opened. Nothing was changed. Check that the folder is there and that you may read it.</source>
            <translation>数据库文件打不开。没有改动任何内容。请检查文件夹是否存在、是否有读取权限。</translation>
        </message>
        <message>
            <source>Reading or writing the database failed. The last change was not made; everything before it is unharmed. Check the disk and try again.</source>
            <translation>读写数据库出错。最后一次改动没有写入，此前的内容都完好。请检查磁盘后再试。</translation>
        </message>
        <message>
            <source>This database file is not encrypted. It was not made by this program, or was put there by somebody else. It was left as it is.</source>
            <translation>这个数据库文件没有加密：它不是本程序生成的，或被人替换过。文件保持原样。</translation>
        </message>
        <message>
            <source>The database key has the wrong length. Nothing was opened.</source>
            <translation>数据库密钥的长度不对。没有打开任何内容。</translation>
        </message>
        <message>
            <source>The program was started with a database library that doesn't encrypt as it must. Nothing was opened and nothing was written. Install the program again.</source>
            <translation>程序启动时加载的数据库组件不能按要求加密。没有打开、也没有写入任何内容。请重新安装本程序。</translation>
        </message>
        <message>
            <source>A file of this name is already there. It was left as it is.</source>
            <translation>已有同名文件，文件保持原样。</translation>
        </message>
        <message>
            <source>The copy was not encrypted and was removed. Install the program again.</source>
            <translation>副本没有加密，已删除。请重新安装本程序。</translation>
        </message>
        <message>
            <source>The program asked the database something it doesn't understand. Nothing was changed.</source>
            <translation>程序向数据库发出了无法理解的请求。没有改动任何内容。</translation>
        </message>
        <message>
            <source>This copy was made while the vault was open, and nothing can be written here to complete it. Nothing was changed. Copy the whole folder to a disk where you may write and open it there.</source>
            <translation>这份副本是在保险库打开时复制的，而这里不能写入，无法补全。没有改动任何内容。请把整个文件夹复制到可以写入的磁盘，再从那里打开。</translation>
        </message>
        <message>
            <source>This file is no SQLite database, or it is encrypted. It was left as it is.</source>
            <translation>这不是 SQLite 数据库文件，或者已加密。文件保持原样。</translation>
        </message>
        <message>
            <source>A part of this SQLite file is damaged and could not be read. It was left as it is.</source>
            <translation>该 SQLite 文件有一部分已损坏，未能读取。文件保持原样。</translation>
        </message>
        <message>
            <source>Another program is writing this SQLite file. It was left as it is. Try again later.</source>
            <translation>另一程序正在写入该 SQLite 文件。文件保持原样，请稍后再试。</translation>
        </message>
        <message>
            <source>Reading this needs more than reading. Nothing was done.</source>
            <translation>读取这一项需要读取以外的操作，未执行。</translation>
        </message>
        <message>
            <source>The SQLite file could not be read. It was left as it is. Check the file and your rights to it.</source>
            <translation>未能读取该 SQLite 文件。文件保持原样，请核对文件和权限。</translation>
        </message>
        <message>
            <source>There is no file “%1”.</source>
            <translation>没有文件“%1”。</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>已停止，未作任何改动。</translation>
        </message>
        <message>
            <source>There was no answer within %1 seconds.</source>
            <translation>%1 秒内没有应答。</translation>
        </message>
    </context>
    <context>
        <name>Survey</name>
        <message>
            <source>There is no file “%1”.</source>
            <translation>没有文件“%1”。</translation>
        </message>
        <message>
            <source>The file “%1” could not be read. Check your rights to it.</source>
            <translation>未能读取文件“%1”。请核对对该文件的权限。</translation>
        </message>
        <message>
            <source>This file is no text. Export the structure of the database as SQL and choose that file.</source>
            <translation>这不是文本文件。请将数据库结构导出为 SQL 文件后再选择。</translation>
        </message>
        <message>
            <source>Only the first %1 MB of the file were read. Export the structure without rows.</source>
            <translation>只读取了文件的前 %1 MB。请只导出结构，不要带数据。</translation>
        </message>
        <message>
            <source>No CREATE TABLE was found in the file. Export the structure of the database as SQL and choose that file.</source>
            <translation>文件中没有 CREATE TABLE 语句。请将数据库结构导出为 SQL 文件后再选择。</translation>
        </message>
        <message>
            <source>A text or comment in the file is never closed; what follows it could not be read.</source>
            <translation>文件中有一处文字或注释没有结束，其后的内容未能读取。</translation>
        </message>
        <message>
            <source>The statement at line %1 is too long and was read in part only.</source>
            <translation>第 %1 行的语句过长，只读取了一部分。</translation>
        </message>
        <message>
            <source>Line %1: a table without a name was left out.</source>
            <translation>第 %1 行：一张没有名称的表已略过。</translation>
        </message>
        <message>
            <source>The file does not say which columns it has.</source>
            <translation>文件中没有写明该表的列。</translation>
        </message>
        <message>
            <source>Line %1: the columns of “%2” are not given.</source>
            <translation>第 %1 行：没有写明“%2”的列。</translation>
        </message>
        <message>
            <source>The server does not tell its columns; its rows were not looked at.</source>
            <translation>服务器未给出该表的列；未抽样。</translation>
        </message>
        <message>
            <source>The account may not read its rows; only its columns are known.</source>
            <translation>该账号无权读取其中的数据；只取得了列信息。</translation>
        </message>
        <message>
            <source>The account may not use schema “%1”: its %2 tables are listed, their rows were not looked at.</source>
            <translation>该账号无权使用模式“%1”：已列出其中 %2 张表，未抽样。</translation>
        </message>
        <message>
            <source>Resident identity number</source>
            <translation>居民身份证号</translation>
        </message>
        <message>
            <source>Passport or travel permit</source>
            <translation>护照、通行证号</translation>
        </message>
        <message>
            <source>Mobile number</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>Telephone number</source>
            <translation>固定电话</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>电子邮箱</translation>
        </message>
        <message>
            <source>Bank card number</source>
            <translation>银行卡号</translation>
        </message>
        <message>
            <source>Insurance number</source>
            <translation>医保（社保）编号</translation>
        </message>
        <message>
            <source>Medical record number</source>
            <translation>病历号、就诊号</translation>
        </message>
        <message>
            <source>Clinical narrative</source>
            <translation>病历文书内容</translation>
        </message>
        <message>
            <source>Name of a person</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>住址</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>Number plate</source>
            <translation>车牌号</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Diagnosis code (ICD)</source>
            <translation>诊断编码（ICD）</translation>
        </message>
        <message>
            <source>Unified social credit code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>The password could not be handed over safely. Nothing was connected. Try again.</source>
            <translation>口令无法安全传递，未建立连接。请重试。</translation>
        </message>
        <message>
            <source>The connection to the database was lost. What was read until then is kept, and nothing was changed in the database. Survey it again when the server is back.</source>
            <translation>与数据库的连接已中断。此前读到的内容已保留，数据库未作任何改动。服务器恢复后请重新摸底。</translation>
        </message>
        <message>
            <source>The catalogue of the database could not be read. Nothing was changed. Check whether the account may read it, and whether the server is very busy.</source>
            <translation>未能读取数据库目录，未作任何改动。请核对账号是否有权读取目录，以及服务器是否过于繁忙。</translation>
        </message>
        <message>
            <source>Nothing was found in schema “%1”. Check its name and the account's rights.</source>
            <translation>模式“%1”中没有找到内容。请核对名称和账号权限。</translation>
        </message>
        <message>
            <source>“%1” gave no answer within %2 seconds; its rows were not looked at.</source>
            <translation>“%1”在 %2 秒内没有应答；未抽样。</translation>
        </message>
        <message>
            <source>The server could not give rows of “%1” (code %2); only its columns are known.</source>
            <translation>服务器未能给出“%1”的数据（代码 %2）；只取得了列信息。</translation>
        </message>
        <message>
            <source>The connection options can't be read. They are written as name=value, separated by semicolons.</source>
            <translation>无法识别连接选项。选项写作“名称=值”，以分号隔开。</translation>
        </message>
        <message>
            <source>The connection options may not hold the password. It is asked for at each survey and never kept.</source>
            <translation>连接选项中不能写口令。口令在每次摸底时输入，不保存。</translation>
        </message>
        <message>
            <source>The connection option “%1” is not allowed: drivers are named as odbcinst.ini names them, not by a path.</source>
            <translation>不允许使用连接选项“%1”：驱动只能写 odbcinst.ini 中的名称，不能写文件路径。</translation>
        </message>
        <message>
            <source>The connection option “%1” is not known or its value can't be used. Known are sslmode, socket and the certificate files.</source>
            <translation>不支持连接选项“%1”或其取值。可用的有 sslmode、socket 和证书文件。</translation>
        </message>
        <message>
            <source>Host, account and database may not hold spaces, quotes or backslashes.</source>
            <translation>主机、账号和库名中不能有空格、引号或反斜杠。</translation>
        </message>
        <message>
            <source>An address may not hold the password: it would stay in the history of the shell and in the register. Nothing was connected. Leave it out; the password is asked for.</source>
            <translation>连接地址中不能写口令：口令会留在命令历史和台账里。未建立连接。请去掉口令，连接时会另行询问。</translation>
        </message>
        <message>
            <source>The address names no file. Write for example sqlite:/folder/file.db or ddl:/folder/file.sql.</source>
            <translation>地址中没有文件。例如写成 sqlite:/目录/文件.db 或 ddl:/目录/文件.sql。</translation>
        </message>
        <message>
            <source>The address names no data source. Write for example odbc:DSN=his, with a name from odbc.ini.</source>
            <translation>地址中没有数据源。例如写成 odbc:DSN=his，名称取自 odbc.ini。</translation>
        </message>
        <message>
            <source>The address can't be read. Write for example postgresql://account@host:5432/database; characters such as @ or # in a name are written as %40 and %23.</source>
            <translation>无法识别该地址。例如写成 postgresql://账号@主机:5432/库名；名称中的 @、# 等字符写作 %40、%23。</translation>
        </message>
        <message>
            <source>The address names no account. Write for example postgresql://account@host:5432/database.</source>
            <translation>地址中没有账号。例如写成 postgresql://账号@主机:5432/库名。</translation>
        </message>
        <message>
            <source>The kind of database is not known. An address begins with postgresql:, mysql:, odbc:, sqlite: or ddl:.</source>
            <translation>无法识别数据库类型。地址应以 postgresql:、mysql:、odbc:、sqlite: 或 ddl: 开头。</translation>
        </message>
        <message>
            <source>The database server could not be reached. Nothing was read or written. Check host, port and whether the network lets this workstation through.</source>
            <translation>连接不到数据库服务器，未读取也未写入任何内容。请核对主机、端口，以及网络是否允许本工作站访问。</translation>
        </message>
        <message>
            <source>The database server refused account “%1”. Nothing was read or written. Check the account, its password and from where it may connect.</source>
            <translation>数据库服务器拒绝了账号“%1”，未读取也未写入任何内容。请核对账号、口令，以及该账号允许从哪里连接。</translation>
        </message>
        <message>
            <source>The database server knows no database “%1” for this account. Nothing was read or written. Check the name and the account's rights.</source>
            <translation>数据库服务器上没有该账号可用的库“%1”，未读取也未写入任何内容。请核对库名和账号权限。</translation>
        </message>
        <message>
            <source>No encrypted connection to the database server could be made. Nothing was read or written. Check the connection options and the server's certificate.</source>
            <translation>未能与数据库服务器建立加密连接，未读取也未写入任何内容。请核对连接选项和服务器证书。</translation>
        </message>
        <message>
            <source>The ODBC driver or data source was not found. Nothing was read or written. Check its name in odbcinst.ini and odbc.ini and whether the driver is installed.</source>
            <translation>找不到 ODBC 驱动或数据源，未读取也未写入任何内容。请核对 odbcinst.ini 和 odbc.ini 中的名称，以及驱动是否已安装。</translation>
        </message>
        <message>
            <source>The database could not be opened. Nothing was read or written. Check host, port, database, account, password and connection options.</source>
            <translation>未能打开数据库，未读取也未写入任何内容。请核对主机、端口、库名、账号、口令和连接选项。</translation>
        </message>
        <message>
            <source>The columns of “%1” could not be read.</source>
            <translation>未能读取“%1”的列。</translation>
        </message>
        <message>
            <source>The rows of “%1” could not be read: %2</source>
            <translation>未能读取“%1”的数据：%2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 等，另有 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message numerus="yes">
            <source>%n tables of the family “%1”: %2</source>
            <translation>
                <numerusform>表族“%1”的 %n 张表：%2</numerusform>
            </translation>
        </message>
        <message>
            <source>Columns with personal information: %1</source>
            <translation>含个人信息的列：%1</translation>
        </message>
        <message>
            <source>Its rows belong to persons through %1</source>
            <translation>通过 %1 可关联到个人</translation>
        </message>
        <message>
            <source>A list of codes and what they mean, without persons</source>
            <translation>代码字典，不含个人信息</translation>
        </message>
        <message>
            <source>%1 (%2; to be checked)</source>
            <translation>%1（%2，待核对）</translation>
        </message>
        <message>
            <source>Nothing in its names or samples speaks for a category or a level</source>
            <translation>表名、列名和抽样都看不出类别和级别</translation>
        </message>
        <message>
            <source>No table was chosen. Nothing was changed.</source>
            <translation>没有选择表，没有改动。</translation>
        </message>
        <message>
            <source>Found by surveying %1: tables %2</source>
            <translation>摸底 %1 时发现，表：%2</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>条</translation>
        </message>
        <message numerus="yes">
            <source>Make an asset of %n tables</source>
            <translation>
                <numerusform>把 %n 张表建为资产</numerusform>
            </translation>
        </message>
        <message>
            <source>The table “%1” belongs to an asset already. Nothing was changed; choose the others only.</source>
            <translation>表“%1”已对应资产。没有改动，请只选其他表。</translation>
        </message>
        <message numerus="yes">
            <source>Say which asset %n tables belong to</source>
            <translation>
                <numerusform>为 %n 张表指定对应资产</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Leave out %n tables</source>
            <translation>
                <numerusform>不纳入 %n 张表</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take in %n tables again</source>
            <translation>
                <numerusform>恢复纳入 %n 张表</numerusform>
            </translation>
        </message>
        <message>
            <source>The table “%1” can't be kept: %2 Nothing was written.</source>
            <translation>表“%1”无法登记：%2没有写入任何内容。</translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n tables</source>
            <translation>
                <numerusform>读了 %n 张表后停止</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database stopped answering after %n tables: %1</source>
            <translation>
                <numerusform>读了 %n 张表后数据库不再应答：%1</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is the name of another database. Nothing was changed; choose another name.</source>
            <translation>“%1”已是另一个数据库的名称。没有改动，请换个名称。</translation>
        </message>
        <message>
            <source>Survey of %1</source>
            <translation>%1 摸底</translation>
        </message>
        <message>
            <source>primary key</source>
            <translation>主键</translation>
        </message>
        <message>
            <source>personal by its name</source>
            <translation>按列名判断含个人信息</translation>
        </message>
    </context>
    <context>
        <name>SurveyPageTr</name>
        <message>
            <source>By its name</source>
            <translation>按列名判断</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>%1, personal information</source>
            <translation>%1，个人信息</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Samples look like</source>
            <translation>抽样看像</translation>
        </message>
        <message>
            <source>New connection</source>
            <translation>新建连接</translation>
        </message>
        <message>
            <source>Change the connection</source>
            <translation>修改连接</translation>
        </message>
        <message>
            <source>Wardbook only reads: use an account that may do nothing else.</source>
            <translation>守册只读取，不改动业务库。请用只读账号。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Try the connection</source>
            <translation>测试连接</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Password, for trying</source>
            <translation>口令（测试用）</translation>
        </message>
        <message>
            <source>For trying only; it is not kept</source>
            <translation>只用于测试，不保存</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>sslmode=require; with ODBC: DSN=…</source>
            <translation>sslmode=require；ODBC 写 DSN=…</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>SQLite or DDL (*.db *.sqlite *.sqlite3 *.sql *.ddl);;All files (*)</source>
            <translation>SQLite 或建表语句 (*.db *.sqlite *.sqlite3 *.sql *.ddl);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Register a database</source>
            <translation>登记业务数据库</translation>
        </message>
        <message>
            <source>Change a database</source>
            <translation>修改业务数据库</translation>
        </message>
        <message>
            <source>Host and database are needed.</source>
            <translation>需要填写主机和库名。</translation>
        </message>
        <message>
            <source>ODBC needs the connection options, such as DSN=HIS.</source>
            <translation>ODBC 需要填写连接选项，如 DSN=HIS。</translation>
        </message>
        <message>
            <source>Choose the file first.</source>
            <translation>请先选择文件。</translation>
        </message>
        <message>
            <source>Trying …</source>
            <translation>正在连接…</translation>
        </message>
        <message>
            <source>Trying the connection</source>
            <translation>测试连接</translation>
        </message>
        <message>
            <source>Answers: %1</source>
            <translation>已连通：%1</translation>
        </message>
        <message>
            <source>%1 · not surveyed yet</source>
            <translation>%1 · 未摸底</translation>
        </message>
        <message>
            <source>Databases</source>
            <translation>业务数据库</translation>
        </message>
        <message>
            <source>Survey “%1”</source>
            <translation>对“%1”摸底</translation>
        </message>
        <message>
            <source>Reads tables, columns, comments and numbers of rows; changes nothing there. It can be stopped at any time, and what was read is kept.</source>
            <translation>读取表、列、注释和行数，不改动业务库。可随时停止，已读到的会保留。</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始摸底</translation>
        </message>
        <message>
            <source>Look at samples</source>
            <translation>抽样</translation>
        </message>
        <message>
            <source>Password of the read-only account (not kept)</source>
            <translation>只读账号的口令（不保存）</translation>
        </message>
        <message>
            <source>Rows of each table</source>
            <translation>每张表抽样行数</translation>
        </message>
        <message>
            <source>rows of each table</source>
            <translation>行 / 表</translation>
        </message>
        <message>
            <source>Of samples only what they look like and how often is kept, never a value.</source>
            <translation>抽样只记录像什么、命中几次，不保存任何值。</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 等，另有 %n 张</numerusform>
            </translation>
        </message>
        <message>
            <source>Survey of %1</source>
            <translation>%1 摸底</translation>
        </message>
        <message numerus="yes">
            <source>%n tables, %1 set aside, %2 with personal information</source>
            <translation>
                <numerusform>%n 张表，搁置 %1 张，含个人信息 %2 张</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 was surveyed in part</source>
            <translation>%1 只摸到一部分</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>新增 %n 张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gone</source>
            <translation>
                <numerusform>消失 %n 张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with new personal columns</source>
            <translation>
                <numerusform>%n 张新增个人信息列</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is surveyed</source>
            <translation>%1 已摸底</translation>
        </message>
        <message numerus="yes">
            <source>Make an asset of %n tables</source>
            <translation>
                <numerusform>把 %n 张表建为资产</numerusform>
            </translation>
        </message>
        <message>
            <source>Make the asset</source>
            <translation>建为资产</translation>
        </message>
        <message>
            <source>A draft with the suggested category, level and reason, the volume and where it is stored; a person reviews it like any other.</source>
            <translation>建成草稿，带上建议的类别、级别、理由，以及数据量和存储位置，之后照常复核、核定。</translation>
        </message>
        <message numerus="yes">
            <source>%n tables are an asset now</source>
            <translation>
                <numerusform>%n 张表已建为资产</numerusform>
            </translation>
        </message>
        <message>
            <source>It is a draft in the asset register.</source>
            <translation>已在资产台账中，为草稿。</translation>
        </message>
        <message numerus="yes">
            <source>Which asset do %n tables belong to?</source>
            <translation>
                <numerusform>这 %n 张表对应哪项资产？</numerusform>
            </translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>对应到该资产</translation>
        </message>
        <message numerus="yes">
            <source>Leave out %n tables</source>
            <translation>
                <numerusform>不纳入 %n 张表</numerusform>
            </translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>不纳入</translation>
        </message>
        <message numerus="yes">
            <source>Take in %n tables</source>
            <translation>
                <numerusform>纳入 %n 张表</numerusform>
            </translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Gone</source>
            <translation>消失</translation>
        </message>
        <message>
            <source>Grown or shrunk</source>
            <translation>增减</translation>
        </message>
        <message>
            <source>Columns changed</source>
            <translation>列有变化</translation>
        </message>
        <message>
            <source>New personal columns</source>
            <translation>新增个人信息列</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>已处理</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Database survey</source>
            <translation>数据库摸底</translation>
        </message>
        <message>
            <source>New connection…</source>
            <translation>新建连接…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Start survey…</source>
            <translation>开始摸底…</translation>
        </message>
        <message>
            <source>No business database is registered yet.</source>
            <translation>还没有登记业务数据库。新建一个连接，或从建表语句文件开始。</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Table, comment or initials</source>
            <translation>表名、说明或首字母</translation>
        </message>
        <message>
            <source>Search for tables</source>
            <translation>搜索表</translation>
        </message>
        <message>
            <source>No table matches.</source>
            <translation>没有符合条件的表。</translation>
        </message>
        <message>
            <source>Every table is decided.</source>
            <translation>所有表都已处理。</translation>
        </message>
        <message>
            <source>No table here.</source>
            <translation>没有这样的表。</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>清除搜索</translation>
        </message>
        <message>
            <source>A survey is going on</source>
            <translation>正在摸底</translation>
        </message>
        <message>
            <source>Survey again…</source>
            <translation>重新摸底…</translation>
        </message>
        <message numerus="yes">
            <source>%n tables</source>
            <translation>
                <numerusform>%n 张表</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with personal information</source>
            <translation>
                <numerusform>%n 张含个人信息</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” has not been surveyed yet.</source>
            <translation>“%1”还没有摸底。</translation>
        </message>
        <message>
            <source>Registers</source>
            <translation>台账</translation>
        </message>
        <message>
            <source>Level %1</source>
            <translation>第 %1 级</translation>
        </message>
        <message>
            <source>Make asset…</source>
            <translation>建为资产…</translation>
        </message>
        <message>
            <source>Assign to…</source>
            <translation>对应到…</translation>
        </message>
        <message>
            <source>Leave out…</source>
            <translation>不纳入…</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>恢复纳入</translation>
        </message>
        <message>
            <source>Columns of the table</source>
            <translation>表的列</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>已搁置</translation>
        </message>
        <message>
            <source>Tables of the server, of workflow engines, logs, copies and the like. They become no assets unless somebody takes them in.</source>
            <translation>系统表、流程引擎表、日志、备份副本等，不建资产；需要时可恢复纳入。</translation>
        </message>
        <message>
            <source>No category or level suggested</source>
            <translation>没有建议的类别和级别</translation>
        </message>
        <message>
            <source>Suggested: %1</source>
            <translation>建议：%1</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 行</translation>
        </message>
        <message numerus="yes">
            <source>%n personal columns</source>
            <translation>
                <numerusform>%n 个个人信息列</numerusform>
            </translation>
        </message>
        <message>
            <source>Gone since %1</source>
            <translation>%1 起不再存在</translation>
        </message>
        <message>
            <source>First seen %1</source>
            <translation>首次发现 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n columns</source>
            <translation>
                <numerusform>%n 列</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the asset “%1”</source>
            <translation>打开资产“%1”</translation>
        </message>
        <message>
            <source>Choose families or tables first</source>
            <translation>先选择表族或表</translation>
        </message>
        <message>
            <source>One of the tables belongs to an asset already</source>
            <translation>其中有表已对应资产</translation>
        </message>
        <message numerus="yes">
            <source>For %n tables</source>
            <translation>
                <numerusform>已选 %n 张表</numerusform>
            </translation>
        </message>
        <message>
            <source>Families and tables</source>
            <translation>表族和表</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>约 %1</translation>
        </message>
        <message>
            <source>Columns with personal information</source>
            <translation>含个人信息的列</translation>
        </message>
        <message>
            <source>Suggested asset / table</source>
            <translation>建议资产 / 表</translation>
        </message>
        <message>
            <source>Family / comment</source>
            <translation>表族 / 说明</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Personal</source>
            <translation>个人信息</translation>
        </message>
        <message>
            <source>Change / decision</source>
            <translation>变化 / 处理</translation>
        </message>
        <message>
            <source>One of the tables is not there any more</source>
            <translation>其中有表已不存在</translation>
        </message>
    </context>
    <context>
        <name>Tr</name>
        <message>
            <source>Organisation entered</source>
            <translation>录入机构信息</translation>
        </message>
    </context>
    <context>
        <name>Vault</name>
        <message>
            <source>The attachments could not be read for the backup. The former backup is unharmed. Check the drive and verify the vault.</source>
            <translation>备份时读不到附件。原有备份完好。请检查磁盘，并核验保险库。</translation>
        </message>
        <message>
            <source>%1 is a backup of another vault. It was left as it is. Choose another file.</source>
            <translation>%1 是另一个保险库的备份，已保持原样。请换一个文件。</translation>
        </message>
        <message>
            <source>%1 is no place for a backup file: the folder is missing, or it is a folder itself. Nothing was changed. Choose a file name in a folder that exists.</source>
            <translation>%1 不能放备份：所在文件夹不存在，或它本身就是文件夹。没有任何改动。请在已有的文件夹里指定文件名。</translation>
        </message>
        <message>
            <source>the front</source>
            <translation>文件头</translation>
        </message>
        <message>
            <source>the table of contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>The backup is damaged in %1. The vault itself is unharmed, and nothing was written. Use another backup, and make a new one into a new file.</source>
            <translation>备份的 %1 部分已损坏。保险库本身完好，没有写入任何内容。请改用其他备份，并另存一份新备份。</translation>
        </message>
        <message>
            <source>There is no backup file %1. Nothing was changed. Check whether the drive is connected.</source>
            <translation>找不到备份文件 %1。没有任何改动。请检查磁盘是否已连接。</translation>
        </message>
        <message>
            <source>The backup %1 could not be read. Nothing was changed. Check the drive and the permission.</source>
            <translation>读不了备份 %1。没有任何改动。请检查磁盘和权限。</translation>
        </message>
        <message>
            <source>%1 is not a Wardbook backup. It was left as it is. Choose another file.</source>
            <translation>%1 不是守册的备份，已保持原样。请换一个文件。</translation>
        </message>
        <message>
            <source>Another backup into %1 is running. Nothing was changed. Wait for it, or choose another file.</source>
            <translation>另一次备份正在写入 %1。没有任何改动。请等它结束，或换一个文件。</translation>
        </message>
        <message>
            <source>Part %1 of the attachment “%2” is damaged. The rest of the vault is unharmed. Take this attachment from a backup.</source>
            <translation>附件“%2”的第 %1 块已损坏。保险库其余部分完好。请从备份取回这个附件。</translation>
        </message>
        <message>
            <source>The attachment “%1” is not what was stored: its parts don't add up to its digest. The rest of the vault is unharmed. Take this attachment from a backup.</source>
            <translation>附件“%1”与存入时不一致：各块合起来的摘要对不上。保险库其余部分完好。请从备份取回这个附件。</translation>
        </message>
        <message>
            <source>There is no such attachment in this vault. Nothing was changed. It may have been added in a newer copy of the vault.</source>
            <translation>保险库里没有这个附件。没有任何改动。它可能是在更新的保险库副本里存入的。</translation>
        </message>
        <message>
            <source>The attachment could not be written out completely. In the vault it is unharmed. Free some space or choose another place.</source>
            <translation>附件没能完整写出。保险库里的附件完好。请腾出空间或换一个位置。</translation>
        </message>
        <message>
            <source>The attachment could not be read to its end. Nothing was stored. Check the file and try again.</source>
            <translation>附件没能读完，未存入任何内容。请检查文件后再试。</translation>
        </message>
        <message>
            <source>%1 may not be written: the medium is read-only or the permission is missing. What is stored is unharmed. Open it read-only, or have the permission granted.</source>
            <translation>%1 不能写入：介质只读或没有权限。已存内容完好。请以只读方式打开，或取得写入权限。</translation>
        </message>
        <message>
            <source>The disk is full: %1 could not be written. What was stored before is unharmed. Free some space and try again.</source>
            <translation>磁盘已满，%1 未能写入。此前已存内容完好。请腾出空间后再试。</translation>
        </message>
        <message>
            <source>%1 is not there. Nothing was changed. Check whether the drive or network folder is connected, or choose another place.</source>
            <translation>找不到 %1。没有任何改动。请检查磁盘或网络文件夹是否已连接，或换一个位置。</translation>
        </message>
        <message>
            <source>%1 could not be read or written. What was stored before is unharmed. Check the drive or network folder and try again.</source>
            <translation>%1 读写失败。此前已存内容完好。请检查磁盘或网络文件夹后再试。</translation>
        </message>
        <message>
            <source>%1 is larger than such a file can be, so it is damaged or something else. Nothing was changed. Restore it from a backup.</source>
            <translation>%1 大得不合常理，可能已损坏或是别的文件。没有任何改动。请从备份恢复。</translation>
        </message>
        <message>
            <source>There is no vault at %1. Nothing was changed. Check whether the drive or network folder is connected, or choose another folder.</source>
            <translation>%1 处没有保险库。没有任何改动。请检查磁盘或网络文件夹是否已连接，或另选文件夹。</translation>
        </message>
        <message>
            <source>%1 is not a Wardbook vault. Nothing in it was changed. Choose the folder whose name ends in .wardbook, or create a new vault.</source>
            <translation>%1 不是守册的保险库，其中内容未作改动。请选择名称以 .wardbook 结尾的文件夹，或新建保险库。</translation>
        </message>
        <message>
            <source>%1 in the vault folder is damaged or was changed outside Wardbook. Nothing was written, and the other files of the vault are left as they are. Copy the folder to a safe place, then restore the last backup into a new folder.</source>
            <translation>保险库文件夹中的 %1 已损坏，或在守册之外被改动过。没有写入任何内容，保险库的其他文件保持原样。请先把整个文件夹复制到安全的地方，再把最近的备份恢复到新文件夹。</translation>
        </message>
        <message>
            <source>This was written by a newer Wardbook (format %1; this one reads up to %2). It was left untouched. Open it with the newer version.</source>
            <translation>这是较新版本的守册写入的（格式 %1，本版本最高支持 %2），已保持原样。请用新版本打开。</translation>
        </message>
        <message>
            <source>The name and the password do not belong together. Nothing was changed. Check Caps Lock and the input method and try again; a forgotten password can be replaced with the recovery code or the recovery shares.</source>
            <translation>姓名与口令不符。没有任何改动。请检查大写锁定和输入法后再试；忘记口令可用恢复码或恢复分片重设。</translation>
        </message>
        <message>
            <source>%1 no longer has a key to this vault: the member was disabled. Nothing was changed. Ask the chief security officer for a new membership.</source>
            <translation>%1 已停用，不再持有本保险库的密钥。没有任何改动。请联系首席网络安全官重新加入。</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>他人</translation>
        </message>
        <message>
            <source>an unnamed workstation</source>
            <translation>未具名的工作站</translation>
        </message>
        <message>
            <source>an unknown time</source>
            <translation>未知时间</translation>
        </message>
        <message>
            <source>The vault is open for writing by %1 on %2 since %3. Nothing was changed, and their work is not disturbed. Open it read-only, or ask them to lock it.</source>
            <translation>保险库正由 %1 在 %2 上使用（自 %3 起）。没有任何改动，也不影响对方工作。可以只读打开，或请对方锁定。</translation>
        </message>
        <message>
            <source>The vault folder %1 can't be written to: the medium is read-only or the permission is missing. Everything in it is unharmed. Open it read-only, or copy the folder to a place that can be written.</source>
            <translation>保险库文件夹 %1 不能写入：介质只读或没有权限。其中内容完好。请以只读方式打开，或把文件夹复制到可写的位置。</translation>
        </message>
        <message>
            <source>The vault is open read-only, so nothing was changed. Lock it and open it for writing to do this.</source>
            <translation>保险库当前为只读打开，没有任何改动。如需修改，请锁定后以可写方式打开。</translation>
        </message>
        <message>
            <source>The vault is older than what this workstation last saw: it ends at act %1, and act %2 was seen here. Nothing was changed. If an older copy was put in place on purpose, confirm that and go on; otherwise look for the newer folder before anybody works in this one.</source>
            <translation>保险库比本工作站上次所见的更旧：它止于第 %1 号操作，而本机见过第 %2 号操作。没有任何改动。如果是有意放回旧副本，请确认后继续；否则请先找到较新的文件夹，再开始工作。</translation>
        </message>
        <message>
            <source>The keys can't be changed while another window has the vault open, even read-only. Nothing was changed. Close the other window and try again.</source>
            <translation>另一个窗口正打开着保险库（只读也算），此时不能更换密钥。没有任何改动。请关闭那个窗口后再试。</translation>
        </message>
        <message>
            <source>%1 already holds something, so nothing was restored there. Nothing in it was changed. Choose a new or an empty folder.</source>
            <translation>%1 里已有内容，未在此恢复，其中内容未作改动。请选择新文件夹或空文件夹。</translation>
        </message>
        <message>
            <source>An earlier change of the vault key was interrupted. Nothing is lost, and nothing was changed now. Lock the vault and open it again: that finishes it.</source>
            <translation>上次更换保险库密钥时中断了。没有丢失内容，这次也没有改动。请锁定保险库后重新打开，即可完成更换。</translation>
        </message>
        <message>
            <source>The vault key is being changed. Nothing was changed by this. Wait until that is done.</source>
            <translation>正在更换保险库密钥，本次没有任何改动。请等更换完成。</translation>
        </message>
        <message>
            <source>This vault has no member “%1”. Nothing was changed. Check the name.</source>
            <translation>本保险库没有成员“%1”。没有任何改动。请核对姓名。</translation>
        </message>
        <message>
            <source>%1 already holds something, so no vault was created there. Nothing in it was changed. Choose a new or an empty folder.</source>
            <translation>%1 里已有内容，未在此新建保险库，其中内容未作改动。请选择新文件夹或空文件夹。</translation>
        </message>
        <message>
            <source>The password needs at least 10 characters. Nothing was changed. Several words in a row are easy to remember.</source>
            <translation>口令至少 10 个字符。没有任何改动。几个词连起来更好记。</translation>
        </message>
        <message>
            <source>The password is longer than 1,000 characters. Nothing was changed. Choose a shorter one.</source>
            <translation>口令超过 1,000 个字符。没有任何改动。请换一个短些的。</translation>
        </message>
        <message>
            <source>The password is one character repeated. Nothing was changed. Choose another one.</source>
            <translation>口令只是同一个字符的重复。没有任何改动。请换一个。</translation>
        </message>
        <message>
            <source>The password is the member's name. Nothing was changed. Choose another one.</source>
            <translation>口令与成员姓名相同。没有任何改动。请换一个。</translation>
        </message>
        <message>
            <source>A member needs a name. Nothing was changed. Enter one.</source>
            <translation>成员必须有姓名。没有任何改动。请填写姓名。</translation>
        </message>
        <message>
            <source>This vault already has a member “%1”. Nothing was changed. Add something that tells the two apart.</source>
            <translation>本保险库已有成员“%1”。没有任何改动。请在姓名后加以区分。</translation>
        </message>
        <message>
            <source>This vault has no recovery material of this kind. Nothing was changed. Use the other kind, or ask a member who can still open the vault.</source>
            <translation>本保险库没有这种恢复凭据。没有任何改动。请用另一种，或请仍能打开保险库的成员处理。</translation>
        </message>
        <message>
            <source>This recovery code does not belong to this vault, or was replaced by a newer one. Nothing was changed. Look for the sheet with the latest date.</source>
            <translation>恢复码不属于本保险库，或已被新的恢复码取代。没有任何改动。请找日期最近的那张。</translation>
        </message>
        <message>
            <source>These recovery shares do not belong to this vault, or were replaced by newer ones. Nothing was changed. Ask the holders for the latest.</source>
            <translation>这些恢复分片不属于本保险库，或已被新的分片取代。没有任何改动。请向保管人要最新的分片。</translation>
        </message>
        <message>
            <source>This member already has a key to the vault. Nothing was changed. Change the password instead.</source>
            <translation>该成员已持有保险库密钥。没有任何改动。请改为修改口令。</translation>
        </message>
        <message>
            <source>You can't disable the member you are signed in as. Nothing was changed. Another chief security officer can do it.</source>
            <translation>不能停用当前登录的成员。没有任何改动。可由另一位首席网络安全官操作。</translation>
        </message>
        <message>
            <source>%1 is already disabled and has no key to the vault. Nothing was changed.</source>
            <translation>%1 已经停用，不持有保险库密钥。没有任何改动。</translation>
        </message>
        <message>
            <source>Recovery shares need 2 to 16 holders, and at least 2 of them together must be enough. Nothing was changed. Choose again, for example 3 of 5.</source>
            <translation>恢复分片须有 2 至 16 位保管人，且至少 2 位合在一起才能恢复。没有任何改动。请重新选择，例如 5 人中的 3 人。</translation>
        </message>
        <message>
            <source>This content is a password that the program keeps for itself. It is never shown or written out. Nothing was changed.</source>
            <translation>此内容是程序自用的口令，不会显示，也不会导出。没有任何改动。</translation>
        </message>
        <message>
            <source>Somebody else wrote into this vault while it was open here: the folder does not keep the lock between workstations, or files in it were replaced. Nothing was written. Lock the vault, make sure that nobody else has it open, open it again and repeat the last step.</source>
            <translation>保险库在本机打开期间，被别处写入过：该文件夹不能在工作站之间保持锁定，或其中的文件被替换。没有写入任何内容。请锁定保险库，确认无人在别处打开，重新打开后再做一次刚才的操作。</translation>
        </message>
        <message>
            <source>This vault has no recovery code. Make one under People and keys.</source>
            <translation>这个保险库没有恢复码。可在“人员与密钥”中生成。</translation>
        </message>
        <message>
            <source>This code is complete, but it does not open this vault: it is of another vault, or a newer sheet replaced it. Nothing was changed. Look for the sheet with the latest date, or make a new one under People and keys.</source>
            <translation>这个恢复码是完整的，但打不开这个保险库：它属于别的保险库，或已被更新的恢复单取代。没有改动任何内容。请找日期最新的恢复单，或在“人员与密钥”中重新生成。</translation>
        </message>
        <message>
            <source>The beginning of register.db is damaged, so that nothing in it can be found any more. Nothing was written, and the folder is as it was. Restore the last backup.</source>
            <translation>register.db 的开头已损坏，其中的内容无法再定位。没有写入任何内容，文件夹保持原样。请恢复最近的备份。</translation>
        </message>
        <message>
            <source>%1 is there already, so nothing was rescued to it. Nothing was changed. Choose a new folder.</source>
            <translation>%1 已经存在，没有抢救到那里。没有任何改动。请另选一个新文件夹。</translation>
        </message>
        <message>
            <source>Somebody is making a vault at %1 just now. Nothing was changed. Wait for it, or choose another place.</source>
            <translation>正有人在 %1 建立保险库。什么也没有改动。请等它完成，或另选一个位置。</translation>
        </message>
        <message>
            <source>%1 is in the way: the program needs that name for a moment, and did not make what is there. Nothing was changed. Move it elsewhere, or choose another place.</source>
            <translation>%1 占用了本程序要临时使用的名称，而那里的内容不是本程序建立的。什么也没有改动。请把它移到别处，或另选一个位置。</translation>
        </message>
    </context>
    <context>
        <name>base</name>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>已取消。没有改动任何内容。</translation>
        </message>
    </context>
</TS>
