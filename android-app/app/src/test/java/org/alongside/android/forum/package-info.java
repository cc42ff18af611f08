/** Tests of the screens of the peer network. */
@NullMarked
package org.alongside.android.forum;

import org.jspecify.annotations.NullMarked;
