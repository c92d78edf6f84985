import { getContext, setContext } from 'svelte';

/** What a field and the form round it know of each other. */
interface FormContext {
  /** Sets the controls of two forms on one page apart. */
  readonly id: string;
  errorAt(path: string): string | undefined;
  /** Tells the form what its field at a path is called, for the list of errors. */
  name(path: string, label: string): void;
}

const key = Symbol('form');

export const setForm = (form: FormContext): FormContext => setContext(key, form);
/** The form round a field; a field may stand alone. */
export const formAround = (): FormContext | undefined => getContext<FormContext | undefined>(key);

/** The id of the control for a path of the input, so that the list of errors can lead to it. */
export const controlId = (form: Pick<FormContext, 'id'> | undefined, path: string): string =>
  `${form?.id ?? 'field'}-${path.replace(/[^\w-]/g, '-')}`;
