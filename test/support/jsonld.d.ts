// What of the package `jsonld` the tests use; it brings no types.
declare module 'jsonld' {
  interface Options {
    readonly base: string;
    readonly safe: boolean;
    readonly documentLoader: (url: string) => Promise<{ readonly contextUrl: null; readonly documentUrl: string; readonly document: object }>;
  }
  const jsonld: { expand(document: object, options: Options): Promise<readonly Readonly<Record<string, unknown>>[]> };
  export default jsonld;
}
