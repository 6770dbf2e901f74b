// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settings_page.h"

class QPushButton;

namespace sessionbook {

class RecordTable;

/// The sponsors, with what a credit costs them and their VAT number.
class SponsorSettings : public SettingsPage
{
    Q_OBJECT

public:
    SponsorSettings(Practice &practice, QWidget *parent);
    void load() override;

private:
    [[nodiscard]] const Sponsor *chosen() const;
    void choose(SponsorId id);
    void openDialog(const Sponsor &edited);

    std::vector<Sponsor> m_sponsors;
    RecordTable *m_table;
    QPushButton *m_edit;
};

} // namespace sessionbook
