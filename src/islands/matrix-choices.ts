// What the tools of tables share: the choices that a page gives them, what is chosen of them, and words.
import type { SwitchChoice } from './tool-switch.ts';
import type { PageState } from './url-state.ts';

/** A grade stands for itself and all that are surer. */
const GRADES = ['A', 'B', 'C', 'D'];
/** The value of a single choice that asks for nothing. */
export const ANY = 'any';

/** The choices as the page gives them; any number of values may hold, but of grades one, with all that are surer. */
export function readChoices(text: string | null): readonly SwitchChoice[] {
  const given = JSON.parse(text ?? '[]') as readonly Omit<SwitchChoice, 'many'>[];
  return given.map(({ name, title, options }) => ({ name, title, many: name !== 'grade', options: name === 'grade' ? [[ANY, 'any'], ...options] : options }));
}

/** The values that a state asks for, by name; choices that ask for nothing are left out. */
export function valuesChosen(choices: readonly SwitchChoice[], state: PageState): readonly (readonly [name: string, values: ReadonlySet<string>])[] {
  return choices.flatMap(({ name, many }) => {
    const values = state[name] ?? [];
    const [first = ANY] = values;
    if (many ? values.length === 0 : first === ANY) return [];
    return [[name, new Set(name === 'grade' ? GRADES.slice(0, GRADES.indexOf(first) + 1) : values)] as const];
  });
}

/** '12 of 22 metrics', or '22 metrics' where that is all. */
export function nouned(some: number, all: number, noun: string): string {
  return some === all ? `${all} ${noun}` : `${some} of ${all} ${noun}`;
}

export function makeButton(words: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', act);
  return button;
}
