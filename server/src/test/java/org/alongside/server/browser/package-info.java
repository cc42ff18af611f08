/**
 * Tests in a real browser: whole journeys, accessibility, hostile markup. They need Chromium, which
 * {@code .ci/setup} installs.
 */
@NullMarked
package org.alongside.server.browser;

import org.jspecify.annotations.NullMarked;
