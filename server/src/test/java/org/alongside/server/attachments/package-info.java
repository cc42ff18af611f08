/** Tests of {@code attachments}. */
@NullMarked
package org.alongside.server.attachments;

import org.jspecify.annotations.NullMarked;
