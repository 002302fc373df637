/** Hands a text to the browser as a file to keep. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // Some browsers read it only after this returns, so it lives as long as the page.
  addEventListener('pagehide', () => URL.revokeObjectURL(address), { once: true });
}
