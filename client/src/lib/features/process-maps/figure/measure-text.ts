import type { Measure } from './wrap-words.ts';

/** Files are opened where our letters are not: those there may be wider. */
const others = 1.06;

let pen: CanvasRenderingContext2D | null = null;

/** Measures text as this page draws it, with a little room for the letters of other machines. */
export function measureIn(font: string): Measure {
  pen ??= document.createElement('canvas').getContext('2d');
  return (text) => {
    if (!pen) return text.length * 8;
    pen.font = font;
    return pen.measureText(text).width * others;
  };
}
