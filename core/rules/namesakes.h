// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QHash>
#include <QString>

#include <vector>

namespace sessionbook {

/// What tells clients of one name apart: for each of them, by id, the first that the others lack of
/// telephone, e-mail address and the client's number. Names are compared without case and
/// superfluous spaces. Clients whose name nobody shares are not in it.
///
/// Thread: any.
[[nodiscard]] QHash<qint64, QString> tellNamesakesApart(const std::vector<Client> &clients);

} // namespace sessionbook
