// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/past_act.h"
#include "ui/parts/reporter.h"
#include "ui/security/new_seal.h"
#include "ui/window/pages.h"
#include "ui/window/window_actions.h"

#include <QWidget>

namespace sessionbook {

class HeaderBar;
class MessageBar;
class PanelLayer;
class SearchBox;
class SettingsDialog;
class Toast;

/// The main window: header, pages, and the toast and bar that report the outcome of actions.
class MainWindow : public QWidget, public Reporter
{
    Q_OBJECT

public:
    using Tab = Pages::Tab;

    explicit MainWindow(Practice &practice, QWidget *parent = nullptr);

    [[nodiscard]] Tab tab() const { return m_pages->tab(); }
    void showTab(Tab tab) { m_pages->showTab(tab); }
    /// The state of Sessions, also before the page is made.
    [[nodiscard]] CalendarState calendar() const { return m_pages->calendar(); }
    void restoreCalendar(const CalendarState &state) { m_pages->restoreCalendar(state); }
    [[nodiscard]] TableStates tables() const { return m_pages->tables(); }
    void restoreTables(const TableStates &states) { m_pages->restoreTables(states); }
    void showDate(QDate date) { m_pages->showDate(date); }
    /// Shows the client's page under Clients.
    void showClient(ClientId id) { m_pages->showClient(id); }
    /// Where what a document lacks is entered.
    void showDocumentSettings();

    void success(const QString &sentence) override;
    void note(const QString &sentence) override;
    void noteWithWay(const QString &sentence, const QString &label,
                     const std::function<void()> &way) override;
    void failure(const Error &error) override;

    /// Practices that were open before, for the menu.
    void setRecentPractices(const QStringList &paths);
    /// Ends all dialogs; false if one of them asks first whether to lose what was typed.
    bool leaveDialogs();

    QSize sizeHint() const override;

Q_SIGNALS:
    void lockRequested();
    void restoreRequested(const QString &backup);
    void newPracticeRequested(const QString &path);
    void practiceRequested(const QString &path);
    /// All of the practice is at `path` now, and its own file is gone or another.
    void copySaved(const QString &path);
    /// The practice is to be closed and written anew, with this seal or without any.
    void sealChangeRequested(const std::optional<sessionbook::NewSeal> &seal);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void connectHeader();
    void connectSearch();
    void connectActions();
    SettingsDialog *showSettings();
    void undo();
    void redo();
    void report(const Result<PastAct> &replayed, const QString &sentence);
    void applyChanges(const Changes &changes);
    void countOutbox();
    /// Says when the practice's file is no longer in its place, and no longer when it is back.
    void checkFile();
    void showMoved(const QString &sentence);
    void checkBackups();

    Practice &m_practice;
    QWidget *m_content; ///< all but the dialogs
    PanelLayer *m_panels;
    WindowActions m_actions;
    SearchBox *m_search;
    HeaderBar *m_header;
    MessageBar *m_bar;
    MessageBar *m_backupBar; ///< while there is no backup of late
    MessageBar *m_tracesBar; ///< while traces of what was erased are in the file
    bool m_saysMoved = false;
    Pages *m_pages;
    Toast *m_toast;
};

} // namespace sessionbook
