// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paper/page_maker.h"

#include <QtConcurrentRun>

#include <memory>
#include <poppler-qt6.h>
#include <utility>

namespace sessionbook {

MadePages readPages(const QByteArray &pdf, qreal dotsPerInch)
{
    MadePages made{pdf, {}, {}};
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    if (!document)
        return made;
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    for (int i = 0; i < document->numPages(); ++i) {
        const std::unique_ptr<Poppler::Page> page = document->page(i);
        if (!page)
            continue;
        made.pictures << page->renderToImage(dotsPerInch, dotsPerInch);
        made.texts << page->text({}).simplified();
    }
    return made;
}

PageMaker::PageMaker(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcher<MadePages>::finished, this, [this] {
        if (std::exchange(m_isWanted, false))
            Q_EMIT made(m_watcher.result());
    });
}

void PageMaker::make(std::function<QByteArray()> makePdf, qreal dotsPerInch)
{
    m_isWanted = true;
    m_watcher.setFuture(QtConcurrent::run(
        [makePdf = std::move(makePdf), dotsPerInch] { return readPages(makePdf(), dotsPerInch); }));
}

void PageMaker::forget() { m_isWanted = false; }

} // namespace sessionbook
