// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

#include <optional>

namespace sessionbook {

/// Languages with countries, found by typing part of either, in the language itself or in English.
/// The system's comes first.
class LocaleBox : public QComboBox
{
    Q_OBJECT

public:
    explicit LocaleBox(QWidget *parent = nullptr);

    /// As PracticeProfile::localeName; empty while the text matches none.
    [[nodiscard]] std::optional<QString> localeName() const;
    void setLocaleName(const QString &name);
};

} // namespace sessionbook
