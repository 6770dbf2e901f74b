// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/client_dialog.h"

#include "core/practice/clients.h"
#include "core/practice/practice.h"
#include "core/practice/settings.h"
#include "core/records/client_field.h"
#include "core/records/session_field.h"
#include "core/rules/tidied.h"
#include "core/rules/validation.h"
#include "ui/clients/credit_section.h"
#include "ui/fields/form_of_address_edit.h"
#include "ui/fields/money_edit.h"
#include "ui/parts/form_field.h"
#include "ui/parts/reporter.h"
#include "ui/parts/session_words.h"
#include "ui/parts/time_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sessionbook {

namespace {

constexpr int clientDialogWidth = 580;
constexpr int notesHeight = 76;

/// Two fields side by side, as wide as their shares.
QHBoxLayout *sideBySide(QWidget *left, int leftShare, QWidget *right, int rightShare)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(left, leftShare);
    row->addWidget(right, rightShare);
    return row;
}

bool sameForm(const Client &a, const Client &b)
{
    return a.name == b.name && a.addressedAs == b.addressedAs && a.email == b.email &&
           a.phone == b.phone && a.language == b.language && a.notes == b.notes &&
           a.usualType == b.usualType && a.usualPrice == b.usualPrice;
}

} // namespace

ClientDialog::ClientDialog(Practice &practice, Reporter &reporter, const Client &client,
                           QWidget *parent)
    : ActDialog(u"clientDialog"_s, parent), m_practice(practice), m_client(client),
      m_name(new QLineEdit(client.name, this)), m_addressed(new FormOfAddressEdit(this)),
      m_email(new QLineEdit(client.email, this)), m_phone(new QLineEdit(client.phone, this)),
      m_language(new QComboBox(this)), m_type(new QComboBox(this)),
      m_price(new MoneyEdit(practice.profile().currency, this)),
      m_notes(new QPlainTextEdit(client.notes, this))
{
    setMinimumWidth(clientDialogWidth);
    setTitleNaming(isNew() ? tr("New client") : client.name,
                   isNew() ? tr("New client") : tr("Client"));
    addNameAndEmail();
    addPhoneAndLanguage();
    addUsual();
    addNotes();
    if (!isNew()) {
        addSeparator();
        body()->addWidget(new CreditSection(practice, reporter, client.id, this));
    }
    m_leave = addSafeButton({}, u"closeClient"_s);
    m_save = addMainButton({}, u"saveClient"_s);
    addActButton(m_save);
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(&m_typing, &QTimer::timeout, this, &ClientDialog::remarkOnAlike);
    edited();
    m_name->setFocus();
}

void ClientDialog::addNameAndEmail()
{
    m_name->setObjectName(u"clientName"_s);
    m_addressed->setObjectName(u"clientAddressed"_s);
    m_addressed->setText(m_client.addressedAs);
    m_addressed->followName(m_client.name);
    m_email->setObjectName(u"clientEmail"_s);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_nameField = new FormField(tr("&Name"), m_name, this);
    auto *email = new FormField(tr("&E-mail address"), m_email, this);
    email->setHint(tr("Messages about sessions go there."));
    setPlaceFor(field::client, m_nameField);
    setPlaceFor(field::email, email);
    body()->addLayout(
        sideBySide(m_nameField, 3, new FormField(tr("Addressed as"), m_addressed, this), 2));
    body()->addWidget(email);
    connect(m_name, &QLineEdit::textChanged, m_addressed, &FormOfAddressEdit::followName);
    connect(m_addressed, &QLineEdit::textChanged, this, &ClientDialog::edited);
    for (QLineEdit *field : {m_name, m_email}) {
        connect(field, &QLineEdit::textChanged, this, &ClientDialog::edited);
        connect(field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    }
}

void ClientDialog::addPhoneAndLanguage()
{
    m_phone->setObjectName(u"clientPhone"_s);
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_language->setObjectName(u"clientLanguage"_s);
    m_language->addItem(tr("Practice default"), QString());
    std::vector<QString> codes = m_practice.settings().messageLibrary().languages();
    if (!m_client.language.isEmpty() && !std::ranges::count(codes, m_client.language))
        codes.push_back(m_client.language);
    for (const QString &code : codes)
        m_language->addItem(messageLanguageName(code), code);
    m_language->setCurrentIndex(m_language->findData(m_client.language));
    body()->addLayout(sideBySide(new FormField(tr("P&hone"), m_phone, this), 1,
                                 new FormField(tr("&Language of messages"), m_language, this), 1));
    connect(m_phone, &QLineEdit::textChanged, this, &ClientDialog::edited);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ClientDialog::edited);
}

