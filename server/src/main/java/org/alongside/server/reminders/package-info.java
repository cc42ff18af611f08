/**
 * Reminders about spending that somebody chose: off until they are chosen, at their hour, one a day
 * at most. Must not import {@code app}, nor the tables of other features.
 */
@NullMarked
package org.alongside.server.reminders;

import org.jspecify.annotations.NullMarked;
