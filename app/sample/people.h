// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"

#include <QStringView>

#include <span>

/// The clients of the sample practice. All of them are made up.
namespace sessionbook::sample {

enum class Who {
    Anna,
    Bjorn,
    EvaAndKarl,
    Dagur,
    Freyja,
    Gunnar,
    Helga,
    Ivar,
    Johanna,
    Katrin,
    Larus,
    Magnus,
    Nina,
    Oskar,
    Pala,
    Ragnar,
    Mindfulness,
    Soley,
    Thorunn,
    Bo,
    Thuy,
    Lukasz,
    Noa,
    Layla,
    Zoe,
    Maximiliane,
    JonssonFamily,
    Sigurjon,
    Unnur,
};

enum class Service { Individual, Couple, Group, Intake };

struct Person
{
    Who who;
    QStringView name;
    QStringView email; ///< empty: has none
    Service service;
    Place place;
    PaymentMethod pays; ///< SponsoredCredit: booked on credit
    QStringView note = {};
};

/// In the order of Who.
[[nodiscard]] std::span<const Person> people();
[[nodiscard]] const Person &person(Who who);

} // namespace sessionbook::sample
