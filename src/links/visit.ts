// Whether an address still opens: asked for its head first, for the page only where a server will not answer that, and every step on the way named.

/**
 * `opens`. `moved`: it opens elsewhere, and the server says for good. `gone`: the server has nothing there. `refused`: it turns programs away, so only a person
 * can tell. `failed`: it answers with a fault of its own. `unreachable`: nobody answers.
 */
export type Verdict = 'opens' | 'moved' | 'gone' | 'refused' | 'failed' | 'unreachable';

export interface Visit {
  readonly verdict: Verdict;
  /** The last answer; null where there was none. */
  readonly status: number | null;
  /** Where it ended; the address itself where it led nowhere else. */
  readonly end: string;
  /** Why there was no answer; null where there was one. */
  readonly why: string | null;
}

/** What a visit needs from outside. */
export interface Visitor {
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
}

const MOST_STEPS = 8;
const FOR_GOOD: readonly number[] = [301, 308];
const ELSEWHERE: readonly number[] = [...FOR_GOOD, 302, 303, 307];
const GONE: readonly number[] = [404, 410];
/** Answers of servers that want a person, a login or patience. */
const TURNED_AWAY: readonly number[] = [401, 402, 403, 406, 418, 429, 451, 503, 999];

/** Visits an address. Never throws for what the network does. */
export async function visit(url: string, visitor: Visitor): Promise<Visit> {
  const head = await follow(url, 'HEAD', visitor);
  if (head.status !== null && head.status < 400) return head;
  const page = await follow(url, 'GET', visitor);
  return page.status === null && head.status !== null ? head : page;
}

async function follow(url: string, method: 'HEAD' | 'GET', { fetch, timeoutMs }: Visitor): Promise<Visit> {
  let [at, isForGood] = [url, true];
  try {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const answer = await fetch(at, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        headers: { 'user-agent': 'AI-Cloud-Ledger link check' },
      });
      await answer.body?.cancel();
      const target = answer.headers.get('location');
      if (!ELSEWHERE.includes(answer.status) || target === null || !URL.canParse(target, at)) return judged(url, at, answer.status, isForGood);
      isForGood &&= FOR_GOOD.includes(answer.status);
      at = new URL(target, at).href;
    }
    return { verdict: 'failed', status: null, end: at, why: `it is sent on more than ${MOST_STEPS} times` };
  } catch (error) {
    return { verdict: 'unreachable', status: null, end: at, why: reasonOf(error) };
  }
}

function judged(url: string, end: string, status: number, isForGood: boolean): Visit {
  const verdict: Verdict = GONE.includes(status)
    ? 'gone'
    : TURNED_AWAY.includes(status)
      ? 'refused'
      : status >= 400
        ? 'failed'
        : end !== url && isForGood
          ? 'moved'
          : 'opens';
  return { verdict, status, end, why: null };
}

/** The network's own word for a fault: ENOTFOUND, CERT_HAS_EXPIRED, TimeoutError. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause: unknown = error.cause;
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
  return error.name === 'TimeoutError' ? 'no answer in time' : error.message;
}
