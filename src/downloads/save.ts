// Saves a file that the page has made.

export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the file after the click: its address must live until then.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
