// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settings_page.h"

#include <vector>

class QRadioButton;

namespace sessionbook {

/// Light or dark.
class AppearanceSettings : public SettingsPage
{
    Q_OBJECT

public:
    AppearanceSettings(Practice &practice, QWidget *parent);
    void load() override;

private:
    struct Choice
    {
        Appearance appearance;
        QRadioButton *button;
    };
    std::vector<Choice> m_choices;
};

} // namespace sessionbook
