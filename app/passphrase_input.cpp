// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/passphrase_input.h"

#include <QCoreApplication>

#include <cerrno>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct PassphraseInput
{
    Q_DECLARE_TR_FUNCTIONS(Terminal)
};

/// Up to the end of the line, which is not part of it.
std::optional<QString> lineFrom(int descriptor)
{
    QByteArray line;
    constexpr qsizetype longest = 10'000;
    for (char byte = 0; line.size() < longest;) {
        const ssize_t count = ::read(descriptor, &byte, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return {};
        if (count == 0 || byte == '\n')
            break;
        line += byte;
    }
    return QString::fromUtf8(line);
}

/// While it exists, what is typed is not shown.
class WithoutEcho
{
public:
    explicit WithoutEcho(int terminal) : m_terminal(terminal)
    {
        m_changed = ::tcgetattr(m_terminal, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_changed)
            ::tcsetattr(m_terminal, TCSAFLUSH, &silent);
    }
    ~WithoutEcho()
    {
        if (m_changed)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(WithoutEcho)

private:
    int m_terminal;
    termios m_before = {};
    bool m_changed = false;
};

void write(int terminal, const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    if (::write(terminal, bytes.constData(), static_cast<size_t>(bytes.size())) < 0)
        return; // then there is nobody to ask, and reading says so
}

} // namespace

Result<QString> readPassphrase(const QString &path, std::optional<int> descriptor)
{
    if (descriptor) {
        if (const auto line = lineFrom(*descriptor))
            return *line;
        return Error{ErrorKind::Invalid,
                     PassphraseInput::tr("There is no passphrase at the file descriptor %1.")
                         .arg(*descriptor)};
    }
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0) {
        return Error{ErrorKind::Invalid,
                     PassphraseInput::tr("%1 is sealed. Give its passphrase on a terminal, or with "
                                         "--passphrase-fd.")
                         .arg(path)};
    }
    write(terminal, PassphraseInput::tr("Passphrase of %1: ").arg(path));
    std::optional<QString> line;
    {
        const WithoutEcho silently(terminal);
        line = lineFrom(terminal);
    }
    write(terminal, u"\n"_s);
    ::close(terminal);
    return line.value_or(QString());
}

} // namespace sessionbook
