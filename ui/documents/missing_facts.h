// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/rules/document_draft.h"

#include <QWidget>

#include <optional>

class QGridLayout;

namespace sessionbook {

/// "Your bank account"
[[nodiscard]] QString wordsFor(MissingFact fact);

/// What a document lacks that is about to be issued, each with a way to the field. Takes no room
/// while nothing is missing.
class MissingFacts : public QWidget
{
    Q_OBJECT

public:
    explicit MissingFacts(QWidget *parent);

    void show(const std::optional<DocumentContent> &content);
    [[nodiscard]] bool hasAny() const { return m_hasAny; }

Q_SIGNALS:
    void settingsRequested();
    void billingDetailsRequested(sessionbook::ClientId id);
    void sponsorRequested(sessionbook::SponsorId id);

private:
    QGridLayout *m_rows;
    bool m_hasAny = false;
};

} // namespace sessionbook
