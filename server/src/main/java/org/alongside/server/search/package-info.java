/**
 * One search over the guidance, stories and the peer network. Asks each, keeps nothing, and shows
 * only what stands where the searcher may read; knows no plan, budget, spending or conversation.
 */
@NullMarked
package org.alongside.server.search;

import org.jspecify.annotations.NullMarked;
