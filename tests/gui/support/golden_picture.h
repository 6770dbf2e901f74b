// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace sessionbook::test {

/// Compares a page of a PDF, as a small grey picture, with the one that is kept as
/// tests/gui/documents/golden/NAME.png. Another library that smooths letters a little differently
/// passes; a line of text that is gone, or stands a point from where it stood, does not. Fails the
/// test, and says where the page and what differs can be looked at.
///
/// With SESSIONBOOK_RENEW_PICTURES in the environment it keeps the page as the new golden one.
/// Look at each before it is committed.
void checkLooksAsKept(const QByteArray &pdf, int page, const QString &name);

} // namespace sessionbook::test
