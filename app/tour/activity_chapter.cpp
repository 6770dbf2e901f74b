// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/activity.h"
#include "core/practice/clients.h"
#include "core/records/journal.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

int count(const Stage &stage, SessionStatus status, const ActivityFilter &filter = {})
{
    const auto counts = stage.practice().activity().stageCounts(filter);
    if (!counts)
        throw Stuck{counts.error().sentence};
    return counts->at(static_cast<std::size_t>(status));
}

/// The number of sessions read into the list so far.
int shownSessions()
{
    const QAbstractItemModel *model = find<QListView>(u"stageList"_s)->model();
    int sessions = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->flags(model->index(row, 0)).testFlag(Qt::ItemIsEnabled))
            ++sessions;
    }
    return sessions;
}

} // namespace

void activity(Stage &stage)
{
    key(Qt::Key_5, Qt::ControlModifier);
    stage.show(u"Ctrl+5: Activity, the journal in words, newest first."_s,
               {{u"Its newest entry is a message that was sent"_s,
                 stage.latestEntry() == JournalAction::MessageSent}});
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    stage.show(u"Enter on an entry opens its session."_s,
               {{u"The session is shown"_s, isShown(u"sessionDialog"_s)}});
    stage.closeDialogs();

    click(u"plannedSegment"_s);
    stage.show(u"Planned: the sessions that are booked, the next one first."_s,
               {{u"All of them or a page of them are there"_s,
                 shownSessions() == std::min(100, count(stage, SessionStatus::Booked))}});
    click(u"cancelledSegment"_s);
    stage.show(
        u"Cancelled: with the reason, but never the free text of Other."_s,
        {{u"All of them are there"_s, shownSessions() == count(stage, SessionStatus::Cancelled)}});

    click(u"doneSegment"_s);
    typeInto(u"clientEdit"_s, u"Nína Stefánsdóttir"_s);
    key(Qt::Key_Tab);
    const auto clients = stage.practice().clients().all();
    ActivityFilter ninas;
    for (const Client &client : *clients) {
        if (client.name == u"Nína Stefánsdóttir"_s)
            ninas.client = client.id;
    }
    stage.show(u"Done, of one client; the other stages count only that client, too."_s,
               {{u"Only that client's are there"_s,
                 shownSessions() == count(stage, SessionStatus::Complete, ninas)}});
    pick(u"activityPeriod"_s, u"This month"_s);
    stage.show(
        u"The same, of this month."_s,
        {{u"Fewer are left"_s, shownSessions() < count(stage, SessionStatus::Complete, ninas)}});

    const int shown = shownSessions();
    const QByteArray table =
        stage.saveBesidePictures(u"exportActivity"_s, u"exportDialog"_s, u"sessions.csv"_s);
    stage.show(
        u"Export: [the table](sessions.csv) has what is shown."_s,
        {{u"A line for each session, and one of headings"_s, table.count("\r\n") == shown + 1},
         {u"It has no notes"_s, !table.contains("sleep diary")}});
    typeInto(u"clientEdit"_s, {});
    key(Qt::Key_Tab);
    pick(u"activityPeriod"_s, u"All time"_s);
    click(u"everythingSegment"_s);
}

} // namespace sessionbook::tour
