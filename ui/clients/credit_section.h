// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace sessionbook {

class CreditTable;
class FormField;
class Practice;
class Reporter;

/// Shows the credits of a client and grants more. A grant takes effect at once and leaves the
/// dialog open.
class CreditSection : public QWidget
{
    Q_OBJECT

public:
    CreditSection(Practice &practice, Reporter &reporter, ClientId client,
                  QWidget *parent = nullptr);

protected:
    /// Enter grants, instead of pressing the dialog's main button.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addGrant();
    void showBalances();
    void showSponsors();
    void grant();
    void openLedger();

    Practice &m_practice;
    Reporter &m_reporter;
    ClientId m_client;
    CreditTable *m_credits;
    QComboBox *m_sponsor;
    QSpinBox *m_count;
    QLineEdit *m_lastDay;
    FormField *m_sponsorField;
    FormField *m_countField;
    FormField *m_lastDayField;
    QPushButton *m_grant;
    QPushButton *m_ledger;
};

} // namespace sessionbook
