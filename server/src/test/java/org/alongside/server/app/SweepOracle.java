package org.alongside.server.app;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.server.app.SweepTargets.Target;
import org.alongside.server.http.Route;
import org.jspecify.annotations.Nullable;

/**
 * What the sweep expects, from the matrix file and from what the demo's people are to each other,
 * written down here by hand. It shares no code with {@code access}.
 */
final class SweepOracle {
  static final List<String> ACCOUNTS =
      List.of(
          "holder",
          "holder2",
          "nominee",
          "worker",
          "worker2",
          "coordinator",
          "moderator",
          "moderator2",
          "editor",
          "admin",
          "organisation");

  private static final Map<String, String> ROLES =
      Map.of(
          "worker", "worker",
          "worker2", "worker",
          "coordinator", "coordinator",
          "moderator", "moderator",
          "moderator2", "moderator",
          "editor", "editor",
          "admin", "administrator",
          "organisation", "organisation");

  private static final Set<String> MEMBERS =
      Set.of(
          "holder",
          "holder2",
          "nominee",
          "worker",
          "worker2",
          "coordinator",
          "moderator",
          "moderator2");

  private static final Set<String> PEERS =
      Set.of("holder", "holder2", "nominee", "moderator", "moderator2");

  /** Whose record it is × who: what they are to each other today. */
  private static final Map<String, Map<String, Set<String>>> RELATIONSHIPS =
      Map.of(
          "Amina",
          Map.of(
              "holder", Set.of("self"),
              "nominee", Set.of("grant:view-plan", "grant:view-spend", "grant:log-spend"),
              "worker", Set.of("worker")),
          "Tom",
          Map.of("holder2", Set.of("self"), "worker", Set.of("worker")),
          "Joyce",
          Map.of(
              "nominee",
              Set.of(
                  "grant:view-plan",
                  "grant:view-budget",
                  "grant:view-spend",
                  "grant:log-spend",
                  "grant:messages",
                  "grant:agree-plan",
                  "nominee:view-spend"),
              "worker2",
              Set.of("worker"),
              // Grace covers for Daniel.
              "worker",
              Set.of("worker")),
          // Tom helped Beth until yesterday; Grace is her worker.
          "Beth",
          Map.of(
              "worker",
              Set.of("worker"),
              "holder2",
              Set.of("ended"),
              "organisation",
              Set.of("organisation")),
          // Amina will help Dilys from next month; Daniel is her worker and Grace covers.
          "Dilys",
          Map.of(
              "worker2", Set.of("worker"),
              "worker", Set.of("worker"),
              "holder", Set.of("not yet")));

  /** Who sees whom a holder paid, because the holder shares payments with them. */
  private static final Map<String, Set<String>> SHARED =
      Map.of(
          "Amina",
          Set.of("coordinator"),
          "Tom",
          Set.of("worker"),
          // Of what the organisation paid: its own, and for the worker what is not right.
          "Beth",
          Set.of("organisation", "worker"));

  /** Who sees what one person wrote of their own, or may see because they have a place. */
  private static final Map<String, Set<String>> SEEN_BY =
      Map.of(
          "story-draft", Set.of("holder"),
          "story-sent", Set.of("holder2", "editor"),
          "event-link", Set.of("holder", "coordinator", "editor"),
          "event-needs", Set.of("holder", "coordinator", "editor"));

  private static final List<JsonObject> ROWS = rows();

  private SweepOracle() {}

  /** What somebody is to get. */
  enum Expected {
    MAY,
    MAY_NOT,
    SIGN_IN,
    ENDED
  }

  /** Whether the matrix lets this account read such a thing. */
  static boolean mayRead(String asset, String who, @Nullable String holder, @Nullable String kind) {
    Set<String> seenBy = SEEN_BY.get(asset);
    if (seenBy != null) {
      return seenBy.contains(who);
    }
    if (asset.equals("payee")) {
      return mayRead("spend", who, holder, kind)
          || SHARED.getOrDefault(String.valueOf(holder), Set.of()).contains(who);
    }
    if (asset.equals("direct-message")) {
      // What two members write to each other is theirs; one of the two has an account.
      return who.equals(holder);
    }
    return expected(asset, "read", who, new Target("", "", holder, kind, null)) == Expected.MAY;
  }

