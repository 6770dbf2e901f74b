// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/papers.h"

#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/sponsors.h"

using namespace Qt::StringLiterals;

namespace sessionbook::sample {

namespace {

constexpr int lastStatedWeek = -5;

struct Address
{
    Who who;
    QStringView lines;
};

constexpr auto addresses = std::to_array<Address>({
    {Who::Anna, u"Sólvallagata 99\n101 Reykjavík"},
    {Who::Bjorn, u"Háaleitisbraut 199\n108 Reykjavík"},
    {Who::EvaAndKarl, u"Ægisíða 199\n107 Reykjavík"},
    {Who::Ragnar, u"Strandgata 99\n220 Hafnarfjörður"},
    {Who::Maximiliane, u"Musterstraße 199\n10115 Berlin"},
});

/// An insurer pays for these.
constexpr std::array insured{Who::Helga, Who::Katrin};

} // namespace

QDate Papers::dayOf(int week, Qt::DayOfWeek day) const
{
    return m_monday.addDays(7 * week + day - Qt::Monday);
}

void Papers::plan(Timeline &timeline, int beginningWeek)
{
    const auto at = [&](int week, Qt::DayOfWeek day, QTime time, const Timeline::Act &act) {
        timeline.at(resolve(dayOf(week, day), time, m_practice.profile().zone).first, act);
    };
    at(beginningWeek, Qt::Monday, {9, 0}, [this] { return setLetterhead(); });
    at(beginningWeek, Qt::Monday, {9, 10}, [this] { return setAddresses(); });
    at(beginningWeek, Qt::Monday, {9, 20}, [this] { return setPayer(); });
    at(beginningWeek, Qt::Monday, {9, 30}, [this] { return setSponsor(); });
    const auto invoices = [&](int week, Qt::DayOfWeek day, QTime time, Who who) {
        at(week, day, time, [this, who, week] { return invoice(who, week); });
    };
    // Paid since, in one or two parts; by the insurer; overdue; issued by mistake; to be paid.
    invoices(-6, Qt::Tuesday, {9, 30}, Who::EvaAndKarl);
    invoices(-5, Qt::Wednesday, {12, 30}, Who::Helga);
    invoices(-3, Qt::Friday, {17, 30}, Who::Ragnar);
    at(-1, Qt::Friday, {17, 30}, [this] { return follow(DocumentKind::Reminder, Who::Ragnar); });
    invoices(-2, Qt::Monday, {17, 30}, Who::Bjorn);
    at(-2, Qt::Tuesday, {8, 30}, [this] { return follow(DocumentKind::CreditNote, Who::Bjorn); });
    invoices(-1, Qt::Friday, {17, 40}, Who::Maximiliane);
    for (const auto &[week, who] :
         {std::pair{-8, Who::Anna}, std::pair{-4, Who::Katrin}, std::pair{-2, Who::Anna}})
        at(week, Qt::Friday, {17, 20}, [this, who = who] { return receipt(who); });
    at(-4, Qt::Monday, {8, 50}, [this] { return statement(); });
    at(-2, Qt::Thursday, {12, 30}, [this] { return payStatement(dayOf(-2, Qt::Thursday)); });
}

Result<> Papers::setLetterhead()
{
    Letterhead sender;
    sender.address = u"Laugavegur 40\n101 Reykjavík"_s;
    sender.phone = u"+354 555 0100"_s;
    sender.email = u"practice@example.com"_s;
    sender.website = u"therapy.example.com"_s;
    sender.taxNumber = u"450101-2340"_s;
    sender.iban = u"IS140159260076545510730339"_s; // the one of the standard's own examples
    sender.country = u"IS"_s;
    sender.exemption = u"Exempt from VAT, article 2 of act 50/1988."_s;
    sender.termDays = 10;
    return m_practice.documents().changeLetterhead(sender);
}

Result<> Papers::setAddresses()
{
    for (const Address &each : addresses) {
        const auto client = m_practice.clients().find(m_clientOf(each.who));
        if (!client)
            return client.error();
        if (const Result<> set = m_practice.documents().changeBillingDetails(
                client->id, client->revision, {each.lines.toString()});
            !set)
            return set;
    }
    return {};
}

Result<> Papers::setPayer()
{
    Payer insurer{{},
                  u"Landsýn Insurance"_s,
                  u"Borgartún 199\n105 Reykjavík"_s,
                  u"claims@example.com"_s,
                  u"Group 7"_s};
    for (const Who who : insured) {
        const auto client = m_practice.clients().find(m_clientOf(who));
        if (!client)
            return client.error();
        if (const Result<> set = m_practice.documents().changeBillingDetails(
                client->id, client->revision, {{}, {}, {}, insurer});
            !set)
            return set;
        const auto payers = m_practice.documents().payers();
        if (!payers)
            return payers.error();
        insurer = payers->front();
    }
    return {};
}

Result<> Papers::setSponsor()
{
    const auto balances = m_practice.sponsors().balances(m_clientOf(Who::Nina));
    if (!balances)
        return balances.error();
    const Sponsor seen = balances->front().sponsor;
    Sponsor known = seen;
    known.address = u"Tjarnargata 199\n101 Reykjavík"_s;
    known.country = u"IS"_s;
    known.email = u"accounts@example.com"_s;
    known.reference = u"Wellbeing 2"_s;
    known.price = Money{15'000};
    return m_practice.sponsors().edit(seen, known);
}

Result<> Papers::issue(const DocumentRequest &request)
{
    const auto draft = m_practice.documents().draft(request);
    if (!draft)
        return draft.error();
    const auto id = m_practice.documents().issue(*draft, m_page(draft->content));
    return id ? Result<>() : id.error();
}

Result<> Papers::invoice(Who who, int week)
{
    DocumentRequest request{DocumentKind::Invoice, m_clientOf(who)};
    const auto charges = m_practice.documents().toInvoice(dayOf(week, Qt::Monday),
                                                          dayOf(week, Qt::Sunday), request.client);
    if (!charges)
        return charges.error();
    for (const BillableCharge &charge : *charges)
        request.charges.push_back(charge.charge);
    return issue(request);
}

Result<> Papers::receipt(Who who)
{
    DocumentRequest request{DocumentKind::Receipt, m_clientOf(who)};
    const auto charges = m_practice.documents().toReceipt(request.client);
    if (!charges)
        return charges.error();
    for (const BillableCharge &charge : *charges)
        request.charges.push_back(charge.charge);
    return issue(request);
}

Result<> Papers::statement()
{
    const auto balances = m_practice.sponsors().balances(m_clientOf(Who::Nina));
    if (!balances)
        return balances.error();
    DocumentRequest request{DocumentKind::Statement};
    request.sponsor = balances->front().sponsor.id;
    request.from = dayOf(lastStatedWeek - 7, Qt::Monday);
    request.to = dayOf(lastStatedWeek, Qt::Sunday);
    return issue(request);
}

Result<> Papers::follow(DocumentKind kind, Who who)
{
    const auto invoices =
        m_practice.documents().list(1, {}, {DocumentKind::Invoice, m_clientOf(who)});
    if (!invoices)
        return invoices.error();
    DocumentRequest request{kind};
    request.about = invoices->front().id;
    return issue(request);
}

Result<> Papers::payStatement(QDate on)
{
    const auto statements = m_practice.documents().list(1, {}, {DocumentKind::Statement});
    if (!statements)
        return statements.error();
    return m_practice.sponsors().recordPayment(statements->front().id, PaymentMethod::BankTransfer,
                                               on);
}

} // namespace sessionbook::sample
