#include "ui/clients/client_dialog.h"

#include "core/practice/practice.h"
#include "core/rules/validation.h"
#include "ui/clients/credit_table.h"
#include "ui/shell/form_field.h"
#include "ui/shell/reporter.h"
#include "ui/shell/text_styles.h"

#include <QCollator>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

ClientDialog::ClientDialog(Practice &practice, Reporter &reporter, const Client &client,
                           QWidget *parent)
    : ActDialog(u"clientDialog"_s, parent), m_practice(practice), m_reporter(reporter),
      m_client(client), m_name(new QLineEdit(client.name, this)),
      m_email(new QLineEdit(client.email, this)), m_credits(new CreditTable(this)),
      m_sponsor(new QComboBox(this)), m_count(new QSpinBox(this)),
      m_sponsorField(new FormField(tr("S&ponsor"), m_sponsor, this)),
      m_grant(new QPushButton(tr("&Grant credits"), this))
{
    setTitle(client.name);
    addNameAndEmail();
    addSeparator();
    addCredits();
    m_leave = addSafeButton({}, u"closeClient"_s);
    m_save = addMainButton(tr("&Save client"), u"saveClient"_s);
    addActButton(m_save);
    edited();

    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        if (changes.credits) {
            showBalances();
            showSponsors();
        }
    });
    m_name->setFocus();
}

void ClientDialog::addNameAndEmail()
{
    m_name->setObjectName(u"clientName"_s);
    m_email->setObjectName(u"clientEmail"_s);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    auto *name = new FormField(tr("&Name"), m_name, this);
    auto *email = new FormField(tr("&E-mail address"), m_email, this);
    email->setHint(tr("Messages about sessions go there."));
    setPlaceFor(Field::Client, name);
    setPlaceFor(Field::Email, email);
    body()->addWidget(name);
    body()->addWidget(email);
    connect(m_name, &QLineEdit::textChanged, this, &ClientDialog::edited);
    connect(m_email, &QLineEdit::textChanged, this, &ClientDialog::edited);
}

void ClientDialog::addCredits()
{
    body()->addWidget(makeLabel(tr("Sponsored credits"), TextStyle::Section, this));
    body()->addWidget(m_credits);

    m_sponsor->setObjectName(u"grantSponsor"_s);
    m_sponsor->setEditable(true);
    m_sponsor->setInsertPolicy(QComboBox::NoInsert);
    m_sponsor->lineEdit()->setPlaceholderText(tr("Who pays, such as a Wellbeing Hub"));
    m_sponsor->completer()->setFilterMode(Qt::MatchContains);
    m_sponsor->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_count->setObjectName(u"grantCount"_s);
    m_count->setRange(1, 1000);
    auto *countField = new FormField(tr("C&redits"), m_count, this);
    setPlaceFor(Field::Sponsor, m_sponsorField);
    setPlaceFor(Field::Count, countField);
    m_grant->setObjectName(u"grantCredits"_s);
    m_grant->setAutoDefault(false);
    connect(m_grant, &QPushButton::clicked, this, &ClientDialog::grant);

    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->setContentsMargins(0, 8, 0, 0);
    row->addWidget(m_sponsorField, 1);
    row->addWidget(countField);
    // The button stands on the line of the fields, below a label that it does not have.
    row->addWidget(new FormField(u" "_s, m_grant, this));
    body()->addLayout(row);
    showBalances();
    showSponsors();
}

Client ClientDialog::client() const
{
    Client typed = m_client;
    typed.name = m_name->text().trimmed();
    typed.email = m_email->text().trimmed();
    return typed;
}

void ClientDialog::edited()
{
    clearErrors();
    const Client typed = client();
    const bool differs = typed.name != m_client.name || typed.email != m_client.email;
    m_save->setEnabled(differs);
    m_leave->setText(differs ? tr("&Discard changes") : tr("&Close"));
}

bool ClientDialog::check()
{
    const auto errors = validate(client());
    // The first one is said last, so that the focus ends there.
    for (auto error = errors.rbegin(); error != errors.rend(); ++error)
        showError(*error);
    return errors.empty();
}

void ClientDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool atGrant = m_sponsor->lineEdit()->hasFocus() || m_count->hasFocus();
    if (enter && atGrant)
        grant(); // not the main button, which saves the name
    else
        ActDialog::keyPressEvent(event);
}

void ClientDialog::showBalances()
{
    auto read = m_practice.creditBalances(m_client.id);
    if (!read) {
        m_reporter.failure(read.error());
        return;
    }
    std::vector<CreditBalance> balances = std::move(read).value();
    const QCollator collator;
    std::ranges::sort(balances, [&](const CreditBalance &a, const CreditBalance &b) {
        return collator.compare(a.sponsor.name, b.sponsor.name) < 0;
    });
    m_credits->setBalances(balances);
}

void ClientDialog::showSponsors()
{
    const auto sponsors = m_practice.sponsors();
    if (!sponsors) {
        m_reporter.failure(sponsors.error());
        return;
    }
    QStringList names;
    for (const Sponsor &sponsor : *sponsors)
        names << sponsor.name;
    std::ranges::sort(names, [collator = QCollator()](const QString &a, const QString &b) {
        return collator.compare(a, b) < 0;
    });
    const QString typed = m_sponsor->currentText();
    m_sponsor->clear();
    m_sponsor->addItems(names);
    m_sponsor->setCurrentText(typed);
}

void ClientDialog::grant()
{
    clearErrors();
    const QString sponsor = m_sponsor->currentText().trimmed();
    const int count = m_count->value();
    const auto granted = m_practice.grantCredits(m_client.id, sponsor, count);
    if (!granted) {
        if (granted.error().kind == ErrorKind::Storage)
            m_reporter.failure(granted.error());
        else
            showError(granted.error());
        return;
    }
    m_sponsor->setCurrentText({});
    m_count->setValue(1);
    m_sponsorField->setRemark({});
    m_reporter.success(tr("%n credit(s) granted by %1.", nullptr, count).arg(sponsor));
}

} // namespace sessionbook
