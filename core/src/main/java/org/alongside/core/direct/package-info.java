/** Values of what members write to each other, one to one. Imports {@code input} and ids only. */
@NullMarked
package org.alongside.core.direct;

import org.jspecify.annotations.NullMarked;
