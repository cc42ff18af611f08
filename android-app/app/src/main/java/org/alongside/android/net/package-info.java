/**
 * The way to the server: HTTP by OkHttp, bytes to and from {@code core.wire}, and a name for each
 * way in which it can fail. Knows neither what the phone keeps nor who asks; must not import {@code
 * data}, {@code sync} or screens.
 */
@NullMarked
package org.alongside.android.net;

import org.jspecify.annotations.NullMarked;
