// Pictures that were drawn before, by what they were drawn from. Nothing rests on it: what is missing, broken or old is drawn again.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DIGEST = 32;
const DAY = 86_400_000;
/** Pictures that no build asked for so long are let go. */
const KEPT_DAYS = 14;

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Pictures in a folder: each file is the digest of a picture and the picture, under a name made of all that it was drawn from. */
export class PictureCache {
  readonly #folder: string;
  readonly #drawer: string;

  /** `drawer` are the bytes of everything that draws: program, fonts, code. */
  constructor(folder: string, drawer: readonly Uint8Array[]) {
    this.#folder = folder;
    this.#drawer = sha256(...drawer).toString('hex');
    mkdirSync(folder, { recursive: true });
  }

  #file(svg: string, width: number): string {
    return join(this.#folder, sha256(`${this.#drawer}\n${width}\n`, svg).toString('hex'));
  }

  /** The picture drawn from this SVG at this width; null where it is not there or no longer what was put in. */
  get(svg: string, width: number): Uint8Array | null {
    const file = this.#file(svg, width);
    try {
      const bytes = readFileSync(file);
      const picture = bytes.subarray(DIGEST);
      if (!sha256(picture).equals(bytes.subarray(0, DIGEST))) return null;
      const now = new Date(Date.now());
      utimesSync(file, now, now);
      return picture;
    } catch {
      return null;
    }
  }

  /** Keeps a picture. Whoever reads meanwhile finds the old file or the new one. */
  put(svg: string, width: number, picture: Uint8Array): void {
    const file = this.#file(svg, width);
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, Buffer.concat([sha256(picture), picture]));
    renameSync(fresh, file);
  }

  /** Lets go of what no build has asked for in two weeks; returns how many. */
  prune(now: number = Date.now()): number {
    const old = readdirSync(this.#folder).filter(
      (name) => (statSync(join(this.#folder, name), { throwIfNoEntry: false })?.mtimeMs ?? now) < now - KEPT_DAYS * DAY,
    );
    for (const name of old) rmSync(join(this.#folder, name), { force: true });
    return old.length;
  }
}
