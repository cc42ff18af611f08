package org.alongside.server.setting;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.employment.AllowanceClaim;
import org.alongside.core.employment.HoursPattern;
import org.alongside.core.employment.PensionChoice;
import org.alongside.core.employment.RedundancyFund;
import org.alongside.core.input.Codes;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.PayPeriod;
import org.alongside.server.http.Ask;

/** What was typed about a budget, by the name of the field; kept as it was typed. */
record SettingForm(Map<String, String> typed) {
  static final int MOST_SHIFTS = 28;
  static final int MOST_OTHERS = 10;
  static final int ALLOCATIONS = 4;

  private static final int FIRST_SHIFTS = 2;
  private static final int MOST_FIELDS = 600;
  private static final int MOST_CHARACTERS = 4_000;

  SettingForm {
    typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
  }

  /** The form before anything was typed: twelve months from a day. */
  static SettingForm fresh(Approach approach, LocalDate startOn) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("approach", approach.code());
    putDate(typed, "starts", startOn);
    putDate(typed, "ends", startOn.plusYears(1).minusDays(1));
    typed.put("group", EligibilityGroup.ADULT_CONTINUING_CARE.code());
    typed.put("term", BudgetTerm.ONGOING.code());
    typed.put("shifts", Integer.toString(FIRST_SHIFTS));
    typed.put("others", "1");
    typed.put("assistants", "1");
    typed.put("pay", PayPeriod.MONTHLY.code());
    typed.put("age", AgeBand.FROM_22_TO_40.code());
    typed.put("pattern", HoursPattern.REGULAR.code());
    typed.put("pension", PensionChoice.BY_THE_RULES.code());
    typed.put("allowance", AllowanceClaim.CLAIMED.code());
    typed.put("redundancy", RedundancyFund.SET_ASIDE.code());
    typed.put("sick", "5");
    return new SettingForm(typed);
  }

  private static void putDate(Map<String, String> typed, String name, LocalDate date) {
    typed.put(name + "-day", Integer.toString(date.getDayOfMonth()));
    typed.put(name + "-month", Integer.toString(date.getMonthValue()));
    typed.put(name + "-year", Integer.toString(date.getYear()));
  }

  /** The form as it was sent; several answers to one question stand with commas between them. */
  static SettingForm sent(Ask ask) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String name : ask.fields().names()) {
      boolean ours = name.matches("[a-z][a-z0-9-]{0,60}");
      if (ours && !name.equals("csrf") && !name.equals("step") && typed.size() < MOST_FIELDS) {
        String value = String.join(",", ask.fields(name)).replace("\r\n", "\n").replace("\0", "");
        typed.put(name, value.substring(0, Math.min(value.length(), MOST_CHARACTERS)));
      }
    }
    return new SettingForm(typed);
  }

  /** Reads what {@link #toJson} wrote. */
  static SettingForm ofJson(String json) {
    Map<String, String> typed = new LinkedHashMap<>();
    JsonParser.parseString(json)
        .getAsJsonObject()
        .entrySet()
        .forEach(each -> typed.put(each.getKey(), each.getValue().getAsString()));
    return new SettingForm(typed);
  }

  /** For keeping: every field with its text. */
  String toJson() {
    JsonObject json = new JsonObject();
    typed.forEach(json::addProperty);
    return json.toString();
  }

  /** What was typed into a field. */
  String of(String name) {
    return typed.getOrDefault(name, "");
  }

  /** The approach, if one was chosen. */
  Optional<Approach> approach() {
    return Codes.find(Approach.class, of("approach")).filter(Approach.listForSetting()::contains);
  }

  /** The streams of the parts to which an amount was given. */
  Set<FundingStream> streams() {
    Set<FundingStream> streams = EnumSet.noneOf(FundingStream.class);
    for (int i = 1; i <= ALLOCATIONS; i++) {
      if (!of("share-" + i).isBlank()) {
        Codes.find(FundingStream.class, of("stream-" + i)).ifPresent(streams::add);
      }
    }
    return streams;
  }

  int shifts() {
    return count("shifts", MOST_SHIFTS);
  }

  int others() {
    return count("others", MOST_OTHERS);
  }

  /** The same with this in a field. */
  SettingForm with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(typed);
    more.put(name, value);
    return new SettingForm(more);
  }

  private int count(String name, int most) {
    String text = of(name);
    int count = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 1;
    return Math.max(1, Math.min(count, most));
  }
}
