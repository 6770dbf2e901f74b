// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/billing_dialog.h"

#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "core/records/document_field.h"
#include "core/rules/document_input.h"
#include "core/rules/sponsor_input.h"
#include "core/search/typed_day.h"
#include "ui/documents/payer_fields.h"
#include "ui/look/text_styles.h"
#include "ui/parts/form_field.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QLineEdit *makeLine(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *edit = new QLineEdit(text, parent);
    edit->setObjectName(objectName);
    return edit;
}

} // namespace

BillingDialog::BillingDialog(const Practice &practice, const Client &client,
                             const BillingDetails &details, const std::vector<Payer> &payers,
                             QWidget *parent)
    : ActDialog(u"billingDialog"_s, parent), m_practice(practice), m_payers(payers)
{
    setTitleNaming(tr("Billing details of %1").arg(client.name), tr("Billing details"));
    setSubject(client.id.value);
    setMinimumWidth(480);
    addClient(details);
    addSeparator();
    addPayer(details);
    addSafeButton(tr("Cancel"), u"leaveBilling"_s);
    addActButton(addMainButton(tr("&Save details"), u"saveBilling"_s));
    askBeforeLosingText();
    m_address->setFocus();
}

void BillingDialog::addClient(const BillingDetails &details)
{
    m_address = makeAddressEdit(details.address, u"billingAddress"_s, this);
    m_birthDate = makeLine(details.birthDate.isValid()
                               ? QLocale().toString(details.birthDate, dayFormat(QLocale()))
                               : QString(),
                           u"billingBirthDate"_s, this);
    m_reference = makeLine(details.reference, u"billingReference"_s, this);
    m_birthField = new FormField(tr("Date of &birth"), m_birthDate, this);
    auto *reference = new FormField(tr("Client &number"), m_reference, this);
    reference->setHint(tr("Shown instead of the name on copies without names."));
    setPlaceFor(field::birthDate, m_birthField);
    body()->addWidget(new FormField(tr("&Postal address"), m_address, this));
    body()->addLayout(inOneRow(m_birthField, reference));
}

void BillingDialog::addPayer(const BillingDetails &details)
{
    m_clientPays = new QRadioButton(tr("Documents go to the &client"), this);
    m_otherPays = new QRadioButton(tr("Some&one else pays"), this);
    m_clientPays->setObjectName(u"clientPays"_s);
    m_otherPays->setObjectName(u"otherPays"_s);
    body()->addWidget(m_clientPays);
    body()->addWidget(m_otherPays);

    m_payerPart = new QWidget(this);
    auto *column = new QVBoxLayout(m_payerPart);
    column->setContentsMargins(24, 0, 0, 0);
    column->setSpacing(10);
    m_payerName = new QComboBox(m_payerPart);
    m_payerName->setObjectName(u"payerName"_s);
    m_payerName->setEditable(true);
    m_payerName->setInsertPolicy(QComboBox::NoInsert);
    m_payerName->lineEdit()->setPlaceholderText(tr("e.g. parents, an insurer, an employer"));
    for (const Payer &payer : m_payers)
        m_payerName->addItem(payer.name, payer.id.value);
    m_payerName->completer()->setFilterMode(Qt::MatchContains);
    m_payerName->completer()->setCompletionMode(QCompleter::PopupCompletion);
    const Payer shown = details.payer.value_or(Payer{});
    m_ownPayer = shown.id;
    m_payerNameField = new FormField(tr("&Who pays"), m_payerName, m_payerPart);
    m_payerFields = new PayerFields(m_payerPart);
    column->addWidget(m_payerNameField);
    column->addWidget(m_payerFields);
    setPlaceFor(field::payerName, m_payerNameField);
    setPlaceFor(field::payerEmail, m_payerFields->email());
    body()->addWidget(m_payerPart);

    choosePayer(shown);
    (details.payer ? m_otherPays : m_clientPays)->setChecked(true);
    showWhoPays();
    connect(m_otherPays, &QRadioButton::toggled, this, &BillingDialog::showWhoPays);
    connect(m_payerName, &QComboBox::activated, this, [this](int row) {
        const PayerId id{m_payerName->itemData(row).toLongLong()};
        const auto found = std::ranges::find(m_payers, id, &Payer::id);
        if (found != m_payers.end())
            choosePayer(*found);
    });
    connect(m_payerName->lineEdit(), &QLineEdit::textEdited, this, &BillingDialog::followName);
    connect(m_payerName->lineEdit(), &QLineEdit::editingFinished, this,
            &BillingDialog::takeKnownPayer);
}

