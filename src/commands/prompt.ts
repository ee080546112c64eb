// Asks a person in a terminal, one question at a time.
import { autocomplete, isCancel, log, select, text } from '@clack/prompts';
import type { Ask, Question } from '../edits/form.ts';
import { Stop } from './tool.ts';

/** So few choices are picked with the arrow keys; among more one types. */
const FEW = 5;

/** Whether there is somebody to ask: a terminal on both ends, and no automatic run. */
export function isSomebodyThere(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && (process.env['CI'] ?? '') === '';
}

/** Puts a question to the person at the terminal; '' where it is left empty. Throws a Stop where they break off. */
export const askAtTerminal: Ask = async (question) => {
  if (question.rejected !== null) log.warn(question.rejected);
  const answer = await put(question);
  if (isCancel(answer) || typeof answer === 'symbol') throw new Stop('Broken off. Nothing was written.', 130);
  return answer;
};

function put(question: Question): Promise<string | symbol> {
  const { choices, isOpen, isOptional, suggestion, text: message, legal, refuse } = question;
  const said = isOptional ? `${message} (may be left empty)` : message;
  if (choices.length === 0)
    return text({ message: said, placeholder: legal, initialValue: suggestion ?? '', validate: (typed) => refuse(typed ?? '') ?? undefined });
  const options = [...(isOptional ? [{ value: '', label: 'none' }] : []), ...choices.map(({ value, label }) => optionOf(value, label))];
  const first = options.some(({ value }) => value === suggestion) ? { initialValue: suggestion ?? '' } : {};
  if (options.length <= FEW && !isOpen) return select({ message: said, options, ...first });
  return autocomplete<string>({
    message: said,
    placeholder: legal,
    maxItems: 9,
    ...first,
    options() {
      const typed = this.userInput.trim();
      const words = typed.toLowerCase().split(/\s+/);
      const found = options.filter(({ value, label }) => words.every((word) => `${value} ${label}`.toLowerCase().includes(word)));
      return isOpen && typed !== '' && !options.some(({ value }) => value === typed) && refuse(typed) === null
        ? [...found, { value: typed, label: typed }]
        : found;
    },
    filter: () => true,
    validate: (chosen) => refuse(typeof chosen === 'string' ? chosen : '') ?? undefined,
  });
}

function optionOf(value: string, label: string): { value: string; label: string; hint?: string } {
  return label === value ? { value, label } : { value, label: `${value}  ${label}` };
}
