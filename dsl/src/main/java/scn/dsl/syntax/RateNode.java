package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/**
 * A rate that changes with time: {@code rate steps { 0 s: 100 req/s }} has points, {@code rate
 * wave(mean: 200 req/s)} has arguments. A steady rate is a {@link SettingNode}.
 */
public record RateNode(
    NameNode key, NameNode law, List<ArgumentNode> arguments, List<RatePointNode> points, Span at)
    implements WorkloadItemNode {

  public RateNode {
    arguments = List.copyOf(arguments);
    points = List.copyOf(points);
  }
}
