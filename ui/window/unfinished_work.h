// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/form_state.h"

#include <QByteArray>
#include <QDate>

#include <optional>
#include <vector>

namespace sessionbook {

class MainWindow;
class Practice;

/// A dialog that was open, and what stood in it.
struct UnfinishedDialog
{
    QString name;
    std::optional<qint64> subject;
    bool holdsTypedText = false;
    QStringList onlyHere; ///< what can't be read again from the practice
    std::vector<FieldState> fields;
};

/// Where the person was and what was being typed, kept while the practice is locked.
struct UnfinishedWork
{
    QDate date;                            ///< in the calendar; none: today
    std::vector<UnfinishedDialog> dialogs; ///< each opened from the one before

    [[nodiscard]] bool holdsTypedText() const;
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static UnfinishedWork fromBytes(const QByteArray &bytes);
};

[[nodiscard]] UnfinishedWork unfinishedWorkIn(const MainWindow &window);
/// Opens the dialogs again and fills them in. Text for which there is no field any more is shown,
/// to be copied.
void takeUp(const UnfinishedWork &work, Practice &practice, MainWindow &window);

} // namespace sessionbook
