package org.alongside.android.net;

import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Relationship;

/** A holder whose record is open to the person who signed in, wholly or in part. */
public record Acquaintance(PersonId id, String displayName, Relationship relationship) {}
