package org.alongside.android.app;

import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyProperties;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.ProviderException;
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
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  @Inject
  KeystoreSeal() {}

  @Override
  public synchronized Optional<String> close(String name, byte[] secret) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, getOrMakeKey(name));
      byte[] nonce = cipher.getIV();
      byte[] text = cipher.doFinal(secret);
      byte[] closed = Arrays.copyOf(nonce, nonce.length + text.length);
      System.arraycopy(text, 0, closed, nonce.length, text.length);
      return Optional.of(Base64.getEncoder().encodeToString(closed));
    } catch (GeneralSecurityException | IOException | ProviderException e) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized Optional<byte[]> open(String name, String closed) {
    try {
      Key key = keys().getKey(name, null);
      if (key == null) {
        return Optional.empty();
      }
      byte[] bytes = Base64.getDecoder().decode(closed);
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_BYTES));
      return Optional.of(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
    } catch (GeneralSecurityException
        | IOException
        | ProviderException
        | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized void forget(String name) {
    try {
      keys().deleteEntry(name);
    } catch (GeneralSecurityException | IOException | ProviderException e) {
      // It closes nothing up any more: all that it closed is deleted.
      return;
    }
  }

  private static KeyStore keys() throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance(STORE);
    keys.load(null);
    return keys;
  }

  private static Key getOrMakeKey(String name) throws GeneralSecurityException, IOException {
    Key kept = keys().getKey(name, null);
    if (kept != null) {
      return kept;
    }
    KeyGenerator maker = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE);
    maker.init(
        new KeyGenParameterSpec.Builder(
                name, KeyProperties.PURPOSE_ENCRYPT | KeyProperties.PURPOSE_DECRYPT)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .setKeySize(256)
            .build());
    return maker.generateKey();
  }
}
