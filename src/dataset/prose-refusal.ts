// Words for what may not stand in a body, and what to write in its place.

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
  'linkReference',
  'definition',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'break',
  'footnoteReference',
  'footnoteDefinition',
]);
const COMPONENT_NAMES = new Set(['Value', 'Cite', 'Figure']);
const COMPONENT_CURE = 'Write Markdown; the components are <Value provider="…" metric="…" period="…" />, <Cite source="…" /> and <Figure id="…" />.';

/** Ten times the longest profile; the parser's time grows faster than the text it cannot read. */
const LONGEST_BODY = 64 * 1024;
const MOST_BRACES = 100;

/** Why a body is not even looked at: no prose has its length or its braces. Null for all others. */
export function explainSize(body: string): (Refusal & { readonly offset: number }) | null {
  if (body.length > LONGEST_BODY) {
    return {
      offset: 0,
      message: `The body is ${body.length} characters long, and ${LONGEST_BODY} is the most.`,
      cure: 'Shorten it: a profile has some hundreds of words.',
    };
  }
  const braces = body.split('{').length - 1;
  if (braces <= MOST_BRACES) return null;
  return {
    offset: body.indexOf('{'),
    message: `The body holds ${braces} braces, of which this is the first.`,
    cure: 'Remove them: a body is prose, and a number comes from <Value … />.',
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
    case 'image':
    case 'imageReference':
      return { message: 'An image stands in the body.', cure: 'Leave it out; a chart of the site is <Figure id="…" />.' };
    default:
      return { message: `Something other than prose stands in the body (${type}): ${quote(source)}.`, cure: COMPONENT_CURE };
  }
}

function refuseElement(name: string | null): Refusal | null {
  if (name !== null && COMPONENT_NAMES.has(name)) return null;
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

/** Why an address may not be linked to; null for http, https, and paths within the site. */
export function explainLink(url: string): Refusal | null {
  const bare = url.replace(/[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\uFEFF]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return null;
  if (scheme !== undefined)
    return { message: `The link ${quote(url)} uses "${scheme}:".`, cure: 'Link to an http or https address, or to a path of the site such as /methodology/.' };
  if (bare.startsWith('//') || bare.includes('\\'))
    return { message: `The link ${quote(url)} leaves out its scheme.`, cure: 'Write the whole address, beginning with https://.' };
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
    message: `This is not readable as prose with components: ${at} (${(message.split(/ \((?:note|mdx)/)[0] ?? '').replace(/\.$/, '')}).`,
    cure: 'Close the component as <Value … />, and every quotation mark in it.',
  };
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > 50 ? `${line.slice(0, 47)}…` : line}"`;
}
