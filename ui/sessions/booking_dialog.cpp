// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/booking_dialog.h"

#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/sponsors.h"
#include "core/records/client_field.h"
#include "core/records/given_name.h"
#include "core/rules/tidied.h"
#include "core/rules/validation.h"
#include "core/rules/wording.h"
#include "ui/fields/client_picker.h"
#include "ui/fields/following_choice.h"
#include "ui/fields/form_of_address_edit.h"
#include "ui/fields/money_edit.h"
#include "ui/fields/time_fields.h"
#include "ui/parts/form_field.h"
#include "ui/parts/remark_line.h"
#include "ui/parts/session_words.h"
#include "ui/parts/time_words.h"
#include "ui/sessions/credit_offer.h"
#include "ui/sessions/place_fields.h"
#include "ui/sessions/series_fields.h"
#include "ui/sessions/time_remarks.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int bookingDialogWidth = 560;
constexpr qint64 halfHour = 30 * 60;

/// The next full or half hour, to suggest if no time was picked.
Instant nextHalfHour(Instant now) { return {(now.seconds / halfHour + 1) * halfHour}; }

} // namespace

BookingDialog::BookingDialog(const Practice &practice, QWidget *parent)
    : ActDialog(u"bookingDialog"_s, parent), m_practice(practice)
{
    setMinimumWidth(bookingDialogWidth);
    connect(&practice, &Practice::changed, this, &BookingDialog::applyChanges);
    connect(&practice, &Practice::minuteTurned, this, &BookingDialog::sayTime);
}

BookingDialog::BookingDialog(const Practice &practice, const std::optional<TimeSlot> &slot,
                             QWidget *parent)
    : BookingDialog(practice, parent)
{
    m_slot = slot ? slot : proposedSlot(practice, practice.now());
    setTitle(tr("New session"));
    addClient();
    addFields();
    body()->addStretch(1);
    addButtons();
    load();
    m_proposed = m_slot ? m_slot->startsAt : nextHalfHour(practice.now());
    m_time->setStart(m_proposed);
    updateFromType();
    updateFromTime();
    m_client->setFocus();
}

BookingDialog::BookingDialog(const Practice &practice, const SessionDetails &edited,
                             QWidget *parent)
    : BookingDialog(practice, parent)
{
    m_edited = edited;
    setTitle(tr("Edit session"));
    addFixedClient();
    addFollowing();
    addFields();
    m_editRemark = new RemarkLine(u"editRemark"_s, this);
    body()->addWidget(m_editRemark);
    body()->addStretch(1);
    addButtons();
    load();
    m_time->setStart(edited.session().fields.startsAt);
    show(edited.session().fields);
    m_note->setPlainText(edited.session().fields.note);
    updateFromTime();
    m_time->setFocus();
}

void BookingDialog::nameClient(const QString &name)
{
    m_client->setEditText(name);
    m_client->settle();
}

BookingDialog::~BookingDialog()
{
    // A field that loses the focus emits its value, which must happen while the dialog still
    // exists.
    if (QWidget *field = focusWidget())
        field->clearFocus();
}

void BookingDialog::load()
{
    const auto types = m_practice.settings().sessionTypes();
    if (types)
        m_types = *types;
    else
        showError(types.error());
    // A retired type can only be kept.
    std::erase_if(m_types, [this](const SessionType &type) {
        return type.retired && !(m_edited && m_edited->type.id == type.id);
    });
    for (const SessionType &type : m_types)
        m_type->addItem(type.name);
    if (m_edited)
        return;
    if (auto clients = m_practice.clients().all())
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
    fitProposal();
}

/// A time that was proposed, and is still there, has to have room for the length.
void BookingDialog::fitProposal()
{
    const Result<Instant> start = m_time->startsAt();
    if (!m_slot || !m_slot->proposed || !start || *start != m_proposed)
        return;
    const QDate day = localTime(m_slot->startsAt, m_practice.profile().zone).date();
    const auto free =
        m_practice.sessions().nextFree(m_slot->startsAt, m_time->lengthMinutes(), day);
    if (!free || !*free || **free == m_proposed)
        return;
    m_proposed = **free;
    m_time->setStart(m_proposed);
}

void BookingDialog::updateFromClient()
{
    m_clientField->clearError();
    const std::optional<QString> newName = m_client->newName();
    m_emailField->setVisible(newName.has_value());
    m_addressedField->setVisible(newName.has_value());
    m_addressed->followName(newName.value_or(QString()));
    m_clientField->setRemark(newName ? remarkOnNew(*newName) : QString());
    const std::optional<Client> client = m_client->client();
    if (client && m_filledFor != client->id) {
        m_filledFor = client->id;
        if (const auto latest = m_practice.clients().usualFields(client->id); latest && *latest)
            show(**latest);
    }
    showCredits();
    updateConfirmText();
}

QString BookingDialog::remarkOnNew(const QString &name) const
{
    const auto alike = m_practice.clients().alike(name, m_email->text(), std::nullopt);
    if (!alike || alike->empty())
        return tr("%1 is not in your list and will be added as a new client.").arg(isolated(name));
    const Client &other = alike->front();
    if (other.archivedAt)
        return tr("%1 has the same name but is archived. Restore that client under Clients, or add "
                  "another.")
            .arg(isolated(other.name));
    return tr("New client: %1. You already have %2.").arg(isolated(name), isolated(other.name));
}

