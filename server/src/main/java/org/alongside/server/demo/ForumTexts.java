package org.alongside.server.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The hand-written sentences of the demo's peer network, from {@code demo/forum.txt}: boards with
 * their threads and with replies that fit them; greetings, closings and thanks that fit anywhere.
 */
final class ForumTexts {
  private static final String FILE = "/demo/forum.txt";

  private final List<Subject> subjects = new ArrayList<>();
  private final List<String> greetings = new ArrayList<>();
  private final List<String> closings = new ArrayList<>();
  private final List<String> thanks = new ArrayList<>();

  private ForumTexts() {}

  static ForumTexts read() {
    ForumTexts texts = new ForumTexts();
    try (InputStream file = ForumTexts.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("not in the package: " + FILE);
      }
      new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .forEach(texts::take);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + FILE, unreadable);
    }
    return texts;
  }

  private void take(String line) {
    String rest = line.substring(2);
    switch (line.charAt(0)) {
      case 'B' -> {
        String[] parts = rest.split("\\|", -1);
        subjects.add(
            new Subject(
                parts[0], parts[1], parts[2], parts[3], new ArrayList<>(), new ArrayList<>()));
      }
      case 'T' -> {
        int bar = rest.indexOf('|');
        last().openings().add(new Opening(rest.substring(0, bar), rest.substring(bar + 1)));
      }
      case 'R' -> last().replies().add(rest);
      case 'G' -> greetings.add(rest);
      case 'C' -> closings.add(rest);
      case 'Y' -> thanks.add(rest);
      default -> throw new IllegalArgumentException("not a line of " + FILE + ": " + line);
    }
  }

  private Subject last() {
    return subjects.get(subjects.size() - 1);
  }

  List<Subject> subjects() {
    return subjects;
  }

  /** A reply that fits the subject, of one to three sentences. */
  String reply(Subject subject, Random random) {
    StringBuilder text = new StringBuilder();
    String advice = pick(subject.replies(), random);
    int shape = random.nextInt(10);
    if (shape < 4) {
      String greeting = pick(greetings, random);
      text.append(greeting).append(' ');
      advice = greeting.endsWith("but") ? uncapitalised(advice) : advice;
    }
    text.append(advice);
    if (shape == 2 || shape == 7) {
      text.append("\n\n").append(pick(subject.replies(), random));
    }
    if (shape % 3 == 0) {
      text.append(' ').append(pick(closings, random));
    }
    return text.toString();
  }

  /** What somebody who asked says at the end. */
  String thanks(Random random) {
    return pick(thanks, random);
  }

  private static String uncapitalised(String sentence) {
    return sentence.startsWith("I ")
        ? sentence
        : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String pick(List<String> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }

  /** A board, its threads and replies that fit them. */
  record Subject(
      String slug,
      String title,
      String visibility,
      String summary,
      List<Opening> openings,
      List<String> replies) {}

  /** A thread's title and what its first post says. */
  record Opening(String title, String text) {}
}
