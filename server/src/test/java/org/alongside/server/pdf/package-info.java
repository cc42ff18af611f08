@NullMarked
package org.alongside.server.pdf;

import org.jspecify.annotations.NullMarked;
