// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/missing_facts.h"

#include "ui/look/buttons.h"
#include "ui/look/text_styles.h"
#include "ui/parts/icon_label.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

QString wordsFor(MissingFact fact)
{
    switch (fact) {
    case MissingFact::PracticeAddress:
        return MissingFacts::tr("Your address");
    case MissingFact::TaxNumber:
        return MissingFacts::tr("Your tax or VAT number");
    case MissingFact::RecipientAddress:
        return MissingFacts::tr("The recipient’s address");
    case MissingFact::Exemption:
        return MissingFacts::tr("Why no tax is charged");
    case MissingFact::BankAccount:
        return MissingFacts::tr("Your bank account");
    }
    Q_UNREACHABLE();
}

MissingFacts::MissingFacts(QWidget *parent) : QWidget(parent), m_rows(new QGridLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(0);
    m_rows->setColumnStretch(1, 1);
    hide();
}

void MissingFacts::show(const std::optional<DocumentContent> &content)
{
    const auto before = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(before);
    const auto facts = content ? missingIn(*content) : std::vector<MissingFact>();
    m_rows->addWidget(new IconLabel(Icon::Info, Ink::Quiet, 16, this), 0, 0, Qt::AlignVCenter);
    m_rows->addWidget(makeLabel(tr("This is missing:"), TextStyle::Body, this), 0, 1, 1, 2);
    int row = 0;
    for (const MissingFact fact : facts) {
        const QString words = wordsFor(fact);
        m_rows->addWidget(makeLabel(words, TextStyle::Body, this), ++row, 1, Qt::AlignVCenter);
        auto *link = new QPushButton(tr("Add it"), this);
        link->setObjectName(u"addMissing%1"_s.arg(int(fact)));
        link->setAccessibleName(tr("%1 is missing: add it").arg(words));
        link->setAutoDefault(false);
        makeQuietButton(link);
        m_rows->addWidget(link, row, 2, Qt::AlignVCenter);
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
    m_hasAny = !facts.empty();
    setVisible(m_hasAny);
}

} // namespace sessionbook
