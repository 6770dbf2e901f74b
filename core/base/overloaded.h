// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook {

/// One function object of several lambdas, for std::visit.
template <class... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace sessionbook
