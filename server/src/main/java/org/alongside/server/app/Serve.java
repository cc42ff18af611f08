package org.alongside.server.app;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alongside.server.app.command.CommandRefused;
import org.alongside.server.app.command.StoreOptions;
import org.alongside.server.http.Network;
import org.alongside.server.notices.MailSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the website and the API until it is told to stop. */
@Command(
    name = "serve",
    description = "Serves the website and the API.",
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "0.0.0.0",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "0.0.0.0";

  @Option(
      names = "--demo",
      arity = "0..1",
      defaultValue = "false",
      fallbackValue = "true",
      description = "Fill an empty store with a scheme of invented people.")
  private boolean demo;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "The address that people type, such as https://alongside.example.org")
  private @Nullable String publicUrl;

  @Option(
      names = "--trusted-proxies",
      paramLabel = "CIDR,…",
      description = "Networks of proxies whose X-Forwarded-For is believed.")
  private @Nullable String trustedProxies;

  @Option(
      names = "--smtp",
      paramLabel = "URL",
      defaultValue = "${env:ALONGSIDE_SMTP_URL:-}",
      description =
          "Server for e-mails: smtp://user:password@host:587?from=sender@example.org (default: none are sent).")
  private @Nullable String smtp;

  @Override
  public Integer call() {
    Alongside server = Alongside.start(config(), Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    System.out.println("Alongside is ready at http://localhost:" + server.port());
    if (demo) {
      System.out.println(
          "Sign in as holder@demo.example, worker@demo.example or moderator@demo.example with the password demo-Alongside-1");
    }
    return 0;
  }

  private Config config() {
    return new Config(
        host,
        port,
        store.data(),
        store.findDatabase(),
        demo,
        Optional.ofNullable(publicUrl).filter(url -> !url.isEmpty()).map(Serve::address),
        networks(),
        Optional.ofNullable(smtp).filter(url -> !url.isEmpty()).map(Serve::mail),
        store.refusedMail());
  }

  private List<Network> networks() {
    String given = trustedProxies;
    try {
      return given == null || given.isEmpty()
          ? List.of()
          : Arrays.stream(given.split(",", -1)).map(String::strip).map(Network::parse).toList();
    } catch (IllegalArgumentException malformed) {
      throw new CommandRefused(
          "The trusted proxies are not networks such as 10.0.0.0/8,::1 – check --trusted-proxies.",
          malformed);
    }
  }

  private static MailSettings mail(String text) {
    try {
      return MailSettings.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new CommandRefused(wrong.getMessage() + " Check --smtp.");
    }
  }

  private static URI address(String text) {
    if (!text.matches("https?://[^/?#\\s]+/?")) {
      throw new CommandRefused(
          "The public address must look like https://alongside.example.org – check --public-url.");
    }
    return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }
}
