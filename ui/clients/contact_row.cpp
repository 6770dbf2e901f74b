// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/contact_row.h"

#include "ui/look/buttons.h"
#include "ui/parts/announcement.h"
#include "ui/parts/fact_row.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sessionbook {

ContactRow::ContactRow(Icon which, const QString &objectName, const QString &copyName,
                       QWidget *parent)
    : QWidget(parent), m_copyName(copyName), m_fact(new FactRow(which, objectName, this)),
      m_copy(makeIconButton(Icon::Copy, copyName, objectName + u"Copy"_s, this, Ink::Quiet))
{
    makeAlert(this);
    m_back.setSingleShot(true);
    m_back.setInterval(1500ms);
    connect(&m_back, &QTimer::timeout, this, [this] {
        m_copy->setIcon(icon(Icon::Copy, Ink::Quiet));
        m_copy->setToolTip(m_copyName);
    });
    connect(m_copy, &QToolButton::clicked, this, &ContactRow::copy);
    m_fact->hugTexts();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_fact, 0, Qt::AlignVCenter);
    layout->addWidget(m_copy, 0, Qt::AlignVCenter);
    layout->addStretch(1);
}

void ContactRow::setFact(const QString &fact, const QString &none)
{
    m_text = fact;
    m_fact->setTexts(fact.isEmpty() ? none : fact);
    QSizePolicy policy = m_copy->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the rows keep one height
    m_copy->setSizePolicy(policy);
    m_copy->setVisible(!fact.isEmpty());
}

void ContactRow::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
    m_copy->setIcon(icon(Icon::Check, Ink::Accent));
    m_copy->setToolTip(tr("Copied"));
    announce(this, tr("Copied"));
    m_back.start();
}

} // namespace sessionbook
