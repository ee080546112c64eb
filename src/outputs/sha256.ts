// SHA-256 as downloads are checked by it.
import { createHash } from 'node:crypto';

/** The digest in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