void BookingDialog::fill(const BookingRequest &request)
{
    const ClientId client = std::get<ClientId>(request.client);
    m_filledFor = client; // not as usual, but as asked
    m_client->pick(client);
    m_slot = TimeSlot{request.fields.startsAt, request.fields.lengthMinutes};
    m_time->setStart(request.fields.startsAt);
    show(request.fields);
    m_credit->choose(request.onCredit);
    updateFromTime();
    m_confirm->setFocus();
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
        client ? m_practice.sponsors().balances(client->id) : std::vector<CreditBalance>();
    m_credit->setBalances(client ? std::optional(client->id) : std::nullopt,
                          balances ? *balances : std::vector<CreditBalance>());
}

void BookingDialog::updateFromType()
{
    m_typeField->clearError();
    const auto index = static_cast<std::size_t>(m_type->currentIndex());
    if (index >= m_types.size())
        return;
    m_time->setLength(m_slot && m_slot->lengthChosen ? m_slot->lengthMinutes
                                                     : m_types[index].lengthMinutes);
    m_price->setAmount(m_types[index].price);
    fitProposal();
}

void BookingDialog::updateFromTime()
{
    const Result<Instant> start = m_time->startsAt();
    sayTime();
    if (m_series)
        m_series->setTime(start ? std::optional(*start) : std::nullopt, m_time->lengthMinutes());
    updateEdit();
    if (start)
        Q_EMIT timeChanged({*start, m_time->lengthMinutes(), true});
}

/// The chosen time in words, how far away it is, and what is unusual about it.
void BookingDialog::sayTime()
{
    const Result<Instant> start = m_time->startsAt();
    const int length = m_time->lengthMinutes();
    setSubtitle({});
    if (start && length > 0) {
        const QTimeZone &zone = m_practice.profile().zone;
        const Instant end = start->plusMinutes(length);
        setSubtitle(joinedByDot(
            {longSpan(*start, end, zone), distanceInTime(*start, end, m_practice.now(), zone)}));
    }
    remarkOn(start ? std::optional(*start) : std::nullopt, length);
}

void BookingDialog::remarkOn(std::optional<Instant> start, int length)
{
    std::vector<Remark> remarks;
    if (start && length > 0) {
        const auto moving = m_edited ? QSet<SessionId>{m_edited->session().id} : QSet<SessionId>();
        if (const auto found = m_practice.sessions().remarksOn(*start, length, moving))
            remarks = *found;
    }
    m_onPurpose = isGrave(remarks);
    // For a series the list shows the remarks on each date.
    const bool listed = repetition().has_value() || reach() == Reach::Following;
    m_remarks->show(listed ? std::vector<Remark>() : remarks);
    updateConfirmText();
}

void BookingDialog::updateFromSeries()
{
    const Result<Instant> start = m_time->startsAt();
    remarkOn(start ? std::optional(*start) : std::nullopt, m_time->lengthMinutes());
}

void BookingDialog::updateEdit()
{
    if (!m_edited || !m_editRemark)
        return;
    const Result<Instant> start = m_time->startsAt();
    const auto steps =
        start ? this->steps(fields(*start)) : Result<std::vector<SeriesStep>>(start.error());
    if (m_following)
        m_following->setSteps(steps ? *steps : std::vector<SeriesStep>(),
                              m_practice.profile().zone);
    const WordingContext context{addressOf(m_edited->client), m_practice.profile().currency,
                                 QLocale()};
    QStringList lines;
    if (m_edited->sponsor)
        lines << tr("It stays booked on a credit from %1.").arg(isolated(m_edited->sponsor->name));
    if (steps)
        lines << (steps->size() > 1 ? consequencesOf(*steps, context)
                                    : consequencesOf(steps->front().plan, context));
    m_editRemark->say(RemarkLine::Kind::Hint, lines.join(u' '));
    updateConfirmText();
}

void BookingDialog::applyChanges(const Changes &changes)
{
    if (m_edited || !(changes.credits || !changes.clients.isEmpty()))
        return;
    if (auto clients = m_practice.clients().all())
        m_client->setClients(*std::move(clients));
    showCredits();
}

std::optional<Repetition> BookingDialog::repetition() const
{
    return m_series ? m_series->repetition() : std::nullopt;
}

Reach BookingDialog::reach() const { return m_following ? m_following->reach() : Reach::This; }

Result<std::vector<SeriesStep>> BookingDialog::steps(const SessionFields &fields) const
{
    return m_practice.sessions().previewSteps(m_edited->facts, ask::Edit{fields}, reach());
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
    fields.price = m_price->amount().value_or(Money{-1}); // refused by validate()
    fields.note = m_note->toPlainText();
    return tidied(fields);
}

bool BookingDialog::check()
{
    // Show first what a half-typed name was taken for; the next press books.
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
    m_request.repetition = repetition();
    m_request.starts = m_request.repetition ? m_series->starts() : std::vector<Instant>();
    std::ranges::copy(m_price->inItsWords(validate(m_request.fields)), std::back_inserter(errors));
    if (const auto wrong = m_series ? m_series->error() : std::nullopt)
        errors.push_back(*wrong);
    if (m_edited && errors.empty() && m_request.fields != m_edited->session().fields) {
        if (const auto found = steps(m_request.fields); !found)
            errors.push_back(found.error());
    }
    // In reverse, so that the first one gets the focus.
    for (auto error = errors.rbegin(); error != errors.rend(); ++error) {
        if (!m_time->showError(*error) && !(m_series && m_series->showError(*error)))
            showError(*error);
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
        const Client added = tidied(Client{{}, *name, m_email->text(), 0, m_addressed->text()});
        m_request.client = NewClient{added.name, added.email, added.addressedAs};
        return validate(added);
    }
    return {{ErrorKind::Invalid, tr("Choose a client, or enter the name of a new one."),
             field::client}};
}

} // namespace sessionbook
