// What is reported has happened: nothing reported lies beyond the day up to which the ledger speaks.
import { roughStart } from '../../schema/rough-date.ts';
import { catalogueStatements } from '../catalogue.ts';
import { nounOf, subjectOfWatched, watchedEntries } from '../watched.ts';
import type { Content } from '../parse.ts';
import { type Finding, placeOf, type Rule, subjectOf } from '../rule.ts';

export const futureDate: Rule = {
  name: 'future-date',
  description:
    'A reported fact, an event that happened, a reading, a piece of evidence, what a side of a tension said, a correction or what a catalogue holds as done does not lie after the newest day on which a source was read.',
  scope: 'ledger',
  *check({ content, dataset, facts }) {
    const { asOf } = dataset;
    if (asOf === '') return;
    for (const fact of facts) {
      if (fact.entry.basis !== 'reported' || fact.period === null || fact.period.end <= asOf) continue;
      yield {
        place: placeOf(fact, 'period'),
        message: `The period "${fact.entry.period}" ends on ${fact.period.end}, and a reported figure cannot lie after ${asOf}, the newest day on which a source was read.`,
        cure: 'Check the label against the fiscal year, or give the basis as guided, announced or estimated.',
        subject: subjectOf(fact),
      };
    }
    for (const [id, doc] of content.events) {
      if (doc.data === null || doc.data.basis !== 'reported' || doc.data.date <= asOf) continue;
      yield {
        place: doc.at(['date']),
        message: `The event is dated ${doc.data.date}, after ${asOf}, the newest day on which a source was read.`,
        cure: 'Correct the date, or give its basis as announced.',
        subject: id,
      };
    }
    for (const [id, doc] of content.tensions) {
      for (const [side, { date }] of (doc.data?.sides ?? []).entries()) {
        if (date === undefined || date <= asOf) continue;
        yield {
          place: doc.at(['sides', side, 'date']),
          message: `A side is dated ${date}, after ${asOf}, the newest day on which a source was read.`,
          cure: 'Correct the date: it is the day on which this was said.',
          subject: id,
        };
      }
    }
    for (const { items } of watchedEntries(content)) {
      for (const item of items) {
        if (item.date <= asOf) continue;
        yield {
          place: item.doc.at([...item.path, 'date']),
          message: `The ${nounOf(item)} of "${item.provider}" is dated ${item.date}, after ${asOf}, the newest day on which a source was read.`,
          cure: 'Correct the date: it is the day on which this was said or published.',
          subject: subjectOfWatched(item),
        };
      }
    }
    yield* inCorrections(content, asOf);
    yield* inCatalogues(content, asOf);
  },
};

function* inCorrections({ corrections }: Content, asOf: string): Iterable<Finding> {
  for (const [index, { date, pages }] of (corrections?.data ?? []).entries()) {
    if (corrections === null || date <= asOf) continue;
    yield {
      place: corrections.at([index, 'date']),
      message: `The correction is dated ${date}, after ${asOf}, the newest day on which a source was read.`,
      cure: 'Correct the date: it is the day on which the error was mended, and the source that shows it was read by then.',
      subject: pages[0] ?? null,
    };
  }
}

/** Steps of chips, releases and scores of models, prices and openings of regions, save what is only announced. */
function* inCatalogues(content: Content, asOf: string): Iterable<Finding> {
  for (const { doc, path, noun, subject, happened } of catalogueStatements(content)) {
    if (happened === null || roughStart(happened[1]) <= asOf) continue;
    yield {
      place: doc.at([...path, happened[0]]),
      message: `The ${noun} of "${subject}" is dated ${happened[1]}, after ${asOf}, the newest day on which a source was read.`,
      cure: `Correct the date${noun === 'step' ? ', or give its basis as announced' : noun === 'opening' ? ', or give its status as announced' : ', or the day under "accessed" on which its source was read'}.`,
      subject,
    };
  }
}
