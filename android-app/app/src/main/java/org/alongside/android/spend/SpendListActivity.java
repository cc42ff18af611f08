package org.alongside.android.spend;

import android.os.Bundle;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import androidx.recyclerview.widget.LinearLayoutManager;
import androidx.recyclerview.widget.RecyclerView;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.data.SpendItem;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Place;
import org.jspecify.annotations.Nullable;

/** All entries, the latest first, each with where it is. */
public final class SpendListActivity extends AppCompatActivity {

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.spend_list);
    Insets.keepClear(findViewById(R.id.screen));
    Back.leadsBack(this);
    SpendListModel model =
        Models.of(
            this, SpendListModel.class, () -> Parts.of(this, SpendParts.class).spendListModel());
    SpendCards cards = new SpendCards(model);
    RecyclerView list = findViewById(R.id.spend_list);
    list.setLayoutManager(new LinearLayoutManager(this));
    list.setAdapter(cards);
    model.items().observe(this, items -> show(cards, items));
    model.notes().observe(this, cards::showNotes);
    findViewById(R.id.spend_add).setOnClickListener(button -> Place.SPEND_FORM.open(this));
  }

  private void show(SpendCards cards, List<SpendItem> items) {
    cards.submitList(items);
    findViewById(R.id.spend_empty).setVisibility(items.isEmpty() ? View.VISIBLE : View.GONE);
  }
}
