// English names of units of which only the Vietnamese name is known.

/**
 * "Phường Tân An, quận Ninh Kiều" is "Tân An ward, Ninh Kiều urban district". `types` maps each Vietnamese type of unit
 * to its English word; a part of the name without a type stays.
 */
export function formatEnglishName(name: string, types: Readonly<Record<string, string>>): string {
  return name
    .split(', ')
    .map((part) => {
      const start = part.charAt(0).toUpperCase() + part.slice(1);
      const type = Object.keys(types).find((each) => start.startsWith(`${each} `));
      return type === undefined ? part : `${part.slice(type.length + 1)} ${types[type]}`;
    })
    .join(', ');
}
