/** Methods as files on the reader's own machine. Nothing in a file is ever run: it is read as JSON and sent to be checked. */
import { mostMethodFileBytes, type MethodFile, type MethodOnOffer } from '@inrol/contracts/methods';
import { inLanguage } from '@inrol/domain';
import { methodFileOf } from '@inrol/domain/methods';
import { locale } from '#lib/i18n';

export type ReadFile = { readonly ok: true; readonly file: MethodFile } | { readonly ok: false; readonly why: Why };
type Why = 'too-large' | 'not-json';

/** What is in a file, still to be checked by the server. */
export const readMethodFile = async (file: Pick<File, 'size' | 'text'>): Promise<ReadFile> => {
  if (file.size > mostMethodFileBytes) return { ok: false, why: 'too-large' };
  try {
    return { ok: true, file: JSON.parse(await file.text()) as MethodFile };
  } catch {
    return { ok: false, why: 'not-json' };
  }
};

export const downloadMethod = (method: MethodOnOffer): void => {
  const words = JSON.stringify(methodFileOf(method), null, 2);
  const address = URL.createObjectURL(new Blob([words], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(inLanguage(method.title, locale.current))}.json`;
  link.click();
  URL.revokeObjectURL(address);
};

const fileName = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .toLowerCase() || 'inrol';
