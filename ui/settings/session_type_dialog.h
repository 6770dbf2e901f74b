// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"
#include "ui/parts/act_dialog.h"

class QLineEdit;
class QSpinBox;

namespace sessionbook {

class MoneyEdit;
class TaxEdit;

/// Adds a session type, or edits one.
class SessionTypeDialog : public ActDialog
{
    Q_OBJECT

public:
    SessionTypeDialog(const Currency &currency, const std::optional<SessionType> &edited,
                      QWidget *parent);

    [[nodiscard]] SessionType type() const;

protected:
    bool check() override;

private:
    void addDocumentFields();

    SessionType m_edited;
    QLineEdit *m_name;
    QSpinBox *m_length;
    MoneyEdit *m_price;
    QLineEdit *m_description = nullptr;
    QLineEdit *m_code = nullptr;
    TaxEdit *m_tax = nullptr;
    QLineEdit *m_exemption = nullptr;
};

} // namespace sessionbook
