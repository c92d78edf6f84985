import type { OwnData } from '@inrol/contracts/identity';

/** Gives the reader everything that is kept under their name, as a file on their own machine. */
export const downloadOwnData = (data: OwnData): void => {
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `inrol-${data.madeAt.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(address);
};
