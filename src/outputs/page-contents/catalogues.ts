// What the pages of chips, models, prices and regions show.
import { regionId } from '../../dataset/catalogue-ids.ts';
import type { Dataset } from '../../dataset/types.ts';
import { chipPath, modelPath, regionPath } from '../../figures/address.ts';
import { chipPage } from '../../figures/chip-page.ts';
import { footprintCounts, plannedRegions } from '../../figures/footprint-claims.ts';
import { footprintAreas, footprintLead, listedProviders, reachOf } from '../../figures/footprint-countries.ts';
import { footprintMapId } from '../../figures/footprint-figure.ts';
import { footprintPath, type ListedRegion } from '../../figures/footprint-list.ts';
import { providerFootprint } from '../../figures/footprint-provider.ts';
import { figuresOf } from '../../figures/index.ts';
import { bestOn, type Board, type BoardLine } from '../../figures/model-boards.ts';
import { makerPage } from '../../figures/model-maker.ts';
import { modelPage } from '../../figures/model-page.ts';
import type { ModelRow } from '../../figures/model-rows.ts';
import { makerLines, makerPath } from '../../figures/models-overview.ts';
import { modelsPage } from '../../figures/models-page.ts';
import { priceFigures } from '../../figures/prices-figures.ts';
import { priceEvents, priceHistory } from '../../figures/prices-history.ts';
import { priceLists } from '../../figures/prices-matrix.ts';
import { providerLists } from '../../figures/prices-provider.ts';
import { scoredLists } from '../../figures/prices-scores.ts';
import { priceSources } from '../../figures/prices-sources.ts';
import { offerRows, tierRows } from '../../figures/prices-tiers.ts';
import { notesOfList, pricesLead, providerPricesLead, spreadSentence } from '../../figures/prices-words.ts';
import { distanceWords, nearestRegions, regionById, regionLead, regionTitle, siblingRegions, siblingWords } from '../../figures/region-page.ts';
import { familiesOf, siliconProviders } from '../../figures/silicon-chips.ts';
import { chipFactGroups } from '../../figures/silicon-facts.ts';
import {
  chipEvents,
  chipReadings,
  exportControls,
  providerLead,
  siliconPath,
  siliconRows,
  siliconTensions,
  siliconWatch,
  supplyRisk,
} from '../../figures/silicon-page.ts';
import { claimLines, specTable } from '../../figures/silicon-statements.ts';
import { siliconLead } from '../../figures/silicon-words.ts';
import { figureSeen, type PageContents } from './seen.ts';
import { bodySeen } from './companies.ts';

/** The pages of the catalogues. */
export function cataloguePages(dataset: Dataset): PageContents {
  return new Map<string, () => unknown>([...siliconPages(dataset), ...modelPages(dataset), ...pricePages(dataset), ...footprintPages(dataset)]);
}

type Page = [path: string, contents: () => unknown];

function siliconPages(dataset: Dataset): readonly Page[] {
  const figures = figuresOf(dataset);
  const notes = (group: ReturnType<typeof chipFactGroups>): unknown => group.map(({ lines, ...rest }) => [rest, lines.map((line) => [line, line.fact.note])]);
  const overview = (): unknown => [
    siliconLead(dataset),
    siliconRows(dataset),
    figureSeen(figures.get('generations')),
    siliconProviders(dataset).map(({ id }) => claimsOf(dataset, id)),
    notes(chipFactGroups(dataset)),
    siliconWatch(dataset),
    exportControls(dataset),
    newestEvidence(supplyRisk(dataset)),
    chipReadings(dataset),
    siliconTensions(dataset),
  ];
  const ofProvider = (id: string): unknown => {
    const row = siliconRows(dataset).find((one) => one.id === id);
    return [
      row && providerLead(dataset, row),
      familiesOf(dataset, id).map(({ name, chips }) => [name, chips, specTable(dataset, chips)]),
      figureSeen(figures.get(`generations-${id}`)),
      claimsOf(dataset, id),
      notes(chipFactGroups(dataset, id)),
      chipEvents(dataset, id),
      riskLinked(supplyRisk(dataset), id),
      siliconTensions(dataset, id),
    ];
  };
  const ofChip = (id: string): unknown => {
    const { chip, facts, ...rest } = chipPage(dataset, id);
    return [chip.data, bodySeen(dataset, chip.body), rest, facts.map((line) => [line, line.fact.note]), sourcesSeen(dataset, rest.sources)];
  };
  return [
    ['/silicon/', overview],
    ...siliconProviders(dataset).map(({ id }): Page => [siliconPath(id), () => ofProvider(id)]),
    ...[...dataset.chips.keys()].map((id): Page => [chipPath(id), () => ofChip(id)]),
  ];
}

/** Of a risk the newest words on each provider, as the page of all chips prints them. */
function newestEvidence(risk: ReturnType<typeof supplyRisk>): unknown {
  if (risk === null) return null;
  const newest = [...risk.cells, ...risk.others].map(({ provider, views }) => [provider, views.filter(({ date }) => date === views[0]?.date)] as const);
  return [risk.title, risk.path, newest.map(([provider, views]) => [provider, views.map(({ date, direction, words }) => [date, direction, words])])];
}

/** The link to a risk on the page of one provider's chips: there is one where any evidence stands. */
function riskLinked(risk: ReturnType<typeof supplyRisk>, provider: string): unknown {
  return risk !== null && [risk.title, risk.path, risk.cells.some((cell) => cell.provider === provider && cell.views.length > 0)];
}

