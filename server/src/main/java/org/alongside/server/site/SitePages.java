package org.alongside.server.site;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alongside.core.crisis.EmergencyContact;
import org.alongside.core.wire.JsonBuilder;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Site;
import org.alongside.server.html.StaticLink;
import org.alongside.server.html.Words;
import org.alongside.server.http.Answer;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/**
 * Pages and files that everybody may read: where to get help at once, accessibility, privacy, what
 * search engines may read, the manifest, and the description of the API.
 */
public final class SitePages {
  private static final String CACHED = "public, max-age=3600";

  private final Frames frames;
  private final Words words = Words.english();
  private final byte[] robots = resource("/site/robots.txt");
  private final byte[] openApi = resource("/openapi.yaml");
  private final String accessibility = text(resource("/site/accessibility.md"));
  private final String privacy = text(resource("/site/privacy.md"));

  public SitePages(Frames frames) {
    this.frames = frames;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    get(routes, "/help-now", this::help);
    get(
        routes,
        "/accessibility",
        (tx, ask) -> text(tx, ask, words.say("accessibility.title"), accessibility));
    get(routes, "/privacy", (tx, ask) -> text(tx, ask, words.say("privacy.title"), privacy));
    get(routes, "/robots.txt", (tx, ask) -> file("text/plain; charset=utf-8", robots));
    get(
        routes,
        "/manifest.webmanifest",
        (tx, ask) -> file("application/manifest+json", utf8(manifest().toString())));
    get(routes, "/api/openapi.yaml", (tx, ask) -> file("application/yaml", openApi));
  }

  private static void get(Routes routes, String path, Answer answer) {
    routes.get(path).opens(Action.READ, Asset.SITE, SubjectFinder.nothing()).with(answer);
  }

  private Reply help(Tx tx, Ask ask) {
    List<HelpPage.Contact> contacts =
        Arrays.stream(EmergencyContact.values())
            .filter(contact -> contact != EmergencyContact.CALL_999)
            .map(this::contact)
            .toList();
    return Reply.page(
        "site/help.jte", new HelpPage(frames.frame(tx, ask, words.say("help.title")), contacts));
  }

  private HelpPage.Contact contact(EmergencyContact contact) {
    String key = "emergency." + contact.code();
    return new HelpPage.Contact(new Link(words.say(key), href(contact)), words.say(key + ".when"));
  }

  private static String href(EmergencyContact contact) {
    String digits = contact.address().replaceAll("[^0-9]", "");
    return switch (contact.way()) {
      case CALL, TEXT_RELAY -> "tel:" + digits;
      case TEXT -> "sms:" + digits;
      case VIDEO -> contact.address();
    };
  }

  private Reply text(Tx tx, Ask ask, String title, String markdown) {
    PageFrame frame = frames.frame(tx, ask, title);
    Site site = frame.site();
    String filled =
        markdown.replace("{scheme}", plain(site.scheme())).replace("{phone}", plain(site.phone()));
    List<TextPage.Section> sections = new ArrayList<>();
    for (String part : filled.split("(?m)^## ", -1)) {
      int end = sections.isEmpty() ? 0 : part.indexOf('\n');
      sections.add(
          new TextPage.Section(part.substring(0, end), Markdown.render(part.substring(end))));
    }
    return Reply.page("site/text.jte", new TextPage(frame, title, sections));
  }

  /** A setting within Markdown: its signs stand for themselves. */
  private static String plain(String setting) {
    return setting.replaceAll("([\\\\`*_\\[\\]<>#&])", "\\\\$1");
  }

  private JsonObject manifest() {
    return new JsonBuilder()
        .with("name", words.say("manifest.name"))
        .with("short_name", words.say("manifest.name"))
        .with("description", words.say("manifest.description"))
        .with("lang", "en-GB")
        .with("start_url", "/")
        .with("display", "minimal-ui")
        .with("background_color", "#faf6ef")
        .with("theme_color", "#ffffff")
        .withAll(
            "icons",
            List.of(StaticLink.to("favicon.svg")),
            icon ->
                new JsonBuilder()
                    .with("src", icon)
                    .with("type", "image/svg+xml")
                    .with("sizes", "any")
                    .build())
        .build();
  }

  private static Reply file(String mediaType, byte[] bytes) {
    return Reply.content(200, mediaType, bytes).withHeader("Cache-Control", CACHED);
  }

  private static byte[] resource(String name) {
    try (InputStream file = SitePages.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("not in the package: " + name);
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + name, unreadable);
    }
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
