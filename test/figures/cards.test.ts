// Social cards over the whole ledger: every page kind has its own, what they say is in the ledger, and it fits.
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { type CardDrawing, cardDrawing, ROOMS } from '../../src/figures/card-drawing.ts';
import { allCards, type Card, cardsByPath, LEDGER_CARD } from '../../src/figures/cards.ts';
import { comparePair, pairNames } from '../../src/figures/compare-pair.ts';
import { sourceWords } from '../../src/figures/figure-credit.ts';
import { galleryFigures } from '../../src/figures/index.ts';
import { metricPages } from '../../src/figures/metric-pages.ts';
import { dayWords } from '../../src/format/day.ts';
import { CARD_SIZE, cardLines, type CardPicture, cardSvg } from '../../src/outputs/card-svg.ts';

const dataset = assemble(readContent('content'));
const cards = cardsByPath(dataset);
const all = allCards(dataset);
const drawings = new Map(all.map((card) => [card, card.figure === null ? null : cardDrawing(card.figure.drawing)]));

const wordsOf = (card: Card) => ({
  ...card,
  name: 'AI Cloud Ledger',
  caption: card.figure?.caption ?? '',
  sources: card.figure === null ? '' : sourceWords(dataset, card.figure),
  day: dayWords(dataset.asOf),
});
function pictureOf(shown: CardDrawing | null | undefined): CardPicture | null {
  return shown ? { part: { width: 1, height: 1, classes: 'chart', inner: '' }, scale: shown.scale, place: shown.room.name } : null;
}

describe('the pages with a card of their own', () => {
  it('are home, providers, metrics, pairs and figures', () => {
    const paths = [
      '/',
      ...[...dataset.providers.keys()].map((id) => `/providers/${id}/`),
      ...metricPages(dataset).map((id) => `/metrics/${id}/`),
      ...pairNames(dataset).map(({ id }) => `/compare/${id}/`),
      ...galleryFigures(dataset).map(({ id }) => `/figures/${id}/`),
    ];
    expect(paths.filter((path) => !cards.has(path))).toEqual([]);
  }, 60_000);

  it('share none by accident: ids are unique, and the ledger’s comes first', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all[0]?.id).toBe(LEDGER_CARD);
  });

  it('of a metric or a pair show the figure of that metric or pair', () => {
    expect(cards.get('/metrics/capex/')?.figure?.id).toBe('capex');
    expect(cards.get('/figures/capex/')).toBe(cards.get('/metrics/capex/'));
    expect(cards.get('/compare/azure-vs-aws/')?.figure?.id).toBe('azure-vs-aws');
    expect(cards.get('/providers/aws/')?.figure?.id).toBe('aws/cloud-revenue');
  });
});

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
/** The number that words hold: 'over US$1.18 billion' is 1.18e9. */
function numberIn(words: string): number {
  const [, sign = '', digits = '', scale = ''] = /(−?)(?:[A-Z]{2,3}\$?\s?)?([\d,]+(?:\.\d+)?)(?:\s?(thousand|million|billion|trillion))?/.exec(words) ?? [];
  return Number(digits.replaceAll(',', '')) * (SCALES[scale] ?? 1) * (sign === '' ? 1 : -1);
}

describe('the number of a card', () => {
  const withNumber = all.filter(({ headline }) => headline !== null);

  it('stands on cards of every kind that has one', () => {
    expect(new Set(withNumber.map(({ id }) => id.split('/')[0]))).toEqual(new Set(['ledger', 'home', 'providers', 'metrics', 'compare']));
  });

  it('is that of its fact, or the ratio of its two', () => {
    const odd = withNumber.flatMap(({ id, headline }) => {
      const [first, second] = headline?.facts ?? [];
      if (id === LEDGER_CARD) return numberIn(headline?.number ?? '') === headline?.facts.length ? [] : [id];
      if (!first || !dataset.facts.has(first.id)) return [`${id}: no fact`];
      const told = numberIn(headline?.number ?? '');
      const [a, b] = [first, second].map((fact) => fact?.usd ?? fact?.value ?? 0);
      const meant = second === undefined ? (a ?? 0) : Math.max(a ?? 0, b ?? 0) / Math.min(a ?? 0, b ?? 0);
      // Words are rounded to three digits, a ratio to one after the point, and to the lower end of its interval.
      return Math.abs(told - meant) <= Math.abs(meant) * (second === undefined ? 0.006 : 0.12) ? [] : [`${id}: ${headline?.number} for ${meant}`];
    });
    expect(odd).toEqual([]);
  });

  it('of a pair is of what compares', () => {
    const [, card] = [...cards].find(([path, { headline }]) => path.startsWith('/compare/') && headline !== null) ?? [];
    const [, left = '', right = ''] = /^compare\/(.+)-vs-(.+)$/.exec(card?.id ?? '') ?? [];
    const line = comparePair(dataset, left, right).differing.find(({ roughness, ratio }) => roughness.length === 0 && ratio !== null);
    expect(card?.headline?.facts).toEqual(line?.facts);
  });
});

