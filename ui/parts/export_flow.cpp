// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/export_flow.h"

#include "ui/parts/reporter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QProgressDialog>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct ExportFlow
{
    Q_DECLARE_TR_FUNCTIONS(ExportFlow)
};

void write(Reporter &reporter, QWidget *parent, const TableSource &source, const QString &path,
           int expectedRows)
{
    auto *job = new TableExport(source, path, parent);
    auto *progress =
        new QProgressDialog(ExportFlow::tr("Writing %1…").arg(QDir::toNativeSeparators(path)),
                            ExportFlow::tr("Cancel"), 0, expectedRows, parent);
    progress->setObjectName(u"exportProgress"_s);
    progress->setWindowTitle(ExportFlow::tr("Export"));
    progress->setAutoReset(false);
    progress->setAutoClose(false);
    constexpr int patience = 400; // milliseconds before the progress is shown
    progress->setMinimumDuration(patience);
    QObject::connect(job, &TableExport::progressed, progress, &QProgressDialog::setValue);
    QObject::connect(progress, &QProgressDialog::canceled, job, [=, &reporter] {
        job->cancel();
        job->deleteLater();
        progress->deleteLater();
        reporter.note(ExportFlow::tr("Nothing was exported."));
    });
    QObject::connect(job, &TableExport::finished, progress, [=, &reporter](const QString &failure) {
        const int rows = job->rowsWritten();
        job->deleteLater();
        progress->blockSignals(true); // closing it at the end must not cancel
        progress->deleteLater();
        if (failure.isEmpty())
            reporter.note(ExportFlow::tr("%n row(s) exported to %1.", nullptr, rows)
                              .arg(QDir::toNativeSeparators(path)));
        else
            reporter.failure({ErrorKind::Storage, failure});
    });
    job->start();
}

} // namespace

void exportTable(Reporter &reporter, QWidget *parent, const TableSource &source,
                 const QString &fileName, int expectedRows)
{
    auto *dialog = new QFileDialog(parent, ExportFlow::tr("Export"), QString(),
                                   ExportFlow::tr("Table (%1)").arg(u"*.csv"_s));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [=, &reporter](const QString &path) {
                         write(reporter, parent, source, path, expectedRows);
                     });
    dialog->open();
}

} // namespace sessionbook
