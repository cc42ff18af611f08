/**
 * People, accounts, aliases, sessions, and what people are to each other: grants, assignments and
 * cover. Owns their tables, and the only one in which an alias and a person meet. Must not import
 * another feature.
 */
@NullMarked
package org.alongside.server.identity;

import org.jspecify.annotations.NullMarked;
