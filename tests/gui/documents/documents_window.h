// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulated_user/simulated_user.h"
#include "core/practice/documents.h"
#include "tests/store/issued.h"
#include "ui/window/main_window.h"

#include <memory>

namespace sessionbook::test {

using namespace simulated_user;
using namespace Qt::StringLiterals;

/// Issues several together, also where something is missing.
inline void issueAll(const QString &button)
{
    click(button);
    if (isShown(u"discardDialog"_s))
        click(u"discardButton"_s);
}

/// The program's window at its Documents tab.
struct DocumentsWindow : IssuingFixture
{
    std::unique_ptr<MainWindow> window;

    /// After what is done to the practice.
    void open()
    {
        window = std::make_unique<MainWindow>(practice());
        window->resize(1200, 760);
        window->showTab(MainWindow::Tab::Documents);
        window->show();
        giveInputTo(*window);
    }
    void openClientMenu()
    {
        key(Qt::Key_2, Qt::ControlModifier);
        key(Qt::Key_Home);
        click(u"clientBilling"_s);
    }
    [[nodiscard]] std::vector<DocumentItem> all() const
    {
        return practice().documents().list(500).value();
    }
    static void waitForPage(const QString &view)
    {
        const QWidget *page = findShown(view);
        waitFor([page] { return page->accessibleDescription().size() > 60; }, "the page");
    }
    static void issue()
    {
        waitForPage(u"draftPage"_s);
        click(u"issueDocument"_s);
        findShown(u"documentDialog"_s);
        waitForPage(u"documentPage"_s);
    }
};

} // namespace sessionbook::test
