package scn.dsl.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The forms in which recorded requests come; {@link #AUTO} goes by the first line of the file. */
public enum TraceFormat {
  AUTO,
  SCN,
  BLIS,
  AZURE,
  VIDUR,
  MOONCAKE,
  BURSTGPT,
  SHAREGPT;

  /** As users write them. */
  public static final List<String> NAMES =
      Arrays.stream(values()).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();
}
