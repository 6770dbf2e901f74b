#include "ui/sessions/booking_dialog.h"

#include "core/base/date_words.h"
#include "core/rules/validation.h"
#include "core/rules/wording.h"
#include "ui/sessions/client_picker.h"
#include "ui/sessions/credit_offer.h"
#include "ui/sessions/place_fields.h"
#include "ui/sessions/session_times.h"
#include "ui/sessions/time_fields.h"
#include "ui/shell/form_field.h"
#include "ui/shell/money_edit.h"
#include "ui/shell/remark_line.h"
#include "ui/shell/session_words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int dialogWidth = 560;
constexpr int noteHeight = 76;
constexpr qint64 halfHour = 30 * 60;

/// The next full or half hour: what one most likely books when no time was picked.
Instant nextHalfHour(Instant now) { return {(now.seconds / halfHour + 1) * halfHour}; }

/// "Anna Jónsdóttir, 10:00 – 10:50"
QString clashWords(const SessionItem &item, const QTimeZone &zone)
{
    const QLocale locale;
    return BookingDialog::tr("%1, %2 – %3", "client, from, to")
        .arg(isolated(item.clientName), clockTime(localTime(item.startsAt, zone).time(), locale),
             clockTime(localTime(item.endsAt(), zone).time(), locale));
}

} // namespace

BookingDialog::BookingDialog(const Practice &practice, QWidget *parent)
    : ActDialog(u"bookingDialog"_s, parent), m_practice(practice)
{
    setMinimumWidth(dialogWidth);
    connect(&practice, &Practice::changed, this, &BookingDialog::followChanges);
}

BookingDialog::BookingDialog(const Practice &practice, const std::optional<TimeSlot> &slot,
                             QWidget *parent)
    : BookingDialog(practice, parent)
{
    m_slot = slot;
    setTitle(tr("New session"));
    addClient();
    addFields();
    body()->addStretch(1);
    addButtons();
    load();
    m_time->setStart(slot ? slot->startsAt : nextHalfHour(practice.now()));
    followType();
    followTime();
    m_client->setFocus();
}

BookingDialog::BookingDialog(const Practice &practice, const SessionDetails &edited,
                             QWidget *parent)
    : BookingDialog(practice, parent)
{
    m_edited = edited;
    setTitle(tr("Edit session"));
    addFixedClient();
    addFields();
    m_editRemark = new RemarkLine(u"editRemark"_s);
    body()->addWidget(m_editRemark);
    body()->addStretch(1);
    addButtons();
    load();
    m_time->setStart(edited.session().fields.startsAt);
    show(edited.session().fields);
    m_note->setPlainText(edited.session().fields.note);
    followTime();
    m_time->setFocus();
}

BookingDialog::~BookingDialog()
{
    // A field that loses the focus says what it came to hold: it must do so while all of the dialog
    // is still there to hear it.
    if (QWidget *field = focusWidget())
        field->clearFocus();
}

void BookingDialog::addClient()
{
    m_client = new ClientPicker;
    m_client->setObjectName(u"clientCombo"_s);
    m_clientField = new FormField(tr("&Client"), m_client);
    m_email = new QLineEdit;
    m_email->setObjectName(u"emailEdit"_s);
    m_email->setPlaceholderText(tr("name@example.com, or nothing"));
    m_emailField = new FormField(tr("E-&mail address of the new client"), m_email);
    m_emailField->hide();
    setPlaceFor(Field::Client, m_clientField);
    setPlaceFor(Field::Email, m_emailField);
    body()->addWidget(m_clientField);
    body()->addWidget(m_emailField);
    connect(m_client, &ClientPicker::choiceChanged, this, &BookingDialog::followClient);
    connect(m_email, &QLineEdit::textChanged, m_emailField, &FormField::clearError);
    connect(m_email, &QLineEdit::editingFinished, this, &BookingDialog::followClient);
}

void BookingDialog::addFixedClient()
{
    auto *name = new QLineEdit(m_edited->client.name);
    name->setObjectName(u"clientName"_s);
    name->setEnabled(false);
    body()->addWidget(new FormField(tr("Client"), name));
}

void BookingDialog::addFields()
{
    addTypeAndPrice();
    m_time = new TimeFields(m_practice.profile().zone);
    m_clashRemark = new RemarkLine(u"clashRemark"_s);
    m_pastRemark = new RemarkLine(u"pastRemark"_s);
    m_place = new PlaceFields;
    setPlaceFor(Field::Place, m_place->addressField());
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_time, m_clashRemark, m_pastRemark, m_place})
        body()->addWidget(widget);
    if (!m_edited) {
        m_credit = new CreditOffer;
        body()->addWidget(m_credit);
        connect(m_credit, &CreditOffer::creditsRequested, this,
                [this] { Q_EMIT creditsRequested(m_client->client()->id); });
    }
    addNote();
    connect(m_time, &TimeFields::changed, this, &BookingDialog::followTime);
    connect(m_place, &PlaceFields::changed, this, &BookingDialog::followEdit);
}

