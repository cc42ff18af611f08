@NullMarked
package org.alongside.server.events;

import org.jspecify.annotations.NullMarked;
