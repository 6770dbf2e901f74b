// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/client_period_bar.h"

#include "core/practice/clients.h"
#include "core/practice/practice.h"
#include "ui/fields/client_picker.h"
#include "ui/fields/typed_field.h"
#include "ui/look/style.h"
#include "ui/look/text_styles.h"
#include "ui/parts/remark_line.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

DayField *makeFilterDay(const QString &objectName, const QString &name, QWidget *parent)
{
    auto *day = new DayField(objectName, parent);
    day->setAccessibleName(name);
    return day;
}

} // namespace

ClientPeriodBar::ClientPeriodBar(const QString &name, Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_client(new ClientPicker(this)),
      m_period(new QComboBox(this)), m_chosen(new QWidget(this)),
      m_from(makeFilterDay(name + u"From"_s, tr("From"), m_chosen)),
      m_to(makeFilterDay(name + u"To"_s, tr("To"), m_chosen)),
      m_problem(new RemarkLine(name + u"DayProblem"_s, m_chosen))
{
    m_client->setObjectName(name + u"Client"_s);
    m_client->setAccessibleName(tr("Client"));
    m_client->setToolTip(tr("Only this client"));
    m_client->offerOnlyKnown(tr("All clients"));
    m_client->setMinimumWidth(220);
    m_period->setObjectName(name + u"Period"_s);
    m_period->setAccessibleName(tr("Period"));
    for (const auto &[period, words] :
         {std::pair(Period::All, tr("All time")), std::pair(Period::ThisWeek, tr("This week")),
          std::pair(Period::ThisMonth, tr("This month")),
          std::pair(Period::LastMonth, tr("Last month")),
          std::pair(Period::ThisYear, tr("This year")),
          std::pair(Period::LastYear, tr("Last year")),
          std::pair(Period::Chosen, tr("From – to…"))})
        m_period->addItem(words, static_cast<int>(period));

    auto *inChosen = new QHBoxLayout(m_chosen);
    inChosen->setContentsMargins({});
    inChosen->setSpacing(6);
    inChosen->addWidget(m_from);
    inChosen->addWidget(makeLabel(u"–"_s, TextStyle::Quiet, m_chosen));
    inChosen->addWidget(m_to);
    inChosen->addWidget(m_problem);
    m_chosen->hide();
    for (DayField *day : {m_from, m_to}) {
        connect(day, &TypedField::refused, this, [this, day](const QString &sentence) {
            setInvalid(day, true);
            day->setAccessibleDescription(sentence);
            m_problem->say(RemarkLine::Kind::Problem, sentence);
        });
    }
    offerDays();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_client);
    layout->addWidget(m_period);
    layout->addWidget(m_chosen);

    fillClients();
    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        if (!changes.clients.isEmpty())
            fillClients();
    });
    connect(&m_practice, &Practice::dateTurned, this, [this] {
        for (DayField *day : {m_from, m_to})
            day->setToday(m_practice.today());
        if (m_chosen->isHidden())
            offerDays();
        updateFromFields();
    });
    connect(m_client, &ClientPicker::choiceChanged, this, &ClientPeriodBar::updateFromFields);
    connect(m_period, &QComboBox::currentIndexChanged, this, &ClientPeriodBar::updateFromFields);
    for (DayField *day : {m_from, m_to})
        connect(day, &DayField::dateChanged, this, &ClientPeriodBar::updateFromFields);
}

/// From the first of the month to today, unless others were chosen.
void ClientPeriodBar::offerDays()
{
    for (DayField *day : {m_from, m_to})
        day->setToday(m_practice.today());
    const auto firstOfMonth = [](QDate day) { return QDate(day.year(), day.month(), 1); };
    if (m_offered.isValid() &&
        (m_from->date() != firstOfMonth(m_offered) || m_to->date() != m_offered))
        return;
    m_offered = m_practice.today();
    m_from->setDate(firstOfMonth(m_offered));
    m_to->setDate(m_offered);
}

void ClientPeriodBar::fillClients()
{
    auto clients = m_practice.clients().all();
    if (clients)
        m_client->setClients(std::move(clients).value());
    else
        Q_EMIT readFailed(clients.error());
}

std::optional<DaySpan> ClientPeriodBar::days() const
{
    const auto period = static_cast<Period>(m_period->currentData().toInt());
    if (period == Period::Chosen) {
        // The two dates may be in either order.
        const auto [first, last] =
            std::minmax({m_from->date(), m_to->date()}); // by value: the days are temporaries
        return DaySpan{first, last};
    }
    return daysOf(period, m_practice.today(), QLocale());
}

QString ClientPeriodBar::periodWords() const
{
    const auto span = days();
    if (!span)
        return {};
    return tr("%1 to %2", "days, in a file name")
        .arg(span->first.toString(Qt::ISODate), span->last.toString(Qt::ISODate));
}

void ClientPeriodBar::clear()
{
    m_period->setCurrentIndex(0);
    m_client->forget();
}

void ClientPeriodBar::updateFromFields()
{
    const QTimeZone &zone = m_practice.profile().zone;
    const auto period = static_cast<Period>(m_period->currentData().toInt());
    m_chosen->setVisible(period == Period::Chosen);
    m_problem->clear();
    for (DayField *day : {m_from, m_to}) {
        setInvalid(day, false);
        day->setAccessibleDescription({});
    }
    if (period == Period::Chosen && !(m_from->isUnderstood() && m_to->isUnderstood()))
        return; // until then what is shown stays
    ClientPeriod filter;
    if (const auto client = m_client->client())
        filter.client = client->id;
    if (const auto span = days()) {
        filter.from = startOfDay(span->first, zone);
        filter.to = startOfDay(span->last.addDays(1), zone);
    }
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged(m_filter);
}

} // namespace sessionbook
