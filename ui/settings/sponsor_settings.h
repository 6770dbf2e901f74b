// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settings_page.h"

class QPushButton;
class QTableWidget;

namespace sessionbook {

/// The sponsors: name, price of a credit, and whether it is a business.
class SponsorSettings : public SettingsPage
{
    Q_OBJECT

public:
    SponsorSettings(Practice &practice, QWidget *parent);
    void load() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] const Sponsor *chosen() const;
    void makeTable();
    void choose(SponsorId id);
    void openDialog(const Sponsor &edited);

    std::vector<Sponsor> m_sponsors;
    QTableWidget *m_table;
    QPushButton *m_edit;
};

} // namespace sessionbook
