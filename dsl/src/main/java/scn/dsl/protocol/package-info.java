/**
 * The phases of strategy evolution around a run: what is locked before it, what the ledger keeps of
 * it, how that is verified, and when to stop.
 *
 * <p>Start with {@link scn.dsl.protocol.Recorder}.
 */
package scn.dsl.protocol;
