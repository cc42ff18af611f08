package org.alongside.server.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.alongside.core.conversation.MessageVisibility;
import org.alongside.core.identity.PersonId;

/** The words of the demo's conversations, oldest first. */
final class DemoConversations {
  private static final List<List<String>> OTHERS =
      List.of(
          List.of(
              "Hello, I am not sure which bit of my budget pays for taxis to my group.",
              "Hello! Travel to the group is in your plan, under getting out and about. Log it as travel and it will find its place."),
          List.of(
              "My assistant is off for two weeks in the summer. What should I do about cover?",
              "Good that you ask early. Your plan has money for cover. I will send you the names of two agencies, and you choose."),
          List.of(
              "I think I logged the same receipt twice. Sorry.",
              "No need to be sorry, it happens to everybody. Open the second one and choose Withdraw. It stays in the list but is not counted."),
          List.of(
              "Is a second-hand wheelchair cushion all right?",
              "If it is the one that the therapist named, yes. Keep the receipt, or a note from the seller."),
          List.of(
              "I could not open the letter you sent.",
              "I am sorry about that. I have sent it again in larger print, and put the main points here: your review is in six weeks, and nothing changes until then."));

  private DemoConversations() {}

  /** One message of an ordinary week. */
  record Line(
      int weeksAgo,
      DayOfWeek day,
      LocalTime time,
      PersonId author,
      PersonId worker,
      MessageVisibility visibility,
      String text) {}

  /** One message that nobody has read yet. */
  record New(PersonId holder, PersonId author, int daysAgo, LocalTime time, String text) {}

  private static Line line(
      int weeksAgo, DayOfWeek day, String time, PersonId author, PersonId worker, String text) {
    return new Line(
        weeksAgo, day, LocalTime.parse(time), author, worker, MessageVisibility.ALL, text);
  }

  private static Line amina(int weeksAgo, DayOfWeek day, String time, String text) {
    return line(weeksAgo, day, time, Cast.AMINA, Cast.GRACE, text);
  }

  private static Line grace(int weeksAgo, DayOfWeek day, String time, String text) {
    return line(weeksAgo, day, time, Cast.GRACE, Cast.GRACE, text);
  }

  static List<Line> amina() {
    return List.of(
        grace(
            26,
            MONDAY,
            "10:05",
            "Hello Amina, I am Grace, your named worker. You can write to me here about anything to do with your plan or your budget. I work Monday to Friday."),
        amina(
            26,
            TUESDAY,
            "18:30",
            "Hello Grace, nice to meet you. Could you write in large print please? And I find phone calls hard, writing is better."),
        grace(
            26,
            WEDNESDAY,
            "09:20",
            "Of course. I have noted both, so that everybody who writes to you knows it. You will not have to say it again."),
        amina(
            23,
            THURSDAY,
            "11:15",
            "The physio thinks swimming would help more than the gym. Can my budget pay for the pool?"),
        grace(
            23,
            FRIDAY,
            "14:00",
            "It can. Your outcome is to move with less pain, and swimming serves that well. I will add it to the draft so that you can read it first."),
        amina(22, SUNDAY, "20:10", "I read it. You put it just how I would say it. Yes please."),
        grace(
            21,
            TUESDAY,
            "10:40",
            "Good news: the swimming is agreed, £18 a week. You can start whenever you like."),
        amina(
            20,
            WEDNESDAY,
            "16:45",
            "First swim today. I floated for ten minutes and it was quiet in my head for once."),
        grace(20, THURSDAY, "09:05", "That made my morning. Thank you for telling me."),
        amina(
            17,
            MONDAY,
            "12:30",
            "The pool lost my receipt. Is it a problem that I do not have one?"),
        grace(
            17,
            MONDAY,
            "15:10",
            "Not a problem. Log it with a note that says what happened. One missing receipt is fine."),
        amina(
            14,
            FRIDAY,
            "17:50",
            "My assistant asked about holiday pay. I do not know how to work it out."),
        grace(
            13,
            MONDAY,
            "11:25",
            "It is 5.6 weeks a year. The page on employing somebody in the handbook has an example with the same hours as yours. The payroll service does the sum for you, so you only say which days."),
        amina(13, TUESDAY, "19:00", "Found it. That is much clearer than the leaflet."),
        new Line(
            11,
            SATURDAY,
            LocalTime.of(21, 15),
            Cast.AMINA,
            Cast.GRACE,
            MessageVisibility.HOLDER_AND_WORKER_ONLY,
            "This is only for you. I would rather that my family did not see what I spend on counselling. Is that possible?"),
        new Line(
            10,
            MONDAY,
            LocalTime.of(9, 35),
            Cast.GRACE,
            Cast.GRACE,
            MessageVisibility.HOLDER_AND_WORKER_ONLY,
            "Yes. It is your choice who sees what. Under your helpers you can change what each person may open, and it works at once. I keep this between us."),
        amina(8, WEDNESDAY, "13:20", "The new shower chair came. It is the right height at last."),
        grace(
            8,
            THURSDAY,
            "10:00",
            "Lovely. Please log it when you have a moment, it is in the plan under equipment."),
        amina(
            5,
            TUESDAY,
            "18:05",
            "I used fewer agency hours in the last weeks. Do I lose the money that is left?"),
        grace(
            5,
            WEDNESDAY,
            "09:45",
            "No. It stays in your budget for this year, for when you need more hours. Your budget page shows how much that is."),
        amina(3, THURSDAY, "15:30", "Good, that is a relief."),
        grace(
            2,
            FRIDAY,
            "11:10",
            "Shall we talk about your review soon? It is your chance to say what works and what does not. You can bring anybody you like, or nobody."),
        amina(1, MONDAY, "17:20", "Yes. I would like to do it by writing if that is allowed."),
        grace(
            1,
            TUESDAY,
            "09:15",
            "It is allowed. I will send you the questions one at a time, and you take the time you need."));
  }

