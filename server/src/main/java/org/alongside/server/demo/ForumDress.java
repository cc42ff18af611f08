package org.alongside.server.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ContentTopic;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PictureText;
import org.alongside.server.attachments.PictureCheck;
import org.alongside.server.forum.NewPicture;
import org.alongside.server.forum.PreparedPost;

/** What stands beside the words of some first posts of the demo: pictures, notes and tags. */
final class ForumDress {
  /** The tags of boards, with the threads that have them. */
  static final Map<String, Map<String, Set<String>>> TAGS =
      Map.of(
          "assistants",
          Map.of(
              "Hiring",
              Set.of("How did you word your advert?", "Interview questions that worked"),
              "Pay and holiday",
              Set.of("Holiday pay for part-time hours", "Bank holidays", "Paying my sister"),
              "Rotas",
              Set.of("A rota that survives real life", "When your assistant is off sick")),
          "equipment",
          Map.of(
              "Chairs", Set.of("A cushion that lasts", "Repairs at the weekend"),
              "At home", Set.of("Ramp at a rented flat", "Noise from the mattress pump")));

  private static final Map<String, ContentNote> NOTES =
      Map.of(
          "What happens if I spend less than planned?",
          new ContentNote(ContentTopic.MEDICAL, "a stay in hospital"),
          "Family who mean well",
          new ContentNote(ContentTopic.EATING, ""),
          "Being tired of being tired",
          new ContentNote(ContentTopic.OTHER, "very low days"));

  private ForumDress() {}

  /** The first post of the thread with this title, with what stands beside it. */
  static PreparedPost dress(String title, PreparedPost text) {
    PreparedPost noted = text.with(NOTES.get(title));
    return switch (title) {
      case "Keeping receipts without losing your mind" ->
          noted.with(
              picture("A round biscuit tin with its lid off, full of till receipts", Sketch.tin()));
      case "A rota that survives real life" ->
          noted.with(
              picture(
                  "A whiteboard with seven days across and three shifts down; each helper has a"
                      + " colour, and Sunday night is empty",
                  Sketch.rota()));
      case "Small good things today" ->
          noted.with(picture("A robin on a bare branch, looking at me", Sketch.robin()));
      case "Handover notes that people can read" ->
          noted.with(
              picture("A page with four lines to tick, three of them ticked", Sketch.list()));
      default -> noted;
    };
  }

  private static List<NewPicture> picture(String description, byte[] png) {
    return List.of(
        new NewPicture(
            PictureId.of(Cast.id("picture " + description)),
            new PictureText(description),
            PictureCheck.take(png)));
  }
}
