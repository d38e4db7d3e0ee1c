const { abs, clz32 } = Math;

/** Blocks of time: 65,536 ways to exchange them, of which a chance below 1 in 65,536 cannot be told. */
export const BLOCKS = 16;

/**
 * Neighbouring answers depend on each other: a pause of one server slows hundreds of them. So what differs must
 * differ in block after block of the time too. When nothing differs, exchanging the two sides of a block changes
 * nothing; of all 2^16 exchanges, this is the share whose sum is at least, and at most, the one that was seen. It
 * holds however answers within a block depend on each other, and asks independence of the blocks alone.
 * Source: Fisher, The Design of Experiments (1935), 21; Lehmann and Romano, Testing Statistical Hypotheses, 15.2.
 * @param differences of each block: candidate less baseline
 */
export function testBlocks(differences: Float64Array): { atLeast: number; atMost: number } {
  const ways = 2 ** differences.length;
  const seen = differences.reduce((sum, value) => sum + value, 0);
  // Sums of the same numbers in another order differ in the last digits.
  const slack = 1e-9 * differences.reduce((sum, value) => sum + abs(value), 0);
  const signs = new Int8Array(differences.length).fill(1);
  let sum = seen;
  let atLeast = 0;
  let atMost = 0;
  for (let way = 0; way < ways; way += 1) {
    if (sum >= seen - slack) atLeast += 1;
    if (sum <= seen + slack) atMost += 1;
    // The order of Gray's code: from each exchange to the next one block changes its side.
    const block = countTrailingZeros(way + 1);
    if (block >= differences.length) break;
    const sign = signs[block] ?? 1;
    sum -= 2 * sign * (differences[block] ?? 0);
    signs[block] = -sign;
  }
  return { atLeast: atLeast / ways, atMost: atMost / ways };
}

function countTrailingZeros(value: number): number {
  return 31 - clz32(value & -value);
}
