package org.alongside.server.setting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.setting.SettingProblem;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.http.TypedFields;

/** Reads how a total is shared out over streams and ways to hold the money. */
final class AllocationForm {
  private AllocationForm() {}

  /** The allocations, which come to the total exactly, or what is wrong with them. */
  static Parsed<List<Allocation>> read(
      SettingForm form, Money total, Supplier<AllocationId> nextId) {
    TypedFields fields = new TypedFields(form.typed(), new FieldErrors());
    List<Allocation> allocations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Money sum = Money.zero(total.currency());
    for (int i = 1; i <= SettingForm.ALLOCATIONS; i++) {
      if (fields.isEmpty("share-" + i)) {
        continue;
      }
      FundingStream stream = fields.choice(FundingStream.class, "stream-" + i);
      Deployment deployment = fields.choice(Deployment.class, "deployment-" + i);
      Money amount = fields.positive("share-" + i);
      if (!seen.add(stream.code() + " " + deployment.code())) {
        fields.wrong("stream-" + i, SettingProblem.ALLOCATION_TWICE);
      }
      sum = sum.plus(amount);
      allocations.add(new Allocation(nextId.get(), stream, deployment, amount));
    }
    if (fields.errors().count() == 0 && (allocations.isEmpty() || !sum.equals(total))) {
      fields.wrong(
          "share-1",
          SettingProblem.ALLOCATIONS_DIFFER,
          EnglishMoney.exact(sum),
          EnglishMoney.exact(total));
    }
    return fields.errors().orElse(() -> List.copyOf(allocations));
  }
}
