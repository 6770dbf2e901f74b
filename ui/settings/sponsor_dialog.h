// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"
#include "ui/parts/act_dialog.h"

#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace sessionbook {

class CountryBox;
class MoneyEdit;
class Practice;

/// Adds a sponsor, or edits one.
class SponsorDialog : public ActDialog
{
    Q_OBJECT

public:
    /// `edited` has an id unless it is a new one.
    SponsorDialog(const Practice &practice, const Sponsor &edited, QWidget *parent);

    [[nodiscard]] Sponsor sponsor() const;

protected:
    bool check() override;

private:
    const Practice &m_practice;
    Sponsor m_edited;
    QLineEdit *m_name;
    MoneyEdit *m_price;
    QPlainTextEdit *m_address;
    CountryBox *m_country;
    QLineEdit *m_email;
    QLineEdit *m_vatNumber;
    QLineEdit *m_reference;
};

/// Opens the dialog and saves what is confirmed; then `done` is called.
void openSponsor(Practice &practice, QWidget *parent, const Sponsor &edited,
                 const std::function<void(SponsorId)> &done);

} // namespace sessionbook
