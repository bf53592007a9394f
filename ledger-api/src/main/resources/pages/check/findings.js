/*
 * Puts into words what a check found: what holds, what was not looked at, and what does not hold.
 */

import { fingerprint } from './tlog.js';
import { element, grouped, position } from './words.js';

/** The first sentence after a check that went well. */
export function headline({ tree }, words) {
  const last = position(tree.size - 1n);
  if (tree.cosigned.length === 0) {
    return words.say('head.alone', last);
  }
  const when = Math.max(...tree.cosigned.map(cosignature => cosignature.time));
  return words.say('head.witnessed', words.count('witnesses', tree.cosigned.length).join(''), last, words.moment(when));
}

/** What holds, a sentence each. */
export async function holds({ trust, tree, entries, compared }, page, crypto, words) {
  const key = mono(await fingerprint(trust.log.vkey, crypto));
  const size = grouped(tree.size);
  return [
    words.count('did.entries', entries),
    ...page.streams
      .filter(stream => stream.whole && stream.positions.length > 1)
      .map(({ stream, positions }) => words.say('did.whole', mono(stream), grouped(positions.length))),
    trust.first
      ? words.say('did.signed-first', size, key)
      : words.say('did.signed', size, key, words.moment(trust.kept.since)),
    ...tree.cosigned.map(({ key: witness, time }) => words.say('did.cosigned', mono(witness.name), words.moment(time))),
    ...(compared === 0 ? [] : [words.count('did.shown', compared)]),
    ...(trust.handedOver ? [words.say('did.handed-over')] : []),
  ];
}

/** What was not looked at or weakens the check, a sentence each. */
export async function leavesOpen({ trust, tree }, crypto, words) {
  const absent = trust.witnesses.filter(witness => !tree.cosigned.some(one => one.key === witness));
  return [
    words.say('not.sums', element('code', {}, './gerch verify ' + location.origin)),
    words.say('not.later'),
    ...(trust.first ? [words.say('not.key', mono(await fingerprint(trust.log.vkey, crypto)))] : []),
    ...(tree.cosigned.length < 2 ? [words.say('not.same')] : []),
    ...absent.map(witness => words.say('not.cosigned', mono(witness.name))),
    ...trust.strangers.map(witness => words.say('not.known', mono(witness.name))),
    ...(trust.lasting ? [] : [words.say('not.kept')]),
    ...(crypto.borrowed ? [words.say('not.own')] : []),
    ...(isSecureContext ? [] : [words.say('not.encrypted')]),
    words.say('not.code'),
  ];
}

/** Why a page failed, and where it can be seen what it shows and what the entry holds. */
export async function reasons(refused, trust, crypto, words) {
  const where = refused.position === undefined ? '' : position(refused.position);
  const why = refused.position === undefined ? 'why.' : 'why.entry.';
  const said = {
    'key-changed': async () => [words.moment(trust.since), mono(await fingerprint(trust.key, crypto))],
    shrunk: async () => [grouped(refused.message)],
    forked: async () => [grouped(refused.message)],
    rewritten: async () => [grouped(refused.message)],
  };
  const facts = await (said[refused.reason] ?? (async () => [mono(refused.message)]))();
  const sentence = words.say(why + refused.reason, ...(refused.position === undefined ? facts : [where, ...facts]));
  return refused.reason !== 'shown'
    ? [sentence]
    : [sentence, words.say('why.page-shows', mono(refused.shown)), words.say('why.entry-holds', mono(refused.held))];
}

function mono(text) {
  return element('span', { class: 'mono' }, text);
}
