#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QWidget>

namespace sessionbook {

class ActivityModel;
class ActivityView;
class Practice;

/// The Activity tab: the journal in words. A session's entries open it while it exists.
class ActivityPage : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPage(Practice &practice, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(sessionbook::SessionId id);
    void readFailed(const sessionbook::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    ActivityModel *m_model;
    ActivityView *m_view;
};

} // namespace sessionbook
