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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data assets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Those that match the filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The %1 marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As in the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spreadsheet (xlsx)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Codes instead of words</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export in clear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file leaves the vault unencrypted. Who exported it, when and why is kept in the trail.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the export as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exporting %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 records exported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1; rules of %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>; </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>level %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Suggested %1 turned down: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dry run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Importing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where this suggestion comes from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn down the suggestion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The reason is kept with the record, and this suggestion is not shown as open again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a ledger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ledgers (*.xlsx *.csv *.tsv *.txt *.json);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An import is under way</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>, </source>
            <comment>between examples</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>Not understood and kept in the remarks: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not understood: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row %1 is millions of characters long: this is hardly a table. Nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row %1 has more than 16384 columns: this is hardly a table. Nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file cannot be read. Check that it is not open elsewhere and that you may read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file is neither text nor a workbook. Choose an .xlsx, .csv or .json file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook has no such sheet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only data assets can be written as a catalogue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file can't be written: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is kept by the program and takes no import.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No column of the file is “%1”. Choose the column that holds it; nothing was read into the register.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exporting</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>The file can't be written here: %1. Nothing was exported: choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The role “%1” may not export “%2”. Nothing was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, %2 records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, </source>
            <comment>between parts of a summary</comment>
            <translation>、</translation>
        </message>
        <message>
            <source> and </source>
            <comment>between names of fields</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 %2 → %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>; </source>
            <comment>between changes</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 as in row %2; only row %2 is taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same as %1, nothing differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left out on purpose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file has no sheet “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: %2 new, %3 changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row %1: %2 Nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing</source>
            <translation>写入</translation>
        </message>
        <message>
            <source>Somebody else wrote the record of row %1 since the dry run. Nothing was imported: run it again to compare.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entry %1 of this JSON file is broken. Nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no list of records in this JSON file. Choose a catalogue or an export.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no complete JSON file (broken near byte %1). Nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One entry of this JSON file is several megabytes long: this is hardly a table. Nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mapping names the field “%1”, which “%2” doesn't have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remember the columns of a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why it was handed back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several records have this name: add the code or the department.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your role imports records of your own department only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is the same as in row %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is taken by another record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record keeps its code %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is “%2” and can't be changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 “%2” is not understood and kept in the remarks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The spreadsheet itself shows the error %1 here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 “%2” is not in %3.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 “%2” is not registered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no file %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file is protected by a password, or it is an old .xls file. Open it in the spreadsheet program, save it as .xlsx without a password and import that file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a PDF. Choose an .xlsx, .csv or .json file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a web page or an XML file under another name. Open it in the spreadsheet program, save it as .xlsx and import that file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sheet “%1” is empty; there is nothing to import.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files of the kind “%1” are not written. Choose .xlsx, .csv, .tsv or .json.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no text encoding named %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A spreadsheet holds at most 1,048,576 rows. Export as csv or JSON, or filter the list first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A spreadsheet cell holds at most 32,767 characters. Export as csv or JSON instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The spreadsheet could not be written. Nothing was left behind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a binary workbook (.xlsb). Save it as .xlsx and import that file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is an OpenDocument file. Save it as .xlsx and import that file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file is protected by a password. Save a copy without a password and import that one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no workbook in this file. Choose an .xlsx, .csv or .json file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This workbook has no sheet with cells. Nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This sheet is larger than a spreadsheet can be and was not read further. Nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cell %1 holds a text of several megabytes. Nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This workbook holds more text than fits into memory. Nothing was imported. Save the sheet as csv and import that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This workbook repeats very long texts thousands of times, as no real table does. It was not read further; nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This value is not in the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The inside of this file is nested absurdly deep and was not read. Nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file declares entities inside its XML, which no spreadsheet program does and which is used for attacks. It was not read; nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file is damaged inside (its XML is broken). Nothing was imported. Open it in the spreadsheet program, save it again and retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A part of this file is larger than any spreadsheet program writes it. Nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file is damaged and cannot be read to its end. Nothing was imported. Open it in the spreadsheet program, save it again and retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file expands to an absurd size and was not read further. Nothing was imported. If it is a real table, save it as csv and import that.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text or pinyin initials</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Default columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(empty)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed by two people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 saved this record while you were editing it. Nothing of either side is lost: choose field by field what is to stand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As you read it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep theirs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a side for every field first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changed</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adopt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not here…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Level %1 suggested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 suggested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>agrees with the value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>differs from the value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Category: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These rules were not checked against the original text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turned down before: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Void…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Create</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Level %1, suggested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Level %1, approved so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Level %1</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Edit %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undoing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name, code or pinyin initials, as in jyjg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Department</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>was %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recent history</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide this panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connections %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, %2: %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MMM d HH:mm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, %1 changes wait</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is written before you create it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a record to see it here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the panel</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list can't be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No %1 match these conditions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No %1 yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No %1 yet. Import what departments handed in, or create one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No %1 yet. Create the first one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This record is no longer here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The new record was not created yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 voided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give up the new record?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Void %1 records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They leave the list; their history stays. It can be undone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>approved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before the last act</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> (%1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in the panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit the cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied the first %1 rows; export writes them all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied %1 rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to the panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 match, %2 in all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 in all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take away %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No other record is connected with this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the first ones of each group are shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connected records</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most %1 characters; now %2.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 more</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Ledger</name>
        <message>
            <source>The record is not in this vault. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no state “%1” in “%2”. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A record with this identity is in the vault already. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no step “%1” in “%2”. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” needs a reason. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is taken: %2 has it already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record it refers to does not exist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A record it refers to does not exist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The history of a record in “%1” can't be read. Nothing was changed. Run a full verification.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” already means “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record was changed meanwhile. Nothing was overwritten. Compare the versions and save again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 changed the record meanwhile. Nothing was overwritten. Compare the versions and save again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was changed: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is kept by the program and takes no own fields. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” has a field “%2” already. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no field “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the field “%1” has a type that doesn't fit here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is no value of the field “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>every register has the state “void” already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no state “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a state that can't be edited has no “on_edit”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>exactly one state is the initial one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is there twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has no fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>with a “code_prefix” the first field is “code”, a unique text and an identifier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“default_sort” must name a field with “sort”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no section “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a field of codes, and no other, names its code list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no code list “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a reference, and no other field, names its register</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only texts can be searched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only a text of one line is an identifier or unique</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only numbers have “min” and “max”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a field of this type can't be sorted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only a count has “bytes_field” and “unit_field”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“other_field” needs a code list with the code “other”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the heading “%1” has no letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the heading “%1” already belongs to the field “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a type of field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the width of a column is 24 to 1,000</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“min” is greater than “max”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“max_length” is for texts, 1 to 1,000,000</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a tone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“severity” is error or warning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a rule needs “empty”, “filled” or “other_field”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a code has no comma and no blank</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” needs a Chinese (zh) and an English (en) text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the parent “%1” must stand before it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the list is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The definition %1 can't be used: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” must be a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is no identifier: small letters, digits and _ only, a letter first, 2 to 40 of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” must be true or false</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” must be a whole number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” must be a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” may hold texts only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” may hold objects only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a key that may stand here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it isn't JSON with an “id” like the file's name (%1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no register “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The register “%1” has no field “%2”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the program keeps this register itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing would ever fill a field that is read-only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no register “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no code list “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 acts are missing at the end of the ledger: register.db is older than vault.json. Nothing was changed. Run a full verification, and restore the newest backup if it agrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The ledger does not end where vault.json says: acts were replaced. Nothing was changed. Run a full verification, and restore the newest backup if it agrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This vault was made by an older version and must be opened for writing once. It was left untouched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is signed in. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your membership or role has changed since you signed in. Nothing was changed. Lock the vault and unlock it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The vault is open for reading only. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo act %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add own field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is no value of “%2”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is no value of “%2”: %3.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is neither yes nor no.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a date, such as 2026-06-05.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a time, such as 2026-06-05 16:42.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is too long: %2 characters, at most %3 fit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not in “%2”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is too small: at least %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is too large: at most %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a whole number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a number of things, such as “1.28亿条” or 36400.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is neither a number nor a size, such as “1.28亿条” or “412 TB”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a size, such as “412 TB” or “1.5 GB”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>submit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>approve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>void</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The role “%1” has no right to %2 in “%3”. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The role “%1” works on records of its own department only. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A record that is “%1” can't be edited. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not possible for a record that is “%2”. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” needs a second person: you wrote in this record yourself. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record is void already. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record is not in this vault.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the rights on “%1” must begin with view and name each verb once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no role “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This vault was written by a newer version of Wardbook. It was left untouched. Install the newer version to open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>act %1 (“%2”, %3, %4)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A later act depends on it: %1. Nothing was changed. Undo that one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Acts on members, keys and own fields can't be undone. Nothing was changed. Change them back instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody else's act can only be undone by a role that may approve. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no act %1. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This act changed no record: there is nothing to undo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A change of this act is missing. Nothing was changed. Run a full verification.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” must be a whole number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is at least %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is at most %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” must name records of its register.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not filled in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” must be yes or no.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” must be a text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>register.db is empty; vault.json knows %1 acts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Act %1 does not match its own hash: it was altered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Act %1 is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Acts %1 to %2 are missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Act %1 does not follow the act before it: one of them was altered or moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The time of act %1 contradicts its mark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The clock of the workstation was behind at act %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A change belongs to act %1, which is not there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A change of act %1 is missing or stands elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Act %1 should have %2 changes; there are %3.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The changes of act %1 were altered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A change of act %1 makes no sense.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The history of a record does not begin with its creation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The content of a created record was altered in its history.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody knows the key of who signed act %1 (%2).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The signature of act %1 is not that of %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key of “%1” in vault.json is not the one in the ledger.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 changes belong to acts that are not there, the first to act %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 acts are missing at the end: vault.json knows act %2, register.db ends with act %3.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Act %1 is not the one that vault.json knows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A record in “%1” was written by no act.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A record in “%1” is gone: act %2 wrote it last.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A record in “%1” is not as act %2 left it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The marks of a record in “%1” are not those of act %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes name a register that this version doesn't know.</source>
            <translation type="unfinished" />
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
            <translation>上次打开：%1，本机 %2</translation>
        </message>
        <message>
            <source>Last opened: %1, by %2, on %3</source>
            <translation>上次打开：%1，%2，在 %3</translation>
        </message>
        <message>
            <source>Not you? Don't enter a password; tell the chief security officer</source>
            <translation>不是你打开的？先不要输口令，请联系首席网络安全官</translation>
        </message>
        <message>
            <source>Not you? Don't enter a password; tell the auditor, %1</source>
            <translation>不是你打开的？先不要输口令，请联系审计员 %1</translation>
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
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>共 %n 人</numerusform>
            </translation>
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
            <translation type="unfinished" />
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
    </context>
    <context>
        <name>Tr</name>
        <message>
            <source>Nothing was changed.</source>
            <translation>没有改动任何内容。</translation>
        </message>
    </context>
    <context>
        <name>Vault</name>
        <message>
            <source>An attachment is being stored, so the backup could not start. Nothing was changed. Try again when that is done.</source>
            <translation>正在存入附件，备份未能开始。没有任何改动。存完后再试。</translation>
        </message>
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
