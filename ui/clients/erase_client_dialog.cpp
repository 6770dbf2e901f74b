// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/erase_client_dialog.h"

#include "core/base/overloaded.h"
#include "core/practice/practice.h"
#include "core/records/given_name.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/remark_line.h"
#include "ui/parts/session_words.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

EraseClientDialog::EraseClientDialog(const Practice &practice, const Client &client,
                                     const ClientErasureDecision &decision, QWidget *parent)
    : ActDialog(u"eraseClientDialog"_s, parent)
{
    setTitleNaming(tr("Erase %1?").arg(isolated(client.name)), tr("Erase a client"));
    setSubtitle(tr("To only hide the client, archive instead."));
    showHeaderLine();
    const WordingContext context{addressOf(client), practice.profile().currency, QLocale()};
    std::visit(
        Overloaded{[&](const ClientErasurePlan &plan) { showPlan(plan, context); },
                   [&](const ClientErasureRefusal &refusal) { showRefusal(refusal, context); }},
        decision);
}

void EraseClientDialog::showPlan(const ClientErasurePlan &plan, const WordingContext &context)
{
    auto *consequences = new ConsequenceBox(u"eraseConsequences"_s, this);
    consequences->setLines(consequencesOf(plan, context));
    pinBelowBody(consequences);
    QPushButton *keep = addSafeButton(tr("&Keep client"), u"keepClient"_s);
    addActButton(addDangerButton(tr("E&rase client"), u"confirmErase"_s, Icon::Bin));
    keep->setFocus();
}

void EraseClientDialog::showRefusal(const ClientErasureRefusal &refusal,
                                    const WordingContext &context)
{
    using Reason = ClientErasureRefusal::Reason;
    auto *why = new RemarkLine(u"whyNotErase"_s, this);
    why->say(RemarkLine::Kind::Problem, sentenceFor(refusal, context));
    body()->addWidget(why);
    QPushButton *keep = addSafeButton(tr("&Keep client"), u"keepClient"_s);
    QPushButton *way = nullptr;
    if (refusal.reason == Reason::Unpaid) {
        way = addMainButton(tr("Show &unpaid charges"), u"showUnpaid"_s);
        connect(way, &QPushButton::clicked, this, &EraseClientDialog::unpaidRequested);
    } else if (refusal.reason == Reason::HasBalance) {
        way = addMainButton(tr("&Pay back balance…"), u"payBackInstead"_s);
        connect(way, &QPushButton::clicked, this, &EraseClientDialog::payBackRequested);
    }
    (way ? way : keep)->setFocus();
}

} // namespace sessionbook
