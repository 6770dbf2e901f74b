// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook {

/// Makes one visitor for std::visit out of several lambdas.
template <class... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace sessionbook
