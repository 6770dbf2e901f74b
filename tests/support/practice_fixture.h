// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/message_template.h"
#include "core/practice/practice.h"
#include "core/records/session_views.h"
#include "tests/support/raw_reader.h"
#include "tests/support/some_passphrase.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace sessionbook::test {

/// Berlin, euros, 24 hours' notice at the full price, and a week in November 2026.
[[nodiscard]] PracticeProfile someProfile();
/// "Individual therapy" (50 minutes, €90) and "Couples therapy" (80 minutes, €140).
[[nodiscard]] std::vector<SessionType> someTypes();

/// Whether fixtures are sealed in this run.
[[nodiscard]] bool isSealedRun();
/// By somePassphrase, which is soon tried.
[[nodiscard]] Seal someSeal();

/// A practice in a temporary folder, with three clients. The clock shows Wednesday, 18 November
/// 2026, 10:00 in Berlin until a test moves it. With SESSIONBOOK_SEALED in the environment it is
/// sealed, so that tests are run both ways.
class PracticeFixture
{
public:
    explicit PracticeFixture(const PracticeProfile &profile = someProfile());
    ~PracticeFixture();
    Q_DISABLE_COPY_MOVE(PracticeFixture)

    [[nodiscard]] Practice &practice() const { return *m_practice; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("practice.sbk")); }
    /// With its key, if the fixture is sealed.
    [[nodiscard]] PracticeFile file() const { return {path(), m_key}; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] const RawReader &raw() const { return m_raw; }

    [[nodiscard]] Instant now() const { return *m_now; }
    void setNow(Instant now) { *m_now = now; }
    void advanceMinutes(qint64 minutes) { *m_now = m_now->plusMinutes(minutes); }
    /// In the practice's zone.
    void setNow(QDate date, QTime time) { *m_now = at(date, time); }
    [[nodiscard]] Instant at(QDate date, QTime time) const;

    void close();
    /// Closes and opens the practice, as a restart would.
    void reopen();

    [[nodiscard]] SessionTypeId individual() const { return {1}; }
    [[nodiscard]] SessionTypeId couples() const { return {2}; }
    [[nodiscard]] ClientId anna() const { return m_anna; }   ///< has an e-mail address
    [[nodiscard]] ClientId bjorn() const { return m_bjorn; } ///< has an e-mail address
    [[nodiscard]] ClientId clara() const { return m_clara; } ///< has none

    /// Individual therapy in person at that time, 50 minutes, €90, no note.
    [[nodiscard]] SessionFields fieldsAt(Instant startsAt) const;
    SessionId book(ClientId client, Instant startsAt);
    SessionId book(ClientId client, const SessionFields &fields,
                   std::optional<SponsorId> onCredit = {},
                   const std::optional<MessageDraft> &message = {});
    /// Grants credits and returns their sponsor.
    SponsorId grant(ClientId client, int count, const QString &sponsor = QStringLiteral("Hub"));
    [[nodiscard]] SessionDetails details(SessionId id) const;
    [[nodiscard]] int revision(SessionId id) const { return details(id).session().revision; }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<Instant> m_now;
    std::unique_ptr<Practice> m_practice;
    SealKey m_key;
    RawReader m_raw;
    ClientId m_anna;
    ClientId m_bjorn;
    ClientId m_clara;
};

} // namespace sessionbook::test
