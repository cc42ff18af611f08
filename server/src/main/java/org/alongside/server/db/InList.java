package org.alongside.server.db;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Query;

/** What stands in an {@code in (<list>)} of a statement. */
public final class InList {
  private static final int FEW = 64;
  private static final String[] NAMES =
      IntStream.range(0, FEW).mapToObj(i -> "in" + i).toArray(String[]::new);

  /** Statements with their lists written out, by how many times two there are in it. */
  private static final Map<String, String[]> WRITTEN = new ConcurrentHashMap<>();

  private InList() {}

  /**
   * A question with one list, for what is asked all the time: {@code bindList} writes the statement
   * anew each time, which takes longer than the answer.
   *
   * <p>Example: {@code InList.query(tx, "select id, name from board where id in (<ids>)", "ids",
   * ids)}.
   *
   * @param sql a constant text with {@code <name>} where the list is
   * @throws IllegalArgumentException for an empty list
   */
  public static Query query(Tx tx, String sql, String name, Collection<?> members) {
    List<String> texts = of(members);
    if (texts.size() > FEW) {
      return tx.sql().createQuery(sql).bindList(name, texts);
    }
    String[] written = WRITTEN.computeIfAbsent(sql, text -> write(text, name));
    Query query = tx.sql().createQuery(written[Integer.numberOfTrailingZeros(texts.size())]);
    for (int i = 0; i < texts.size(); i++) {
      query.bind(NAMES[i], texts.get(i));
    }
    return query;
  }

  private static String[] write(String sql, String name) {
    return IntStream.iterate(1, size -> size <= FEW, size -> size * 2)
        .mapToObj(
            size ->
                sql.replace(
                    "<" + name + ">",
                    Arrays.stream(NAMES)
                        .limit(size)
                        .map(parameter -> ":" + parameter)
                        .collect(Collectors.joining(", "))))
        .toArray(String[]::new);
  }

  /**
   * Each of them once, as text, and then the last again until there are 1, 2, 4, 8 … of them: so a
   * statement is prepared for a few lengths of its list and not for each.
   *
   * @throws IllegalArgumentException for none: there is nothing to ask then
   */
  public static List<String> of(Collection<?> members) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("an empty list");
    }
    List<String> texts =
        members.stream()
            .map(Object::toString)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    String last = texts.get(texts.size() - 1);
    while (Integer.bitCount(texts.size()) > 1) {
      texts.add(last);
    }
    return texts;
  }
}
