<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Agreement</name>
    <message>
        <source>Put before the office head…</source>
        <translation>提请负责人同意…</translation>
    </message>
    <message>
        <source>Put before the office head</source>
        <translation>已提请负责人同意</translation>
    </message>
    <message>
        <source>Waits for the office head</source>
        <translation>待负责人同意</translation>
    </message>
    <message>
        <source>Agree…</source>
        <translation>同意…</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Returned by the office head</source>
        <translation>负责人已退回</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>A proposal to the office head is not written as it must be.</source>
        <translation>提请负责人同意的事项格式不正确。</translation>
    </message>
    <message>
        <source>Only the office head agrees or returns.</source>
        <translation>只有工作机构负责人可以同意或退回。</translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; puts nothing before the office head.</source>
        <translation>“%1”角色不能提请负责人同意。</translation>
    </message>
    <message>
        <source>This is internal to another department.</source>
        <translation>这是其他部门的内部事项。</translation>
    </message>
    <message>
        <source>This has been put before the office head already: %1.</source>
        <translation>该事项已提请负责人同意：%1。</translation>
    </message>
    <message>
        <source>Nothing has been put before the office head.</source>
        <translation>没有提请负责人同意的事项。</translation>
    </message>
    <message>
        <source>This is decided already: %1, by %2 on %3.</source>
        <translation>该事项已办结：%1，%2，%3。</translation>
    </message>
    <message>
        <source>Say what is put before the office head.</source>
        <translation>请说明提请同意的事项。</translation>
    </message>
    <message>
        <source>Say which request it is about.</source>
        <translation>请说明涉及哪个申请。</translation>
    </message>
    <message>
        <source>This goes out without the office head&apos;s agreement: give it directly.</source>
        <translation>该事项无需负责人同意，请直接办理。</translation>
    </message>
    <message>
        <source>State why it is returned, so that the clerk can amend it.</source>
        <translation>请写明退回的理由，以便经办人修改。</translation>
    </message>
    <message>
        <source>This is too long: %1 characters, at most %2.</source>
        <translation>内容过长：%1 个字符，最多 %2 个。</translation>
    </message>
</context>
<context>
    <name>AgreementOps</name>
    <message>
        <source>The request that it is about is not one of your department.</source>
        <translation>涉及的申请不属于您的部门。</translation>
    </message>
    <message>
        <source>This step was recorded before.</source>
        <translation>该步骤此前已记录。</translation>
    </message>
    <message>
        <source>What was put before the office head is taken back, never deleted.</source>
        <translation>提请负责人同意的事项只能撤回，不能删除。</translation>
    </message>
    <message>
        <source>The change names no command.</source>
        <translation>该更改没有指明命令。</translation>
    </message>
    <message>
        <source>The platform does not know this proposal to the office head.</source>
        <translation>平台没有这项提请同意的事项。</translation>
    </message>
    <message>
        <source>This is internal to another department.</source>
        <translation>这是其他部门的内部事项。</translation>
    </message>
</context>
<context>
    <name>Api</name>
    <message>
        <source>The platform reads application/json only.</source>
        <translation>平台只接收 application/json 格式的内容。</translation>
    </message>
    <message>
        <source>The body is not a JSON object (at byte %1).</source>
        <translation>请求内容不是 JSON 对象（第 %1 字节处）。</translation>
    </message>
    <message>
        <source>The batch is not complete.</source>
        <translation>本批数据不完整。</translation>
    </message>
    <message>
        <source>The batch does not have the number of elements that it says.</source>
        <translation>本批数据的条数与所声明的不符。</translation>
    </message>
    <message>
        <source>The batch has more elements than the platform takes.</source>
        <translation>本批数据的条数超过平台上限。</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>该地址没有内容。</translation>
    </message>
    <message>
        <source>This address does not take that method.</source>
        <translation>该地址不支持此请求方法。</translation>
    </message>
    <message>
        <source>This program and the platform speak different protocols.</source>
        <translation>本程序与平台的通信协议版本不一致。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Please wait %n second(s).</source>
        <translation>
            <numerusform>密码错误次数过多，请等待 %n 秒后再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>The user name or the password is not right.</source>
        <translation>用户名或密码不正确。</translation>
    </message>
    <message>
        <source>Please sign in.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>The session has ended. Please sign in again.</source>
        <translation>登录已过期，请重新登录。</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>请重新登录。</translation>
    </message>
    <message>
        <source>Sync-Position cannot be read.</source>
        <translation>无法识别 Sync-Position。</translation>
    </message>
    <message>
        <source>This scope is not open to you.</source>
        <translation>您无权查看该范围的数据。</translation>
    </message>
    <message>
        <source>The request names no cursor.</source>
        <translation>请求中没有同步游标。</translation>
    </message>
    <message>
        <source>The cursor or the page size cannot be read.</source>
        <translation>无法识别同步游标或每页条数。</translation>
    </message>
    <message>
        <source>What you may see has changed. It has to be fetched once more.</source>
        <translation>您可查看的范围已变化，需要重新获取全部数据。</translation>
    </message>
    <message>
        <source>The platform does not know this record.</source>
        <translation>平台没有这条记录。</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>The rules for attachments are not written as they must be.</source>
        <translation>附件规则的写法有误。</translation>
    </message>
    <message>
        <source>There may be up to %1 attachments here. Remove one first, or put several into one file.</source>
        <translation>此处最多可有 %1 个附件。请先移除一个，或将多个文件合并为一个。</translation>
    </message>
    <message>
        <source>The name of an attachment has 1 to %1 characters; this one has %2. Rename the file first.</source>
        <translation>附件名称应为 1 至 %1 个字符，该文件名有 %2 个字符。请先重命名文件。</translation>
    </message>
    <message>
        <source>The name of the file has characters that cannot be seen or that belong to a path. Rename the file first.</source>
        <translation>文件名中含有不可见字符或路径字符。请先重命名文件。</translation>
    </message>
    <message>
        <source>Files of this type cannot be attached. These can: %1.</source>
        <translation>不能添加此类型的文件。可添加的类型：%1。</translation>
    </message>
    <message>
        <source>The file is empty; there is nothing to attach.</source>
        <translation>文件为空，没有可添加的内容。</translation>
    </message>
    <message>
        <source>The file has %1; an attachment may have up to %2.</source>
        <translation>文件大小为 %1，附件不得超过 %2。</translation>
    </message>
    <message>
        <source>The content of the file is not what “.%1” says. Save it once more in its own program and attach that.</source>
        <translation>文件内容与扩展名“.%1”不符。请用相应程序重新保存后再添加。</translation>
    </message>
</context>
<context>
    <name>AuditChain</name>
    <message>
        <source>&quot;%1&quot; is no head of a log: write the number of records, a colon and the hash.</source>
        <translation>“%1”不是日志的末端标记：应为记录数、冒号和哈希值。</translation>
    </message>
    <message>
        <source>Record %1 has been removed.</source>
        <translation>第 %1 条记录已被删除。</translation>
    </message>
    <message>
        <source>The records %1 to %2 have been removed.</source>
        <translation>第 %1 至 %2 条记录已被删除。</translation>
    </message>
    <message>
        <source>Record %1 is not in its place.</source>
        <translation>第 %1 条记录的位置被改动。</translation>
    </message>
    <message>
        <source>Record %1 has been altered: its content does not fit its hash.</source>
        <translation>第 %1 条记录已被篡改：内容与哈希值不符。</translation>
    </message>
    <message>
        <source>Record 1 names a record before it; the log has another beginning.</source>
        <translation>第 1 条记录指向更早的记录：日志的开头已被替换。</translation>
    </message>
    <message>
        <source>Record %1 does not follow from record %2: one of the two has been written anew.</source>
        <translation>第 %1 条记录与第 %2 条记录不衔接：其中一条被重写。</translation>
    </message>
    <message>
        <source>The log ends with record %1, but %2 have been recorded: the last ones have been removed.</source>
        <translation>日志止于第 %1 条，但共记录过 %2 条：末尾的记录已被删除。</translation>
    </message>
    <message>
        <source>The last record is not the one that was recorded: the log has been written anew.</source>
        <translation>最后一条记录与当时所记不符：日志被重写。</translation>
    </message>
    <message>
        <source>The log has %1 records, but only %2 have been recorded: the last ones have been added from elsewhere.</source>
        <translation>日志中有 %1 条记录，但只记录过 %2 条：末尾的记录是后来添加的。</translation>
    </message>
</context>
<context>
    <name>AuditTrail</name>
    <message>
        <source>The check was cancelled.</source>
        <translation>检查已取消。</translation>
    </message>
    <message>
        <source>Record %1 is not the one that was noted: the log was written anew or put back from an older copy.</source>
        <translation>第 %1 条记录与当时抄录的不符：日志被重写，或被较旧的副本替换。</translation>
    </message>
</context>
<context>
    <name>BlobApi</name>
    <message>
        <source>The platform does not know this attachment.</source>
        <translation>平台上没有此附件。</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>此地址没有内容。</translation>
    </message>
    <message>
        <source>Your role attaches no files.</source>
        <translation>您的角色不能添加附件。</translation>
    </message>
    <message>
        <source>The request does not say how long the attachment is.</source>
        <translation>请求未说明附件的长度。</translation>
    </message>
    <message>
        <source>The attachment is larger than the platform accepts.</source>
        <translation>附件超过平台允许的大小。</translation>
    </message>
    <message>
        <source>The request does not say where its part of the attachment belongs.</source>
        <translation>请求未说明该部分在附件中的位置。</translation>
    </message>
</context>
<context>
    <name>BlobTransfer</name>
    <message>
        <source>This platform takes no attachments. Remove the attachment to send the rest.</source>
        <translation>该平台不接收附件。移除附件后可发送其余内容。</translation>
    </message>
    <message>
        <source>An attachment cannot be sent: %1 Attach the file once more.</source>
        <translation>附件无法发送：%1请重新添加该文件。</translation>
    </message>
    <message>
        <source>The platform&apos;s answer about an attachment does not fit what was sent; syncing was stopped.</source>
        <translation>平台对附件的应答与所发送的内容不符，同步已停止。</translation>
    </message>
    <message>
        <source>The attachment did not arrive as it was stored; nothing was kept. Try again.</source>
        <translation>收到的附件与存储的不一致，未保留。请重试。</translation>
    </message>
    <message>
        <source>The platform does not have this attachment, or does not show it to your role.</source>
        <translation>平台上没有此附件，或您的角色无权查看。</translation>
    </message>
    <message>
        <source>Fetching the attachment was cancelled.</source>
        <translation>已取消获取附件。</translation>
    </message>
</context>
<context>
    <name>Blobs</name>
    <message>
        <source>The platform does not know this attachment.</source>
        <translation>平台上没有此附件。</translation>
    </message>
    <message>
        <source>The attachment goes on at another place than this part.</source>
        <translation>该部分与附件已有内容不衔接。</translation>
    </message>
    <message>
        <source>The attachment is longer than was announced.</source>
        <translation>附件比所声明的长。</translation>
    </message>
    <message>
        <source>The attachment arrived, but is not what was announced. It has to be sent again.</source>
        <translation>附件已收到，但与所声明的不一致，须重新发送。</translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>Choose the field to change.</source>
        <translation>请选择要修改的字段。</translation>
    </message>
    <message>
        <source>State the text to look for.</source>
        <translation>请填写要查找的文字。</translation>
    </message>
    <message>
        <source>State the new value; to empty the field choose “Empty it”.</source>
        <translation>请填写新值；要清空该字段，请选择“清空”。</translation>
    </message>
    <message>
        <source>Names and codes belong to one entry each: only text in them can be replaced.</source>
        <translation>名称和代码属于单个目录条目，只能替换其中的文字。</translation>
    </message>
    <message numerus="yes">
        <source>The text would be longer than %n character(s).</source>
        <translation>
            <numerusform>文字将超过 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>It says so already.</source>
        <translation>已经是这个值。</translation>
    </message>
    <message>
        <source>The text does not occur.</source>
        <translation>没有这段文字。</translation>
    </message>
    <message>
        <source>A date is set or emptied as a whole.</source>
        <translation>日期只能整体设置或清空。</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write year-month-day, for example 2026-03-31.</source>
        <translation>“%1”不是日期。请按“年-月-日”填写，例如 2026-03-31。</translation>
    </message>
    <message numerus="yes">
        <source>The text is longer than %n character(s).</source>
        <translation>
            <numerusform>文字超过 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: date</source>
        <translation>%1：日期</translation>
    </message>
    <message>
        <source>%1: who</source>
        <translation>%1：人员</translation>
    </message>
    <message>
        <source>%1: result</source>
        <translation>%1：结果</translation>
    </message>
    <message>
        <source>This choice does not fit “%1” of this entry.</source>
        <translation>该选项与本条目的“%1”不匹配。</translation>
    </message>
    <message>
        <source>It has no data items.</source>
        <translation>没有数据项。</translation>
    </message>
    <message>
        <source>It is empty already.</source>
        <translation>原本就为空。</translation>
    </message>
    <message>
        <source>It is filled in already.</source>
        <translation>已有内容。</translation>
    </message>
    <message>
        <source>What is found here only a person can decide.</source>
        <translation>这里发现的问题只能由人判断。</translation>
    </message>
</context>
<context>
    <name>CaseFile</name>
    <message>
        <source>Agreed by %1</source>
        <translation>经 %1 同意</translation>
    </message>
    <message>
        <source>A letter could not be read back.</source>
        <translation>文书写出后无法读回。</translation>
    </message>
    <message>
        <source>The part %1 cannot be read.</source>
        <translation>无法读取其中的 %1。</translation>
    </message>
    <message>
        <source>The part %1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>The case file could not be written; nothing was kept.</source>
        <translation>无法写出案卷；未保留任何内容。</translation>
    </message>
    <message>
        <source>This is no case file, or it is damaged.</source>
        <translation>该文件不是案卷，或已损坏。</translation>
    </message>
    <message>
        <source>The manifest is damaged or of a newer program.</source>
        <translation>清单已损坏，或由更新版本的程序生成。</translation>
    </message>
    <message>
        <source>The part %1 has been altered.</source>
        <translation>%1 已被篡改。</translation>
    </message>
    <message>
        <source>There are parts that the manifest does not name.</source>
        <translation>存在清单中没有列出的文件。</translation>
    </message>
</context>
<context>
    <name>CatalogEntry</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Agreed by the department head</source>
        <translation>部门负责人已同意</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>New version begun</source>
        <translation>已开始修订新版本</translation>
    </message>
    <message>
        <source>An entry is not written as it must be.</source>
        <translation>目录条目的数据格式不正确。</translation>
    </message>
    <message>
        <source>There is no status &quot;%1&quot; of an entry.</source>
        <translation>目录条目没有“%1”这一状态。</translation>
    </message>
    <message>
        <source>Law or duties changed</source>
        <translation>法律或职责调整</translation>
    </message>
    <message>
        <source>Update extended with the authority&apos;s consent</source>
        <translation>经主管部门同意延长更新</translation>
    </message>
</context>
<context>
    <name>CatalogExport</name>
    <message>
        <source>The spreadsheet could not be written. Check that the disk is not full, the folder may be written to and the file is not open elsewhere.</source>
        <translation>无法写入电子表格。请检查磁盘是否已满、文件夹是否可写、文件是否已在别处打开。</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>导出已取消，未写入任何文件。</translation>
    </message>
</context>
<context>
    <name>CatalogImport</name>
    <message>
        <source>The row names no resource and follows none.</source>
        <translation>该行没有资源名称，也不属于上面的资源。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the dictionary.</source>
        <translation>“%1”不在字典中。</translation>
    </message>
    <message>
        <source>The code %1 is used for another resource too: %2</source>
        <translation>代码%1还用于另一资源：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write it as 2026-09-30.</source>
        <translation>“%1”不是日期，请写成2026-09-30的形式。</translation>
    </message>
    <message>
        <source>The spreadsheet has no sheet &quot;%1&quot;. It has: %2.</source>
        <translation>电子表格中没有工作表“%1”，只有：%2。</translation>
    </message>
    <message>
        <source>The spreadsheet has no rows.</source>
        <translation>电子表格没有内容。</translation>
    </message>
    <message>
        <source>No table of catalog entries was found: a header with the resource&apos;s name and at least two other known columns is needed.</source>
        <translation>没有找到目录表：表头须有资源名称和至少两个可识别的列。</translation>
    </message>
    <message>
        <source>%1; found: %2</source>
        <translation>%1；找到：%2</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was kept.</source>
        <translation>导入已取消，未保留任何内容。</translation>
    </message>
    <message>
        <source>The table has a header but no rows.</source>
        <translation>表格只有表头，没有数据行。</translation>
    </message>
    <message>
        <source>This differs from the entry&apos;s first row, which counts: &quot;%1&quot;.</source>
        <translation>与该条目第一行不一致，以第一行为准：“%1”。</translation>
    </message>
    <message>
        <source>The mapping &quot;%1&quot; is for a table with other headers.</source>
        <translation>列对应方案“%1”适用于表头不同的表格。</translation>
    </message>
</context>
<context>
    <name>CatalogTemplate</name>
    <message>
        <source>The list of template columns could not be read.</source>
        <translation>无法读取模板列清单。</translation>
    </message>
