package scn.dsl.lint;

/**
 * One kind of mistake.
 *
 * @param name stable, for {@code // scn:allow}
 * @param summary what is wrong, in one line
 */
public record Lint(String name, String summary, Check check) {

  /** Looks for it. */
  @FunctionalInterface
  public interface Check {
    void look(Subject subject, Findings findings);
  }

  /** Found while compiling; here it only has its name and summary. */
  static Lint ofCompiler(String name, String summary) {
    return new Lint(name, summary, (subject, findings) -> {});
  }
}
