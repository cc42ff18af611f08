/**
 * The workloads of the performance bars, driven by wrk against the packaged server; run by {@code
 * mvn -Pbench}, never by a test.
 */
@NullMarked
package org.alongside.server.bench;

import org.jspecify.annotations.NullMarked;
