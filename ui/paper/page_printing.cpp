// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paper/page_printing.h"

#include "ui/paper/page_maker.h"
#include "ui/parts/private_file.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct PagePrinting
{
    Q_DECLARE_TR_FUNCTIONS(PagePrinting)
};

bool print(QPrinter &printer, const QByteArray &pdf)
{
    constexpr int finest = 300; // finer is slow and not seen
    const int resolution = std::min(printer.resolution(), finest);
    const MadePages pages = readPages(pdf, resolution);
    QPainter painter;
    if (pages.pictures.isEmpty() || !painter.begin(&printer))
        return false;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (qsizetype i = 0; i < pages.pictures.size(); ++i) {
        if (i > 0)
            printer.newPage();
        const QSizeF size = QSizeF(pages.pictures[i].size()) * printer.resolution() / resolution;
        painter.drawImage(QRectF({}, size), pages.pictures[i]);
    }
    return painter.end();
}

void save(QFileDialog *dialog, const QByteArray &bytes, const QString &fileName, QWidget *parent,
          const std::function<void(const QString &path, const QString &failure)> &done)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileName);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent, [bytes, done](const QString &path) {
            const Result<> written = writePrivateFile(path, bytes);
            done(path, written ? QString()
                               : PagePrinting::tr("Couldn't save the document there: %1. "
                                                  "Choose another folder.")
                                     .arg(written.error().sentence));
        });
    dialog->open();
}

} // namespace

void printPages(const QByteArray &pdf, const QString &title, QWidget *parent,
                const std::function<void(const QString &failure)> &done)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true);
    printer->setDocName(title);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(u"systemPrintDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [printer, pdf, done] {
        done(print(*printer, pdf)
                 ? QString()
                 : PagePrinting::tr("Couldn't print. Check that the printer is on, or save the "
                                    "document as a PDF."));
    });
    dialog->open();
}

void savePages(const QByteArray &pdf, const QString &fileName, QWidget *parent,
               const std::function<void(const QString &path, const QString &failure)> &done)
{
    auto *dialog = new QFileDialog(parent, PagePrinting::tr("Save as PDF"), QString(),
                                   PagePrinting::tr("PDF document (%1)").arg(u"*.pdf"_s));
    dialog->setObjectName(u"savePdfDialog"_s);
    dialog->setDefaultSuffix(u"pdf"_s);
    save(dialog, pdf, fileName, parent, done);
}

void saveMail(const QByteArray &eml, const QString &fileName, QWidget *parent,
              const std::function<void(const QString &path, const QString &failure)> &done)
{
    auto *dialog = new QFileDialog(parent, PagePrinting::tr("Save as e-mail"), QString(),
                                   PagePrinting::tr("E-mail message (%1)").arg(u"*.eml"_s));
    dialog->setObjectName(u"saveMailDialog"_s);
    dialog->setDefaultSuffix(u"eml"_s);
    save(dialog, eml, fileName, parent, done);
}

void saveElectronicInvoice(
    const QByteArray &xml, const QString &fileName, QWidget *parent,
    const std::function<void(const QString &path, const QString &failure)> &done)
{
    auto *dialog = new QFileDialog(parent, PagePrinting::tr("Save electronic invoice"), QString(),
                                   PagePrinting::tr("Electronic invoice (%1)").arg(u"*.xml"_s));
    dialog->setObjectName(u"saveElectronicInvoiceDialog"_s);
    dialog->setDefaultSuffix(u"xml"_s);
    save(dialog, xml, fileName, parent, done);
}

} // namespace sessionbook
