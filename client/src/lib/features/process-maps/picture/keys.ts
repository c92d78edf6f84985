import type { MapEditor } from '../editor/map-editor.svelte.ts';
import { stepBeside, type Direction } from '../layout/places.ts';
import { contributions, serveds } from '../marks/words.ts';

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What a key does on a step of the picture, without Ctrl or Alt. Gives back whether it did something. */
export function pressedOnPicture(editor: MapEditor, { key, shiftKey }: KeyboardEvent): boolean {
  // the field of a title comes a moment after it is asked for; what is pressed meanwhile is meant for it
  if (editor.typing !== null) return false;
  const step = editor.chosenStep;
  if (!step) {
    const [first] = editor.inOrder;
    if (!(key in arrows) || !first) return false;
    editor.chooseStep(first.id);
    return true;
  }
  const direction = arrows[key];
  if (direction && shiftKey) {
    if (editor.editable && editor.view === 'draw') editor.edits.moveStepBy(step.id, direction);
    return true;
  }
  if (direction) {
    const beside = stepBeside(editor.layout, step.id, direction);
    if (beside) editor.chooseStep(beside);
    return true;
  }
  if (key === 'Escape') {
    editor.choose(null);
    return true;
  }
  return editor.editable && changed(editor, step.id, key);
}

function changed(editor: MapEditor, stepId: string, key: string): boolean {
  const mark = contributions[Number(key) - 1];
  const served = serveds[Number(key) - 4];
  if (mark) editor.mark(stepId, mark);
  else if (served) editor.serve(stepId, served);
  else if (key === '0') editor.keep(stepId, { contribution: null });
  else if (editor.view === 'draw' && (key === 'Enter' || key === 'F2')) editor.type(stepId);
  else if (editor.view === 'draw' && key.toLowerCase() === 'n') editor.addNext();
  else if (editor.view === 'draw' && (key === 'Delete' || key === 'Backspace')) editor.removeStep(stepId);
  else if (editor.view === 'mark' && (key === ' ' || key === 'Enter')) {
    const open = editor.nextOpen();
    if (open) editor.chooseStep(open.id);
  } else return false;
  return true;
}
