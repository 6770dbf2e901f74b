// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sealing.h"
#include "tests/gui/settings/shown_settings.h"
#include "ui/parts/work_window.h"
#include "ui/security/new_seal.h"
#include "ui/settings/lock_preference.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QString nextPassphrase = u"a heron at dusk"_s;

/// A practice with or without a passphrase, and the security page of its settings.
struct ShownSecurity
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"practice.sbk"_s);
    RecoveryKey recovery = RecoveryKey::random();
    std::unique_ptr<Practice> practice;
    std::unique_ptr<MainWindow> window;
    std::optional<std::optional<NewSeal>> wished; ///< of the seal
    KeyEffort usual = keyEffort();

    explicit ShownSecurity(bool isSealed)
    {
        setKeyEffort(KeyEffort::least());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        std::optional<Seal> seal;
        if (isSealed)
            seal = Seal::make(passphraseBytes(somePassphrase), recovery, keyEffort());
        auto made = Practice::create(path, someProfile(), someTypes(), systemClock, seal);
        REQUIRE(made.ok());
        practice = std::move(made).value();
        window = std::make_unique<MainWindow>(*practice);
        QObject::connect(window.get(), &MainWindow::sealChangeRequested, window.get(),
                         [this](const std::optional<NewSeal> &asked) { wished = asked; });
        window->resize(1024, 700);
        window->showTab(MainWindow::Tab::Sessions);
        window->show();
        giveInputTo(*window);
        key(Qt::Key_Comma, Qt::ControlModifier);
        findShown(u"settingsDialog"_s);
        ShownSettings::openPage(u"securitySettings"_s);
    }
    ~ShownSecurity() { setKeyEffort(usual); }
    Q_DISABLE_COPY_MOVE(ShownSecurity)

    static QString words(const QString &name) { return findShown(name)->accessibleDescription(); }
    void close()
    {
        window.reset();
        practice.reset();
    }
    static void typeNew(const QString &once, const QString &again)
    {
        typeInto(u"newPassphrase"_s, once);
        typeInto(u"repeatedPassphrase"_s, again);
    }
};

QString typedKey(const QStringList &groups) { return groups.join(u' '); }

} // namespace

TEST_CASE("the settings say whether the practice has a passphrase", "[security][settings]")
{
    const bool isSealed = GENERATE(true, false);
    const ShownSecurity shown(isSealed);
    const QString state = find<QLabel>(u"securityState"_s)->text();
    CHECK(state.contains("has a passphrase"_L1) == isSealed);
    CHECK(state.contains("can read everything"_L1) != isSealed);
    CHECK(isShown(u"changePassphraseAct"_s) == isSealed);
    CHECK(isShown(u"newSheetAct"_s) == isSealed);
    CHECK(isShown(u"removePassphraseAct"_s) == isSealed);
    CHECK(isShown(u"setPassphraseAct"_s) != isSealed);
}

TEST_CASE("a practice with a passphrase locks after as many minutes as one likes",
          "[security][settings]")
{
    {
        const ShownSecurity plain(false);
        CHECK_FALSE(isShown(u"minutesToLock"_s));
    }
    const ShownSecurity shown(true);
    CHECK(find<QSpinBox>(u"minutesToLock"_s)->value() == 15);
    typeInto(u"minutesToLock"_s, u"5"_s);
    key(Qt::Key_Tab);
    CHECK(minutesToLock() == 5);
    typeInto(u"minutesToLock"_s, u"0"_s);
    key(Qt::Key_Tab);
    CHECK(minutesToLock() == 0);
    CHECK(find<QSpinBox>(u"minutesToLock"_s)->text() == u"Never automatically"_s);
}

TEST_CASE("another passphrase takes the place of the one before", "[security][settings]")
{
    ShownSecurity shown(true);
    click(u"changePassphraseAct"_s);
    typeInto(u"currentPassphrase"_s, somePassphrase);
    ShownSecurity::typeNew(nextPassphrase, nextPassphrase);
    click(u"changePassphrase"_s);
    waitUntilGone(u"changePassphraseDialog"_s);
    CHECK(isShown(u"securityDone"_s));
    shown.close();
    CHECK_FALSE(unlock(shown.path, somePassphrase).ok());
    CHECK(unlock(shown.path, nextPassphrase).ok());
    // The sheet is as good as it was.
    CHECK(unlockByRecoveryKey(shown.path, typedKey(shown.recovery.groups())).ok());
}

