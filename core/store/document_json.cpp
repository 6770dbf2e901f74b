// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/document_json.h"

#include "core/records/token.h"
#include "core/store/store_error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

[[noreturn]] void unreadable()
{
    throw StoreError(QCoreApplication::translate(
        "Store", "The file is damaged: what a document says can't be read."));
}

QJsonValue dateToJson(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

/// Reads one object; whatever is missing or of another type throws.
class Reader
{
public:
    explicit Reader(QJsonObject object) : m_object(std::move(object)) {}

    [[nodiscard]] QString text(QLatin1StringView key) const
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isString())
            unreadable();
        return value.toString();
    }
    /// Of what earlier versions of the program did not write.
    [[nodiscard]] QString textIfAny(QLatin1StringView key) const
    {
        return m_object.contains(key) ? text(key) : QString();
    }
    [[nodiscard]] bool has(QLatin1StringView key) const
    {
        const QJsonValue value = m_object.value(key);
        return !value.isNull() && !value.isUndefined();
    }
    [[nodiscard]] bool flag(QLatin1StringView key) const { return number(key) == 1; }
    [[nodiscard]] qint64 number(QLatin1StringView key) const
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isDouble() || double(value.toInteger()) != value.toDouble())
            unreadable();
        return value.toInteger();
    }
    [[nodiscard]] int integer(QLatin1StringView key) const
    {
        const qint64 value = number(key);
        if (value != static_cast<int>(value))
            unreadable();
        return static_cast<int>(value);
    }
    [[nodiscard]] Money money(QLatin1StringView key) const { return {number(key)}; }
    [[nodiscard]] QDate date(QLatin1StringView key) const
    {
        if (!has(key))
            return {};
        const QDate date = QDate::fromString(text(key), Qt::ISODate);
        if (!date.isValid())
            unreadable();
        return date;
    }
    [[nodiscard]] std::optional<int> optionalInteger(QLatin1StringView key) const
    {
        return has(key) ? std::optional(integer(key)) : std::nullopt;
    }
    template <class IdType>
    [[nodiscard]] std::optional<IdType> optionalId(QLatin1StringView key) const
    {
        return has(key) ? std::optional(IdType{number(key)}) : std::nullopt;
    }
    template <class Enum>
    [[nodiscard]] Enum token(QLatin1StringView key) const
    {
        const auto value = fromToken<Enum>(text(key));
        if (!value)
            unreadable();
        return *value;
    }
    [[nodiscard]] Reader object(QLatin1StringView key) const
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isObject())
            unreadable();
        return Reader(value.toObject());
    }
    [[nodiscard]] QJsonArray array(QLatin1StringView key) const
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isArray())
            unreadable();
        return value.toArray();
    }

private:
    QJsonObject m_object;
};

QJsonObject toJson(const Letterhead &sender)
{
    return {{u"address"_s, sender.address},
            {u"phone"_s, sender.phone},
            {u"email"_s, sender.email},
            {u"website"_s, sender.website},
            {u"taxNumber"_s, sender.taxNumber},
            {u"vatNumber"_s, sender.vatNumber},
            {u"registerNumber"_s, sender.registerNumber},
            {u"iban"_s, sender.iban},
            {u"bic"_s, sender.bic},
            {u"exemption"_s, sender.exemption},
            {u"exemptionCode"_s, sender.exemptionCode},
            {u"country"_s, sender.country},
            {u"footer"_s, sender.footer}};
}

Letterhead senderFrom(const Reader &reader)
{
    Letterhead sender;
    sender.address = reader.text("address"_L1);
    sender.phone = reader.text("phone"_L1);
    sender.email = reader.text("email"_L1);
    sender.website = reader.text("website"_L1);
    sender.taxNumber = reader.text("taxNumber"_L1);
    sender.vatNumber = reader.text("vatNumber"_L1);
    sender.registerNumber = reader.text("registerNumber"_L1);
    sender.iban = reader.text("iban"_L1);
    sender.bic = reader.text("bic"_L1);
    sender.exemption = reader.text("exemption"_L1);
    sender.exemptionCode = reader.textIfAny("exemptionCode"_L1);
    sender.country = reader.textIfAny("country"_L1);
    sender.footer = reader.text("footer"_L1);
    return sender;
}

QJsonObject toJson(const DocumentLine &line)
{
    QJsonObject object{{u"charge"_s, line.charge.value},
                       {u"servedOn"_s, dateToJson(line.servedOn)},
                       {u"isFee"_s, line.isFee ? 1 : 0},
                       {u"text"_s, line.text},
                       {u"code"_s, line.code},
                       {u"exemption"_s, line.exemption},
                       {u"lengthMinutes"_s, line.lengthMinutes},
                       {u"client"_s, line.client},
                       {u"amount"_s, line.amount.minor},
                       {u"taxAmount"_s, line.taxAmount.minor},
                       {u"receivedOn"_s, dateToJson(line.receivedOn)}};
    object[u"payment"_s] = line.payment ? QJsonValue(line.payment->value) : QJsonValue();
    object[u"tax"_s] = line.tax ? QJsonValue(*line.tax) : QJsonValue();
    object[u"method"_s] = line.method ? QJsonValue(tokenOf(*line.method).toString()) : QJsonValue();
    return object;
}

