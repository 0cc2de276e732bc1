package scn.dsl.diff;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Git LFS keeps in a repository in the place of a large file.
 *
 * <p>Source: the specification of Git LFS, docs/spec.md.
 *
 * @param digest SHA-256 of the file, in hexadecimal letters
 */
record Pointer(String digest) {
  private static final int LONGEST = 1024;
  private static final Pattern FORM =
      Pattern.compile(
          "version https://git-lfs\\.github\\.com/spec/v1\\n.*^oid sha256:([0-9a-f]{64})$.*",
          Pattern.DOTALL | Pattern.MULTILINE);

  static Optional<Pointer> of(byte[] content) {
    if (content.length > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(new String(content, StandardCharsets.UTF_8));
    return matcher.matches() ? Optional.of(new Pointer(matcher.group(1))) : Optional.empty();
  }

  /** The file itself, if it was fetched. */
  Optional<Path> stored(Git git) {
    Path object =
        git.own("lfs/objects/" + digest.substring(0, 2) + "/" + digest.substring(2, 4))
            .resolve(digest);
    return Optional.of(object).filter(Files::isRegularFile);
  }
}
