package org.alongside.server.importing;

import java.util.UUID;

/**
 * Something that an import made.
 *
 * @param line of the file
 * @param id of the person or the budget
 * @param was how it stood when it was made: the status of a budget; empty for a person
 */
record Made(int line, UUID id, String was) {
  /** A person. */
  static Made person(int line, UUID id) {
    return new Made(line, id, "");
  }
}
