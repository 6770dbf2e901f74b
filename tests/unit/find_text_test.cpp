// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/find_text.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <string>

using namespace sessionbook;

namespace {

std::size_t placeOf(const std::string &text, const std::string &word)
{
    const char *found = findText(text, word);
    return found ? static_cast<std::size_t>(found - text.data()) : std::string::npos;
}

} // namespace

TEST_CASE("a word is found wherever it first stands, as the standard library finds it", "[search]")
{
    // Few letters, so that there is much that nearly matches; longer than what is compared at once.
    const auto letters = [](std::size_t least, std::size_t most) {
        return rc::gen::mapcat(rc::gen::inRange(least, most), [](std::size_t length) {
            return rc::gen::container<std::string>(length, rc::gen::element('a', 'b', ' '));
        });
    };
    CHECK(rc::check([&] {
        const std::string text = *letters(0, 200);
        const std::string word = *letters(1, 9);
        RC_ASSERT(placeOf(text, word) == text.find(word));
    }));
    const std::string most(100, 'a');
    for (std::size_t at = 0; at + 3 <= most.size(); ++at) {
        std::string text = most;
        text.replace(at, 3, "xyz");
        CHECK(placeOf(text, "xyz") == at);
        CHECK(placeOf(text, "xyzz") == std::string::npos);
    }
}
