/**
 * Work by the clock: what is done every so often, once among all servers of a database. Knows no
 * feature; imports {@code db} only.
 */
@NullMarked
package org.alongside.server.jobs;

import org.jspecify.annotations.NullMarked;
