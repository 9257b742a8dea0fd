// How to read a table with the tools that people have: the code that a page shows, and that the tests run.

export const TOOLS = ['python', 'r', 'duckdb', 'javascript', 'datasette'] as const;
export type Tool = (typeof TOOLS)[number];

/** The name of each tool as its makers write it. */
export const TOOL_NAMES: Readonly<Record<Tool, string>> = {
  python: 'Python',
  r: 'R',
  duckdb: 'DuckDB',
  javascript: 'JavaScript',
  datasette: 'Datasette',
};

interface Described {
  name: string;
  key: readonly string[];
  foreignKeys: readonly { column: string; table: string }[];
}

/** `data` is the address of the folder of data: "https://example.org/data/". */
export function makeSamples(table: Described, data: string): Record<Tool, string> {
  return {
    python: [
      `import csv`,
      `from urllib.request import urlopen`,
      ``,
      `with urlopen("${data}${table.name}.csv") as file:`,
      `    rows = list(csv.DictReader(line.decode("utf-8") for line in file))`,
      `print(len(rows))`,
      `print(rows[:1])`,
      ``,
      `# With pandas installed, the same in one line:`,
      `# Codes such as "00091" stay text:`,
      `# rows = pandas.read_csv("${data}${table.name}.csv", dtype=str, keep_default_na=False)`,
    ].join('\n'),
    r: [
      `rows <- read.csv("${data}${table.name}.csv", encoding = "UTF-8", colClasses = "character")`,
      `head(rows)`,
    ].join('\n'),
    duckdb: makeQuery(table, data),
    javascript: [
      `const response = await fetch('${data}${table.name}.json');`,
      `const rows = await response.json();`,
      `console.log(rows.length);`,
      `console.log(rows[0]);`,
    ].join('\n'),
    datasette: [`curl -O ${data}register.sqlite`, `datasette register.sqlite`].join('\n'),
  };
}

/**
 * Counts rows by what the table points to first; a table that points to nothing is just read. Names are quoted, since
 * one of them is a keyword of SQL.
 */
function makeQuery({ name, foreignKeys, key }: Described, data: string): string {
  const [link] = foreignKeys.filter(({ table }) => table !== name);
  const from = `FROM '${data}${name}.parquet' AS "${name}"`;
  if (!link) return [`SELECT *`, from, `ORDER BY ${key.map((column) => `"${column}"`).join(', ')};`].join('\n');
  return [
    `SELECT "${link.table}"."id", count(*) AS "rows"`,
    from,
    `JOIN '${data}${link.table}.parquet' AS "${link.table}"`,
    `  ON "${name}"."${link.column}" = "${link.table}"."id"`,
    `GROUP BY "${link.table}"."id"`,
    `ORDER BY "rows" DESC, "${link.table}"."id";`,
  ].join('\n');
}
