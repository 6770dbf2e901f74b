// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settings_page.h"

class QComboBox;
class QLineEdit;

namespace sessionbook {

class LocaleBox;
class ZoneBox;

/// Names, and the practice's currency, time zone and language.
class PracticeSettings : public SettingsPage
{
    Q_OBJECT

public:
    PracticeSettings(Practice &practice, QWidget *parent);
    void load() override;

private:
    void takeCurrency();
    void takeZone();
    void takeLocale();
    void showCurrency();

    QLineEdit *m_name;
    QLineEdit *m_professional;
    QComboBox *m_currency;
    ZoneBox *m_zone;
    LocaleBox *m_locale;
    FormField *m_professionalField;
    FormField *m_currencyField;
    FormField *m_zoneField;
    FormField *m_localeField;
    bool m_asksAboutZone = false;
};

} // namespace sessionbook