</context>
<context>
    <name>ColumnMapping</name>
    <message>
        <source>This is no mapping of columns.</source>
        <translation>这不是列对应方案。</translation>
    </message>
    <message>
        <source>Two columns are to hold the same field: &quot;%1&quot; and &quot;%2&quot;.</source>
        <translation>两列对应了同一字段：“%1”和“%2”。</translation>
    </message>
    <message>
        <source>No column holds the name of the resource. Choose which one does.</source>
        <translation>没有对应资源名称的列，请选择是哪一列。</translation>
    </message>
    <message>
        <source>A mapping of columns names a field that does not exist: &quot;%1&quot;.</source>
        <translation>列对应方案中的字段不存在：“%1”。</translation>
    </message>
    <message>
        <source>Data item: %1</source>
        <translation>信息项：%1</translation>
    </message>
    <message>
        <source>Kept beside: %1</source>
        <translation>另行保留：%1</translation>
    </message>
    <message>
        <source>Identity of the entry</source>
        <translation>条目标识</translation>
    </message>
    <message>
        <source>%1: by whom</source>
        <translation>%1：评估人</translation>
    </message>
    <message>
        <source>%1: on which day</source>
        <translation>%1：日期</translation>
    </message>
    <message>
        <source>%1: result</source>
        <translation>%1：结果</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Not understood: %1</source>
        <translation>无法识别：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write it as 2026-09-30.</source>
        <translation>“%1”不是日期，请写成2026-09-30的形式。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of working days (0 to %2).</source>
        <translation>“%1”不是工作日天数（0至%2）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no moment; write it as 2026-09-30T10:00:00+08:00.</source>
        <translation>“%1”不是时刻，请写成2026-09-30T10:00:00+08:00的形式。</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot; in force on %2. The rules are: %3.</source>
        <translation>%2没有生效的规则“%1”。现有规则：%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of working days (1 to %2).</source>
        <translation>“%1”不是工作日天数（1至%2）。</translation>
    </message>
    <message>
        <source>Usage: sharedeskctl [--json] COMMAND …</source>
        <translation>用法：sharedeskctl [--json] 命令 …</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>选项--%1需要一个值。</translation>
    </message>
    <message>
        <source>The option --%1 is given twice.</source>
        <translation>选项--%1重复给出。</translation>
    </message>
    <message>
        <source>The command &quot;%1&quot; has no option --%2.</source>
        <translation>命令“%1”没有选项--%2。</translation>
    </message>
    <message>
        <source>The command &quot;%1&quot; needs more arguments.</source>
        <translation>命令“%1”还缺少参数。</translation>
    </message>
    <message>
        <source>The command &quot;%1&quot; works on a profile: say which with --profile DIR.</source>
        <translation>命令“%1”需要工作文件夹：请用--profile DIR指定。</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>没有给出命令。</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from 0 to %2.</source>
        <translation>--%1须为0至%2的整数。</translation>
    </message>
    <message>
        <source>The word lists for demo data are missing.</source>
        <translation>缺少演示数据的词表。</translation>
    </message>
    <message>
        <source>Entries: %1, requests: %2</source>
        <translation>目录条目%1条，共享申请%2件</translation>
    </message>
    <message>
        <source>There are no requests here yet. Sync with the platform to receive them.</source>
        <translation>这里还没有共享申请。请与平台同步后接收。</translation>
    </message>
    <message>
        <source>The profile is ready: %1</source>
        <translation>工作文件夹已就绪：%1</translation>
    </message>
    <message>
        <source>Row %1: %2: %3</source>
        <translation>第%1行：%2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>已读取%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries: %1 new, %2 changed, %3 unchanged, %4 left out</source>
        <translation>目录条目：新增%1条，更新%2条，无变化%3条，未导入%4条</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of lines.</source>
        <translation>“%1”不是行数。</translation>
    </message>
    <message>
        <source>There are no entries here yet. Import a spreadsheet or sync with the platform.</source>
        <translation>这里还没有目录条目。请导入电子表格或与平台同步。</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) found</source>
        <translation>
            <numerusform>发现%n个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) written to %1</source>
        <translation>
            <numerusform>已将%n个条目写入%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The option --%1 is missing.</source>
        <translation>缺少选项--%1。</translation>
    </message>
    <message>
        <source>The file with the password could not be read.</source>
        <translation>无法读取密码文件。</translation>
    </message>
    <message>
        <source>Synced: %1 received, %2 sent, %3 conflicts, %4 refused; %5 still waiting here.</source>
        <translation>同步完成：接收%1条，发送%2条，冲突%3条，被拒绝%4条；本机还有%5条待发送。</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;.</source>
        <translation>没有规则“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no severity: error, warning or hint.</source>
        <translation>“%1”不是严重程度，应为 error、warning 或 hint。</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) would be repaired; nothing was changed.</source>
        <translation>
            <numerusform>可修复 %n 处文字；未作任何更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) repaired.</source>
        <translation>
            <numerusform>已修复 %n 处文字。</numerusform>
        </translation>
    </message>
    <message>
        <source>--dry-run goes with --fix.</source>
        <translation>--dry-run 须与 --fix 一起使用。</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;: xlsx, csv, csv-gb18030 or dcat.</source>
        <translation>没有格式“%1”，可用：xlsx、csv、csv-gb18030、dcat。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that were left out written to %1</source>
        <translation>
            <numerusform>未导入的%n行已写入%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was changed: %n entry(ies) would be imported, %1 left out</source>
        <translation>
            <numerusform>未作任何更改：可导入%n个条目，%1个不导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) found</source>
        <translation>
            <numerusform>识别出%n个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date: write it as 2026-01-31.</source>
        <translation>“%1”不是日期，请写成 2026-01-31 的形式。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>entry, why it was refused</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) changed</source>
        <translation>
            <numerusform>已变更 %n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>--%1 must be a whole number from 0 to %2.</source>
        <translation>--%1 须为 0 到 %2 的整数。</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>尚未发布</translation>
    </message>
    <message>
        <source>%1 %  %2: %3 departments, %4 entries</source>
        <translation>%1%  %2：%3 个部门，%4 个条目</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of likely duplicate collection</source>
        <translation>
            <numerusform>疑似重复收集共 %n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Import undone: %1 deleted, %2 as before, %3 kept</source>
        <translation>导入已撤销：删除 %1 项，恢复 %2 项，保留 %3 项</translation>
    </message>
    <message>
        <source>There is no mapping of columns and no file &quot;%1&quot;.</source>
        <translation>没有名为“%1”的列对应方案或文件。</translation>
    </message>
    <message>
        <source>The command &quot;import&quot; takes a file, or --undo.</source>
        <translation>命令“import”须给出文件或 --undo。</translation>
    </message>
    <message>
        <source>The columns of this template are remembered as &quot;%1&quot;.</source>
        <translation>此模板的列对应方案已记为“%1”。</translation>
    </message>
    <message>
        <source>There is no mapping of columns &quot;%1&quot;.</source>
        <translation>没有列对应方案“%1”。</translation>
    </message>
    <message>
        <source>The mapping of columns &quot;%1&quot; is forgotten.</source>
        <translation>已删除列对应方案“%1”。</translation>
    </message>
    <message>
        <source>DCAT has no template: --template goes with xlsx and csv.</source>
        <translation>DCAT 没有模板：--template 只用于 xlsx 和 csv。</translation>
    </message>
    <message>
        <source>No data element is like &quot;%1&quot;.</source>
        <translation>没有与“%1”相近的数据元。</translation>
    </message>
    <message>
        <source>%1 items in %2 entries, %3 refer, %4 could, %5 typed unlike, %6 repeated</source>
        <translation>%2 个条目中有 %1 个数据项，其中 %3 个已引用，%4 个可引用，%5 个类型或长度不一致，%6 个条目内重复</translation>
    </message>
    <message>
        <source>There is no data element &quot;%1&quot;.</source>
        <translation>没有编号为“%1”的数据元。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) would be changed; nothing was changed.</source>
        <translation>
            <numerusform>将修改 %n 个条目；尚未修改。</numerusform>
        </translation>
    </message>
    <message>
        <source>--dry-run goes with --refer.</source>
        <translation>--dry-run 只能与 --refer 一起使用。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no entries to score. Import a catalog or sync first.</source>
        <translation>没有可以评分的目录条目，请先导入目录或同步。</translation>
    </message>
    <message>
        <source>Quality score %1 of 100</source>
        <translation>质量得分 %1（满分 100）</translation>
    </message>
    <message>
        <source>State one of --set VALUE, --replace OLD --with NEW and --clear.</source>
        <translation>请在 --set 值、--replace 旧文字 --with 新文字 和 --clear 中选择一项。</translation>
    </message>
    <message>
        <source>--replace OLD and --with NEW go together.</source>
        <translation>--replace 旧文字 与 --with 新文字 须一并使用。</translation>
    </message>
    <message>
        <source>--only-empty goes with --set.</source>
        <translation>--only-empty 须与 --set 一并使用。</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; that can be changed for many; there are: %2.</source>
        <translation>没有可批量修改的字段“%1”；可用字段：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value of the field &quot;%2&quot;.</source>
        <translation>“%1”不是字段“%2”的取值。</translation>
    </message>
    <message>
        <source>What is needed to take the change back could not be written, so nothing was changed: %1</source>
        <translation>无法写入撤销所需的记录，因此未作任何修改：%1</translation>
    </message>
    <message>
        <source>There is no change of many entries to take back.</source>
        <translation>没有可撤销的批量修改。</translation>
    </message>
    <message>
        <source>The file of the last change cannot be read: %1</source>
        <translation>无法读取上次修改的记录：%1</translation>
    </message>
    <message>
        <source>The file of the last change is damaged.</source>
        <translation>上次修改的记录已损坏。</translation>
    </message>
    <message>
        <source>%1 stays as it is: it was changed since.</source>
        <translation>%1 保持不变：此后又有修改。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) changed back</source>
        <translation>
            <numerusform>已恢复 %n 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was changed: %n entry(ies) would be, %1 stay as they are</source>
        <translation>
            <numerusform>未作修改：将修改 %n 个条目，%1 个保持不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) changed, %1 stay as they are</source>
        <translation>
            <numerusform>已修改 %n 个条目，%1 个保持不变</numerusform>
        </translation>
    </message>
    <message>
        <source>--undo stands alone: it takes back the last change of many.</source>
        <translation>--undo 须单独使用：撤销上一次批量修改。</translation>
    </message>
    <message>
        <source>Name the entries to change.</source>
        <translation>请指定要修改的条目。</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>本机内容</translation>
    </message>
    <message>
        <source>on the platform</source>
        <translation>平台内容</translation>
    </message>
    <message>
        <source>version %1, published on %2</source>
        <translation>第 %1 版（%2 发布）</translation>
    </message>
    <message>
        <source>This computer knows no state &quot;%1&quot; of this entry; it knows: %2.</source>
        <translation>本机没有该条目的“%1”状态；已有：%2。</translation>
    </message>
    <message>
        <source>This computer knows only one state of this entry; there is nothing to compare it with.</source>
        <translation>本机只有该条目的一个状态，无可比对。</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1：从%2到%3</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no cause of a change &quot;%1&quot;.</source>
        <translation>没有“%1”这种变化原因。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) would be changed</source>
        <translation>
            <numerusform>%n 个条目将被更改</numerusform>
        </translation>
    </message>
    <message>
        <source>No source department has been proposed.</source>
        <translation>尚无数源部门建议。</translation>
    </message>
    <message>
        <source>Name one proposal by its id.</source>
        <translation>请用编号指明一条建议。</translation>
    </message>
    <message>
        <source>Say either --accept or --reject.</source>
        <translation>请给出 --accept 或 --reject 之一。</translation>
    </message>
    <message>
        <source>About the file: %1</source>
        <translation>关于文件：%1</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <comment>place in the file, severity, message</comment>
        <translation>%1：%2：%3</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place in the file, message</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>place in the file, title of the column, message</comment>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>A file is compared with the catalog; --from and --to are for the states of one entry.</source>
        <translation>文件与目录进行比较；--from 和 --to 用于单个条目的状态。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <comment>number, message</comment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what would become of entries, how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;: pdf or odt.</source>
        <translation>没有“%1”这种格式：可用 pdf 或 odt。</translation>
    </message>
    <message>
        <source>Say where the letter is written to: --output FILE</source>
        <translation>请用 --output 文件 指明文书写到哪里</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>%1 已写入 %2</translation>
    </message>
    <message>
        <source>%1: %2 on %3, by %4 on %5. %6</source>
        <comment>state, command, entry, proposer, day, remark</comment>
        <translation>%1：%2（%3），%4 于 %5。%6</translation>
    </message>
    <message>
        <source>There is nothing before the office head.</source>
        <translation>没有提请负责人同意的事项。</translation>
    </message>
    <message>
        <source>Name what is put before the office head: agreement propose COMMAND REQUEST.</source>
        <translation>请指明提请同意的事项：agreement propose COMMAND REQUEST。</translation>
    </message>
    <message>
        <source>Name one proposal to the office head by its id.</source>
        <translation>请用标识指定一项提请同意的事项。</translation>
    </message>
    <message>
        <source>The request does not ask for the data item &quot;%1&quot;.</source>
        <translation>该申请没有申请数据项“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of working days.</source>
        <translation>“%1”不是工作日数。</translation>
    </message>
    <message>
        <source>The data item &quot;%1&quot; is not shared.</source>
        <translation>数据项“%1”不予共享。</translation>
    </message>
    <message>
        <source>The entry does not have each of the data items that --items names.</source>
        <translation>--items 中有目录条目没有的数据项。</translation>
    </message>
    <message>
        <source>There is no request.</source>
        <translation>没有申请。</translation>
    </message>
    <message>
        <source>%1 asks %2 for %3: %4</source>
        <comment>requester, provider, entry, phase</comment>
        <translation>%1向%2申请%3：%4</translation>
    </message>
    <message>
        <source>%1: until %2, %3</source>
        <comment>limit, last day, side that keeps it</comment>
        <translation>%1：截至 %2，%3</translation>
    </message>
    <message>
        <source>To be answered (%1): %2</source>
        <comment>id, text</comment>
        <translation>待答复（%1）：%2</translation>
    </message>
    <message>
        <source>Nothing can be done by you now.</source>
        <translation>您目前没有可办理的事项。</translation>
    </message>
    <message>
        <source>Possible now: %1</source>
        <translation>目前可办理：%1</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;: markdown or mermaid.</source>
        <translation>没有格式“%1”：可用 markdown 或 mermaid。</translation>
    </message>
    <message>
        <source>Name one request by its id (an entry to be asked for with &quot;submit&quot;).</source>
        <translation>请用标识指定一个申请（submit 则指定要申请的目录条目）。</translation>
    </message>
    <message numerus="yes">
        <source>The log is whole: %n record(s).</source>
        <translation>
            <numerusform>日志完整：共 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Note this to find out later whether records were cut off: %1</source>
        <translation>请抄录下面的末端标记，日后可据此发现记录是否被截断：%1</translation>
    </message>
    <message>
        <source>--limit needs a number from 1.</source>
        <translation>--limit 需要一个不小于 1 的数。</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>尚无记录。</translation>
    </message>
    <message>
        <source>Say &quot;audit verify&quot; or &quot;audit list&quot;.</source>
        <translation>请使用“audit verify”或“audit list”。</translation>
    </message>
    <message>
        <source>Say where the case file is written to: --output FILE</source>
        <translation>请指明案卷写到何处：--output 文件</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message numerus="yes">
        <source>The case file is whole: %n part(s).</source>
        <translation>
            <numerusform>案卷完整：共 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say &quot;case export&quot; or &quot;case verify&quot;.</source>
        <translation>请使用“case export”或“case verify”。</translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>The file is neither UTF-8 nor GB18030 text. Save it anew as CSV (UTF-8) in your office program.</source>
        <translation>该文件既不是UTF-8也不是GB18030文本。请在办公软件中另存为CSV（UTF-8）。</translation>
    </message>
    <message>
        <source>This is no text file with separated values (CSV).</source>
        <translation>该文件不是CSV文本文件。</translation>
    </message>
    <message>
        <source>Row %1 has a cell of more than %2 characters. Nothing was imported; look for a quote that is missing there.</source>
        <translation>第%1行有单元格超过%2个字符。未导入任何内容；请检查该处是否缺少引号。</translation>
    </message>
    <message>
        <source>Row %1 has bytes that are no text. Nothing was imported.</source>
        <translation>第%1行含有不是文本的字节。未导入任何内容。</translation>
    </message>
    <message>
        <source>A quote that begins in row %1 is never closed. Nothing was imported.</source>
        <translation>第%1行开始的引号没有闭合。未导入任何内容。</translation>
    </message>
    <message>
        <source>Row %1 goes beyond what a spreadsheet holds (1,048,576 rows of 16,384 columns). Nothing was imported; divide the file.</source>
        <translation>第 %1 行超出电子表格的范围（1,048,576 行、16,384 列）。未导入任何内容；请拆分文件。</translation>
    </message>
</context>
<context>
    <name>Cursor</name>
    <message>
        <source>This computer has not synchronised for too long. It has to fetch everything once more.</source>
        <translation>本机长时间未同步，需要重新获取全部数据。</translation>
    </message>
    <message>
        <source>The platform was restored from a backup. This computer has to fetch everything once more.</source>
        <translation>平台已从备份恢复，本机需要重新获取全部数据。</translation>
    </message>
</context>
<context>
    <name>DataElements</name>
    <message>
        <source>A data element is not written as it must be.</source>
        <translation>数据元的写法不符合要求。</translation>
    </message>
    <message>
        <source>The file of data elements is not valid JSON.</source>
        <translation>数据元文件不是有效的 JSON。</translation>
    </message>
    <message>
        <source>at byte %1: %2</source>
        <translation>第 %1 字节：%2</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Not saved: the disk is full. Free some space and save again; your text is kept here.</source>
        <translation>未保存：磁盘已满。请腾出空间后再次保存，已输入的内容仍保留在此。</translation>
    </message>
    <message>
        <source>Not saved: another program holds the database (a backup or a virus scan?). Try again in a moment.</source>
        <translation>未保存：其他程序正占用数据库（可能是备份或杀毒软件）。请稍后重试。</translation>
    </message>
    <message>
        <source>The database may not be written to. Check the permissions of its folder.</source>
        <translation>数据库不可写。请检查所在文件夹的权限。</translation>
    </message>
    <message>
        <source>The database is damaged. It has been left as it is; keep a copy and ask support to recover what was not sent.</source>
        <translation>数据库已损坏，程序未作改动。请保留一份副本，并联系技术支持恢复尚未发送的内容。</translation>
    </message>
    <message>
        <source>The database could not be opened.</source>
        <translation>无法打开数据库。</translation>
    </message>
    <message>
        <source>The database could not be read or written.</source>
        <translation>无法读写数据库。</translation>
    </message>
    <message>
        <source>This database was written by a newer version of ShareDesk. Update the program; the file has not been changed.</source>
        <translation>该数据库由更新版本的程序写入。请升级程序；文件未作改动。</translation>
    </message>
</context>
<context>
    <name>DcatExport</name>
    <message>
        <source>The catalog could not be written. Check that the disk is not full and the folder may be written to.</source>
        <translation>无法写入目录文件。请检查磁盘是否已满、文件夹是否可写。</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>导出已取消，未写入文件。</translation>
    </message>
</context>
<context>
    <name>Deadline</name>
    <message>
        <source>%1  day of the event, not counted</source>
        <translation>%1  事件当日，不计入</translation>
    </message>
    <message>
        <source>%1  day %2 (make-up working day, %3)</source>
        <translation>%1  第%2日（调休上班，%3）</translation>
    </message>
    <message>
        <source>%1  day %2</source>
        <translation>%1  第%2日</translation>
    </message>
    <message>
        <source>%1  skipped: holiday (%2)</source>
        <translation>%1  跳过：节假日（%2）</translation>
    </message>
    <message>
        <source>%1  skipped: weekend</source>
        <translation>%1  跳过：周末</translation>
    </message>
    <message>
        <source>%1  [provisional]</source>
        <translation>%1  【暂定】</translation>
    </message>
    <message>
        <source>Rule: %1, %2</source>
        <translation>规则：%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Event: %1 (China time)</source>
        <translation>事件：%1（北京时间）</translation>
    </message>
    <message>
        <source>Ends with the end of %1</source>
        <translation>至%1结束时届满</translation>
    </message>
    <message>
        <source>Provisional: the holidays of %1 are not announced yet; days there are counted by weekday.</source>
        <translation>暂定：%1年的节假日安排尚未公布，该年日期按星期推算。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临近到期</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>其后到期</translation>
    </message>
    <message numerus="yes">
        <source>Overdue by %n working day(s)</source>
        <translation>
            <numerusform>逾期%n个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>剩余%n个工作日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoGenerator</name>
    <message>
        <source>Demo data need a clerk and an office head in each department.</source>
        <translation>演示数据要求每个部门至少有一名经办人和一名负责人。</translation>
    </message>
    <message>
        <source>Demo data need two departments and a reviewer of the authority.</source>
        <translation>演示数据要求至少有两个部门和一名主管部门审核人员。</translation>
    </message>
</context>
<context>
    <name>DemoWords</name>
    <message>
        <source>The word lists for demo data are not complete.</source>
        <translation>演示数据的词表不完整。</translation>
    </message>
</context>
<context>
    <name>DesktopMain</name>
    <message>
        <source>ShareDesk cannot start</source>
        <translation>政务数据共享工作台无法启动</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>The desk of a government department&apos;s data-sharing office.</source>
        <translation>政府部门政务数据共享工作机构的工作台。</translation>
    </message>
    <message>
        <source>Folder that holds the work (default: the user&apos;s data folder).</source>
        <translation>存放工作内容的文件夹（默认：用户数据文件夹）。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Address of the central platform, https://…</source>
        <translation>中央平台地址，https://…</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Certificate file of the department&apos;s authority.</source>
        <translation>本部门证书颁发机构的证书文件。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Signs in as this user at the start; needs --password-file.</source>
        <translation>启动时以该用户登录；须同时给出--password-file。</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>File whose first line is the password.</source>
        <translation>首行为密码的文件。</translation>
    </message>
    <message>
        <source>zh_CN or en (default: as chosen last, else as the system).</source>
        <translation>zh_CN或en（默认：上次的选择，否则随系统）。</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The password file cannot be read.</source>
        <translation>无法读取密码文件。</translation>
    </message>
</context>
<context>
    <name>Dictionaries</name>
    <message>
        <source>A code of a dictionary is used for two meanings.</source>
        <translation>字典中同一代码有两种含义。</translation>
    </message>
    <message>
        <source>A value of a dictionary is not written as it must be.</source>
        <translation>字典值的格式不正确。</translation>
    </message>
    <message>
        <source>The file of dictionaries is not valid JSON.</source>
        <translation>字典文件不是有效的JSON。</translation>
    </message>
    <message>
        <source>at byte %1: %2</source>
        <translation>第%1字节：%2</translation>
    </message>
</context>
<context>
    <name>DuplicateRules</name>
    <message>
        <source>The rules for duplicate collection are not written as they must be.</source>
        <translation>重复收集的判断规则写法有误。</translation>
    </message>
    <message>
        <source>The rules for duplicate collection are no JSON object.</source>
        <translation>重复收集的判断规则不是 JSON 对象。</translation>
    </message>
</context>
<context>
    <name>EntryDiff</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>第 %1 位</translation>
    </message>
</context>
<context>
    <name>EntryField</name>
    <message>
        <source>Data items</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Related codes</source>
        <translation>关联目录代码</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Personal-information impact assessment</source>
        <translation>个人信息保护影响评估</translation>
    </message>
    <message>
        <source>Secrecy review</source>
        <translation>保密审查</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>History</source>
        <translation>版本记录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>信息资源名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>信息资源代码</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>信息资源分类</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>信息资源提供方</translation>
    </message>
    <message>
        <source>Provider code</source>
        <translation>提供方代码</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>所属处室</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>信息资源摘要</translation>
    </message>
    <message>
        <source>Format class</source>
        <translation>信息资源格式分类</translation>
    </message>
    <message>
        <source>Format type</source>
        <translation>信息资源格式类型</translation>
    </message>
    <message>
        <source>Other format</source>
        <translation>其他格式</translation>
    </message>
    <message>
        <source>Update frequency</source>
        <translation>更新周期</translation>
    </message>
    <message>
        <source>Other update frequency</source>
        <translation>其他更新周期</translation>
    </message>
    <message>
        <source>Sharing type</source>
        <translation>共享属性</translation>
    </message>
    <message>
        <source>Conditions of sharing</source>
        <translation>共享条件</translation>
    </message>
    <message>
        <source>Reason for not sharing</source>
        <translation>不予共享理由</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>不予共享依据</translation>
    </message>
    <message>
        <source>Sharing mode</source>
        <translation>共享方式分类</translation>
    </message>
    <message>
        <source>Sharing mode type</source>
        <translation>共享方式类型</translation>
    </message>
    <message>
        <source>Other sharing mode</source>
        <translation>其他共享方式</translation>
    </message>
    <message>
        <source>Open to the public</source>
        <translation>是否向社会开放</translation>
    </message>
    <message>
        <source>Conditions of opening</source>
        <translation>开放条件</translation>
    </message>
    <message>
        <source>Data class</source>
        <translation>数据分类</translation>
    </message>
    <message>
        <source>Data level</source>
        <translation>数据分级</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>是否涉及个人信息</translation>
    </message>
    <message>
        <source>Information system</source>
        <translation>关联信息系统</translation>
    </message>
    <message>
        <source>Business matter</source>
        <translation>关联业务事项</translation>
    </message>
    <message>
        <source>Management mode</source>
        <translation>管理方式</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>数据范围</translation>
    </message>
    <message>
        <source>Source department</source>
        <translation>数源部门</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Item name</source>
        <translation>数据项名称</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>数据长度</translation>
    </message>
    <message>
        <source>Data element</source>
        <translation>数据元编号</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>数据项描述</translation>
    </message>
    <message>
        <source>Sharing type of the item</source>
        <translation>数据项共享属性</translation>
    </message>
    <message>
        <source>Conditions of the item</source>
        <translation>数据项共享条件</translation>
    </message>
    <message>
        <source>Item open to the public</source>
        <translation>数据项是否开放</translation>
    </message>
    <message>
        <source>Personal information in the item</source>
        <translation>数据项是否涉及个人信息</translation>
    </message>
</context>
<context>
    <name>EntryFix</name>
    <message>
        <source>Remove invisible characters and needless spaces</source>
        <translation>去掉不可见字符和多余空格</translation>
    </message>
    <message>
        <source>Write digits, letters and punctuation in their usual form</source>
        <translation>规范数字、字母和标点的写法</translation>
    </message>
    <message>
        <source>Use the value of the dictionary</source>
        <translation>改用字典值</translation>
    </message>
    <message>
        <source>Keep only the number</source>
        <translation>只保留数字</translation>
    </message>
    <message>
        <source>Write the code in plain characters</source>
        <translation>规范代码的写法</translation>
    </message>
    <message>
        <source>Choose the mode that fits the format</source>
        <translation>选择与格式相符的共享方式</translation>
    </message>
    <message>
        <source>Choose the class that the type belongs to</source>
        <translation>选择类型所属的分类</translation>
    </message>
    <message>
        <source>Take the classification from the code</source>
        <translation>从代码取分类</translation>
    </message>
    <message>
        <source>Mark the entry as its most personal item</source>
        <translation>按最敏感的数据项标注条目</translation>
    </message>
    <message>
        <source>Merge the repeated data item</source>
        <translation>合并重复的数据项</translation>
    </message>
    <message>
        <source>Take type and length from the data elements</source>
        <translation>从数据元取类型和长度</translation>
    </message>
</context>
<context>
    <name>EntryLife</name>
    <message>
        <source>Record the department head&apos;s agreement</source>
        <translation>登记部门负责人同意</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Begin a new version</source>
        <translation>修订新版本</translation>
    </message>
    <message>
        <source>The office head records the agreement of the department head.</source>
        <translation>由工作机构负责人登记部门负责人的同意。</translation>
    </message>
    <message>
        <source>The authority reviews and publishes.</source>
        <translation>由主管部门审核发布。</translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; does not change catalogs.</source>
        <translation>“%1”角色不能修改目录。</translation>
    </message>
    <message>
        <source>The entry belongs to another department.</source>
        <translation>该条目属于其他部门。</translation>
    </message>
    <message>
        <source>The department head has to agree before the entry is submitted.</source>
        <translation>提交前须经部门负责人同意。</translation>
    </message>
    <message>
        <source>This is not possible now: %1.</source>
        <translation>当前状态不能进行此操作：%1。</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot; on an entry.</source>
        <translation>目录条目没有“%1”这一操作。</translation>
    </message>
    <message>
        <source>State the reason.</source>
        <translation>请填写理由。</translation>
    </message>
    <message>
        <source>The entry still has errors; correct them first.</source>
        <translation>条目仍有错误，请先改正。</translation>
    </message>
    <message>
        <source>The entry is being reviewed by the authority. Withdraw it to change it.</source>
        <translation>条目正由主管部门审核。如需修改，请先撤回。</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Law or duties changed…</source>
        <translation>法律或职责调整…</translation>
    </message>
    <message>
        <source>Record consent to more days…</source>
        <translation>记录同意延长…</translation>
    </message>
    <message>
        <source>The office head records the consent of the authority.</source>
        <translation>主管部门同意延长由工作机构负责人记录。</translation>
    </message>
    <message>
        <source>The entry was never published; an update limit runs only for what is published.</source>
        <translation>该目录条目从未发布；更新期限只对已发布的目录条目计算。</translation>
    </message>
    <message>
        <source>No change of law or duties waits for an update of this entry.</source>
        <translation>该目录条目没有待更新的法律或职责调整。</translation>
    </message>
    <message>
        <source>The update has been extended already; that is possible once.</source>
        <translation>更新期限已经延长过一次，不能再次延长。</translation>
    </message>
    <message>
        <source>State what changed.</source>
        <translation>请说明调整了什么。</translation>
    </message>
    <message>
        <source>State by which document the authority consented.</source>
        <translation>请写明主管部门同意延长的文件。</translation>
    </message>
    <message>
        <source>State the day of the change; it is not after today.</source>
        <translation>请填写调整之日，不得晚于今天。</translation>
    </message>
</context>
<context>
    <name>EntryLikeness</name>
    <message>
        <source>The names are the same but for spelling and filler words.</source>
        <translation>名称除书写方式和通用词外相同。</translation>
    </message>
    <message>
        <source>The names sound the same and are written differently.</source>
        <translation>名称读音相同，用字不同。</translation>
    </message>
    <message>
        <source>The names agree to %1 %.</source>
        <translation>名称相似度 %1%。</translation>
    </message>
    <message numerus="yes">
        <source>%n telling data item(s) in common: %1.</source>
        <translation>
            <numerusform>有 %n 个相同的特征数据项：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of data items</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>No telling data item in common.</source>
        <translation>没有相同的特征数据项。</translation>
    </message>
    <message>
        <source>At least one of the two states no telling data items.</source>
        <translation>至少一方未列出特征数据项。</translation>
    </message>
    <message>
        <source>They are of different places.</source>
        <translation>两者属于不同地区。</translation>
    </message>
</context>
<context>
    <name>EntryOps</name>
    <message>
        <source>An entry stays with its department.</source>
        <translation>目录条目不能改到其他部门名下。</translation>
    </message>
    <message>
        <source>Only a draft that was never published can be deleted.</source>
        <translation>只有从未发布过的草稿才能删除。</translation>
    </message>
    <message>
        <source>The platform does not know this entry.</source>
        <translation>平台没有这个目录条目。</translation>
    </message>
    <message>
        <source>This entry belongs to another department.</source>
        <translation>该目录条目属于其他部门。</translation>
    </message>
    <message>
        <source>An attachment has not arrived on the platform completely.</source>
        <translation>有附件尚未完整送达平台。</translation>
    </message>
