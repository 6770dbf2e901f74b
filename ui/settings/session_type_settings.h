// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settings_page.h"

class QPushButton;

namespace sessionbook {

class RecordTable;
class RemarkLine;

/// The session types: name, length and price.
class SessionTypeSettings : public SettingsPage
{
    Q_OBJECT

public:
    SessionTypeSettings(Practice &practice, QWidget *parent);
    void load() override;

private:
    [[nodiscard]] const SessionType *chosen() const;
    void openDialog(const std::optional<SessionType> &edited);
    void toggleOffered();
    void updateFromChoice();

    std::vector<SessionType> m_types;
    RecordTable *m_table;
    QPushButton *m_edit;
    QPushButton *m_offer;
    RemarkLine *m_problem;
};

} // namespace sessionbook
