// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/missing_facts.h"

#include "core/rules/document_draft.h"
#include "ui/look/buttons.h"
#include "ui/look/text_styles.h"
#include "ui/parts/icon_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct MissingWords
{
    QString sentence;
    QString link;
};

MissingWords wordsFor(MissingFact fact)
{
    switch (fact) {
    case MissingFact::PracticeAddress:
        return {MissingFacts::tr("Your address is missing."), MissingFacts::tr("Add it")};
    case MissingFact::TaxNumber:
        return {MissingFacts::tr("Your tax or VAT number is missing."), MissingFacts::tr("Add it")};
    case MissingFact::RecipientAddress:
        return {MissingFacts::tr("The recipient's address is missing."),
                MissingFacts::tr("Add it")};
    case MissingFact::Exemption:
        return {MissingFacts::tr("The reason for charging no tax is missing."),
                MissingFacts::tr("Add it")};
    case MissingFact::BankAccount:
        return {MissingFacts::tr("Your bank account is missing."), MissingFacts::tr("Add it")};
    }
    Q_UNREACHABLE();
}

} // namespace

MissingFacts::MissingFacts(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    hide();
}

void MissingFacts::show(const std::optional<DocumentContent> &content)
{
    const auto before = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(before);
    const auto facts = content ? missingIn(*content) : std::vector<MissingFact>();
    for (const MissingFact fact : facts) {
        const MissingWords words = wordsFor(fact);
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins({});
        line->addWidget(new IconLabel(Icon::Info, Ink::Quiet, 16, row), 0, Qt::AlignVCenter);
        line->addWidget(makeLabel(words.sentence, TextStyle::Body, row), 1);
        auto *link = new QPushButton(words.link, row);
        link->setObjectName(u"addMissing%1"_s.arg(int(fact)));
        link->setAccessibleName(words.sentence + u' ' + words.link);
        link->setAutoDefault(false);
        makeQuietButton(link);
        line->addWidget(link, 0, Qt::AlignVCenter);
        m_rows->addWidget(row);
        connect(link, &QPushButton::clicked, this,
                [this, fact, client = content->client, sponsor = content->sponsor] {
                    const bool isTheirs = fact == MissingFact::RecipientAddress;
                    if (isTheirs && sponsor)
                        Q_EMIT sponsorRequested(*sponsor);
                    else if (isTheirs)
                        Q_EMIT billingDetailsRequested(client);
                    else
                        Q_EMIT settingsRequested();
                });
    }
    setVisible(!facts.empty());
}

} // namespace sessionbook