DocumentLine lineFrom(const Reader &reader)
{
    DocumentLine line;
    // Charges have the ids of the sessions that older documents name.
    const bool isOld = !reader.has("charge"_L1);
    line.charge = {reader.number(isOld ? "session"_L1 : "charge"_L1)};
    line.payment = reader.optionalId<PaymentId>("payment"_L1);
    line.servedOn = reader.date("servedOn"_L1);
    line.isFee = reader.flag("isFee"_L1);
    line.text = reader.text("text"_L1);
    line.code = reader.text("code"_L1);
    line.exemption = reader.textIfAny("exemption"_L1);
    line.lengthMinutes = reader.integer("lengthMinutes"_L1);
    line.client = reader.textIfAny("client"_L1);
    line.amount = reader.money("amount"_L1);
    line.tax = reader.optionalInteger("tax"_L1);
    line.taxAmount = reader.money("taxAmount"_L1);
    if (reader.has("method"_L1))
        line.method = reader.token<PaymentMethod>("method"_L1);
    line.receivedOn = reader.date("receivedOn"_L1);
    return line;
}

} // namespace

QByteArray toJson(const DocumentContent &content)
{
    QJsonArray lines;
    for (const DocumentLine &line : content.lines)
        lines.append(toJson(line));
    QJsonObject object{{u"kind"_s, tokenOf(content.kind).toString()},
                       {u"year"_s, content.year},
                       {u"position"_s, content.position},
                       {u"number"_s, content.number},
                       {u"issuedOn"_s, dateToJson(content.issuedOn)},
                       {u"dueOn"_s, dateToJson(content.dueOn)},
                       {u"practice"_s, content.practice},
                       {u"professional"_s, content.professional},
                       {u"sender"_s, toJson(content.sender)},
                       {u"recipient"_s, QJsonObject{{u"name"_s, content.recipient.name},
                                                    {u"address"_s, content.recipient.address},
                                                    {u"reference"_s, content.recipient.reference},
                                                    {u"country"_s, content.recipient.country},
                                                    {u"vatNumber"_s, content.recipient.vatNumber},
                                                    {u"email"_s, content.recipient.email}}},
                       {u"client"_s, content.client.value},
                       {u"clientName"_s, content.clientName},
                       {u"clientBirthDate"_s, dateToJson(content.clientBirthDate)},
                       {u"clientReference"_s, content.clientReference},
                       {u"lines"_s, lines},
                       {u"total"_s, content.total.minor},
                       {u"paid"_s, content.paid.minor},
                       {u"aboutNumber"_s, content.aboutNumber},
                       {u"aboutDate"_s, dateToJson(content.aboutDate)},
                       {u"currency"_s, content.currency},
                       {u"locale"_s, content.localeName},
                       {u"language"_s, content.language}};
    object[u"payer"_s] = content.payer ? QJsonValue(content.payer->value) : QJsonValue();
    object[u"sponsor"_s] = content.sponsor ? QJsonValue(content.sponsor->value) : QJsonValue();
    object[u"from"_s] = dateToJson(content.from);
    object[u"to"_s] = dateToJson(content.to);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

DocumentContent documentFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        unreadable();
    const Reader reader(document.object());
    DocumentContent content;
    content.kind = reader.token<DocumentKind>("kind"_L1);
    content.year = reader.integer("year"_L1);
    content.position = reader.integer("position"_L1);
    content.number = reader.text("number"_L1);
    content.issuedOn = reader.date("issuedOn"_L1);
    content.dueOn = reader.date("dueOn"_L1);
    content.practice = reader.text("practice"_L1);
    content.professional = reader.text("professional"_L1);
    content.sender = senderFrom(reader.object("sender"_L1));
    const Reader recipient = reader.object("recipient"_L1);
    content.recipient = {recipient.text("name"_L1),           recipient.text("address"_L1),
                         recipient.text("reference"_L1),      recipient.textIfAny("country"_L1),
                         recipient.textIfAny("vatNumber"_L1), recipient.textIfAny("email"_L1)};
    content.client = {reader.number("client"_L1)};
    content.clientName = reader.text("clientName"_L1);
    content.clientBirthDate = reader.date("clientBirthDate"_L1);
    content.clientReference = reader.text("clientReference"_L1);
    content.payer = reader.optionalId<PayerId>("payer"_L1);
    content.sponsor = reader.optionalId<SponsorId>("sponsor"_L1);
    content.from = reader.date("from"_L1);
    content.to = reader.date("to"_L1);
    for (const auto line : reader.array("lines"_L1)) {
        if (!line.isObject())
            unreadable();
        content.lines.push_back(lineFrom(Reader(line.toObject())));
    }
    content.total = reader.money("total"_L1);
    content.paid = reader.money("paid"_L1);
    content.aboutNumber = reader.text("aboutNumber"_L1);
    content.aboutDate = reader.date("aboutDate"_L1);
    content.currency = reader.text("currency"_L1);
    content.localeName = reader.text("locale"_L1);
    content.language = reader.text("language"_L1);
    return content;
}

} // namespace sessionbook
