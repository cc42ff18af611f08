package org.alongside.android.forum;

import android.content.Context;
import android.content.Intent;
import android.graphics.Bitmap;
import android.os.Bundle;
import android.text.TextUtils;
import android.view.View;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.android.R;
import org.alongside.android.data.Forum;
import org.alongside.android.data.ForumPlace;
import org.alongside.android.data.ForumWord;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.OutboxState;
import org.alongside.android.data.Wording;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.Words;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ListedPost;
import org.alongside.core.forum.ListedThread;
import org.alongside.core.forum.Post;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadState;
import org.jspecify.annotations.Nullable;

/** A thread: a card for each post, and below them what the person wrote and is not there yet. */
public final class ThreadActivity extends AppCompatActivity {

  private static final String THREAD = "thread";
  private static final String TITLE = "title";
  private static final String READ_UP_TO = "readUpTo";

  /** Stands for the name of somebody who left. */
  private static final String NOBODY = "?";

  private Forum.@Nullable Posts posts;
  private @Nullable LookModel looks;

  /** Posts behind a note that the reader chose to read, while this screen is open. */
  private final Set<String> opened = new HashSet<>();

  /** What opens this thread. */
  static Intent intent(Context context, ListedThread listed) {
    return Place.THREAD
        .intent(context)
        .putExtra(THREAD, listed.thread().id().toString())
        .putExtra(TITLE, listed.thread().title().value())
        .putExtra(READ_UP_TO, listed.readUpTo());
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.forum_list);
    String id = getIntent().getStringExtra(THREAD);
    if (id == null) {
      finish();
      return;
    }
    ThreadId thread = ThreadId.parse(id);
    ForumModel model =
        Models.of(this, ForumModel.class, () -> Parts.of(this, ForumParts.class).forumModel());
    ForumPlace place = ForumPlace.thread(thread);
    ForumList list = new ForumList(this, model, place);
    TextView write = findViewById(R.id.forum_write);
    write.setText(R.string.forum_reply);
    model
        .posts(thread)
        .observe(
            this,
            found -> {
              posts = found;
              show(model, list, place);
            });
    model
        .words()
        .observe(
            this,
            found -> {
              list.keep(found);
              show(model, list, place);
            });
    LookModel looking =
        Models.of(this, LookModel.class, () -> Parts.of(this, ForumParts.class).lookModel());
    looks = looking;
    looking.seen().observe(this, found -> show(model, list, place));
    looking.missing().observe(this, found -> show(model, list, place));
    model.open(place, getIntent().getIntExtra(READ_UP_TO, 0));
  }

  private String title() {
    Forum.Posts shown = posts;
    ListedThread thread = shown == null ? null : shown.thread();
    String asked = getIntent().getStringExtra(TITLE);
    return thread == null ? (asked == null ? "" : asked) : thread.thread().title().value();
  }

  private void show(ForumModel model, ForumList list, ForumPlace place) {
    Forum.Posts shown = posts;
    if (shown == null) {
      return;
    }
    List<ForumCard> cards = new ArrayList<>();
    cards.add(head(model, list, shown));
    List<ForumWord> own = own(list, place);
    own.stream().filter(ForumWord::showsHelp).forEach(word -> cards.add(list.help(word)));
    if (shown.hasEarlier()) {
      cards.add(step("earlier", R.string.forum_earlier_posts, () -> model.earlier(place)));
    }
    Set<String> here = new HashSet<>();
    for (ListedPost post : shown.posts()) {
      here.add(post.post().id().toString());
      cards.add(post(model, list, place, post));
    }
    if (shown.hasMore()) {
      cards.add(step("more", R.string.forum_more_posts, () -> model.more(place)));
    }
    for (ForumWord word : own) {
      if (!here.contains(word.id()) && !(word.showsHelp() && word.isReceived())) {
        cards.add(list.card(word));
      }
    }
    list.show(cards);
    View write = findViewById(R.id.forum_write);
    write.setVisibility(mayReply(shown) ? View.VISIBLE : View.GONE);
    write.setOnClickListener(button -> reply(place, ""));
  }

  private ForumCard step(String id, int label, Runnable run) {
    return ForumCard.of(ForumCard.Look.TITLE, id, "").withAction(getString(label), run);
  }

  private static boolean mayReply(Forum.Posts shown) {
    ListedThread thread = shown.thread();
    return thread != null && thread.mayWrite() && thread.thread().state() != ThreadState.LOCKED;
  }

  private static List<ForumWord> own(ForumList list, ForumPlace place) {
    List<ForumWord> own = new ArrayList<>();
    for (ForumWord word : list.words()) {
      if (word.type() == ForumWordType.REPLY && word.target().equals(place.id())) {
        own.add(word);
      }
    }
    return own;
  }

  private ForumCard head(ForumModel model, ForumList list, Forum.Posts shown) {
    ForumCard bare = list.head(title(), shown.heard());
    ListedThread thread = shown.thread();
    if (thread == null) {
      return bare;
    }
    List<String> tags = new ArrayList<>();
    thread.tags().forEach(tag -> tags.add(tag.name().value()));
    ForumCard tagged =
        tags.isEmpty()
            ? bare
            : bare.withTag(getString(R.string.forum_tagged, String.join(", ", tags)));
    ForumCard head = new PressButtons(this, model, list.words(), thread).follow(tagged);
    return switch (thread.thread().state()) {
      case LOCKED -> head.withText(getString(R.string.forum_locked));
      case SLOW -> head.withText(getString(R.string.forum_slow));
      case OPEN -> thread.mayWrite() ? head : head.withText(getString(R.string.forum_read_only));
    };
  }

  private ForumCard post(ForumModel model, ForumList list, ForumPlace place, ListedPost listed) {
    Post post = listed.post();
    String name =
        post.authorName().equals(NOBODY) ? getString(R.string.forum_former) : post.authorName();
    String when = Words.time(post.postedAt());
    ForumCard card =
        ForumCard.of(
                listed.own() ? ForumCard.Look.OWN : ForumCard.Look.PLAIN, "post " + post.id(), name)
            .withTag(tags(listed))
            .withSmall(post.editedAt() == null ? when : getString(R.string.forum_changed_at, when));
    ContentNote note = post.note();
    if (note == null || listed.own() || opened.contains(post.id().toString())) {
      card = withPictures(card.withHtml(listed.html() + pictures(post)), post);
    } else {
      String about = note.words().isEmpty() ? topic(note) : note.words();
      card =
          card.withText(about)
              .withAction(
                  getString(R.string.forum_read_on),
                  getString(R.string.forum_read_on_spoken, name),
                  () -> {
                    opened.add(post.id().toString());
                    show(model, list, place);
                  });
    }
    if (posts != null && mayReply(posts)) {
      card =
          card.withAction(
              getString(R.string.forum_quote),
              getString(R.string.forum_quote_spoken, name),
              () -> reply(place, quote(name, post)));
    }
    return listed.own()
        ? ofOneself(model, list, card, listed)
        : withReport(list, withPresses(model, list, card, listed, name), post, name);
  }

  private ForumCard ofOneself(ForumModel model, ForumList list, ForumCard card, ListedPost listed) {
    if (listed.post().state() == PostState.HELD) {
      return card.withSmall(getString(R.string.forum_held_text) + "\n\n" + card.small());
    }
    ListedThread thread = posts == null ? null : posts.thread();
    return thread == null
        ? card
        : card.withSmall(
            card.small() + new PressButtons(this, model, list.words(), thread).counted(listed));
  }

  private ForumCard withPresses(
      ForumModel model, ForumList list, ForumCard card, ListedPost listed, String name) {
    ListedThread thread = posts == null ? null : posts.thread();
    return thread != null && thread.mayWrite()
        ? new PressButtons(this, model, list.words(), thread).with(card, listed, name)
        : card;
  }

  private String topic(ContentNote note) {
    return Words.word(this, "topic", note.topic().code());
  }

  /** What the pictures of a post show, in words: the pictures themselves are on the website. */
  private String pictures(Post post) {
    StringBuilder html = new StringBuilder();
    for (PostPicture picture : post.pictures()) {
      String says = getString(R.string.forum_picture, picture.description().value());
      html.append("<p>").append(TextUtils.htmlEncode(says)).append("</p>");
    }
    return html.toString();
  }

  /** Each picture once the person asks for it: words first, and no data spent unasked. */
  private ForumCard withPictures(ForumCard card, Post post) {
    LookModel model = looks;
    if (model == null) {
      return card;
    }
    ForumCard all = card;
    for (PostPicture picture : post.pictures()) {
      String id = picture.id().toString();
      String says = picture.description().value();
      Bitmap drawn = Objects.requireNonNull(model.seen().getValue()).get(id);
      boolean missing = Objects.requireNonNull(model.missing().getValue()).contains(id);
      if (drawn != null) {
        all = all.withPicture(drawn, says);
      } else {
        all =
            all.withAction(
                getString(missing ? R.string.forum_picture_missing : R.string.forum_picture_show),
                getString(R.string.forum_picture_show_spoken, says),
                () -> model.look(id));
      }
    }
    return all;
  }

  private ForumCard withReport(ForumList list, ForumCard card, Post post, String name) {
    for (ForumWord word : list.words()) {
      boolean ofThis =
          word.type() == ForumWordType.REPORT
              && !word.isDraft()
              && word.target().equals(post.id().toString());
      if (ofThis && word.state() == OutboxState.NEEDS_YOU) {
        return card.withSmall(card.small() + "\n" + getString(R.string.forum_report_needs_you));
      }
      if (ofThis) {
        return card.withSmall(
            card.small()
                + "\n"
                + getString(
                    word.isReceived() ? R.string.forum_reported : R.string.forum_report_waiting));
      }
    }
    return card.withAction(
        getString(R.string.forum_report),
        getString(R.string.forum_report_spoken, name),
        () -> startActivity(ReportActivity.intent(this, post.id().toString(), name)));
  }

  private String tags(ListedPost listed) {
    List<String> tags = new ArrayList<>();
    if (listed.own()) {
      tags.add(getString(R.string.forum_tag_you));
    }
    listed.findRole().ifPresent(role -> tags.add(Words.word(this, "role", role.code())));
    if (listed.post().state() != PostState.SHOWN) {
      tags.add(Words.word(this, "post", listed.post().state().code()));
    }
    return String.join(" · ", tags);
  }

  private String quote(String name, Post post) {
    return getString(R.string.forum_quoted, name)
        + "\n> "
        + post.text().value().replace("\n", "\n> ")
        + "\n\n";
  }

  private void reply(ForumPlace place, String text) {
    startActivity(
        WriteActivity.intent(this, ForumWordType.REPLY, place.id(), Wording.reply(text, title())));
  }
}
