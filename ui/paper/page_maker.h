// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFutureWatcher>
#include <QImage>
#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

namespace sessionbook {

/// The pages of a PDF, as pictures and as text.
struct MadePages
{
    QByteArray pdf;
    QList<QImage> pictures;
    QStringList texts; ///< for screen readers
};

/// Reads a PDF's pages. Of bytes that are no PDF there are none.
///
/// Thread: any.
[[nodiscard]] MadePages readPages(const QByteArray &pdf, qreal dotsPerInch);

/// Makes pages while the interface goes on. What is asked for last is made; earlier ones are
/// forgotten.
class PageMaker : public QObject
{
    Q_OBJECT

public:
    explicit PageMaker(QObject *parent = nullptr);

    /// `makePdf` runs on another thread, so it must hold what it needs.
    void make(std::function<QByteArray()> makePdf, qreal dotsPerInch);
    /// Nothing is wanted any more.
    void forget();

Q_SIGNALS:
    void made(const sessionbook::MadePages &pages);

private:
    QFutureWatcher<MadePages> m_watcher;
    bool m_isWanted = false;
};

} // namespace sessionbook
