/** A line of a table: the first column from the left, the others to the right. */
export function row(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
    .join('  ');
}

export function mark(holds: boolean): string {
  return holds ? 'ok' : 'TOO MUCH';
}
