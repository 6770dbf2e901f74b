// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook::test {

/// A program that is linked with this kills itself at the n-th call from now on by which it or its
/// libraries would change a file: in the middle of it, if it writes. 0 for never.
void killAtCall(int number);

} // namespace sessionbook::test
