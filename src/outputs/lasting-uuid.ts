// Ids for feeds and calendars that last wherever the site is published: a UUID made of a name (RFC 9562, version 5).
import { createHash } from 'node:crypto';

/** The namespace that RFC 9562 gives to names that are addresses. */
const NAMESPACE = '6ba7b8119dad11d180b400c04fd430c8';

/** The same UUID for the same name, always: 'events/2025/2025-12-02-x' → '1f0e2d3c-…'. */
export function lastingUuid(name: string): string {
  const digest = createHash('sha1').update(Buffer.from(NAMESPACE, 'hex')).update(`ai-cloud-ledger:${name}`).digest().subarray(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
