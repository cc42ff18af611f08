package org.alongside.core.bank;

import java.util.Arrays;

/** Pairs rows with columns so that what they gain together is the most that can be. */
final class BestPairs {
  private static final long FAR = Long.MAX_VALUE / 4;

  private BestPairs() {}

  /**
   * For each row its column, or -1 for none.
   *
   * <p>The Hungarian method with potentials, in steps of rows × columns².
   *
   * @param gains by row and column, above zero where the two may be a pair
   */
  static int[] find(long[][] gains) {
    int rows = gains.length;
    int size = Math.max(rows, gains[0].length);
    int[] rowOf = assign(gains, size);
    int[] columns = new int[rows];
    Arrays.fill(columns, -1);
    for (int column = 1; column <= gains[0].length; column++) {
      int row = rowOf[column] - 1;
      if (row < rows && gains[row][column - 1] > 0) {
        columns[row] = column - 1;
      }
    }
    return columns;
  }

  /** The row of each column, both counted from 1; what lies beyond the gains costs nothing. */
  private static int[] assign(long[][] gains, int size) {
    long[] rowPotential = new long[size + 1];
    long[] columnPotential = new long[size + 1];
    int[] rowOf = new int[size + 1];
    for (int row = 1; row <= size; row++) {
      long[] least = new long[size + 1];
      Arrays.fill(least, FAR);
      boolean[] seen = new boolean[size + 1];
      int[] before = new int[size + 1];
      int column = 0;
      rowOf[0] = row;
      while (rowOf[column] != 0) {
        seen[column] = true;
        int next = 0;
        for (int other = 1; other <= size; other++) {
          if (!seen[other]) {
            long cost =
                cost(gains, rowOf[column], other)
                    - rowPotential[rowOf[column]]
                    - columnPotential[other];
            if (cost < least[other]) {
              least[other] = cost;
              before[other] = column;
            }
            next = next == 0 || least[other] < least[next] ? other : next;
          }
        }
        move(seen, rowOf, rowPotential, columnPotential, least, least[next]);
        column = next;
      }
      while (column != 0) {
        rowOf[column] = rowOf[before[column]];
        column = before[column];
      }
    }
    return rowOf;
  }

  private static void move(
      boolean[] seen,
      int[] rowOf,
      long[] rowPotential,
      long[] columnPotential,
      long[] least,
      long step) {
    for (int column = 0; column < seen.length; column++) {
      if (seen[column]) {
        rowPotential[rowOf[column]] += step;
        columnPotential[column] -= step;
      } else {
        least[column] -= step;
      }
    }
  }

  private static long cost(long[][] gains, int row, int column) {
    return row > gains.length || column > gains[0].length ? 0 : -gains[row - 1][column - 1];
  }
}
