// The kinds of slips that the benchmark of the audit makes.
import type { SourceFile } from '../dataset/types.ts';
import { type Entry, fieldOf, pick, type Random, relined, rewritten, type Slip } from './bench-slips.ts';

type Change = Omit<Slip, 'kind' | 'isNumeric'>;

interface Kind {
  readonly name: string;
  readonly isNumeric: boolean;
  /** The slip in an entry; null where the entry offers no place for it. */
  readonly make: (entry: Entry, random: Random, all: readonly Entry[], files: readonly SourceFile[]) => Change | null;
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/;
const ABSENT = /^(not |withdrawn)/;

/** Rewrites the first number of the value. */
function renumbered(entry: Entry, change: (digits: string, value: string) => string | null): Change | null {
  const value = fieldOf(entry, 'value');
  const digits = value === null || ABSENT.test(value) ? null : (NUMBER.exec(value)?.[0] ?? null);
  const other = value === null || digits === null || / to /.test(value) ? null : change(digits, value);
  return value === null || other === null || other === value ? null : rewritten(entry, 'value', other);
}

/** Moves the decimal point, keeping the digits. */
function shifted(digits: string, places: number): string {
  const plain = digits.replaceAll(',', '');
  const [whole = '', fraction = ''] = plain.split('.');
  const all = whole + fraction;
  const at = whole.length + places;
  if (at <= 0) return `0.${'0'.repeat(-at)}${all}`;
  if (at >= all.length) return all + '0'.repeat(at - all.length);
  return `${all.slice(0, at)}.${all.slice(at)}`.replace(/^0+(?=\d)/, '');
}

function transposed(digits: string, random: Random): string | null {
  const places = [...digits].flatMap((digit, at) =>
    /\d/.test(digit) && /\d/.test(digits[at + 1] ?? '') && digit !== digits[at + 1] && !(at === 0 && digits[1] === '0') ? [at] : [],
  );
  const at = pick(places, random);
  return at === undefined ? null : digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2);
}

const neighbourOf = (entry: Entry, all: readonly Entry[], step: 1 | -1): Entry | undefined => {
  const own = all.filter(({ file }) => file === entry.file);
  return own[own.findIndex(({ start }) => start === entry.start) + step];
};

const yearOf = (period: string): string => /\d{4}/.exec(period)?.[0] ?? '';

