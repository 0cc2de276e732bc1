package scn.dsl.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {name()};
  }

  static String name() {
    return "scn " + number();
  }

  static String number() {
    String version = Scn.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
