package org.alongside.server.digests;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.DigestRhythm;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Departed;
import org.alongside.server.forum.ForumSubjects;
import org.alongside.server.forum.Leaving;
import org.alongside.server.forum.PeerNews;
import org.alongside.server.forum.WhatIsNew;
import org.alongside.server.http.Tokens;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.Members;
import org.alongside.server.notices.Notices;

/**
 * Who wants an e-mail about what is new, and what it would say. Nobody gets one who did not ask, or
 * for whom nothing is new. Each has a signed link that ends them and does nothing else.
 */
public final class Digests implements Departed {
  private static final int MOST_AT_ONCE = 100;
  private static final String SIGNED = "stop the digest of ";

  private final Clock clock;
  private final Accounts accounts;
  private final Members members;
  private final Notices notices;
  private final WhatIsNew news = new WhatIsNew();
  private final SqlDigests store = new SqlDigests();

  public Digests(Clock clock, Accounts accounts, Members members, Notices notices) {
    this.clock = clock;
    this.accounts = accounts;
    this.members = members;
    this.notices = notices;
  }

  /** How often a member wants one; never, until they say so. */
  DigestRhythm rhythm(Tx tx, MemberId member) {
    return store.find(tx, member).orElse(DigestRhythm.NONE);
  }

  /** From now on a member gets them so often; what was new before is not told. */
  public void choose(Tx tx, MemberId member, DigestRhythm rhythm) {
    store.put(tx, member, rhythm, clock.instant());
  }

  @Override
  public void gone(Tx tx, MemberId member, Leaving.Posts what) {
    store.drop(tx, member);
  }

  /**
   * What is to be sent now. Whoever is among them counts as told, so that nobody is told twice;
   * give back what could not be sent.
   */
  List<Letter> takeDue(Tx tx, Access access) {
    Instant now = clock.instant();
    List<Letter> letters = new ArrayList<>();
    for (DigestRhythm rhythm : DigestRhythm.values()) {
      Optional<Instant> moment = rhythm.lastMoment(now);
      if (moment.isEmpty()) {
        continue;
      }
      for (SqlDigests.Due due : store.listDue(tx, rhythm, moment.get(), MOST_AT_ONCE)) {
        store.setUpTo(tx, due.member(), now);
        letter(tx, access, due).ifPresent(letters::add);
      }
    }
    return letters;
  }

  /** A letter could not be sent: its reader is told another time. */
  void giveBack(Tx tx, Letter letter) {
    store.setUpTo(tx, letter.member(), letter.since());
  }

  private Optional<Letter> letter(Tx tx, Access access, SqlDigests.Due due) {
    MemberId member = due.member();
    Optional<AccountId> account = accounts.findByMember(tx, member);
    Optional<String> email = account.flatMap(id -> accounts.findEmail(tx, id));
    Optional<String> name = members.findName(tx, member);
    if (email.isEmpty() || name.isEmpty() || notices.isSilent(tx, account.get())) {
      return Optional.empty();
    }
    Caller reader =
        new Caller(null, account.get(), null, member, accounts.roles(tx, account.get()));
    PeerNews found = news.find(tx, member, due.upTo(), board -> mayRead(tx, access, reader, board));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Letter(
                member,
                account.get(),
                email.get(),
                name.get(),
                due.upTo(),
                found,
                stopToken(tx, member)));
  }

  private static boolean mayRead(Tx tx, Access access, Caller reader, Board board) {
    return access.allows(tx, reader, Action.READ, Asset.FORUM, ForumSubjects.of(board));
  }

  /** What a link carries that ends the digests of a member. */
  String stopToken(Tx tx, MemberId member) {
    return member + "." + signature(tx, member);
  }

  /** Ends the digests of the member for whom this was signed. Nothing happens for what was not. */
  void stop(Tx tx, String token) {
    int dot = token.indexOf('.');
    MemberId member;
    try {
      member = MemberId.parse(token.substring(0, Math.max(0, dot)));
    } catch (IllegalArgumentException notOurs) {
      return;
    }
    if (Tokens.same(signature(tx, member), token.substring(dot + 1))
        && store.find(tx, member).isPresent()) {
      store.put(tx, member, DigestRhythm.NONE, clock.instant());
    }
  }

  private String signature(Tx tx, MemberId member) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(tx).getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal((SIGNED + member).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA256", impossible);
    }
  }

  private String key(Tx tx) {
    Optional<String> kept = store.findKey(tx);
    if (kept.isPresent()) {
      return kept.get();
    }
    store.insertKey(tx, Tokens.next());
    return store.findKey(tx).orElseThrow(() -> new IllegalStateException("no key was kept"));
  }

  /**
   * What one member is told.
   *
   * @param since what is new since then
   * @param stop for the link that ends these e-mails
   */
  record Letter(
      MemberId member,
      AccountId account,
      String email,
      String name,
      Instant since,
      PeerNews news,
      String stop) {}
}
