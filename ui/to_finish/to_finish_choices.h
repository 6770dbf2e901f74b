#pragma once

#include "core/rules/plan.h"

#include <QLocale>

#include <vector>

namespace sessionbook {

/// One way to settle a session that was left open.
struct LeftOpenChoice
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
struct LeftOpenChoices
{
    std::vector<LeftOpenChoice> tookPlace;
    std::vector<LeftOpenChoice> didNot;
};

[[nodiscard]] LeftOpenChoices
leftOpenChoices(const SessionFacts &facts, const PracticeProfile &profile, const QLocale &locale);

} // namespace sessionbook
