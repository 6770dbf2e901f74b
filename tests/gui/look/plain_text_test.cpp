// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/time_off_book.h"
#include "tests/gui/calendar/shown_page.h"
#include "ui/payments/charge_model.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QMessageBox>
#include <QToolTip>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QString markup = u"<b>Anna</b> <img src=\"file:///etc/hostname\">"_s;

QLabel *shownToolTip()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<QLabel *>(widget);
    }
    return nullptr;
}

} // namespace

TEST_CASE("a name that looks like markup is shown as it was typed", "[gui][plain text]")
{
    SECTION("in any tool tip")
    {
        QWidget widget;
        widget.show();
        QToolTip::showText(QPoint(10, 10), markup, &widget);
        waitFor([] { return shownToolTip() != nullptr; }, "the tool tip");
        CHECK(shownToolTip()->textFormat() == Qt::PlainText);
        CHECK(shownToolTip()->text() == markup);
        QToolTip::showText(QPoint(10, 10), u"<i>Björn</i>"_s, &widget); // the same label again
        CHECK(shownToolTip()->textFormat() == Qt::PlainText);
        QToolTip::hideText();
    }
    SECTION("in a label and a message box")
    {
        QLabel label(markup);
        label.show();
        CHECK(label.textFormat() == Qt::PlainText);
        QMessageBox box(QMessageBox::Information, u"Sessionbook"_s, markup);
        box.show();
        for (const QLabel *each : box.findChildren<QLabel *>())
            CHECK(each->textFormat() == Qt::PlainText);
    }
    SECTION("over a narrow session of the week")
    {
        ShownPage shown;
        Client anna = *shown.practice().clients().find(shown.anna());
        anna.name = markup;
        REQUIRE(shown.practice().clients().edit(anna).ok());
        const SessionId id = shown.bookAt(2, 11);
        const QPoint middle = shown.middleOf(id);
        QHelpEvent help(QEvent::ToolTip, middle, shown.view->viewport()->mapToGlobal(middle));
        QApplication::sendEvent(shown.view->viewport(), &help);
        waitFor([] { return shownToolTip() != nullptr; }, "the tool tip");
        CHECK(shownToolTip()->textFormat() == Qt::PlainText);
        CHECK(shownToolTip()->text().contains(markup));
        QToolTip::hideText();
    }
}
