// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Of a row of `credit` without an alias: whether it can be reserved for what begins at the moment
/// that is bound. Says in SQL, for speed, what isExpired() says; a test holds both together.
#define IS_USABLE_CREDIT "state = 'available' AND (expires_at IS NULL OR expires_at > ?)"
