import { constants, generateKeyPair, privateDecrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { Refusal } from '../../platform/errors/index.ts';

const BITS = 2048;
const makeKeys = promisify(generateKeyPair);

/** A key that signs rights, and what belongs to it that everybody may know; see `@inrol/domain/blind-rights`. */
export interface SigningKey {
  /** PKCS 8, PEM. */
  readonly privateKey: string;
  /** Hexadecimal. */
  readonly modulus: string;
}

/** Makes a key; takes a quarter of a second, beside the main thread. */
export const newSigningKey = async (): Promise<SigningKey> => {
  const { privateKey } = await makeKeys('rsa', { modulusLength: BITS });
  const modulus = Buffer.from(privateKey.export({ format: 'jwk' }).n!, 'base64url').toString('hex');
  return { privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), modulus };
};

/** The bare RSA operation on a number below the modulus: what makes a signature blind. `right-not-valid` for any other. */
export const signBlind = ({ privateKey, modulus }: SigningKey, covered: string): string => {
  if (BigInt(`0x${covered}`) >= BigInt(`0x${modulus}`)) throw new Refusal('right-not-valid');
  const number = Buffer.from(covered.padStart(BITS / 4, '0'), 'hex');
  return privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, number).toString('hex');
};
