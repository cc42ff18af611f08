package org.alongside.server.guidance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.alongside.core.guidance.Edition;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.Handbook;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.input.Slugs;
import org.alongside.core.wire.GuidanceJson;
import org.alongside.core.wire.GuidancePackJson;
import org.alongside.core.wire.JsonBuilder;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Json;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Route;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.http.Tokens;
import org.alongside.server.text.Fragment;

/** The handbooks in the API, each answer with an ETag, and the pack for reading offline. */
public final class GuidanceApi {
  private static final int LONGEST_QUERY = 200;

  private final Guidance guidance;

  public GuidanceApi(Guidance guidance) {
    this.guidance = guidance;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    get(routes, "/handbooks").with(this::handbooks);
    get(routes, "/handbooks/:handbook").with(this::handbook);
    get(routes, "/handbooks/:handbook/pages/:page").with(this::page);
    get(routes, "/guidance/search").with(this::search);
    get(routes, "/guidance/pack").with(this::pack);
  }

  private static Routes.Opened get(Routes routes, String path) {
    return routes.get(Route.API + path).opens(Action.READ, Asset.GUIDANCE, SubjectFinder.nothing());
  }

  private Reply handbooks(Tx tx, Ask ask) {
    return tagged(
        ask, Json.page(guidance.listHandbooks(tx), GuidanceJson::writeContents, Optional.empty()));
  }

  private Reply handbook(Tx tx, Ask ask) {
    String slug = ask.way("handbook");
    if (!Slugs.isSlug(slug)) {
      throw new Refused();
    }
    Handbook handbook = guidance.getHandbook(tx, HandbookSlug.parse(slug));
    return tagged(ask, GuidanceJson.writeContents(handbook));
  }

  /** The page whole; when an edition is asked for, its text as well under {@code text}. */
  private Reply page(Tx tx, Ask ask) {
    GuidancePage page = guidance.getPage(tx, GuidancePages.keyIn(ask)).page();
    Edition edition = GuidancePages.editionIn(ask);
    JsonObject json = GuidanceJson.write(page);
    json.addProperty("edition", edition.code());
    json.addProperty("text", page.findText(edition).orElseThrow(Refused::new));
    return tagged(ask, json);
  }

  private Reply search(Tx tx, Ask ask) {
    String typed = ask.query("q").orElse("");
    Found found =
        guidance.search(
            tx, typed.length() > LONGEST_QUERY ? typed.substring(0, LONGEST_QUERY) : typed);
    JsonObject json = Json.page(found.hits(), GuidanceApi::hit, Optional.empty());
    if (found.corrected() != null) {
      json.addProperty("corrected", found.corrected());
    }
    return Reply.json(200, json);
  }

  private static JsonObject hit(Found.Hit hit) {
    JsonArray excerpt = new JsonArray();
    for (Fragment piece : hit.excerpt()) {
      excerpt.add(
          new JsonBuilder()
              .with("text", piece.text())
              .withTruth("marked", piece.isMarked())
              .build());
    }
    return new JsonBuilder()
        .with("handbook", hit.key().handbook())
        .with("page", hit.key().page())
        .with("title", hit.title())
        .with("heading", hit.heading())
        .with("anchor", hit.anchor())
        .with("excerpt", excerpt)
        .with("path", hit.path())
        .build();
  }

  private Reply pack(Tx tx, Ask ask) {
    String have = ask.query("have").orElse("");
    String tag = etag(guidance.packHash(tx) + " " + have);
    return isKnown(ask, tag)
        ? notModified(tag)
        : withTag(Reply.json(200, GuidancePackJson.write(guidance.pack(tx, have))), tag);
  }

  private static Reply tagged(Ask ask, JsonElement json) {
    String tag = etag(json.toString());
    return isKnown(ask, tag) ? notModified(tag) : withTag(Reply.json(200, json), tag);
  }

  private static String etag(String content) {
    return '"' + Tokens.hash(content).substring(0, 32) + '"';
  }

  private static boolean isKnown(Ask ask, String tag) {
    return ask.header("If-None-Match")
        .map(tags -> List.of(tags.split("\\s*,\\s*", -1)))
        .filter(tags -> tags.contains(tag) || tags.contains("W/" + tag) || tags.contains("*"))
        .isPresent();
  }

  private static Reply notModified(String tag) {
    return withTag(Reply.empty(304), tag);
  }

  private static Reply withTag(Reply reply, String tag) {
    return reply.withHeader("ETag", tag).withHeader("Cache-Control", "public, no-cache");
  }
}
