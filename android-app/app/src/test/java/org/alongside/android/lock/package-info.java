@org.jspecify.annotations.NullMarked
package org.alongside.android.lock;
