// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/chosen_charges_bar.h"

#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "ui/look/text_styles.h"
#include "ui/parts/menu_place.h"
#include "ui/parts/menu_reasons.h"
#include "ui/parts/toast.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

ChosenChargesBar::ChosenChargesBar(Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_sum(makeLabel({}, TextStyle::Strong, this)),
      m_record(new QPushButton(tr("Record &payments…"), this)),
      m_void(new QPushButton(tr("&Void…"), this)),
      m_invoice(new QPushButton(tr("&Invoice…"), this)),
      m_remind(new QPushButton(tr("Re&mind…"), this))
{
    setObjectName(u"chosenCharges"_s);
    m_sum->setObjectName(u"chosenSum"_s);
    m_sum->setWordWrap(false);
    m_record->setObjectName(u"recordChosen"_s);
    m_void->setObjectName(u"voidChosen"_s);
    m_invoice->setObjectName(u"invoiceChosen"_s);
    m_remind->setObjectName(u"remindChosen"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(m_sum, 1);
    layout->addWidget(m_record);
    layout->addWidget(m_void);
    layout->addWidget(m_invoice);
    layout->addWidget(m_remind);
    hide();
    Toast::keepAbove(this);
    connect(m_record, &QPushButton::clicked, this, &ChosenChargesBar::recordRequested);
    connect(m_void, &QPushButton::clicked, this, &ChosenChargesBar::voidRequested);
    connect(m_invoice, &QPushButton::clicked, this,
            [this] { Q_EMIT documentRequested(DocumentKind::Invoice); });
    connect(m_remind, &QPushButton::clicked, this,
            [this] { Q_EMIT documentRequested(DocumentKind::Reminder); });
}

void ChosenChargesBar::show(ChargeState state, const std::vector<ChargeItem> &chosen)
{
    setVisible(chosen.size() > 1);
    if (chosen.size() < 2)
        return;
    // What is paid can still be invoiced; under Void there is nothing left to be done.
    m_record->setVisible(state == ChargeState::Unpaid);
    m_void->setVisible(state == ChargeState::Unpaid);
    m_invoice->setVisible(state != ChargeState::Void);
    m_remind->setVisible(state == ChargeState::Unpaid);
    std::vector<ChargeId> ids;
    ids.reserve(chosen.size());
    for (const ChargeItem &charge : chosen)
        ids.push_back(charge.id);
    // Of very many it is said when it is asked for: selecting must not wait.
    constexpr std::size_t judgedAtOnce = 100;
    const auto allow = [&](QPushButton *button, const auto &whyNot) {
        const bool isJudged = button->isVisibleTo(this) && chosen.size() <= judgedAtOnce;
        const std::optional<QString> why = isJudged ? whyNot() : std::nullopt;
        button->setEnabled(!why);
        button->setToolTip(why.value_or(QString()));
        button->setAccessibleDescription(why.value_or(QString()));
    };
    allow(m_void, [&] { return m_practice.charges().whyNoneVoided(chosen); });
    allow(m_invoice, [&] { return m_practice.documents().whyNot(DocumentKind::Invoice, ids); });
    allow(m_remind, [&] { return m_practice.documents().whyNot(DocumentKind::Reminder, ids); });
    const auto total = m_practice.billing().totalOf(state, ids);
    if (!total) {
        Q_EMIT readFailed(total.error());
        return;
    }
    m_sum->setText(tr("%n selected: %1", nullptr, total->count)
                       .arg(formatMoney(total->sum, m_practice.profile().currency, QLocale())));
}

void ChosenChargesBar::openMenu(const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"chosenChargesMenu"_s);
    menu->setAccessibleName(m_sum->text());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    sayReasons(menu);
    for (QPushButton *button : {m_record, m_void, m_invoice, m_remind}) {
        if (!button->isVisibleTo(this))
            continue;
        QAction *act = menu->addAction(button->text());
        act->setObjectName(u"menu_"_s + button->objectName());
        setAllowed(act, button->isEnabled() ? std::nullopt : std::optional(button->toolTip()));
        connect(act, &QAction::triggered, button, &QPushButton::click);
    }
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    popUpInside(window(), menu, globalPos);
    menu->setActiveAction(menu->actions().constFirst()); // to be heard, and chosen by Enter
}

} // namespace sessionbook
