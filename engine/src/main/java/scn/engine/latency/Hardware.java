package scn.engine.latency;

/** A latency model with its figures; {@link #model} makes one object per instance. */
public sealed interface Hardware permits Blackbox, Roofline {

  LatencyModel model();
}
