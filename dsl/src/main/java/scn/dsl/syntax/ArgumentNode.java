package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code critical: 10}, {@code kv.gpu: 5000 blocks}. */
public record ArgumentNode(PathNode path, ArgumentValueNode value, Span at) implements Node {

  public ArgumentNode(NameNode name, ArgumentValueNode value, Span at) {
    this(PathNode.of(name), value, at);
  }

  /** The whole path, for what takes plain names only. */
  public NameNode name() {
    return new NameNode(path.text(), path.at());
  }
}
