/**
 * What members write in the peer network, and what moderators may do. Must not import other
 * packages of the core than {@code identity} and {@code input}.
 */
@NullMarked
package org.alongside.core.forum;

import org.jspecify.annotations.NullMarked;
