package org.alongside.android.home;

import android.app.Activity;
import android.view.View;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import java.util.ArrayList;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.data.AppLock;
import org.alongside.android.data.Lost;
import org.alongside.android.ui.Words;

/** What the first screen says once: that the app can be locked, and what was lost with a key. */
final class HomeNotices {

  private HomeNotices() {}

  static void show(AppCompatActivity home, HomeModel model) {
    model.lockChoice().observe(home, choice -> offerLock(home, model, choice));
    model.lost().observe(home, lost -> showLost(home, lost));
    home.findViewById(R.id.home_lock_yes).setOnClickListener(button -> model.lock());
    home.findViewById(R.id.home_lock_no).setOnClickListener(button -> model.doNotLock());
    home.findViewById(R.id.home_lost_seen).setOnClickListener(button -> model.forgetLost());
  }

  private static void offerLock(Activity home, HomeModel model, AppLock.Choice choice) {
    boolean offers = !choice.isDecided() && model.canLock();
    home.findViewById(R.id.home_lock).setVisibility(offers ? View.VISIBLE : View.GONE);
  }

  private static void showLost(Activity home, List<Lost> lost) {
    home.findViewById(R.id.home_lost).setVisibility(lost.isEmpty() ? View.GONE : View.VISIBLE);
    List<String> lines = new ArrayList<>();
    lost.forEach(each -> lines.add(Words.lost(home, each.type(), each.doneAt())));
    TextView list = home.findViewById(R.id.home_lost_list);
    list.setText(Words.list(home, lines));
  }
}
