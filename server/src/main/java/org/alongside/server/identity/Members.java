package org.alongside.server.identity;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;

/**
 * The aliases of the peer network. Nothing here leads from an alias to a person but what a person
 * asks about themselves.
 */
public final class Members {
  private final Clock clock;

  public Members(Clock clock) {
    this.clock = clock;
  }

  /** Gives a person an alias. */
  public void join(Tx tx, MemberId id, PersonId person, String displayName) {
    tx.sql()
        .createUpdate(
            "insert into member (id, person_id, display_name, display_key, joined_at)"
                + " values (:id, :person, :name, :key, :now)")
        .bind("id", id.toString())
        .bind("person", person.toString())
        .bind("name", displayName)
        .bind("key", key(displayName))
        .bind("now", clock.millis())
        .execute();
  }

  /**
   * Whether a name is taken, or looks like one that is: letter case, accents, spaces and width
   * aside.
   */
  public boolean isTaken(Tx tx, String displayName) {
    return tx.sql()
            .createQuery("select count(*) from member where display_key = :key")
            .bind("key", key(displayName))
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** The display name of an alias. */
  public Optional<String> findName(Tx tx, MemberId id) {
    return Optional.ofNullable(names(tx, List.of(id)).get(id));
  }

  /** The display names of some aliases. */
  public Map<MemberId, String> names(Tx tx, Collection<MemberId> ids) {
    Map<MemberId, String> names = new HashMap<>();
    if (ids.isEmpty()) {
      return names;
    }
    tx.sql()
        .createQuery("select id, display_name from member where id in (<ids>)")
        .bindList("ids", ids.stream().map(MemberId::toString).distinct().toList())
        .map(
            (row, context) ->
                Map.entry(MemberId.parse(row.getString("id")), row.getString("display_name")))
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    return names;
  }

  private static String key(String displayName) {
    String plain = Normalizer.normalize(displayName, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
