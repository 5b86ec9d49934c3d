type Point = { x: number; y: number };

/** Draws on a canvas of no width, which unrolls at the first stroke, with a finger or a pen. Answers how to stop listening. */
export function draw(canvas: HTMLCanvasElement): () => void {
  let last: Point | undefined;
  const down = (event: PointerEvent) => {
    canvas.setPointerCapture(event.pointerId);
    if (canvas.width === 0) unroll(canvas);
    last = place(canvas, event);
    stroke(canvas, last, last);
  };
  const move = (event: PointerEvent) => {
    if (!last) return;
    const next = place(canvas, event);
    stroke(canvas, last, next);
    last = next;
  };
  const up = () => {
    last = undefined;
  };
  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  return () => {
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerup', up);
    canvas.removeEventListener('pointercancel', up);
  };
}

/** White paper as large as the canvas is shown, twice as fine. Only at the first stroke is it sure to be shown. */
function unroll(canvas: HTMLCanvasElement) {
  canvas.width = canvas.clientWidth * 2;
  canvas.height = canvas.clientHeight * 2;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
}

function stroke(canvas: HTMLCanvasElement, from: Point, to: Point) {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.lineWidth = 5;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
}

function place(canvas: HTMLCanvasElement, { clientX, clientY }: PointerEvent): Point {
  const box = canvas.getBoundingClientRect();
  const scale = canvas.width / box.width;
  return { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
}
