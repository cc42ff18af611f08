package org.alongside.server.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/**
 * How to reach the people of the scheme who answer for everybody's safety, kept by a coordinator;
 * and how long a call for a moderator waits for an answer.
 */
public final class ContactsPages {
  private static final String PATH = "/safeguarding/contacts";
  private static final Map<String, TextRule> RULES = new LinkedHashMap<>();
  private static final String MINUTES = "minutes";
  private static final String EMAIL = "email";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "phone",
          SiteSettings.SAFETY_PHONE,
          "hours",
          SiteSettings.SAFETY_HOURS,
          EMAIL,
          SiteSettings.SAFETY_EMAIL,
          MINUTES,
          SiteSettings.CALL_MINUTES);

  static {
    RULES.put("phone", TextRule.line(1, 30));
    RULES.put("hours", TextRule.line(1, 200));
    RULES.put(EMAIL, TextRule.line(0, 254));
    RULES.put(MINUTES, TextRule.line(1, 3));
  }

  private final SiteSettings settings;
  private final Frames frames;
  private final Words words = Words.english();

  public ContactsPages(SiteSettings settings, Frames frames) {
    this.settings = settings;
    this.frames = frames;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get(PATH)
        .opens(Action.READ, Asset.SAFEGUARDING_CONTACTS, SubjectFinder.nothing())
        .with((tx, ask) -> Reply.page("site/contacts.jte", page(tx, ask, kept(tx))));
    routes
        .post(PATH)
        .opens(Action.WRITE, Asset.SAFEGUARDING_CONTACTS, SubjectFinder.nothing())
        .with(this::save);
  }

  private Map<String, Field> kept(Tx tx) {
    Map<String, String> kept = settings.kept(tx);
    Map<String, Field> fields = new LinkedHashMap<>();
    RULES
        .keySet()
        .forEach(
            name ->
                fields.put(
                    name,
                    field(name)
                        .withValue(
                            kept.getOrDefault(setting(name), name.equals(MINUTES) ? "15" : ""))));
    return fields;
  }

  private static String setting(String name) {
    return SETTINGS.getOrDefault(name, name);
  }

  private Field field(String name) {
    return Field.of(name, words.say("contacts." + name))
        .withHint(words.say("contacts." + name + ".hint"));
  }

  private Reply save(Tx tx, Ask ask) {
    Map<String, Field> fields = new LinkedHashMap<>();
    Map<String, String> values = new LinkedHashMap<>();
    RULES.forEach(
        (name, rule) -> {
          Parsed<String> read = rule.read(ask.field(name));
          boolean good = read.find().filter(value -> fits(name, value)).isPresent();
          if (good) {
            values.put(name, read.get());
          }
          fields.put(
              name,
              field(name)
                  .withValue(ask.field(name))
                  .withErrors(
                      good ? List.of() : List.of(words.say("contacts." + name + ".wrong"))));
        });
    if (values.size() < RULES.size()) {
      return Reply.formAgain("site/contacts.jte", page(tx, ask, fields));
    }
    values.forEach((name, value) -> settings.set(tx, setting(name), value));
    return Reply.seeOther("/safeguarding?done=contacts-saved");
  }

  private static boolean fits(String name, String value) {
    return switch (name) {
      case MINUTES -> value.matches("[0-9]{1,3}") && minutes(value) >= 1 && minutes(value) <= 120;
      case EMAIL -> value.isEmpty() || value.matches("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");
      default -> true;
    };
  }

  private static int minutes(String value) {
    return Integer.parseInt(value);
  }

  private ContactsPage page(Tx tx, Ask ask, Map<String, Field> fields) {
    List<Field> all = List.copyOf(fields.values());
    return new ContactsPage(
        frames.frame(tx, ask, words.say("contacts.title")),
        ErrorSummary.of(all.toArray(Field[]::new)),
        List.of(new Link(words.say("site.place.safeguarding"), "/safeguarding")),
        all.get(0),
        all.get(1),
        all.get(2),
        all.get(3));
  }
}
