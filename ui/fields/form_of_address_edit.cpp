// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/form_of_address_edit.h"

#include "core/base/typed_text.h"
#include "core/records/given_name.h"

namespace sessionbook {

void FormOfAddressEdit::followName(const QString &name)
{
    const QString proposed = oneLine(givenName(oneLine(name)));
    const bool isOwn = !text().isEmpty() && text() != m_proposed;
    m_proposed = proposed;
    setPlaceholderText(proposed);
    if (!isOwn)
        setText(proposed);
}

} // namespace sessionbook
