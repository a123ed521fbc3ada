/** Logistic regression by Newton's method, for a handful of signs. */

/** How strongly weights are drawn to nothing, so that few rows cannot drive them far. */
const RIDGE = 0.01;
const STEPS = 60;

/** The weights of signs, of which the first is always 1 and has the bias. */
export function fitLogistic(rows: readonly (readonly number[])[], outcomes: readonly boolean[]): number[] {
  const size = rows[0]!.length;
  const spreads = Array.from({ length: size }, (_, i) => (i === 0 ? 1 : spread(rows.map((row) => row[i]!))));
  const means = Array.from({ length: size }, (_, i) => (i === 0 ? 0 : mean(rows.map((row) => row[i]!))));
  const scaled = rows.map((row) => row.map((value, i) => (value - means[i]!) / spreads[i]!));
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : RIDGE * weight));
    const curve = weights.map((_, i) => weights.map((_, j) => (i === j ? RIDGE : 0)));
    for (const [at, row] of scaled.entries()) {
      const likely = probability(weights, row);
      for (let i = 0; i < size; i++) {
        slope[i]! += (row[i]! * (likely - Number(outcomes[at]))) / rows.length;
        for (let j = 0; j < size; j++) curve[i]![j]! += (row[i]! * row[j]! * likely * (1 - likely)) / rows.length;
      }
    }
    const change = solve(curve, slope);
    weights = weights.map((weight, i) => weight - change[i]!);
  }
  const unscaled = weights.map((weight, i) => weight / spreads[i]!);
  return unscaled.map((weight, i) => (i === 0 ? weight - sum(unscaled.map((one, j) => one * means[j]!)) : weight));
}

export function probability(weights: readonly number[], row: readonly number[]): number {
  return 1 / (1 + Math.exp(-sum(weights.map((weight, i) => weight * row[i]!))));
}

/** How often one of the former lies above one of the latter; ties count half. */
export function auc(above: readonly number[], below: readonly number[]): number {
  return sum(above.map((high) => sum(below.map((low) => (high > low ? 1 : high === low ? 0.5 : 0))))) / (above.length * below.length);
}

/** Gauss's elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, values[i]!]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows.slice(i).reduce((best, row) => (Math.abs(row[i]!) > Math.abs(best[i]!) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(i, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = row[i]! / pivot[i]!;
      for (let j = i; j <= rows.length; j++) row[j]! -= factor * pivot[j]!;
    }
  }
  return rows.map((row, i) => row[rows.length]! / row[i]!);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** What never changes has no spread to scale by. */
function spread(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) || 1;
}
