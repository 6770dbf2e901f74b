// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/validation.h"

#include "core/base/mail_address.h"
#include "core/base/typed_text.h"
#include "core/base/web_link.h"
#include "core/records/client_field.h"
#include "core/records/payment_field.h"
#include "core/records/practice_field.h"
#include "core/records/series_field.h"
#include "core/records/session_field.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace sessionbook {

namespace {

struct Validation
{
    Q_DECLARE_TR_FUNCTIONS(Validation)
};

void checkTime(std::vector<Error> &errors, Instant at, Field place)
{
    if (at < earliestInstant || at > latestInput)
        errors.push_back(invalid(place, Validation::tr("Choose a day before the year 9990.")));
}

void checkLength(std::vector<Error> &errors, int minutes)
{
    if (minutes < 1 || minutes > longestSessionMinutes) {
        errors.push_back(invalid(field::length,
                                 Validation::tr("Enter a length between 1 minute and 24 hours.")));
    }
}

void checkPrice(std::vector<Error> &errors, Money price)
{
    if (price.minor < 0 || price.minor > largestAmount) {
        errors.push_back(
            invalid(field::price, Validation::tr("Enter a price between 0 and 1,000 million.")));
    }
}

void checkWork(std::vector<Error> &errors, const PracticeProfile &profile)
{
    const bool sound = std::ranges::all_of(profile.workingHours, [](const auto &day) {
        return !day || (day->from >= 0 && day->from < day->to && day->to <= minutesInDay);
    });
    if (!sound) {
        errors.push_back(
            invalid(field::workHours, Validation::tr("The end must be after the start.")));
    }
    if (profile.bufferMinutes < 0 || profile.bufferMinutes > longestBufferMinutes) {
        errors.push_back(
            invalid(field::buffer, Validation::tr("Enter between 0 minutes and 4 hours.")));
    }
}

void checkPolicy(std::vector<Error> &errors, const SessionPolicy &policy)
{
    if (policy.noticeHours < 0 || policy.noticeHours > longestNoticeHours) {
        errors.push_back(
            invalid(field::noticeHours,
                    Validation::tr("Enter at most %L1 hours.").arg(longestNoticeHours)));
    }
    if (policy.joinEarlyMinutes < 0 || policy.joinEarlyMinutes > longestJoinEarlyMinutes) {
        errors.push_back(
            invalid(field::joinEarly, Validation::tr("Enter between 0 minutes and 4 hours.")));
    }
    const qint64 most = policy.feeKind == FeeKind::Percent ? 100 : largestAmount;
    if (policy.feeValue < 0 || policy.feeValue > most) {
        errors.push_back(invalid(
            field::amount, policy.feeKind == FeeKind::Percent
                               ? Validation::tr("Enter between 0 and 100 percent.")
                               : Validation::tr("Enter an amount, or choose the full price.")));
    }
}

} // namespace

std::vector<Error> validate(const SessionFields &fields)
{
    std::vector<Error> errors;
    if (!fields.type.isValid())
        errors.push_back(invalid(field::sessionType, Validation::tr("Choose a session type.")));
    checkTime(errors, fields.startsAt, field::start);
    checkLength(errors, fields.lengthMinutes);
    if (fields.place == Place::Online && !fields.address.isEmpty() && !webLink(fields.address))
        errors.push_back(invalid(
            field::place, Validation::tr("Enter a link such as https://meet.example.com/room.")));
    checkPrice(errors, fields.price);
    return errors;
}

std::vector<Error> validate(const Client &client)
{
    std::vector<Error> errors;
    if (oneLine(client.name).isEmpty())
        errors.push_back(invalid(field::client, Validation::tr("Enter the client's name.")));
    if (!client.email.isEmpty() && !mailAddress(client.email))
        errors.push_back(
            invalid(field::email,
                    Validation::tr(
                        "Enter an e-mail address such as name@example.com, or leave it empty.")));
    if (client.usualPrice)
        checkPrice(errors, *client.usualPrice);
    return errors;
}

std::vector<Error> validate(const SessionType &type)
{
    std::vector<Error> errors;
    if (oneLine(type.name).isEmpty())
        errors.push_back(
            invalid(field::sessionType, Validation::tr("Enter a name, e.g. Individual therapy.")));
    checkLength(errors, type.lengthMinutes);
    checkPrice(errors, type.price);
    if (type.tax && (*type.tax < 0 || *type.tax > highestTax)) {
        errors.push_back(
            invalid(field::tax, Validation::tr("Enter a rate between 0 and 99.99 percent.")));
    }
    return errors;
}

std::vector<Error> validate(const PracticeProfile &profile)
{
    std::vector<Error> errors;
    if (oneLine(profile.professional).isEmpty())
        errors.push_back(
            invalid(field::name, Validation::tr("Enter your name. It is used to sign messages.")));
    if (!profile.zone.isValid())
        errors.push_back(
            invalid(field::timeZone, Validation::tr("Choose the practice's time zone.")));
    if (!profile.localeName.isEmpty() && QLocale(profile.localeName) == QLocale::c()) {
        errors.push_back(invalid(field::language,
                                 Validation::tr("Choose a language and country from the list.")));
    }
    checkWork(errors, profile);
    checkPolicy(errors, profile.policy);
    if (profile.methods.empty()) {
        errors.push_back(
            invalid(field::method, Validation::tr("Keep at least one payment method.")));
    }
    return errors;
}

std::vector<Error> validate(const TimeOff &off)
{
    std::vector<Error> errors;
    if (off.endsAt <= off.startsAt)
        errors.push_back(invalid(field::until, Validation::tr("The end must be after the start.")));
    else
        checkTime(errors, off.startsAt < earliestInstant ? off.startsAt : off.endsAt, field::until);
    return errors;
}

std::optional<QString> whyNotOtherCurrency(const AmountsInUse &inUse, const Currency &current)
{
    if (inUse.anyCharge) {
        return Validation::tr("Clients have already been charged in %1. To work in another "
                              "currency, start a new practice in a file of its own.")
            .arg(current.code);
    }
    if (inUse.pricedSessions > 0) {
        return Validation::tr("%n session(s) are booked at a price in %1. Delete them or set their "
                              "price to 0, then the currency can be changed.",
                              nullptr, inUse.pricedSessions)
            .arg(current.code);
    }
    return std::nullopt;
}

} // namespace sessionbook
