package org.alongside.server.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id on threads of its own, so that hashing neither holds up an event loop nor the store.
 * Parameters as OWASP's password storage cheat sheet gives them (19 MiB, 2 passes, 1 lane).
 */
public final class Passwords implements AutoCloseable {
  private static final int MEMORY_KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int THREADS = 2;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Of 2^256 results of Argon2 this is one; nobody finds a password that has it. */
  private static final String UNOPENED = "$" + encode(new byte[HASH_BYTES]);

  private final WorkerExecutor executor;
  private final AtomicLong hashed = new AtomicLong();
  private final String nobodys = unopened();

  public Passwords(Vertx vertx) {
    this.executor =
        vertx.createSharedWorkerExecutor("argon2-" + System.identityHashCode(this), THREADS);
  }

  /** The hash under which a password is kept, in the usual text form. */
  public Future<String> hash(String password) {
    return executor.executeBlocking(() -> hashNow(password), false);
  }

  /** Whether this is the password of the hash. */
  public Future<Boolean> matches(String password, String hash) {
    return executor.executeBlocking(() -> matchesNow(password, hash), false);
  }

  /**
   * The hash of nobody's password: checked for an unknown account, so that both do the same work.
   */
  public String nobodys() {
    return nobodys;
  }

  /**
   * A hash that no password has: to check one against it takes the same work as against any other,
   * and always fails. For accounts that only a link sent to their address opens.
   */
  static String unopened() {
    return "$argon2id$v=19$m="
        + MEMORY_KIBIBYTES
        + ",t="
        + PASSES
        + ",p=1$"
        + encode(random())
        + UNOPENED;
  }

  /** How an unopened hash ends, and no other. */
  static String unopenedEnd() {
    return UNOPENED;
  }

  /** How many hashes were worked out so far; for the test that unknown accounts cost the same. */
  public long hashed() {
    return hashed.get();
  }

  /** As {@link #hash}, on this thread: for the command line and for demo data. */
  public String hashNow(String password) {
    byte[] salt = random();
    return "$argon2id$v=19$m="
        + MEMORY_KIBIBYTES
        + ",t="
        + PASSES
        + ",p=1$"
        + encode(salt)
        + "$"
        + encode(argon2(password, salt, MEMORY_KIBIBYTES, PASSES));
  }

  private boolean matchesNow(String password, String hash) {
    String[] parts = hash.split("\\$", -1);
    if (parts.length != 6 || !parts[1].equals("argon2id")) {
      throw new IllegalStateException("a password hash of an unknown form");
    }
    int memory = parameter(parts[3], "m");
    int passes = parameter(parts[3], "t");
    byte[] salt = Base64.getDecoder().decode(parts[4]);
    byte[] expected = Base64.getDecoder().decode(parts[5]);
    return MessageDigest.isEqual(expected, argon2(password, salt, memory, passes));
  }

  private byte[] argon2(String password, byte[] salt, int memory, int passes) {
    hashed.incrementAndGet();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  private static int parameter(String text, String name) {
    for (String pair : text.split(",", -1)) {
      if (pair.startsWith(name + "=")) {
        return Integer.parseInt(pair.substring(name.length() + 1));
      }
    }
    throw new IllegalStateException("a password hash without " + name);
  }

  private static byte[] random() {
    byte[] bytes = new byte[SALT_BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    executor.close();
  }
}
