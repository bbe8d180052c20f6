<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
    <context>
        <name>Calendar</name>
        <message numerus="yes">
            <source>%1, %n duties</source>
            <translation>
                <numerusform>%1, %n duty</numerusform>
                <numerusform>%1, %n duties</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message numerus="yes">
            <source>%n tables</source>
            <translation>
                <numerusform>%n table</numerusform>
                <numerusform>%n tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tables. Nothing was written.</source>
            <translation>
                <numerusform>%n table. Nothing was written.</numerusform>
                <numerusform>%n tables. Nothing was written.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n tables, %2 set aside, %3 with personal information.</source>
            <translation>
                <numerusform>%1: %n table, %2 set aside, %3 with personal information.</numerusform>
                <numerusform>%1: %n tables, %2 set aside, %3 with personal information.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DrillsPageTr</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>paused %n time(s), %1</source>
            <translation>
                <numerusform>paused %n time, %1</numerusform>
                <numerusform>paused %n times, %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>interrupted %n time(s)</source>
            <translation>
                <numerusform>interrupted %n time</numerusform>
                <numerusform>interrupted %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n improvement(s) become actions with an owner and a date; they are followed up there. What came back has a high risk.</source>
            <translation>
                <numerusform>%n improvement becomes an action with an owner and a date; it is followed up there. What came back has a high risk.</numerusform>
                <numerusform>%n improvements become actions with an owner and a date; they are followed up there. What came back has a high risk.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) are in remediation</source>
            <translation>
                <numerusform>%n action is in remediation</numerusform>
                <numerusform>%n actions are in remediation</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) were called or looked up and are right as of %1. Correct what is wrong first.</source>
            <translation>
                <numerusform>%n contact was called or looked up and is right as of %1. Correct what is wrong first.</numerusform>
                <numerusform>%n contacts were called or looked up and are right as of %1. Correct what is wrong first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n scenario(s) come with the program</source>
            <translation>
                <numerusform>%n scenario comes with the program</numerusform>
                <numerusform>%n scenarios come with the program</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) can't be read:</source>
            <translation>
                <numerusform>%n row can't be read:</numerusform>
                <numerusform>%n rows can't be read:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilingsPageTr</name>
        <message numerus="yes">
            <source>%1; %n more</source>
            <translation>
                <numerusform>%1; %n more</numerusform>
                <numerusform>%1; %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>%n missing</numerusform>
                <numerusform>%n missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to confirm</source>
            <translation>
                <numerusform>%n to confirm</numerusform>
                <numerusform>%n to confirm</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes since the last filing</source>
            <translation>
                <numerusform>%n change since the last filing</numerusform>
                <numerusform>%n changes since the last filing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Changed since it was filed: %1; %n more</source>
            <translation>
                <numerusform>Changed since it was filed: %1; %n more</numerusform>
                <numerusform>Changed since it was filed: %1; %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show all %n duties</source>
            <translation>
                <numerusform>Show the %n duty</numerusform>
                <numerusform>Show all %n duties</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>overdue by %n days</source>
            <translation>
                <numerusform>overdue by %n day</numerusform>
                <numerusform>overdue by %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Grading</name>
        <message numerus="yes">
            <source>%n day(s) late, was due %1</source>
            <translation>
                <numerusform>%n day late, was due %1</numerusform>
                <numerusform>%n days late, was due %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) left</source>
            <translation>
                <numerusform>%n cell left</numerusform>
                <numerusform>%n cells left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n open</numerusform>
                <numerusform>%n open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n late</numerusform>
                <numerusform>%n late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of high risk</source>
            <translation>
                <numerusform>%n of high risk</numerusform>
                <numerusform>%n of high risk</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In self-assessment, %n cell(s) left</source>
            <translation>
                <numerusform>In self-assessment, %n cell left</numerusform>
                <numerusform>In self-assessment, %n cells left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remediation: %n late</source>
            <translation>
                <numerusform>Remediation: %n late</numerusform>
                <numerusform>Remediation: %n late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remediation: %n open</source>
            <translation>
                <numerusform>Remediation: %n open</numerusform>
                <numerusform>Remediation: %n open</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GradingPageTr</name>
        <message numerus="yes">
            <source>%n cell(s) filled</source>
            <translation>
                <numerusform>%n cell filled</numerusform>
                <numerusform>%n cells filled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) marked</source>
            <translation>
                <numerusform>%n cell marked</numerusform>
                <numerusform>%n cells marked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Evidence for %n cell(s)</source>
            <translation>
                <numerusform>Evidence for %n cell</numerusform>
                <numerusform>Evidence for %n cells</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n piece</numerusform>
                <numerusform>%n pieces</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, and %n more marked</source>
            <translation>
                <numerusform>%1, and %n more marked</numerusform>
                <numerusform>%1, and %n more marked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not judged</source>
            <translation>
                <numerusform>%n not judged</numerusform>
                <numerusform>%n not judged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new item(s)</source>
            <translation>
                <numerusform>%n new item</numerusform>
                <numerusform>%n new items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new object(s)</source>
            <translation>
                <numerusform>%n new object</numerusform>
                <numerusform>%n new objects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Why do these %n cells not apply?</source>
            <translation>
                <numerusform>Why does this %n cell not apply?</numerusform>
                <numerusform>Why do these %n cells not apply?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Evidence (%n)</source>
            <translation>
                <numerusform>Evidence (%n)</numerusform>
                <numerusform>Evidence (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more do not meet it either</source>
            <translation>
                <numerusform>%1 and %n more do not meet it either</numerusform>
                <numerusform>%1 and %n more do not meet it either</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more meet it partly too</source>
            <translation>
                <numerusform>%1 and %n more meet it partly too</numerusform>
                <numerusform>%1 and %n more meet it partly too</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) not judged yet.</source>
            <translation>
                <numerusform>%n cell not judged yet.</numerusform>
                <numerusform>%n cells not judged yet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>KitTr</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln records</source>
            <translation>
                <numerusform>%Ln record</numerusform>
                <numerusform>%Ln records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copied %Ln rows</source>
            <translation>
                <numerusform>Copied %Ln row</numerusform>
                <numerusform>Copied %Ln rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Ledger</name>
        <message numerus="yes">
            <source>%1: %n damaged pages. %2</source>
            <translation>
                <numerusform>%1: %n damaged page. %2</numerusform>
                <numerusform>%1: %n damaged pages. %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OversightPageTr</name>
        <message numerus="yes">
            <source>%n finding(s) are in remediation</source>
            <translation>
                <numerusform>%n finding is in remediation</numerusform>
                <numerusform>%n findings are in remediation</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeopleTr</name>
        <message numerus="yes">
            <source>%n members</source>
            <translation>
                <numerusform>%n member</numerusform>
                <numerusform>%n members</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShellTr</name>
        <message numerus="yes">
            <source>The computer's clock is %n minute(s) behind what was recorded</source>
            <translation>
                <numerusform>The computer's clock is %n minute behind what was recorded</numerusform>
                <numerusform>The computer's clock is %n minutes behind what was recorded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The computer's clock jumped ahead by %n minute(s)</source>
            <translation>
                <numerusform>The computer's clock jumped ahead by %n minute</numerusform>
                <numerusform>The computer's clock jumped ahead by %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Locked after %n minute(s) in which no key, mouse or touch reached Wardbook.</source>
            <translation>
                <numerusform>Locked after %n minute in which no key, mouse or touch reached Wardbook.</numerusform>
                <numerusform>Locked after %n minutes in which no key, mouse or touch reached Wardbook.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Try again in %n s</source>
            <translation>
                <numerusform>Try again in %n s</numerusform>
                <numerusform>Try again in %n s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in all</source>
            <translation>
                <numerusform>%n in all</numerusform>
                <numerusform>%n in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrong %n time(s)</source>
            <translation>
                <numerusform>Wrong %n time</numerusform>
                <numerusform>Wrong %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Survey</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tables of the family “%1”: %2</source>
            <translation>
                <numerusform>%n table of the family “%1”: %2</numerusform>
                <numerusform>%n tables of the family “%1”: %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Make an asset of %n tables</source>
            <translation>
                <numerusform>Make an asset of %n table</numerusform>
                <numerusform>Make an asset of %n tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Say which asset %n tables belong to</source>
            <translation>
                <numerusform>Say which asset %n table belongs to</numerusform>
                <numerusform>Say which asset %n tables belong to</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Leave out %n tables</source>
            <translation>
                <numerusform>Leave out %n table</numerusform>
                <numerusform>Leave out %n tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take in %n tables again</source>
            <translation>
                <numerusform>Take in %n table again</numerusform>
                <numerusform>Take in %n tables again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n tables</source>
            <translation>
                <numerusform>Stopped after %n table</numerusform>
                <numerusform>Stopped after %n tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database stopped answering after %n tables: %1</source>
            <translation>
                <numerusform>The database stopped answering after %n table: %1</numerusform>
                <numerusform>The database stopped answering after %n tables: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SurveyPageTr</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tables, %1 set aside, %2 with personal information</source>
            <translation>
                <numerusform>%n table, %1 set aside, %2 with personal information</numerusform>
                <numerusform>%n tables, %1 set aside, %2 with personal information</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gone</source>
            <translation>
                <numerusform>%n gone</numerusform>
                <numerusform>%n gone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with new personal columns</source>
            <translation>
                <numerusform>%n with new personal columns</numerusform>
                <numerusform>%n with new personal columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Make an asset of %n tables</source>
            <translation>
                <numerusform>Make an asset of %n table</numerusform>
                <numerusform>Make an asset of %n tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tables are an asset now</source>
            <translation>
                <numerusform>%n table is an asset now</numerusform>
                <numerusform>%n tables are an asset now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Which asset do %n tables belong to?</source>
            <translation>
                <numerusform>Which asset does %n table belong to?</numerusform>
                <numerusform>Which asset do %n tables belong to?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Leave out %n tables</source>
            <translation>
                <numerusform>Leave out %n table</numerusform>
                <numerusform>Leave out %n tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take in %n tables</source>
            <translation>
                <numerusform>Take in %n table</numerusform>
                <numerusform>Take in %n tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tables</source>
            <translation>
                <numerusform>%n table</numerusform>
                <numerusform>%n tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with personal information</source>
            <translation>
                <numerusform>%n with personal information</numerusform>
                <numerusform>%n with personal information</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n personal columns</source>
            <translation>
                <numerusform>%n personal column</numerusform>
                <numerusform>%n personal columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n columns</source>
            <translation>
                <numerusform>%n column</numerusform>
                <numerusform>%n columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For %n tables</source>
            <translation>
                <numerusform>For %n table</numerusform>
                <numerusform>For %n tables</numerusform>
            </translation>
        </message>
    </context>
</TS>
