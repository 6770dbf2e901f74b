// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/report_export.h"

#include "core/base/shortened.h"
#include "core/practice/practice.h"
#include "ui/parts/private_file.h"
#include "ui/parts/reporter.h"
#include "ui/reports/report_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct ReportExport
{
    Q_DECLARE_TR_FUNCTIONS(ReportExport)
};

QString endingOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Table:
        return u"csv"_s;
    case ReportFormat::Picture:
        return u"png"_s;
    case ReportFormat::Document:
        return u"pdf"_s;
    }
    Q_UNREACHABLE();
}

QString filterOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Table:
        return ReportExport::tr("Table (%1)").arg(u"*.csv"_s);
    case ReportFormat::Picture:
        return ReportExport::tr("Picture (%1)").arg(u"*.png"_s);
    case ReportFormat::Document:
        return ReportExport::tr("PDF document (%1)").arg(u"*.pdf"_s);
    }
    Q_UNREACHABLE();
}

QByteArray bytesOf(const ReportSheet &sheet, ReportFormat format, const QString &practice)
{
    switch (format) {
    case ReportFormat::Table:
        return csvOf(sheet, QLocale());
    case ReportFormat::Picture:
        return pngOf(sheet, practice);
    case ReportFormat::Document:
        return pdfOf(sheet, practice, QLocale());
    }
    Q_UNREACHABLE();
}

} // namespace

void exportReport(const Practice &practice, Reporter &reporter, QWidget *parent,
                  const ReportSheet &sheet, ReportFormat format, const QString &fileName)
{
    auto *dialog = new QFileDialog(parent, ReportExport::tr("Export"), QString(), filterOf(format));
    dialog->setObjectName(u"exportReportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(endingOf(format));
    dialog->selectFile(fittingFileName(fileName, u'.' + endingOf(format)));
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [sheet, format, name = practice.profile().name, &reporter](const QString &path) {
            const QString shown = QDir::toNativeSeparators(path);
            if (const auto done = writePrivateFile(path, bytesOf(sheet, format, name)); !done)
                reporter.failure({ErrorKind::Storage, ReportExport::tr("%1 can't be written: %2")
                                                          .arg(shown, done.error().sentence)});
            else
                reporter.note(ReportExport::tr("Saved as %1.").arg(shown));
        });
    dialog->open();
}

} // namespace sessionbook