</context>
<context>
    <name>EntryPatch</name>
    <message>
        <source>A change of an entry is not written as it must be.</source>
        <translation>条目变更的数据格式不正确。</translation>
    </message>
</context>
<context>
    <name>EntryRowTexts</name>
    <message>
        <source>(without a name)</source>
        <translation>（无名称）</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>FacetTexts</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Sharing type</source>
        <translation>共享属性</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>资源格式</translation>
    </message>
    <message>
        <source>Update frequency</source>
        <translation>更新周期</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>(not stated)</source>
        <translation>（未填写）</translation>
    </message>
</context>
<context>
    <name>FileKind</name>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>This is a folder. Choose a file in it.</source>
        <translation>这是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>The file could not be read. Check that you may read it and that the drive is still there.</source>
        <translation>无法读取文件。请检查是否有读取权限、存储设备是否仍连接。</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes). Ask for it again, or copy it anew.</source>
        <translation>文件为空（0 字节）。请重新索取或重新复制。</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: the table of contents at its end is missing. Most often a download or a copy was not finished; get the file again.</source>
        <translation>文件被截断或已损坏：末尾的目录缺失。多半是下载或复制没有完成，请重新获取该文件。</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb). Open it in Excel or WPS and save it as .xlsx.</source>
        <translation>这是二进制工作簿（.xlsb）。请用 Excel 或 WPS 打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is an OpenDocument spreadsheet (.ods). Open it in LibreOffice, WPS or Excel and save it as .xlsx.</source>
        <translation>这是 OpenDocument 电子表格（.ods）。请用 LibreOffice、WPS 或 Excel 打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is a workbook of the old format (.xls), whatever its name says. Open it in Excel, WPS or LibreOffice and save it as .xlsx; renaming it is not enough.</source>
        <translation>无论文件名如何，这是旧格式（.xls）的工作簿。请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx；只改文件名不行。</translation>
    </message>
    <message>
        <source>This is a workbook of the format &quot;XML Spreadsheet 2003&quot;. Open it in Excel or WPS and save it as .xlsx.</source>
        <translation>这是“XML 电子表格 2003”格式的工作簿。请用 Excel 或 WPS 打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The workbook is protected by a password. Open it in Excel or WPS, remove the password and save it as .xlsx.</source>
        <translation>工作簿受密码保护。请用 Excel 或 WPS 打开，去掉密码后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is a text document or a presentation, not a workbook. Copy its table into a new workbook and save that as .xlsx.</source>
        <translation>这是文字文档或演示文稿，不是工作簿。请将其中的表格复制到新工作簿，另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is a web page that was saved under the name of a workbook. Open it in Excel, WPS or LibreOffice and save it as .xlsx.</source>
        <translation>这是以工作簿名称保存的网页。请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is a PDF file. Ask for the workbook that it was made from.</source>
        <translation>这是 PDF 文件。请索取生成它的工作簿。</translation>
    </message>
    <message>
        <source>This is a picture. Ask for the workbook that it shows.</source>
        <translation>这是图片。请索取图中的工作簿。</translation>
    </message>
    <message>
        <source>This is a packed archive, not a workbook. Unpack it and choose the workbook in it.</source>
        <translation>这是压缩包，不是工作簿。请解压后选择其中的工作簿。</translation>
    </message>
    <message>
        <source>This is neither a workbook nor a text file with separated values. Choose an .xlsx or .csv file.</source>
        <translation>这既不是工作簿，也不是分隔值文本文件。请选择 .xlsx 或 .csv 文件。</translation>
    </message>
</context>
<context>
    <name>HttpServer</name>
    <message>
        <source>The request has no length.</source>
        <translation>请求没有说明内容长度。</translation>
    </message>
    <message>
        <source>The request cannot be read.</source>
        <translation>无法识别该请求。</translation>
    </message>
    <message>
        <source>The platform made a mistake.</source>
        <translation>平台发生内部错误。</translation>
    </message>
    <message>
        <source>The request is larger than the platform accepts.</source>
        <translation>请求内容超过平台允许的大小。</translation>
    </message>
    <message>
        <source>The request did not arrive completely.</source>
        <translation>请求没有完整到达。</translation>
    </message>
    <message>
        <source>The certificate or its key cannot be read.</source>
        <translation>无法读取证书或其私钥。</translation>
    </message>
    <message>
        <source>The certificate and its key do not fit together.</source>
        <translation>证书与私钥不匹配。</translation>
    </message>
    <message>
        <source>The platform cannot listen at this address.</source>
        <translation>平台无法在该地址上监听。</translation>
    </message>
</context>
<context>
    <name>ImportPlan</name>
    <message>
        <source>New</source>
        <comment>entry</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>entry</comment>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <comment>entry</comment>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>entry</comment>
        <translation>不能导入</translation>
    </message>
