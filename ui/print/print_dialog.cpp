// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/print_dialog.h"

#include "ui/look/buttons.h"
#include "ui/look/text_styles.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/segmented_control.h"
#include "ui/parts/toast.h"
#include "ui/print/schedule_painter.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int previewWidth = 560;
constexpr int previewHeight = 430;

/// The whole page, scaled to the room for it, without colours as on paper.
QPixmap sheet(const PrintedPage &page, const QPageLayout &layout, qreal pixelRatio)
{
    const QSizeF paper = layout.fullRect(QPageLayout::Point).size();
    const qreal scale = std::min(previewWidth / paper.width(), previewHeight / paper.height());
    QImage picture((paper * scale * pixelRatio).toSize(), QImage::Format_RGB32);
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(scale, scale);
    painter.translate(layout.paintRect(QPageLayout::Point).topLeft());
    paintPage(painter, page);
    painter.end();
    return QPixmap::fromImage(picture.convertToFormat(QImage::Format_Grayscale8));
}

} // namespace

PrintDialog::PrintDialog(const Practice &practice, const ScheduleWish &wish, QWidget *parent)
    : DialogFrame(u"printDialog"_s, parent), m_practice(practice), m_bar(new MessageBar(this)),
      m_line(new Toast(this))
{
    setTitle(tr("Print"));
    showHeaderLine();
    body()->addWidget(m_bar);
    addChoices();
    addPreview();
    addButtons();
    m_span->setCurrentIndex(wish.span == CalendarSpan::Day ? 0 : 1);
    ScheduleWish first = wish;
    if (first.span == CalendarSpan::Month)
        first.span = CalendarSpan::Week;
    show(first);
    connect(m_span, &SegmentedControl::currentChanged, this, [this](int segment) {
        ScheduleWish changed = m_wish;
        changed.span = segment == 0 ? CalendarSpan::Day : CalendarSpan::Week;
        show(changed);
    });
    connect(m_names, &SegmentedControl::currentChanged, this, [this](int segment) {
        ScheduleWish changed = m_wish;
        changed.names = segment == 0 ? PrintedNames::Full : PrintedNames::Initials;
        show(changed);
    });
}

void PrintDialog::addChoices()
{
    m_span = new SegmentedControl(tr("Print"), this);
    m_span->setObjectName(u"printSpan"_s);
    m_span->addSegment(tr("&Day"), u"printDay"_s);
    m_span->addSegment(tr("&Week"), u"printWeek"_s);
    m_names = new SegmentedControl(tr("Client names"), this);
    m_names->setObjectName(u"printNames"_s);
    m_names->addSegment(tr("&Names"), u"printFullNames"_s);
    m_names->addSegment(tr("&Initials only"), u"printInitials"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_span);
    row->addWidget(m_names);
    row->addStretch();
    body()->addLayout(row);
}

void PrintDialog::addPreview()
{
    m_preview = new QLabel(this);
    m_preview->setObjectName(u"printPreview"_s);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(previewWidth + 24, previewHeight + 24);
    m_preview->setAutoFillBackground(true);
    m_preview->setBackgroundRole(QPalette::Window);
    body()->addWidget(m_preview);
    QLabel *hint =
        makeLabel(tr("Notes, reasons and prices are never printed."), TextStyle::Quiet, this);
    m_pageTurner = makePageTurner();
    auto *below = new QHBoxLayout;
    below->addWidget(hint, 1);
    below->addWidget(m_pageTurner);
    body()->addLayout(below);
    body()->addWidget(m_line);
    m_bar->hide();
    m_line->hide();
}

QWidget *PrintDialog::makePageTurner()
{
    auto *turner = new QWidget(this);
    const auto button = [this, turner](Icon icon, const QString &name, const QString &objectName,
                                       const QKeySequence &key, int step) {
        QToolButton *made = makeIconButton(icon, name, objectName, turner);
        made->setToolTip(tr("%1 (%2)", "what a button does, its key")
                             .arg(name, key.toString(QKeySequence::NativeText)));
        connect(made, &QToolButton::clicked, this, [this, step] { turnPage(step); });
        // Of its own, as a button's shortcut acts a moment later.
        connect(new QShortcut(key, this), &QShortcut::activated, this,
                [this, step] { turnPage(step); });
        return made;
    };
    m_previous =
        button(Icon::ChevronLeft, tr("Previous page"), u"previousPrintPage"_s, Qt::Key_PageUp, -1);
    m_next = button(Icon::ChevronRight, tr("Next page"), u"nextPrintPage"_s, Qt::Key_PageDown, 1);
    m_pageNumber = makeLabel({}, TextStyle::Quiet, turner);
    m_pageNumber->setObjectName(u"printPageNumber"_s);
    auto *row = new QHBoxLayout(turner);
    row->setContentsMargins({});
    row->addWidget(m_previous);
    row->addWidget(m_pageNumber);
    row->addWidget(m_next);
    return turner;
}

