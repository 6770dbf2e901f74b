// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/records/document.h"
#include "core/rules/billable.h"

#include <QString>
#include <QStringList>

/// What papers and lists without names say, the same on all of them. Pure.
namespace sessionbook {

/// What stands instead of a client's name: the practice's own number for the client, or the
/// program's.
[[nodiscard]] QString namelessNumber(ClientId client, const QString &reference);

/// Whether a text has a part of one of these names, also in another case, without its accents or
/// with an ending ("Annas"). Small words of a name ("von") are no part of it.
[[nodiscard]] bool namesAnyOf(const QString &text, const QStringList &names);

/// What stands for a client where no name may, and the names that may not.
struct NamelessClient
{
    QString reference; ///< the practice's own number; empty if there is none
    QStringList names; ///< the client's and the payer's
};
/// A charge as a sponsor may see it: with the client's number, and what was done without a part of
/// these names; `otherService` stands for what has one.
[[nodiscard]] ChargeOnPaper withoutNames(ChargeOnPaper charge, const NamelessClient &client,
                                         const QString &otherService);

/// A document without names, addresses and birth date of client and payer. What a charge without a
/// session is for was written for this client and may name anybody, so that text is left out
/// always; that of a session's type only if it has a part of their names. Left out means empty: the
/// layout has neutral words for it.
[[nodiscard]] DocumentContent withoutNames(DocumentContent content);

} // namespace sessionbook
