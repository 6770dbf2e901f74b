// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/sample_practice.h"

#include "app/sample/history.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

PracticeProfile profile()
{
    PracticeProfile profile;
    profile.name = u"Hlíð Therapy"_s;
    profile.professional = u"Sigrún Halldórsdóttir"_s;
    profile.currency = *currencyByCode(u"ISK"_s);
    profile.zone = QTimeZone("Atlantic/Reykjavik");
    profile.policy = {24, FeeKind::Fixed, 9'500};
    return profile;
}

/// In the order of sample::Service.
std::vector<SessionType> sessionTypes()
{
    return {{{}, u"Individual therapy"_s, 50, {18'500}},
            {{}, u"Couple therapy"_s, 90, {27'500}},
            {{}, u"Group session"_s, 90, {42'000}},
            {{}, u"Intake"_s, 90, {24'000}}};
}

} // namespace

Result<std::unique_ptr<Practice>> createSamplePractice(const QString &path, Instant now,
                                                       const Clock &clock,
                                                       const sample::PageMaker &page)
{
    const PracticeProfile theProfile = profile();
    const QDate today = localTime(now, theProfile.zone).date();
    const QDate monday = startOfWeek(today, Qt::Monday);
    {
        Instant time = sample::beginning(monday, theProfile.zone);
        auto practice =
            Practice::create(path, theProfile, sessionTypes(), [&time] { return time; });
        if (!practice)
            return practice.error();
        (*practice)->skipDiskWaits();
        if (const Result<> lived = sample::live(**practice, monday, now, time, page); !lived)
            return lived.error();
        (*practice)->waitForErasure();
    }
    return Practice::open(path, clock);
}

} // namespace sessionbook
