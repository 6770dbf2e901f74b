// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace sessionbook {

/// Lets a person choose a printer and prints the pages of the PDF as they are. `done` gets a
/// sentence on failure, else an empty one; it is not called if no printer is chosen. `title` is
/// shown by the printer, so it names no client.
void printPages(const QByteArray &pdf, const QString &title, QWidget *parent,
                const std::function<void(const QString &failure)> &done);

/// Lets a person choose where to save the PDF, readable by its owner only; the same for `done`,
/// which gets the path as well.
void savePages(const QByteArray &pdf, const QString &fileName, QWidget *parent,
               const std::function<void(const QString &path, const QString &failure)> &done);

/// The same for a message that mail programs open as a draft.
void saveMail(const QByteArray &eml, const QString &fileName, QWidget *parent,
              const std::function<void(const QString &path, const QString &failure)> &done);

/// The same for an invoice that programs read.
void saveElectronicInvoice(
    const QByteArray &xml, const QString &fileName, QWidget *parent,
    const std::function<void(const QString &path, const QString &failure)> &done);

} // namespace sessionbook
