package org.alongside.core.setting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.money.Money;
import org.alongside.core.rates.Source;

/**
 * A resource allocation questionnaire: answers give points, and each point is worth an amount a
 * year. Read from a data file.
 *
 * @param pointValue what a point is worth in a year
 * @param questions at least one, no code twice
 */
public record Questionnaire(
    String title,
    LocalDate from,
    LocalDate until,
    Source source,
    Money pointValue,
    List<Question> questions) {
  public Questionnaire {
    Objects.requireNonNull(source, "source");
    questions = List.copyOf(questions);
    if (title.isEmpty() || questions.isEmpty() || until.isBefore(from)) {
      throw new IllegalArgumentException("no questionnaire: " + title + " " + from + " " + until);
    }
    if (pointValue.isNegative()) {
      throw new IllegalArgumentException("points below zero: " + pointValue);
    }
    Set<String> codes = new HashSet<>();
    for (Question question : questions) {
      if (!codes.add(question.code())) {
        throw new IllegalArgumentException("a question twice: " + question.code());
      }
    }
  }

  /**
   * A question.
   *
   * @param answers at least two, no code twice
   */
  public record Question(String code, String text, List<Answer> answers) {
    public Question {
      answers = List.copyOf(answers);
      if (code.isEmpty() || text.isEmpty() || answers.size() < 2) {
        throw new IllegalArgumentException("no question: " + code + " " + text);
      }
      Set<String> codes = new HashSet<>();
      for (Answer answer : answers) {
        if (!codes.add(answer.code())) {
          throw new IllegalArgumentException("an answer twice: " + answer.code());
        }
      }
    }

    /** The answer with this code, if there is one. */
    public Optional<Answer> findAnswer(String wanted) {
      return answers.stream().filter(answer -> answer.code().equals(wanted)).findFirst();
    }
  }

  /** An answer and its points. */
  public record Answer(String code, String label, int points) {
    public Answer {
      if (code.isEmpty() || label.isEmpty() || points < 0) {
        throw new IllegalArgumentException("no answer: " + code + " " + label + " " + points);
      }
    }
  }

  /** Whether it holds on this day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** The questions without a right answer, at {@code /answers/<code>}. */
  public List<FieldError> check(Map<String, String> answers) {
    FieldErrors errors = new FieldErrors();
    for (Question question : questions) {
      String answer = answers.get(question.code());
      if (answer == null || answer.isEmpty()) {
        errors.add("/answers/" + question.code(), InputCode.REQUIRED);
      } else if (!question.findAnswer(answer).isPresent()) {
        errors.add("/answers/" + question.code(), InputCode.NOT_A_CHOICE);
      }
    }
    return errors.list();
  }
}
