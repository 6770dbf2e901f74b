// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/documents.h"
#include "core/practice/sponsors.h"
#include "tests/gui/program/running_program.h"
#include "ui/clients/client_flow.h"

#include <QListWidget>

namespace sessionbook::test {

/// A running program with something for every dialog to be about.
struct FullPractice : RunningProgram
{
    SessionId ahead{};
    SessionId alsoAhead{};
    SessionId behind{};
    SessionId unpaid{};
    SessionId alsoUnpaid{};
    SessionId paid{};
    SessionId byCredit{};
    DocumentId receipt{};
    DocumentId statement{};
    ChargeId report{};

    [[nodiscard]] ChargeItem charge(SessionId id) { return **practice().billing().chargeOf(id); }
    [[nodiscard]] std::vector<ChargeItem> owed() { return {charge(unpaid), charge(alsoUnpaid)}; }

    FullPractice()
    {
        unlock();
        REQUIRE(practice().sponsors().grantCredits(anna(), QStringLiteral("Hub"), 3).ok());
        ahead = book(60);
        alsoAhead = book(120);
        behind = book(-600);
        unpaid = book(-700);
        paid = book(-800);
        byCredit = book(-900, practice().sponsors().all()->front().id);
        complete(unpaid, ask::Complete{});
        alsoUnpaid = book(-1000);
        complete(alsoUnpaid, ask::Complete{});
        complete(paid, ask::Complete{PaymentMethod::Cash});
        const SessionId stated = book(-1100, practice().sponsors().all()->front().id);
        complete(stated, ask::Complete{PaymentMethod::SponsoredCredit});
        const auto draft =
            practice().documents().draft({DocumentKind::Receipt, anna(), {charge(paid).id}, {}});
        REQUIRE(draft.ok());
        receipt = practice().documents().issue(*draft, "a page").value();
        const Sponsor seen = practice().sponsors().all()->front();
        Sponsor sponsor = seen;
        sponsor.price = Money{80'00};
        sponsor.address = QStringLiteral("1 Market Square");
        sponsor.country = QStringLiteral("AT");
        Letterhead sender;
        sender.address = QStringLiteral("2 Market Square");
        sender.country = QStringLiteral("AT");
        sender.taxNumber = QStringLiteral("12 345");
        sender.iban = QStringLiteral("AT611904300234573201");
        sender.exemption = QStringLiteral("Exempt");
        REQUIRE(practice().documents().changeLetterhead(sender).ok());
        REQUIRE(practice().sponsors().edit(seen, sponsor).ok());
        DocumentRequest asked;
        asked.kind = DocumentKind::Statement;
        asked.sponsor = sponsor.id;
        asked.from = practice().today().addDays(-30);
        asked.to = practice().today();
        const auto statementDraft = practice().documents().draft(asked);
        REQUIRE(statementDraft.ok());
        statement = practice().documents().issue(*statementDraft, "a page").value();
        report = *practice().charges().add(
            {anna(), QStringLiteral("Report"), practice().today(), Money{50'00}, {}, {}});
        const ChargeItem first = **practice().billing().charge(*practice().charges().add(
            {anna(), QStringLiteral("Letter"), practice().today(), Money{10'00}, {}, {}}));
        REQUIRE(practice().charges().pay({{first}, Money{30'00}, PaymentMethod::Cash, {}, true}));
        complete(byCredit, ask::Complete{PaymentMethod::SponsoredCredit}); // can be returned
    }

    [[nodiscard]] MainWindow &window() { return program().openPractice()->window; }
    [[nodiscard]] Practice &practice() { return *program().openPractice()->practice; }

    void openSettings(const QString &page)
    {
        key(Qt::Key_Comma, Qt::ControlModifier);
        find<QListWidget>(QStringLiteral("settingsPages"))->setFocus();
        while (!isShown(page))
            key(Qt::Key_Down);
    }
    void openTab(Qt::Key number) { key(number, Qt::ControlModifier); }
    /// As its dialog asks for it when something was typed.
    void leaveTypedText()
    {
        addClient(practice(), window(), &window());
        typeInto(QStringLiteral("clientName"), QStringLiteral("Ada"));
        key(Qt::Key_Escape);
    }

private:
    SessionId book(int minutesFromNow, std::optional<SponsorId> credit = {})
    {
        BookingRequest request;
        request.client = anna();
        request.fields.type = SessionTypeId{1};
        request.fields.startsAt = practice().now().plusMinutes(minutesFromNow);
        request.fields.price = Money{90'00};
        request.onCredit = credit;
        const auto booked = practice().sessions().book(request);
        REQUIRE(booked.ok());
        return *booked;
    }
    void complete(SessionId id, const Request &request)
    {
        REQUIRE(practice().sessions().perform({id, 1}, request).ok());
    }
};

} // namespace sessionbook::test