const NUMERIC: readonly Kind[] = [
  {
    name: 'tenfold',
    isNumeric: true,
    make: (entry, random) => renumbered(entry, (digits, value) => value.replace(digits, shifted(digits, random() < 0.5 ? 1 : -1))),
  },
  {
    name: 'million for billion',
    isNumeric: true,
    make: (entry) =>
      renumbered(entry, (_digits, value) =>
        / billion/.test(value) ? value.replace(' billion', ' million') : / million/.test(value) ? value.replace(' million', ' billion') : null,
      ),
  },
  {
    name: '亿 as billion',
    isNumeric: true,
    make: (entry) => renumbered(entry, (digits, value) => (/^-?CNY .* billion/.test(value) ? value.replace(digits, shifted(digits, 1)) : null)),
  },
  {
    name: 'dropped decimal point',
    isNumeric: true,
    make: (entry) =>
      renumbered(entry, (digits, value) => (digits.includes('.') ? value.replace(digits, digits.replace('.', '').replace(/^0+(?=\d)/, '')) : null)),
  },
  {
    name: 'transposed digits',
    isNumeric: true,
    make: (entry, random) =>
      renumbered(entry, (digits, value) => {
        const other = transposed(digits, random);
        return other === null ? null : value.replace(digits, other);
      }),
  },
  {
    name: 'one digit misread',
    isNumeric: true,
    make: (entry, random) =>
      renumbered(entry, (digits, value) =>
        value.replace(
          digits,
          digits.replace(/\d/, (digit) => String(1 + ((Number(digit) + Math.floor(random() * 8)) % 9))),
        ),
      ),
  },
  {
    name: 'sign',
    isNumeric: true,
    make: (entry) => renumbered(entry, (_digits, value) => (value.startsWith('-') ? value.slice(1) : /^(\d|[A-Z]{3} \d)/.test(value) ? `-${value}` : null)),
  },
  {
    name: 'currency',
    isNumeric: true,
    make: (entry) =>
      renumbered(entry, (_digits, value) =>
        value.includes('CNY ') ? value.replace('CNY ', 'USD ') : value.includes('USD ') ? value.replace('USD ', 'CNY ') : null,
      ),
  },
  {
    name: 'fiscal label',
    isNumeric: true,
    make: (entry) => {
      const period = fieldOf(entry, 'period') ?? '';
      const isFiscal = /^FY\d{4}-[QH9]/.test(period);
      return isFiscal ? rewritten(entry, 'period', period.slice(2)) : null;
    },
  },
  {
    name: 'neighbouring period',
    isNumeric: true,
    make: (entry) => {
      const [, head, quarter] = /^(.*-Q)([1-4])$/.exec(fieldOf(entry, 'period') ?? '') ?? [];
      return head === undefined ? null : rewritten(entry, 'period', `${head}${(Number(quarter) % 4) + 1}`);
    },
  },
  {
    name: 'swapped neighbours',
    isNumeric: true,
    make: (entry, _random, all) => {
      const next = neighbourOf(entry, all, 1);
      const [own, other] = [fieldOf(entry, 'value'), next === undefined ? null : fieldOf(next, 'value')];
      if (next === undefined || own === null || other === null || own === other || !NUMBER.test(own) || !NUMBER.test(other) || ABSENT.test(own + other))
        return null;
      if (fieldOf(entry, 'period') === fieldOf(next, 'period')) return null;
      const first = rewritten(entry, 'value', other);
      const lines = first.text.split('\n');
      const second = rewritten({ ...next, lines }, 'value', own);
      return { ...second, from: first.from, change: `${own} ↔ ${other}` };
    },
  },
  {
    name: 'year to date as quarter',
    isNumeric: true,
    make: (entry, _random, all) => {
      const period = fieldOf(entry, 'period') ?? '';
      if (!/-Q[234]$/.test(period) || !/[A-Z]{3} \d/.test(fieldOf(entry, 'value') ?? '')) return null;
      const longer = all.find(
        (one) =>
          one.file === entry.file && /^(FY)?\d{4}(-H1|-9M)?$/.test(fieldOf(one, 'period') ?? '') && yearOf(fieldOf(one, 'period') ?? '') === yearOf(period),
      );
      const value = longer === undefined ? null : fieldOf(longer, 'value');
      return value === null || ABSENT.test(value) ? null : rewritten(entry, 'value', value);
    },
  },
  {
    name: 'percent as fraction',
    isNumeric: true,
    make: (entry) => renumbered(entry, (digits, value) => (value.endsWith('%') ? value.replace(digits, shifted(digits, -2)) : null)),
  },
  {
    name: 'pasted value',
    isNumeric: true,
    make: (entry, _random, all) => {
      const before = neighbourOf(entry, all, -1);
      const [own, other] = [fieldOf(entry, 'value'), before === undefined ? null : fieldOf(before, 'value')];
      return own === null || other === null || own === other || !NUMBER.test(own) || !NUMBER.test(other) || ABSENT.test(own + other)
        ? null
        : rewritten(entry, 'value', other);
    },
  },
  {
    name: 'lost qualifier',
    isNumeric: true,
    make: (entry) =>
      renumbered(entry, (_digits, value) =>
        /^(about|more than|at least|nearly|up to|less than) /.test(value) ? value.replace(/^(about|more than|at least|nearly|up to|less than) /, '') : null,
      ),
  },
  {
    name: 'wrong perimeter',
    isNumeric: true,
    make: (entry, random, all) => {
      const own = fieldOf(entry, 'perimeter');
      const folder = entry.file.path.split('/')[1];
      const others = all.filter(({ file }) => file.path.split('/')[1] === folder).flatMap((one) => fieldOf(one, 'perimeter') ?? []);
      const other =
        own === null
          ? undefined
          : pick(
              [...new Set(others)].filter((one) => one !== own),
              random,
            );
      return other === undefined ? null : rewritten(entry, 'perimeter', other);
    },
  },
];

