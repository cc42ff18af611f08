package org.alongside.server.demo;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The budget and plan of one holder of the demo, as {@code demo/budgets-and-plans.json} tells them;
 * days are counted from today.
 */
record Recipe(
    String name,
    int startedDaysAgo,
    String group,
    String status,
    String term,
    String approach,
    @Nullable Long comparison,
    @Nullable Integer reviewedDaysAgo,
    @Nullable String note,
    List<Share> allocations,
    List<Line> lines,
    @Nullable Earlier earlierBudget,
    @Nullable Story earlierPlan,
    Story plan) {
  private static final String FILE = "/demo/budgets-and-plans.json";

  /** All of them, in the order of the file. */
  static List<Recipe> readAll() {
    try (InputStream file = Recipe.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the budgets of the demo are missing: " + FILE);
      }
      return new Gson()
          .fromJson(
              new InputStreamReader(file, StandardCharsets.UTF_8),
              new TypeToken<List<Recipe>>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + FILE, unreadable);
    }
  }

  PersonId holder() {
    return Cast.person(name);
  }

  /** An allocation; its amount is the sum of the lines that name it. */
  record Share(String key, String stream, String deployment) {}

  /** A line of the calculation: minutes a week at a rate in pence, or an amount with a quantity. */
  record Line(
      String label,
      @Nullable String quantity,
      @Nullable Integer minutes,
      @Nullable Integer weeks,
      @Nullable Long rate,
      @Nullable Long amount,
      String from) {}

  /** The budget of the year before. */
  record Earlier(int startedDaysAgo, String approach, String note, List<Line> lines) {}

  /** A version of the plan. */
  record Story(
      @Nullable String state,
      int agreedDaysAgo,
      int reviewInDays,
      @Nullable String coordinator,
      boolean shared,
      Map<String, String> sections,
      List<Wish> outcomes,
      List<Help> supports,
      List<List<String>> contingencies,
      @Nullable List<Skill> tasks,
      @Nullable List<Call> rota) {}

  /** A clinical task; {@code by} signed it off so many days ago, until a day so far ahead. */
  record Skill(
      String key,
      String task,
      String who,
      @Nullable String trainedBy,
      @Nullable String by,
      int daysAgo,
      int endsInDays) {}

  /** Somebody to call, in their order. */
  record Call(
      String key,
      String name,
      String relation,
      String phone,
      String when,
      String note,
      @com.google.gson.annotations.SerializedName("private") boolean hidden) {}

  /** An outcome; each rating is days ago and value. */
  record Wish(
      String key,
      String statement,
      String how,
      @Nullable Integer hoped,
      @Nullable List<List<Integer>> ratings) {}

  /** A support: on days of every week, or once, so many days after the budget starts. */
  record Help(
      String key,
      String title,
      String provider,
      @Nullable String cqc,
      @Nullable List<String> days,
      @Nullable Integer once,
      long cost,
      @com.google.gson.annotations.SerializedName("for") List<String> outcomes,
      String from,
      @Nullable String decision,
      @Nullable String reason) {}
}
