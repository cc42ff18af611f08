package org.alongside.android.data;

import androidx.annotation.NonNull;
import java.time.Instant;

/**
 * Something that was typed on this phone, was not sent, and cannot be read any more.
 *
 * @param type what was done, as the code of an operation's type
 */
public record Lost(@NonNull String type, @NonNull Instant doneAt) {}
