@NullMarked
package org.alongside.server.bank;

import org.jspecify.annotations.NullMarked;
