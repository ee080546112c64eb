// What the pages of chips, models, prices and regions show.
import { regionId } from '../../dataset/catalogue-ids.ts';
import type { Dataset } from '../../dataset/types.ts';
import { chipPath, modelPath, regionPath } from '../../figures/address.ts';
import { chipPage } from '../../figures/chip-page.ts';
import { footprintCounts, plannedRegions } from '../../figures/footprint-claims.ts';
import { footprintAreas, footprintLead, listedProviders, reachOf } from '../../figures/footprint-countries.ts';
import { footprintMapId } from '../../figures/footprint-figure.ts';
import { footprintPath } from '../../figures/footprint-list.ts';
import { providerFootprint } from '../../figures/footprint-provider.ts';
import { figuresOf } from '../../figures/index.ts';
import { makerPage } from '../../figures/model-maker.ts';
import { modelPage } from '../../figures/model-page.ts';
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
import { nearestRegions, regionById, regionLead, regionTitle, siblingRegions } from '../../figures/region-page.ts';
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
    supplyRisk(dataset),
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
      supplyRisk(dataset)?.cells.find(({ provider }) => provider === id),
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

function modelPages(dataset: Dataset): readonly Page[] {
  const overview = (): unknown => {
    const { releases, drawn, choices: _, ...rest } = modelsPage(dataset);
    return [rest, figureSeen(releases, { summary: false }), drawn.map((figure) => figureSeen(figure, { summary: false }))];
  };
  const ofMaker = (id: string): unknown => {
    const { figures, ...rest } = makerPage(dataset, id);
    return [rest, figures.map(({ board, figure }) => [board, figureSeen(figure)])];
  };
  const ofModel = (id: string): unknown => {
    const page = modelPage(dataset, id);
    return [page.entry.data, page, sourcesSeen(dataset, page.sources)];
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
    return one && [one, regionLead(one), regionTitle(one), nearestRegions(dataset, one), siblingRegions(dataset, one)];
  };
  return [
    ['/footprint/', overview],
    ...listedProviders(dataset).map((id): Page => [footprintPath(id), () => ofProvider(id)]),
    ...[...dataset.regions.values()].flatMap(({ id, data }) =>
      data.regions.map((region): Page => [regionPath(regionId(id, region)), () => ofRegion(regionId(id, region))]),
    ),
  ];
}
