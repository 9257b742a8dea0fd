// The address of a page that follows what its reader chooses.

/**
 * A browser that refuses goes on with the old address, and nothing else stops: Safari takes a hundred in thirty
 * seconds, and pages in some frames none at all.
 */
export function keepAddress(how: 'pushState' | 'replaceState', address: string): void {
  try {
    history[how](null, '', address);
  } catch {}
}
