// Generated files in memory, and their bytes.

/** Paths relative to the publication: `public/…` is served as it is, `content/plans/…` becomes pages. */
export interface Files extends Map<string, Uint8Array> {
  /** Size and SHA-256 of a file, if they are known without opening it. */
  factOf?(path: string): FileFact | undefined;
}

/** What can be said of a file without opening it. */
export interface FileFact {
  bytes: number;
  /** 64 lower-case hexadecimal digits. */
  sha256: string;
}

/** Takes a text; gives its bytes in UTF-8. */
export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Takes a value and by how many blanks each level is set in; gives the bytes of a JSON file that people can read. */
export function encodeJson(value: unknown, indent = 2): Uint8Array {
  return encodeText(`${JSON.stringify(value, null, indent)}\n`);
}
