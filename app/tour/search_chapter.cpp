// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "ui/window/main_window.h"

#include <QListView>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

QString title(int row)
{
    const QAbstractItemModel *found = find<QListView>(u"searchList"_s)->model();
    return found->index(row, 0).data().toString();
}

/// Types, and waits for the answer.
void look(const QString &typed, const QString &first)
{
    key(Qt::Key_K, Qt::ControlModifier);
    type(typed);
    waitFor([&] { return isShown(u"searchList"_s) && title(1).startsWith(first); }, first);
}

} // namespace

void search(Stage &stage)
{
    key(Qt::Key_K, Qt::ControlModifier);
    settle();
    stage.show(u"Ctrl+K: what can be typed."_s,
               {{u"The results hang below the field"_s, isShown(u"searchResults"_s)}});
    look(u"thor"_s, u"Þórunn Ægisdóttir"_s);
    stage.show(u"“thor” finds Þórsson and Þórunn: the client, the sessions, what is owed."_s,
               {{u"Who begins with it comes first"_s, title(2) == u"Gunnar Þórsson"_s}});
    look(u"unpaid"_s, {});
    waitFor([] { return title(0) == u"Payments"_s; }, u"Payments"_s);
    stage.show(u"“unpaid”: what is owed, the nearest first."_s,
               {{u"Payments are found"_s, title(0) == u"Payments"_s}});
    look(u"next thu"_s, {});
    waitFor([] { return title(1).contains(u"26 Nov"_s); }, u"Thursday"_s);
    stage.show(u"“next thu”: the sessions of that day."_s,
               {{u"It is the 26th"_s, title(1).contains(u"26 Nov"_s)}});
    key(Qt::Key_Return);
    settle();
    stage.show(u"Enter: the session in its week."_s,
               {{u"It is open"_s, isShown(u"sessionDialog"_s)},
                {u"The week is shown"_s,
                 startOfWeek(stage.window().calendar().date, Qt::Monday) == QDate(2026, 11, 23)}});
    stage.closeDialogs();

    look(u"sleep diary"_s, {});
    waitFor([] { return title(1).startsWith(u"Nína"_s); }, u"Nína"_s);
    stage.show(u"A word of a note, with the piece of it where it stands."_s,
               {{u"The session is found"_s, title(1).startsWith(u"Nína"_s)}});
    look(u"Sigurlaug"_s, {});
    waitFor([] { return title(0).startsWith(u"Nothing found"_s); }, u"nothing"_s);
    stage.show(u"Nobody of that name: a session or a client of it is offered."_s,
               {{u"It says so"_s, title(0).startsWith(u"Nothing found"_s)}});
    key(Qt::Key_Escape);
    settle();
    stage.tell(u"Escape goes back to where the focus was."_s,
               {{u"The results are gone"_s, !isShown(u"searchResults"_s)}});
    look(u"go to today"_s, u"Go to today"_s);
    key(Qt::Key_Return);
    settle();
    stage.tell(u"“go to today”: a command of the program."_s,
               {{u"This week is shown"_s,
                 startOfWeek(stage.window().calendar().date, Qt::Monday) == QDate(2026, 11, 16)}});
}

} // namespace sessionbook::tour
