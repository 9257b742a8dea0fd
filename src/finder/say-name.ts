// Names of units in English, where all that is known of a unit is its Vietnamese name.

/** Takes a name with those of the units above it, and the English word for each rank; gives the names as English pages write them: "Tân An ward, Ninh Kiều urban district". A part without a rank stays. */
export function sayName(name: string, ranks: Readonly<Record<string, string>>): string {
  return name
    .split(', ')
    .map((part) => {
      const start = part.charAt(0).toUpperCase() + part.slice(1);
      const rank = Object.keys(ranks).find((each) => start.startsWith(`${each} `));
      return rank === undefined ? part : `${part.slice(rank.length + 1)} ${ranks[rank]}`;
    })
    .join(', ');
}
