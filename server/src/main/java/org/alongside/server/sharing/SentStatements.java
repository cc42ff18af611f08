package org.alongside.server.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.People;
import org.alongside.server.notices.Around;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.statements.Statements;

/**
 * Statements that were shared with a funder: each is kept as it was sent, with who opened it, and
 * may be taken back; nothing is ever deleted. Whoever calls has made sure that the caller may.
 */
public final class SentStatements {
  private final SqlStatements storage = new SqlStatements();
  private final SentDocuments documents;
  private final Around around;
  private final Clock clock;
  private final Random random;

  public SentStatements(
      Statements statements, People people, Around around, Clock clock, Random random) {
    this.documents = new SentDocuments(statements, people, clock);
    this.around = around;
    this.clock = clock;
    this.random = random;
  }

  /** What would be sent now. */
  SentDocument write(
      Tx tx, Budget budget, FundingStream stream, BudgetPeriod days, ShareLevel level) {
    return documents.write(tx, budget, stream, days, level);
  }

  /**
   * Shares the statement of now, and tells the coordinators.
   *
   * @param shown the hash of what the person saw before; empty when nobody looked
   * @return what was shared; nothing when it is not what was seen any more
   */
  public Optional<UUID> share(
      Tx tx,
      PersonId by,
      Budget budget,
      FundingStream stream,
      BudgetPeriod days,
      ShareLevel level,
      Optional<String> shown) {
    tx.serialise("statements " + budget.holder());
    String body = write(tx, budget, stream, days, level).write();
    String hash = hash(body);
    if (shown.filter(seen -> !seen.equals(hash)).isPresent()) {
      return Optional.empty();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    UUID id = Uuids.next(now, random);
    UUID replaces =
        storage.findSame(tx, budget.holder(), stream, days).map(SentStatement::id).orElse(null);
    storage.insert(
        tx,
        new SentStatement(
            id, budget.holder(), stream, days, level, hash, by, now, replaces, null, null),
        body);
    around.tellCoordinators(tx, by, NoticeKind.STATEMENT_SHARED, "/shared-statements/" + id);
    return Optional.of(id);
  }

  /** Makes that its funder opens it no more; the record stays. Once more changes nothing. */
  public void takeBack(Tx tx, PersonId by, PersonId holder, UUID id) {
    getOf(tx, holder, id);
    storage.takeBack(tx, id, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /**
   * One of this holder's.
   *
   * @throws Refused when it is not
   */
  SentStatement getOf(Tx tx, PersonId holder, UUID id) {
    SentStatement sent = get(tx, id);
    if (!sent.holder().equals(holder)) {
      throw new Refused();
    }
    return sent;
  }

  /**
   * The statement with this id.
   *
   * @throws Refused when there is none
   */
  SentStatement get(Tx tx, UUID id) {
    return storage.find(tx, id).orElseThrow(Refused::new);
  }

  /** What was sent, as it was. */
  SentDocument getDocument(Tx tx, SentStatement sent) {
    String body = storage.getBody(tx, sent.id());
    if (!hash(body).equals(sent.hash())) {
      throw new IllegalStateException("a shared statement is not what was sent: " + sent.id());
    }
    return SentDocument.read(body);
  }

  Optional<SentStatement> findReplacing(Tx tx, SentStatement sent) {
    return storage.findReplacing(tx, sent.id());
  }

  Optional<SentStatement> findSame(
      Tx tx, PersonId holder, FundingStream stream, BudgetPeriod days) {
    return storage.findSame(tx, holder, stream, days);
  }

  List<SentStatement> listOf(Tx tx, PersonId holder, int most) {
    return storage.listOf(tx, holder, most);
  }

  List<SentStatement> listNewest(Tx tx, int skip, int most) {
    return storage.listNewest(tx, skip, most);
  }

  /**
   * Notes that somebody of the funder opens it.
   *
   * @param as {@code page} or {@code pdf}
   */
  public void noteOpening(Tx tx, UUID id, PersonId by, String as) {
    storage.insertOpening(
        tx, new SentStatement.Opening(id, by, clock.instant().truncatedTo(ChronoUnit.MILLIS), as));
  }

  List<SentStatement.Opening> listOpenings(Tx tx, SentStatement sent) {
    return storage.listOpenings(tx, sent.id());
  }

  static String hash(String body) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
