// Price against independent score: one figure a board, market and currency, with the line of the offers that nothing beats.
import { type FrontPoint, unbeaten } from '../charts/front-chart.ts';
import type { ScoredPrice } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import { listInWords } from '../format/label.ts';
import { numberWords } from '../format/number.ts';
import { DEFAULT_MIX, mixWords } from '../format/price-mix.ts';
import { pricePath, scorePath } from './address.ts';
import { chartMark, type Figure, type FigureRow } from './figure.ts';
import { listTitle, priceWords, shortName } from './prices-words.ts';
import { type ScoredList, scoredLists } from './prices-scores.ts';

/** An offer with its two rows: what it costs, what it scores. */
interface Offer {
  readonly price: FigureRow;
  readonly score: FigureRow;
  readonly point: FrontPoint;
}

/** The figures of prices against scores; none where too few models have both. */
export function priceFigures(dataset: Dataset): readonly Figure[] {
  return scoredLists(dataset).flatMap((scored) => priceFigure(dataset, scored) ?? []);
}

/** The id of the figure of a board and a list: 'price-arena-text-international-usd'. */
export function priceFigureId({ board, list }: Pick<ScoredList, 'board' | 'list'>): string {
  return `price-${board.benchmark.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${list.id}`;
}

function priceFigure(dataset: Dataset, scored: ScoredList): Figure | null {
  const { board, list, free, unscored } = scored;
  const offers = scored.offers.flatMap((one) => offerOf(dataset, one, scored) ?? []);
  const front = unbeaten(offers.map((offer) => ({ x: offer.point.x, y: offer.point.y, offer }))).map(({ offer }) => offer);
  const steps = stepsOf(front);
  const [cheapest, best] = [steps[0], steps.at(-1)];
  if (cheapest === undefined || best === undefined) return null;
  const gaps = free.map((one) => freeRow(dataset, one));
  const middle = steps[Math.floor(steps.length / 2)];
  const said = [...new Set([middle ?? cheapest, best])];
  return {
    id: priceFigureId(scored),
    title: `${listTitle(list)}: ${said.map(({ price, score, model }) => `${price} buys ${score} (${model})`).join(', ')} on ${board.benchmark}`,
    caption: `${board.benchmark} of ${dayWords(board.date)} upwards, price of a million tokens (${mixWords(DEFAULT_MIX)}) to the right, logarithmic; each model at each cloud at its least price`,
    summary: `Of ${offers.length} offers of ${new Set(scored.offers.map(({ listed }) => listed.price.model)).size} models, no other beats these ${front.length} on both price and score: ${steps
      .map(({ name, price, score }) => `${name} ${price}, ${score}`)
      .join('; ')}.`,
    note: [
      'The stepped line joins the offers that none beats. All are in the table; names stand where there is room.',
      'A score is that of the name on the board, by the board’s runner and not by the maker; a model that thinks longer uses more tokens for the same task.',
      unscored === 0 ? '' : `${unscored} more models with a price on these lists have no score on this board and are not drawn.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
    rows: [...offers.flatMap(({ price, score }) => [price, score]), ...gaps],
    drawing: {
      kind: 'front',
      x: { label: `A million tokens, ${list.currency}`, tick: (value) => String(value) },
      y: { label: board.benchmark, tick: (value) => numberWords(value) },
      points: offers.map(({ point }) => point),
      gaps: gaps.map(({ provider, name, words }) => ({ id: provider, name, words })),
    },
    home: '/prices/',
  };
}

/** Offers of one model at one price as one: 'Kimi K3, Alibaba and AWS'. The cheapest first. */
function stepsOf(front: readonly Offer[]): readonly { readonly name: string; readonly model: string; readonly price: string; readonly score: string }[] {
  return [...Map.groupBy(front, ({ point, price, score }) => `${point.name} ${price.words} ${score.words}`).values()].flatMap((own) => {
    const [first] = own;
    const clouds = listInWords(own.map(({ price }) => price.name.slice(price.name.lastIndexOf(', ') + 2)));
    return first === undefined ? [] : [{ name: `${first.point.name}, ${clouds}`, model: first.point.name, price: first.price.words, score: first.score.words }];
  });
}

function offerOf(dataset: Dataset, scored: ScoredPrice, { board, list }: ScoredList): Offer | null {
  const { listed, entry, blended } = scored;
  const name = `${dataset.models.get(listed.price.model)?.data.name ?? listed.price.as}, ${shortName(dataset, listed.provider)}`;
  const common = { provider: listed.provider, name, metric: null, disputed: false, perimeter: null, of: null, grade: null };
  const price: FigureRow = {
    ...common,
    ...{ key: listed.id, calendar: listed.price.date, period: dayWords(listed.price.date), basis: 'derived', sources: listed.price.sources },
    ...{ value: blended.value, low: null, high: null, unit: list.currency, words: priceWords(blended.value ?? 0, list.currency), path: pricePath(listed.id) },
  };
  const score: FigureRow = {
    ...common,
    ...{ key: entry.id, calendar: board.date, period: dayWords(board.date), basis: null, sources: entry.score.sources },
    ...{ value: entry.value, low: null, high: null, unit: null, words: entry.score.value, path: scorePath(entry.id) },
  };
  const [x, y] = [chartMark(price), chartMark(score)];
  const [short = name] = name.split(',');
  return x === null || y === null ? null : { price, score, point: { id: listed.provider, name: short, x, y } };
}

/** An offer that costs nothing has no place on a logarithmic axis. */
function freeRow(dataset: Dataset, { listed, entry }: ScoredPrice): FigureRow {
  const name = dataset.models.get(listed.price.model)?.data.name ?? listed.price.as;
  return {
    ...{ key: listed.id, provider: listed.provider, name: `${name}, ${shortName(dataset, listed.provider)}`, metric: null, calendar: listed.price.date },
    ...{ period: dayWords(listed.price.date), value: null, low: null, high: null, unit: null, words: `free, ${entry.score.value}`, basis: null },
    ...{ disputed: false, perimeter: null, of: null, grade: null, sources: listed.price.sources, path: pricePath(listed.id) },
  };
}
