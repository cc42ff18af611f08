/**
 * What was done to whose record and by whom, in hash chains that nobody can alter unnoticed.
 * Imports {@code db}, {@code access} and {@code http} only.
 */
@NullMarked
package org.alongside.server.audit;

import org.jspecify.annotations.NullMarked;
