<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Api</name>
    <message numerus="yes">
        <source>Too many wrong passwords. Please wait %n second(s).</source>
        <translation>
            <numerusform>Too many wrong passwords. Please wait %n second.</numerusform>
            <numerusform>Too many wrong passwords. Please wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message numerus="yes">
        <source>The text would be longer than %n character(s).</source>
        <translation>
            <numerusform>The text would be longer than %n character.</numerusform>
            <numerusform>The text would be longer than %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is longer than %n character(s).</source>
        <translation>
            <numerusform>The text is longer than %n character.</numerusform>
            <numerusform>The text is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) found</source>
        <translation>
            <numerusform>%n error found</numerusform>
            <numerusform>%n errors found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) written to %1</source>
        <translation>
            <numerusform>%n entry written to %1</numerusform>
            <numerusform>%n entries written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) would be repaired; nothing was changed.</source>
        <translation>
            <numerusform>%n text would be repaired; nothing was changed.</numerusform>
            <numerusform>%n texts would be repaired; nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) repaired.</source>
        <translation>
            <numerusform>%n text repaired.</numerusform>
            <numerusform>%n texts repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that were left out written to %1</source>
        <translation>
            <numerusform>%n row that were left out written to %1</numerusform>
            <numerusform>%n rows that were left out written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was changed: %n entry(ies) would be imported, %1 left out</source>
        <translation>
            <numerusform>Nothing was changed: %n entry would be imported, %1 left out</numerusform>
            <numerusform>Nothing was changed: %n entries would be imported, %1 left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) found</source>
        <translation>
            <numerusform>%n entry found</numerusform>
            <numerusform>%n entries found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) changed</source>
        <translation>
            <numerusform>%n entry changed</numerusform>
            <numerusform>%n entries changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of likely duplicate collection</source>
        <translation>
            <numerusform>%n group of likely duplicate collection</numerusform>
            <numerusform>%n groups of likely duplicate collection</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) would be changed; nothing was changed.</source>
        <translation>
            <numerusform>%n entry would be changed; nothing was changed.</numerusform>
            <numerusform>%n entries would be changed; nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) changed back</source>
        <translation>
            <numerusform>%n entry changed back</numerusform>
            <numerusform>%n entries changed back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was changed: %n entry(ies) would be, %1 stay as they are</source>
        <translation>
            <numerusform>Nothing was changed: %n entry would be, %1 stay as they are</numerusform>
            <numerusform>Nothing was changed: %n entries would be, %1 stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) changed, %1 stay as they are</source>
        <translation>
            <numerusform>%n entry changed, %1 stay as they are</numerusform>
            <numerusform>%n entries changed, %1 stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) would be changed</source>
        <translation>
            <numerusform>%n entry would be changed</numerusform>
            <numerusform>%n entries would be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log is whole: %n record(s).</source>
        <translation>
            <numerusform>The log is whole: %n record.</numerusform>
            <numerusform>The log is whole: %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The case file is whole: %n part(s).</source>
        <translation>
            <numerusform>The case file is whole: %n part.</numerusform>
            <numerusform>The case file is whole: %n parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deadline</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue by %n working day(s)</source>
        <translation>
            <numerusform>Overdue by %n working day</numerusform>
            <numerusform>Overdue by %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryLikeness</name>
    <message numerus="yes">
        <source>%n telling data item(s) in common: %1.</source>
        <translation>
            <numerusform>%n telling data item in common: %1.</numerusform>
            <numerusform>%n telling data items in common: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryRowTexts</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestDecision</name>
    <message numerus="yes">
        <source>The reply can be extended by 1 to %n working day(s).</source>
        <translation>
            <numerusform>The reply can be extended by 1 to %n working day.</numerusform>
            <numerusform>The reply can be extended by 1 to %n working days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableFinding</name>
    <message numerus="yes">
        <source>%n more cell(s) without a usable value</source>
        <translation>
            <numerusform>%n more cell without a usable value</numerusform>
            <numerusform>%n more cells without a usable value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold formulas; the values of the last save are read</source>
        <translation>
            <numerusform>%n cell holds a formula; the value of the last save is read</numerusform>
            <numerusform>%n cells hold formulas; the values of the last save are read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are hidden; they are read like the others</source>
        <translation>
            <numerusform>%n row is hidden; it is read like the others</numerusform>
            <numerusform>%n rows are hidden; they are read like the others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) are hidden; they are read like the others</source>
        <translation>
            <numerusform>%n column is hidden; it is read like the others</numerusform>
            <numerusform>%n columns are hidden; they are read like the others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged area(s); each of their rows gets the value</source>
        <translation>
            <numerusform>%n merged area; each of its rows gets the value</numerusform>
            <numerusform>%n merged areas; each of their rows gets the value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Full-width letters and digits were read as ordinary ones in %n cell(s)</source>
        <translation>
            <numerusform>Full-width letters and digits were read as ordinary ones in %n cell</numerusform>
            <numerusform>Full-width letters and digits were read as ordinary ones in %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) where a date is expected were read as a spreadsheet counts days (%1)</source>
        <translation>
            <numerusform>%n number where a date is expected was read as a spreadsheet counts days (%1)</numerusform>
            <numerusform>%n numbers where a date is expected were read as a spreadsheet counts days (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::BulkDialog</name>
    <message numerus="yes">
        <source>Change a field of %n entry(ies)</source>
        <translation>
            <numerusform>Change a field of %n entry</numerusform>
            <numerusform>Change a field of %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::BulkModel</name>
    <message numerus="yes">
        <source>%n finding(s) settled</source>
        <translation>
            <numerusform>%n finding settled</numerusform>
            <numerusform>%n findings settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::CatalogPage</name>
    <message numerus="yes">
        <source>Delete %n entry(ies)? The deletion is sent with the next synchronisation.</source>
        <translation>
            <numerusform>Delete %n entry? The deletion is sent with the next synchronisation.</numerusform>
            <numerusform>Delete %n entries? The deletion is sent with the next synchronisation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) written to %1.</source>
        <translation>
            <numerusform>%n entry written to %1.</numerusform>
            <numerusform>%n entries written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n entry(ies)</source>
        <translation>
            <numerusform>At least %n entry</numerusform>
            <numerusform>At least %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::ChangePreview</name>
    <message numerus="yes">
        <source>%1 of %n entry(ies) will change.</source>
        <translation>
            <numerusform>%1 of %n entry will change.</numerusform>
            <numerusform>%1 of %n entries will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It brings %n new finding(s).</source>
        <translation>
            <numerusform>It brings %n new finding.</numerusform>
            <numerusform>It brings %n new findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %n entry(ies)</source>
        <translation>
            <numerusform>&amp;Change %n entry</numerusform>
            <numerusform>&amp;Change %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::ChangeRun</name>
    <message numerus="yes">
        <source>%n entry(ies) changed and saved on this computer.</source>
        <translation>
            <numerusform>%n entry changed and saved on this computer.</numerusform>
            <numerusform>%n entries changed and saved on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) are as before.</source>
        <translation>
            <numerusform>%n entry is as before.</numerusform>
            <numerusform>%n entries are as before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::CompareDialog</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::DashboardPage</name>
    <message numerus="yes">
        <source>Overdue: %n request(s)</source>
        <translation>
            <numerusform>Overdue: %n request</numerusform>
            <numerusform>Overdue: %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due on %1: %n request(s)</source>
        <translation>
            <numerusform>Due on %1: %n request</numerusform>
            <numerusform>Due on %1: %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n request(s)</source>
        <translation>
            <numerusform>%1: %n request</numerusform>
            <numerusform>%1: %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::DeadlineDialog</name>
    <message numerus="yes">
        <source>%1
