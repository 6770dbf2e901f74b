// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"

namespace sessionbook::tour {

class Album;
class Stage;

// In this order: each continues with the practice that the previous one left.
void firstStart(Album &album, const Clock &clock);
void locking(Album &album, const Clock &clock);
void backups(Album &album, const Clock &clock);
void week(Stage &stage);
void calendarViews(Stage &stage);
void moving(Stage &stage);
void printing(Stage &stage);
void booking(Stage &stage);
void sessionDialog(Stage &stage);
void ending(Stage &stage);
void cancelling(Stage &stage);
void deleting(Stage &stage);
void sickDay(Stage &stage);
void payments(Stage &stage);
void documents(Stage &stage);
void sponsors(Stage &stage);
void outbox(Stage &stage);
void undoing(Stage &stage);
void activity(Stage &stage);
void reports(Stage &stage);
void toFinish(Stage &stage);
void search(Stage &stage);
void credits(Stage &stage);
void clients(Stage &stage);
void charges(Stage &stage);
void series(Stage &stage);
void timeOff(Stage &stage);
void settings(Stage &stage);
void security(Stage &stage);
void help(Stage &stage);
void smallWindow(Stage &stage);
void fewSteps(Stage &stage);
void commandLine(Stage &stage);

} // namespace sessionbook::tour
