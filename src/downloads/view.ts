// What a page tells about the rows that it shows: the one interface between a page and the take-away and citation beside it.

/** A row that the page shows: its id, and the published table that holds it. Without a table it is looked for among the records, then among the localities. */
export interface RowReference {
  id: string;
  table?: string;
}

export interface View {
  /** What a reader would call the view: "Tìm: nhà tạm lánh". */
  title: string;
  /** What was chosen, in the words of the page; empty if nothing was. */
  filter: { label: string; value: string }[];
  /** The rows in their order on the screen, or a way to list them when a file is asked for. Left out, they are read from the page: elements with data-record-id. */
  rows?: RowReference[] | (() => Promise<RowReference[]>);
  /** True where there is no row to take away. */
  isEmpty?: boolean;
}

const VIEW_EVENT = 'register:view';

/** Takes the view that the page shows from now on, its address being that of the window; tells the take-away and the citation. */
export function announceView(view: View): void {
  document.dispatchEvent(new CustomEvent<View>(VIEW_EVENT, { detail: view }));
}

/** Takes what to do with a view; does it whenever the page announces one. */
export function onView(act: (view: View) => void): void {
  document.addEventListener(VIEW_EVENT, (event) => act((event as CustomEvent<View>).detail));
}

/** Takes a part of the page; gives the rows that it shows, each once, in reading order. What is hidden is not shown. */
export function readShownRows(root: ParentNode): RowReference[] {
  const rows = new Map<string, RowReference>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-record-id]')) {
    const { recordId: id = '', recordTable: table } = element.dataset;
    if (id !== '' && !element.closest('[hidden]') && !rows.has(id)) rows.set(id, table ? { id, table } : { id });
  }
  return [...rows.values()];
}
