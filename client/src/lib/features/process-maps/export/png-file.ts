import { standaloneSvg } from './svg-file.ts';

/** Twice as sharp as on the screen, as far as browsers make pictures that large. */
const sharpest = 2;
const longestSide = 16_000;

/** A drawing on this page as a picture. Words are drawn apart: a picture within a picture does not know our letters. */
export async function pngOf(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const scale = Math.min(sharpest, longestSide / width, longestSide / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d')!;
  pen.drawImage(await imageOf(standaloneSvg(drawing, { words: false })), 0, 0, canvas.width, canvas.height);
  const toDrawing = drawing.getScreenCTM()!.inverse();
  for (const text of drawing.querySelectorAll('text')) writeWords(pen, text, toDrawing, scale);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
  });
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

function writeWords(pen: CanvasRenderingContext2D, text: SVGTextElement, toDrawing: DOMMatrix, scale: number): void {
  const { a, b, c, d, e, f } = toDrawing.multiply(text.getScreenCTM()!);
  const style = getComputedStyle(text);
  pen.setTransform(a * scale, b * scale, c * scale, d * scale, e * scale, f * scale);
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.fillStyle = style.fill;
  pen.textAlign = alignments[style.textAnchor] ?? 'start';
  pen.fillText(text.textContent, Number(text.getAttribute('x')), Number(text.getAttribute('y')));
}

const alignments: Record<string, CanvasTextAlign> = { middle: 'center', end: 'end' };