</context>
<context>
    <name>IndexFile</name>
    <message>
        <source>The index for searching could not be written: the disk is full.</source>
        <translation>无法写入搜索索引：磁盘已满。</translation>
    </message>
    <message>
        <source>The index for searching is damaged and is made anew.</source>
        <translation>搜索索引已损坏，正在重新建立。</translation>
    </message>
    <message>
        <source>The index for searching could not be read or written.</source>
        <translation>无法读取或写入搜索索引。</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>The office&apos;s rules for letters are not written as they must be.</source>
        <translation>本单位的文书规则文件写法不对。</translation>
    </message>
    <message>
        <source>offset %1: %2</source>
        <translation>位置 %1：%2</translation>
    </message>
    <message>
        <source>number: {{year}} and {{serial}} must stand in it</source>
        <translation>number：其中必须有 {{year}} 和 {{serial}}</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1 第 %2 行：%3</translation>
    </message>
    <message>
        <source>&quot;{{&quot; is not closed by &quot;}}&quot; on the same line.</source>
        <translation>“{{”没有在同一行内用“}}”结束。</translation>
    </message>
    <message>
        <source>the part &quot;%1&quot; is not closed by {{/%1}}.</source>
        <translation>“%1”部分没有用 {{/%1}} 结束。</translation>
    </message>
    <message>
        <source>{{/%1}} closes nothing that is open.</source>
        <translation>{{/%1}} 没有对应的开始标记。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a list: write {{#%1}} … {{/%1}}.</source>
        <translation>“%1”是列表，请写成 {{#%1}} … {{/%1}}。</translation>
    </message>
    <message>
        <source>there is no field &quot;%1&quot;.</source>
        <translation>没有“%1”这个字段。</translation>
    </message>
    <message>
        <source>too many parts stand within each other.</source>
        <translation>嵌套的部分太多。</translation>
    </message>
    <message>
        <source>there is no list &quot;%1&quot;.</source>
        <translation>没有“%1”这个列表。</translation>
    </message>
    <message>
        <source>Reply: data are shared</source>
        <translation>同意共享的答复书</translation>
    </message>
    <message>
        <source>Reply: data are not shared</source>
        <translation>不予共享的答复书</translation>
    </message>
    <message>
        <source>One-time notice</source>
        <translation>一次性告知书</translation>
    </message>
    <message>
        <source>Notice of extension</source>
        <translation>延长答复期限告知书</translation>
    </message>
    <message>
        <source>There is no letter of the kind &quot;%1&quot;.</source>
        <translation>没有“%1”这种文书。</translation>
    </message>
    <message>
        <source>Your role reads requests but writes no letters.</source>
        <translation>您的角色只能查看申请，不能制作文书。</translation>
    </message>
    <message>
        <source>Nothing has happened to this request that this letter would tell: %1</source>
        <translation>这份申请还没有可以制作该文书的事项：%1</translation>
    </message>
    <message>
        <source>Result of a correction</source>
        <translation>校核纠错结果告知书</translation>
    </message>
    <message>
        <source>Record of a dispute</source>
        <translation>争议记录文书</translation>
    </message>
    <message>
        <source>This letter is written by the department that did what it tells.</source>
        <translation>该文书由办理该事项的部门制作。</translation>
    </message>
</context>
<context>
    <name>LetterActions</name>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>可编辑文档 (*.odt)</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>Choose a folder for the letters</source>
        <translation>选择文书的文件夹</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>LetterDocument</name>
    <message>
        <source>The letter could not be written.</source>
        <translation>文书无法写入。</translation>
    </message>
    <message>
        <source>No font with Chinese characters is installed on this computer.</source>
        <translation>这台计算机没有安装含汉字的字体。</translation>
    </message>
    <message>
        <source>The letter could not be written. Check that the disk is not full, the folder may be written to and the file is not open elsewhere.</source>
        <translation>文书无法写入。请确认磁盘未满、文件夹可写、文件没有在别处打开。</translation>
    </message>
</context>
<context>
    <name>LetterTemplates</name>
    <message>
        <source>A template of letters could not be read.</source>
        <translation>文书模板无法读取。</translation>
    </message>
    <message>
        <source>A template of letters is larger than 1 MB.</source>
        <translation>文书模板超过 1 MB。</translation>
    </message>
    <message>
        <source>A template of letters is not written in UTF-8. Save it in this encoding.</source>
        <translation>文书模板不是 UTF-8 编码，请用这种编码保存。</translation>
    </message>
    <message>
        <source>The template could not be written.</source>
        <translation>文书模板无法写入。</translation>
    </message>
    <message>
        <source>There is a template of your own already; it stays as it is.</source>
        <translation>已有本单位自己的模板，没有改动它。</translation>
    </message>
    <message>
        <source>the folder could not be made</source>
        <translation>文件夹无法建立</translation>
    </message>
</context>
<context>
    <name>LimitRules</name>
    <message>
        <source>A rule for a limit is not written as it must be.</source>
        <translation>期限规则的格式不正确。</translation>
    </message>
    <message>
        <source>rule %1, member %2</source>
        <translation>规则%1，成员%2</translation>
    </message>
    <message>
        <source>The file of limits is not valid JSON.</source>
        <translation>期限规则文件不是有效的JSON。</translation>
    </message>
    <message>
        <source>at byte %1: %2</source>
        <translation>第%1字节：%2</translation>
    </message>
</context>
<context>
    <name>Lint</name>
    <message>
        <source>A check of entries is not written as it must be.</source>
        <translation>条目检查规则的格式不正确。</translation>
    </message>
    <message>
        <source>rule %1, member %2</source>
        <translation>规则%1，成员%2</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>The file of checks is not valid JSON.</source>
        <translation>检查规则文件不是有效的JSON。</translation>
    </message>
    <message>
        <source>at byte %1: %2</source>
        <translation>第%1字节：%2</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>Accurate</source>
        <translation>准确性</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用性</translation>
    </message>
    <message>
        <source>Timely</source>
        <translation>时效性</translation>
    </message>
</context>
<context>
    <name>MovesDocument</name>
    <message>
        <source>%1: %2</source>
        <comment>side of a request, its roles</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>once only</source>
        <translation>只能一次</translation>
    </message>
    <message>
        <source>with the office head&apos;s agreement</source>
        <translation>经工作机构负责人同意</translation>
    </message>
    <message>
        <source>by the office head only</source>
        <translation>由工作机构负责人作出</translation>
    </message>
    <message>
        <source>The moves of a sharing request</source>
        <translation>共享申请的流转</translation>
    </message>
    <message>
        <source>Made by &quot;sharedeskctl request moves&quot; from the table that the desktop, the command line and the platform read; do not edit.</source>
        <translation>由“sharedeskctl request moves”根据桌面、命令行和平台共用的流转表生成，请勿手工修改。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始状态</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到达状态</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>起算期限</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>终止期限</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>记录内容</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of roles</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>OfficeData</name>
    <message>
        <source>A data file of the office could not be read.</source>
        <translation>无法读取本单位的数据文件。</translation>
    </message>
    <message>
        <source>A word in the office&apos;s list of readings is not written as &quot;重庆 chong qing&quot;.</source>
        <translation>本单位读音表中有一行不是“重庆 chong qing”的写法。</translation>
    </message>
</context>
<context>
    <name>Ops</name>
    <message>
        <source>The change is not complete or not in the form that this platform reads: %1.</source>
        <translation>该修改不完整，或不是平台能识别的形式：%1。</translation>
    </message>
    <message>
        <source>The change is larger than the platform accepts.</source>
        <translation>该修改超过平台允许的大小。</translation>
    </message>
    <message>
        <source>Another change was sent under this number before.</source>
        <translation>此编号之前已用于另一项修改。</translation>
    </message>
    <message>
        <source>This record is being worked on by its department or is not yours.</source>
        <translation>该记录所属部门正在修改，或者该记录不归您办理。</translation>
    </message>
    <message>
        <source>Already handled by %1 (%2) at %3.</source>
        <translation>已被%1（%2）于 %3 处理。</translation>
    </message>
    <message>
        <source>Another change of the same record is in this batch; this one comes after it.</source>
        <translation>本批中已有同一记录的另一项修改，此项随后处理。</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Office head</source>
        <translation>工作机构负责人</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>督办人员</translation>
    </message>
    <message>
        <source>Authority reviewer</source>
        <translation>主管部门审核人</translation>
    </message>
    <message>
        <source>A person or department is described incompletely.</source>
        <translation>人员或部门信息不完整。</translation>
    </message>
    <message>
        <source>There is no role &quot;%1&quot;.</source>
        <translation>没有“%1”这一角色。</translation>
    </message>
    <message>
        <source>Department head</source>
        <translation>部门负责人</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Administrator of the office</source>
        <translation>单位管理员</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Dashboard</source>
        <translation>期限看板</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>期限看板(&amp;D)</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>数据目录</translation>
    </message>
    <message>
        <source>&amp;Catalog</source>
        <translation>目录(&amp;C)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>共享申请</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>共享申请(&amp;R)</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>同步(&amp;S)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>质量(&amp;Q)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>目录审核</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>目录审核(&amp;V)</translation>
    </message>
    <message>
        <source>One source</source>
        <translation>一数一源</translation>
    </message>
    <message>
        <source>&amp;One source</source>
        <translation>一数一源(&amp;O)</translation>
    </message>
</context>
<context>
    <name>PlatformMain</name>
    <message>
        <source>--database sqlite:FILE is needed.</source>
        <translation>需要参数 --database sqlite:FILE。</translation>
    </message>
    <message>
        <source>--listen HOST:PORT is needed.</source>
        <translation>需要参数 --listen HOST:PORT。</translation>
    </message>
    <message>
        <source>--cert FILE and --key FILE are needed.</source>
        <translation>需要参数 --cert FILE 和 --key FILE。</translation>
    </message>
    <message>
        <source>--%1 wants a number.</source>
        <translation>--%1 的值应为数字。</translation>
    </message>
    <message>
        <source>At least one thread and one second are needed.</source>
        <translation>线程数和秒数至少为 1。</translation>
    </message>
    <message>
        <source>The seed file cannot be read.</source>
        <translation>无法读取种子文件。</translation>
    </message>
    <message>
        <source>The reference central platform for government data sharing.</source>
        <translation>政务数据共享参考平台。</translation>
    </message>
    <message>
        <source>Where the data are kept.</source>
        <translation>数据的存放位置。</translation>
    </message>
    <message>
        <source>Address to listen at; port 0 takes any free one.</source>
        <translation>监听地址；端口为 0 时自动选用空闲端口。</translation>
    </message>
    <message>
        <source>Certificate with its chain, PEM.</source>
        <translation>证书及证书链，PEM 格式。</translation>
    </message>
    <message>
        <source>Private key of the certificate, PEM.</source>
        <translation>证书的私钥，PEM 格式。</translation>
    </message>
    <message>
        <source>Departments and users, JSON.</source>
        <translation>部门和用户，JSON 格式。</translation>
    </message>
    <message>
        <source>Folder with the office&apos;s own rules, calendars and dictionaries.</source>
        <translation>本单位自有规则、日历和字典所在文件夹。</translation>
    </message>
    <message>
        <source>How long a sign-in lasts.</source>
        <translation>登录的有效时长。</translation>
    </message>
    <message>
        <source>How many connections are served at the same time.</source>
        <translation>同时处理的连接数。</translation>
    </message>
    <message>
        <source>How long a client may take to send a request.</source>
        <translation>客户端发送一个请求的最长时间。</translation>
    </message>
    <message>
        <source>Fill an empty database with demo data.</source>
        <translation>用演示数据填充空数据库。</translation>
    </message>
    <message>
        <source>How many demo entries.</source>
        <translation>演示目录条目的数量。</translation>
    </message>
    <message>
        <source>How many demo requests.</source>
        <translation>演示共享申请的数量。</translation>
    </message>
    <message>
        <source>Only options are taken.</source>
        <translation>只接受选项参数。</translation>
    </message>
    <message>
        <source>Only check the log of acts, print its head and end.</source>
        <translation>只检查操作日志，输出其末端标记后退出。</translation>
    </message>
    <message>
        <source>Head of the log as it was printed earlier.</source>
        <translation>此前输出的日志末端标记。</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>The platform cannot store anything at the moment. Nothing is lost; it will be sent again.</source>
        <translation>平台暂时无法保存数据。数据没有丢失，稍后会重新发送。</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The profile folder may not be written to. Choose another folder or ask for the permission.</source>
        <translation>工作文件夹不可写。请另选文件夹或申请权限。</translation>
    </message>
    <message>
        <source>There is no profile in this folder. Make one with &quot;init&quot;.</source>
        <translation>该文件夹中没有工作数据。请先用“init”建立。</translation>
    </message>
    <message>
        <source>This profile is open in another window or program already. Use that one, or close it first.</source>
        <translation>该工作文件夹已在另一窗口或程序中打开。请使用已打开的窗口，或先将其关闭。</translation>
    </message>
</context>
<context>
    <name>ProposalOps</name>
    <message>
        <source>An entry of the proposal is not published (any more): %1.</source>
        <translation>建议中的目录条目未发布或已不再发布：%1。</translation>
    </message>
    <message>
        <source>An entry of the proposal belongs to another department: %1.</source>
        <translation>建议中的目录条目属于其他部门：%1。</translation>
    </message>
    <message>
        <source>This step was recorded before.</source>
        <translation>该步骤已记录过。</translation>
    </message>
    <message>
        <source>A proposal is withdrawn, never deleted.</source>
        <translation>建议只能撤回，不能删除。</translation>
    </message>
    <message>
        <source>The change names no command.</source>
        <translation>该修改没有说明要办理的事项。</translation>
    </message>
    <message>
        <source>The platform does not know this proposal.</source>
        <translation>平台上没有该建议。</translation>
    </message>
    <message>
        <source>This proposal concerns other departments.</source>
        <translation>该建议与本部门无关。</translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>&quot;%1&quot; is not the code of a region (GB/T 2260, six digits).</source>
        <translation>“%1”不是行政区划代码（GB/T 2260，六位数字）。</translation>
    </message>
    <message>
        <source>National authority</source>
        <translation>国家级主管部门</translation>
    </message>
    <message>
        <source>Authority of the province</source>
        <translation>省级主管部门</translation>
    </message>
    <message>
        <source>Authority of the city</source>
        <translation>市级主管部门</translation>
    </message>
    <message>
        <source>Authority of the county</source>
        <translation>县级主管部门</translation>
    </message>
</context>
<context>
    <name>RejectedRows</name>
    <message>
        <source>Why it was not imported</source>
        <translation>未导入的原因</translation>
    </message>
</context>
<context>
    <name>Request</name>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>One-time notice given</source>
        <translation>已作一次性告知</translation>
    </message>
    <message>
        <source>Supplemented</source>
        <translation>已补正</translation>
    </message>
    <message>
        <source>Reply extended</source>
        <translation>已延长答复期限</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已同意共享</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不同意共享</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已提供数据</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Not submitted</source>
        <translation>未提交</translation>
    </message>
    <message>
        <source>Waiting for receipt</source>
        <translation>待登记收到</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Waiting for the supplement</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Approved, to be delivered</source>
        <translation>已同意，待提供</translation>
    </message>
    <message>
        <source>There is no event &quot;%1&quot; of a request.</source>
        <translation>共享申请没有“%1”这一事件。</translation>
    </message>
    <message>
        <source>There is no phase &quot;%1&quot; of a request.</source>
        <translation>共享申请没有“%1”这一阶段。</translation>
    </message>
    <message>
        <source>A request is not written as it must be.</source>
        <translation>共享申请的数据格式不正确。</translation>
    </message>
    <message>
        <source>Delivery confirmed</source>
        <translation>已确认接收</translation>
    </message>
    <message>
        <source>Delivery contested</source>
        <translation>已对提供结果提出异议</translation>
    </message>
    <message>
        <source>Sharing suspended</source>
        <translation>共享已暂停</translation>
    </message>
    <message>
        <source>Sharing resumed</source>
        <translation>共享已恢复</translation>
    </message>
    <message>
        <source>Sharing terminated</source>
        <translation>共享已终止</translation>
    </message>
    <message>
        <source>Sharing changed</source>
        <translation>共享已变更</translation>
    </message>
    <message>
        <source>Use recorded</source>
        <translation>已登记使用记录</translation>
    </message>
    <message>
        <source>Use ended</source>
        <translation>使用已结束</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已分办</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Correction asked for</source>
        <translation>已提出校核</translation>
    </message>
    <message>
        <source>Correction answered</source>
        <translation>校核已反馈</translation>
    </message>
    <message>
        <source>Consultation recorded</source>
        <translation>已记录协商</translation>
    </message>
    <message>
        <source>Dispute put before the authority</source>
        <translation>争议已提请主管部门协调</translation>
    </message>
    <message>
        <source>Dispute settled</source>
        <translation>争议已协调处理</translation>
    </message>
    <message>
        <source>Use outside the scope reported</source>
        <translation>已报告超范围使用</translation>
    </message>
    <message>
        <source>Use outside the scope answered</source>
        <translation>已回复超范围使用报告</translation>
    </message>
    <message>
        <source>Step of a newer version</source>
        <translation>新版本的办理步骤</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>RequestDecision</name>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Record receipt</source>
        <translation>登记收到</translation>
    </message>
    <message>
        <source>One-time notice…</source>
        <translation>一次性告知…</translation>
    </message>
    <message>
        <source>Supplement…</source>
        <translation>补正材料…</translation>
    </message>
    <message>
        <source>Extend the reply…</source>
        <translation>延长答复期限…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>同意共享…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>不同意共享…</translation>
    </message>
    <message>
        <source>Record delivery…</source>
        <translation>登记提供…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>The request has not been submitted.</source>
        <translation>申请尚未提交。</translation>
    </message>
    <message>
        <source>Record the receipt first: the limit of the reply counts from it.</source>
        <translation>请先登记收到：答复期限自收到之日起算。</translation>
    </message>
    <message>
        <source>The one-time notice has been given; the requester has not supplemented the material yet.</source>
        <translation>已作一次性告知，需求部门尚未补正材料。</translation>
    </message>
    <message>
        <source>No supplement has been asked for.</source>
        <translation>未要求补正材料。</translation>
    </message>
    <message>
        <source>Nothing may be delivered before the request is approved.</source>
        <translation>同意共享之前不得提供数据。</translation>
    </message>
    <message>
        <source>The data have been delivered already.</source>
        <translation>数据已经提供。</translation>
    </message>
    <message>
        <source>The reply has been given already; there is only one.</source>
        <translation>已经答复；答复只有一次。</translation>
    </message>
    <message>
        <source>The requester has withdrawn the request.</source>
        <translation>需求部门已撤回申请。</translation>
    </message>
    <message>
        <source>This is not possible now: %1.</source>
        <translation>当前状态不能进行此操作：%1。</translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; reads requests but does not act on them.</source>
        <translation>“%1”角色只能查看共享申请，不能办理。</translation>
    </message>
    <message>
        <source>Only the department that asks for the data may do this.</source>
        <translation>只有需求部门可以进行此操作。</translation>
    </message>
    <message>
        <source>Only the department that provides the data may do this.</source>
        <translation>只有提供部门可以进行此操作。</translation>
    </message>
    <message>
        <source>The one-time notice has been given already; by law there is no second one.</source>
        <translation>已作一次性告知；依法不得再次告知。</translation>
    </message>
    <message>
        <source>The reply has been extended already; that is possible once.</source>
        <translation>答复期限已延长过；只能延长一次。</translation>
    </message>
    <message>
        <source>The limit of the reply ended on %1; it can no longer be extended.</source>
        <translation>答复期限已于%1届满，不能再延长。</translation>
    </message>
    <message>
        <source>Choose the entry that is asked for.</source>
        <translation>请选择所申请的目录条目。</translation>
    </message>
    <message>
        <source>The providing department is missing.</source>
        <translation>缺少提供部门。</translation>
    </message>
    <message>
        <source>The requesting department is missing.</source>
        <translation>缺少需求部门。</translation>
    </message>
    <message>
        <source>State the legal basis of the use.</source>
        <translation>请填写使用依据。</translation>
    </message>
    <message>
        <source>State the scenario in which the data are used.</source>
        <translation>请填写使用场景。</translation>
    </message>
    <message>
        <source>State the scope of the use.</source>
        <translation>请填写使用范围。</translation>
    </message>
    <message>
        <source>Choose how the data are to be shared.</source>
        <translation>请选择共享方式。</translation>
    </message>
    <message>
        <source>Name the office head who agreed to the application.</source>
        <translation>请填写同意申请的工作机构负责人姓名。</translation>
    </message>
    <message>
        <source>A department cannot ask itself for data.</source>
        <translation>部门不能向自己申请数据。</translation>
    </message>
    <message>
        <source>This entry is not shared; its catalog states the reason and the legal basis.</source>
        <translation>该条目不予共享，理由和依据见目录。</translation>
    </message>
    <message>
        <source>The entry does not say whether it is shared with or without conditions.</source>
        <translation>该条目未注明是无条件共享还是有条件共享。</translation>
    </message>
    <message>
        <source>Tick at least one data item.</source>
        <translation>请至少勾选一个数据项。</translation>
    </message>
    <message>
        <source>The data items and their names do not match.</source>
        <translation>数据项与其名称不一致。</translation>
    </message>
    <message>
        <source>State until when the data are used.</source>
        <translation>请填写使用时限。</translation>
    </message>
    <message>
        <source>The time limit of use must lie after today.</source>
        <translation>使用时限须晚于今日。</translation>
    </message>
    <message>
        <source>The application is missing.</source>
        <translation>缺少申请内容。</translation>
    </message>
    <message>
        <source>Name everything that is missing; there is only one notice.</source>
        <translation>请列出全部缺少的内容；只告知一次。</translation>
    </message>
    <message>
        <source>State what is supplemented.</source>
        <translation>请填写补正的内容。</translation>
    </message>
    <message numerus="yes">
        <source>The reply can be extended by 1 to %n working day(s).</source>
        <translation>
            <numerusform>答复期限可延长1至%n个工作日。</numerusform>
        </translation>
    </message>
    <message>
        <source>State why the reply is extended; the requester is told.</source>
        <translation>请填写延长的理由；理由将告知需求部门。</translation>
    </message>
    <message>
        <source>State the reason: a rejection without a reason is not possible.</source>
        <translation>请填写理由：不同意共享必须说明理由。</translation>
    </message>
    <message>
        <source>Choose how the data were delivered.</source>
        <translation>请选择提供数据的方式。</translation>
    </message>
    <message>
        <source>State the service address, the exchange task or the file.</source>
        <translation>请填写服务地址、交换任务或文件。</translation>
    </message>
    <message>
        <source>State why the request is withdrawn.</source>
        <translation>请填写撤回的理由。</translation>
    </message>
    <message>
        <source>Name the office head who agreed.</source>
        <translation>请填写同意的工作机构负责人姓名。</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot; on a request.</source>
        <translation>共享申请没有“%1”这一操作。</translation>
    </message>
    <message>
        <source>This is too long: %1 characters, at most %2.</source>
        <translation>内容过长：%1 个字符，最多 %2 个。</translation>
    </message>
    <message>
        <source>There is an invisible control character in it (U+%1). Type the text anew.</source>
        <translation>文字中含有不可见的控制字符（U+%1），请重新输入。</translation>
    </message>
    <message>
        <source>State what is wrong with the delivery.</source>
        <translation>请写明提供结果的问题。</translation>
    </message>
    <message>
        <source>State what the data were used for, and how often.</source>
        <translation>请写明数据的用途和使用次数。</translation>
    </message>
    <message>
        <source>State which data are wrong, and how you know.</source>
        <translation>请写明哪些数据有误及依据。</translation>
    </message>
    <message>
        <source>State what was verified and corrected.</source>
        <translation>请写明核实和更正的情况。</translation>
    </message>
    <message>
        <source>State what the departments do not agree on.</source>
        <translation>请写明双方的分歧。</translation>
    </message>
    <message>
        <source>State how the dispute is settled.</source>
        <translation>请写明争议的处理意见。</translation>
    </message>
    <message>
        <source>State how the data were used outside the scope.</source>
        <translation>请写明超范围使用的情况。</translation>
    </message>
    <message>
        <source>State what was done about it.</source>
        <translation>请写明处理情况。</translation>
    </message>
    <message>
        <source>State the reason.</source>
        <translation>请写明理由。</translation>
    </message>
    <message>
        <source>Record when, with whom and with what result the other department was consulted.</source>
        <translation>请写明何时、与何人协商及协商结果。</translation>
    </message>
    <message>
        <source>State how it was reported to the authority.</source>
        <translation>请写明向主管部门报告的情况。</translation>
    </message>
    <message>
        <source>State the conditions of the use from now on.</source>
        <translation>请写明变更后的使用条件。</translation>
    </message>
    <message>
        <source>Choose who is to work on it.</source>
        <translation>请选择承办人。</translation>
    </message>
    <message>
        <source>Choose what is answered.</source>
        <translation>请选择要答复的事项。</translation>
    </message>
    <message>
        <source>Choose the result: verified, corrected, or no error.</source>
        <translation>请选择结果：已核实、已更正或无误。</translation>
    </message>
    <message>
        <source>The region of the requesting department is missing.</source>
        <translation>缺少需求部门的行政区划。</translation>
    </message>
    <message>
        <source>The region of the providing department is missing.</source>
        <translation>缺少提供部门的行政区划。</translation>
    </message>
    <message>
        <source>A data item is decided that was not asked for, or twice: %1.</source>
        <translation>有数据项未被申请或重复作出决定：%1。</translation>
    </message>
    <message>
        <source>State the reason why the data item &quot;%1&quot; is not shared.</source>
        <translation>请写明不同意共享数据项“%1”的理由。</translation>
    </message>
    <message>
        <source>Decide on each data item that was asked for.</source>
        <translation>请对申请的每个数据项作出决定。</translation>
    </message>
    <message>
        <source>No data item is approved; reject the request instead.</source>
        <translation>没有同意任何数据项，请改为不同意共享。</translation>
    </message>
    <message>
        <source>Answer each question of the review.</source>
        <translation>请逐项填写审核清单。</translation>
    </message>
    <message>
        <source>Record the review first: lawful, within the conditions, safety assessment of sharing.</source>
        <translation>请先填写审核清单：合法性、是否符合使用条件、共享安全性评估。</translation>
    </message>
    <message>
        <source>The review does not say yes to each question; such a request is not approved.</source>
        <translation>审核清单并非各项均通过，不能同意共享。</translation>
    </message>
    <message>
        <source>There is nothing of that kind to answer.</source>
        <translation>没有此类待答复的事项。</translation>
    </message>
    <message>
        <source>This was answered on %1 already.</source>
        <translation>该事项已于 %1 答复。</translation>
    </message>
    <message>
        <source>The time limit of use ends on %1 only; state why the use ends before.</source>
        <translation>使用时限至 %1 届满，请写明提前结束使用的原因。</translation>
    </message>
    <message>
        <source>Approve in part…</source>
        <translation>部分同意…</translation>
    </message>
    <message>
        <source>Confirm the delivery…</source>
        <translation>确认接收…</translation>
    </message>
    <message>
        <source>Contest the delivery…</source>
        <translation>对提供结果提出异议…</translation>
    </message>
    <message>
        <source>Suspend the sharing…</source>
        <translation>暂停共享…</translation>
    </message>
    <message>
        <source>Resume the sharing…</source>
        <translation>恢复共享…</translation>
    </message>
    <message>
        <source>Terminate the sharing…</source>
        <translation>终止共享…</translation>
    </message>
    <message>
        <source>Change the sharing…</source>
        <translation>变更共享…</translation>
    </message>
    <message>
        <source>Record the use…</source>
        <translation>登记使用记录…</translation>
    </message>
    <message>
        <source>End the use…</source>
        <translation>结束使用…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分办…</translation>
    </message>
    <message>
        <source>Record the review…</source>
        <translation>填写审核清单…</translation>
    </message>
    <message>
        <source>Ask for a correction…</source>
        <translation>提出校核…</translation>
    </message>
    <message>
        <source>Answer the correction…</source>
        <translation>反馈校核结果…</translation>
    </message>
    <message>
        <source>Record a consultation…</source>
        <translation>记录协商…</translation>
    </message>
    <message>
        <source>Put before the authority…</source>
        <translation>提请主管部门协调…</translation>
    </message>
    <message>
        <source>Settle the dispute…</source>
        <translation>协调处理争议…</translation>
    </message>
    <message>
        <source>Report use outside the scope…</source>
        <translation>报告超范围使用…</translation>
    </message>
    <message>
        <source>Answer the report…</source>
        <translation>回复超范围使用报告…</translation>
    </message>
    <message>
        <source>The reply has been given already, by %1 on %2; there is only one.</source>
        <translation>%1已于 %2 作出答复；答复只有一次。</translation>
    </message>
    <message>
        <source>The data have not been delivered yet.</source>
        <translation>数据尚未提供。</translation>
    </message>
    <message>
        <source>The delivery has been confirmed; the data are in use.</source>
        <translation>已确认接收，数据正在使用。</translation>
    </message>
    <message>
        <source>The use has ended; to go on using the data, a new application renews it.</source>
        <translation>使用已结束；需要继续使用的，重新申请。</translation>
    </message>
    <message>
        <source>The sharing was terminated on %1.</source>
        <translation>共享已于 %1 终止。</translation>
    </message>
    <message>
        <source>This has been done already; it is possible once.</source>
        <translation>该事项已办理过，只能办理一次。</translation>
    </message>
    <message>
        <source>Only the two departments of the request may do this.</source>
        <translation>只有该申请的供需双方部门可以办理。</translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; may not do this.</source>
        <translation>“%1”角色不能办理此事项。</translation>
    </message>
    <message>
        <source>Only the office head gives this, in the own name; propose it to the office head.</source>
        <translation>该事项只能由工作机构负责人本人作出，请提请负责人同意。</translation>
    </message>
    <message>
        <source>The table of the moves of a request is missing.</source>
        <translation>缺少申请流转表。</translation>
    </message>
    <message>
        <source>The sharing has been suspended since %1; resume it first.</source>
        <translation>共享自 %1 起已暂停，请先恢复共享。</translation>
    </message>
    <message>
        <source>The sharing is not suspended.</source>
        <translation>共享未处于暂停状态。</translation>
    </message>
    <message>
        <source>The other department has asked for no correction that is not answered.</source>
        <translation>对方部门没有待反馈的校核申请。</translation>
    </message>
    <message>
        <source>No use outside the scope is reported that is not answered.</source>
        <translation>没有待回复的超范围使用报告。</translation>
    </message>
    <message>
        <source>The dispute is before the authority already.</source>
        <translation>争议已提请主管部门协调。</translation>
    </message>
    <message>
        <source>The two departments consult first; record the consultation.</source>
        <translation>争议先由双方协商，请先记录协商。</translation>
    </message>
    <message>
        <source>No dispute about this request is before the authority.</source>
        <translation>该申请没有提请主管部门协调的争议。</translation>
    </message>
</context>
<context>
    <name>RequestMoves</name>
    <message>
        <source>Requester</source>
        <translation>需求部门</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供部门</translation>
    </message>
    <message>
        <source>Either department</source>
        <translation>任一方部门</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>主管部门</translation>
    </message>
    <message>
        <source>before the limit of the reply ends</source>
        <translation>答复期限届满之前</translation>
    </message>
    <message>
        <source>conditional data: the checklist of the review says yes</source>
        <translation>有条件共享的：审核清单各项均通过</translation>
    </message>
    <message>
        <source>the sharing is not suspended</source>
        <translation>共享未暂停</translation>
    </message>
    <message>
        <source>the sharing is suspended</source>
        <translation>共享已暂停</translation>
    </message>
    <message>
        <source>the other department has asked for it</source>
        <translation>对方部门已提出校核</translation>
    </message>
    <message>
        <source>a report is not answered yet</source>
        <translation>有待回复的报告</translation>
    </message>
    <message>
        <source>no dispute waits for the authority</source>
        <translation>没有提请主管部门协调的争议</translation>
    </message>
    <message>
        <source>a consultation is recorded</source>
        <translation>已记录协商</translation>
    </message>
    <message>
        <source>the dispute is before the authority</source>
        <translation>争议已提请主管部门协调</translation>
    </message>
    <message>
        <source>command %1, member %2</source>
        <translation>命令 %1，成员 %2</translation>
    </message>
    <message>
        <source>command %1, member %2: %3</source>
        <translation>命令 %1，成员 %2：%3</translation>
    </message>
    <message>
        <source>A move of a request is not written as it must be.</source>
        <translation>申请流转表中有一行格式不正确。</translation>
    </message>
    <message>
        <source>The file of the moves of a request is not valid JSON.</source>
        <translation>申请流转表文件不是有效的 JSON。</translation>
    </message>
    <message>
        <source>at byte %1: %2</source>
        <translation>第 %1 字节：%2</translation>
    </message>
    <message>
        <source>A move of a request names a limit that there is not.</source>
        <translation>申请流转表中引用了不存在的期限。</translation>
    </message>
    <message>
        <source>command %1, limit %2</source>
        <translation>命令 %1，期限 %2</translation>
    </message>
</context>
<context>
    <name>RequestOps</name>
    <message>
        <source>An application goes out in the name of the own department.</source>
        <translation>只能以本部门名义提出共享申请。</translation>
    </message>
    <message>
        <source>The entry asked for is not published (any more).</source>
        <translation>所申请的目录条目尚未发布或已撤回。</translation>
    </message>
    <message>
        <source>The entry asked for belongs to another department.</source>
        <translation>所申请的目录条目属于另一个部门。</translation>
    </message>
    <message>
        <source>The sharing type of the entry has changed. Look at the entry and apply again.</source>
        <translation>该目录条目的共享类型已变化，请查看后重新申请。</translation>
    </message>
    <message>
        <source>This step was recorded before.</source>
        <translation>该步骤之前已经记录。</translation>
    </message>
    <message>
        <source>A request is withdrawn, never deleted.</source>
        <translation>共享申请只能撤回，不能删除。</translation>
    </message>
    <message>
        <source>The change names no command.</source>
        <translation>该修改没有说明要办理的事项。</translation>
    </message>
    <message>
        <source>The platform does not know this request.</source>
        <translation>平台没有这个共享申请。</translation>
    </message>
    <message>
        <source>This request concerns other departments.</source>
        <translation>该共享申请与本部门无关。</translation>
    </message>
    <message>
        <source>The request that is to be renewed is not one of these two departments.</source>
        <translation>要续期的申请不属于这两个部门。</translation>
    </message>
    <message>
        <source>The requesting department is in another region.</source>
        <translation>需求部门的行政区划不符。</translation>
    </message>
    <message>
        <source>The providing department is in another region.</source>
        <translation>提供部门的行政区划不符。</translation>
    </message>
    <message>
        <source>The authority of another region coordinates this dispute.</source>
        <translation>该争议由其他地区的主管部门协调。</translation>
    </message>
    <message>
        <source>This person does not work on requests in your department.</source>
        <translation>该人员不是本部门办理申请的人员。</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Saved on this computer, not yet sent</source>
        <translation>已保存在本机，尚未发送</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Conflict: please decide</source>
        <translation>有冲突，请决定</translation>
    </message>
    <message>
        <source>Refused by the platform</source>
        <translation>被平台拒绝</translation>
    </message>
</context>
<context>
    <name>Seed</name>
    <message>
        <source>The word lists for demo data are missing.</source>
        <translation>缺少演示数据的词表。</translation>
    </message>
</context>
<context>
    <name>SeedFile</name>
    <message>
        <source>A user in the seed file is not complete.</source>
        <translation>种子文件中有用户信息不完整。</translation>
    </message>
    <message>
        <source>The seed file is not JSON.</source>
        <translation>种子文件不是 JSON 格式。</translation>
    </message>
    <message>
        <source>A department in the seed file is not complete.</source>
        <translation>种子文件中有部门信息不完整。</translation>
    </message>
</context>
<context>
    <name>SourceProposal</name>
    <message>
        <source>Propose the source…</source>
        <translation>建议数源部门…</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提出建议</translation>
    </message>
    <message>
        <source>Waits for the authority</source>
        <translation>待主管部门确定</translation>
    </message>
    <message>
        <source>Name as the source…</source>
        <translation>确定为数源部门…</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>Named as the source</source>
        <translation>已确定为数源部门</translation>
    </message>
    <message>
        <source>Reject the proposal…</source>
        <translation>不采纳建议…</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>Withdraw the proposal…</source>
        <translation>撤回建议…</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>A proposal is not written as it must be.</source>
        <translation>数源部门建议的数据格式有误。</translation>
    </message>
    <message>
        <source>Say which data the proposal is about.</source>
        <translation>请写明建议涉及的数据。</translation>
    </message>
    <message>
        <source>An entry of the proposal is named twice or without its department.</source>
        <translation>建议中有条目重复或缺少所属部门。</translation>
    </message>
    <message>
        <source>A source is named for data that two departments hold at least.</source>
        <translation>至少两个部门持有的数据才需确定数源部门。</translation>
    </message>
    <message>
        <source>A proposal names at most %1 entries.</source>
        <translation>一条建议最多包含 %1 个条目。</translation>
    </message>
    <message>
        <source>The source must be one of the departments that hold the data.</source>
        <translation>数源部门须是持有该数据的部门之一。</translation>
    </message>
    <message>
        <source>Only the competent authority names the source department.</source>
        <translation>只有主管部门可以确定数源部门。</translation>
    </message>
    <message>
        <source>Only a clerk or an office head proposes a source department.</source>
        <translation>只有经办人或工作机构负责人可以建议数源部门。</translation>
    </message>
    <message>
        <source>This proposal has been made already.</source>
        <translation>该建议已提出。</translation>
    </message>
    <message>
        <source>This proposal has not been made.</source>
        <translation>该建议尚未提出。</translation>
    </message>
    <message>
        <source>This proposal is closed already: %1.</source>
        <translation>该建议已办结：%1。</translation>
    </message>
    <message>
        <source>Only the department that proposed it takes the proposal back.</source>
        <translation>只有提出建议的部门可以撤回。</translation>
    </message>
    <message>
        <source>State the reason.</source>
        <translation>请填写理由。</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The entry has changed since this was shown. Look at it again; nothing was decided.</source>
        <translation>显示之后条目又有变化。请重新查看；尚未作出决定。</translation>
    </message>
    <message>
        <source>There is no conflict here (any more).</source>
        <translation>这里没有冲突，或冲突已解决。</translation>
    </message>
    <message>
        <source>%1 has acted on this request at %2 already. Your text: %3</source>
        <translation>%1已于%2办理此申请。您填写的内容：%3</translation>
    </message>
    <message>
        <source>The entry was deleted at the platform. Keep yours to make it anew.</source>
        <translation>该条目已在平台上删除。保留本机内容将重新建立条目。</translation>
    </message>
    <message>
        <source>An act on a request cannot be repeated over another one; look at the request and decide anew.</source>
        <translation>对申请的办理不能覆盖他人的办理；请查看申请后重新决定。</translation>
    </message>
    <message>
        <source>This change is not waiting any more.</source>
        <translation>这项更改已不在待发送之列。</translation>
    </message>
    <message>
        <source>This change may have reached the platform already; it can no longer be given up here.</source>
        <translation>这项更改可能已到达平台，不能再在此放弃。</translation>
    </message>
    <message>
        <source>This record is not here (any more).</source>
        <translation>这条记录不存在或已不在此处。</translation>
    </message>
    <message>
        <source>Only a draft that was never published can be deleted. Withdraw the entry instead.</source>
        <translation>只有从未发布过的草稿可以删除。请改为撤回该条目。</translation>
    </message>
    <message>
        <source>This entry has a conflict; decide it on the Sync page first.</source>
        <translation>该条目有冲突，请先在“同步”页作出决定。</translation>
    </message>
    <message>
        <source>The platform answered with a page that was not asked for; nothing was changed.</source>
        <translation>平台返回了未请求的内容；未作任何更改。</translation>
    </message>
    <message>
        <source>%1 has acted on this request at %2 already.</source>
        <translation>%1已于%2办理此申请。</translation>
    </message>
    <message>
        <source>%1 changed the same at %2.</source>
        <translation>%1于%2修改了同一内容。</translation>
    </message>
    <message>
        <source>This is another platform than the one this profile belongs to. Nothing was sent or changed.</source>
        <translation>这不是本工作文件夹所属的平台。未发送也未更改任何内容。</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was kept.</source>
        <translation>导入已取消，未保留任何内容。</translation>
    </message>
    <message>
        <source>The change was cancelled; nothing was changed.</source>
        <translation>已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>This group is not here (any more).</source>
        <translation>该组已不存在。</translation>
    </message>
    <message>
        <source>The file has this entry twice; the first one counts.</source>
        <translation>文件中此条目出现两次，以第一次为准。</translation>
    </message>
    <message>
        <source>There is no import that can be undone.</source>
        <translation>没有可以撤销的导入。</translation>
    </message>
    <message>
        <source>Undoing was cancelled; nothing was changed.</source>
        <translation>撤销已取消，未作任何改动。</translation>
    </message>
    <message>
        <source>It was deleted since.</source>
        <translation>导入后已被删除。</translation>
    </message>
    <message>
        <source>It was changed since.</source>
        <translation>导入后已被修改。</translation>
    </message>
    <message>
        <source>A mapping of columns needs a name to be remembered.</source>
        <translation>列对应方案须有名称才能记住。</translation>
    </message>
    <message>
        <source>Give the search a name.</source>
        <translation>请为该搜索取一个名称。</translation>
    </message>
    <message>
        <source>There is a search of this name already. Choose another name.</source>
        <translation>已有同名的搜索，请换一个名称。</translation>
    </message>
    <message>
        <source>This search is not here any more.</source>
        <translation>该搜索已不存在。</translation>
    </message>
    <message>
        <source>This proposal is not here (any more).</source>
        <translation>该建议已不存在。</translation>
    </message>
    <message>
        <source>%1 has acted on this proposal at %2 already. Your text: %3</source>
        <translation>%1已于%2办理此建议。您填写的内容：%3</translation>
    </message>
    <message>
        <source>An act on a proposal cannot be repeated over another one; look at the proposal and decide anew.</source>
        <translation>他人已处理该建议，不能直接覆盖；请查看建议后重新决定。</translation>
    </message>
    <message>
        <source>%1 has acted on this proposal at %2 already.</source>
        <translation>%1已于%2办理此建议。</translation>
    </message>
    <message>
        <source>The file could not be read; nothing was attached.</source>
        <translation>文件无法读取，未添加附件。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>The attachment could not be stored in the profile; nothing was attached. Perhaps the disk is full.</source>
        <translation>附件无法存入本机档案，未添加。可能磁盘已满。</translation>
    </message>
    <message>
        <source>The attachment is not on this computer yet. Sign in, so that it can be fetched.</source>
        <translation>附件尚未下载到本机。请登录后获取。</translation>
    </message>
    <message>
        <source>The copy of the attachment in the profile cannot be read.</source>
        <translation>本机档案中的附件副本无法读取。</translation>
    </message>
    <message>
        <source>The copy of the attachment in the profile is damaged.</source>
        <translation>本机档案中的附件副本已损坏。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>文件无法写入。</translation>
    </message>
    <message>
        <source>%1 changed this on this computer, and the change has not been sent yet. It goes out first: %1 has to sign in here and sync. Nothing was changed.</source>
        <translation>%1 在本机上修改过此项，修改尚未发送。须先由 %1 在此登录并同步，将其发出。本次未作任何更改。</translation>
    </message>
    <message>
        <source>What was put before the office head is not here (any more).</source>
        <translation>这项提请同意的事项（已）不在本机。</translation>
    </message>
    <message>
        <source>%1 has decided on what was put before the office head at %2 already. Your text: %3</source>
        <translation>%1已于 %2 对提请同意的事项作出决定。您的文字：%3</translation>
    </message>
    <message>
        <source>%1 has decided on what was put before the office head at %2 already.</source>
        <translation>%1已于 %2 对提请同意的事项作出决定。</translation>
    </message>
</context>
<context>
    <name>SyncEngine</name>
    <message>
        <source>The platform&apos;s answer to the sign-in is incomplete.</source>
        <translation>平台的登录应答不完整。</translation>
    </message>
    <message>
        <source>The platform and this program speak different versions of the protocol. Everything saved here is kept.</source>
        <translation>平台与本程序的协议版本不同。本机保存的内容全部保留。</translation>
    </message>
    <message>
        <source>The platform names nothing that this person may see.</source>
        <translation>平台没有给出该用户可查看的内容。</translation>
    </message>
    <message>
        <source>The platform sends the same page again and again; syncing was stopped.</source>
        <translation>平台反复返回同一内容，同步已停止。</translation>
    </message>
</context>
<context>
    <name>SyncPhase</name>
    <message>
        <source>No platform set</source>
        <translation>未设置平台</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>Offline: work goes on here</source>
        <translation>离线：可继续在本机工作</translation>
    </message>
    <message>
        <source>Sync stopped: please look</source>
        <translation>同步已停止：请查看</translation>
    </message>
</context>
<context>
    <name>TableFinding</name>
    <message>
        <source>The cell shows the error %1; it has no value. Correct the formula or type the value.</source>
        <translation>该单元格显示错误 %1，没有值。请更正公式或直接录入数值。</translation>
    </message>
    <message>
        <source>The cell is a formula that was never calculated. Open the file in Excel, WPS or LibreOffice and save it, or type the value.</source>
        <translation>该单元格是从未计算过的公式。请用 Excel、WPS 或 LibreOffice 打开并保存文件，或直接录入数值。</translation>
    </message>
    <message>
        <source>%1 is a number of more than 15 digits; spreadsheets lose the last ones. Format the cell as text and type it again.</source>
        <translation>%1 是超过 15 位的数字，电子表格会丢失末尾几位。请将单元格设为文本格式后重新录入。</translation>
    </message>
    <message numerus="yes">
        <source>%n more cell(s) without a usable value</source>
        <translation>
            <numerusform>另有 %n 个单元格没有可用的值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold formulas; the values of the last save are read</source>
        <translation>
            <numerusform>%n 个单元格为公式，按上次保存时的值读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are hidden; they are read like the others</source>
        <translation>
            <numerusform>%n 行已隐藏，与其他行一样读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) are hidden; they are read like the others</source>
        <translation>
            <numerusform>%n 列已隐藏，与其他列一样读取</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet is hidden; it is read only when it is chosen</source>
        <translation>该工作表已隐藏，只有选中它才会读取</translation>
    </message>
    <message numerus="yes">
        <source>%n merged area(s); each of their rows gets the value</source>
        <translation>
            <numerusform>%n 处合并单元格，其中每一行都取该值</numerusform>
        </translation>
    </message>
    <message>
        <source>The workbook has macros; they are not run</source>
        <translation>工作簿含有宏，不会运行</translation>
    </message>
    <message>
        <source>The file&apos;s name does not fit what it holds; it is read as %1</source>
        <translation>文件名与内容不符，按 %1 读取</translation>
    </message>
    <message>
        <source>The sheet is hidden; its table is read</source>
        <translation>该工作表已隐藏，其中的表格会被读取</translation>
    </message>
    <message numerus="yes">
        <source>Full-width letters and digits were read as ordinary ones in %n cell(s)</source>
        <translation>
            <numerusform>%n 个单元格中的全角字母和数字已按半角读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) where a date is expected were read as a spreadsheet counts days (%1)</source>
        <translation>
            <numerusform>应为日期处的 %n 个数字已按电子表格的天数换算（%1）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>The answer of %1 is incomplete or damaged. Nothing of it was used; it is tried again.</source>
        <translation>%1的应答不完整或已损坏，未予采用，将重试。</translation>
    </message>
    <message>
        <source>The platform&apos;s answer does not fit what was asked. Nothing of it was used.</source>
        <translation>平台的应答与请求不符，未予采用。</translation>
    </message>
    <message>
        <source>%1 points to another address. It was not followed; ask the administrator for the platform&apos;s new address.</source>
        <translation>%1指向了其他地址，程序没有跟随。请向管理员询问平台的新地址。</translation>
    </message>
    <message>
        <source>The service at %1 reports a fault (%2). Everything saved here is kept; it is tried again.</source>
        <translation>%1的服务报告故障（%2）。本机保存的内容全部保留，将重试。</translation>
    </message>
    <message>
        <source>What answers at %1 is not the platform; perhaps the network asks for a sign-in first. Nothing was changed.</source>
        <translation>%1的应答并非来自平台，可能需要先登录网络。未作任何更改。</translation>
    </message>
    <message>
        <source>Sign in again to sync.</source>
        <translation>请重新登录后同步。</translation>
    </message>
    <message>
        <source>The platform does not allow this to your role.</source>
        <translation>平台不允许您的角色进行此操作。</translation>
    </message>
    <message>
        <source>The platform&apos;s history has changed (it may have been restored from a backup). Nothing was changed here; ask the administrator before syncing again.</source>
        <translation>平台的历史记录有变（可能从备份恢复）。本机未作更改；再次同步前请询问管理员。</translation>
    </message>
    <message>
        <source>The platform does not take that much at once.</source>
        <translation>平台一次不能接收这么多内容。</translation>
    </message>
    <message>
        <source>The platform needs a newer version of this program. Everything saved here is kept until then.</source>
        <translation>平台要求更新版本的程序。在此之前本机保存的内容全部保留。</translation>
    </message>
    <message>
        <source>The platform is busy; it is tried again later.</source>
        <translation>平台繁忙，稍后重试。</translation>
    </message>
    <message>
        <source>The platform&apos;s address must begin with https:// and name a host.</source>
        <translation>平台地址须以https://开头并写明主机。</translation>
    </message>
    <message>
        <source>The file of the department&apos;s certificate authority could not be read.</source>
        <translation>无法读取本部门证书颁发机构的文件。</translation>
    </message>
    <message>
        <source>Syncing was cancelled. Everything saved here is kept.</source>
        <translation>同步已取消。本机保存的内容全部保留。</translation>
    </message>
    <message>
        <source>The platform&apos;s answer is larger than any real one; it was not read.</source>
        <translation>平台的应答大得不合常理，未予读取。</translation>
    </message>
    <message>
        <source>The certificate of %1 comes from an authority that this office does not know. Nothing was sent. Ask the administrator for the authority&apos;s file.</source>
        <translation>%1的证书来自本单位未知的颁发机构。未发送任何内容。请向管理员索取颁发机构的证书文件。</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired or is not valid yet. Nothing was sent. Check this computer&apos;s clock; if it is right, tell the platform&apos;s administrator.</source>
        <translation>%1的证书已过期或尚未生效。未发送任何内容。请检查本机时钟；如时钟无误，请告知平台管理员。</translation>
    </message>
    <message>
        <source>The certificate at %1 was made for another host. Nothing was sent. Check the platform&apos;s address.</source>
        <translation>%1的证书是为其他主机签发的。未发送任何内容。请检查平台地址。</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made; perhaps no HTTPS service answers there. Nothing was sent.</source>
        <translation>无法与%1建立安全连接，那里可能没有HTTPS服务。未发送任何内容。</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Everything saved here is kept and is sent later.</source>
        <translation>%1未及时应答。本机保存的内容全部保留，稍后发送。</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Everything saved here is kept and is sent later.</source>
        <translation>无法连接%1。本机保存的内容全部保留，稍后发送。</translation>
    </message>
    <message>
        <source>The connection to %1 broke off in the middle. Nothing of the answer was used; it is tried again.</source>
        <translation>与%1的连接中途断开。应答未予采用，将重试。</translation>
    </message>
</context>
<context>
    <name>WorkCalendar</name>
    <message>
        <source>line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>The calendar file is not written in UTF-8.</source>
        <translation>日历文件不是UTF-8编码。</translation>
    </message>
    <message>
        <source>A calendar file begins with the line &quot;date,kind,occasion&quot;.</source>
        <translation>日历文件的首行须为“date,kind,occasion”。</translation>
    </message>
    <message>
        <source>A calendar line has a date, a kind and an occasion.</source>
        <translation>日历的每一行须有日期、类型和事由。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write it as 2026-10-01.</source>
        <translation>“%1”不是日期，请写成2026-10-01的形式。</translation>
    </message>
    <message>
        <source>The kind of a day is &quot;off&quot; or &quot;work&quot;, not &quot;%1&quot;.</source>
        <translation>日期类型须为“off”或“work”，不能是“%1”。</translation>
    </message>
    <message>
        <source>%1 is a weekend day and needs no line.</source>
        <translation>%1是周末，不需要列出。</translation>
    </message>
    <message>
        <source>%1 is a working day anyway and needs no line.</source>
        <translation>%1本来就是工作日，不需要列出。</translation>
    </message>
    <message>
        <source>%1 stands in the calendar twice.</source>
        <translation>%1在日历中出现两次。</translation>
    </message>
    <message>
        <source>The calendar file has no days.</source>
        <translation>日历文件中没有日期。</translation>
    </message>
</context>
<context>
    <name>WorkingUser</name>
    <message>
        <source>The settings could not be written. Check that the disk is not full and the folder may be written to.</source>
        <translation>无法写入设置。请检查磁盘是否已满、文件夹是否可写。</translation>
    </message>
</context>
<context>
    <name>XlsxReader</name>
    <message>
        <source>The workbook is damaged: %1. Nothing was imported. Open it in Excel, WPS or LibreOffice, let it be repaired and save it anew.</source>
        <translation>工作簿已损坏：%1。未导入任何内容。请用 Excel、WPS 或 LibreOffice 打开，修复后重新保存。</translation>
    </message>
    <message>
        <source>The workbook unpacks to far more than a spreadsheet needs (%1). It may be made to harm the computer. Nothing was imported.</source>
        <translation>工作簿解压后远超电子表格所需（%1），可能是为损害计算机而制作的。未导入任何内容。</translation>
    </message>
    <message>
        <source>the part %1 is missing</source>
        <translation>缺少部件 %1</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked to its end</source>
        <translation>%1无法完整解压</translation>
    </message>
    <message>
        <source>%1 has changed since it was written (its checksum is wrong)</source>
        <translation>%1在写入后发生了变化（校验和不符）</translation>
    </message>
    <message>
        <source>%1 cannot be understood</source>
        <translation>%1无法识别</translation>
    </message>
    <message>
        <source>the part %1</source>
        <translation>部件 %1 </translation>
    </message>
    <message>
        <source>The workbook has no sheet with cells.</source>
        <translation>工作簿中没有含单元格的工作表。</translation>
    </message>
    <message>
        <source>it is no packed file</source>
        <translation>不是压缩格式的文件</translation>
    </message>
    <message>
        <source>%1 parts</source>
        <translation>%1 个部件</translation>
    </message>
    <message>
        <source>cell %1 of the sheet &quot;%2&quot;</source>
        <translation>工作表“%2”的单元格 %1 </translation>
    </message>
    <message>
        <source>the sheet &quot;%1&quot; after row %2</source>
        <translation>工作表“%1”第 %2 行之后</translation>
    </message>
    <message>
        <source>the sheet &quot;%1&quot;</source>
        <translation>工作表“%1”</translation>
    </message>
</context>
<context>
    <name>sharedesk::ApartPanel</name>
    <message>
        <source>Entry</source>
        <translation>目录条目</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Told from</source>
        <translation>区别于（个条目）</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>认定人</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>认定日期</translation>
    </message>
    <message>
        <source>Entries that are no duplicates</source>
        <translation>已认定不重复的条目</translation>
    </message>
    <message>
        <source>No entry was set apart. &quot;Not a duplicate&quot; in a group does it, and every later search remembers it.</source>
        <translation>尚无认定为不重复的条目。在分组中点“不是重复”即可认定，以后每次查找都会记住。</translation>
    </message>
    <message>
        <source>Compare it again</source>
        <translation>重新参与比对</translation>
    </message>
    <message>
        <source>Compare the selected entry with the others again</source>
        <translation>让选中的条目重新参与比对</translation>
    </message>
</context>
<context>
    <name>sharedesk::ApplicationDialog</name>
    <message>
        <source>Ask for data</source>
        <translation>申请数据</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Legal basis of the use</source>
        <translation>使用依据</translation>
    </message>
    <message>
        <source>Scenario of the use</source>
        <translation>使用场景</translation>
    </message>
    <message>
        <source>Scope of the use</source>
        <translation>使用范围</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Way of sharing</source>
        <translation>共享方式</translation>
    </message>
    <message>
        <source>Used until</source>
        <translation>使用时限</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Office head who agreed</source>
        <translation>同意的工作机构负责人</translation>
    </message>
    <message>
        <source>Submit the application</source>
        <translation>提交申请</translation>
    </message>
    <message>
        <source>Submit the application for data</source>
        <translation>提交数据申请</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不办理</translation>
    </message>
    <message>
        <source>Close without submitting; the text is kept</source>
        <translation>关闭但不提交，已输入的内容保留</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Tick all data items</source>
        <translation>勾选全部数据项</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Tick no data item</source>
        <translation>取消勾选全部数据项</translation>
    </message>
    <message>
        <source>Data items needed</source>
        <translation>所需数据项</translation>
    </message>
</context>
<context>
    <name>sharedesk::AssessmentEditor</name>
    <message>
        <source>“%1” is not a date. Write year-month-day, for example 2026-03-31.</source>
        <translation>“%1”不是有效日期。请按年-月-日填写，例如2026-03-31。</translation>
    </message>
    <message>
        <source>who</source>
        <translation>实施人</translation>
    </message>
    <message>
        <source>when (year-month-day)</source>
        <translation>日期（年-月-日）</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>%1: who</source>
        <translation>%1：实施人</translation>
    </message>
    <message>
        <source>%1: when</source>
        <translation>%1：日期</translation>
    </message>
    <message>
        <source>%1: result</source>
        <translation>%1：结论</translation>
    </message>
</context>
<context>
    <name>sharedesk::AttachmentList</name>
    <message>
        <source>Attach a file…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>%1: attach a file</source>
        <translation>%1：添加附件</translation>
    </message>
    <message>
        <source>A file can also be dropped here. Up to %1 each: %2.</source>
        <translation>也可将文件拖放到此处。每个文件不超过 %1，类型：%2。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1: cancel fetching</source>
        <translation>%1：取消获取</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>%1: attachment %2</source>
        <translation>%1：附件 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose files to attach</source>
        <translation>选择要添加的文件</translation>
    </message>
    <message>
        <source>Documents (%1)</source>
        <translation>文档 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Attaching…</source>
        <translation>正在添加…</translation>
    </message>
    <message>
        <source>%1 was not attached: another entry was opened meanwhile.</source>
        <translation>未添加 %1：其间打开了其他条目。</translation>
    </message>
    <message>
        <source>%1: a file with the same content is attached already.</source>
        <translation>%1：已添加过内容相同的文件。</translation>
    </message>
    <message>
        <source>No program on this computer opens %1. Save a copy instead.</source>
        <translation>本机没有可打开 %1 的程序。请另存副本。</translation>
    </message>
    <message>
        <source>Save a copy of the attachment</source>
        <translation>另存附件副本</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已另存为 %1</translation>
    </message>
    <message>
        <source>Fetching the attachment: %1 of %2</source>
        <translation>正在获取附件：%1 / %2</translation>
    </message>
    <message>
        <source>Fetching the attachment…</source>
        <translation>正在获取附件…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, why it was not attached</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>sharedesk::BulkDialog</name>
    <message>
        <source>Data items: %1</source>
        <translation>数据项：%1</translation>
    </message>
    <message>
        <source>Set to a value</source>
        <translation>设为指定内容</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Replace text in it</source>
        <translation>替换其中的文字</translation>
    </message>
    <message>
        <source>&amp;With:</source>
        <translation>替换为(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>内容(&amp;V)：</translation>
    </message>
    <message>
        <source>Text that comes instead</source>
        <translation>替换后的文字</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新内容</translation>
    </message>
    <message>
        <source>Looking at the entries</source>
        <translation>正在查看条目</translation>
    </message>
    <message>
        <source>What the change would do could not be worked out: %1</source>
        <translation>无法预览修改结果：%1</translation>
    </message>
    <message>
        <source>Looking at what the change would do…</source>
        <translation>正在预览修改结果……</translation>
    </message>
    <message>
        <source>Change many entries</source>
        <translation>批量修改</translation>
    </message>
    <message numerus="yes">
        <source>Change a field of %n entry(ies)</source>
        <translation>
            <numerusform>批量修改 %n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Field:</source>
        <translation>字段(&amp;F)：</translation>
    </message>
    <message>
        <source>C&amp;hange:</source>
        <translation>方式(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Text to look for:</source>
        <translation>查找(&amp;T)：</translation>
    </message>
    <message>
        <source>Field to change</source>
        <translation>要修改的字段</translation>
    </message>
    <message>
        <source>What happens to the field</source>
        <translation>修改方式</translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation>要查找的文字</translation>
    </message>
    <message>
        <source>&amp;Only where it is empty</source>
        <translation>仅填补空白(&amp;O)</translation>
    </message>
    <message>
        <source>Set it only where it is empty</source>
        <translation>只在该字段为空时填写</translation>
    </message>
</context>
<context>
    <name>sharedesk::BulkModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) settled</source>
        <translation>
            <numerusform>消除 %n 项问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry without a name</source>
        <translation>未命名条目</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>目录条目</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>影响</translation>
    </message>
</context>
<context>
    <name>sharedesk::BulkValue</name>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
</context>
<context>
    <name>sharedesk::CatalogPage</name>
    <message>
        <source>Delete entries</source>
        <translation>删除条目</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n entry(ies)? The deletion is sent with the next synchronisation.</source>
        <translation>
            <numerusform>确定删除%n个条目？删除操作将在下次同步时发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Delete the selected entries now</source>
        <translation>立即删除所选条目</translation>
    </message>
    <message>
        <source>Keep the selected entries</source>
        <translation>保留所选条目</translation>
    </message>
    <message>
        <source>Export the catalog</source>
        <translation>导出目录</translation>
    </message>
    <message>
        <source>catalog</source>
        <translation>数据目录</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>As&amp;k for this data</source>
        <translation>申请此数据(&amp;K)</translation>
    </message>
    <message>
        <source>Your role does not edit the catalog.</source>
        <translation>您的角色不编辑目录。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) written to %1.</source>
        <translation>
            <numerusform>已将%n个条目写入%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>导出已停止，未写入文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>共%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry matches the filter</source>
        <translation>没有符合筛选条件的条目</translation>
    </message>
    <message>
        <source>The catalog is empty</source>
        <translation>目录中还没有条目</translation>
    </message>
    <message>
        <source>Change the search text or a filter, or clear them all.</source>
        <translation>请调整搜索文字或筛选条件，或者全部清除。</translation>
    </message>
    <message>
        <source>Synchronise with the platform, import the template spreadsheet, or create the first entry.</source>
        <translation>请与平台同步、导入模板表格，或者新建第一个条目。</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>数据目录</translation>
    </message>
    <message>
        <source>&amp;New entry</source>
        <translation>新建条目(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新建条目</translation>
    </message>
    <message>
        <source>Import entries from a spreadsheet</source>
        <translation>从电子表格导入条目</translation>
    </message>
    <message>
        <source>Export entries to a spreadsheet</source>
        <translation>将条目导出为电子表格</translation>
    </message>
    <message>
        <source>Delete the selected entries</source>
        <translation>删除所选条目</translation>
    </message>
    <message>
        <source>Export the &amp;list shown…</source>
        <translation>导出当前列表(&amp;L)…</translation>
    </message>
    <message>
        <source>Export &amp;all entries…</source>
        <translation>导出全部条目(&amp;A)…</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Clear the filter and show all entries</source>
        <translation>清除筛选并显示全部条目</translation>
    </message>
    <message>
        <source>Entries of the catalog</source>
        <translation>目录条目</translation>
    </message>
    <message>
        <source>the catalog</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Text with separated values, UTF-8 (*.csv)</source>
        <translation>CSV文本，UTF-8 (*.csv)</translation>
    </message>
    <message>
        <source>Linked data, DCAT-AP 3 (*.jsonld)</source>
        <translation>关联数据，DCAT-AP 3 (*.jsonld)</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>办理(&amp;S)</translation>
    </message>
    <message>
        <source>Next steps of the selected entries</source>
        <translation>办理所选条目</translation>
    </message>
    <message>
        <source>Chan&amp;ge a field…</source>
        <translation>批量修改字段(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Undo the last change of many</source>
        <translation>撤销上一次批量修改(&amp;U)</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>批量修改(&amp;G)…</translation>
    </message>
    <message>
        <source>Change a field of the selected entries</source>
        <translation>修改所选条目的字段</translation>
    </message>
    <message numerus="yes">
        <source>At least %n entry(ies)</source>
        <translation>
            <numerusform>至少%n个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Template “%1” (*.xlsx)</source>
        <translation>模板“%1”(*.xlsx)</translation>
    </message>
    <message>
        <source>Template “%1” (*.csv)</source>
        <translation>模板“%1”(*.csv)</translation>
    </message>
    <message>
        <source>The search is saved as “%1”.</source>
        <translation>搜索已保存为“%1”。</translation>
    </message>
</context>
<context>
    <name>sharedesk::ChangePreview</name>
    <message>
        <source>None of these entries would change; the last column says why.</source>
        <translation>所选条目均不会改变，原因见最后一列。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies) will change.</source>
        <translation>
            <numerusform>%n 个条目中将修改 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>It brings %n new finding(s).</source>
        <translation>
            <numerusform>将新增 %n 项问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %n entry(ies)</source>
        <translation>
            <numerusform>修改 %n 个条目(&amp;C)</numerusform>
        </translation>
    </message>
    <message>
        <source>What becomes of each entry</source>
        <translation>各条目的修改结果</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Tick all entries that would change</source>
        <translation>勾选所有将修改的条目</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>Untick all entries</source>
        <translation>取消勾选所有条目</translation>
    </message>
    <message>
        <source>Change the ticked entries now</source>
        <translation>立即修改勾选的条目</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>不作修改</translation>
    </message>
</context>
<context>
    <name>sharedesk::ChangeRun</name>
    <message>
        <source>Changing entries</source>
        <translation>正在修改条目</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>未作任何修改。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) changed and saved on this computer.</source>
        <translation>
            <numerusform>已修改 %n 个条目，并保存在本机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Nothing was taken back. %1</source>
        <translation>未能撤销。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) are as before.</source>
        <translation>
            <numerusform>已恢复 %n 个条目。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Changed by somebody since, and left alone: %2</source>
        <translation>%1以下条目此后又有修改，保持不变：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>sharedesk::CommandDialog</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation>确认：%1</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不办理</translation>
    </message>
    <message>
        <source>Close without confirming; the text is kept</source>
        <translation>关闭但不办理，已输入的内容保留</translation>
    </message>
    <message>
        <source>Tells the requester everything that is missing. By law there is one notice only; the limit of the reply does not run until the supplement is there.</source>
        <translation>一次性告知需求部门缺少的全部内容。依法只告知一次；补正之前答复期限停止计算。</translation>
    </message>
    <message>
        <source>Tells the provider what has been supplemented. The limit of the reply runs again from now.</source>
        <translation>告知提供部门已补正的内容。答复期限自此重新计算。</translation>
    </message>
    <message>
        <source>Extends the limit of the reply, once. The requester is told the reason.</source>
        <translation>延长答复期限，仅限一次。理由将告知需求部门。</translation>
    </message>
    <message>
        <source>Agrees to share the data. There is one reply only; from now the limit of the delivery runs.</source>
        <translation>同意共享数据。答复只有一次；自答复起计算提供期限。</translation>
    </message>
    <message>
        <source>Refuses to share the data. There is one reply only, and it states its reason.</source>
        <translation>不同意共享数据。答复只有一次，并须说明理由。</translation>
    </message>
    <message>
        <source>Records that the data have been delivered and where.</source>
        <translation>登记数据已提供及提供的位置。</translation>
    </message>
    <message>
        <source>Takes the request back. The provider is told the reason.</source>
        <translation>撤回申请。理由将告知提供部门。</translation>
    </message>
    <message>
        <source>Confirms that the data have arrived as agreed. From now they are in use.</source>
        <translation>确认数据已按约定提供，自此进入使用。</translation>
    </message>
    <message>
        <source>Tells the provider what is wrong with the delivery. The limit of the delivery counts anew.</source>
        <translation>告知提供部门提供结果的问题，共享期限重新计算。</translation>
    </message>
    <message>
        <source>Records what the data were used for: use stays within the approved scope and is recorded.</source>
        <translation>登记数据的用途：在批准的范围内使用并留存记录。</translation>
    </message>
    <message>
        <source>Ends the use of the data. A new application renews it.</source>
        <translation>结束对数据的使用；需要继续使用的，重新申请。</translation>
    </message>
    <message>
        <source>Goes on sharing after the suspension.</source>
        <translation>暂停后恢复共享。</translation>
    </message>
    <message>
        <source>Tells the requester that the data were used outside the approved scope.</source>
        <translation>告知需求部门数据被超出批准范围使用。</translation>
    </message>
    <message>
        <source>Agrees to share some of the data items, and says of each other one why it is not shared. There is one reply only.</source>
        <translation>同意共享其中部分数据项，对不予共享的逐项说明理由。只能答复一次。</translation>
    </message>
    <message>
        <source>Stops sharing for a time, with a reason, after consulting the requester.</source>
        <translation>与需求部门协商后，说明理由，暂停共享。</translation>
    </message>
    <message>
        <source>Ends sharing for good, with a reason, after consulting the requester.</source>
        <translation>与需求部门协商后，说明理由，终止共享。</translation>
    </message>
    <message>
        <source>Changes how and under which conditions the data are shared, with a reason, after consulting the requester.</source>
        <translation>与需求部门协商后，说明理由，变更共享方式和使用条件。</translation>
    </message>
    <message>
        <source>Tells the other department which data are wrong. It verifies, corrects and answers within its limit.</source>
        <translation>告知对方哪些数据有误，由其在期限内核实、更正并反馈。</translation>
    </message>
    <message>
        <source>Answers what was asked to be corrected, once.</source>
        <translation>对校核申请作出反馈，只能反馈一次。</translation>
    </message>
    <message>
        <source>Records that the two departments have talked about what they do not agree on.</source>
        <translation>记录双方就分歧进行的协商。</translation>
    </message>
    <message>
        <source>Puts the dispute before the authority that is responsible for both departments.</source>
        <translation>将争议提请双方共同的主管部门协调。</translation>
    </message>
    <message>
        <source>Records how the authority settles the dispute.</source>
        <translation>记录主管部门对争议的协调结果。</translation>
    </message>
    <message>
        <source>Answers the report of a use outside the scope, once.</source>
        <translation>对超范围使用的情况作出说明，只能说明一次。</translation>
    </message>
</context>
<context>
    <name>sharedesk::CommandFields</name>
    <message>
        <source>What is missing</source>
        <translation>缺少的内容</translation>
    </message>
    <message>
        <source>One line for each thing that is missing</source>
        <translation>每行填写一项缺少的内容</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Conditions from now on</source>
        <translation>今后的使用条件</translation>
    </message>
    <message>
        <source>Consultation: when, with whom, with what result</source>
        <translation>协商情况：时间、对象、结果</translation>
    </message>
    <message>
        <source>Office head who agreed</source>
        <translation>同意的工作机构负责人</translation>
    </message>
    <message>
        <source>Data items: ticked ones are shared</source>
        <translation>数据项：勾选的予以共享</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>予以共享</translation>
    </message>
    <message>
        <source>Reason, if it is not shared</source>
        <translation>不予共享的理由</translation>
    </message>
    <message>
        <source>Data items</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Way of sharing</source>
        <translation>共享方式</translation>
    </message>
    <message>
        <source>Service address, exchange task or file</source>
        <translation>服务地址、交换任务或文件</translation>
    </message>
    <message>
        <source>Correction asked for</source>
        <translation>已提出校核</translation>
    </message>
    <message>
        <source>Use outside the scope</source>
        <translation>超范围使用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day and text of a question</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Verified and corrected</source>
        <translation>已核实并更正</translation>
    </message>
    <message>
        <source>Verified, to be corrected at the source</source>
        <translation>已核实，由数源部门更正</translation>
    </message>
    <message>
        <source>No error</source>
        <translation>数据无误</translation>
    </message>
    <message>
        <source>Lawful, and necessary for the requester&apos;s duties</source>
        <translation>合法，且为需求部门履行职责所必需</translation>
    </message>
    <message>
        <source>Within the conditions of the entry</source>
        <translation>符合目录条目的使用条件</translation>
    </message>
    <message>
        <source>Safety assessment of sharing passed</source>
        <translation>共享安全性评估通过</translation>
    </message>
    <message>
        <source>Region code of the requester</source>
        <translation>需求部门行政区划代码</translation>
    </message>
    <message>
        <source>Region code of the provider</source>
        <translation>提供部门行政区划代码</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What is supplemented</source>
        <translation>补正的内容</translation>
    </message>
    <message>
        <source>Remark (may be left empty)</source>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>Report to the authority</source>
        <translation>向主管部门报告</translation>
    </message>
    <message>
        <source>Report to the authority (may be left empty)</source>
        <translation>向主管部门报告（可不填）</translation>
    </message>
</context>
<context>
    <name>sharedesk::CompareDialog</name>
    <message>
        <source>Reading the states of this entry…</source>
        <translation>正在读取该条目的各个版本……</translation>
    </message>
    <message>
        <source>As it stands here</source>
        <translation>当前内容</translation>
    </message>
    <message>
        <source>As it was last saved</source>
        <translation>上次保存的内容</translation>
    </message>
    <message>
        <source>On the platform: %1, version %2</source>
        <translation>平台上：%1，第 %2 版</translation>
    </message>
    <message>
        <source>Version %1, published on %2</source>
        <translation>第 %1 版，%2 发布</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer knows only one state of this entry.
Another one comes with the next publication, or when the entry is changed here.</source>
        <translation>本机只有该条目的一个版本。
下次发布或在本机修改后，即可比对。</translation>
    </message>
    <message>
        <source>The two states say the same.</source>
        <translation>两个版本内容相同。</translation>
    </message>
    <message>
        <source>restore “%1”</source>
        <translation>恢复“%1”</translation>
    </message>
    <message>
        <source>The entry cannot be edited now.</source>
        <translation>该条目目前不能编辑。</translation>
    </message>
    <message>
        <source>Choose “%1” on one side.</source>
        <translation>请在一侧选择“%1”。</translation>
    </message>
    <message>
        <source>Take this value over from the other state (Ctrl+R); Ctrl+Z takes it back</source>
        <translation>采用另一版本的内容（Ctrl+R）；按 Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>Compare versions of “%1”</source>
        <translation>版本比对：%1</translation>
    </message>
    <message>
        <source>&amp;Before:</source>
        <translation>左侧(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;After:</source>
        <translation>右侧(&amp;A)：</translation>
    </message>
    <message>
        <source>State on the left</source>
        <translation>左侧版本</translation>
    </message>
    <message>
        <source>State on the right</source>
        <translation>右侧版本</translation>
    </message>
    <message>
        <source>⇄ S&amp;wap</source>
        <translation>⇄ 互换(&amp;W)</translation>
    </message>
    <message>
        <source>Swap the two states</source>
        <translation>互换两个版本</translation>
    </message>
    <message>
        <source>&amp;Only differences</source>
        <translation>只看差异(&amp;O)</translation>
    </message>
    <message>
        <source>Show only what differs</source>
        <translation>只显示有差异的内容</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>上一处(&amp;P)</translation>
    </message>
    <message>
        <source>Shift+F7</source>
        <translation>Shift+F7</translation>
    </message>
    <message>
        <source>Go to the previous difference</source>
        <translation>转到上一处差异</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>下一处(&amp;N)</translation>
    </message>
    <message>
        <source>F7</source>
        <translation>F7</translation>
    </message>
    <message>
        <source>Go to the next difference</source>
        <translation>转到下一处差异</translation>
    </message>
    <message>
        <source>&amp;Restore this value</source>
        <translation>恢复此内容(&amp;R)</translation>
    </message>
    <message>
        <source>Restore the value of this row</source>
        <translation>恢复所选行的内容</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>关闭比对窗口</translation>
    </message>
    <message>
        <source>The two states side by side</source>
        <translation>两个版本并列比对</translation>
    </message>
    <message>
        <source>the comparison</source>
        <translation>版本比对</translation>
    </message>
</context>
<context>
    <name>sharedesk::ComparisonModel</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Data items</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Format and update</source>
        <translation>格式与更新</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Opening to the public</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Data item %1</source>
        <translation>数据项 %1</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>After</source>
        <translation>右侧</translation>
    </message>
</context>
<context>
    <name>sharedesk::ConflictView</name>
    <message>
        <source>Conflict: %1</source>
        <translation>冲突：%1</translation>
    </message>
    <message>
        <source>You and %1 changed the same. Decide which values the entry keeps; the others stay in this computer&apos;s history.</source>
        <translation>您和%1修改了同一内容。请决定条目保留哪些值；其余的值留在本机历史中。</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>他人</translation>
    </message>
    <message>
        <source>Values of the conflict</source>
        <translation>冲突的值</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before both changes</source>
        <translation>双方修改之前</translation>
    </message>
    <message>
        <source>Mine (this computer)</source>
        <translation>我的（本机）</translation>
    </message>
    <message>
        <source>Theirs (platform)</source>
        <translation>对方的（平台）</translation>
    </message>
    <message>
        <source>%1 (platform)</source>
        <translation>%1（平台）</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Keep my values</source>
        <translation>保留我的值</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Give up my act on the request</source>
        <translation>放弃我对申请的办理</translation>
    </message>
    <message>
        <source>Take the platform&apos;s values</source>
        <translation>采用平台的值</translation>
    </message>
</context>
<context>
    <name>sharedesk::DashboardPage</name>
    <message>
        <source>d MMMM yyyy, dddd</source>
        <comment>date format of the dashboard</comment>
        <translation>yyyy年M月d日 dddd</translation>
    </message>
    <message>
        <source>%1 – no working day</source>
        <translation>%1，非工作日</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Due in 3 working days</source>
        <translation>3个工作日内到期</translation>
    </message>
    <message>
        <source>Open at the providers</source>
        <translation>提供部门在办</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>等待对方办理</translation>
    </message>
    <message>
        <source>Not yet sent</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>Entries with errors</source>
        <translation>有错误的条目</translation>
    </message>
    <message numerus="yes">
        <source>Overdue: %n request(s)</source>
        <translation>
            <numerusform>已逾期：%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>ddd
M/d</source>
        <comment>weekday and date below a bar</comment>
        <translation>ddd
M/d</translation>
    </message>
    <message numerus="yes">
        <source>Due on %1: %n request(s)</source>
        <translation>
            <numerusform>%1到期：%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n request(s)</source>
        <translation>
            <numerusform>%1：%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>各部门</translation>
    </message>
    <message>
        <source>Due next</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Limits of each department</source>
        <translation>各部门期限情况</translation>
    </message>
    <message>
        <source>What is due next</source>
        <translation>即将到期的事项</translation>
    </message>
    <message>
        <source>Sign in once, so that the catalog and the requests of your department come here. The sign-in is at the lower edge of the window.</source>
        <translation>请先登录一次，以便接收本部门的目录和共享申请。登录按钮在窗口下方。</translation>
    </message>
    <message>
        <source>No limit runs: nothing is due.</source>
        <translation>目前没有计算中的期限。</translation>
    </message>
    <message>
        <source>Due on %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>期限看板</translation>
    </message>
    <message>
        <source>Limits by their last day</source>
        <translation>按到期日统计的期限</translation>
    </message>
    <message>
        <source>Chart: limits by their last day</source>
        <translation>图表：按到期日统计的期限</translation>
    </message>
    <message>
        <source>Requests by phase</source>
        <translation>各阶段的共享申请</translation>
    </message>
    <message>
        <source>Chart: requests by phase</source>
        <translation>图表：各阶段的共享申请</translation>
    </message>
    <message>
        <source>Updates of entries overdue</source>
        <translation>条目更新逾期</translation>
    </message>
    <message>
        <source>Updates due in 3 working days</source>
        <translation>3个工作日内须更新</translation>
    </message>
    <message>
        <source>Entries in review</source>
        <translation>审核中的条目</translation>
    </message>
</context>
<context>
    <name>sharedesk::DeadlineDialog</name>
    <message>
        <source>Why this date</source>
        <translation>期限的计算</translation>
    </message>
    <message>
        <source>%1: ends on %2</source>
        <translation>%1：%2届满</translation>
    </message>
    <message numerus="yes">
        <source>%1
Event: %2 (China time). The day of the event is not counted; the limit of %n working day(s) ends with the end of its last one.</source>
        <translation>
            <numerusform>%1
事件：%2（北京时间）。事件当日不计入；%n个工作日的期限至最后一个工作日结束时届满。</numerusform>
        </translation>
    </message>
    <message>
        <source>Provisional: the holidays of %1 are not announced yet; days there are counted by weekday.</source>
        <translation>暂定：%1年的节假日安排尚未公布，该年日期按星期推算。</translation>
    </message>
    <message>
        <source>Days of the limit</source>
        <translation>期限的每一日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>事件当日</translation>
    </message>
    <message>
        <source>Day %1 (make-up working day, %2)</source>
        <translation>第%1日（调休上班，%2）</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>第%1日</translation>
    </message>
    <message>
        <source>Skipped: holiday (%1)</source>
        <translation>跳过：节假日（%1）</translation>
    </message>
    <message>
        <source>Skipped: weekend</source>
        <translation>跳过：周末</translation>
    </message>
    <message>
        <source>%1, provisional</source>
        <translation>%1，暂定</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>关闭说明</translation>
    </message>
</context>
<context>
    <name>sharedesk::DueTable</name>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>到期事项</translation>
    </message>
    <message>
        <source>Entry asked for</source>
        <translation>申请的条目</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>需求部门</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（暂定）</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due in 3 working days</source>
        <translation>3个工作日内到期</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>其后到期</translation>
    </message>
    <message>
        <source>Open in all</source>
        <translation>在办总数</translation>
    </message>
    <message>
        <source>%1: overdue</source>
        <translation>%1：已逾期</translation>
    </message>
    <message>
        <source>%1: due today</source>
        <translation>%1：今日到期</translation>
    </message>
    <message>
        <source>%1: due in 3 working days</source>
        <translation>%1：3个工作日内到期</translation>
    </message>
    <message>
        <source>%1: due later</source>
        <translation>%1：其后到期</translation>
    </message>
    <message>
        <source>%1: open in all</source>
        <translation>%1：全部在办</translation>
    </message>
</context>
<context>
    <name>sharedesk::DuplicateRun</name>
    <message>
        <source>The profile could not be read.</source>
        <translation>无法读取本机数据。</translation>
    </message>
</context>
<context>
    <name>sharedesk::EntryDraft</name>
    <message>
        <source>change “%1”</source>
        <translation>更改“%1”</translation>
    </message>
    <message>
        <source>change “%1” of a data item</source>
        <translation>更改数据项的“%1”</translation>
    </message>
    <message>
        <source>add a data item</source>
        <translation>添加数据项</translation>
    </message>
    <message>
        <source>duplicate a data item</source>
        <translation>复制数据项</translation>
    </message>
    <message numerus="yes">
        <source>remove %n data item(s)</source>
        <translation>
            <numerusform>移除%n个数据项</numerusform>
        </translation>
    </message>
    <message>
        <source>repair what can be repaired safely</source>
        <translation>安全修复</translation>
    </message>
</context>
<context>
    <name>sharedesk::EntryFilterBar</name>
    <message>
        <source>Search by name, code, provider, summary or data item</source>
        <translation>按名称、代码、提供方、摘要或数据项搜索</translation>
    </message>
    <message>
        <source>Search in the catalog</source>
        <translation>在目录中搜索</translation>
    </message>
    <message>
        <source>Only with e&amp;rrors</source>
        <translation>只看有错误(&amp;R)</translation>
    </message>
    <message>
        <source>Only entries with errors</source>
        <translation>只看有错误的条目</translation>
    </message>
    <message>
        <source>Only &amp;unsent</source>
        <translation>只看未发送(&amp;U)</translation>
    </message>
    <message>
        <source>Only entries that are not sent yet</source>
        <translation>只看尚未发送的条目</translation>
    </message>
    <message>
        <source>Clear &amp;filter</source>
        <translation>清除筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Clear the filter of the catalog</source>
        <translation>清除目录的筛选条件</translation>
    </message>
    <message>
        <source>%1  ✕</source>
        <translation>%1  ✕</translation>
    </message>
    <message>
        <source>Only: %1. Click to see the others again.</source>
        <translation>仅显示：%1。点击恢复显示其他条目。</translation>
    </message>
    <message>
        <source>No longer only: %1</source>
        <translation>不再仅显示：%1</translation>
    </message>
    <message>
        <source>Narro&amp;w down</source>
        <translation>筛选(&amp;W)</translation>
    </message>
    <message>
        <source>Show or hide what the list can be narrowed to</source>
        <translation>显示或隐藏筛选面板</translation>
    </message>
    <message>
        <source>Departments, sharing types, formats, update frequencies, themes and statuses, with the number of entries of each</source>
        <translation>部门、共享属性、资源格式、更新周期、主题和状态，以及各自的条目数</translation>
    </message>
</context>
<context>
    <name>sharedesk::EntryForm</name>
    <message>
        <source>Someone else changed this entry meanwhile. Your text is kept; saving sends only the fields that you changed.</source>
        <translation>其间有他人更改了本条目。您输入的内容已保留；保存时只发送您改动过的字段。</translation>
    </message>
    <message>
        <source>Text that was typed here but never saved was found again (%1).</source>
        <translation>找到了此前输入但未保存的内容（%1）。</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>恢复使用(&amp;U)</translation>
    </message>
    <message>
        <source>D&amp;iscard it</source>
        <translation>放弃(&amp;I)</translation>
    </message>
    <message>
        <source>Returned for correction: %1</source>
        <translation>已退回修改：%1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Not saved: one of the dates is not a date.</source>
        <translation>未保存：有一处日期填写不正确。</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>The entry has changes that are not saved. Save them?</source>
        <translation>条目有未保存的更改，是否保存？</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>Stay &amp;here</source>
        <translation>留在此处(&amp;H)</translation>
    </message>
    <message>
        <source>Save the changes and leave</source>
        <translation>保存更改并离开</translation>
    </message>
    <message>
        <source>Discard the changes and leave</source>
        <translation>放弃更改并离开</translation>
    </message>
    <message>
        <source>Stay with the entry</source>
        <translation>继续编辑条目</translation>
    </message>
    <message>
        <source>Delete entry</source>
        <translation>删除条目</translation>
    </message>
    <message>
        <source>Delete “%1”? The deletion is sent with the next synchronisation.</source>
        <translation>确定删除“%1”？删除操作将在下次同步时发送。</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Delete the entry now</source>
        <translation>立即删除该条目</translation>
    </message>
    <message>
        <source>Keep the entry</source>
        <translation>保留该条目</translation>
    </message>
    <message>
        <source>this entry</source>
        <translation>本条目</translation>
    </message>
    <message>
        <source>the state of this entry</source>
        <translation>条目状态</translation>
    </message>
    <message>
        <source>Sections of the entry</source>
        <translation>条目的各部分</translation>
    </message>
    <message>
        <source>Go to “%1”</source>
        <translation>转到“%1”</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>办理记录(&amp;H)</translation>
    </message>
    <message>
        <source>Findings and history of the entry</source>
        <translation>条目的检查结果和办理记录</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>History</source>
        <translation>办理记录</translation>
    </message>
</context>
<context>
    <name>sharedesk::EntryHeader</name>
    <message>
        <source>New entry</source>
        <translation>新建条目</translation>
    </message>
    <message>
        <source>Entry without a name</source>
        <translation>未填名称的条目</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1（有改动）</translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <translation>%1 · 第%2版</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>保存更改(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>%1 this entry</source>
        <translation>%1本条目</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Back to the list of entries</source>
        <translation>返回条目列表</translation>
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
        <source>Undo the last change of the entry</source>
        <translation>撤销对条目的上一次更改</translation>
    </message>
    <message>
        <source>Redo the change of the entry</source>
        <translation>重做对条目的更改</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>保存条目</translation>
    </message>
    <message>
        <source>Save on this computer (Ctrl+S)</source>
        <translation>保存到本机（Ctrl+S）</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete this entry</source>
        <translation>删除本条目</translation>
    </message>
    <message>
        <source>As&amp;k for this data</source>
        <translation>申请此数据(&amp;K)</translation>
    </message>
    <message>
        <source>Ask for this data</source>
        <translation>申请此数据</translation>
    </message>
    <message>
        <source>Save the changes first.</source>
        <translation>请先保存更改。</translation>
    </message>
    <message>
        <source>Begin a new entry with this content (Ctrl+Shift+D)</source>
        <translation>以此内容新建条目（Ctrl+Shift+D）</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Duplicate this entry</source>
        <translation>复制本条目</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>版本比对(&amp;P)…</translation>
    </message>
    <message>
        <source>Compare versions of this entry</source>
        <translation>比对该条目的版本</translation>
    </message>
    <message>
        <source>See two versions of this entry side by side (Ctrl+Shift+V)</source>
        <translation>并列查看该条目的两个版本（Ctrl+Shift+V）</translation>
    </message>
    <message>
        <source>%1: %2 (provisional), %3</source>
        <translation>%1：%2（暂定），%3</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>期限的计算</translation>
    </message>
    <message>
        <source>Why this date: the entry&apos;s earliest limit</source>
        <translation>期限的计算：条目最早的期限</translation>
    </message>
</context>
<context>
    <name>sharedesk::EntryLifeView</name>
    <message>
        <source>Day of the change: %1</source>
        <translation>变化之日：%1</translation>
    </message>
    <message>
        <source>Draft: nothing has been decided about it yet</source>
        <translation>草稿：尚未办理</translation>
    </message>
    <message>
        <source>To be updated until %1 (%2): %3</source>
        <translation>须于%1前更新（%2）：%3</translation>
    </message>
    <message>
        <source>Updated and with the authority; the limit of %1 does not run: %2</source>
        <translation>已更新并提交主管部门，%1的期限不再计算：%2</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>期限的计算</translation>
    </message>
    <message>
        <source>Why this date: update %1</source>
        <translation>期限的计算：更新%1</translation>
    </message>
</context>
<context>
    <name>sharedesk::EntryListModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供方</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sharing type</source>
        <translation>共享属性</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>本机状态</translation>
    </message>
    <message>
        <source>%1: ends on %2 (provisional)</source>
        <translation>%1：%2 到期（暂定）</translation>
    </message>
    <message>
        <source>%1: ends on %2</source>
        <translation>%1：%2 到期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Summary: %1</source>
        <translation>摘要：%1</translation>
    </message>
    <message>
        <source>Data items: %1</source>
        <translation>数据项：%1</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>命中位置</translation>
    </message>
    <message>
        <source>Not yet sent</source>
        <translation>尚未发送</translation>
    </message>
</context>
<context>
    <name>sharedesk::EntrySection</name>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Data items</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式与更新</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Openness</source>
        <translation>社会开放</translation>
    </message>
    <message>
        <source>Data safety</source>
        <translation>数据安全</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>关联信息</translation>
    </message>
</context>
<context>
    <name>sharedesk::EntrySections</name>
    <message>
        <source>type a digit or a word, Alt+Down shows all</source>
        <translation>输入代码或名称，按Alt+↓显示全部</translation>
    </message>
    <message>
        <source>made when the entry is submitted</source>
        <translation>提交审核时自动生成</translation>
    </message>
</context>
<context>
    <name>sharedesk::EntrySession</name>
    <message>
        <source>The entry is being opened.</source>
        <translation>正在打开条目。</translation>
    </message>
    <message>
        <source>This entry was made by a newer version of the program and can only be read here.</source>
        <translation>本条目由更高版本的程序编制，此处只能查看。</translation>
    </message>
    <message>
        <source>Decide about the unsaved text first.</source>
        <translation>请先处理未保存的内容。</translation>
    </message>
    <message>
        <source>Save the entry first.</source>
        <translation>请先保存条目。</translation>
    </message>
    <message>
        <source>Save the changes first.</source>
        <translation>请先保存更改。</translation>
    </message>
    <message>
        <source>The entry is being saved.</source>
        <translation>正在保存条目。</translation>
    </message>
    <message>
        <source>Only a saved draft that was never published can be deleted.</source>
        <translation>只有已保存且从未发布过的草稿才能删除。</translation>
    </message>
    <message>
        <source>take over the unsaved text</source>
        <translation>恢复未保存的内容</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>复制条目</translation>
    </message>
</context>
<context>
    <name>sharedesk::FacetChips</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1  ✕</source>
        <translation>%1  ✕</translation>
    </message>
    <message>
        <source>Only %1. Click to see the others again.</source>
        <translation>仅%1。点击可重新显示其他条目。</translation>
    </message>
    <message>
        <source>No longer only %1</source>
        <translation>取消仅%1</translation>
    </message>
</context>
<context>
    <name>sharedesk::FacetPanel</name>
    <message numerus="yes">
        <source>All %n value(s)…</source>
        <translation>
            <numerusform>全部%n个值…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 chosen)</source>
        <translation>%1（已选%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entry(ies)</source>
        <translation>
            <numerusform>%1：%n个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>How many entries each value has is shown once the search index is ready.</source>
        <translation>搜索索引就绪后显示各值的条目数。</translation>
    </message>
    <message>
        <source>Narrow the list by department, sharing type, format, update frequency, theme and status</source>
        <translation>按部门、共享属性、资源格式、更新周期、主题和状态筛选列表</translation>
    </message>
</context>
<context>
    <name>sharedesk::FieldEditor</name>
    <message>
        <source>not stated</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>one per line</source>
        <translation>每行一个</translation>
    </message>
</context>
<context>
    <name>sharedesk::FindingList</name>
    <message>
        <source>Data item %1, %2</source>
        <translation>第%1个数据项，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>检查结果（%1）</translation>
    </message>
    <message>
        <source>Nothing to correct.</source>
        <translation>没有需要更正的内容。</translation>
    </message>
    <message>
        <source>Findings of this entry</source>
        <translation>本条目的检查结果</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>转到该处(&amp;G)</translation>
    </message>
    <message>
        <source>Go to the place of the finding</source>
        <translation>转到问题所在位置</translation>
    </message>
    <message>
        <source>Repaired: %1. Ctrl+Z takes it back.</source>
        <translation>已修复：%1。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) repaired. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>已修复 %n 处文字。按 Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>This needs a decision; it cannot be repaired by itself.</source>
        <translation>需要人工判断，不能自动修复。</translation>
    </message>
    <message>
        <source>Fi&amp;x it</source>
        <translation>修复(&amp;X)</translation>
    </message>
    <message>
        <source>Repair the finding</source>
        <translation>修复该问题</translation>
    </message>
    <message>
        <source>Fix all tha&amp;t is safe</source>
        <translation>修复全部可安全修复的(&amp;T)</translation>
    </message>
    <message>
        <source>Repair all findings that can be repaired safely</source>
        <translation>修复全部可安全修复的问题</translation>
    </message>
</context>
<context>
    <name>sharedesk::GroupModel</name>
    <message>
        <source>%1 %</source>
        <comment>how likely it is that two collect the same</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门数</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目数</translation>
    </message>
</context>
<context>
    <name>sharedesk::GroupView</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>目录条目</translation>
    </message>
    <message>
        <source>Data items in common</source>
        <translation>相同数据项</translation>
    </message>
    <message>
        <source>Collects since</source>
        <translation>收集起始</translation>
    </message>
    <message>
        <source>Source department</source>
        <translation>数源部门</translation>
    </message>
    <message>
        <source>Who collects these data</source>
        <translation>哪些部门在收集这些数据</translation>
    </message>
    <message>
        <source>Why it is in this group</source>
        <translation>归入本组的原因</translation>
    </message>
    <message>
        <source>Propose the source…</source>
        <translation>建议数源部门…</translation>
    </message>
    <message>
        <source>Propose the source department of these data</source>
        <translation>为这些数据建议数源部门</translation>
    </message>
    <message>
        <source>Open the entry</source>
        <translation>打开条目</translation>
    </message>
    <message>
        <source>Open the selected entry of the group</source>
        <translation>打开组内选中的条目</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>The selected entry is not a duplicate of the others</source>
        <translation>选中的条目与其他条目不重复</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>尚未发布</translation>
    </message>
    <message>
        <source>takes it from %1</source>
        <translation>由 %1 提供</translation>
    </message>
    <message>
        <source>Proposal of %1 (%2): %3 as the source. %4</source>
        <translation>%1 于 %2 建议由 %3 作为数源部门。%4</translation>
    </message>
    <message>
        <source>Most like &quot;%1&quot; of %2 (%3 %):</source>
        <translation>与%2的“%1”最相近（%3%）：</translation>
    </message>
    <message>
        <source>A clerk or the office head of a department proposes a source.</source>
        <translation>数源部门由部门的经办人或工作机构负责人建议。</translation>
    </message>
</context>
<context>
    <name>sharedesk::GroupsPanel</name>
    <message>
        <source>Sign in once, so that the published catalogs come here. The sign-in is at the lower edge of the window.</source>
        <translation>请先登录一次，已发布的目录才会同步到这里。登录入口在窗口底部。</translation>
    </message>
    <message>
        <source>Not searched yet. &quot;Search for duplicates&quot;, above on the right, compares all published catalogs and your department&apos;s own entries by name, sound and data items.</source>
        <translation>尚未查找。点击右上方的“查找重复收集”，按名称、读音和数据项比对全部已发布的目录和本部门条目。</translation>
    </message>
    <message>
        <source>Nothing that is chosen here looks like collected twice. Untick &quot;Only with my department&quot; or lower the likeness to see more.</source>
        <translation>所选范围内没有疑似重复收集。取消“仅看涉及本部门”或降低相似度可查看更多。</translation>
    </message>
    <message>
        <source>Nothing looks like collected twice: each kind of data has one source.</source>
        <translation>没有疑似重复收集：一数一源。</translation>
    </message>
    <message>
        <source>Only with my department</source>
        <translation>仅看涉及本部门</translation>
    </message>
    <message>
        <source>Only groups with my department</source>
        <translation>仅显示涉及本部门的分组</translation>
    </message>
    <message>
        <source>Likeness from</source>
        <translation>相似度不低于</translation>
    </message>
    <message>
        <source>Least likeness of the groups</source>
        <translation>分组的最低相似度</translation>
    </message>
    <message>
        <source>Groups of likely duplicate collection</source>
        <translation>疑似重复收集分组</translation>
    </message>
</context>
<context>
    <name>sharedesk::ImportColumns</name>
    <message>
        <source>Field of column %1</source>
        <translation>第 %1 列对应的字段</translation>
    </message>
    <message>
        <source>(ignored)</source>
        <translation>（忽略）</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n column(s) go into fields, %2 are ignored.</source>
        <translation>
            <numerusform>共 %n 列：%1 列对应字段，%2 列忽略。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the template a name to remember it.</source>
        <translation>请填写模板名称，以便记住。</translation>
    </message>
    <message>
        <source>Required, but without a column: %1</source>
        <translation>必填但没有对应列：%1</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>示例内容</translation>
    </message>
    <message>
        <source>Goes into the field</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的各列</translation>
    </message>
    <message>
        <source>&amp;Headers from row</source>
        <translation>表头起始行(&amp;H)</translation>
    </message>
    <message>
        <source>First row of the headers</source>
        <translation>表头起始行</translation>
    </message>
    <message>
        <source>e&amp;ntries from row</source>
        <translation>数据起始行(&amp;N)</translation>
    </message>
    <message>
        <source>First row of the entries</source>
        <translation>数据起始行</translation>
    </message>
    <message>
        <source>An &amp;empty cell empties the field, and data items that the file does not have go</source>
        <translation>空单元格清空对应字段，文件中没有的信息项删除(&amp;E)</translation>
    </message>
    <message>
        <source>For a file that holds the whole of its entries, such as an export that was edited. Otherwise empty cells change nothing.</source>
        <translation>适用于包含条目全部内容的文件，例如修改后的导出文件；否则空单元格不改变任何内容。</translation>
    </message>
    <message>
        <source>Empty cells empty the field</source>
        <translation>空单元格清空字段</translation>
    </message>
    <message>
        <source>&amp;Remember for this template as</source>
        <translation>记住此模板，名称(&amp;R)</translation>
    </message>
    <message>
        <source>Remember the columns for this template</source>
        <translation>记住此模板的列对应</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
</context>
<context>
    <name>sharedesk::ImportDialog</name>
    <message>
        <source>Choose a spreadsheet</source>
        <translation>选择电子表格</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.csv);;All files (*)</source>
        <translation>电子表格 (*.xlsx *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was changed.</source>
        <translation>导入已停止，未作任何更改。</translation>
    </message>
    <message>
        <source>Import finished</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>Import entries</source>
        <translation>导入条目</translation>
    </message>
    <message>
        <source>Choose a spreadsheet made from the template. Nothing is changed before you have seen what it contains.</source>
        <translation>请选择按模板编制的电子表格。确认内容之前不会作任何更改。</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>&amp;Choose file…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the file to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>the import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What the file contains</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Show only entries with &amp;findings</source>
        <translation>只显示有问题的条目(&amp;F)</translation>
    </message>
    <message>
        <source>Show only entries with findings</source>
        <translation>只显示有问题的条目</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) found</source>
        <translation>
            <numerusform>识别出%n个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet “%1”: %2</source>
        <translation>工作表“%1”：%2</translation>
    </message>
    <message numerus="yes">
        <source>Import &amp;all: %n entry(ies); errors can be corrected afterwards</source>
        <translation>
            <numerusform>全部导入(&amp;A)：%n条，错误可在导入后更正</numerusform>
        </translation>
    </message>
    <message>
        <source>Import all entries</source>
        <translation>导入全部条目</translation>
    </message>
    <message numerus="yes">
        <source>Import only those &amp;without errors: %n entry(ies)</source>
        <translation>
            <numerusform>只导入没有错误的条目(&amp;W)：%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>Import only the entries without errors</source>
        <translation>只导入没有错误的条目</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Import the entries now</source>
        <translation>立即导入条目</translation>
    </message>
    <message>
        <source>&amp;Show the entries</source>
        <translation>查看条目(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show the imported entries</source>
        <translation>查看导入的条目</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>取消导入</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>entries</comment>
        <translation>
            <numerusform>新增%n条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>entries</comment>
        <translation>
            <numerusform>更新%n条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <comment>entries</comment>
        <translation>
            <numerusform>无变化%n条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out because of errors</source>
        <comment>entries</comment>
        <translation>
            <numerusform>因有错误未导入%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>The import is finished.</source>
        <translation>导入完成。</translation>
    </message>
    <message>
        <source>Save the rows that were left out</source>
        <translation>保存未导入的行</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>已将%n行写入%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet to import</source>
        <translation>要导入的工作表</translation>
    </message>
    <message>
        <source>Another sheet of the file</source>
        <translation>选择文件中的其他工作表</translation>
    </message>
    <message>
        <source>Save the rows left &amp;out…</source>
        <translation>保存未导入的行(&amp;O)…</translation>
    </message>
    <message>
        <source>Undo the import of %1? %2 entry(ies) stand as it left them: new ones are deleted, changed ones get their earlier content.</source>
        <translation>撤销“%1”的导入？其中 %2 项可以撤销：新增的将删除，修改的将恢复原内容。</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The columns of this template are remembered</source>
        <translation>已记住此模板的列对应</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>Undoing was stopped; nothing was changed.</source>
        <translation>撤销已停止，未作任何改动。</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>entry, why it stays</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>entries</comment>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) stay as they are:</source>
        <translation>
            <numerusform>%n 项保持现状：</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>Continue with these columns</source>
        <translation>按这些列继续</translation>
    </message>
    <message>
        <source>Co&amp;lumns…</source>
        <translation>列对应(&amp;L)…</translation>
    </message>
    <message>
        <source>Which column is which field</source>
        <translation>各列对应哪个字段</translation>
    </message>
    <message>
        <source>&amp;Undo the import</source>
        <translation>撤销导入(&amp;U)</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close the import</source>
        <translation>关闭导入窗口</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of change, how many</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Show only what would become of the entries</source>
        <translation>按导入结果筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <comment>entries</comment>
        <translation>
            <numerusform>删除 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with their earlier content</source>
        <comment>entries</comment>
        <translation>
            <numerusform>恢复 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <comment>entries</comment>
        <translation>
            <numerusform>保留 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The import is undone.</source>
        <translation>导入已撤销。</translation>
    </message>
