// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/idna.h"

#include "core/base/typed_text.h"

#include <algorithm>
#include <memory>
#include <unicode/bytestream.h>
#include <unicode/idna.h>

namespace sessionbook {

namespace {

const icu::IDNA *rules()
{
    static const std::unique_ptr<icu::IDNA> uts46 = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::IDNA>(icu::IDNA::createUTS46Instance(
            UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ |
                UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
            status));
    }();
    return uts46.get(); // null if ICU's data is missing
}

} // namespace

std::optional<QByteArray> asciiDomain(const QString &domain)
{
    // UTS 46 would leave out what is invisible.
    if (domain.isEmpty() || domain != oneLine(domain) || !rules())
        return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    icu::IDNAInfo info;
    std::string ascii;
    icu::StringByteSink<std::string> sink(&ascii);
    rules()->nameToASCII_UTF8(domain.toStdString(), sink, info, status);
    if (U_FAILURE(status) || info.hasErrors())
        return std::nullopt;
    const QByteArray name = QByteArray::fromStdString(ascii);
    const QByteArray last = name.mid(name.lastIndexOf('.') + 1);
    const bool isNumber = std::ranges::all_of(last, [](char c) { return c >= '0' && c <= '9'; });
    // A dot at the end, which IDNA allows, makes the last part empty.
    return name.contains('.') && !isNumber ? std::optional(name) : std::nullopt;
}

} // namespace sessionbook
