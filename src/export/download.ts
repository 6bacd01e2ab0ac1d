/** Hands a file made in the browser to its reader. Nothing leaves the device. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address up by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** "Caseload of Westmere, to September 2026" as a file's name: "loadline-caseload-of-westmere-to-september-2026.csv". */
export function fileName(title: string, ending: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120);
  return `loadline-${words}.${ending}`;
}
