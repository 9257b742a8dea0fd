// Copies words, or where the browser does not let a page do that, selects them, so that the reader can.

/** `shown` holds the words on the page. Gives whether they are copied. */
export async function copy(text: string, shown: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    window.getSelection()?.selectAllChildren(shown);
    return false;
  }
}
