// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/plan.h"

#include <QLocale>

#include <vector>

namespace sessionbook {

/// One way to finish a session.
struct ToFinishChoice
{
    QString objectName;
    QString key; ///< one letter or digit
    QString text;
    QString act;  ///< text of the main button
    QString done; ///< shown afterwards, following the client's name
    Request request;
};

/// The choices that the rules and the session's credit allow: it took place, by each payment
/// method; or it did not.
struct ToFinishChoices
{
    std::vector<ToFinishChoice> tookPlace;
    std::vector<ToFinishChoice> didNot;
};

[[nodiscard]] ToFinishChoices
toFinishChoices(const SessionFacts &facts, const PracticeProfile &profile, const QLocale &locale);

} // namespace sessionbook
