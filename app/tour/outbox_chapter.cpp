// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour/chapters.h"
#include "app/tour/hand.h"
#include "app/tour/links.h"
#include "app/tour/stage.h"
#include "core/practice/outbox.h"

#include <QFile>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace sessionbook::tour {

namespace {

QByteArray savedMessage(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void outbox(Stage &stage)
{
    const std::vector<Message> before = stage.outbox();
    click(u"outboxButton"_s);
    waitFor([] { return isShown(u"outboxDialog"_s); }, u"outboxDialog"_s);
    stage.show(u"The outbox: the messages that wait, oldest first, with their text."_s,
               {{u"Some wait"_s, before.size() > 4}});

    const Links links;
    click(u"openMessage"_s);
    settle();
    const QList<QUrl> opened = links.opened();
    stage.show(u"Open in mail program: it still waits, as only she knows whether it was sent."_s,
               {{u"The mail program was given the recipient"_s,
                 opened.size() == 1 && opened.front().scheme() == "mailto"_L1 &&
                     opened.front().path() == before.front().recipient},
                {u"It still waits"_s, stage.outbox().size() == before.size()}});

    const QString path = stage.album().filePath(u"message.eml"_s);
    QFile::remove(path); // of an earlier tour
    click(u"saveMessage"_s);
    waitFor([] { return isShown(u"saveMessageDialog"_s); }, u"saveMessageDialog"_s);
    typeInto(u"fileNameEdit"_s, path);
    key(Qt::Key_Return);
    settle();
    const QByteArray message = savedMessage(path);
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
    click(u"closeOutbox"_s);
}

} // namespace sessionbook::tour
