package org.alongside.server.sharing;

import java.time.Instant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.core.sharing.ShareReader;

/** What was chosen that a reader sees, by whom and when. */
record SharingChoice(ShareReader reader, ShareLevel level, PersonId by, Instant at) {}
