import { encode } from 'uqr';

export interface QrPath {
  /** Modules along one side, the quiet border included. */
  size: number;
  /** One SVG path over all dark modules, a unit each. */
  d: string;
}

/** Draws a text as one path, a run of dark modules at a time, so that no markup is ever put together from strings. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 3 });
  const runs = data.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size, d: runs.join('') };
}

function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
