package org.alongside.server.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.core.employment.EmploymentItem;
import org.alongside.core.employment.LineWorking;
import org.alongside.server.app.TestServer;
import org.alongside.server.html.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmploymentPagesTest {
  private static Map<String, String> twelveHours() {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("year", "2026/27");
    typed.put("pay", "monthly");
    typed.put("hours-1", "12");
    typed.put("rate-1", "13.50");
    typed.put("days-1", "3");
    typed.put("age-1", "22-40");
    typed.put("pattern-1", "regular");
    typed.put("pension-1", "by-the-rules");
    typed.put("sick", "0");
    typed.put("allowance", "claimed");
    typed.put("redundancy", "not-set-aside");
    return typed;
  }

  private static HttpResponse<String> ask(Map<String, String> typed) {
    String query =
        typed.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return TestServer.shared().guest().get(EmploymentPages.PATH + "?" + query);
  }

  @Test
  void asksAGuestWithoutAnAccount() {
    HttpResponse<String> page = TestServer.shared().guest().get(EmploymentPages.PATH);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("What a personal assistant costs", "name=\"hours-1\"", "2024/25", "2026/27")
        .doesNotContain("al-figure");
  }

  /** 9,331.20 in a year: the sum is written out in EmploymentCostTest. */
  @Test
  void opensTheCostIntoItsLines() {
    Map<String, String> typed = twelveHours();
    typed.put("agency", "25");
    HttpResponse<String> page = ask(typed);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("£777.60", "£9,331.20", "12 hours a week at £13.50 an hour, for 52 weeks")
        .contains("5.6 weeks a year", "£907.20")
        .contains("15 % of what is above £417 in a month", "£649.08", "−£649.08")
        .contains("£777.60 in a month is not more than £833")
        .contains("The agency costs £6,268.80 more in a year", "£14.95")
        .contains(
            "You pay every month",
            "tax year 2026/27",
            "https://www.gov.uk/guidance/rates-and-thresholds");
  }

  @Test
  void tellsTwoAssistantsApartAndWhenTheAllowanceRunsOut() {
    Map<String, String> typed = twelveHours();
    typed.put("year", "2024/25");
    typed.put("pay", "weekly");
    for (String i : List.of("1", "2")) {
      typed.put("hours-" + i, "40");
      typed.put("rate-" + i, "15");
      typed.put("days-" + i, "5");
      typed.put("age-" + i, "22-40");
      typed.put("pattern-" + i, "regular");
      typed.put("pension-" + i, "by-the-rules");
    }
    assertThat(ask(typed).body())
        .contains("Wages, assistant 1", "Wages, assistant 2", "£72,846.64")
        .contains("It runs out in week 37 of 52");
  }

  @ParameterizedTest
  @CsvSource({
    "hours-1, '', Fill this in",
    "hours-1, many, 'Enter hours, such as 12, 12.5 or 12:30'",
    "hours-1, 169, Use a number that is 168 or less",
    "rate-1, 12.70, The law says at least £12.71 an hour at this age",
    "rate-1, -5, Enter an amount above zero",
    "days-1, 8, Use a number that is 7 or less",
    "year, 2019/20, 'There are no figures for the tax year 2019/20. Choose one of these: 2024/25'",
    "year, soon, Choose one of the answers",
    "age-1, 12, Choose one of the answers",
    "sick, few, Use a whole number",
    "insurance, a lot, Enter an amount in numbers",
    "nights-1, 2, Fill this in|Enter an amount"
  })
  void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped(String field, String typed, String says) {
    Map<String, String> all = twelveHours();
    all.put("training", "123.45");
    all.put(field, typed);
    HttpResponse<String> page = ask(all);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("There is a problem", "href=\"#")
        .contains("value=\"123.45\"")
        .containsAnyOf(says.split("\\|", -1));
    if (!field.equals("year") && !field.startsWith("age")) {
      assertThat(page.body()).contains("name=\"" + field + "\"", "value=\"" + typed + "\"");
    }
  }

  @Test
  void checksTheFlatSumOfASleepInOnTheHoursAwake() {
    Map<String, String> typed = twelveHours();
    typed.put("nights-1", "2");
    typed.put("night-1", "20");
    typed.put("awake-1", "2");
    assertThat(ask(typed).body()).contains("For the hours awake, the law says at least £25.42");
    typed.put("night-1", "60");
    assertThat(ask(typed).body()).contains("2 nights a week at £60 a night, for 52 weeks");
  }

  @Test
  void showsMarkupAsItWasTyped() {
    Map<String, String> typed = twelveHours();
    typed.put("rate-1", "\"><script>alert(1)</script>");
    assertThat(ask(typed).body()).doesNotContain("<script>alert");
  }

  @Test
  void hasWordsForEveryLine() {
    for (LineWorking working : LineWorking.values()) {
      assertThat(
              Words.english().say("employment.how." + working.code(), 1, 1, 1, 1, "month", "month"))
          .isNotBlank()
          .doesNotContain("{");
    }
    for (EmploymentItem item : EmploymentItem.values()) {
      assertThat(Words.english().say("employment.item." + item.code())).isNotBlank();
    }
  }

  @Test
  void isReachedFromTheGuidance() {
    assertThat(TestServer.shared().guest().get("/guidance").body())
        .contains("href=\"" + EmploymentPages.PATH + "\"");
  }
}
