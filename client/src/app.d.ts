declare global {
  namespace App {
    interface Error {
      /** The code of the refusal, where the server gave one. */
      code?: string;
    }
  }
}

export {};
