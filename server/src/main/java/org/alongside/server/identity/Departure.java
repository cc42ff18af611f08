package org.alongside.server.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Coded;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.jdbi.v3.core.statement.Query;

/**
 * Takes people out again who were brought in by {@link Enrolment} and of whom nothing has come
 * since: the undoing of an import, never an erasure.
 */
public final class Departure {
  /** People to a statement: every table that may name one is asked for each of them. */
  private static final int AT_ONCE = 250;

  private final Feed feed;

  public Departure(Feed feed) {
    this.feed = feed;
  }

  /** What people have become since they were brought in. */
  public enum Tie implements Coded {
    /** They chose a password, or are signed in. */
    OPENED("opened"),
    /** They have another role than they were given, or a second factor. */
    ROLE("role"),
    /** They have a name in the peer network, or asked for one. */
    ALIAS("alias"),
    /** They let somebody act for them, or act for somebody. */
    GRANT("grant"),
    /** They are, or were, somebody's named worker, or cover. */
    CARES("cares"),
    /** Another worker than the first was assigned to them. */
    HANDED_OVER("handed-over"),
    /** They said what they want to be called. */
    CALLED("called");

    private final String code;

    Tie(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** What stands in the way of taking each of these people out; those with nothing are left out. */
  public Map<PersonId, Set<Tie>> listTies(Tx tx, Collection<PersonId> people) {
    Map<PersonId, Set<Tie>> ties = new HashMap<>();
    if (people.isEmpty()) {
      return ties;
    }
    note(
        tx,
        ties,
        people,
        Tie.OPENED,
        "select a.person_id from account a where a.person_id in (<ids>)"
            + " and (a.password_hash not like :unopened or a.disabled_at is not null"
            + " or exists (select 1 from session s where s.account_id = a.id))");
    note(
        tx,
        ties,
        people,
        Tie.ROLE,
        "select a.person_id from account a where a.person_id in (<ids>) and (a.totp_secret is not null"
            + " or exists (select 1 from account_role r where r.account_id = a.id and (r.role <> 'worker'"
            + " or exists (select 1 from holder_record h where h.person_id = a.person_id))))");
    note(
        tx,
        ties,
        people,
        Tie.ALIAS,
        "select m.person_id from member m where m.person_id in (<ids>)"
            + " union select f.person_id from member_former f where f.person_id in (<ids>)"
            + " union select j.person_id from joining_request j where j.person_id in (<ids>)");
    note(
        tx,
        ties,
        people,
        Tie.GRANT,
        "select g.holder_id from access_grant g where g.holder_id in (<ids>)"
            + " union select g.person_id from access_grant g where g.person_id in (<ids>)");
    note(
        tx,
        ties,
        people,
        Tie.CARES,
        "select n.worker_id from assignment n where n.worker_id in (<ids>)"
            + " union select c.worker_id from cover c where c.worker_id in (<ids>)"
            + " union select c.covering_id from cover c where c.covering_id in (<ids>)");
    note(
        tx,
        ties,
        people,
        Tie.HANDED_OVER,
        "select n.holder_id from assignment n where n.holder_id in (<ids>)"
            + " group by n.holder_id having count(*) > 1 or max(n.ended_on) is not null"
            + " or max(n.handover_note) is not null");
    note(
        tx,
        ties,
        people,
        Tie.CALLED,
        "select p.id from person p where p.id in (<ids>)"
            + " and (p.called is not null or p.contact_safely is not null)");
    return ties;
  }

  private static void note(
      Tx tx, Map<PersonId, Set<Tie>> ties, Collection<PersonId> people, Tie tie, String query) {
    Query asked = tx.sql().createQuery(query);
    if (tie == Tie.OPENED) {
      asked.bind("unopened", "%" + Passwords.unopenedEnd());
    }
    asked
        .bindList("ids", people.stream().map(PersonId::toString).toList())
        .mapTo(String.class)
        .forEach(
            id ->
                ties.computeIfAbsent(PersonId.parse(id), person -> EnumSet.noneOf(Tie.class))
                    .add(tie));
  }

  /** The accounts of these people. */
  public Map<AccountId, PersonId> findAccounts(Tx tx, Collection<PersonId> people) {
    Map<AccountId, PersonId> accounts = new HashMap<>();
    if (!people.isEmpty()) {
      tx.sql()
          .createQuery("select id, person_id from account where person_id in (<ids>)")
          .bindList("ids", people.stream().map(PersonId::toString).toList())
          .map(
              (row, context) ->
                  Map.entry(
                      AccountId.parse(row.getString("id")),
                      PersonId.parse(row.getString("person_id"))))
          .forEach(found -> accounts.put(found.getKey(), found.getValue()));
    }
    return accounts;
  }

  /**
   * Takes them out: their accounts, records and assignments with them. Whoever calls has asked
   * {@link #listTies} and every other feature; the store refuses where something rests on them.
   */
  public void remove(Tx tx, Collection<PersonId> people) {
    if (people.isEmpty()) {
      return;
    }
    List<String> ids = people.stream().map(PersonId::toString).toList();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      delete(tx, ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
    }
    people.forEach(
        person -> feed.append(tx, FeedScope.holder(person), "worker", person.toString()));
  }

  private static void delete(Tx tx, List<String> ids) {
    for (String delete :
        List.of(
            "delete from recovery where account_id in (select id from account where person_id in (<ids>))",
            "delete from mail_link where account_id in (select id from account where person_id in (<ids>))",
            "delete from phone_code where account_id in (select id from account where person_id in (<ids>))",
            "delete from account_role where account_id in (select id from account where person_id in (<ids>))",
            "delete from account where person_id in (<ids>)",
            "delete from assignment where holder_id in (<ids>)",
            "delete from holder_record where person_id in (<ids>)",
            "delete from person where id in (<ids>)")) {
      tx.sql().createUpdate(delete).bindList("ids", ids).execute();
    }
  }
}
