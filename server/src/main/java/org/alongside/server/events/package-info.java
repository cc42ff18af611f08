/**
 * Workshops and meetings: announced by coordinators and editors, signed up for by members under
 * their alias. Knows members by alias only; what they need on the day is for the organisers alone.
 * Must not import features with private records, nor {@code forum} or {@code moderation}.
 */
@NullMarked
package org.alongside.server.events;

import org.jspecify.annotations.NullMarked;
