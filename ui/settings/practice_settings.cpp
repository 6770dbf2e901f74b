// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/practice_settings.h"

#include "core/base/date_words.h"
#include "core/practice/practice.h"
#include "core/practice/settings.h"
#include "core/records/practice_field.h"
#include "ui/fields/zone_box.h"
#include "ui/parts/form_field.h"
#include "ui/settings/currency_dialog.h"
#include "ui/settings/locale_box.h"
#include "ui/settings/zone_dialog.h"

#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// A sample of the locale's dates, times, numbers and week.
QString sampleOf(const QLocale &locale, Instant now, const PracticeProfile &profile)
{
    const QDateTime local = localTime(now, profile.zone);
    const Money amount = sameFigure({18'500}, Currency{{}, 0, {}}, profile.currency);
    return PracticeSettings::tr("%1 · %2 · weeks begin on %3")
        .arg(mediumDateTime(local, locale), formatMoney(amount, profile.currency, locale),
             locale.dayName(locale.firstDayOfWeek()));
}

} // namespace

PracticeSettings::PracticeSettings(Practice &practice, QWidget *parent)
    : SettingsPage(tr("Practice"), practice, parent), m_name(new QLineEdit(this)),
      m_professional(new QLineEdit(this)), m_currency(new QComboBox(this)),
      m_zone(new ZoneBox(this)), m_locale(new LocaleBox(this))
{
    m_name->setObjectName(u"settingsPracticeName"_s);
    m_professional->setObjectName(u"settingsName"_s);
    m_currency->setObjectName(u"settingsCurrency"_s);
    m_zone->setObjectName(u"settingsZone"_s);
    m_locale->setObjectName(u"settingsLocale"_s);
    for (const Currency &each : currencies()) {
        const QString words =
            each.symbol == each.code ? each.code : each.code + u" · "_s + each.symbol;
        m_currency->addItem(words, each.code);
    }
    m_professionalField = new FormField(tr("&Your name"), m_professional, this);
    m_professionalField->setHint(tr("Used to sign messages to your clients."));
    m_currencyField = new FormField(tr("Cu&rrency"), m_currency, this);
    m_zoneField = new FormField(tr("&Time zone"), m_zone, this);
    m_zoneField->setHint(tr("You can review a change before it is made."));
    m_localeField = new FormField(tr("&Language and formats"), m_locale, this);
    setPlaceFor(field::name, m_professionalField);
    setPlaceFor(field::currency, m_currencyField);
    setPlaceFor(field::timeZone, m_zoneField);
    setPlaceFor(field::language, m_localeField);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new FormField(tr("&Name of the practice"), m_name, this), 0, 0);
    grid->addWidget(m_professionalField, 0, 1);
    grid->addWidget(m_zoneField, 1, 0);
    grid->addWidget(m_currencyField, 1, 1);
    grid->addWidget(m_localeField, 2, 0, 1, 2);
    content()->addLayout(grid);
    content()->addStretch();

    connect(m_name, &QLineEdit::editingFinished, this,
            [this] { change(Field{}, [this](PracticeProfile &p) { p.name = m_name->text(); }); });
    connect(m_professional, &QLineEdit::editingFinished, this, [this] {
        change(field::name,
               [this](PracticeProfile &p) { p.professional = m_professional->text(); });
    });
    connect(m_currency, &QComboBox::activated, this, &PracticeSettings::takeCurrency);
    connect(m_zone, &QComboBox::activated, this, &PracticeSettings::takeZone);
    connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this, &PracticeSettings::takeZone);
    connect(m_locale, &QComboBox::activated, this, &PracticeSettings::takeLocale);
    connect(m_locale->lineEdit(), &QLineEdit::editingFinished, this, &PracticeSettings::takeLocale);
    load();
}

void PracticeSettings::load()
{
    const PracticeProfile &profile = practice().profile();
    m_name->setText(profile.name);
    if (!m_professionalField->hasError())
        m_professional->setText(profile.professional);
    if (!m_zoneField->hasError())
        m_zone->setZone(profile.zone);
    if (!m_localeField->hasError())
        m_locale->setLocaleName(profile.localeName);
    m_localeField->setHint(sampleOf(localeOf(profile), practice().now(), profile));
    showCurrency();
}

void PracticeSettings::showCurrency()
{
    m_currency->setCurrentIndex(m_currency->findData(practice().profile().currency.code));
    const auto why = practice().settings().whyNotOtherCurrency();
    if (!why) {
        refuse(why.error());
        return;
    }
    m_currency->setEnabled(!*why);
    m_currencyField->setHint(why->value_or(tr("Prices keep their numbers.")));
}

void PracticeSettings::takeCurrency()
{
    const auto chosen = currencyByCode(m_currency->currentData().toString());
    if (!chosen || *chosen == practice().profile().currency)
        return;
    const auto preview = practice().settings().previewCurrency(*chosen);
    if (!preview) {
        refuse(preview.error());
        return;
    }
    if (preview->rounded.empty()) {
        change(field::currency, [&](PracticeProfile &p) { p.currency = *chosen; });
        load();
        return;
    }
    auto *dialog = new CurrencyDialog(*preview, this);
    connect(dialog, &ActDialog::confirmed, this, [this, dialog, chosen = *chosen] {
        PracticeProfile profile = practice().profile();
        profile.currency = chosen;
        if (const Result<> changed = practice().settings().changePractice(profile))
            dialog->accept();
        else
            dialog->showFailure(changed.error());
    });
    connect(dialog, &QDialog::finished, this, [this] {
        showCurrency();
        m_currency->setFocus();
    });
    dialog->open();
}

void PracticeSettings::takeZone()
{
    const QTimeZone zone = m_zone->zone();
    if (!isVisible())
        return; // left without choosing
    if (m_asksAboutZone || zone == practice().profile().zone) {
        if (zone.isValid())
            m_zoneField->clearError();
        return;
    }
    if (!zone.isValid()) {
        change(field::timeZone, [&](PracticeProfile &p) { p.zone = zone; });
        return;
    }
    const auto preview = practice().settings().previewZone(zone);
    if (!preview) {
        refuse(preview.error());
        return;
    }
    m_asksAboutZone = true;
    m_zoneField->clearError();
    auto *dialog = new ZoneDialog(practice().profile().zone, zone, *preview, this);
    connect(dialog, &ActDialog::confirmed, this, [=, this] {
        const Result<> changed = [&] {
            PracticeProfile profile = practice().profile();
            profile.zone = zone;
            return practice().settings().changePractice(profile);
        }();
        if (changed)
            dialog->accept();
        else
            dialog->showFailure(changed.error());
    });
    connect(dialog, &QDialog::finished, this, [this] {
        m_zone->setZone(practice().profile().zone);
        m_asksAboutZone = false;
        m_zone->setFocus();
    });
    dialog->open();
}

void PracticeSettings::takeLocale()
{
    const auto name = m_locale->localeName();
    change(field::language, [&](PracticeProfile &p) { p.localeName = name.value_or(u"?"_s); });
}

} // namespace sessionbook