void BillingDialog::choosePayer(const Payer &payer)
{
    m_payer = payer.id;
    m_payerName->setCurrentText(payer.name);
    m_payerFields->show(payer);
    const auto clients = payer.id.isValid() ? m_practice.documents().clientsOf(payer.id) : 0;
    m_clientsOfPayer = clients ? *clients : 0;
    remarkOnPayer();
}

/// How many other clients the chosen payer pays for.
int BillingDialog::others() const
{
    const bool isOwn = m_payer.isValid() && m_payer == m_ownPayer;
    return std::max(m_clientsOfPayer - (isOwn ? 1 : 0), 0);
}

void BillingDialog::remarkOnPayer()
{
    if (others() > 0)
        m_payerNameField->setRemark(
            tr("Pays for %n client(s). Changes apply to all of them.", nullptr, m_clientsOfPayer));
    else
        m_payerNameField->clearRemark();
}

/// Another name means another payer. Only this client's own payer, whom nobody else has, is renamed
/// by it.
void BillingDialog::followName(const QString &typed)
{
    const auto before = std::ranges::find(m_payers, m_payer, &Payer::id);
    if (before == m_payers.end())
        return;
    if (isSameName(before->name, typed.trimmed()))
        return remarkOnPayer();
    if (m_payer == m_ownPayer && others() == 0 && !typed.trimmed().isEmpty()) {
        m_payerNameField->setRemark(
            tr("Renames %1. To enter another payer, clear the name first.").arg(before->name));
        return;
    }
    const int left = others();
    Payer kept = m_payerFields->typed({}, {}); // what is the other's goes
    for (const auto part : {&Payer::address, &Payer::email, &Payer::reference}) {
        if (kept.*part == (*before).*part)
            (kept.*part).clear();
    }
    m_payerFields->show(kept);
    m_payer = {};
    m_clientsOfPayer = 0;
    if (left > 0)
        m_payerNameField->setRemark(tr("A new payer. %1 goes on paying for %n other client(s), and "
                                       "is renamed on the Payers page.",
                                       nullptr, left)
                                        .arg(before->name));
    else
        m_payerNameField->clearRemark();
}

/// A name that is typed to its end means the payer of that name, if there is one.
void BillingDialog::takeKnownPayer()
{
    const QString typed = m_payerName->currentText().trimmed();
    const auto isNamed = [&](const Payer &payer) { return isSameName(payer.name, typed); };
    if (std::ranges::any_of(m_payers,
                            [&](const Payer &p) { return p.id == m_payer && isNamed(p); }))
        return;
    if (const auto named = std::ranges::find_if(m_payers, isNamed); named != m_payers.end())
        choosePayer(*named);
}

void BillingDialog::showWhoPays()
{
    m_payerPart->setVisible(m_otherPays->isChecked());
    if (m_otherPays->isChecked() && isVisible())
        m_payerName->setFocus();
}

BillingDetails BillingDialog::details() const
{
    BillingDetails details;
    details.address = m_address->toPlainText();
    const QString birth = m_birthDate->text().trimmed();
    if (!birth.isEmpty())
        details.birthDate = readDay(birth, m_practice.today(), {}, QLocale()).day;
    details.reference = m_reference->text();
    if (m_otherPays->isChecked())
        details.payer = m_payerFields->typed(m_payer, m_payerName->currentText());
    return tidied(details);
}

std::optional<Payer> BillingDialog::seenPayer() const
{
    const auto seen = std::ranges::find(m_payers, m_payer, &Payer::id);
    return seen == m_payers.end() ? std::nullopt : std::optional(*seen);
}

bool BillingDialog::check()
{
    if (m_otherPays->isChecked())
        takeKnownPayer();
    const BillingDetails typed = details();
    auto errors = validate(typed, m_practice.today());
    if (!m_birthDate->text().trimmed().isEmpty() && !typed.birthDate.isValid()) {
        errors.insert(errors.begin(), invalid(field::birthDate,
                                              tr("Enter a date such as %1, or leave it empty.")
                                                  .arg(QLocale().toString(QDate(1985, 4, 27),
                                                                          dayFormat(QLocale())))));
    }
    // In reverse, so that the first one gets the focus.
    for (auto error = errors.rbegin(); error != errors.rend(); ++error)
        showError(*error);
    return errors.empty();
}

} // namespace sessionbook
