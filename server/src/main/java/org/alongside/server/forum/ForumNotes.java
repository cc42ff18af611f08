package org.alongside.server.forum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ContentTopic;
import org.alongside.core.forum.PostPicture;
import org.alongside.server.html.Choice;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.Words;

/** Notes before texts in words, and pictures as pages show them, for whoever shows posts. */
public final class ForumNotes {
  /** What a form sends for no topic. */
  public static final String NO_TOPIC = "none";

  private static final Words WORDS = Words.english();

  private ForumNotes() {}

  /** A note in words; stands wherever the text behind it is not shown whole. */
  public static String say(ContentNote note) {
    if (note.topic() == ContentTopic.OTHER) {
      return WORDS.say("forum.note.about", note.words());
    }
    String topic = WORDS.say("forum.topic." + note.topic().code());
    return note.words().isEmpty() ? topic : WORDS.say("forum.note.both", topic, note.words());
  }

  /** What a note can be about, nothing the first of it. */
  public static List<Choice> topics() {
    List<Choice> topics = new ArrayList<>();
    topics.add(Choice.of(NO_TOPIC, WORDS.say("forum.topic.none")));
    Arrays.stream(ContentTopic.values())
        .map(topic -> Choice.of(topic.code(), WORDS.say("forum.topic." + topic.code())))
        .forEach(topics::add);
    return topics;
  }

  /** Pictures as readers see them: of one that a moderator hid, that it was there. */
  public static List<PostArticle.Figure> figures(List<StandingPicture> pictures) {
    return pictures.stream()
        .map(each -> each.hidden() ? PostArticle.Figure.HIDDEN : figure(each.picture()))
        .toList();
  }

  /** Pictures as moderators see them who judge them: those that are hidden too. */
  public static List<PostArticle.Figure> everyFigure(List<StandingPicture> pictures) {
    return pictures.stream().map(each -> figure(each.picture())).toList();
  }

  private static PostArticle.Figure figure(PostPicture picture) {
    return new PostArticle.Figure(
        PicturePages.small(picture.id()),
        picture.smallWidth(),
        picture.smallHeight(),
        PicturePages.large(picture.id()),
        picture.description().value());
  }
}
