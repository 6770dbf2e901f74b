// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/practice_fixture.h"

#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "core/practice/sponsors.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook::test {

namespace {

/// The value of a Result; on an error the test fails with its sentence.
template <class T>
T required(Result<T> result)
{
    INFO((result ? QString() : result.error().sentence));
    REQUIRE(result.ok());
    return std::move(result).value();
}

} // namespace

PracticeProfile someProfile()
{
    PracticeProfile profile;
    profile.name = u"Praxis am Park"_s;
    profile.professional = u"Dr. Ida Lindqvist"_s;
    profile.currency = *currencyByCode(u"EUR"_s);
    profile.zone = QTimeZone("Europe/Berlin");
    return profile;
}

std::vector<SessionType> someTypes()
{
    return {{{}, u"Individual therapy"_s, 50, Money{90'00}},
            {{}, u"Couples therapy"_s, 80, Money{140'00}}};
}

bool isSealedRun() { return qEnvironmentVariableIsSet("SESSIONBOOK_SEALED"); }

Seal someSeal()
{
    return Seal::make(passphraseBytes(somePassphrase), RecoveryKey::random(), KeyEffort::least());
}

PracticeFixture::PracticeFixture(const PracticeProfile &profile)
    : m_now(std::make_shared<Instant>()), m_raw(PracticeFile(path()))
{
    REQUIRE(m_folder.isValid());
    *m_now = resolve(QDate(2026, 11, 18), QTime(10, 0), profile.zone).first;
    std::optional<Seal> seal;
    if (isSealedRun()) {
        seal = someSeal();
        m_key = seal->key;
        m_raw = RawReader(file());
    }
    m_practice = required(Practice::create(
        path(), profile, someTypes(), [now = m_now] { return *now; }, seal));
    m_anna = required(m_practice->clients().add(Client{{}, u"Anna Berg"_s, u"anna@example.com"_s}));
    m_bjorn =
        required(m_practice->clients().add(Client{{}, u"Björn Þórsson"_s, u"bjorn@example.com"_s}));
    m_clara = required(m_practice->clients().add(Client{{}, u"Clara Neumann"_s, {}}));
}

PracticeFixture::~PracticeFixture() = default;

Instant PracticeFixture::at(QDate date, QTime time) const
{
    const WallTime found = resolve(date, time, m_practice->profile().zone);
    REQUIRE(found.kind == WallTime::Kind::Unique);
    return found.first;
}

void PracticeFixture::close() { m_practice.reset(); }

void PracticeFixture::reopen()
{
    close();
    m_practice = required(Practice::open(file(), [now = m_now] { return *now; }));
}

SessionFields PracticeFixture::fieldsAt(Instant startsAt) const
{
    SessionFields fields;
    fields.type = individual();
    fields.startsAt = startsAt;
    fields.lengthMinutes = 50;
    fields.place = Place::InPerson;
    fields.price = Money{90'00};
    return fields;
}

SessionId PracticeFixture::book(ClientId client, Instant startsAt)
{
    return book(client, fieldsAt(startsAt));
}

SessionId PracticeFixture::book(ClientId client, const SessionFields &fields,
                                std::optional<SponsorId> onCredit,
                                const std::optional<MessageDraft> &message)
{
    return required(m_practice->sessions().book({client, fields, onCredit}, message));
}

SponsorId PracticeFixture::grant(ClientId client, int count, const QString &sponsor)
{
    required(m_practice->sponsors().grantCredits(client, sponsor, count));
    const auto sponsors = required(m_practice->sponsors().all());
    const auto found = std::ranges::find_if(sponsors, [&](const Sponsor &known) {
        return known.name.compare(sponsor, Qt::CaseInsensitive) == 0;
    });
    REQUIRE(found != sponsors.end());
    return found->id;
}

SessionDetails PracticeFixture::details(SessionId id) const
{
    return required(m_practice->sessions().details(id));
}

} // namespace sessionbook::test
