#include "app/tour/chapters.h"
#include "app/tour/hand.h"
#include "app/tour/stage.h"
#include "ui/shell/main_window.h"

using namespace Qt::StringLiterals;

namespace sessionbook::tour {

void undoing(Stage &stage)
{
    key(Qt::Key_1, Qt::ControlModifier);
    const SessionId pala = stage.sessionAt(Qt::Thursday, {14, 0});
    const int waiting = stage.waiting();
    const int available = stage.credits(pala).available;
    stage.select(pala);
    key(Qt::Key_Delete);
    waitFor([] { return isShown(u"cancelDialog"_s); }, u"cancelDialog"_s);
    click(u"reasonByClient"_s);
    click(u"confirmButton"_s);
    waitFor([] { return isShown(u"noticeDialog"_s); }, u"noticeDialog"_s);
    click(u"notifyButton"_s);
    stage.show(u"A session on credit is cancelled, and the client is to be told."_s,
               {{u"It is Cancelled"_s, stage.status(pala) == SessionStatus::Cancelled},
                {u"The credit went back"_s, stage.credits(pala).available == available + 1}});

    click(u"undoButton"_s);
    stage.show(
        u"Undo in the quiet line takes all of it back."_s,
        {{u"It is Booked"_s, stage.status(pala) == SessionStatus::Booked},
         {u"The credit is reserved again"_s, stage.credits(pala).available == available},
         {u"The message is withdrawn"_s, stage.waiting() == waiting},
         {u"The journal says that it was undone"_s, stage.latestEntry() == JournalAction::Undone}});

    const auto before = stage.practice().undoable();
    key(Qt::Key_Z, Qt::ControlModifier);
    stage.show(u"Ctrl+Z goes on to the act before."_s,
               {{u"There was one to take back"_s, before.has_value()}});
}

void activity(Stage &stage)
{
    key(Qt::Key_3, Qt::ControlModifier);
    stage.show(u"Ctrl+3: Activity, the journal in words, newest first."_s,
               {{u"Its newest entry is an Undo"_s, stage.latestEntry() == JournalAction::Undone}});
}

} // namespace sessionbook::tour
