// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/settings.h"
#include "tests/gui/settings/shown_settings.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a customised text, with what is filled in, and its preview", "[settings][message]")
{
    ShownSettings shown;
    shown.openAt(u"messageSettings"_s);
    CHECK(find<QLabel>(u"previewBody"_s)->text().startsWith(u"Dear Anna,"_s));
    typeInto(u"messageBody"_s, u"Dear {clinet}"_s);
    key(Qt::Key_Tab);
    CHECK(ShownSettings::words(u"messageBody"_s).startsWith(u"{clinet} is not a placeholder."_s));
    click(u"messageKind_update"_s); // not before it is set right
    CHECK(find<QRadioButton>(u"messageKind_confirmation"_s)->isChecked());
    CHECK(find<QPlainTextEdit>(u"messageBody"_s)->hasFocus());
    CHECK_FALSE(shown.practice().settings().messageLibrary().isCustomised(MessageKind::Confirmation,
                                                                          u"en"_s));

    typeInto(u"messageBody"_s, u"Hello "_s);
    click(u"insertPlaceholder"_s);
    choose(u"client"_s);
    CHECK(find<QPlainTextEdit>(u"messageBody"_s)->toPlainText() == u"Hello {client}"_s);
    CHECK(find<QLabel>(u"previewBody"_s)->text() == u"Hello Anna"_s);
    key(Qt::Key_Tab);
    CHECK(shown.practice()
              .settings()
              .messageLibrary()
              .text(MessageKind::Confirmation, u"en"_s)
              .body == u"Hello {client}\n"_s);
    CHECK(ShownSettings::words(u"messageBody"_s) == u"Your own text"_s);

    click(u"messageKind_cancellation"_s);
    pickEntry(u"messageLanguage"_s, u"is"_s);
    CHECK(find<QLabel>(u"previewBody"_s)->text().contains(u"hefur verið afbókaður"_s));
    pickEntry(u"messageLanguage"_s, u"sv"_s); // the program has none of its own
    CHECK(ShownSettings::words(u"messageBody"_s).startsWith(u"No text in this language"_s));
    click(u"messageKind_confirmation"_s);
    typeInto(u"messageSubject"_s, u"Din tid {date}"_s);
    typeInto(u"messageBody"_s, u"Hej {client}! {length}"_s);
    CHECK(find<QLabel>(u"previewBody"_s)->text() == u"Hej Anna! 50 min"_s);
    pickEntry(u"messageLanguage"_s, u"en"_s);
    CHECK(shown.practice().settings().messageLibrary().languages().back() == u"sv"_s);
    click(u"resetMessage"_s);
    CHECK_FALSE(shown.practice().settings().messageLibrary().isCustomised(MessageKind::Confirmation,
                                                                          u"en"_s));
    CHECK(find<QPlainTextEdit>(u"messageBody"_s)->toPlainText().startsWith(u"Dear {client},"_s));
}
