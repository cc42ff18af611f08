@NullMarked
package org.alongside.server.buying;

import org.jspecify.annotations.NullMarked;
