/*
 * Whether a signed tree grew out of an earlier one. Both roots are worked out from the same hashes, so no ledger can make
 * both come out right unless the later list begins with the earlier one.
 */

import { Refused, parent, same } from './tlog.js';

const HASH_BYTES = 32;
const WIDTH = 256n;
const LEVELS = 8n;

/** Refuses a tree that does not begin with all entries of the earlier one. */
export async function requireGrownOutOf(earlier, tree, ledger, crypto) {
  const tiles = new Tiles(tree.size, ledger, crypto);
  const [before, now] = await roots(earlier.size, 0n, tree.size, tiles);
  if (!same(before, earlier.root)) {
    throw new Refused('rewritten', String(earlier.size));
  } else if (!same(now, tree.root)) {
    throw new Refused('malformed', '/log/tile');
  }
}

/** The hashes over the first `count` entries from `from` on, and over all of them until `until`. */
async function roots(count, from, until, tiles) {
  if (count === until - from) {
    const all = await over(from, until, tiles);
    return [all, all];
  }
  const half = from + largestPowerBelow(until - from);
  if (count <= half - from) {
    const [[before, left], right] = [await roots(count, from, half, tiles), await over(half, until, tiles)];
    return [before, await tiles.parent(left, right)];
  }
  const left = await over(from, half, tiles);
  const [before, right] = await roots(count - (half - from), half, until, tiles);
  return [await tiles.parent(left, before), await tiles.parent(left, right)];
}

async function over(from, until, tiles) {
  const count = until - from;
  const half = largestPowerBelow(count);
  if (count === 1n || half * 2n === count) {
    return tiles.node(BigInt(count.toString(2).length - 1), from / count);
  }
  return tiles.parent(await over(from, from + half, tiles), await over(from + half, until, tiles));
}

/** The largest power of two that is smaller; 0 of 1. */
function largestPowerBelow(count) {
  return count === 1n ? 0n : 1n << BigInt((count - 1n).toString(2).length - 1);
}

class Tiles {
  #size;
  #ledger;
  #crypto;
  #fetched = new Map();

  constructor(size, ledger, crypto) {
    this.#size = size;
    this.#ledger = ledger;
    this.#crypto = crypto;
  }

  parent(left, right) {
    return parent(left, right, this.#crypto);
  }

  /** The hash over a full subtree: one of a tile's, or worked out from several of them. */
  async node(level, index) {
    const within = level % LEVELS;
    const first = index << within;
    const tile = await this.#tile(level / LEVELS, first / WIDTH);
    let row = Array.from({ length: 1 << Number(within) }, (_, i) => hashAt(tile, Number(first % WIDTH) + i));
    while (row.length > 1) {
      const pairs = Array.from({ length: row.length / 2 }, (_, i) => this.parent(row[2 * i], row[2 * i + 1]));
      row = await Promise.all(pairs);
    }
    return row[0];
  }

  #tile(level, index) {
    const all = (this.#size >> (LEVELS * level)) - index * WIDTH;
    const path = pathOf(level, index, all < WIDTH ? all : WIDTH);
    if (!this.#fetched.has(path)) {
      this.#fetched.set(path, this.#fetch(path));
    }
    return this.#fetched.get(path);
  }

  async #fetch(path) {
    const tile = await this.#ledger.get(path);
    if (tile === null) {
      throw new Refused('withheld', path);
    }
    return tile;
  }
}

function hashAt(tile, index) {
  return tile.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
}

/** Numbers in groups of three digits, as C2SP tlog-tiles writes them. */
function pathOf(level, index, width) {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g);
  const number = groups.map((group, i) => (i < groups.length - 1 ? 'x' : '') + group).join('/');
  return '/log/tile/' + level + '/' + number + (width < WIDTH ? '.p/' + width : '');
}
