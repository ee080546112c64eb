// 'More than 75 billion' is not '75 billion': a hedge that another document prints was dropped on the way.
import { type Witness, witnessesOf } from '../audit/witnesses.ts';
import { nameWithPlace, printInterval } from '../audit/words.ts';
import { type Finding, placeOf, type Rule, subjectOf } from '../rule.ts';

const HEDGES = new Set(['about', 'more than', 'at least', 'up to', 'nearly', 'less than']);

export const lostQualifier: Rule = {
  name: 'lost-qualifier',
  description:
    'No value of one or two digits stands exact where the same claimant’s same number on the key carries a qualifier, or all the other figures of its source do.',
  scope: 'ledger',
  *check(ledger) {
    const witnesses = witnessesOf(ledger).filter(({ fact }) => fact.value !== null);
    for (const rivals of Map.groupBy(witnesses, ({ fact }) => `${fact.key}|${fact.claimant ?? ''}|${fact.value ?? ''}`).values()) {
      const hedged = rivals.find(({ fact }) => HEDGES.has(fact.qualifier));
      if (hedged === undefined) continue;
      for (const bare of rivals) if (isBare(bare)) yield finding(bare, hedged, 'on the same key the same claimant says');
    }
    for (const [source, figures] of Map.groupBy(witnesses, ({ fact }) => `${fact.sources[0] ?? ''}|${fact.claimant ?? ''}`)) {
      const others = figures.filter(({ fact }) => HEDGES.has(fact.qualifier));
      const bare = figures.filter((one) => !HEDGES.has(one.fact.qualifier));
      const [only, first] = [bare[0], others[0]];
      if (bare.length !== 1 || others.length < 3 || only === undefined || first === undefined || !isBare(only)) continue;
      yield finding(only, first, `all ${others.length} other figures of "${source.split('|')[0] ?? ''}" are hedged, such as`);
    }
  },
};

/** An exact value of one or two digits that nobody has answered for. */
function isBare({ fact }: Witness): boolean {
  const digits = (/\d[\d,.]*/.exec(fact.stated)?.[0] ?? '').replace(/[,.]/g, '').replace(/^0+|0+$/g, '');
  return fact.qualifier === 'exact' && digits.length <= 2 && fact.checked === null;
}

function finding({ fact, stated }: Witness, hedged: Witness, words: string): Finding {
  return {
    place: placeOf(stated, 'value'),
    message: `The value "${fact.stated}" of ${fact.period.label} is exact, ${printInterval(fact, fact.unit)}, and ${words} ${nameWithPlace(hedged.fact)}.`,
    cure: `If the source hedges it too, write "${hedged.fact.qualifier} ${fact.stated}"; if not, add "checked: <reason>".`,
    subject: subjectOf(stated),
  };
}
