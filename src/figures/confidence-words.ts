// How firmly a figure is known, in words: what a grade's letter stands for in this one case.
import { evidenceFor, inputsOf } from '../dataset/query.ts';
import type { Dataset, Grade, LedgerFact } from '../dataset/types.ts';
import { companyInSentence } from '../format/label.ts';
import { numberInWords } from '../format/number-words.ts';
import { type Source, type Tier, TIERS } from '../schema/source.ts';

/** How one document of a tier is called, and several of them. Own pages are named after whose they are. */
const DOCUMENTS: Readonly<Record<Exclude<Tier, 'filing' | 'company' | 'transcript'>, readonly [one: string, many: string]>> = {
  press: ['one press report', 'press reports'],
  analyst: ['one analyst’s note', 'analysts’ notes'],
  'machine-transcript': ['one unchecked transcript', 'unchecked transcripts'],
  repository: ['one public repository', 'public repositories'],
  blog: ['one weak page', 'weak pages'],
};

/** 'the company’s own filing', 'two independent press reports', 'weakest input: one weak page', 'disputed; one press report'. */
export function confidenceWords(fact: LedgerFact, dataset: Dataset): string {
  if (fact.basis === 'derived') return derivedWords(fact, dataset);
  const evidence = evidenceFor(dataset, fact);
  const documents = fact.sources.flatMap((id) => dataset.sources.get(id)?.data ?? []);
  const words = [documentWords(fact, documents, evidence.origins, dataset), ...(fact.sourceDate === null ? ['undated'] : [])].join(', ');
  const before = fact.disputed !== null ? 'disputed; ' : fact.supersededBy !== null ? 'replaced since; ' : '';
  const after = fact.disputed === null && fact.supersededBy === null && evidence.against.length > 0 ? '; another source says otherwise' : '';
  return `${before}${words}${after}`;
}

function derivedWords(fact: LedgerFact, dataset: Dataset): string {
  const weakest = weakestInput(fact, dataset);
  return weakest === null || fact.grade === 'A' ? 'computed here' : `weakest input: ${confidenceWords(weakest, dataset)}`;
}

/** The stated fact that gives a derived one its grade, through other derived ones; null where it cannot be traced. */
function weakestInput(fact: LedgerFact, dataset: Dataset): LedgerFact | null {
  const weak = inputsOf(dataset, fact).filter(({ grade }) => grade === fact.grade);
  const stated = weak.find(({ basis }) => basis !== 'derived');
  if (stated !== undefined) return stated;
  const [derived] = weak;
  return derived === undefined ? null : weakestInput(derived, dataset);
}

/** For each letter the words that stand beside it most often in the ledger, commonest first. */
export function gradeExamples(dataset: Dataset, most = 3): Readonly<Record<Grade, readonly string[]>> {
  const stated = [...dataset.facts.values()].filter(({ basis }) => basis !== 'derived');
  const of = (grade: Grade): readonly string[] =>
    [
      ...Map.groupBy(
        stated.filter((fact) => fact.grade === grade),
        (fact) => confidenceWords(fact, dataset).replace(/, undated$/, ''),
      ),
    ]
      .toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
      .slice(0, most)
      .map(([words]) => words);
  return { A: of('A'), B: of('B'), C: of('C'), D: of('D') };
}

/** The best document and, where others bear it out, how many. */
function documentWords(fact: LedgerFact, documents: readonly Source[], origins: number, dataset: Dataset): string {
  const [best] = documents.toSorted((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || Number(a.via !== undefined) - Number(b.via !== undefined));
  if (best === undefined) return 'no known document';
  const { tier } = best;
  if (tier !== 'filing' && tier !== 'company' && tier !== 'transcript') {
    const [one, many] = DOCUMENTS[tier];
    if (origins < 2) return one;
    const isOneKind = documents.length === origins && documents.every((document) => document.tier === tier);
    return isOneKind ? `${count(origins)} independent ${many}` : `${count(origins)} independent sources that agree, ${one} the best`;
  }
  const others = origins < 2 ? '' : `, ${count(origins - 1)} more ${origins === 2 ? 'agrees' : 'agree'}`;
  if (tier === 'transcript') return `${whose(fact, dataset)} words in a transcript${others}`;
  const page = tier === 'filing' ? 'filing' : 'page';
  return best.via === undefined ? `${whose(fact, dataset)} own ${page}${others}` : `${whose(fact, dataset)} ${page}, read in a copy${others}`;
}

/** 'the company’s' for whoever speaks for the provider, else the claimant's own name. */
function whose(fact: LedgerFact, dataset: Dataset): string {
  const claimant = dataset.claimants.get(fact.claimant ?? '');
  return claimant === undefined || claimant.provider === fact.provider ? 'the company’s' : `${companyInSentence(claimant.data.name)}’s`;
}

function count(number: number): string {
  return numberInWords(number);
}
