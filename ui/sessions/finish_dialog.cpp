// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/finish_dialog.h"

#include "core/practice/sessions.h"
#include "core/records/given_name.h"
#include "core/rules/wording.h"
#include "ui/fields/method_combo.h"
#include "ui/look/text_styles.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/session_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

FinishDialog::FinishDialog(const Practice &practice, const SessionDetails &session, QWidget *parent)
    : ActDialog(u"finishDialog"_s, parent), m_practice(practice), m_session(session)
{
    setTitle(m_session.session().status == SessionStatus::InProgress ? tr("End session")
                                                                     : tr("Mark as complete"));
    setSubtitleNaming(sessionWords(m_session, m_practice.profile().zone, QLocale()));
    showHeaderLine();
    addPrice();
    m_method = new MethodCombo(methodsFor(m_session.facts, m_practice.profile().methods),
                               MethodCombo::PayLater::NotOffered);
    if (isFree() && !isOnCredit())
        m_method->hide();
    else
        addMethod();
    addWords();
    addButtons();
    connect(m_method, &QComboBox::currentIndexChanged, this, &FinishDialog::showConsequences);
    showConsequences();
}

bool FinishDialog::isOnCredit() const { return holdsReservedCredit(m_session.facts); }

std::optional<PaymentMethod> FinishDialog::paidBy() const
{
    // A free session has no payment, but its credit is spent.
    return m_skips || (isFree() && !isOnCredit()) ? std::nullopt : m_method->method();
}

void FinishDialog::addPrice()
{
    const SessionFields &fields = m_session.session().fields;
    auto *line = new QHBoxLayout;
    line->addWidget(makeLabel(serviceWords(m_session.type.name, fields.lengthMinutes, QLocale()),
                              TextStyle::Body, this),
                    1);
    auto *price = makeLabel(formatMoney(fields.price, m_practice.profile().currency, QLocale()),
                            TextStyle::Strong, this);
    price->setObjectName(u"priceLabel"_s);
    price->setWordWrap(false);
    line->addWidget(price, 0, Qt::AlignTop);
    body()->addLayout(line);
}

void FinishDialog::addMethod()
{
    auto *label = makeLabel(tr("Payment &method"), TextStyle::Quiet, this);
    label->setBuddy(m_method);
    m_method->setAccessibleName(tr("Payment method"));
    auto *line = new QHBoxLayout;
    line->addWidget(label, 1);
    line->addWidget(m_method, 1);
    body()->addLayout(line);
    if (isOnCredit() && m_session.sponsor) {
        auto *paidBy =
            makeLabel(tr("It is booked on a sponsored credit from %1, which pays for it.")
                          .arg(isolated(m_session.sponsor->name)),
                      TextStyle::Quiet, this);
        paidBy->setObjectName(u"creditLine"_s);
        body()->addWidget(paidBy);
        m_method->setAccessibleDescription(paidBy->text());
    }
}

void FinishDialog::addWords()
{
    m_consequences = new ConsequenceBox(u"consequences"_s, this);
    pinBelowBody(m_consequences);
    if (isFree())
        return;
    QString words = tr("Skip payment keeps it in Payments › Unpaid until it is paid or voided.");
    if (isOnCredit())
        words += u' ' + tr("The sponsored credit stays reserved.");
    auto *skip = makeLabel(words, TextStyle::Quiet, this);
    skip->setObjectName(u"skipHint"_s);
    body()->addWidget(skip);
}

void FinishDialog::addButtons()
{
    addSafeButton(tr("Cancel"), u"notYetButton"_s);
    if (!isFree()) {
        QPushButton *skip = addSecondButton(tr("&Skip payment"), u"skipButton"_s);
        connect(skip, &QPushButton::clicked, this, [this] { m_skips = true; });
        addActButton(skip);
    }
    const QString price =
        formatMoney(m_session.session().fields.price, m_practice.profile().currency, QLocale());
    QPushButton *charge = addMainButton(isFree()       ? tr("Mark as &complete")
                                        : isOnCredit() ? tr("&Charge the credit")
                                                       : tr("&Charge %1").arg(price),
                                        u"chargeButton"_s, Icon::Check);
    connect(charge, &QPushButton::clicked, this, [this] { m_skips = false; });
    addActButton(charge);
    charge->setFocus();
}

void FinishDialog::showConsequences()
{
    const Result<Plan> plan =
        m_practice.sessions().preview(m_session.facts, ask::Complete{paidBy()});
    if (!plan) {
        m_consequences->setLines({plan.error().sentence});
        return;
    }
    m_consequences->setLines(consequencesOf(
        *plan, {addressOf(m_session.client), m_practice.profile().currency, QLocale()}));
}

} // namespace sessionbook
