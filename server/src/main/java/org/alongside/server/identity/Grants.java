package org.alongside.server.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Relationship;
import org.alongside.core.identity.Scope;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;

/** Who acts for whom: the dated grants of helpers, nominees and representatives. */
public final class Grants {
  private final Clock clock;
  private final Feed feed;

  public Grants(Clock clock, Feed feed) {
    this.clock = clock;
    this.feed = feed;
  }

  /** Records a grant. */
  public void add(Tx tx, Grant grant) {
    LocalDate until = grant.until();
    LocalDate endedOn = grant.endedOn();
    tx.sql()
        .createUpdate(
            "insert into access_grant (id, holder_id, person_id, relationship, scopes, starts_on, until_on, ended_on, made_at)"
                + " values (:id, :holder, :person, :relationship, :scopes, :starts, :until, :ended, :now)")
        .bind("id", grant.id().toString())
        .bind("holder", grant.holder().toString())
        .bind("person", grant.person().toString())
        .bind("relationship", grant.relationship().code())
        .bind(
            "scopes",
            grant.scopes().stream().map(Scope::code).sorted().collect(Collectors.joining(",")))
        .bind("starts", grant.from().toString())
        .bind("until", until == null ? null : until.toString())
        .bind("ended", endedOn == null ? null : endedOn.toString())
        .bind("now", clock.millis())
        .execute();
    changed(tx, grant.holder(), grant.id());
  }

  /** Ends a grant of this holder at once; nothing happens if it has ended or is not theirs. */
  public boolean end(Tx tx, PersonId holder, UUID grant, LocalDate on) {
    int ended =
        tx.sql()
            .createUpdate(
                "update access_grant set ended_on = :on where id = :id and holder_id = :holder and ended_on is null")
            .bind("on", on.toString())
            .bind("id", grant.toString())
            .bind("holder", holder.toString())
            .execute();
    if (ended > 0) {
      changed(tx, holder, grant);
    }
    return ended > 0;
  }

  /** All grants that a holder gave, newest first. */
  public List<Grant> listOfHolder(Tx tx, PersonId holder) {
    return list(tx, "holder_id", holder);
  }

  /** All grants that a person has had, newest first. */
  public List<Grant> listOfPerson(Tx tx, PersonId person) {
    return list(tx, "person_id", person);
  }

  private static List<Grant> list(Tx tx, String column, PersonId id) {
    return tx.sql()
        .createQuery(
            "select id, holder_id, person_id, relationship, scopes, starts_on, until_on, ended_on from access_grant"
                + " where <column> = :id order by made_at desc, id")
        .define("column", column)
        .bind("id", id.toString())
        .map(
            (row, context) -> {
              String until = row.getString("until_on");
              String ended = row.getString("ended_on");
              return new Grant(
                  UUID.fromString(row.getString("id")),
                  PersonId.parse(row.getString("holder_id")),
                  PersonId.parse(row.getString("person_id")),
                  Relationship.parse(row.getString("relationship")),
                  Arrays.stream(row.getString("scopes").split(",", -1))
                      .map(Scope::parse)
                      .collect(Collectors.toSet()),
                  LocalDate.parse(row.getString("starts_on")),
                  until == null ? null : LocalDate.parse(until),
                  ended == null ? null : LocalDate.parse(ended));
            })
        .list();
  }

  private void changed(Tx tx, PersonId holder, UUID grant) {
    feed.append(tx, FeedScope.holder(holder), "grant", grant.toString());
  }
}
