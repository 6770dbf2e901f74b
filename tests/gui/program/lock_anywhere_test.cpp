// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/currency_preview.h"
#include "core/practice/zone_preview.h"
#include "tests/gui/program/full_practice.h"
#include "ui/calendar/calendar_menus.h"
#include "ui/clients/client_flow.h"
#include "ui/documents/chosen_dialog.h"
#include "ui/documents/document_flow.h"
#include "ui/payments/charge_flow.h"
#include "ui/payments/payment_flow.h"
#include "ui/sessions/booking_flow.h"
#include "ui/sessions/joint_flow.h"
#include "ui/sessions/move_flow.h"
#include "ui/sessions/session_menu.h"
#include "ui/settings/currency_dialog.h"
#include "ui/settings/zone_dialog.h"
#include "ui/window/about_dialog.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDirIterator>
#include <QFile>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

#include <functional>
#include <map>
#include <set>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

using Opening = std::function<void(FullPractice &)>;

/// A line of the search's results, with its headings.
QString nowFound(int row)
{
    return isShown(u"searchList"_s)
               ? find<QListView>(u"searchList"_s)->model()->index(row, 0).data().toString()
               : QString();
}

/// How each dialog and menu comes up, by its object name; some from more than one place.
std::multimap<QString, Opening> openings()
{
    using P = FullPractice;
    const auto pressing = [](Qt::Key pressed, Qt::KeyboardModifiers with = {}) {
        return [=](P &) { key(pressed, with); };
    };
    const auto inSettings = [](const QString &page, const QString &button) {
        return [=](P &p) {
            p.openSettings(page);
            click(button);
        };
    };
    const auto exportMenu = [](P &p) {
        p.openTab(Qt::Key_6);
        waitFor([] { return find<QPushButton>(u"exportReport"_s)->isEnabled(); }, "the figures");
        click(u"exportReport"_s);
    };
    const auto menus = [](P &p) { return new CalendarMenus(p.practice(), &p.window()); };
    const QPoint somewhere(300, 300);
    return {
        {u"aboutDialog"_s, [](P &p) { showAbout(&p.window()); }},
        {u"backupFolderDialog"_s, inSettings(u"backupSettings"_s, u"chooseBackupFolder"_s)},
        {u"billingDialog"_s,
         [](P &p) { editBillingDetails(p.practice(), p.window(), &p.window(), p.anna()); }},
        {u"billingMenu"_s,
         [=](P &p) {
             showBillingMenu(p.practice(), p.window(), &p.window(), p.anna(), somewhere, [] {}, {});
         }},
        {u"bookingDialog"_s, pressing(Qt::Key_N)},
        {u"cancelDialog"_s,
         [](P &p) { cancelSession(p.practice(), p.window(), &p.window(), p.ahead); }},
        {u"cancelSessionsDialog"_s,
         [](P &p) {
             cancelSessions(p.practice(), p.window(), &p.window(), {p.ahead, p.alsoAhead});
         }},
        {u"changeAmountDialog"_s,
         [](P &p) { changeAmount(p.practice(), p.window(), &p.window(), p.unpaid); }},
        {u"chargeDialog"_s,
         [](P &p) { openCharge(p.practice(), p.window(), &p.window(), p.report, {}); }},
        {u"chosenChargesMenu"_s,
         [](P &p) {
             p.openTab(Qt::Key_3);
             auto *table = find<QTableView>(u"unpaidCharges"_s);
             table->selectAll();
             QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
             QApplication::sendEvent(table, &event);
         }},
        {u"chargeMenu"_s,
         [=](P &p) {
             showChargeMenu(p.practice(), p.window(), &p.window(), p.report, somewhere, {}, {});
         }},
        {u"changePassphraseDialog"_s, inSettings(u"securitySettings"_s, u"changePassphraseAct"_s)},
        {u"clientDialog"_s, [](P &p) { addClient(p.practice(), p.window(), &p.window()); }},
        {u"currencyDialog"_s,
         [](P &p) {
             const CurrencyPreview preview{*currencyByCode(u"EUR"_s), *currencyByCode(u"ISK"_s)};
             (new CurrencyDialog(preview, &p.window()))->open();
         }},
        {u"dayMenu"_s, [=](P &p) { menus(p)->showForDay(p.practice().today(), somewhere); }},
        {u"discardDialog"_s, [](P &p) { p.leaveTypedText(); }},
        {u"documentDialog"_s,
         [](P &p) { openDocument(p.practice(), p.window(), &p.window(), p.receipt, [] {}); }},
        {u"eraseClientDialog"_s,
         [](P &p) {
             const ClientId gone = *p.practice().clients().add(Client{{}, u"Ida Lund"_s, {}});
             archiveClient(p.practice(), p.window(), gone);
             eraseClient(p.practice(), p.window(), &p.window(), gone);
         }},
        {u"exportDialog"_s,
         [](P &p) {
             p.openTab(Qt::Key_5);
             click(u"exportActivity"_s);
         }},
        {u"exportReportDialog"_s,
         [=](P &p) {
             exportMenu(p);
             choose(u"exportReportTable"_s);
         }},
        {u"exportReportMenu"_s, exportMenu},
        {u"filterPopup"_s,
         [](P &p) {
             p.openTab(Qt::Key_1);
             click(u"filterButton"_s);
         }},
        {u"finishDialog"_s,
         [](P &p) { finishSession(p.practice(), p.window(), &p.window(), p.behind); }},
        {u"issueDialog"_s,
         [](P &p) {
             issueFor(p.practice(), p.window(), &p.window(), DocumentKind::Invoice, p.anna(),
                      [] {});
         }},
        {u"chosenDialog"_s,
         [](P &p) {
             (new ChosenDialog(DocumentKind::Invoice,
                               {p.charge(p.unpaid).id, p.charge(p.alsoUnpaid).id}, p.practice(),
                               p.window(), &p.window()))
                 ->open();
         }},
        {u"logoDialog"_s,
         [](P &p) {
             p.openSettings(u"documentSettings"_s);
             // Which takes its room once it is made.
             waitFor([] { return findShown(u"letterPage"_s)->accessibleDescription().size() > 60; },
                     "the preview");
             settle();
             click(u"chooseLogo"_s);
         }},
        {u"monthDialog"_s, [](P &p) { issueMonth(p.practice(), p.window(), &p.window(), [] {}); }},
        {u"jointMessageDialog"_s,
         [](P &p) {
             cancelSessions(p.practice(), p.window(), &p.window(), {p.ahead, p.alsoAhead});
             click(u"reasonByProfessional"_s);
             click(u"confirmButton"_s);
         }},
        {u"messageDialog"_s,
         [](P &p) {
             cancelSession(p.practice(), p.window(), &p.window(), p.ahead);
             click(u"reasonByProfessional"_s);
             click(u"confirmButton"_s);
         }},
        {u"moreMenu"_s, [](P &) { click(u"moreButton"_s); }},
        {u"moveDialog"_s,
         [](P &p) {
             const MoveRequest move{p.behind, p.practice().now().plusMinutes(-500)};
             moveSession(p.practice(), p.window(), &p.window(), move, [] {});
         }},
        {u"moveSessionsDialog"_s,
         [](P &p) {
             moveSessions(p.practice(), p.window(), &p.window(), {p.ahead, p.alsoAhead});
         }},
        {u"newChargeDialog"_s, [](P &p) { addCharge(p.practice(), p.window(), &p.window()); }},
        {u"newPracticeDialog"_s, pressing(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier)},
        {u"newRecoverySheetDialog"_s, inSettings(u"securitySettings"_s, u"newSheetAct"_s)},
        {u"openPracticeDialog"_s, pressing(Qt::Key_O, Qt::ControlModifier)},
        {u"payerDialog"_s,
         [](P &p) {
             editPayer(p.practice(), p.window(), &p.window(),
                       {{{1}, u"Insurer"_s, {}, {}, {}}, {{p.anna(), u"Anna"_s, false, {}}}});
         }},
        {u"payBackDialog"_s,
         [](P &p) { payBackBalance(p.practice(), p.window(), &p.window(), p.anna()); }},
        {u"placeholderMenu"_s, inSettings(u"messageSettings"_s, u"insertPlaceholder"_s)},
        {u"printDialog"_s, pressing(Qt::Key_P, Qt::ControlModifier)},
        {u"creditLedgerDialog"_s,
         [](P &p) {
             openClient(p.practice(), p.window(), &p.window(), p.anna());
             click(u"allCredits"_s);
         }},
        {u"sponsorDialog"_s, inSettings(u"sponsorSettings"_s, u"addSponsor"_s)},
        {u"statementPaymentDialog"_s,
         [](P &p) {
             payStatement(p.practice(), p.window(), &p.window(),
                          p.practice().documents().find(p.statement)->item);
         }},
        {u"recordPaymentDialog"_s,
         [](P &p) { recordPayments(p.practice(), p.window(), &p.window(), p.owed()); }},
        {u"removePassphraseDialog"_s, inSettings(u"securitySettings"_s, u"removePassphraseAct"_s)},
        {u"repeatDialog"_s,
         [](P &p) { repeatSession(p.practice(), p.window(), &p.window(), p.ahead); }},
        {u"returnCreditDialog"_s,
         [](P &p) { returnCredit(p.practice(), p.window(), &p.window(), p.byCredit); }},
        {u"reversePaymentDialog"_s,
         [](P &p) { reversePayment(p.practice(), p.window(), &p.window(), p.paid); }},
        {u"saveMailDialog"_s,
         [](P &p) {
             openDocument(p.practice(), p.window(), &p.window(), p.receipt, [] {});
             click(u"documentMoreButton"_s);
             choose(u"saveMail"_s);
         }},
        {u"saveElectronicInvoiceDialog"_s,
         [](P &p) {
             openDocument(p.practice(), p.window(), &p.window(), p.statement, [] {});
             click(u"documentMoreButton"_s);
             choose(u"saveElectronicInvoice"_s);
         }},
        {u"saveCopyDialog"_s, pressing(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier)},
        {u"savePdfDialog"_s,
         [](P &) {
             key(Qt::Key_P, Qt::ControlModifier);
             click(u"savePdf"_s);
         }},
        {u"sessionDialog"_s, [](P &p) { p.openSession(p.ahead); }},
        {u"sessionMenu"_s,
         [=](P &p) {
             showSessionMenu(p.practice(), p.window(), &p.window(), p.ahead, somewhere, [] {});
         }},
        {u"sessionMenu"_s,
         [](P &) {
             key(Qt::Key_K, Qt::ControlModifier);
             type(u"anna booked"_s);
             waitFor([] { return nowFound(0) == u"Sessions"_s; }, "what is found");
             key(Qt::Key_F10, Qt::ShiftModifier);
         }},
        {u"settingsDialog"_s, pressing(Qt::Key_Comma, Qt::ControlModifier)},
        {u"severalMenu"_s,
         [=](P &p) {
             menus(p)->showForSeveral({p.ahead, p.alsoAhead}, somewhere);
         }},
        {u"shortcutsSheet"_s, pressing(Qt::Key_F1)},
        {u"slotMenu"_s,
         [=](P &p) { menus(p)->showForSlot({p.practice().now()}, somewhere, false, {}); }},
        {u"systemPrintDialog"_s,
         [](P &) {
             key(Qt::Key_P, Qt::ControlModifier);
             click(u"printPage"_s);
         }},
        {u"timeOffDialog"_s, pressing(Qt::Key_B)},
        {u"typeDialog"_s, inSettings(u"typeSettings"_s, u"addType"_s)},
        {u"voidChargesDialog"_s,
         [](P &p) { voidCharges(p.practice(), p.window(), &p.window(), p.owed()); }},
        {u"zoneDialog"_s,
         [](P &p) {
             (new ZoneDialog(QTimeZone("Europe/Berlin"), QTimeZone("Asia/Tokyo"), {}, &p.window()))
                 ->open();
         }},
    };
}

