// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings_page.h"

#include "core/practice/practice.h"
#include "core/practice/settings.h"
#include "ui/look/text_styles.h"
#include "ui/parts/form_field.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace sessionbook {

SettingsPage::SettingsPage(const QString &title, Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_content(new QVBoxLayout(this))
{
    setAccessibleName(title);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(10);
    m_content->addWidget(makeLabel(title, TextStyle::Section, this));
}

void SettingsPage::addSection(const QString &title)
{
    QLabel *label = makeLabel(title, TextStyle::Section, this);
    label->setContentsMargins(0, 14, 0, 0); // closer to its own fields than to those above
    m_content->addWidget(label);
}

bool SettingsPage::change(Field field, const std::function<void(PracticeProfile &)> &edit)
{
    PracticeProfile changed = m_practice.profile();
    edit(changed);
    return accept(m_practice.settings().changePractice(changed), field);
}

bool SettingsPage::accept(const Result<> &outcome, Field field)
{
    if (!outcome) {
        refuse(outcome.error());
        return false;
    }
    if (FormField *place = m_places.value(field))
        place->clearError();
    return true;
}

void SettingsPage::refuse(const Error &error)
{
    FormField *place = m_places.value(error.field);
    if (place)
        place->setError(error.sentence);
    else
        Q_EMIT failed(error);
}

bool SettingsPage::hasError() const { return std::ranges::any_of(m_places, &FormField::hasError); }

bool SettingsPage::leadToError()
{
    for (FormField *place : std::as_const(m_places)) {
        if (place->hasError()) {
            place->setFocus();
            return true;
        }
    }
    return false;
}

} // namespace sessionbook
