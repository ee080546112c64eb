// Words for what may not stand in a body, and what to write in its place.
import { nearest } from '../format/nearest.ts';
import { COMPONENTS } from './gate/components.ts';
import { letterFaults } from './gate/letters.ts';

export interface Refusal {
  readonly message: string;
  readonly cure: string;
}

const PLAIN = new Set([
  'root',
  'paragraph',
  'text',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'link',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'break',
]);
const COMPONENT_CURE = 'Write Markdown; the components are <Value provider="…" metric="…" period="…" />, <Cite source="…" /> and <Figure id="…" />.';

/** Ten times the longest profile; the parser's time grows faster than the text it cannot read. */
const LONGEST_BODY = 64 * 1024;
const MOST_BRACES = 100;
const MOST_TAGS = 1000;
/** Quotations and lists, one inside the other, on one line. */
const STACKED = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>])){7}/m;
const INDENTED = /^[ \t]{60}/m;
/** Fields between two fences, or a fence at the very beginning: what other programs read as front matter. */
const FENCE_AT_START = /^(?:[ \t]*\r?\n)*(?:---|\+\+\+|;;;)[ \t]*\w*[ \t]*\r?(?:\n|$)/;
const FENCED_FIELDS = /^(---|\+\+\+)[ \t]*\w*[ \t]*\r?\n(?:[ \t]*["'\w-]+[ \t]*[:=].*\n)+\1[ \t]*\r?$/m;

type PlacedRefusal = Refusal & { readonly offset: number };

/** Why a body is not even looked at: no prose has its length, its braces or its depth. Null for all others. */
export function explainSize(body: string): PlacedRefusal | null {
  if (body.length > LONGEST_BODY) {
    return {
      offset: 0,
      message: `The body is ${body.length} characters long, and ${LONGEST_BODY} is the most.`,
      cure: 'Shorten it: a profile has some hundreds of words.',
    };
  }
  return (
    explainCount(body, '{', 'braces', MOST_BRACES, 'Remove them: a body is prose, and a number comes from <Value … />.') ??
    explainCount(body, '<', 'signs "<"', MOST_TAGS, 'Remove them: a body is prose with some <Value … />, <Cite … /> and <Figure … />.') ??
    explainDepth(body)
  );
}

function explainCount(body: string, sign: string, name: string, most: number, cure: string): PlacedRefusal | null {
  const count = body.split(sign).length - 1;
  return count <= most ? null : { offset: body.indexOf(sign), message: `The body holds ${count} ${name}, of which this is the first.`, cure };
}

function explainDepth(body: string): PlacedRefusal | null {
  const found = STACKED.exec(body) ?? INDENTED.exec(body);
  if (found === null) return null;
  return { offset: found.index, message: 'Lists or quotations are nested too deeply to read.', cure: DEPTH_CURE };
}

export const DEPTH_CURE = 'Write paragraphs, and lists and quotations one or two levels deep.';

/** A second front matter in a body, by offset; null where there is none. */
export function explainFence(body: string): PlacedRefusal | null {
  const start = FENCE_AT_START.exec(body);
  const found = start ?? FENCED_FIELDS.exec(body);
  if (found === null) return null;
  const offset = start === null ? found.index : start[0].search(/[-+;]/);
  return {
    offset,
    message: 'A second front matter begins here.',
    cure: 'Move its fields into the first one; for a rule between paragraphs write "***" on a line of its own.',
  };
}

/** Why a node of the parser's tree may not stand in a body; null where it may. */
export function mayStand(type: string, name: string | null, source: string): Refusal | null {
  if (PLAIN.has(type)) return null;
  switch (type) {
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return refuseElement(name);
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return { message: `The braces ${quote(source)} are read as an expression.`, cure: 'Remove them: a body is prose, and a number comes from <Value … />.' };
    case 'mdxjsEsm':
      return refuseCode(source);
    case 'linkReference':
    case 'definition':
      return {
        message: `An address stands apart from its link: ${quote(source)}.`,
        cure: 'Write the address where the link is: [what it is](https://…). A text in brackets that is no link needs no definition.',
      };
    case 'footnoteReference':
    case 'footnoteDefinition':
      return { message: `A footnote stands in the body: ${quote(source)}.`, cure: 'Say it in the sentence, or name its source by <Cite source="…" />.' };
    case 'image':
    case 'imageReference':
      return { message: 'An image stands in the body.', cure: 'Leave it out; a chart of the site is <Figure id="…" />.' };
    default:
      return { message: `Something other than prose stands in the body (${type}): ${quote(source)}.`, cure: COMPONENT_CURE };
  }
}

function refuseElement(name: string | null): Refusal | null {
  if (name !== null && COMPONENTS.has(name)) return null;
  if (name === null) return { message: 'An empty tag <> stands in the body.', cure: COMPONENT_CURE };
  const isHtml = /^[a-z]/.test(name);
  return {
    message: isHtml ? `The raw HTML element <${name}> stands in the body.` : `There is no component <${name}>.`,
    cure: COMPONENT_CURE,
  };
}

/** A paragraph that begins like JavaScript: mostly an innocent sentence about imports or exports. */
function refuseCode(source: string): Refusal {
  const word = source.startsWith('export') ? 'export' : 'import';
  const isCode = /^(?:import\s*(?:["'{*]|\w+\s+from\b)|export\s+(?:const|let|var|function|default|class|async|\{|\*))/.test(source);
  return isCode
    ? { message: `The body ${word}s code: ${quote(source)}.`, cure: `Remove it: a body is prose, and its components are there without an ${word}.` }
    : {
        message: `The paragraph begins with "${word} " in lower case, which is read as code and breaks the page: ${quote(source)}.`,
        cure: `Begin it otherwise: "${word === 'export' ? 'Export' : 'Import'} …" with a capital, or with another word.`,
      };
}

/** Why an attribute of a component may not stand; null for a known one with plain text. `source` is the component as written. */
export function explainAttribute(component: string, name: string, value: unknown, source: string): Refusal | null {
  const form = COMPONENTS.get(component);
  const cure = `Give every attribute as text in double quotes: ${form?.example ?? ''}.`;
  if (form !== undefined && !form.allowed.includes(name)) {
    const near = nearest(name, form.allowed);
    return {
      message: `<${component}> has no attribute "${name}".`,
      cure: `${near === null ? '' : `Did you mean "${near}"? `}Its attributes are ${form.allowed.join(', ')}.`,
    };
  }
  if (typeof value !== 'string') return { message: `The attribute "${name}" of <${component}> is not text in quotes.`, cure };
  if (value.length > 200 || /[\u0000-\u001F\u007F<>{}"`\\]/.test(value))
    return { message: `The attribute "${name}" of <${component}> holds more than a name: ${quote(value)}.`, cure };
  return source.includes('&') ? explainDecoded(value) : null;
}

/** Why text written with entities such as &#8203; may not stand; null for plain text. */
export function explainDecoded(text: string): Refusal | null {
  if (/[\u0000-\u0008\u000B-\u001F\u007F\uFFFD]/.test(text)) return { message: 'An entity stands for a control character.', cure: 'Delete it.' };
  const fault = letterFaults(text)[0];
  return fault === undefined ? null : { message: `${fault.message} It is written as an entity.`, cure: fault.cure };
}

/** Why something in Markdown that is allowed elsewhere may not stand: an address that becomes a link by itself, code for a highlighter, a box to tick. */
export function explainMarkdown(node: { readonly type: string; readonly lang?: unknown; readonly checked?: unknown }, source: string): Refusal | null {
  if (node.type === 'link' && !source.startsWith('['))
    return { message: `The address ${quote(source)} becomes a link by itself.`, cure: 'Write it as a link: [what it is](https://…).' };
  if (node.type === 'code' && typeof node.lang === 'string')
    return { message: `The code names a language: ${quote(node.lang)}.`, cure: 'Leave out the word after the three backticks.' };
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return { message: `A box to tick stands in the body: ${quote(source)}.`, cure: 'Write a plain list: "- item".' };
  return null;
}

/** The parser's complaint in words, with the usual cause. */
export function explainSyntax(message: string, rest: string): Refusal {
  const at = quote(rest.split('\n')[0] ?? '');
  if (rest.startsWith('{') || rest.startsWith('}')) {
    return { message: `A brace stands in the prose: ${at}.`, cure: 'Remove it: a body is prose, and a number comes from <Value … />.' };
  }
  if (rest.startsWith('<!--')) return { message: 'An HTML comment stands in the body.', cure: 'Remove it: what a reader should not see has no place here.' };
  if (/^<(?:https?:|[\w.]+@)/.test(rest))
    return { message: `An address stands between angle brackets: ${at}.`, cure: 'Write it as a link: [what it is](https://…).' };
  if (/^<[\d\s=-]/.test(rest)) return { message: `A "<" stands in the prose: ${at}.`, cure: 'Write "less than", or &lt; for the sign.' };
  return {
    message: `This is not readable as prose with components: ${at} (${(message.split(/ \((?:note|mdx)/)[0] ?? '').replace(/ \(\d+:\d+\)/g, '').replace(/\.$/, '')}).`,
    cure: 'Close the component as <Value … />, and every quotation mark in it.',
  };
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > 50 ? `${line.slice(0, 47)}…` : line}"`;
}
