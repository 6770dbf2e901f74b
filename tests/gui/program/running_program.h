// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/open_practice.h"
#include "app/program.h"
#include "app/simulated_user/simulated_user.h"
#include "core/practice/clients.h"
#include "core/practice/sealing.h"
#include "core/practice/sessions.h"
#include "core/sealed/recovery_key.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/sessions/session_flow.h"
#include "ui/settings/backup_preference.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>

#include <optional>

namespace sessionbook::test {

using namespace simulated_user;

/// The program as it starts on a computer of its own, with a practice that has one client, Anna.
class RunningProgram
{
public:
    enum class Kind { Sealed, Plain };

    explicit RunningProgram(Kind kind = Kind::Sealed)
    {
        std::optional<Seal> seal;
        if (kind == Kind::Sealed)
            seal = Seal::make(passphraseBytes(somePassphrase), m_recovery, KeyEffort::least());
        make(seal);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        const QString backups = file(QStringLiteral("backups"));
        REQUIRE(QDir().mkdir(backups));
        setBackupFolder(backups);
        start();
    }
    ~RunningProgram()
    {
        m_program.reset();
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows)
            delete window;
    }
    Q_DISABLE_COPY_MOVE(RunningProgram)

    [[nodiscard]] Program &program() { return *m_program; }
    [[nodiscard]] QString path() const { return file(QStringLiteral("practice.sessionbook")); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] ClientId anna() const { return m_anna; }
    [[nodiscard]] const RecoveryKey &recoveryKey() const { return m_recovery; }

    void stop() { m_program.reset(); }
    void start(const QString &named = {})
    {
        m_program.reset();
        Options options;
        options.practice = named.isEmpty() ? path() : named;
        m_program = std::make_unique<Program>(
            *static_cast<QApplication *>(QCoreApplication::instance()), options);
        m_program->start();
        settle();
    }
    void typePassphrase(const QString &typed)
    {
        giveInputTo(*findShown(QStringLiteral("unlockDialog"))->window());
        typeInto(QStringLiteral("unlockPassphrase"), typed);
        key(Qt::Key_Return);
    }
    void unlock()
    {
        typePassphrase(somePassphrase);
        waitUntilOpen();
    }
    void waitUntilOpen()
    {
        waitFor([this] { return m_program->openPractice() != nullptr; }, "the practice");
        giveInputTo(m_program->openPractice()->window);
        settle();
    }
    /// A session in an hour.
    SessionId bookToday()
    {
        Practice &practice = *m_program->openPractice()->practice;
        BookingRequest request;
        request.client = m_anna;
        request.fields.type = SessionTypeId{1};
        request.fields.startsAt = practice.now().plusMinutes(60);
        request.fields.price = Money{90'00};
        const auto booked = practice.sessions().book(request);
        REQUIRE(booked.ok());
        return *booked;
    }
    void openSession(SessionId id)
    {
        OpenPractice &open = *m_program->openPractice();
        sessionbook::openSession(*open.practice, open.window, &open.window, id);
        findShown(QStringLiteral("sessionDialog"));
    }

private:
    void make(const std::optional<Seal> &seal)
    {
        auto made = Practice::create(path(), someProfile(), someTypes(), systemClock, seal);
        REQUIRE(made.ok());
        const auto practice = std::move(made).value();
        const auto added = practice->clients().add(
            Client{{}, QStringLiteral("Anna Jónsdóttir"), QStringLiteral("anna@example.com")});
        REQUIRE(added.ok());
        m_anna = *added;
    }

    QTemporaryDir m_folder;
    RecoveryKey m_recovery = RecoveryKey::random();
    ClientId m_anna;
    std::unique_ptr<Program> m_program;
};

} // namespace sessionbook::test
