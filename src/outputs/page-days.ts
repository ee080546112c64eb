// When what a page shows was last checked: the newest day on which one of the documents behind it was read or published. For the sitemap; nothing reads a clock.
import { sourcesBehind } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { chipPath, modelPath, regionPath, seriesPath, sourcePath } from '../figures/address.ts';
import { type Figure, sourcesOf } from '../figures/figure.ts';
import { regionId } from '../dataset/catalogue-ids.ts';
import { riskPath } from '../figures/risk-pages.ts';
import { signalPath } from '../figures/signal-pages.ts';
import { tensionPath } from '../figures/tension-pages.ts';

/** Some documents, and the page that shows what rests on them. */
interface Shown {
  readonly path: string;
  readonly sources: readonly string[];
}

/** The day of every page that shows something of the ledger, by path; `figures` are those with a page of their own. Pages of mere words have none. */
export function pageDays(dataset: Dataset, figures: readonly Pick<Figure, 'id' | 'rows'>[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const shownFigures = figures.map((figure): Shown => ({ path: `/figures/${figure.id}/`, sources: sourcesOf(figure) }));
  for (const { path, sources } of [...shownFacts(dataset), ...shownFigures, ...shownWords(dataset), ...shownCatalogues(dataset)]) {
    const day = newestDay(dataset, sources);
    if (day === null) continue;
    for (const page of withParents(path)) if (day > (days.get(page) ?? '')) days.set(page, day);
  }
  return days;
}

/** A page shows what the pages beneath it show, in short: '/silicon/aws/trainium-2/' → itself, '/silicon/aws/', '/silicon/', '/'. */
function withParents(path: string): readonly string[] {
  const parts = path.split('/').slice(1, -1);
  return [...parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`), '/'];
}

/** The newest day on which one of the documents was read or published; null for none. */
function newestDay(dataset: Dataset, sources: readonly string[]): string | null {
  const days = sources.flatMap((id) => dataset.sources.get(id)?.data ?? []).flatMap(({ accessed, date }) => [accessed, date ?? '']);
  return days.reduce<string | null>((newest, day) => (day > (newest ?? '') ? day : newest), null);
}

/** Facts on the pages of their series, of their metric and of the pairs they are compared in, and what is made from all of them. */
function shownFacts(dataset: Dataset): readonly Shown[] {
  const compared = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider').map(({ id }) => id);
  const pairs = new Map(
    compared.map((id) => [id, compared.flatMap((other) => (other === id ? [] : [`/compare/${id}-vs-${other}/`, `/compare/${other}-vs-${id}/`]))]),
  );
  return [...dataset.facts.values()].flatMap((fact) => {
    const sources = sourcesBehind(dataset, fact);
    const paths = [
      seriesPath(fact.provider, fact.metric),
      `/metrics/${fact.metric}/`,
      '/payoff/',
      '/coverage/',
      '/search/',
      ...(pairs.get(fact.provider) ?? []),
    ];
    return paths.map((path) => ({ path, sources }));
  });
}

/** Events, tensions, signals, risks; and the documents themselves, which the data hold whole. */
function shownWords(dataset: Dataset): readonly Shown[] {
  return [
    ...[...dataset.events.values()].flatMap(({ id, data: { sources, providers } }) =>
      [`/events/${id}/`, '/timeline/', ...providers.map((provider) => `/providers/${provider}/`)].map((path) => ({ path, sources })),
    ),
    ...[...dataset.tensions.values()].map(({ id, data }) => ({ path: tensionPath(id), sources: data.sides.flatMap((side) => side.sources) })),
    ...[...dataset.signals.values()].map(({ id, data }) => ({ path: signalPath(id), sources: data.readings.flatMap((reading) => reading.sources) })),
    ...[...dataset.risks.values()].map(({ id, data }) => ({ path: riskPath(id), sources: data.evidence.flatMap((piece) => piece.sources) })),
    ...[...dataset.sources.keys()].flatMap((id) => [sourcePath(id), '/data/'].map((path) => ({ path, sources: [id] }))),
  ];
}

/** Chips, models with their scores, prices on their model's page too, regions. */
function shownCatalogues(dataset: Dataset): readonly Shown[] {
  return [
    ...[...dataset.chips.values()].flatMap(({ id, data }) =>
      [...data.steps, ...data.specs, ...data.claims].map(({ sources }) => ({ path: chipPath(id), sources })),
    ),
    ...[...dataset.models.values()].flatMap(({ id, data }) => [data, ...data.scores].map(({ sources }) => ({ path: modelPath(id), sources }))),
    ...[...dataset.prices.values()].flatMap(({ id, data }) =>
      data.prices.flatMap(({ model, sources }) => [`/prices/${id}/`, modelPath(model)].map((path) => ({ path, sources }))),
    ),
    ...[...dataset.regions.values()].flatMap(({ id, data }) =>
      data.regions.map((region) => ({ path: regionPath(regionId(id, region)), sources: [...region.sources, ...region.zonesSources] })),
    ),
  ];
}
