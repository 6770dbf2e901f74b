// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/following_choice.h"

#include "core/base/date_words.h"
#include "ui/fields/roomy_rows.h"
#include "ui/parts/form_field.h"

#include <QListWidget>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int listHeight = 112;

/// "Tue, 1 Dec 2026, 10:00 → Thu, 3 Dec 2026, 14:30", or the one time where it stays.
QString stepWords(const SeriesStep &step, const QTimeZone &zone)
{
    const QLocale locale;
    const Instant before = step.facts.session.fields.startsAt;
    const QDateTime from = localTime(before, zone);
    QString words = mediumDateTime(from, locale);
    if (step.plan.fields && step.plan.fields->startsAt != before) {
        words =
            FollowingChoice::tr("%1 → %2", "a session's time before and after")
                .arg(words, mediumDateTime(localTime(step.plan.fields->startsAt, zone), locale));
    }
    QStringList remarks;
    if (step.clock == WallTime::Kind::Twice)
        remarks << FollowingChoice::tr("The clocks go back. The first of the two is used.");
    for (const Remark &remark : step.remarks)
        remarks << remark.sentence;
    return remarks.isEmpty() ? words : words + u" — "_s + remarks.join(u' ');
}

} // namespace

FollowingChoice::FollowingChoice(Of what, int following, QWidget *parent)
    : QWidget(parent), m_this(new QRadioButton(what == Of::Sessions ? tr("&Only this session")
                                                                    : tr("Only this on&e"))),
      m_following(new QRadioButton(
          tr("This and the %n that &follow(s) in its series", nullptr, following))),
      m_list(new QListWidget), m_listField(new FormField({}, m_list))
{
    setAccessibleName(what == Of::Sessions ? tr("Which sessions") : tr("Which blocked times"));
    m_this->setObjectName(u"onlyThisRadio"_s);
    m_following->setObjectName(u"followingRadio"_s);
    m_this->setChecked(true);
    m_list->setObjectName(u"followingList"_s);
    m_list->setAccessibleName(tr("Which sessions"));
    m_list->setFixedHeight(listHeight);
    m_list->setItemDelegate(new RoomyRows(m_list));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_listField->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_this, 0, Qt::AlignLeft);
    layout->addWidget(m_following, 0, Qt::AlignLeft);
    layout->addWidget(m_listField);
    connect(m_following, &QRadioButton::toggled, this, &FollowingChoice::changed);
}

Reach FollowingChoice::reach() const
{
    return m_following->isChecked() ? Reach::Following : Reach::This;
}

void FollowingChoice::setSteps(const std::vector<SeriesStep> &steps, const QTimeZone &zone)
{
    QStringList rows;
    for (const SeriesStep &step : steps)
        rows << stepWords(step, zone);
    m_list->clear();
    m_list->addItems(rows);
    if (!rows.isEmpty())
        m_list->setCurrentRow(0);
    m_listField->setVisible(reach() == Reach::Following && !rows.isEmpty());
}

} // namespace sessionbook
