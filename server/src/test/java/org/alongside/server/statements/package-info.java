@NullMarked
package org.alongside.server.statements;

import org.jspecify.annotations.NullMarked;