function claimsOf(dataset: Dataset, provider: string): unknown {
  return claimLines(
    dataset,
    familiesOf(dataset, provider).flatMap(({ chips }) => chips),
  );
}

/** What pages print of documents they list. */
function sourcesSeen(dataset: Dataset, sources: readonly string[]): unknown {
  return sources.flatMap((id) => dataset.sources.get(id) ?? []).map(({ id, data }) => [id, data.title, data.publisher, data.date, data.tier, data.via]);
}

/** An entry of a board as lists of boards print it. */
function entrySeen(line: BoardLine | null | undefined): unknown {
  return line && [line.path, line.name, line.words, line.standing];
}

/** Models as a table, with the best entry of each on the boards that have columns. */
function rowsSeen(rows: readonly ModelRow[], columns: readonly Board[]): unknown {
  return [columns.map(({ benchmark }) => benchmark), rows.map((row) => [row, columns.map((board) => entrySeen(bestOn(board, row.id)))])];
}

function modelPages(dataset: Dataset): readonly Page[] {
  const overview = (): unknown => {
    const { releases, drawn, choices: _, boards, columns, tables, ...rest } = modelsPage(dataset);
    return [
      rest,
      figureSeen(releases, { summary: false }),
      drawn.map((figure) => figureSeen(figure, { summary: false })),
      boards.map(({ board: { lines, ...board }, own, figure }) => [board, lines.length, entrySeen(lines[0]), entrySeen(own), own === lines[0], figure]),
      tables.map(({ title, note, rows }) => [title, note, rowsSeen(rows, columns)]),
    ];
  };
  const ofMaker = (id: string): unknown => {
    const { figures, columns, maker, ...rest } = makerPage(dataset, id);
    const { rows, ...line } = maker;
    return [rest, line, rowsSeen(rows, columns), figures.map(({ board, figure }) => [board, figureSeen(figure)])];
  };
  const ofModel = (id: string): unknown => {
    const { siblings, ...page } = modelPage(dataset, id);
    const kin = siblings.map((row) => [row.path, row.name, row.released, row.openness, row.parameters]);
    return [page.entry.data, page, kin, sourcesSeen(dataset, page.sources)];
  };
  return [
    ['/models/', overview],
    ...makerLines(dataset).map(({ id }): Page => [makerPath(id), () => ofMaker(id)]),
    ...[...dataset.models.keys()].map((id): Page => [modelPath(id), () => ofModel(id)]),
  ];
}

function pricePages(dataset: Dataset): readonly Page[] {
  const overview = (): unknown => {
    const lists = priceLists(dataset);
    return [
      pricesLead(dataset),
      lists.map((list) => [
        list,
        notesOfList(dataset, list),
        spreadSentence(dataset, list),
        tierRows(dataset, list),
        offerRows(dataset, list),
        priceHistory(dataset, list),
      ]),
      scoredLists(dataset),
      priceFigures(dataset).map((figure) => figureSeen(figure)),
      priceEvents(dataset),
      priceSources(dataset),
    ];
  };
  return [
    ['/prices/', overview],
    ...[...dataset.prices.keys()].map((id): Page => [`/prices/${id}/`, () => [providerLists(dataset, id), providerPricesLead(dataset, id)]]),
  ];
}

/** A region as the pages of others name it. */
function regionBrief({ path, short, region }: ListedRegion): unknown {
  return [path, short, region.name, region.code, region.restricted];
}

/** Whose documents a region's page names. */
function publishersSeen(dataset: Dataset, { sources, zonesSources }: ListedRegion['region']): unknown {
  return [...sources, ...zonesSources].map((id) => [id, dataset.sources.get(id)?.data.publisher]);
}

function footprintPages(dataset: Dataset): readonly Page[] {
  const overview = (): unknown => [
    footprintLead(dataset),
    figureSeen(figuresOf(dataset).get('footprint-map')),
    footprintCounts(dataset).map((count) => [
      count,
      [count.regionClaims, count.zoneClaims, count.hallClaims, count.powerClaims].flat().map(({ fact }) => fact.note),
    ]),
    footprintAreas(dataset),
    plannedRegions(dataset),
    reachOf(dataset),
    dataset.metrics.get('regions')?.data.leavesOut,
  ];
  const ofProvider = (id: string): unknown => {
    const found = providerFootprint(dataset, id);
    const { count } = found ?? {};
    const said = count === undefined || count === null ? [] : [count.regionClaims, count.zoneClaims, count.hallClaims, count.powerClaims].flat();
    return [found, said.map(({ fact }) => fact.note), figureSeen(figuresOf(dataset).get(footprintMapId(id))), found && sourcesSeen(dataset, found.sources)];
  };
  const ofRegion = (id: string): unknown => {
    const one = regionById(dataset, id);
    if (one === null) return null;
    const siblings = siblingRegions(dataset, one);
    const near = nearestRegions(dataset, one).map((other) => [regionBrief(other.one), distanceWords(other.distance)]);
    return [one, regionLead(one), regionTitle(one), near, siblingWords(siblings), siblings.map(regionBrief), publishersSeen(dataset, one.region)];
  };
  return [
    ['/footprint/', overview],
    ...listedProviders(dataset).map((id): Page => [footprintPath(id), () => ofProvider(id)]),
    ...[...dataset.regions.values()].flatMap(({ id, data }) =>
      data.regions.map((region): Page => [regionPath(regionId(id, region)), () => ofRegion(regionId(id, region))]),
    ),
  ];
}
