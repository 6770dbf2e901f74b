// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QLocale>
#include <QPageLayout>
#include <QStringList>

#include <optional>

class QPagedPaintDevice;
class QPainter;

namespace sessionbook {

class Practice;

/// The page that opens a practice whose passphrase is forgotten: the recovery key, and in plain
/// words what it is, for the person who keeps it and for whoever must close the practice.
struct RecoverySheet
{
    QString practice;
    QString path; ///< of the file, as it was then
    QDate made;
    QStringList groups;
};

[[nodiscard]] RecoverySheet sheetOf(const Practice &practice, const QStringList &groups);

/// A4 or Letter, upright.
[[nodiscard]] QPageLayout sheetLayout(const QLocale &locale);

/// Paints it in black into the printable area, in points; in smaller letters where long names would
/// not fit on the page.
void paintSheet(QPainter &painter, const QSizeF &area, const RecoverySheet &sheet,
                const QLocale &locale);

/// On a device whose layout is set. False if it can't be painted on.
[[nodiscard]] bool printSheet(QPagedPaintDevice &device, int resolution, const RecoverySheet &sheet,
                              const QLocale &locale);

/// A PDF that its owner alone may read. A file of that name is replaced once the new one is
/// complete. Error: Storage.
Result<> saveSheet(const QString &path, const RecoverySheet &sheet, const QLocale &locale);

/// What was typed from the sheet, judged by the sheet: an empty list if it is right, else the
/// groups that differ, counted from 1; no value if there are not as many characters as on it.
[[nodiscard]] std::optional<QList<int>> differingGroups(const RecoverySheet &sheet,
                                                        const QString &typed);

} // namespace sessionbook
