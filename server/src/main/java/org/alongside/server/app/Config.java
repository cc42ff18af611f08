package org.alongside.server.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.alongside.server.app.command.StoreOptions;
import org.alongside.server.db.Store;
import org.alongside.server.http.Network;
import org.alongside.server.http.WebSettings;
import org.alongside.server.identity.DisposableMail;
import org.alongside.server.notices.MailSettings;

/**
 * Everything that can be set from outside.
 *
 * @param port 0 for any free one
 * @param data the folder of the SQLite file
 * @param database a JDBC URL; empty for SQLite in {@code data}
 * @param demo whether to fill an empty store with the demo scheme
 * @param refusedMail the e-mail addresses that are not taken
 * @param mail the server that e-mails leave by; without it none are sent
 */
public record Config(
    String host,
    int port,
    Path data,
    Optional<String> database,
    boolean demo,
    Optional<URI> publicUrl,
    List<Network> trustedProxies,
    Optional<MailSettings> mail,
    DisposableMail refusedMail) {
  public Config {
    trustedProxies = List.copyOf(trustedProxies);
  }

  /** A configuration that sends no e-mails. */
  public Config(
      String host,
      int port,
      Path data,
      Optional<String> database,
      boolean demo,
      Optional<URI> publicUrl,
      List<Network> trustedProxies) {
    this(host, port, data, database, demo, publicUrl, trustedProxies, Optional.empty());
  }

  /** A configuration that refuses the e-mail addresses of the program's own list. */
  public Config(
      String host,
      int port,
      Path data,
      Optional<String> database,
      boolean demo,
      Optional<URI> publicUrl,
      List<Network> trustedProxies,
      Optional<MailSettings> mail) {
    this(
        host,
        port,
        data,
        database,
        demo,
        publicUrl,
        trustedProxies,
        mail,
        DisposableMail.bundled());
  }

  /** Where the data is. */
  public Store store() {
    return database.map(Store::at).orElseGet(() -> Store.sqlite(data.resolve(StoreOptions.FILE)));
  }

  /** How people reach the server. */
  public WebSettings web() {
    return new WebSettings(publicUrl, trustedProxies);
  }
}
