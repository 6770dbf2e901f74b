<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>Backup</name>
    <message numerus="yes">
        <source>%n file(s) could not be rewritten, and may hold what you erased or can be read without the passphrase. Delete what you don&apos;t need: %1</source>
        <translation>
            <numerusform>%n file could not be rewritten, and may hold what you erased or can be read without the passphrase. Delete it if you don&apos;t need it: %1</numerusform>
            <numerusform>%n files could not be rewritten, and may hold what you erased or can be read without the passphrase. Delete what you don&apos;t need. The first is %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BillingRules</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Booking</name>
    <message numerus="yes">
        <source>%n session(s) will be booked. Nothing is charged yet.</source>
        <translation>
            <numerusform>%n session will be booked. Nothing is charged yet.</numerusform>
            <numerusform>%n sessions will be booked. Nothing is charged yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One sponsored credit is reserved; %n stay(s) available.</source>
        <translation>
            <numerusform>One sponsored credit is reserved; %n stays available.</numerusform>
            <numerusform>One sponsored credit is reserved; %n stay available.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChargeFlow</name>
    <message numerus="yes">
        <source>%1 recorded for %n charge(s).</source>
        <translation>
            <numerusform>%1 recorded for %n charge.</numerusform>
            <numerusform>%1 recorded for %n charges.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charge(s) voided.</source>
        <translation>
            <numerusform>%n charge voided.</numerusform>
            <numerusform>%n charges voided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientErasure</name>
    <message numerus="yes">
        <source>%n upcoming session(s) are removed from the calendar, and nobody is notified.</source>
        <translation>
            <numerusform>%n upcoming session is removed from the calendar, and nobody is notified.</numerusform>
            <numerusform>%n upcoming sessions are removed from the calendar, and nobody is notified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past session(s) leave the calendar, including cancelled and void ones.</source>
        <translation>
            <numerusform>%n past session leaves the calendar.</numerusform>
            <numerusform>%n past sessions leave the calendar, including cancelled and void ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) are erased.</source>
        <translation>
            <numerusform>%n note is erased.</numerusform>
            <numerusform>%n notes are erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), waiting or sent, are erased.</source>
        <translation>
            <numerusform>%n message, waiting or sent, is erased.</numerusform>
            <numerusform>%n messages, waiting or sent, are erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sponsored credit(s) are lost.</source>
        <translation>
            <numerusform>%n sponsored credit is lost.</numerusform>
            <numerusform>%n sponsored credits are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paid session(s) stay for the books, as of an erased client: date, length, type, amount and payments.</source>
        <translation>
            <numerusform>%n paid session stays for the books, as of an erased client: date, length, type, amount and payments.</numerusform>
            <numerusform>%n paid sessions stay for the books, as of an erased client: date, length, type, amount and payments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issued document(s) stay unchanged, with name and address, for as long as the law requires: until %1.</source>
        <translation>
            <numerusform>One issued document stays unchanged, with name and address, for as long as the law requires: until %1.</numerusform>
            <numerusform>%n issued documents stay unchanged, with name and address, for as long as the law requires: until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n document(s) older than %L1 years only the number stays.</source>
        <translation>
            <numerusform>Of one document older than %L1 years only the number stays.</numerusform>
            <numerusform>Of %n documents older than %L1 years only the number stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other paid charge(s) stay for the books, without their text.</source>
        <translation>
            <numerusform>%n other paid charge stays for the books, without its text.</numerusform>
            <numerusform>%n other paid charges stay for the books, without their text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other charge(s) that are void or were free are erased.</source>
        <translation>
            <numerusform>%n other charge that is void or was free is erased.</numerusform>
            <numerusform>%n other charges that are void or were free are erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free or void session(s) on a sponsor&apos;s credit stay for the sponsor&apos;s statement, as of an erased client: date, length and type, with a number in place of the name.</source>
        <translation>
            <numerusform>%n free or void session on a sponsor&apos;s credit stays for the sponsor&apos;s statement, as of an erased client: date, length and type, with a number in place of the name.</numerusform>
            <numerusform>%n free or void sessions on a sponsor&apos;s credit stay for the sponsor&apos;s statement, as of an erased client: date, length and type, with a number in place of the name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientRules</name>
    <message numerus="yes">
        <source>%n session(s) with this client are still open. Complete or cancel them first, then archive.</source>
        <translation>
            <numerusform>%n session with this client is still open. Complete or cancel it first, then archive.</numerusform>
            <numerusform>%n sessions with this client are still open. Complete or cancel them first, then archive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CurrencyPreview</name>
    <message numerus="yes">
        <source>%n price(s) are rounded, and changing back does not bring the decimals back. All others keep their figures.</source>
        <translation>
            <numerusform>%n price is rounded, and changing back does not bring its decimals back. All others keep their figures.</numerusform>
            <numerusform>%n prices are rounded, and changing back does not bring their decimals back. All others keep their figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message numerus="yes">
        <source>%n row(s) exported to %1.</source>
        <translation>
            <numerusform>%n row exported to %1.</numerusform>
            <numerusform>%n rows exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JointPayment</name>
    <message numerus="yes">
        <source>%n charge(s) become Void. Nobody is charged for them.</source>
        <translation>
            <numerusform>%n charge becomes Void. Nobody is charged for it.</numerusform>
            <numerusform>%n charges become Void. Nobody is charged for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charge(s) become Paid.</source>
        <translation>
            <numerusform>%n charge becomes Paid.</numerusform>
            <numerusform>%n charges become Paid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The amount does not cover %n of them.</source>
        <translation>
            <numerusform>The amount does not cover %n of them.</numerusform>
            <numerusform>The amount does not cover %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sponsored credit(s) are spent.</source>
        <translation>
            <numerusform>%n sponsored credit is spent.</numerusform>
            <numerusform>%n sponsored credits are spent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageStep</name>
    <message numerus="yes">
        <source>%n session(s), from %1 on</source>
        <comment>a day</comment>
        <translation>
            <numerusform>%n session, from %1 on</numerusform>
            <numerusform>%n sessions, from %1 on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message numerus="yes">
        <source>book %n session(s)</source>
        <translation>
            <numerusform>book %n session</numerusform>
            <numerusform>book %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n session(s)</source>
        <translation>
            <numerusform>edit %n session</numerusform>
            <numerusform>edit %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cancel %n session(s)</source>
        <translation>
            <numerusform>cancel %n session</numerusform>
            <numerusform>cancel %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>record %n payment(s)</source>
        <translation>
            <numerusform>record %n payment</numerusform>
            <numerusform>record %n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>void %n charge(s)</source>
        <translation>
            <numerusform>void %n charge</numerusform>
            <numerusform>void %n charges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recurrence</name>
    <message numerus="yes">
        <source>Every %n week(s) on %1</source>
        <translation>
            <numerusform>Every week on %1</numerusform>
            <numerusform>Every %n weeks on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s) on %1</source>
        <translation>
            <numerusform>Every month on %1</numerusform>
            <numerusform>Every %n months on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, once</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message numerus="yes">
        <source>Leaves less than %n minute(s) after %1.</source>
        <translation>
            <numerusform>Leaves less than %n minute after %1.</numerusform>
            <numerusform>Leaves less than %n minutes after %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leaves less than %n minute(s) before %1.</source>
        <translation>
            <numerusform>Leaves less than %n minute before %1.</numerusform>
            <numerusform>Leaves less than %n minutes before %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longer than %n hour(s). Check the length.</source>
        <translation>
            <numerusform>Longer than %n hour. Check the length.</numerusform>
            <numerusform>Longer than %n hours. Check the length.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n year(s) ahead. Check the year.</source>
        <translation>
            <numerusform>More than %n year ahead. Check the year.</numerusform>
            <numerusform>More than %n years ahead. Check the year.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionFactWords</name>
    <message numerus="yes">
        <source>%n more available</source>
        <translation>
            <numerusform>%n more available</numerusform>
            <numerusform>%n more available</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionFlow</name>
    <message numerus="yes">
        <source>%n session(s) deleted.</source>
        <translation>
            <numerusform>%n session deleted.</numerusform>
            <numerusform>%n sessions deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) cancelled.</source>
        <translation>
            <numerusform>%n session cancelled.</numerusform>
            <numerusform>%n sessions cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) changed.</source>
        <translation>
            <numerusform>%n session changed.</numerusform>
            <numerusform>%n sessions changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionTimes</name>
    <message numerus="yes">
        <source>In %n minute(s)</source>
        <translation>
            <numerusform>In %n minute</numerusform>
            <numerusform>In %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n hour(s)</source>
        <translation>
            <numerusform>In %n hour</numerusform>
            <numerusform>In %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message numerus="yes">
        <source>%n session(s) are booked at a price in %1. Delete them or set their price to 0, then the currency can be changed.</source>
        <translation>
            <numerusform>%n session is booked at a price in %1. Delete it or set its price to 0, then the currency can be changed.</numerusform>
            <numerusform>%n sessions are booked at a price in %1. Delete them or set their price to 0, then the currency can be changed.</numerusform>
        </translation>
    </message>
