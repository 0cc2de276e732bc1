/**
 * What a change does: both versions of an experiment on the same seeds and draws, what each single
 * change carries of it, the first decision that differs and why, and gates.
 *
 * <p>Start with {@link scn.dsl.effect.Measurement}, which makes {@link scn.dsl.effect.Effects}, a
 * tree of plain records; {@link scn.dsl.effect.EffectText} sets it for a terminal.
 */
package scn.dsl.effect;