void BookingDialog::addTypeAndPrice()
{
    m_type = new QComboBox;
    m_type->setObjectName(u"typeCombo"_s);
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_typeField = new FormField(tr("&Type"), m_type);
    m_price = new MoneyEdit(m_practice.profile().currency);
    m_price->setObjectName(u"priceEdit"_s);
    m_priceField = new FormField(tr("P&rice"), m_price);
    setPlaceFor(Field::SessionType, m_typeField);
    setPlaceFor(Field::Price, m_priceField);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_typeField, 6);
    row->addWidget(m_priceField, 4);
    body()->addLayout(row);
    connect(m_price, &QLineEdit::textChanged, this, [this] {
        m_priceField->clearError();
        followEdit();
    });
    connect(m_type, &QComboBox::activated, this, &BookingDialog::followType);
}

void BookingDialog::addNote()
{
    m_note = new QPlainTextEdit;
    m_note->setObjectName(u"noteEdit"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(noteHeight);
    m_note->setPlaceholderText(tr("Only visible to you"));
    body()->addWidget(new FormField(tr("&Note"), m_note));
}

void BookingDialog::addButtons()
{
    addSafeButton(m_edited ? tr("Discard changes") : tr("Don't book"), u"dontBookButton"_s);
    m_confirm = addMainButton({}, u"confirmButton"_s);
    addActButton(m_confirm);
    nameTheAct();
}

void BookingDialog::load()
{
    const auto types = m_practice.sessionTypes();
    if (types)
        m_types = *types;
    else
        showError(types.error());
    // What is no longer offered stays only where it is booked.
    std::erase_if(m_types, [this](const SessionType &type) {
        return type.retired && !(m_edited && m_edited->type.id == type.id);
    });
    for (const SessionType &type : m_types)
        m_type->addItem(type.name);
    if (m_edited)
        return;
    if (auto clients = m_practice.clients())
        m_client->setClients(*std::move(clients));
    else
        showError(clients.error());
}

void BookingDialog::show(const SessionFields &fields)
{
    const auto type = std::ranges::find(m_types, fields.type, &SessionType::id);
    if (type != m_types.end())
        m_type->setCurrentIndex(static_cast<int>(type - m_types.begin()));
    if (!m_slot || !m_slot->lengthChosen)
        m_time->setLength(fields.lengthMinutes);
    m_place->setPlace(fields.place, fields.address);
    m_price->setAmount(fields.price);
}

void BookingDialog::followClient()
{
    m_clientField->clearError();
    const std::optional<QString> newName = m_client->newName();
    m_emailField->setVisible(newName.has_value());
    m_clientField->setRemark(newName ? remarkOnNew(*newName) : QString());
    const std::optional<Client> client = m_client->client();
    if (client && m_filledFor != client->id) {
        m_filledFor = client->id;
        if (const auto latest = m_practice.usualFields(client->id); latest && *latest)
            show(**latest);
    }
    showCredits();
    nameTheAct();
}

QString BookingDialog::remarkOnNew(const QString &name) const
{
    const auto alike = m_practice.clientsAlike(name, m_email->text(), std::nullopt);
    if (!alike || alike->empty())
        return tr("New client: %1. Nobody of that name is known yet.").arg(isolated(name));
    const Client &other = alike->front();
    if (other.archivedAt)
        return tr("%1 looks the same and is archived. Take the client back under Clients, or add "
                  "another.")
            .arg(isolated(other.name));
    return tr("New client: %1. %2 looks the same.").arg(isolated(name), isolated(other.name));
}

void BookingDialog::chooseClient(ClientId id)
{
    m_client->pick(id);
    m_type->setFocus();
}

void BookingDialog::showCredits()
{
    const std::optional<Client> client = m_client->client();
    const auto balances =
        client ? m_practice.creditBalances(client->id) : std::vector<CreditBalance>();
    m_credit->setBalances(client ? std::optional(client->id) : std::nullopt,
                          balances ? *balances : std::vector<CreditBalance>());
}

void BookingDialog::followType()
{
    m_typeField->clearError();
    const auto index = static_cast<std::size_t>(m_type->currentIndex());
    if (index >= m_types.size())
        return;
    m_time->setLength(m_slot && m_slot->lengthChosen ? m_slot->lengthMinutes
                                                     : m_types[index].lengthMinutes);
    m_price->setAmount(m_types[index].price);
}

void BookingDialog::followTime()
{
    const Result<Instant> start = m_time->startsAt();
    const int length = m_time->lengthMinutes();
    m_clashes = false;
    m_clashRemark->clear();
    m_pastRemark->clear();
    setSubtitle({});
    if (start && length > 0) {
        const QTimeZone &zone = m_practice.profile().zone;
        const Instant end = start->plusMinutes(length);
        const Instant now = m_practice.now();
        setSubtitle(
            joinedByDot({longSpan(*start, end, zone), distanceInTime(*start, end, now, zone)}));
        const auto except = m_edited ? std::optional(m_edited->session().id) : std::nullopt;
        const auto clashes = m_practice.clashes(*start, length, except);
        m_clashes = clashes && !clashes->empty();
        if (m_clashes) {
            QStringList names;
            for (const SessionItem &item : *clashes)
                names << clashWords(item, zone);
            m_clashRemark->say(RemarkLine::Kind::Remark,
                               tr("It overlaps with %1.").arg(names.join(u"; "_s)));
        }
        if (end <= now)
            m_pastRemark->say(RemarkLine::Kind::Remark,
                              tr("This time has passed. If the session took place, mark it as "
                                 "complete once it is booked."));
    }
    nameTheAct();
    followEdit();
}

void BookingDialog::followEdit()
{
    if (!m_edited || !m_editRemark)
        return;
    const Result<Instant> start = m_time->startsAt();
    const Result<Plan> plan = start ? m_practice.preview(m_edited->facts, ask::Edit{fields(*start)})
                                    : Result<Plan>(start.error());
    QStringList lines;
    if (m_edited->sponsor)
        lines << tr("It stays booked on a credit of %1.").arg(isolated(m_edited->sponsor->name));
    if (plan)
        lines << consequencesOf(*plan,
                                {m_edited->client.name, m_practice.profile().currency, QLocale()});
    m_editRemark->say(RemarkLine::Kind::Hint, lines.join(u' '));
}

void BookingDialog::followChanges(const Changes &changes)
{
    if (m_edited || !(changes.credits || !changes.clients.isEmpty()))
        return;
    if (auto clients = m_practice.clients())
        m_client->setClients(*std::move(clients));
    showCredits();
}

void BookingDialog::nameTheAct()
{
    if (m_edited) {
        m_confirm->setText(m_clashes ? tr("&Save anyway") : tr("&Save changes"));
        return;
    }
    const bool isNew = m_client && m_client->newName();
    m_confirm->setText(isNew && m_clashes ? tr("Add client and &book anyway")
                       : isNew            ? tr("Add client and &book")
                       : m_clashes        ? tr("&Book anyway")
                                          : tr("&Book session"));
}

SessionFields BookingDialog::fields(Instant startsAt) const
{
    SessionFields fields;
    const auto index = static_cast<std::size_t>(m_type->currentIndex());
    if (index < m_types.size())
        fields.type = m_types[index].id;
    fields.startsAt = startsAt;
    fields.lengthMinutes = m_time->lengthMinutes();
    fields.place = m_place->place();
    fields.address = m_place->address();
    fields.price = m_price->amount().value_or(Money{-1}); // validate() has the sentence for it
    fields.note = m_note->toPlainText().trimmed();
    return fields;
}

bool BookingDialog::check()
{
    // What a half-typed name came to stand for is shown first; the next press takes it.
    if (m_client && m_client->settle()) {
        if (m_client->newName())
            m_email->setFocus();
        return false;
    }
    std::vector<Error> errors = takeClient();
    const Result<Instant> start = m_time->startsAt();
    if (!start)
        errors.push_back(start.error());
    m_request.fields = fields(start ? *start : Instant{});
    std::ranges::copy(validate(m_request.fields), std::back_inserter(errors));
    // Backwards, so that the first for the eye gets the focus.
    for (const Error &error : errors | std::views::reverse) {
        if (!m_time->showError(error))
            showError(error);
    }
    return errors.empty();
}

std::vector<Error> BookingDialog::takeClient()
{
    m_request.onCredit = m_credit ? m_credit->sponsor() : std::nullopt;
    if (m_edited) {
        m_request.client = m_edited->client.id;
        return {};
    }
    if (const auto client = m_client->client()) {
        m_request.client = client->id;
        return {};
    }
    if (const auto name = m_client->newName()) {
        const NewClient added{*name, m_email->text().trimmed()};
        m_request.client = added;
        return validate(Client{{}, added.name, added.email, 0});
    }
    return {{ErrorKind::Invalid, tr("Choose a client, or write the name of a new one."),
             Field::Client}};
}

} // namespace sessionbook
