/*
 * The check of one page: the signed tree, every entry the page rests on, their streams, and what the page shows of them.
 */

import { Refused, parseCheckpoint, text, verifyCheckpoint } from './tlog.js';
import { Away, pause } from './ledger.js';
import { followed, meet, remember, trusted } from './trust.js';
import { Tree } from './tree.js';
import { requireGrownOutOf } from './growth.js';
import { compareFacts } from './facts.js';

const WAITS = [1000, 2000, 4000];
const AT_ONCE = 6;
const IN_A_ROW = 50;

/**
 * Checks a page.
 *
 * `page.streams` lists the entries it rests on; `told` is called with how many of them are checked so far. What does not
 * hold is thrown as Refused, what could not be asked as Away.
 */
export async function check(page, ledger, crypto, told) {
  const trust = await trusted(ledger, crypto, new Date().toISOString());
  const positions = [...new Set(page.streams.flatMap(stream => stream.positions))].map(BigInt);
  const tree = await covering(positions.reduce((a, b) => (a > b ? a : b), -1n), trust, ledger, crypto);
  const entries = new Map();
  for (let from = 0; from < positions.length; from += IN_A_ROW) {
    await fetchAll(positions.slice(from, from + IN_A_ROW), tree, entries, () => told(entries.size, positions.length));
    // The reader's taps come first.
    await pause(0);
  }
  page.streams.forEach(stream => checkStream(stream, entries));
  const compared = compareFacts(document, entries, page.zone);
  return { trust, tree, entries: entries.size, compared };
}

/** The newest signed tree, once it covers a position and the witnesses had a moment to cosign it. */
async function covering(position, trust, ledger, crypto) {
  for (let tries = 0; ; tries++) {
    const last = tries === WAITS.length;
    const tree = await newest(trust, ledger, crypto);
    const grown = trust.kept.seen === undefined || tree.size >= BigInt(trust.kept.seen.size);
    // A witness that is down must not hold up every page: one more look, then without it.
    const complete = tries > 0 || tree.cosigned.length === trust.witnesses.length;
    if (tree.size > position && grown && complete) {
      return seen(tree, trust, ledger, crypto);
    } else if (last && !grown) {
      throw new Refused('shrunk', trust.kept.seen.size);
    } else if (last) {
      throw new Away('uncovered');
    }
    await pause(WAITS[tries]);
  }
}

async function newest(trust, ledger, crypto) {
  const signed = await ledger.get('/log/checkpoint', 'no-cache');
  if (signed === null) {
    throw new Away('unsigned');
  }
  const note = text(signed);
  await meet(note, trust, ledger, crypto);
  const checkpoint = await verifyCheckpoint(note, trust.log, trust.witnesses, crypto).catch(async refused => {
    if (refused.reason !== 'unsigned') {
      throw refused;
    }
    await handOver(trust, ledger, crypto);
    return verifyCheckpoint(note, trust.log, trust.witnesses, crypto);
  });
  return new Tree(checkpoint, trust.log, trust.witnesses, ledger, crypto);
}

/** Goes on with the key that the remembered one handed over to. */
async function handOver(trust, ledger, crypto) {
  const next = await followed(trust.log, ledger, crypto);
  if (next === null) {
    throw new Refused('key-changed', trust.log.vkey);
  }
  trust.log = next;
  trust.kept = { ...trust.kept, key: next.vkey, since: new Date().toISOString(), how: 'handed-over' };
  trust.handedOver = true;
  remember(trust.kept);
}

/** Remembers the largest tree met here: a log that is shorter later, or another one, is found out. */
async function seen(tree, trust, ledger, crypto) {
  const before = trust.kept.seen;
  const size = String(tree.size);
  if (before !== undefined && !tree.note.startsWith(before.body)) {
    if (before.size === size) {
      throw new Refused('forked', size);
    }
    await requireGrownOutOf(parseCheckpoint(before.body), tree, ledger, crypto);
  }
  const body = tree.note.slice(0, tree.note.lastIndexOf('\n\n') + 1);
  trust.kept = { ...trust.kept, seen: { size, body, note: tree.note, at: new Date().toISOString() } };
  remember(trust.kept);
  return tree;
}

async function fetchAll(positions, tree, entries, told) {
  const waiting = [...positions];
  const worker = async () => {
    for (let position = waiting.shift(); position !== undefined; position = waiting.shift()) {
      try {
        entries.set(Number(position), await tree.entry(position));
      } catch (refused) {
        refused.position = Number(position);
        throw refused;
      }
      told();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The entries belong to the stream, one after the other, and where the page tells the whole stream none is left out. */
function checkStream({ stream, positions, whole }, entries) {
  let before = null;
  for (const position of positions) {
    const { leaf } = entries.get(position);
    const expected = before === null ? 0 : before.seq + 1;
    if (leaf.stream !== stream) {
      throw refusedAt('other-stream', position, leaf.stream);
    } else if (whole && leaf.seq !== expected) {
      throw refusedAt('gap', position, stream + ' ' + expected);
    } else if (before !== null && leaf.at < before.at) {
      throw refusedAt('back-in-time', position, leaf.at);
    }
    before = leaf;
  }
}

function refusedAt(reason, position, message) {
  return Object.assign(new Refused(reason, message), { position });
}
