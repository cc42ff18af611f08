/**
 * A believable local scheme of invented people, made through the ordinary use cases: the same every
 * time but for today's date. One class for each feature that has something to show.
 */
@NullMarked
package org.alongside.server.demo;

import org.jspecify.annotations.NullMarked;
