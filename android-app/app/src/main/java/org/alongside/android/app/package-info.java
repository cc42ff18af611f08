/**
 * Puts the app together: the application, Dagger's component and its modules. The only package that
 * sees every other; no other package may import it.
 */
@NullMarked
package org.alongside.android.app;

import org.jspecify.annotations.NullMarked;
