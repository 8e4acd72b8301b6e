/** Pixels of the picture for each of the page: fine enough for print. */
const SCALE = 3;

/**
 * A chart as PNG, drawn shape by shape on a canvas. As an image of its own an SVG would lose the fonts of the page, and
 * a machine without Chinese ones would draw boxes.
 */
export async function pictureOfChart(svg: SVGSVGElement): Promise<Uint8Array> {
  const { width, height } = svg.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * SCALE);
  canvas.height = Math.ceil(height * SCALE);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas to draw a chart on');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  for (const shape of svg.querySelectorAll('path, line, rect, circle, text')) {
    if (shape instanceof SVGGraphicsElement && shape.closest('defs, clipPath') === null) draw(pen, shape);
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('the chart could not be drawn');
  return new Uint8Array(await blob.arrayBuffer());
}

function draw(pen: CanvasRenderingContext2D, shape: SVGGraphicsElement): void {
  const matrix = shape.getCTM();
  if (!matrix) return;
  pen.save();
  pen.setTransform(SCALE, 0, 0, SCALE, 0, 0);
  pen.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
  if (shape instanceof SVGTextElement) {
    const spans = shape.querySelectorAll('tspan');
    for (const part of spans.length > 0 ? spans : [shape]) write(pen, part);
  } else {
    paint(pen, getComputedStyle(shape), outlineOf(shape));
  }
  pen.restore();
}

function paint(pen: CanvasRenderingContext2D, style: CSSStyleDeclaration, outline: Path2D): void {
  if (style.fill !== 'none') {
    pen.globalAlpha = Number(style.opacity) * Number(style.fillOpacity);
    pen.fillStyle = style.fill;
    pen.fill(outline);
  }
  if (style.stroke !== 'none') {
    pen.globalAlpha = Number(style.opacity) * Number(style.strokeOpacity);
    pen.strokeStyle = style.stroke;
    pen.lineWidth = Number.parseFloat(style.strokeWidth);
    pen.setLineDash(style.strokeDasharray.match(/[\d.]+/g)?.map(Number) ?? []);
    pen.stroke(outline);
  }
}

function outlineOf(shape: SVGGraphicsElement): Path2D {
  const of = (name: string) => Number(shape.getAttribute(name) ?? 0);
  const outline = new Path2D(shape instanceof SVGPathElement ? (shape.getAttribute('d') ?? '') : '');
  if (shape instanceof SVGLineElement) {
    outline.moveTo(of('x1'), of('y1'));
    outline.lineTo(of('x2'), of('y2'));
  }
  if (shape instanceof SVGRectElement) outline.rect(of('x'), of('y'), of('width'), of('height'));
  if (shape instanceof SVGCircleElement) outline.arc(of('cx'), of('cy'), of('r'), 0, 2 * Math.PI);
  return outline;
}

function write(pen: CanvasRenderingContext2D, part: SVGTextContentElement): void {
  const words = part.textContent ?? '';
  if (words === '' || part.getNumberOfChars() === 0) return;
  const style = getComputedStyle(part);
  const { x, y } = part.getStartPositionOfChar(0);
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.globalAlpha = Number(style.opacity);
  // A halo keeps words readable where they cross a line.
  if (style.stroke !== 'none' && style.paintOrder.startsWith('stroke')) {
    pen.strokeStyle = style.stroke;
    pen.lineWidth = Number.parseFloat(style.strokeWidth);
    pen.lineJoin = 'round';
    pen.strokeText(words, x, y);
  }
  pen.fillStyle = style.fill;
  pen.fillText(words, x, y);
}
