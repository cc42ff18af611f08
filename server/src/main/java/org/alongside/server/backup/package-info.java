/**
 * A backup of the whole store in one archive that either engine can read, and its restoring. Knows
 * tables, not features; imports {@code db} only.
 */
@NullMarked
package org.alongside.server.backup;

import org.jspecify.annotations.NullMarked;