</context>
<context>
    <name>sharedesk::ImportModel</name>
    <message>
        <source>Rows that belong to no entry</source>
        <translation>不属于任何条目的行</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>（未填名称）</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n data item(s))</source>
        <translation>
            <numerusform>%1（%n个数据项）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>关于文件</translation>
    </message>
    <message>
        <source>Entry, what is wrong with it, and its fields that change</source>
        <translation>条目、存在的问题、变化的字段</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Column, or before</source>
        <translation>列 / 原值</translation>
    </message>
    <message>
        <source>What stands there, or after</source>
        <translation>单元格内容 / 新值</translation>
    </message>
</context>
<context>
    <name>sharedesk::InfoBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此提示</translation>
    </message>
    <message>
        <source>Close the message: %1</source>
        <translation>关闭提示：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what failed (where or why)</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>sharedesk::ItemDelegate</name>
    <message>
        <source>not stated</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Data item %1: %2</source>
        <translation>第%1个数据项：%2</translation>
    </message>
</context>
<context>
    <name>sharedesk::ItemGrid</name>
    <message numerus="yes">
        <source>paste %n row(s)</source>
        <translation>
            <numerusform>粘贴%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>向下填充</translation>
    </message>
    <message numerus="yes">
        <source>clear %n cell(s)</source>
        <translation>
            <numerusform>清除%n个单元格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n data item(s)</source>
        <translation>
            <numerusform>移动%n个数据项</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Remove the data items</source>
        <translation>移除所选数据项</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>sharedesk::ItemTable</name>
    <message>
        <source>Data items</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>&amp;Add data item</source>
        <translation>添加数据项(&amp;A)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Add data item</source>
        <translation>添加数据项</translation>
    </message>
    <message>
        <source>Duplicate the data item</source>
        <translation>复制该数据项</translation>
    </message>
    <message>
        <source>Remove the data items</source>
        <translation>移除所选数据项</translation>
    </message>
    <message>
        <source>Move the data item up</source>
        <translation>将该数据项上移</translation>
    </message>
    <message>
        <source>Move the data item down</source>
        <translation>将该数据项下移</translation>
    </message>
    <message>
        <source>No data item yet. An entry needs at least one: choose “Add data item”.</source>
        <translation>还没有数据项。每个条目至少要有一个数据项，请选择“添加数据项”。</translation>
    </message>
