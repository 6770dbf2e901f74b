// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/paper.h"
#include "ui/paper/document_layout.h"
#include "ui/paper/document_notation.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace sessionbook {

QByteArray documentPdf(const DocumentContent &content, DocumentCopy copy)
{
    const DocumentLayout layout(content, copy);
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setTitle(titleOn(content));
        writer.setCreator(u"Sessionbook"_s);
        writer.setPageLayout({layout.paper(), QPageLayout::Portrait, {}, QPageLayout::Point});
        QPainter painter(&writer);
        painter.scale(writer.resolution() / pointsPerInch, writer.resolution() / pointsPerInch);
        for (int page = 0; page < layout.pageCount(); ++page) {
            if (page > 0)
                writer.newPage();
            layout.paint(painter, page);
        }
    }
    return pdf.data();
}

} // namespace sessionbook
