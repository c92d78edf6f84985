let pen: CanvasRenderingContext2D | null = null;

/** A colour as a browser gives it, in a way that every program reads: `#rrggbb`, and how far one sees through it. */
export function plainColour(colour: string): { readonly hex: string; readonly opacity: number } {
  pen ??= onePixel();
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('');
  return { hex: `#${hex}`, opacity: Math.round(((alpha ?? 255) / 255) * 100) / 100 };
}

function onePixel(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  return canvas.getContext('2d', { willReadFrequently: true })!;
}
