/**
 * Who may do what: the matrix, the relationships of now, and {@code require}, the one place that
 * decides. Imports the core and {@code db} only.
 */
@NullMarked
package org.alongside.server.access;

import org.jspecify.annotations.NullMarked;
