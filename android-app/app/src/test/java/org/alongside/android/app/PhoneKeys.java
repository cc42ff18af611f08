package org.alongside.android.app;

import android.security.keystore.KeyGenParameterSpec;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.Key;
import java.security.KeyStoreSpi;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.alongside.android.data.Seal;
import org.jspecify.annotations.Nullable;

/** What stands here for the phone's Keystore, which lives in hardware: keys in memory. */
public final class PhoneKeys extends Provider {
  private static final long serialVersionUID = 1L;
  private static final String NAME = "AndroidKeyStore";
  private static final Map<String, SecretKey> KEYS = new ConcurrentHashMap<>();

  private PhoneKeys() {
    super(NAME, "1", "keys of a phone in a test");
    putService(new Made("KeyStore", NAME, Store.class));
    putService(new Made("KeyGenerator", "AES", Maker.class));
  }

  /** Gives the phone of this test a Keystore. */
  public static void install() {
    Security.removeProvider(NAME);
    Security.addProvider(new PhoneKeys());
  }

  /** Loses all keys, as a phone does whose lock was taken away. */
  public static void lose() {
    KEYS.clear();
  }

  /** What the app closes secrets up with. */
  public static Seal seal() {
    return new KeystoreSeal();
  }

  /** Takes all keys away until what this answers is run. */
  public static Runnable take() {
    Map<String, SecretKey> taken = Map.copyOf(KEYS);
    KEYS.clear();
    return () -> KEYS.putAll(taken);
  }

  /** Lets the phone's Keystore fail, as that of a broken phone does. */
  public static void refuse() {
    Security.removeProvider(NAME);
  }

  /** A service that needs no look-up by name, so that it works in any class loader. */
  private final class Made extends Service {
    private final Class<?> kind;

    Made(String type, String algorithm, Class<?> kind) {
      super(PhoneKeys.this, type, algorithm, kind.getName(), List.of(), Map.of());
      this.kind = kind;
    }

    @Override
    public Object newInstance(@Nullable Object parameter) {
      return kind == Store.class ? new Store() : new Maker();
    }
  }

  /** Makes keys and keeps them under their alias. */
  private static final class Maker extends KeyGeneratorSpi {
    private String alias = "";

    @Override
    protected void engineInit(AlgorithmParameterSpec spec, @Nullable SecureRandom random) {
      alias = ((KeyGenParameterSpec) spec).getKeystoreAlias();
    }

    @Override
    protected void engineInit(SecureRandom random) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void engineInit(int size, SecureRandom random) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected SecretKey engineGenerateKey() {
      byte[] bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      SecretKey key = new SecretKeySpec(bytes, "AES");
      KEYS.put(alias, key);
      return key;
    }
  }

  /** Gives out the keys that were made. */
  private static final class Store extends KeyStoreSpi {

    @Override
    public @Nullable Key engineGetKey(String alias, char @Nullable [] password) {
      return KEYS.get(alias);
    }

    @Override
    public boolean engineContainsAlias(String alias) {
      return KEYS.containsKey(alias);
    }

    @Override
    public boolean engineIsKeyEntry(String alias) {
      return engineContainsAlias(alias);
    }

    @Override
    public Enumeration<String> engineAliases() {
      return Collections.enumeration(KEYS.keySet());
    }

    @Override
    public int engineSize() {
      return KEYS.size();
    }

    @Override
    public void engineDeleteEntry(String alias) {
      KEYS.remove(alias);
    }

    @Override
    public void engineLoad(@Nullable InputStream stream, char @Nullable [] password) {
      // They are in memory already.
    }

    @Override
    public boolean engineIsCertificateEntry(String alias) {
      return false;
    }

    @Override
    public Certificate @Nullable [] engineGetCertificateChain(String alias) {
      return null;
    }

    @Override
    public @Nullable Certificate engineGetCertificate(String alias) {
      return null;
    }

    @Override
    public @Nullable Date engineGetCreationDate(String alias) {
      return null;
    }

    @Override
    public @Nullable String engineGetCertificateAlias(Certificate certificate) {
      return null;
    }

    @Override
    public void engineSetKeyEntry(
        String alias, Key key, char[] password, Certificate @Nullable [] chain) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void engineSetKeyEntry(String alias, byte[] key, Certificate @Nullable [] chain) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void engineSetCertificateEntry(String alias, Certificate certificate) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void engineStore(OutputStream stream, char[] password) {
      throw new UnsupportedOperationException();
    }
  }
}
