// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/program.h"

#include "app/sample/sample_practice.h"
#include "app/terminal.h"
#include "ui/look/theme.h"
#include "ui/settings/preferences.h"
#include "ui/welcome/refusal_dialog.h"
#include "ui/welcome/welcome_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/window_state.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// Offscreen nobody can close a window, so errors go to the terminal.
bool someoneIsLooking() { return QApplication::platformName() != "offscreen"_L1; }

/// Makes the practice's folder, readable only by its owner.
void makeFolderFor(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    QDir().mkpath(QFileInfo(folder).absolutePath());
    QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

Program::Program(QApplication &application, Options options)
    : m_application(application), m_options(std::move(options))
{
}

Program::~Program() = default;

int Program::run()
{
    applyTheme(m_application, m_options.appearance.value_or(Appearance::System));
    if (m_options.task == Options::Task::Sample)
        openSample();
    else
        openOwnPractice();
    if (m_exitCode == 0 || someoneIsLooking())
        QApplication::exec();
    return m_exitCode;
}

void Program::openOwnPractice()
{
    const QString &path = m_options.practice;
    const bool canBeMade = path == defaultPracticePath() || QFileInfo(path).absoluteDir().exists();
    if (!QFileInfo::exists(path) && canBeMade)
        return welcome();
    auto practice = Practice::open(path);
    if (!practice)
        return refuse(practice.error());
    show(std::move(practice).value());
}

void Program::welcome()
{
    auto *dialog = new WelcomeDialog;
    connect(dialog, &WelcomeDialog::confirmed, this, [this, dialog] {
        makeFolderFor(m_options.practice); // if that fails, create() reports it
        auto practice =
            Practice::create(m_options.practice, dialog->profile(), {dialog->sessionType()});
        if (!practice)
            return dialog->showFailure(practice.error());
        show(std::move(practice).value());
        dialog->accept();
    });
    connect(dialog, &WelcomeDialog::sampleRequested, this, [this, dialog] {
        m_options.task = Options::Task::Sample;
        m_options.practice.clear();
        openSample();
        dialog->accept();
    });
    dialog->show();
}

void Program::openSample()
{
    if (m_options.practice.isEmpty()) {
        m_sampleFolder.emplace();
        m_options.practice = m_sampleFolder->filePath(u"sample.sessionbook"_s);
    }
    auto practice = createSamplePractice(m_options.practice, systemClock());
    if (!practice)
        return refuse(practice.error());
    show(std::move(practice).value());
}

void Program::show(std::unique_ptr<Practice> practice)
{
    m_practice = std::move(practice);
    m_preferences = std::make_unique<Preferences>(m_application, *m_practice, m_options.appearance);
    m_window = std::make_unique<MainWindow>(*m_practice);
    connect(m_practice.get(), &Practice::changed, this, [this](const Changes &changes) {
        if (changes.profile)
            nameWindow();
    });
    nameWindow();
    // Queued: it ends the window that emits it.
    connect(m_window.get(), &MainWindow::copySaved, this, &Program::goOnWith, Qt::QueuedConnection);
    if (m_options.task == Options::Task::Open) {
        keepWindowState();
        restoreWindow(*m_window, *m_settings);
    } else {
        m_window->resize(m_window->sizeHint());
        m_window->showTab(MainWindow::Tab::Sessions);
    }
    m_window->show();
}

void Program::keepWindowState()
{
    if (m_settings)
        return;
    m_settings = new QSettings(u"sessionbook"_s, u"sessionbook"_s, this);
    connect(&m_application, &QCoreApplication::aboutToQuit, this, [this] {
        if (m_window)
            saveWindow(*m_window, *m_settings);
    });
}

void Program::goOnWith(const QString &copy)
{
    const QString original = m_options.practice;
    if (m_settings)
        saveWindow(*m_window, *m_settings);
    // The practice is closed first, as both may have the same name. No window is open then.
    QApplication::setQuitOnLastWindowClosed(false);
    m_window.reset();
    m_preferences.reset();
    m_practice.reset();
    m_options.practice = copy;
    openOwnPractice();
    QApplication::setQuitOnLastWindowClosed(true);
    if (!m_window)
        return; // it has said why
    const QString shown = QDir::toNativeSeparators(copy);
    if (QFileInfo(copy) == QFileInfo(original))
        m_window->success(tr("The copy is saved, and open now: %1.").arg(shown));
    else
        m_window->success(tr("The copy is saved, and open now: %1. Before the next start, put it "
                             "where the practice was: %2.")
                              .arg(shown, QDir::toNativeSeparators(original)));
}

void Program::nameWindow()
{
    const QString &name = m_practice->profile().name;
    m_window->setWindowTitle(m_options.task == Options::Task::Sample ? tr("%1 (sample)").arg(name)
                                                                     : name);
}

void Program::refuse(const Error &error)
{
    m_exitCode = 1;
    complain(error.sentence);
    if (!someoneIsLooking())
        return;
    const bool heldElsewhere = m_options.task != Options::Task::Sample &&
                               Practice::heldElsewhere(m_options.practice).has_value();
    auto *dialog = new RefusalDialog(error, heldElsewhere);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RefusalDialog::confirmed, this, [this, dialog] { takeOver(dialog); });
    dialog->show();
}

void Program::takeOver(RefusalDialog *dialog)
{
    const Result<> taken = Practice::takeOver(m_options.practice);
    if (!taken)
        return dialog->showFailure(taken.error());
    m_exitCode = 0;
    openOwnPractice(); // its window, or its refusal, is there before the dialog goes
    dialog->accept();
}

} // namespace sessionbook
