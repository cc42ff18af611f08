package org.alongside.android.forum;

import android.content.ClipData;
import android.content.ClipboardManager;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import androidx.recyclerview.widget.LinearLayoutManager;
import androidx.recyclerview.widget.RecyclerView;
import com.google.android.material.dialog.MaterialAlertDialogBuilder;
import com.google.android.material.snackbar.Snackbar;
import java.util.ArrayList;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.data.Forum;
import org.alongside.android.data.ForumPlace;
import org.alongside.android.data.ForumWord;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.OutboxState;
import org.alongside.android.data.Reason;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.Words;
import org.alongside.core.forum.ForumProblem;

/**
 * What the three screens that read have in common: their list, its head, and the own words in it.
 */
final class ForumList {

  private final AppCompatActivity screen;
  private final ForumModel model;
  private final ForumPlace place;
  private final ForumCards cards;
  private List<ForumWord> words = List.of();

  ForumList(AppCompatActivity screen, ForumModel model, ForumPlace place) {
    this.screen = screen;
    this.model = model;
    this.place = place;
    this.cards =
        new ForumCards(
            new ForumCards.Refused() {
              @Override
              public void tryAgain(String card) {
                find(card).forEach(model::tryAgain);
              }

              @Override
              public void discard(String card) {
                find(card).forEach(model::discard);
              }
            });
    Insets.keepClear(screen.findViewById(R.id.screen));
    Back.leadsBack(screen);
    RecyclerView list = screen.findViewById(R.id.forum_list);
    list.setLayoutManager(new LinearLayoutManager(screen));
    list.setAdapter(cards);
  }

  void show(List<ForumCard> all) {
    cards.submitList(all);
  }

  /** What the person wrote, to be shown in cards and acted on. */
  void keep(List<ForumWord> now) {
    words = now;
  }

  List<ForumWord> words() {
    return words;
  }

  private List<ForumWord> find(String card) {
    List<ForumWord> found = new ArrayList<>();
    for (ForumWord word : words) {
      if (word.id().equals(card)) {
        found.add(word);
      }
    }
    return found;
  }

  /** The head of the screen, with how true it all still is. */
  ForumCard head(String title, Forum.Heard heard) {
    String small =
        heard.at() == null
            ? screen.getString(R.string.forum_heard_never)
            : screen.getString(R.string.forum_heard, Words.time(heard.at()));
    ForumCard head = ForumCard.of(ForumCard.Look.TITLE, "title", title);
    String trouble = heard.trouble();
    return trouble == null
        ? head.withSmall(small)
        : head.withSmall(Words.word(screen, "trouble", trouble) + "\n\n" + small)
            .withAction(screen.getString(R.string.forum_look_again), () -> model.hear(place));
  }

  /** The card of something that the person wrote. */
  ForumCard card(ForumWord word) {
    ForumCard card =
        ForumCard.of(ForumCard.Look.OWN, word.id(), heading(word))
            .withText(text(word))
            .withSmall(Words.time(word.changedAt()));
    if (word.isDraft()) {
      return card.withTag(screen.getString(R.string.forum_draft))
          .withAction(screen.getString(R.string.forum_go_on), () -> goOn(word))
          .withAction(screen.getString(R.string.forum_throw_away), () -> askToDiscard(word));
    }
    if (word.state() != OutboxState.NEEDS_YOU) {
      String why = why(word);
      return why.isEmpty()
          ? card.withState(word.state(), "")
          : card.withSmall(why + "\n\n" + card.small()).withState(word.state(), "");
    }
    return refused(card, word);
  }

  private String why(ForumWord word) {
    List<String> why = new ArrayList<>();
    for (Reason reason : word.reasons()) {
      why.add(Words.reason(screen, reason.code(), reason.args()));
    }
    return String.join("\n", why);
  }

  private ForumCard refused(ForumCard card, ForumWord word) {
    boolean namesFirst =
        word.reasons().stream()
            .anyMatch(reason -> reason.code().equals(ForumProblem.NAME_FIRST.code()));
    ForumCard told = card.withState(word.state(), why(word));
    if (namesFirst) {
      told =
          told.withAction(
              screen.getString(R.string.forum_choose_name), () -> Place.PEER_NAME.open(screen));
    }
    if (word.type().isPress()) {
      return told;
    }
    return told.withAction(screen.getString(R.string.forum_change), () -> change(word))
        .withAction(screen.getString(R.string.forum_copy), () -> copy(word));
  }

  private String heading(ForumWord word) {
    int text =
        switch (word.type()) {
          case REPLY -> R.string.forum_own_reply;
          case THREAD -> R.string.forum_own_thread;
          case REPORT -> R.string.forum_own_report;
          case REGARD -> R.string.forum_own_regard;
          case FOLLOW -> R.string.forum_own_follow;
        };
    return screen.getString(text, word.wording().where());
  }

  private String text(ForumWord word) {
    if (word.type().isPress()) {
      return "";
    }
    String first =
        word.type() == ForumWordType.REPORT
            ? Words.word(screen, "report", word.wording().reason())
            : word.wording().title();
    String text = word.wording().text();
    return first.isEmpty() ? text : text.isEmpty() ? first : first + "\n\n" + text;
  }

  private void change(ForumWord word) {
    model.change(word).observe(screen, done -> goOn(word));
  }

  private void goOn(ForumWord word) {
    screen.startActivity(
        word.type() == ForumWordType.REPORT
            ? ReportActivity.intent(screen, word.target(), word.wording().where())
            : WriteActivity.intent(screen, word.type(), word.target(), word.wording()));
  }

  private void copy(ForumWord word) {
    ClipboardManager clipboard = screen.getSystemService(ClipboardManager.class);
    clipboard.setPrimaryClip(ClipData.newPlainText("", text(word)));
    View view = screen.findViewById(R.id.screen);
    Snackbar.make(view, R.string.forum_copied, Snackbar.LENGTH_LONG).show();
  }

  private void askToDiscard(ForumWord word) {
    new MaterialAlertDialogBuilder(screen)
        .setMessage(R.string.state_discard_question)
        .setNegativeButton(R.string.keep, null)
        .setPositiveButton(R.string.forum_throw_away, (dialog, which) -> model.discard(word))
        .show();
  }

  /** Where to find help, when the server thinks that the writer may need it. */
  ForumCard help(ForumWord word) {
    return ForumCard.of(
            ForumCard.Look.HELP, "help " + word.id(), screen.getString(R.string.forum_help_title))
        .withText(screen.getString(R.string.forum_help_text))
        .withAction(screen.getString(R.string.forum_help_open), () -> Place.FORUM_HELP.open(screen))
        .withAction(screen.getString(R.string.forum_help_seen), () -> model.discard(word));
  }
}
