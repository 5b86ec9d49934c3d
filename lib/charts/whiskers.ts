import { ink } from './look';

type Api = { value: (at: number) => number; coord: (point: [number, number]) => [number, number] };

const TICK = 4;

/** Spans as thin lines with a tick at each end: place, low, high; lying down where values lie on the x axis. */
export const whiskers = (spans: [number, number, number][], lying: boolean) => ({
  type: 'custom',
  silent: true,
  z: 5,
  data: spans,
  encode: lying ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
  renderItem: (_: unknown, api: Api) => {
    const [place, low, high] = [api.value(0), api.value(1), api.value(2)];
    const ends = [low, high].map((value) => api.coord(lying ? [value, place] : [place, value]));
    return { type: 'group', children: lines(ends as [[number, number], [number, number]], lying) };
  },
});

function lines([[x1, y1], [x2, y2]]: [[number, number], [number, number]], lying: boolean) {
  const [dx, dy] = lying ? [0, TICK] : [TICK, 0];
  const line = (from: [number, number], to: [number, number]) => ({
    type: 'line',
    shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
    style: { stroke: ink.text, lineWidth: 1.5 },
  });
  return [
    line([x1, y1], [x2, y2]),
    line([x1 - dx, y1 - dy], [x1 + dx, y1 + dy]),
    line([x2 - dx, y2 - dy], [x2 + dx, y2 + dy]),
  ];
}
