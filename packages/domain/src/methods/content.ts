import type { MethodContent, MethodFile, MethodOnOffer } from '@inrol/contracts/methods';

/** What is written of a method, to make another of. */
export const contentOf = ({ key: _key, own: _own, ...content }: MethodOnOffer): MethodContent => content;

/** The method as a file, to give to another organisation. */
export const methodFileOf = (method: MethodOnOffer): MethodFile => ({
  format: 'inrol-method',
  version: 1,
  method: contentOf(method),
});
