<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>The sponsored credit is spent; %n remain(s) available.</source>
        <translation>
            <numerusform>The sponsored credit is spent; %n remains available.</numerusform>
            <numerusform>The sponsored credit is spent; %n remain available.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is late notice: %n minute(s) before the start.</source>
        <translation>
            <numerusform>This is late notice: %n minute before the start.</numerusform>
            <numerusform>This is late notice: %n minutes before the start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is late notice: %n hour(s) before the start.</source>
        <translation>
            <numerusform>This is late notice: %n hour before the start.</numerusform>
            <numerusform>This is late notice: %n hours before the start.</numerusform>
        </translation>
    </message>
</context>
</TS>
