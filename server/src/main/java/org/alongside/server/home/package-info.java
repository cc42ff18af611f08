/**
 * The first page: what matters now to whoever opens it. Meets other features through their public
 * use cases and through {@link org.alongside.server.home.Newest} and {@link
 * org.alongside.server.home.WorkerCards}; keeps no data of its own.
 */
@NullMarked
package org.alongside.server.home;

import org.jspecify.annotations.NullMarked;