  static List<Line> tom() {
    return List.of(
        line(
            18,
            TUESDAY,
            "10:00",
            Cast.GRACE,
            Cast.GRACE,
            "Hello Tom, your budget is one that the scheme pays out for you, so there are no receipts to keep. If a visit does not happen, tell me here."),
        line(15, FRIDAY, "18:20", Cast.TOM, Cast.GRACE, "Nobody came on Thursday morning."),
        line(
            14,
            MONDAY,
            "09:10",
            Cast.GRACE,
            Cast.GRACE,
            "I am sorry, that is not good enough. I have spoken to the agency, and they will not charge for it. They know that you need a message if somebody is late."),
        line(
            9,
            WEDNESDAY,
            "12:45",
            Cast.TOM,
            Cast.GRACE,
            "The new carer is great. We both like cricket."),
        line(
            9,
            THURSDAY,
            "10:30",
            Cast.GRACE,
            Cast.GRACE,
            "That is lovely to hear. I will ask whether she can stay your regular."));
  }

  static List<Line> joyce() {
    return List.of(
        line(
            12,
            WEDNESDAY,
            "11:00",
            Cast.DANIEL,
            Cast.DANIEL,
            "Hello Joyce and Farah. I am Daniel. I will ring before each visit, as you asked."),
        line(
            11,
            THURSDAY,
            "16:30",
            Cast.FARAH,
            Cast.DANIEL,
            "Thank you Daniel. This is Farah, writing for Joyce. She would like the visit on a Wednesday."),
        line(
            11,
            FRIDAY,
            "09:40",
            Cast.DANIEL,
            Cast.DANIEL,
            "Wednesday it is. I have sent the Easy Read sheet about the visit by post."));
  }

  static List<Line> iris() {
    PersonId iris = Cast.person("Iris Lockwood");
    return List.of(
        line(
            9,
            MONDAY,
            "10:10",
            Cast.GRACE,
            Cast.GRACE,
            "Hello Iris, the chair is ordered. They say four weeks."),
        line(9, MONDAY, "13:00", iris, Cast.GRACE, "Thank you Grace, you are a star."),
        line(
            5,
            TUESDAY,
            "10:30",
            Cast.DANIEL,
            Cast.DANIEL,
            "Hello Iris, I am Daniel, your worker from now on. Grace told me about the chair and that you like a message before a call. Is there anything that I should know first?"),
        line(
            4,
            WEDNESDAY,
            "14:20",
            iris,
            Cast.DANIEL,
            "Only that I am slow in the mornings. The chair came and it is just right."),
        line(
            4,
            THURSDAY,
            "09:30",
            Cast.DANIEL,
            Cast.DANIEL,
            "Good to know, both of it. I will only suggest afternoons."));
  }

  /** A short conversation, one of several, for the nth of the other holders. */
  static List<Line> other(int n, PersonId holder, PersonId worker) {
    List<String> words = OTHERS.get(n % OTHERS.size());
    int weeks = 2 + n % 7;
    return List.of(
        line(weeks, TUESDAY, "11:40", holder, worker, words.get(0)),
        line(weeks, WEDNESDAY, "10:" + (10 + n), worker, worker, words.get(1)));
  }

  static List<New> unread() {
    PersonId femi = Cast.person("Femi Adeyemi");
    PersonId maureen = Cast.person("Maureen Tate");
    PersonId callum = Cast.person("Callum Doyle");
    return List.of(
        new New(
            maureen,
            maureen,
            5,
            LocalTime.of(9, 50),
            "The agency has changed its prices from next month. The letter says £26 an hour. What does that mean for my plan?"),
        new New(
            callum,
            callum,
            3,
            LocalTime.of(16, 15),
            "Hello, I know that Daniel is away. My back-up assistant cannot come on Friday, who can I ask?"),
        new New(
            femi, femi, 2, LocalTime.of(20, 30), "Could we move my review to after the holidays?"),
        new New(
            Cast.AMINA,
            Cast.GRACE,
            2,
            LocalTime.of(14, 5),
            "First question for your review, take your time: which part of your support has helped you most this year?"),
        new New(
            Cast.AMINA,
            Cast.AMINA,
            1,
            LocalTime.of(12, 25),
            "The swimming, no doubt. I sleep better on those days. Can we make it twice a week?"),
        new New(
            Cast.AMINA,
            Cast.GRACE,
            1,
            LocalTime.of(16, 10),
            "Twice a week sounds right. I will put it into the draft, and you can read it before anybody else does."));
  }
}
