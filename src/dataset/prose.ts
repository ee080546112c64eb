// The gate for MDX bodies: reads one with the site's own parser and lets through prose, <Value>, <Cite> and <Figure>, nothing else.
import { mdxToMdast } from 'satteri';
import { COMPONENTS } from './gate/components.ts';
import { refuseLink } from './gate/address.ts';
import { DEPTH_CURE, explainAttribute, explainDecoded, explainFence, explainMarkdown, explainSize, explainSyntax, mayStand } from './prose-refusal.ts';

/** Something that may not stand in a body, by offset in the body. */
export interface ProseFault {
  readonly offset: number;
  readonly message: string;
  readonly cure: string;
}

/** A use of one of the components, its attributes as written. */
export interface ComponentUse {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly offset: number;
}

/** The running text of one block, with the offset at which each stretch of it stands in the body. */
export interface TextRun {
  readonly text: string;
  readonly stretches: readonly { readonly from: number; readonly offset: number; readonly source: string }[];
}

export interface Prose {
  readonly faults: readonly ProseFault[];
  readonly components: readonly ComponentUse[];
  readonly runs: readonly TextRun[];
}

/** A node of the parser's tree, as far as the gate looks at it. */
interface TreeNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string | null | undefined;
  readonly url?: string | undefined;
  readonly lang?: unknown;
  readonly checked?: unknown;
  readonly title?: string | null | undefined;
  readonly attributes?: unknown;
  readonly children?: readonly TreeNode[];
  readonly position?: { readonly start: { readonly offset?: number | undefined }; readonly end: { readonly offset?: number | undefined } } | undefined;
}

interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

const INLINE = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'break',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'footnoteReference',
]);
/** Stands between two stretches that a component separates, so that no number is read across it. */
const GAP = '\u2063';
const MOST_SYNTAX_FAULTS = 6;
/** As Astro compiles it: the front matter is cut off before, and a second one is no front matter. */
const FEATURES = { gfm: true, frontmatter: false } as const;
const DEEPEST = 24;

interface Gathering {
  readonly body: string;
  readonly faults: ProseFault[];
  readonly components: ComponentUse[];
  readonly runs: { text: string; stretches: { from: number; offset: number; source: string }[] }[];
}

/** Reads a body. Text that is no MDX is reported and skipped, so that the rest is still looked at. */
export function readProse(body: string): Prose {
  const gathering: Gathering = { body, faults: [], components: [], runs: [] };
  if (body.trim() === '') return gathering;
  const outsized = explainSize(body);
  if (outsized !== null) return { ...gathering, faults: [outsized] };
  const fence = explainFence(body);
  if (fence !== null) gathering.faults.push(fence);
  try {
    const tree = parseMended(body, gathering.faults);
    if (tree !== null) walk(tree, gathering, null, 0);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    gathering.faults.push({ offset: 0, message: 'The body is nested too deeply to read.', cure: DEPTH_CURE });
  }
  gathering.faults.sort((a, b) => a.offset - b.offset);
  return gathering;
}

/** Blanks out the character at fault and parses again, a few times over: the parser itself stops at the first. */
function parseMended(body: string, faults: ProseFault[]): TreeNode | null {
  let text = body;
  for (let round = 0; round < MOST_SYNTAX_FAULTS; round += 1) {
    try {
      return mdxToMdast(text, { features: FEATURES });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const place = /^(\d+):(\d+): /.exec(message);
      const offset = place === null ? 0 : offsetOf(text, Number(place[1]), Number(place[2]));
      faults.push({ offset, ...explainSyntax(message.slice(place?.[0].length ?? 0), text.slice(offset)) });
      if (!/[<{}]/.test(text[offset] ?? '')) return null;
      text = `${text.slice(0, offset)} ${text.slice(offset + 1)}`;
    }
  }
  return null;
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let current = 1; current < line; current += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

type Run = Gathering['runs'][number];

function walk(node: TreeNode, gathering: Gathering, run: Run | null, depth: number): void {
  const offset = node.position?.start.offset ?? 0;
  const source = gathering.body.slice(offset, node.position?.end.offset);
  const refuse = (refusal: { readonly message: string; readonly cure: string } | null): boolean => {
    if (refusal !== null) gathering.faults.push({ offset, ...refusal });
    return refusal !== null;
  };
  if (depth > DEEPEST) return void refuse({ message: 'Text is nested here too deeply to read.', cure: DEPTH_CURE });
  const inline = INLINE.has(node.type);
  const current = inline && run !== null ? run : { text: '', stretches: [] };
  if (current !== run) gathering.runs.push(current);
  // An address between angle brackets was refused when it was parsed, and the bracket blanked out.
  const isEcho = node.type === 'link' && gathering.body[offset - 1] === '<';
  const isRefused = isEcho || refuse(mayStand(node.type, node.name ?? null, source)) || refuse(explainMarkdown(node, source));
  if (typeof node.value === 'string') {
    add(current, node.value, offset, source);
    if (source.includes('&')) refuse(explainDecoded(node.value));
  }
  if (typeof node.title === 'string') {
    add(current, ` ${node.title} `, offset, '');
    if (source.includes('&')) refuse(explainDecoded(node.title));
  }
  if (node.type === 'link' && !isRefused) refuse(refuseLink(node.url ?? ''));
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    add(current, GAP, offset, '');
    if (!isRefused) readComponent(node, offset, source, gathering);
  }
  if (node.type === 'break') add(current, ' ', offset, '');
  for (const child of node.children ?? []) walk(child, gathering, isBlockOfText(node) || inline ? current : null, depth + 1);
}

/** True where a node's children run on as one text. */
function isBlockOfText(node: TreeNode): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function add(run: Run, text: string, offset: number, source: string): void {
  run.stretches.push({ from: run.text.length, offset, source });
  run.text += text;
}

function readComponent(node: TreeNode, offset: number, source: string, gathering: Gathering): void {
  const name = node.name ?? '';
  const attributes = new Map<string, string>();
  const refuse = (message: string, cure: string): void => void gathering.faults.push({ offset, message, cure });
  const plainly = `Give every attribute as text in double quotes: ${COMPONENTS.get(name)?.example ?? ''}.`;
  // On a component node the parser gives a list of attributes, each with its type.
  for (const attribute of (node.attributes ?? []) as readonly Attribute[]) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name === undefined) {
      refuse(`The component <${name}> is given attributes by an expression in braces.`, plainly);
      continue;
    }
    const refusal = explainAttribute(name, attribute.name, attribute.value, source);
    if (refusal !== null) refuse(refusal.message, refusal.cure);
    else if (attributes.has(attribute.name)) refuse(`The attribute "${attribute.name}" of <${name}> is given twice.`, plainly);
    else attributes.set(attribute.name, String(attribute.value));
  }
  if ((node.children ?? []).length > 0) {
    gathering.faults.push({ offset, message: `The component <${name}> encloses text.`, cure: `Close it at once: <${name} … />. It prints its own words.` });
  }
  gathering.components.push({ name, attributes, offset });
}

/** The offset in the body of a match in a run: exact where the source reads the same, else the start of its stretch. */
export function offsetInBody(run: TextRun, index: number, match: string): number {
  const stretch = run.stretches.findLast((one) => one.from <= index);
  if (stretch === undefined) return 0;
  const within = index - stretch.from;
  if (stretch.source.slice(within, within + match.length) === match) return stretch.offset + within;
  const found = stretch.source.indexOf(match.slice(0, Math.max(1, stretch.source.length)));
  return found === -1 ? stretch.offset : stretch.offset + found;
}