  static Expected expected(Route route, String who, Target target) {
    Expected byMatrix = expected(route.asset().code(), route.action().code(), who, target);
    if (route.path().startsWith("/saved-replies") && byMatrix == Expected.MAY) {
      // One's own by the matrix, and of use to workers only.
      return "worker".equals(ROLES.get(who)) ? Expected.MAY : Expected.MAY_NOT;
    }
    if (route.path().endsWith("/feed") && !"open".equals(target.kind())) {
      // A feed reader signs nobody in.
      return byMatrix == Expected.MAY ? Expected.MAY_NOT : byMatrix;
    }
    if (route.parameters().contains("receipt")
        && byMatrix == Expected.MAY
        && expected(
                "attachment",
                "read",
                who,
                new Target("", "", target.holder(), "receipt", target.author()))
            != Expected.MAY) {
      // Whoever logs for the holder does so with receipts that they may open.
      return Expected.MAY_NOT;
    }
    if (route.path().equals("/posts/:post/history") && "moderator".equals(ROLES.get(who))) {
      return byMatrix;
    }
    boolean onlyAuthors =
        route.parameters().contains("notice")
            || route.path().equals("/posts/:post/edit")
            || route.path().equals("/posts/:post/history")
            || route.path().equals("/posts/:post/remove")
            || route.path().equals("/posts/:post/help")
            || route.path().equals("/api/v1/posts/:post")
            || route.path().equals("/api/v1/posts/:post/put-back");
    return byMatrix == Expected.MAY && onlyAuthors && !who.equals(target.author())
        ? Expected.MAY_NOT
        : byMatrix;
  }

  private static Expected expected(String asset, String action, String who, Target target) {
    Set<String> is =
        target.holder() == null
            ? Set.of()
            : Objects.requireNonNull(
                    RELATIONSHIPS.get(target.holder()), "no such holder: " + target.holder())
                .getOrDefault(who, Set.of());
    for (String way : ways(asset, action, target.kind())) {
      boolean holds =
          switch (way) {
            case "anyone" -> true;
            case "signed-in" -> !who.equals("guest");
            case "lay" -> !who.equals("guest") && !ROLES.containsKey(who);
            case "member" -> MEMBERS.contains(who);
            case "peer" -> PEERS.contains(who);
            // A list of one's own reports names nobody: its author is who asks.
            case "author" ->
                who.equals(target.author())
                    || (target.path().equals("/reports") && !who.equals("guest"));
            case "self", "worker" -> is.contains(way);
            default ->
                way.startsWith("own:")
                    ? who.equals(target.author()) && is.contains("grant:" + way.substring(4))
                    : way.startsWith("role:")
                        ? way.equals("role:" + ROLES.get(who))
                        : is.contains(way);
          };
      if (holds) {
        return Expected.MAY;
      }
    }
    if (who.equals("guest")) {
      return Expected.SIGN_IN;
    }
    return is.contains("ended") ? Expected.ENDED : Expected.MAY_NOT;
  }

  private static List<String> ways(String asset, String action, @Nullable String kind) {
    List<String> ways = new ArrayList<>();
    for (JsonObject row : ROWS) {
      String rowKind = row.has("kind") ? row.get("kind").getAsString() : null;
      if (row.get("asset").getAsString().equals(asset)
          && row.get("action").getAsString().equals(action)
          && Objects.equals(rowKind, kind)) {
        row.getAsJsonArray("ways").forEach(way -> ways.add(way.getAsString()));
      }
    }
    return ways;
  }

  private static List<JsonObject> rows() {
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(SweepOracle.class.getResourceAsStream("/access-matrix.json")),
            StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(file).getAsJsonObject().getAsJsonArray("rows").asList().stream()
          .map(JsonElement::getAsJsonObject)
          .toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
