/**
 * What phone and server tell each other so that nothing is lost or doubled: operations, results,
 * changes, cursors, and the merge of amendments. Must not import other packages of the core than
 * {@code conversation}, {@code identity}, {@code input}, {@code money}, {@code plan} and {@code
 * spend}.
 */
@NullMarked
package org.alongside.core.sync;

import org.jspecify.annotations.NullMarked;
