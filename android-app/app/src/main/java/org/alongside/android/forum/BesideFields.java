package org.alongside.android.forum;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.AdapterView;
import android.widget.ArrayAdapter;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.Spinner;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.android.R;
import org.alongside.android.data.Beside;
import org.alongside.android.ui.Words;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ContentTopic;
import org.alongside.core.forum.ListedTag;
import org.alongside.core.forum.TagName;
import org.alongside.core.input.FieldError;
import org.jspecify.annotations.Nullable;

/** The part of the form for a post that asks what stands beside its words: a note, and tags. */
final class BesideFields {

  private static final String CHOSEN = "tags";
  private static final List<ContentTopic> TOPICS = List.of(ContentTopic.values());

  private final AppCompatActivity screen;
  private final Set<String> chosen = new LinkedHashSet<>();
  private List<ListedTag> offered = List.of();

  BesideFields(AppCompatActivity screen, @Nullable Bundle saved) {
    this.screen = screen;
    List<String> words = new ArrayList<>();
    words.add(screen.getString(R.string.forum_note_none));
    TOPICS.forEach(topic -> words.add(Words.word(screen, "topic", topic.code())));
    topic().setAdapter(new ArrayAdapter<>(screen, R.layout.choice, words));
    topic()
        .setOnItemSelectedListener(
            new AdapterView.OnItemSelectedListener() {
              @Override
              public void onItemSelected(AdapterView<?> list, @Nullable View row, int at, long id) {
                screen
                    .findViewById(R.id.write_note_part)
                    .setVisibility(at == 0 ? View.GONE : View.VISIBLE);
              }

              @Override
              public void onNothingSelected(AdapterView<?> list) {}
            });
    List<String> before = saved == null ? null : saved.getStringArrayList(CHOSEN);
    if (before != null) {
      chosen.addAll(before);
    }
  }

  private Spinner topic() {
    return screen.findViewById(R.id.write_topic);
  }

  private EditText noteWords() {
    return screen.findViewById(R.id.write_note_words);
  }

  void keep(Bundle state) {
    state.putStringArrayList(CHOSEN, new ArrayList<>(chosen));
  }

  /** Shows what was chosen before. */
  void begin(Beside draft) {
    for (ContentTopic each : TOPICS) {
      if (each.code().equals(draft.topic())) {
        topic().setSelection(TOPICS.indexOf(each) + 1);
      }
    }
    if (noteWords().length() == 0) {
      noteWords().setText(draft.noteWords());
    }
    chosen.addAll(draft.tags());
    show();
  }

  /** Offers these tags. */
  void offer(List<ListedTag> tags) {
    if (!tags.equals(offered)) {
      offered = tags;
      show();
    }
  }

  private void show() {
    screen
        .findViewById(R.id.write_tags_part)
        .setVisibility(offered.isEmpty() ? View.GONE : View.VISIBLE);
    ViewGroup group = screen.findViewById(R.id.write_tags);
    group.removeAllViews();
    for (ListedTag tag : offered) {
      String id = tag.id().toString();
      CheckBox box =
          (CheckBox) LayoutInflater.from(screen).inflate(R.layout.forum_tag, group, false);
      box.setText(tag.name().value());
      box.setSaveEnabled(false);
      box.setChecked(chosen.contains(id));
      box.setOnCheckedChangeListener(
          (button, checked) -> {
            if (checked) {
              chosen.add(id);
            } else {
              chosen.remove(id);
            }
          });
      group.addView(box);
    }
  }

  /** What stands beside the words now; tags that are not offered here are not chosen. */
  Beside read(List<Beside.Picture> pictures) {
    int at = topic().getSelectedItemPosition() - 1;
    List<String> tags = new ArrayList<>();
    for (ListedTag tag : offered) {
      if (chosen.contains(tag.id().toString())) {
        tags.add(tag.id().toString());
      }
    }
    return new Beside(
        at < 0 ? "" : TOPICS.get(at).code(),
        at < 0 ? "" : noteWords().getText().toString(),
        offered.isEmpty() ? List.copyOf(chosen) : tags,
        pictures);
  }

  /** Says what is wrong; the field to go to, or null when nothing is. */
  @Nullable View check(Beside beside) {
    List<FieldError> errors = ContentNote.read(beside.topic(), beside.noteWords()).errors();
    boolean many = beside.tags().size() > TagName.MOST_OF_A_THREAD;
    complain(
        R.id.write_note_error,
        errors.isEmpty() ? "" : Words.reason(screen, errors.get(0).code(), errors.get(0).args()));
    complain(R.id.write_tags_error, many ? screen.getString(R.string.forum_tags_too_many) : "");
    return errors.isEmpty() ? (many ? screen.findViewById(R.id.write_tags) : null) : noteWords();
  }

  private void complain(int view, String text) {
    TextView error = screen.findViewById(view);
    error.setText(text);
    error.setVisibility(text.isEmpty() ? View.GONE : View.VISIBLE);
  }
}
