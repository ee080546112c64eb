// A page that is opened long after the ledger's day says so at its top.
import { ageWarning } from '../format/age.ts';

const day = document.querySelector<HTMLTimeElement>('.footer time');
const warning = day === null ? null : ageWarning(day.dateTime, Date.now());
if (warning !== null) {
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  note.textContent = warning;
  document.querySelector('main')?.prepend(note);
}

export {};
