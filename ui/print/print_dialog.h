// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/dialog_frame.h"
#include "ui/print/printed_page.h"

class QLabel;
class QToolButton;

namespace sessionbook {

class MessageBar;
class Toast;
class SegmentedControl;

/// Prints a day or a week or saves it as a PDF, with names or initials, and shows a preview of
/// each page.
class PrintDialog : public DialogFrame
{
    Q_OBJECT

public:
    PrintDialog(const Practice &practice, const ScheduleWish &wish, QWidget *parent = nullptr);

private:
    void addChoices();
    void addPreview();
    QWidget *makePageTurner();
    void addButtons();
    void show(const ScheduleWish &wish);
    void turnPage(int step);
    void showPage(int page);
    [[nodiscard]] int pageCount() const;
    void print();
    void saveAsPdf();
    /// Saves it; returns what went wrong, empty if nothing did.
    [[nodiscard]] QString savedTo(const QString &path) const;

    const Practice &m_practice;
    ScheduleWish m_wish;
    Schedule m_schedule;
    std::vector<PrintedPage> m_pages;
    int m_page = 0; ///< that is shown, from 0
    MessageBar *m_bar = nullptr;
    SegmentedControl *m_span = nullptr;
    SegmentedControl *m_names = nullptr;
    QLabel *m_preview = nullptr;
    QWidget *m_pageTurner = nullptr;
    QLabel *m_pageNumber = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    Toast *m_line = nullptr;
};

/// Opens it over `parent`.
void openPrintDialog(const Practice &practice, QWidget *parent, const ScheduleWish &wish);

} // namespace sessionbook