/// Which no practice is open beside, or which have a test of their own.
const std::set<QString> apart{
    u"practiceMenu"_s,         // in the menu
    u"recentMenu"_s,           // in it
    u"recoverySheetDialog"_s,  // kept over a lock: see security tests
    u"saveSheetDialog"_s,      // over that
    u"refusalDialog"_s,        // nothing is open
    u"restoreDialog"_s,        // with a backup: see restoring
    u"saveMessageDialog"_s,    // over the outbox
    u"setPassphraseDialog"_s,  // there is no passphrase yet
    u"unfinishedTextDialog"_s, // after a lock
    u"unlockDialog"_s,         // it is locked
    u"waitingDialog"_s,        // a lock ends the wait first
    u"welcomeDialog"_s,        // with a practice of another name
};

/// Whatever is named as a dialog or a menu anywhere in the interface.
std::set<QString> namesInTheSource()
{
    static const QRegularExpression name(u"u\"(\\w+(?:Dialog|Menu|Popup)|shortcutsSheet)\"_s"_s);
    std::set<QString> names;
    QDirIterator files(QStringLiteral(UI_FOLDER), {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        auto found = name.globalMatch(source);
        while (found.hasNext())
            names.insert(found.next().captured(1));
    }
    return names;
}

QStringList shownTitles()
{
    QStringList titles;
    const auto windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        if (window->isVisible())
            titles << window->windowTitle();
    }
    return titles;
}

} // namespace

TEST_CASE("each dialog and each menu is tried by a lock", "[lock]")
{
    const auto tried = openings();
    for (const QString &name : namesInTheSource()) {
        INFO(name.toStdString());
        CHECK((tried.contains(name) || apart.contains(name)));
    }
    for (const auto &[name, open] : tried)
        CHECK_FALSE(apart.contains(name));
}

TEST_CASE("a lock leaves nothing of a dialog or a menu, whichever is open", "[lock]")
{
    FullPractice running;
    for (const auto &[name, open] : openings()) {
        INFO(name.toStdString());
        open(running);
        findShown(name);
        running.program().lock();
        CHECK(shownTitles() == QStringList{u"Locked"_s});
        CHECK(running.program().openPractice() == nullptr);
        settle();
        CHECK(shownTitles() == QStringList{u"Locked"_s});
        CHECK(QApplication::activePopupWidget() == nullptr);
        running.unlock();
        REQUIRE(running.window().isVisible());
        if (!running.window().leaveDialogs()) // what was typed is there again
            click(u"discardButton"_s);
    }
}