void PrintDialog::addButtons()
{
    addCloseButton(u"closePrint"_s);
    connect(addSecondButton(tr("&Save as PDF…"), u"savePdf"_s), &QPushButton::clicked, this,
            &PrintDialog::saveAsPdf);
    QPushButton *print = addMainButton(tr("&Print…"), u"printPage"_s);
    connect(print, &QPushButton::clicked, this, &PrintDialog::print);
    print->setFocus();
}

void PrintDialog::show(const ScheduleWish &wish)
{
    const auto schedule = scheduleFor(m_practice, wish, QLocale());
    if (!schedule) {
        m_bar->showMessage(schedule.error().sentence);
        return;
    }
    m_wish = wish;
    m_schedule = *schedule;
    setSubtitle(m_schedule.title);
    const QLocale locale;
    const QPageLayout layout = pageFor(m_wish.span, locale);
    m_pages = pagesOf(m_schedule, layout.paintRect(QPageLayout::Point).size(), locale);
    m_pageTurner->setVisible(pageCount() > 1);
    showPage(0);
}

void PrintDialog::turnPage(int step) { showPage(std::clamp(m_page + step, 0, pageCount() - 1)); }

void PrintDialog::showPage(int page)
{
    m_page = page;
    const QLocale locale;
    const QString number = locale.toString(page + 1);
    const QString count = locale.toString(pageCount());
    m_preview->setPixmap(sheet(m_pages[static_cast<std::size_t>(page)],
                               pageFor(m_wish.span, locale), devicePixelRatioF()));
    m_pageNumber->setText(tr("Page %1 of %2").arg(number, count));
    m_preview->setAccessibleName(
        tr("Page %1 of %2: %3, %n session(s)", nullptr, static_cast<int>(m_schedule.entries.size()))
            .arg(number, count, m_schedule.title));
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < pageCount());
}

int PrintDialog::pageCount() const { return static_cast<int>(m_pages.size()); }

void PrintDialog::print()
{
    m_bar->hide();
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(pageFor(m_wish.span, QLocale()));
    printer->setDocName(m_schedule.title);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(u"systemPrintDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (printSchedule(*printer, printer->resolution(), m_schedule, QLocale()))
            accept();
        else
            m_bar->showMessage(
                tr("Couldn't print. Check that the printer is on, or save the page as a PDF."));
    });
    dialog->open();
}

void PrintDialog::saveAsPdf()
{
    m_bar->hide();
    auto *dialog = new QFileDialog(this, tr("Save as PDF"), QString(),
                                   tr("PDF document (%1)").arg(u"*.pdf"_s));
    dialog->setObjectName(u"savePdfDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(tr("Sessions %1.pdf", "file name; a date")
                           .arg(m_schedule.days.first.toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const QString failure = savedTo(path); !failure.isEmpty())
            m_bar->showMessage(failure);
        else
            m_line->say(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)), false);
    });
    dialog->open();
}

QString PrintDialog::savedTo(const QString &path) const
{
    // An older file stays until the new page is complete.
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    if (written) {
        QPdfWriter writer(&file);
        writer.setTitle(m_schedule.title);
        writer.setCreator(u"Sessionbook"_s);
        writer.setPageLayout(pageFor(m_wish.span, QLocale()));
        written = printSchedule(writer, writer.resolution(), m_schedule, QLocale());
    }
    if (written && file.commit())
        return {};
    return tr("Couldn't save the page there: %1. Choose another folder.").arg(file.errorString());
}

void openPrintDialog(const Practice &practice, QWidget *parent, const ScheduleWish &wish)
{
    auto *dialog = new PrintDialog(practice, wish, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace sessionbook
