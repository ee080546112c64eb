import { describe, expect, it } from 'vitest';
import { readArguments, shellWord } from '../../src/edits/arguments.ts';

const TAKEN = { values: ['source', 'value'], switches: ['json'] };

describe('readArguments', () => {
  it('names the longer option that a short one may stand for', () => {
    const taken = { values: ['source', 'note', 'source-title'], switches: [] };
    expect(readArguments(['--title', 'x'], taken)).toBe('There is no option --title. Did you mean "--source-title"?');
  });

  it('reads words, options and switches, and values that begin with a minus', () => {
    expect(readArguments([], TAKEN)).toEqual({ words: [], options: {} });
    expect(readArguments(['a', '-CNY 17.3 billion', '--source', 'x', '--json', '--source=y=z', '--value', '-5'], TAKEN)).toEqual({
      words: ['a', '-CNY 17.3 billion'],
      options: { source: ['x', 'y=z'], json: [], value: ['-5'] },
    });
  });

  it.each([
    [['--sorce', 'x'], 'There is no option --sorce. Did you mean "--source"? Options: --source, --value, --json.'],
    [['--source'], '--source needs a value: --source "…".'],
    [['--source', '--json'], '--source needs a value: --source "…".'],
    [['--json=yes'], '--json takes no value.'],
  ])('says what is wrong with %j', (args, words) => {
    expect(readArguments(args, TAKEN)).toBe(words);
  });
});

describe('shellWord', () => {
  it.each([
    ['alibaba/june-quarter-2026-results', 'alibaba/june-quarter-2026-results'],
    ['CNY 51.2 billion', '"CNY 51.2 billion"'],
    ['', '""'],
    ['costs $5', "'costs $5'"],
    ['it’s', '"it’s"'],
    ['he said "it\'s"', `'he said "it'\\''s"'`],
  ])('writes %j as %s', (word, written) => {
    expect(shellWord(word)).toBe(written);
  });
});
