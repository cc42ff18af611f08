/**
 * The one change feed: what others must hear of, in commit order within each scope, and who
 * listens. Knows no feature; imports {@code db} only.
 */
@NullMarked
package org.alongside.server.feed;

import org.jspecify.annotations.NullMarked;
