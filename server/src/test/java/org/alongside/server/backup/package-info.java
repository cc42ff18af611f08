/** Tests of backups. */
@NullMarked
package org.alongside.server.backup;

import org.jspecify.annotations.NullMarked;