</context>
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
        <source>Late notice: %n minute(s) before the start.</source>
        <translation>
            <numerusform>Late notice: %n minute before the start.</numerusform>
            <numerusform>Late notice: %n minutes before the start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Late notice: %n hour(s) before the start.</source>
        <translation>
            <numerusform>Late notice: %n hour before the start.</numerusform>
            <numerusform>Late notice: %n hours before the start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are removed from the calendar, with their notes, reasons and unpaid charges. This can&apos;t be undone.</source>
        <translation>
            <numerusform>%n session is removed from the calendar, with its note, reason and unpaid charge. This can&apos;t be undone.</numerusform>
            <numerusform>%n sessions are removed from the calendar, with their notes, reasons and unpaid charges. This can&apos;t be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) stay in the calendar, marked Cancelled.</source>
        <translation>
            <numerusform>%n session stays in the calendar, marked Cancelled.</numerusform>
            <numerusform>%n sessions stay in the calendar, marked Cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sponsored credit(s) are returned.</source>
        <translation>
            <numerusform>%n sponsored credit is returned.</numerusform>
            <numerusform>%n sponsored credits are returned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n session(s) reserve a credit each; for the others none is left, and they are booked without.</source>
        <translation>
            <numerusform>The first session reserves a credit; for the others none is left, and they are booked without.</numerusform>
            <numerusform>The first %n sessions reserve a credit each; for the others none is left, and they are booked without.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be joined from %n minute(s) before it begins. To meet earlier, move it to that time.</source>
        <translation>
            <numerusform>It can be joined from %n minute before it begins. To meet earlier, move it to that time.</numerusform>
            <numerusform>It can be joined from %n minutes before it begins. To meet earlier, move it to that time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next you choose whether to notify %n client(s).</source>
        <translation>
            <numerusform>Next you choose whether to notify one client.</numerusform>
            <numerusform>Next you choose whether to notify %n clients.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ZonePreview</name>
    <message numerus="yes">
        <source>%n upcoming session(s) will show at a different time. The sessions themselves don&apos;t move: only the displayed time changes.</source>
        <translation>
            <numerusform>%n upcoming session will show at a different time. The session itself doesn&apos;t move: only the displayed time changes.</numerusform>
            <numerusform>%n upcoming sessions will show at a different time. The sessions themselves don&apos;t move: only the displayed time changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the outbox keep the times they mention.</source>
        <translation>
            <numerusform>%n message in the outbox keeps the times it mentions.</numerusform>
            <numerusform>%n messages in the outbox keep the times they mention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::BackupSettings</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::BillingDialog</name>
    <message numerus="yes">
        <source>Pays for %n client(s). Changes apply to all of them.</source>
        <translation>
            <numerusform>Pays for one client. Changes apply to all of them.</numerusform>
            <numerusform>Pays for %n clients. Changes apply to all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new payer. %1 goes on paying for %n other client(s), and is renamed on the Payers page.</source>
        <translation>
            <numerusform>A new payer. %1 goes on paying for one other client, and is renamed on the Payers page.</numerusform>
            <numerusform>A new payer. %1 goes on paying for %n other clients, and is renamed on the Payers page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::BookingDialog</name>
    <message numerus="yes">
        <source>Add client and &amp;book %n session(s)</source>
        <translation>
            <numerusform>Add client and &amp;book %n session</numerusform>
            <numerusform>Add client and &amp;book %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Book %n session(s) anyway</source>
        <translation>
            <numerusform>&amp;Book %n session anyway</numerusform>
            <numerusform>&amp;Book %n sessions anyway</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Book %n session(s)</source>
        <translation>
            <numerusform>&amp;Book %n session</numerusform>
            <numerusform>&amp;Book %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::BookingFlow</name>
    <message numerus="yes">
        <source>%n session(s) booked: %1, from %2 on.</source>
        <translation>
            <numerusform>%n session booked: %1, from %2 on.</numerusform>
            <numerusform>%n sessions booked: %1, from %2 on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::CalendarMenus</name>
    <message numerus="yes">
        <source>&amp;Cancel %n session(s)…</source>
        <translation>
            <numerusform>&amp;Cancel %n session…</numerusform>
            <numerusform>&amp;Cancel %n sessions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n session(s) to another day…</source>
        <translation>
            <numerusform>&amp;Move %n session to another day…</numerusform>
            <numerusform>&amp;Move %n sessions to another day…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::CalendarWords</name>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n shown</source>
        <comment>sessions that pass the filter</comment>
        <translation>
            <numerusform>%1 of %n shown</numerusform>
            <numerusform>%1 of %n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unpaid</source>
        <translation>
            <numerusform>%n unpaid</numerusform>
            <numerusform>%n unpaid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::CancelDialog</name>
    <message numerus="yes">
        <source>Enough notice (your policy: %n hour(s)).</source>
        <translation>
            <numerusform>Enough notice (your policy: %n hour).</numerusform>
            <numerusform>Enough notice (your policy: %n hours).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De&amp;lete %n session(s)</source>
        <translation>
            <numerusform>De&amp;lete %n session</numerusform>
            <numerusform>De&amp;lete %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n session(s)</source>
        <translation>
            <numerusform>&amp;Cancel %n session</numerusform>
            <numerusform>&amp;Cancel %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n session(s) and charge %1</source>
        <translation>
            <numerusform>&amp;Cancel %n session and charge %1</numerusform>
            <numerusform>&amp;Cancel %n sessions and charge %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::CancelSessionsDialog</name>
    <message numerus="yes">
        <source>&amp;Cancel %n session(s)</source>
        <translation>
            <numerusform>&amp;Cancel %n session</numerusform>
            <numerusform>&amp;Cancel %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::ChargeModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>age of a charge</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::ChosenChargesBar</name>
    <message numerus="yes">
        <source>%n selected: %1</source>
        <translation>
            <numerusform>%n selected: %1</numerusform>
            <numerusform>%n selected: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::ClientFacts</name>
    <message numerus="yes">
        <source>%1 of %n credit(s) of %2 available</source>
        <translation>
            <numerusform>%1 of %n credit of %2 available</numerusform>
            <numerusform>%1 of %n credits of %2 available</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::CreditOffer</name>
    <message numerus="yes">
        <source>%1 (%n available)</source>
        <comment>sponsor</comment>
        <translation>
            <numerusform>%1 (%n available)</numerusform>
            <numerusform>%1 (%n available)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::CreditSection</name>
    <message numerus="yes">
        <source>%n credit(s) granted by %1.</source>
        <translation>
            <numerusform>%n credit granted by %1.</numerusform>
            <numerusform>%n credits granted by %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::DayPanel</name>
    <message numerus="yes">
        <source>session(s)</source>
        <comment>below their number</comment>
        <translation>
            <numerusform>session</numerusform>
            <numerusform>sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::FollowingChoice</name>
    <message numerus="yes">
        <source>This and the %n that &amp;follow(s) in its series</source>
        <translation>
            <numerusform>This and the one that &amp;follows in its series</numerusform>
            <numerusform>This and the %n that &amp;follow in its series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::HeaderBar</name>
    <message numerus="yes">
        <source>%n message(s) in the outbox</source>
        <translation>
            <numerusform>%n message in the outbox</numerusform>
            <numerusform>%n messages in the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are over but not closed</source>
        <translation>
            <numerusform>%n session is over but not closed</numerusform>
            <numerusform>%n sessions are over but not closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::JointFlow</name>
    <message numerus="yes">
        <source>%n session(s) moved.</source>
        <translation>
            <numerusform>%n session moved.</numerusform>
            <numerusform>%n sessions moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) cancelled.</source>
        <translation>
            <numerusform>%n session cancelled.</numerusform>
            <numerusform>%n sessions cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are in the outbox.</source>
        <translation>
            <numerusform>%n message is in the outbox.</numerusform>
            <numerusform>%n messages are in the outbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::JointMessageDialog</name>
    <message numerus="yes">
        <source>&amp;Notify %n client(s)</source>
        <translation>
            <numerusform>&amp;Notify %n client</numerusform>
            <numerusform>&amp;Notify %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::MainWindow</name>
    <message numerus="yes">
        <source>The last backup is %n day(s) old.</source>
        <translation>
            <numerusform>The last backup is %n day old.</numerusform>
            <numerusform>The last backup is %n days old.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::MoveDialog</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::MoveSessionsDialog</name>
    <message numerus="yes">
        <source>&amp;Move %n session(s)</source>
        <translation>
            <numerusform>&amp;Move %n session</numerusform>
            <numerusform>&amp;Move %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::NextCard</name>
    <message numerus="yes">
        <source>%n session(s) so far</source>
        <translation>
            <numerusform>%n session so far</numerusform>
            <numerusform>%n sessions so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit(s) left</source>
        <translation>
            <numerusform>%n credit left</numerusform>
            <numerusform>%n credits left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::PayerDialog</name>
    <message numerus="yes">
        <source>Pays for %n client(s). Changes apply to all of them.</source>
        <translation>
            <numerusform>Pays for one client. Changes apply to all of them.</numerusform>
            <numerusform>Pays for %n clients. Changes apply to all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::PayerListModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::PaymentsPage</name>
    <message numerus="yes">
        <source>%1 outstanding, oldest %n day(s)</source>
        <translation>
            <numerusform>%1 outstanding, oldest %n day</numerusform>
            <numerusform>%1 outstanding, oldest %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::PrintDialog</name>
    <message numerus="yes">
        <source>Page %1 of %2: %3, %n session(s)</source>
        <translation>
            <numerusform>Page %1 of %2: %3, %n session</numerusform>
            <numerusform>Page %1 of %2: %3, %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::RepeatDialog</name>
    <message numerus="yes">
        <source>&amp;Book %n more session(s) anyway</source>
        <translation>
            <numerusform>&amp;Book %n more session anyway</numerusform>
            <numerusform>&amp;Book %n more sessions anyway</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Book %n more session(s)</source>
        <translation>
            <numerusform>&amp;Book %n more session</numerusform>
            <numerusform>&amp;Book %n more sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::RestoreDialog</name>
    <message numerus="yes">
        <source>%n change(s) made since then are not in the backup.</source>
        <translation>
            <numerusform>%n change made since then is not in the backup.</numerusform>
            <numerusform>%n changes made since then are not in the backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::RunDialog</name>
    <message numerus="yes">
        <source>&amp;Issue %n reminder(s)</source>
        <translation>
            <numerusform>&amp;Issue %n reminder</numerusform>
            <numerusform>&amp;Issue %n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Issue %n invoice(s)</source>
        <translation>
            <numerusform>&amp;Issue %n invoice</numerusform>
            <numerusform>&amp;Issue %n invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) issued.</source>
        <translation>
            <numerusform>One reminder issued.</numerusform>
            <numerusform>%n reminders issued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) issued.</source>
        <translation>
            <numerusform>One invoice issued.</numerusform>
            <numerusform>%n invoices issued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charge(s)</source>
        <translation>
            <numerusform>%n charge</numerusform>
            <numerusform>%n charges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %1 %n left.</source>
        <comment>a sentence; documents</comment>
        <translation>
            <numerusform>Stopped. %1 One is left.</numerusform>
            <numerusform>Stopped. %1 %n are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::SessionDialog</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::TimeOffDialog</name>
    <message numerus="yes">
        <source>%n session(s) are booked in this time.</source>
        <translation>
            <numerusform>%n session is booked in this time.</numerusform>
            <numerusform>%n sessions are booked in this time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::UnseenWords</name>
    <message numerus="yes">
        <source>%n session(s) earlier on this day</source>
        <translation>
            <numerusform>%n session earlier on this day</numerusform>
            <numerusform>%n sessions earlier on this day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) later on this day</source>
        <translation>
            <numerusform>%n session later on this day</numerusform>
            <numerusform>%n sessions later on this day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::VoidChargesDialog</name>
    <message numerus="yes">
        <source>&amp;Void %n charge(s)</source>
        <translation>
            <numerusform>&amp;Void %n charge</numerusform>
            <numerusform>&amp;Void %n charges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::WeekView</name>
    <message numerus="yes">
        <source>Press Delete to cancel %n session(s), or open the menu for more.</source>
        <translation>
            <numerusform>Press Delete to cancel %n session, or open the menu for more.</numerusform>
            <numerusform>Press Delete to cancel %n sessions, or open the menu for more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::WeekWords</name>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>%n booked</numerusform>
            <numerusform>%n booked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in progress</source>
        <translation>
            <numerusform>%n in progress</numerusform>
            <numerusform>%n in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complete</source>
        <translation>
            <numerusform>%n complete</numerusform>
            <numerusform>%n complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n void</source>
        <translation>
            <numerusform>%n void</numerusform>
            <numerusform>%n void</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unpaid</source>
        <translation>
            <numerusform>%n unpaid</numerusform>
            <numerusform>%n unpaid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 (%n min)</source>
        <comment>from, to</comment>
        <translation>
            <numerusform>%1 – %2 (%n min)</numerusform>
            <numerusform>%1 – %2 (%n min)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sessionbook::ZoneDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
