// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "tests/support/catch.h"
#include "ui/fields/passphrase_edit.h"
#include "ui/parts/form_field.h"
#include "ui/security/new_passphrase_fields.h"
#include "ui/security/passphrase_strength.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace Qt::StringLiterals;

namespace {

struct ShownFields
{
    NewPassphraseFields fields{Qt::Vertical};

    ShownFields()
    {
        fields.resize(420, 200);
        fields.show();
        giveInputTo(fields);
        fields.setFocus();
    }
    [[nodiscard]] static QString words()
    {
        return findShown(u"newPassphrase"_s)->accessibleDescription();
    }
    /// Of the first error, with where it belongs.
    [[nodiscard]] Error error() const
    {
        const std::vector<Error> errors = fields.errors();
        return errors.empty() ? Error{} : errors.front();
    }
};

} // namespace

TEST_CASE("what is typed is hidden until it is asked for", "[security][keyboard]")
{
    const ShownFields shown;
    auto *first = find<QLineEdit>(u"newPassphrase"_s);
    auto *second = find<QLineEdit>(u"repeatedPassphrase"_s);
    type(u"a heron at dusk"_s);
    CHECK(first->displayText() != first->text());
    const auto *eye = first->findChild<QAction *>(u"newPassphraseShow"_s);
    CHECK(eye->text() == u"Show what is typed"_s);
    key(Qt::Key_F8, Qt::AltModifier);
    CHECK(first->displayText() == u"a heron at dusk"_s);
    CHECK(first->inputMethodHints() & Qt::ImhSensitiveData); // no input method learns it
    CHECK(second->echoMode() == QLineEdit::Normal);
    CHECK(eye->text() == u"Hide what is typed"_s);
    key(Qt::Key_Tab);
    CHECK(second->hasFocus());
    key(Qt::Key_F8, Qt::AltModifier);
    CHECK(first->displayText() != first->text());
    CHECK(second->echoMode() == QLineEdit::Password);
}

TEST_CASE("a passphrase is taken as it was typed or pasted", "[security]")
{
    ShownFields shown;
    QApplication::clipboard()->setText(u"  zwölf Störche  "_s);
    key(Qt::Key_V, Qt::ControlModifier);
    CHECK(shown.fields.passphrase() == u"  zwölf Störche  "_s);
    CHECK(ShownFields::words().contains("begins or ends with a space"_L1));
    typeInto(u"newPassphrase"_s, u"zwölf Störche"_s);
    CHECK_FALSE(ShownFields::words().contains("space"_L1));
    shown.fields.forget();
    CHECK(shown.fields.passphrase().isEmpty());
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shown.fields.passphrase().isEmpty());
}

TEST_CASE("only what is too short, or not the same twice, is refused", "[security]")
{
    const ShownFields shown;
    CHECK(shown.error().field == field::newPassphrase);
    typeInto(u"newPassphrase"_s, u"1234567"_s);
    CHECK(shown.error().field == field::newPassphrase);
    CHECK(shown.error().sentence == u"A passphrase has at least 8 characters."_s);
    typeInto(u"newPassphrase"_s, u"12345678"_s); // weak, and allowed
    CHECK(shown.error().field == field::repeatedPassphrase);
    CHECK(shown.error().sentence == u"Enter the passphrase again."_s);
    typeInto(u"repeatedPassphrase"_s, u"12345679"_s);
    CHECK(shown.error().sentence == u"The two passphrases don't match."_s);
    typeInto(u"repeatedPassphrase"_s, u"12345678"_s);
    CHECK(shown.fields.errors().empty());
}

TEST_CASE("how hard it is to guess is said while it is typed", "[security]")
{
    ShownFields shown;
    const QString before = ShownFields::words();
    type(u"password1"_s);
    CHECK(ShownFields::words().startsWith("Very weak"_L1));
    type(u" lantern orchid glacier"_s);
    CHECK(ShownFields::words().startsWith("Very strong"_L1));
    typeInto(u"newPassphrase"_s, {});
    CHECK(ShownFields::words() == before);
}

TEST_CASE("what is known of the practice is easier to guess", "[security]")
{
    const QString typed = u"hugarrosigrun"_s;
    CHECK(strengthOf(typed, {u"Hugarro"_s, u"Sigrun Halldorsdottir"_s}) < strengthOf(typed, {}));
    CHECK(strengthOf(u"tower tower tower"_s, {}) < strengthOf(u"tower blanket cinnamon"_s, {}));
    CHECK(strengthOf({}, {}) == PassphraseStrength::VeryWeak);
    // A pasted novel is judged as fast.
    CHECK(strengthOf(QString(1'000'000, u'x') + u"q7"_s, {}) < PassphraseStrength::VeryStrong);
}
