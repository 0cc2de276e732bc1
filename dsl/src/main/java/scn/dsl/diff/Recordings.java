package scn.dsl.diff;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import scn.dsl.file.Digest;

/** Knows files by their content: recordings, and lists of lengths. */
final class Recordings {
  private static final String SEED = "{seed}";

  /** As many letters as tell files apart for people. */
  private static final int SHOWN = 8;

  private final Map<Path, Map<String, String>> known = new HashMap<>();

  /** What two files hold, shortened for people. */
  record Content(String before, String after) {
    boolean isSame() {
      return before.equals(after);
    }
  }

  /** Of recordings by seed, those of the seeds that both versions have. */
  Content compare(Path before, Path after) {
    Map<String, String> old = digests(before);
    Map<String, String> now = digests(after);
    Set<String> seeds = new TreeSet<>(old.keySet());
    seeds.retainAll(now.keySet());
    if (seeds.isEmpty()) {
      return new Content(before.getFileName().toString(), after.getFileName().toString());
    }
    List<String> changed = seeds.stream().filter(it -> !old.get(it).equals(now.get(it))).toList();
    String first = changed.isEmpty() ? seeds.iterator().next() : changed.get(0);
    return new Content(old.get(first), now.get(first));
  }

  private Map<String, String> digests(Path file) {
    return known.computeIfAbsent(file, Recordings::read);
  }

  private static Map<String, String> read(Path file) {
    Map<String, String> all = new HashMap<>();
    try {
      String name = file.getFileName().toString();
      if (!name.contains(SEED)) {
        if (Files.isRegularFile(file)) {
          all.put("", content(file));
        }
        return all;
      }
      int start = name.indexOf(SEED);
      String tail = name.substring(start + SEED.length());
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(
              file.getParent(), it -> isOf(it, name.substring(0, start), tail))) {
        for (Path each : files) {
          all.put(seed(each, start, tail), content(each));
        }
      }
    } catch (IOException unreadable) {
      all.clear();
    }
    return all;
  }

  private static boolean isOf(Path file, String head, String tail) {
    String name = file.getFileName().toString();
    return name.length() > head.length() + tail.length()
        && name.startsWith(head)
        && name.endsWith(tail)
        && seed(file, head.length(), tail).chars().allMatch(Character::isDigit);
  }

  private static String seed(Path file, int start, String tail) {
    String name = file.getFileName().toString();
    return name.substring(start, name.length() - tail.length());
  }

  private static String content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return Pointer.of(bytes)
        .map(Pointer::digest)
        .orElseGet(() -> Digest.of(bytes))
        .substring(0, SHOWN);
  }
}
