// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "ui/parts/act_dialog.h"

class QComboBox;

namespace sessionbook {

class DayField;
class Practice;

/// Asks when and how a sponsor paid a statement, all of it.
class StatementPaymentDialog : public ActDialog
{
    Q_OBJECT

public:
    StatementPaymentDialog(const Practice &practice, const DocumentItem &statement,
                           QWidget *parent = nullptr);

    [[nodiscard]] PaymentMethod method() const;
    /// Invalid while it is not understood.
    [[nodiscard]] QDate receivedOn() const;

protected:
    bool check() override;

private:
    const Practice &m_practice;
    DocumentItem m_statement;
    QComboBox *m_method;
    DayField *m_received;
};

} // namespace sessionbook
