// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook {

/// The zoom of the hours of a day or week, in percent, goes by steps.
[[nodiscard]] int nearestZoom(int percent);
/// So many steps larger, or smaller below zero, as far as they go. `percent` is one of the steps.
[[nodiscard]] int zoomedBy(int percent, int steps);

} // namespace sessionbook
