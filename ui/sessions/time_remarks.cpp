// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/time_remarks.h"

#include "ui/parts/remark_line.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

TimeRemarks::TimeRemarks(QWidget *parent)
    : QWidget(parent), m_clash(new RemarkLine(u"clashRemark"_s, this)),
      m_other(new RemarkLine(u"timeRemark"_s, this)), m_past(new RemarkLine(u"pastRemark"_s, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (RemarkLine *line : {m_clash, m_other, m_past})
        layout->addWidget(line);
    hide();
}

void TimeRemarks::show(const std::vector<Remark> &remarks)
{
    QStringList clash;
    QStringList other;
    QStringList past;
    for (const Remark &remark : remarks) {
        QStringList &line = remark.kind == Remark::Kind::Clash  ? clash
                            : remark.kind == Remark::Kind::Past ? past
                                                                : other;
        line << remark.sentence;
    }
    m_clash->say(RemarkLine::Kind::Remark, clash.join(u' '));
    m_other->say(RemarkLine::Kind::Remark, other.join(u' '));
    m_past->say(RemarkLine::Kind::Remark, past.join(u' '));
    setVisible(!remarks.empty());
}

} // namespace sessionbook
