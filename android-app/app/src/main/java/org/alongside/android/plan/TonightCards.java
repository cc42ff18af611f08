package org.alongside.android.plan;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.Intent;
import android.net.Uri;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.TextView;
import com.google.android.material.snackbar.Snackbar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.ui.Words;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.SignOff;

/** What is needed tonight: whom to call, at a press, and who can do the clinical tasks. */
final class TonightCards {
  private final Activity activity;

  TonightCards(Activity activity) {
    this.activity = activity;
  }

  /** The people to call, one below the other, each with a button that dials. */
  void addRota(ViewGroup body, List<BackupContact> rota) {
    for (BackupContact each : rota) {
      View card = activity.getLayoutInflater().inflate(R.layout.plan_contact, body, false);
      TextView text = card.findViewById(R.id.contact_text);
      text.setText(about(each));
      Button call = card.findViewById(R.id.contact_call);
      call.setText(activity.getString(R.string.plan_contact_call, each.phone()));
      call.setContentDescription(
          activity.getString(R.string.plan_contact_call_said, each.name(), each.phone()));
      call.setOnClickListener(pressed -> dial(each));
      body.addView(card);
    }
  }

  private String about(BackupContact contact) {
    List<String> lines = new ArrayList<>();
    lines.add(
        contact.relation().isEmpty()
            ? contact.name()
            : activity.getString(R.string.plan_contact, contact.name(), contact.relation()));
    lines.add(contact.when());
    lines.add(contact.note());
    if (contact.isPrivate()) {
      lines.add(activity.getString(R.string.plan_contact_private));
    }
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  /** Opens the phone with the number filled in; the person presses call. */
  private void dial(BackupContact contact) {
    try {
      activity.startActivity(
          new Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", contact.dialled(), null)));
    } catch (ActivityNotFoundException noPhone) {
      Snackbar.make(
              activity.findViewById(R.id.screen),
              activity.getString(R.string.no_phone_here, contact.phone()),
              Snackbar.LENGTH_LONG)
          .show();
    }
  }

  /** A task in lines, with how it stands on this day. */
  String task(ClinicalTask task, LocalDate today) {
    List<String> lines = new ArrayList<>();
    lines.add(activity.getString(R.string.plan_task, task.task(), task.doneBy()));
    String trainedBy = task.trainedBy();
    if (trainedBy != null) {
      lines.add(activity.getString(R.string.plan_task_trained, trainedBy));
    }
    SignOff signOff = task.signOff();
    LocalDate until = signOff == null ? null : signOff.until();
    if (signOff != null) {
      lines.add(
          activity.getString(R.string.plan_task_signed_off, signOff.by(), Words.day(signOff.on())));
    }
    int says = Words.find(activity, "competence_", task.competenceOn(today).code());
    if (signOff == null) {
      lines.add(activity.getString(says));
    } else if (until != null) {
      lines.add(activity.getString(says, Words.day(until)));
    }
    return String.join("\n", lines);
  }
}
