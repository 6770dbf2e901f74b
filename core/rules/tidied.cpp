// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/tidied.h"

#include "core/base/typed_text.h"
#include "core/records/given_name.h"

#include <algorithm>

namespace sessionbook {

Client tidied(Client client)
{
    for (QString *text : {&client.name, &client.email, &client.addressedAs, &client.phone})
        *text = oneLine(*text);
    client.addressedAs = addressOf(client);
    client.notes = severalLines(client.notes);
    return client;
}

SessionFields tidied(SessionFields fields)
{
    fields.address = oneLine(fields.address);
    fields.note = severalLines(fields.note);
    return fields;
}

SessionType tidied(SessionType type)
{
    for (QString *text : {&type.name, &type.code, &type.description, &type.exemption})
        *text = oneLine(*text);
    if (type.tax)
        type.exemption.clear(); // of what is taxed there is nothing to explain
    return type;
}

PracticeProfile tidied(PracticeProfile profile)
{
    profile.name = oneLine(profile.name);
    profile.professional = oneLine(profile.professional);
    std::ranges::sort(profile.methods);
    profile.methods.erase(std::unique(profile.methods.begin(), profile.methods.end()),
                          profile.methods.end());
    return profile;
}

TimeOff tidied(TimeOff off)
{
    off.title = oneLine(off.title);
    return off;
}

Request tidied(Request request)
{
    if (auto *edit = std::get_if<ask::Edit>(&request))
        edit->fields = tidied(edit->fields);
    else if (auto *cancel = std::get_if<ask::Cancel>(&request))
        cancel->reasonText = oneLine(cancel->reasonText);
    else if (auto *credit = std::get_if<ask::ReturnCredit>(&request))
        credit->reason = oneLine(credit->reason);
    else if (auto *amount = std::get_if<ask::ChangeAmount>(&request))
        amount->reason = oneLine(amount->reason);
    return request;
}

BookingRequest tidied(BookingRequest request)
{
    if (auto *added = std::get_if<NewClient>(&request.client)) {
        added->name = oneLine(added->name);
        added->email = oneLine(added->email);
        added->addressedAs = oneLine(added->addressedAs);
    }
    request.fields = tidied(request.fields);
    return request;
}

} // namespace sessionbook
