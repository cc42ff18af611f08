package org.alongside.server.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as people and programs are told: {@code new Failure(404, "not-found", null)}.
 *
 * @param type the name of the problem
 * @param endedOn when access ended, for {@code access-ended}; null for everything else
 */
public record Failure(int status, String type, @Nullable LocalDate endedOn) {}