TEST_CASE("what keeps a passphrase from being changed is said at its field", "[security]")
{
    ShownSecurity shown(true);
    click(u"changePassphraseAct"_s);
    click(u"changePassphrase"_s);
    CHECK(find<QLineEdit>(u"currentPassphrase"_s)->hasFocus());
    CHECK(ShownSecurity::words(u"newPassphrase"_s) == u"Choose a passphrase."_s);

    typeInto(u"currentPassphrase"_s, u"not the passphrase"_s);
    ShownSecurity::typeNew(u"short"_s, u"short"_s);
    click(u"changePassphrase"_s);
    CHECK(ShownSecurity::words(u"newPassphrase"_s) == u"A passphrase has at least 8 characters."_s);
    ShownSecurity::typeNew(nextPassphrase, somePassphrase);
    click(u"changePassphrase"_s);
    CHECK(ShownSecurity::words(u"repeatedPassphrase"_s) == u"The two passphrases don't match."_s);

    typeInto(u"repeatedPassphrase"_s, nextPassphrase);
    click(u"changePassphrase"_s);
    waitFor(
        [] {
            return ShownSecurity::words(u"currentPassphrase"_s)
                .startsWith("This is not the passphrase"_L1);
        },
        "the refusal");
    // Nothing that was typed is lost.
    CHECK(find<QLineEdit>(u"currentPassphrase"_s)->hasFocus());
    CHECK(find<QLineEdit>(u"newPassphrase"_s)->text() == nextPassphrase);
    CHECK(find<QPushButton>(u"changePassphrase"_s)->isEnabled());
    shown.close();
    CHECK(unlock(shown.path, somePassphrase).ok());
}

TEST_CASE("who has forgotten the passphrase sets a new one by the recovery key",
          "[security][recovery]")
{
    ShownSecurity shown(true);
    click(u"changePassphraseAct"_s);
    click(u"changeOtherWay"_s);
    CHECK_FALSE(isShown(u"currentPassphrase"_s));
    CHECK(find<QLineEdit>(u"currentRecoveryKey"_s)->hasFocus());
    QStringList groups = shown.recovery.groups();
    groups.swapItemsAt(3, 4);
    typeInto(u"currentRecoveryKey"_s, typedKey(groups));
    ShownSecurity::typeNew(nextPassphrase, nextPassphrase);
    click(u"changePassphrase"_s);
    waitFor(
        [] {
            return ShownSecurity::words(u"currentRecoveryKey"_s) == u"Mistyped in group 4, 5."_s;
        },
        "the groups to be named");
    typeInto(u"currentRecoveryKey"_s, typedKey(RecoveryKey::random().groups()));
    click(u"changePassphrase"_s);
    waitFor(
        [] {
            return ShownSecurity::words(u"currentRecoveryKey"_s)
                .startsWith("This is a recovery key, but not of this practice"_L1);
        },
        "the refusal");
    typeInto(u"currentRecoveryKey"_s, typedKey(shown.recovery.groups()));
    click(u"changePassphrase"_s);
    waitUntilGone(u"changePassphraseDialog"_s);
    shown.close();
    CHECK(unlock(shown.path, nextPassphrase).ok());
    CHECK_FALSE(unlock(shown.path, somePassphrase).ok());
}

