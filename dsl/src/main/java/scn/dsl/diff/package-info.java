/**
 * What two versions of scenarios differ in: in meaning, not in text.
 *
 * <p>Start with {@link scn.dsl.diff.Comparison}. The subjects, each in a few files:
 *
 * <ul>
 *   <li>versions on disk: {@code Sides}, {@code Side}, {@code Store}, {@code Git};
 *   <li>what their files mean: {@code Scenarios}, {@code Meaning}, {@code Declared}, {@code Entry};
 *   <li>which goes with which: {@code Studies}, {@code Things}, {@code Unpaired};
 *   <li>what they say differently: {@code MeaningDiff}, {@code EntryDiff}, {@code Difference}, and
 *       for scripts {@code ScriptDiff};
 *   <li>how it is told: {@code Change}, {@code Subjects}, {@code Findings}, {@code DiffText};
 *   <li>one change by itself: {@code Alone}, {@code EntryEdits}, {@code Graft}.
 * </ul>
 */
package scn.dsl.diff;
