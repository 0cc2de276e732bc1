package scn.dsl.optimize;

/** The result of a search for a terminal: what was confirmed first, then what was found. */
public final class OptimizationText {
  private OptimizationText() {}

  /**
   * @param columns how wide it may be
   */
  public static String of(Optimization result, int columns) {
    Page page = new Page(columns);
    new HeadText(result).writeTo(page);
    new HeldOutText(result).writeTo(page);
    new FoundText(result).writeTo(page);
    new AblationText(result).writeTo(page);
    new LimitsText(result).writeTo(page);
    new ConvergenceText(result).writeTo(page);
    new FrontText(result).writeTo(page);
    new SensitivityText(result).writeTo(page);
    result
        .pastedText()
        .ifPresent(
            strategy -> {
              page.gap();
              page.verbatim(strategy);
            });
    return page.text() + '\n';
  }
}
