// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outbox/outbox_dialog.h"

#include "core/base/shortened.h"
#include "core/letters/eml.h"
#include "core/letters/mailto.h"
#include "core/practice/outbox.h"
#include "core/practice/practice.h"
#include "core/records/given_name.h"
#include "core/records/journal.h"
#include "core/rules/wording.h"
#include "ui/outbox/message_view.h"
#include "ui/outbox/outbox_model.h"
#include "ui/parts/desktop.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/reporter.h"
#include "ui/parts/screen_fit.h"
#include "ui/parts/toast.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// "Cancellation for Nína.eml", without characters that file systems refuse.
QString fileNameFor(const Message &message)
{
    QString name = OutboxDialog::tr("%1 for %2", "file name: kind of message, client")
                       .arg(OutboxModel::kindText(message), givenName(message.recipientName));
    for (QChar &c : name) {
        if (u"/\\:*?\"<>|"_s.contains(c) || !c.isPrint())
            c = u'-';
    }
    constexpr int roomForCopies = 200; // "… (1)"
    return fittingFileName(name, u".eml"_s, roomForCopies);
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

OutboxDialog::OutboxDialog(Practice &practice, Reporter &reporter, QWidget *parent)
    : ListAndDetail(u"outbox"_s, parent), m_practice(practice), m_reporter(reporter),
      m_model(new OutboxModel(practice, this)), m_message(new MessageView(this))
{
    setTitle(tr("Outbox"));
    setSubtitleGivingWay(
        tr("Open each message in your mail app, or save it as a file. Once you have sent "
           "it, mark it as sent."));
    setParts(m_model, m_message, Icon::Outbox,
             tr("No messages.\nWhen you choose to notify a client, the message appears here until "
                "you send it."));
    list()->setAccessibleName(tr("Messages to send"));
    addButtons();
    connect(m_model, &OutboxModel::readFailed, this,
            [this](const Error &error) { m_reporter.failure(error); });
    showCurrent();
    resize(fittedSize({860, 560}, *this));
}

void OutboxDialog::addButtons()
{
    QPushButton *discardButton = addSideButton(tr("&Discard"), u"discardMessage"_s, Icon::Bin);
    m_save = addSideButton(tr("&Save as .eml…"), u"saveMessage"_s);
    QPushButton *close = addCloseButton(u"closeOutbox"_s);
    QPushButton *sent = addSecondButton(tr("&Mark as sent"), u"markMessageSent"_s);
    m_open = addMainButton(tr("&Open in mail app"), u"openMessage"_s, Icon::Mail);
    close->setAutoDefault(false); // Enter on the list presses the main button
    connect(discardButton, &QPushButton::clicked, this, &OutboxDialog::discard);
    connect(m_save, &QPushButton::clicked, this, &OutboxDialog::saveAsEml);
    connect(sent, &QPushButton::clicked, this, &OutboxDialog::markAsSent);
    connect(m_open, &QPushButton::clicked, this, &OutboxDialog::openInMailProgram);
    for (QPushButton *act : {discardButton, m_save, sent, m_open})
        hideWhenEmpty(act);
}

const Message *OutboxDialog::current() const
{
    const QModelIndex index = list()->currentIndex();
    return index.isValid() ? &m_model->rowAt(index.row()) : nullptr;
}

std::optional<MailMessage> OutboxDialog::currentMail() const
{
    const auto mail = m_practice.outbox().mail(*current());
    if (mail)
        return *mail;
    m_reporter.failure(mail.error());
    return std::nullopt;
}

void OutboxDialog::showDetail(const QModelIndex &)
{
    const Message *message = current();
    if (!message)
        return;
    const auto remark = m_practice.outbox().remark(*message);
    if (!remark)
        m_reporter.failure(remark.error());
    m_message->setMessage(*message, remark ? *remark : QString());
    // A mail link has no room for a file.
    m_open->setVisible(!message->document);
    (message->document ? m_save : m_open)->setDefault(true);
}

void OutboxDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && list()->hasFocus()) {
        discard();
        return;
    }
    ListAndDetail::keyPressEvent(event);
}

void OutboxDialog::openInMailProgram()
{
    const Message *message = current();
    if (!message)
        return;
    bar()->hide();
    const auto mail = currentMail();
    if (!mail)
        return;
    if (openOnDesktop(mailtoUrl(*mail)))
        toast()->say(tr("Opened in your mail app. Mark it as sent once you have sent it."), false);
    else
        bar()->showMessage(tr(
            "Couldn't open your mail app. Save the message as a file instead, or copy its text."));
}

void OutboxDialog::saveAsEml()
{
    const Message *message = current();
    if (!message)
        return;
    bar()->hide();
    const auto mail = currentMail();
    if (!mail)
        return;
    auto *dialog = new QFileDialog(this, tr("Save message"), QString(),
                                   tr("E-mail message (%1)").arg(u"*.eml"_s));
    dialog->setObjectName(u"saveMessageDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"eml"_s);
    dialog->selectFile(fileNameFor(*message));
    const QByteArray bytes = toEml(*mail);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &path) {
        if (writeFile(path, bytes))
            toast()->say(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)), false);
        else
            bar()->showMessage(tr("Couldn't save the message there. Choose another folder."));
    });
    dialog->open();
}

void OutboxDialog::markAsSent()
{
    const Message *message = current();
    if (!message)
        return;
    const bool erased = message->isAboutDeleted();
    report(m_practice.outbox().markSent(message->id),
           erased ? tr("Marked as sent and permanently deleted.") : tr("Marked as sent."), false);
}

void OutboxDialog::discard()
{
    const Message *message = current();
    if (!message)
        return;
    const bool erased = message->isAboutDeleted();
    report(m_practice.outbox().discard(message->id),
           erased ? tr("Discarded and permanently deleted.") : tr("Discarded."), !erased);
}

void OutboxDialog::undo()
{
    if (m_practice.undoable() != JournalAction::MessageDiscarded)
        return;
    const auto undone = m_practice.undo();
    if (undone)
        report({}, tr("The message is back in the outbox."), false);
    else
        report(undone.error(), {}, false);
}

void OutboxDialog::redo()
{
    if (m_practice.redoable() != JournalAction::MessageDiscarded)
        return;
    const auto redone = m_practice.redo();
    if (redone)
        report({}, tr("Discarded."), true);
    else
        report(redone.error(), {}, false);
}

void OutboxDialog::report(const Result<> &done, const QString &sentence, bool offerUndo)
{
    bar()->hide();
    if (done)
        toast()->say(sentence, offerUndo);
    else if (done.error().kind == ErrorKind::Storage)
        m_reporter.failure(done.error());
    else
        bar()->showMessage(done.error().sentence);
}

void openOutbox(Practice &practice, Reporter &reporter, QWidget *parent)
{
    (new OutboxDialog(practice, reporter, parent))->open();
}

} // namespace sessionbook
