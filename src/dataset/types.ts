// The shapes that flow out of the core: the dataset, its facts and its problems.
import type { Chip } from '../schema/chip.ts';
import type { Claimant, Provider } from '../schema/provider.ts';
import type { OutsideClaimant } from '../schema/claimants.ts';
import type { Correction } from '../schema/correction.ts';
import type { Event } from '../schema/event.ts';
import type { Exception } from '../schema/exception.ts';
import type { Metric } from '../schema/metric.ts';
import type { Model } from '../schema/model.ts';
import type { Period } from '../schema/period.ts';
import type { Absence, Qualifier } from '../schema/quantity.ts';
import type { Prices } from '../schema/price.ts';
import type { Basis } from '../schema/series.ts';
import type { Rates } from '../schema/rate.ts';
import type { Regions } from '../schema/region.ts';
import type { Renaming } from '../schema/renamed.ts';
import type { Risk } from '../schema/risk.ts';
import type { Signal } from '../schema/signal.ts';
import type { Source } from '../schema/source.ts';
import type { Tension } from '../schema/tension.ts';

/** A file of content/, its path from content/ on with forward slashes: `providers/aws/capex.mdx`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Where in a file: line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with the content. Messages are full sentences: what is wrong, then what would be right. */
export interface Problem extends Place {
  /** The rule's name: its file is src/dataset/rules/<rule>.ts. */
  readonly rule: string;
  /** What is wrong, naming the field and the value. */
  readonly message: string;
  /** What would be right: choices, the nearest match, an example. */
  readonly cure: string;
  /** The key or id that an exception may name. */
  readonly subject: string | null;
}

/** How an amount was converted. */
export interface Conversion {
  /** Units of the fact's currency for one US dollar. */
  readonly rate: number;
  /** First and last month averaged, or the one month whose end rate served. */
  readonly from: string;
  readonly to: string;
  readonly kind: 'average' | 'end';
}

/** A confidence grade: A a filing or company page read in the original … D one weak source. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** One row of the ledger, stated or derived. The field order is that of /data/facts.json. */
export interface Fact {
  /** key + `~` + source slug; for a derived fact, key + `~derived`. */
  readonly id: string;
  /** provider/metric/calendar, then `@perimeter`, `+of`, `!basis` where they are set (`!reported` is never written). Spaces in a label become hyphens. */
  readonly key: string;
  readonly provider: string;
  readonly metric: string;
  readonly period: Period;
  /** Whole units: amounts in units of currency, 26 for 26 %, watts. Null for text, words and absence. */
  readonly value: number | null;
  /** Rounding interval [low, high); null is unbounded or no number. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly qualifier: Qualifier | 'range' | 'words';
  /** As the contributor wrote it; for a derived fact, its earned digits in the same grammar. */
  readonly stated: string;
  readonly basis: Basis | 'derived';
  readonly claimant: string | null;
  readonly sources: readonly string[];
  readonly shown: boolean;
  readonly disputed: string | null;
  readonly perimeter: string | null;
  readonly of: string | null;
  /** The value in US dollars and yuan, four significant digits; null where no rate stands or the unit is no currency. */
  readonly usd: number | null;
  readonly cny: number | null;
  readonly fx: Conversion | null;
  /** Keys of the inputs of a derived fact. */
  readonly derivedFrom: readonly string[];
  /** Its formula in words: 'AWS capex, 2025-Q2 ÷ AWS cloud revenue, 2025-Q2'. */
  readonly formula: string | null;
  readonly note: string | null;
}

/** What the core knows of a fact beside its public row. */
export interface LedgerFact extends Fact {
  /** Which kind of nothing, where the value is an absence. */
  readonly absence: Absence | null;
  /** Why no conversion stands, where one was wanted. */
  readonly noConversion: string | null;
  readonly grade: Grade;
  /** Id of the later fact of the same organisation that replaced it. */
  readonly supersededBy: string | null;
  readonly checked: string | null;
  /** Newest date among its sources; null where all are undated. */
  readonly sourceDate: string | null;
  /** True where the midpoint is rounded over more than one step: printed with ≈. */
  readonly approximate: boolean;
  /** Null for a derived fact. */
  readonly place: Place | null;
}

/** A provider with its id. Bodies stay with Astro; the core holds the front matter and the place of it. */
export interface Entry<T> {
  readonly id: string;
  readonly data: T;
  readonly file: string;
  /** The MDX body, '' where there is none. */
  readonly body: string;
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
}

export interface SeriesEntry {
  readonly provider: string;
  readonly metric: string;
  /** The perimeter shown as current; null where no fact names one. */
  readonly perimeter: string | null;
  readonly file: string;
  readonly hasBody: boolean;
  /** Every fact, stated and derived, oldest first. */
  readonly facts: readonly LedgerFact[];
}

/** A claimant from anywhere, with the provider it belongs to. */
export interface KnownClaimant {
  readonly id: string;
  readonly data: Claimant | OutsideClaimant;
  /** The provider whose index.mdx lists it; null for claimants.yaml. */
  readonly provider: string | null;
}

/** The whole ledger. Maps keep the site's order: providers and metrics, signals and risks by their `order`, the rest by id. */
export interface Dataset {
  /** 'Today': the newest `accessed` in the ledger. */
  readonly asOf: string;
  readonly providers: ReadonlyMap<string, Entry<Provider>>;
  readonly metrics: ReadonlyMap<string, Entry<Metric>>;
  readonly sources: ReadonlyMap<string, Entry<Source>>;
  readonly claimants: ReadonlyMap<string, KnownClaimant>;
  /** Newest first. Ids are `2025/2025-02-24-three-year-plan`. */
  readonly events: ReadonlyMap<string, Entry<Event>>;
  readonly signals: ReadonlyMap<string, Entry<Signal>>;
  readonly risks: ReadonlyMap<string, Entry<Risk>>;
  readonly tensions: ReadonlyMap<string, Entry<Tension>>;
  /** By `provider/chip`. */
  readonly chips: ReadonlyMap<string, Entry<Chip>>;
  /** By `maker/model`. */
  readonly models: ReadonlyMap<string, Entry<Model>>;
  /** The price lists of each provider, by its id. */
  readonly prices: ReadonlyMap<string, Entry<Prices>>;
  /** The regions of each provider, by its id. */
  readonly regions: ReadonlyMap<string, Entry<Regions>>;
  /** By currency code, upper case. */
  readonly rates: ReadonlyMap<string, Rates>;
  readonly exceptions: readonly Exception[];
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** Ids and addresses called otherwise now, those that events had before among them. */
  readonly renamed: readonly Renaming[];
  /** By `provider/metric`. Includes series that hold derived facts only. */
  readonly series: ReadonlyMap<string, SeriesEntry>;
  /** Every fact by id. */
  readonly facts: ReadonlyMap<string, LedgerFact>;
  /** The one shown on each key, by key. */
  readonly shown: ReadonlyMap<string, LedgerFact>;
}

/** What `assemble` gives back: a dataset always, as far as the content could be read, and every problem found. */
export interface Assembly {
  readonly dataset: Dataset;
  /** Sorted by file, line, column, rule. */
  readonly problems: readonly Problem[];
}
