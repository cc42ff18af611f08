package org.alongside.server.safeguarding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.identity.PersonId;
import org.alongside.core.safeguarding.LegalGround;
import org.alongside.core.safeguarding.LegalOutcome;
import org.alongside.core.safeguarding.LegalRequestId;
import org.alongside.core.safeguarding.NewLegalRequest;
import org.alongside.core.safeguarding.Reference;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.audit.SealedRows;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Requests about what the law says: apart from reports, decided by the people of the scheme, with
 * reasons that who asked can read with the reference.
 */
public final class LegalRequests {
  /** What the chain of a request vouches for: what was asked, and what was decided. */
  public static final SealedRows SEALED =
      new SealedRows(
          "legal-request",
          List.of(
              "select id, reference, ground, law, place, says, who, reach, asked_at, outcome, reasons,"
                  + " decided_by, decided_at from legal_request where id = :id"));

  private final Clock clock;
  private final Audit audit;
  private final SafeguardingNews news;
  private final Random random;
  private final SqlLegalRequests store = new SqlLegalRequests();

  /** Requests; {@code random} makes references, which nobody may foretell. */
  public LegalRequests(Clock clock, Audit audit, SafeguardingNews news, Random random) {
    this.clock = clock;
    this.audit = audit;
    this.news = news;
    this.random = random;
  }

  private static String chain(LegalRequestId id) {
    return "legal-request:" + id;
  }

  /**
   * Takes a request, once however often it is sent.
   *
   * @throws Refused when the id is taken by another
   */
  public Reference ask(Tx tx, LegalRequestId id, NewLegalRequest asked) {
    tx.serialise(chain(id));
    Optional<LegalRequest> before = store.find(tx, id);
    if (before.isPresent()) {
      if (!before.get().asked().equals(asked)) {
        throw new Refused();
      }
      return before.get().reference();
    }
    Reference reference = Reference.next(Reference.Kind.LEGAL, random);
    store.insert(tx, new LegalRequest(id, reference, asked, clock.instant(), null, "", null, null));
    audit.append(tx, chain(id), null, "ask", "legal-request", id.toString(), SEALED);
    news.legalAsked(tx);
    return reference;
  }

  /** Whether it is decided by this now; not when it was before. */
  public boolean decide(
      Tx tx, LegalRequestId id, LegalOutcome outcome, ModerationNote reasons, PersonId by) {
    LegalRequest request = get(tx, id);
    if (!store.decide(tx, id, outcome, reasons.value(), by, clock.instant())) {
      return false;
    }
    audit.append(
        tx, chain(id), by.toString(), outcome.code(), "legal-request", id.toString(), SEALED);
    String reach = request.asked().reach();
    if (isEmail(reach)) {
      news.legalDecided(tx, reach);
    }
    return true;
  }

  /** Whether this is an e-mail address that can be written to, and nothing else. */
  static boolean isEmail(String text) {
    return text.length() <= 254 && text.matches("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");
  }

  /**
   * The request with this id.
   *
   * @throws Refused when there is none
   */
  LegalRequest get(Tx tx, LegalRequestId id) {
    return store.find(tx, id).orElseThrow(Refused::new);
  }

  Optional<LegalRequest> find(Tx tx, Reference reference) {
    return store.find(tx, reference);
  }

  List<LegalRequest> listWaiting(Tx tx, @Nullable DeskCursor after, int most) {
    return store.listWaiting(tx, after, most);
  }

  List<LegalRequest> listDecided(Tx tx, @Nullable DeskCursor after, int most) {
    return store.listDecided(tx, after, most);
  }

  long countWaiting(Tx tx) {
    return store.countWaiting(tx);
  }

  /** How many were asked from one time to before another, by ground. */
  public Map<LegalGround, Long> count(Tx tx, Instant from, Instant until) {
    return store.count(tx, from, until);
  }
}