const STRUCTURAL: readonly Kind[] = [
  { name: 'dangling source', isNumeric: false, make: (entry) => mistyped(entry, 'source') },
  { name: 'dangling claimant', isNumeric: false, make: (entry) => mistyped(entry, 'claimant') },
  { name: 'dangling perimeter', isNumeric: false, make: (entry) => mistyped(entry, 'perimeter') },
  { name: 'duplicate entry', isNumeric: false, make: (entry) => relined(entry, `${fieldOf(entry, 'period') ?? ''} twice`, (block) => [...block, ...block]) },
  {
    name: 'future date',
    isNumeric: false,
    make: (entry) => {
      const period = fieldOf(entry, 'period') ?? '';
      return fieldOf(entry, 'basis') === 'reported' && !period.includes('..')
        ? rewritten(
            entry,
            'period',
            period.replace(/20\d\d/, (year) => String(Number(year) + 10)),
          )
        : null;
    },
  },
  { name: 'impossible period', isNumeric: false, make: (entry) => rewritten(entry, 'period', `${yearOf(fieldOf(entry, 'period') ?? '')}-Q7`) },
  {
    name: 'lost unit',
    isNumeric: false,
    make: (entry) =>
      renumbered(entry, (_digits, value) => (/[A-Z]{3} \d/.test(value) ? value.replace(/[A-Z]{3} /, '') : value.endsWith('%') ? value.slice(0, -1) : null)),
  },
  { name: 'misspelt basis', isNumeric: false, make: (entry) => rewritten(entry, 'basis', `${fieldOf(entry, 'basis') ?? ''}s`) },
  {
    name: 'lost claimant',
    isNumeric: false,
    make: (entry) => relined(entry, 'claimant left out', (block) => block.filter((line) => !line.startsWith('    claimant:'))),
  },
  { name: 'duplicate address', isNumeric: false, make: (_entry, random, _all, files) => secondAddress(random, files) },
];

export const KINDS: readonly Kind[] = [...NUMERIC, ...STRUCTURAL];

function mistyped(entry: Entry, field: string): Change | null {
  const value = fieldOf(entry, field);
  return value === null || value.startsWith('[') ? null : rewritten(entry, field, value.length > 6 ? value.slice(0, -3) + value.slice(-2) : `${value}x`);
}

/** A source file with the address of another. */
function secondAddress(random: Random, files: readonly SourceFile[]): Change | null {
  const sources = files.filter(({ path }) => path.startsWith('sources/'));
  const [own, other] = [pick(sources, random), pick(sources, random)];
  const address = /^url: (.*)$/m.exec(other?.text ?? '')?.[1];
  if (own === undefined || own === other || address === undefined) return null;
  const at = own.text.split('\n').findIndex((line) => line.startsWith('url: ')) + 1;
  return { file: own.path, text: own.text.replace(/^url: .*$/m, `url: ${address}`), from: at, to: at, change: `address of ${other?.path ?? ''}` };
}

/** As many slips as asked for, the kinds in turn, each in an entry drawn by chance. */
export function makeSlips(count: number, random: Random, entries: readonly Entry[], files: readonly SourceFile[]): readonly Slip[] {
  const slips: Slip[] = [];
  for (let turn = 0; slips.length < count && turn < count * 200; turn += 1) {
    const kind = KINDS[slips.length % KINDS.length];
    const entry = pick(entries, random);
    const change = kind === undefined || entry === undefined ? null : kind.make(entry, random, entries, files);
    if (kind !== undefined && change !== null) slips.push({ kind: kind.name, isNumeric: kind.isNumeric, ...change });
  }
  return slips;
}
