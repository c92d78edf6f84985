import { getContext, setContext } from 'svelte';

/** What a field has to know of the form round it. */
interface FormContext {
  errorAt(path: string): string | undefined;
}

const key = Symbol('form');

export const setForm = (form: FormContext): FormContext => setContext(key, form);
/** The form round a field; a field may stand alone. */
export const formAround = (): FormContext | undefined => getContext<FormContext | undefined>(key);

/** The id of the control for a path of the input, so that the list of errors can lead to it. */
export const controlId = (path: string): string => `field-${path.replace(/[^\w-]/g, '-')}`;
