package org.alongside.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionTest {
  @Test
  void splitsATextAtItsHeadings() {
    assertThat(Section.split("Before.\n\n## One’s own\nText\n\n## Two\nMore"))
        .containsExactly(
            new Section("", "", "Before."),
            new Section("ones-own", "One’s own", "Text"),
            new Section("two", "Two", "More"));
  }

  @Test
  void givesEverySectionAnAnchorOfItsOwn() {
    assertThat(Section.split("## Ask\na\n## Ask\nb\n## Contents\nc\n## ?\nd"))
        .extracting(Section::anchor)
        .containsExactly("ask", "ask-2", "contents-2", "part");
  }

  @Test
  void leavesHeadingsInCodeAlone() {
    assertThat(Section.split("## One\n```\n## not one\n```\n")).hasSize(1);
  }
}
