/*
 * The formats of the transparency log and their proofs: C2SP signed-note, tlog-checkpoint, tlog-cosignature and
 * tlog-proof, RFC 9162 section 2.1. Each parser accepts one spelling and refuses every other. Nothing here knows of pages,
 * requests or time; cryptography is handed in.
 */

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const TEXT = new TextEncoder();
const LOG = 0x01;
const WITNESS = 0x04;
const HASH_BYTES = 32;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const MAX_SIGNATURES = 64;
const MAX_BYTES = 1_000_000;
const MAX_SIZE = 2n ** 63n - 1n;

/** What does not hold; `reason` is a word for programs, the message names the place. */
export class Refused extends Error {
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

function require(holds, reason, message) {
  if (!holds) {
    throw new Refused(reason, message);
  }
}

/** Text from UTF-8 without replacing anything; no control characters but newlines. */
export function text(bytes) {
  require(bytes.length <= MAX_BYTES, 'malformed', 'longer than any note');
  let decoded;
  try {
    decoded = UTF8.decode(bytes);
  } catch {
    throw new Refused('malformed', 'not UTF-8');
  }
  return plain(decoded);
}

function plain(decoded) {
  for (let i = 0; i < decoded.length; i++) {
    const unit = decoded.charCodeAt(i);
    require(unit >= 0x20 || unit === 0x0a, 'malformed', 'a control character');
  }
  return decoded;
}

export function fromBase64(encoded) {
  let bytes;
  try {
    bytes = Uint8Array.from(atob(encoded), c => c.charCodeAt(0));
  } catch {
    throw new Refused('malformed', 'not base64');
  }
  // atob lets missing padding, spaces and stray last bits pass.
  require(toBase64(bytes) === encoded, 'malformed', 'not canonical base64');
  return bytes;
}

export function toBase64(bytes) {
  return btoa(Array.from(bytes, b => String.fromCharCode(b)).join(''));
}

export function hex(bytes) {
  return Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('');
}

function hash(encoded) {
  const bytes = fromBase64(encoded);
  require(bytes.length === HASH_BYTES, 'malformed', 'a hash has 32 bytes');
  return bytes;
}

function decimal(digits) {
  require(/^(0|[1-9][0-9]{0,18})$/.test(digits), 'malformed', 'not a number without leading zeros');
  const number = BigInt(digits);
  require(number <= MAX_SIZE, 'malformed', 'a number no tree has');
  return number;
}

function keyName(name) {
  require(name !== '' && !/[\s+\p{Z}\u0000-\u001f\u0085]/u.test(name), 'malformed', 'not the name of a key');
  return name;
}

/** Reads `name+id+base64(type || key)`; the id must be that of name, type and key. */
export async function parseKey(vkey, crypto) {
  const form = /^([^+]*)\+([0-9a-f]{8})\+(.+)$/u.exec(plain(vkey));
  require(form !== null, 'malformed', 'not a verifier key');
  const [, name, id, encoded] = form;
  keyName(name);
  const typed = fromBase64(encoded);
  const type = typed[0];
  require(type === LOG || type === WITNESS, 'malformed', 'a key of unknown type');
  require(typed.length === 1 + KEY_BYTES, 'malformed', 'an Ed25519 key has 32 bytes');
  const digest = await crypto.sha256(concat(TEXT.encode(name + '\n'), typed));
  require(hex(digest.subarray(0, 4)) === id, 'malformed', 'not the id of this key');
  return { vkey, name, id, witness: type === WITNESS, bytes: typed.subarray(1) };
}

/** Eighty bits of SHA-256 of a key's text in groups of four: short enough to read aloud, too long to be hit by trying. */
export async function fingerprint(vkey, crypto) {
  const digest = await crypto.sha256(TEXT.encode(vkey));
  return hex(digest.subarray(0, 10)).match(/.{4}/g).join(' ');
}

/** A text and the signatures below it; nothing of the text is to be believed before `verifyNote`. */
export function parseNote(note) {
  const blank = plain(note).lastIndexOf('\n\n');
  require(blank >= 0, 'malformed', 'no blank line in the note');
  require(note.endsWith('\n') && note.length > blank + 2, 'malformed', 'no signature below the note');
  const lines = note.slice(blank + 2, -1).split('\n');
  require(lines.length <= MAX_SIGNATURES, 'malformed', 'too many signatures');
  return { note, text: note.slice(0, blank + 1), signatures: lines.map(parseSignature) };
}

function parseSignature(line) {
  const form = /^\u2014 ([^ ]+) ([^ ]+)$/u.exec(line);
  require(form !== null, 'malformed', 'not a signature line');
  const bytes = fromBase64(form[2]);
  require(bytes.length > 4, 'malformed', 'too short for a signature');
  return { name: keyName(form[1]), id: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
}

/** Origin, size and root, on a line each and nothing else. */
export function parseCheckpoint(body) {
  const lines = body.split('\n');
  require(lines.length === 4 && lines[3] === '', 'malformed', 'a checkpoint has three lines');
  require(lines[0] !== '', 'malformed', 'no origin');
  return { origin: lines[0], size: decimal(lines[1]), root: hash(lines[2]) };
}

/** A tlog-proof: index, hashes and the note that holds the checkpoint, still unread. */
export function parseProof(proof) {
  const blank = plain(proof).indexOf('\n\n');
  require(blank >= 0, 'malformed', 'no blank line in the proof');
  const lines = proof.slice(0, blank).split('\n');
  require(lines.shift() === 'c2sp.org/tlog-proof@v1', 'malformed', 'not a tlog-proof');
  if (lines[0]?.startsWith('extra ')) {
    require(fromBase64(lines.shift().slice(6)).length > 0, 'malformed', 'an empty extra line');
  }
  require(lines[0]?.startsWith('index '), 'malformed', 'no index');
  const index = decimal(lines.shift().slice(6));
  require(lines.length < 64, 'malformed', 'more hashes than a tree has levels');
  return { index, hashes: lines.map(hash), note: proof.slice(blank + 2) };
}

/**
 * The known keys that signed a note, with the time a witness gave.
 *
 * A signature by an unknown key is passed over; a wrong one by a known key spoils the whole note, and so does having none.
 */
export async function verifyNote(note, keys, crypto) {
  const signed = [];
  for (const signature of note.signatures) {
    const key = keys.find(known => known.name === signature.name && known.id === signature.id);
    if (key !== undefined) {
      const time = await verifySignature(note.text, key, signature.bytes, crypto);
      if (!signed.some(one => one.key === key)) {
        signed.push({ key, time });
      }
    }
  }
  require(signed.length > 0, 'unsigned', 'no signature by a known key');
  return signed;
}

/** A checkpoint that the log signed, with the witnesses that cosigned it; only then is anything in it to be believed. */
export async function verifyCheckpoint(note, log, witnesses, crypto) {
  const parsed = parseNote(note);
  const signed = await verifyNote(parsed, [log, ...witnesses], crypto);
  require(signed.some(one => one.key === log), 'unsigned', 'not signed by ' + log.name);
  const checkpoint = parseCheckpoint(parsed.text);
  require(checkpoint.origin === log.name, 'unsigned', 'the checkpoint of another log');
  return { ...checkpoint, note, cosigned: signed.filter(one => one.key.witness) };
}

async function verifySignature(body, key, bytes, crypto) {
  let message = body;
  let signature = bytes;
  let seconds = null;
  if (key.witness) {
    require(bytes.length === 8 + SIGNATURE_BYTES, 'signature', 'by ' + key.name);
    seconds = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0);
    message = 'cosignature/v1\ntime ' + seconds + '\n' + body;
    signature = bytes.subarray(8);
  }
  // Some implementations accept a signature with bytes appended.
  const holds = signature.length === SIGNATURE_BYTES
    && await crypto.ed25519(key.bytes, TEXT.encode(message), signature);
  require(holds, 'signature', 'by ' + key.name);
  return seconds === null ? null : Number(seconds) * 1000;
}

/** What the log commits to for a leaf: SHA-256 of a zero byte and its exact bytes. */
export function leafHash(bytes, crypto) {
  return crypto.sha256(concat(Uint8Array.of(0), bytes));
}

/** Checks that a leaf is at an index of the tree of a size with a root (RFC 9162 section 2.1.3.2). */
export async function verifyInclusion(leaf, index, size, hashes, root, crypto) {
  require(index >= 0n && index < size, 'inclusion', 'no such index in the tree');
  require([leaf, root, ...hashes].every(one => one.length === HASH_BYTES), 'inclusion', 'a hash has 32 bytes');
  let fn = index;
  let sn = size - 1n;
  let node = leaf;
  for (const sibling of hashes) {
    require(sn > 0n, 'inclusion', 'too many hashes');
    if ((fn & 1n) === 1n || fn === sn) {
      node = await parent(sibling, node, crypto);
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      node = await parent(node, sibling, crypto);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  require(sn === 0n, 'inclusion', 'too few hashes');
  require(same(node, root), 'inclusion', 'another root');
}

export function parent(left, right, crypto) {
  return crypto.sha256(concat(Uint8Array.of(1), left, right));
}

export function same(one, other) {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

function concat(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