</context>
<context>
    <name>sharedesk::LetterBatchDialog</name>
    <message>
        <source>Letters</source>
        <translation>文书</translation>
    </message>
    <message numerus="yes">
        <source>Letters about %n request(s)</source>
        <translation>
            <numerusform>%n 份申请的文书</numerusform>
        </translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>哪些文书</translation>
    </message>
    <message>
        <source>The last letter of each request</source>
        <translation>每份申请的最近一份文书</translation>
    </message>
    <message>
        <source>Letters and what became of them</source>
        <translation>文书及办理结果</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Number, or why not</source>
        <translation>文号或未写的原因</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as ODT…</source>
        <translation>存为 ODT…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the letters</source>
        <translation>关闭批量文书</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No letter: nothing has happened yet that it would tell.</source>
        <translation>没有文书：还没有可以告知的事项。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a letter and its day</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Writing the letters…</source>
        <translation>正在写文书…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number of a letter and its file</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) printed.</source>
        <translation>
            <numerusform>已打印 %n 份文书。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 份文书写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not: the table says why.</source>
        <translation>
            <numerusform>%n 份没有写，原因见表。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>sharedesk::LetterDialog</name>
    <message>
        <source>Letter</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Which letter</source>
        <translation>哪种文书</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a letter and its day</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The letter as it will be printed</source>
        <translation>文书打印效果</translation>
    </message>
    <message>
        <source>Change the template…</source>
        <translation>修改模板…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as ODT…</source>
        <translation>存为 ODT…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the letter</source>
        <translation>关闭文书</translation>
    </message>
    <message>
        <source>The number is given when the letter is saved or printed.</source>
        <translation>保存或打印时编发文字号。</translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation>文号：%1</translation>
    </message>
    <message>
        <source>Use the built-in template</source>
        <translation>使用内置模板</translation>
    </message>
    <message>
        <source>Open the template</source>
        <translation>打开模板</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Printed with the number %1.</source>
        <translation>已打印，文号 %1。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The office&apos;s own template: %1</source>
        <translation>本单位的模板：%1</translation>
    </message>
    <message>
        <source>Show the letter again</source>
        <translation>重新显示文书</translation>
    </message>
