/*
 * Whom this browser believes: the key it met first, or was given by hand, and the keys that followed it. A first meeting
 * proves nothing; every later one can only go on from it.
 */

import { Refused, parseKey, parseNote, text, verifyCheckpoint } from './tlog.js';
import { Tree } from './tree.js';

const KEPT = 'gerch.trust';
const PASSING = 'gerch.invalid/demonstration/';

/** What is remembered of this address; empty for a first visit, and where the browser lets no page remember anything. */
export function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

export function remember(trust) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(trust));
    return true;
  } catch {
    return false;
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEPT);
  } catch {
    // Where nothing can be remembered there is nothing to forget.
  }
}

/** The key the ledger says is its own. */
export async function ownKey(ledger, crypto) {
  const said = await ledger.get('/log/verifier-key', 'no-cache');
  if (said === null) {
    throw new Refused('withheld', '/log/verifier-key');
  }
  return await parseKey(text(said).replace(/\n$/, ''), crypto);
}

/** The keys of the witnesses the ledger names; it is asked only about a checkpoint that somebody else signed too. */
export async function ownWitnesses(note, log, ledger, crypto) {
  const alone = parseNote(note).signatures.every(signature => signature.name === log.name);
  const said = alone ? null : await ledger.get('/log/witnesses.json', 'no-cache');
  const listed = said === null ? [] : readList(said, 'witnesses');
  const keys = await Promise.all(listed.map(witness => parseKey(String(witness.key), crypto)));
  return keys.filter(key => key.witness);
}

function readList(bytes, name) {
  try {
    const list = JSON.parse(text(bytes))[name];
    if (Array.isArray(list)) {
      return list;
    }
  } catch {
    // Told below, like every other list that is none.
  }
  throw new Refused('malformed', name);
}

/**
 * The keys to check by, remembered from now on.
 *
 * A demonstration is made anew at every start, so its key is believed only as long as it goes by the same name.
 */
export async function trusted(ledger, crypto, now) {
  let kept = remembered();
  const passing = kept.key?.startsWith(PASSING) ?? true;
  const said = passing ? await ownKey(ledger, crypto) : null;
  const first = passing && !kept.key?.startsWith(said.name + '+');
  if (first) {
    kept = { key: said.vkey, since: now, how: 'first' };
  }
  return {
    kept,
    first,
    log: await parseKey(kept.key, crypto),
    witnesses: await Promise.all((kept.witnesses ?? []).map(vkey => parseKey(vkey, crypto))),
    strangers: [],
    lasting: remember(kept),
  };
}

/**
 * Meets the witnesses of a checkpoint: the first ones are remembered, later ones named but not counted, and one whose key
 * changed is refused.
 */
export async function meet(note, trust, ledger, crypto) {
  const listed = await ownWitnesses(note, trust.log, ledger, crypto);
  if (trust.kept.witnesses === undefined && listed.length > 0) {
    trust.witnesses = listed;
    trust.kept = { ...trust.kept, witnesses: listed.map(key => key.vkey) };
    remember(trust.kept);
  }
  for (const key of listed) {
    const known = trust.witnesses.find(one => one.name === key.name);
    if (known !== undefined && known.vkey !== key.vkey) {
      throw new Refused('witness-changed', key.name);
    }
  }
  trust.strangers = listed.filter(key => !trust.witnesses.some(one => one.vkey === key.vkey));
}

/**
 * Follows the handovers from a known key to the newest: each new key is named by an entry of the log in a tree that the key
 * before it signed.
 *
 * Returns null where the ledger knows of no handover from that key.
 */
export async function followed(from, ledger, crypto) {
  const said = await ledger.get('/log/keys.json', 'no-cache');
  if (said === null) {
    return null;
  }
  const listed = readList(said, 'keys');
  const at = listed.findIndex(entry => entry.key === from.vkey);
  if (at < 0 || at === listed.length - 1) {
    return null;
  }
  let known = from;
  for (const entry of listed.slice(at + 1)) {
    known = await handedOver(known, entry, ledger, crypto);
  }
  return known;
}

async function handedOver(known, { key, since, handover }, ledger, crypto) {
  const next = await parseKey(String(key), crypto);
  const tree = new Tree(await verifyCheckpoint(String(handover), known, [], crypto), known, [], ledger, crypto);
  await verifyCheckpoint(String(handover), next, [], crypto);
  const { leaf } = await tree.entry(BigInt(since));
  if (leaf.type !== 'log.key-rotated' || leaf.data.key !== next.vkey || leaf.data.previous !== known.vkey) {
    throw new Refused('key-changed', 'the entry names another key');
  }
  return next;
}
