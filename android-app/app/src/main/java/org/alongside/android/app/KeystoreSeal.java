package org.alongside.android.app;

import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;
import javax.inject.Inject;
import org.alongside.android.data.Seal;

/**
 * Seals with a key of the Android Keystore, which never leaves the phone: a copy of the app's files
 * is of no use anywhere else.
 */
final class KeystoreSeal implements Seal {
  private static final String STORE = "AndroidKeyStore";
  private static final String ALIAS = "alongside-session";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  @Inject
  KeystoreSeal() {}

  @Override
  public synchronized String close(String secret) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, getOrMakeKey());
      byte[] nonce = cipher.getIV();
      byte[] text = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      byte[] closed = Arrays.copyOf(nonce, nonce.length + text.length);
      System.arraycopy(text, 0, closed, nonce.length, text.length);
      return Base64.getEncoder().encodeToString(closed);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this phone keeps no keys", e);
    }
  }

  @Override
  public synchronized Optional<String> open(String closed) {
    try {
      byte[] bytes = Base64.getDecoder().decode(closed);
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(
          Cipher.DECRYPT_MODE,
          getOrMakeKey(),
          new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_BYTES));
      byte[] secret = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return Optional.of(new String(secret, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Key getOrMakeKey() throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance(STORE);
    keys.load(null);
    Key kept = keys.getKey(ALIAS, null);
    if (kept != null) {
      return kept;
    }
    KeyGenerator maker = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE);
    maker.init(
        new KeyGenParameterSpec.Builder(
                ALIAS, KeyProperties.PURPOSE_ENCRYPT | KeyProperties.PURPOSE_DECRYPT)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .setKeySize(256)
            .build());
    return maker.generateKey();
  }
}
