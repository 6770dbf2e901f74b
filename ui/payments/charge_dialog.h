// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/records/charge_views.h"
#include "ui/parts/dialog_frame.h"

class QToolButton;
class QVBoxLayout;

namespace sessionbook {

/// The actions on a charge without a session.
enum class ChargeAct { RecordPayment, ReversePayment, ChangeAmount, Void, OpenClient, OpenInvoice };

/// Shows one charge without a session, with the actions that the rules allow. Updates itself, and
/// closes when the charge is gone. As nothing is decided in it, it is not modal.
class ChargeDialog : public DialogFrame
{
    Q_OBJECT

public:
    ChargeDialog(const Practice &practice, const ChargeDetails &charge, QWidget *parent = nullptr);

    [[nodiscard]] ChargeId charge() const { return m_charge.item.id; }

Q_SIGNALS:
    void requested(sessionbook::ChargeAct act);

private:
    void applyChanges(const Changes &changes);
    void refresh();
    void addFact(Icon icon, const QString &objectName, const QString &text,
                 const QString &addition = {});
    void showMoney();
    void addInvoice(const QString &number);

    const Practice &m_practice;
    ChargeDetails m_charge;
    QVBoxLayout *m_facts;
    QPushButton *m_record;
    QPushButton *m_change;
    QPushButton *m_reverse;
    QPushButton *m_void;
};

/// Its label, with a mnemonic.
[[nodiscard]] QString labelOf(ChargeAct act);
/// The rule that it stands under; empty for what changes nothing.
[[nodiscard]] std::optional<Action> ruleOf(ChargeAct act);

} // namespace sessionbook
