/**
 * Payments that may have come round again: asked about, and written down only when the holder, or
 * somebody who logs for them, says so. Must not import {@code app}, nor the tables of other
 * features.
 */
@NullMarked
package org.alongside.server.recurring;

import org.jspecify.annotations.NullMarked;
