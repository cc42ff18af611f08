/**
 * How somebody becomes a member of the peer network where the scheme does not let everybody in at
 * once: invitations, and words to a moderator. Holds the person and the name that they would like
 * side by side until they are let in, and shows moderators the name alone. Builds on {@code forum}
 * and {@code identity}; must not import {@code moderation} or any feature with private records.
 */
@NullMarked
package org.alongside.server.joining;

import org.jspecify.annotations.NullMarked;
