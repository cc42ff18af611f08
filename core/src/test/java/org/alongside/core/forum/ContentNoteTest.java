package org.alongside.core.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentNoteTest {
  @Test
  void readsATopicWithOrWithoutWords() {
    assertThat(ContentNote.read("death", " ").get())
        .contains(new ContentNote(ContentTopic.DEATH, ""));
    assertThat(ContentNote.read("death", " of a dog ").get())
        .contains(new ContentNote(ContentTopic.DEATH, "of a dog"));
    assertThat(ContentNote.read("", "").get()).isEmpty();
  }

  @Test
  void takesWordsWithoutATopicAsATopicOfTheirOwn() {
    assertThat(ContentNote.read("", "spiders").get())
        .contains(new ContentNote(ContentTopic.OTHER, "spiders"));
  }

  @Test
  void namesTheFieldThatIsWrong() {
    assertThat(ContentNote.read("other", "").errors())
        .singleElement()
        .satisfies(error -> assertThat(error.pointer()).isEqualTo("/words"));
    assertThat(ContentNote.read("gossip", "").errors())
        .singleElement()
        .satisfies(error -> assertThat(error.pointer()).isEqualTo("/topic"));
    assertThat(ContentNote.read("death", "x".repeat(81)).errors()).hasSize(1);
  }

  @Test
  void isOneLineForAMachineAndBack() {
    for (ContentNote note :
        new ContentNote[] {
          new ContentNote(ContentTopic.SELF_HARM, ""),
          new ContentNote(ContentTopic.OTHER, "a long stay in hospital")
        }) {
      assertThat(ContentNote.ofLine(note.line())).contains(note);
    }
    assertThat(ContentNote.ofLine("")).isEqualTo(Optional.empty());
  }

  @Test
  void worksOutTheSmallPicture() {
    PictureText text = new PictureText("A ramp");
    PictureId id = PictureId.parse("0197a6c0-0000-7000-8000-000000000001");
    PostPicture wide = new PostPicture(id, text, 1600, 1000);
    assertThat(wide.smallWidth()).isEqualTo(320);
    assertThat(wide.smallHeight()).isEqualTo(200);
    assertThat(new PostPicture(id, text, 100, 3).smallWidth()).isEqualTo(100);
    assertThat(new PostPicture(id, text, 3000, 2).smallHeight()).isEqualTo(1);
  }
}
