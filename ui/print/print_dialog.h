// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/dialog_frame.h"
#include "ui/print/schedule.h"

class QLabel;

namespace sessionbook {

class MessageBar;
class Toast;
class SegmentedControl;

/// Prints a day or a week or saves it as a PDF, with names or initials, and shows a preview.
class PrintDialog : public DialogFrame
{
    Q_OBJECT

public:
    PrintDialog(const Practice &practice, const ScheduleWish &wish, QWidget *parent = nullptr);

private:
    void addChoices();
    void addPreview();
    void addButtons();
    void show(const ScheduleWish &wish);
    void print();
    void saveAsPdf();
    /// Saves it; returns what went wrong, empty if nothing did.
    [[nodiscard]] QString savedTo(const QString &path) const;

    const Practice &m_practice;
    ScheduleWish m_wish;
    Schedule m_schedule;
    MessageBar *m_bar = nullptr;
    SegmentedControl *m_span = nullptr;
    SegmentedControl *m_names = nullptr;
    QLabel *m_preview = nullptr;
    Toast *m_line = nullptr;
};

/// Opens it over `parent`.
void openPrintDialog(const Practice &practice, QWidget *parent, const ScheduleWish &wish);

} // namespace sessionbook
