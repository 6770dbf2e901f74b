// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/sponsor_input.h"

#include "core/base/iban.h"
#include "core/base/mail_address.h"
#include "core/base/typed_text.h"
#include "core/records/sponsor_field.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct SponsorInput
{
    Q_DECLARE_TR_FUNCTIONS(SponsorInput)
};

} // namespace

Sponsor tidied(Sponsor sponsor)
{
    for (QString *text : {&sponsor.name, &sponsor.email, &sponsor.reference})
        *text = oneLine(*text);
    sponsor.address = severalLines(sponsor.address);
    sponsor.country = compactCode(sponsor.country);
    sponsor.vatNumber = compactCode(oneLine(sponsor.vatNumber));
    return sponsor;
}

std::vector<Error> validate(const Sponsor &sponsor, const std::vector<Sponsor> &known)
{
    std::vector<Error> errors;
    if (sponsor.name.isEmpty()) {
        errors.push_back(
            invalid(field::sponsorName, SponsorInput::tr("Enter the sponsor's name.")));
    } else if (std::ranges::any_of(known, [&](const Sponsor &other) {
                   return other.id != sponsor.id && isSameName(other.name, sponsor.name);
               })) {
        errors.push_back(invalid(field::sponsorName,
                                 SponsorInput::tr("There is already a sponsor with this name.")));
    }
    if (!sponsor.email.isEmpty() && !mailAddress(sponsor.email)) {
        errors.push_back(invalid(field::sponsorEmail, SponsorInput::tr("Enter an e-mail address "
                                                                       "such as "
                                                                       "name@example.com.")));
    }
    if (!sponsor.country.isEmpty() && !isCountry(sponsor.country)) {
        errors.push_back(
            invalid(field::sponsorCountry, SponsorInput::tr("Choose a country from the list.")));
    }
    if (sponsor.price && (*sponsor.price <= Money{} || sponsor.price->minor > largestAmount)) {
        errors.push_back(invalid(field::creditPrice,
                                 SponsorInput::tr("Enter a price above zero, or leave it empty.")));
    }
    return errors;
}

bool isSameName(const QString &one, const QString &other)
{
    return one.toCaseFolded() == other.toCaseFolded();
}

int usableCredits(int available, const std::vector<Instant> &ends, Instant startsAt)
{
    return available - static_cast<int>(std::ranges::count_if(
                           ends, [&](Instant end) { return isExpired(end, startsAt); }));
}

int sessionsOnCredit(int available, std::vector<Instant> ends, const std::vector<Instant> &starts)
{
    std::ranges::sort(ends);
    int endless = available - static_cast<int>(ends.size());
    auto next = ends.begin();
    int covered = 0;
    for (const Instant start : starts) {
        while (next != ends.end() && isExpired(*next, start))
            ++next;
        if (next != ends.end())
            ++next;
        else if (endless-- <= 0)
            break;
        ++covered;
    }
    return covered;
}

} // namespace sessionbook
