// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/occurrence_list.h"

#include "core/base/date_words.h"
#include "ui/fields/roomy_rows.h"

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int rowsInSight = 5; // more are scrolled to, as the dialog is long

QString occurrenceWords(const ProposedSession &session, const QTimeZone &zone)
{
    const QLocale locale;
    const Occurrence &occurrence = session.occurrence;
    const QString time = clockTime(occurrence.time, locale);
    if (!session.startsAt) {
        return mediumDate(occurrence.date, locale) + u" — "_s +
               OccurrenceList::tr("The clocks go forward past %1, so it can't be booked.")
                   .arg(time);
    }
    QStringList remarks;
    if (occurrence.wall.kind == WallTime::Kind::Twice && *session.startsAt == occurrence.wall.first)
        remarks << OccurrenceList::tr("The clocks go back and %1 comes twice. The first is used.")
                       .arg(time);
    for (const Remark &remark : session.remarks)
        remarks << remark.sentence;
    const QString when = mediumDateTime(localTime(*session.startsAt, zone), locale);
    return remarks.isEmpty() ? when : when + u" — "_s + remarks.join(u' ');
}

} // namespace

OccurrenceList::OccurrenceList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"occurrenceList"_s);
    setItemDelegate(new RoomyRows(this));
    setWordWrap(true);
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        const QDate date = m_sessions[static_cast<std::size_t>(row(item))].occurrence.date;
        if (item->checkState() == Qt::Checked)
            m_leftOut.remove(date);
        else
            m_leftOut.insert(date);
        Q_EMIT choiceChanged();
    });
}

void OccurrenceList::setSessions(const std::vector<ProposedSession> &sessions,
                                 const QTimeZone &zone)
{
    const QSignalBlocker quiet(this);
    const int current = currentRow();
    clear();
    m_sessions = sessions;
    for (const ProposedSession &session : m_sessions)
        addRow(session, zone);
    setCurrentRow(std::clamp(current, 0, std::max(0, count() - 1)));
}

void OccurrenceList::addRow(const ProposedSession &session, const QTimeZone &zone)
{
    auto *item = new QListWidgetItem(occurrenceWords(session, zone), this);
    const bool taken = session.startsAt && !m_leftOut.contains(session.occurrence.date);
    item->setCheckState(taken ? Qt::Checked : Qt::Unchecked);
    if (!session.startsAt)
        item->setFlags(item->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable));
    item->setToolTip(item->text());
}

bool OccurrenceList::isTaken(int row) const { return item(row)->checkState() == Qt::Checked; }

std::vector<Instant> OccurrenceList::starts() const
{
    std::vector<Instant> starts;
    for (int row = 0; row < count(); ++row) {
        if (isTaken(row))
            starts.push_back(*m_sessions[static_cast<std::size_t>(row)].startsAt);
    }
    return starts;
}

bool OccurrenceList::takesWhatIsGrave() const
{
    for (int row = 0; row < count(); ++row) {
        if (isTaken(row) && isGrave(m_sessions[static_cast<std::size_t>(row)].remarks))
            return true;
    }
    return false;
}

QSize OccurrenceList::sizeHint() const
{
    const int row =
        count() > 0 ? std::max(sizeHintForRow(0), fontMetrics().height()) : fontMetrics().height();
    return {QListWidget::sizeHint().width(), rowsInSight * row + 2 * frameWidth()};
}

} // namespace sessionbook
