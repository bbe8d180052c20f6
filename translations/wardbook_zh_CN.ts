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
            <source>The file is not encrypted. The export asks for the passphrase and a reason and is kept in the trail.</source>
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
            <source>An import is under way</source>
            <translation>还有一次导入没有做完</translation>
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
            <source>Copied the first %1 rows; export writes them all</source>
            <translation>只复制了前 %1 行，全部内容请用导出</translation>
        </message>
        <message>
            <source>Copied %1 rows</source>
            <translation>已复制 %1 行</translation>
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
    </context>
    <context>
        <name>PeopleTr</name>
        <message>
            <source>The two passphrases differ.</source>
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
            <source>Hand over the first passphrase in person; it should be changed at the first opening.</source>
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
            <source>First passphrase, at least 10 characters</source>
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
            <source>Change the own passphrase</source>
            <translation>换自己的口令</translation>
        </message>
        <message>
            <source>At least 10 characters, and not the name.</source>
            <translation>至少 10 个字符，不能是姓名。</translation>
        </message>
        <message>
            <source>Change passphrase</source>
            <translation>换口令</translation>
        </message>
        <message>
            <source>Present passphrase</source>
            <translation>现在的口令</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>新口令</translation>
        </message>
        <message>
            <source>Recovery shares</source>
            <translation>恢复分片</translation>
        </message>
        <message>
            <source>Each holder keeps one share; so many of them together can set a new passphrase for a member. Former shares stop working.</source>
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
            <source>Passphrase changed</source>
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
            <source>My passphrase…</source>
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
            <source>%1 members</source>
            <translation>%1 人</translation>
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
            <source>The member can no longer open the vault, and the vault's key is changed. Backups made before still open with the former passphrase.</source>
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
            <source>The passphrase was changed</source>
            <translation>口令已更换</translation>
        </message>
        <message>
            <source>New recovery code</source>
            <translation>更换恢复码</translation>
        </message>
        <message>
            <source>Whoever holds it can set a new passphrase for any member. The former code stops working.</source>
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
            <source>Short name for files: small letters, digits, _</source>
            <translation>文件里用的短名：小写字母、数字、_</translation>
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
            <source>The short name starts with a small letter and has 2 to 40 letters, digits or _.</source>
            <translation>短名以小写字母开头，2 到 40 个小写字母、数字或 _。</translation>
        </message>
        <message>
            <source>The register has a field of this name already.</source>
            <translation>这本台账已有同名字段。</translation>
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
            <source>One encrypted file that opens with the same passphrases. The same file again only adds what is new. A trial restore opens it elsewhere and verifies everything.</source>
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
            <source>The backup is opened in a private folder that is removed afterwards. Enter the passphrase again.</source>
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
            <source>Custom fields</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>Fields of this unit's own, kept in the vault with history, search, import and export like any other. A field can't be removed once it is there, as its history refers to it.</source>
            <translation>本单位自己的字段，存在保险库里，历史、搜索、导入导出与其他字段一样。字段加上后不能删除，因为历史要引用它。</translation>
        </message>
        <message>
            <source>Add a field…</source>
            <translation>新增字段…</translation>
        </message>
        <message>
            <source>%1: %2 (%3)</source>
            <translation>%1：%2（%3）</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>Custom field</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>The field was added; pages show it after the next unlock</source>
            <translation>字段已加上，下次解锁后各页显示</translation>
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
            <source>Unit and person</source>
            <translation>单位与本人</translation>
        </message>
        <message>
            <source>Password and place</source>
            <translation>口令与位置</translation>
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
            <source>You become the vault's chief security officer: you admit the other members and give them their roles. Signatures carry this name.</source>
            <translation>由本人担任此保险库的首席网络安全官：加入其他成员并分派角色。签名使用这个姓名。</translation>
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
            <source>Folder of the vault; it is created, and everything lies in it</source>
            <translation>保险库文件夹（新建，全部数据都在其中）</translation>
        </message>
        <message>
            <source>Where to put the vault</source>
            <translation>保险库放在哪里</translation>
        </message>
        <message>
            <source>The vault is ready. This code opens the way back when every password is forgotten. It is shown once: print it or write it down, seal it, and keep it away from this computer.</source>
            <translation>保险库已建好。所有口令都忘记时，用这个恢复码找回。只显示这一次：打印或抄写后密封，与本机分开保管。</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save as a file…</source>
            <translation>存为文件…</translation>
        </message>
        <message>
            <source>Last group of the code</source>
            <translation>恢复码的最后一组</translation>
        </message>
        <message>
            <source>To be sure that it was kept: enter the last group of the code</source>
            <translation>确认已留存：输入恢复码的最后一组</translation>
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
            <source>That is not the last group of the code above.</source>
            <translation>与上面恢复码的最后一组不符。</translation>
        </message>
        <message>
            <source>Creating…</source>
            <translation>正在建立…</translation>
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
            <source>Keyboard</source>
            <translation>键盘操作</translation>
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
            <source>Edit the selected record</source>
            <translation>编辑所选记录</translation>
        </message>
        <message>
            <source>Next error</source>
            <translation>下一个错误</translation>
        </message>
        <message>
            <source>Close, then clear</source>
            <translation>先关闭，再清空</translation>
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
            <source>%1   %2, encrypted</source>
            <translation>%1　%2，已加密</translation>
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
            <source>Save the recovery code</source>
            <translation>保存恢复码</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>文本 (*.txt)</translation>
        </message>
        <message>
            <source>recovery-code.txt</source>
            <translation>恢复码.txt</translation>
        </message>
        <message>
            <source>The code could not be written to %1. Choose another place, or print it.</source>
            <translation>恢复码写不进 %1。请换一个位置，或打印出来。</translation>
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
    </context>
    <context>
        <name>Tr</name>
        <message>
            <source>Correct the value; nothing was changed.</source>
            <translation>请改正这个值，没有改动任何内容。</translation>
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
    </context>
    <context>
        <name>base</name>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>已取消。没有改动任何内容。</translation>
        </message>
    </context>
</TS>
