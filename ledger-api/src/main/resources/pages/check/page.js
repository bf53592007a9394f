/*
 * Checks the page it stands on, once that is shown, and says what came of it: at the check's own place, in one line below the
 * answer and, where something does not hold, above everything else.
 */

import { cryptography } from './crypto.js';
import { check } from './check.js';
import { Away, Ledger } from './ledger.js';
import { Refused } from './tlog.js';
import { remembered } from './trust.js';
import { headline, holds, leavesOpen, reasons } from './findings.js';
import { element, grouped, shape, wordsOf } from './words.js';

const page = JSON.parse(document.getElementById('own-page').textContent);
const place = document.getElementById('own-check');
const line = document.getElementById('own-line');
const total = page.streams.reduce((sum, stream) => sum + stream.positions.length, 0);
const words = await wordsOf(page.zone);

await run();

async function run() {
  const ledger = new Ledger();
  const progress = element('p', { class: 's' });
  let checked = 0;
  show('wait', words.count('checking', total), words.say('line.wait'), progress);
  const crypto = await cryptography().catch(() => null);
  if (crypto === null) {
    show('open', words.say('impossible'), words.say('line.open'));
    return;
  }
  try {
    succeed(...(await describe(await check(page, ledger, crypto, told), crypto)), ledger);
  } catch (stopped) {
    if (stopped instanceof Refused) {
      fail(stopped, await reasons(stopped, remembered(), crypto, words), ledger);
    } else if (stopped instanceof Away) {
      stop(stopped, checked);
    } else {
      show('open', words.say('impossible'), words.say('line.open'));
      throw stopped;
    }
  }

  function told(count) {
    checked = count;
    progress.replaceChildren(...soFar(count));
  }
}

async function describe(found, crypto) {
  return [found, await holds(found, page, crypto, words), await leavesOpen(found, crypto, words)];
}

function succeed(found, held, open, ledger) {
  show(
    'holds',
    headline(found, words),
    words.count('line.holds', found.entries),
    ...list('did', held),
    ...list('not', open),
    actions(ledger, null),
  );
}

/** Nothing is wrong, but the ledger did not answer to the end. */
function stop(away, checked) {
  const again = element('button', { type: 'button' }, words.say('again'));
  again.addEventListener('click', () => {
    place.firstElementChild.focus();
    run();
  });
  show(
    'open',
    words.say(away.message === 'uncovered' ? 'away.uncovered' : 'away.silent'),
    words.say('line.open'),
    element('p', { class: 's' }, soFar(checked)),
    element('p', {}, again),
  );
}

function fail(refused, why, ledger) {
  const told = () => why.map(sentence => element('p', {}, sentence.map(copied)));
  show(
    'fails',
    words.say('failed'),
    words.say('line.fails'),
    ...told(),
    ...list('do', [words.say('do.save'), words.say('do.compare'), words.say('do.tell')]),
    actions(ledger, refused),
  );
  const says = element(
    'div',
    {},
    element('p', {}, element('b', {}, words.say('failed'))),
    ...told(),
    element('p', {}, element('a', { href: '#checked' }, words.say('failed.see'))),
  );
  document.querySelector('main').prepend(element('div', { class: 'alarm', role: 'alert' }, shape('fails'), says));
}

/** A state at the check's own place, whose first sentence is also read out, and in the line below the answer. */
function show(state, first, short, ...rest) {
  place.className = 'own ' + state;
  place.firstElementChild.replaceChildren(shape(state), element('span', {}, first));
  place.lastElementChild.replaceChildren(...rest);
  line.parentElement.className = 'own-line ' + state;
  line.replaceChildren(shape(state), element('span', {}, short));
}

function soFar(checked) {
  return words.say('progress', grouped(checked), grouped(total));
}

function list(key, sentences) {
  const items = sentences.map(sentence => element('li', {}, sentence));
  return [element('h3', {}, words.say(key)), element('ul', { class: key }, ...items)];
}

function copied(part) {
  return part instanceof Node ? part.cloneNode(true) : part;
}

/** The ledger's answers as a file, so that somebody else can look at the same, and where the key is explained. */
function actions(ledger, refused) {
  const save = element('a', { href: '#checked', download: 'gerch-check.json' }, words.say('save'));
  save.addEventListener('click', () => {
    const kept = JSON.stringify(evidence(ledger, refused), null, 1);
    save.href = URL.createObjectURL(new Blob([kept], { type: 'application/json' }));
  });
  return element('p', { class: 'act' }, save, element('a', { href: '/about/how-to-check#key' }, words.say('about-key')));
}

function evidence(ledger, refused) {
  const { reason, position, message, shown, held } = refused ?? {};
  return {
    page: location.href,
    checkedAt: new Date().toISOString(),
    refused: refused === null ? null : { reason, position, message, shown, held },
    streams: page.streams,
    trusted: remembered(),
    answers: ledger.answers(),
  };
}
