package scn.engine.search.space;

import java.util.function.Predicate;

/**
 * What must hold between the parameters of a setting, known before anything is run.
 *
 * @param text as the user wrote it, for messages
 * @param holds whether a setting keeps it; must depend on nothing else
 */
public record Relation(String text, Predicate<Setting> holds) {}
