package org.alongside.server.identity;

import io.vertx.ext.auth.impl.Codec;
import io.vertx.ext.auth.otp.impl.org.openauthentication.otp.OneTimePasswordAlgorithm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Tokens;

/**
 * The second factor that staff need: a code of six digits that changes every 30 seconds (RFC 6238),
 * good for one use.
 */
public final class SecondFactor {
  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int SECRET_BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Policy policy;

  public SecondFactor(Policy policy) {
    this.policy = policy;
  }

  /** Who needs it. */
  public enum Policy {
    /** Every account with a role. */
    STAFF,
    /** Nobody: for the demo scheme, whose people are invented. */
    NOBODY
  }

  /** A new secret, in Base32, as authenticator apps take it. */
  public static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return Codec.base32Encode(secret);
  }

  /** The address that an authenticator app reads from a picture. */
  public static String uri(String secret, String email) {
    return "otpauth://totp/Alongside:"
        + URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20")
        + "?secret="
        + secret
        + "&issuer=Alongside";
  }

  Verdict check(
      Tx tx, Accounts.Account account, Set<Role> roles, Optional<String> code, Instant now) {
    String secret = account.totpSecret();
    if (policy == Policy.NOBODY || (roles.isEmpty() && secret == null)) {
      return Verdict.PASSED;
    }
    if (code.isEmpty() || secret == null) {
      return Verdict.NEEDED;
    }
    long step = now.getEpochSecond() / STEP_SECONDS;
    for (long candidate = step - 1; candidate <= step + 1; candidate++) {
      if (matches(code.get(), secret, candidate)) {
        return use(tx, account, candidate) ? Verdict.PASSED : Verdict.WRONG;
      }
    }
    return Verdict.WRONG;
  }

  /** Marks the code of a step as used; false when it, or a later one, was used before. */
  private static boolean use(Tx tx, Accounts.Account account, long step) {
    return tx.sql()
            .createUpdate(
                "update account set totp_last_step = :step where id = :id and (totp_last_step is null or totp_last_step < :step)")
            .bind("step", step)
            .bind("id", account.id().toString())
            .execute()
        == 1;
  }

  private static boolean matches(String code, String secret, long step) {
    try {
      String expected =
          OneTimePasswordAlgorithm.generateOTP(Codec.base32Decode(secret), step, DIGITS, false, -1);
      return Tokens.same(expected, code.replace(" ", ""));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA1", impossible);
    }
  }

  enum Verdict {
    PASSED,
    NEEDED,
    WRONG
  }
}
