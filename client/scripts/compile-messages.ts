/** Compiles the words on screen, for the type checker and the unit tests; the build does it by itself. */
import { compile } from '@inlang/paraglide-js';
import { messageProject } from '../vite/messages.ts';

await compile(messageProject());
