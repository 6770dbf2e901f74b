// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/act_dialog.h"

namespace sessionbook {

/// Says why a practice can't be opened, and offers others. confirmed() asks to open it although
/// another computer has it.
class RefusalDialog : public ActDialog
{
    Q_OBJECT

public:
    /// `path` is that of the practice, `backups` the folder in which to look for one.
    RefusalDialog(const QString &path, const QString &backups, const Error &why, bool heldElsewhere,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void restoreRequested(const QString &backup);
    void openRequested(const QString &path);
    void newRequested(const QString &path);
};

} // namespace sessionbook
