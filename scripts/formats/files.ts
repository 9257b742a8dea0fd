// Generated files in memory, and their bytes.

/** Paths relative to the publication: `public/…` is served as it is, `content/plans/…` becomes pages. */
export interface Files extends Map<string, Uint8Array> {
  /** Size and SHA-256 of a file, if they are known without opening it. */
  factOf?(path: string): FileFact | undefined;
}

export interface FileFact {
  bytes: number;
  /** 64 lower-case hexadecimal digits. */
  sha256: string;
}

export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** `indent` is the number of blanks for each level. */
export function encodeJson(value: unknown, indent = 2): Uint8Array {
  return encodeText(`${JSON.stringify(value, null, indent)}\n`);
}
