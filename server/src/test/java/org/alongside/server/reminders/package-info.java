/** Tests of chosen reminders. */
@NullMarked
package org.alongside.server.reminders;

import org.jspecify.annotations.NullMarked;
