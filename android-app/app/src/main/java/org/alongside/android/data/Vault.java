package org.alongside.android.data;

import android.database.Cursor;
import androidx.sqlite.db.SupportSQLiteDatabase;
import dagger.Lazy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Seals what the database holds with AES-256-GCM, under a random key that lies in the database
 * itself, closed up by the phone's Keystore. The key is made when somebody signs in and destroyed
 * once nothing is kept any more. For background threads only: the first use opens the database.
 */
@Singleton
public final class Vault {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final byte FORM = 1;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Seal seal;
  private final Lazy<AlongsideDatabase> database;
  private volatile @Nullable Held held;

  /**
   * The key as this process has it.
   *
   * @param alias its Keystore key's name; null when there is no key
   * @param key null when there is none, or the phone cannot open it
   */
  private record Held(@Nullable String alias, @Nullable SecretKey key) {}

  @Inject
  Vault(Seal seal, Lazy<AlongsideDatabase> database) {
    this.seal = seal;
    this.database = database;
  }

  /** Closes a text up for this spot; only while there is a key. */
  public Sealed seal(Spot spot, String text) {
    return sealBytes(spot, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Closes bytes up for this spot; only while there is a key. */
  Sealed sealBytes(Spot spot, byte[] bytes) {
    SecretKey key = held().key();
    if (key == null) {
      throw new IllegalStateException("nothing can be sealed before somebody signed in");
    }
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(spot.bytes());
      byte[] closed = cipher.doFinal(bytes);
      byte[] all = new byte[1 + NONCE_BYTES + closed.length];
      all[0] = FORM;
      System.arraycopy(nonce, 0, all, 1, NONCE_BYTES);
      System.arraycopy(closed, 0, all, 1 + NONCE_BYTES, closed.length);
      return new Sealed(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Android has AES-GCM", e);
    }
  }

  /** The text; empty when it was sealed for another spot or by another key, or was touched. */
  public Optional<String> open(Spot spot, Sealed sealed) {
    return openBytes(spot, sealed).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The bytes; empty when they were sealed for another spot or by another key, or touched. */
  Optional<byte[]> openBytes(Spot spot, Sealed sealed) {
    SecretKey key = held().key();
    byte[] all = sealed.bytes();
    if (key == null || all.length <= 1 + NONCE_BYTES || all[0] != FORM) {
      return Optional.empty();
    }
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, all, 1, NONCE_BYTES));
      cipher.updateAAD(spot.bytes());
      int start = 1 + NONCE_BYTES;
      return Optional.of(cipher.doFinal(all, start, all.length - start));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Whether something is sealed here whose key this phone cannot open: lost, or not usable now. */
  public boolean isShut() {
    Held now = held();
    return now.alias() != null && now.key() == null;
  }

  /** Whether texts can be sealed. */
  boolean isOpen() {
    return held().key() != null;
  }

  /** Learns the key of a database that was just opened. */
  void load(SupportSQLiteDatabase opened) {
    try (Cursor row = opened.query("SELECT alias, closed FROM vault")) {
      if (!row.moveToFirst()) {
        held = new Held(null, null);
        return;
      }
      String alias = row.getString(0);
      SecretKey key = seal.open(alias, row.getString(1)).map(Vault::key).orElse(null);
      held = new Held(alias, key);
    }
  }

  /**
   * Makes a new key in place of the one before, inside the transaction that the caller began. What
   * the one before sealed opens never again.
   *
   * @return false when this phone can make no keys; nothing is changed then
   */
  boolean renew(SupportSQLiteDatabase opened, Scrub scrub) {
    byte[] bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    String alias = "alongside-" + UUID.randomUUID();
    Optional<String> closed = seal.close(alias, bytes);
    if (!closed.isPresent()) {
      return false;
    }
    opened.execSQL("DELETE FROM vault");
    opened.execSQL(
        "INSERT INTO vault (id, alias, closed, scrub) VALUES (1, ?, ?, ?)",
        new Object[] {alias, closed.get(), scrub.column});
    held = new Held(alias, key(bytes));
    return true;
  }

  /** Destroys the key, once all that it sealed is deleted. */
  void destroy() {
    String alias = held().alias();
    held = new Held(null, null);
    if (alias != null) {
      seal.forget(alias);
    }
  }

  /** What an older version of the app closed up with this key of the Keystore. */
  Optional<String> openOld(String alias, String closed) {
    return seal.open(alias, closed).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Whether the database may still have pages in it that an older version wrote in clear. */
  enum Scrub {
    NOT_NEEDED(0),
    NEEDED(1);

    private final int column;

    Scrub(int column) {
      this.column = column;
    }
  }

  private Held held() {
    Held now = held;
    if (now == null) {
      // Opening the database loads the key.
      database.get().getOpenHelper().getWritableDatabase();
      now = held;
    }
    if (now == null) {
      throw new IllegalStateException("the database was opened without its vault");
    }
    return now;
  }

  private static SecretKey key(byte[] bytes) {
    SecretKey key = new SecretKeySpec(bytes, "AES");
    Arrays.fill(bytes, (byte) 0);
    return key;
  }
}
