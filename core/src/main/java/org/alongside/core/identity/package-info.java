/**
 * Who somebody is and what they are to somebody else: the ids, roles, relationships and dated
 * grants. Must not import any other package of the core but {@code input}.
 */
@NullMarked
package org.alongside.core.identity;

import org.jspecify.annotations.NullMarked;
