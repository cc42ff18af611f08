package org.alongside.server.drafting;

import java.time.Instant;

/**
 * What somebody typed into the form of a part and did not save.
 *
 * @param base the revision that they began from
 */
record Scratch(int base, Typed typed, Instant keptAt) {}
