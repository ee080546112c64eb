// What of citation-js the tests use; it brings no types.
declare module '@citation-js/core' {
  interface CslName {
    readonly literal?: string;
    readonly family?: string;
    readonly given?: string;
  }
  interface CslDate {
    readonly 'date-parts': readonly (readonly number[])[];
  }
  /** A reference as CSL-JSON. */
  interface CslItem {
    readonly id: string;
    readonly type: string;
    readonly title: string;
    readonly author?: readonly CslName[];
    readonly issued?: CslDate;
    readonly accessed?: CslDate;
    readonly publisher?: string;
    readonly version?: string;
    readonly URL?: string;
    readonly note?: string | readonly string[];
  }
  export class Cite {
    constructor(input: string | CslItem);
    readonly data: readonly CslItem[];
    format(output: 'bibliography', options: { readonly template: 'apa'; readonly format: 'text' }): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';
