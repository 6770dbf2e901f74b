// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/program.h"

#include "app/keep_running.h"
#include "app/open_practice.h"
#include "app/recent_practices.h"
#include "app/sample/sample_practice.h"
#include "app/terminal.h"
#include "core/base/file_identity.h"
#include "core/practice/backups.h"
#include "core/practice/sealing.h"
#include "ui/look/icons.h"
#include "ui/paper/document_layout.h"
#include "ui/parts/screen_fit.h"
#include "ui/settings/backup_preference.h"
#include "ui/welcome/refusal_dialog.h"
#include "ui/welcome/welcome_dialog.h"
#include "ui/window/window_state.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// Makes the practice's folder, readable only by its owner.
void makeFolderFor(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    QDir().mkpath(QFileInfo(folder).absolutePath());
    QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool isSameFile(const QString &path, const PracticeFile &open)
{
    return open.identity && identityAt(path).parts.front() == open.identity->parts.front();
}

} // namespace

Program::Program(QApplication &application, Options options, Clock clock)
    : m_application(application), m_options(std::move(options)), m_clock(std::move(clock))
{
}

Program::~Program()
{
    delete m_unlock;
    delete m_refusal;
}

int Program::run()
{
    start();
    if (m_exitCode == 0 || m_options.isAttended)
        QApplication::exec();
    return m_exitCode;
}

void Program::start()
{
    applyTheme(m_application, m_options.appearance.value_or(Appearance::System));
    QApplication::setWindowIcon(applicationIcon()); // of every window
    if (!isOwn())
        return openSample();
    m_settings = new QSettings(u"sessionbook"_s, u"sessionbook"_s, this);
    connect(&m_application, &QCoreApplication::aboutToQuit, this, [this] {
        if (!m_open)
            return;
        saveWindow(m_open->window, *m_settings);
        m_open->practice->backups().backUpBeforeClosing();
    });
    watchForLocking();

    QString path = m_options.practice;
    const bool isDefault = path == defaultPracticePath();
    // The last one, even if it is gone: another would be taken for it.
    if (const QStringList recent = recentPractices(*m_settings); isDefault && !recent.isEmpty())
        path = recent.constFirst();
    else if (!QFileInfo::exists(path) && (isDefault || QFileInfo(path).absoluteDir().exists()))
        return welcome(path);
    open(path);
}

void Program::welcome(const QString &path)
{
    // Gone if the practice locks before what is queued below is carried out.
    const QPointer dialog = new WelcomeDialog(m_open ? &m_open->window : nullptr);
    if (m_open)
        dialog->becomeFurther();
    // Queued: the window that it is in ends.
    connect(
        dialog, &WelcomeDialog::practiceRequested, this,
        [this, dialog, path] {
            if (!dialog)
                return;
            makeFolderFor(path); // if that fails, create() reports it
            const std::optional<NewSeal> made = dialog->seal();
            auto practice =
                Practice::create(path, dialog->profile(), {dialog->sessionType()}, m_clock,
                                 made ? std::optional(made->seal) : std::nullopt);
            if (!practice)
                return dialog->showFailure(practice.error());
            const auto running = keepRunning();
            dialog->accept();
            show(std::move(practice).value());
            if (made)
                showSheet(made->recoveryGroups);
        },
        Qt::QueuedConnection);
    connect(
        dialog, &WelcomeDialog::sampleRequested, this,
        [this, dialog] {
            if (!dialog)
                return;
            const auto running = keepRunning();
            m_options.task = Options::Task::Sample;
            m_options.practice.clear();
            dialog->accept();
            openSample();
        },
        Qt::QueuedConnection);
    dialog->open();
}

void Program::openSample()
{
    if (m_options.practice.isEmpty()) {
        m_sampleFolder.emplace();
        m_options.practice = m_sampleFolder->filePath(u"sample.sessionbook"_s);
    }
    auto practice =
        createSamplePractice(m_options.practice, m_clock(), m_clock,
                             [](const DocumentContent &content) { return documentPdf(content); });
    if (!practice)
        return refuse(m_options.practice, practice.error());
    show(std::move(practice).value());
}

void Program::open(const QString &path)
{
    if (m_open) {
        // Not looked into: closing it again would drop the locks of the one that is open.
        if (isSameFile(path, m_open->practice->file()))
            return m_open->window.note(tr("This practice is open already."));
        if (!m_open->window.leaveDialogs())
            return;
    }
    if (needsPassphrase(path)) {
        askForPassphrase(path, m_open ? &m_open->window : nullptr);
        return m_unlock->open();
    }
    const Result<> opened = tryToOpen(path);
    if (opened)
        return;
    if (m_open)
        m_open->window.failure(opened.error());
    else
        refuse(path, opened.error());
}

void Program::askForPassphrase(const QString &path, QWidget *over)
{
    delete m_unlock;
    m_unlock = new UnlockDialog(path, over);
    // Queued: the window that it is in may end.
    connect(m_unlock, &UnlockDialog::unlocked, this,
            [this](const PracticeFile &file, UnlockDialog::By by) {
                QMetaObject::invokeMethod(
                    this, [this, file, by] { openUnlocked(file, by); }, Qt::QueuedConnection);
            });
    connect(
        m_unlock, &UnlockDialog::refused, this,
        [this, path](const Error &error) { refuseUnlocking(path, error); }, Qt::QueuedConnection);
}

