/*
 * Shows which key this browser remembers, and lets its reader put in another, forget it, or count a witness.
 */

import { cryptography } from './crypto.js';
import { Ledger } from './ledger.js';
import { fingerprint, parseKey, text } from './tlog.js';
import { forget, ownKey, ownWitnesses, remember, remembered } from './trust.js';
import { element, wordsOf } from './words.js';

const place = document.getElementById('own-key');
const words = await wordsOf(place.dataset.zone);
const crypto = await cryptography();
const ledger = new Ledger();

await show();

async function show() {
  const kept = remembered();
  place.replaceChildren(
    element('p', { role: 'status' }, await known(kept)),
    ...(await witnesses(kept)),
    pasting(),
    element('p', {}, button('key.forget', () => forget())),
  );
}

async function known(kept) {
  if (kept.key === undefined) {
    return words.say('key.none');
  }
  const said = await ownKey(ledger, crypto);
  return [
    ...words.say('key.' + kept.how, mono(await fingerprint(kept.key, crypto)), words.moment(kept.since)),
    ' ',
    ...(said.vkey === kept.key ? words.say('key.same') : words.say('key.other', mono(await fingerprint(said.vkey, crypto)))),
  ];
}

async function witnesses(kept) {
  const counted = kept.witnesses ?? [];
  const signed = await ledger.get('/log/checkpoint', 'no-cache');
  const named = signed === null ? [] : await ownWitnesses(text(signed), await ownKey(ledger, crypto), ledger, crypto);
  const known = await Promise.all(counted.map(vkey => parseKey(vkey, crypto)));
  const strangers = kept.key === undefined ? [] : named.filter(key => !counted.includes(key.vkey));
  return [
    ...(await Promise.all(known.map(async key =>
      element('p', {}, words.say('key.witness', mono(key.name)), ' ', mono(await fingerprint(key.vkey, crypto)))))),
    ...strangers.map(key => element('p', {}, words.say('key.stranger', mono(key.name)), ' ',
      button('key.count', () => remember({ ...remembered(), witnesses: [...without(known, key.name), key.vkey] })))),
  ];
}

function without(keys, name) {
  return keys.filter(key => key.name !== name).map(key => key.vkey);
}

function pasting() {
  const input = element('input', { id: 'own-paste', autocomplete: 'off', spellcheck: 'false' });
  const wrong = element('p', { role: 'alert' });
  const form = element('form', { class: 'line' }, element('label', { for: 'own-paste' }, words.say('key.paste')), input,
    element('button', {}, words.say('key.remember')), wrong);
  form.addEventListener('submit', async submitted => {
    submitted.preventDefault();
    try {
      const key = await parseKey(input.value.trim(), crypto);
      if (key.witness) {
        throw new Error('the key of a witness');
      }
      remember({ key: key.vkey, since: new Date().toISOString(), how: 'by-hand', witnesses: remembered().witnesses });
      await show();
    } catch {
      wrong.replaceChildren(...words.say('key.unreadable'));
    }
  });
  return form;
}

function button(key, pressed) {
  const made = element('button', { type: 'button' }, words.say(key));
  made.addEventListener('click', async () => {
    pressed();
    await show();
  });
  return made;
}

function mono(text) {
  return element('span', { class: 'mono' }, text);
}
