package org.alongside.server.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Brings many people in at once: workers, and holders with the scheme's own reference. Accounts
 * that are made here have no password at all; only a link that is sent to their address opens them.
 */
public final class Enrolment {
  private final Clock clock;
  private final Feed feed;

  public Enrolment(Clock clock, Feed feed) {
    this.clock = clock;
    this.feed = feed;
  }

  /**
   * An account to be.
   *
   * @param email where its one link will go
   */
  public record NewAccount(AccountId id, String email) {}

  /** A worker to be. */
  public record NewWorker(PersonId id, String name, NewAccount account) {}

  /**
   * A holder to be.
   *
   * @param communicationNeeds how they need to be spoken and written to; null when nothing is known
   * @param account null for none; it gets no role
   * @param worker who will be their named worker; null for nobody
   * @param assignment the id of that assignment
   */
  public record NewHolder(
      PersonId id,
      String reference,
      String name,
      @Nullable String communicationNeeds,
      @Nullable NewAccount account,
      @Nullable PersonId worker,
      UUID assignment) {}

  /** A reference as it is compared: case and spaces do not count. */
  public static String key(String reference) {
    return reference.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }

  /** Makes people with an account and the role of a worker. */
  public void enrolWorkers(Tx tx, List<NewWorker> workers) {
    PreparedBatch people = people(tx);
    PreparedBatch accounts = accounts(tx);
    PreparedBatch roles =
        tx.sql().prepareBatch("insert into account_role (account_id, role) values (:id, :role)");
    for (NewWorker worker : workers) {
      addPerson(people, worker.id(), worker.name(), null);
      addAccount(accounts, worker.id(), worker.account());
      roles.bind("id", worker.account().id().toString()).bind("role", Role.WORKER.code()).add();
    }
    execute(people, accounts, roles);
  }

  /** Makes holders: opens their records today, and assigns their named workers. */
  public void enrolHolders(Tx tx, List<NewHolder> holders) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    PreparedBatch people = people(tx);
    PreparedBatch accounts = accounts(tx);
    PreparedBatch records =
        tx.sql()
            .prepareBatch(
                "insert into holder_record (person_id, opened_on, reference, reference_key)"
                    + " values (:id, :on, :reference, :key)");
    PreparedBatch assignments =
        tx.sql()
            .prepareBatch(
                "insert into assignment (id, holder_id, worker_id, starts_on, made_at)"
                    + " values (:id, :holder, :worker, :on, :now)");
    for (NewHolder holder : holders) {
      addPerson(people, holder.id(), holder.name(), holder.communicationNeeds());
      records
          .bind("id", holder.id().toString())
          .bind("on", today.toString())
          .bind("reference", holder.reference())
          .bind("key", key(holder.reference()))
          .add();
      NewAccount account = holder.account();
      if (account != null) {
        addAccount(accounts, holder.id(), account);
      }
      PersonId worker = holder.worker();
      if (worker != null) {
        assignments
            .bind("id", holder.assignment().toString())
            .bind("holder", holder.id().toString())
            .bind("worker", worker.toString())
            .bind("on", today.toString())
            .bind("now", clock.millis())
            .add();
      }
    }
    execute(people, records, accounts, assignments);
    holders.forEach(
        holder -> feed.append(tx, FeedScope.holder(holder.id()), "worker", holder.id().toString()));
  }

  private static PreparedBatch people(Tx tx) {
    return tx.sql()
        .prepareBatch(
            "insert into person (id, name, communication_needs, created_at) values (:id, :name, :needs, :now)");
  }

  private static PreparedBatch accounts(Tx tx) {
    return tx.sql()
        .prepareBatch(
            "insert into account (id, person_id, email, password_hash, created_at)"
                + " values (:id, :person, :email, :hash, :now)");
  }

  private void addPerson(PreparedBatch people, PersonId id, String name, @Nullable String needs) {
    people
        .bind("id", id.toString())
        .bind("name", name)
        .bind("needs", needs)
        .bind("now", clock.millis())
        .add();
  }

  private void addAccount(PreparedBatch accounts, PersonId person, NewAccount account) {
    accounts
        .bind("id", account.id().toString())
        .bind("person", person.toString())
        .bind("email", Accounts.key(account.email()))
        .bind("hash", Passwords.unopened())
        .bind("now", clock.millis())
        .add();
  }

  private static void execute(PreparedBatch... batches) {
    for (PreparedBatch batch : batches) {
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  /** Which of these e-mail addresses have an account, disabled ones included; in lower case. */
  public Set<String> listTaken(Tx tx, Collection<String> emails) {
    if (emails.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        tx.sql()
            .createQuery("select email from account where email in (<emails>)")
            .bindList("emails", emails.stream().map(Accounts::key).distinct().toList())
            .mapTo(String.class)
            .list());
  }

  /** The workers among these e-mail addresses, which are in lower case. */
  public Map<String, PersonId> findWorkers(Tx tx, Collection<String> emails) {
    Map<String, PersonId> workers = new HashMap<>();
    if (!emails.isEmpty()) {
      tx.sql()
          .createQuery(
              "select a.email, a.person_id from account a join account_role r on r.account_id = a.id"
                  + " where r.role = :role and a.disabled_at is null and a.email in (<emails>)")
          .bind("role", Role.WORKER.code())
          .bindList("emails", emails.stream().map(Accounts::key).distinct().toList())
          .map(
              (row, context) ->
                  Map.entry(row.getString("email"), PersonId.parse(row.getString("person_id"))))
          .forEach(found -> workers.put(found.getKey(), found.getValue()));
    }
    return workers;
  }

  /** The holders with these references, by the {@link #key} of the reference. */
  public Map<String, PersonId> findHolders(Tx tx, Collection<String> references) {
    Map<String, PersonId> holders = new HashMap<>();
    if (!references.isEmpty()) {
      tx.sql()
          .createQuery(
              "select reference_key, person_id from holder_record where reference_key in (<keys>)")
          .bindList("keys", references.stream().map(Enrolment::key).distinct().toList())
          .map(
              (row, context) ->
                  Map.entry(
                      row.getString("reference_key"), PersonId.parse(row.getString("person_id"))))
          .forEach(found -> holders.put(found.getKey(), found.getValue()));
    }
    return holders;
  }
}
