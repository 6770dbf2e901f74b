// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulated_user/simulated_user.h"
#include "tests/gui/support/reading.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/window/main_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QListWidget>

namespace sessionbook::test {

using namespace simulated_user;

/// The main window, with ways to the settings over it.
struct ShownSettings : PracticeFixture
{
    MainWindow window{practice()};

    ShownSettings()
    {
        window.resize(1024, 700);
        window.showTab(MainWindow::Tab::Sessions);
        window.show();
        giveInputTo(window);
    }
    void open()
    {
        key(Qt::Key_Comma, Qt::ControlModifier);
        const QWidget *dialog = findShown(QStringLiteral("settingsDialog"));
        waitFor([&] { return dialog->isActiveWindow(); }, "the settings to have the input");
    }
    /// By the keys alone, from the list of pages.
    static void openPage(const QString &objectName)
    {
        find<QListWidget>(QStringLiteral("settingsPages"))->setFocus();
        key(Qt::Key_Home);
        while (!isShown(objectName))
            key(Qt::Key_Down);
    }
    /// Offscreen nothing returns the input to the window.
    void close()
    {
        click(QStringLiteral("panelClose"));
        waitUntilGone(QStringLiteral("settingsDialog"));
        giveInputTo(window);
    }
    void openAt(const QString &page)
    {
        open();
        openPage(page);
    }
    [[nodiscard]] const PracticeProfile &profile() const { return practice().profile(); }
    [[nodiscard]] qint64 entries() const
    {
        return raw().number(QStringLiteral("SELECT count(*) FROM journal"));
    }
    static QString words(const QString &field) { return findShown(field)->accessibleDescription(); }
};

/// Chooses by hand: opens the list, goes there with the keys.
inline void pickEntry(const QString &combo, const QVariant &data)
{
    auto *box = find<QComboBox>(combo);
    const int wanted = box->findData(data);
    REQUIRE(wanted >= 0);
    box->setFocus();
    box->showPopup();
    waitFor([] { return QApplication::activePopupWidget() != nullptr; }, "the list");
    key(Qt::Key_Home);
    while (box->view()->currentIndex().row() < wanted)
        key(Qt::Key_Down);
    key(Qt::Key_Return);
}

} // namespace sessionbook::test
