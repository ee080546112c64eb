// What the compiler of the site makes of a body, and whether anything in it but markup is left to run.
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { mdxToJs } from 'satteri';

/** Every name that the compiler writes by itself, or that is markup of Markdown. */
const OWN = new Set(
  (
    'import Fragment as _Fragment jsx _jsx jsxs _jsxs from function _createMdxContent props const _components Object assign components return if MDXContent wrapper MDXLayout ' +
    'export default _missingMdxReference id component throw new Error true children Value Cite Figure provider metric period perimeter of basis fact source href title start ' +
    'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p pre strong table tbody td th thead tr ul style textAlign align'
  ).split(' '),
);

/** The names in the compiled module that are neither the compiler's own nor markup, and the modules it imports beside Astro's; none of a tame body. */
export function wildNames(file: string): readonly string[] {
  const { content } = parseFrontmatter(file, { frontmatter: 'empty-with-spaces' });
  const { code } = mdxToJs(content, { features: { gfm: true, smartPunctuation: true }, jsxImportSource: 'astro', elementAttributeNameCase: 'html' });
  const modules = [...code.matchAll(/^import .*? from (".*?");$/gm)].map(([, from]) => from ?? '').filter((from) => from !== '"astro/jsx-runtime"');
  const bare = code.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/`[^`]*`/g, '``');
  return [...modules, ...[...bare.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)].map(([name]) => name).filter((name) => !OWN.has(name))];
}

/** The fields as Astro's own reader of front matter takes them. */
export function fieldsForAstro(file: string): unknown {
  return parseFrontmatter(file).frontmatter;
}
