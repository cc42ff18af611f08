package org.alongside.server.forum;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.core.wire.JsonBuilder;
import org.alongside.core.wire.JsonValue;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.BadInput;
import org.alongside.server.http.Json;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Members;

/** Choosing a name in the peer network, in the API. */
public final class NameApi {
  private static final String OF_NAMES = "peer-name-";

  private final Members members;
  private final Door door;

  /** Routes; behind the {@code door} somebody chooses a name and is in. */
  public NameApi(Members members, Door door) {
    this.members = members;
    this.door = door;
  }

  /** Declares the route. */
  public void declare(Routes routes) {
    routes
        .put("/api/v1/peer-name")
        .opens(Action.WRITE, Asset.ALIAS, SubjectFinder.nothing())
        .with(this::choose);
  }

  private Reply choose(Tx tx, Ask ask) {
    String typed = Json.read(ask, NameApi::readName);
    MemberId before = ask.caller().member();
    if (before != null) {
      return name(200, members.findName(tx, before).orElse(""));
    }
    if (!door.isOpenTo(tx, ask.caller())) {
      throw Pacing.problem(409, ForumProblem.NAME_JOIN_FIRST);
    }
    Parsed<String> name = members.check(tx, typed);
    if (name.find().isEmpty()) {
      throw refusal(name.errors());
    }
    members.join(tx, ask.caller().getPerson(), name.get());
    return name(201, name.get());
  }

  /** What is wrong with any text is told as such; what is wrong with a name has its own problem. */
  private static RuntimeException refusal(List<FieldError> errors) {
    return errors.stream()
        .map(error -> Codes.find(ForumProblem.class, OF_NAMES + error.code()))
        .flatMap(Optional::stream)
        .findFirst()
        .<RuntimeException>map(problem -> Pacing.problem(409, problem))
        .orElseGet(() -> new BadInput(errors.stream().map(error -> error.under("/name")).toList()));
  }

  private static Reply name(int status, String name) {
    return Reply.json(status, new JsonBuilder().with("name", name).build());
  }

  private static Supplier<String> readName(JsonValue json) {
    return json.object(fields -> fields.required("name", JsonValue::anyText));
  }
}
