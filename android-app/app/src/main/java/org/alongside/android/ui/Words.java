package org.alongside.android.ui;

import android.annotation.SuppressLint;
import android.content.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import org.alongside.android.R;

/** Codes, days and times as sentences. */
public final class Words {

  /** Everybody's time; workers' hours and days of budgets are those of England. */
  public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);

  private static final int MOST_LINES = 12;

  private Words() {}

  /** The sentence for a reason; a general one for a reason that only a newer server knows. */
  public static String reason(Context context, String code, List<String> args) {
    int text = find(context, "reason_", code);
    try {
      Object[] said = args.stream().map(Words::moment).toArray();
      return context.getString(text == 0 ? R.string.reason_unknown : text, said);
    } catch (IllegalFormatException otherArguments) {
      return context.getString(R.string.reason_unknown);
    }
  }

  /** A moment as the wire has it is told as people tell it; all else stays as it is. */
  private static String moment(String argument) {
    return argument.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z")
        ? time(Instant.parse(argument))
        : argument;
  }

  /** The word for a constant, such as {@code category} and {@code travel}. */
  public static String word(Context context, String kind, String code) {
    int text = find(context, kind + "_", code);
    return text == 0 ? code : context.getString(text);
  }

  /** The lines under each other, each with a bullet; of many only the first. */
  public static String list(Context context, List<String> lines) {
    List<String> shown = new ArrayList<>();
    for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
      shown.add(context.getString(R.string.list_line, line));
    }
    int more = lines.size() - shown.size();
    if (more > 0) {
      shown.add(context.getResources().getQuantityString(R.plurals.list_more, more, more));
    }
    return String.join("\n", shown);
  }

  /** What was typed and is lost: what kind of thing, and when. */
  public static String lost(Context context, String type, Instant at) {
    return context.getString(R.string.lost_line, word(context, "lost", type), time(at));
  }

  /** The resource with that name; 0 when there is none. */
  @SuppressLint("DiscouragedApi") // Codes come from the server; a test holds that each has a text.
  public static int find(Context context, String prefix, String code) {
    String name = prefix + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    return context.getResources().getIdentifier(name, "string", context.getPackageName());
  }

  /** A day: {@code Saturday 21 November 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A moment, in England: {@code Saturday 21 November, 22:31}. */
  public static String time(Instant at) {
    return TIME.format(at.atZone(ENGLAND));
  }
}
