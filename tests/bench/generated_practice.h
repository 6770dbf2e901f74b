// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/records/practice_file.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

/// Practices that are large enough to measure on.
namespace sessionbook::bench {

/// 40 sessions a week, the older half behind the present week and the rest ahead of it. A quarter
/// has a note of 1 KB.
struct PracticeSize
{
    int sessions = 0;
    /// Of the sessions behind, every how many-th is unpaid: 25 makes 2 % of all.
    int unpaidEvery = 25;
    int mostClients = 2000;

    /// Never more than one for five sessions.
    [[nodiscard]] int clients() const { return std::min(mostClients, sessions / 5); }
};

inline constexpr PracticeSize smallPractice{1'000};
inline constexpr PracticeSize mediumPractice{20'000};
inline constexpr PracticeSize largePractice{200'000};
/// Nothing behind is paid: 20,000 rows under Unpaid, where the others have 20, 400 and 4,000.
inline constexpr PracticeSize unpaidPractice{40'000, 1};
/// 400 rows under Unpaid, of which a client or a month has as many as there.
inline constexpr PracticeSize youngPractice{800, 1, 40};

struct GeneratedPractice
{
    QString path;
    SealKey key;  ///< none if it is plain
    QDate monday; ///< of the present week
    QTimeZone zone;
    int firstAhead = 0; ///< id of the first booked session; all after it are booked too

    /// Midnight before the Monday that is `weeks` after the present week's.
    [[nodiscard]] Instant weekStart(int weeks) const;
    /// Wednesday noon of the present week, for a fixed clock.
    [[nodiscard]] Instant now() const;
};

/// Makes the file in the folder, or finds it there from an earlier run with the same schema in the
/// same week. Not to be written to: see Copy.
[[nodiscard]] GeneratedPractice generatedPractice(const QString &folder, const PracticeSize &size);

/// The same sealed by benchPassphrase, as the program seals. Takes the time of a key derivation.
[[nodiscard]] GeneratedPractice sealedPractice(const QString &folder, const PracticeSize &size);
inline const QString benchPassphrase = QStringLiteral("correct horse battery");

/// A copy to write to, on the disk when the constructor returns; removed with the object.
class Copy
{
public:
    explicit Copy(const GeneratedPractice &original);
    ~Copy();
    Q_DISABLE_COPY_MOVE(Copy)
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

} // namespace sessionbook::bench
