/**
 * Who is called when somebody may need help at once, and who is told next when nobody answers; and
 * how moderators share their work. Must not import other packages of the core than {@code identity}
 * and {@code input}.
 */
@NullMarked
package org.alongside.core.oncall;

import org.jspecify.annotations.NullMarked;