</context>
<context>
    <name>sharedesk::LetterRun</name>
    <message>
        <source>Not written: the job was stopped before.</source>
        <translation>没有写：在此之前已停止。</translation>
    </message>
    <message>
        <source>The printer does not take the letter.</source>
        <translation>打印机不能打印该文书。</translation>
    </message>
</context>
<context>
    <name>sharedesk::LifeActions</name>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>sharedesk::LifeDialog</name>
    <message>
        <source>Entries checked</source>
        <translation>已检查的条目</translation>
    </message>
    <message>
        <source>What happens to each entry</source>
        <translation>每个条目的办理结果</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation>确认：%1</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不办理</translation>
    </message>
    <message>
        <source>Close without confirming; the text is kept</source>
        <translation>关闭但不确认，已输入的内容保留</translation>
    </message>
    <message>
        <source>Records that the department head agrees to the content as it is now. An edit ends the agreement.</source>
        <translation>登记部门负责人同意条目的当前内容。内容修改后须重新同意。</translation>
    </message>
    <message>
        <source>Sends the entries to the authority for review. Until it has decided, they are not edited.</source>
        <translation>将条目提交主管部门审核。审核期间不能修改。</translation>
    </message>
    <message>
        <source>Gives the entries back to their departments for correction. All get this reason.</source>
        <translation>将条目退回所属部门修改，全部使用同一理由。</translation>
    </message>
    <message>
        <source>Publishes the entries for all departments.</source>
        <translation>向全部部门发布条目。</translation>
    </message>
    <message>
        <source>Takes the entries back: from review, or from the published catalog.</source>
        <translation>撤回条目：从审核中撤回，或从已发布的目录中撤回。</translation>
    </message>
    <message>
        <source>Opens the limit in which the entries have to be updated; it is shown until the update is published.</source>
        <translation>开始计算条目的更新期限，在更新发布之前一直显示。</translation>
    </message>
    <message>
        <source>Records that the authority consented to more days for the update; that is possible once.</source>
        <translation>登记主管部门同意延长更新期限，仅限一次。</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化的原因</translation>
    </message>
    <message>
        <source>Day of the change</source>
        <translation>变化之日</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>期限的计算</translation>
    </message>
    <message>
        <source>Why this date: the update</source>
        <translation>期限的计算：更新</translation>
    </message>
    <message>
        <source>Update until</source>
        <translation>更新期限至</translation>
    </message>
    <message>
        <source>What has changed, by which document</source>
        <translation>变化的内容和依据文件</translation>
    </message>
    <message>
        <source>Document of the authority&apos;s consent</source>
        <translation>主管部门同意延长的文件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Checking of which entries this will be accepted…</source>
        <translation>正在检查哪些条目可以办理…</translation>
    </message>
    <message numerus="yes">
        <source>Possible for all %n entry(ies).</source>
        <translation>
            <numerusform>%n个条目均可办理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Possible for %1 of %n entry(ies); the others stay as they are.</source>
        <translation>
            <numerusform>%n个条目中有%1个可以办理，其余保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Update until %1</source>
        <translation>更新期限至%1</translation>
    </message>
    <message>
        <source>No limit was in force on that day.</source>
        <translation>当日没有生效的期限规定。</translation>
    </message>
    <message>
        <source>%1, provisional: %2</source>
        <translation>%1（暂定）：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>sharedesk::MainWindow</name>
    <message>
        <source>About ShareDesk</source>
        <translation>关于政务数据共享工作台</translation>
    </message>
    <message>
        <source>ShareDesk %1
The desk of a government department&apos;s data-sharing office.
Free software under the GPL, version 3 or later.</source>
        <translation>政务数据共享工作台 %1
政府部门政务数据共享工作机构的工作台。
自由软件，依GPL第3版或更新版本发布。</translation>
    </message>
    <message>
        <source>Nobody has signed in here yet</source>
        <translation>尚无人在此登录</translation>
    </message>
    <message>
        <source>%1
%2
%3</source>
        <translation>%1
