// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"

#include <QByteArray>

struct sqlite3_session;

namespace sessionbook {

/// Records a transaction's changes in all tables but those of the journal, by SQLite's session
/// extension. Only one at a time, inside a transaction.
class ChangeRecorder
{
public:
    explicit ChangeRecorder(Connection &connection);
    ~ChangeRecorder();
    Q_DISABLE_COPY_MOVE(ChangeRecorder)

    /// Empty when nothing was changed. Throws StoreError.
    [[nodiscard]] QByteArray changeset();

private:
    sqlite3_session *m_session = nullptr;
};

enum class Applied { Forward, Backward };
enum class Replayed { Yes, ChangedSince, MessageSent };

/// Applies a changeset again or, backward, its inverse, inside a transaction that the caller must
/// roll back unless the answer is Yes. Throws StoreError.
[[nodiscard]] Replayed replay(Connection &connection, const QByteArray &changeset,
                              Applied direction);

} // namespace sessionbook
