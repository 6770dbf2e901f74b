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
                                 Validation::tr("A session lasts between 1 minute and 24 hours.")));
    }
}

void checkPrice(std::vector<Error> &errors, Money price)
{
    if (price.minor < 0 || price.minor > largestAmount) {
        errors.push_back(
            invalid(field::price, Validation::tr("A price is neither below zero nor above a "
                                                 "thousand million.")));
    }
}

void checkWork(std::vector<Error> &errors, const PracticeProfile &profile)
{
    const bool sound = std::ranges::all_of(profile.workingHours, [](const auto &day) {
        return !day || (day->from >= 0 && day->from < day->to && day->to <= minutesInDay);
    });
    if (!sound) {
        errors.push_back(
            invalid(field::workHours, Validation::tr("Work ends later than it begins.")));
    }
    if (profile.bufferMinutes < 0 || profile.bufferMinutes > longestBufferMinutes) {
        errors.push_back(
            invalid(field::buffer, Validation::tr("Keep between 0 minutes and 4 hours free.")));
    }
}

void checkPolicy(std::vector<Error> &errors, const CancellationPolicy &policy)
{
    if (policy.noticeHours < 0 || policy.noticeHours > longestNoticeHours) {
        errors.push_back(
            invalid(field::noticeHours,
                    Validation::tr("Ask for notice of at most %1 hours.").arg(longestNoticeHours)));
    }
    const qint64 most = policy.feeKind == FeeKind::Percent ? 100 : largestAmount;
    if (policy.feeValue < 0 || policy.feeValue > most) {
        errors.push_back(
            invalid(field::amount,
                    policy.feeKind == FeeKind::Percent
                        ? Validation::tr("The fee is between 0 and 100 percent of the price.")
                        : Validation::tr("The fee can't be read. Write an amount, or choose the "
                                         "full price.")));
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
            field::place, Validation::tr("This is not a link that a browser can open. Write it "
                                         "like https://meet.example.com/room.")));
    checkPrice(errors, fields.price);
    return errors;
}

std::vector<Error> validate(const Client &client)
{
    std::vector<Error> errors;
    if (oneLine(client.name).isEmpty())
        errors.push_back(invalid(field::client, Validation::tr("Write the client's name.")));
    if (!client.email.isEmpty() && !mailAddress(client.email))
        errors.push_back(
            invalid(field::email, Validation::tr("This is not an e-mail address. Write it like "
                                                 "name@example.com, or leave it empty.")));
    if (client.usualPrice)
        checkPrice(errors, *client.usualPrice);
    return errors;
}

std::vector<Error> validate(const SessionType &type)
{
    std::vector<Error> errors;
    if (oneLine(type.name).isEmpty())
        errors.push_back(
            invalid(field::sessionType,
                    Validation::tr("Name the session type, such as Individual therapy.")));
    checkLength(errors, type.lengthMinutes);
    checkPrice(errors, type.price);
    return errors;
}

std::vector<Error> validate(const PracticeProfile &profile)
{
    std::vector<Error> errors;
    if (oneLine(profile.professional).isEmpty())
        errors.push_back(
            invalid(field::name,
                    Validation::tr("Write your name: it signs the messages to your clients.")));
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
            invalid(field::method, Validation::tr("Offer at least one way to pay: what is charged "
                                                  "could not be paid otherwise.")));
    }
    return errors;
}

std::vector<Error> validate(const TimeOff &off)
{
    std::vector<Error> errors;
    if (off.endsAt <= off.startsAt)
        errors.push_back(invalid(field::until, Validation::tr("It must end after it begins.")));
    else
        checkTime(errors, off.startsAt < earliestInstant ? off.startsAt : off.endsAt, field::until);
    return errors;
}

std::optional<QString> whyNotOtherCurrency(const AmountsInUse &inUse, const Currency &current)
{
    if (inUse.anyCharge) {
        return Validation::tr("Clients were charged in %1, and that stays as it was. To work in "
                              "another currency, start a new practice in a file of its own.")
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
