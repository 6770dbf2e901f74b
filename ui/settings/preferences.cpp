// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/preferences.h"

#include "core/base/translations.h"
#include "core/practice/practice.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QEvent>

namespace sessionbook {

Preferences::Preferences(QApplication &application, const Practice &practice,
                         std::optional<Appearance> appearance)
    : m_application(application), m_practice(practice), m_appearance(practice.profile().appearance)
{
    if (!appearance && m_appearance != Appearance::System)
        applyTheme(m_application, m_appearance);
    applyProfile();
    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        if (changes.profile)
            applyProfile();
    });
}

Preferences::~Preferences() { QLocale::setDefault(m_systemLocale); }

void Preferences::applyProfile()
{
    const PracticeProfile &profile = m_practice.profile();
    if (profile.appearance != m_appearance) {
        m_appearance = profile.appearance;
        applyTheme(m_application, m_appearance);
    }
    if (profile.localeName != m_localeName) {
        m_localeName = profile.localeName;
        apply(m_localeName.isEmpty() ? m_systemLocale : QLocale(m_localeName));
    }
}

void Preferences::apply(const QLocale &locale)
{
    QLocale::setDefault(locale);
    installTranslations(m_application);
    // Every window gets it and updates its texts.
    QEvent change(QEvent::LocaleChange);
    QCoreApplication::sendEvent(&m_application, &change);
}

} // namespace sessionbook