void Program::openUnlocked(const PracticeFile &file, UnlockDialog::By by)
{
    if (const Result<> opened = tryToOpen(file); !opened)
        return refuseUnlocking(file.path, opened.error());
    if (m_unlock)
        m_unlock->accept();
    if (by == UnlockDialog::By::RecoveryKey)
        m_open->window.note(
            tr("Opened with the recovery key. Set a new passphrase in Settings › Security."));
}

void Program::refuseUnlocking(const QString &path, const Error &error)
{
    if (!m_unlock)
        return;
    // Beside another practice, or with what was being typed waiting, the person stays here.
    if (m_open || m_unfinishedWork)
        return m_unlock->showFailure(error);
    const auto running = keepRunning();
    m_unlock->accept();
    refuse(path, error);
}

Result<> Program::tryToOpen(const PracticeFile &file)
{
    auto practice = Practice::open(file, m_clock);
    if (!practice)
        return practice.error();
    show(std::move(practice).value());
    return {};
}

void Program::show(std::unique_ptr<Practice> practice)
{
    const auto running = keepRunning();
    closePractice();
    m_exitCode = 0;
    m_open =
        std::make_unique<OpenPractice>(m_application, std::move(practice), m_options.appearance);
    MainWindow &window = m_open->window;
    connect(m_open->practice.get(), &Practice::changed, this, [this](const Changes &changes) {
        if (changes.profile)
            nameWindow();
    });
    nameWindow();
    // Queued: it ends the window that emits it.
    connect(&window, &MainWindow::copySaved, this, &Program::goOnWith, Qt::QueuedConnection);
    connect(&window, &MainWindow::practiceRequested, this, &Program::open, Qt::QueuedConnection);
    connect(&window, &MainWindow::newPracticeRequested, this, &Program::welcome,
            Qt::QueuedConnection);
    connect(&window, &MainWindow::sealChangeRequested, this, &Program::reseal,
            Qt::QueuedConnection);
    connect(
        &window, &MainWindow::restoreRequested, this,
        [this](const QString &backup) {
            if (m_open)
                restoreFrom(backup, m_open->practice->file().path);
        },
        Qt::QueuedConnection);
    connect(&window, &MainWindow::lockRequested, this, &Program::lockWhenAsked,
            Qt::QueuedConnection);
    if (isOwn()) {
        const QString path = m_open->practice->file().path;
        noteOpened(*m_settings, path);
        window.setRecentPractices(recentPractices(*m_settings));
        restoreWindow(window, *m_settings);
    } else {
        window.resize(fittedSize(window.sizeHint(), window));
        window.showTab(MainWindow::Tab::Sessions);
    }
    window.show();
    keepBackups();
    if (const auto work = std::exchange(m_unfinishedWork, std::nullopt))
        takeUpWork(*work);
    if (std::exchange(m_locksNext, false))
        QMetaObject::invokeMethod(this, &Program::lock, Qt::QueuedConnection);
}

void Program::closePractice()
{
    if (m_open && m_settings)
        saveWindow(m_open->window, *m_settings);
    m_open.reset();
}

void Program::goOnWith(const QString &copy)
{
    const auto running = keepRunning();
    const PracticeFile original = m_open->practice->file();
    // The practice is closed first, as both may have the same name.
    closePractice();
    if (const Result<> opened = tryToOpen({copy, original.key}); !opened)
        return refuse(copy, opened.error());
    const QString shown = QDir::toNativeSeparators(copy);
    if (QFileInfo(copy) == QFileInfo(original.path))
        m_open->window.success(tr("The copy is saved and now open: %1.").arg(shown));
    else
        m_open->window.success(tr("The copy is saved and now open: %1. Before the next start, put "
                                  "it where the practice was: %2.")
                                   .arg(shown, QDir::toNativeSeparators(original.path)));
}

void Program::nameWindow()
{
    const QString &name = m_open->practice->profile().name;
    m_open->window.setWindowTitle(isOwn() ? name : tr("%1 (sample)").arg(name));
}

void Program::refuse(const QString &path, const Error &error)
{
    m_exitCode = 1;
    complain(error.sentence);
    if (!m_options.isAttended)
        return;
    const bool heldElsewhere = isOwn() && Practice::heldElsewhere(path).has_value();
    auto *dialog = new RefusalDialog(path, backupFolderOf(path), error, heldElsewhere);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_refusal = dialog;
    connect(dialog, &RefusalDialog::confirmed, this,
            [this, path, dialog] { takeOver(path, dialog); });
    connect(dialog, &RefusalDialog::openRequested, this, [this, dialog](const QString &other) {
        open(other); // as below
        dialog->accept();
    });
    connect(dialog, &RefusalDialog::restoreRequested, this,
            [this, path](const QString &backup) { restoreFrom(backup, path); });
    connect(dialog, &RefusalDialog::newRequested, this, [this, dialog](const QString &other) {
        welcome(other);
        dialog->accept();
    });
    dialog->show();
}

void Program::takeOver(const QString &path, RefusalDialog *dialog)
{
    const Result<> taken = Practice::takeOver(path);
    if (!taken)
        return dialog->showFailure(taken.error());
    m_exitCode = 0;
    open(path); // its window, or its refusal, is there before the dialog goes
    dialog->accept();
}

} // namespace sessionbook
