// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "tests/support/catch.h"
#include "ui/parts/empty_state.h"

#include <QLabel>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace Qt::StringLiterals;

TEST_CASE("a sentence where nothing is yet is read to its end in a narrow place", "[parts]")
{
    EmptyState place(
        Icon::Person,
        u"No clients yet.\nYour clients appear here with upcoming sessions and balances."_s);
    for (const int width : {260, 800}) {
        place.resize(width, 500);
        place.show();
        settle();
        const auto *sentence = place.findChild<QLabel *>(u"emptySentence"_s);
        INFO(width << ": " << sentence->width() << " × " << sentence->height());
        CHECK(place.rect().contains(sentence->geometry()));
        CHECK(sentence->heightForWidth(sentence->width()) <= sentence->height());
        CHECK(sentence->width() > std::min(width, 420) - 40);
        CHECK(sentence->width() <= 420);
    }
}
