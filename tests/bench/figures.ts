/** The figures of a benchmark, with their budgets. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** Absent if the figure is only informative. */
  most?: number;
  says: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Prints the figures (`--json`: one object on one line) and fails if one exceeds its budget. */
export function finish(bench: string, figures: readonly Figure[]): void {
  const beyond = figures.filter(isBeyond);
  if (process.argv.includes('--json')) {
    const values = figures.map(({ name, value }) => [name, Number(value.toFixed(3))]);
    console.log(JSON.stringify({ bench, ...Object.fromEntries(values) }));
  } else {
    for (const figure of figures) {
      const { value, unit, most, says } = figure;
      const budget = most === undefined ? '' : ` (at most ${most})`;
      console.log(`${isBeyond(figure) ? '!' : ' '} ${says}: ${Number(value.toFixed(3))} ${unit}${budget}`);
    }
  }
  if (beyond.length > 0) process.exitCode = 1;
}

function isBeyond({ value, most }: Figure): boolean {
  return most !== undefined && !(value <= most);
}
