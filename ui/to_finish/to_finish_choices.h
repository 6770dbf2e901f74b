// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/plan.h"

#include <QLocale>

#include <vector>

namespace sessionbook {

/// One way to settle a session that was left open.
struct ToFinishChoice
{
    QString objectName;
    QString key; ///< one letter or digit
    QString text;
    QString act;  ///< what the main button then says
    QString done; ///< said afterwards, behind the client's name
    Request request;
};

/// What may have become of it, as the rules and its credit allow: first that it took place, by each
/// method, then that it did not.
struct ToFinishChoices
{
    std::vector<ToFinishChoice> tookPlace;
    std::vector<ToFinishChoice> didNot;
};

[[nodiscard]] ToFinishChoices
toFinishChoices(const SessionFacts &facts, const PracticeProfile &profile, const QLocale &locale);

} // namespace sessionbook
