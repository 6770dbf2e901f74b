// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/opened_links.h"
#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/outbox.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

void outbox(Stage &stage)
{
    const std::vector<Message> before = stage.outbox();
    click(u"outboxButton"_s);
    findShown(u"outboxDialog"_s);
    stage.show(u"The outbox: the messages that wait, oldest first, with their text."_s,
               {{u"Some wait"_s, before.size() > 4}});

    const OpenedLinks links;
    click(u"openMessage"_s);
    settle();
    const QList<QUrl> &opened = links.all();
    stage.show(
        u"Open in mail program: it still waits, as the program can't know whether it was sent."_s,
        {{u"The mail program was given the recipient"_s,
          opened.size() == 1 && opened.front().scheme() == "mailto"_L1 &&
              opened.front().path() == before.front().recipient},
         {u"It still waits"_s, stage.outbox().size() == before.size()}});

    const QByteArray message =
        stage.saveBesidePictures(u"saveMessage"_s, u"saveMessageDialog"_s, u"message.eml"_s);
    stage.show(
        u"Save as .eml: [the file](message.eml) can be opened or sent by any mail program."_s,
        {{u"The file is a message to the recipient"_s,
          message.contains("To: ") && message.contains(before.front().recipient.toUtf8())}});

    click(u"markMessageSent"_s);
    stage.show(u"Mark as sent: it leaves the list."_s,
               {{u"One message less waits"_s, stage.outbox().size() == before.size() - 1},
                {u"Sending can't be undone"_s, !stage.practice().lastCommandIsUndoable()}});

    click(u"discardMessage"_s);
    stage.show(u"Discard, with Undo."_s,
               {{u"Two messages less wait"_s, stage.outbox().size() == before.size() - 2}});
    click(u"panelClose"_s);
}

} // namespace sessionbook::tour
