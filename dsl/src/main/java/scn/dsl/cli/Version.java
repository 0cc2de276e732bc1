package scn.dsl.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {name()};
  }

  static String name() {
    String version = Scn.class.getPackage().getImplementationVersion();
    return "scn " + (version == null ? "(not packaged)" : version);
  }
}
