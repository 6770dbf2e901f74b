// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/file_bytes.h"
#include "app/tour/stage.h"
#include "core/practice/clients.h"
#include "core/records/journal.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

int rowsOf(const QString &list) { return find<QListView>(list)->model()->rowCount(); }

Client clientNamed(const Stage &stage, const QString &name)
{
    const auto all = stage.practice().clients().all();
    if (!all)
        throw Stuck{all.error().sentence};
    const auto found = std::ranges::find(*all, name, &Client::name);
    if (found == all->end())
        throw Stuck{u"There is no client %1."_s.arg(name)};
    return *found;
}

bool isKnown(const Stage &stage, const QString &name)
{
    const auto alike = stage.practice().clients().alike(name, {}, {});
    return alike && !alike->empty();
}

void searching(Stage &stage)
{
    key(Qt::Key_2, Qt::ControlModifier);
    stage.show(u"Ctrl+2: Clients, each with the next and the last session and what is owed."_s,
               {{u"The archived ones are hidden"_s,
                 rowsOf(u"clientList"_s) + 2 ==
                     static_cast<int>(stage.practice().clients().all()->size())},
                {u"The list has the focus: its letters find a client, N books"_s,
                 findShown(u"clientList"_s)->hasFocus()}});
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"thor"_s);
    stage.show(
        u"“thor” finds Þór: accents and letters without a key don't matter."_s,
        {{u"Gunnar Þórsson and Þórunn Ægisdóttir are found"_s, rowsOf(u"clientList"_s) == 2}});
    typeInto(u"clientSearch"_s, u"thorunn"_s);
    key(Qt::Key_Return);
    click(u"pastSegment"_s);
    stage.show(u"The page of a client: what took place, and what became of it."_s,
               {{u"The client's name is shown"_s,
                 find<QLabel>(u"clientPaneName"_s)->text() == u"Þórunn Ægisdóttir"_s}});
    click(u"cancelledSegment"_s);
    stage.show(u"What was cancelled and why."_s,
               {{u"There is one with its reason"_s, rowsOf(u"clientHistory"_s) > 0}});
    click(u"paymentsSegment"_s);
    stage.show(u"What was paid, and how."_s);
    click(u"comingSegment"_s);
}

void bookingFromThePage(Stage &stage)
{
    typeInto(u"clientSearch"_s, u"dagur"_s);
    key(Qt::Key_Down);
    key(Qt::Key_N);
    findShown(u"bookingDialog"_s);
    stage.show(u"N books with the client chosen, at that client's usual price."_s,
               {{u"The price is the client's, not the type's"_s,
                 find<QLineEdit>(u"priceEdit"_s)->text() == u"12,000"_s}});
    stage.closeDialogs();
}

void adding(Stage &stage)
{
    click(u"newClient"_s);
    findShown(u"clientDialog"_s);
    typeInto(u"clientName"_s, u"Jonsdottir, Anna"_s);
    click(u"saveClient"_s);
    stage.show(u"Somebody who looks the same is pointed out before saving."_s,
               {{u"Nobody was added yet"_s, isShown(u"clientDialog"_s)}});
    typeInto(u"clientName"_s, u"Dóra Lind"_s);
    typeInto(u"clientEmail"_s, u"dora.lind@example.com"_s);
    typeInto(u"clientPhone"_s, u"+354 555 0150"_s);
    pick(u"clientLanguage"_s, u"Íslenska"_s);
    pick(u"usualType"_s, u"Individual"_s);
    typeInto(u"usualPrice"_s, u"15000"_s);
    typeInto(u"clientNotes"_s, u"Found us through the library."_s);
    stage.show(
        u"All that is kept of a client, who is addressed as the name tells unless another "
        "way is written."_s,
        {{u"“Dóra” is proposed"_s, find<QLineEdit>(u"clientAddressed"_s)->text() == u"Dóra"_s}});
    click(u"saveClient"_s);
    const Client dora = clientNamed(stage, u"Dóra Lind"_s);
    stage.show(u"The client added."_s,
               {{u"With a language and a price"_s,
                 dora.language == u"is"_s && dora.usualPrice == Money{15'000}},
                {u"The journal has it"_s, stage.latestEntry() == JournalAction::ClientAdded}});
}

void archiving(Stage &stage)
{
    typeInto(u"clientSearch"_s, u"dora lind"_s);
    click(u"archiveClient"_s);
    click(u"showArchived"_s);
    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Down);
    key(Qt::Key_Home);
    stage.show(
        u"Archived: kept, hidden unless wanted, and not to be booked."_s,
        {{u"The client can't be booked"_s, !clientNamed(stage, u"Dóra Lind"_s).canBeBooked()}});
    click(u"archiveClient"_s);
    stage.tell(u"Take back."_s, {{u"The client can be booked again"_s,
                                  clientNamed(stage, u"Dóra Lind"_s).canBeBooked()}});
    click(u"showArchived"_s);
}

void erasing(Stage &stage)
{
    typeInto(u"clientSearch"_s, u"maximiliane"_s);
    click(u"eraseClient"_s);
    findShown(u"eraseClientDialog"_s);
    stage.show(u"A client who owes money is not erased: the dialog says how much."_s,
               {{u"Nothing can be erased"_s, !isShown(u"confirmErase"_s)}});
    click(u"showUnpaid"_s);
    waitUntilGone(u"eraseClientDialog"_s);
    const QAbstractItemModel *unpaid = find<QAbstractItemView>(u"unpaidCharges"_s)->model();
    bool onlyTheirs = unpaid->rowCount() > 0;
    for (int row = 0; row < unpaid->rowCount(); ++row)
        onlyTheirs = onlyTheirs && unpaid->index(row, 1).data().toString().contains(u"Maximiliane");
    stage.show(u"Its button leads to what is unpaid."_s,
               {{u"Only the client's charges are shown"_s, onlyTheirs}});
    key(Qt::Key_Escape); // clears the filter
    key(Qt::Key_2, Qt::ControlModifier);
    typeInto(u"clientSearch"_s, u"bo li"_s);
    const auto kept = stage.practice().clients().previewErasure(clientNamed(stage, u"Bo Li"_s).id);
    if (!kept || kept->kept.empty())
        throw Stuck{u"Bo Li has nothing that is kept."_s};
    click(u"eraseClient"_s);
    findShown(u"eraseClientDialog"_s);
    stage.show(u"Erase says beforehand what goes, and what the books need."_s);
    click(u"confirmErase"_s);
    stage.practice().waitForErasure();
    typeInto(u"clientSearch"_s, {});
    stage.show(u"Erased: no byte about who it was is left in the file."_s,
               {{u"Nobody of that name is known"_s, !isKnown(stage, u"Bo Li"_s)},
                {u"The address is nowhere in the file"_s,
                 !foundInFiles(stage.practice().file().path, u"bo@example.org"_s)},
                {u"What was paid stays, without a name"_s,
                 stage.details(kept->kept.front()).client.name == u"Erased client"_s},
                {u"The journal keeps when"_s, stage.latestEntry() == JournalAction::ClientErased}});
}

} // namespace

void clients(Stage &stage)
{
    searching(stage);
    bookingFromThePage(stage);
    adding(stage);
    archiving(stage);
    erasing(stage);
}

} // namespace sessionbook::tour
