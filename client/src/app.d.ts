declare global {
  namespace App {
    interface Error {
      /** The code of the refusal, where the server gave one. */
      code?: string;
    }
    interface PageState {
      /** The step of a map from which somebody went on to question a procedure. */
      step?: { title: string; procedure: string };
    }
  }
}

export {};