%2
%3</translation>
    </message>
    <message>
        <source>ShareDesk</source>
        <translation>政务数据共享工作台</translation>
    </message>
    <message>
        <source>%1 – ShareDesk</source>
        <translation>%1 – 政务数据共享工作台</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>登录(&amp;I)…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>立即同步(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;About ShareDesk</source>
        <translation>关于(&amp;A)</translation>
    </message>
</context>
<context>
    <name>sharedesk::OrdersRun</name>
    <message numerus="yes">
        <source>The department head&apos;s agreement to %n entry(ies) is recorded.</source>
        <translation>
            <numerusform>已登记部门负责人对%n个条目的同意。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) submitted for review.</source>
        <translation>
            <numerusform>已提交审核%n个条目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) returned.</source>
        <translation>
            <numerusform>已退回%n个条目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) published.</source>
        <translation>
            <numerusform>已发布%n个条目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) withdrawn.</source>
        <translation>
            <numerusform>已撤回%n个条目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The change is noted for %n entry(ies).</source>
        <translation>
            <numerusform>已为%n个条目登记变化。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The update of %n entry(ies) is extended.</source>
        <translation>
            <numerusform>已延长%n个条目的更新期限。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new version of %n entry(ies) is begun.</source>
        <translation>
            <numerusform>已开始修订%n个条目的新版本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was (were) refused.</source>
        <translation>
            <numerusform>%n个条目未能办理。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>&amp;Which, and why</source>
        <translation>条目和原因(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Taken back for %n entry(ies).</source>
        <translation>
            <numerusform>已撤销对%n个条目的办理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stays (stay) as it is: already sent, or changed since (%1).</source>
        <translation>
            <numerusform>%n个条目保持不变：已经发送，或此后又有更改（%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused entries</source>
        <translation>未能办理的条目</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the list of refused entries</source>
        <translation>关闭未能办理的条目列表</translation>
    </message>
</context>
<context>
    <name>sharedesk::OutboxModel</name>
    <message>
        <source>New request</source>
        <translation>新申请</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新建条目</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Several steps</source>
        <translation>多个步骤</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Saved by</source>
        <translation>保存人</translation>
    </message>
    <message>
        <source>Saved at</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>未发送的原因</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>新建议</translation>
    </message>
</context>
<context>
    <name>sharedesk::OutboxPage</name>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Sync with the platform now</source>
        <translation>立即与平台同步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel syncing</source>
        <translation>取消同步</translation>
    </message>
    <message>
        <source>Progress of syncing</source>
        <translation>同步进度</translation>
    </message>
    <message>
        <source>Not yet at the platform</source>
        <translation>尚未到达平台</translation>
    </message>
    <message>
        <source>Changes that are not yet at the platform</source>
        <translation>尚未到达平台的更改</translation>
    </message>
    <message>
        <source>Nothing waits here: everything saved on this computer is at the platform.</source>
        <translation>没有待发送的内容：本机保存的一切都已到达平台。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the record of the change</source>
        <translation>打开更改所属的记录</translation>
    </message>
    <message>
        <source>Give up this change…</source>
        <translation>放弃此更改…</translation>
    </message>
    <message>
        <source>Give up the selected change</source>
        <translation>放弃所选更改</translation>
    </message>
    <message>
        <source>Last syncs</source>
        <translation>最近的同步</translation>
    </message>
    <message>
        <source>Log of the last syncs</source>
        <translation>最近同步的记录</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 Next try at %2.</source>
        <translation>%1下次尝试：%2。</translation>
    </message>
    <message>
        <source>Give up this change</source>
        <translation>放弃此更改</translation>
    </message>
    <message>
        <source>Give up the change of &quot;%1&quot;? It is not sent; its values stay in this computer&apos;s history.</source>
        <translation>放弃对“%1”的更改吗？更改不会发送，其值留在本机历史中。</translation>
    </message>
    <message>
        <source>Complete: %1 received, %2 sent, %3 conflicts, %4 refused</source>
        <translation>完成：接收%1条，发送%2条，冲突%3条，被拒绝%4条</translation>
    </message>
</context>
<context>
    <name>sharedesk::OutcomeTable</name>
    <message>
        <source>Entry</source>
        <translation>目录条目</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>办理结果</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::ProgressPanel</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the running job</source>
        <translation>停止正在进行的操作</translation>
    </message>
</context>
<context>
    <name>sharedesk::ProposalDialog</name>
    <message>
        <source>%1 (since %2)</source>
        <translation>%1（自 %2 起）</translation>
    </message>
    <message>
        <source>Propose the source department</source>
        <translation>建议数源部门</translation>
    </message>
    <message>
        <source>The authority names one department to lead the collection of these data and to provide them to all.</source>
        <translation>由主管部门确定一个部门牵头收集这些数据，并向各部门提供。</translation>
    </message>
    <message>
        <source>Which data the proposal is about</source>
        <translation>建议涉及的数据</translation>
    </message>
    <message>
        <source>Department proposed as the source</source>
        <translation>建议的数源部门</translation>
    </message>
    <message>
        <source>Reason of the proposal</source>
        <translation>建议理由</translation>
    </message>
    <message>
        <source>For example: which law or duty makes this department collect the data first</source>
        <translation>例如：依据哪项法律或职责，由该部门首先收集这些数据</translation>
    </message>
    <message>
        <source>Data:</source>
        <translation>数据：</translation>
    </message>
    <message>
        <source>Source department:</source>
        <translation>数源部门：</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>理由：</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提出建议</translation>
    </message>
    <message>
        <source>Propose the source to the authority</source>
        <translation>向主管部门提出数源部门建议</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Do not propose</source>
        <translation>不提出建议</translation>
    </message>
</context>
<context>
    <name>sharedesk::ProposalsPanel</name>
    <message>
        <source>%1  %2 by %3 (%4)</source>
        <translation>%1  %3（%4）%2</translation>
    </message>
    <message>
        <source>Held by:</source>
        <translation>持有部门：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>department: entry</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 as the source</source>
        <translation>%1：由 %2 作为数源部门</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Saved on this computer: %1</source>
        <translation>已保存在本机：%1</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Proposed source</source>
        <translation>建议数源部门</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出部门</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Proposals of a source department</source>
        <translation>数源部门建议</translation>
    </message>
    <message>
        <source>No source department has been proposed. Choose a group of likely duplicates to propose one.</source>
        <translation>尚无数源部门建议。选择一个疑似重复收集分组即可提出。</translation>
    </message>
    <message>
        <source>Name the proposed department as the source</source>
        <translation>将建议的部门确定为数源部门</translation>
    </message>
    <message>
        <source>Reject the selected proposal</source>
        <translation>不采纳选中的建议</translation>
    </message>
    <message>
        <source>Withdraw the selected proposal</source>
        <translation>撤回选中的建议</translation>
    </message>
</context>
<context>
    <name>sharedesk::QualityPage</name>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>Sign in once, so that the catalog of your department comes here. The sign-in is at the lower edge of the window.</source>
        <translation>请先登录一次，本部门的目录才会同步到这里。登录入口在窗口底部。</translation>
    </message>
    <message>
        <source>There are no entries to score yet. Write one on the catalog page, or import a spreadsheet there.</source>
        <translation>还没有可评分的目录条目。请在“目录”页新建条目，或在那里导入电子表格。</translation>
    </message>
    <message numerus="yes">
        <source>Score of %n entry(ies)</source>
        <translation>
            <numerusform>%n 个条目的得分</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries with errors</source>
        <translation>有错误的条目</translation>
    </message>
    <message>
        <source>Nothing is found in this dimension.</source>
        <translation>该维度没有发现问题。</translation>
    </message>
    <message>
        <source>Looking for the items</source>
        <translation>正在查找数据项</translation>
    </message>
    <message>
        <source>Nothing was changed: no entry that may be edited has such an item left.</source>
        <translation>没有修改：可编辑的条目中已没有这样的数据项。</translation>
    </message>
    <message>
        <source>Refer to a data element</source>
        <translation>引用数据元</translation>
    </message>
    <message numerus="yes">
        <source>In %n entry(ies) the items will refer to %1 (%2).</source>
        <translation>
            <numerusform>%n 个条目中的数据项将引用“%1”（%2）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Items without a type take type and length of the element, repeated ones become one. What is stated stays. It can be undone.</source>
        <translation>未填类型的数据项采用数据元的类型和长度，重复的数据项合并为一个；已填写的内容保持不变。可以撤销。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Data elements</source>
        <translation>数据元</translation>
    </message>
    <message>
        <source>Score over time</source>
        <translation>得分变化</translation>
    </message>
    <message>
        <source>Chart: score over time</source>
        <translation>图表：得分变化</translation>
    </message>
    <message>
        <source>Period of the chart</source>
        <translation>图表时段</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 天</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>What costs most</source>
        <translation>失分最多的问题</translation>
    </message>
    <message>
        <source>What the checks find</source>
        <translation>检查发现的问题</translation>
    </message>
    <message>
        <source>Show these entries</source>
        <translation>查看这些条目</translation>
    </message>
    <message>
        <source>Items of the same data element, whatever they are called, should refer to it: then everybody knows that they are the same, and type and length agree.</source>
        <translation>同一数据元的数据项，无论名称如何，都应引用该数据元：这样大家都知道它们是同一内容，类型和长度也一致。</translation>
    </message>
    <message>
        <source>Data elements and the items that belong to them</source>
        <translation>数据元及其所属的数据项</translation>
    </message>
    <message>
        <source>Let the items refer to it…</source>
        <translation>让数据项引用该数据元…</translation>
    </message>
    <message>
        <source>Choose findings that have a safe repair. Ctrl and Shift choose several.</source>
        <translation>请选择可安全修复的问题；按住 Ctrl 或 Shift 可多选。</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of findings</source>
        <translation>
            <numerusform>%n 类问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Repair the chosen findings where it is safe</source>
        <translation>安全修复所选的问题</translation>
    </message>
</context>
<context>
    <name>sharedesk::QualityTable</name>
    <message>
        <source>What is found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目数</translation>
    </message>
    <message>
        <source>Points lost</source>
        <translation>失分</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Data element</source>
        <translation>数据元</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Refer to it</source>
        <translation>已引用</translation>
    </message>
    <message>
        <source>Could refer</source>
        <translation>可引用</translation>
    </message>
    <message>
        <source>Typed unlike</source>
        <translation>类型不一致</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>条目内重复</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>现有写法</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型和长度</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>未收录</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Safe repair</source>
        <translation>可安全修复</translation>
    </message>
</context>
<context>
    <name>sharedesk::ReasonEdit</name>
    <message>
        <source>Insert a phrase</source>
        <translation>插入常用语</translation>
    </message>
    <message>
        <source>Insert a phrase: %1</source>
        <translation>插入常用语：%1</translation>
    </message>
</context>
<context>
    <name>sharedesk::RecentImports</name>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message numerus="yes">
        <source>Undone but for %n entry(ies)</source>
        <translation>
            <numerusform>已撤销，%n 项除外</numerusform>
        </translation>
    </message>
    <message>
        <source>Recent imports</source>
        <translation>最近的导入</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;Undo this import…</source>
        <translation>撤销此次导入(&amp;U)…</translation>
    </message>
    <message>
        <source>Undo the chosen import</source>
        <translation>撤销所选的导入</translation>
    </message>
</context>
<context>
    <name>sharedesk::RepairDialog</name>
    <message>
        <source>Repair what is found</source>
        <translation>修复发现的问题</translation>
    </message>
    <message>
        <source>Repair what can be repaired safely</source>
        <translation>安全修复所选的问题</translation>
    </message>
    <message>
        <source>A repair changes how something is written, never what it says.</source>
        <translation>修复只改写法，不改内容。</translation>
    </message>
    <message>
        <source>• %1 → %2</source>
        <comment>what is found → what the repair does</comment>
        <translation>• %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the entries</source>
        <translation>正在查看条目</translation>
    </message>
    <message>
        <source>Looking at what the repair would do…</source>
        <translation>正在查看修复结果…</translation>
    </message>
    <message>
        <source>What the repair would do could not be worked out: %1</source>
        <translation>无法得出修复结果：%1</translation>
    </message>
</context>
<context>
    <name>sharedesk::RequestListModel</name>
    <message>
        <source>%1 asks %2</source>
        <translation>%1向%2申请</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（暂定）</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>各部门</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>需求部门</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供方</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Entry asked for</source>
        <translation>申请的条目</translation>
    </message>
    <message>
        <source>Sharing type</source>
        <translation>共享属性</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>本机状态</translation>
    </message>
</context>
<context>
    <name>sharedesk::RequestView</name>
    <message>
        <source>%1 asks %2: %3</source>
        <translation>%1向%2申请：%3</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>共享申请</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申请内容</translation>
    </message>
    <message>
        <source>History</source>
        <translation>办理记录</translation>
    </message>
    <message>
        <source>Saved on this computer, not yet sent.</source>
        <translation>已保存在本机，尚未发送。</translation>
    </message>
    <message>
        <source>%1 %2 Your step is kept; decide on the Sync page.</source>
        <translation>%1。%2您的办理已保留，请在“同步”页决定。</translation>
    </message>
    <message>
        <source>Your role reads requests but does not act on them.</source>
        <translation>您的角色只能查看共享申请，不能办理。</translation>
    </message>
    <message>
        <source>Nothing is to be done by your department now.</source>
        <translation>目前本部门无需办理。</translation>
    </message>
    <message>
        <source>This request is finished.</source>
        <translation>该申请已办结。</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n working day(s)</source>
        <translation>
            <numerusform>逾期%n个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今日到期</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>剩余%n个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: until %2, %3</source>
        <translation>%1：至%2，%3</translation>
    </message>
    <message>
        <source>Why this date…</source>
        <translation>期限的计算…</translation>
    </message>
    <message>
        <source>Why %1 ends on this date</source>
        <translation>%1的期限计算</translation>
    </message>
    <message>
        <source>Entry code</source>
        <translation>条目代码</translation>
    </message>
    <message>
        <source>Sharing type</source>
        <translation>共享属性</translation>
    </message>
    <message>
        <source>Data items</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of data items</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>使用依据</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>使用场景</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>使用范围</translation>
    </message>
    <message>
        <source>Way of sharing</source>
        <translation>共享方式</translation>
    </message>
    <message>
        <source>Used until</source>
        <translation>使用时限</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>%1, phone %2</source>
        <translation>%1，电话%2</translation>
    </message>
    <message>
        <source>Office head who agreed</source>
        <translation>同意的工作机构负责人</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>文书…</translation>
    </message>
    <message>
        <source>Letter about this request</source>
        <translation>这份申请的文书</translation>
    </message>
</context>
<context>
    <name>sharedesk::RequestsPage</name>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>Asked of us</source>
        <translation>收到的申请</translation>
    </message>
    <message>
        <source>Asked by us</source>
        <translation>发出的申请</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>共享申请</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>申请范围</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show all requests again</source>
        <translation>重新显示全部申请</translation>
    </message>
    <message>
        <source>Search entry, code or department</source>
        <translation>搜索条目、代码或部门</translation>
    </message>
    <message>
        <source>Search in the requests</source>
        <translation>搜索共享申请</translation>
    </message>
    <message>
        <source>List of requests</source>
        <translation>共享申请列表</translation>
    </message>
    <message>
        <source>Phase of the requests</source>
        <translation>申请的阶段</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>全部阶段</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未办结</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>共%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>No request matches. Change the search or the phase, or show all.</source>
        <translation>没有符合条件的申请。请更改搜索内容或阶段，或显示全部。</translation>
    </message>
    <message>
        <source>Sign in once, so that the requests of your department come here.</source>
        <translation>请先登录一次，以便接收本部门的共享申请。</translation>
    </message>
    <message>
        <source>Your department has asked for nothing yet. Open a published entry in the catalog and choose &quot;Ask for this data&quot;.</source>
        <translation>本部门尚未申请数据。请在目录中打开已发布的条目，选择“申请此数据”。</translation>
    </message>
    <message>
        <source>There is no request. New ones arrive with the next sync.</source>
        <translation>没有共享申请。新的申请将在下次同步时到达。</translation>
    </message>
    <message>
        <source>Not submitted: %1 What you typed is kept and offered again.</source>
        <translation>未提交：%1已输入的内容保留，下次仍会显示。</translation>
    </message>
    <message>
        <source>The application is saved on this computer and goes out with the next sync.</source>
        <translation>申请已保存在本机，下次同步时发出。</translation>
    </message>
    <message>
        <source>Letters…</source>
        <translation>批量文书…</translation>
    </message>
    <message>
        <source>Letters about the selected requests</source>
        <translation>所选申请的文书</translation>
    </message>
    <message>
        <source>Letters about the selected requests; Ctrl and Shift select several</source>
        <translation>所选申请的文书；按住 Ctrl 或 Shift 可选多份</translation>
    </message>
</context>
<context>
    <name>sharedesk::ReviewEntry</name>
    <message>
        <source>Write what has to be corrected first.</source>
        <translation>请先写明须修改的内容。</translation>
    </message>
    <message>
        <source>Return with this reason (Ctrl+Shift+Return)</source>
        <translation>以此理由退回（Ctrl+Shift+Return）</translation>
    </message>
    <message>
        <source>Entry without a name</source>
        <translation>未命名条目</translation>
    </message>
    <message>
        <source>%1 · version %2 · submitted on %3 by %4</source>
        <translation>%1 · 第%2版 · %3由%4提交</translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <translation>%1 · 第%2版</translation>
    </message>
    <message>
        <source>To be decided until %1 (provisional): %2</source>
        <translation>须于%1（暂定）前审核：%2</translation>
    </message>
    <message>
        <source>To be decided until %1: %2</source>
        <translation>须于%1前审核：%2</translation>
    </message>
    <message>
        <source>&amp;Give up this decision</source>
        <translation>放弃该决定(&amp;G)</translation>
    </message>
    <message>
        <source>The entry was changed on the platform before your decision arrived.</source>
        <translation>您的决定送达前，该条目在平台上已有更改。</translation>
    </message>
    <message>
        <source>&amp;Decide on the Sync page</source>
        <translation>到“同步”页决定(&amp;D)</translation>
    </message>
    <message>
        <source>The platform did not accept your decision: %1</source>
        <translation>平台未接受您的决定：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the published version %1</source>
        <translation>
            <numerusform>与已发布的第%1版有%n处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>The first version: everything in it is new.</source>
        <translation>首个版本：全部内容均为新增。</translation>
    </message>
    <message>
        <source>The version before it is not on this computer; this is the whole content.</source>
        <translation>本机没有前一版本，以下为全部内容。</translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation>内容(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Differences (%1)</source>
        <translation>差异（%1）(&amp;D)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>item, field</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, finding</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>检查结果(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Findings (%1)</source>
        <translation>检查结果（%1）(&amp;F)</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>期限的计算</translation>
    </message>
    <message>
        <source>Why this date: the review</source>
        <translation>期限的计算：审核</translation>
    </message>
    <message>
        <source>your decision</source>
        <translation>您的决定</translation>
    </message>
    <message>
        <source>What there is about the entry</source>
        <translation>条目的情况</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Differences from the published version</source>
        <translation>与已发布版本的差异</translation>
    </message>
    <message>
        <source>Findings of the submitted entry</source>
        <translation>所提交条目的检查结果</translation>
    </message>
    <message>
        <source>The checks found nothing.</source>
        <translation>检查未发现问题。</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>办理记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Reason for a return</source>
        <translation>退回的理由(&amp;R)</translation>
    </message>
    <message>
        <source>Reason for a return</source>
        <translation>退回的理由</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>发布(&amp;P)</translation>
    </message>
    <message>
        <source>Publish this entry</source>
        <translation>发布该条目</translation>
    </message>
    <message>
        <source>Publish and go on to the next (Ctrl+Return)</source>
        <translation>发布并转到下一条（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Re&amp;turn</source>
        <translation>退回(&amp;T)</translation>
    </message>
    <message>
        <source>Return this entry with the reason</source>
        <translation>以所写理由退回该条目</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一条(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next entry</source>
        <translation>转到下一条</translation>
    </message>
    <message>
        <source>Next entry (Alt+Down)</source>
        <translation>下一条（Alt+Down）</translation>
    </message>
    <message>
        <source>&amp;Open in the catalog</source>
        <translation>在目录中打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open this entry in the catalog</source>
        <translation>在目录中打开该条目</translation>
    </message>
</context>
<context>
    <name>sharedesk::ReviewListModel</name>
    <message>
        <source>Conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>Refused by the platform</source>
        <translation>被平台拒绝</translation>
    </message>
    <message>
        <source>Reason written</source>
        <translation>已写理由</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供方</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
</context>
<context>
    <name>sharedesk::ReviewPage</name>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) to review</source>
        <translation>
            <numerusform>待审核%n个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>entries to review, decisions to send</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) not sent yet</source>
        <translation>
            <numerusform>%n项决定尚未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for review</source>
        <translation>没有待审核的条目</translation>
    </message>
    <message>
        <source>What departments submit appears here with the next synchronisation.</source>
        <translation>各部门提交的条目将在下次同步后显示在这里。</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Publish ti&amp;cked (%1)</source>
        <translation>发布所选（%1）(&amp;C)</translation>
    </message>
    <message>
        <source>Return tho&amp;se with a reason (%1)</source>
        <translation>退回已写理由的（%1）(&amp;S)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>目录审核</translation>
    </message>
    <message>
        <source>Department to review</source>
        <translation>要审核的部门</translation>
    </message>
    <message>
        <source>Tick all entries, or none</source>
        <translation>全选或全不选</translation>
    </message>
    <message>
        <source>Publish the ticked entries</source>
        <translation>发布所选条目</translation>
    </message>
    <message>
        <source>Return each entry with the reason written for it</source>
        <translation>以各自所写的理由退回条目</translation>
    </message>
    <message>
        <source>Of the ticked entries, or of all when none is ticked</source>
        <translation>适用于所选条目；未选时适用于全部</translation>
    </message>
    <message>
        <source>Entries to review</source>
        <translation>待审核的条目</translation>
    </message>
    <message>
        <source>the review</source>
        <translation>目录审核</translation>
    </message>
    <message>
        <source>Write what has to be corrected first.</source>
        <translation>请先写明须修改的内容。</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message numerus="yes">
        <source>Return %n entry(ies), each with its own reason?</source>
        <translation>
            <numerusform>退回%n个条目，各用其理由？</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>目录条目</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Entries and their reasons</source>
        <translation>条目及其理由</translation>
    </message>
    <message>
        <source>&amp;Return</source>
        <translation>退回(&amp;R)</translation>
    </message>
    <message>
        <source>Return these entries now</source>
        <translation>立即退回这些条目</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不办理</translation>
    </message>
    <message>
        <source>Return nothing; the reasons are kept</source>
        <translation>不退回，所写理由保留</translation>
    </message>
</context>
<context>
    <name>sharedesk::SaveSearchDialog</name>
    <message>
        <source>Save the search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>&amp;Name of the search</source>
        <translation>搜索名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>搜索名称</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the search under this name</source>
        <translation>以此名称保存搜索</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Do not save the search</source>
        <translation>不保存搜索</translation>
    </message>
</context>
<context>
    <name>sharedesk::SavedSearchDialog</name>
    <message>
        <source>Saved searches</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>saved searches</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>Saved searches by name</source>
        <translation>按名称排列的已存搜索</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Rename the selected search</source>
        <translation>重命名所选搜索</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the selected search</source>
        <translation>删除所选搜索</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close the saved searches</source>
        <translation>关闭已存搜索</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>sharedesk::SavedSearches</name>
    <message>
        <source>&amp;Save this search…</source>
        <translation>保存当前搜索(&amp;S)…</translation>
    </message>
    <message>
        <source>No search is saved yet</source>
        <translation>尚未保存任何搜索</translation>
    </message>
    <message>
        <source>&amp;Rename or delete…</source>
        <translation>重命名或删除(&amp;R)…</translation>
    </message>
    <message>
        <source>Sa&amp;ved searches</source>
        <translation>已存搜索(&amp;V)</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存搜索</translation>
    </message>
</context>
<context>
    <name>sharedesk::ScoreChart</name>
    <message numerus="yes">
        <source>%1: score %2, %n entry(ies)</source>
        <translation>
            <numerusform>%1：得分 %2，%n 个条目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::SignInDialog</name>
    <message>
        <source>Sign in to the platform</source>
        <translation>登录平台</translation>
    </message>
    <message>
        <source>Signing in is only needed to sync. Everything saved on this computer stays here and can be edited without it.</source>
        <translation>只有同步时才需要登录。保存在本机的内容不登录也可以编辑。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Platform &amp;address</source>
        <translation>平台地址(&amp;A)</translation>
    </message>
    <message>
        <source>Platform address</source>
        <translation>平台地址</translation>
    </message>
    <message>
        <source>Authority &amp;file</source>
        <translation>颁发机构文件(&amp;F)</translation>
    </message>
    <message>
        <source>File of the department&apos;s certificate authority</source>
        <translation>本部门证书颁发机构的文件</translation>
    </message>
    <message>
        <source>PEM file from the administrator; empty: authorities of this computer</source>
        <translation>管理员提供的PEM文件；留空则采用本机信任的颁发机构</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Choose the authority file</source>
        <translation>选择颁发机构文件</translation>
    </message>
    <message>
        <source>Sign in now</source>
        <translation>立即登录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>证书 (*.pem *.crt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Close the sign-in</source>
        <translation>关闭登录窗口</translation>
    </message>
</context>
<context>
    <name>sharedesk::SourcesPage</name>
    <message>
        <source>Remembered: this entry is not a duplicate of the others.</source>
        <translation>已记住：该条目与其他条目不重复。</translation>
    </message>
    <message>
        <source>The next search compares this entry again.</source>
        <translation>下次查找时该条目重新参与比对。</translation>
    </message>
    <message>
        <source>Comparing the published catalogs…</source>
        <translation>正在比对已发布目录…</translation>
    </message>
    <message>
        <source>The proposal is saved on this computer and goes to the authority.</source>
        <translation>建议已保存在本机，将报送主管部门。</translation>
    </message>
    <message>
        <source>Searched on %1: %2 entries compared, %3 groups found.</source>
        <translation>%1 查找：比对 %2 个条目，发现 %3 组。</translation>
    </message>
    <message>
        <source>Entries have changed since; search again to take them in.</source>
        <translation>此后条目有变动，请重新查找。</translation>
    </message>
    <message>
        <source>There is more that is alike than is shown here.</source>
        <translation>相似的条目较多，此处未全部显示。</translation>
    </message>
    <message>
        <source>What sharing can provide is not collected again from citizens and companies.</source>
        <translation>能通过共享获取的数据，不再向群众和企业重复收集。</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Search for duplicates</source>
        <translation>查找重复收集</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Proposals (%1 open)</source>
        <translation>建议（%1 条待定）</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>非重复</translation>
    </message>
    <message>
        <source>One source</source>
        <translation>一数一源</translation>
    </message>
    <message>
        <source>Search for likely duplicate collection</source>
        <translation>查找疑似重复收集</translation>
    </message>
    <message>
        <source>Parts of the page One source</source>
        <translation>“一数一源”页面的各部分</translation>
    </message>
</context>
<context>
    <name>sharedesk::StatusLine</name>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Sign in from the status line</source>
        <translation>从状态栏登录</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need your decision</source>
        <translation>
            <numerusform>%n项更改需要您决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) saved on this computer, not yet sent</source>
        <translation>
            <numerusform>%n项更改已保存在本机，尚未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>全部已发送</translation>
    </message>
    <message>
        <source>Outbox: %1</source>
        <translation>待发送：%1</translation>
    </message>
    <message>
        <source>Last complete sync: %1</source>
        <translation>上次完整同步：%1</translation>
    </message>
    <message>
        <source>Never synced completely</source>
        <translation>尚未完整同步过</translation>
    </message>
    <message>
        <source>Search index: %1 %</source>
        <translation>搜索索引：%1 %</translation>
    </message>
    <message>
        <source>The index for searching is being made. Until it is ready, searching works, but more slowly and without counts.</source>
        <translation>正在建立搜索索引。完成之前可以搜索，但较慢，且不显示数量。</translation>
    </message>
</context>
<context>
    <name>sharedesk::StepList</name>
    <message>
        <source>%1  %2, %3</source>
        <comment>when, who, department</comment>
        <translation>%1  %2，%3</translation>
    </message>
</context>
<context>
    <name>sharedesk::SyncController</name>
    <message>
        <source>The attachment is not on this computer yet. Sign in, so that it can be fetched.</source>
        <translation>附件尚未下载到本机。请登录后获取。</translation>
    </message>
</context>
<context>
    <name>sharedesk::Tile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>sharedesk::Timeline</name>
    <message>
        <source>Missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message numerus="yes">
        <source>Extended by %n working day(s)</source>
        <translation>
            <numerusform>延长%n个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered at: %1</source>
        <translation>提供位置：%1</translation>
    </message>
    <message>
        <source>Office head who agreed: %1</source>
        <translation>同意的工作机构负责人：%1</translation>
    </message>
    <message>
        <source>%1  %2, %3</source>
        <translation>%1  %2，%3</translation>
    </message>
    <message>
        <source>Not shared: %1. %2</source>
        <comment>data item, reason</comment>
        <translation>不同意共享：%1。%2</translation>
    </message>
    <message>
        <source>Worked on by: %1</source>
        <translation>承办人：%1</translation>
    </message>
    <message>
        <source>Consultation: %1</source>
        <translation>协商情况：%1</translation>
    </message>
    <message>
        <source>Conditions from now on: %1</source>
        <translation>变更后的使用条件：%1</translation>
    </message>
    <message>
        <source>Report to the authority: %1</source>
        <translation>向主管部门报告：%1</translation>
    </message>
</context>
</TS>
