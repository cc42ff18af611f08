package org.alongside.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The templates, rendered together as in the gallery. */
class ComponentsTest {
  private final String html = Gallery.render();

  @Test
  void escapesWhatPeopleType() {
    assertThat(html)
        .contains("Riverside &lt;Pool> &amp; &#34;Gym&#34;")
        .contains("&lt;b&gt;Thank you&lt;/b&gt;")
        .doesNotContain("<script");
  }

  @Test
  void keepsWhatWasTypedButNeverAPassword() {
    assertThat(html)
        .contains("value=\"twelve\"")
        .contains("Two lines\nof text")
        .doesNotContain("secret");
  }

  @Test
  void pointsOnlyToIdsThatExistOnce() {
    Stream<String> summary = find("<li><a href=\"#([^\"]+)\"");
    Stream<String> described =
        find("aria-(?:describedby|labelledby)=\"([^\"]+)\"")
            .flatMap(ids -> Stream.of(ids.split(" ")));
    Stream<String> labels = find("<label[^>]* for=\"([^\"]+)\"");

    assertThat(Stream.of(summary, described, labels).flatMap(ids -> ids))
        .isNotEmpty()
        .filteredOn(id -> !id.equals("reply"))
        .allSatisfy(
            id -> assertThat(find(" id=\"(" + Pattern.quote(id) + ")\"")).as(id).hasSize(1));
  }

  @Test
  void holdsNoInlineScriptOrStyle() {
    assertThat(html).doesNotContain("style=").doesNotContainPattern(" on[a-z]+=");
  }

  @Test
  void marksTheCurrentPlaceAndTheChosenAnswer() {
    assertThat(html)
        .containsPattern("href=\"/budget\" aria-current=\"true\"")
        .containsPattern("type=\"checkbox\" value=\"travel\" checked")
        .doesNotContainPattern("type=\"checkbox\" value=\"activity\" checked");
  }

  @Test
  void carriesTheTokenInEveryFormThatChangesSomething() {
    long forms = find("<form [^>]*method=\"(post)\"").count();
    long tokens = find("name=\"csrf\" value=\"(token-1)\"").count();

    assertThat(forms).isPositive().isEqualTo(tokens);
  }

  @Test
  void saysWhoDoesNotRunIt() {
    assertThat(html).contains("Not run by the NHS").contains("<html lang=\"en-GB\">");
  }

  @Test
  void writesTheGalleryToLookAt() throws IOException {
    Path folder = Path.of("target", "gallery");

    Gallery.main(new String[] {folder.toString()});

    assertThat(folder.resolve("gallery.html")).content().contains("href=\"alongside.css?v=");
    assertThat(folder.resolve("alongside.css")).isNotEmptyFile();
  }

  private Stream<String> find(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(html);
    return matcher.results().map(result -> result.group(1));
  }
}
