#include "ui/activity/activity_page.h"

#include "ui/activity/activity_model.h"
#include "ui/activity/activity_view.h"
#include "ui/shell/text_styles.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

ActivityPage::ActivityPage(Practice &practice, QWidget *parent)
    : QWidget(parent), m_model(new ActivityModel(practice, this)),
      m_view(new ActivityView(*m_model, this))
{
    setObjectName(u"activityPage"_s);
    setFocusProxy(m_view);
    m_view->setObjectName(u"activityList"_s);
    m_view->setAccessibleName(tr("What was done in this practice, newest first"));

    auto *card = new QFrame(this);
    card->setFrameShape(QFrame::StyledPanel);
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(1, 4, 1, 4);
    inCard->addWidget(m_view);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("What was done and when. It never shows a note or a reason; of "
                                   "a deleted session it keeps only the time."),
                                TextStyle::Quiet, this));
    layout->addWidget(card, 1);

    connect(m_view, &ActivityView::openRequested, this, &ActivityPage::openRequested);
    connect(m_model, &ActivityModel::readFailed, this, &ActivityPage::readFailed);
}

void ActivityPage::showEvent(QShowEvent *event)
{
    if (m_model->rowCount() == 0)
        m_model->fetchMore({});
    QWidget::showEvent(event);
}

} // namespace sessionbook
