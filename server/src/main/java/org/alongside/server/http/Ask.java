package org.alongside.server.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Access.Decision;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One request, read whole, with who asks. Immutable.
 *
 * @param route what answers it
 * @param path the path of the request, without its query
 * @param files what was chosen in the file fields of the form, where the route takes files
 * @param ways the values of the route's path parameters
 * @param csrf the token that the forms of this caller carry
 * @param cameFrom the network address of the client, as the trusted proxies tell it
 * @param decision on what ground the caller passed; null until access was decided
 */
public record Ask(
    Route route,
    String path,
    MultiMap ways,
    MultiMap queries,
    MultiMap headers,
    MultiMap fields,
    List<SentFile> files,
    Buffer body,
    Caller caller,
    String token,
    String csrf,
    String cameFrom,
    Instant now,
    @Nullable Decision decision) {

  /** A path parameter as it stands. */
  public String way(String name) {
    String value = ways.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no parameter " + name);
    }
    return value;
  }

  /**
   * A path parameter that is an id.
   *
   * @throws Refused when it is not a UUID: such a thing is absent
   */
  public UUID id(String name) {
    try {
      return Uuids.parse(way(name));
    } catch (IllegalArgumentException notAnId) {
      throw new Refused();
    }
  }

  /**
   * A path parameter that is a person.
   *
   * @throws Refused when it is not a UUID
   */
  public PersonId person(String name) {
    return PersonId.of(id(name));
  }

  /** The value of a query parameter, if it was given and is not empty. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(queries.get(name)).filter(value -> !value.isEmpty());
  }

  /** What was typed into a form's field, line ends as {@code \n}; empty when nothing was. */
  public String field(String name) {
    String value = fields.get(name);
    return value == null ? "" : value.replace("\r\n", "\n");
  }

  /** Every value of a form's field, for checkboxes. */
  public List<String> fields(String name) {
    return List.copyOf(fields.getAll(name));
  }

  /** The files that were chosen in this field of the form, in their order. */
  public List<SentFile> files(String name) {
    return files.stream().filter(file -> file.field().equals(name)).toList();
  }

  /** The file that was chosen in this field of the form, if one was. */
  public Optional<SentFile> file(String name) {
    return files.stream().filter(file -> file.field().equals(name)).findFirst();
  }

  /** A header, if it was sent. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The body as bytes. */
  public byte[] bytes() {
    return body.getBytes();
  }

  /**
   * The body as text; malformed UTF-8 is found by the strict reader, which takes {@link #bytes}.
   */
  public String text() {
    return body.toString(StandardCharsets.UTF_8);
  }

  Ask by(Caller caller, @Nullable Decision decision) {
    return new Ask(
        route, path, ways, queries, headers, fields, files, body, caller, token, csrf, cameFrom,
        now, decision);
  }
}
