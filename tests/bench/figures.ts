/** What a benchmark found, and what it may be at most. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  most: number;
  says: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Prints the figures (`--json`: one object on one line) and fails when one is beyond its budget. */
export function finish(bench: string, figures: readonly Figure[]): void {
  const beyond = figures.filter(({ value, most }) => !(value <= most));
  if (process.argv.includes('--json')) {
    const values = figures.map(({ name, value }) => [name, Number(value.toFixed(3))]);
    console.log(JSON.stringify({ bench, ...Object.fromEntries(values) }));
  } else {
    for (const { value, unit, most, says } of figures) {
      const mark = value <= most ? ' ' : '!';
      console.log(`${mark} ${says}: ${Number(value.toFixed(3))} ${unit} (at most ${most})`);
    }
  }
  if (beyond.length > 0) process.exitCode = 1;
}
