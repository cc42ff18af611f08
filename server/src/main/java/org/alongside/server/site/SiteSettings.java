package org.alongside.server.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.JoiningRule;
import org.alongside.core.input.Codes;
import org.alongside.core.oncall.Workload;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.html.SafetyContact;
import org.alongside.server.html.Site;
import org.alongside.server.html.Words;

/** The scheme's own name, area, telephone number and out-of-hours text, kept in the database. */
public final class SiteSettings {
  /** How to reach who answers for safety, and how long a call waits for an answer. */
  public static final String SAFETY_PHONE = "safety.phone";

  public static final String SAFETY_HOURS = "safety.hours";
  public static final String SAFETY_EMAIL = "safety.email";
  static final String ENOUGH = "enough-decisions";
  static final String CALL_MINUTES = "safety.call-minutes";
  private static final String YEARLY_SHOWN = "yearly.shown";

  private final String banner;
  private final Words words = Words.english();

  /** Settings; the banner stands above every page, and is empty but in the demo. */
  public SiteSettings(String banner) {
    this.banner = banner;
  }

  /** Every setting that is kept, by its name. */
  Map<String, String> kept(Tx tx) {
    Map<String, String> kept = new HashMap<>();
    tx.sql()
        .createQuery("select name, value from setting")
        .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
        .forEach(setting -> kept.put(setting.getKey(), setting.getValue()));
    return kept;
  }

  /** What every page says about the scheme. */
  public Site site(Tx tx) {
    Map<String, String> kept = kept(tx);
    return new Site(
        kept.getOrDefault("scheme.name", words.say("site.scheme")),
        kept.getOrDefault("scheme.phone", words.say("site.phone")),
        kept.getOrDefault("scheme.out-of-hours", words.say("site.out-of-hours")),
        banner,
        footer(kept),
        new SafetyContact(
            kept.getOrDefault(SAFETY_PHONE, ""),
            kept.getOrDefault(SAFETY_HOURS, ""),
            kept.getOrDefault(SAFETY_EMAIL, "")));
  }

  /** What a page says when the settings cannot be read. */
  Site unread() {
    return new Site(
        words.say("site.scheme"),
        words.say("site.phone"),
        words.say("site.out-of-hours"),
        banner,
        footer(Map.of()));
  }

  /** How many first posts of a new member a moderator reads before others do; 0 for none. */
  public int firstPosts(Tx tx) {
    return tx.sql()
        .createQuery("select value from setting where name = 'scheme.first-posts'")
        .mapTo(String.class)
        .findOne()
        .filter(value -> value.matches("[0-9]{1,2}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  /** After how many decisions a day it is fine for a moderator to stop. */
  public int enoughDecisions(Tx tx) {
    return find(tx, "scheme." + ENOUGH)
        .filter(value -> value.matches("[0-9]{1,2}"))
        .map(Integer::parseInt)
        .filter(Workload::mayBeEnough)
        .orElse(Workload.USUAL_ENOUGH);
  }

  /** A setting, if it was ever changed. */
  public Optional<String> find(Tx tx, String name) {
    return tx.sql()
        .createQuery("select value from setting where name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  /** How people join the peer network. */
  public JoiningRule joining(Tx tx) {
    return tx.sql()
        .createQuery("select value from setting where name = 'scheme.joining'")
        .mapTo(String.class)
        .findOne()
        .flatMap(code -> Codes.find(JoiningRule.class, code))
        .orElse(JoiningRule.OPEN);
  }

  /** Changes a setting. */
  public void set(Tx tx, String name, String value) {
    tx.sql()
        .createUpdate(
            "insert into setting (name, value) values (:name, :value)"
                + " on conflict (name) do update set value = excluded.value")
        .bind("name", name)
        .bind("value", value)
        .execute();
  }

  /** The e-mail address of who answers for safety, if the scheme has said. */
  public Optional<String> findSafetyEmail(Tx tx) {
    return find(tx, SAFETY_EMAIL).filter(value -> !value.isEmpty());
  }

  /** How long a call for a moderator waits for an answer; empty when the scheme has not said. */
  public Optional<Duration> findCallWait(Tx tx) {
    return find(tx, CALL_MINUTES)
        .filter(value -> value.matches("[0-9]{1,3}"))
        .map(value -> Duration.ofMinutes(Integer.parseInt(value)));
  }

  /** From now on every page leads to the figures of the last year. */
  public void showYearly(Tx tx) {
    set(tx, YEARLY_SHOWN, "yes");
  }

  private List<Link> footer(Map<String, String> kept) {
    List<Link> links = new ArrayList<>();
    links.add(new Link(words.say("site.footer.emergency"), "/help-now"));
    links.add(new Link(words.say("site.footer.concern"), "/concern"));
    links.add(new Link(words.say("site.footer.accessibility"), "/accessibility"));
    links.add(new Link(words.say("site.footer.privacy"), "/privacy"));
    links.add(new Link(words.say("site.footer.legal"), "/legal-request"));
    if (kept.containsKey(YEARLY_SHOWN)) {
      links.add(new Link(words.say("site.footer.yearly"), "/yearly-report"));
    }
    return links;
  }
}
