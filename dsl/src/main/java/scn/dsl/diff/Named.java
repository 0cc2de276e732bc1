package scn.dsl.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a scenario names: what it imports, replays or reads lengths from. */
final class Named {
  private static final String SEED = "{seed}";
  private static final Pattern TEXT = Pattern.compile("\"([^\"\\n]+)\"");

  private Named() {}

  /** Of one that is on disk, each from the root; some of them may not exist. */
  static Set<String> by(Store store, String scenario) {
    Set<String> named = new LinkedHashSet<>();
    Matcher matcher = TEXT.matcher(text(store, scenario));
    while (matcher.find()) {
      String name = matcher.group(1);
      try {
        Path beside = Path.of("/" + scenario).resolveSibling(name).normalize();
        named.addAll(matching(store, beside.toString().substring(1)));
        named.addAll(matching(store, "scenarios/" + name));
      } catch (InvalidPathException noFile) {
        // A text that cannot be the name of a file names none.
      }
    }
    return named;
  }

  /** Its words; none if it is not there. */
  static String text(Store store, String scenario) {
    try {
      Path file = store.root().resolve(scenario);
      return Files.isRegularFile(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          : "";
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static List<String> matching(Store store, String name) {
    if (!name.contains(SEED)) {
      return List.of(name);
    }
    Matcher matcher =
        Pattern.compile(Pattern.quote(name).replace(SEED, "\\E[0-9]+\\Q")).matcher("");
    List<String> files = new ArrayList<>(store.files());
    files.removeIf(it -> !matcher.reset(it).matches());
    return files;
  }
}
