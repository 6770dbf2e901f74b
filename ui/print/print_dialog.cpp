// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/print_dialog.h"

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
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int previewWidth = 560;
constexpr int previewHeight = 430;

/// The whole page, scaled to the room for it.
QPixmap sheet(const Schedule &schedule, CalendarSpan span, qreal pixelRatio)
{
    const QLocale locale;
    const QPageLayout layout = pageFor(span, locale);
    const QSizeF paper = layout.fullRect(QPageLayout::Point).size();
    const qreal scale = std::min(previewWidth / paper.width(), previewHeight / paper.height());
    QPixmap picture((paper * scale * pixelRatio).toSize());
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(scale, scale);
    const QRectF room = layout.paintRect(QPageLayout::Point);
    painter.translate(room.topLeft());
    paintSchedule(painter, room.size(), schedule, locale);
    return picture;
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
    m_span = new SegmentedControl(tr("What is printed"), this);
    m_span->setObjectName(u"printSpan"_s);
    m_span->addSegment(tr("&Day"), u"printDay"_s);
    m_span->addSegment(tr("&Week"), u"printWeek"_s);
    m_names = new SegmentedControl(tr("How clients are named"), this);
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
    body()->addWidget(hint);
    body()->addWidget(m_line);
    m_bar->hide();
    m_line->hide();
}

void PrintDialog::addButtons()
{
    addSafeButton(tr("Close"), u"closePrint"_s);
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
    m_preview->setPixmap(sheet(m_schedule, m_wish.span, devicePixelRatioF()));
    m_preview->setAccessibleName(
        tr("The page: %1, %n session(s)", nullptr, static_cast<int>(m_schedule.entries.size()))
            .arg(m_schedule.title));
}

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
            m_bar->showMessage(tr("The printer did not take the page. Look whether it is "
                                  "switched on, or save the page as a PDF."));
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
    return tr("The page could not be saved there: %1. Choose another folder.")
        .arg(file.errorString());
}

void openPrintDialog(const Practice &practice, QWidget *parent, const ScheduleWish &wish)
{
    auto *dialog = new PrintDialog(practice, wish, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace sessionbook
