/**
 * KV memory of one instance: blocks, the prefix cache over them, and the CPU tier behind it.
 *
 * <p>Start with {@link scn.engine.kv.KvCache}. Knows blocks and keys, not events, policies or time
 * models.
 */
package scn.engine.kv;
