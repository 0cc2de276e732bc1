package scn.dsl.diff;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.syntax.Phrase;

/** Makes a scenario that is the older version but for one change. */
record Alone(Meaning before, Meaning after) {

  /** Scripts that only the newer version has come with what names them; empty if more must come. */
  Optional<Version> version(Version original, List<Difference> differences) {
    Edits edits = new Edits(before.written());
    for (Difference each : differences) {
      if (!apply(each, edits)) {
        return Optional.empty();
      }
    }
    SourceText text = new SourceText(before.side().path(before.file()).toString(), edits.text());
    ScriptLibrary scripts = before.scripts().with(after.scripts());
    return before
        .side()
        .compiler(scripts)
        .compile(text, List.of())
        .scenario()
        .flatMap(it -> it.experiment(original.experiment().name()))
        .map(it -> new Version(original.file(), it, scripts));
  }

  private boolean apply(Difference each, Edits edits) {
    EntryEdits entries = new EntryEdits(before.written(), graft());
    return each.use().isPresent()
        ? applyToUse(each.use().get(), entries, edits)
        : entries.apply(each, edits);
  }

  private Graft graft() {
    return new Graft(before, after);
  }

  /** To a copy of the declaration, so that others who use it keep it. */
  private boolean applyToUse(Difference.Use use, EntryEdits entries, Edits edits) {
    Edits copy = new Edits(before.written());
    if (!entries.apply(use.made(), copy)) {
      return false;
    }
    Entry reference = use.reference();
    Declared target = use.made().pair().before();
    String name =
        reference.key().equals("baseline") ? makeRoom(target, edits) : graft().fresh(target.name());
    copy.replace(nameOf(target), name);
    edits.append(copy.of(target.place().written()) + copy.appended());
    boolean unnamed =
        reference.kind().equals("strategies") && reference.place().child("name").isEmpty();
    String label = reference.key().substring(reference.key().indexOf(' ') + 1);
    edits.replace(reference.spot().orElseThrow().written(), unnamed ? name + " as " + label : name);
    return true;
  }

  /**
   * A baseline has no other name than that of its strategy, and results are told by it: so the copy
   * takes the name, and the strategy itself another one.
   */
  private String makeRoom(Declared target, Edits edits) {
    String name = before.madeFrom(target).orElse(target.name());
    String other = graft().fresh(name);
    edits.replace(nameOf(before.find("strategy", name).orElseThrow()), other);
    before.written().whole().all("arm").stream()
        .filter(it -> it.child("name").isPresent()) // another one of its name cannot be beside it
        .map(it -> it.child("call").orElseThrow().child("name").orElseThrow())
        .filter(it -> it.text().equals(name))
        .forEach(it -> edits.replace(it, other));
    return name;
  }

  private static Phrase nameOf(Declared declared) {
    return declared.place().written().child("name").orElseThrow();
  }
}
