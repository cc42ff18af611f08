package org.alongside.android.home;

import android.content.ActivityNotFoundException;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import com.google.android.material.snackbar.Snackbar;
import org.alongside.android.R;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.jspecify.annotations.Nullable;

/** The first screen: what waits on this phone, and where to find help now. */
public final class HomeActivity extends AppCompatActivity {

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.home);
    Insets.keepClear(findViewById(R.id.screen));

    HomeModel model =
        Models.of(this, HomeModel.class, () -> Parts.of(this, HomeParts.class).homeModel());
    model.waiting().observe(this, this::showWaiting);

    findViewById(R.id.home_call_999).setOnClickListener(button -> dial("999"));
    findViewById(R.id.home_call_111).setOnClickListener(button -> dial("111"));
  }

  private void showWaiting(int waiting) {
    TextView text = findViewById(R.id.home_outbox);
    text.setText(
        waiting == 0
            ? getString(R.string.home_outbox_empty)
            : getResources().getQuantityString(R.plurals.home_outbox_waiting, waiting, waiting));
  }

  /** Opens the phone with the number filled in; the person presses call. */
  private void dial(String number) {
    try {
      startActivity(new Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null)));
    } catch (ActivityNotFoundException noPhone) {
      View screen = findViewById(R.id.screen);
      Snackbar.make(screen, getString(R.string.no_phone_here, number), Snackbar.LENGTH_LONG).show();
    }
  }
}
