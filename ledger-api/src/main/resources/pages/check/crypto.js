/*
 * SHA-256 and Ed25519: the browser's own, and libraries' for whatever the browser lacks. They are fetched only then.
 */

// Any key would do to ask whether a browser knows the algorithm; this is the curve's base point.
const SOME_KEY = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0x58 : 0x66));
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** What there is to compute with; `borrowed` says whether a library does some of it. */
export async function cryptography() {
  const subtle = globalThis.crypto?.subtle;
  const sha256 = subtle === undefined ? await library256() : digest(subtle, 'SHA-256');
  if (subtle !== undefined && await knowsEd25519(subtle)) {
    return { sha256, ed25519: own(subtle), borrowed: false };
  }
  return { sha256, ed25519: await library(), borrowed: true };
}

function digest(subtle, algorithm) {
  return async bytes => new Uint8Array(await subtle.digest(algorithm, bytes));
}

async function knowsEd25519(subtle) {
  try {
    await subtle.importKey('raw', SOME_KEY, 'Ed25519', false, ['verify']);
    return true;
  } catch {
    return false;
  }
}

function own(subtle) {
  return async (key, message, signature) => {
    try {
      const imported = await subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
      return await subtle.verify('Ed25519', imported, signature, message);
    } catch {
      return false;
    }
  };
}

async function library256() {
  await import('./js-sha256.js');
  return async bytes => Uint8Array.from(globalThis.sha256.array(bytes));
}

async function library() {
  await import('./tweetnacl.js');
  return async (key, message, signature) =>
    isReduced(signature.subarray(32)) && globalThis.nacl.sign.detached.verify(message, signature, key);
}

/** Whether a number is below the curve's order: the library does not ask, so one signature could be written in several ways. */
function isReduced(littleEndian) {
  return littleEndian.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n) < ORDER;
}
