// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

#include <optional>

namespace sessionbook {

/// Languages with their countries, found by typing a part of either, in their own words or in
/// English; the system's stands first.
class LocaleBox : public QComboBox
{
    Q_OBJECT

public:
    explicit LocaleBox(QWidget *parent = nullptr);

    /// As PracticeProfile::localeName; nothing while what is typed names none.
    [[nodiscard]] std::optional<QString> localeName() const;
    void setLocaleName(const QString &name);
};

} // namespace sessionbook
