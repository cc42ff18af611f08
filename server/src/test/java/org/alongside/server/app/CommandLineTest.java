package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Dialect;
import org.alongside.server.support.Client;
import org.alongside.server.support.Stores;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The command line as a person types it; standard input, output and errors are this test's own. */
@Isolated
class CommandLineTest {
  private final Path data = Stores.folder();

  private Said run(String input, Map<String, String> environment, String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    InputStream in = System.in;
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    try {
      PrintStream catching = new PrintStream(both, true, StandardCharsets.UTF_8);
      System.setOut(catching);
      System.setErr(catching);
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      int code = Main.run(environment, args);
      return new Said(code, both.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
      System.setIn(in);
    }
  }

  private Said run(String... args) {
    return run("", Map.of(), args);
  }

  private record Said(int code, String text) {}

  @Test
  void saysWhatItCanDo() {
    assertThat(run("--help").text())
        .contains("serve", "migrate", "backup", "restore", "audit", "account", "Exit codes")
        .contains("account add --admin");
    assertThat(run("--help").code()).isZero();
    assertThat(run("--version").text()).startsWith("Alongside 0.");
    assertThat(run("dance").code()).isEqualTo(2);
    assertThat(run("serve", "--port", "abc").code()).isEqualTo(2);
  }

  @Test
  void addsTheFirstAdministratorAndRefusesACommonPassword() {
    String folder = data.toString();
    assertThat(
            run(
                    "password123\n",
                    Map.of(),
                    "account",
                    "add",
                    "--admin",
                    "--data",
                    folder,
                    "a@b.example",
                    "Ann")
                .text())
        .contains("Many people use that password");
    assertThat(
            run(
                    "short\n",
                    Map.of(),
                    "account",
                    "add",
                    "--admin",
                    "--data",
                    folder,
                    "a@b.example",
                    "Ann")
                .text())
        .contains("too short");
    Said added =
        run(
            "teapot lantern bicycle\n",
            Map.of(),
            "account",
            "add",
            "--admin",
            "--data",
            folder,
            "a@b.example",
            "Ann");
    assertThat(added.code()).isZero();
    assertThat(added.text()).contains("second factor");
    assertThat(
            run("x\n", Map.of(), "account", "add", "--data", folder, "A@b.example", "Ann").text())
        .contains("already");
    Said refused = run("x\n", Map.of(), "account", "add", "--data", folder, "a@yopmail.com", "Ann");
    assertThat(refused.code()).isNotZero();
    assertThat(refused.text()).contains("yopmail.com last only a short time");
    assertThat(
            run(
                    "x\n",
                    Map.of(),
                    "account",
                    "add",
                    "--data",
                    folder,
                    "--disposable-mail",
                    data.resolve("absent.txt").toString(),
                    "a@c.example",
                    "Ann")
                .text())
        .contains("cannot be read", "--disposable-mail");
    try (TestServer server =
        TestServer.start("jdbc:sqlite:" + data.resolve("alongside.db"), TestClock.today())) {
      assertThat(
              server.<Boolean>read(
                  tx ->
                      server
                          .cases()
                          .accounts
                          .findIdByEmail(tx, "a@b.example")
                          .map(id -> server.cases().accounts.roles(tx, id))
                          .orElseThrow()
                          .contains(Role.ADMINISTRATOR)))
          .isTrue();
      assertThat(new Client(server.url()).signIn("a@b.example", "teapot lantern bicycle"))
          .isNotNull();
    }
  }

  @Test
  void changesRolesPasswordsAndSecondFactorsAndEndsSessions() {
    String url = Stores.fresh(Dialect.SQLITE);
    try (TestServer server = TestServer.start(url, TestClock.today())) {
      Client editor = server.as("editor");
      assertThat(
              run("account", "role", "--database", url, "--add", "moderator", "editor@demo.example")
                  .code())
          .isZero();
      assertThat(editor.api("GET", "/me", null).statusCode()).isEqualTo(401);
      Client again = server.as("editor");
      assertThat(again.api("GET", "/me", null).body()).contains("moderator");
      assertThat(
              run(
                      "teapot lantern bicycle\n",
                      Map.of(),
                      "account",
                      "password",
                      "--database",
                      url,
                      "editor@demo.example")
                  .code())
          .isZero();
      assertThat(again.api("GET", "/me", null).statusCode()).isEqualTo(401);
      assertThat(run("account", "totp", "--database", url, "editor@demo.example").text())
          .contains("otpauth://totp/");
      assertThat(run("account", "disable", "--database", url, "editor@demo.example").code())
          .isZero();
      assertThat(
              new Client(server.url())
                  .post(
                      "/sign-in",
                      Map.of("email", "editor@demo.example", "password", "teapot lantern bicycle"))
                  .statusCode())
          .isEqualTo(422);
      assertThat(
              run("account", "role", "--database", url, "--add", "king", "editor@demo.example")
                  .text())
          .contains("no such role");
      assertThat(run("account", "password", "--database", url, "nobody@demo.example").code())
          .isEqualTo(1);
    }
  }

  @Test
  void verifiesTheAuditAndNamesTheFirstBadRow() {
    String url = Stores.fresh(Dialect.SQLITE);
    try (TestServer server = TestServer.start(url, TestClock.today())) {
      server.write(
          tx -> {
            for (int i = 0; i < 5; i++) {
              server.cases().audit.append(tx, "holder:test", null, "read", "plan", "detail " + i);
            }
            return true;
          });
      assertThat(run("audit", "verify", "--database", url).code()).isZero();
      server.write(
          tx ->
              tx.sql()
                  .execute(
                      "update audit_payload set detail = 'never' where owner = 'holder:test' and seq = 3"));
      Said said = run("audit", "verify", "--database", url);
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.text()).contains("row 3 of the chain holder:test");
    }
  }

