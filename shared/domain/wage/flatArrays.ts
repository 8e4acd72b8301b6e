/** Reads a place that the caller knows to exist, which the type of an array cannot say. */
export function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

/** Adds each value to the same place of `sums`. */
export function addInto(sums: Float64Array, values: Float64Array): void {
  for (let index = 0; index < sums.length; index += 1) sums[index] = at(sums, index) + at(values, index);
}

export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += at(values, index);
  return sum;
}
