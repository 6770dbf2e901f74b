// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QObject>

#include <optional>

class QApplication;

namespace sessionbook {

class Practice;

/// Language, formats, and light or dark, for the whole program as the practice's settings have
/// them; follows the settings, and gives the formats back at its end.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// The program has begun as the system has it, or with the `appearance` that was asked for:
    /// that one stays until she chooses another in the settings.
    Preferences(QApplication &application, const Practice &practice,
                std::optional<Appearance> appearance);
    ~Preferences() override;
    Q_DISABLE_COPY_MOVE(Preferences)

private:
    void applyProfile();
    void apply(const QLocale &locale);

    QApplication &m_application;
    const Practice &m_practice;
    QLocale m_systemLocale;
    QString m_localeName;
    Appearance m_appearance; ///< in the settings
};

} // namespace sessionbook
