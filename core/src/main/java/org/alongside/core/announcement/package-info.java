/**
 * How a change of a budget is said to its holder: with its reasons, its amount and date, who pays
 * what meanwhile, the notice given, what care goes on, and how to ask for another look. Must not
 * import other packages of the core than {@code budget}, {@code plan}, {@code identity}, {@code
 * money} and {@code input}.
 */
@NullMarked
package org.alongside.core.announcement;

import org.jspecify.annotations.NullMarked;
