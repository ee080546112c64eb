// Every record of content/, by name, and the whole of it against faults planted in a copy.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/dataset/from-disk.ts';
import { inspect } from '../src/dataset/inspect.ts';
import { isIgnored } from '../src/dataset/parse-path.ts';
import { RULES } from '../src/dataset/rules/index.ts';
import { plantFaults } from './support/planted.ts';
import { print } from './support/problems.ts';

const files = readContent(fileURLToPath(new URL('../content', import.meta.url)));
const { dataset, problems } = inspect(files);
const problemsByFile = Map.groupBy(problems, ({ file }) => file);

describe('the content', () => {
  it.each(files.map(({ path }) => path).filter((path) => !isIgnored(path)))('is sound in %s', (path) => {
    expect((problemsByFile.get(path) ?? []).map(print)).toEqual([]);
  });

  it('holds each fact under one id and shows one on each key', () => {
    const shown = [...dataset.facts.values()].filter((fact) => fact.shown && fact.basis !== 'derived').map((fact) => fact.key);
    expect(new Set(shown).size).toBe(shown.length);
    for (const [id, fact] of dataset.facts) expect(fact.id).toBe(id);
  });

  it('keeps every value inside its interval and every interval in order', () => {
    for (const { id, value, low, high, basis } of dataset.facts.values()) {
      // A derived value is its interval's midpoint cut to the digits it has earned, which may lie a hair outside.
      if (basis === 'derived') continue;
      if (low !== null && high !== null) expect(low, id).toBeLessThanOrEqual(high);
      if (value !== null && low !== null) expect(value, id).toBeGreaterThanOrEqual(low);
      if (value !== null && high !== null) expect(value, id).toBeLessThanOrEqual(high);
    }
  });
});

describe('a copy of the content with a fault planted for each rule', () => {
  const { faulty, planted } = plantFaults(files);
  const found = inspect(faulty).problems;

  it('plants one for every rule there is', () => {
    expect(new Set(planted.map(({ rule }) => rule))).toEqual(new Set([...RULES.map(({ name }) => name), 'unneeded-exception']));
  });

  it.each(planted.map((fault) => [fault.rule, fault] as const))('is reported by %s at its exact line, with a cure', (rule, { file, line }) => {
    const there = found.filter((problem) => problem.rule === rule && problem.file === file);
    expect(there.map((problem) => problem.line)).toContain(line);
    for (const { message, cure } of there) {
      expect(message).toMatch(/\.$/);
      expect(cure).toMatch(/[.?]$/);
    }
  });

  it('lists all problems in order of place', () => {
    const places = found.map(({ file, line, column }) => [file, String(line).padStart(6, '0'), String(column).padStart(6, '0')].join(' '));
    expect(places).toEqual([...places].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  });
});
