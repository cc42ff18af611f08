package org.alongside.android.forum;

import android.os.Bundle;
import androidx.appcompat.app.AppCompatActivity;
import org.alongside.android.R;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Help;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Place;
import org.jspecify.annotations.Nullable;

/** Where to find help at once, after words that suggest that somebody may need it. */
public final class HelpActivity extends AppCompatActivity {

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.forum_help);
    Insets.keepClear(findViewById(R.id.screen));
    Back.leadsBack(this);
    Help.offer(this);
    findViewById(R.id.forum_help_plan).setOnClickListener(button -> Place.CONTINGENCIES.open(this));
    findViewById(R.id.forum_help_on).setOnClickListener(button -> finish());
  }
}
