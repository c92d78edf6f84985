/** Gives somebody a file for their own machine. */
export function saveFile(title: string, ending: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(title)}.${ending}`;
  link.click();
  // some browsers read it only after the click is over
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A title as the name of a file, on any system. */
const fileName = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .toLowerCase()
    .slice(0, 80) || 'inrol';
