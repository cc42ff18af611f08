package org.alongside.server.app.command;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.Uuids;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.Credentials;
import org.alongside.server.identity.Passwords;
import org.alongside.server.identity.People;
import org.alongside.server.identity.SecondFactor;
import org.alongside.server.identity.SqlSessions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps accounts from the server's own terminal; how the first administrator comes to be. */
@Command(
    name = "account",
    description = "Adds accounts, and changes their roles, passwords and second factors.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class AccountCommand {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Clock clock = Clock.systemUTC();
  private final Accounts accounts = new Accounts(clock);
  private final Credentials credentials =
      new Credentials(accounts, new SqlSessions(), new Feed(clock));

  @Spec private @Nullable CommandSpec spec;

  /** Adds a person with an account. */
  @Command(
      name = "add",
      description =
          "Adds a person with an account and asks for the password. The first administrator: account add --admin EMAIL NAME",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "EMAIL") String email,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--admin", description = "An administrator.") boolean admin,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              description =
                  "worker, coordinator, moderator, editor or administrator; may be repeated.")
          @Nullable List<String> roles) {
    List<Role> given = roles(roles, admin);
    requireEmail(email);
    options
        .refusedMail()
        .find(email)
        .ifPresent(
            domain -> {
              throw new CommandRefused(
                  "Addresses at "
                      + domain
                      + " last only a short time. Use another address, or take the domain out with a line !"
                      + domain
                      + " in a file: --disposable-mail FILE.");
            });
    try (OpenStore store = OpenStore.of(options.store())) {
      if (store.read(tx -> accounts.findIdByEmail(tx, email)).isPresent()) {
        throw new CommandRefused("There is an account with " + email + " already.");
      }
      String hash = hash(store, Secret.ask(List.of(email, name)));
      store.write(
          tx -> {
            PersonId person = PersonId.of(Uuids.next(clock.instant(), RANDOM));
            AccountId account = AccountId.of(Uuids.next(clock.instant(), RANDOM));
            new People(clock).add(tx, person, name, null);
            accounts.add(tx, account, person, email, hash);
            given.forEach(role -> accounts.addRole(tx, account, role));
            return account;
          });
    }
    say(
        "The account "
            + email
            + " is there."
            + (given.isEmpty() ? "" : " Staff also need a second factor: account totp " + email));
    return 0;
  }

  /** Gives or takes roles; ends every session. */
  @Command(
      name = "role",
      description =
          "Gives an account a role, or takes one away. Every session of the account ends.",
      mixinStandardHelpOptions = true)
  int role(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "EMAIL") String email,
      @Option(names = "--add", paramLabel = "ROLE") @Nullable List<String> add,
      @Option(names = "--remove", paramLabel = "ROLE") @Nullable List<String> remove) {
    List<Role> added = roles(add, false);
    List<Role> removed = roles(remove, false);
    if (added.isEmpty() && removed.isEmpty()) {
      throw new CommandRefused("Say which: --add ROLE or --remove ROLE.");
    }
    try (OpenStore store = OpenStore.of(options.store())) {
      store.write(
          tx -> {
            AccountId account = getAccount(tx, email);
            added.forEach(role -> credentials.addRole(tx, account, role));
            removed.forEach(role -> credentials.dropRole(tx, account, role));
            return account;
          });
    }
    say("The roles of " + email + " were changed, and every session of it ended.");
    return 0;
  }

  /** Sets a password; ends every session. */
  @Command(
      name = "password",
      description = "Asks for a new password of an account. Every session of the account ends.",
      mixinStandardHelpOptions = true)
  int password(@Mixin StoreOptions options, @Parameters(paramLabel = "EMAIL") String email) {
    try (OpenStore store = OpenStore.of(options.store())) {
      AccountId account = store.read(tx -> getAccount(tx, email));
      String hash = hash(store, Secret.ask(List.of(email)));
      store.write(
          tx -> {
            credentials.setPassword(tx, account, hash);
            return account;
          });
    }
    say("The password of " + email + " was changed, and every session of it ended.");
    return 0;
  }

  /** Makes a new second factor and prints it once. */
  @Command(
      name = "totp",
      description =
          "Makes a new second factor for an account and prints it once, for an authenticator app. Every session ends.",
      mixinStandardHelpOptions = true)
  int totp(@Mixin StoreOptions options, @Parameters(paramLabel = "EMAIL") String email) {
    String secret = SecondFactor.newSecret();
    try (OpenStore store = OpenStore.of(options.store())) {
      store.write(
          tx -> {
            AccountId account = getAccount(tx, email);
            credentials.setSecondFactor(tx, account, secret);
            return account;
          });
    }
    say("Type this into the authenticator app; it is shown only once: " + secret);
    say(SecondFactor.uri(secret, email));
    return 0;
  }

  /** Closes an account. */
  @Command(
      name = "disable",
      description = "Closes an account: nobody signs in with it any more. Every session ends.",
      mixinStandardHelpOptions = true)
  int disable(@Mixin StoreOptions options, @Parameters(paramLabel = "EMAIL") String email) {
    try (OpenStore store = OpenStore.of(options.store())) {
      store.write(
          tx -> {
            AccountId account = getAccount(tx, email);
            credentials.disable(tx, account);
            return account;
          });
    }
    say("The account " + email + " is closed.");
    return 0;
  }

  private AccountId getAccount(Tx tx, String email) {
    return accounts
        .findIdByEmail(tx, email)
        .orElseThrow(() -> new CommandRefused("There is no account with " + email + "."));
  }

  private static String hash(OpenStore store, String password) {
    try (Passwords passwords = new Passwords(store.vertx())) {
      return passwords.hashNow(password);
    }
  }

  private static void requireEmail(String email) {
    if (!email.matches("[^\\s@]+@[^\\s@]+") || email.length() > 254) {
      throw new CommandRefused("That is not an email address: " + email);
    }
  }

  private static List<Role> roles(@Nullable List<String> codes, boolean admin) {
    try {
      return java.util.stream.Stream.concat(
              codes == null ? java.util.stream.Stream.of() : codes.stream().map(Role::parse),
              admin ? java.util.stream.Stream.of(Role.ADMINISTRATOR) : java.util.stream.Stream.of())
          .distinct()
          .toList();
    } catch (IllegalArgumentException unknown) {
      throw new CommandRefused(
          "There is no such role. The roles are worker, coordinator, moderator, editor and administrator.",
          unknown);
    }
  }

  private void say(String sentence) {
    Migrate.out(spec).println(sentence);
  }
}
