// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outbox/outbox_dialog.h"

#include "core/letters/eml.h"
#include "core/letters/mailto.h"
#include "core/practice/outbox.h"
#include "core/practice/practice.h"
#include "core/records/journal.h"
#include "core/rules/wording.h"
#include "ui/outbox/message_view.h"
#include "ui/outbox/outbox_model.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/reporter.h"
#include "ui/parts/toast.h"
#include "ui/parts/two_line_row.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// "Cancellation for Nína.eml", without what file systems refuse.
QString fileNameFor(const Message &message)
{
    QString name = OutboxDialog::tr("%1 for %2", "file name: kind of message, client")
                       .arg(nameOf(message.kind), givenName(message.recipientName));
    for (QChar &c : name) {
        if (u"/\\:*?\"<>|"_s.contains(c) || !c.isPrint())
            c = u'-';
    }
    return name + u".eml"_s;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

OutboxDialog::OutboxDialog(Practice &practice, Reporter &reporter, QWidget *parent)
    : DialogFrame(u"outboxDialog"_s, parent), m_practice(practice), m_reporter(reporter),
      m_model(new OutboxModel(practice, this)), m_places(new QStackedWidget(this)),
      m_list(new QListView(this)), m_message(new MessageView(this)), m_bar(new MessageBar(this)),
      m_line(new Toast(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setTitle(tr("Outbox"));
    setSubtitle(tr("Messages that you chose to send. Open each in your mail program, or save it as "
                   "a file; once it has left, mark it as sent."));
    m_bar->setObjectName(u"outboxMessage"_s);
    m_line->setObjectName(u"outboxLine"_s);
    body()->addWidget(m_bar);
    buildPlaces();
    body()->addWidget(m_line);
    buildButtons();

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OutboxDialog::showCurrent);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &OutboxDialog::showCurrent);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &OutboxDialog::showCurrent);
    connect(m_model, &OutboxModel::readFailed, this,
            [this](const Error &error) { m_reporter.failure(error); });
    connect(m_line, &Toast::undoRequested, this, &OutboxDialog::undo);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, [this] {
        if (m_practice.undoable() == JournalAction::MessageDiscarded)
            undo();
    });
    showCurrent();
    resize(860, 560);
}

void OutboxDialog::buildPlaces()
{
    m_list->setObjectName(u"outboxList"_s);
    m_list->setAccessibleName(tr("Messages that wait"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedWidth(300);

    auto *both = new QWidget(this);
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(20);
    layout->addWidget(m_list);
    layout->addWidget(m_message, 1);
    m_places->addWidget(both);
    m_places->addWidget(new EmptyState(
        Icon::Outbox,
        tr("No message waits.\nWhen you book, change or cancel a session and choose to notify the "
           "client, the message stands here until you send it."),
        this));
    m_places->setMinimumHeight(300);
    body()->addWidget(m_places, 1);
}

void OutboxDialog::buildButtons()
{
    QPushButton *discardButton = addSideButton(tr("&Discard"), u"discardMessage"_s, Icon::Bin);
    QPushButton *save = addSideButton(tr("&Save as .eml…"), u"saveMessage"_s);
    QPushButton *close = addSafeButton(tr("&Close"), u"closeOutbox"_s);
    QPushButton *sent = addSecondButton(tr("&Mark as sent"), u"markMessageSent"_s);
    QPushButton *open = addMainButton(tr("&Open in mail program"), u"openMessage"_s, Icon::Mail);
    close->setAutoDefault(false); // Enter on the list is the main button's
    connect(discardButton, &QPushButton::clicked, this, &OutboxDialog::discard);
    connect(save, &QPushButton::clicked, this, &OutboxDialog::saveAsEml);
    connect(sent, &QPushButton::clicked, this, &OutboxDialog::markAsSent);
    connect(open, &QPushButton::clicked, this, &OutboxDialog::openInMailProgram);
    m_acts = {discardButton, save, sent, open};
}

const Message *OutboxDialog::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->rowAt(index.row()) : nullptr;
}

void OutboxDialog::showCurrent()
{
    const bool empty = m_model->rowCount() == 0;
    if (!empty && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
    m_places->setCurrentIndex(empty ? 1 : 0);
    for (QPushButton *act : std::as_const(m_acts))
        act->setVisible(!empty);
    if (const Message *message = current())
        m_message->setMessage(*message);
}

void OutboxDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_list->hasFocus()) {
        discard();
        return;
    }
    DialogFrame::keyPressEvent(event);
}

void OutboxDialog::openInMailProgram()
{
    const Message *message = current();
    if (!message)
        return;
    m_bar->hide();
    if (QDesktopServices::openUrl(mailtoUrl(messageOf(*message, m_practice.profile()))))
        m_line->say(tr("Handed to your mail program. Mark it as sent once it has left."), false);
    else
        m_bar->showMessage(tr("No mail program answered. Save the message as a file instead, or "
                              "copy its text."));
}

void OutboxDialog::saveAsEml()
{
    const Message *message = current();
    if (!message)
        return;
    m_bar->hide();
    auto *dialog = new QFileDialog(this, tr("Save message"), QString(),
                                   tr("E-mail message (%1)").arg(u"*.eml"_s));
    dialog->setObjectName(u"saveMessageDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"eml"_s);
    dialog->selectFile(fileNameFor(*message));
    const QByteArray bytes = toEml(messageOf(*message, m_practice.profile()));
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &path) {
        if (writeFile(path, bytes))
            m_line->say(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)), false);
        else
            m_bar->showMessage(tr("The message could not be saved there. Choose another folder."));
    });
    dialog->open();
}

void OutboxDialog::markAsSent()
{
    const Message *message = current();
    if (!message)
        return;
    const bool erased = !message->session;
    report(m_practice.outbox().markSent(message->id),
           erased ? tr("Marked as sent, and erased for good.") : tr("Marked as sent."), false);
}

void OutboxDialog::discard()
{
    const Message *message = current();
    if (!message)
        return;
    const bool erased = !message->session;
    report(m_practice.outbox().discard(message->id),
           erased ? tr("Discarded, and erased for good.") : tr("Discarded."), !erased);
}

void OutboxDialog::undo()
{
    const auto undone = m_practice.undo();
    if (undone)
        report({}, tr("The message waits again."), false);
    else
        report(undone.error(), {}, false);
}

void OutboxDialog::report(const Result<> &done, const QString &sentence, bool offerUndo)
{
    m_bar->hide();
    if (done)
        m_line->say(sentence, offerUndo);
    else if (done.error().kind == ErrorKind::Storage)
        m_reporter.failure(done.error());
    else
        m_bar->showMessage(done.error().sentence);
}

void openOutbox(Practice &practice, Reporter &reporter, QWidget *parent)
{
    (new OutboxDialog(practice, reporter, parent))->open();
}

} // namespace sessionbook
