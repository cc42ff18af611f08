package org.alongside.server.identity;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PeerName;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.text.Lookalikes;

/**
 * The aliases of the peer network. Nothing here leads from an alias to a person but what a person
 * asks about themselves.
 */
public final class Members {
  private static final int FEWEST_SIGNS = 2;
  private static final int LONGEST_KEY = 40;

  private static final int AT_ONCE = 200;

  /** Whoever chooses a name does so alone: which names look alike cannot be told by their key. */
  private static final String NAMES = "names of members";

  /** Names that would make readers think that somebody speaks for the scheme. */
  private static final ReservedNames RESERVED = new ReservedNames();

  private final Clock clock;
  private final Random random = new Random();
  private final NamesAtHand names = new NamesAtHand();

  public Members(Clock clock) {
    this.clock = clock;
  }

  /** Gives a person an alias. */
  public void join(Tx tx, MemberId id, PersonId person, String displayName) {
    tx.sql()
        .createUpdate(
            "insert into member (id, person_id, display_name, display_key, skeleton, joined_at)"
                + " values (:id, :person, :name, :key, :skeleton, :now)")
        .bind("id", id.toString())
        .bind("person", person.toString())
        .bind("name", displayName)
        .bind("key", key(displayName))
        .bind("skeleton", Lookalikes.skeleton(displayName))
        .bind("now", clock.millis())
        .execute();
  }

  /**
   * A name as somebody may post under it, or why not: {@code taken}, {@code too-plain} or {@code
   * reserved} beside what {@link PeerName} refuses. Of two that choose names that look alike, the
   * other waits until this work is done.
   */
  public Parsed<String> check(Tx tx, String typed) {
    Parsed<String> text = PeerName.read(typed);
    if (text.find().isEmpty()) {
      return text;
    }
    String key = key(text.get());
    if (key.codePointCount(0, key.length()) < FEWEST_SIGNS || key.length() > LONGEST_KEY) {
      return wrong("too-plain");
    }
    if (RESERVED.has(key)) {
      return wrong("reserved");
    }
    tx.serialise(NAMES);
    return isTaken(tx, text.get()) ? wrong("taken") : text;
  }

  private static Parsed<String> wrong(String code) {
    return Parsed.invalid(List.of(new FieldError("", code, List.of())));
  }

  /**
   * Gives a person an alias under a name that {@link #check} let pass; the one they have, if they
   * have one.
   */
  public MemberId join(Tx tx, PersonId person, String displayName) {
    tx.serialise(NAMES);
    Optional<MemberId> before = findOf(tx, person);
    if (before.isPresent()) {
      return before.get();
    }
    MemberId id = MemberId.of(Uuids.next(clock.instant(), random));
    join(tx, id, person, displayName);
    return id;
  }

  /**
   * Takes the alias away; its name is never given to anybody again. Nothing happens without one.
   */
  public void leave(Tx tx, PersonId person) {
    tx.sql()
        .createUpdate(
            "insert into member_former (id, person_id, display_key, skeleton, left_at) select id,"
                + " person_id, display_key, skeleton, :now from member where person_id = :person")
        .bind("person", person.toString())
        .bind("now", clock.millis())
        .execute();
    tx.sql()
        .createUpdate("delete from member where person_id = :person")
        .bind("person", person.toString())
        .execute();
    names.forget(tx);
  }

  /**
   * An alias with those that the same person had before; to nobody else do they belong together.
   */
  public List<MemberId> listAliases(Tx tx, MemberId member) {
    List<MemberId> aliases = new ArrayList<>(List.of(member));
    tx.sql()
        .createQuery(
            "select f.id from member_former f join member m on m.person_id = f.person_id"
                + " where m.id = :member")
        .bind("member", member.toString())
        .map((row, context) -> MemberId.parse(row.getString("id")))
        .forEach(aliases::add);
    return aliases;
  }

  /**
   * What an alias has behind it.
   *
   * @param aliases it, and those that the same person had before; to nobody else do they belong
   *     together
   */
  public record Past(Instant joinedAt, List<MemberId> aliases) {
    public Past {
      aliases = List.copyOf(aliases);
    }
  }