void ClientDialog::addUsual()
{
    m_type->setObjectName(u"usualType"_s);
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->addItem(tr("Same as last session"), 0);
    const auto types = m_practice.settings().sessionTypes();
    if (!types)
        showError(types.error());
    m_types = types ? *types : std::vector<SessionType>();
    for (const SessionType &type : m_types) {
        if (!type.retired || m_client.usualType == type.id)
            m_type->addItem(type.name, type.id.value);
    }
    m_type->setCurrentIndex(m_type->findData(m_client.usualType.value_or(SessionTypeId{}).value));
    m_price->setObjectName(u"usualPrice"_s);
    if (m_client.usualPrice)
        m_price->setAmount(*m_client.usualPrice);
    auto *price = new FormField(tr("&Usual price"), m_price, this);
    setPlaceFor(field::price, price);
    body()->addLayout(sideBySide(new FormField(tr("Usual &type"), m_type, this), 3, price, 2));
    connect(m_type, &QComboBox::currentIndexChanged, this, &ClientDialog::edited);
    connect(m_type, &QComboBox::currentIndexChanged, this, &ClientDialog::hintAtPrice);
    hintAtPrice();
    connect(m_price, &QLineEdit::textChanged, this, &ClientDialog::edited);
}

void ClientDialog::hintAtPrice()
{
    const SessionTypeId chosen{m_type->currentData().toLongLong()};
    const auto type = std::ranges::find(m_types, chosen, &SessionType::id);
    m_price->setPlaceholderText(
        type == m_types.end()
            ? QString()
            : formatAmount(type->price, m_practice.profile().currency, QLocale()));
}

void ClientDialog::addNotes()
{
    m_notes->setObjectName(u"clientNotes"_s);
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(notesHeight);
    m_notes->setPlaceholderText(tr("Only visible to you"));
    body()->addWidget(new FormField(tr("N&otes"), m_notes, this));
    connect(m_notes, &QPlainTextEdit::textChanged, this, &ClientDialog::edited);
}

Client ClientDialog::client() const
{
    Client typed = m_client;
    typed.name = m_name->text();
    typed.addressedAs = m_addressed->text();
    typed.email = m_email->text();
    typed.phone = m_phone->text();
    typed.language = m_language->currentData().toString();
    typed.notes = m_notes->toPlainText();
    const SessionTypeId type{m_type->currentData().toLongLong()};
    typed.usualType = type.isValid() ? std::optional(type) : std::nullopt;
    typed.usualPrice.reset();
    if (!m_price->text().trimmed().isEmpty())
        typed.usualPrice = m_price->amount().value_or(Money{-1}); // refused by validate()
    return tidied(typed);
}

void ClientDialog::edited()
{
    clearErrors();
    const bool differs = isNew() || !sameForm(client(), m_client);
    m_save->setEnabled(differs);
    m_leave->setText(isNew() || differs ? tr("Cancel") : tr("&Close"));
    m_save->setText(isNew() && m_alike.isEmpty() ? tr("&Add client")
                    : isNew()                    ? tr("&Add client anyway")
                    : m_alike.isEmpty()          ? tr("&Save client")
                                                 : tr("&Save anyway"));
}

bool ClientDialog::remarkOnAlike()
{
    const Client typed = client();
    QString remark;
    // Names that were alike before need no new remark.
    if (isNew() || typed.name != m_client.name || typed.email != m_client.email) {
        const auto except = isNew() ? std::nullopt : std::optional(m_client.id);
        const auto alike = m_practice.clients().alike(typed.name, typed.email, except);
        QStringList names;
        for (const Client &other : alike ? *alike : std::vector<Client>())
            names << joinedByDot(
                {isolated(other.name), other.email, other.archivedAt ? tr("archived") : QString()});
        if (!names.isEmpty())
            remark = tr("Looks like: %1").arg(names.join(u"; "_s));
    }
    const bool isNews = remark != m_alike && !remark.isEmpty();
    if (remark != m_alike) {
        m_alike = remark;
        m_nameField->setRemark(remark);
        edited();
    }
    return isNews;
}

bool ClientDialog::check()
{
    const auto errors = m_price->inItsWords(validate(client()));
    // In reverse, so that the first one gets the focus.
    for (auto error = errors.rbegin(); error != errors.rend(); ++error)
        showError(*error);
    // Show similar clients first; the next press saves.
    return errors.empty() && !remarkOnAlike();
}

} // namespace sessionbook
