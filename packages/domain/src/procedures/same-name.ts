/**
 * The name of a procedure as it is compared: without capitals, marks on letters, punctuation and double spaces. Steps of maps and the
 * register find each other by it. Empty where a name holds neither letter nor digit.
 */
export const procedureKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const isSameProcedure = (one: string, other: string): boolean =>
  procedureKey(one) !== '' && procedureKey(one) === procedureKey(other);
