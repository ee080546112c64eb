// What of the package `datapackage` the tests use; it brings no types.
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    readonly tabular: boolean;
    read(options: { readonly keyed: boolean; readonly relations: boolean }): Promise<readonly object[]>;
  }
  export const Package: {
    load(
      descriptor: unknown,
      options: { readonly basePath: string; readonly strict: boolean },
    ): Promise<{ readonly valid: boolean; readonly errors: readonly Error[]; readonly resources: readonly Resource[] }>;
  };
}