  @Test
  void backsUpAndRestoresFromTheCommandLine() {
    String url = Stores.fresh(Dialect.POSTGRESQL);
    TestServer.start(url, TestClock.today()).close();
    String file = data.resolve("b.zip").toString();
    assertThat(run("backup", "--database", url, file).text()).contains("Backed up");
    assertThat(run("backup", "--database", url, file).text()).contains("exists already");
    String place = data.resolve("new").toString();
    assertThat(run("restore", "--data", place, file).text()).contains("Restored");
    assertThat(run("restore", "--data", place, file).text()).contains("not empty");
    assertThat(run("migrate", "--data", place).text()).contains("up to date");
  }

  @Test
  void saysInASentenceWhyItCannotStart() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Said said =
          run("serve", "--port", Integer.toString(taken.getLocalPort()), "--data", data.toString());
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.text()).contains("is taken by another program", "--port");
    }
    Path letters = Files.createDirectories(data.resolve("letters"));
    Files.writeString(letters.resolve("alongside.db"), "Dear all, ".repeat(1_000));
    Said corrupt = run("serve", "--port", "0", "--data", letters.toString());
    assertThat(corrupt.code()).isEqualTo(1);
    assertThat(corrupt.text()).contains("not a usable Alongside database");
    assertThat(run("serve", "--database", "mysql://x").text())
        .contains("must start with jdbc:sqlite:");
    Said gone = run("serve", "--port", "0", "--database", "jdbc:postgresql://127.0.0.1:1/none");
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.text()).contains("cannot be reached");
    for (String text : Stream.of(corrupt, gone).map(Said::text).toList()) {
      assertThat(text).doesNotContain("Exception", "at org.alongside");
    }
  }

  @Test
  void takesOptionsThenTheEnvironmentThenTheFile() throws Exception {
    Path file = data.resolve("alongside.properties");
    Files.writeString(file, "data=" + data.resolve("from-file") + "\nport=8999\n");
    String config = file.toString();
    run("migrate", "--config", config);
    assertThat(data.resolve("from-file/alongside.db")).exists();
    Map<String, String> environment =
        Map.of("ALONGSIDE_DATA", data.resolve("from-environment").toString());
    run("", environment, "migrate", "--config", config);
    assertThat(data.resolve("from-environment/alongside.db")).exists();
    run("", environment, "migrate", "--config", config, "--data", data.resolve("typed").toString());
    assertThat(data.resolve("typed/alongside.db")).exists();
    Files.writeString(file, "prot=8999\n");
    Said typo = run("migrate", "--config", config);
    assertThat(typo.code()).isEqualTo(1);
    assertThat(typo.text()).contains("prot, which is not a setting", "public-url");
    assertThat(run("migrate", "--config", data.resolve("none").toString()).text())
        .contains("cannot be read");
  }
}
