package scn.engine.kv;

import java.util.Arrays;

/**
 * Which block of one instance holds which content: the prefix cache's index, one array per token
 * stream.
 */
final class PrefixTable {
  private static final int[] EMPTY = {};

  /** Block number plus one; 0 where nothing is known. */
  private int[][] byStream;

  PrefixTable(int streams) {
    byStream = new int[streams][];
    Arrays.fill(byStream, EMPTY);
  }

  /** The block that holds this content, or -1. */
  int find(long key) {
    int stream = BlockTable.stream(key);
    if (key < 0 || stream >= byStream.length) {
      return -1;
    }
    int block = BlockTable.block(key);
    int[] known = byStream[stream];
    return block < known.length ? known[block] - 1 : -1;
  }

  /** A later block with the same content replaces the earlier one (quirk Q10). */
  void put(long key, int holder) {
    if (key < 0) {
      return;
    }
    int stream = BlockTable.stream(key);
    int block = BlockTable.block(key);
    if (stream >= byStream.length) {
      addStreams(stream + 1);
    }
    int[] known = byStream[stream];
    if (block >= known.length) {
      known = Arrays.copyOf(known, Math.max(16, Math.max(block + 1, known.length * 2)));
      byStream[stream] = known;
    }
    known[block] = holder + 1;
  }

  /** Sessions that wait for answers bring streams that nobody knew of before. */
  private void addStreams(int least) {
    int known = byStream.length;
    byStream = Arrays.copyOf(byStream, Math.max(least, known * 2));
    Arrays.fill(byStream, known, byStream.length, EMPTY);
  }

  /** Forgets the content, whichever block is listed for it (quirk Q10). */
  void remove(long key) {
    if (key < 0) {
      return;
    }
    int[] known = byStream[BlockTable.stream(key)];
    int block = BlockTable.block(key);
    if (block < known.length) {
      known[block] = 0;
    }
  }
}
