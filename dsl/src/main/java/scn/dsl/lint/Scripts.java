package scn.dsl.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.policy.PolicyKind;
import scn.dsl.policy.PolicySignature;
import scn.dsl.semantic.PolicyChoice;

/** The scripts behind chosen policies, each looked at once. */
final class Scripts {
  private record Key(PolicyKind kind, String name) {}

  private final PolicyCatalog policies;
  private final Path shipped;
  private final Map<Key, String> texts = new HashMap<>();
  private final Map<Key, Optional<Path>> shadows = new HashMap<>();

  /**
   * @param shipped folder of the shipped scripts
   */
  Scripts(PolicyCatalog policies, Path shipped) {
    this.policies = policies;
    this.shipped = shipped;
  }

  /** Whether a script may look at something of a request; one that cannot be read may. */
  boolean mayRead(PolicyChoice choice, String property) {
    String text = texts.computeIfAbsent(new Key(choice.kind(), choice.name()), this::read);
    return text.isEmpty() || text.contains(property);
  }

  /** The script of a policy, if it stands before a shipped one of the same name. */
  Optional<Path> shadow(PolicyChoice choice) {
    return shadows.computeIfAbsent(new Key(choice.kind(), choice.name()), this::find);
  }

  private String read(Key key) {
    Optional<PolicySignature> policy = policies.find(key.kind(), key.name());
    try {
      return policy.isEmpty() ? "" : Files.readString(policy.get().file());
    } catch (IOException unreadable) {
      return "";
    }
  }

  private Optional<Path> find(Key key) {
    Path first = shipped.resolve(key.kind().folder()).resolve(key.name() + ".groovy");
    return policies
        .find(key.kind(), key.name())
        .map(PolicySignature::file)
        .filter(file -> Files.isRegularFile(first) && !absolute(file).equals(absolute(first)));
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
