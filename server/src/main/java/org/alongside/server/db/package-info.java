/**
 * The two verbs to the database, its connections, migrations and dialects. Knows no feature; must
 * not import any other package of the server.
 */
@NullMarked
package org.alongside.server.db;

import org.jspecify.annotations.NullMarked;
