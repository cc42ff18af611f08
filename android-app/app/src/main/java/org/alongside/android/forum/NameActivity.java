package org.alongside.android.forum;

import android.os.Bundle;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import java.util.ArrayList;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.data.PeerNames;
import org.alongside.android.data.Reason;
import org.alongside.android.data.Trouble;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Words;
import org.jspecify.annotations.Nullable;

/** Chooses the name under which others in the peer network know the person; needs signal. */
public final class NameActivity extends AppCompatActivity {

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.forum_name);
    Insets.keepClear(findViewById(R.id.screen));
    Back.leadsBack(this);
    NameModel model =
        Models.of(this, NameModel.class, () -> Parts.of(this, ForumParts.class).nameModel());
    View use = findViewById(R.id.name_use);
    model.isBusy().observe(this, busy -> use.setEnabled(!busy));
    model.choice().observe(this, this::show);
    use.setOnClickListener(
        button -> {
          EditText field = findViewById(R.id.name_field);
          model.choose(field.getText().toString());
        });
  }

  private void show(PeerNames.Choice choice) {
    if (choice.isDone()) {
      finish();
      return;
    }
    List<String> lines = new ArrayList<>();
    Trouble trouble = choice.trouble();
    if (trouble != null) {
      lines.add(Words.word(this, "trouble", trouble.name()));
    }
    for (Reason reason : choice.why()) {
      lines.add(Words.reason(this, reason.code(), reason.args()));
    }
    TextView error = findViewById(R.id.name_error);
    error.setText(String.join("\n", lines));
    error.setVisibility(View.VISIBLE);
  }
}
