package org.alongside.android.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Relationship;
import org.alongside.core.input.Codes;
import org.alongside.core.wire.JsonBuilder;
import org.alongside.core.wire.JsonValue;

/** The JSON of signing in and of who I am. */
final class SessionJson {

  private static final int MOST_HOLDERS = 1_000;

  private SessionJson() {}

  static String write(Credentials credentials) {
    JsonBuilder json =
        new JsonBuilder()
            .with("email", credentials.email())
            .with("password", credentials.password());
    if (!credentials.code().isEmpty()) {
      json.with("code", credentials.code());
    }
    return json.build().toString();
  }

  static String write(WebsiteCode code) {
    return new JsonBuilder().with("phoneCode", code.typed()).build().toString();
  }

  static Supplier<SignedIn> readSignedIn(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> token = fields.required("token", JsonValue::token);
          Supplier<Person> person = fields.required("person", SessionJson::readPerson);
          return fields.build(
              () -> new SignedIn(token.get(), person.get().id(), person.get().displayName()));
        });
  }

  static Supplier<List<Acquaintance>> readMe(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<List<Optional<Acquaintance>>> holders =
              fields.required("holders", v -> v.list(MOST_HOLDERS, SessionJson::readHolder));
          return fields.build(
              () -> {
                List<Acquaintance> known = new ArrayList<>();
                holders.get().forEach(each -> each.ifPresent(known::add));
                return List.copyOf(known);
              });
        });
  }

  private record Person(PersonId id, String displayName) {}

  private static Supplier<Person> readPerson(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<PersonId> id = fields.required("id", v -> v.id(PersonId::parse));
          Supplier<String> name = fields.required("displayName", JsonValue::anyText);
          return fields.build(() -> new Person(id.get(), name.get()));
        });
  }

  /** A relationship that only a newer server knows is left out. */
  private static Supplier<Optional<Acquaintance>> readHolder(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<PersonId> id = fields.required("id", v -> v.id(PersonId::parse));
          Supplier<String> name = fields.required("displayName", JsonValue::anyText);
          Supplier<String> word = fields.required("relationship", JsonValue::token);
          return fields.build(
              () ->
                  Codes.find(Relationship.class, word.get())
                      .map(each -> new Acquaintance(id.get(), name.get(), each)));
        });
  }
}
