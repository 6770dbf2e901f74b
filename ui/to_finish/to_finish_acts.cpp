// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/to_finish/to_finish_acts.h"

#include "core/base/date_words.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/records/given_name.h"
#include "core/rules/wording.h"
#include "ui/look/text_styles.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/session_words.h"
#include "ui/parts/time_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// A label that looks like a key.
QLabel *makeKey(QWidget *parent)
{
    auto *key = makeLabel({}, TextStyle::Small, parent);
    key->setFrameShape(QFrame::StyledPanel);
    key->setAlignment(Qt::AlignCenter);
    key->setWordWrap(false);
    const QFontMetrics metrics = key->fontMetrics();
    key->setFixedSize(std::max(24, metrics.horizontalAdvance(u"WW"_s)),
                      std::max(22, metrics.height() + 6));
    return key;
}

} // namespace

ToFinishActs::ToFinishActs(const Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_name(makeLabel({}, TextStyle::Section, this)),
      m_facts(makeLabel({}, TextStyle::Quiet, this)), m_group(new QButtonGroup(this)),
      m_consequences(new ConsequenceBox(u"toFinishConsequences"_s, this))
{
    m_name->setObjectName(u"toFinishName"_s);
    m_facts->setObjectName(u"toFinishFacts"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_name);
    layout->addWidget(m_facts);
    layout->addSpacing(8);
    m_tookPlace = addGroup(layout, tr("Took place"));
    layout->addSpacing(8);
    m_didNot = addGroup(layout, tr("Did not take place"));
    layout->addStretch(1);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool chosen) {
        if (chosen)
            showConsequences();
    });
}

ToFinishActs::Group ToFinishActs::addGroup(QVBoxLayout *layout, const QString &title)
{
    layout->addWidget(makeLabel(title, TextStyle::Strong, this));
    auto *rows = new QVBoxLayout;
    rows->setSpacing(layout->spacing());
    layout->addLayout(rows);
    return {title, rows, {}};
}

void ToFinishActs::addRow(Group &group)
{
    auto *row = new QWidget(this);
    auto *inRow = new QHBoxLayout(row);
    inRow->setContentsMargins(0, 0, 0, 0);
    inRow->setSpacing(10);
    auto *button = new QRadioButton(row);
    QLabel *key = makeKey(row);
    inRow->addWidget(key);
    inRow->addWidget(button);
    inRow->addStretch(1);
    group.layout->addWidget(row);
    m_group->addButton(button);
    group.rows.push_back({row, button, key});
}

/// A row that was added later would be the last that Tab comes to.
void ToFinishActs::orderRows()
{
    QWidget *before = nullptr;
    for (const Group *group : {&m_tookPlace, &m_didNot}) {
        for (const Row &row : group->rows) {
            if (before)
                setTabOrder(before, row.button);
            before = row.button;
        }
    }
}

void ToFinishActs::setSession(const SessionDetails &session)
{
    m_session = session;
    const SessionFields &fields = session.session().fields;
    const QTimeZone &zone = m_practice.profile().zone;
    m_name->setText(session.client.name);
    QStringList facts{session.type.name,
                      formatMoney(fields.price, m_practice.profile().currency, QLocale())};
    if (holdsReservedCredit(session.facts) && session.sponsor)
        facts << tr("Sponsored credit from %1").arg(isolated(session.sponsor->name));
    m_facts->setText(
        timeSpan(localTime(fields.startsAt, zone), localTime(fields.endsAt(), zone), QLocale()) +
        u'\n' + joinedByDot(facts));

    const ToFinishChoices choices = toFinishChoices(session.facts, m_practice.profile(), QLocale());
    m_choices.clear();
    fill(m_tookPlace, choices.tookPlace);
    fill(m_didNot, choices.didNot);
    orderRows();
    clearChoice();
    if (QScrollArea *area = areaAround())
        area->verticalScrollBar()->setValue(0); // whose session it is
}

void ToFinishActs::fill(Group &group, const std::vector<ToFinishChoice> &choices)
{
    while (group.rows.size() < choices.size())
        addRow(group);
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
        const Row &row = group.rows[i];
        const bool used = i < choices.size();
        row.row->setVisible(used);
        if (!used) {
            row.button->setObjectName({});
            m_group->setId(row.button, -1);
            continue;
        }
        const ToFinishChoice &choice = choices[i];
        row.button->setObjectName(choice.objectName);
        row.button->setText(choice.text);
        row.button->setAccessibleName(group.title + u": "_s + choice.text);
        row.button->setAccessibleDescription(tr("Key: %1").arg(choice.key));
        row.key->setText(choice.key);
        m_group->setId(row.button, static_cast<int>(m_choices.size()));
        m_choices.push_back(choice);
    }
}

const ToFinishChoice *ToFinishActs::chosen() const
{
    const int id = m_group->checkedId();
    return id < 0 ? nullptr : &m_choices.at(static_cast<std::size_t>(id));
}

bool ToFinishActs::choose(const QString &key)
{
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i].key.compare(key, Qt::CaseInsensitive) != 0)
            continue;
        m_group->button(static_cast<int>(i))->setChecked(true);
        showChosen();
        return true;
    }
    return false;
}

/// Scrolls to what a key has chosen, now and when the words about it take room.
void ToFinishActs::showChosen()
{
    const QAbstractButton *chosen = m_group->checkedButton();
    QScrollArea *area = areaAround();
    if (!chosen || !area)
        return;
    area->viewport()->removeEventFilter(this);
    area->viewport()->installEventFilter(this);
    const QPoint middle = chosen->mapTo(area->widget(), chosen->rect().center());
    area->ensureVisible(0, middle.y(), 0, chosen->height() / 2 + 6);
}

QScrollArea *ToFinishActs::areaAround() const
{
    for (QWidget *around = parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            return area;
    }
    return nullptr;
}

bool ToFinishActs::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ToFinishActs::showChosen, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void ToFinishActs::clearChoice()
{
    if (QAbstractButton *checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
    showConsequences();
}

void ToFinishActs::showConsequences()
{
    QStringList lines{tr("Nothing changes until you choose and press Enter.")};
    if (const ToFinishChoice *choice = chosen()) {
        const Result<Plan> plan = m_practice.sessions().preview(m_session.facts, choice->request);
        lines = plan ? consequencesOf(*plan, {addressOf(m_session.client),
                                              m_practice.profile().currency, QLocale()})
                     : QStringList{plan.error().sentence};
    }
    m_consequences->setLines(lines);
    Q_EMIT choiceChanged();
}

} // namespace sessionbook
