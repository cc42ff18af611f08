/**
 * What belongs to every page: the frame with its navigation, the error pages, the scheme's
 * settings, and pages that say nothing about anybody. Imports {@code identity} besides the layers
 * below.
 */
@NullMarked
package org.alongside.server.site;

import org.jspecify.annotations.NullMarked;
