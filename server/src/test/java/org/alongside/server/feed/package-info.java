/** Tests of the feed. */
@NullMarked
package org.alongside.server.feed;

import org.jspecify.annotations.NullMarked;
