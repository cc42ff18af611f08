/**
 * What the tests of the talk with the server need of it: the packaged server in a process of its
 * own, its website as a person uses it, and a line that can be cut.
 */
@NullMarked
package org.alongside.android.server;

import org.jspecify.annotations.NullMarked;
