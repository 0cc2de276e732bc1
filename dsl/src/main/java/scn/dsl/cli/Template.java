package scn.dsl.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a policy of one kind: one file beside this class for each.
 *
 * @param strategy how a strategy uses it
 * @param feature what a spec says of it
 */
record Template(String script, String strategy, String feature) {
  private static final Pattern PARTS =
      Pattern.compile("--- script\n(.*)--- strategy\n(.*)--- feature\n(.*)", Pattern.DOTALL);

  static Template of(String kind) {
    Matcher parts = PARTS.matcher(read(kind));
    if (!parts.matches()) {
      throw new IllegalStateException("the template of a " + kind + " has other parts");
    }
    return new Template(parts.group(1), parts.group(2), parts.group(3));
  }

  /** The text of a template. */
  static String read(String name) {
    try (InputStream in = Template.class.getResourceAsStream("new/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("there is no template for a " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the template of a " + name + " cannot be read", e);
    }
  }
}
