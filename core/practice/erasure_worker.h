// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QThread;

namespace sessionbook {

/// Removes the traces of erased rows from the file on a thread of its own, as rewriting a large
/// file takes longer than a frame.
class ErasureWorker : public QObject
{
    Q_OBJECT

public:
    explicit ErasureWorker(QString path);
    ~ErasureWorker() override;
    Q_DISABLE_COPY_MOVE(ErasureWorker)

    /// While a run is under way, another follows it.
    void start();
    /// Until nothing is left to do; finished() has then been emitted.
    void wait();

Q_SIGNALS:
    /// An empty sentence means that all traces are gone.
    void finished(const QString &failure);

private:
    void finish();

    QString m_path;
    QString m_failure;
    std::unique_ptr<QThread> m_thread;
    bool m_again = false;
};

} // namespace sessionbook
