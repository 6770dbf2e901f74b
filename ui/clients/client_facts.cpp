// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/client_facts.h"

#include "core/letters/message_library.h"
#include "ui/clients/contact_row.h"
#include "ui/clients/payer_row.h"
#include "ui/parts/fact_row.h"
#include "ui/parts/session_words.h"
#include "ui/parts/time_words.h"

#include <QGridLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString usualWords(const Client &client, const std::vector<SessionType> &types,
                   const Currency &currency)
{
    const auto type = std::ranges::find_if(
        types, [&](const SessionType &known) { return known.id == client.usualType; });
    const QString price = client.usualPrice ? formatMoney(*client.usualPrice, currency, QLocale())
                          : type != types.end() ? formatMoney(type->price, currency, QLocale())
                                                : QString();
    const QString service =
        type == types.end() ? QString() : serviceWords(type->name, type->lengthMinutes, QLocale());
    return joinedByDot({service, price});
}

QString creditWords(const std::vector<CreditBalance> &credits)
{
    QStringList lines;
    for (const CreditBalance &balance : credits)
        lines << ClientFacts::tr("%1 of %n credit(s) of %2 available", nullptr, balance.granted)
                     .arg(QLocale().toString(balance.usable()), isolated(balance.sponsor.name));
    return lines.join(u'\n');
}

void showFact(FactRow *row, const QString &fact, const QString &addition)
{
    row->setTexts(fact, addition);
    row->setVisible(!fact.isEmpty());
}

} // namespace

ClientFacts::ClientFacts(QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this)),
      m_email(new ContactRow(Icon::Mail, u"clientEmailFact"_s, tr("Copy e-mail address"), this)),
      m_phone(new ContactRow(Icon::Phone, u"clientPhoneFact"_s, tr("Copy phone number"), this)),
      m_language(new FactRow(Icon::Globe, u"clientLanguageFact"_s, this)),
      m_usual(new FactRow(Icon::Tag, u"clientUsualFact"_s, this)), m_payer(new PayerRow(this)),
      m_credits(new FactRow(Icon::Credit, u"clientCreditsFact"_s, this)),
      m_notes(new FactRow(Icon::Note, u"clientNotesFact"_s, this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(10);
    arrange(2);
    connect(m_payer, &PayerRow::openRequested, this, &ClientFacts::payerRequested);
}

void ClientFacts::arrange(int columns)
{
    m_columns = columns;
    m_grid->setHorizontalSpacing(columns == 2 ? 24 : 0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns - 1);
    const std::array<QWidget *, 4> pairs{m_email, m_usual, m_phone, m_language};
    int place = 0;
    for (QWidget *fact : pairs) {
        m_grid->addWidget(fact, place / columns, place % columns, Qt::AlignTop);
        ++place;
    }
    m_grid->addWidget(m_payer, 4, 0, Qt::AlignTop);
    m_grid->addWidget(m_credits, 5, 0, 1, columns);
    m_grid->addWidget(m_notes, 6, 0, 1, columns);
}

void ClientFacts::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int enough = 60 * fontMetrics().averageCharWidth();
    if (const int columns = width() < enough ? 1 : 2; columns != m_columns)
        arrange(columns);
}

void ClientFacts::show(const Client &client, const std::vector<SessionType> &types,
                       const std::vector<CreditBalance> &credits, const std::optional<Payer> &payer,
                       const Currency &currency)
{
    m_payer->show(payer);
    m_email->setFact(client.email, tr("No e-mail address: no message can be sent"));
    m_phone->setFact(client.phone, tr("No phone number"));
    showFact(m_language,
             client.language.isEmpty() ? QString() : messageLanguageName(client.language),
             tr("Language of messages"));
    showFact(m_usual, usualWords(client, types, currency), tr("Usual booking"));
    showFact(m_credits, creditWords(credits), {});
    showFact(m_notes, client.notes, tr("Notes · only visible to you"));
}

} // namespace sessionbook
