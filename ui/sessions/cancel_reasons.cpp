// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/cancel_reasons.h"

#include "ui/parts/arrow_choice.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct ReasonChoice
{
    CancelReason reason;
    QStringView objectName;
};
constexpr auto reasonChoices = std::to_array<ReasonChoice>({
    {CancelReason::ByProfessional, u"reasonByProfessional"},
    {CancelReason::ByClient, u"reasonByClient"},
    {CancelReason::NoShow, u"reasonNoShow"},
    {CancelReason::Other, u"reasonOther"},
});

} // namespace

CancelReasons::CancelReasons(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(tr("Reason"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const ReasonChoice &choice : reasonChoices) {
        auto *button = new QRadioButton(nameOf(choice.reason), this);
        button->setObjectName(choice.objectName.toString());
        m_group->addButton(button, static_cast<int>(choice.reason));
        if (choice.reason == CancelReason::NoShow)
            m_noShow = button;
        layout->addWidget(button, 0, Qt::AlignLeft); // only as wide as its text
    }
    chooseByArrows(m_group);
    m_text = new QLineEdit(this); // Tab leads to it last
    m_text->setObjectName(u"otherReasonEdit"_s);
    m_text->setPlaceholderText(tr("Reason (only visible to you)"));
    m_text->setAccessibleName(tr("Other reason, only visible to you"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(24, 0, 0, 0); // in line with the words of the choices
    line->addWidget(m_text);
    layout->addLayout(line);
    setFocusProxy(m_group->buttons().constFirst());
    updateReasonText();

    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        updateReasonText();
        if (on)
            Q_EMIT changed();
    });
    // By a click or Space; with the arrows one may want to go on to another reason.
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        if (id == static_cast<int>(CancelReason::Other) && isVisible())
            m_text->setFocus();
    });
    connect(m_text, &QLineEdit::textChanged, this, &CancelReasons::changed);
}

std::optional<CancelReason> CancelReasons::reason() const
{
    const int id = m_group->checkedId();
    return id < 0 ? std::nullopt : std::optional(static_cast<CancelReason>(id));
}

QString CancelReasons::reasonText() const { return m_text->text(); }

void CancelReasons::updateReasonText() { m_text->setEnabled(reason() == CancelReason::Other); }

void CancelReasons::setNoShowPossible(bool possible)
{
    const QString name = nameOf(CancelReason::NoShow);
    m_noShow->setEnabled(possible);
    m_noShow->setText(possible ? name : tr("%1 (once it has begun)").arg(name));
    m_noShow->setAccessibleDescription(possible ? QString()
                                                : tr("Can be chosen once the session has begun."));
}

void CancelReasons::focusReasonText() { m_text->setFocus(); }

} // namespace sessionbook
