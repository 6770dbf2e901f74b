// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/appearance_settings.h"

#include "core/practice/practice.h"

#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

AppearanceSettings::AppearanceSettings(Practice &practice, QWidget *parent)
    : SettingsPage(tr("Appearance"), practice, parent)
{
    const auto add = [this](Appearance appearance, const QString &words) {
        auto *button = new QRadioButton(words, this);
        button->setObjectName(u"appearance_"_s + tokenOf(appearance).toString());
        content()->addWidget(button, 0, Qt::AlignLeft);
        m_choices.push_back({appearance, button});
        connect(button, &QRadioButton::clicked, this, [=, this] {
            change(Field{}, [=](PracticeProfile &p) { p.appearance = appearance; });
        });
    };
    add(Appearance::System, tr("Match &system"));
    add(Appearance::Light, tr("&Light"));
    add(Appearance::Dark, tr("Da&rk"));
    content()->addStretch();
    load();
}

void AppearanceSettings::load()
{
    for (const Choice &choice : m_choices)
        choice.button->setChecked(choice.appearance == practice().profile().appearance);
}

} // namespace sessionbook