describe('the words of a card', () => {
  it('stay within its margins', () => {
    const wide = all.flatMap((card) =>
      cardLines(wordsOf(card), pictureOf(drawings.get(card)))
        .filter(({ from, to, y, size }) => from < 55.5 || to > CARD_SIZE.width - 55.5 || y - size < 30 || y > CARD_SIZE.height - 24)
        .map(({ text }) => `${card.id}: ${text}`),
    );
    expect(wide).toEqual([]);
  });

  it('do not run into each other, nor into the drawing beside them', () => {
    const meeting = all.flatMap((card) => {
      const picture = pictureOf(drawings.get(card));
      const lines = cardLines(wordsOf(card), picture);
      const end =
        picture === null || picture.place === 'under' ? Infinity : CARD_SIZE.width - 56 - (ROOMS.find(({ name }) => name === picture.place)?.width ?? 0);
      const body = lines.filter(({ y }) => y > 100 && y < 570);
      const over = lines.flatMap((one, at) =>
        lines
          .slice(at + 1)
          .filter((other) => one.from < other.to && other.from < one.to && Math.abs(one.y - other.y) < 0.8 * (one.y > other.y ? one.size : other.size)),
      );
      return [...over, ...body.filter(({ to }) => to > end)].map(({ text }) => `${card.id}: ${text}`);
    });
    expect(meeting).toEqual([]);
  });

  it('are said in full on nearly every card', () => {
    const cut = all.filter((card) => {
      const said = cardLines(wordsOf(card), pictureOf(drawings.get(card)))
        .map(({ text }) => text)
        .join(' ');
      return !said.includes(card.statement.split(' ').slice(-2).join(' '));
    });
    expect(cut.map(({ id }) => id).length).toBeLessThanOrEqual(all.length * 0.02);
  });
});

describe('the drawing of a card', () => {
  it('lies within its room, and its text comes out at 10 px or more', () => {
    const odd = [...drawings].flatMap(([{ id }, shown]) => (shown === null || (shown.scale >= 0.8 && shown.scale <= 1.7) ? [] : [`${id} ${shown.scale}`]));
    expect(odd).toEqual([]);
  });

  it('says what it leaves out', () => {
    const [, shown] = [...drawings].find(([{ id }]) => id === 'compare/azure-vs-aws') ?? [];
    expect(shown?.part).toMatch(/^shown: \d of \d+$/);
    expect([...drawings.values()].filter((one) => one !== null && one.part !== '').every((one) => one?.drawing !== undefined)).toBe(true);
  });
});

describe('a card as SVG', () => {
  const words = {
    name: 'Ledger',
    subject: 'Revenue',
    statement: 'North & South <level>',
    headline: { number: 'US$4 billion', label: 'North' },
    caption: 'Revenue',
    sources: '',
    day: '1 Jan 2026',
  };
  const css = ':root { --paper: oklch(1 0 0); --ink: oklch(0 0 0); --sans: sans-serif; --serif: serif; } .chart .line { stroke: var(--ink); }';

  it('is of the size that those who show it ask for, and plain', () => {
    const svg = cardSvg(
      words,
      { part: { width: 358, height: 260, classes: 'chart chart-narrow', inner: '<path class="line" d="M0,0H9"></path>' }, scale: 1.5, place: 'beside' },
      css,
    );
    expect(svg).toContain('viewBox="0 0 1200 630"');
    expect(svg).toContain('North &amp;');
    expect(svg).toContain('As of 1 Jan 2026');
    expect(svg).toContain('scale(1.5)');
    expect(svg).not.toMatch(/var\(|oklch\(|light-dark\(|NaN|undefined/);
  });

  it('stands without drawing and number', () => {
    const svg = cardSvg({ ...words, headline: null, caption: '' }, null, css);
    expect(svg).not.toMatch(/<g |card-number">|NaN/);
  });
});
