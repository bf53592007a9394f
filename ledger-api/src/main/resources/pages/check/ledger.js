/*
 * Asks the ledger, patiently, and keeps every answer: what was found wrong must be shown to others as it came.
 */

const WAITS = [500, 1500, 3000];

/** The ledger gave no answer now; that proves nothing either way. */
export class Away extends Error {}

export function pause(milliseconds) {
  return new Promise(done => setTimeout(done, milliseconds));
}

export class Ledger {
  #answers = new Map();

  /** The bytes at a path, or null where the ledger says that there is nothing. */
  async get(path, cache = 'default') {
    for (let tries = 0; ; tries++) {
      try {
        return await this.#ask(path, cache);
      } catch (away) {
        if (!(away instanceof Away) || tries === WAITS.length) {
          throw away;
        }
        await pause(WAITS[tries]);
      }
    }
  }

  async #ask(path, cache) {
    let status;
    let bytes;
    try {
      const answer = await fetch(path, { cache });
      status = answer.status;
      bytes = new Uint8Array(await answer.arrayBuffer());
    } catch (broken) {
      throw new Away(path, { cause: broken });
    }
    if (status === 429 || status >= 500) {
      throw new Away(path);
    }
    this.#answers.set(path, { status, bytes });
    return status === 200 ? bytes : null;
  }

  /** Every answer by its path, as text where it is text. */
  answers() {
    return Object.fromEntries([...this.#answers].map(([path, { status, bytes }]) => [path, { status, ...readable(bytes) }]));
  }
}

function readable(bytes) {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { base64: btoa(Array.from(bytes, b => String.fromCharCode(b)).join('')) };
  }
}
