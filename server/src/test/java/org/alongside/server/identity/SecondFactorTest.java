package org.alongside.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.auth.impl.Codec;
import io.vertx.ext.auth.otp.impl.org.openauthentication.otp.OneTimePasswordAlgorithm;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Database;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Store;
import org.alongside.server.identity.SecondFactor.Verdict;
import org.alongside.server.support.Awaited;
import org.alongside.server.support.Stores;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondFactorTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:10Z");

  private final SecondFactor factor = new SecondFactor(SecondFactor.Policy.STAFF);
  private final Accounts accounts = new Accounts(new TestClock(NOON));
  private final AccountId account = AccountId.of(new UUID(1, 1));

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aCodeWorksOnceAndOnlyNearItsTime(Dialect dialect) {
    Vertx vertx = Vertx.vertx();
    Store store = Store.at(Stores.fresh(dialect));
    store.migrate();
    String secret = SecondFactor.newSecret();
    try (Database database = store.open(vertx)) {
      Awaited.get(
          database.write(
              tx -> {
                PersonId person = PersonId.of(new UUID(2, 2));
                new People(new TestClock(NOON)).add(tx, person, "Ann", null);
                accounts.add(tx, account, person, "ann@b.example", "hash");
                accounts.setTotpSecret(tx, account, secret);
                return true;
              }));
      assertThat(check(database, "", NOON)).isEqualTo(Verdict.NEEDED);
      assertThat(check(database, "000000", NOON.plusSeconds(3_000_000))).isEqualTo(Verdict.WRONG);
      String code = code(secret, NOON);
      assertThat(check(database, code, NOON.plusSeconds(120))).isEqualTo(Verdict.WRONG);
      assertThat(check(database, code, NOON.plusSeconds(25))).isEqualTo(Verdict.PASSED);
      assertThat(check(database, code, NOON.plusSeconds(26))).isEqualTo(Verdict.WRONG);
      String earlier = code(secret, NOON.minusSeconds(30));
      assertThat(check(database, earlier, NOON)).as("older than one used").isEqualTo(Verdict.WRONG);
      String next = code(secret, NOON.plusSeconds(30));
      assertThat(check(database, next, NOON.plusSeconds(30))).isEqualTo(Verdict.PASSED);
    } finally {
      Awaited.get(vertx.close());
    }
  }

  private Verdict check(Database database, String code, Instant at) {
    return Awaited.get(
        database.write(
            tx ->
                factor.check(
                    tx,
                    accounts.findByEmail(tx, "ann@b.example").orElseThrow(),
                    Set.of(Role.WORKER),
                    Optional.of(code).filter(given -> !given.isEmpty()),
                    at)));
  }

  private static String code(String secret, Instant at) {
    try {
      return OneTimePasswordAlgorithm.generateOTP(
          Codec.base32Decode(secret), at.getEpochSecond() / 30, 6, false, -1);
    } catch (java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
