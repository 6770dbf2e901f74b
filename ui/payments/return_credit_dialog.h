// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/parts/act_dialog.h"

class QLineEdit;

namespace sessionbook {

class Practice;

/// Asks why a spent credit goes back to the client.
class ReturnCreditDialog : public ActDialog
{
    Q_OBJECT

public:
    ReturnCreditDialog(Practice &practice, const SessionDetails &details, QWidget *parent);

    [[nodiscard]] QString reason() const;

protected:
    bool check() override;

private:
    Practice &m_practice;
    SessionDetails m_details;
    QLineEdit *m_reason;
};

} // namespace sessionbook
