package org.alongside.android.home;

import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.android.R;
import org.alongside.android.data.Account;
import org.alongside.android.data.Outbox;
import org.alongside.android.ui.Help;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.Words;
import org.alongside.core.budget.BudgetWithPosition;
import org.alongside.core.budget.Position;
import org.alongside.core.conversation.WorkerCard;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The first screen: what is left, the plan and the worker, what waits on this phone, and where to
 * find help now.
 */
public final class HomeActivity extends AppCompatActivity {

  private @Nullable BudgetWithPosition budget;
  private Money onItsWay = Money.pence(0);

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.home);
    Insets.keepClear(findViewById(R.id.screen));
    HomeModel model =
        Models.of(this, HomeModel.class, () -> Parts.of(this, HomeParts.class).homeModel());
    model.account().observe(this, this::showAccount);
    model.budget().observe(this, this::showBudget);
    model.onItsWay().observe(this, this::showOnItsWay);
    model.plan().observe(this, this::showPlan);
    model.worker().observe(this, this::showWorker);
    model.waiting().observe(this, this::showWaiting);
    model.needsYou().observe(this, this::showNeedsYou);
    model.firstNeedsYou().observe(this, this::showWhereToLook);
    leadTo(R.id.home_log_spend, Place.SPEND_FORM);
    leadTo(R.id.home_spend, Place.SPEND);
    leadTo(R.id.home_budget, Place.BUDGET);
    leadTo(R.id.home_plan, Place.PLAN);
    leadTo(R.id.home_visits, Place.VISITS);
    leadTo(R.id.home_buying, Place.BUYING);
    leadTo(R.id.home_write, Place.CONVERSATION);
    leadTo(R.id.home_peers, Place.BOARDS);
    leadTo(R.id.home_settings, Place.SETTINGS);
    leadTo(R.id.home_sign_in, Place.SIGN_IN);
    findViewById(R.id.home_send_now).setOnClickListener(button -> model.sendNow());
    leadTo(R.id.home_contingencies, Place.CONTINGENCIES);
    Help.offer(this);
    HomeNotices.show(this, model);
  }

  private void leadTo(int button, Place place) {
    findViewById(button).setOnClickListener(clicked -> place.open(this));
  }

  private void showAccount(Optional<Account> found) {
    if (!found.isPresent()) {
      Place.SIGN_IN.openAlone(this);
      finish();
      return;
    }
    Account account = found.get();
    text(R.id.home_title, getString(R.string.home_title_name, account.displayName()));
    String trouble = account.trouble();
    show(R.id.home_trouble, trouble == null ? "" : Words.word(this, "trouble", trouble));
    findViewById(R.id.home_sign_in).setVisibility(account.hasSession() ? View.GONE : View.VISIBLE);
    Long heard = account.heardAtMillis();
    text(
        R.id.home_heard,
        heard == null
            ? getString(R.string.home_heard_never)
            : getString(R.string.home_heard, Words.time(Instant.ofEpochMilli(heard))));
  }

  private void showBudget(Optional<BudgetWithPosition> found) {
    budget = found.orElse(null);
    showLeft();
  }

  private void showOnItsWay(Money sum) {
    onItsWay = sum;
    showLeft();
  }

  private void showLeft() {
    BudgetWithPosition known = budget;
    if (known == null) {
      show(R.id.home_left, "");
      text(R.id.home_left_more, getString(R.string.home_left_unknown));
      return;
    }
    Position position = known.position();
    show(R.id.home_left, MoneyText.format(position.left()));
    String outOf =
        getString(
                R.string.home_left_until,
                MoneyText.format(position.allocated()),
                Words.day(known.budget().period().endOn()))
            + "\n\n"
            + Words.reason(this, position.track().code(), List.of());
    text(R.id.home_left_more, onItsWay.isZero() ? outOf : outOf + "\n\n" + notCounted(position));
  }

  private String notCounted(Position position) {
    return getString(
        R.string.home_left_on_its_way,
        MoneyText.format(onItsWay),
        MoneyText.format(position.left().minus(onItsWay)));
  }

  private void showPlan(Optional<Plan> plan) {
    text(
        R.id.home_review,
        plan.flatMap(each -> Optional.ofNullable(each.reviewOn()))
            .map(day -> getString(R.string.home_review, Words.day(day)))
            .orElseGet(() -> getString(R.string.home_review_unknown)));
  }

  private void showWorker(Optional<WorkerCard> found) {
    if (!found.isPresent()) {
      text(R.id.home_worker, getString(R.string.home_worker_unknown));
      text(R.id.home_worker_more, "");
      return;
    }
    WorkerCard card = found.get();
    WorkerCard.Cover cover = card.cover();
    text(
        R.id.home_worker,
        cover == null
            ? card.name()
            : getString(R.string.home_worker_cover, card.name(), cover.name()));
    text(
        R.id.home_worker_more,
        getString(R.string.home_worker_replies, Words.time(card.repliesBy())));
  }

  private void showWaiting(int waiting) {
    text(
        R.id.home_outbox,
        waiting == 0
            ? getString(R.string.home_outbox_empty)
            : getResources().getQuantityString(R.plurals.home_outbox_waiting, waiting, waiting));
  }

  private void showNeedsYou(int count) {
    show(
        R.id.home_needs_you,
        count == 0 ? "" : getResources().getQuantityString(R.plurals.home_needs_you, count, count));
  }

  private void showWhereToLook(Optional<Outbox.About> about) {
    findViewById(R.id.home_look).setVisibility(about.isPresent() ? View.VISIBLE : View.GONE);
    about.ifPresent(
        each ->
            leadTo(
                R.id.home_look,
                switch (each) {
                  case MESSAGES -> Place.CONVERSATION;
                  case VISITS -> Place.VISITS;
                  case PEERS -> Place.BOARDS;
                  case SPENDING -> Place.SPEND;
                }));
  }

  private void text(int view, String text) {
    TextView found = findViewById(view);
    found.setText(text);
  }

  private void show(int view, String text) {
    text(view, text);
    findViewById(view).setVisibility(text.isEmpty() ? View.GONE : View.VISIBLE);
  }
}
