// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/token.h"

/// The enumerations of the practice, and each value's token in the file. Names to display are in
/// names.h.
namespace sessionbook {

enum class SessionStatus { Booked, InProgress, Complete, Cancelled };
/// Other: without a session, such as for a report.
enum class ChargeKind { Session, Cancellation, Other };
/// Derived, never stored: None without a charge, Void when voided, Paid when its payments reach the
/// amount, else Unpaid.
enum class ChargeState { None, Unpaid, Paid, Void };
/// SponsoredCredit and Balance bring no money: the one comes from a sponsor, the other was received
/// before.
enum class PaymentMethod { CardTerminal, Cash, BankTransfer, SponsoredCredit, Other, Balance };
/// What a credit or a balance pays was received before.
[[nodiscard]] constexpr bool bringsMoney(PaymentMethod method)
{
    return method != PaymentMethod::SponsoredCredit && method != PaymentMethod::Balance;
}
/// Of a balance: money received beyond what was owed, used for a charge (or given back by the
/// reversal of that), or paid back.
enum class BalanceEntryKind { Deposit, Use, PaidBack };
enum class CreditState { Available, Reserved, Spent };
enum class CancelReason { ByProfessional, ByClient, NoShow, Other };
enum class Place { Online, InPerson };
enum class MessageKind { Confirmation, Update, Cancellation, Deletion };
enum class MessageState { Waiting, Sent };
enum class DocumentKind { Invoice, CreditNote, Receipt, Reminder, Statement };
enum class FeeKind { FullPrice, Percent, Fixed };
/// How a series repeats: every n weeks, every n months on the same weekday of the month ("the
/// second Tuesday"), or from Monday to Friday.
enum class Frequency { Weekly, MonthlyOnWeekday, Weekdays };
enum class Appearance { System, Light, Dark };

/// What can be done to a session. The transition table says when.
enum class Action {
    Book,
    Edit,
    Join,
    CompleteAndCharge,
    CompleteAndSkip,
    Cancel,
    CancelAndCharge,
    Delete,
    RecordPayment,
    ReversePayment,
    Void,
    ReturnCredit,
    ChangeAmount,
};

/// The one word shown on a session: Void for a Complete one with a void charge, else its status.
enum class Mark { Booked, InProgress, Complete, Cancelled, Void };
enum class PaymentBadge { None, Unpaid, Paid, FeeUnpaid, FeePaid, FeeWaived };

SESSIONBOOK_TOKENS(SessionStatus, {{SessionStatus::Booked, u"booked"},
                                   {SessionStatus::InProgress, u"in_progress"},
                                   {SessionStatus::Complete, u"complete"},
                                   {SessionStatus::Cancelled, u"cancelled"}});
SESSIONBOOK_TOKENS(ChargeKind, {{ChargeKind::Session, u"session"},
                                {ChargeKind::Cancellation, u"cancellation"},
                                {ChargeKind::Other, u"other"}});
SESSIONBOOK_TOKENS(PaymentMethod, {{PaymentMethod::CardTerminal, u"card_terminal"},
                                   {PaymentMethod::Cash, u"cash"},
                                   {PaymentMethod::BankTransfer, u"bank_transfer"},
                                   {PaymentMethod::SponsoredCredit, u"sponsored_credit"},
                                   {PaymentMethod::Other, u"other"},
                                   {PaymentMethod::Balance, u"balance"}});
SESSIONBOOK_TOKENS(BalanceEntryKind, {{BalanceEntryKind::Deposit, u"deposit"},
                                      {BalanceEntryKind::Use, u"use"},
                                      {BalanceEntryKind::PaidBack, u"paid_back"}});
SESSIONBOOK_TOKENS(CreditState, {{CreditState::Available, u"available"},
                                 {CreditState::Reserved, u"reserved"},
                                 {CreditState::Spent, u"spent"}});
SESSIONBOOK_TOKENS(CancelReason, {{CancelReason::ByProfessional, u"by_professional"},
                                  {CancelReason::ByClient, u"by_client"},
                                  {CancelReason::NoShow, u"no_show"},
                                  {CancelReason::Other, u"other"}});
SESSIONBOOK_TOKENS(Place, {{Place::Online, u"online"}, {Place::InPerson, u"in_person"}});
SESSIONBOOK_TOKENS(MessageKind, {{MessageKind::Confirmation, u"confirmation"},
                                 {MessageKind::Update, u"update"},
                                 {MessageKind::Cancellation, u"cancellation"},
                                 {MessageKind::Deletion, u"deletion"}});
SESSIONBOOK_TOKENS(MessageState,
                   {{MessageState::Waiting, u"waiting"}, {MessageState::Sent, u"sent"}});
SESSIONBOOK_TOKENS(DocumentKind, {{DocumentKind::Invoice, u"invoice"},
                                  {DocumentKind::CreditNote, u"credit_note"},
                                  {DocumentKind::Receipt, u"receipt"},
                                  {DocumentKind::Reminder, u"reminder"},
                                  {DocumentKind::Statement, u"statement"}});
SESSIONBOOK_TOKENS(FeeKind, {{FeeKind::FullPrice, u"full_price"},
                             {FeeKind::Percent, u"percent"},
                             {FeeKind::Fixed, u"fixed"}});
SESSIONBOOK_TOKENS(Frequency, {{Frequency::Weekly, u"weekly"},
                               {Frequency::MonthlyOnWeekday, u"monthly_on_weekday"},
                               {Frequency::Weekdays, u"weekdays"}});
SESSIONBOOK_TOKENS(Appearance, {{Appearance::System, u"system"},
                                {Appearance::Light, u"light"},
                                {Appearance::Dark, u"dark"}});
} // namespace sessionbook
