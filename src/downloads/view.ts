// What a page tells about the rows that it shows: the one interface between a page and its downloads and citation.

/** A row that the page shows. Without a table, the id is looked for among the records, then among the localities. */
export interface RowReference {
  id: string;
  table?: string;
}

export interface View {
  /** What a reader would call the view: "Tìm: nhà tạm lánh". */
  title: string;
  /** What was chosen, in the words of the page; empty if nothing was. */
  filter: { label: string; value: string }[];
  /**
   * In their order on the screen, or a way to list them when a file is asked for. If left out, they are read from the
   * page: elements with data-record-id.
   */
  rows?: RowReference[] | (() => Promise<RowReference[]>);
  /** True where there is no row to download. */
  isEmpty?: boolean;
}

const VIEW_EVENT = 'register:view';

/** Tells the downloads and the citation which view the page shows from now on. Its address is that of the window. */
export function announceView(view: View): void {
  document.dispatchEvent(new CustomEvent<View>(VIEW_EVENT, { detail: view }));
}

export function onView(act: (view: View) => void): void {
  document.addEventListener(VIEW_EVENT, (event) => act((event as CustomEvent<View>).detail));
}

/** In reading order, each once. What is hidden is not shown. */
export function readShownRows(root: ParentNode): RowReference[] {
  const rows = new Map<string, RowReference>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-record-id]')) {
    const { recordId: id = '', recordTable: table } = element.dataset;
    if (id !== '' && !element.closest('[hidden]') && !rows.has(id)) rows.set(id, table ? { id, table } : { id });
  }
  return [...rows.values()];
}
