// The components that a body of prose may hold: the closed set of src/dataset/prose.ts.
import Cite from './Cite.astro';
import Figure from './Figure.astro';
import Value from './Value.astro';

export const PROSE = { Value, Cite, Figure };
