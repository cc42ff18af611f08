/**
 * E-mails about what is new in the peer network, for members who want them: in numbers, without
 * anything private, and ended with one press. Must not import any feature with private records.
 */
@NullMarked
package org.alongside.server.digests;

import org.jspecify.annotations.NullMarked;
