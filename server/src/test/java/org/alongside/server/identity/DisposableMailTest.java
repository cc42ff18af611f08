package org.alongside.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisposableMailTest {
  @Test
  void theListOfTheProgramHasWhatEverybodyKnows() {
    DisposableMail mail = DisposableMail.bundled();
    assertThat(mail.find("a@mailinator.com")).contains("mailinator.com");
    assertThat(mail.find("A@MX.Mailinator.COM ")).contains("mailinator.com");
    assertThat(mail.find("amina@demo.example")).isEmpty();
    assertThat(mail.find("a@notmailinator.com")).isEmpty();
    assertThat(mail.find("a@com")).isEmpty();
    assertThat(mail.find("")).isEmpty();
  }

  @Test
  void aFileAddsDomainsAndTakesOthersOut(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mail.txt");
    Files.writeString(
        file,
        "# ours\n\n  Short.Example  # for an hour\n@other.example\n!mailinator.com\nm\u00FCll.example\n");
    DisposableMail mail = DisposableMail.with(file);
    assertThat(mail.find("a@b.short.example")).contains("short.example");
    assertThat(mail.find("a@other.example")).contains("other.example");
    assertThat(mail.find("a@m\u00FCll.example")).isPresent();
    assertThat(mail.find("a@mailinator.com")).isEmpty();
    assertThat(mail.find("a@yopmail.com")).isPresent();
  }

  @Test
  void aLineThatIsNoDomainIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DisposableMail.bundled().with(List.of("a.example", "a@b.example")))
        .withMessageContaining("line 2")
        .withMessageContaining("a@b.example");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DisposableMail.bundled().with(List.of("com")));
  }
}
