// A row of choices in the look of the site's switches: of which one holds, or any number.

export interface SwitchChoice {
  readonly name: string;
  readonly title: string;
  /** Any number may hold; none means all. */
  readonly many: boolean;
  readonly options: readonly (readonly [value: string, label: string])[];
}

let count = 0;

/** The fieldset of a choice. `onChange` gets the values that hold now. */
export function makeSwitch(choice: SwitchChoice, onChange: (values: readonly string[]) => void): HTMLFieldSetElement {
  const set = document.createElement('fieldset');
  set.className = 'switch';
  const legend = document.createElement('legend');
  legend.textContent = choice.title;
  set.append(legend);
  const group = `tool-${++count}`;
  for (const [value, label] of choice.options) {
    const input = document.createElement('input');
    input.type = choice.many ? 'checkbox' : 'radio';
    input.name = group;
    input.id = `${group}-${value}`;
    input.value = value;
    const words = document.createElement('label');
    words.htmlFor = input.id;
    words.textContent = label;
    const pair = document.createElement('span');
    pair.append(input, words);
    set.append(pair);
  }
  set.addEventListener('change', () => onChange([...inputsOf(set)].filter(({ checked }) => checked).map(({ value }) => value)));
  return set;
}

/** Makes a switch say what holds. */
export function showChoice(set: HTMLFieldSetElement, values: readonly string[]): void {
  for (const input of inputsOf(set)) input.checked = values.includes(input.value);
}

const inputsOf = (set: HTMLFieldSetElement): NodeListOf<HTMLInputElement> => set.querySelectorAll('input');
