<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>FileFlow</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutOptions</name>
    <message numerus="yes">
        <source>%n more changed</source>
        <translation>
            <numerusform>%n more changed</numerusform>
            <numerusform>%n more changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutPanel</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Short leaves out: {parts} and %n more</source>
        <translation>
            <numerusform>Short leaves out: {parts} and %n more</numerusform>
            <numerusform>Short leaves out: {parts} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>Page 1 of %n</source>
        <translation>
            <numerusform>Page 1 of %n</numerusform>
            <numerusform>Page 1 of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message numerus="yes">
        <source>Measured on %n sentence(s); the longest has {words} words.</source>
        <translation>
            <numerusform>Measured on %n sentence; the longest has {words} words.</numerusform>
            <numerusform>Measured on %n sentences; the longest has {words} words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicsPanel</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Making</name>
    <message numerus="yes">
        <source>Saved as {name}, %n page(s).</source>
        <translation>
            <numerusform>Saved as {name}, %n page.</numerusform>
            <numerusform>Saved as {name}, %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Setting %n topic(s). This can take a minute.</source>
        <translation>
            <numerusform>Setting %n topic. This can take a minute.</numerusform>
            <numerusform>Setting %n topics. This can take a minute.</numerusform>
        </translation>
    </message>
</context>
</TS>
