// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/verify_parts.h"

#include <array>

namespace sessionbook::verifying {

namespace {

constexpr std::array moneyInvariants{
    Invariant{"SELECT s.id FROM session s LEFT JOIN charge c ON c.session_id = s.id"
              " WHERE s.status = 'complete' AND c.session_id IS NULL",
              QT_TRANSLATE_NOOP("Verify", "Session %1 is Complete but has no charge.")},
    Invariant{"SELECT s.id FROM session s JOIN charge c ON c.session_id = s.id"
              " WHERE s.status IN ('booked', 'in_progress')",
              QT_TRANSLATE_NOOP("Verify", "Session %1 has not ended but has a charge.")},
    Invariant{"SELECT s.id FROM session s JOIN charge c ON c.session_id = s.id"
              " WHERE (s.status = 'cancelled') <> (c.kind = 'cancellation')",
              QT_TRANSLATE_NOOP("Verify", "The charge of session %1 is of the wrong kind for its "
                                          "status.")},
    Invariant{"SELECT c.id FROM charge c WHERE c.paid <>"
              " (SELECT coalesce(sum(p.amount), 0) FROM payment p"
              "   WHERE p.charge_id = c.id)",
              QT_TRANSLATE_NOOP("Verify", "What is paid on charge %1 is not the sum "
                                          "of its payments.")},
    Invariant{"SELECT id FROM charge WHERE voided_at IS NOT NULL AND paid <> 0",
              QT_TRANSLATE_NOOP("Verify", "Charge %1 is void but has payments.")},
    Invariant{"SELECT id FROM charge WHERE paid < 0 OR paid > amount",
              QT_TRANSLATE_NOOP("Verify", "More is paid on charge %1 than it "
                                          "amounts to, or less than nothing.")},
    Invariant{"SELECT c.session_id FROM charge c JOIN session s ON s.id = c.session_id"
              " WHERE c.service_at <> s.starts_at",
              QT_TRANSLATE_NOOP("Verify", "The charge of session %1 is dated differently from the "
                                          "session.")},
    Invariant{"SELECT r.id FROM payment r JOIN payment p ON p.id = r.reverses"
              " WHERE r.charge_id <> p.charge_id OR r.amount <> -p.amount"
              "    OR r.method <> p.method OR p.reverses IS NOT NULL",
              QT_TRANSLATE_NOOP("Verify", "Payment %1 does not reverse exactly the payment that it "
                                          "names.")},
    Invariant{"SELECT c.id FROM charge c JOIN session s ON s.id = c.session_id"
              " WHERE c.client_id <> s.client_id",
              QT_TRANSLATE_NOOP("Verify", "Charge %1 is of another client than its session.")},
    Invariant{"SELECT c.id FROM charge c JOIN client cl ON cl.id = c.client_id"
              " WHERE cl.erased_at IS NOT NULL AND c.session_id IS NULL AND c.paid = 0"
              "   AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.charge_id = c.id)",
              QT_TRANSLATE_NOOP("Verify", "Charge %1 of an erased client is kept without having "
                                          "been paid.")},
    Invariant{"SELECT min(client_id) FROM balance_entry WHERE payer_id IS NULL"
              " GROUP BY client_id HAVING sum(amount) < 0",
              QT_TRANSLATE_NOOP("Verify", "More was taken out of the balance of client %1 than "
                                          "came into it.")},
    Invariant{"SELECT payer_id FROM balance_entry WHERE payer_id IS NOT NULL"
              " GROUP BY payer_id HAVING sum(amount) < 0",
              QT_TRANSLATE_NOOP("Verify", "More was taken out of the balance of payer %1 than "
                                          "came into it.")},
    Invariant{"SELECT p.id FROM payment p LEFT JOIN balance_entry b ON b.payment_id = p.id"
              " WHERE (p.method = 'balance') <> (b.id IS NOT NULL) OR b.amount <> -p.amount",
              QT_TRANSLATE_NOOP("Verify", "Payment %1 took something else out of a balance than "
                                          "it says.")},
    Invariant{"SELECT b.id FROM balance_entry b JOIN payment r ON r.id = b.payment_id"
              " JOIN balance_entry t ON t.payment_id = r.reverses"
              " WHERE t.client_id <> b.client_id OR (t.payer_id IS NOT b.payer_id"
              "   AND (t.payer_id IS NULL"
              "        OR EXISTS (SELECT 1 FROM client c WHERE c.payer_id = t.payer_id)))",
              QT_TRANSLATE_NOOP("Verify", "Entry %1 gives back to another balance than it was "
                                          "taken from.")},
};

} // namespace

void checkInvariants(Connection &connection, std::span<const Invariant> invariants,
                     std::vector<QString> &findings)
{
    for (const Invariant &invariant : invariants) {
        Statement row(connection, invariant.sql);
        while (row.next())
            findings.push_back(Verify::tr(invariant.finding).arg(row.number(0)));
    }
}

void checkMoney(Connection &connection, std::vector<QString> &findings)
{
    checkInvariants(connection, moneyInvariants, findings);
}

} // namespace sessionbook::verifying
