/**
 * Messages between a holder and the named worker, and when to expect a reply. Must not import other
 * packages of the core than {@code identity} and {@code input}.
 */
@NullMarked
package org.alongside.core.conversation;

import org.jspecify.annotations.NullMarked;
