// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/erase_client_dialog.h"

#include "core/practice/practice.h"
#include "core/records/given_name.h"
#include "ui/look/text_styles.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/session_words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

EraseClientDialog::EraseClientDialog(const Practice &practice, const Client &client,
                                     const ClientErasurePlan &plan, QWidget *parent)
    : ActDialog(u"eraseClientDialog"_s, parent)
{
    setTitleNaming(tr("Erase %1?").arg(isolated(client.name)), tr("Erase a client"));
    setSubtitle(tr("This can't be undone. To only hide the client, archive instead."));
    showHeaderLine();
    auto *consequences = new ConsequenceBox(u"eraseConsequences"_s, this);
    consequences->setLines(
        consequencesOf(plan, {addressOf(client), practice.profile().currency, QLocale()}));
    pinBelowBody(consequences);

    QPushButton *keep = addSafeButton(tr("&Keep client"), u"keepClient"_s);
    addActButton(addDangerButton(tr("E&rase client"), u"confirmErase"_s, Icon::Bin));
    keep->setFocus();
}

} // namespace sessionbook