Event: %2 (China time). The day of the event is not counted; the limit of %n working day(s) ends with the end of its last one.</source>
        <translation>
            <numerusform>%1
Event: %2 (China time). The day of the event is not counted; the limit of %n working day ends with the end of its last one.</numerusform>
            <numerusform>%1
Event: %2 (China time). The day of the event is not counted; the limit of %n working days ends with the end of its last one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::EntryDraft</name>
    <message numerus="yes">
        <source>remove %n data item(s)</source>
        <translation>
            <numerusform>remove %n data item</numerusform>
            <numerusform>remove %n data items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::FacetPanel</name>
    <message numerus="yes">
        <source>All %n value(s)…</source>
        <translation>
            <numerusform>All %n value…</numerusform>
            <numerusform>All %n values…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entry(ies)</source>
        <translation>
            <numerusform>%1: %n entry</numerusform>
            <numerusform>%1: %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::FindingList</name>
    <message numerus="yes">
        <source>%n text(s) repaired. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n text repaired. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n texts repaired. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::ImportColumns</name>
    <message numerus="yes">
        <source>%1 of %n column(s) go into fields, %2 are ignored.</source>
        <translation>
            <numerusform>%1 of %n column go into fields, %2 are ignored.</numerusform>
            <numerusform>%1 of %n columns go into fields, %2 are ignored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::ImportDialog</name>
    <message numerus="yes">
        <source>%n entry(ies) found</source>
        <translation>
            <numerusform>%n entry found</numerusform>
            <numerusform>%n entries found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import &amp;all: %n entry(ies); errors can be corrected afterwards</source>
        <translation>
            <numerusform>Import &amp;all: %n entry; errors can be corrected afterwards</numerusform>
            <numerusform>Import &amp;all: %n entries; errors can be corrected afterwards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import only those &amp;without errors: %n entry(ies)</source>
        <translation>
            <numerusform>Import only those &amp;without errors: %n entry</numerusform>
            <numerusform>Import only those &amp;without errors: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>entries</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>entries</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <comment>entries</comment>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out because of errors</source>
        <comment>entries</comment>
        <translation>
            <numerusform>%n left out because of errors</numerusform>
            <numerusform>%n left out because of errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>entries</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) stay as they are:</source>
        <translation>
            <numerusform>%n entry stays as it is:</numerusform>
            <numerusform>%n entries stay as they are:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <comment>entries</comment>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with their earlier content</source>
        <comment>entries</comment>
        <translation>
            <numerusform>%n with its earlier content</numerusform>
            <numerusform>%n with their earlier content</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <comment>entries</comment>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::ImportModel</name>
    <message numerus="yes">
        <source>%1 (%n data item(s))</source>
        <translation>
            <numerusform>%1 (%n data item)</numerusform>
            <numerusform>%1 (%n data items)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::ItemGrid</name>
    <message numerus="yes">
        <source>paste %n row(s)</source>
        <translation>
            <numerusform>paste %n row</numerusform>
            <numerusform>paste %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clear %n cell(s)</source>
        <translation>
            <numerusform>clear %n cell</numerusform>
            <numerusform>clear %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n data item(s)</source>
        <translation>
            <numerusform>move %n data item</numerusform>
            <numerusform>move %n data items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::LetterBatchDialog</name>
    <message numerus="yes">
        <source>Letters about %n request(s)</source>
        <translation>
            <numerusform>Letters about %n request</numerusform>
            <numerusform>Letters about %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) printed.</source>
        <translation>
            <numerusform>%n letter printed.</numerusform>
            <numerusform>%n letters printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) written to %1.</source>
        <translation>
            <numerusform>%n letter written to %1.</numerusform>
            <numerusform>%n letters written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not: the table says why.</source>
        <translation>
            <numerusform>%n not: the table says why.</numerusform>
            <numerusform>%n not: the table says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::LifeDialog</name>
    <message numerus="yes">
        <source>Possible for all %n entry(ies).</source>
        <translation>
            <numerusform>Possible for this entry.</numerusform>
            <numerusform>Possible for all %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Possible for %1 of %n entry(ies); the others stay as they are.</source>
        <translation>
            <numerusform>Possible for %1 of %n entry; it stays as it is.</numerusform>
            <numerusform>Possible for %1 of %n entries; the others stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::OrdersRun</name>
    <message numerus="yes">
        <source>The department head&apos;s agreement to %n entry(ies) is recorded.</source>
        <translation>
            <numerusform>The department head&apos;s agreement to %n entry is recorded.</numerusform>
            <numerusform>The department head&apos;s agreement to %n entries is recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) submitted for review.</source>
        <translation>
            <numerusform>%n entry submitted for review.</numerusform>
            <numerusform>%n entries submitted for review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) returned.</source>
        <translation>
            <numerusform>%n entry returned.</numerusform>
            <numerusform>%n entries returned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) published.</source>
        <translation>
            <numerusform>%n entry published.</numerusform>
            <numerusform>%n entries published.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) withdrawn.</source>
        <translation>
            <numerusform>%n entry withdrawn.</numerusform>
            <numerusform>%n entries withdrawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The change is noted for %n entry(ies).</source>
        <translation>
            <numerusform>The change is noted for %n entry.</numerusform>
            <numerusform>The change is noted for %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The update of %n entry(ies) is extended.</source>
        <translation>
            <numerusform>The update of %n entry is extended.</numerusform>
            <numerusform>The update of %n entries is extended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new version of %n entry(ies) is begun.</source>
        <translation>
            <numerusform>A new version of %n entry is begun.</numerusform>
            <numerusform>New versions of %n entries are begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was (were) refused.</source>
        <translation>
            <numerusform>%n was refused.</numerusform>
            <numerusform>%n were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back for %n entry(ies).</source>
        <translation>
            <numerusform>Taken back for %n entry.</numerusform>
            <numerusform>Taken back for %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stays (stay) as it is: already sent, or changed since (%1).</source>
        <translation>
            <numerusform>%n stays as it is: already sent, or changed since (%1).</numerusform>
            <numerusform>%n stay as they are: already sent, or changed since (%1, …).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::OutcomeTable</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::QualityPage</name>
    <message numerus="yes">
        <source>Score of %n entry(ies)</source>
        <translation>
            <numerusform>Score of %n entry</numerusform>
            <numerusform>Score of %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n entry(ies) the items will refer to %1 (%2).</source>
        <translation>
            <numerusform>In %n entry the items will refer to %1 (%2).</numerusform>
            <numerusform>In %n entries the items will refer to %1 (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of findings</source>
        <translation>
            <numerusform>%n kind of findings</numerusform>
            <numerusform>%n kinds of findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::RecentImports</name>
    <message numerus="yes">
        <source>Undone but for %n entry(ies)</source>
        <translation>
            <numerusform>Undone but for %n entry</numerusform>
            <numerusform>Undone but for %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::RepairDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::RequestView</name>
    <message numerus="yes">
        <source>overdue by %n working day(s)</source>
        <translation>
            <numerusform>overdue by %n working day</numerusform>
            <numerusform>overdue by %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::RequestsPage</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::ReviewEntry</name>
    <message numerus="yes">
        <source>%n difference(s) from the published version %1</source>
        <translation>
            <numerusform>%n difference from the published version %1</numerusform>
            <numerusform>%n differences from the published version %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::ReviewPage</name>
    <message numerus="yes">
        <source>%n entry(ies) to review</source>
        <translation>
            <numerusform>%n entry to review</numerusform>
            <numerusform>%n entries to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) not sent yet</source>
        <translation>
            <numerusform>%n decision not sent yet</numerusform>
            <numerusform>%n decisions not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return %n entry(ies), each with its own reason?</source>
        <translation>
            <numerusform>Return %n entry with its reason?</numerusform>
            <numerusform>Return %n entries, each with its own reason?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::ScoreChart</name>
    <message numerus="yes">
        <source>%1: score %2, %n entry(ies)</source>
        <translation>
            <numerusform>%1: score %2, %n entry</numerusform>
            <numerusform>%1: score %2, %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::StatusLine</name>
    <message numerus="yes">
        <source>%n change(s) need your decision</source>
        <translation>
            <numerusform>%n change need your decision</numerusform>
            <numerusform>%n changes need your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) saved on this computer, not yet sent</source>
        <translation>
            <numerusform>%n change saved on this computer, not yet sent</numerusform>
            <numerusform>%n changes saved on this computer, not yet sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharedesk::Timeline</name>
    <message numerus="yes">
        <source>Extended by %n working day(s)</source>
        <translation>
            <numerusform>Extended by %n working day</numerusform>
            <numerusform>Extended by %n working days</numerusform>
        </translation>
    </message>
</context>
</TS>
