// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QObject>

#include <optional>

class QApplication;

namespace sessionbook {

class Practice;

/// Applies the practice's language, formats and appearance to the program and keeps them up to
/// date. Restores the system's formats when destroyed.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// An `appearance` given at the start of the program stays until another is chosen in the
    /// settings.
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