TEST_CASE("while a key is derived the window lives and the dialog stays", "[security]")
{
    const ShownSecurity shown(true);
    setKeyEffort(KeyEffort::moderate());
    click(u"changePassphraseAct"_s);
    typeInto(u"currentPassphrase"_s, somePassphrase);
    ShownSecurity::typeNew(nextPassphrase, nextPassphrase);
    click(u"changePassphrase"_s);
    CHECK(isShown(u"keyProgress"_s));
    CHECK_FALSE(find<QProgressBar>(u"keyProgressBar"_s)->accessibleName().isEmpty());
    CHECK_FALSE(find<QLineEdit>(u"newPassphrase"_s)->isEnabled());
    CHECK_FALSE(find<QPushButton>(u"changePassphrase"_s)->isEnabled());
    CHECK_FALSE(find<QPushButton>(u"keepPassphrase"_s)->isEnabled());
    key(Qt::Key_Escape);
    CHECK(isShown(u"changePassphraseDialog"_s));
    CHECK_FALSE(isShown(u"discardDialog"_s));
    int turns = 0;
    waitFor(
        [&] {
            ++turns;
            return !isShown(u"changePassphraseDialog"_s);
        },
        "the new passphrase", 60'000);
    CHECK(turns > 5); // a window that hangs has one or two
}

TEST_CASE("a new recovery sheet makes the one before void", "[security][recovery]")
{
    ShownSecurity shown(true);
    click(u"newSheetAct"_s);
    typeInto(u"currentPassphrase"_s, u"not the passphrase"_s);
    click(u"makeSheet"_s);
    waitFor([] { return !ShownSecurity::words(u"currentPassphrase"_s).isEmpty(); }, "the refusal");
    CHECK(isShown(u"newRecoverySheetDialog"_s));
    typeInto(u"currentPassphrase"_s, somePassphrase);
    click(u"makeSheet"_s);
    const auto *key = find<QLabel>(u"recoveryKey"_s);
    const QString typed = key->text();
    shown.close();
    CHECK_FALSE(unlockByRecoveryKey(shown.path, typedKey(shown.recovery.groups())).ok());
    CHECK(unlockByRecoveryKey(shown.path, typed).ok());
    CHECK(unlock(shown.path, somePassphrase).ok());
}

TEST_CASE("a practice without a passphrase is given one", "[security][settings]")
{
    ShownSecurity shown(false);
    click(u"setPassphraseAct"_s);
    CHECK(find<QLineEdit>(u"newPassphrase"_s)->hasFocus());
    ShownSecurity::typeNew(nextPassphrase, nextPassphrase);
    click(u"setPassphrase"_s);
    waitFor([&] { return shown.wished.has_value(); }, "the wish");
    REQUIRE(shown.wished->has_value());
    const NewSeal seal = **shown.wished;
    const PracticeFile plain(shown.path);
    shown.close();

    WorkWindow work(u"Sealing"_s, u"A moment."_s, [=] { return changeSeal(plain, seal.seal); });
    std::optional<bool> done;
    QObject::connect(&work, &WorkWindow::finishedWork, &work,
                     [&](const Result<> &outcome) { done = outcome.ok(); });
    work.show();
    work.start();
    key(Qt::Key_Escape);
    CHECK(work.isVisible());
    waitFor([&] { return done.has_value(); }, "the seal");
    REQUIRE(*done);
    REQUIRE(needsPassphrase(shown.path));
    CHECK(unlock(shown.path, nextPassphrase).ok());
    CHECK(unlockByRecoveryKey(shown.path, typedKey(seal.recoveryGroups)).ok());
    CHECK(Practice::open(PracticeFile(shown.path, seal.seal.key)).ok());
}

TEST_CASE("a passphrase is removed only by who knows it", "[security][settings]")
{
    ShownSecurity shown(true);
    click(u"removePassphraseAct"_s);
    typeInto(u"currentPassphrase"_s, u"not the passphrase"_s);
    click(u"removePassphrase"_s);
    waitFor([] { return !ShownSecurity::words(u"currentPassphrase"_s).isEmpty(); }, "the refusal");
    CHECK_FALSE(shown.wished);
    typeInto(u"currentPassphrase"_s, somePassphrase);
    click(u"removePassphrase"_s);
    waitFor([&] { return shown.wished.has_value(); }, "the wish");
    CHECK_FALSE(shown.wished->has_value());
}

TEST_CASE("passphrases are forgotten with their dialog", "[security]")
{
    const ShownSecurity shown(true);
    click(u"changePassphraseAct"_s);
    typeInto(u"currentPassphrase"_s, somePassphrase);
    const QPointer<QLineEdit> current = find<QLineEdit>(u"currentPassphrase"_s);
    QString left = u"still there"_s;
    QObject::connect(current, &QLineEdit::textChanged, current,
                     [&](const QString &text) { left = text; });
    click(u"keepPassphrase"_s);
    waitUntilGone(u"changePassphraseDialog"_s);
    CHECK(left.isEmpty());
}
