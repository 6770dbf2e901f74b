// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"

#include <QByteArray>

namespace sessionbook {

/// What the QR code beside the bank account says to a banking program, so that it fills in the
/// transfer (European Payments Council, EPC069-12, version 002). Empty unless something is to be
/// paid, in euros, to an IBAN.
[[nodiscard]] QByteArray paymentCode(const DocumentContent &content);

} // namespace sessionbook
