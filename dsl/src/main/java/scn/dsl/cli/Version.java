package scn.dsl.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Scn.class.getPackage().getImplementationVersion();
    return new String[] {"scn " + (version == null ? "(not packaged)" : version)};
  }
}
