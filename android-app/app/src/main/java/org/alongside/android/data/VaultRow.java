package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.PrimaryKey;

/**
 * The key that seals all other rows, itself closed up by the Keystore. There is one row, or none
 * while nothing is sealed. {@link Vault} alone reads and writes it.
 *
 * @param id always 1
 * @param alias the name of the Keystore's key
 * @param closed the key, closed up by the Keystore's
 * @param scrub whether pages that an older version wrote in clear are still to be overwritten: 1 or
 *     0
 */
@Entity(tableName = "vault")
public record VaultRow(
    @PrimaryKey int id, @NonNull String alias, @NonNull String closed, int scrub) {}
