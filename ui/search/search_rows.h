// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"
#include "core/search/found_ranges.h"
#include "core/search/search_worker.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QPointer>

#include <optional>
#include <variant>
#include <vector>

class QAction;

namespace sessionbook {

class Practice;

/// What Enter does on a row of the results.
namespace chosen {
struct OpenClient
{
    ClientId id;
};
struct OpenSession
{
    SessionId id;
};
struct ShowPayment
{
    SessionId id;
};
struct OpenCharge
{
    ChargeId id; ///< without a session
};
struct OpenDocument
{
    DocumentId id;
};
struct RunCommand
{
    QPointer<QAction> action;
};
struct BookFor
{
    QString name; ///< of a new client
};
struct AddClient
{
    QString name;
};
} // namespace chosen

using SearchChoice =
    std::variant<chosen::OpenClient, chosen::OpenSession, chosen::ShowPayment, chosen::OpenCharge,
                 chosen::OpenDocument, chosen::RunCommand, chosen::BookFor, chosen::AddClient>;

/// Whether it is about a session or a charge, which have a menu wherever they are shown.
[[nodiscard]] bool hasMenu(const SearchChoice &choice);

struct SearchPill
{
    QString text;
    Tone tone;
};

/// A line of the results: the heading of a group, a sentence, or a choice.
struct SearchRow
{
    enum class Kind { Heading, Sentence, Choice };
    Kind kind = Kind::Choice;
    Icon icon = Icon::Info;
    QString title;
    std::vector<TextRange> titleFound; ///< where the typed words are
    QString detail;
    std::vector<TextRange> detailFound;
    std::optional<SearchPill> pill;
    std::optional<SearchChoice> choice;
};

/// Hints about what can be typed.
[[nodiscard]] std::vector<SearchRow> rowsForNothingTyped();
/// The results in groups: clients, sessions, payments, documents, commands. If nothing is found,
/// says so and offers to book or add a client of that name.
[[nodiscard]] std::vector<SearchRow> rowsFor(const Practice &practice, const QString &typed,
                                             const SearchAnswer &answer,
                                             const QList<QAction *> &commands);

} // namespace sessionbook
