// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/settings.h"
#include "core/records/journal.h"
#include "ui/look/theme.h"
#include "ui/settings/preferences.h"

#include <QApplication>
#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

void openPage(const QString &objectName)
{
    find<QListWidget>(u"settingsPages"_s)->setFocus();
    key(Qt::Key_Home);
    while (!isShown(objectName))
        key(Qt::Key_Down);
}

void writeMessage(const QStringList &paragraphs)
{
    typeInto(u"messageBody"_s, {});
    for (const QString &paragraph : paragraphs) {
        type(paragraph);
        key(Qt::Key_Return);
        key(Qt::Key_Return);
    }
    key(Qt::Key_Tab);
}

void practicePage(Stage &stage)
{
    typeInto(u"settingsPracticeName"_s, u"Hlíð Therapy and Counselling"_s);
    key(Qt::Key_Tab);
    stage.show(u"Ctrl+comma: the settings. A name takes effect once it is finished."_s,
               {{u"The practice has its new name"_s,
                 stage.practice().profile().name == u"Hlíð Therapy and Counselling"_s},
                {u"It is in the journal"_s, stage.latestEntry() == JournalAction::PracticeEdited}});
    typeInto(u"settingsZone"_s, u"Europe / Copenhagen"_s);
    key(Qt::Key_Return);
    findShown(u"zoneDialog"_s);
    stage.show(u"Another time zone: what it does is said before it is done."_s,
               {{u"Nothing has changed yet"_s,
                 stage.practice().profile().zone.id() == "Atlantic/Reykjavik"}});
    click(u"keepZone"_s);
}

void calendarPage(Stage &stage)
{
    openPage(u"calendarSettings"_s);
    click(u"workday5"_s);
    typeInto(u"settingsBuffer"_s, u"10"_s);
    key(Qt::Key_Return);
    stage.show(u"Working hours by weekday, and minutes kept free after a session."_s,
               {{u"Friday is off"_s, !stage.practice().profile().workingHours[4]},
                {u"Ten minutes are kept free"_s, stage.practice().profile().bufferMinutes == 10}});
    click(u"undoSetting"_s);
    click(u"undoSetting"_s);
    stage.show(
        u"Each change is taken back where it was made."_s,
        {{u"Friday is a workday again"_s, stage.practice().profile().workingHours[4].has_value()}});
}

void typesPage(Stage &stage)
{
    openPage(u"typeSettings"_s);
    const SessionId booked = stage.sessionAt(Qt::Thursday, {10, 30});
    const Money price = stage.details(booked).session().fields.price;
    find<QWidget>(u"typeTable"_s)->setFocus();
    key(Qt::Key_Home, Qt::ControlModifier);
    key(Qt::Key_Return);
    findShown(u"typeDialog"_s);
    typeInto(u"typePrice"_s, u"19,900"_s);
    stage.show(u"A session type gets another price."_s);
    click(u"saveType"_s);
    stage.show(u"What is booked keeps the price that it was booked at."_s,
               {{u"The type costs 19,900"_s,
                 stage.practice().settings().sessionTypes()->front().price.minor == 19'900},
                {u"The booked session costs what it did"_s,
                 stage.details(booked).session().fields.price == price}});
    key(Qt::Key_Z, Qt::ControlModifier);
}

void paymentsAndMessages(Stage &stage)
{
    openPage(u"paymentSettings"_s);
    click(u"method_other"_s);
    stage.show(u"The ways to pay that are offered, and the fee for a late cancellation."_s,
               {{u"Three ways are offered"_s, stage.practice().profile().methods.size() == 3}});
    key(Qt::Key_Z, Qt::ControlModifier);

    openPage(u"messageSettings"_s);
    writeMessage({u"Dear {clinet},"_s, u"I look forward to {date} at {time}."_s});
    stage.show(u"A text of one's own. What can't be filled in is said at the field."_s,
               {{u"The program's text is still in force"_s,
                 !stage.practice().settings().messageLibrary().isCustomised(
                     MessageKind::Confirmation, u"en"_s)}});
    writeMessage(
        {u"Dear {client},"_s, u"I look forward to {date} at {time}."_s, u"{professional}"_s});
    stage.show(
        u"Beside it, how a client would read it."_s,
        {{u"The new text is in force"_s, stage.practice().settings().messageLibrary().isCustomised(
                                             MessageKind::Confirmation, u"en"_s)}});
    click(u"resetMessage"_s);
    pick(u"messageLanguage"_s, u"Íslenska"_s);
    stage.show(u"Clients who prefer another language get theirs, with its dates."_s);
}

} // namespace

void settings(Stage &stage)
{
    const Preferences preferences(*qApp, stage.practice(), Appearance::Light);
    key(Qt::Key_1, Qt::ControlModifier);
    key(Qt::Key_Comma, Qt::ControlModifier);
    findShown(u"settingsDialog"_s);
    practicePage(stage);
    calendarPage(stage);
    typesPage(stage);
    paymentsAndMessages(stage);
    openPage(u"appearanceSettings"_s);
    click(u"appearance_dark"_s);
    settle();
    stage.show(u"Light, dark, or as the desktop has it."_s,
               {{u"Dark is what the practice keeps"_s,
                 stage.practice().profile().appearance == Appearance::Dark}});
    click(u"appearance_system"_s);
    applyTheme(*qApp, Appearance::Light);
    click(u"panelClose"_s);
    stage.show(u"Back in the week."_s,
               {{u"The colours are the desktop's again"_s,
                 stage.practice().profile().appearance == Appearance::System}});
}

} // namespace sessionbook::tour
