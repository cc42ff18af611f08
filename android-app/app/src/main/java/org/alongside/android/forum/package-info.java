/**
 * The peer network: boards, threads and posts as they were last heard, what the person writes
 * there, and reports. Reads from {@code data} alone and must not import {@code sync}, {@code net}
 * or another screen. Nothing here asks the network for anything but through {@code data}: no
 * picture and no page of another server is ever fetched.
 */
@NullMarked
package org.alongside.android.forum;

import org.jspecify.annotations.NullMarked;
