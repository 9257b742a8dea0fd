import { hash } from 'node:crypto';

/** Twenty characters of SHA-256: enough to tell texts apart, short enough to keep one for every answer. */
export function digestText(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 20);
}

/** The same for bytes. */
export function digestBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, 20);
}