  /** Since when somebody has an alias, and which they had before; nothing once they left. */
  public Optional<Past> findPast(Tx tx, MemberId member) {
    List<MemberId> aliases = new ArrayList<>(List.of(member));
    List<Instant> joined = new ArrayList<>();
    tx.sql()
        .createQuery(
            "select m.joined_at, f.id from member m left join member_former f on f.person_id ="
                + " m.person_id where m.id = :member")
        .bind("member", member.toString())
        .map(
            (row, context) -> {
              joined.add(Instant.ofEpochMilli(row.getLong("joined_at")));
              return Optional.ofNullable(row.getString("id"));
            })
        .forEach(former -> former.map(MemberId::parse).ifPresent(aliases::add));
    return joined.stream().findFirst().map(at -> new Past(at, aliases));
  }

  /** The aliases of all whose account has this role, by name. */
  public List<MemberId> listWithRole(Tx tx, Role role) {
    return tx.sql()
        .createQuery(
            "select m.id from member m join account a on a.person_id = m.person_id"
                + " join account_role r on r.account_id = a.id where r.role = :role"
                + " and a.disabled_at is null order by m.display_key")
        .bind("role", role.code())
        .map((row, context) -> MemberId.parse(row.getString("id")))
        .list();
  }

  private static Optional<MemberId> findOf(Tx tx, PersonId person) {
    return tx.sql()
        .createQuery("select id from member where person_id = :person")
        .bind("person", person.toString())
        .map((row, context) -> MemberId.parse(row.getString("id")))
        .findOne();
  }

  /**
   * Whether a name is taken, or looks like one that is: letter case, accents, spaces and width
   * aside, and letters that look like others.
   */
  public boolean isTaken(Tx tx, String displayName) {
    return tx.sql()
        .createQuery(
            "select display_key from member where display_key = :key union all select display_key"
                + " from member where skeleton = :skeleton union all select display_key from"
                + " member_former where display_key = :key union all select display_key from"
                + " member_former where skeleton = :skeleton limit 1")
        .bind("key", key(displayName))
        .bind("skeleton", Lookalikes.skeleton(displayName))
        .mapTo(String.class)
        .findFirst()
        .isPresent();
  }

  /**
   * Works out what some names look like that were chosen before this was kept.
   *
   * @return how many; 0 when all are done
   */
  public int fillSkeletons(Tx tx) {
    Map<String, String> names = new HashMap<>();
    tx.sql()
        .createQuery("select id, display_name from member where skeleton is null limit :most")
        .bind("most", AT_ONCE)
        .map((row, context) -> Map.entry(row.getString("id"), row.getString("display_name")))
        .forEach(name -> names.put(name.getKey(), name.getValue()));
    names.forEach(
        (id, name) ->
            tx.sql()
                .createUpdate("update member set skeleton = :skeleton where id = :id")
                .bind("id", id)
                .bind("skeleton", Lookalikes.skeleton(name))
                .execute());
    return names.size();
  }

  /** The display name of an alias. */
  public Optional<String> findName(Tx tx, MemberId id) {
    return Optional.ofNullable(names(tx, List.of(id)).get(id));
  }

  /** When an alias was taken. */
  public Optional<Instant> findJoined(Tx tx, MemberId id) {
    return tx.sql()
        .createQuery("select joined_at from member where id = :id")
        .bind("id", id.toString())
        .map((row, context) -> Instant.ofEpochMilli(row.getLong("joined_at")))
        .findOne();
  }

  /** The display names of some aliases. */
  public Map<MemberId, String> names(Tx tx, Collection<MemberId> ids) {
    return ids.isEmpty() ? Map.of() : names.find(tx, ids, some -> lookUp(tx, some));
  }

  private static Map<MemberId, String> lookUp(Tx tx, Collection<MemberId> ids) {
    Map<MemberId, String> found = new HashMap<>();
    InList.query(tx, "select id, display_name from member where id in (<ids>)", "ids", ids)
        .map(
            (row, context) ->
                Map.entry(MemberId.parse(row.getString("id")), row.getString("display_name")))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  private static String key(String displayName) {
    String plain = Normalizer.normalize(displayName, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
