/*
 * A signed tree, and the entries that are proven to be in it.
 */

import { Refused, hex, leafHash, parseProof, same, text, verifyCheckpoint, verifyInclusion } from './tlog.js';

export class Tree {
  #log;
  #witnesses;
  #ledger;
  #crypto;
  #notes = new Map();

  /** A tree whose checkpoint was verified by these keys. */
  constructor(checkpoint, log, witnesses, ledger, crypto) {
    Object.assign(this, checkpoint);
    this.#log = log;
    this.#witnesses = witnesses;
    this.#ledger = ledger;
    this.#crypto = crypto;
    this.#notes.set(checkpoint.note, checkpoint);
  }

  /** The exact bytes at a position, their hash and what they say. */
  async entry(position) {
    const path = '/api/v1/events/' + position;
    const [bytes, proven] = await Promise.all([
      this.#ledger.get(path + '/leaf'),
      this.#ledger.get(path + '/proof?size=' + this.size),
    ]);
    if (bytes === null || proven === null) {
      throw new Refused('withheld', path);
    }
    const proof = parseProof(text(proven));
    const covering = await this.#verified(proof.note);
    if (proof.index !== position || covering.size !== this.size || !same(covering.root, this.root)) {
      throw new Refused('inclusion', 'the proof is of another entry or another tree');
    }
    const hash = await leafHash(bytes, this.#crypto);
    await verifyInclusion(hash, position, this.size, proof.hashes, this.root, this.#crypto);
    return { position, hash: hex(hash), bytes: decoded(bytes), leaf: JSON.parse(decoded(bytes)) };
  }

  // Proofs of one tree carry the same note, so its signatures are computed once.
  #verified(note) {
    if (!this.#notes.has(note)) {
      this.#notes.set(note, verifyCheckpoint(note, this.#log, this.#witnesses, this.#crypto));
    }
    return this.#notes.get(note);
  }
}

function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused('malformed', 'an entry that is not UTF-8');
  }
}
