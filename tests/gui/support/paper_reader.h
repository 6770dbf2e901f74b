// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QStringList>

namespace sessionbook::test {

/// What a person sees who opens a PDF: its only page.
struct ReadPaper
{
    QString text;
    QString code; ///< what its QR code says
    QImage picture;
};

/// By libraries that share nothing with those that write. Fails the test if there is not exactly
/// one page.
[[nodiscard]] ReadPaper readPaper(const QString &pdf);

/// The text of each page.
[[nodiscard]] QStringList readPages(const QByteArray &pdf);

} // namespace sessionbook::test
